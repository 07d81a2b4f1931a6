"""Reads one line of even-pitch print: straightened, cut into cells, every cell recognised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box
from intake.reading.mrz.locate import Strand
from intake.reading.mrz.pitch import Comb, fitted, profile_of
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
"""Cells of paper around a line that are looked at before its pitch is known."""

TALL = 1.2
"""A strand higher than so many pitches may be two lines grown together."""
PROBE = 12
"""So many cells in the middle are read first, to see whether it is print of a zone at all."""


@dataclass(frozen=True, slots=True)
class LineReading:
    """One line of print in even cells; two or three more than it has, at both ends.

    Attributes:
        origin: (x, y) of the left end of the first cell's middle line, in page pixels.
        step: (x, y) from one cell to the next.
        probabilities: (cells, 37).
        ink: how much each cell holds, 1 = as most of them, 0 = blank.
        quality: of the comb, see `Comb`.
    """

    origin: tuple[float, float]
    step: tuple[float, float]
    probabilities: Floats
    ink: Floats
    quality: float

    @property
    def pitch(self) -> float:
        """Pixels from one character to the next."""
        return float(np.hypot(*self.step))

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
        spare = len(worth) - count
        if spare < 0:
            return np.zeros(0, np.float32)
        inside = np.convolve(worth, np.ones(count), "valid")
        left = np.maximum(worth, 0).sum() - np.convolve(
            np.maximum(worth, 0), np.ones(count), "valid"
        )
        result: Floats = ((inside - left) / count).astype(np.float32)
        return result

    def box(self, first: int, count: int = 1) -> Box:
        """Around so many cells, in page pixels."""
        xs, ys = [], []
        for place in (first, first + count):
            xs.append(self.origin[0] + place * self.step[0])
            ys.append(self.origin[1] + place * self.step[1])
        half = 0.62 * self.pitch
        return Box(round(min(xs)), round(min(ys) - half), round(max(xs)), round(max(ys) + half))


def straightened(
    page: Image.Image, origin: tuple[float, float], step: tuple[float, float], size: tuple[int, int]
) -> Array:
    """A strip cut out of the page along `step` (one strip pixel), `origin` in its left middle."""
    width, height = size
    scale = float(np.hypot(*step))
    shrink = max(1, int(scale / 0.9)) if scale > 1.5 else 1
    (ox, oy), (dx, dy) = origin, step
    reach = height / 2 + 2 * scale
    xs = [ox, ox + dx * width]
    ys = [oy, oy + dy * width]
    left, top = int(min(xs) - reach * scale), int(min(ys) - reach * scale)
    right, bottom = int(max(xs) + reach * scale) + 1, int(max(ys) + reach * scale) + 1
    left, top = max(0, left), max(0, top)
    part = page.crop((left, top, min(right, page.width), min(bottom, page.height)))
    if min(part.size) < 2 * shrink:
        return np.full((height, width), 255, np.uint8)
    if shrink > 1:
        part = part.reduce(shrink)
    ox, oy = ox - left, oy - top
    middle = height / 2
    coefficients = (
        dx / shrink, -dy / shrink, (ox + dy * middle) / shrink,
        dy / shrink, dx / shrink, (oy - dx * middle) / shrink,
    )  # fmt: skip
    paper = int(np.percentile(np.asarray(part), 70))
    cut = part.transform(
        size, Image.Transform.AFFINE, coefficients, Image.Resampling.BICUBIC, fillcolor=paper
    )
    return np.asarray(cut)


def _levelled(
    strip: Array, origin: tuple[float, float], step: tuple[float, float]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Turns and shifts the frame so that the print runs along its middle."""
    values = strip.astype(np.float32)
    ink = np.clip(np.percentile(values, 75, axis=0, keepdims=True) - values, 0, None)
    ink = np.maximum(ink - 0.25 * ink.max(), 0)
    edge = MARGIN * PITCH
    ink = ink[:, edge:-edge]
    rows = np.arange(len(ink)) - (len(ink) - 1) / 2
    ink *= np.clip(1.9 - np.abs(rows) / (PITCH / 2), 0, 1)[:, None]  # the next line stays out
    parts = np.array_split(ink, 6, axis=1)
    weight = np.array([part.sum() + 1e-3 for part in parts])
    heights = np.array([(part.sum(axis=1) * rows).sum() for part in parts]) / weight
    places = (np.arange(6) + 0.5) * ink.shape[1] / 6 + edge
    tilt, offset = np.polyfit(places, heights, 1, w=np.sqrt(weight))
    (ox, oy), (dx, dy) = origin, step
    origin = (ox - dy * float(offset), oy + dx * float(offset))
    return origin, (dx - dy * float(tilt), dy + dx * float(tilt))


def same(one: LineReading, other: LineReading) -> bool:
    """Whether both are readings of the same line of print."""
    pitch = (one.pitch + other.pitch) / 2
    ux, uy = one.step[0] / one.pitch, one.step[1] / one.pitch
    dx, dy = other.origin[0] - one.origin[0], other.origin[1] - one.origin[1]
    return abs(dy * ux - dx * uy) < 0.8 * pitch and abs(dx * ux + dy * uy) < 30 * pitch


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
    step = (reading.step[0] / scale, reading.step[1] / scale)
    cells = len(reading.probabilities)
    strip = straightened(page, reading.origin, step, (cells * scale, 2 * reach * scale))
    values = strip[:, 3 * scale : -3 * scale].astype(np.float32)
    ink = np.clip(np.percentile(values, 80, axis=0, keepdims=True) - values, 0, None).mean(axis=1)
    half = scale // 2
    band = np.convolve(ink, np.ones(scale) / scale, "same")
    around = np.convolve(ink, np.ones(3 * scale) / 3 / scale, "same")
    middle = reach * scale
    own = float(band[middle - half : middle + half + 1].max() if nearest else band.max())
    found = []
    for row in range(half, len(ink) - half):
        offset = (row - middle + 0.5) / scale
        if not nearest <= abs(offset) < reach - 0.5 or band[row] < 0.4 * own:
            continue
        if band[row] < band[row - half : row + half + 1].max() or band[row] < 1.15 * around[row]:
            continue
        found.append(offset)
    lines = []
    for offset in found:
        ends = []
        for cell in (2.0, cells - 2.0):
            x = reading.origin[0] + cell * reading.step[0] - offset * reading.step[1]
            y = reading.origin[1] + cell * reading.step[1] + offset * reading.step[0]
            ends.append((x, y))
        line = read_line(page, Strand(ends[0], ends[1], reading.pitch / 1.05), net)
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
    comb = fitted(profile, 0.0, float(len(profile)), exact=False)
    return comb.quality if 0.5 * strand.height < comb.pitch < 1.6 * strand.height else 0.0


def read_line(page: Image.Image, strand: Strand, net: Recogniser) -> LineReading | None:
    """Fits cells to a strand and reads them.

    Returns:
        None when nothing of even pitch stands there.
    """
    size = 1.05 * strand.height / PITCH
    dx, dy = strand.right[0] - strand.left[0], strand.right[1] - strand.left[1]
    length = max(strand.length, 1.0)
    step = (dx / length * size, dy / length * size)
    reach = MARGIN * PITCH
    origin = (strand.left[0] - reach * step[0], strand.left[1] - reach * step[1])
    columns = int(length / size) + 2 * reach
    if columns > 40 * 60:
        return None
    strip = straightened(page, origin, step, (columns, 44))
    for _ in range(2):
        origin, step = _levelled(strip, origin, step)
        strip = straightened(page, origin, step, (columns, 44))
    profile = profile_of(strip[9:35])
    left, right = _ends(profile, reach)
    comb = fitted(profile, left, right)
    if comb.quality < 0.25:
        return None
    single = strand.height < TALL * comb.pitch * size
    return _cells(page, origin, step, comb, right, net, probe=single)


def _cells(
    page: Image.Image,
    origin: tuple[float, float],
    step: tuple[float, float],
    comb: Comb,
    right: float,
    net: Recogniser,
    *,
    probe: bool,
) -> LineReading | None:
    start, pitch = comb.start, comb.pitch
    scale = pitch / PITCH
    fine = (step[0] * scale, step[1] * scale)
    first = start - 2 * pitch
    count = int(np.ceil((right - start) / pitch)) + 4
    border = (CELL_WIDTH - PITCH) / 2 * scale
    begin = (origin[0] + (first - border) * step[0], origin[1] + (first - border) * step[1])
    strip = straightened(page, begin, fine, (count * PITCH + CELL_WIDTH - PITCH, STRIP_HEIGHT))
    spread = np.array(
        [
            strip[:, k * PITCH : k * PITCH + CELL_WIDTH].astype(np.float32).std()
            for k in range(count)
        ]
    )
    cells = cells_of(strip, count)
    if probe:
        middle = cells[count // 2 - PROBE // 2 : count // 2 + PROBE // 2]
        if net.probabilities(middle).max(axis=1).mean() < 0.45:
            return None
    ink = (spread / max(1.0, float(np.median(spread)))).astype(np.float32)
    return LineReading(
        (origin[0] + first * step[0], origin[1] + first * step[1]),
        (fine[0] * PITCH, fine[1] * PITCH),
        net.probabilities(cells),
        ink,
        comb.quality,
    )


def _ends(profile: Array, reach: int) -> tuple[float, float]:
    """Where the print begins and ends, near the strand's own ends."""
    typical = profile[reach:-reach].mean()
    inked = np.flatnonzero(profile[reach // 3 : -reach // 3] > 0.3 * typical) + reach // 3
    if len(inked) == 0:
        return float(reach), float(len(profile) - reach)
    left = max(float(inked[0]), reach - 0.6 * PITCH)
    right = min(float(inked[-1]), len(profile) - reach + 0.6 * PITCH)
    return left, right
