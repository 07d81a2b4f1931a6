"""One signature laid over another: moved, turned, sized until it agrees best, and what is left.

First a search over a few turns and sizes for the best place (by Fourier transform, at half
resolution), then least squares over the six numbers of an affine way, marks that only one of both
has counting little (Lucas and Kanade 1981; weights after Cauchy). A scanner turns and sizes a paper
as a whole: a way that stretches or slants more than a scanner does is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from intake.pages.running_sums import summed_down
from intake.signatures.marks.blobs import Mask

_TURNS = (0.0, -0.021, 0.021, -0.042, 0.042)
_MOST_TURN, _MOST_SIZE, _MOST_SLANT = 0.07, 0.1, 0.03
_BLURS = (3.5, 2.2, 1.2)
"""Pixels; both are compared as the last leaves them."""
_ROUNDS = 4
_APART, _STIFF = 0.25, 1e-3
_SCALE = 100.0
_PIECE, _STEP = 28, 14
_FLAT, _EMPTY, _LEAST = 0.02, 0.3, 0.2
_UNLIKE = 0.3

Grid = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Laid:
    """The second as it lies over the first.

    Attributes:
        mask: of the second, in the pixels of the first.
        likeness: normalised correlation of both, 0 to 1.
        moves: pixels by which pieces of the second would have to be moved to lie exactly.
    """

    mask: Mask
    likeness: float
    moves: Grid


def laid_over(a: Mask, b: Mask) -> Laid | None:
    """The second over the first, or None where no way leads there that a scanner goes.

    Args:
        a: ink, with some room around.
        b: ink that may be the same, at about the same size.
    """
    way = _first_way(a, b)
    if way is None:
        return None
    for blur in _BLURS:
        still, moving = softened(a, blur), softened(b, blur)
        for _ in range(_ROUNDS):
            way = _nearer(still, moving, way)
            if way is None:
                return None
    if not _by_a_scanner(way):
        return None
    over = _taken(moving, a.shape, way)
    whole = _taken(b.astype(np.float32), a.shape, way) > 0.5
    return Laid(whole, _correlation(still, over), _moves(still, over))


def softened(mask: Mask, blur: float) -> Grid:
    """The ink, 0 to 1, blurred by so many pixels."""
    image = Image.fromarray((mask * 255).astype(np.uint8))
    soft: Grid = np.asarray(image.filter(ImageFilter.GaussianBlur(blur)), np.float64)
    return soft / 255


def _first_way(a: Mask, b: Mask) -> Grid | None:
    """The turn and the place that agree best, as a way from the pixels of `a` to those of `b`."""
    high, wide = (_quick(-(-n // 2)) for n in np.add(a.shape, b.shape))
    still, moving = _halved(softened(a, 2.5)), softened(b, 2.5)
    size = float(np.sqrt((still * still).sum()))
    best, found = _UNLIKE, None
    moved = np.conj(np.fft.rfft2(still, (high, wide)))
    for turn in _TURNS:
        turned = _taken(moving, b.shape, _turned(turn, b.shape))
        small = _halved(turned)
        both = np.fft.irfft2(np.fft.rfft2(small, (high, wide)) * moved, (high, wide))
        at = int(both.argmax())
        value = float(both.flat[at]) / max(1e-9, size * float(np.sqrt((small * small).sum())))
        if value <= best:
            continue
        best = value
        down, across = divmod(at, wide)
        down -= high if down >= small.shape[0] else 0
        across -= wide if across >= small.shape[1] else 0
        shift = np.array([[1.0, 0.0, 2 * across], [0.0, 1.0, 2 * down], [0.0, 0.0, 1.0]])
        found = _turned(turn, b.shape) @ shift
    return found


def _quick(length: int) -> int:
    """The next length that a Fourier transform takes quickly: it has no prime factor above 5."""
    rest = int(length)
    for prime in (2, 3, 5):
        while rest % prime == 0:
            rest //= prime
    return int(length) if rest == 1 else _quick(length + 1)


def _halved(grid: Grid) -> Grid:
    high, wide = grid.shape[0] // 2 * 2, grid.shape[1] // 2 * 2
    return np.asarray(grid[:high, :wide].reshape(high // 2, 2, wide // 2, 2).mean(axis=(1, 3)))


def _turned(turn: float, shape: tuple[int, ...]) -> Grid:
    """About the middle."""
    cos, sin, y, x = np.cos(turn), np.sin(turn), shape[0] / 2, shape[1] / 2
    return np.array(
        [[cos, sin, x - cos * x - sin * y], [-sin, cos, y + sin * x - cos * y], [0.0, 0.0, 1.0]]
    )


def _taken(grid: npt.NDArray[np.floating], shape: tuple[int, ...], way: Grid) -> Grid:
    """The grid as it lies in pixels of the other."""
    image = Image.fromarray(np.asarray(grid, np.float32))
    move = tuple(float(v) for v in way[:2].ravel())
    size = (shape[1], shape[0])
    taken = image.transform(size, Image.Transform.AFFINE, move, Image.Resampling.BILINEAR)
    return np.asarray(taken, np.float64)


def _nearer(still: Grid, moving: Grid, way: Grid) -> Grid | None:
    """One step of least squares, in all six numbers of the way."""
    over = _taken(moving, still.shape, way)
    down, across = _slopes(still, over)
    steep = np.flatnonzero(np.abs(down) + np.abs(across) > 1e-3)
    if len(steep) < 50:
        return None
    gy, gx, apart = down.take(steep), across.take(steep), still.take(steep) - over.take(steep)
    middle = (still.shape[1] / 2, still.shape[0] / 2)
    y, x = np.divmod(steep, still.shape[1])
    u, v = (x - middle[0]) / _SCALE, (y - middle[1]) / _SCALE
    slopes = np.stack([gx * u, gx * v, gx, gy * u, gy * v, gy])
    weighed = slopes / (1 + (apart / _APART) ** 2)
    square = weighed @ slopes.T
    square += np.eye(6) * (_STIFF * np.trace(square) / 6)
    p = np.linalg.solve(square, weighed @ apart)
    turn = np.array([[p[0], p[1]], [p[3], p[4]]]) / _SCALE
    shift = np.array([p[2], p[5]]) - turn @ np.array(middle)
    step = np.eye(3)
    step[:2, :2] += turn
    step[:2, 2] = shift
    return np.asarray(way @ step)


def _slopes(still: Grid, over: Grid) -> tuple[Grid, Grid]:
    """How steeply the mean of both rises down and across."""
    both = (still + over) / 2
    down, across = np.empty_like(both), np.empty_like(both)
    for slope, grid in ((down, both), (across.T, both.T)):
        np.subtract(grid[2:], grid[:-2], out=slope[1:-1])
        slope[1:-1] /= 2
        slope[0], slope[-1] = grid[1] - grid[0], grid[-1] - grid[-2]
    return down, across


def _by_a_scanner(way: Grid) -> bool:
    """Turned a little, sized a little, and hardly stretched or slanted."""
    (a, b), (c, d) = way[:2, :2]
    size, turn = np.sqrt(max(1e-9, a * d - b * c)), np.arctan2(b - c, a + d)
    slanted = np.hypot((a - d) / 2, (b + c) / 2) / size
    return bool(abs(size - 1) <= _MOST_SIZE and abs(turn) <= _MOST_TURN and slanted <= _MOST_SLANT)


def _moves(still: Grid, over: Grid) -> Grid:
    """By how many pixels pieces of both lie apart, across their strokes; of pieces with ink."""
    down, across = _slopes(still, over)
    apart = still - over
    xx, yy, xy, xt, yt = (
        _sums(v)
        for v in (across * across, down * down, across * down, across * apart, down * apart)
    )
    ink = xx + yy
    if not (ink > _LEAST).any():
        return np.zeros(0)
    usual = float(np.median(ink[ink > _LEAST]))
    firm = _FLAT * usual
    det = (xx + firm) * (yy + firm) - xy * xy
    x, y = (xt * (yy + firm) - yt * xy) / det, (yt * (xx + firm) - xt * xy) / det
    return np.asarray(np.hypot(x, y)[ink > _EMPTY * usual])


def _sums(values: Grid) -> Grid:
    """The sums over overlapping square pieces."""
    total = np.pad(summed_down(values).cumsum(axis=1), ((1, 0), (1, 0)))
    top = np.arange(0, max(1, values.shape[0] - _PIECE + 1), _STEP)
    left = np.arange(0, max(1, values.shape[1] - _PIECE + 1), _STEP)
    low, right = (
        np.minimum(top + _PIECE, values.shape[0]),
        np.minimum(left + _PIECE, values.shape[1]),
    )
    return np.asarray(
        total[np.ix_(low, right)]
        - total[np.ix_(top, right)]
        - total[np.ix_(low, left)]
        + total[np.ix_(top, left)]
    )


def _correlation(a: Grid, b: Grid) -> float:
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum() / size) if size > 0 else 0.0
