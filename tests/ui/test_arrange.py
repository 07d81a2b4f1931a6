"""From a case to the rows of the screen, without widgets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from intake.domain.cases import Case, Correction, FileState, StoredFile, corrected
from intake.domain.documents import Document, FileTrouble, Packet
from intake.domain.kinds import CaseState, Channel, Kind, Presenter
from intake.domain.page_turns import PageTurn
from intake.procedures.load import load_procedure
from intake.ui.desk.arrange import arrange
from intake.ui.desk.preview import PreviewMaker, arrived
from tests.ui.front_office import OTHER_NUMBER, _page
from tests.unit.papers.drawn_up import judge, passport, request, sut

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)


def case_of(*documents: Document, read: bool = True, names: tuple[str, ...] = ()) -> Case:
    files = tuple(
        StoredFile(f"{n:064x}", 10, name, NOW, n, FileState.READ if read else FileState.RECEIVED)
        for n, name in enumerate(names or [d.pages[0].file for d in documents], start=1)
    )
    return Case(
        1,
        "IESS-1",
        "code_foreigner_dependent",
        load_procedure("code_foreigner_dependent").version,
        Channel.WINDOW,
        Presenter.EMPLOYER,
        CaseState.DRAFT,
        NOW,
        "A",
        files,
        Packet(documents) if read else None,
        judge(*documents) if read else None,
    )


def row(case: Case, field: str):
    return next(r for r in arrange(case).evidence if r.field == field)


def test_the_differing_character_is_marked_on_the_paper_that_differs() -> None:
    number = row(case_of(*OTHER_NUMBER), "document_number")
    assert [cell.column for cell in number.cells if cell.marks] == ["request"]
    marked = number.cells[2]
    assert [marked.value[a:b] for a, b in marked.marks] == ["9"]


def test_a_value_that_was_not_read_still_has_a_place_to_be_written_to() -> None:
    birth = row(case_of(passport(), sut(), request()), "birth_date")
    cell = birth.cells[2]
    assert (cell.value, cell.document, cell.field) == ("", "d3", "birth_date")


def test_a_missing_paper_is_told_from_a_missing_value() -> None:
    birth = row(case_of(passport(), request()), "birth_date")
    assert birth.cells[1].document is None
    assert birth.cells[2].document == "d3"


def test_a_correction_shows_what_the_machine_had_read() -> None:
    case = case_of(*OTHER_NUMBER)
    said = Correction("d3", "document_number", "AR123456", "A", NOW)
    assert case.packet is not None
    packet = corrected(case.packet, said)
    case = replace(case, packet=packet, assessment=judge(*packet.documents))
    cell = row(case, "document_number").cells[2]
    assert (cell.value, cell.machine, cell.read_by) == ("AR123456", "AR123956", "person")


def test_what_a_person_confirms_about_a_paper_stands_under_it() -> None:
    view = arrange(case_of(passport(), sut(), request()))
    rows = {r.id: r for r in view.requirements}
    assert [t.code for t in rows["request"].attestations] == ["request.original"]
    assert rows["appointment"].attestations[0].code == "appointment"
    assert "request.original" not in rows


def test_pages_keep_the_order_received_and_say_what_they_are() -> None:
    case = case_of(passport(), sut(), request(), names=("d3.png", "d1.png", "d2.png"))
    pages = arrange(case).pages
    assert [p.place.file for p in pages] == ["d3.png", "d1.png", "d2.png"]
    assert [p.kind for p in pages] == [Kind.REQUEST, Kind.PASSPORT, Kind.SUT_RECORD]


def test_pages_that_came_are_named_while_the_others_are_read() -> None:
    case = case_of(read=False, names=("d1.png", "d2.png"))
    maker = PreviewMaker()
    before = arrange(case, maker.preview(case))
    assert [p.kind for p in before.pages] == [None, None]
    assert all(r.waiting for r in before.requirements if r.id in ("request", "identity"))
    maker.add(arrived(_page("other.png")))
    named = arrived(_page("d1.png"))
    maker.add(replace(named, kinds=(Kind.PASSPORT,)))
    after = arrange(case, maker.preview(case))
    assert [p.kind for p in after.pages] == [Kind.PASSPORT, None]
    assert not next(r for r in after.requirements if r.id == "identity").waiting


def test_every_value_has_a_box_and_what_differs_has_its_colour() -> None:
    view = arrange(case_of(*OTHER_NUMBER))
    marks = {m.key: m for page in view.marks.values() for m in page}
    assert marks["d3/document_number"].role == "stops"
    assert marks["d3/employer_name"].role == "accent"
    assert not any(key.endswith("/narrative") for key in marks)


def test_a_line_tells_how_it_is_decided_where_the_sheet_is_unclear() -> None:
    case = case_of(*OTHER_NUMBER)
    rows = {line.id: line for line in arrange(case).requirements}
    assert [note.split(":")[0] for note in rows["request"].notes] == ["C4", "C7", "C10", "C24"]
    assert [note.split(":")[0] for note in rows["appointment"].notes] == ["C5", "C14"]
    assert rows["sut"].notes == ()
    gone = arrange(replace(case, rules_version="2019"))
    assert {line.notes for line in gone.requirements} == {()}


def test_a_file_that_cannot_be_read_is_not_one_that_waits() -> None:
    case = case_of(passport(), names=("d1.png", "broken.pdf"))
    assert case.packet is not None
    trouble = FileTrouble("broken.pdf", "file.broken", {"file": "broken.pdf"})
    case = replace(case, packet=replace(case.packet, troubles=(trouble,)))
    first, second = arrange(case).pages
    assert (first.failed, second.failed, second.kind) == (False, True, None)


def test_a_turned_page_is_shown_turned_and_its_crops_lie_as_they_were_read() -> None:
    case = case_of(passport(), sut(), request())
    turns = tuple(PageTurn("d1.png", 1, at, False, "A", NOW) for at in (180, 90))
    view = arrange(replace(case, page_turns=turns))
    assert [page.place.upright for page in view.pages] == [90, 0, 0]
    number = row(replace(case, page_turns=turns), "document_number")
    place = number.cells[0].place
    assert place is not None
    assert (place.rotation, place.turned) == (0, 90)
