"""Strokes too open to hide a line of print: what is not read below them is not there."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.signatures.ink.leftover import Leftover
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_SMALL = 0.7
"""Height of a small letter, in heights of a printed word with what rises and hangs."""
_LETTERS_WIDE = 6
"""Width of a short name of eight to twelve letters at least, in heights of a small letter."""
_AROUND = (6, 2)
"""Heights of a small letter beside the ink, and above and below it, that are looked at too."""
_CROSSED = 6
"""Strokes that a row of pixels crosses in so wide a piece of print: of 1,002 pairs of printed words
with 8 to 12 letters 996 have as many or more."""
_ROWS = 0.5
"""Share of the rows of print for which that holds."""
_STEP = 3
"""Pixels between the pieces that are looked at, in both directions."""


def hides_no_print(page: Leftover, box: Box) -> bool:
    """Whether no printed name can stand below or right beside the ink and have gone unread.

    A row of pixels through print crosses a stroke for nearly every letter, and ink over it adds
    others. Where no piece of the picture as wide as a short name has that many, none stands there.

    Args:
        page: the page at the scale of ink.
        box: around the ink, in pixels of the page as given.
    """
    height = max(6, round(_SMALL * page.print_height_mm * _MM))
    wide = _LETTERS_WIDE * height
    beside, beyond = (n * height for n in _AROUND)
    here = page.here(box).grown(beside, beyond)
    here = here.clipped(page.raw.shape[1], page.raw.shape[0])
    ink = page.raw[here.top : here.bottom, here.left : here.right].copy()
    for line in page.typed:
        left, top = max(0, line.left - here.left), max(0, line.top - here.top)
        ink[top : max(0, line.bottom - here.top), left : max(0, line.right - here.left)] = False
    if ink.shape[0] < height or ink.shape[1] < wide:
        return True
    return not _set_in_letters(ink, height, wide)


def _set_in_letters(ink: npt.NDArray[np.bool_], height: int, wide: int) -> bool:
    """Whether some piece of so many rows and columns is crossed as often as print."""
    begins = ink & ~np.pad(ink, ((0, 0), (1, 0)))[:, :-1]
    until = np.cumsum(np.pad(begins, ((0, 0), (1, 0))), axis=1)
    crossed = (until[:, wide:] - until[:, :-wide])[:, ::_STEP] >= _CROSSED
    rows = np.cumsum(np.pad(crossed, ((1, 0), (0, 0))), axis=0)
    return bool((rows[height:] - rows[:-height] >= np.ceil(_ROWS * height)).any())
