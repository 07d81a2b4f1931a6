"""coincide / coincide con explicación / revisar / no coincide: how two values agree, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How two values agree (DOMAIN 3.1)."""

    MATCH = "MATCH"
    MATCH_EXPLAINED = "MATCH_EXPLAINED"
    REVIEW = "REVIEW"
    MISMATCH = "MISMATCH"

    @property
    def rank(self) -> int:
        """0 for the best, 3 for the worst."""
        return _ORDER.index(self)

    @property
    def agrees(self) -> bool:
        """Whether the two say the same, with or without a listed reason."""
        return self.rank <= 1


_ORDER = (Outcome.MATCH, Outcome.MATCH_EXPLAINED, Outcome.REVIEW, Outcome.MISMATCH)


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The worst of them; MATCH when there is none."""
    return max(outcomes, key=lambda outcome: outcome.rank, default=Outcome.MATCH)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two values agree; `reasons` are codes with words in `resources/messages`."""

    outcome: Outcome
    reasons: tuple[str, ...] = ()

    def joined(self, other: Agreement) -> Agreement:
        """The worse outcome, with all reasons of that outcome's weight or more than a match."""
        return Agreement(
            worst((self.outcome, other.outcome)),
            tuple(dict.fromkeys((*self.reasons, *other.reasons))),
        )


SAME = Agreement(Outcome.MATCH)


@dataclass(frozen=True, slots=True)
class FieldOutcome:
    """How one field agrees.

    Attributes:
        field: `document_type`, `document_number`, `surnames`, `names`, `birth_date` or
            `nationality`.
        missing: one side does not say it (or it was not read): nothing was compared.
    """

    field: str
    agreement: Agreement
    missing: bool = False

    @property
    def outcome(self) -> Outcome:
        """How the two agree."""
        return self.agreement.outcome

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why."""
        return self.agreement.reasons


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """How one paper agrees with the identity document, field by field."""

    outcome: Outcome
    fields: tuple[FieldOutcome, ...]

    def field(self, name: str) -> FieldOutcome | None:
        """The outcome of that field."""
        return next((item for item in self.fields if item.field == name), None)

    @property
    def reasons(self) -> tuple[str, ...]:
        """All reasons, each once."""
        return tuple(dict.fromkeys(reason for item in self.fields for reason in item.reasons))
