"""The clerk's screen without its widgets: which case, what was read, what is being done."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from intake.desk.changes import Changed, Part
from intake.desk.packet.sealed import SealedPage
from intake.domain.cases import Case, StoredFile
from intake.domain.documents import FileTrouble
from intake.domain.kinds import Channel, Presenter, ReadBy
from intake.jobs import Job
from intake.procedures.load import still_held
from intake.scanning.sources.files import Files
from intake.ui.desk.arrange import arrange
from intake.ui.desk.deeds import Deeds
from intake.ui.desk.once import Once
from intake.ui.desk.pictures import Pictures
from intake.ui.desk.preview import PreviewMaker, arrived
from intake.ui.parts.rows import DeskView, PagePlace
from intake.ui.parts.troubles import troubles_in_words
from intake.ui.parts.values import kept_value
from intake.ui.station import Station
from intake.ui.undo_chain import Step, UndoChain

_PAGES_TOGETHER_MS = 200
"""Pages that come within this time are shown at once."""

_NONE, _NEW = 0, -1
"""In the place of a case's number: none, and one that is about to have its number."""


class DeskPresenter(QObject):
    """State of the clerk's screen.

    Signals:
        case_shown: the case and its view after every change; `rest_shown` the same, at once after.
        left: the case that was shown is no longer at hand; another comes, or it comes back.
        decided: number of the case, and name of the act that was carried out.
        files_added: (case, names before, names added) of files that were imported.
    """

    case_shown = Signal(object, object)
    rest_shown = Signal(object, object)
    left = Signal()
    decided = Signal(int, str)
    files_added = Signal(int, object, object)

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self.pictures = Pictures(station, self)
        self._case: Case | None = None
        self._view = DeskView()
        self._wanted_case = _NONE
        self._reading: set[int] = set()
        self._again: set[int] = set()
        self._maker = PreviewMaker()
        self._once = Once(station)
        self.chain = UndoChain(station, self)
        self.deeds = Deeds(station, self.chain, self)
        self._fetching = self._stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._fetch)
        station.changed.connect(self._changed)

    @property
    def case(self) -> Case | None:
        """The case on the screen; None until the one that is opened is shown."""
        return self._case

    @property
    def opening(self) -> bool:
        """Whether a case is about to be shown."""
        return self._case is None and self._wanted_case != _NONE

    @property
    def view(self) -> DeskView:
        """What the screen shows of it."""
        return self._view

    @property
    def reading(self) -> bool:
        """Whether the papers of this case are being read."""
        return self._wanted_case in self._reading

    @property
    def settled(self) -> bool:
        """Whether the screen shows the case as it is, with nothing more to come by itself."""
        return self.fresh and not self.reading

    @property
    def fresh(self) -> bool:
        """Whether the screen shows everything that was done; papers may still be read."""
        return not (self._fetching or self._stale or self._pause.isActive())

    def open(self, case: int) -> None:
        """Shows a case, and goes on with what was left unread."""
        former = self._begin(case)

        def opened(found: Case) -> None:
            if found.id == self._wanted_case:
                self.refresh()
                if found.unread and found.seal is None:
                    self._read(found.id)

        self._station.run(
            lambda _job: self._station.office.records.get(case),
            opened,
            failed=lambda fault: self._not_opened(case, former, fault),
        )

    def _begin(self, case: int) -> int:
        """From now on nothing that is done is done to the case before, whose number is returned."""
        former = self._wanted_case
        if case != former:
            self._wanted_case = case
            self._case, self._view = None, DeskView()
            self._maker = PreviewMaker()
            self.pictures.forget()
            self.left.emit()
        return former

    def _not_opened(self, wanted: int, former: int, fault: Exception) -> None:
        """The case before comes back."""
        if self._wanted_case == wanted != former:
            self._begin(former)
            self.refresh()
        self._station.tell_fault(fault)

    def new_case(self, procedure: str, channel: Channel, presenter: Presenter) -> None:
        """Opens an empty case."""
        reception, former = self._station.office.reception, self._begin(_NEW)

        def opened(case: Case) -> None:
            words = self.deeds.words
            self.chain.add(Step(case.id, words.decided("open"), why=words.why_not("open")))
            if self._wanted_case == _NEW:
                self._begin(case.id)
            self._station.changed.emit(Changed(case.id, frozenset({Part.CASE})))

        self._station.run(
            lambda _job: reception.open_case(procedure, channel, presenter),
            opened,
            failed=lambda fault: self._not_opened(_NEW, former, fault),
        )

    def add(self, paths: Sequence[Path]) -> None:
        """Takes files and folders in, then reads them; each is safe before it is read."""
        if self._case is None:
            return
        case, reception = self._case.id, self._station.office.reception
        before = tuple(file.name for file in self._case.files)
        came: list[str] = []

        def received(file: StoredFile) -> None:
            if file.name not in before:
                came.append(file.name)
            self._station.background.say(self._page_soon)

        def ended() -> None:
            if came:
                self.files_added.emit(case, before, tuple(came))
            self.refresh()

        def added(changed: Changed) -> None:
            ended()
            self._added(changed)

        def failed(fault: Exception) -> None:
            ended()
            self._station.tell_fault(fault)

        def work(job: Job) -> Changed:
            there = [path for path in paths if os.path.lexists(path)]
            changed = reception.receive(case, Files(there or paths), job, received)
            gone = [path.name for path in paths if path not in there]
            missing = (FileTrouble(name, "file.unknown", {"file": name}) for name in gone)
            return replace(changed, troubles=(*changed.troubles, *missing))

        self._station.run(
            work,
            added,
            shown=True,
            failed=failed,
            cancelled=ended,
        )

    def _added(self, changed: Changed) -> None:
        if changed.troubles:
            self._station.told.emit(troubles_in_words(changed.troubles, self._station), "look")
        self._read(changed.case)

    def page_number(self, place: PagePlace | None) -> int:
        """Which page of the case, from 1; 0 where it is none."""
        pages = enumerate(self._view.pages, start=1)
        return next((n for n, row in pages if place and row.place.same_page(place)), 0)

    def read_case(self, case: int) -> None:
        """Reads a case whose pages have just come in, also where another one is shown."""
        self._read(case)

    def page_came(self, case: int, page: SealedPage) -> None:
        """A page was examined while others are still coming."""
        if self._wanted_case == case:
            self._name_page(page, self._maker)

    def refresh_soon(self) -> None:
        """Another page is safe: it appears with those that come within a moment."""
        self._page_soon()

    def read(self) -> None:
        """Reads what was received and not read."""
        if self._case is not None:
            self._read(self._case.id)

    def _read(self, case: int) -> None:
        if case in self._reading:
            self._again.add(case)
            return
        self._reading.add(case)
        reception, maker = self._station.office.reception, self._maker

        def came(page: SealedPage) -> None:
            self._station.background.say(lambda: self._name_page(page, maker))

        def failed(fault: Exception) -> None:
            self._read_ended(case)
            self._station.tell_fault(fault)

        self._station.run(
            lambda job: reception.read(case, job, came),
            lambda _: self._read_ended(case),
            shown=True,
            failed=failed,
            cancelled=lambda: self._read_ended(case),
        )
        self.refresh()

    def _name_page(self, page: SealedPage, maker: PreviewMaker) -> None:
        """Says what a page is as soon as it comes; a child works it out, the window stays free."""
        workers = self._station.office.workers

        def work(job: Job) -> None:
            for _, answer in workers.each(arrived, [page], job):
                if not isinstance(answer, Exception):
                    maker.add(answer)

        self._station.run(work, lambda _: self._page_soon(), failed=lambda _fault: None)

    def _read_ended(self, case: int) -> None:
        self._reading.discard(case)
        if case in self._again:
            self._again.discard(case)
            self._read(case)
        self.refresh()

    def correct(self, document: str, field: str, typed: str, reason: str = "") -> None:
        """A person's value in the place of what was read."""
        value = kept_value(field, typed)
        if self._case is not None and value:
            self.deeds.correct(self._case, document, field, value, reason)

    def take_back(self, document: str, field: str) -> None:
        """The machine's reading in the place of a person's value; both stay recorded."""
        packet = self._case.packet if self._case is not None else None
        fact = packet.document(document).fact(field) if packet is not None else None
        if self._case is not None and fact is not None and fact.read_by is ReadBy.PERSON:
            self.deeds.correct(self._case, document, field, "", self.tr("taken back"))

    def attest(self, code: str, attested: bool) -> None:
        """A person attests something, or takes it back."""
        if self._case is not None:
            self.deeds.attest(self._case, code, attested)

    def decide(self, act: str, reason: str = "") -> None:
        """`accept`, `hand_back`, `send_to_legal`, `resume`, `reopen` or `file`."""
        if self._case is None:
            return
        office, case = self._station.office, self._case.id

        def work(_job: Job) -> Changed:
            if act == "file":
                office.records.file(case)
                return Changed(case, frozenset({Part.STATE}))
            deeds = {
                "accept": office.reception.accept,
                "hand_back": office.reception.hand_back,
                "send_to_legal": office.reception.send_to_legal,
                "resume": office.reception.resume,
                "reopen": office.reception.reopen,
            }
            return deeds[act](case, reason)

        self._once.run(self._case, work, lambda _: self.decided.emit(case, act))

    def refresh(self) -> None:
        """Reads the case again from the store, away from the window."""
        self._pause.start(0)

    def _page_soon(self) -> None:
        if not self._pause.isActive():
            self._pause.start(_PAGES_TOGETHER_MS)

    def _changed(self, changed: Changed) -> None:
        if changed.case == self._wanted_case:
            self.refresh()

    def _fetch(self) -> None:
        if self._wanted_case in (_NONE, _NEW):
            return
        if self._fetching:
            self._stale = True
            return
        self._fetching, self._stale = True, False
        case, maker = self._wanted_case, self._maker
        records, language = self._station.office.records, self._station.messages.language

        def work(_job: Job) -> tuple[Case, DeskView]:
            found = records.get(case)
            # Read here, so that the window finds it read.
            still_held(found.procedure, found.rules_version)
            return found, arrange(found, maker.preview(found), language)

        def failed(fault: Exception) -> None:
            self._fetching = False
            if self._stale:
                self.refresh()
            elif self._case is None and case == self._wanted_case:
                self._begin(_NONE)
            self._station.tell_fault(fault)

        self._station.run(work, self._fetched, failed=failed)

    def _fetched(self, answer: tuple[Case, DeskView]) -> None:
        case, view = answer
        if case.id != self._wanted_case:
            self._fetching = False
            self.refresh()
            return
        self._case, self._view = case, view
        self.case_shown.emit(case, view)
        QTimer.singleShot(0, self, lambda: self._show_rest(case, view))

    def _show_rest(self, case: Case, view: DeskView) -> None:
        """The comparison and the findings one turn later: the window answers in between."""
        self._fetching = False
        if self._view is view:
            self.rest_shown.emit(case, view)
            self.pictures.fetch_for(view)
        if self._stale:
            self.refresh()
