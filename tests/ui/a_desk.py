"""What parts of the window need of the desk, for tests that show no desk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from intake.desk.packet.sealed import SealedPage
from intake.domain.cases import Case
from intake.ui.parts.rows import PagePlace
from intake.ui.station import Station
from intake.ui.undo_chain import UndoChain


class ADesk(QObject):
    """One case, fetched from the archive whenever it is asked for."""

    case_shown = Signal(object, object)

    def __init__(self, station: Station, case: int) -> None:
        super().__init__()
        self._station, self._case = station, case
        self.chain = UndoChain(station, self)

    @property
    def case(self) -> Case | None:
        return self._station.office.records.get(self._case)

    def page_number(self, place: PagePlace | None) -> int:
        return place.number if place is not None else 0

    def read_case(self, case: int) -> None:
        self._station.office.reception.read(case, None)  # type: ignore[arg-type]

    def page_came(self, case: int, page: SealedPage) -> None:
        return

    def refresh_soon(self) -> None:
        return
