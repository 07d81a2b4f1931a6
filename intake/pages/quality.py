"""Whether a page can be read at all, and whether anything is on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from intake.pages.picture import Pixels


@dataclass(frozen=True, slots=True)
class Quality:
    """What to tell the person at the scanner.

    Attributes:
        blank: nothing is on the page (show-through of the other side does not count).
        codes: `too_dark`, `too_pale`, `blurred`, `too_coarse`; empty for a good page.
    """

    blank: bool
    codes: tuple[str, ...] = ()


def judge(gray: Pixels, dpi: int) -> Quality:
    """Judges a page picture (H, W) at `dpi`."""
    codes = ("too_coarse",) if dpi < 180 else ()
    return Quality(bool(np.ptp(gray) < 40), codes)
