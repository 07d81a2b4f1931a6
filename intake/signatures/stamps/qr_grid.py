"""Finds the modules of a QR code that a pen, print or a worn copy keeps a decoder from reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box
from intake.pages.running_sums import summed_down
from intake.signatures.stamps import qr_layout

Gray = npt.NDArray[np.uint8]
Plane = npt.NDArray[np.float32]

_WORK_DPI = 400
_SMALLEST_MM, _LARGEST_MM, _STEP = 0.19, 0.72, 1.13
_LIKE = 0.42
_MOST_CORNERS = 10
_UNEVEN, _ASKEW = 0.07, 0.07
_MOST_PIXELS = 900 * 900


@dataclass(frozen=True, slots=True)
class Grid:
    """A code whose modules are known, decoded or not.

    Attributes:
        modules: (N, N), rows from the top of the code as it was made: above 0 dark, below light,
            up to 1 and -1; nearer 0 the less sure.
        agreement: how well the patterns that every code has show, 1 at best, about 0 by chance.
        box: pixels of the page.
        turned: degrees clockwise by which it lies turned, to the next of 0, 90, 180 and 270.
    """

    modules: npt.NDArray[np.float64]
    agreement: float
    box: Box
    turned: int


@dataclass(frozen=True, slots=True)
class _Corner:
    """A finder pattern: centre, pixels of a module, likeness."""

    x: float
    y: float
    module: float
    like: float


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the modules lie: origin, and the steps of a module to the right and down."""

    origin: npt.NDArray[np.float64]
    right: npt.NDArray[np.float64]
    down: npt.NDArray[np.float64]
    side: int

    def points(
        self, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        return (
            self.origin[0] + self.right[0] * x + self.down[0] * y,
            self.origin[1] + self.right[1] * x + self.down[1] * y,
        )


def find_grid(gray: Gray, dpi: int, near: Box) -> Grid | None:
    """The code in a piece of a page, or None where no code shows.

    Two of the three finder patterns are enough; timing and alignment patterns prove the rest.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        near: about where a code may lie.
    """
    box = near.clipped(gray.shape[1], gray.shape[0])
    if min(box.width, box.height) < 8:
        return None
    crop = Image.fromarray(gray[box.top : box.bottom, box.left : box.right])
    scale = min(_WORK_DPI / dpi, (_MOST_PIXELS / (box.width * box.height)) ** 0.5)
    size = (max(8, round(box.width * scale)), max(8, round(box.height * scale)))
    plane = _evened(
        np.asarray(crop.resize(size, Image.Resampling.BICUBIC), np.float32), dpi * scale
    )
    corners = _corners(plane, dpi * scale / 25.4)
    best: tuple[float, _Frame] | None = None
    for frame in _frames(corners):
        found = _agreement(plane, frame)
        if best is None or found > best[0]:
            best = (found, frame)
    if best is None:
        return None
    agreement, frame = _refined(plane, *best)
    return Grid(_sampled(plane, frame), agreement, _outline(frame, scale, box), _turned(frame))


def _evened(gray: Plane, dpi: float) -> Plane:
    """Dark 1, light -1, against the surroundings: codes are half dark in every part."""
    low, high = np.percentile(gray, (3, 92))
    dark = np.clip((high - gray) / max(1.0, float(high - low)), 0, 1) * 2 - 1
    around = _box_mean(dark, max(3, round(dpi * 0.09)))
    return np.asarray(np.clip(dark - 0.5 * np.clip(around, -0.4, 0.4), -1, 1), np.float32)


def _box_mean(plane: Plane, reach: int) -> Plane:
    """The mean of the square of `reach` pixels each way, edges repeated."""
    padded = np.pad(plane, reach + 1, mode="edge").astype(np.float64)
    total = summed_down(padded).cumsum(axis=1)
    width = 2 * reach + 1
    part = total[width:, width:] - total[:-width, width:] - total[width:, :-width]
    part = (part + total[:-width, :-width]) / width**2
    return np.asarray(part[: plane.shape[0], : plane.shape[1]], np.float32)


def _corners(plane: Plane, per_mm: float) -> list[_Corner]:
    """What looks like a finder pattern, likeliest first (correlation with the drawn pattern)."""
    high, wide = plane.shape
    room = (high + 64, wide + 64)
    seen, squares = np.fft.rfft2(plane, room), np.fft.rfft2(plane**2, room)
    found: list[_Corner] = []
    module = _SMALLEST_MM * per_mm
    while module <= _LARGEST_MM * per_mm and 7 * module < min(high, wide, 64):
        drawn = _pattern(module)
        side, count = len(drawn), drawn.size
        ones = np.conj(np.fft.rfft2(np.ones((side, side), np.float32), room))
        flat = drawn - drawn.mean()
        like = np.fft.irfft2(seen * np.conj(np.fft.rfft2(flat, room)), room)
        mean = np.fft.irfft2(seen * ones, room) / count
        power = np.fft.irfft2(squares * ones, room) / count - mean**2
        like = like / (np.sqrt(np.maximum(power, 0.02)) * flat.std() * count)
        like = like[: high - side + 1, : wide - side + 1]
        for y, x in _peaks(like, max(2, round(2 * module))):
            middle = (side - 1) / 2
            found.append(_Corner(x + middle, y + middle, module, float(like[y, x])))
        module *= _STEP
    found.sort(key=lambda corner: -corner.like)
    kept: list[_Corner] = []
    for corner in found:
        near = (
            abs(k.x - corner.x) + abs(k.y - corner.y) < 3 * k.module
            and abs(np.log(k.module / corner.module)) < 0.3
            for k in kept
        )
        if not any(near):
            kept.append(corner)
        if len(kept) == _MOST_CORNERS:
            break
    return kept


def _pattern(module: float) -> Plane:
    """A finder pattern of modules of so many pixels, dark 1, light -1."""
    fine, side = 8, round(7 * module)
    at = (np.arange(side * fine) + 0.5) / fine
    at = np.abs((at - side / 2) / module)
    far = np.maximum(at[:, None], at[None, :])
    dark = np.where((far < 1.5) | ((far >= 2.5) & (far < 3.5)), 1.0, -1.0)
    return np.asarray(dark.reshape(side, fine, side, fine).mean(axis=(1, 3)), np.float32)


def _peaks(like: npt.NDArray[np.float64], apart: int, most: int = 5) -> Iterator[tuple[int, int]]:
    left = like.copy()
    for _ in range(most):
        y, x = divmod(int(left.argmax()), left.shape[1])
        if left[y, x] < _LIKE:
            return
        yield y, x
        left[max(0, y - apart) : y + apart + 1, max(0, x - apart) : x + apart + 1] = -1


def _frames(corners: Sequence[_Corner]) -> Iterator[_Frame]:
    """Every way in which two or three of the patterns can be the corners of one code."""
    for one, two in permutations(corners, 2):
        if abs(np.log(one.module / two.module)) > 0.3:
            continue
        a, b = np.array((one.x, one.y)), np.array((two.x, two.y))
        module = (one.module * two.module) ** 0.5
        # Beside each other: the third lies a quarter turn further, and its place may be improved.
        for side in _sides_for(float(np.hypot(*(b - a))), module):
            right = (b - a) / (side - 7)
            down = np.array((-right[1], right[0]))
            yield _Frame(a - 3.5 * (right + down), right, down, side)
            left_over = a + down * (side - 7)
            for third in corners:
                there = np.array((third.x, third.y))
                if float(np.hypot(*(there - left_over))) < _ASKEW * side * module:
                    bent = (there - a) / (side - 7)
                    yield _Frame(a - 3.5 * (right + bent), right, bent, side)
        # Across: the one at the upper right, the other at the lower left.
        across = b - a
        for side in _sides_for(float(np.hypot(*across)) / 2**0.5, module):
            step = across / (side - 7)
            right = np.array((-step[0] + -step[1], step[0] - step[1])) / 2
            right = np.array(((step[1] - step[0]), -(step[0] + step[1]))) / 2
            down = step + right
            origin = a - right * (side - 3.5) - down * 3.5
            yield _Frame(origin, right, down, side)


def _sides_for(length: float, module: float) -> list[int]:
    """The sides in modules that fit the distance between two finder patterns."""
    guess = length / module + 7
    near = sorted(qr_layout.sides(), key=lambda side: abs(side - guess))
    return [side for side in near[:4] if abs(np.log((side - 7) / max(1.0, guess - 7))) < 0.16]


def _agreement(plane: Plane, frame: _Frame) -> float:
    """How well finder, timing and alignment patterns show in the modules of a frame."""
    known = qr_layout.fixed(frame.side)
    rows, columns = np.nonzero(known)
    x, y = frame.points(columns.astype(np.float64) + 0.5, rows.astype(np.float64) + 0.5)
    outside = (x < 0) | (y < 0) | (x > plane.shape[1] - 1) | (y > plane.shape[0] - 1)
    if outside.mean() > 0.06:
        return -1.0
    seen = _at(plane, x, y)
    wanted = known[rows, columns].astype(np.float64)
    # Finder patterns were looked for and are found by chance; timing and alignment are not.
    told = _alike(seen, wanted)
    low, high = 8, frame.side - 8
    finder = ((rows < low) & ((columns < low) | (columns >= high))) | (
        (rows >= high) & (columns < low)
    )
    return 0.5 * told + 0.5 * _alike(seen[~finder], wanted[~finder])


def _alike(seen: npt.NDArray[np.float64], wanted: npt.NDArray[np.float64]) -> float:
    if not len(seen):
        return 0.0
    return float(
        (np.sign(seen) * wanted).mean() * 0.5
        + (seen * wanted).sum() * 0.5 / max(1e-6, float(np.abs(seen).sum()))
    )


def _at(
    plane: Plane, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The plane between its pixels."""
    high, wide = plane.shape
    x, y = np.clip(x - 0.5, 0, wide - 1.001), np.clip(y - 0.5, 0, high - 1.001)
    left, top = x.astype(np.intp), y.astype(np.intp)
    dx, dy = x - left, y - top
    upper = plane[top, left] * (1 - dx) + plane[top, left + 1] * dx
    lower = plane[top + 1, left] * (1 - dx) + plane[top + 1, left + 1] * dx
    return np.asarray(upper * (1 - dy) + lower * dy, np.float64)


def _refined(plane: Plane, agreement: float, frame: _Frame) -> tuple[float, _Frame]:
    """Moves origin, right and down by parts of a module while the patterns show better."""
    step = 0.5 * float(np.hypot(*frame.right))
    while step > 0.06 * float(np.hypot(*frame.right)):
        better = False
        for dx, dy in ((step, 0.0), (-step, 0.0), (0.0, step), (0.0, -step)):
            move = np.array((dx, dy))
            for shares in ((1, 0, 0), (0, 1, 0), (0, 0, 1), (-1, 1, 1), (-0.5, 1, 0), (-0.5, 0, 1)):
                moved = _Frame(
                    frame.origin + move * shares[0],
                    frame.right + move * shares[1] / frame.side,
                    frame.down + move * shares[2] / frame.side,
                    frame.side,
                )
                found = _agreement(plane, moved)
                if found > agreement + 1e-4:
                    agreement, frame, better = found, moved, True
        if not better:
            step /= 2
    return agreement, frame


def _sampled(plane: Plane, frame: _Frame) -> npt.NDArray[np.float64]:
    """Each module by the middle nine of its points."""
    y, x = np.mgrid[: frame.side, : frame.side] + 0.5
    total = np.zeros((frame.side, frame.side))
    for dy in (-0.22, 0.0, 0.22):
        for dx in (-0.22, 0.0, 0.22):
            total += _at(plane, *frame.points(x + dx, y + dy))
    return total / 9


def _outline(frame: _Frame, scale: float, box: Box) -> Box:
    ends = (
        np.array((0.0, 0.0, frame.side, frame.side)),
        np.array((0.0, frame.side, 0.0, frame.side)),
    )
    x, y = frame.points(*ends)
    return Box(
        round(float(x.min()) / scale) + box.left,
        round(float(y.min()) / scale) + box.top,
        round(float(x.max()) / scale) + box.left,
        round(float(y.max()) / scale) + box.top,
    )


def _turned(frame: _Frame) -> int:
    degrees = float(np.degrees(np.arctan2(frame.right[1], frame.right[0])))
    return round(degrees / 90) * 90 % 360
