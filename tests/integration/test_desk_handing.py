"""Handing back, receiving, recording the outcome: over the real archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from intake.access.permissions import NotAllowedError, Person, Role
from intake.archive.filing import Filing
from intake.archive.verify import verify
from intake.desk.changes import DeskError
from intake.desk.handing import SheetDesk
from intake.desk.ruling import FindingDesk
from intake.desk.worklist import Pile, Worklist
from intake.domain.cases import Case
from intake.domain.documents import Document, Packet
from intake.domain.findings import Finding
from intake.domain.kinds import CaseState, Channel, Presenter, RequirementState
from intake.domain.outcomes import Sheet, Turn
from intake.domain.rulings import still_open
from intake.errors import StoreError
from intake.jobs import Job
from intake.store.opening import Store, open_store
from tests.unit.papers.drawn_up import TODAY, judge, one, passport, request, sut

ANA = Person("Ana Ruales")
HEAD = Person("Eva Ponce", frozenset({Role.SUPERVISOR}))
WRONG = (passport("d1"), sut("d2"), request("d3", document_number="AR123956"))
RESPELT = (passport("d1"), sut("d2", surnames="RODRIGUES PEÑA"), request("d3"))
SOUND = (passport("d1"), sut("d2"), request("d3"))


@dataclass
class Room:
    """A store with the desks of a clerk and of a supervisor."""

    store: Store

    def __post_init__(self) -> None:
        self.sheets = SheetDesk(self.store, ANA, lambda: TODAY)
        self.findings = FindingDesk(self.store, ANA)
        self.head = FindingDesk(self.store, HEAD)
        self.piles = Worklist(self.store, ANA)

    def case(self, *documents: Document, person: str = "Ana Ruales", attested: bool = True) -> Case:
        case = self.store.cases.open(
            procedure="code_foreigner_dependent",
            rules_version="2026-11-01",
            channel=Channel.WINDOW,
            presenter=Presenter.EMPLOYER,
            person=person,
        )
        self.store.cases.save_reading(case.id, Packet(documents))
        owed = frozenset(item.attest for item in judge(*documents).requirements if item.attest)
        for code in owed if attested else ():
            self.store.cases.attest(case.id, code, person=person, attested=True)
        found = judge(*documents, attested=owed if attested else frozenset())
        self.store.cases.save_assessment(case.id, found)
        return self.get(case)

    def get(self, case: Case) -> Case:
        return self.store.cases.get(case.id)

    def finding(self, case: Case, code: str) -> Finding:
        assert case.assessment is not None
        return one(case.assessment, code)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    store = open_store(tmp_path)
    yield Room(store)
    store.close()


def refused(code: str) -> pytest.RaisesExc[DeskError]:
    return pytest.raises(DeskError, match=code)


def test_handing_back_keeps_the_slip_word_for_word(room: Room) -> None:
    case = room.case(*WRONG)
    keys = [item.key for item in room.sheets.items(case, "en") if item.preset]
    handed = room.sheets.hand_back(case.id, "en", keys, "Come before noon")
    after = room.get(case)
    assert after.state is CaseState.RETURNED
    assert [sheet.sheet for sheet in after.handed] == [Sheet.DEFICIENCIES]
    assert after.handed[0].content == handed.content
    assert after.handed[0].language == "en"
    assert after.decisions[-1].kind == "returned"
    assert after.decisions[-1].reason == "Come before noon"
    assert room.sheets.last(after) == after.handed[0]
    with refused("case.decided"):
        room.sheets.hand_back(case.id, "es", keys)


def test_only_what_was_chosen_stands_on_the_slip(room: Room) -> None:
    case = room.case(*WRONG, attested=False)
    items = room.sheets.items(case, "es")
    content = room.sheets.slip(case, "es", [items[-1].key])
    assert [row["wrong"] for row in content["items"]] == [items[-1].wrong]  # type: ignore[index,attr-defined]
    assert room.get(case).handed == ()


def test_nothing_is_received_while_something_is_open(room: Room) -> None:
    case = room.case(*RESPELT)
    with refused("case.not_ready"):
        room.sheets.receive(case.id, "es")
    room.findings.in_order(case.id, still_open(case), "otra grafía")
    handed = room.sheets.receive(case.id, "es")
    after = room.get(case)
    assert after.state is CaseState.RECEIVED
    assert handed.content["sheet"] == "receipt"


def test_different_values_are_the_same_only_with_a_reason(room: Room) -> None:
    case = room.case(*RESPELT)
    finding = room.finding(case, "identity.names")
    with refused("finding.reason_missing"):
        room.findings.in_order(case.id, [finding], "  ")
    room.findings.in_order(case.id, [finding], "otra grafía")
    assert finding not in still_open(room.get(case))
    room.findings.take_back(case.id, [finding])
    assert finding in still_open(room.get(case))
    kinds = [decision.kind for decision in room.get(case).decisions]
    assert kinds == ["ruling.in_order", "ruling.withdrawn"]


def test_what_stops_is_lifted_by_a_supervisor_alone_and_with_a_reason(room: Room) -> None:
    case = room.case(*WRONG)
    finding = room.finding(case, "identity.number")
    with refused("finding.blocking"):
        room.findings.in_order(case.id, [finding], "da igual")
    with pytest.raises(NotAllowedError):
        room.findings.exception(case.id, [finding], "da igual")
    assert (room.findings.may_override, room.head.may_override) == (False, True)
    with refused("finding.reason_missing"):
        room.head.exception(case.id, [finding], "")
    room.head.exception(case.id, still_open(case), "dispuesto por escrito")
    handed = room.sheets.receive(case.id, "es")
    assert room.get(case).decisions[0].person == "Eva Ponce"
    given = handed.content["exceptions_given"]
    assert isinstance(given, list)
    assert given[0]["reason"] == "dispuesto por escrito"


def test_the_outcome_resolves_the_case_and_finds_it(room: Room) -> None:
    case = room.case(*SOUND)
    with refused("case.not_received"):
        room.sheets.record_outcome(case.id, "0912345678", None, "es")
    room.sheets.receive(case.id, "es")
    with refused("outcome.wrong"):
        room.sheets.record_outcome(case.id, "?", None, "es")
    handed = room.sheets.record_outcome(case.id, " 09123 45678", date(2026, 11, 20), "es")
    after = room.get(case)
    assert after.state is CaseState.RESOLVED
    assert after.outcome is not None
    assert (after.outcome.value, after.outcome.issued_on) == ("0912345678", "2026-11-20")
    assert handed.content["issued_value"] == "0912345678"
    assert [sheet.sheet for sheet in after.handed] == [Sheet.RECEIPT, Sheet.OUTCOME]
    assert [hit.case_id for hit in room.store.search.search("0912345678")] == [case.id]
    assert room.store.cases.list()[0].code == "0912345678"


def test_another_outcome_needs_a_reason_and_the_first_stays_recorded(room: Room) -> None:
    case = room.case(*SOUND)
    room.sheets.receive(case.id, "es")
    room.sheets.record_outcome(case.id, "0912345678", None, "es")
    room.sheets.record_outcome(case.id, "0912345678", None, "es")  # to print it once more
    with refused("outcome.reason_missing"):
        room.sheets.record_outcome(case.id, "0912345679", None, "es", "  ")
    room.sheets.record_outcome(case.id, "0912345679", None, "es", "se copió mal")
    after = room.get(case)
    assert after.outcome is not None
    assert after.outcome.value == "0912345679"
    assert [(one.value, one.reason) for one in after.outcomes] == [
        ("0912345678", ""),
        ("0912345678", ""),
        ("0912345679", "se copió mal"),
    ]
    assert not list(room.store.search.search("0912345678"))


def test_an_outcome_taken_back_leaves_the_case_received(room: Room) -> None:
    case = room.case(*SOUND)
    room.sheets.receive(case.id, "es")
    with refused("outcome.not_recorded"):
        room.sheets.withdraw_outcome(case.id, "era de otra persona")
    room.sheets.record_outcome(case.id, "0912345678", None, "es")
    with refused("outcome.reason_missing"):
        room.sheets.withdraw_outcome(case.id, " ")
    room.sheets.withdraw_outcome(case.id, "era de otra persona")
    after = room.get(case)
    assert (after.state, after.outcome) == (CaseState.RECEIVED, None)
    assert [one.value for one in after.outcomes] == ["0912345678", ""]
    assert "outcome.withdrawn" in [event.action for event in after.history]
    assert not list(room.store.search.search("0912345678"))
    room.sheets.record_outcome(case.id, "0912345670", None, "es")
    assert room.get(case).state is CaseState.RESOLVED


def test_a_filed_case_holds_its_sheets_in_the_seal_and_takes_no_more(room: Room) -> None:
    case = room.case(*SOUND)
    room.sheets.write_turn(case.id, Turn("T-7", "2026-11-20", "Juan Pérez"))
    room.sheets.receive(case.id, "es")
    room.sheets.record_outcome(case.id, "0912345678", None, "es")
    Filing(room.store).file(case.id, person="Ana Ruales")
    assert verify(room.store, Job()).sound
    after = room.get(case)
    assert after.turn == Turn("T-7", "2026-11-20", "Juan Pérez", person="Ana Ruales")
    with refused("case.not_received"):
        room.sheets.record_outcome(case.id, "0912345679", None, "es")
    with pytest.raises(StoreError):
        room.store.sheets.hand_over(case.id, Sheet.RECEIPT, "es", {}, "Ana")
    with room.store.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE outcomes SET value = '0900000000'")
    assert not verify(room.store, Job()).sound


@pytest.mark.parametrize(
    ("turn", "confirmed"),
    [
        (Turn("T-7", "2026-11-20", "Juan Carlos Pérez Gómez"), True),
        (Turn(exempt="older_person"), True),
        (Turn("T-7", "2026-11-20", "Otra Persona Cualquiera"), False),
        (Turn("T-7", "2026-11-19", "Juan Carlos Pérez Gómez"), False),
    ],
)
def test_a_turn_that_fits_confirms_its_line_and_can_be_taken_back(
    room: Room, turn: Turn, confirmed: bool
) -> None:
    case = room.case(*SOUND, attested=False)
    room.sheets.write_turn(case.id, turn)
    after = room.get(case)
    assert ("appointment" in after.attested) is confirmed
    assert after.assessment is not None
    line = next(one for one in after.assessment.requirements if one.id == "appointment")
    assert (line.state is RequirementState.MET) is confirmed
    room.store.cases.attest(case.id, "appointment", person="Ana Ruales", attested=False)
    assert "appointment" not in room.get(case).attested


def test_piles_hold_what_they_say_and_are_searched(room: Room) -> None:
    ready, wrong = room.case(*SOUND), room.case(*WRONG, person="Otra Persona")
    room.sheets.hand_back(wrong.id, "es", [])
    counts = room.piles.counts()
    assert counts == {Pile.MINE: 1, Pile.READY: 1, Pile.LEGAL: 0, Pile.RETURNED: 1, Pile.ALL: 2}
    for pile in Pile:
        assert len(room.piles.cases(pile)) == counts[pile]
    assert [case.id for case in room.piles.cases(Pile.READY)] == [ready.id]
    assert [case.id for case in room.piles.cases(Pile.RETURNED, "rodriguez")] == [wrong.id]
    assert room.piles.cases(Pile.LEGAL, "rodriguez") == []
    assert {case.id for case in room.piles.cases(Pile.ALL, "rodriguez")} == {ready.id, wrong.id}
