"""The order of the files of a case, and files that were set aside; nothing is ever thrown away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.domain.cases import FileState
from intake.store.cases import open_row, tell
from intake.store.database import Database
from intake.store.models.cases import FileRow


class Arranging:
    """Orders the files of cases. Safe to use from any thread."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def arrange(self, case_id: int, names: Sequence[str], *, person: str) -> tuple[str, ...]:
        """The case holds these files in this order from now on; returns how it stood before.

        Files that are not named are set aside: their bytes stay, they are neither read nor shown,
        and naming them again brings them back. So the answer undoes what was done.

        Raises:
            KeyError: the case never held a file of that name.
            ValueError: a name stands twice.
            StoreError: `case.unknown`, `case.sealed`, `disk.full`, `store.not_writable`,
                `store.locked`, `store.damaged`.
        """
        if len(set(names)) != len(names):
            raise ValueError(names)
        with self._database.writing() as session:
            row = open_row(session, case_id)
            files = _by_name(session, case_id)
            before = tuple(n for n, file in files.items() if file.state != _ASIDE)
            if before == tuple(names):
                return before
            now = self._clock()
            _number_anew(session, files, [files[name] for name in names])
            for name, file in files.items():
                told = {"file": name, "sha256": file.sha256}
                if name in names and file.state == _ASIDE:
                    file.state = FileState.RECEIVED.value
                    tell(session, row, now, person, "file.brought_back", **told)
                elif name not in names and file.state != _ASIDE:
                    file.state = _ASIDE
                    tell(session, row, now, person, "file.set_aside", **told)
            kept = [name for name in before if name in names]
            if kept != [name for name in names if name in kept]:
                tell(session, row, now, person, "files.arranged", files=list(names))
            return before


_ASIDE = FileState.SET_ASIDE.value


def _by_name(session: Session, case_id: int) -> dict[str, FileRow]:
    query = select(FileRow).where(FileRow.case_id == case_id).order_by(FileRow.sequence)
    return {file.name: file for file in session.scalars(query)}


def _number_anew(session: Session, files: dict[str, FileRow], first: Sequence[FileRow]) -> None:
    """Those in use first; in two steps, because no two files may bear one number meanwhile."""
    chosen = {file.name for file in first}
    order = [*first, *(file for name, file in files.items() if name not in chosen)]
    for number, file in enumerate(order, start=1):
        file.sequence = -number
    session.flush()
    for number, file in enumerate(order, start=1):
        file.sequence = number
    session.flush()
