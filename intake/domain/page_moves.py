"""Where a person put a page that the program had put elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from intake.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class PageMove:
    """One page put to another paper, or made one of its own.

    Of several about a page the last counts.

    Attributes:
        file, file_page: the page.
        kind: what the paper is that it belongs to from now on.
        with_file, with_page: a page of that paper; "" and 0 where the page is one of its own.
        before: kind of the paper that it belonged to.
    """

    file: str
    file_page: int
    kind: Kind
    with_file: str
    with_page: int
    before: Kind
    person: str
    at: datetime

    @property
    def place(self) -> tuple[str, int]:
        """The page."""
        return self.file, self.file_page

    @property
    def beside(self) -> tuple[str, int] | None:
        """A page of the paper it went to; None where it is one of its own."""
        return (self.with_file, self.with_page) if self.with_file else None
