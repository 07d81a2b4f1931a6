"""Proves that nothing was lost or altered: every original, every manifest, every filed case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from intake.archive.manifest import holds, manifest
from intake.domain.cases import Case
from intake.domain.kinds import CaseState
from intake.errors import StoreError
from intake.jobs import Job
from intake.store.inventory import Recorded
from intake.store.opening import Store
from intake.store.originals import Originals

BUCKETS = tuple(f"{number:02x}" for number in range(256))


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Something that is not as it was recorded.

    Attributes:
        what: `original`, `manifest`, `record` (the database's rows of a filed case) or
            `database` (the file itself, as SQLite sees it).
        path: below the data folder; empty for a record.
        cases: numbers of the cases that it belongs to; none for a stray file.
        name: what the file was called when it was handed over.
        reason: code: `changed`, `gone`, `unreadable`, `unknown`, `size`, `differs_from_manifest`,
            `seal_gone`, `state`, `sha256`; for `database` SQLite's own words.
    """

    what: str
    path: str
    cases: tuple[str, ...] = ()
    name: str = ""
    reason: str = ""


@dataclass(slots=True)
class Verification:
    """The outcome. `files` and `bytes` count the originals that were hashed again."""

    cases: int = 0
    files: int = 0
    bytes: int = 0
    altered: list[Discrepancy] = field(default_factory=list)
    missing: list[Discrepancy] = field(default_factory=list)
    stray: list[Discrepancy] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether everything is as it was recorded."""
        return not (self.altered or self.missing or self.stray)


def verify(store: Store, job: Job | None = None) -> Verification:
    """Hashes everything again and holds disk, database and manifests together.

    Reports `verifying` per original and per filed case. May run beside other work: what is just
    being received is left out.

    Raises:
        Cancelled: the person stopped it.
        StoreError: `store.locked`, `store.damaged` where the database cannot be read.
    """
    return _Verifier(store, job or Job()).run()


class _Verifier:
    def __init__(self, store: Store, job: Job) -> None:
        self._store = store
        self._job = job
        self._found = Verification()
        self._total = 0
        self._done = 0

    def run(self) -> Verification:
        database = self._relative(self._store.layout.database)
        for fault in self._store.inventory.database_faults():
            self._found.altered.append(Discrepancy("database", database, reason=fault))
        self._found.cases, files = self._store.inventory.counts()
        self._total = files + len(self._store.inventory.manifests())
        self._originals()
        self._manifests()
        for case_id in self._store.inventory.filed():
            self._job.checkpoint()
            self._record(case_id)
            self._step()
        return self._found

    def _originals(self) -> None:
        area = self._store.originals
        self._strays(area, "", frozenset())
        for bucket in sorted({*BUCKETS, *area.buckets()}):
            recorded = self._store.inventory.originals(bucket)
            for original in recorded.values():
                self._original(area, original)
            self._strays(area, bucket, frozenset(recorded))
        for original in self._store.inventory.odd_originals():
            self._found.altered.append(
                Discrepancy("record", "", original.cases, original.names[0], "sha256")
            )

    def _original(self, area: Originals, original: Recorded) -> None:
        self._job.checkpoint()
        path, reason = area.path(original.sha256), ""
        where = self._relative(path)
        told = (where, original.cases, original.names[0])
        try:
            size = path.stat().st_size
            if not area.verify(original.sha256):
                reason = "changed"
            elif size != original.bytes:
                reason = "size"
            self._found.files += 1
            self._found.bytes += size
        except FileNotFoundError:
            self._found.missing.append(Discrepancy("original", *told, "gone"))
        except (OSError, StoreError):
            reason = "unreadable"
        if reason:
            self._found.altered.append(Discrepancy("original", *told, reason))
        self._step()

    def _step(self) -> None:
        self._done += 1
        self._job.report("verifying", self._done, max(self._done, self._total))

    def _manifests(self) -> None:
        area = self._store.manifests
        recorded = self._store.inventory.manifests()
        for sha256, number in recorded.items():
            self._job.checkpoint()
            told = (self._relative(area.path(sha256)), (number,), "")
            try:
                if not area.verify(sha256):
                    self._found.altered.append(Discrepancy("manifest", *told, "changed"))
            except StoreError as error:
                gone = error.code == "store.missing"
                where = self._found.missing if gone else self._found.altered
                where.append(Discrepancy("manifest", *told, "gone" if gone else "unreadable"))
        for bucket in ("", *area.buckets()):
            self._strays(area, bucket, frozenset(recorded))

    def _record(self, case_id: int) -> None:
        try:
            case = self._store.cases.get(case_id)
        except (ValueError, TypeError, LookupError):
            number = self._store.cases.number(case_id)
            self._found.altered.append(Discrepancy("record", "", (number,), "", "unreadable"))
            return
        reason = self._record_reason(case)
        if reason:
            self._found.altered.append(Discrepancy("record", "", (case.number,), "", reason))

    def _record_reason(self, case: Case) -> str:
        seal = case.seal
        if seal is None:
            return "seal_gone"
        if case.state is not CaseState.FILED:
            return "state"
        now = manifest(case, at=seal.at, person=seal.person, events=seal.events)
        try:
            then = self._store.manifests.read(seal.manifest_sha256)
        except StoreError:
            return ""
        return "" if holds(then, now) else "differs_from_manifest"

    def _strays(self, area: Originals, bucket: str, recorded: frozenset[str]) -> None:
        """What lies there and stands in no row.

        First the folder, then the marks, then the rows again: what was received in between has
        lost its mark only after its row was committed.
        """
        unknown = [p for p in area.lying_in(bucket) if not _is_ours(area, p, recorded)]
        if not unknown:
            return
        in_work = self._store.marks.open_marks()
        recorded = frozenset(self._recorded_now(area, bucket)) | in_work
        for path in unknown:
            if not _is_ours(area, path, recorded):
                what = area.area.removesuffix("s")
                self._found.stray.append(Discrepancy(what, self._relative(path), reason="unknown"))

    def _recorded_now(self, area: Originals, bucket: str) -> Iterable[str]:
        if area is self._store.manifests:
            return self._store.inventory.manifests()
        return self._store.inventory.originals(bucket) if bucket else ()

    def _relative(self, path: Path) -> str:
        return path.relative_to(self._store.layout.folder).as_posix()


def _is_ours(area: Originals, path: Path, recorded: frozenset[str]) -> bool:
    sha256 = path.parent.name + path.name
    return path == area.path(sha256) and not path.is_dir() and sha256 in recorded
