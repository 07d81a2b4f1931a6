"""Two letters on one sheet: a request and, below its signature, the authorisation of a third party.

Known by what stands on both parts alone: each is plainly a paper of a kind of its own, the upper
one ends with somebody's signature, the lower one begins with its own heading or greeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.domain.kinds import Kind, ReadBy
from intake.domain.words import Line, PageText
from intake.reading.forms.cells import label_at
from intake.reading.forms.labelled import NAMING
from intake.reading.items import Item, Shape
from intake.reading.letters.closing import closing_at
from intake.reading.papers.classify import Guess, classify_words
from intake.reading.papers.kinds import load_kinds
from intake.reading.words.dates import find_dates
from intake.reading.words.phrases import PhraseFinder
from intake.reading.words.tokens import page_tokens

LETTERS = (
    Kind.REQUEST,
    Kind.THIRD_PARTY_AUTHORIZATION,
    Kind.KEY_REQUEST,
    Kind.RESPONSIBILITY_AGREEMENT,
)
"""Kinds that stand with another one on a sheet; each is short and signed."""
PLAIN = 0.8
"""Certainty from which the words of a part alone say what it is."""
LEAST = 4
"""Lines of the shortest letter."""
OVER_HEADING = 3
"""Lines (place, day, addressee) that may stand over what tells that a letter begins."""
A_DAY = 14
"""Words of the longest line of place and day."""
APART = 1.6
"""Usual steps between lines from which there is room between two letters."""
HOUR = re.compile(r"\b\d{1,2}\s?[:h]\s?\d{2}\b")
A_TITLE = 8
"""Words of the longest line that is a title."""
A_NAME = 6
"""Words of the longest line that may be a name, or `Firma del titular`."""
ONE_OF_ANOTHER = (Kind.KEY_REQUEST, Kind.THIRD_PARTY_AUTHORIZATION)
"""`Autorización de Retiro de Contraseña` is a section of the key request, and no letter."""


def letters_on(item: Item) -> list[Item]:
    """The item, or one item for each of two letters on it: they share page and place."""
    if item.shape is not Shape.SHEET or item.zones or len(item.text.lines) < 2 * LEAST:
        return [item]
    lines = sorted(item.text.lines, key=lambda line: line.box.center[1])
    pairs = [
        [_part(item, lines, start, end) for start, end in ((0, cut), (cut, None))]
        for cut in _cuts(item, lines)
    ]
    apart = [pair for pair in pairs if _are_two(*pair)]
    # A title may stand far below the room that the end of a table leaves.
    headed = [pair for pair in apart if _begins(pair[1], _guess(pair[1]).kind)]
    # `Domicilio | Av. Quito y Sucre` in the midst of a form looks like a name alone.
    closed = [pair for pair in apart if closing_at(page_tokens(pair[0].text)) is not None]
    return next(iter([*headed, *closed, *apart]), [item])


def parts_of(item: Item) -> tuple[tuple[int, int], ...]:
    """From and to which height each of several letters on a sheet goes; nothing for one letter."""
    return tuple(letter.part for letter in letters_on(item) if letter.part is not None)


def _cuts(item: Item, lines: Sequence[Line]) -> Iterator[int]:
    """Where a letter may begin: over a heading or greeting, with room above it."""
    finder = PhraseFinder(tuple(lines), item.text.height)
    begins: set[int] = set()
    for kind in LETTERS:
        for phrase in load_kinds()[kind].phrases:
            if phrase.title or phrase.starts:
                found = [match.line for match in finder.find(phrase.words)]
                begins.update(found)
    begins.update(number for number in range(len(lines)) if _is_dated(lines, number))
    begins = {line for line in begins if LEAST <= line <= len(lines) - LEAST}
    if not begins:
        return
    tops = [line.box.center[1] for line in lines]
    steps = [low - high for high, low in pairwise(tops)]
    some = sorted(step for step in steps if step > 0)
    usual = some[len(some) // 4] if some else 1
    room = [step >= APART * usual for step in steps]
    cuts = {_over_its_head(lines, line, room) for line in begins}
    yield from sorted(cut for cut in cuts if cut is not None)


def _over_its_head(lines: Sequence[Line], line: int, room: Sequence[bool]) -> int | None:
    """Where the letter begins of which a heading or greeting stands there: at the next room above.

    The room for somebody's signature is wider, and farther up; the line of place and day has room
    below it and belongs to what follows.
    """
    for cut in range(line, max(1, line - OVER_HEADING) - 1, -1):
        if room[cut - 1] and not _is_dated(lines, cut - 1):
            return cut
    return None


def _is_dated(lines: Sequence[Line], number: int) -> bool:
    """`Machala, 20 de noviembre de 2026`: a line of place and day, and no row of a table.

    The stamp of an office that received the paper has the hour as well.
    """
    line = lines[number]
    if len(line.words) > A_DAY or not find_dates(line.text) or HOUR.search(line.text):
        return False
    row = [other for other in lines if other is line or _stand_beside(other, line)]
    said = _row_label(sorted(row, key=lambda other: other.box.left))
    return said is None or said in DAYS_OF_LETTERS


def _stand_beside(one: Line, other: Line) -> bool:
    return one.box.top < other.box.center[1] < one.box.bottom


def _row_label(row: Sequence[Line]) -> str | None:
    """What the label says that begins a row: `Fecha de nacimiento : | 9/10/90`."""
    text = PageText(tuple(row), 0, 0, 0, ReadBy.OCR)
    hit = label_at(page_tokens(text), 0)
    return hit[1] if hit is not None else None


DAYS_OF_LETTERS = frozenset({"sign_date", "issue_date"})
"""Labels of the day on which a letter is written."""


def _are_two(upper: Item, lower: Item) -> bool:
    one, two = _guess(upper), _guess(lower)
    plain = one.kind is not two.kind and {one.kind, two.kind} <= set(LETTERS)
    sure = min(one.confidence, two.confidence) >= PLAIN
    section = (one.kind, two.kind) == ONE_OF_ANOTHER
    if not (plain and sure) or section or not _is_signed(upper):
        return False
    return two.starts or _begins(lower, two.kind)


def _begins(part: Item, kind: Kind) -> bool:
    """Whether place and day stand first, or a line that begins as a title of that kind does."""
    lines = part.text.lines
    first = min(lines, key=lambda line: line.box.center[1])
    if _is_dated(lines, lines.index(first)):
        return True
    finder = PhraseFinder((first,), part.text.height)
    titles = [phrase.words for phrase in load_kinds()[kind].phrases if phrase.title]
    headed = any(match.first == 0 for words in titles for match in finder.find(words))
    return headed and len(first.words) <= A_TITLE


def _guess(part: Item) -> Guess:
    return classify_words(PhraseFinder.of(part.text))


def _is_signed(part: Item) -> bool:
    """Whether it ends as a letter does: a leave taken, a name with its number, or a name alone."""
    tokens = page_tokens(part.text)
    if closing_at(tokens) is not None:
        return True
    last = max(part.text.lines, key=lambda line: line.box.center[1])
    words = [t for t in tokens if any(t.word is word for word in last.words) and t.exact]
    named = 2 * sum(t.text[:1].isupper() for t in words) > len(words)
    signed = named or any(t.key.startswith("firm") for t in words)
    if _row_label([last]) in NAMING:
        return False  # `Nombres : Günther`, in the middle of a table
    return signed and 1 < len(words) <= A_NAME and words[-1].ends != "."


def _part(item: Item, lines: Sequence[Line], start: int, end: int | None) -> Item:
    inside = set(map(id, lines[start:end]))
    top = (lines[start - 1].box.bottom + lines[start].box.top) // 2 if start else 0
    bottom = item.text.height
    if end is not None:
        bottom = (lines[end - 1].box.bottom + lines[end].box.top) // 2
    kept = tuple(line for line in item.text.lines if id(line) in inside)
    codes = tuple(code for code in item.codes if top <= code.box.center[1] < bottom)
    return replace(
        item, text=replace(item.text, lines=kept), codes=codes, part=(top, bottom)
    )  # fmt: skip
