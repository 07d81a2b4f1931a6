"""What a clerk does with a case, on a real store, with hands that look at nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from intake.access.permissions import NotAllowedError, Person, Role
from intake.desk.changes import Changed, Part
from intake.desk.checking import Asked
from intake.desk.keeping import check_and_keep
from intake.desk.packet.packet_reader import PacketReader
from intake.desk.packet.page_memory import PageMemory
from intake.desk.page_pictures import PagePictures
from intake.desk.reception import Reception
from intake.desk.records import Records
from intake.domain.cases import Case
from intake.domain.kinds import CaseState, Channel, Kind, Presenter, ReadBy, Verdict
from intake.domain.rulings import may_be_received
from intake.errors import Cancelled, FileError, IntakeError
from intake.jobs import Job
from intake.scanning.sources.fake import Fake
from intake.scanning.sources.files import Files
from intake.scanning.sources.source import Delivery
from intake.store.opening import Store, open_store
from tests.unit.desk_hands import PASSPORT, REQUEST, Hands

PNG = b"\x89PNG\r\n\x1a\n"


@dataclass
class Desk:
    folder: Path
    store: Store
    hands: Hands
    reception: Reception
    records: Records
    pictures: PagePictures

    def opened(self) -> Case:
        return self.reception.open_case(
            "code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER
        )

    def paper(self, name: str) -> Delivery:
        path = self.folder / name
        path.write_bytes(PNG + name.encode())
        return Delivery(path, name)

    def received(self, *names: str) -> Case:
        case = self.opened()
        self.reception.receive(case.id, Fake([self.paper(name) for name in names]), Job())
        return case

    def acting_as(self, role: Role) -> Desk:
        person = Person("Otra", frozenset({role}))
        reader = PacketReader(self.hands)
        reception = Reception(self.store, reader, self.pictures, person, lambda: TODAY)
        records = Records(self.store, person)
        return Desk(self.folder, self.store, self.hands, reception, records, self.pictures)


TODAY = date(2026, 11, 20)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "papeles"
    folder.mkdir()
    store = open_store(tmp_path / "data")
    hands = Hands({"1.png": [PASSPORT], "2.png": [REQUEST], "3.pdf": [PASSPORT, REQUEST]})
    person = Person("Ana Ruales")
    pictures = PagePictures(tmp_path / "pictures", store.originals.path, hands)
    reader = PacketReader(hands, memory=PageMemory())
    reception = Reception(store, reader, pictures, person, lambda: TODAY)
    yield Desk(folder, store, hands, reception, Records(store, person), pictures)
    store.close()


def test_what_is_reported_as_received_is_kept_then_read_and_checked(desk: Desk) -> None:
    case = desk.opened()
    told: list[str] = []
    source = Fake([desk.paper("1.png"), desk.paper("2.png")])
    changed = desk.reception.receive(case.id, source, Job(), lambda file: told.append(file.name))
    assert changed == Changed(case.id, frozenset({Part.FILES}))
    assert told == ["1.png", "2.png"]
    for path in desk.folder.iterdir():
        path.unlink()
    changed = desk.reception.read(case.id, Job())
    assert changed.parts == {Part.FILES, Part.PACKET, Part.ASSESSMENT}
    kept = desk.records.get(case.id)
    assert kept.packet is not None
    assert [d.kind for d in kept.packet.documents] == [Kind.PASSPORT, Kind.REQUEST]
    assert kept.assessment is not None
    assert kept.assessment.verdict is Verdict.RETURN
    assert kept.unread == ()
    assert all(desk.pictures.place(file.sha256, 1).exists() for file in kept.files)


def test_a_feeder_that_jams_leaves_what_came_before(desk: Desk) -> None:
    case = desk.opened()
    source = Fake([desk.paper("1.png"), desk.paper("2.png")], fails_after=1)
    with pytest.raises(FileError):
        desk.reception.receive(case.id, source, Job())
    assert [file.name for file in desk.records.get(case.id).files] == ["1.png"]


def test_cancelling_keeps_what_came_before_and_the_next_reading_goes_on(desk: Desk) -> None:
    case = desk.opened()
    job = Job()
    source = Fake([desk.paper("1.png"), desk.paper("2.png")])
    with pytest.raises(Cancelled):
        desk.reception.receive(case.id, source, job, lambda _: job.cancel())
    assert [file.name for file in desk.records.get(case.id).files] == ["1.png"]
    desk.reception.receive(case.id, Fake([desk.paper("2.png")]), Job())
    stopped = Job()
    with pytest.raises(Cancelled):
        desk.reception.read(case.id, stopped, lambda _: stopped.cancel())
    (pending,) = desk.records.recover()
    assert pending.case == case.id
    desk.reception.read(case.id, Job())
    assert desk.records.recover() == ()


def test_a_file_that_is_refused_is_told_with_the_others_kept(desk: Desk) -> None:
    case = desk.opened()
    gone = Delivery(desk.folder / "ido.png", "ido.png")
    changed = desk.reception.receive(case.id, Fake([gone, desk.paper("1.png")]), Job())
    (trouble,) = changed.troubles
    assert (trouble.file, trouble.code) == ("ido.png", "file.gone")
    desk.reception.read(case.id, Job(), refused=changed.troubles)
    kept = desk.records.get(case.id)
    assert kept.packet is not None
    assert [t.file for t in kept.packet.troubles] == ["ido.png"]
    assert kept.assessment is not None
    assert "file.unreadable" in {f.code for f in kept.assessment.findings}


def test_an_empty_case_has_nothing_to_read(desk: Desk) -> None:
    case = desk.opened()
    assert desk.reception.read(case.id, Job()) == Changed(case.id, frozenset())
    assert desk.records.get(case.id).packet is None


def test_a_correction_stands_beside_what_was_read_and_outlives_another_reading(desk: Desk) -> None:
    case = desk.received("1.png", "2.png")
    desk.reception.read(case.id, Job())
    desk.reception.correct(case.id, "d2", "document_number", " AB148299 ", "mal leído")
    desk.reception.receive(case.id, Fake([desk.paper("3.pdf")]), Job())
    desk.reception.read(case.id, Job())
    packet = desk.records.get(case.id).packet
    assert packet is not None
    number = packet.document("d2").fact("document_number")
    assert number is not None
    assert (number.value, number.read_by) == ("AB148299", ReadBy.PERSON)
    assert "AB148203" in {reading.value for reading in number.readings}
    assert desk.hands.asked.count("1.png:1") == 1


def test_a_correction_is_checked_at_once(desk: Desk) -> None:
    case = desk.received("1.png", "2.png")
    desk.reception.read(case.id, Job())
    changed = desk.reception.correct(case.id, "d2", "document_number", "XY999999")
    assert Part.ASSESSMENT in changed.parts
    assessment = desk.records.get(case.id).assessment
    assert assessment is not None
    assert "identity.number" in {finding.code for finding in assessment.findings}


def test_nothing_is_received_while_something_is_open(desk: Desk) -> None:
    case = desk.received("1.png", "2.png")
    desk.reception.read(case.id, Job())
    assert not may_be_received(desk.records.get(case.id))
    with pytest.raises(IntakeError) as caught:
        desk.reception.accept(case.id)
    assert caught.value.code == "case.not_ready"
    desk.reception.hand_back(case.id, "falta el registro SUT")
    assert desk.records.get(case.id).state is CaseState.RETURNED


def test_another_presenter_is_checked_at_once(desk: Desk) -> None:
    case = desk.received("1.png", "2.png")
    desk.reception.read(case.id, Job())
    desk.reception.amend(case.id, "code_foreigner_dependent", Channel.WINDOW, Presenter.THIRD_PARTY)
    assessment = desk.records.get(case.id).assessment
    assert assessment is not None
    missing = {f.kind for f in assessment.findings if f.code == "requirement.missing"}
    assert Kind.THIRD_PARTY_AUTHORIZATION in missing


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ARCHIVIST, Role.LEGAL_REVIEWER])
def test_who_may_not_is_stopped_before_anything_changes(desk: Desk, role: Role) -> None:
    case = desk.received("1.png")
    other = desk.acting_as(role)
    before = desk.records.get(case.id)
    with pytest.raises(NotAllowedError):
        other.opened()
    with pytest.raises(NotAllowedError):
        other.reception.receive(case.id, Fake([desk.paper("2.png")]), Job())
    with pytest.raises(NotAllowedError):
        other.reception.read(case.id, Job())
    with pytest.raises(NotAllowedError):
        other.reception.correct(case.id, "d1", "names", "X")
    assert other.records.get(case.id) == before


# ---- checking and keeping ----------------------------------------------------------------------
def test_checking_and_keeping_gives_what_the_case_says(desk: Desk) -> None:
    desk.paper("1.png")
    desk.paper("2.png")
    kept = check_and_keep(desk.reception, desk.records, [desk.folder], Asked(), Job())
    assert kept.checked.pages == 2
    assert kept.checked.packet == kept.case.packet
    assert kept.checked.assessment == kept.case.assessment
    assert kept.checked.filing.proposed == ("procedure", "channel", "presenter")


def test_where_nothing_can_be_done_no_case_is_opened(desk: Desk) -> None:
    (desk.folder / "a.txt").write_text("hola")
    for paths, procedure in (([desk.folder], None), ([desk.folder / "x"], None)):
        with pytest.raises(FileError):
            check_and_keep(desk.reception, desk.records, paths, Asked(procedure), Job())
    desk.paper("1.png")
    with pytest.raises(FileError):
        check_and_keep(desk.reception, desk.records, [desk.folder], Asked("nothing"), Job())
    assert list(desk.records.list()) == []


def test_a_packet_of_which_nothing_is_taken_in_is_never_ready(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It vanishes between the first look and the taking in."""
    paper = desk.paper("1.png")
    plain = Files.deliver
    looks: list[int] = []

    def deliver(source: Files, job: Job) -> Iterator[Delivery]:
        looks.append(1)
        if len(looks) == 2:
            yield from [Delivery(paper.path.with_name("ido.png"), "1.png")]
        else:
            yield from plain(source, job)

    monkeypatch.setattr(Files, "deliver", deliver)
    with pytest.raises(FileError) as caught:
        check_and_keep(desk.reception, desk.records, [desk.folder], Asked(), Job())
    assert caught.value.code == "file.gone"
    assert len(looks) == 2


# ---- records and pictures ----------------------------------------------------------------------
def test_a_case_is_filed_found_and_proven(desk: Desk) -> None:
    case = desk.received("1.png", "2.png")
    desk.reception.read(case.id, Job())
    desk.reception.hand_back(case.id, "falta el registro SUT")
    filed = desk.records.file(case.id)
    assert filed.seal is not None
    assert [hit.case for hit in desk.records.search("uzcategui yuleidy")] == [case.number]
    assert desk.records.verify(Job()).sound
    assert desk.records.fingerprint(desk.folder / "1.png") == filed.files[0].sha256


def test_pictures_are_made_again_where_they_were_thrown_away(desk: Desk) -> None:
    case = desk.received("1.png")
    desk.reception.read(case.id, Job())
    (file,) = desk.records.get(case.id).files
    place = desk.pictures.place(file.sha256, 1)
    assert desk.pictures.fetch(file.sha256, 1, Job()) == place
    assert place.read_bytes() == b"picture"


def test_only_what_was_decided_is_opened_again(desk: Desk) -> None:
    case = desk.received("1.png")
    with pytest.raises(IntakeError, match=r"case\.not_reopened"):
        desk.reception.reopen(case.id, "motivo")
    desk.store.cases.decide(case.id, "received", person="Ana", state=CaseState.RECEIVED)
    with pytest.raises(IntakeError, match=r"case\.reason_missing"):
        desk.reception.reopen(case.id, "  ")
    changed = desk.reception.reopen(case.id, "se recibió por error")
    again = desk.records.get(case.id)
    assert changed.parts == frozenset({Part.STATE})
    assert again.state is CaseState.DRAFT
    assert [d.kind for d in again.decisions][-2:] == ["received", "reopened"]
    assert again.decisions[-1].reason == "se recibió por error"
    desk.store.cases.decide(case.id, "sent_to_legal", person="Ana", state=CaseState.LEGAL_REVIEW)
    desk.reception.reopen(case.id)
    assert desk.records.get(case.id).state is CaseState.DRAFT
    desk.store.cases.decide(case.id, "returned", person="Ana", state=CaseState.RETURNED)
    with pytest.raises(IntakeError, match=r"case\.reason_missing"):
        desk.reception.reopen(case.id)
    desk.reception.reopen(case.id, "se devolvió por error")
    assert desk.records.get(case.id).state is CaseState.DRAFT
    desk.store.cases.decide(case.id, "sent_to_legal", person="Ana", state=CaseState.LEGAL_REVIEW)
    with pytest.raises(NotAllowedError):
        desk.acting_as(Role.AUDITOR).reception.reopen(case.id, "motivo")
