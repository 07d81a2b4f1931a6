"""Reads simple authorisations of third parties (DOMAIN sections 1.1 row 9, 1.2 row 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import Fact
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.labelled import Labelled
from intake.reading.readers.contacts import contact
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import (
    NUMBER_LABELS,
    belonging,
    employer_side,
    foreign_person,
    labelled_name,
)
from intake.reading.readers.request import letter_facts
from intake.reading.who import Person, same_name


def read_authorization(items: Sequence[Item]) -> tuple[Fact, ...]:
    """The authorised person, the employer or holder who authorises, petition and signer."""
    paper = Paper(items)
    cast = paper.cast("third_party", "employer", "foreign")
    labelled = paper.labelled
    third = belonging(labelled, "third_party")
    if "third_party" not in cast and "foreign" in cast and not third:
        # `autoriza a favor de ROSA, C.I. ...`: who has a cédula and no passport is the third party.
        person = cast["foreign"]
        if not any(person.numbers(kind) for kind in ("passport", "visa", "home_id")):
            cast["third_party"] = cast.pop("foreign")
    found = party("third_party", third, cast.get("third_party"), "third_party")
    employer, foreign = cast.get("employer"), cast.get("foreign")
    authoriser = employer or foreign
    if _holder_authorises(paper, labelled, employer, foreign):
        values = belonging(labelled, "holder", ("foreign", "applicant", "employer"))
        found += party("holder", values, authoriser, "holder")
    else:
        employer_values = belonging(labelled, "employer", ("applicant",))
        found += employer_side(paper, employer_values, employer, foreign)
        foreign_values = belonging(labelled, "foreign", ("holder",))
        found += foreign_person(paper, foreign_values, foreign)
    found += letter_facts(paper)
    found += contact(paper)
    return paper.facts(_not_the_authorisers(found))


def _not_the_authorisers(found: list[Found]) -> list[Found]:
    """The third party never has the number of the one who authorises: it was read amiss."""
    own = {f.value for f in found if f.field in ("employer_cedula", "holder_number")}
    return [f for f in found if f.field != "third_party_number" or f.value not in own]


def party(prefix: str, values: Sequence[Labelled], person: Person | None, role: str) -> list[Found]:
    """`PREFIX_name` and `PREFIX_number` of somebody."""
    found = []
    name = next((f for f in labelled_name(values, role) if f.field == "full_name"), None)
    if name is None and person is not None:
        name = person.name()
    if name is not None:
        found.append(name.called(f"{prefix}_name"))
    numbers = [n for n in (best(values, label) for label in NUMBER_LABELS) if n is not None]
    if person is not None:
        numbers += [n for kind in ("cedula", "code", "passport", "home_id", "visa")
                    for n in person.numbers(kind)]  # fmt: skip
    for rank, number in enumerate(numbers):
        found.append(replace(number.called(f"{prefix}_number"), weight=number.weight - 0.2 * rank))
    return found


def _holder_authorises(
    paper: Paper, labelled: Sequence[Labelled], employer: Person | None, foreign: Person | None
) -> bool:
    """Whether the foreign national authorises: a passport beside who signs, no employer."""
    keys = {t.key for t in paper.tokens}
    if {"empleador", "empleadora", "ruc", "patrono"} & keys or paper.prose.companies:
        return False
    if any(v.role == "holder" or v.section == "holder" for v in labelled):
        return True
    if employer is None and foreign is not None and foreign.numbers("passport"):
        signer = next((f for f in paper.letter.signer if f.field == "signer_name"), None)
        return signer is not None and same_name(foreign.name().value, signer.value)
    return employer is not None and bool(employer.numbers("passport"))
