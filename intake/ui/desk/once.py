"""A decision is carried out once, however often its key is pressed before the screen shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from intake.domain.cases import Case
from intake.jobs import Job
from intake.ui.station import Station

Answer = TypeVar("Answer")


class Once:
    """Begins nothing more about a case as it is shown while something about it is under way."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._begun: set[tuple[int, int]] = set()

    def run(
        self, case: Case, work: Callable[[Job], Answer], done: Callable[[Answer], None]
    ) -> None:
        """As `Station.run`; after a fault it may be tried again.

        Args:
            case: as the screen shows it; its revision grows with every change.
        """
        shown = (case.id, case.revision)
        if shown in self._begun:
            return
        self._begun = {one for one in self._begun if one[0] != case.id} | {shown}

        def failed(fault: Exception) -> None:
            self._begun.discard(shown)
            self._station.tell_refused(case.id, fault)

        self._station.run(work, done, failed=failed)
