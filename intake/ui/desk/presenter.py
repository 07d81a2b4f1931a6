"""The clerk's screen without its widgets: which case, what was read, what is being done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from intake.desk.examination import ExaminedPage
from intake.desk.reception import Changed, Part
from intake.domain.boxes import Box
from intake.domain.cases import Case, StoredFile
from intake.domain.kinds import Channel, Presenter
from intake.errors import IntakeError
from intake.jobs import Job
from intake.scanning.sources.files import Files
from intake.ui.desk.arrange import arrange
from intake.ui.parts.page_picture import Levels, cut_crops, load_levels
from intake.ui.parts.rows import DeskView, PagePlace
from intake.ui.station import Station


class DeskPresenter(QObject):
    """State of the clerk's screen.

    Signals:
        case_shown: the case and its view after every change; None when there is no case.
        picture_ready: (PagePlace, Levels) of a page that was asked for.
        picture_failed: (PagePlace, text).
        crops_ready: key of a value to the piece of paper it stands on.
        thumbnail_ready: (sha256, page, image).
    """

    case_shown = Signal(object, object)
    picture_ready = Signal(object, object)
    picture_failed = Signal(object, str)
    crops_ready = Signal(object)
    thumbnail_ready = Signal(str, int, QImage)

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._case: Case | None = None
        self._view = DeskView()
        self._thumbnails: set[tuple[str, int]] = set()
        self._wanted: PagePlace | None = None
        station.changed.connect(self._changed)

    @property
    def case(self) -> Case | None:
        """The case on the screen."""
        return self._case

    @property
    def view(self) -> DeskView:
        """What the screen shows of it."""
        return self._view

    def open(self, case: int) -> None:
        """Shows a case, and goes on with what was left unread."""
        self._thumbnails.clear()
        self._station.run(lambda _job: self._station.office.records.get(case), self._opened)

    def _opened(self, case: Case) -> None:
        self._show(case)
        if case.unread and case.seal is None and not self._station.busy:
            self.read()

    def new_case(self, procedure: str, channel: Channel, presenter: Presenter) -> None:
        """Opens an empty case."""
        reception = self._station.office.reception

        def shown(case: Case) -> None:
            self._thumbnails.clear()
            self._show(case)
            self._station.changed.emit(Changed(case.id, frozenset({Part.CASE})))

        self._station.run(lambda _job: reception.open_case(procedure, channel, presenter), shown)

    def amend(self, procedure: str, channel: Channel, presenter: Presenter) -> None:
        """Another procedure, channel or presenter for this case."""
        if self._case is not None:
            reception, case = self._station.office.reception, self._case.id
            self._station.run(
                lambda _job: reception.amend(case, procedure, channel, presenter), lambda _: None
            )

    def add(self, paths: Sequence[Path]) -> None:
        """Takes files and folders in, and reads them; each is safe before it is read."""
        if self._case is None:
            return
        case = self._case.id
        reception = self._station.office.reception

        def work(job: Job) -> Changed:
            received: list[StoredFile] = []
            changed = reception.receive(case, Files(paths), job, received.append)
            self._station.background.say(lambda: self._station.changed.emit(changed))
            if received:
                reception.read(case, job, self._page_came)
            return Changed(
                case, frozenset({Part.FILES, Part.PACKET, Part.ASSESSMENT}), changed.troubles
            )

        self._station.run(work, self._added, shown=True, cancelled=self.refresh)

    def _added(self, changed: Changed) -> None:
        for trouble in changed.troubles:
            words = self._station.messages.error(trouble.code, trouble.parameters)
            self._station.told.emit(words, "look")

    def read(self) -> None:
        """Reads what was received and not read."""
        if self._case is None:
            return
        case = self._case.id
        reception = self._station.office.reception
        self._station.run(
            lambda job: reception.read(case, job, self._page_came),
            lambda _: None,
            shown=True,
            cancelled=self.refresh,
        )

    def _page_came(self, page: ExaminedPage) -> None:
        """On a pool thread: a page was read and its picture lies ready."""
        self._station.background.say(lambda: self._fetch_thumbnail(page))

    def _fetch_thumbnail(self, page: ExaminedPage) -> None:
        if self._case is None:
            return
        for file in self._case.files:
            if file.name == page.page.file:
                self._thumbnail(
                    PagePlace(file.sha256, page.page.file_page, page.page.rotation, file.name)
                )

    def correct(self, document: str, field: str, value: str, reason: str) -> None:
        """A person's value in the place of what was read."""
        if self._case is not None:
            reception, case = self._station.office.reception, self._case.id
            self._station.run(
                lambda _job: reception.correct(case, document, field, value, reason),
                lambda _: None,
            )

    def attest(self, code: str, attested: bool) -> None:  # noqa: FBT001 - a Qt signal's value
        """A person attests something, or takes it back."""
        if self._case is not None:
            reception, case = self._station.office.reception, self._case.id
            self._station.run(
                lambda _job: reception.attest(case, code, attested=attested), lambda _: None
            )

    def decide(self, act: str, reason: str = "") -> None:
        """`accept`, `hand_back`, `send_to_legal` or `file`."""
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
            }
            return deeds[act](case, reason)

        self._station.run(work, lambda _: None)

    def refresh(self) -> None:
        """Reads the case again from the store."""
        if self._case is not None:
            case = self._case.id
            self._station.run(lambda _job: self._station.office.records.get(case), self._show)

    def _changed(self, changed: Changed) -> None:
        if self._case is not None and changed.case == self._case.id:
            self.refresh()

    def _show(self, case: Case) -> None:
        self._case = case
        self._view = arrange(case)
        self.case_shown.emit(case, self._view)
        self._fetch_crops()
        for row in self._view.pages:
            if row.document is not None:
                self._thumbnail(row.place)

    def ask_for_picture(self, place: PagePlace) -> None:
        """The page's picture will be told by `picture_ready`, unless another is asked for first."""
        self._wanted = place
        pictures = self._station.office.pictures

        def ready(levels: Levels) -> None:
            if self._wanted == place:
                self.picture_ready.emit(place, levels)

        def failed(fault: Exception) -> None:
            if self._wanted == place:
                self.picture_failed.emit(place, self._station.words_for(fault))

        self._station.run(
            lambda job: load_levels(pictures.fetch(place.sha256, place.number, job)),
            ready,
            failed=failed,
        )

    def _fetch_crops(self) -> None:
        wanted: dict[tuple[str, int], dict[str, tuple[Box, int]]] = {}
        for row in self._view.evidence:
            for cell in row.cells:
                if cell.place is not None and cell.box is not None:
                    page = wanted.setdefault((cell.place.sha256, cell.place.number), {})
                    page[cell.key] = (cell.box, cell.place.rotation)
        pictures = self._station.office.pictures

        def work(job: Job) -> dict[str, QImage]:
            crops: dict[str, QImage] = {}
            for (sha256, number), places in wanted.items():
                job.checkpoint()
                try:
                    crops |= cut_crops(pictures.fetch(sha256, number, job), places)
                except (IntakeError, OSError):
                    continue  # the value stands without its crop; the page says why when opened
            return crops

        if wanted:
            self._station.run(work, self.crops_ready.emit)

    def _thumbnail(self, place: PagePlace) -> None:
        key = (place.sha256, place.number)
        if key in self._thumbnails:
            return
        self._thumbnails.add(key)
        pictures = self._station.office.pictures

        def work(job: Job) -> QImage:
            from PIL import Image

            from intake.ui.parts.page_picture import to_qimage

            with Image.open(pictures.fetch(place.sha256, place.number, job)) as picture:
                picture.draft("RGB", (160, 220))
                small = picture.convert("RGB")
            small.thumbnail((160, 220), reducing_gap=2.0)
            return to_qimage(small.rotate(-place.rotation, expand=True))

        def ready(image: QImage) -> None:
            self.thumbnail_ready.emit(place.sha256, place.number, image)

        def failed(_fault: Exception) -> None:
            self._thumbnails.discard(key)

        self._station.run(work, ready, failed=failed)
