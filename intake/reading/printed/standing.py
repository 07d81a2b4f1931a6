"""How a cell stands to a label, and whose value it may be by its place."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.printed.cells import Cell
from intake.reading.printed.label_manner import left_of
from intake.reading.printed.label_parts import FAR, Labelled, is_piece, off_line
from intake.reading.printed.label_words import is_label_word, is_nearly_label_word
from intake.reading.printed.labels import Label
from intake.reading.printed.leaning import OPPOSITE, Chance
from intake.reading.printed.typed import NAMING
from intake.reading.words.lexicon import table, word_set
from intake.reading.words.two_labels import LEAST

SENTENCE = 3
"""Words before a label from which it ends a sentence."""

REACH = {"below": 2.3, "above": 2.0}
"""How far a value may stand from its label, in heights of the larger print."""

BEHIND, CENTRED = 2.0, 1.2
"""Heights of a label from which it begins behind its value; up to which both are centred."""


def how_well(
    one: Labelled, cell: Cell, direction: str, labels: Sequence[Labelled], cells: Sequence[Cell]
) -> float:
    """0 to 1: how well the cell stands in that direction from the label.

    Args:
        one: the label.
        cell: what may be its value.
        direction: of `DIRECTIONS`.
        labels, cells: all of the side.
    """
    label, value = one.label.box, cell.box
    height = max(one.cell.height, min(cell.height, 2.2 * one.cell.height))
    if direction == "beside":
        middle = off_line(one, value)
        if middle > 0.75 * height or value.left < label.right - 0.3 * height:
            return 0.0
        if _parted(one, cell, height, labels, cells):
            return 0.0
        far = (value.left - label.right) / height
        return max(0.05, 0.9 - 0.02 * far - 0.4 * middle / height)
    gap = _away(one, cell, direction)
    if not -0.45 * height <= gap <= REACH[direction] * height:
        return 0.0
    across = min(label.right, value.right) - max(label.left, value.left)
    begun = label
    if direction == "below" and _ends_a_sentence(one, labels):
        begun = one.cell.box  # `CERTIFICA: Que la firma ... pertenecen a`, and the name below
    aligned = min(abs(value.left - left) for left in (begun.left, left_of(one))) < 1.2 * height
    other = abs(value.right - label.right) < 1.2 * height
    centred = abs(value.center[0] - label.center[0]) < 1.2 * height
    if across <= 0 and not aligned:
        return 0.0
    fit = 1.0 if aligned else 0.75 if other or centred else 0.4
    return fit - 0.22 * max(0.0, gap / height)


def _away(one: Labelled, cell: Cell, direction: str) -> int:
    """Pixels between a label and a cell below or above it."""
    label, value = one.label.box, cell.box
    return value.top - label.bottom if direction == "below" else label.top - value.bottom


def _ends_a_sentence(one: Labelled, labels: Sequence[Labelled]) -> bool:
    """Whether a label is the end of a sentence, which goes on at the margin below."""
    box = one.label.box
    before = [t for t in one.cell.tokens if t.word.box.right <= box.left and t.exact.isalpha()]
    last = box.right >= one.cell.box.right - one.cell.height
    alone = not any(o is not one and o.cell is one.cell for o in labels)
    return len(before) >= SENTENCE and last and alone


def _parted(
    one: Labelled, to: Cell, height: float, labels: Sequence[Labelled], cells: Sequence[Cell]
) -> bool:
    """Whether something stands between a label and a cell on its right."""
    left, right, middle = one.label.box.right, to.box.left, one.label.box.center[1]
    return any(
        cell is not one.cell
        and left - 2 <= cell.box.left < right - 2
        and not (is_piece(cell) and cell.box.left - left < FAR * height)
        and abs(cell.box.center[1] - middle) < 0.6 * height
        for cell in cells
    ) or any(
        other is not one and other.cell is one.cell and left - 2 <= other.label.box.left < right
        for other in labels
    )


def misled(chance: Chance, labels: Sequence[Labelled], cells: Sequence[Cell]) -> bool:
    """Whether a label has what may be another one's: its beginning, or its own value, was not read.

    Args:
        chance: the cell that a label has.
        labels, cells: all of the side.
    """
    one, cell = labels[chance.owner], cells[chance.cell]
    if cell.tokens[0].exact.isalpha() and cell.tokens[0].text.endswith(":"):
        return True  # `EXPrR: 12-MAR-2028` has a label of its own, which nobody can read
    if one.label.field in NAMING and _says_more(one.label):
        return True
    if chance.direction not in OPPOSITE:
        return False
    return _lost_its_beginning(one, cell) or _nearer(one, cell, chance.direction, labels, cells)


def _says_more(label: Label) -> bool:
    """`NOMBRES uEr AMPARANTE`: words of a label of names that nobody knows may say whose."""
    others = table("identity")["others"]
    known = {*others["of"], *others["holders"], *word_set("particles")}
    words = [word for word in label.rest if len(word.exact) >= LEAST and word.exact not in known]
    return not all(is_label_word(w.stripped) or is_nearly_label_word(w.stripped) for w in words)


def _lost_its_beginning(one: Labelled, cell: Cell) -> bool:
    """Whether a label of a name begins well behind what it is to lead to: `Name` of a father.

    Of `Father's Name`, `Segundo Apellido` the first word was not read then.
    """
    label, tall = one.label.box, one.cell.height
    centred = abs(label.center[0] - cell.box.center[0]) < CENTRED * tall
    ended = abs(label.right - cell.box.right) < CENTRED * tall
    behind = one.cell.box.left - cell.box.left > BEHIND * tall
    return one.label.field in NAMING and behind and not (centred or ended)


def _nearer(
    one: Labelled, cell: Cell, direction: str, labels: Sequence[Labelled], cells: Sequence[Cell]
) -> bool:
    """Whether the value of a label that tells nothing of the holder stands there: it is nearer."""
    other_way = OPPOSITE[direction]
    return any(
        other.label.field == "other" and not other.label.rest
        and how_well(other, cell, other_way, labels, cells) > 0
        and _away(other, cell, other_way) < _away(one, cell, direction)
        for other in labels
    )  # fmt: skip
