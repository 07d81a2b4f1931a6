"""Pictures for the clerk's screen: the page that is looked at, crops of values, thumbnails."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from intake.domain.boxes import Box
from intake.errors import IntakeError
from intake.jobs import Job
from intake.ui.parts.page_picture import Levels, cut_crops, cut_exactly, load_levels, load_thumbnail
from intake.ui.parts.rows import DeskView, PagePlace
from intake.ui.station import Station

Places = dict[str, tuple[Box, int]]


class Pictures(QObject):
    """Fetches and decodes away from the window, each thing once.

    Signals:
        page_ready: (PagePlace, Levels) of the page that was asked for last.
        page_failed: (PagePlace, text).
        crops_ready: key of a value to the piece of paper it stands on.
        thumbnail_ready: (sha256, page, image).
    """

    page_ready = Signal(object, object)
    page_failed = Signal(object, str)
    crops_ready = Signal(object)
    thumbnail_ready = Signal(str, int, QImage)

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._wanted: PagePlace | None = None
        self._thumbnails: set[tuple[str, int, int]] = set()
        self._cut: dict[tuple[str, int], Places] = {}
        self._crops: dict[str, QImage] = {}
        self._making: dict[tuple[str, int], threading.Lock] = {}

    def _path(self, sha256: str, number: int, job: Job) -> Path:
        """Where the picture lies, made if need be; never twice at once. On pool threads."""
        lock = self._making.setdefault((sha256, number), threading.Lock())
        with lock:
            return self._station.office.pictures.fetch(sha256, number, job)

    def forget(self) -> None:
        """Another case is shown."""
        self._thumbnails.clear()
        self._cut, self._crops = {}, {}
        self._wanted = None

    def ask_for(self, place: PagePlace) -> None:
        """The page will be told by `page_ready`, unless another is asked for first."""
        self._wanted = place

        def ready(levels: Levels) -> None:
            if self._wanted == place:
                self.page_ready.emit(place, levels)

        def failed(fault: Exception) -> None:
            if self._wanted == place:
                self.page_failed.emit(place, self._station.words_for(_named(fault, place)))

        self._station.run(
            lambda job: load_levels(self._path(place.sha256, place.number, job)),
            ready,
            failed=failed,
        )

    def fetch_for(self, view: DeskView) -> None:
        """Crops of the comparison where they changed, thumbnails of pages that were read."""
        self._fetch_crops(view)
        for row in view.pages:
            if row.kind is not None:
                self._fetch_thumbnail(row.place)

    def _fetch_crops(self, view: DeskView) -> None:
        wanted = _wanted_by(view)
        if not wanted or wanted == self._cut:
            return
        before, self._cut = _where(self._cut), wanted
        stay = {key for key, where in _where(wanted).items() if before.get(key) == where}
        if not stay.issuperset(self._crops):  # no value beside what another one stood on
            self._crops = {key: crop for key, crop in self._crops.items() if key in stay}
            self.crops_ready.emit(self._crops)

        def work(job: Job) -> dict[str, QImage]:
            crops: dict[str, QImage] = {}
            for (sha256, number), places in wanted.items():
                job.checkpoint()
                try:
                    crops |= cut_crops(self._path(sha256, number, job), places)
                except (IntakeError, OSError):
                    continue  # the value stands without its crop; the page says why when opened
            return crops

        def ready(crops: dict[str, QImage]) -> None:
            if self._cut is wanted:  # papers of two cases have the same names
                self._crops = crops
                self.crops_ready.emit(crops)

        self._station.run(work, ready)

    def fetch_pieces(
        self,
        place: PagePlace,
        boxes: dict[str, Box],
        ready: Callable[[dict[str, QImage]], None],
        *,
        exact: bool,
    ) -> None:
        """Pieces of one page, upright; nothing is told where the page cannot be shown."""

        def work(job: Job) -> dict[str, QImage]:
            path = self._path(place.sha256, place.number, job)
            if exact:
                return cut_exactly(path, boxes, place.rotation)
            return cut_crops(path, {key: (box, place.rotation) for key, box in boxes.items()})

        self._station.run(work, ready, failed=lambda _fault: None)

    def _fetch_thumbnail(self, place: PagePlace) -> None:
        key = (place.sha256, place.number, place.upright)
        if key in self._thumbnails:
            return
        self._thumbnails.add(key)

        def ready(image: QImage) -> None:
            self.thumbnail_ready.emit(place.sha256, place.number, image)

        self._station.run(
            lambda job: load_thumbnail(self._path(place.sha256, place.number, job), place.upright),
            ready,
            failed=lambda _fault: self._thumbnails.discard(key),
        )


def _wanted_by(view: DeskView) -> dict[tuple[str, int], Places]:
    """Pages with the places of the values that are compared."""
    wanted: dict[tuple[str, int], Places] = {}
    for row in view.evidence:
        for cell in row.cells:
            if cell.place is not None and cell.box is not None:
                page = wanted.setdefault((cell.place.sha256, cell.place.number), {})
                page[cell.key] = (cell.box, cell.place.rotation)
    return wanted


def _where(cut: dict[tuple[str, int], Places]) -> dict[str, tuple[object, ...]]:
    """Key of a value to the page and the place that its crop is cut from."""
    return {key: (page, *place) for page, places in cut.items() for key, place in places.items()}


def _named(fault: Exception, place: PagePlace) -> Exception:
    """The same, calling the file as people do; pictures are kept under the SHA-256."""
    if not isinstance(fault, IntakeError) or "file" not in fault.parameters:
        return fault
    name = place.file.rsplit("/", 1)[-1]
    return type(fault)(fault.code, **{**fault.parameters, "file": name})
