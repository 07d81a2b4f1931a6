"""Names typed where a hand should be: rows set in type that say what is printed right below.

A script face alone proves nothing, and neither does a neat hand. Three things together do: letters
that come again as only type repeats them, an engine for print that reads the row, and the same name
printed once more below it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box, around
from intake.signatures.darkness import DPI
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.larger import Closer
from intake.signatures.leftover import Leftover
from intake.signatures.legible import says_the_same
from intake.signatures.patches import Patch, patches
from intake.signatures.repeats import typeset

_MM = DPI / 25.4
_LEAST_MM, _TALLEST_MM = 15.0, 10.0
_SIDE_MM, _BELOW_MM, _MARGIN_MM = 22.0, 11.0, 1.0
_SAME_ROW = 0.5

Pixels = npt.NDArray[np.uint8]


def typed_names(
    page: Leftover,
    places: Sequence[Place],
    answers: Sequence[InkEvidence],
    gray: Pixels,
    dpi: int,
    closer: Closer,
) -> list[Box]:
    """Rows of the page, in its pixels, that are the signer's name in type and nothing else.

    Args:
        page: at the scale of ink.
        places: of signature.
        answers: what was said of them.
        gray: the upright page, (H, W), 0 black.
        dpi: of `gray`.
        closer: reads a small crop.
    """
    found: list[Box] = []
    for answer in answers:
        if answer.place is None or answer.kind is InkKind.NONE:
            continue
        rows = [page.back(row) for row in _rows(page, page.here(places[answer.place].box))]
        found += [row for row in rows if _is_typed(row, gray, dpi, closer)]
    return found


def _rows(page: Leftover, zone: Box) -> list[Box]:
    """What lies in the zone in one row and comes again letter by letter."""
    seen = [*patches(page.mask, zone), *patches(page.written, zone)]
    likely = [p for p in seen if _row_of_letters(p) and typeset(page.darkness.depth, p.box)]
    rows: list[Box] = []
    for box in (p.box for p in likely):
        same = next((r for r in rows if _level(r, box)), None)
        if same is None:
            rows.append(box)
        else:
            rows[rows.index(same)] = around((same, box))
    return rows


def _row_of_letters(patch: Patch) -> bool:
    return patch.reach_mm >= _LEAST_MM and patch.box.height <= _TALLEST_MM * _MM


def _level(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _SAME_ROW * min(one.height, other.height)


def _is_typed(row: Box, gray: Pixels, dpi: int, closer: Closer) -> bool:
    mm = dpi / 25.4
    height, width = gray.shape
    side, margin = round(_SIDE_MM * mm), round(_MARGIN_MM * mm)
    own = Box(row.left - side, row.top - margin, row.right + side, row.bottom + margin)
    below = Box(own.left, row.bottom, own.right, row.bottom + round(_BELOW_MM * mm))
    said, printed = (_words(gray, dpi, box.clipped(width, height), closer) for box in (own, below))
    return says_the_same(said, printed)


def _words(gray: Pixels, dpi: int, box: Box, closer: Closer) -> list[str]:
    crop = np.ascontiguousarray(gray[box.top : box.bottom, box.left : box.right])
    if min(crop.shape) < 8:
        return []
    return [word.text for line in closer(crop, dpi).lines for word in line.words]
