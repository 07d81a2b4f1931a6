"""What the database says must lie on disk, piece by piece, for holding the two together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select, text

from intake.store.database import Database
from intake.store.models.cases import CaseRow, FileRow, SealRow

MANY = 200


@dataclass(frozen=True, slots=True)
class Recorded:
    """An original that rows name.

    Attributes:
        bytes: the size that was recorded.
        cases: numbers of the cases that it belongs to, in order.
        names: what it was called there, in the same order.
    """

    sha256: str
    bytes: int
    cases: tuple[str, ...]
    names: tuple[str, ...]


class Inventory:
    """Counts and lists what is recorded. Safe to use from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def database_faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong with its file or its references; nothing where it is sound.

        Raises:
            StoreError: `store.damaged` where it cannot even be looked through.
        """
        with self._database.reading() as session:
            said = session.scalars(text("PRAGMA quick_check(20)")).all()
            broken = session.execute(text("PRAGMA foreign_key_check")).all()
        faults = [str(line) for line in said if line != "ok"]
        return (*faults, *dict.fromkeys(f"reference in {row[0]}" for row in broken))

    def counts(self) -> tuple[int, int]:
        """How many cases there are, and how many different originals."""
        with self._database.reading() as session:
            cases = session.scalar(select(func.count()).select_from(CaseRow)) or 0
            files = session.scalar(select(func.count(FileRow.sha256.distinct()))) or 0
            return cases, files

    def originals(self, bucket: str) -> dict[str, Recorded]:
        """Originals whose SHA-256 begins with these two letters."""
        query = (
            select(FileRow.sha256, FileRow.bytes, CaseRow.number, FileRow.name)
            .join(CaseRow, CaseRow.id == FileRow.case_id)
            .where(FileRow.sha256 >= bucket, FileRow.sha256 < bucket + "g")
            .order_by(FileRow.sha256, FileRow.id)
        )
        found: dict[str, Recorded] = {}
        with self._database.reading() as session:
            for sha256, size, number, name in session.execute(query):
                before = found.get(sha256)
                cases = (*before.cases, number) if before else (number,)
                names = (*before.names, name) if before else (name,)
                found[sha256] = Recorded(sha256, size, cases, names)
        return found

    def odd_originals(self) -> tuple[Recorded, ...]:
        """Rows whose SHA-256 is none: they can only have been altered."""
        query = (
            select(FileRow.sha256, FileRow.bytes, CaseRow.number, FileRow.name)
            .join(CaseRow, CaseRow.id == FileRow.case_id)
            .where((func.length(FileRow.sha256) != 64) | FileRow.sha256.op("GLOB")("*[^0-9a-f]*"))
        )
        with self._database.reading() as session:
            return tuple(Recorded(s, b, (c,), (n,)) for s, b, c, n in session.execute(query))

    def manifests(self) -> dict[str, str]:
        """SHA-256 of the manifest to case number, for every filed case."""
        query = select(SealRow.manifest_sha256, CaseRow.number).join(
            CaseRow, CaseRow.id == SealRow.case_id
        )
        with self._database.reading() as session:
            return {row.manifest_sha256: row.number for row in session.execute(query)}

    def filed(self) -> Iterator[int]:
        """Ids of the cases that are filed, or said to be, in order; fetched in pieces."""
        last = 0
        while True:
            query = (
                select(CaseRow.id)
                .outerjoin(SealRow, SealRow.case_id == CaseRow.id)
                .where(
                    CaseRow.id > last,
                    (SealRow.case_id.is_not(None)) | (CaseRow.state == "filed"),
                )
                .order_by(CaseRow.id)
                .limit(MANY)
            )
            with self._database.reading() as session:
                piece = session.scalars(query).all()
            if not piece:
                return
            yield from piece
            last = piece[-1]
