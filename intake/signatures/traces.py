"""The same ink twice: nobody signs two papers alike, but a picture can be put into both.

Two signatures of one hand agree with a normalised correlation of at most 0.89, a copy with itself
with at least 0.94 (measured on drawn hands, scanned twice).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from intake.domain.boxes import Box
from intake.domain.traces import Trace
from intake.signatures.blobs import Mask
from intake.signatures.darkness import DPI
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns, Pasted
from intake.signatures.same_strokes import ALIKE, agreement

_MM = DPI / 25.4
_WIDE, _HIGH = 64, 24
_LEVELS = 15
_BYTES = _WIDE * _HIGH // 2
_SAME = 0.92
ALIKE_BEFORE = 0.935
"""Where thousands of papers are compared, more is asked."""
SAME_SHAPE = 0.06
"""Logarithm of the ratio of width to height within which two can be the same ink."""

_SHIFTS = (-1, 0, 1)

Grid = npt.NDArray[np.float64]


def trace_of(mask: Mask, box: Box) -> Trace:
    """What is kept of a signature to know it again: its ink on a grid, and its size.

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
    return Trace(cut.shape[1] / _MM, cut.shape[0] / _MM, packed.tobytes())


def likeness(one: Trace, two: Trace) -> float:
    """Normalised correlation of two signatures, -1 to 1; 0 where their sizes differ."""
    if len(one.grid) != _BYTES or len(two.grid) != _BYTES:
        return 0.0
    if abs(np.log(one.shape / two.shape)) > SAME_SHAPE:
        return 0.0
    a, b = _grid(one), _grid(two)
    return max(_correlation(a, np.roll(b, (dy, dx), (0, 1))) for dy in _SHIFTS for dx in _SHIFTS)


def same_ink(papers: Mapping[str, Sequence[PageSigns]]) -> dict[str, tuple[PageSigns, ...]]:
    """The pages of each paper, with ink that stands in another paper as well called pasted.

    Args:
        papers: the pages of each document, by any name of it.
    """
    return {
        name: tuple(
            _told(signs, [o for other, some in papers.items() if other != name for o in some])
            for signs in pages
        )
        for name, pages in papers.items()
    }


def _told(signs: PageSigns, others: Sequence[PageSigns]) -> PageSigns:
    known = [e for page in others for e in page.ink if e.trace and e.kind is InkKind.INK]
    found = []
    for ink in signs.ink:
        if ink.trace is None or ink.kind is not InkKind.INK:
            continue
        best = max((_sameness(ink, other) for other in known), default=0.0)
        if best >= _SAME and all(p.place != ink.place for p in signs.pasted):
            found.append(Pasted(ink.box, min(0.95, best), "same_ink", ink.place))
    return replace(signs, pasted=(*signs.pasted, *found)) if found else signs


def _sameness(one: InkEvidence, two: InkEvidence) -> float:
    """How surely both are one picture; from `_SAME` on they are called so."""
    if one.strokes and two.strokes:
        return agreement(one.strokes, two.strokes) * _SAME / ALIKE
    if one.trace is None or two.trace is None:
        return 0.0
    return likeness(one.trace, two.trace)


def _grid(trace: Trace) -> Grid:
    packed = np.frombuffer(trace.grid, np.uint8)
    levels = np.stack([packed >> 4, packed & _LEVELS], axis=1)
    return levels.reshape(_HIGH, _WIDE).astype(np.float64)


def _correlation(a: Grid, b: Grid) -> float:
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum() / size) if size > 0 else 0.0
