"""The labels of one cell, told from words that are labels elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intake.reading.forms.cells import (
    NUMBER_SIGNS,
    bullet,
    cells_of,
    counts,
    ends_a_sentence,
    is_role,
    label_at,
    section,
)
from intake.reading.forms.labelled import TEXTS, Segment, is_type_over
from intake.reading.forms.surroundings import COLUMNS
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import Token, place_of

TOLD = TEXTS | {"appointment_type", "other"}
"""Labels beside which words stand that are labels elsewhere."""

SIGN = 2
"""Letters that a number or sign of a list has at most."""

_NUMBERED = frozenset({"document_type", "document_number", "cedula"})
"""Labels after which `No.` goes on with the same label."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A label in a cell.

    Attributes:
        first, end: its words, the first and the one after the last.
        label: what stands there.
        role: whose it is, where the label says so.
        marked: it ends in a colon or the like.
    """

    first: int
    end: int
    label: str
    role: str | None
    marked: bool


def beginning_of(cell: Sequence[Token]) -> tuple[int, bool]:
    """Where a cell begins behind its bullets and its number in a list; whether it has a number.

    `F. NACIM.:` begins with the label and not with the sixth of a list.
    """
    start = 0
    while start < len(cell) and bullet(cell[start]) and label_at(cell, start) is None:
        start += 1
    numbered = start < len(cell) and counts(cell, start)
    return start + numbered, numbered


@dataclass(frozen=True, slots=True)
class Before:
    """What a page holds before a cell.

    Attributes:
        rows: the words of the page by line.
        height: the usual height of a word.
        segments: the labels that were found so far.
    """

    rows: Sequence[list[Token]]
    height: int
    segments: Sequence[Segment]

    def marks(self, row: int, cell: list[Token], start: int, *, numbered: bool) -> list[Mark]:
        """The labels of a cell from its word `start` on; `numbered` where it is one of a list."""
        marks: list[Mark] = []
        place = start
        while place < len(cell):
            mark = self._first(row, cell, start) if place == start else _mark(cell, place)
            if mark is not None and not mark.marked and self._is_said(row, cell, mark, start):
                mark = None
            if mark is None or not (place == start or self._follows(row, cell, mark, marks)):
                place += 1
                continue
            if not marks and not numbered:
                # A bullet, or the label in a tongue unknown, stands over the value too.
                mark = Mark(0, mark.end, mark.label, mark.role, mark.marked)
            marks.append(mark)
            place = max(mark.end, place + 1)
        return marks

    def _first(self, row: int, cell: list[Token], start: int) -> Mark | None:
        """The label with which a cell begins."""
        mark = None if self._is_a_type(row, cell) else _mark(cell, start)
        if mark is None and self._counts_a_type(row, cell[start]):
            return Mark(start, start + 1, "document_number", None, marked=True)
        return mark

    def _is_said(self, row: int, cell: list[Token], mark: Mark, start: int) -> bool:
        """Whether the words of a label are part of a sentence or a text here."""
        begins = mark.first == start
        return (
            self._is_spoken(row, cell[mark.first])
            or ends_a_sentence(cell, mark.end)
            or (begins and self._tells(row, len(cell) > mark.end))
        )

    def _follows(self, row: int, cell: list[Token], mark: Mark, marks: Sequence[Mark]) -> bool:
        """Whether a label may stand behind the beginning of a cell."""
        if mark.marked:
            return True
        if not marks:
            return cell[mark.first - 1].text.endswith("/")  # `Numéro / Número`
        return self._heads(row, cell, marks[-1], mark.first)

    def _heads(self, row: int, cell: list[Token], before: Mark, at: int) -> bool:
        """`Pasaporte Nacionalidad | Cargo`: labels with little room between, over a table."""
        if before.end != at or before.marked or before.label in _NUMBERED:
            return False
        place = at
        while place < len(cell):
            mark = _mark(cell, place)
            if mark is None or mark.marked:
                return False
            place = max(mark.end, place + 1)
        return len(cells_of(self.rows[row], self.height)) >= COLUMNS

    def ends_a_title(self, row: int, cell: Sequence[Token]) -> bool:
        """`... CÓDIGO DE IDENTIFICACIÓN PARA | EXTRANJERO`: the end of a title, no heading."""
        above = self.rows[row - 1] if row else []
        headed = cell[-1].ends == ":" or cell[0].key in word_set("heading_words")
        if not above or len(cell) > 3 or headed or any(t.ends == ":" for t in above):
            return False
        open_ended = above[-1].exact in word_set("particles") | word_set("glue") | {"para", "por"}
        line = place_of(above)
        close = cell[0].word.box.top - line.bottom < 1.5 * self.height
        right = max(t.word.box.right for other in self.rows for t in other)
        in_cells = len(cells_of(above, self.height)) > 1  # a row of a table is no line of a title
        full = len(above) > 3 and line.right > 0.9 * right and not in_cells
        return close and not above[-1].ends and (open_ended or full)

    def is_an_answer(self, row: int, cell: Sequence[Token]) -> bool:
        """`Tipo de relación | Trabajador extranjero`: what one line says, and no heading.

        Headings of columns stand beside one another, and theirs may stand behind a word.
        """
        first, *others = cells_of(self.rows[row], self.height)
        if first[0] is cell[0] or first[0].key in word_set("heading_words"):
            return False
        if any(section(other) for other in (first, *others) if other[0] is not cell[0]):
            return False
        return any(t.exact.isalpha() and len(t.exact) > SIGN for t in first)

    def _is_spoken(self, row: int, token: Token) -> bool:
        """`servicios en esta | empresa como`: justified prose has gaps as wide as a table's."""
        if not token.text[:1].islower():
            return False
        before = [t for t in self.rows[row] if t.word.box.right <= token.word.box.left]
        if not before and row:  # `el correo electrónico de la | compañía es`: prose goes on below
            last = self.rows[row - 1][-1]
            near = token.word.box.top - last.word.box.bottom < 1.5 * self.height
            return near and last.text in word_set("particles") | word_set("glue")
        return bool(before) and before[-1].text.isalpha() and before[-1].text.islower()

    def _tells(self, row: int, more: bool) -> bool:
        """`Trámite: | Emisión de código`: a word that elsewhere is a label begins a text here."""
        before = self.segments[-1] if self.segments else None
        asked = before is not None and before.row == row and before.label in TOLD
        return more and asked and before is not None and before.marked and not before.value

    def _counts_a_type(self, row: int, sign: Token) -> bool:
        """`Tipo de identificación: PASAPORTE   Nro.: FZ48`: the number of the paper beside it."""
        before = self.segments[-1] if self.segments else None
        typed = before is not None and before.row == row and before.label == "document_type"
        return typed and sign.key in NUMBER_SIGNS and sign.text.endswith(":")

    def _is_a_type(self, row: int, cell: list[Token]) -> bool:
        """`Tipo de documento: | Pasaporte`: a word that elsewhere is a label is a value here."""
        if any(token.key in NUMBER_SIGNS for token in cell):
            return False
        if any(is_type_over(s, row, cell, self.height) for s in self.segments):
            return True
        before = self.segments[-1] if self.segments else None
        if before is None or before.row != row:
            return False
        # `CALIDAD | GERENTE GENERAL`: what somebody is, no label of a name.
        office = before.label == "other" and before.tokens[0].key in word_set("office_labels")
        if before.label != "document_type" and not (office and is_role(cell)):
            return False
        left = cell[0].word.box.left
        last = [t for t in self.rows[row] if t.exact and t.word.box.right <= left][-1:]
        next_to_it = bool(last) and last[0] in before.tokens
        label = ":" in cell[0].text or cell[-1].text[-1:] == ":" or cell[-1].ends == ":"
        return next_to_it and not before.value and not label


def _mark(cell: list[Token], place: int) -> Mark | None:
    hit = label_at(cell, place)
    return Mark(place, *hit) if hit is not None else None
