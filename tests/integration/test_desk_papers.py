"""A page put to another paper is read anew there; a paper leaves as a PDF of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from intake.desk.changes import DeskError
from intake.domain.kinds import Kind
from intake.errors import FileError
from intake.jobs import Job
from intake.pages.own_file import PageSource, write_pages
from tests.ui.front_office import FrontOffice


def test_a_move_is_kept_and_given_to_the_reader(front: FrontOffice) -> None:
    case = front.opened().id
    front.office.pages.put_to(case, ("d3.png", 1), "d2", Job())
    (move,) = front.reader.moves
    assert (move.place, move.beside) == (("d3.png", 1), ("d2.png", 1))
    assert (move.before, move.kind) == (Kind.REQUEST, Kind.SUT_RECORD)
    after = front.office.records.get(case)
    assert after.page_moves == (move,)
    assert "page.moved" in [event.action for event in after.history]


def test_a_page_can_be_made_a_paper_of_its_own(front: FrontOffice) -> None:
    case = front.opened().id
    front.office.pages.call(case, ("d3.png", 1), Kind.POWER_OF_ATTORNEY, Job())
    (move,) = front.reader.moves
    assert (move.beside, move.kind) == (None, Kind.POWER_OF_ATTORNEY)


def test_both_moves_of_a_page_stay_recorded(front: FrontOffice) -> None:
    case = front.opened().id
    front.office.pages.put_to(case, ("d3.png", 1), "d2", Job())
    front.office.pages.call(case, ("d3.png", 1), Kind.REQUEST, Job())
    assert len(front.office.records.get(case).page_moves) == 2


@pytest.mark.parametrize(
    ("place", "document", "code"),
    [
        (("d3.png", 1), "d3", "page.there_already"),
        (("d3.png", 1), "d9", "page.unknown"),
        (("d9.png", 1), "d2", "page.unknown"),
        (("d3.png", 2), "d2", "page.unknown"),
    ],
)
def test_what_cannot_be_moved_is_refused(
    front: FrontOffice, place: tuple[str, int], document: str, code: str
) -> None:
    case = front.opened().id
    with pytest.raises(DeskError) as refused:
        front.office.pages.put_to(case, place, document, Job())
    assert refused.value.code == code
    assert front.office.records.get(case).page_moves == ()


def test_a_paper_is_saved_as_a_pdf_of_its_own(front: FrontOffice, tmp_path: Path) -> None:
    case = front.opened().id
    saved = front.office.papers.save(case, "d1", tmp_path / "pasaporte.pdf", Job())
    assert (saved.pages, saved.whole, saved.signature_lost) == (1, False, False)
    assert len(PdfReader(saved.target).pages) == 1
    assert saved.bytes == saved.target.stat().st_size


def test_a_paper_that_is_not_there_is_refused(front: FrontOffice, tmp_path: Path) -> None:
    case = front.opened().id
    with pytest.raises(DeskError):
        front.office.papers.save(case, "d9", tmp_path / "x.pdf", Job())


def book(path: Path, count: int) -> Path:
    writer = PdfWriter()
    for number in range(count):
        writer.add_blank_page(200 + number, 300)
    writer.write(path)
    return path


def test_pages_are_taken_over_in_the_order_asked_and_upright(tmp_path: Path) -> None:
    source = book(tmp_path / "all.pdf", 4)
    before = source.read_bytes()
    picture = tmp_path / "scan.png"
    Image.new("RGB", (300, 600), "white").save(picture, dpi=(300, 300))
    order = [
        PageSource(str(source), "all.pdf", 3, 0),
        PageSource(str(picture), "scan.png", 1, 90),
        PageSource(str(source), "all.pdf", 1, 180),
    ]
    write_pages(order, tmp_path / "own.pdf")
    pages = PdfReader(tmp_path / "own.pdf").pages
    assert [page.rotation for page in pages] == [0, 90, 180]
    assert [round(page.mediabox.width) for page in pages] == [202, 72, 200]
    assert source.read_bytes() == before


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", b"", b"\x89PNG\r\n\x1a\nnothing"])
def test_a_broken_page_says_which(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "broken.pdf"
    source.write_bytes(data)
    with pytest.raises(FileError) as broken:
        write_pages([PageSource(str(source), "broken.pdf", 1, 0)], tmp_path / "own.pdf")
    assert broken.value.code.startswith("file.")
    assert not (tmp_path / "own.pdf").exists()
