"""What scanning needs of the desk that it scans into."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from intake.desk.examination import ExaminedPage
from intake.domain.cases import Case


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

    def read_case(self, case: int) -> None:
        """Reads a case whose pages have come in."""
        ...

    def page_came(self, case: int, page: ExaminedPage) -> None:
        """A page was examined."""
        ...

    def refresh_soon(self) -> None:
        """Another page is safe."""
        ...
