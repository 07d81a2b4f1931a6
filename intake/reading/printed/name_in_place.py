"""Names that are spelled like a label: NASCIMENTO below `SOBRENOME` is nobody's day of birth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intake.reading.printed.cells import Cell
from intake.reading.printed.label_manner import LARGER
from intake.reading.printed.labels import Label
from intake.reading.printed.typed import NAMING

NEAR, LEFT = 1.6, 1.2
"""How far below its label such a name stands at most, and to a side, in heights of the label."""

FAR = 24.0
"""The same beside it on its line."""


def names_like_labels(
    cells: Sequence[Cell], labels: Mapping[int, Sequence[Label]]
) -> frozenset[int]:
    """The cells that a label of a name leads to, in capitals that are no label's print.

    Args:
        cells: of a side.
        labels: of the cells, by their number.
    """
    leading = [
        (number, label) for number, some in labels.items() for label in some
        if label.field in NAMING and label is some[-1] and not label.rest
    ]  # fmt: skip
    return frozenset(
        number
        for number, some in labels.items()
        if _may_be_a_name(cells[number], some)
        and any(
            other != number and _is_led_to(cells[number], cells[other], label)
            for other, label in leading
        )
    )


def _may_be_a_name(cell: Cell, labels: Sequence[Label]) -> bool:
    """Whether it is a word of a label in capitals, and behind it nothing but words in capitals."""
    if len(labels) != 1 or labels[0].marked or labels[0].field in NAMING:
        return False
    words = [token for token in cell.tokens if token.exact]
    spelled = all(word.exact.isalpha() and word.text.isupper() for word in words)
    own = sum(1 for token in labels[0].tokens if token.exact)
    return spelled and own == 1 and words[0] is labels[0].tokens[0]


def _is_led_to(cell: Cell, over: Cell, label: Label) -> bool:
    """Whether a cell stands right below a label, or right of it on its line, in other print.

    Larger, or in capitals where the label is not.
    """
    if cell.height < LARGER * over.height and over.text.isupper():
        return False
    box, tall = label.box, over.height
    below = -0.45 * tall < cell.box.top - box.bottom < NEAR * tall
    if below and abs(cell.box.left - over.box.left) < LEFT * tall:
        return True
    level = abs(cell.box.center[1] - box.center[1]) < 0.75 * cell.height
    return level and 0 < cell.box.left - box.right < FAR * tall
