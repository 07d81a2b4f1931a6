"""Looks for an identification code and says whether its holder may go by it in a procedure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from intake.access.permissions import Act, Person
from intake.domain.cases import Case
from intake.domain.kinds import Kind, RequirementState
from intake.procedures.load import in_force
from intake.procedures.model import Paper, Procedure
from intake.store.findable import headline
from intake.store.opening import Store

PROCEDURE = "register_dependants"
_MOST = 50


class Standing(StrEnum):
    """What the archive can say about going by the code; the last word is a person's.

    TO_CONFIRM: a code is known; that its holder is registered or affiliated, a person confirms.
    HAS_CEDULA: the papers hold a cédula of the holder, so the code is not for them.
    NO_CODE: the person is known, a code is not.
    """

    TO_CONFIRM = "to_confirm"
    HAS_CEDULA = "has_cedula"
    NO_CODE = "no_code"


@dataclass(frozen=True, slots=True)
class CodeFound:
    """One person of the archive.

    Attributes:
        code: the identification code; "" where none is known.
        issued_on: day, ISO 8601; "" where the code was only shown or the day is not known.
        issued_here: recorded as what the institute issued in that case.
        case: expediente number.
        quote: the sentence of the sheet that says who may go by a code; "" where none does.
    """

    code: str
    holder: str
    document_number: str
    issued_on: str
    issued_here: bool
    case: str
    standing: Standing
    quote: str


class CodeLookup:
    """The use case of a procedure that takes no papers. Nothing is registered here."""

    def __init__(self, store: Store, person: Person, today: Callable[[], date]) -> None:
        self._store = store
        self._person = person
        self._today = today

    def find(self, text: str, procedure: str = PROCEDURE) -> tuple[CodeFound, ...]:
        """Finds people by code, document number or name; those who have a code come first.

        Raises:
            NotAllowedError: the role does not allow it.
            RulesError: there is no such procedure.
        """
        self._person.must_be_allowed(Act.LOOK)
        quote = _who_may(in_force(procedure, self._today()))
        found: dict[tuple[str, str], CodeFound] = {}
        for hit in self._store.search.search(text, _MOST):
            one = _of_case(self._store.cases.get(hit.case_id), quote)
            key = (one.code or one.case, one.document_number)
            if one.holder and (key not in found or one.issued_here):
                found[key] = one
        return tuple(sorted(found.values(), key=lambda one: not one.code))


def _who_may(procedure: Procedure) -> str:
    """The sentence about codes in the place of a cédula."""
    for rule in procedure.requirements:
        for paper in rule.each_paper():
            if isinstance(paper, Paper) and paper.kind is Kind.FOREIGNER_CODE and paper.quote:
                return paper.quote.text
    return ""


def _of_case(case: Case, quote: str) -> CodeFound:
    told = headline(case.packet) if case.packet else None
    outcome = case.outcome
    issued = outcome if outcome is not None and outcome.kind == Kind.FOREIGNER_CODE.value else None
    read = told.code if told else ""
    code = issued.value if issued is not None else read
    standing = Standing.TO_CONFIRM if code else Standing.NO_CODE
    if _has_cedula(case):
        standing = Standing.HAS_CEDULA
    return CodeFound(
        code,
        told.holder if told else "",
        told.document_number if told else "",
        issued.issued_on if issued is not None else "",
        issued is not None,
        case.number,
        standing,
        quote,
    )


def _has_cedula(case: Case) -> bool:
    """Whether the checks found a cédula in the holder's name."""
    if case.assessment is None:
        return False
    failed = any(
        finding.code == "precondition.failed" and finding.kind is Kind.CEDULA
        for finding in case.assessment.findings
    )
    return failed or any(
        line.id == "no_cedula" and line.state is RequirementState.NOT_MET
        for line in case.assessment.requirements
    )
