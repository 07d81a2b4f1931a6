"""What people said is put back as it stood; and a case goes back also where nothing was read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from intake.access.permissions import NotAllowedError
from intake.archive.filing import Filing
from intake.archive.verify import verify
from intake.desk.changes import DeskError
from intake.desk.paper_place import PaperPlace, paper_at, place_of
from intake.domain.cases import Case
from intake.domain.documents import Packet
from intake.domain.kinds import CaseState, Channel, Kind, Presenter, ReadBy
from intake.domain.outcomes import Turn
from intake.domain.rulings import Ruling, ruled, subject_of
from intake.jobs import Job
from intake.store.opening import open_store
from tests.integration.test_desk_handing import RESPELT, SOUND, WRONG, Room, refused
from tests.unit.papers.drawn_up import TODAY


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    store = open_store(tmp_path / "data")
    yield Room(store)
    store.close()


def empty(room: Room, *papers: Path) -> Case:
    case = room.store.cases.open(
        procedure="code_foreigner_dependent",
        rules_version="2026-11-01",
        channel=Channel.WINDOW,
        presenter=Presenter.EMPLOYER,
        person="Ana Ruales",
    )
    for paper in papers:
        room.store.receiving.add_file(case.id, paper, paper.name, person="Ana Ruales")
    return room.get(case)


def test_who_came_without_papers_is_handed_a_slip_of_all_that_is_missing(room: Room) -> None:
    case = empty(room)
    items = room.sheets.items(case, "es")
    preset = [item.wrong for item in items if item.preset]
    assert preset == [
        "Falta la solicitud.",
        "Falta el pasaporte.",
        "Falta el registro SUT del contrato.",
    ]
    assert all(item.quote for item in items if item.preset)
    assert items[1].bring == (
        "El pasaporte, original y copia simple; solo a falta de este documento: la visa o el "
        "documento de identificación del país de origen."
    )
    handed = room.sheets.hand_back(case.id, "es", [i.key for i in items if i.preset])
    assert [row["wrong"] for row in handed.content["items"]] == preset  # type: ignore[index,attr-defined]
    after = room.get(case)
    assert (after.state, after.assessment) == (CaseState.RETURNED, None)
    Filing(room.store).file(case.id, person="Ana Ruales")
    assert verify(room.store, Job()).sound


def test_of_papers_that_were_not_read_nothing_is_called_missing_by_itself(
    room: Room, tmp_path: Path
) -> None:
    paper = tmp_path / "hoja.png"
    Image.new("L", (60, 80), 255).save(paper)
    case = empty(room, paper)
    items = room.sheets.items(case, "en")
    assert len(items) >= 3
    assert not [item for item in items if item.preset]
    handed = room.sheets.hand_back(case.id, "en", [items[0].key], "Come back after lunch")
    assert [row["wrong"] for row in handed.content["items"]] == [items[0].wrong]  # type: ignore[index,attr-defined]
    assert room.get(case).state is CaseState.RETURNED


def test_a_ruling_is_put_back_with_its_reason(room: Room) -> None:
    case = room.case(*RESPELT)
    finding = room.finding(case, "identity.names")
    subject = subject_of(finding, case.packet)
    room.findings.in_order(case.id, [finding], "otra grafía")
    (said,) = [item.said for item in ruled(room.get(case)) if item.finding == finding]
    room.findings.so_it_is(case.id, [finding])
    room.findings.put_back(case.id, {subject: said, "no longer there": None})
    (now,) = [item for item in ruled(room.get(case)) if item.finding == finding]
    assert now.ruling is Ruling.IN_ORDER
    assert now.said is not None
    assert now.said.reason == "otra grafía"
    room.findings.put_back(case.id, {subject: None})
    assert not [item for item in ruled(room.get(case)) if item.said is not None]
    assert len(room.get(case).decisions) == 4  # every step stays


def test_an_exception_is_put_back_by_who_may_make_one(room: Room) -> None:
    case = room.case(*WRONG)
    finding = room.finding(case, "identity.number")
    room.head.exception(case.id, [finding], "dispuesto por escrito")
    before = {subject_of(finding, case.packet): room.get(case).decisions[-1]}
    room.head.take_back(case.id, [finding])
    with pytest.raises(NotAllowedError):
        room.findings.put_back(case.id, before)
    room.head.put_back(case.id, before)
    assert [i.ruling for i in ruled(room.get(case)) if i.finding == finding] == [Ruling.EXCEPTION]


def test_a_turn_is_put_back_with_its_line(room: Room) -> None:
    case = room.case(*SOUND, attested=False)
    first = Turn("T-1", TODAY.isoformat(), "Otra Persona")
    room.sheets.write_turn(case.id, first)
    room.sheets.put_turn_back(case.id, None, attested=False)
    assert room.get(case).turn is None
    assert "appointment" not in room.get(case).attested
    room.sheets.put_turn_back(case.id, first, attested=True)
    turn = room.get(case).turn
    assert turn is not None
    assert (turn.number, turn.person) == ("T-1", "Ana Ruales")
    assert "appointment" in room.get(case).attested
    room.sheets.hand_back(case.id, "es", ())
    with refused("case.decided"):
        room.sheets.put_turn_back(case.id, None, attested=False)


def test_a_persons_value_is_taken_back_and_the_reading_stands_again(room: Room) -> None:
    case = room.case(*SOUND)
    cases = room.store.cases
    read = room.get(case).packet
    assert read is not None
    before = read.document("d3").fact("full_name")
    for value in ("MARIA", "MARÍA"):
        cases.correct(case.id, "d3", "full_name", value, person="Ana Ruales")
    cases.correct(case.id, "d3", "full_name", "", person="Ana Ruales")
    cases.correct(case.id, "d3", "employer_email", "nadie@correo.example", person="Ana Ruales")
    cases.correct(case.id, "d3", "employer_email", "", person="Ana Ruales")
    after = room.get(case).packet
    assert after is not None
    fact = after.document("d3").fact("full_name")
    assert fact is not None
    assert before is not None
    assert (fact.value, fact.read_by) == (before.value, before.read_by)
    assert fact.read_by is not ReadBy.PERSON
    assert after.document("d3").fact("employer_email") is None
    assert [c.value for c in room.get(case).corrections][:3] == ["MARIA", "MARÍA", ""]


def test_a_paper_is_found_again_by_its_place(room: Room) -> None:
    case = room.case(*SOUND)
    place = place_of(case, "d2")
    assert place == PaperPlace(Kind.SUT_RECORD, "d2.png", 1)
    room.store.cases.save_reading(case.id, Packet(SOUND[1:]), "Ana Ruales")
    assert paper_at(room.get(case), place).kind is Kind.SUT_RECORD
    room.store.cases.save_reading(case.id, Packet(SOUND[:1]), "Ana Ruales")
    with pytest.raises(DeskError, match=r"paper\.gone"):
        paper_at(room.get(case), place)
