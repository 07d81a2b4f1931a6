"""Builds what the fronts work with; nothing else reaches everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from intake.app.child_processes import ChildProcesses
from intake.app.settings import Settings

if TYPE_CHECKING:
    from intake.desk.checking import Checker
    from intake.desk.code_lookup import CodeLookup
    from intake.desk.endorsing import EndorsementDesk
    from intake.desk.fitting import Fitter
    from intake.desk.handing import SheetDesk
    from intake.desk.page_pictures import PagePictures
    from intake.desk.paper_file import PaperFiles
    from intake.desk.reception import Reception
    from intake.desk.records import Records
    from intake.desk.rehanging import PageDesk
    from intake.desk.ruling import FindingDesk
    from intake.desk.scan_desk import ScanDesk
    from intake.desk.scan_to_folder import FolderScanning
    from intake.desk.signing import SignatureDesk
    from intake.desk.splitting import SplitDesk
    from intake.desk.trust_folder import TrustFolder
    from intake.desk.worklist import Worklist
    from intake.desk.zone_correction import ZoneDesk
    from intake.scanning.scanners import Scanners
    from intake.store.numbering import Numbering


@contextmanager
def page_workers() -> Iterator[ChildProcesses]:
    """Child processes for page work, on their way at once, ended at the end of the block."""
    workers = ChildProcesses(niceness=0)
    try:
        workers.warm_up()
        yield workers
    finally:
        workers.close()


@contextmanager
def checker(settings: Settings, today: Callable[[], date] = date.today) -> Iterator[Checker]:
    """The use case behind `intake check` without an archive."""
    with page_workers() as workers:
        from intake.desk.checking import Checker
        from intake.desk.packet.packet_reader import PacketReader

        yield Checker(PacketReader(workers, settings.dpi, trust=settings.trust), today)


@dataclass(frozen=True, slots=True)
class Office:
    """All use cases of a station over its archive."""

    settings: Settings
    reception: Reception
    records: Records
    pictures: PagePictures
    workers: ChildProcesses
    signing: SignatureDesk
    zones: ZoneDesk
    trust: TrustFolder
    findings: FindingDesk
    sheets: SheetDesk
    scanning: ScanDesk
    endorsing: EndorsementDesk
    pages: PageDesk
    papers: PaperFiles
    fitting: Fitter
    worklist: Worklist
    codes: CodeLookup
    splitting: SplitDesk


@contextmanager
def records(settings: Settings) -> Iterator[Records]:
    """The archive alone, for commands that read no pages.

    Raises:
        StoreError: the data folder cannot be opened.
    """
    from intake.access.permissions import Person
    from intake.desk.records import Records
    from intake.store.opening import open_store

    store = open_store(settings.data, numbering=_numbering(settings))
    try:
        yield Records(store, Person(settings.person))
    finally:
        store.close()


@contextmanager
def fitter(settings: Settings, today: Callable[[], date] = date.today) -> Iterator[Fitter]:
    """The use case behind `intake fit`."""
    with page_workers() as workers:
        from intake.desk.fitting import Fitter
        from intake.desk.packet.packet_reader import PacketReader
        from intake.procedures.load import upload_limits

        reader = PacketReader(workers, settings.dpi, trust=settings.trust)
        yield Fitter(workers, reader, upload_limits(today()))


@contextmanager
def code_lookup(settings: Settings, today: Callable[[], date] = date.today) -> Iterator[CodeLookup]:
    """The search for identification codes alone; it reads no pages.

    Raises:
        StoreError: the data folder cannot be opened.
    """
    from intake.access.permissions import Person, Role
    from intake.desk.code_lookup import CodeLookup
    from intake.store.opening import open_store

    store = open_store(settings.data, numbering=_numbering(settings))
    person = Person(settings.person, frozenset(Role(name) for name in settings.roles))
    try:
        yield CodeLookup(store, person, today)
    finally:
        store.close()


@contextmanager
def endorsing(
    settings: Settings, today: Callable[[], date] = date.today
) -> Iterator[EndorsementDesk]:
    """The desk of endorsements alone; it reads no pages.

    Raises:
        StoreError: the data folder cannot be opened.
    """
    from intake.access.permissions import Person, Role
    from intake.desk.endorsing import EndorsementDesk
    from intake.store.opening import open_store

    store = open_store(settings.data, numbering=_numbering(settings))
    person = Person(settings.person, frozenset(Role(name) for name in settings.roles))
    try:
        yield EndorsementDesk(store, person, today)
    finally:
        store.close()


@contextmanager
def office(settings: Settings, today: Callable[[], date] = date.today) -> Iterator[Office]:
    """Opens the archive and builds every use case; closes all at the end of the block.

    Raises:
        StoreError: the data folder cannot be opened.
    """
    from intake.access.permissions import Person, Role
    from intake.desk.code_lookup import CodeLookup
    from intake.desk.endorsing import EndorsementDesk
    from intake.desk.fitting import Fitter
    from intake.desk.handing import SheetDesk
    from intake.desk.packet.packet_reader import PacketReader
    from intake.desk.packet.page_memory import PageMemory
    from intake.desk.page_pictures import PagePictures
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
    from intake.procedures.load import upload_limits
    from intake.store.opening import open_store

    store = open_store(settings.data, numbering=_numbering(settings))
    workers = ChildProcesses(niceness=10)
    person = Person(settings.person, frozenset(Role(name) for name in settings.roles))
    pictures = PagePictures(settings.data / "pictures", store.originals.path, workers, settings.dpi)
    reader = PacketReader(workers, settings.dpi, PageMemory(), settings.trust)
    reception = Reception(store, reader, pictures, person, today)
    try:
        yield Office(
            settings,
            reception,
            Records(store, person),
            pictures,
            workers,
            SignatureDesk(store, person, today),
            ZoneDesk(store, person, today),
            TrustFolder(
                settings.data,
                settings.trust,
                person,
                reader.use_trust,
                fixed=settings.trust_fixed,
            ),
            findings=FindingDesk(store, person),
            sheets=SheetDesk(store, person, today),
            scanning=ScanDesk(store, settings.data, person, _scanners(settings)),
            endorsing=EndorsementDesk(store, person, today),
            pages=PageDesk(store, reception, person),
            papers=PaperFiles(store, workers, person),
            fitting=Fitter(workers, reader, upload_limits(today())),
            worklist=Worklist(store, person),
            codes=CodeLookup(store, person, today),
            splitting=SplitDesk(store, reception, person, today),
        )
    finally:
        workers.close()
        store.close()


def folder_scanning(settings: Settings) -> FolderScanning:
    """Scanning into a folder, without the archive."""
    from intake.desk.scan_to_folder import FolderScanning

    return FolderScanning(settings.data, _scanners(settings))


def _scanners(settings: Settings) -> Scanners:
    from intake.scanning.scanners import PlayedScanners, StationScanners

    if settings.scanner_folder is not None:
        return PlayedScanners(settings.scanner_folder, settings.scanner_pace)
    return StationScanners(settings.data)


def _numbering(settings: Settings) -> Numbering:
    from intake.store.numbering import Numbering

    entity, _, office_name = settings.office.partition("-")
    return Numbering(entity=entity, office=office_name)
