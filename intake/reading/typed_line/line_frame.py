"""A line of print brought to one height and laid straight, as the recogniser wants it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

Gray = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

HEIGHT = 32
"""Pixels of a framed line from top to bottom."""
PRINT = 18
"""Pixels to which the rows of print are brought."""
ABOVE = 9
"""Pixels over the print: there stand the marks of capitals."""
REACH = 0.6
"""How much paper a crop should hold over and under the value, in heights of its box."""
SLOPES = np.arange(-0.06, 0.0601, 0.005)
"""Slopes that a line on a sheet laid askew may have."""
WIDEST = 1600


@dataclass(frozen=True, slots=True)
class Framed:
    """A line ready to be read.

    Attributes:
        picture: (HEIGHT, W), 0 paper to 1 ink.
        scale: a pixel x of the crop lies at x * scale.
    """

    picture: Floats
    scale: float


def framed(gray: Gray, top: int, bottom: int) -> Framed | None:
    """The line of a crop, straight and 18 pixels high.

    Args:
        gray: (H, W) upright crop with paper around the value.
        top, bottom: rows of the crop between which the value was read.

    Returns:
        None where no print is seen between them.
    """
    if gray.shape[0] < 6 or gray.shape[1] < 4:
        return None
    paper = float(np.percentile(gray, 85))
    dark = float(np.percentile(gray[max(0, top) : bottom], 3))
    if paper - dark < 25:
        return None
    ink: Floats = np.clip((paper - gray.astype(np.float32)) / (paper - dark), 0, 1)
    slope = _slope(ink > 0.5)
    rows = _rows(ink > 0.5, slope, (top + bottom) / 2)
    if rows is None:
        return None
    first, last = rows
    tall = last - first + 1
    scale = PRINT / tall
    width = min(WIDEST, max(8, round(gray.shape[1] * scale)))
    shrunk, factor = _shrunk(ink, 1 / scale)
    step = 1 / scale / factor
    # Sheared about the middle of the crop, where `_rows` measures.
    middle = gray.shape[1] / 2
    begin = (first - ABOVE / scale - slope * middle) / factor
    picture = Image.fromarray(shrunk).transform(
        (width, HEIGHT), Image.Transform.AFFINE, (step, 0, 0, slope * step, step, begin),
        Image.Resampling.BICUBIC,
    )  # fmt: skip
    return Framed(np.clip(np.asarray(picture, np.float32), 0, 1), scale)


def _shrunk(ink: Floats, times: float) -> tuple[Floats, float]:
    """Large print made smaller by whole pixels first, so that no stroke is skipped."""
    factor = int(times / 1.3)
    if factor < 2:
        return ink, 1.0
    return np.asarray(Image.fromarray(ink).reduce(factor), np.float32), float(factor)


def _slope(ink: npt.NDArray[np.bool_]) -> float:
    """The slope along which the rows of ink are sharpest."""
    y, x = np.nonzero(ink)
    if y.size < 20:
        return 0.0
    x = x - ink.shape[1] / 2
    best, most = 0.0, -1.0
    for slope in SLOPES:
        rows = np.bincount((y - slope * x + ink.shape[0]).astype(np.int64)).astype(np.float64)
        sharp = float((rows**2).sum()) * (1.0 - 0.3 * abs(float(slope)))
        if sharp > most:
            best, most = float(slope), sharp
    return best


def _rows(ink: npt.NDArray[np.bool_], slope: float, middle: float) -> tuple[int, int] | None:
    """First and last row of the run of print around the middle, after laying it straight."""
    height, width = ink.shape
    y, x = np.nonzero(ink)
    straight = np.rint(y - slope * (x - width / 2)).astype(np.int64)
    keep = (straight >= 0) & (straight < height)
    counts = np.bincount(straight[keep], minlength=height)
    if not counts.any():
        return None
    usual = float(np.percentile(counts[counts > 0], 75))
    full = counts > max(0.5, 0.12 * usual)
    near = np.flatnonzero(full)
    seed = int(near[np.argmin(np.abs(near - middle))])
    if abs(seed - middle) > 0.25 * height:
        return None
    first = last = seed
    while first > 0 and full[first - 1]:
        first -= 1
    while last + 1 < height and full[last + 1]:
        last += 1
    return (first, last) if last - first >= 4 else None
