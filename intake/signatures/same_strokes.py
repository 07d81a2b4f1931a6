"""The strokes of two signatures laid over each other: whether one picture was used twice.

Somebody who signs twice leaves two courses of the pen that are nearly alike; two prints of one
picture have the same. The one is laid over the other (moved, turned, stretched a little) and the
middles of the strokes are compared. On 64 drawn hands, scanned at different resolutions and
qualities, two of three copies agree by 0.95 and more, one of 192 pairs of two writings does. In
whole packets a sound pair agreed by 0.948 (two letters of one hand), so more is asked.
"""

from __future__ import annotations

import zlib

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from intake.domain.boxes import Box
from intake.signatures.blobs import Mask, grown

ALIKE = 0.955

_LARGEST = 300_000
_MARGIN = 24
_SOFT = 1.2
_FIRST_STEPS = (0.012, 0.012, 0.012, 2.0, 2.0)
_MOST_TURN, _MOST_STRETCH = 0.05, 0.06
_UNLIKE = 0.4
_LEAST = (0.55, 0.7, 0.7, 0.7)
"""What must be reached after each round: copies come to 0.86 and more in the end."""
_SHARED = 0.6
_MOST_SIZES, _SAME_SHAPE = 1.7, 0.12

Grid = npt.NDArray[np.float32]


def strokes_of(mask: Mask, box: Box) -> bytes:
    """The ink in a box, packed; empty where there is none, or more than a signature.

    Args:
        mask: ink that is not print, at `darkness.DPI`.
        box: around the signature, in its pixels.
    """
    cut = mask[box.top : box.bottom, box.left : box.right]
    y, x = np.nonzero(cut)
    if not len(y):
        return b""
    cut = cut[y.min() : y.max() + 1, x.min() : x.max() + 1]
    if cut.size > _LARGEST:
        return b""
    head = np.array(cut.shape, ">u2").tobytes()
    return head + zlib.compress(np.packbits(cut).tobytes(), 6)


def agreement(one: bytes, two: bytes) -> float:
    """How well the strokes of two signatures lie over each other, 0 to 1."""
    a, b = _unpacked(one), _unpacked(two)
    if a is None or b is None:
        return 0.0
    a, b = np.pad(a, _MARGIN), _resized(b, a)
    laid, likeness = _laid_over(a, b)
    if laid is None:
        return 0.0
    return (likeness + _middles_shared(a, laid)) / 2


def _unpacked(strokes: bytes) -> Mask | None:
    if len(strokes) <= 4:
        return None
    high, wide = (int(n) for n in np.frombuffer(strokes[:4], ">u2"))
    bits = np.unpackbits(np.frombuffer(zlib.decompress(strokes[4:]), np.uint8), count=high * wide)
    return bits.reshape(high, wide).astype(bool)


def _resized(b: Mask, a: Mask) -> Mask:
    """At the size of the other, where it may be the same picture in another size."""
    across, down = a.shape[1] / b.shape[1], a.shape[0] / b.shape[0]
    same_shape = abs(np.log(across / down)) < _SAME_SHAPE
    size = (across * down) ** 0.5
    if not same_shape or abs(size - 1) < _MOST_STRETCH or max(size, 1 / size) > _MOST_SIZES:
        return b
    image = Image.fromarray((b * 255).astype(np.uint8))
    wide, high = max(8, round(image.width * size)), max(8, round(image.height * size))
    return np.asarray(image.resize((wide, high), Image.Resampling.BILINEAR)) > 127


def _laid_over(a: Mask, b: Mask) -> tuple[Mask | None, float]:
    """The second moved, turned and stretched until it agrees best, and how well it does."""
    still, moving = _softened(a), Image.fromarray((_softened(b) * 255).astype(np.uint8))
    down, across = _best_shift(still, _softened(b))
    way = [0.0, 1.0, 1.0, across + (b.shape[1] - a.shape[1]) / 2,
           down + (b.shape[0] - a.shape[0]) / 2]  # fmt: skip

    def agrees(way: list[float]) -> float:
        return _correlation(still, np.asarray(_warped(moving, a.shape, way), np.float32))

    best, steps = agrees(way), list(_FIRST_STEPS)
    if best < _UNLIKE:
        return None, best
    for least in _LEAST:
        for k in (*range(5), *range(5)):
            for step in (steps[k], -steps[k]):
                tried = [*way[:k], way[k] + step, *way[k + 1 :]]
                stretched = max(abs(tried[1] - 1), abs(tried[2] - 1)) > _MOST_STRETCH
                if stretched or abs(tried[0]) > _MOST_TURN:
                    continue
                now = agrees(tried)
                if now > best:
                    way, best = tried, now
                    break
        if best < least:
            return None, best
        steps = [step / 2 for step in steps]
    whole = Image.fromarray((b * 255).astype(np.uint8))
    return np.asarray(_warped(whole, a.shape, way)) > 127, best


def _softened(mask: Mask) -> Grid:
    image = Image.fromarray((mask * 255).astype(np.uint8))
    soft: Grid = np.asarray(image.filter(ImageFilter.GaussianBlur(_SOFT)), np.float32)
    return soft / np.float32(255)


def _best_shift(a: Grid, b: Grid) -> tuple[int, int]:
    """By how much the second must be moved down and to the right to agree best."""
    high, wide = a.shape[0] + b.shape[0], a.shape[1] + b.shape[1]
    fa, fb = np.fft.rfft2(a, (high, wide)), np.fft.rfft2(b, (high, wide))
    at = int(np.fft.irfft2(fa * np.conj(fb), (high, wide)).argmax())
    down, across = divmod(at, wide)
    return (
        down - high if down >= a.shape[0] else down,
        across - wide if across >= a.shape[1] else across,
    )


def _warped(image: Image.Image, shape: tuple[int, ...], way: list[float]) -> Image.Image:
    """Turned by radians, stretched across and down, its middle moved by pixels."""
    turn, sx, sy, dx, dy = way
    cos, sin = float(np.cos(turn)), float(np.sin(turn))
    high, wide = shape[0], shape[1]
    a, b, d, e = cos / sx, sin / sx, -sin / sy, cos / sy
    x, y = wide / 2 + dx, high / 2 + dy
    move = (a, b, image.width / 2 - a * x - b * y, d, e, image.height / 2 - d * x - e * y)
    return image.transform((wide, high), Image.Transform.AFFINE, move, Image.Resampling.BILINEAR)


def _correlation(a: Grid, b: Grid) -> float:
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum() / size) if size > 0 else 0.0


def _middles_shared(a: Mask, b: Mask) -> float:
    """The share of the middles of strokes that lie on those of the other, beyond chance.

    Marks beside a signature that only one picture has do not count, unless they are most of it.
    """
    if not a.any() or not b.any():
        return 0.0
    one, two = _bounds(a), _bounds(b)
    left, top = max(one.left, two.left), max(one.top, two.top)
    right, bottom = min(one.right, two.right), min(one.bottom, two.bottom)
    if right <= left or bottom <= top:
        return 0.0
    both = (slice(top, bottom), slice(left, right))
    if min(a[both].sum() / a.sum(), b[both].sum() / b.sum()) < _SHARED:
        return 0.0
    middle_a, middle_b = _middles(a), _middles(b)
    near_a, near_b = grown(middle_a, 1, 1), grown(middle_b, 1, 1)
    shares = []
    for middle, near in ((middle_a, near_b), (middle_b, near_a)):
        share = (middle & near)[both].sum() / max(1, middle[both].sum())
        chance = near[both].mean()
        shares.append(float((share - chance) / max(1e-6, 1 - chance)))
    return max(0.0, min(shares))


def _bounds(mask: Mask, room: int = 4) -> Box:
    y, x = np.nonzero(mask)
    return Box(
        max(0, int(x.min()) - room), max(0, int(y.min()) - room),
        int(x.max()) + room + 1, int(y.max()) + room + 1,
    )  # fmt: skip


def _middles(mask: Mask) -> Mask:
    """The middles of strokes (skeleton by openings, Lantuéjoul 1977)."""
    found, rest = np.zeros_like(mask), mask
    while rest.any():
        inner = _shrunk(rest)
        found |= rest & ~_spread(inner)
        rest = inner
    return found


def _shrunk(mask: Mask) -> Mask:
    p = np.pad(mask, 1)
    return p[1:-1, 1:-1] & p[:-2, 1:-1] & p[2:, 1:-1] & p[1:-1, :-2] & p[1:-1, 2:]


def _spread(mask: Mask) -> Mask:
    p = np.pad(mask, 1)
    return p[1:-1, 1:-1] | p[:-2, 1:-1] | p[2:, 1:-1] | p[1:-1, :-2] | p[1:-1, 2:]
