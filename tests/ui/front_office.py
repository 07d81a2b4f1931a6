"""An office with the real archive in a folder, and a reader that knows beforehand what it reads."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw

from intake.access.permissions import Person, Role
from intake.app.child_processes import InThisProcess
from intake.app.compose import Office
from intake.app.settings import Settings
from intake.desk.code_lookup import CodeLookup
from intake.desk.endorsing import EndorsementDesk
from intake.desk.fitting import Fitter
from intake.desk.handing import SheetDesk
from intake.desk.packet.examination import ExaminedFile, ExaminedPage
from intake.desk.packet.packet_reader import ReadPacket, SourceFile, Watcher
from intake.desk.packet.sealed import SealedPage
from intake.desk.paper_file import PaperFiles
from intake.desk.reception import Reception
from intake.desk.records import Records
from intake.desk.rehanging import PageDesk
from intake.desk.ruling import FindingDesk
from intake.desk.scan_desk import ScanDesk
from intake.desk.signing import SignatureDesk
from intake.desk.splitting import SplitDesk
from intake.desk.trust_folder import TrustFolder
from intake.desk.worklist import Worklist
from intake.desk.zone_correction import ZoneDesk
from intake.domain.cases import Case
from intake.domain.documents import Document, Packet, PageRef
from intake.domain.kinds import Channel, Presenter
from intake.domain.page_moves import PageMove
from intake.domain.page_turns import PageTurn
from intake.jobs import Job
from intake.procedures.load import upload_limits
from intake.scanning.sources.files import Files
from intake.store.layout import Layout
from intake.store.opening import open_store
from tests.ui.feeder import FeederOf
from tests.unit.papers.drawn_up import passport, request, sut
from tests.unit.papers.paper_text import item

TODAY = date(2026, 11, 20)
SOUND = (passport("d1"), sut("d2"), request("d3"))
OTHER_NUMBER = (passport("d1"), sut("d2"), request("d3", document_number="AR123956"))


@cache
def _empty_database() -> bytes:
    """As it is after its tables were made; making them takes longer than most tests."""
    with TemporaryDirectory() as folder:
        open_store(Path(folder)).close()
        return Layout(Path(folder)).database.read_bytes()


def begin_archive(folder: Path) -> None:
    """Lays an empty database there where there is none yet."""
    database = Layout(folder).database
    if not database.exists():
        database.parent.mkdir(parents=True, exist_ok=True)
        database.write_bytes(_empty_database())


class KnowingReader:
    """In the place of Tesseract: gives the documents whose files were handed over.

    Attributes:
        fault: raised in the place of an answer.
        gate: where it is set, reading waits for it after the first page (or for a cancel).
    """

    def __init__(self) -> None:
        self.documents: tuple[Document, ...] = SOUND
        self.fault: Exception | None = None
        self.gate: threading.Event | None = None
        self.times = 0
        self.ahead: list[str] = []
        self.moves: tuple[PageMove, ...] = ()
        self.turns: tuple[PageTurn, ...] = ()

    def read(
        self,
        sources: Sequence[SourceFile],
        job: Job,
        watcher: Watcher | None = None,
        moves: Sequence[PageMove] = (),
        turns: Sequence[PageTurn] = (),
    ) -> ReadPacket:
        self.times += 1
        self.turns = tuple(turns)
        self.moves = tuple(moves)
        if self.fault is not None:
            raise self.fault
        names = [source.name for source in sources]
        for done, name in enumerate(names, start=1):
            job.report("reading_page", done, len(names), file=name)
            if watcher is not None:
                watcher(_page(name))
            while self.gate is not None and not self.gate.wait(0.01):
                job.checkpoint()
        documents = tuple(d for d in self.documents if d.pages[0].file in names)
        files = tuple(ExaminedFile(name, 1, None) for name in names)
        return ReadPacket(Packet(documents), files, len(names))

    def look_ahead(
        self, sources: Sequence[SourceFile], job: Job, watcher: Watcher | None = None
    ) -> None:
        self.ahead.extend(source.name for source in sources)
        for source in sources:
            job.checkpoint()
            if watcher is not None:
                watcher(_page(source.name))


def _page(name: str) -> SealedPage:
    words = {"d1.png": "PASAPORTE PASSPORT", "d2.png": "REGISTRO DE CONTRATO SUT"}
    text = words.get(name, "Asunto: solicitud de código de identificación para extranjero")
    ref = PageRef(name, 1, 0, 2480, 3508, 300)
    return SealedPage.of(ExaminedPage(ref, (item(text, file=name),), (None,)))


class DrawnPictures:
    """Pictures of pages, all alike."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "page.jpg"
        picture = Image.new("RGB", (620, 877), "white")
        ImageDraw.Draw(picture).text((40, 60), "AR123456", fill="black")
        picture.save(self._path, quality=80)

    def place(self, sha256: str, number: int) -> Path:
        return self._path

    def fetch(self, sha256: str, number: int, job: Job) -> Path:
        return self._path


class OwnHands(InThisProcess):
    def warm_up(self) -> None:
        return


class FrontOffice:
    """The use cases of a station in `folder`; papers lie in `papers`."""

    def __init__(self, folder: Path) -> None:
        self.papers = folder / "papers"
        self.papers.mkdir()
        for number in (1, 2, 3):
            Image.new("L", (60 + number, 80), 255).save(self.papers / f"d{number}.png")
        self.reader = KnowingReader()
        self._folder = folder
        self.trusted: list[Path] = []
        self.roles = frozenset({Role.CLERK})
        self.scanners = FeederOf(self.papers)
        self.open()

    def open(self) -> None:
        """Opens the archive, also after `close`."""
        settings = Settings(self._folder / "data", "A. Mera", lock_minutes=0)
        begin_archive(settings.data)
        self._store = open_store(settings.data)
        person = Person(settings.person, self.roles)
        pictures = DrawnPictures(self._folder)
        reception = Reception(self._store, self.reader, pictures, person, lambda: TODAY)  # type: ignore[arg-type]
        hands = OwnHands()
        self.office = Office(
            settings,
            reception,
            Records(self._store, person),
            pictures,  # type: ignore[arg-type]
            hands,  # type: ignore[arg-type]
            SignatureDesk(self._store, person, lambda: TODAY),
            ZoneDesk(self._store, person, lambda: TODAY),
            TrustFolder(settings.data, None, person, self.trusted.append),
            findings=FindingDesk(self._store, person),
            sheets=SheetDesk(self._store, person, lambda: TODAY),
            scanning=ScanDesk(self._store, settings.data, person, self.scanners),
            endorsing=EndorsementDesk(self._store, person, lambda: TODAY),
            pages=PageDesk(self._store, reception, person),
            papers=PaperFiles(self._store, hands, person),
            fitting=Fitter(hands, self.reader, upload_limits(TODAY)),  # type: ignore[arg-type]
            worklist=Worklist(self._store, person),
            codes=CodeLookup(self._store, person, lambda: TODAY),
            splitting=SplitDesk(self._store, reception, person, lambda: TODAY),
        )

    def close(self) -> None:
        self._store.close()

    def opened(self) -> Case:
        """A case at the window with the papers, received and read."""
        reception = self.office.reception
        case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
        reception.receive(case.id, Files([self.papers]), Job())
        reception.read(case.id, Job())
        return self.office.records.get(case.id)
