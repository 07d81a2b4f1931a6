"""Printed electronic signatures on a page picture: by the payload of a QR code, by their words.

A QR code alone means nothing: visas, cédulas, tax papers and appointment slips carry one. Words
alone mean little: letters speak about electronic signatures (see `stamp_words`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.pages.barcodes import BarCode
from intake.pages.color_crops import ColorCrops
from intake.signatures.evidence import Stamp
from intake.signatures.larger import Closer
from intake.signatures.stamps.stamp_search import StampSearch

__all__ = ["Closer", "find_stamps", "look_for_stamps"]

Gray = npt.NDArray[np.uint8]


def find_stamps(
    gray: Gray,
    dpi: int,
    text: PageText,
    codes: Sequence[BarCode],
    closer: Closer | None = None,
) -> tuple[Stamp, ...]:
    """The stamps on an upright page.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        text: its words, in the same pixels.
        codes: bar codes already decoded on it.
        closer: reads the text of a small crop (grey, dpi); None where no engine is at hand.
    """
    return look_for_stamps(gray, dpi, text, codes, closer)[0]


def look_for_stamps(
    gray: Gray,
    dpi: int,
    text: PageText,
    codes: Sequence[BarCode],
    closer: Closer | None = None,
    colors: ColorCrops | None = None,
) -> tuple[tuple[Stamp, ...], tuple[Box, ...]]:
    """As `find_stamps`, and the places that look like a code but could not be decoded.

    With `colors` a stamp below a coloured pen is looked at without the pen.
    """
    seen = StampSearch(gray, dpi, text, closer, colors).run(codes)
    return seen.stamps, seen.unread
