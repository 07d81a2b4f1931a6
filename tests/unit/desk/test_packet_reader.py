"""From files to documents: in order, with troubles told, pages remembered, nothing read twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.desk.packet.examination import ExaminedPage
from intake.desk.packet.packet_reader import PacketReader, SourceFile, stop_if_nothing_can_be_read
from intake.desk.packet.page_memory import PageMemory
from intake.desk.packet.sealed import SealedPage
from intake.domain.kinds import Kind
from intake.errors import Cancelled, EngineError, FileError
from intake.jobs import Job, Progress
from tests.unit.desk_hands import PASSPORT, REQUEST, Hands
from tests.unit.papers.paper_text import item


def source(name: str, content: str = "") -> SourceFile:
    return SourceFile(Path("/x", name), name, content=content)


def test_pages_come_in_any_order_and_documents_in_that_of_the_papers() -> None:
    hands = Hands({"a.pdf": [PASSPORT, REQUEST], "b.png": [""]})
    read = PacketReader(hands).read([source("a.pdf"), source("b.png")], Job())
    kinds = [document.kind for document in read.packet.documents]
    assert kinds[:2] == [Kind.PASSPORT, Kind.REQUEST]
    assert [document.id for document in read.packet.documents] == ["d1", "d2", "d3"]
    assert read.packet.documents[0].value("document_number") == "AB148203"
    assert read.pages == 3
    assert read.packet.troubles == ()


def test_what_cannot_be_read_is_told_and_the_rest_is_read() -> None:
    hands = Hands(
        {
            "a.png": [PASSPORT],
            "b.pdf": FileError("file.encrypted", file="0f3a9"),
            "c.pdf": [EngineError("engine.timeout", seconds=90), REQUEST],
        }
    )
    read = PacketReader(hands).read([source(n) for n in ("a.png", "b.pdf", "c.pdf")], Job())
    assert [d.kind for d in read.packet.documents] == [Kind.PASSPORT, Kind.REQUEST]
    told = {(t.file, t.code, t.parameters.get("page")) for t in read.packet.troubles}
    assert told == {("b.pdf", "file.encrypted", None), ("c.pdf", "engine.timeout", 1)}
    assert all(t.parameters["file"] == t.file for t in read.packet.troubles)


def test_without_tesseract_nothing_can_be_read_at_all() -> None:
    missing = EngineError("engine.missing_tesseract")
    with pytest.raises(EngineError):
        PacketReader(Hands({"a.png": [missing]})).read([source("a.png")], Job())
    for other in (EngineError("engine.failed"), FileError("file.broken")):
        stop_if_nothing_can_be_read(other)


def test_progress_counts_every_page_once() -> None:
    told: list[Progress] = []
    hands = Hands({"a.pdf": [PASSPORT, REQUEST], "b.png": [PASSPORT]})
    PacketReader(hands).read([source("a.pdf"), source("b.png")], Job(told.append))
    pages = [(p.done, p.total) for p in told if p.code == "reading_page"]
    assert pages == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_cancelled_reading_stops() -> None:
    job = Job()
    seen: list[SealedPage] = []

    def watcher(page: SealedPage) -> None:
        seen.append(page)
        job.cancel()

    hands = Hands({"a.pdf": [PASSPORT, REQUEST, REQUEST]})
    with pytest.raises(Cancelled):
        PacketReader(hands).read([source("a.pdf")], job, watcher)
    assert len(seen) == 1


def test_papers_added_later_do_not_make_the_others_be_read_again() -> None:
    hands = Hands({"a.png": [PASSPORT], "b.png": [REQUEST]})
    reader = PacketReader(hands, memory=PageMemory())
    reader.read([source("a.png", "sha-a")], Job())
    hands.asked.clear()
    told: list[Progress] = []
    again = reader.read([source("a.png", "sha-a"), source("b.png", "sha-b")], Job(told.append))
    assert "a.png:1" not in hands.asked
    assert "b.png:1" in hands.asked
    assert [d.kind for d in again.packet.documents] == [Kind.PASSPORT, Kind.REQUEST]
    assert (told[0].done, told[0].total) == (1, 2)


def test_other_content_under_the_same_name_is_read() -> None:
    hands = Hands({"a.png": [PASSPORT]})
    reader = PacketReader(hands, memory=PageMemory())
    for content in ("one", "two", ""):
        reader.read([source("a.png", content)], Job())
    assert hands.asked.count("a.png:1") == 3


def test_the_memory_forgets_what_was_not_asked_for_longest() -> None:
    memory = PageMemory(most=2)
    one = item("x")
    page = SealedPage.of(ExaminedPage(one.page, (one,), (None,)))
    keys = [("sha", "a.png", number) for number in (1, 2, 3)]
    memory.put(keys[0], page)
    memory.put(keys[1], page)
    assert memory.get(keys[0]) is page
    memory.put(keys[2], page)
    assert memory.get(keys[1]) is None
    assert memory.get(keys[0]) is page
    assert memory.get(keys[2]) is page


def test_the_longest_work_is_not_begun_last(tmp_path: Path) -> None:
    sizes = {"a.png": 200, "b.pdf": 1500, "c.png": 900}  # two pages share the bytes of b.pdf
    for name, size in sizes.items():
        (tmp_path / name).write_bytes(bytes(size))
    hands = Hands({"a.png": [PASSPORT], "b.pdf": [REQUEST, PASSPORT], "c.png": [PASSPORT]})
    PacketReader(hands).read([SourceFile(tmp_path / name, name) for name in sizes], Job())
    pages = [asked for asked in reversed(hands.asked) if ":" in asked]  # these begin at the end
    assert pages == ["c.png:1", "b.pdf:1", "b.pdf:2", "a.png:1"]
