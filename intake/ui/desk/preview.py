"""What is known of pages while the others are still being read: their kind, and the list so far.

Nothing of it is kept or decided upon; the whole reading takes its place when it is done.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from intake.checks.assess import assess
from intake.desk.packet.sealed import SealedPage
from intake.domain.cases import Case
from intake.domain.documents import Document, Packet, PageRef
from intake.domain.findings import Comparison, Requirement
from intake.domain.kinds import Kind
from intake.procedures.load import opened_under


@dataclass(frozen=True, slots=True)
class Arrived:
    """A page that was read, and what it is; several papers on one sheet show the first."""

    page: PageRef
    kinds: tuple[Kind, ...]

    @property
    def kind(self) -> Kind | None:
        """What the page list calls it."""
        return self.kinds[0] if self.kinds else None


def arrived(page: SealedPage) -> Arrived:
    """Names a page. For child processes: it takes a tenth of a second of computing."""
    from intake.reading.papers.split import split

    return Arrived(page.page, tuple(draft.kind for draft in split(page.opened().items)))


@dataclass(frozen=True, slots=True)
class Preview:
    """Pages that have come, by file and number, the live list that they give, rows to be filled."""

    pages: dict[tuple[str, int], Arrived] = field(default_factory=dict)
    requirements: tuple[Requirement, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


class PreviewMaker:
    """Gathers pages as they come, from any thread."""

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        self._today = today
        self._lock = threading.Lock()
        self._pages: dict[tuple[str, int], Arrived] = {}

    def forget(self) -> None:
        """Another case, or everything is read."""
        with self._lock:
            self._pages.clear()

    def add(self, named: Arrived) -> None:
        """A page came."""
        with self._lock:
            self._pages[named.page.file, named.page.file_page] = named

    def preview(self, case: Case) -> Preview:
        """As far as the pages go. What is demanded is asked of the rules of the case."""
        with self._lock:
            pages = dict(self._pages)
        if case.assessment is not None:
            return Preview(pages)
        documents = tuple(
            Document(f"p{number}", kind, 1.0, (one.page,))
            for number, (one, kind) in enumerate(
                ((one, kind) for one in pages.values() for kind in one.kinds), start=1
            )
        )
        told = assess(
            Packet(documents),
            opened_under(case.procedure, case.rules_version),
            case.channel,
            case.presenter,
            self._today(),
            case.attested,
        )
        return Preview(pages, told.requirements, told.comparisons)
