"""What scanning needs of the desk that it scans into."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from intake.desk.packet.sealed import SealedPage
from intake.domain.cases import Case
from intake.ui.parts.rows import PagePlace
from intake.ui.undo_chain import UndoChain


class DeskPort(Protocol):
    """The case on the screen, and the ways to show and read it."""

    @property
    def case_shown(self) -> SignalInstance:
        """(case, view) after every change."""
        ...

    @property
    def case(self) -> Case | None:
        """The case on the screen."""
        ...

    @property
    def chain(self) -> UndoChain:
        """What was done, to be taken back."""
        ...

    def page_number(self, place: PagePlace | None) -> int:
        """Which page of the case, from 1; 0 where it is none."""
        ...

    def read_case(self, case: int) -> None:
        """Reads a case whose pages have come in."""
        ...

    def page_came(self, case: int, page: SealedPage) -> None:
        """A page was examined."""
        ...

    def refresh_soon(self) -> None:
        """Another page is safe."""
        ...
