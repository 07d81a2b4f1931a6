"""How a label stands: where it begins, whom it names, and what behind it is still label."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from functools import cache, lru_cache

from intake.reading.printed.cells import Cell
from intake.reading.printed.label_parts import Labelled
from intake.reading.printed.label_words import is_label_word
from intake.reading.printed.labels import Label
from intake.reading.printed.typed import NAMING
from intake.reading.words.folding import distance, fold
from intake.reading.words.lexicon import table
from intake.reading.words.tokens import Token


def left_of(one: Labelled) -> int:
    """Where a label begins, its number before it included: `( 2) Surname`.

    And the same in a language that is not known: `Příjmení / Surname`.
    """
    box = one.label.box
    before = [t for t in one.cell.tokens if t.word.box.right <= box.left]
    numbered = not any(c.isalpha() for t in before for c in t.text)
    again = bool(before) and before[-1].text.endswith("/")
    return one.cell.box.left if numbered or again else box.left


def goes_on_as_label(label: Sequence[Token], rest: Sequence[Token]) -> bool:
    """`Nombres Given`, `Prénom Non`: the label once more, in print as small, in small letters."""
    if all(is_label_word(token.stripped) for token in rest):
        return True
    small = all(t.text != t.text.upper() for t in (*label, *rest) if len(t.exact) > 1)
    heights = [statistics.median(t.word.box.height for t in part) for part in (label, rest)]
    return small and heights[1] < LARGER * heights[0]


LARGER = 1.15
"""Heights of a label from which what stands behind it is larger print."""


def is_label_print(cell: Cell, label: Cell) -> bool:
    """`Names` in small letters, `GIVEN` as small as a label, apart from its rest: nobody's name."""
    words = [token for token in cell.tokens if token.exact]
    small = cell.text != cell.text.upper() or cell.height < LARGER * label.height
    return small and all(is_label_word(t.stripped) for t in words)


@lru_cache(maxsize=4096)
def names_another(word: str) -> bool:
    """Whether it is a word for somebody who is not the holder, a letter misread: `PARE`."""
    words = table("identity")["others"]["words"]
    if word in words or len(word) < SHORTEST_MISREAD or is_label_word(word):
        return word in words
    return any(len(w) >= len(word) and distance(word, w, 1) <= 1 for w in words if len(w) > LEAST)


LEAST, SHORTEST_MISREAD = 4, 4
"""Letters above which a word for another person is known though one is misread; of what is read."""


def all_label(cell: Cell, labels: Sequence[Label]) -> bool:
    """Whether every word of the cell belongs to a label."""
    words = sum(1 for token in cell.tokens if token.exact)
    return sum(1 for label in labels for token in label.tokens if token.exact) >= words


def of_others(cell: Cell, cells: Sequence[Cell]) -> bool:
    """`APELLIDO: | Y NOMBRES DEL PADRE`, `Name of Spouse`: the holder stands elsewhere."""
    row = [
        other
        for other in cells
        if abs(other.box.center[1] - cell.box.center[1]) < 0.5 * cell.height
        and (other is cell or 0 <= other.box.left - cell.box.right < BEHIND * cell.height)
    ]
    return any(names_another(token.exact) for other in row for token in other.tokens)


def of_nobody_here(cell: Cell) -> list[Label]:
    """`Father Name`, `Husband Name`: no label of the holder's, in words that no phrase holds."""
    words = [token for token in cell.tokens if token.exact]
    named = any(names_another(word.exact) for word in words)
    return [Label("other", cell.tokens)] if named and any(
        word.exact in _naming_words() for word in words
    ) else []  # fmt: skip


def begins_like_a_name(label: Label) -> bool:
    """Whether the first word of a label is one of a label of names."""
    return label.first in _naming_words()


@cache
def _naming_words() -> frozenset[str]:
    """The words that begin labels of names."""
    phrases = (text for field in NAMING for text in table("identity")["labels"][field])
    words = (fold(phrase).split()[0] for phrase in phrases)
    return frozenset(word for word in words if len(word) > len("a"))


BEHIND = 4.0
"""Heights of a label behind it up to which a word may belong to it, one between them unread."""
