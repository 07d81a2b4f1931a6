"""Reads SUT records: registered contract, certificate or screen print (DOMAIN section 2.6)."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import Fact
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.readers.contract import contract_side
from intake.reading.readers.employers import employer_side
from intake.reading.readers.paper import Paper
from intake.reading.readers.party import belonging, foreign_person
from intake.reading.readers.several import other_worker


def read_sut_record(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Employer, worker, code and beginning of the contract."""
    paper = Paper(items)
    cast = paper.cast("employer", "foreign")
    employer_values = belonging(paper.labelled, "employer")
    foreign_values = belonging(paper.labelled, "foreign", ("holder",), default=True)
    found: list[Found] = []
    employer = employer_side(paper, employer_values, cast.get("employer"))
    found += foreign_person(paper, foreign_values, cast.get("foreign"), employer)
    found += employer
    found += contract_side(paper)
    found += other_worker(paper, found)
    return paper.facts(found)
