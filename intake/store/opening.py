"""Opens the store of a station: folders, database, originals, cases, search."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from intake.domain.cases import Pending
from intake.errors import StoreError
from intake.store.arranging import Arranging
from intake.store.cases import Cases, Clock
from intake.store.database import Database
from intake.store.disk import Disk
from intake.store.endorsements import Endorsements
from intake.store.ink_traces import InkTraces
from intake.store.inventory import Inventory
from intake.store.layout import Layout
from intake.store.marks import Marks
from intake.store.numbering import Numbering
from intake.store.originals import Originals
from intake.store.page_moves import PageMoves
from intake.store.page_turns import PageTurns
from intake.store.reach import Reach
from intake.store.receiving import Receiving
from intake.store.schema import bring_up_to_date
from intake.store.search import Search, SearchIndex
from intake.store.sheets import Sheets
from intake.store.signature_answers import SignatureAnswers
from intake.store.splits import Splits
from intake.store.sweep import Sweep


def now() -> datetime:
    """The station's clock, aware, UTC."""
    return datetime.now(UTC)


class Store:
    """Everything that is kept in one data folder. Safe to use from any thread.

    Attributes:
        cases: open, change, look up.
        receiving: `add_file`.
        arranging: order of files, files set aside.
        originals, manifests: write-once files.
        search: finds cases.
        signature_answers: what people say about signatures.
        ink_traces: handwriting of earlier cases.
        endorsements: of powers of attorney.
        page_moves: pages put to another paper.
        page_turns: pages turned upright.
        splits: papers parted by worker.
        sheets: what leaves the window: sheets, outcome, turn.
        inventory: what must lie on disk.
    """

    def __init__(
        self,
        folder: Path,
        *,
        numbering: Numbering | None = None,
        clock: Clock = now,
        disk: Disk | None = None,
    ) -> None:
        numbering = numbering or Numbering()
        self.layout = Layout(folder)
        disk = disk or Disk()
        self.layout.prepare(disk)
        self.clock = clock
        self.database = Database(self.layout.database)
        bring_up_to_date(self.database.engine)
        self.marks = Marks(self.layout.temporary)
        self.originals = Originals(self.layout.originals, self.marks, disk)
        self.manifests = Originals(self.layout.manifests, self.marks, disk)
        index = SearchIndex()
        self._sweep = Sweep(self.database, self.marks, (self.originals, self.manifests), disk)
        self.cases = Cases(self.database, index, numbering, clock)
        self.signature_answers = SignatureAnswers(self.database, clock)
        self.ink_traces = InkTraces(self.database)
        self.sheets = Sheets(self.database, index, clock)
        self.endorsements = Endorsements(self.database, clock)
        self.page_moves = PageMoves(self.database, clock)
        self.page_turns = PageTurns(self.database, clock)
        self.splits = Splits(self.database, clock)
        self.receiving = Receiving(self.database, self.originals, self._sweep, clock)
        self.arranging = Arranging(self.database, clock)
        self.reach = Reach(self.layout, self.database, disk)
        self.inventory = Inventory(self.database)
        self.search = Search(self.database, index, numbering.zone)

    def recover(self) -> tuple[Pending, ...]:
        """To be called once at the start of a program: clears up, says what is unfinished.

        Raises:
            StoreError: `store.locked`, `store.damaged`, `store.not_writable`.
        """
        self._sweep.run()
        return self.cases.unfinished()

    def clear_up(self) -> None:
        """Takes away what failed in this process; what cannot be done now waits for `recover`."""
        with suppress(StoreError, OSError):
            self._sweep.run_own()

    def close(self) -> None:
        """Closes the database."""
        self.database.close()


def open_store(
    folder: Path,
    *,
    numbering: Numbering | None = None,
    clock: Clock = now,
    disk: Disk | None = None,
) -> Store:
    """Opens the data folder, makes it where it is not there, brings its tables up to date.

    Raises:
        StoreError: `disk.full`, `store.not_writable`, `store.locked`, `store.damaged`,
            `store.newer`, `store.network_folder`.
    """
    return Store(folder, numbering=numbering, clock=clock, disk=disk)
