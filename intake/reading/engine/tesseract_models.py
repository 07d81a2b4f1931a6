"""Where the models of Tesseract lie on this machine."""

from __future__ import annotations

import os
from pathlib import Path

PLACES = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
)
"""Debian 12 and later, Debian 11, other systems, one built by hand."""


def folder_of(language: str) -> Path | None:
    """The folder that holds a model; None where it is not installed.

    Args:
        language: as Tesseract calls it, such as `spa`. Where `TESSDATA_PREFIX` names a folder,
            it is the only one that counts, as for Tesseract itself.
    """
    said = os.environ.get("TESSDATA_PREFIX")
    for place in [said] if said else PLACES:
        if (Path(place) / f"{language}.traineddata").is_file():
            return Path(place)
    return None
