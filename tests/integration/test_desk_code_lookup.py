"""The search for an identification code: whom it finds, and what may be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.access.permissions import NotAllowedError, Person
from intake.desk.code_lookup import CodeLookup, Standing
from intake.domain.kinds import Channel, Kind, Presenter
from intake.errors import RulesError
from intake.jobs import Job
from intake.scanning.sources.files import Files
from intake.store.opening import Store, open_store
from tests.ui.front_office import TODAY, FrontOffice
from tests.unit.papers.drawn_up import paper, passport, request, sut


def opened(front: FrontOffice, procedure: str = "code_foreigner_dependent") -> int:
    reception = front.office.reception
    presenter = Presenter.EMPLOYER if "dependent" in procedure else Presenter.HOLDER
    case = reception.open_case(procedure, Channel.WINDOW, presenter)
    reception.receive(case.id, Files([front.papers]), Job())
    reception.read(case.id, Job())
    return case.id


@pytest.fixture
def archive(front: FrontOffice, tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "data")
    yield store
    store.close()


def lookup(store: Store) -> CodeLookup:
    return CodeLookup(store, Person("A. Mera"), lambda: TODAY)


def test_an_issued_code_is_found_by_code_number_and_name(
    front: FrontOffice, archive: Store
) -> None:
    case = opened(front)
    archive.sheets.record_outcome(case, "foreigner_code", "0912345678", "2026-11-20", "A. Mera")
    for text in ("0912345678", "AR123456", "rodriguez pena"):
        (one,) = lookup(archive).find(text)
        assert (one.code, one.document_number) == ("0912345678", "AR123456")
        assert (one.issued_here, one.issued_on) == (True, "2026-11-20")
        assert one.standing is Standing.TO_CONFIRM
        assert one.quote.startswith("Aplica para ciudadanos extranjeros que no tienen cédula")


def test_somebody_without_a_code_is_told_so(front: FrontOffice, archive: Store) -> None:
    opened(front)
    (one,) = lookup(archive).find("AR123456")
    assert (one.code, one.standing) == ("", Standing.NO_CODE)


def test_whoever_has_a_cedula_goes_by_the_cedula(front: FrontOffice, archive: Store) -> None:
    card = paper(
        "d2", Kind.CEDULA, document_number="0962467429", full_name="RODRÍGUEZ PEÑA MARÍA JOSÉ"
    )
    front.reader.documents = (passport("d1"), card, request("d3"))
    opened(front)
    (one,) = lookup(archive).find("AR123456")
    assert one.standing is Standing.HAS_CEDULA


def test_nobody_is_found_by_nonsense(front: FrontOffice, archive: Store) -> None:
    opened(front)
    assert lookup(archive).find("zzzzqqq") == ()


def test_one_person_in_two_cases_stands_there_once_with_the_code_that_was_issued(
    front: FrontOffice, archive: Store
) -> None:
    shown = paper("d2", Kind.FOREIGNER_CODE, code="0912345678", holder_name="María José Rodríguez")
    front.reader.documents = (passport("d1"), sut("d2"), request("d3"))
    first = opened(front)
    archive.sheets.record_outcome(first, "foreigner_code", "0912345678", "2026-11-20", "A. Mera")
    front.reader.documents = (passport("d1"), shown, request("d3"))
    opened(front)
    (one,) = lookup(archive).find("0912345678")
    assert one.issued_here


def test_an_unknown_procedure_is_refused(front: FrontOffice, archive: Store) -> None:
    with pytest.raises(RulesError):
        lookup(archive).find("x", "nothing")


def test_who_may_not_look_does_not(front: FrontOffice, archive: Store) -> None:
    desk = CodeLookup(archive, Person("nobody", frozenset()), lambda: TODAY)
    with pytest.raises(NotAllowedError):
        desk.find("AR123456")
