"""The virtual channel from files to verdict: sizes at the limit, locked files, who has signed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from intake.app.child_processes import InThisProcess
from intake.desk.checking import Asked, Checked, Checker
from intake.desk.packet.packet_reader import PacketReader, SourceFile
from intake.desk.packet.page_memory import PageMemory
from intake.domain.kinds import Channel, Presenter, Severity, Verdict
from intake.jobs import Job
from tests.specimens.packets import draw_packet
from tests.specimens.packets.procedures import Wish
from tests.specimens.packets.uploads import keep_trust
from tests.specimens.people import TODAY

WISH = Wish("employer_key", "virtual", "legal_representative")
ASKED = Asked("employer_key", Channel.VIRTUAL, Presenter.LEGAL_REPRESENTATIVE)


class Reader(PacketReader):
    """Tells files apart by their names alone: pages are read once, whatever lies behind them."""

    def read(self, sources, job, watcher=None, moves=(), turns=()):  # type: ignore[no-untyped-def]
        named = [SourceFile(s.path, s.name, s.pictures, s.name) for s in sources]
        return super().read(named, job, watcher, moves, turns)


class Journey:
    """A drawn packet of the virtual channel, and the program as the command line has it."""

    def __init__(self, out: Path, defect: str = "sound") -> None:
        self.folder = out / "packet"
        self.truth = draw_packet(self.folder, 1, "clean", defect, 200, WISH)
        reader = Reader(InThisProcess(), memory=PageMemory(), trust=keep_trust(out))
        self._checker = Checker(reader, lambda: TODAY)

    def file_of(self, kind: str) -> Path:
        document = next(d for d in self.truth.documents if d.kind == kind)
        return self.folder / document.pages[0].file

    def checked(self) -> Checked:
        return self._checker.check([self.folder], ASKED, Job())


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    return Journey(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def changed(sound: Journey, tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Keeps the file that a test changes, and puts it back."""
    kept: list[tuple[Path, Path]] = []

    def keep(path: Path) -> None:
        kept.append((path, Path(shutil.copy2(path, tmp_path / path.name))))

    yield keep
    for path, copy in kept:
        shutil.copy2(copy, path)


def said(answer: Checked) -> set[tuple[str, str]]:
    """All that is said but notes about signatures, whose revocation nobody can ask here."""
    found = answer.assessment.findings
    return {
        (f.code, f.severity.value)
        for f in found
        if f.severity is not Severity.NOTE or f.code.startswith("file.")
    }


def test_a_sound_packet_of_files_is_ready(sound: Journey) -> None:
    answer = sound.checked()
    assert said(answer) == set()
    assert answer.assessment.verdict is Verdict.READY


@pytest.mark.parametrize(
    ("size", "expected", "verdict"),
    [
        (1_000_000, set(), Verdict.READY),
        (1_000_001, {("file.size", "note")}, Verdict.READY),
        (1_048_576, {("file.size", "note")}, Verdict.READY),
        (1_048_577, {("file.size", "blocking")}, Verdict.RETURN),
    ],
)
def test_a_file_as_large_as_that(
    sound: Journey,
    changed: Callable[[Path], None],
    size: int,
    expected: set[tuple[str, str]],
    verdict: Verdict,
) -> None:
    path = sound.file_of("ruc_certificate")
    changed(path)
    data = path.read_bytes()
    path.write_bytes(data + b"\n%" + b"x" * (size - len(data) - 3) + b"\n")
    assert path.stat().st_size == size
    answer = sound.checked()
    assert said(answer) == expected
    assert answer.assessment.verdict is verdict


def test_a_locked_file_counts_as_not_there(sound: Journey, changed: Callable[[Path], None]) -> None:
    path = sound.file_of("ruc_certificate")
    changed(path)
    with pikepdf.open(path, allow_overwriting_input=True) as book:
        book.save(path, encryption=pikepdf.Encryption(owner="nadie", user="sabe"))
    answer = sound.checked()
    assert said(answer) == {("file.unreadable", "review"), ("requirement.missing", "blocking")}
    locked = next(f for f in answer.assessment.findings if f.code == "file.unreadable")
    assert locked.parameters["file"] == path.name
    assert answer.assessment.verdict is Verdict.RETURN


@pytest.mark.parametrize(
    ("defect", "kind", "code", "severity"),
    [
        ("agreement_other_certificate", "responsibility_agreement",
         "signature.signer_mismatch", "review"),
        ("agreement_expired_certificate", "responsibility_agreement",
         "signature.unverifiable", "review"),
        ("request_unknown_issuer", "key_request", "signature.unverifiable", "review"),
        ("request_altered", "key_request", "signature.electronic_invalid", "blocking"),
        ("agreement_not_signed", "responsibility_agreement",
         "signature.electronic_missing", "blocking"),
    ],
)  # fmt: skip
def test_who_has_signed(
    sound: Journey,
    changed: Callable[[Path], None],
    tmp_path: Path,
    defect: str,
    kind: str,
    code: str,
    severity: str,
) -> None:
    """The same papers of the same people, one of them signed otherwise."""
    wrong = Journey(tmp_path / "other", defect)
    assert wrong.truth.findings[0].code == code
    path = sound.file_of(kind)
    changed(path)
    shutil.copy2(wrong.file_of(kind), path)
    assert said(sound.checked()) == {(code, severity)}
