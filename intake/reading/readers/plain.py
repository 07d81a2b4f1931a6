"""Reads the papers of the other procedures by their labels and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import Fact
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import belonging, contact, employer_side
from intake.reading.readers.request import letter_facts


def read_company_form(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Key request, responsibility agreement, RUC certificate: company, representative, contact."""
    paper = Paper(items)
    values = belonging(paper.labelled, "employer", ("applicant",), default=True)
    person = paper.cast("employer").get("employer")
    found = employer_side(paper, values, person, None)
    found += letter_facts(paper)
    found += contact(paper)
    return paper.facts(found)


def read_slip(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Appointment confirmation, code printout, artisan card: name and number of its holder."""
    paper = Paper(items)
    found: list[Found] = []
    name = best(paper.labelled, "full_name", "name:applicant")
    number = best(paper.labelled, "code", "cedula", "document_number", "passport")
    date = best(paper.labelled, "sign_date")
    if name is not None:
        found.append(name.called("holder_name"))
    if number is not None:
        found.append(number.called("holder_number"))
    if date is not None:
        found.append(date.called("issue_date"))
    return paper.facts(found)
