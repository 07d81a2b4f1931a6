"""What people do with cases as a whole: look for them, open them, file them, verify the archive."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from intake.access.permissions import Act, Person
from intake.archive.filing import Filing
from intake.archive.verify import Verification, verify
from intake.domain.cases import Case, CaseSummary, Pending, SearchHit
from intake.jobs import Job
from intake.store.lookup import CaseFilter
from intake.store.opening import Store


class Records:
    """Use cases of the archive. Safe to use from any thread."""

    def __init__(self, store: Store, person: Person) -> None:
        self._store = store
        self._person = person
        self._filing = Filing(store)

    def get(self, case: int) -> Case:
        """The whole case.

        Raises:
            StoreError: `case.unknown`.
        """
        self._person.must_be_allowed(Act.LOOK)
        return self._store.cases.get(case)

    def list(self, which: CaseFilter | None = None) -> Sequence[CaseSummary]:
        """Cases, newest first."""
        self._person.must_be_allowed(Act.LOOK)
        return self._store.cases.list(which)

    def search(self, text: str, limit: int = 50) -> Sequence[SearchHit]:
        """Cases by any name in any order and without accents, by number, employer, case."""
        self._person.must_be_allowed(Act.LOOK)
        return self._store.search.search(text, limit)

    def fingerprint(self, path: Path) -> str:
        """The SHA-256 under which the archive keeps such bytes."""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def file(self, case: int) -> Case:
        """Files a case: from then on nothing about it changes."""
        self._person.must_be_allowed(Act.FILE_CASE)
        return self._filing.file(case, person=self._person.name)

    def verify(self, job: Job) -> Verification:
        """Hashes every original and manifest again and compares it with what was recorded."""
        self._person.must_be_allowed(Act.VERIFY)
        return verify(self._store, job)

    def try_out(self) -> None:
        """Tries whether the archive can be written to now; quick, and changes nothing.

        Raises:
            StoreError: `disk.full`, `store.not_writable`, `store.locked`, `store.damaged`.
        """
        self._store.reach.try_out()

    def recover(self) -> Sequence[Pending]:
        """Clears up after a crash, once at the start; returns the cases that wait to be read."""
        return self._store.recover()
