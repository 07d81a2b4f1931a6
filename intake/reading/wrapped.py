"""Values that go on in the lines below: names and companies too long for their cell."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from intake.reading.cells import cells_of
from intake.reading.countries import is_demonym
from intake.reading.found import Found
from intake.reading.labelled import Segment
from intake.reading.lexicon import word_set
from intake.reading.tokens import SPACE, Token, place_of
from intake.reading.typed import typed_value
from intake.reading.values import ends_as_company, is_of_a_name


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
    taken = list(line)
    for _ in range(LINES):
        more = _below(taken, line, segment, page)
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


def _below(
    taken: Sequence[Token], line: Sequence[Token], segment: Segment, page: Page
) -> list[Token]:
    """The next line of that cell, if the one above it is full to the next cell or the margin."""
    last, height = _last_line(taken, page.height), page.height
    box, first = place_of(last), place_of(line)
    row = max(_row_of(page, t) for t in last)  # a tall word is level with the line below it
    limit = _limit(page.rows[_row_of(page, line[0])], first.right, height)
    for number in range(row + 1, min(row + 3, len(page.rows))):
        middle = _centred(last, page.rows[number], segment, page)
        if middle:
            return middle
        below = [t for t in page.rows[number] if limit is None or t.word.box.left < limit - height]
        starts = (*_begins(line, page, height), segment.left)
        if not _in_a_column(page.rows[row], segment.left, height):
            starts = (*starts, page.rows[row][0].word.box.left)
        outer = min(starts) - 0.8 * height
        together = first.left - segment.box.right < CELL_GAP * height
        hangs = together and (limit is not None or len(cells_of(below, height)) > 1)
        hangs = hangs and _hangs(below, segment.left, height)
        begins = segment.left if hangs else first.left
        column = [t for t in below if t.word.box.right > begins - height // 2]
        if limit is None and len(cells_of(below, height)) == 1:
            column = [t for t in below if t.word.box.left > outer]  # back at the margin
        words = [t for t in column if _is_word(t)]
        if not words:
            continue
        if any(t.text.endswith(":") for t in words):
            return []  # half a label that nobody knows: `édula: 17...`
        gap = words[0].word.box.top - box.bottom
        left = words[0].word.box.left
        if any(t.exact and segment.left - height < t.word.box.left < left for t in below):
            return []  # the value of the next row, beside its own label
        under = any(abs(left - start) < 0.8 * height for start in starts)
        # A line further down belongs to the cell only where no label stands beside it.
        beside = abs(left - first.left) < 0.8 * height and left > segment.box.right
        alone = beside and len(words) == len([t for t in below if t.exact])
        at_margin = limit is None and left < first.left - height and not beside
        # In a table what stands alone in a row goes on with the row above: rows have several cells.
        lonely = len(words) == sum(_is_word(t) for t in page.rows[number])
        headed = segment.box.bottom <= first.top and abs(left - first.left) < 0.3 * height
        in_table = headed and lonely and limit is not None
        close = gap < (LOOSE if alone or in_table else MARGIN if at_margin else TIGHT) * height
        labelled = any(id(t) in page.labelled for t in words)
        margin = limit if limit is not None else max(t.word.box.right for r in page.rows for t in r)
        # The line is full where the next word would not have stood in it.
        least = 7 * height if limit is None else height
        full = box.right + max(least, words[0].word.box.width) > margin - height
        # Half of a name beside its label goes on below whatever room there was: `NASCIMENTO DE`.
        full = full or (beside and segment.label in _HALVES)
        full = full or taken[-1].exact in word_set("particles")
        full = full or (headed and lonely)
        return words if close and under and full and not labelled else []
    return []


def _hangs(below: Sequence[Token], left: int, height: int) -> bool:
    """Whether a cell of the next row begins where the label does: `Empleador: ANA | RUIZ`."""
    cells = cells_of(below, height)
    return any(abs(cell[0].word.box.left - left) < 0.8 * height for cell in cells)


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


def _begins(line: Sequence[Token], page: Page, height: int) -> tuple[int, ...]:
    """Where a value begins: at its first word, and at the bullet before it."""
    left = line[0].word.box.left
    row = page.rows[_row_of(page, line[0])]
    bullets = [t.word.box for t in row if not t.exact and t.word.box.right <= left]
    return (left, *(box.left for box in bullets if left - box.right < height))


def _is_word(token: Token) -> bool:
    return bool(token.exact) or token.text in ("-", "&")


def _row_of(page: Page, token: Token) -> int:
    return next(n for n, row in enumerate(page.rows) if any(t.word is token.word for t in row))


def _last_line(taken: Sequence[Token], height: int) -> list[Token]:
    bottom = max(t.word.box.bottom for t in taken)
    return [t for t in taken if bottom - t.word.box.bottom < 0.8 * height]


def _limit(row: Sequence[Token], right: int, height: int) -> int | None:
    """Where the next cell of the row begins."""
    lefts = (t.word.box.left for t in row if t.exact and t.word.box.left > right + 0.5 * height)
    return min(lefts, default=None)


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
SHORTEST = 5
"""Letters of the shortest nationality that is told from a code."""
LINES = 4
"""Lines of one value below its first, at most."""
TIGHT, MARGIN, LOOSE = 0.9, 1.2, 1.6
"""Heights between two lines of one cell, at most; of a full line and the next of its paragraph;
where nothing else stands beside the second."""
