"""Makes a scan fit the limit of the virtual channel, and reads it again before it is handed out."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from intake.desk.handed_files import handed
from intake.desk.packet.examination import FileOrder, Workers
from intake.desk.packet.packet_reader import PacketReader, SourceFile
from intake.domain.documents import Packet
from intake.errors import FileError, IntakeError
from intake.jobs import Job
from intake.pages.files import Format, describe
from intake.procedures.model import UploadLimits

if TYPE_CHECKING:
    from intake.desk.page_fitting import FitOrder
    from intake.pages.smaller import Written

IDENTITY_FIELDS = frozenset(
    {
        "document_number", "surnames", "names", "full_name", "birth_date", "nationality",
        "visa_number", "employer_name", "employer_cedula", "company_name", "ruc",
        "representative_name", "representative_number", "holder_name", "holder_number",
        "third_party_name", "third_party_number", "signer_name", "signer_number", "code",
    }
)  # fmt: skip
"""What must read the same on the fitted file as on the original."""


class Fit(StrEnum):
    """What came of one file."""

    FITS = "fits"
    FITTED = "fitted"
    SIGNED = "signed"
    ILLEGIBLE = "illegible"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Fitted:
    """The answer for one file.

    Attributes:
        before, after: size in bytes; `after` is None where nothing was written.
        target: the file written; the original is never touched.
        step: how it was written, a place on `LADDER`.
        same: fields that were read the same on both.
        differing: fields that no step small enough read the same; then nothing is handed out.
        trouble: why the file could not be read.
    """

    source: Path
    outcome: Fit
    before: int
    after: int | None = None
    target: Path | None = None
    step: int | None = None
    dpi: int | None = None
    same: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    trouble: IntakeError | None = None


class Fitter:
    """The use case behind `intake fit` and the window's action. Takes a `Job`."""

    def __init__(self, workers: Workers, reader: PacketReader, limits: UploadLimits) -> None:
        self._workers = workers
        self._reader = reader
        self._limits = limits

    @property
    def limit(self) -> int:
        """Bytes that a file of the channel may have."""
        return self._limits.bytes

    def fit(
        self, source: Path, folder: Path, job: Job, limit: int | None = None, name: str = ""
    ) -> Fitted:
        """Writes a file that fits into `folder`, called after `name` or after the original.

        A file that holds a signature value is left as it is: any change would break it.

        Raises:
            EngineError: Tesseract is missing.
            Cancelled: the person stopped the job.
        """
        limit = limit or self._limits.bytes
        try:
            info = describe(source)
            if _signed(source, info.format):
                fits = info.bytes <= limit
                return Fitted(source, Fit.FITS if fits else Fit.SIGNED, info.bytes)
            if info.bytes <= limit and handed(source, source.name).format in self._limits.formats:
                return Fitted(source, Fit.FITS, info.bytes)
        except FileError as trouble:
            size = source.stat().st_size if source.is_file() else 0
            return Fitted(source, Fit.UNREADABLE, size, trouble=trouble)
        as_pdf = info.pages > 1 or info.format is Format.PDF
        with tempfile.TemporaryDirectory() as kitchen:
            half = Path(kitchen) / ("page.pdf" if as_pdf else "page.jpg")
            names = folder, name or source.stem
            return self._written(source, info.bytes, half, names, limit, job)

    def _written(
        self,
        source: Path,
        before: int,
        half: Path,
        names: tuple[Path, str],
        limit: int,
        job: Job,
    ) -> Fitted:
        from intake.desk.page_fitting import FitOrder
        from intake.pages.smaller import LADDER

        wanted = self._read(source, job)
        differing: tuple[str, ...] = ()
        place = 0
        while place < len(LADDER):
            written = self._write(FitOrder(
                str(source), str(half), limit, half.suffix == ".pdf", place
            ), job)  # fmt: skip
            if isinstance(written, IntakeError):
                return Fitted(source, Fit.UNREADABLE, before, trouble=written)
            if written is None:
                break
            said = self._read(half, job)
            differing = tuple(sorted({key[1] for key in wanted if said.get(key) != wanted[key]}))
            if not differing:
                target = _free(*names, half.suffix)
                target.write_bytes(half.read_bytes())
                same = tuple(sorted({key[1] for key in wanted}))
                return Fitted(source, Fit.FITTED, before, written.bytes, target, written.step,
                              written.dpi, same)  # fmt: skip
            place = written.step + 1
        outcome = Fit.ILLEGIBLE if differing else Fit.TOO_LARGE
        return Fitted(source, outcome, before, differing=differing)

    def _write(self, order: FitOrder, job: Job) -> Written | IntakeError | None:
        from intake.desk.page_fitting import write_fitting

        for _, answer in self._workers.each(write_fitting, [order], job):
            if isinstance(answer, IntakeError):
                return answer
            if isinstance(answer, Exception):
                raise answer
            return answer
        return None

    def _read(self, path: Path, job: Job) -> dict[tuple[str, str, int], str]:
        """Identity fields that were read with certainty, by kind, field and place in the file."""
        packet = self._reader.read([SourceFile(path, path.name)], job).packet
        return identity_of_papers(packet)


def identity_of_papers(packet: Packet) -> dict[tuple[str, str, int], str]:
    """What the papers say about people, as far as it was read with certainty."""
    found: dict[tuple[str, str, int], str] = {}
    for number, document in enumerate(packet.documents):
        for fact in document.facts:
            if fact.field in IDENTITY_FIELDS and fact.letters_certain:
                found[document.kind.value, fact.field, number] = fact.value
    return found


def _signed(path: Path, kind: Format) -> bool:
    """Whether changing the file would break a signature."""
    if kind is not Format.PDF:
        return False
    from intake.desk.packet.file_signatures import look_for_values

    report = look_for_values(FileOrder(str(path), path.name, None)).electronic
    return bool(report and report.signatures)


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A file name that is not taken yet in that folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = (f"{stem}-1MB{suffix}", *(f"{stem}-1MB-{n}{suffix}" for n in range(2, 1000)))
    return next(folder / name for name in names if not (folder / name).exists())


def fits_now(answers: Sequence[Fitted]) -> bool:
    """Whether every file fits the channel now, either as it was or as it was written."""
    return all(answer.outcome in (Fit.FITS, Fit.FITTED) for answer in answers)
