"""Print that a pen has struck out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SLOPES = np.linspace(-0.06, 0.06, 13)
"""Rises to the column of a stroke drawn by hand, or of a page that lies askew."""
HEIGHTS = np.arange(0.3, 0.71, 0.05)
"""Where it may run, in heights of the print from above; a rule to write on runs lower."""
THICK = 0.22
"""Height of the band in which it stays, in heights of the print."""
THROUGH = 0.985
"""Share of columns with ink in that band: between characters there is none but a stroke's."""
OPEN = 0.12
"""Share of columns without ink above the band, and below it; a dark ground has none."""
LOWEST, CONTRAST = 10, 60
"""Rows of print, and grey levels between paper and ink, below which nothing is told."""


def is_struck_out(print_: NDArray[np.uint8]) -> bool:
    """Whether one stroke runs through the characters from end to end.

    Args:
        print_: (H, W) the place of the characters and nothing around it, 0 black.
    """
    tall, wide = print_.shape
    if tall < LOWEST or wide < 2 * tall:
        return False
    dark, light = np.percentile(print_, (3, 90))
    if light - dark < CONTRAST:
        return False
    ink = print_ < (dark + light) / 2
    columns = np.arange(wide)
    half = max(1.0, THICK * tall / 2)
    sums = np.vstack([np.zeros(wide, int), np.cumsum(ink, axis=0)])
    for slope in SLOPES:
        drift = slope * (columns - wide / 2)
        for height in HEIGHTS:
            middle = height * tall + drift
            upper = np.clip(np.round(middle - half), 0, tall).astype(int)
            lower = np.clip(np.round(middle + half), 0, tall).astype(int)
            through = sums[lower, columns] > sums[upper, columns]
            if through.mean() < THROUGH:
                continue
            above, below = sums[upper, columns] == 0, sums[-1] == sums[lower, columns]
            if min(above.mean(), below.mean()) >= OPEN:
                return True
    return False
