"""A page that a person turns stays turned: kept when the hand rests, once for several turns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from intake.domain.cases import Case
from intake.ui.parts.rows import PagePlace

REST_MS = 700
"""Two quarter turns within this time are one turn."""


class Turning(QObject):
    """Waits until a page is turned no further, then has it kept.

    Args:
        case: the case on the screen.
        keep: (case, page as it was, degrees clockwise from as handed in).
    """

    def __init__(
        self,
        case: Callable[[], Case | None],
        keep: Callable[[int, PagePlace, int], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._case, self._keep = case, keep
        self._waits: tuple[int, PagePlace, int] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.settle)

    def turned(self, place: PagePlace, rotation: int) -> None:
        """A page was turned on the screen; a case that was decided keeps its pages as they are."""
        case = self._case()
        if case is None or not case.undecided:
            return
        if self._waits is not None and not place.same_page(self._waits[1]):
            self.settle()
        self._waits = (case.id, place, rotation)
        self._rest.start()

    def settle(self) -> None:
        """Keeps what waits, at once."""
        self._rest.stop()
        waits, self._waits = self._waits, None
        if waits is not None and waits[1].upright != waits[2]:
            self._keep(*waits)
