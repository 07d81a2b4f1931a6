"""Files a case: its manifest is written once, its SHA-256 goes into the database, all is sealed."""

from __future__ import annotations

from intake.archive.manifest import manifest
from intake.domain.cases import Case
from intake.errors import StoreError
from intake.store.opening import Store


class Filing:
    """Files cases. Safe to use from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def file(self, case_id: int, *, person: str) -> Case:
        """Files the case and returns it; nothing about it changes from then on.

        Every original is hashed again first: what is sealed is what was handed over.

        Raises:
            StoreError: `case.unknown`, `case.sealed`, `case.changed` (somebody changed it just
                now), `store.missing` or `store.damaged` where an original is not what it was,
                `disk.full`, `store.not_writable`, `store.locked`.
        """
        case = self._store.cases.get(case_id)
        if case.seal is not None:
            raise StoreError("case.sealed", number=case.number)
        for file in case.files:
            if not self._store.originals.verify(file.sha256):
                raise StoreError("store.damaged", file=file.name, sha256=file.sha256)
        at = self._store.clock()
        content = manifest(case, at=at, person=person, events=len(case.history))
        kept = self._store.manifests.keep(content, case.number)
        try:
            self._store.cases.seal(
                case_id, kept.sha256, revision=case.revision, person=person, at=at
            )
        except BaseException:
            self._store.manifests.abandon(kept)
            self._store.clear_up()
            raise
        self._store.manifests.recorded(kept)
        return self._store.cases.get(case_id)
