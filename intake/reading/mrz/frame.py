"""Where the cells of a line of print stand on the page, and strips cut along it.

A line photographed from the side is neither quite straight nor quite even: positions are
quadratic in the number of the cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

Array = npt.NDArray[Any]
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """Even cells along a line.

    Attributes:
        origin: (x, y) in page pixels of the left end of cell 0, on the line's middle.
        step: from one cell to the next at cell 0.
        bend: half the change of `step` from cell to cell.
    """

    origin: Pair
    step: Pair
    bend: Pair = (0.0, 0.0)

    def points(self, cells: Array) -> Array:
        """(n, 2) page pixels of places along the line, counted in cells."""
        t = np.asarray(cells, np.float64)[:, None]
        result: Array = (
            np.array(self.origin) + t * np.array(self.step) + t * t * np.array(self.bend)
        )
        return result

    def point(self, cell: float) -> Pair:
        """Page pixels of one place."""
        x, y = self.points(np.array([cell]))[0]
        return float(x), float(y)

    def steps(self, cells: Array) -> Array:
        """(n, 2) from one cell to the next, at those places."""
        t = np.asarray(cells, np.float64)[:, None]
        result: Array = np.array(self.step) + 2 * t * np.array(self.bend)
        return result

    def pitch(self, cell: float) -> float:
        """Pixels a character there."""
        return float(np.hypot(*self.steps(np.array([cell]))[0]))

    def moved(self, cells: Array, along: Array, across: Array) -> Frame:
        """The frame through places that were found to lie beside it.

        Args:
            cells: places, in cells of this frame.
            along: by how many cells each lies further on.
            across: by how many pitches each lies lower.
        """
        t = np.asarray(cells, np.float64)
        steps = self.steps(t)
        normals = np.stack([-steps[:, 1], steps[:, 0]], axis=1)
        places = self.points(t) + along[:, None] * steps + across[:, None] * normals
        terms = np.stack([np.ones_like(t), t, t * t], axis=1)
        fit = np.linalg.lstsq(terms, places, rcond=None)[0]
        return Frame(_pair(fit[0]), _pair(fit[1]), _pair(fit[2]))

    def shifted(self, cells: float, scale: float = 1.0) -> Frame:
        """Cell 0 where `cells` was, and every cell `scale` times as wide."""
        step = self.steps(np.array([cells]))[0] * scale
        bend = np.array(self.bend) * scale * scale
        return Frame(self.point(cells), _pair(step), _pair(bend))

    def strip(
        self, page: Image.Image, first: float, cells: float, half: float, scale: int
    ) -> Array:
        """The page along the line, straightened.

        Args:
            page: grey.
            first: where the strip begins, in cells.
            cells: how many cells it is long.
            half: how many pitches it reaches above and below the line's middle.
            scale: its pixels a cell.

        Returns:
            (2 * half * scale, cells * scale) float32.
        """
        width, height = round(cells * scale), round(2 * half * scale)
        t = first + (np.arange(width) + 0.5) / scale
        v = ((np.arange(height) + 0.5) / scale - height / 2 / scale)[:, None]
        middle, steps = self.points(t), self.steps(t)
        xs = middle[None, :, 0] - v * steps[None, :, 1]
        ys = middle[None, :, 1] + v * steps[None, :, 0]
        return _sampled(page, xs, ys, self.pitch(first + cells / 2) / scale)


def _pair(values: Array) -> Pair:
    return float(values[0]), float(values[1])


def _sampled(page: Image.Image, xs: Array, ys: Array, ratio: float) -> Array:
    """Values between pixels; `ratio`: page pixels to a pixel of the result."""
    shrink = max(1, int(ratio / 0.9)) if ratio > 1.5 else 1
    reach = 3 * shrink + 2
    left, top = max(0, int(xs.min()) - reach), max(0, int(ys.min()) - reach)
    right = min(page.width, int(xs.max()) + reach)
    bottom = min(page.height, int(ys.max()) + reach)
    if right - left < 2 * shrink or bottom - top < 2 * shrink:
        return np.full(xs.shape, 255, np.float32)
    part = page.crop((left, top, right, bottom))
    factor = 1.0 / shrink
    if shrink > 1:
        part = part.reduce(shrink)
    elif ratio < 0.75:
        enlarge = 2 if ratio > 0.4 else 3
        size = (part.width * enlarge, part.height * enlarge)
        part = part.resize(size, Image.Resampling.BICUBIC)
        factor = float(enlarge)
    values = np.asarray(part, np.float32)
    x = np.clip((xs - left) * factor - 0.5, 0, values.shape[1] - 1.001).astype(np.float32)
    y = np.clip((ys - top) * factor - 0.5, 0, values.shape[0] - 1.001).astype(np.float32)
    column, row = x.astype(np.int32), y.astype(np.int32)
    x, y = x - column, y - row
    flat, stride = values.ravel(), values.shape[1]
    at = row * stride + column
    upper = flat[at] * (1 - x) + flat[at + 1] * x
    lower = flat[at + stride] * (1 - x) + flat[at + stride + 1] * x
    result: Array = upper * (1 - y) + lower * y
    return result
