"""Scanning into the case on the screen, without widgets: what runs, what came, what is undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from intake.desk.changes import Changed
from intake.desk.packet.packet_reader import Watcher
from intake.desk.packet.sealed import SealedPage
from intake.desk.rehanging import Turned
from intake.desk.scan_desk import Arranged
from intake.domain.cases import Case, StoredFile
from intake.errors import IntakeError, ScanError
from intake.jobs import Job
from intake.scanning.profile import Profile
from intake.scanning.profile_file import Profiles
from intake.ui.parts.act_words import ActWords
from intake.ui.parts.rows import PagePlace
from intake.ui.parts.troubles import troubles_in_words
from intake.ui.scanning.ahead import ReadAhead
from intake.ui.scanning.port import DeskPort
from intake.ui.scanning.session import Counted, Mode, Session, Undo
from intake.ui.scanning.tally import Tally
from intake.ui.station import Station
from intake.ui.undo_chain import Step

_FINER = 600


class ScanPresenter(QObject):
    """State of scanning on the desk.

    Signals:
        changed: what may be done has changed.
        tally_changed: a `Tally` after every page.
        setup_wanted: no scanner was chosen yet.
    """

    changed = Signal()
    tally_changed = Signal(object)
    setup_wanted = Signal()

    def __init__(
        self,
        station: Station,
        desk: DeskPort,
        here: Callable[[], PagePlace | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._desk = desk
        self._here = here
        self._session: Session | None = None
        self._fronts: Session | None = None
        self._words = ActWords(station.messages, self)
        self._counted_for = 0
        self.tally = Tally()
        self._to_read: set[int] = set()
        self._arranging = 0
        self._ahead = ReadAhead(station, self)
        self._ahead.idle.connect(self._read_rest)
        desk.case_shown.connect(self._case_shown)

    @property
    def scanning(self) -> bool:
        """Whether a scan runs."""
        return self._session is not None

    @property
    def busy(self) -> bool:
        """Whether pages come in or are examined; they are read when that is done."""
        return bool(self.scanning or self._ahead.busy or self._arranging or self._to_read)

    @property
    def fronts(self) -> int:
        """How many fronts of a stack are in, whose backs are awaited; 0 where none are."""
        return 0 if self._fronts is None else len(self._fronts.came)

    @property
    def profiles(self) -> Profiles:
        """The ways of scanning at this station."""
        return self._station.office.scanning.profiles

    def choose(self, name: str) -> None:
        """Another profile from now on."""
        scanning = self._station.office.scanning
        chosen = scanning.profiles.choosing(name)
        self._station.run(lambda _job: scanning.keep(chosen), lambda _: self.changed.emit())

    def scan(self) -> None:
        """Pages after the last one; the backs where these are awaited."""
        if self._fronts is not None:
            self._begin(Mode.BACKS, fronts=tuple(self._fronts.came))
        else:
            self._begin(Mode.APPEND)

    def scan_both_sides(self) -> None:
        """First the fronts; then the stack is turned over."""
        self._fronts = None
        self._begin(Mode.FRONTS)

    def insert_after(self) -> None:
        """Pages after the one that is looked at."""
        self._begin(Mode.INSERT, at=self._page_here())

    def replace_page(self, *, finer: bool = False) -> None:
        """The page that is looked at is scanned again, at a higher resolution where wished."""
        case, here = self._desk.case, self._page_here()
        if case is None or not here:
            return
        if (case.file(here).page_count or 1) > 1:
            self._station.tell_fault(ScanError("scan.several_pages"))
            return
        scanning = self._station.office.scanning
        profile = scanning.finer(_FINER) if finer else scanning.profiles.current
        self._begin(Mode.REPLACE, at=here, profile=profile, most=1)

    def take_out(self) -> None:
        """The page that is looked at is set aside; a file of several pages as a whole."""
        case, here = self._desk.case, self._page_here()
        if case is None or not here or self.scanning:
            return
        names, said = _names(case), ""
        words = self._words.pages("out", self._desk.page_number(self._here()))
        if (case.file(here).page_count or 1) > 1:
            words = self._words.taken_out(here.rsplit("/", 1)[-1])
            said = self.tr("The whole file was taken out, with all its pages. Ctrl Z undoes it.")
        kept = [name for name in names if name != here]
        self._arrange(case.id, kept, Undo(names, ()), words, said=said, role="look")

    def remember_added(self, case: int, before: tuple[str, ...], added: tuple[str, ...]) -> None:
        """Files came into a case from elsewhere: they can be taken out again together."""
        self._remember(case, self._words.pages("import", len(added)), Undo(before, added))

    def _remember(self, case: int, words: str, undo: Undo) -> None:
        def back() -> bool:
            shown = self._desk.case
            if shown is None or shown.id != case or self.scanning:
                return False
            self._fronts = None
            said = self.tr("Undone: %1").replace("%1", words)
            self._arrange(case, undo.order(_names(shown)), said=said, step=step)
            return True

        step = Step(case, words, back)
        self._desk.chain.add(step)
        self.changed.emit()

    def turn_page(self, case: int, place: PagePlace, rotation: int) -> None:
        """The page stays turned, and is read again where what was read said nothing.

        Args:
            place: the page as it was shown before.
            rotation: degrees clockwise from as handed in.
        """
        words = self._words.pages("turn", self._desk.page_number(place))
        page, chain = (place.file, place.number), self._desk.chain
        pages, before = self._station.office.pages, place.upright

        def turned(done: Turned, said: str = "") -> None:
            self._station.changed.emit(done.changed)
            if said:
                self._station.told.emit(said, "proven")
            if done.again:
                self._desk.read_case(case)

        def back() -> bool:
            said = self.tr("Undone: %1").replace("%1", words)
            chain.undo_by(
                step, lambda _job: pages.turn(case, page, before), lambda done: turned(done, said)
            )
            return True

        step = Step(case, words, back)
        chain.do(step, lambda _job: pages.turn(case, page, rotation), turned)

    def forget_backs(self) -> None:
        """The fronts stay as they are; no backs are awaited any more."""
        self._fronts = None
        self.changed.emit()

    def _page_here(self) -> str:
        place = self._here()
        return place.file if place is not None else ""

    def _begin(
        self,
        mode: Mode,
        *,
        at: str = "",
        fronts: tuple[str, ...] = (),
        profile: Profile | None = None,
        most: int = 0,
    ) -> None:
        case = self._desk.case
        if case is None or self._session is not None or case.seal is not None:
            return
        profile = profile or self.profiles.current
        if profile is None:
            self.setup_wanted.emit()
            return
        self._station.told.emit("", "plain")
        session = Session(case.id, mode, _names(case), at, fronts)
        self._session = session
        office, say = self._station.office, self._station.background.say
        number = len(case.files) + 1

        def work(job: Job) -> Changed:
            source = Counted(office.scanning.source(profile, number, most), lambda: say(self._came))
            return office.reception.receive(
                case.id, source, job, lambda file: say(lambda: self._safe(session, file))
            )

        self._station.run(
            work,
            lambda changed: self._scanned(session, changed),
            shown=True,
            failed=lambda fault: self._broke_off(session, fault),
            cancelled=lambda: self._stopped(session),
        )
        self.changed.emit()

    def _came(self) -> None:
        self.tally = self.tally.came()
        self.tally_changed.emit(self.tally)

    def _safe(self, session: Session, file: StoredFile) -> None:
        if file.name not in session.before:
            session.came.append(file.name)
        self.tally = self.tally.kept()
        self.tally_changed.emit(self.tally)
        self._desk.refresh_soon()
        self._ahead.add(file, self._watcher(session.case))

    def _watcher(self, case: int) -> Watcher:
        def came(page: SealedPage) -> None:
            self._station.background.say(lambda: self._desk.page_came(case, page))

        return came

    def _scanned(self, session: Session, changed: Changed) -> None:
        if changed.troubles:
            self._station.told.emit(troubles_in_words(changed.troubles, self._station), "look")
        self.tally = self.tally.turned_away(len(changed.troubles))
        self.tally_changed.emit(self.tally)
        in_place = self._ended(session)
        if in_place and session.came and not changed.troubles and session.mode is not Mode.FRONTS:
            text = self.tr("%n page(s) received and safe.", "", len(session.came))
            self._station.told.emit(text, "proven")

    def _stopped(self, session: Session) -> None:
        self._ended(session)

    def _broke_off(self, session: Session, fault: Exception) -> None:
        self._ended(session)
        self._station.tell_fault(fault)

    def _ended(self, session: Session) -> bool:
        """Whatever the end was: what came stays, in its place, and is read.

        Returns whether the pages went to the place that they were meant for.
        """
        self._session = None
        self._fronts = None
        in_place = True
        self._to_read.add(session.case)
        if session.came:
            if session.mode is Mode.FRONTS:
                self._fronts = session
            in_place = self._put_in_place(session)
        self._read_rest()
        self.changed.emit()
        return in_place

    def _put_in_place(self, session: Session) -> bool:
        undo = Undo(session.before, tuple(session.came))
        what = session.mode.value if session.mode in (Mode.INSERT, Mode.REPLACE) else "scan"
        words = self._words.pages(what, len(session.came))
        try:
            order = session.order()
        except IntakeError as fault:
            self._remember(session.case, words, undo)
            self._station.tell_fault(fault)
            return False
        if order is None:
            self._remember(session.case, words, undo)
        else:
            self._arrange(session.case, order, undo, words)
        return True

    def _arrange(
        self,
        case: int,
        names: list[str],
        undo: Undo | None = None,
        words: str = "",
        *,
        said: str = "",
        role: str = "proven",
        step: Step | None = None,
    ) -> None:
        """Arranges the files of a case, remembers how they stood, or takes a step back."""
        scanning, chain = self._station.office.scanning, self._desk.chain

        def ended() -> None:
            self._arranging -= 1
            self._read_rest()
            chain.end(case)
            self.changed.emit()

        def arranged(done: Arranged) -> None:
            if undo is not None:
                self._remember(case, words, undo)
            self._station.changed.emit(done.changed)
            self._to_read.add(case)
            if said:
                self._station.told.emit(said, role)
            ended()

        def failed(fault: Exception) -> None:
            if step is not None:
                chain.add(step)
            elif undo is not None and undo.added:  # they came, though not into their places
                self._remember(case, words, undo)
            self._station.tell_fault(fault)
            ended()

        self._arranging += 1
        chain.begin(case)
        self._station.run(lambda _job: scanning.arrange(case, names), arranged, failed=failed)

    def _read_rest(self) -> None:
        """All pages were examined and are in their places: now what they say together."""
        if self._session is not None or self._arranging or self._ahead.busy:
            return
        for case in sorted(self._to_read):
            self._desk.read_case(case)
        self._to_read.clear()

    def _case_shown(self, case: Case, _view: object) -> None:
        if case.id != self._counted_for:
            self._counted_for = case.id
            if self._session is None:
                self._fronts = None
            self.tally = Tally()
            self.tally_changed.emit(self.tally)
            self.changed.emit()


def _names(case: Case) -> tuple[str, ...]:
    return tuple(file.name for file in case.files)
