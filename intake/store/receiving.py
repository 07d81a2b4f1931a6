"""Takes files in: bytes durable first, then the row committed, only then "received"."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path, PurePath

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intake.domain.cases import FileState, StoredFile
from intake.errors import StoreError
from intake.store.case_rows import stored_file
from intake.store.cases import open_row, tell
from intake.store.database import Database
from intake.store.lookup import case_row
from intake.store.models.base import storable
from intake.store.models.cases import FileRow
from intake.store.originals import Kept, Originals
from intake.store.sweep import Sweep

ATTEMPTS = 3


class Receiving:
    """Receives files into cases. Safe to use from any thread."""

    def __init__(
        self,
        database: Database,
        originals: Originals,
        sweep: Sweep,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._originals = originals
        self._sweep = sweep
        self._clock = clock

    def add_file(self, case_id: int, source: Path | bytes, name: str, *, person: str) -> StoredFile:
        """When this returns, no crash loses the file any more.

        The same bytes under the same name are received once. Where it fails, nothing of the file
        stays behind and all that was received before is untouched.

        Args:
            case_id: the case.
            source: a file, or the bytes themselves.
            name: as handed over (with the folders below the one that was handed over).
            person: who receives it.

        Raises:
            StoreError: `disk.full`, `store.not_writable`, `store.locked`, `store.damaged`,
                `case.unknown`, `case.sealed`.
            FileError: the source is gone, may not be read or broke off.
            RuntimeError: within `Cases.together`: a file is received at once or not at all.
        """
        if self._database.in_unit:
            raise RuntimeError("files are received in a transaction of their own")
        with self._database.reading() as session:
            if case_row(session, case_id).state == "filed":
                raise StoreError("case.sealed", number=case_row(session, case_id).number)
        name = storable(name) or "file"
        for _ in range(ATTEMPTS):
            received = self._attempt(case_id, source, name, person)
            if received is not None:
                return received
        raise StoreError("store.locked", reason="originals are being cleared up")

    def _attempt(
        self, case_id: int, source: Path | bytes, name: str, person: str
    ) -> StoredFile | None:
        """None where a sweep took the original away between keeping and recording it."""
        try:
            kept = self._originals.keep(source, name)
        except StoreError:
            self._clear_up()
            raise
        try:
            with self._database.writing() as session:
                received = None
                if self._originals.present(kept.sha256, kept.bytes):
                    received = self._record(session, case_id, kept, name, person)
        except BaseException:
            self._originals.abandon(kept)
            self._clear_up()
            raise
        self._originals.recorded(kept)
        return received

    def _record(
        self, session: Session, case_id: int, kept: Kept, name: str, person: str
    ) -> StoredFile:
        row = open_row(session, case_id)
        files = session.scalars(select(FileRow).where(FileRow.case_id == case_id)).all()
        for file in files:
            same = file.sha256 == kept.sha256 and file.name == name
            if same and file.state != FileState.SET_ASIDE.value:
                return stored_file(file)
        now = self._clock()
        last = session.scalar(select(func.max(FileRow.sequence)).where(FileRow.case_id == case_id))
        file = FileRow(
            case_id=case_id,
            sequence=(last or 0) + 1,
            sha256=kept.sha256,
            bytes=kept.bytes,
            name=_free(name, {file.name for file in files}),
            received_at=now,
            state=FileState.RECEIVED.value,
        )
        session.add(file)
        told = {"file": file.name, "sha256": kept.sha256, "bytes": kept.bytes}
        tell(session, row, now, person, "file.received", **told)
        return stored_file(file)

    def _clear_up(self) -> None:
        with suppress(StoreError, OSError):
            self._sweep.run_own()


def _free(name: str, taken: set[str]) -> str:
    """The name, or `scan (2).png` where `scan.png` is taken."""
    path, number, free = PurePath(name), 1, name
    while free in taken:
        number += 1
        free = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
    return free
