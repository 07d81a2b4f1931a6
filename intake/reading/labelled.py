"""Values with the label that announces them, and labels with the words after them."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.boxes import Box
from intake.reading.found import Found
from intake.reading.tokens import Token, place_of

TELLING = frozenset(
    {
        "birth_date",
        "issue_date",
        "expiry_date",
        "nationality",
        "sex",
        "surnames",
        "names",
        "full_name",
    }
)
"""Labels whose values show by their form whether they stand above or below."""

NAMING = frozenset({"surnames", "names", "first_surname", "second_surname"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value, what its label calls it, and whose it is if label or heading say so."""

    found: Found
    label: str
    role: str | None
    section: str | None
    strength: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A label in a cell with the words after it."""

    row: int
    left: int
    label: str
    role: str | None
    tokens: tuple[Token, ...]
    value: tuple[Token, ...]
    marked: bool
    whole: bool

    @property
    def box(self) -> Box:
        """Around the label's words."""
        return place_of(self.tokens)
