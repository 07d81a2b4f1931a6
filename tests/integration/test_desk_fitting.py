"""Files made to fit the virtual channel: small enough, read the same, the original untouched."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from intake.app.child_processes import InThisProcess
from intake.desk.fitting import Fit, Fitter
from intake.desk.packet.packet_reader import ReadPacket, SourceFile
from intake.domain.documents import Packet
from intake.jobs import Job
from intake.procedures.load import upload_limits
from tests.specimens.electronic.cms import Pen
from tests.specimens.electronic.file import Paper
from tests.specimens.electronic.parties import authority, person
from tests.specimens.electronic.signing import Signer
from tests.ui.front_office import TODAY
from tests.unit.papers.drawn_up import passport

LIMIT = 60_000


class ReaderBySize:
    """Reads a number that depends on how large the file is, as an engine does on bad pictures."""

    def __init__(self, number: Callable[[int], str]) -> None:
        self._number = number
        self.read_files: list[str] = []

    def read(self, sources: Sequence[SourceFile], job: Job) -> ReadPacket:
        (source,) = sources
        self.read_files.append(source.name)
        size = source.path.stat().st_size
        return ReadPacket(Packet((passport("d1", document_number=self._number(size)),)), (), 1)


def noisy(path: Path, pages: int = 1) -> Path:
    """A scan that does not compress well."""
    rng = np.random.default_rng(7)
    images = [
        Image.fromarray(rng.integers(0, 256, (700, 500, 3), dtype=np.uint8)) for _ in range(pages)
    ]
    more = {"save_all": True, "append_images": images[1:]} if pages > 1 else {}
    images[0].save(path, dpi=(300, 300), quality=95, **more)
    return path


def fitter(number: Callable[[int], str] = lambda _size: "AR123456") -> Fitter:
    return Fitter(InThisProcess(), ReaderBySize(number), upload_limits(TODAY))  # type: ignore[arg-type]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_limit_is_the_one_of_the_sheet() -> None:
    assert fitter().limit == 1_000_000


def test_a_large_scan_is_written_smaller_beside_the_original(tmp_path: Path) -> None:
    source = noisy(tmp_path / "scan.jpg")
    before = digest(source)
    answer = fitter().fit(source, tmp_path / "out", Job(), LIMIT)
    assert answer.outcome is Fit.FITTED
    assert answer.target == tmp_path / "out" / "scan-1MB.jpg"
    assert answer.target.stat().st_size == answer.after
    assert answer.target.stat().st_size <= LIMIT
    assert "document_number" in answer.same
    assert digest(source) == before


def test_nothing_that_is_there_is_written_over(tmp_path: Path) -> None:
    source = noisy(tmp_path / "scan.jpg")
    first = fitter().fit(source, tmp_path, Job(), LIMIT)
    second = fitter().fit(source, tmp_path, Job(), LIMIT)
    assert first.target != second.target
    assert second.target is not None
    assert second.target.name == "scan-1MB-2.jpg"


def test_several_pages_become_a_pdf_of_as_many(tmp_path: Path) -> None:
    import pikepdf

    source = noisy(tmp_path / "scan.tif", pages=3)
    answer = fitter().fit(source, tmp_path / "out", Job(), 150_000)
    assert answer.target is not None
    with pikepdf.open(answer.target) as book:
        assert len(book.pages) == 3


def test_a_picture_of_another_format_is_made_a_jpeg_though_it_is_small(tmp_path: Path) -> None:
    source = tmp_path / "scan.png"
    Image.new("RGB", (400, 300), "white").save(source, dpi=(300, 300))
    answer = fitter().fit(source, tmp_path / "out", Job())
    assert answer.outcome is Fit.FITTED
    assert answer.target is not None
    assert answer.target.suffix == ".jpg"


def test_what_fits_already_is_left_alone(tmp_path: Path) -> None:
    source = noisy(tmp_path / "scan.jpg")
    answer = fitter().fit(source, tmp_path / "out", Job())
    assert (answer.outcome, answer.target) == (Fit.FITS, None)
    assert not (tmp_path / "out").exists()


def test_a_step_that_reads_otherwise_is_not_taken(tmp_path: Path) -> None:
    source = noisy(tmp_path / "scan.jpg")
    large = source.stat().st_size
    taken: list[int] = []

    def number(size: int) -> str:
        if size != large:
            taken.append(size)
        return "AR123456" if size == large or len(taken) > 2 else "AR123457"

    answer = fitter(number).fit(source, tmp_path / "out", Job(), LIMIT)
    assert answer.outcome is Fit.FITTED
    assert len(taken) == 3


def test_nothing_is_handed_out_that_reads_otherwise_at_every_size(tmp_path: Path) -> None:
    source = noisy(tmp_path / "scan.jpg")
    large = source.stat().st_size
    answer = fitter(lambda size: "AR123456" if size == large else f"AR{size:06d}").fit(
        source, tmp_path / "out", Job(), LIMIT
    )
    assert answer.outcome is Fit.ILLEGIBLE
    assert answer.differing == ("document_number",)
    assert not (tmp_path / "out").exists()


def test_what_fits_at_no_quality_says_so(tmp_path: Path) -> None:
    answer = fitter().fit(noisy(tmp_path / "scan.jpg"), tmp_path / "out", Job(), 900)
    assert answer.outcome is Fit.TOO_LARGE


@pytest.mark.parametrize("limit", [100, 4000])
def test_a_signed_file_is_never_changed(tmp_path: Path, limit: int) -> None:
    paper = Paper()
    Signer(paper).sign(Pen(person(authority(), "ANA MERA", "1710034065")))
    source = tmp_path / "signed.pdf"
    source.write_bytes(paper.data)
    answer = fitter().fit(source, tmp_path / "out", Job(), limit)
    assert answer.outcome is Fit.SIGNED
    assert source.read_bytes() == paper.data
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n1 0 obj"])
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "broken.pdf"
    source.write_bytes(data)
    answer = fitter().fit(source, tmp_path / "out", Job())
    assert answer.outcome is Fit.UNREADABLE
    assert answer.trouble is not None
    assert answer.trouble.code.startswith("file.")
