"""Values that go on in the lines below: names and companies too long for their cell."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from intake.domain.boxes import Box
from intake.reading.fields.company_values import ends_as_company, is_of_a_name
from intake.reading.fields.typed import typed_value
from intake.reading.forms.cells import RULES, cells_of
from intake.reading.forms.labelled import Segment
from intake.reading.found import Found
from intake.reading.words.countries import is_demonym
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token, place_of


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page, the words of it that are labels (by identity), its usual word height."""

    rows: Sequence[list[Token]]
    labelled: Container[int]
    height: int


def longer(
    found: Found | None, segment: Segment, line: Sequence[Token], page: Page
) -> Found | None:
    """`Apellidos | VILLAVICENCIO`, below it `ARTEAGA`: with the lines of its cell that follow.

    Args:
        found: what the first line of the cell gave; None where it ends within a name.
        segment: its label.
        line: the words of that line.
        page: where it stands.
    """
    line = [t for t in line if _is_word(t)] or line  # strokes between cells are read as signs
    name = segment.label not in ("company_name", "trade_name")
    if not is_worded(segment.label) or (found is not None and ends_as_company(found.value)):
        return found
    if found is None and line[-1].exact not in word_set("particles"):
        return None  # `NASCIMENTO DE | ALMEIDA`: half a name is none yet
    taken, cell = list(line), _Cell(segment, line, page)
    for _ in range(LINES):
        more = cell.next_line(taken)
        if not more or not (name or is_of_a_name(more)) or _says_whence(more):
            break
        wider = [*taken[:-1], replace(taken[-1], gap=SPACE), *more]
        whole = typed_value(segment.label, wider, strict=True)
        if whole is None and more[-1].exact in word_set("particles"):
            taken = wider  # `Diego Xavier | Espinosa de los | Monteros Ponce`
            continue
        if whole is None or (found is not None and len(whole.value) < len(found.value)):
            break
        found, taken = whole, wider
        if ends_as_company(found.value):
            break
    return found


def _says_whence(words: Sequence[Token]) -> bool:
    """`Dominicana` below a name: what its bearer is, and no more of the name."""
    return len(words) == 1 and len(words[0].exact) >= SHORTEST and is_demonym(words[0].stripped)


@dataclass(frozen=True, slots=True)
class _Cell:
    """The cell of a value and what stands around it.

    Attributes:
        segment: the label of the value.
        line: the first words of the value.
        page: where it stands.
    """

    segment: Segment
    line: Sequence[Token]
    page: Page

    @property
    def first(self) -> Box:
        """Around the first words of the value."""
        return place_of(self.line)

    @property
    def limit(self) -> int | None:
        """Where the next cell beside the first line begins; None where none stands there."""
        right = self.first.right + 0.5 * self.page.height
        row = self.page.rows[_row_of(self.page, self.line[0])]
        lefts = (t.word.box.left for t in row if t.exact and t.word.box.left > right)
        return min(lefts, default=None)

    def next_line(self, taken: Sequence[Token]) -> list[Token]:
        """The line below those taken, if what stands above is full to the next cell or margin."""
        last, rows = _last_line(taken, self.page.height), self.page.rows
        row = max(_row_of(self.page, t) for t in last)  # a tall word is level with the next line
        for number in range(row + 1, min(row + 3, len(rows))):
            middle = _centred(last, rows[number], self.segment, self.page)
            if middle:
                return middle
            words = self._column(rows[number], self._starts(row))
            if words:
                return words if self._belongs(words, last, row, number) else []
        return []

    def _starts(self, row: int) -> tuple[int, ...]:
        """Where a line of the cell may begin, when `row` is its last."""
        starts = (*_begins(self.line, self.page), self.segment.left)
        if _in_a_column(self.page.rows[row], self.segment.left, self.page.height):
            return starts
        return (*starts, self.page.rows[row][0].word.box.left)

    def _column(self, row: Sequence[Token], starts: Sequence[int]) -> list[Token]:
        """The words of a row that stand below the value."""
        height, below = self.page.height, self._before_limit(row)
        if self.limit is None and len(cells_of(below, height)) == 1:  # back at the margin
            column = [t for t in below if t.word.box.left > min(starts) - 0.8 * height]
        else:
            begins = self.segment.left if self._hangs(below) else self.first.left
            column = [t for t in below if t.word.box.right > begins - height // 2]
        return [t for t in column if _is_word(t)]

    def _before_limit(self, row: Sequence[Token]) -> list[Token]:
        limit, height = self.limit, self.page.height
        return [t for t in row if limit is None or t.word.box.left < limit - height]

    def _hangs(self, below: Sequence[Token]) -> bool:
        """`Empleador: ANA | RUIZ`: a cell of the next row begins where the label does."""
        height, left = self.page.height, self.segment.left
        cells = cells_of(below, height)
        together = self.first.left - self.segment.box.right < CELL_GAP * height
        together = together and not self._ruled
        return (
            together
            and (self.limit is not None or len(cells) > 1)
            and any(abs(cell[0].word.box.left - left) < 0.8 * height for cell in cells)
        )

    @property
    def _ruled(self) -> bool:
        """Whether an upright rule stands between the label and the value."""
        row = self.page.rows[_row_of(self.page, self.line[0])]
        left, right = self.segment.box.center[0], self.first.left
        return any(t.text in RULES and left < t.word.box.left < right for t in row)

    def _belongs(
        self, words: Sequence[Token], last: Sequence[Token], row: int, number: int
    ) -> bool:
        """Whether these words of a row go on with the last line of the value."""
        left, height = words[0].word.box.left, self.page.height
        if any(t.text.endswith(":") or id(t) in self.page.labelled for t in words):
            return False  # also half a label that nobody knows: `édula: 17...`
        below = self._before_limit(self.page.rows[number])
        beside = [
            t for t in below if t.exact and self.segment.left - height < t.word.box.left < left
        ]
        if beside and not self._goes_on(beside):
            return False  # the value of the next row, beside its own label
        if not any(abs(left - start) < 0.8 * height for start in self._starts(row)):
            return False
        # In a table what stands alone in a row goes on with the row above: rows have several cells.
        # So does a row of half as many cells at most: `ANA PAZ | Pasaporte | ...`, `RUIZ | A12`.
        lonely = len(words) == sum(_is_word(t) for t in self.page.rows[number])
        lonely = lonely or self._is_a_rest(self.page.rows[row], self.page.rows[number])
        headed = self.segment.box.bottom <= self.first.top
        headed = headed and lonely and abs(left - self.first.left) < 0.3 * height
        alone = self._beside(left) and len(words) == len([t for t in below if t.exact])
        loose = alone or (headed and self.limit is not None)
        return self._close(words, last, loose=loose) and (headed or self._full(words, last))

    def _goes_on(self, words: Sequence[Token]) -> bool:
        """`Nombres y apellidos | del representante`: the label is broken over two lines itself."""
        label, height = self.segment.tokens, self.page.height
        under = abs(words[0].word.box.left - self.segment.left) < 0.8 * height
        gap = words[0].word.box.top - place_of(label).bottom
        small = words[0].stripped[:1].islower() and not label[0].stripped[:1].islower()
        return under and small and gap < TIGHT * height

    def _is_a_rest(self, above: Sequence[Token], below: Sequence[Token]) -> bool:
        """Whether a row has half the cells of the one above it at most, each under one of them."""
        height = self.page.height
        over, under = (
            [cell for cell in cells_of(row, height) if any(_is_word(t) for t in cell)]
            for row in (above, below)
        )
        lefts = [place_of(cell).left for cell in over]
        return 2 * len(under) <= len(over) and all(
            any(abs(place_of(cell).left - left) < 0.8 * height for left in lefts) for cell in under
        )

    def _beside(self, left: int) -> bool:
        """Whether a line begins below the value, and that stands beside its label."""
        under = abs(left - self.first.left) < 0.8 * self.page.height
        return under and left > self.segment.box.right

    def _close(self, words: Sequence[Token], last: Sequence[Token], *, loose: bool) -> bool:
        """A line further down belongs to the cell only where no label stands beside it."""
        left, height = words[0].word.box.left, self.page.height
        out = self.limit is None and left < self.first.left - height and not self._beside(left)
        gap = words[0].word.box.top - place_of(last).bottom
        return gap < (LOOSE if loose else MARGIN if out else TIGHT) * height

    def _full(self, words: Sequence[Token], last: Sequence[Token]) -> bool:
        """Whether the next word would not have stood in the last line, or that is half a name."""
        left, height, limit = words[0].word.box.left, self.page.height, self.limit
        if last[-1].exact in word_set("particles"):
            return True
        if self._beside(left) and {t.exact for t in words} <= word_set("company_endings"):
            return True  # `RTI DISTRIBUIDORA | S.A.`
        if self._beside(left) and self.segment.label in _HALVES:
            return True  # whatever room there was: `Apellidos: NASCIMENTO DE`
        next_word = words[0].word.box.width
        if limit is not None:
            wanted = BETWEEN_WORDS * height + max(height, next_word)
            return place_of(last).right + wanted > limit - PADDED * height
        margin = max(t.word.box.right for r in self.page.rows for t in r)
        return place_of(last).right + max(7 * height, next_word) > margin - height


def _in_a_column(row: Sequence[Token], left: int, height: int) -> bool:
    """Whether a wide gap parts a label from what stands before it: its line begins elsewhere."""
    ends = [t.word.box.right for t in row if t.word.box.left < left - height // 2]
    return bool(ends) and left - max(ends) > CELL_GAP * height


def _centred(
    last: Sequence[Token], below: Sequence[Token], segment: Segment, page: Page
) -> list[Token]:
    """The cell of the next row that stands centred and close below a value and its heading."""
    box, height = place_of(last), page.height
    if segment.box.bottom > box.top:
        return []
    for cell in cells_of(below, height):
        words = [t for t in cell if _is_word(t)]
        if not words or any(id(t) in page.labelled or t.text.endswith(":") for t in words):
            continue
        under = place_of(words)
        apart = (abs(under.center[0] - other.center[0]) for other in (box, segment.box))
        if max(apart) < CENTRED * height and -height < under.top - box.bottom < TIGHT * height:
            return words
    return []


def _begins(line: Sequence[Token], page: Page) -> tuple[int, ...]:
    """Where a value begins: at its first word, and at the bullet before it."""
    left = line[0].word.box.left
    row = page.rows[_row_of(page, line[0])]
    bullets = [t.word.box for t in row if not t.exact and t.word.box.right <= left]
    return (left, *(box.left for box in bullets if left - box.right < page.height))


def _is_word(token: Token) -> bool:
    return bool(token.exact) or token.text in ("-", "&")


def _row_of(page: Page, token: Token) -> int:
    return next(n for n, row in enumerate(page.rows) if any(t.word is token.word for t in row))


def _last_line(taken: Sequence[Token], height: int) -> list[Token]:
    bottom = max(t.word.box.bottom for t in taken)
    return [t for t in taken if bottom - t.word.box.bottom < 0.8 * height]


def is_worded(label: str) -> bool:
    """Whether the value of that label is a name, of a person or a house."""
    return label in _WORDED or label.startswith("name:")


_WORDED = frozenset(
    {
        "full_name",
        "surnames",
        "names",
        "first_surname",
        "second_surname",
        "company_name",
        "trade_name",
    }
)


_HALVES = frozenset({"surnames", "names", "first_surname", "second_surname"})


def first_cell(tokens: list[Token], height: int) -> list[Token]:
    """These words up to the first wide gap: the next cell may hold half of a label, `No. de`."""
    for place in range(1, len(tokens)):
        gap = tokens[place].word.box.left - tokens[place - 1].word.box.right
        if gap > CELL_GAP * height:
            return tokens[:place]
    return tokens


CENTRED = 0.5
"""Heights by which the middles of heading and lines of a centred cell differ, at most."""
CELL_GAP = 2.2
"""Heights between two cells of a row, at least."""
PADDED, BETWEEN_WORDS = 1.6, 0.4
"""Heights that cells leave free beside a rule between them, a little less than word processors do
on both of its sides; and of a space."""
SHORTEST = 5
"""Letters of the shortest nationality that is told from a code."""
LINES = 4
"""Lines of one value below its first, at most."""
TIGHT, MARGIN, LOOSE = 0.9, 1.2, 1.6
"""Heights between two lines of one cell, at most; of a full line and the next of its paragraph;
where nothing else stands beside the second."""
