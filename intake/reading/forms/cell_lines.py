"""Rows of tables whose label or value takes two lines, laid together as people read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.reading.forms.cells import cells_of, label_at
from intake.reading.forms.wrapped import CELL_GAP, is_worded
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token, place_of

Row = list[Token]


def laid_together(rows: Sequence[Row], height: int) -> list[Row]:
    """The rows of a page, labels and values of two lines in one row each.

    Args:
        rows: words beside one another, top to bottom, left to right.
        height: the usual height of a word.
    """
    rows = [row for row in rows if len(row) > SPECKS or any(t.exact for t in row)]
    joined: list[Row] = []
    place = 0
    while place < len(rows):
        above, below = rows[place], rows[place + 1 : place + 3]
        row, taken = _one_row(above, below, height)
        joined.append(row)
        place += taken
    return joined


def _one_row(above: Row, below: Sequence[Row], height: int) -> tuple[Row, int]:
    if below:
        two = above, below[0], height
        joined = _headings(*two) or _begun_above(*two) or _both_in_two(*two) or _over_cells(*two)
        if joined:
            return joined, 2
        label, *rest = cells_of(above, height) or [[]]
        if rest and _goes_on(label, below[0], place_of(rest[0]).left, height):
            return [*_line(label), *below[0], *(t for cell in rest for t in cell)], 2
    if len(below) == 2:
        middle, last = below
        over = [t for t in above if _is_print(t)] or above
        # `Nombres del | CARLA SANTILLÁN | empleador`: the value stands between the lines
        if _goes_on(over, last, middle[0].word.box.left, height) and _between(over, middle, last):
            return [*_line(over), *last, *middle], 3
        if _has_room(over, middle, last, height) and _values(over, middle, last, height):
            both = [*_line(over), *last]
            left = place_of(both).left
            before = [t for t in middle if t.word.box.left < left]
            return [*before, *both, *(t for t in middle if t.word.box.left >= left)], 3
        if (
            _is_label(middle, height)
            and _right_of(over, middle, last)
            and _values(over, middle, last, height)
        ):
            return [*middle, *_line(over), *last], 3
    return above, 1


def _begun_above(above: Row, row: Row, height: int) -> Row:
    """`NANCY AYALA` a little over `Nombre | DE LOS RÍOS`: both after the label, or nothing."""
    above = [t for t in above if _is_print(t)]  # the strokes of a frame are read as signs
    if len(cells_of(above, height)) != 1 or label_at(above, 0) is not None:
        return []
    one = place_of(above)
    for at in range(1, len(row)):
        label = _label_before(row, at)
        if not label or row[at].exact == "":
            continue
        two, beside = row[at].word.box, place_of(label)
        aligned = abs(one.left - two.left) < 0.3 * height and beside.right < one.left
        over, under = beside.center[1] - one.center[1], two.center[1] - beside.center[1]
        around = min(over, under) > 0.2 * height
        if aligned and around and _tight(one, two, height) and label_at(row, at) is None:
            return [*row[:at], *_line(above), *row[at:]]
    return []


def _is_print(token: Token) -> bool:
    """Neither a sign alone nor a letter alone that was hardly read."""
    return bool(token.exact) and (len(token.exact) > 1 or token.word.confidence >= READ)


def _both_in_two(above: Row, below: Row, height: int) -> Row:
    """`Nombres y | LUIS AGÜERO`, below it `apellidos | CHACÍN`: label and value of two lines."""
    tails = cells_of([t for t in below if t.exact], height)
    if len(tails) != 2 or label_at(tails[1], 0) is not None:
        return []
    left, one = tails[1][0].word.box.left, place_of(tails[1])
    begin = next((n for n, t in enumerate(above) if abs(t.word.box.left - left) < height / 2), 0)
    label, value = above[:begin], above[begin:]
    whole = [*_line(label), *tails[0]] if label else []
    hit = label_at(whole, 0) if whole else None
    if hit is None or hit[0] != len(whole) or len(tails[0]) > LABEL or not is_worded(hit[1]):
        return []
    under = abs(place_of(label).left - place_of(tails[0]).left) < 0.5 * height
    end = _end_of_cell(value, height)
    if not under or not _tight(place_of(value[:end]), one, height):
        return []
    return [*whole, *_line(value[:end]), *tails[1], *value[end:]]


def _end_of_cell(row: Row, height: int) -> int:
    """How many words of a row belong to its first cell."""
    for at in range(1, len(row)):
        gap = row[at].word.box.left - row[at - 1].word.box.right
        if not row[at].exact or gap > CELL_GAP * height or label_at(row, at) is not None:
            return at
    return len(row)


def _over_cells(above: Row, row: Row, height: int) -> Row:
    """`YÉPEZ ANA | Gerente de`, close below it `1 | DANIELA | 055454191 | Ventas`: one row."""
    over, cells = cells_of(above, height), cells_of(row, height)
    close = 0 < place_of(row).center[1] - place_of(above).center[1] < CLOSE * height
    numbers = any(c.isdigit() for t in row for c in t.text)
    digits = any(c.isdigit() for t in above for c in t.text)
    if not close or digits or not numbers or not len(over) < COLUMNS <= len(cells):
        return []
    joined = [list(cell) for cell in cells]
    for part in over:
        left = place_of(part).left
        same = (n for n, c in enumerate(cells) if abs(place_of(c).left - left) < 0.3 * height)
        at = next(same, None)
        if at is None or label_at(part, 0) is not None or label_at(cells[at], 0) is not None:
            return []
        joined[at] = [*_line(part), *joined[at]]
    return [token for cell in joined for token in cell]


def _label_before(row: Row, at: int) -> Row:
    """The label that ends right before a word of a row."""
    for start in range(at):
        hit = label_at(row, start)
        if hit is not None and hit[0] == at:
            return row[start:at]
    return []


def _headings(above: Row, below: Row, height: int) -> Row:
    """`Apellidos y | Pasaporte`, below it `nombres`: the first line of a table, or nothing."""
    cells = cells_of(above, height)
    if len(cells) < COLUMNS or sum(label_at(cell, 0) is not None for cell in cells) < 2:
        return []
    parts: dict[int, Row] = {}
    for part in cells_of(below, height):
        box = place_of(part)
        under = [
            n
            for n, cell in enumerate(cells)
            if (head := place_of(cell)).left - height < box.center[0] < head.right + height
            and _tight(head, box, height)
        ]
        lower = all(t.text[:1].islower() or not t.exact.isalpha() for t in part)
        open_ended = bool(under) and cells[under[0]][-1].exact in word_set("particles")
        if not under or len(part) > LABEL:
            return []
        # `Pasaporte`, below it `No.`: one label
        if not (lower or open_ended or _is_label([*_line(cells[under[0]]), *part], height)):
            return []
        if any(c.isdigit() for t in part for c in t.text):
            return []
        parts[under[0]] = part
    joined: Row = []
    for number, cell in enumerate(cells):
        joined += [*_line(cell), *parts[number]] if number in parts else cell
    return joined


def _line(words: Row) -> Row:
    """The first of two lines: what ends it is no end."""
    return [*words[:-1], replace(words[-1], gap=SPACE)]


def _goes_on(label: Row, below: Row, value: int, height: int) -> bool:
    """Whether a line alone under half a label, left of the value, ends that label."""
    if not label or len(cells_of(below, height)) != 1 or ":" in label[-1].text[-1:]:
        return False
    one, other = place_of(label), place_of(below)
    words = [t for t in below if t.exact]
    open_ended = label[-1].exact in word_set("particles") | word_set("glue")
    lower = bool(words) and words[0].text[:1].islower()
    fits = 0 < len(words) <= LABEL and len(label) <= LABEL + 2 and other.right < value
    aligned = abs(one.left - other.left) < 0.5 * height and one.right < value
    whole = label_at([*_line(label), *below], 0)
    both = whole is not None and whole[0] == len(label) + len(words) == len([*label, *below])
    half = label_at(label, 0)
    if half is None:  # `Registro Único de`, below it `Contribuyentes`
        return fits and aligned and both and _tight(one, other, height)
    plain = not any(c.isdigit() for t in below for c in t.text)
    return fits and aligned and plain and (lower or open_ended) and _tight(one, other, height)


def _between(above: Row, middle: Row, last: Row) -> bool:
    one, value, two = place_of(above), place_of(middle), place_of(last)
    return one.top < value.center[1] < two.bottom and value.left > max(one.right, two.right)


def _is_label(row: Row, height: int) -> bool:
    """A cell that a label fills, alone in its row."""
    hit = label_at(row, 0) if len(cells_of(row, height)) == 1 else None
    return hit is not None and hit[0] >= len([t for t in row if t.exact])


def _right_of(above: Row, middle: Row, last: Row) -> bool:
    return min(place_of(above).left, place_of(last).left) > place_of(middle).right


def _has_room(above: Row, middle: Row, last: Row, height: int) -> bool:
    """Whether a row of a table has nothing where two lines stand, one a little over, one under."""
    cells = cells_of(middle, height)
    both = place_of([*above, *last])
    free = all(
        place_of(cell).right < both.left or place_of(cell).left > both.right for cell in cells
    )
    numbers = any(c.isdigit() for t in middle for c in t.text) and len(cells) >= COLUMNS
    labelled = len(cells) > 1 and any(
        label_at(cell, 0) is not None and place_of(cell).right < both.left for cell in cells
    )
    return free and (numbers or labelled)


def _values(above: Row, middle: Row, last: Row, height: int) -> bool:
    """Whether two lines right of a label, one a little higher, one lower, are its value."""
    one, label, two = place_of(above), place_of(middle), place_of(last)
    single = len(cells_of(above, height)) == len(cells_of(last, height)) == 1
    over = one.center[1] < label.center[1] < two.center[1]
    return (
        single
        and over
        and abs(one.left - two.left) < 0.5 * height
        and _tight(one, two, height)
        and label_at(above, 0) is None
        and label_at(last, 0) is None
    )


def _tight(one: Box, two: Box, height: int) -> bool:
    return two.top - one.bottom < TIGHT * height


LABEL = 5
"""Words of the second line of a label, at most."""
CLOSE = 1.25
"""Heights between the middles of two lines of one cell, at most; rows are further apart."""
READ = 0.5
"""Certainty from which a letter that stands alone is one."""
SPECKS = 2
"""Signs alone in a row that are strokes of a frame, at most."""
COLUMNS = 3
"""Cells of a row from which it may be the first line of a table."""
TIGHT = 1.0
"""Heights between two lines of one cell, at most."""
