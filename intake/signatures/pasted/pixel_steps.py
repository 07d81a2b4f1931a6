"""The steps of a picture's pixels along strokes: a signature printed from a coarse picture.

A picture of few pixels that is printed as it is makes squares of a third of a millimetre. Their
edges lie on one grid across and down, at the same distance both ways, however the scan is turned.
A pen knows no grid; a scan that is coarse as a whole has its grid in the print as well.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box

_FINEST, _COARSEST = 2.4, 10.0
"""Pixels of the scan that a pixel of the picture covers."""
_TURNS = np.tan(np.radians(np.arange(-0.8, 0.81, 0.1)))
_BINS = 4
"""A pixel of the scan is counted in so many parts."""
_LEAST_EDGES, _AROUND = 700, 400
"""Edges of the ink and of the print around it: fewer lie on some grid by chance (0.37 at 650)."""
_CONTRAST = 60.0
_ON_GRID, _ELSEWHERE = 0.45, 0.15
_AROUND_INCHES = 0.9

Pixels = npt.NDArray[np.uint8]
Values = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where dark meets light, in pixels: across at (x, y) of rows, down at (x, y) of columns."""

    across: tuple[Values, Values]
    down: tuple[Values, Values]

    @property
    def count(self) -> int:
        return min(len(self.across[0]), len(self.down[0]))


def printed_from_pixels(gray: Pixels, dpi: int, ink: Box) -> float | None:
    """How wide the pixels are of the picture that the ink was printed from, in mm; None for a pen.

    Args:
        gray: (H, W) of the upright page, 0 black.
        dpi: of the page.
        ink: box of the handwriting, pixels of the page.
    """
    inside = ink.clipped(gray.shape[1], gray.shape[0])
    if min(inside.width, inside.height) < _COARSEST:
        return None
    crop = gray[inside.top : inside.bottom, inside.left : inside.right].astype(np.float64)
    own = _edges(crop)
    if own is None or own.count < _LEAST_EDGES:
        return None
    grids = _on_grid(own)
    turn, at = np.unravel_index(int(grids.argmax()), grids.shape)
    if grids[turn, at] < _ON_GRID or _in_print(gray, dpi, inside, int(at)):
        return None
    return float(25.4 / dpi / _frequencies()[at])


def _in_print(gray: Pixels, dpi: int, ink: Box, at: int) -> bool:
    """Whether what stands around lies on the same grid: then the whole scan is that coarse.

    Where nothing stands around nobody knows.
    """
    near = ink.grown(round(_AROUND_INCHES * dpi)).clipped(gray.shape[1], gray.shape[0])
    around = gray[near.top : near.bottom, near.left : near.right].astype(np.float64)
    paper = float(np.percentile(around, 80))
    around[
        ink.top - near.top : ink.bottom - near.top, ink.left - near.left : ink.right - near.left
    ] = paper
    other = _edges(around)
    if other is None or other.count < _AROUND:
        return True
    close = _on_grid(other)[:, max(0, at - 1) : at + 2]
    return bool(close.max() >= _ELSEWHERE)


def _edges(crop: Values) -> _Edges | None:
    dark, light = np.percentile(crop, (1, 80))
    if light - dark < _CONTRAST:
        return None
    level = crop - (light + dark) / 2
    y, x = np.nonzero(level[:, :-1] * level[:, 1:] < 0)
    first, second = level[y, x], level[y, x + 1]
    across = (x + first / (first - second), y.astype(np.float64))
    y, x = np.nonzero(level[:-1] * level[1:] < 0)
    first, second = level[y, x], level[y + 1, x]
    down = (x.astype(np.float64), y + first / (first - second))
    return _Edges(across, down)


def _frequencies() -> Values:
    """Steps a pixel that are looked for."""
    every = np.fft.rfftfreq(_LENGTH, 1 / _BINS)
    return np.asarray(every[_BAND], np.float64)


def _on_grid(edges: _Edges) -> Values:
    """For each turn and step how much of the edges lies on a grid both across and down, 0 to 1."""
    (xa, ya), (xd, yd) = edges.across, edges.down
    return np.array([
        np.minimum(_waves(xa + ya * turn), _waves(yd - xd * turn)) for turn in _TURNS
    ])  # fmt: skip


def _waves(at: Values) -> Values:
    """How much of these positions agrees with each step, 0 to 1."""
    bins = np.floor((at - at.min()) * _BINS).astype(np.int64) % _LENGTH
    counts = np.bincount(bins, minlength=_LENGTH)
    found = np.abs(np.fft.rfft(counts))[_BAND] / len(at)
    return np.asarray(found, np.float64)


_LENGTH = 8192
_BAND = slice(round(_LENGTH / _BINS / _COARSEST), round(_LENGTH / _BINS / _FINEST) + 1)
