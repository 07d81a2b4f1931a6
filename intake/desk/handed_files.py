"""Files as they were handed over: how large, and what they are by their content."""

from __future__ import annotations

from pathlib import Path

from intake.domain.documents import HandedFile
from intake.errors import FileError
from intake.pages.files import Format, format_of

_NAMES = {Format.PDF: "pdf", Format.JPEG: "jpg", Format.PNG: "png", Format.TIFF: "tiff"}
OTHER = "other"


def handed(path: Path, name: str) -> HandedFile:
    """Name, size and format of a file, before anything in it is read.

    Args:
        path: where its bytes lie.
        name: as the packet calls it.
    """
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    try:
        return HandedFile(name, size, _NAMES[format_of(path)])
    except FileError:
        return HandedFile(name, size, OTHER)
