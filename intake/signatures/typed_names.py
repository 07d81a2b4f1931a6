"""Names typed where a hand should be, told from hands whose letters are all alike.

Letters that come again prove nothing alone: waves of a flourish do so too. An engine for print is
asked. Script type it reads, and what it reads is printed once more right below; hands it does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box, around
from intake.domain.words import Word
from intake.signatures.darkness import DPI
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink import InkJudge
from intake.signatures.larger import Closer
from intake.signatures.leftover import Leftover
from intake.signatures.legible import words_again
from intake.signatures.patches import PENNED, Patch, patches
from intake.signatures.repeats import share_again

_MM = DPI / 25.4
_LEAST_MM, _LOWEST_MM, _TALLEST_MM = 8.5, 2.5, 10.0
_SIDE_MM, _BELOW_MM, _MARGIN_MM = 22.0, 11.0, 1.0
_SAME = 0.5
_MANY, _FEW = 3, 2
_OFTEN, _SELDOM, _MOSTLY = 0.2, 0.2, 0.3
_WRITTEN, _PENNED = 0.95, 0.92
_LIKELY_WRITTEN, _LIKELY_PENNED = 0.9, 0.8
_PEN_DRAWN = 0.9
_LETTERS_A_MM, _BY_CHANCE = 0.15, 4
"""Letters read in a millimetre of a hand at most, four by chance apart; type has thrice as many."""

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows in places of signature that look alike letter by letter.

    Attributes:
        typed: names set in type, in pixels of the page.
        by_hand: what a pen wrote all the same, at `DPI`.
    """

    typed: list[Box] = field(default_factory=list)
    by_hand: list[Box] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row; `score` and `pen` say how surely it is handwriting, and drawn by a pen."""

    box: Box
    share: float
    score: float
    pen: float


@dataclass(frozen=True, slots=True)
class _Name:
    """What was read in a row and is printed once more below it.

    Attributes:
        box: as far as it reaches.
        exact, nearly: so many words.
        letters: read in the row itself, whatever they say, in a millimetre of it.
    """

    box: Box
    exact: int
    nearly: int
    letters: float

    @property
    def words(self) -> int:
        return self.exact + self.nearly


def rows_of(
    page: Leftover,
    places: Sequence[Place],
    answers: Sequence[InkEvidence],
    gray: Pixels,
    closer: Closer,
    judge: InkJudge,
) -> Rows:
    """The rows that decide over a place, as far as they can be told.

    Args:
        page: at the scale of ink.
        places: of signature.
        answers: what was said of them at first.
        gray: the upright page, (H, W), 0 black.
        closer: reads a small crop.
        judge: says how much a row looks written.
    """
    found = Rows()
    for answer in answers:
        if answer.place is None or answer.kind is InkKind.NONE:
            continue
        rows = _rows(page, page.here(places[answer.place].box), judge)
        if answer.kind is InkKind.INK:
            own = page.here(answer.box)
            rows = [row for row in rows if row.box.overlap(own) > _SAME]
        for row in rows:
            box = page.back(row.box)
            name = _name_in(box, gray, page.darkness.scale, closer)
            if _is_type(row, name):
                found.typed.append(name.box)
            elif _is_written(row, name):
                found.by_hand.append(row.box)
    return found


def _is_type(row: _Row, name: _Name) -> bool:
    """The name in full, or two words of it in what comes again as only type does.

    Somebody may print his name by hand, neatly: what looks drawn by a pen is left to a person.
    """
    if row.pen >= _PEN_DRAWN:
        return False
    some = name.exact >= 1 or name.nearly >= _MANY
    enough = row.share >= (_OFTEN if name.words >= _MANY else _MOSTLY)
    return some and enough and name.words >= _FEW


def _is_written(row: _Row, name: _Name) -> bool:
    """Surely drawn by a pen, and nothing of the name was read in it, or little and by chance."""
    if name.exact or name.nearly > _FEW:
        return False
    if not name.nearly and name.letters < _LETTERS_A_MM:
        return row.score >= _LIKELY_WRITTEN and row.pen >= _LIKELY_PENNED
    sure = row.score >= _WRITTEN and row.pen >= _PENNED
    return sure and (not name.nearly or row.share < _SELDOM)


def _rows(page: Leftover, zone: Box, judge: InkJudge) -> list[_Row]:
    """What lies in the zone in one row and comes again letter by letter."""
    rows: list[_Row] = []
    for patch in (*patches(page.mask, zone), *patches(page.written, zone)):
        share = share_again(page.darkness.depth, patch.box) if _row_of_letters(patch) else 0.0
        if not share:
            continue
        pen = float(patch.numbers(page.darkness.depth, page.print_height_mm, page.pen)[-PENNED])
        score = float(judge.score(page, [patch])[0])
        same = next((row for row in rows if _level(row.box, patch.box)), None)
        if same is None:
            rows.append(_Row(patch.box, share, score, pen))
        else:
            whole = around((same.box, patch.box))
            rows[rows.index(same)] = _Row(
                whole, max(share, same.share), min(score, same.score), min(pen, same.pen)
            )
    return rows


def _row_of_letters(patch: Patch) -> bool:
    return patch.reach_mm >= _LEAST_MM and _LOWEST_MM * _MM <= patch.box.height <= _TALLEST_MM * _MM


def _level(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _SAME * min(one.height, other.height)


def _name_in(row: Box, gray: Pixels, scale: float, closer: Closer) -> _Name:
    """The words read in the row that are read once more right below it."""
    dpi = round(DPI / scale)
    mm = dpi / 25.4
    height, width = gray.shape
    side, margin = round(_SIDE_MM * mm), round(_MARGIN_MM * mm)
    own = Box(row.left - side, row.top - margin, row.right + side, row.bottom + margin)
    below = Box(own.left, row.bottom, own.right, row.bottom + round(_BELOW_MM * mm))
    own, below = own.clipped(width, height), below.clipped(width, height)
    said, printed = (_words(gray, dpi, box, closer) for box in (own, below))
    exact, nearly = words_again([w.text for w in said], [w.text for w in printed])
    reach = [said[k].box for k in (*exact, *nearly)]
    left = min([row.left, *(own.left + box.left for box in reach)])
    right = max([row.right, *(own.left + box.right for box in reach)])
    inside = [w for w in said if row.left <= own.left + w.box.center[0] <= row.right]
    letters = sum(c.isalpha() for w in inside for c in w.text) - _BY_CHANCE
    density = max(0, letters) / max(1.0, row.width / mm)
    return _Name(Box(left, row.top, right, row.bottom), len(exact), len(nearly), density)


def _words(gray: Pixels, dpi: int, box: Box, closer: Closer) -> list[Word]:
    crop = np.ascontiguousarray(gray[box.top : box.bottom, box.left : box.right])
    if min(crop.shape) < 8:
        return []
    return [word for line in closer(crop, dpi).lines for word in line.words]
