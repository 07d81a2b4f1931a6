"""Names typed where a hand should be, told from hands whose letters are all alike.

Letters that come again prove nothing alone: waves of a flourish do so too. An engine for print is
asked. Script type it reads, and what it reads is printed once more right below; hands it does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box, around
from intake.domain.words import Word
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.legible import words_again
from intake.signatures.ink.patches import PENNED, Patch, patches
from intake.signatures.ink.repeats import share_again
from intake.signatures.larger import Closer
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_LEAST_MM, _LOWEST_MM, _TALLEST_MM = 8.5, 2.5, 10.0
_SIDE_MM, _BELOW_MM, _MARGIN_MM, _ROW_MM = 22.0, 11.0, 1.0, 60.0
_SAME = 0.5
_MANY, _FEW = 3, 2
_OFTEN, _SELDOM, _MOSTLY = 0.2, 0.2, 0.3
_WRITTEN, _PENNED = 0.95, 0.92
_LIKELY_WRITTEN, _LIKELY_PENNED = 0.8, 0.75
_PEN_DRAWN = 0.9
_FRAME, _AGAIN = 50, ((0.8, 2.5, 0.3), (0.6, 1.0, 1.0))
_LETTERS_A_MM, _BY_CHANCE, _A_WORD, _GUESSED = 0.12, 4, 3, 0.1
"""Letters of words read in a millimetre of a hand at most, four by chance apart."""

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
        letters: read in the row itself, whatever they say, in a millimetre of it; what is not
            even guessed, and "A AA" for arches, are none.
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
            rows = [row for row in rows if _goes_on(row.box, own)]
        for row in rows:
            room = places[answer.place].floor
            box = _above(page.back(row.box), room, _MARGIN_MM * _MM / page.darkness.scale)
            name = _name_in(box, gray, page.darkness.scale, closer)
            if _is_type(row, name):
                found.typed.append(name.box)
            elif _is_written(row, name):
                found.by_hand.append(row.box)
    return found


def set_in_type(
    page: Leftover, place: Place, ink: InkEvidence, gray: Pixels, closer: Closer, judge: InkJudge
) -> bool:
    """Whether ink lies in a typed name where nothing but that ink made a place of signature.

    Args:
        page: at the scale of ink.
        place: made by the ink, no larger than it.
        ink: what was said of it.
        gray: the upright page, (H, W), 0 black.
        closer: reads a small crop.
        judge: says how much a row looks written.
    """
    aside = round(_ROW_MM * _MM / page.darkness.scale)
    row = ink.box.grown(aside, 0).clipped(gray.shape[1], gray.shape[0])
    asked = replace(ink, kind=InkKind.NOT_ASSESSED, place=0)
    rows = rows_of(page, [replace(place, box=row)], [asked], gray, closer, judge)
    return any(ink.box.overlap(typed) > _SAME for typed in rows.typed)


def _above(row: Box, floor: int | None, margin: float) -> Box:
    """The row without the name printed below it, into which ink may run."""
    bottom = row.bottom if floor is None else min(row.bottom, round(floor - margin))
    return row if 2 * (bottom - row.top) < row.height else replace(row, bottom=bottom)


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
    """Surely drawn by a pen, and nothing of the name was read in it, or little and by chance.

    Letters that come again as they do in type are a hand's only where a pen plainly drew them:
    no engine reads every script face.
    """
    if name.exact or name.nearly > _FEW or name.letters >= _LETTERS_A_MM:
        return False
    if not name.nearly:
        drawn = _PEN_DRAWN if row.share >= _MOSTLY else _LIKELY_PENNED
        return row.score >= _LIKELY_WRITTEN and row.pen >= drawn
    return row.score >= _WRITTEN and row.pen >= _PENNED and row.share < _SELDOM


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


def _goes_on(row: Box, ink: Box) -> bool:
    """Whether ink is a row or the beginning or end of one: type falls apart beside a label."""
    along = min(row.right, ink.right) > max(row.left, ink.left)
    return row.overlap(ink) > _SAME or (along and _level(row, ink))


def _row_of_letters(patch: Patch) -> bool:
    return patch.reach_mm >= _LEAST_MM and _LOWEST_MM * _MM <= patch.box.height <= _TALLEST_MM * _MM


def _level(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _SAME * min(one.height, other.height)


def _name_in(row: Box, gray: Pixels, scale: float, closer: Closer) -> _Name:
    """The words read in the row that are read once more right below it.

    Read as it is, then smaller in a white frame: an engine for print does not read script type as
    large as names are set in it, nor beside the edge of a piece.
    """
    dpi = round(DPI / scale)
    mm = dpi / 25.4
    height, width = gray.shape
    side, margin = round(_SIDE_MM * mm), round(_MARGIN_MM * mm)
    own = Box(row.left - side, row.top - margin, row.right + side, row.bottom + margin)
    below = Box(own.left, row.bottom, own.right, row.bottom + round(_BELOW_MM * mm))
    own, below = own.clipped(width, height), below.clipped(width, height)
    printed = [w.text for w in _words(gray, dpi, below, closer)]
    best = _name_of(_words(gray, dpi, own, closer), printed, row, own, mm)
    for size, over, under in _AGAIN:
        if best.words >= _FEW:
            break
        top, bottom = row.top - round(over * mm), row.bottom + round(under * mm)
        framed = Box(own.left, top, own.right, bottom).clipped(width, height)
        again = _name_of(_words(gray, dpi, framed, closer, size), printed, row, own, mm)
        letters = max(best.letters, again.letters)
        best = replace(max(best, again, key=lambda n: (n.words, n.exact)), letters=letters)
    return best


def _name_of(said: Sequence[Word], printed: Sequence[str], row: Box, own: Box, mm: float) -> _Name:
    exact, nearly = words_again([w.text for w in said], printed)
    reach = [said[k].box for k in (*exact, *nearly)]
    left = min([row.left, *(own.left + box.left for box in reach)])
    right = max([row.right, *(own.left + box.right for box in reach)])
    inside = [w for w in said if row.left <= own.left + w.box.center[0] <= row.right]
    letters = sum(_letters(word) for word in inside) - _BY_CHANCE
    density = max(0, letters) / max(1.0, row.width / mm)
    return _Name(Box(left, row.top, right, row.bottom), len(exact), len(nearly), density)


def _letters(word: Word) -> int:
    letters = [c for c in word.text.lower() if c.isalpha()]
    told = len(letters) >= _A_WORD and len(set(letters)) > 1 and word.confidence >= _GUESSED
    return len(letters) if told else 0


def _words(gray: Pixels, dpi: int, box: Box, closer: Closer, size: float = 1.0) -> list[Word]:
    """The words of a piece, in its pixels."""
    crop = np.ascontiguousarray(gray[box.top : box.bottom, box.left : box.right])
    if min(crop.shape) < 8:
        return []
    if size != 1.0:
        image = Image.fromarray(crop)
        new = (max(8, round(image.width * size)), max(8, round(image.height * size)))
        small = np.asarray(image.resize(new, Image.Resampling.BICUBIC))
        crop = np.pad(small, _FRAME, constant_values=int(np.percentile(crop, 85)))
    words = [word for line in closer(crop, dpi).lines for word in line.words]
    return words if size == 1.0 else [replace(w, box=_as_large(w.box, size)) for w in words]


def _as_large(box: Box, size: float) -> Box:
    return Box(*(round((n - _FRAME) / size) for n in box.as_list()))
