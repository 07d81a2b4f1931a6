"""Labels that fell into several cells: pale or small print, of which an engine reads pieces."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from intake.domain.boxes import Box, around
from intake.reading.printed.cells import Cell, date_reach
from intake.reading.printed.labels import Label, begun_field, field_of, labels_of
from intake.reading.words.folding import fold
from intake.reading.words.lexicon import table
from intake.reading.words.tokens import Token

LEVEL = 0.6
"""Share of the heights of two cells that lie beside one another where they are one line."""

NEAR, FAR = 2.5, 5.0
"""How far two pieces of one label stand apart at most, and the same label in another language."""

TALLER = 3.0
"""How much taller a piece may seem than the other: an engine draws boxes of pale print too tall."""

SHORTEST = 3
"""Letters from which the beginning of a word tells the word."""

SAME = {
    "visa_number": "document_number",
    "passport": "document_number",
    "home_id": "document_number",
    "cedula": "document_number",
    "surnames": "bare_name",
    "names": "bare_name",
}
"""A label, and what is left of it in another language when a word of it was not read."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with the cell that it stands in."""

    label: Label
    cell: Cell


def joined(found: Sequence[Labelled]) -> list[Labelled]:
    """The labels; pieces of one label are one.

    `APELLIDO` and, a little to the right, `Y NOMBRES`; `Visa number` and `Número`, of which
    `de visa` was not read.
    """
    labels = list(found)
    for one in found:
        for other in found:
            if one.label.rest or one not in labels or other not in labels or one is other:
                continue
            field = _field_of(one, other)
            if field is not None:
                words = (*one.label.tokens, *other.label.tokens)
                whole = replace(one.label, field=field, tokens=words, rest=other.label.rest)
                labels[labels.index(one)] = replace(one, label=whole)
                labels.remove(other)
                break
    return _stacked(labels)


def _stacked(found: Sequence[Labelled]) -> list[Labelled]:
    """The labels; one that stands in several languages closely below itself is one.

    Its value may stand beside all of them: `Surname`, `Nom`, `Apellidos` and the two surnames.
    """
    labels: list[Labelled] = []
    for one in sorted(found, key=lambda f: f.label.box.top):
        over = next((n for n, other in enumerate(labels) if _goes_on(other, one)), None)
        if over is None:
            labels.append(one)
            continue
        label = labels[over].label
        words = (*label.tokens, *one.label.tokens)
        exact = label.exact or one.label.exact
        whole = replace(label, tokens=words, exact=exact)
        labels[over] = replace(labels[over], label=whole)
    return labels


def _goes_on(above: Labelled, below: Labelled) -> bool:
    """Whether a label says in another language what the one close above it says."""
    one, other = above.label, below.label
    if one.field != other.field or one.rest or other.rest or above.cell is below.cell:
        return False
    if one.first == other.first or one.marked or other.marked or one.field == "other":
        return False
    height = min(above.cell.height, below.cell.height)
    gap = other.box.top - one.box.bottom
    return -height < gap < CLOSELY * height and abs(other.box.left - one.box.left) < 1.2 * height


CLOSELY = 1.2
"""How far below a label the same in another language stands at most, in heights of its print."""


def _field_of(one: Labelled, other: Labelled) -> str | None:
    """What both are together; None where they are two labels."""
    gap = other.cell.box.left - one.label.box.right
    height = one.cell.height
    if other.cell is one.cell or beside(one.cell.box, other.cell.box) <= LEVEL or gap <= 0:
        return None
    begun = other.cell.tokens[0].exact in ("y", "e", "and", "et")
    if one.label.field == "surnames" and other.label.field == "names" and begun:
        return "full_name" if gap < NEAR * height else None
    same = SAME.get(one.label.field) == other.label.field and not other.label.rest
    return one.label.field if same and gap < FAR * height else None


def whole_labels(cells: Sequence[Cell]) -> list[Cell]:
    """The cells; two side by side that are one label are one: `FECHA Y`, `LUGAR DE EXPEDICIÓN`."""
    found = list(cells)
    for one in cells if len(cells) <= MOST else ():
        for other in cells:
            gap = other.box.left - one.box.right
            if not 0 < gap < NEAR * one.height or beside(one.box, other.box) <= LEVEL:
                continue
            if one not in found or other not in found:
                continue
            if max(one.height, other.height) > TALLER * min(one.height, other.height):
                continue
            squeezed = "".join(c for c in fold(one.text + other.text) if c.isalnum())
            known = field_of(squeezed)
            begun = is_piece(one) and begun_field(squeezed) is not None
            if begun or (known is not None and (known[1] or _says(other, known[0]))):
                found[found.index(one)] = Cell((*one.tokens, *other.tokens))
                found.remove(other)
    return found


MOST = 400
"""Cells of a paper; one of more was read from its pattern, and has no labels to put together."""


def _says(cell: Cell, field: str) -> bool:
    """Whether a cell is a label of that field by itself."""
    return any(label.field == field and not label.rest for label in labels_of(cell))


def is_piece(cell: Cell) -> bool:
    """Whether a cell holds nothing but words of labels, whole or begun."""
    words = [token.exact for token in cell.tokens if token.exact]
    return all(word in _words() or (len(word) >= SHORTEST and _begins(word)) for word in words)


@cache
def _begins(word: str) -> bool:
    """Whether a word of a label begins so."""
    return any(known.startswith(word) for known in _words())


@cache
def _words() -> frozenset[str]:
    phrases = (phrase for texts in table("identity")["labels"].values() for phrase in texts)
    return frozenset(word for phrase in phrases for word in fold(phrase).split())


def beside(one: Box, other: Box) -> float:
    """How much of the lower of two boxes lies beside the other, 0 to 1."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common / max(1, min(one.height, other.height))


def off_line(one: Labelled, value: Box) -> float:
    """How far a value stands from the line of its label, in pixels; a stacked one has several."""
    label, middle = one.label.box, value.center[1]
    if not is_stacked(one):
        return abs(label.center[1] - middle)
    return max(label.top - middle, middle - label.bottom, 0.1 * (middle - label.top))


def is_stacked(one: Labelled) -> bool:
    """Whether a label stands on several lines, in a language each."""
    return one.label.box.height >= STACKED * one.cell.height


STACKED = 1.8
"""Heights of its print from which a label stands on several lines."""


def lacks_a_line(one: Labelled, value: Sequence[Box]) -> bool:
    """Whether the lines beside a label of several lines are not level with it: one was not read."""
    if not value or not is_stacked(one):
        return False
    height = max(box.height for box in value)
    return abs(around(value).center[1] - one.label.box.center[1]) > LEVEL * height


def with_following(cells: Sequence[Cell], at: int, taken: Collection[int]) -> tuple[Token, ...]:
    """The words of cell `at` and of those close on its right: `13`, `JUN 2023`, `15`, `/ 06`.

    Args:
        cells: all of a side.
        at: which one it begins with.
        taken: the numbers of those that are labels.

    Returns:
        None of its own where nothing stands there.
    """
    tokens, last, used = cells[at].tokens, cells[at], {at}
    for _ in range(PARTS):
        following = (
            number for number, other in enumerate(cells)
            if number not in taken and number not in used
            and last.box.right < other.box.left
            and other.box.top < last.box.bottom
            and last.box.top < other.box.bottom
            and beside(last.box, other.box) > LEVEL
            and other.box.left - last.box.right < date_reach(last, other)
        )  # fmt: skip
        number = min(following, key=lambda n: cells[n].box.left, default=None)
        if number is None:
            break
        last = cells[number]
        used.add(number)
        tokens = (*tokens, *last.tokens)
    return tokens if len(used) > 1 else ()


PARTS = 4
"""Cells at most that follow the first one of a date that fell apart."""
