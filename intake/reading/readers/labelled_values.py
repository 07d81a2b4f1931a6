"""The labelled values of all sides of one paper, each with its side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from intake.reading.found import Found
from intake.reading.printed.labelled_value import Printed
from intake.reading.printed.typed import NAMING, NUMBERED

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


def holds_a_line_more(
    found: Found, values: Sequence[LabelledValue], habit: Mapping[str, Any]
) -> bool:
    """Whether a line of a name may be none of it: AHHA over ANNA, a father's below the holder's.

    Args:
        found: the name.
        values: of the paper.
        habit: of its State; some print a name over three lines, some in two scripts.
    """
    lines = max(
        (len(v.printed.lines) for v in values
         if v.printed.label in NAMING and v.printed.lines[-1].value in found.value), default=1
    )  # fmt: skip
    return lines > (1 if habit.get("two_scripts") else LINES + bool(habit.get("bare_name")))


LINES = 2
"""Lines over which a name, or a part of it, stands at most."""
