"""Values with a label: beside it, in the next column, below or above it."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from intake.domain.cedulas import cedula_is_sound, made_like_a_cedula
from intake.reading.engine.levelled import is_picture, is_speck, levelled
from intake.reading.fields.company_values import named_as_company
from intake.reading.fields.headings import (
    Section,
    cannot_be,
    role_over,
    same_word,
)
from intake.reading.fields.typed import first_part, typed_value
from intake.reading.fields.values import a_cedula, ten_digits
from intake.reading.forms.cell_lines import laid_together
from intake.reading.forms.cells import bullet, cells_of, is_role, opens_a_part, rows_of, section
from intake.reading.forms.centred_cells import with_centred_cells
from intake.reading.forms.columns import by_column, heads_of_columns, heads_of_parts
from intake.reading.forms.label_marks import Before, beginning_of
from intake.reading.forms.labelled import (
    NAMING,
    TEXTS,
    Labelled,
    Segment,
    halved,
    is_a_title,
    is_anothers,
    is_explained,
)
from intake.reading.forms.number_first import number_then_name
from intake.reading.forms.stroke_pairs import pair_of
from intake.reading.forms.surroundings import Surroundings
from intake.reading.forms.ticks import with_ticked_alone
from intake.reading.forms.wrapped import Page, is_worded, longer
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token, page_tokens, place_of

_AFTER = {
    "names": ("surnames", "second_surname"),
    "second_surname": ("first_surname",),
}
"""A half of a name, and the halves that stand before it: `Nombres del ...` may be a whole."""


HALVES = 2
"""Rows between the labels of two halves of one name."""
LONG, REST = 12, 2
"""Words behind a label without a colon, and those of them that are not its value, at most."""


class Form(Surroundings):
    """The rows, cells, labels and headings of one page."""

    def __init__(self, item: Item, page: int) -> None:
        tokens = page_tokens(levelled(item.text), page)
        heights = [t.word.box.height for t in tokens]
        usual = int(statistics.median(heights)) if heights else 1
        # Pictures and patterns read as words are taller than print and would join its rows.
        words = [t for t in tokens if not is_picture(t, usual) and not is_speck(t, usual)]
        rows = with_centred_cells(with_ticked_alone(rows_of(words)), usual)
        super().__init__(laid_together(rows, usual), usual)
        self.sections: list[Section] = []
        for number, row in enumerate(self.rows):
            for cell in cells_of(row, self.height):
                self._read_cell(number, cell)
        self.segments = halved(self.segments)
        self.sections += heads_of_columns(self.segments, self.height)
        self.sections += heads_of_parts(self.segments, self.height)
        self.upward = self._stands_above()
        self.names_upward = self._names_stand_above()

    def values(self) -> list[Labelled]:
        """All labelled values of the page, top to bottom."""
        found = []
        for segment in (s for s in self.segments if not (s.label in TEXTS and is_a_title(s))):
            columns = (
                []
                if segment.value
                else by_column(segment, self.sections, self.rows[segment.row :], self.height)
            )
            if columns:
                found.extend(columns)
                continue
            labelled = self._house(segment) or self._value(segment)
            if labelled is not None:
                found.append(labelled)
            found.extend(self._two_lines(segment))
            pairs = pair_of(segment) or number_then_name(segment, self.rows[segment.row])
            found += [self._labelled_value(segment, v, 1.0, n) for n, v in pairs]
        found = [value for value in found if not is_anothers(value, found)]
        return [*found, *(alone for alone in self._alone() if not is_explained(alone.found, found))]

    def _two_lines(self, segment: Segment) -> list[Labelled]:
        """`APELLIDOS Y NOMBRES` over two lines, as cards print it: surnames, below them names."""
        first_word = segment.tokens[0].key
        if (
            segment.label != "full_name"
            or first_word != "apellidos"
            or segment.value
            or self.upward
            or any(s.row == segment.row and s is not segment for s in self.segments)  # a table
        ):
            return []
        rows = self._below(segment)[:2]
        parts = [typed_value("surnames", row, strict=True) for row in rows]
        if len(parts) < 2 or parts[0] is None or parts[1] is None:
            return []
        return [
            self._labelled_value(segment, parts[0], 0.85, "surnames"),
            self._labelled_value(segment, parts[1].called("names"), 0.85, "names"),
        ]

    def _read_cell(self, row: int, cell: list[Token]) -> None:
        start, numbered = beginning_of(cell)
        before = Before(self.rows, self.height, self.segments)
        heading = section(cell[start:])
        no_title = start > 0 or not before.ends_a_title(row, cell)
        if heading and no_title and not before.is_an_answer(row, cell):
            self.sections.append(Section(heading, place_of(cell[start:])))
            if is_role(cell[start:]) is None:
                self._labelled.update(id(token) for token in cell)
                return
        marks = before.marks(row, cell, start, numbered=numbered)
        if start and not heading and not marks and opens_a_part(cell[start:]):
            self.sections.append(Section("", place_of(cell[start:])))
        for mark, after in zip_longest(marks, marks[1:]):
            label = tuple(cell[mark.first : mark.end])
            alone = mark.end == len(cell) and mark.first == 0
            left = label[0].word.box.left
            value = tuple(cell[mark.end : after.first if after else len(cell)])
            self.segments.append(
                Segment(row, left, mark.label, mark.role, label, value, mark.marked, alone)
            )
            self._labelled.update(id(token) for token in label)

    def _house(self, segment: Segment) -> Labelled | None:
        """`Apellidos y nombres / Razón social`: of a person, or of a house."""
        if segment.label != "full_name" or not {t.key for t in segment.tokens} >= _RAZON_SOCIAL:
            return None
        found = self._value(replace(segment, label="company_name"))
        return found if found is not None and named_as_company(found.found.value) else None

    def _value(self, segment: Segment) -> Labelled | None:
        label = segment.label
        inline = [t for t in first_part(label, segment.value) if t.exact or t.text in "-&"]
        if inline:
            found = self._inline(segment, inline)
            if found is not None:
                whole = self._wrapped(segment, inline, found)
                whole = self._longer(segment, inline, whole) or whole
                return self._labelled_value(segment, whole, 1.0)
            if segment.marked or len(inline) > 3:
                return None
        for tokens, strength in self._around(segment):
            found = typed_value(label, tokens, strict=True)
            found = self._longer(segment, tokens, found)
            if found is not None and not cannot_be(segment.role, found.value):
                return self._labelled_value(segment, found, strength)
        return None

    def _inline(self, segment: Segment, words: list[Token]) -> Found | None:
        """The value that follows a label in its cell."""
        if segment.marked:
            return typed_value(segment.label, words, strict=False)
        found = typed_value(segment.label, words, strict=True) if len(words) <= LONG else None
        # `cédula No. 1710034065, en mi calidad de`: a line of prose, not a form's.
        return found if found and len(words) - len(found.raw.split()) <= REST else None

    def _around(self, segment: Segment) -> list[tuple[list[Token], float]]:
        """Words where a value may stand around a label, the likeliest first, each with its weight.

        `DATOS PATRONALES` over a label is a heading that no list has, and no name.
        """
        label = segment.label
        above, beside = self._above(segment), self._beside(segment)
        order = [(beside, 0.95), *((below, 0.9) for below in self._below(segment)), (above, 0.6)]
        if label not in TEXTS and (self.names_upward if label in NAMING else self.upward):
            order = [(above, 0.9), (beside, 0.55), *((b, 0.5) for b in self._below(segment))]
        if label in TEXTS:
            order = order[:-1]
        if label.startswith("name:") and not segment.marked:
            # A role alone on its line stands under a signer's name, or is a heading.
            order = self._by_role(segment, above, beside)
        headings = word_set("heading_words") if is_worded(label) else frozenset[str]()
        return [
            (words, weight) for words, weight in order if words and words[0].key not in headings
        ]

    def _longer(self, segment: Segment, line: Sequence[Token], found: Found | None) -> Found | None:
        """A value with the lines of its cell in which it goes on."""
        return longer(found, segment, line, Page(self.rows, self._labelled, self.height))

    def _by_role(
        self, segment: Segment, above: list[Token], beside: list[Token]
    ) -> list[tuple[list[Token], float]]:
        """Below a row that begins with a label the name stands beside; no signer's is above.

        `OTORGADO POR`, `A FAVOR DE`, `QUE OTORGA`: a sentence that the name ends, never above.
        """
        row = segment.row
        if segment.tokens[-1].key in word_set("announcing"):
            return [(beside, 0.95), *((below, 0.9) for below in self._below(segment))]
        before = self.rows[row - 1] if row else []
        listed = bool(beside and before) and id(before[0]) in self._labelled
        return [(beside, 0.7), (above, 0.7)] if listed else [(above, 0.7), (beside, 0.7)]

    def written_for(self, segment: Segment) -> list[Token]:
        """The words behind a label, in its own cell or in the next one, whatever they are."""
        return [t for t in segment.value if t.exact] or self._beside(segment)

    def written_below(self, segment: Segment) -> list[Token]:
        """The words of the first row below the head of a table's column, whatever they are."""
        rows = self._below(segment) if self._heads_a_table(segment.row) else []
        return [t for row in rows[:1] for t in row if t.exact]

    def _alone(self) -> list[Labelled]:
        """A cédula that stands alone in its cell, its label lost in the scan.

        Ten digits of another label's value may pass modulo 10 too: `values` drops those.

        One whose check digit is false only where words that no label explains stand before it.
        """
        found = []
        for row in self.rows:
            for at, cell in enumerate(cells := cells_of(row, self.height)):
                if len(cell) > 2 or any(id(t) in self._labelled for t in cell):
                    continue
                number = a_cedula("cedula", cell)
                if number is None:
                    continue
                if cedula_is_sound(number.value) or self._meant(number.value, cells[:at]):
                    section = role_over(self.sections, place_of(cell), self.height)
                    if section:
                        found.append(Labelled(number, "cedula", None, section, 0.5))
        return found

    def _meant(self, digits: str, before: Sequence[list[Token]]) -> bool:
        """`0 dd . de dudadania | 1710034066`: made like a cédula, behind a label that was lost.

        A telephone is not: its third digit is too high (DOMAIN 2.1).
        """
        words = [t for t in before[-1] if t.exact] if before else []
        return (
            made_like_a_cedula(digits)
            and bool(words)
            and not any(id(t) in self._labelled for t in words)
        )

    def _whose(self, segment: Segment) -> str | None:
        """`Apellidos del trabajador | ... | Nombres | ...`: both halves of a name are of one."""
        if segment.role is not None or segment.label not in _AFTER:
            return segment.role
        # the value of the other half may stand in a row between the labels
        near = [s for s in self.segments if 0 <= segment.row - s.row <= HALVES]
        before = near[: near.index(segment)]
        last = before[-1] if before else None
        return last.role if last is not None and last.label in _AFTER[segment.label] else None

    def _labelled_value(
        self, segment: Segment, found: Found, strength: float, label: str | None = None
    ) -> Labelled:
        section = role_over(self.sections, segment.box, self.height)
        boost = 0.2 if segment.marked else 0.0
        said = label or _of_two_papers(segment, found) or segment.label
        return Labelled(found, said, self._whose(segment), section, strength + boost)

    def _wrapped(self, segment: Segment, inline: list[Token], found: Found) -> Found:
        """A long name may go on in the next row, under its own beginning."""
        if segment.label not in ("full_name", "surnames", "names") and not segment.label.startswith(
            "name:"
        ):
            return found
        more = self._continuation(segment, inline)
        if not more or any(t.ends == ":" for t in more):  # half a label: `édula: 17...`
            return found
        last = replace(inline[-1], gap=SPACE)
        longer = typed_value(segment.label, [*inline[:-1], last, *more], strict=True)
        return longer if longer is not None and len(longer.value) > len(found.value) else found

    def heads(self, start: Token, end: Token) -> str | None:
        """Whose heading a name stands under that has its cell for itself.

        Args:
            start: the first word of the name.
            end: its last word.
        """
        for row in self.rows:
            for cell in cells_of(row, self.height):
                words = [t for t in cell if t.exact and not bullet(t)]
                if words and same_word(words[0], start) and same_word(words[-1], end):
                    return role_over(self.sections, place_of(cell), self.height)
        return None


def _of_two_papers(segment: Segment, found: Found) -> str | None:
    """`C.I./Pasaporte: AX204817`: what is no cédula's number is the other paper's."""
    named = segment.label in ("cedula", "home_id") and "pasaporte" in {
        t.key for t in segment.tokens
    }
    return "passport" if named and not ten_digits(found.value) else None


_RAZON_SOCIAL = frozenset({"razon", "social"})
