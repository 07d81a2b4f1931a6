"""The labelled values of all sides of one paper, each with its side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intake.reading.printed.labelled_value import Printed
from intake.reading.printed.typed import NUMBERED

SINGULAR = ("apellido", "apelido")
"""First word of a label that may stand over each of two surnames by itself."""

HOLDERS = frozenset({"birth_date", "nationality", "sex"}) | NUMBERED


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A labelled value and the side on which it stands, from 1."""

    printed: Printed
    page: int

    @property
    def top(self) -> int:
        """Pixels from the top of its side; 0 where its place is not known."""
        box = self.printed.lines[0].box
        return box.top if box else 0


def facts_of_holder(values: Sequence[LabelledValue], page: int) -> int:
    """How much a side tells of the holder besides the name."""
    return len({v.printed.label for v in values if v.page == page} & HOLDERS)


def is_one_surname(value: LabelledValue) -> bool:
    """`1.º Apellido`, whose number may be read as anything: `Y" Apellido`."""
    first = value.printed.first
    return first in SINGULAR or len(first) <= len("1o")


def stands_before(one: LabelledValue, other: LabelledValue) -> bool:
    """Whether it stands on an earlier side or higher: parents are named below the holder."""
    return (one.page, one.top) < (other.page, other.top)
