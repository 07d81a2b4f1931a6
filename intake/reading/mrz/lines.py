"""Reads one line of even-pitch print: straightened, cut into cells, every cell recognised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box
from intake.reading.mrz.follow import followed, levelled
from intake.reading.mrz.frame import Frame
from intake.reading.mrz.locate import Strand
from intake.reading.mrz.pitch import fitted, profile_of
from intake.reading.mrz.recognise import (
    CELL_WIDTH,
    PITCH,
    STRIP_HEIGHT,
    Floats,
    Recogniser,
    cells_of,
)

Array = npt.NDArray[Any]
MARGIN = 3
"""Cells of paper around a strand that are looked at before its pitch is known."""
EVEN = 0.25
"""A comb of lower quality is no print of even pitch."""
PROBE = 12
"""So many cells in the middle are read first, to see whether it is print of a zone at all."""
PROBED = 0.4
"""Their mean certainty at least."""
LONGEST = 44
"""Characters of the longest line."""
BEYOND = 3
"""Cells that are read beyond both ends."""
REACH = 9
"""Cells by which a line is followed at a time."""


@dataclass(frozen=True, slots=True)
class LineReading:
    """One line of print in even cells; some more than it has, at both ends.

    Attributes:
        frame: where the cells stand.
        probabilities: (cells, 37).
        ink: how much each cell holds, 1 = as most of them, 0 = blank.
        quality: of the comb, see `Comb`.
    """

    frame: Frame
    probabilities: Floats
    ink: Floats
    quality: float

    @property
    def pitch(self) -> float:
        """Pixels from one character to the next, in the middle of the line."""
        return self.frame.pitch(len(self.probabilities) / 2)

    @property
    def sure(self) -> Floats:
        """How sure each cell is that it holds a character."""
        result: Floats = self.probabilities.max(axis=1) * np.minimum(1, 2 * self.ink)
        return result

    def worths(self, count: int) -> Floats:
        """How well a line of so many characters fits, for each cell it may begin in.

        Sure cells inside count for it, doubtful ones inside and sure ones outside against it.
        """
        worth = np.log(np.maximum(self.sure, 1e-3)) + 0.7
        worth = np.maximum(worth, -2.0)
        spare = len(worth) - count
        if spare < 0:
            return np.zeros(0, np.float32)
        inside = np.convolve(worth, np.ones(count), "valid")
        good = np.maximum(worth, 0)
        left = good.sum() - np.convolve(good, np.ones(count), "valid")
        result: Floats = ((inside - left) / count).astype(np.float32)
        return result

    def box(self, first: int, count: int = 1) -> Box:
        """Around so many cells, in page pixels."""
        ends = self.frame.points(np.array([first, first + count / 2, first + count]))
        half = 0.62 * self.pitch
        low, high = ends.min(axis=0), ends.max(axis=0)
        return Box(round(low[0]), round(low[1] - half), round(high[0]), round(high[1] + half))


def same(one: LineReading, other: LineReading) -> bool:
    """Whether both are readings of the same line of print."""
    middle = one.frame.point(len(one.probabilities) / 2)
    cell, across = beside(other.frame, middle, len(other.probabilities) / 2)
    return abs(across) < 0.8 and -4 < cell < len(other.probabilities) + 4


def beside(frame: Frame, place: tuple[float, float], guess: float) -> tuple[float, float]:
    """Where a place lies as seen along a line: in cells along it, in pitches below it."""
    cell = guess
    for _ in range(3):
        x, y = frame.point(cell)
        dx, dy = frame.steps(np.array([cell]))[0]
        square = dx * dx + dy * dy
        cell += ((place[0] - x) * dx + (place[1] - y) * dy) / square
    x, y = frame.point(cell)
    dx, dy = frame.steps(np.array([cell]))[0]
    across = ((place[1] - y) * dx - (place[0] - x) * dy) / (dx * dx + dy * dy)
    return float(cell), float(across)


def companions(
    page: Image.Image, reading: LineReading, net: Recogniser, nearest: float = 1.2
) -> list[LineReading]:
    """Lines of the same pitch above and below, found by the ink of their rows.

    Args:
        page: the page.
        reading: a line of that pitch, or a cut that fell between two lines.
        net: reads the cells.
        nearest: how many pitches a line is away at least.
    """
    scale, reach = 8, 5
    cells = len(reading.probabilities)
    strip = reading.frame.strip(page, BEYOND, cells - 2 * BEYOND, reach, scale)
    ink = np.clip(np.percentile(strip, 80, axis=0, keepdims=True) - strip, 0, None).mean(axis=1)
    half = scale // 2
    band = np.convolve(ink, np.ones(scale) / scale, "same")
    around = np.convolve(ink, np.ones(3 * scale) / 3 / scale, "same")
    middle = reach * scale
    own = float(band[middle - half : middle + half + 1].max() if nearest else band.max())
    lines = []
    for row in range(half, len(ink) - half):
        offset = (row - middle + 0.5) / scale
        if not nearest <= abs(offset) < reach - 0.5 or band[row] < 0.4 * own:
            continue
        if band[row] < band[row - half : row + half + 1].max() or band[row] < 1.15 * around[row]:
            continue
        t = np.array([0.0, cells / 2, cells])
        moved = reading.frame.moved(t, np.zeros(3), np.full(3, offset))
        line = read_along(page, moved, BEYOND, cells - BEYOND, net)
        if line is not None:
            lines.append(line)
    return lines


def evenness(small: Array, strand: Strand) -> float:
    """A quick look whether a strand may be of even pitch: the quality of a rough comb."""
    columns = np.arange(int(strand.left[0]), int(strand.right[0]) + 1)
    middle = strand.left[1] + strand.slope * (columns - strand.left[0])
    half = max(2, round(0.45 * strand.height))
    rows = np.rint(middle[None, :] + np.arange(-half, half + 1)[:, None]).astype(np.int32)
    rows = np.clip(rows, 0, small.shape[0] - 1)
    columns = np.clip(columns, 0, small.shape[1] - 1)
    profile = profile_of(small[rows, columns[None, :]])
    cells = strand.length / strand.height
    comb = fitted(profile, 0.0, float(len(profile)), cells, exact=False)
    return comb.quality if 0.5 * strand.height < comb.pitch < 1.6 * strand.height else 0.0


def read_line(
    page: Image.Image, strand: Strand, net: Recogniser, *, probe: bool = True
) -> LineReading | None:
    """Fits cells to a strand and reads them, and what goes on at its ends.

    Returns:
        None when nothing of even pitch stands there.
    """
    size = 1.05 * strand.height
    length = max(strand.length, 1.0)
    step = tuple((b - a) / length * size for a, b in zip(strand.left, strand.right, strict=True))
    frame = Frame(strand.left, (step[0], step[1]))
    return read_along(page, frame, 0, length / size, net, probe=probe)


def read_along(
    page: Image.Image,
    frame: Frame,
    first: float,
    last: float,
    net: Recogniser,
    *,
    probe: bool = True,
) -> LineReading | None:
    """Reads the line of print near a frame whose pitch is not known well, from cell to cell."""
    cells = last - first
    if cells > 120:
        return None
    for _ in range(2):
        frame = levelled(page, frame, first, last)
    margin = MARGIN * PITCH
    strip = frame.strip(page, first - MARGIN, cells + 2 * MARGIN, 0.65, PITCH)
    profile = profile_of(strip)
    left, right = _ends(profile, margin)
    comb = fitted(profile, left, right, cells)
    if comb.quality < EVEN:
        return None
    scale = comb.pitch / PITCH
    frame = frame.shifted(first - MARGIN + comb.start / PITCH, scale)
    count = max(PROBE, int(np.ceil((right - comb.start) / comb.pitch)))
    if probe:
        middle = _read(page, frame, count // 2 - PROBE // 2, PROBE, net)[0]
        if middle.max(axis=1).mean() < PROBED:
            return None
    frame = followed(page, frame, 0, count)
    return _whole(page, frame, count, net, comb.quality)


def _whole(
    page: Image.Image, frame: Frame, count: int, net: Recogniser, quality: float
) -> LineReading:
    """The line and what goes on at its ends, followed until no more print stands there."""
    probabilities, ink = _read(page, frame, -BEYOND, count + 2 * BEYOND, net)
    first, last = _print(probabilities, -BEYOND)
    low, high = -BEYOND, count + BEYOND
    for _ in range(5):
        more_left, more_right = first < low + BEYOND, last > high - BEYOND
        if not (more_left or more_right) or last - first >= LONGEST:
            break
        frame = followed(page, frame, first, last)
        if more_left:
            low = first - REACH
        if more_right:
            high = last + REACH
        probabilities, ink = _read(page, frame, low, high - low, net)
        grown = _print(probabilities, low)
        if grown == (first, last):
            break
        first, last = grown
    frame = followed(page, frame, first, last)
    if count <= LONGEST + 2:
        first, last = min(first, 0), max(last, count)
    low, high = first - BEYOND, last + BEYOND
    probabilities, ink = _read(page, frame, low, high - low, net)
    return LineReading(frame.shifted(low), probabilities, ink, quality)


def _print(probabilities: Floats, low: int) -> tuple[int, int]:
    """First and one after the last cell of print, single doubtful ones inside allowed."""
    sure = probabilities.max(axis=1) > 0.5
    two = sure & (np.roll(sure, 1) | np.roll(sure, -1))
    places = np.flatnonzero(two)
    if len(places) == 0:
        return low + BEYOND, low + len(sure) - BEYOND
    middle = places[len(places) // 2]
    start = end = middle
    for place in places[places >= middle]:
        end = place if place - end <= 5 else end
    for place in places[places < middle][::-1]:
        start = place if start - place <= 5 else start
    return low + int(start), low + int(end) + 1


def _read(
    page: Image.Image, frame: Frame, first: int, count: int, net: Recogniser
) -> tuple[Floats, Floats]:
    """Probabilities and ink of cells."""
    border = (CELL_WIDTH - PITCH) / 2 / PITCH
    width = count + 2 * border
    strip = frame.strip(page, first - border, width, STRIP_HEIGHT / 2 / PITCH, PITCH)
    cells = cells_of(strip, count)
    inner = (CELL_WIDTH - PITCH) // 2
    spread = np.array(
        [strip[:, k * PITCH + inner : (k + 1) * PITCH + inner].std() for k in range(count)]
    )
    ink = (spread / max(1.0, float(np.median(spread)))).astype(np.float32)
    return net.probabilities(cells), ink


def polished(page: Image.Image, reading: LineReading, net: Recogniser) -> LineReading:
    """The same line read again with the cells a little beside; what all say together."""
    count = len(reading.probabilities)
    t = np.array([0.0, count / 2, count])
    total = reading.probabilities.copy()
    for along, across in ((-0.06, 0.0), (0.06, 0.0), (0.0, -0.05), (0.0, 0.05)):
        frame = reading.frame.moved(t, np.full(3, along), np.full(3, across))
        total += _read(page, frame, 0, count, net)[0]
    return replace(reading, probabilities=(total / 5).astype(np.float32))


def _ends(profile: Array, reach: int) -> tuple[float, float]:
    """Where the print begins and ends, near the strand's own ends."""
    typical = profile[reach:-reach].mean()
    inked = np.flatnonzero(profile[reach // 3 : -reach // 3] > 0.3 * typical) + reach // 3
    if len(inked) == 0:
        return float(reach), float(len(profile) - reach)
    left = max(float(inked[0]), reach - 0.6 * PITCH)
    right = min(float(inked[-1]), len(profile) - reach + 0.6 * PITCH)
    return left, right
