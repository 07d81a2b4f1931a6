"""Defects of numbers, dates, nations, employers and contents."""

from __future__ import annotations

import datetime as dt

from tests.specimens import numbers
from tests.specimens.claims import worker_of
from tests.specimens.packets.case import Case, Defect
from tests.specimens.people import company, ecuadorian

CONFUSABLE = {
    frozenset(p) for p in ("01", "08", "06", "17", "38", "35", "56", "58", "68", "69", "89")
}
LETTER_FOR = {"0": "O", "1": "I", "8": "B", "5": "S", "2": "Z"}
PAPERS = {"sut_record": "sut_record", "request": "request"}


def other_digit(case: Case, number: str) -> str:
    """The number with one digit made another, never by a usual reading error."""
    places = [i for i, c in enumerate(number) if c.isdigit()]
    at = case.rng.choice(places[-5:])
    far = [
        d for d in "0123456789" if d != number[at] and frozenset(d + number[at]) not in CONFUSABLE
    ]
    return number[:at] + case.rng.choice(far) + number[at + 1 :]


def _number_in(role: str) -> Defect:
    def change(case: Case) -> None:
        number = case.claims(role).worker.document_number
        case.worker(role, document_number=other_digit(case, number))
        case.find("identity.number", "blocking", role, "document_number")

    return Defect(f"number_{role}", change, weight=2)


def _swapped_digits_in(role: str) -> Defect:
    """Two neighbouring digits change places: the commonest typing error."""

    def change(case: Case) -> None:
        number = case.claims(role).worker.document_number
        pairs = [
            i
            for i in range(len(number) - 1)
            if number[i].isdigit() and number[i + 1].isdigit() and number[i] != number[i + 1]
        ]
        if not pairs:
            other = other_digit(case, number)
        else:
            i = case.rng.choice(pairs)
            other = number[:i] + number[i + 1] + number[i] + number[i + 2 :]
        case.worker(role, document_number=other)
        case.find("identity.number", "blocking", role, "document_number")

    return Defect(f"number_swapped_{role}", change)


def number_confusable(case: Case) -> None:
    """The request has O where the passport has 0 (or I, B, S, Z): an eye must look."""
    number = case.claims("request").worker.document_number
    places = [i for i, c in enumerate(number) if c in LETTER_FOR]
    if not places:
        person = case.cast.foreigner
        number = person.passport_number[:-1] + "0"
        people = person.but(passport_number=number)
        for part in case.parts:
            if part.subject == person:
                part.subject = people
        case.worker("sut_record", document_number=number)
        places = [len(number) - 1]
    at = case.rng.choice(places)
    letter = LETTER_FOR[number[at]]
    case.worker("request", document_number=number[:at] + letter + number[at + 1 :])
    case.find("identity.number", "review", "request", "document_number")


def old_passport(case: Case) -> None:
    """Record and request still bear the number of the renewed passport."""
    number = numbers.passport(case.rng, case.cast.foreigner.nationality)
    for role in PAPERS:
        case.worker(role, document_number=number)
        case.find("identity.number", "blocking", role, "document_number")


def document_type(case: Case) -> None:
    """The record goes by the home card, the request by the passport."""
    case.say("sut_record", worker=worker_of(case.cast.foreigner, "home_id"))
    case.find("identity.document_type", "review", "sut_record", "document_number")


def _born(case: Case, swap: bool) -> None:
    """A birth date on which day and month can (or cannot) change places."""
    person = case.cast.foreigner
    day = case.rng.randint(1, 12) if swap else case.rng.randint(13, 28)
    month = case.rng.choice([m for m in range(1, 13) if m != day])
    born = dt.date(int(person.birth_date[:4]), month, day).isoformat()
    changed = person.but(birth_date=born)
    for part in case.parts:
        if part.subject == person:
            part.subject = changed
        elif hasattr(part.subject, "worker"):
            part.subject = part.subject.but(worker=part.subject.worker.but(birth_date=born))


def _birth_in(role: str) -> Defect:
    def change(case: Case) -> None:
        _born(case, swap=False)
        year, month, day = case.claims(role).worker.birth_date.split("-")
        if case.rng.random() < 0.5:
            year = str(int(year) + case.rng.choice((-3, -2, 2, 3)))
        else:
            day = f"{(int(day) + 4) % 28 + 1:02d}"
        case.worker(role, birth_date=f"{year}-{month}-{day}")
        case.show(role, "birth_date")
        case.find("identity.birth_date", "blocking", role, "birth_date")

    return Defect(f"birth_date_{role}", change, identity="passport")


def _birth_swapped_in(role: str) -> Defect:
    def change(case: Case) -> None:
        _born(case, swap=True)
        year, month, day = case.claims(role).worker.birth_date.split("-")
        case.worker(role, birth_date=f"{year}-{day}-{month}")
        case.show(role, "birth_date")
        case.find("identity.birth_date", "review", role, "birth_date")

    return Defect(f"birth_date_swapped_{role}", change, identity="passport")


def _nationality_in(role: str) -> Defect:
    def change(case: Case) -> None:
        own = case.claims(role).worker.nationality
        other = case.rng.choice([c for c in ("VEN", "COL", "PER", "CUB", "ESP", "ARG") if c != own])
        case.worker(role, nationality=other)
        case.show(role, "nationality")
        case.find("identity.nationality", "review", role, "nationality")

    return Defect(f"nationality_{role}", change, identity="passport")


def _missing(role: str, kind: str) -> Defect:
    def change(case: Case) -> None:
        case.drop(role)
        case.drop(f"{role}_copy")
        case.find("requirement.missing", "blocking", kind)

    return Defect(f"{role}_missing", change, weight=1.5)


def employer_differs(case: Case) -> None:
    """The record names another employer than the request."""
    other = ecuadorian(case.rng)
    firm = company(case.rng, other) if case.claims("sut_record").company else None
    case.say("sut_record", employer=other, company=firm)
    case.find("employer.mismatch", "review", "sut_record")


def employer_ruc(case: Case) -> None:
    """The same firm's name with another tax number in the record."""
    firm = case.claims("sut_record").company
    if firm is None:
        firm = company(case.rng, case.cast.employer)
        case.say("request", company=firm, role="gerente general")
    ruc = other_digit(case, firm.ruc[:9]) + firm.ruc[9:]
    case.say("sut_record", company=type(firm)(firm.name, ruc, firm.city, firm.address,
                                              firm.telephone, firm.email))  # fmt: skip
    case.find("employer.mismatch", "review", "sut_record", "ruc")


def other_worker_record(case: Case) -> None:
    """The record is about somebody else altogether."""
    case.say("sut_record", worker=worker_of(case.cast.other_foreigner, "passport"))
    case.find("identity.number", "blocking", "sut_record", "document_number")
    case.find("identity.names", "blocking", "sut_record", "full_name")


def _content(name: str, severity: str, *layouts: str, left_out: tuple[str, ...] = ()) -> Defect:
    def change(case: Case) -> None:
        case.say("request", leave_out=frozenset(left_out or (name,)))
        firm, employer = case.cast.company, case.cast.employer
        if name == "employer_name" and firm is not None and firm.ruc.startswith(employer.cedula):
            case.say("request", company=None)  # a business under its owner's name names the owner
        if layouts:
            case.part("request").layout = case.rng.choice(layouts)
        case.find("content.missing", severity, "request", name)

    return Defect(f"request_without_{name}", change, presenter="employer")


def authorization_number(case: Case) -> None:
    case.say("authorization", leave_out=frozenset(("third_party_number",)))
    case.find("content.missing", "blocking", "third_party_authorization", "third_party_number")


DEFECTS = [
    *(_number_in(role) for role in PAPERS),
    *(_swapped_digits_in(role) for role in PAPERS),
    Defect("number_confusable", number_confusable, identity="passport"),
    Defect("number_old_passport", old_passport, identity="passport"),
    Defect("document_type_sut_record", document_type, identity="passport"),
    *(_birth_in(role) for role in PAPERS),
    *(_birth_swapped_in(role) for role in PAPERS),
    *(_nationality_in(role) for role in PAPERS),
    _missing("request", "request"),
    _missing("identity", "passport"),
    _missing("sut_record", "sut_record"),
    Defect("employer_differs", employer_differs, weight=1.5),
    Defect("employer_ruc", employer_ruc),
    Defect("other_worker_record", other_worker_record, identity="passport"),
    _content("employer_cedula", "review"),
    _content("employer_name", "blocking"),
    _content("document_number", "blocking"),
    _content("full_name", "blocking"),
    _content("narrative", "blocking", "form", "bold_subject", "two_columns"),
    Defect("authorization_without_number", authorization_number, presenter="third_party"),
]
