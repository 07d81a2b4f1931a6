"""What page workers have packed, for a program that carries it without looking into it.

Words, signs and doubts travel between children through the program that started them. It would
have to load all that pages are read with to unpack them; so it never does. Each page is packed by
itself: a whole stack is one long call during which no other thread runs.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import Any

from intake.desk.packet.examination import ExaminedFile, ExaminedPage, PageOrder, SecondLook
from intake.domain.documents import FileTrouble, Packet, PageRef
from intake.domain.page_moves import PageMove


@dataclass(frozen=True, slots=True)
class SealedPage:
    """An examined page, packed.

    Attributes:
        page: which one.
        content: an `ExaminedPage`.
    """

    page: PageRef
    content: bytes

    @classmethod
    def of(cls, page: ExaminedPage) -> SealedPage:
        """Packs a page."""
        return cls(page.page, sealed(page))

    def opened(self) -> ExaminedPage:
        """The page; for children."""
        page = opened(self.content)
        if not isinstance(page, ExaminedPage):
            raise TypeError(type(page))
        return page


@dataclass(frozen=True, slots=True)
class SealedPapers:
    """All that was seen of what was handed over, pages packed.

    Attributes:
        orders: by which the pages were asked for; a doubtful value is looked at by them again.
    """

    files: tuple[ExaminedFile, ...]
    pages: tuple[SealedPage, ...]
    troubles: tuple[FileTrouble, ...]
    moves: tuple[PageMove, ...]
    orders: tuple[PageOrder, ...]


@dataclass(frozen=True, slots=True)
class Looking:
    """A packet, and what is to be looked at once more before it stands.

    Attributes:
        looks: none where the packet stands as it is.
        doubts: packed; what the looks are for.
    """

    packet: Packet
    looks: tuple[SecondLook, ...] = ()
    doubts: bytes = b""


@dataclass(frozen=True, slots=True)
class Seen:
    """The answers to those looks in their order, packed; None where a page could not be read."""

    looking: Looking
    answers: tuple[bytes | None, ...]


def sealed(content: object) -> bytes:
    """Packs anything that may travel between processes."""
    return pickle.dumps(content, pickle.HIGHEST_PROTOCOL)


def opened(content: bytes) -> Any:
    """Unpacks what this program's own processes packed; never for data from outside."""
    return pickle.loads(content)  # noqa: S301
