"""The same ink twice: nobody signs two papers alike, but a picture can be put into both.

A small grid of the ink tells quickly which signatures are worth laying over each other
(`same_strokes`). Alone it tells little: of copies scanned twice, at different resolutions and
qualities, it knows 44 % before it calls two writings of one hand the same.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import combinations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from intake.domain.boxes import Box
from intake.domain.traces import Trace
from intake.signatures.evidence import InkKind, PageSigns, Pasted
from intake.signatures.marks.blobs import Mask
from intake.signatures.marks.darkness import DPI
from intake.signatures.pasted.same_strokes import ALIKE, agreement, strokes_of

_MM = DPI / 25.4
_WIDE, _HIGH = 64, 24
_LEVELS = 15
_BYTES = _WIDE * _HIGH // 2
_SAME, _SAME_BEFORE = 0.92, 0.935
"""Of grids alone; where thousands of papers are compared, more is asked."""
_WORTH_LAYING, _ALIKE_BEFORE = 0.5, 0.88
SAME_SHAPE = 0.09
"""Logarithm of the ratio of width to height within which two can be the same ink."""

_SHIFTS = (-1, 0, 1)

Grid = npt.NDArray[np.float64]


def trace_of(mask: Mask, box: Box) -> Trace:
    """What is kept of a signature to know it again: its size, its ink on a grid, its strokes.

    Args:
        mask: ink that is not print, at `darkness.DPI`.
        box: around the signature, in its pixels.
    """
    cut = mask[box.top : box.bottom, box.left : box.right]
    y, x = np.nonzero(cut)
    if not len(y):
        return Trace(0.0, 0.0, b"")
    cut = cut[y.min() : y.max() + 1, x.min() : x.max() + 1]
    image = Image.fromarray((cut * 255).astype(np.uint8))
    small = image.filter(ImageFilter.GaussianBlur(0.8)).resize((_WIDE, _HIGH), Image.Resampling.BOX)
    levels = np.rint(np.asarray(small) / 255 * _LEVELS).astype(np.uint8).ravel()
    packed = (levels[::2] << 4) | levels[1::2]
    kept = packed.tobytes() + strokes_of(mask, box)
    return Trace(cut.shape[1] / _MM, cut.shape[0] / _MM, kept)


def likeness(one: Trace, two: Trace) -> float:
    """Normalised correlation of two signatures, -1 to 1; 0 where their sizes differ."""
    if len(one.grid) < _BYTES or len(two.grid) < _BYTES:
        return 0.0
    if abs(np.log(one.shape / two.shape)) > SAME_SHAPE:
        return 0.0
    a, b = _grid(one), _grid(two)
    return max(_correlation(a, np.roll(b, (dy, dx), (0, 1))) for dy in _SHIFTS for dx in _SHIFTS)


def same_as_before(trace: Trace, earlier: Trace) -> bool:
    """Whether ink is that of a paper of an earlier case; of many of those, few are laid over it."""
    coarse = likeness(trace, earlier)
    if coarse < _WORTH_LAYING:
        return False
    one, two = trace.grid[_BYTES:], earlier.grid[_BYTES:]
    return agreement(one, two) >= _ALIKE_BEFORE if one and two else coarse >= _SAME_BEFORE


def same_ink(papers: Mapping[str, Sequence[PageSigns]]) -> dict[str, tuple[PageSigns, ...]]:
    """The pages of each paper, with ink that stands in another paper as well called pasted.

    Args:
        papers: the pages of each document, by any name of it.
    """
    known = {name: [t for page in pages for t in _inked(page)] for name, pages in papers.items()}
    sameness = _all_compared(known)
    return {
        name: tuple(
            _told(
                signs,
                [trace for other, traces in known.items() if other != name for trace in traces],
                sameness,
            )
            for signs in pages
        )
        for name, pages in papers.items()
    }


def _inked(page: PageSigns) -> list[Trace]:
    return [e.trace for e in page.ink if e.trace and e.kind is InkKind.INK]


_Pair = tuple[Trace, Trace]


def _pair(one: Trace, two: Trace) -> _Pair:
    """In one order, whichever side asks."""
    first, second = sorted((one, two), key=lambda t: (t.grid, t.width, t.height))
    return first, second


def _all_compared(known: Mapping[str, Sequence[Trace]]) -> dict[_Pair, float]:
    """How surely any two traces of different papers are one picture.

    Several at once: while papers are put together one child works and the other cores are idle.
    """
    papers = combinations(known.values(), 2)
    pairs = list({_pair(a, b): None for one, two in papers for a in one for b in two})
    with ThreadPoolExecutor(min(os.cpu_count() or 1, _AT_ONCE)) as hands:
        return dict(zip(pairs, hands.map(lambda pair: _sameness(*pair), pairs), strict=True))


_AT_ONCE = 4


def _told(signs: PageSigns, known: Sequence[Trace], sameness: Mapping[_Pair, float]) -> PageSigns:
    found = []
    for ink in signs.ink:
        if ink.trace is None or ink.kind is not InkKind.INK:
            continue
        trace = ink.trace
        best = max((sameness[_pair(trace, other)] for other in known), default=0.0)
        if best >= _SAME and all(p.place != ink.place for p in signs.pasted):
            found.append(Pasted(ink.box, min(0.95, best), "same_ink", ink.place))
    return replace(signs, pasted=(*signs.pasted, *found)) if found else signs


def _sameness(one: Trace, two: Trace) -> float:
    """How surely both are one picture; from `_SAME` on they are called so."""
    first, second = one.grid[_BYTES:], two.grid[_BYTES:]
    if first and second:
        return agreement(first, second) * _SAME / ALIKE
    return likeness(one, two)


def _grid(trace: Trace) -> Grid:
    packed = np.frombuffer(trace.grid[:_BYTES], np.uint8)
    levels = np.stack([packed >> 4, packed & _LEVELS], axis=1)
    return levels.reshape(_HIGH, _WIDE).astype(np.float64)


def _correlation(a: Grid, b: Grid) -> float:
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum() / size) if size > 0 else 0.0
