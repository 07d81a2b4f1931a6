"""Who may do what (DOMAIN section 5): one table, asked by the use cases."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from intake.errors import IntakeError


class Role(StrEnum):
    """The roles of the office."""

    CLERK = "clerk"
    LEGAL_REVIEWER = "legal_reviewer"
    ARCHIVIST = "archivist"
    SUPERVISOR = "supervisor"
    AUDITOR = "auditor"


class Act(StrEnum):
    """What use cases ask leave for."""

    OPEN_CASE = "open_case"
    ADD_PAPERS = "add_papers"
    CORRECT = "correct"
    ATTEST = "attest"
    DECIDE = "decide"
    FILE_CASE = "file_case"
    LOOK = "look"
    VERIFY = "verify"
    JUDGE_SIGNATURE = "judge_signature"
    LIFT_BLOCKING = "lift_blocking"
    JUDGE_FINDING = "judge_finding"
    OVERRIDE = "override"
    RECORD_OUTCOME = "record_outcome"
    RECORD_ENDORSEMENT = "record_endorsement"
    SET_UP = "set_up"


_EVERY_DAY = frozenset(
    {
        Act.OPEN_CASE,
        Act.ADD_PAPERS,
        Act.CORRECT,
        Act.ATTEST,
        Act.DECIDE,
        Act.JUDGE_SIGNATURE,
        Act.LIFT_BLOCKING,
        Act.JUDGE_FINDING,
        Act.RECORD_OUTCOME,
        Act.RECORD_ENDORSEMENT,
        Act.SET_UP,
    }
)

PERMISSIONS: dict[Role, frozenset[Act]] = {
    Role.CLERK: _EVERY_DAY | {Act.FILE_CASE, Act.LOOK, Act.VERIFY},
    Role.LEGAL_REVIEWER: frozenset({Act.LOOK, Act.DECIDE, Act.RECORD_ENDORSEMENT}),
    Role.ARCHIVIST: frozenset({Act.LOOK, Act.FILE_CASE, Act.VERIFY}),
    Role.SUPERVISOR: _EVERY_DAY | {Act.FILE_CASE, Act.LOOK, Act.VERIFY, Act.OVERRIDE},
    Role.AUDITOR: frozenset({Act.LOOK, Act.VERIFY}),
}


class NotAllowedError(IntakeError):
    """The person's role does not allow this; parameters `act`, `person`."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works with the program; decisions are recorded under the name."""

    name: str
    roles: frozenset[Role] = frozenset({Role.CLERK})

    def may(self, act: Act) -> bool:
        """Whether any of the roles allows it."""
        return any(act in PERMISSIONS[role] for role in self.roles)

    def must_be_allowed(self, act: Act) -> None:
        """Stops what is not allowed.

        Raises:
            NotAllowedError: `access.not_allowed`.
        """
        if not self.may(act):
            raise NotAllowedError("access.not_allowed", act=act.value, person=self.name)
