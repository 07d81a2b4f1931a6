"""How a person says that a page lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PageTurn:
    """One page turned by a person.

    Of several about a page the last counts.

    Attributes:
        file, file_page: the page.
        rotation: degrees clockwise that turn it upright as it was handed in: 0, 90, 180, 270.
        again: it is read anew that way, because what was read the other way said nothing.
    """

    file: str
    file_page: int
    rotation: int
    again: bool
    person: str
    at: datetime

    @property
    def place(self) -> tuple[str, int]:
        """The page."""
        return self.file, self.file_page


def turned_by_people(turns: Iterable[PageTurn], place: tuple[str, int], read_at: int) -> int:
    """Degrees clockwise by which people turned a page beyond how it was read."""
    said = [turn.rotation for turn in turns if turn.place == place]
    return (said[-1] - read_at) % 360 if said else 0
