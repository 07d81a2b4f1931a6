"""The strokes of two signatures laid over each other: whether one picture was used twice.

Somebody who signs twice leaves two courses of the pen that are nearly alike; two prints of one
picture have the same. The one is laid over the other as a scanner may have turned and sized it
(`laying`), and the middles of the strokes are compared. A steady hand comes as near as that, too:
what gives it away is that pieces of the one lie a little beside those of the other, here to the
left, there above. Of a copy they lie within what the grain of a scan moves.
"""

from __future__ import annotations

import zlib

import numpy as np
from PIL import Image

from intake.domain.boxes import Box
from intake.signatures.marks.blobs import Mask, grown
from intake.signatures.pasted.laying import Laid, laid_over

ALIKE = 0.85

_LARGEST = 300_000
_MARGIN = 24
_SHARED = 0.6
_ROOM = 4
"""Pixels around what is compared."""
_MOST_SIZES, _SAME_SHAPE, _SAME_SIZE = 1.7, 0.12, 0.06
_LEAST_PIECES, _APART, _HALF, _QUARTER = 30, 0.031, 0.27, 0.42
"""Fewer pieces prove nothing. Pixels that half of them may lie apart, by the root of their number
(the larger two writings are, the farther apart they lie), and at most; pixels of a quarter."""


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
    """How well the strokes of two signatures lie over each other, 0 to 1.

    From `ALIKE` on they are one picture; 0 where pieces of the one lie apart from the other.
    """
    a, b = _unpacked(one), _unpacked(two)
    if a is None or b is None:
        return 0.0
    if a.size > b.size:  # what stands beside the larger one is cut away, not compared
        a, b = b, a
    resized = _resized(b, a)
    a = np.pad(a, _MARGIN)
    ways = [laid_over(a, size) for size in ([b] if resized is b else [resized, b])]
    laid = max((way for way in ways if way is not None), key=_likeness, default=None)
    if laid is None or not _steady(laid):
        return 0.0
    return (laid.likeness + _middles_shared(a, laid.mask)) / 2


def _likeness(laid: Laid) -> float:
    return laid.likeness


def _steady(laid: Laid) -> bool:
    """Whether all of it lies where it should."""
    pieces = len(laid.moves)
    if pieces < _LEAST_PIECES:
        return False
    half, last = np.percentile(laid.moves, (50, 75))
    return bool(half <= min(_APART * pieces**0.5, _HALF) and last <= _QUARTER)


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
    if not same_shape or abs(size - 1) < _SAME_SIZE or max(size, 1 / size) > _MOST_SIZES:
        return b
    image = Image.fromarray((b * 255).astype(np.uint8))
    wide, high = max(8, round(image.width * size)), max(8, round(image.height * size))
    return np.asarray(image.resize((wide, high), Image.Resampling.BILINEAR)) > 127


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


def _bounds(mask: Mask) -> Box:
    y, x = np.nonzero(mask)
    return Box(
        max(0, int(x.min()) - _ROOM), max(0, int(y.min()) - _ROOM),
        int(x.max()) + _ROOM + 1, int(y.max()) + _ROOM + 1,
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
