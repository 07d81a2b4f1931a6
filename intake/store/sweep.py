"""Clears up what a crash left: unfinished files, and originals that no committed row names."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from intake.store.database import Database
from intake.store.disk import Disk
from intake.store.marks import Marks, read_mark
from intake.store.models.cases import FileRow, SealRow
from intake.store.originals import Originals

RECORDED_IN: dict[str, InstrumentedAttribute[Any]] = {
    "originals": FileRow.sha256,
    "manifests": SealRow.manifest_sha256,
}


class Sweep:
    """Removes only what was never promised to anybody.

    An original is removed under the database's write lock, when no row names it; whoever records
    one looks, under the same lock, whether it still lies there. So two programs that take in the
    same page at once cannot lose it.
    """

    def __init__(
        self,
        database: Database,
        marks: Marks,
        areas: Sequence[Originals],
        disk: Disk | None = None,
    ) -> None:
        self._database = database
        self._marks = marks
        self._areas = {area.area: area for area in areas}
        self._disk = disk or Disk()

    def run(self) -> None:
        """Goes through what dead processes and failed attempts left behind."""
        self._clear(self._marks.left_behind())
        self.run_own()

    def run_own(self) -> None:
        """Goes through what failed in this process only."""
        self._clear([mark for area in self._areas.values() for mark in area.take_abandoned()])

    def _clear(self, paths: list[Path]) -> None:
        for path in paths:
            area, sha256 = read_mark(path)
            if area in self._areas:
                self._settle(area, sha256, path)
            else:
                with suppress(OSError):
                    self._disk.remove(path)

    def _settle(self, area: str, sha256: str, mark: Path) -> None:
        column = RECORDED_IN[area]
        with self._database.writing() as session, suppress(OSError):
            if session.scalar(select(column).where(column == sha256).limit(1)) is None:
                self._disk.remove(self._areas[area].path(sha256))
            self._disk.remove(mark)
