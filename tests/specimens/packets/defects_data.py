"""Defects of what the papers say: numbers, names, dates, nations, missing contents."""

from __future__ import annotations

from tests.specimens import numbers
from tests.specimens.packets.case import Case, Defect


def other_digit(case: Case, number: str) -> str:
    """The number with one digit made another; never one that is a usual reading error."""
    confusable = {frozenset(p) for p in ("01", "08", "17", "38", "56", "58", "68", "69", "89")}
    places = [i for i, c in enumerate(number) if c.isdigit()]
    at = case.rng.choice(places[-5:])
    far = [d for d in "0123456789" if d != number[at] and frozenset(d + number[at]) not in confusable]
    return number[:at] + case.rng.choice(far) + number[at + 1 :]


def _number_in(role: str, kind: str) -> Defect:
    def change(case: Case) -> None:
        number = case.claims(role).worker.document_number
        case.worker(role, document_number=other_digit(case, number))
        case.find("identity.number", "blocking", kind, "document_number")

    return Defect(f"number_{role}", change, weight=2)


def request_missing(case: Case) -> None:
    case.drop("request")
    case.find("requirement.missing", "blocking", "request")


def identity_missing(case: Case) -> None:
    case.drop("identity")
    case.drop("identity_copy")
    case.find("requirement.missing", "blocking", "passport")


def sut_missing(case: Case) -> None:
    case.drop("sut_record")
    case.find("requirement.missing", "blocking", "sut_record")


def employer_differs(case: Case) -> None:
    """The record names another employer than the request."""
    from tests.specimens.people import company, ecuadorian

    other = ecuadorian(case.rng)
    firm = company(case.rng, other) if case.claims("sut_record").company else None
    case.say("sut_record", employer=other, company=firm)
    case.find("employer.mismatch", "review", "sut_record")


DEFECTS = [
    _number_in("sut_record", "sut_record"),
    _number_in("request", "request"),
    Defect("request_missing", request_missing),
    Defect("identity_missing", identity_missing),
    Defect("sut_missing", sut_missing),
    Defect("employer_differs", employer_differs),
]
__all__ = ["DEFECTS", "numbers", "other_digit"]
