"""Values with a label: beside it, in the next column, below or above it."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from intake.reading.cell_lines import laid_together
from intake.reading.cells import (
    NUMBER_SIGNS,
    bullet,
    cells_of,
    counts,
    ends_a_sentence,
    is_role,
    label_at,
    rows_of,
    section,
)
from intake.reading.centred_cells import with_centred_cells
from intake.reading.columns import by_column
from intake.reading.found import Found
from intake.reading.headings import (
    Section,
    cannot_be,
    role_over,
    same_word,
)
from intake.reading.items import Item
from intake.reading.labelled import (
    NAMING,
    Labelled,
    Segment,
    halved,
    is_a_title,
    is_anothers,
    is_explained,
    is_type_over,
)
from intake.reading.levelled import is_picture, is_speck, levelled
from intake.reading.lexicon import word_set
from intake.reading.number_first import number_then_name
from intake.reading.numbers import cedula_is_sound, made_like_a_cedula
from intake.reading.stroke_pairs import pair_of
from intake.reading.surroundings import COLUMNS, Surroundings
from intake.reading.ticks import with_ticked_alone
from intake.reading.tokens import SPACE, Token, page_tokens, place_of
from intake.reading.typed import first_part, typed_value
from intake.reading.values import a_cedula, named_as_company, ten_digits
from intake.reading.wrapped import Page, longer

TEXTS = frozenset({"narrative", "scope"})
"""Labels of sentences: any words would do for them, so those above, which are another's, never."""

TOLD = TEXTS | {"appointment_type", "other"}
"""Labels beside which words stand that are labels elsewhere."""

_AFTER = {
    "names": ("surnames", "second_surname"),
    "second_surname": ("first_surname",),
}
"""A half of a name, and the halves that stand before it: `Nombres del ...` may be a whole."""


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
        self.upward = self._stands_above()
        self.names_upward = self._names_stand_above()

    def values(self) -> list[Labelled]:
        """All labelled values of the page, top to bottom."""
        found = []
        for segment in (s for s in self.segments if not (s.label in TEXTS and is_a_title(s))):
            columns = (
                []
                if segment.value
                else by_column(
                    segment,
                    self.sections,
                    cells_of(self.rows[segment.row], self.height),
                    self.height,
                )
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
        start = 0
        while start < len(cell) and bullet(cell[start]):
            start += 1
        numbered = start < len(cell) and counts(cell, start)
        start += numbered
        heading = section(cell[start:])
        if heading and (start or not self._goes_on(row, cell)):
            self.sections.append(Section(heading, place_of(cell[start:])))
            if is_role(cell[start:]) is None:
                self._labelled.update(id(token) for token in cell)
                return
        marks: list[tuple[int, int, str, str | None, bool]] = []
        place = start
        while place < len(cell):
            mark = None if place == start and self._is_a_type(row, cell) else label_at(cell, place)
            if mark is None and place == start and self._counts_a_type(row, cell[start]):
                mark = (start + 1, "document_number", None, True)
            if (
                mark is not None
                and not mark[3]
                and (
                    self._is_spoken(row, cell[place])
                    or ends_a_sentence(cell, mark[0])
                    or (place == start and self._tells(row, len(cell) > mark[0]))
                )
            ):
                mark = None
            second = place > start and not marks and cell[place - 1].text.endswith("/")
            headed = bool(marks) and mark is not None and self._heads(row, cell, marks[-1], place)
            if mark is not None and (place == start or mark[3] or second or headed):
                end, label, role, marked = mark
                # A list's number, or the label in a tongue unknown, stands over the value too.
                marks.append((0 if not marks and not numbered else place, end, label, role, marked))
                place = max(end, place + 1)
            else:
                place += 1
        for number, (first, end, label, role, marked) in enumerate(marks):
            stop = marks[number + 1][0] if number + 1 < len(marks) else len(cell)
            value = tuple(cell[end:stop])
            self.segments.append(
                Segment(
                    row,
                    cell[first].word.box.left,
                    label,
                    role,
                    tuple(cell[first:end]),
                    value,
                    marked,
                    end == len(cell) and first == 0,
                )
            )
            self._labelled.update(id(token) for token in cell[first:end])

    def _heads(
        self, row: int, cell: list[Token], before: tuple[int, int, str, str | None, bool], at: int
    ) -> bool:
        """`Pasaporte Nacionalidad | Cargo`: labels with little room between, over a table."""
        _, end, label, _, marked = before
        if end != at or marked or label in ("document_type", "document_number", "cedula"):
            return False
        place = at
        while place < len(cell):
            mark = label_at(cell, place)
            if mark is None or mark[3]:
                return False
            place = max(mark[0], place + 1)
        return len(cells_of(self.rows[row], self.height)) >= COLUMNS

    def _goes_on(self, row: int, cell: Sequence[Token]) -> bool:
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
        return next_to_it and not before.value and ":" not in cell[0].text

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
            long = len(inline) > 12 and not segment.marked
            found = None if long else typed_value(label, inline, strict=not segment.marked)
            if found is not None and not segment.marked:
                # `cédula No. 1710034065, en mi calidad de`: a line of prose, not a form's.
                rest = len(inline) - len(found.raw.split())
                found = found if rest <= 2 else None
            if found is not None:
                whole = self._wrapped(segment, inline, found)
                whole = self._longer(segment, inline, whole) or whole
                return self._labelled_value(segment, whole, 1.0)
            if segment.marked or len(inline) > 3:
                return None
        above, beside = self._above(segment), self._beside(segment)
        order = [(beside, 0.95), *((below, 0.9) for below in self._below(segment)), (above, 0.6)]
        if label not in TEXTS and (self.names_upward if label in NAMING else self.upward):
            order = [(above, 0.9), (beside, 0.55), *((b, 0.5) for b in self._below(segment))]
        if label in TEXTS:
            order = order[:-1]
        if label.startswith("name:") and not segment.marked:
            # A role alone on its line stands under a signer's name, or is a heading.
            order = self._by_role(segment.row, above, beside)
        for tokens, strength in order:
            found = typed_value(label, tokens, strict=True) if tokens else None
            found = self._longer(segment, tokens, found) if tokens else None
            if found is not None and not cannot_be(segment.role, found.value):
                return self._labelled_value(segment, found, strength)
        return None

    def _longer(self, segment: Segment, line: Sequence[Token], found: Found | None) -> Found | None:
        """A value with the lines of its cell in which it goes on."""
        return longer(found, segment, line, Page(self.rows, self._labelled, self.height))

    def _by_role(
        self, row: int, above: list[Token], beside: list[Token]
    ) -> list[tuple[list[Token], float]]:
        """Below a row that begins with a label the name stands beside; no signer's is above."""
        before = self.rows[row - 1] if row else []
        listed = bool(beside and before) and id(before[0]) in self._labelled
        return [(beside, 0.7), (above, 0.7)] if listed else [(above, 0.7), (beside, 0.7)]

    def written_for(self, segment: Segment) -> list[Token]:
        """The words behind a label, in its own cell or in the next one, whatever they are."""
        return [t for t in segment.value if t.exact] or self._beside(segment)

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
        near = [s for s in self.segments if s.row in (segment.row - 1, segment.row)]
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
