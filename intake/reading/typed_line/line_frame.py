"""A line of print brought to one height and laid straight, as the recogniser wants it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.pages.levels import percentile

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
BEYOND = 0.2
"""How far a line may reach beyond the rows between which it was read, in heights of these."""
LOWEST = 4
"""Rows that a line has at least."""


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
    """The line in the middle of a crop, straight and 18 pixels high.

    Args:
        gray: (H, W) upright crop with paper around the value.
        top, bottom: rows of the crop between which the value was read.

    Returns:
        None where no print is seen between them.
    """
    ink = _ink(gray, top, bottom)
    if ink is None:
        return None
    slope = _slope(ink > 0.5)
    run = _run_between(ink, slope, top, bottom)
    return None if run is None else _laid(ink, slope, *run)


def ink_rows(gray: Gray, top: int, bottom: int) -> npt.NDArray[np.bool_] | None:
    """Where ink is on the line in the middle of a crop: its own rows alone, laid straight.

    Args:
        gray, top, bottom: as for `framed`.

    Returns:
        (rows of print, W); None where no print is seen between them.
    """
    ink = _ink(gray, top, bottom)
    if ink is None:
        return None
    slope = _slope(ink > 0.5)
    run = _run_between(ink, slope, top, bottom)
    if run is None:
        return None
    columns = np.arange(ink.shape[1])
    lower = np.rint(slope * (columns - ink.shape[1] / 2)).astype(np.int64)
    rows = np.arange(run[0], run[1] + 1)[:, None] + lower
    within = (rows >= 0) & (rows < len(ink))
    lit: npt.NDArray[np.bool_] = (ink[np.clip(rows, 0, len(ink) - 1), columns] > 0.5) & within
    return lit


def _run_between(ink: Floats, slope: float, top: int, bottom: int) -> tuple[int, int] | None:
    """First and last row of the line that was read between two rows, after laying it straight."""
    middle = (top + bottom) / 2
    runs = _runs(ink > 0.5, slope)
    away = [max(first - middle, middle - last, 0) for first, last in runs]
    if not runs or min(away) > 0.25 * len(ink):
        return None
    first, last = runs[int(np.argmin(away))]
    # A stroke of a signature or a stamp may join the line to what stands over it.
    beyond = BEYOND * (bottom - top)
    first, last = max(first, round(top - beyond)), min(last, round(bottom + beyond))
    return (first, last) if last - first >= LOWEST else None


def all_framed(gray: Gray, top: int, bottom: int) -> list[Framed]:
    """Every line between the rows of a value that is broken over several, from the top.

    Args:
        gray, top, bottom: as for `framed`.
    """
    ink = _ink(gray, top, bottom)
    if ink is None:
        return []
    slope = _slope(ink > 0.5)
    runs = [
        (first, last)
        for first, last in _runs(ink > 0.5, slope)
        if top < (first + last) / 2 < bottom and last - first >= LOWEST
    ]
    if len(runs) < 2:
        one = framed(gray, top, bottom)
        return [one] if one is not None else []
    tallest = max(last - first for first, last in runs)
    return [_laid(ink, slope, *run) for run in runs if run[1] - run[0] > 0.5 * tallest]


def _ink(gray: Gray, top: int, bottom: int) -> Floats | None:
    """0 paper to 1 ink; None where there is no print to speak of."""
    if gray.shape[0] < 6 or gray.shape[1] < 4 or bottom <= max(0, top):
        return None
    paper = percentile(gray, 85)
    dark = percentile(gray[max(0, top) : bottom], 3)
    if paper - dark < 25:
        return None
    ink: Floats = np.clip((paper - gray.astype(np.float32)) / (paper - dark), 0, 1)
    return ink


def _laid(ink: Floats, slope: float, first: int, last: int) -> Framed:
    scale = PRINT / (last - first + 1)
    width = min(WIDEST, max(8, round(ink.shape[1] * scale)))
    shrunk, factor = _shrunk(ink, 1 / scale)
    step = 1 / scale / factor
    # Sheared about the middle of the crop, where `_runs` measures.
    begin = (first - ABOVE / scale - slope * ink.shape[1] / 2) / factor
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
    below = sum(ink.shape)  # a long line laid aslant ends above the first row
    for slope in SLOPES:
        rows = np.bincount((y - slope * x + below).astype(np.int64)).astype(np.float64)
        sharp = float((rows**2).sum()) * (1.0 - 0.3 * abs(float(slope)))
        if sharp > most:
            best, most = float(slope), sharp
    return best


def _runs(ink: npt.NDArray[np.bool_], slope: float) -> list[tuple[int, int]]:
    """First and last rows of runs of print, after laying it straight."""
    height, width = ink.shape
    y, x = np.nonzero(ink)
    straight = np.rint(y - slope * (x - width / 2)).astype(np.int64)
    keep = (straight >= 0) & (straight < height)
    counts = np.bincount(straight[keep], minlength=height)
    if not counts.any():
        return []
    usual = float(np.percentile(counts[counts > 0], 75))
    full = counts > max(0.5, 0.12 * usual)
    edges = np.flatnonzero(np.diff(np.pad(full, 1).astype(np.int8)))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]
