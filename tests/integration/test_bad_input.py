"""Whatever is handed in: a clear sentence, an honest exit status, nothing hurt, no waiting."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

from intake.app.child_processes import InThisProcess
from intake.desk.checking import Asked, Checker
from intake.desk.packet.packet_reader import PacketReader, trouble_of
from intake.errors import FileError, StoreError
from intake.jobs import Job, Progress
from intake.messages import Messages
from intake.scanning.sources.files import Files
from intake.store.disk import Disk
from intake.store.opening import open_store
from tests.integration import bad_files
from tests.integration.program import Program
from tests.integration.store_samples import open_case

AT_MOST_BYTES = 900_000_000
"""Address space that the program itself is given while it looks at bad files."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "papeles"
    folder.mkdir()
    return folder


def little_memory() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (AT_MOST_BYTES, AT_MOST_BYTES))


def small_files() -> None:
    """A disk on which no file grows beyond 100 KB; Python ignores the signal and gets EFBIG."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "vacio.jpg": (lambda path: path.write_bytes(b""), "está vacío"),
    "texto.pdf": (bad_files.text_called_pdf, "no es una imagen ni un PDF"),
    "clave.pdf": (bad_files.encrypted_pdf, "tiene contraseña"),
    "roto.pdf": (bad_files.broken_pdf, "está dañado"),
    "largo.pdf": (bad_files.long_pdf, "tiene demasiadas páginas"),
    "gigante.png": (bad_files.giant_png, "es demasiado grande"),
    "ido.png": (lambda path: path.symlink_to("nunca.png"), "ya no está"),
}
"""What is handed in, and the words that tell it."""

limited = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")


@limited
@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    program: Program, folder: Path, name: str
) -> None:
    make, words = BAD[name]
    make(folder / name)
    said = program("check", "--json", name, before=little_memory)
    assert said.status == 2
    assert said.output == b""
    assert said.line.startswith("intake: ")
    assert name in said.line
    assert words in said.line


@limited
def test_bad_files_among_good_ones_are_told_and_hurt_nobody(program: Program, folder: Path) -> None:
    bad_files.picture_without_text(folder / "01 bueno.png")
    kept = program("check", "--json", "--archive", "01 bueno.png")
    assert kept.status == 1
    before = originals(program.data)
    for name, (make, _) in BAD.items():
        make(folder / name)
    bad_files.half_jpeg(folder / "medio.jpg")
    said = program("check", "--json", "--archive", folder)
    assert said.status == 1
    assert said.errors == ""
    told = {row["file"]: row["message"] for row in said.json["errors"]}
    assert sorted(told) == sorted([*BAD, "medio.jpg"])
    for name, (_, words) in BAD.items():
        assert name in told[name]
        assert words in told[name]
    found = [f for f in said.json["findings"] if f["code"] == "file.unreadable"]
    assert len(found) == len(told)
    assert {f["severity"] for f in found} == {"review"}
    assert [d["files"] for d in said.json["documents"]] == [["01 bueno.png"]]
    assert before.items() <= originals(program.data).items()
    sound = program("archive", "verify", "--json")
    assert sound.status == 0
    assert [sound.json[name] for name in ("altered", "missing", "stray")] == [[], [], []]
    assert sound.json["cases"] == 2


def originals(data: Path) -> dict[str, str]:
    """Every original that lies in the data folder, with the digest of what it holds now."""
    files = [path for path in (data / "originals").rglob("*") if path.is_file()]
    assert files
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_no_case_is_opened_where_nothing_is_a_document(program: Program, folder: Path) -> None:
    for name in ("vacio.jpg", "texto.pdf", "ido.png"):
        BAD[name][0](folder / name)
    (folder / "subcarpeta").mkdir()
    for words in (["."], [os.devnull], ["nadie.png"], ["subcarpeta"]):
        said = program("check", "--json", "--archive", *words)
        assert (said.status, said.output) == (2, b"")
        assert said.line
    assert program("archive", "verify", "--json").json["cases"] == 0


@pytest.mark.parametrize(
    ("make", "words"),
    [(Path.mkdir, "No hay archivos en la carpeta nada"), (lambda path: path, "No existe nada")],
)
def test_an_empty_folder_and_one_that_is_not_there(
    program: Program, folder: Path, make: Callable[[Path], object], words: str
) -> None:
    make(folder / "nada")
    said = program("check", "nada")
    assert said.status == 2
    assert words in said.line


def test_a_picture_without_text_is_answered_and_nothing_is_claimed(
    program: Program, folder: Path
) -> None:
    bad_files.picture_without_text(folder / "mudo.png")
    said = program("check", "--json", "mudo.png")
    assert said.status == 1
    assert said.json["verdict"] == "return"
    (document,) = said.json["documents"]
    assert document["kind"] in ("unknown", "blank")
    assert document["facts"] == []
    assert {f["code"] for f in said.json["findings"]} >= {"requirement.missing"}


# ---- folders ---------------------------------------------------------------------------------
@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may read every folder"
)
def test_a_folder_that_may_not_be_read(program: Program, folder: Path) -> None:
    locked = folder / "cerrada"
    locked.mkdir(mode=0o000)
    said = program("check", "cerrada")
    locked.chmod(0o700)
    assert said.status == 2
    assert "No se puede abrir la carpeta cerrada" in said.line


@pytest.mark.parametrize("asked", ["the folder", "one inside"])
def test_a_folder_that_refuses_is_told(
    monkeypatch: pytest.MonkeyPatch, folder: Path, asked: str
) -> None:
    locked = folder / "cerrada"
    locked.mkdir()
    (folder / "1.png").touch()
    plain = Path.iterdir

    def iterdir(path: Path) -> object:
        if path == locked:
            raise PermissionError(errno.EACCES, "injected")
        return plain(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    source = Files([locked if asked == "the folder" else folder])
    with pytest.raises(FileError) as caught:
        list(source.deliver(Job()))
    assert caught.value.code == "folder.not_allowed"
    assert caught.value.parameters == {"folder": "cerrada"}


# ---- while it is being read --------------------------------------------------------------------
def test_a_file_that_vanishes_while_it_is_read_costs_only_itself(folder: Path) -> None:
    bad_files.picture_without_text(folder / "1.png")
    bad_files.picture_without_text(folder / "2.png")

    def on_progress(progress: Progress) -> None:
        if progress.code == "reading_page" and progress.total == 2:
            (folder / "2.png").unlink(missing_ok=True)

    checker = Checker(PacketReader(InThisProcess()), lambda: date(2026, 11, 20))
    checked = checker.check([folder], Asked(), Job(on_progress))
    (trouble,) = checked.packet.troubles
    assert (trouble.file, trouble.code, trouble.parameters["page"]) == ("2.png", "file.gone", 1)
    assert [d.files for d in checked.packet.documents] == [("1.png",)]
    found = [f for f in checked.assessment.findings if f.code == "file.unreadable"]
    assert len(found) == 1


def test_what_nobody_foresaw_is_the_programs_fault_and_not_the_files() -> None:
    told = trouble_of("a.png", ZeroDivisionError("secret 1710034065"), 2)
    assert told.code == "engine.failed"
    assert told.parameters == {"file": "a.png", "page": 2, "reason": "ZeroDivisionError"}
    full = trouble_of("a.png", OSError(errno.ENOSPC, "No space left on device"))
    assert Messages("es").error(full.code, full.parameters).startswith("El disco está lleno")


# ---- a full disk -------------------------------------------------------------------------------
@limited
def test_a_full_disk_is_told_and_earlier_pages_stay(program: Program, folder: Path) -> None:
    bad_files.picture_without_text(folder / "mudo.png")
    assert program("check", "--archive", "mudo.png").status == 1
    before = originals(program.data)
    large = folder / "grande.jpg"
    large.write_bytes((folder / "mudo.png").read_bytes() + os.urandom(400_000))
    said = program("check", "--json", "--archive", "grande.jpg", before=small_files)
    assert (said.status, said.output) == (2, b"")
    assert "El disco está lleno" in said.line
    assert originals(program.data) == before
    sound = program("archive", "verify", "--json")
    assert sound.status == 0
    assert sound.json["files"] == len(before)


class FullDisk(Disk):
    """Takes so many bytes and no more."""

    room = 100_000

    def write(self, file: BinaryIO, piece: bytes) -> None:
        if len(piece) > self.room:
            super().write(file, piece[: self.room])
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= len(piece)
        super().write(file, piece)


def test_a_disk_that_fills_up_in_the_middle_keeps_what_was_received(tmp_path: Path) -> None:
    store = open_store(tmp_path / "data", disk=FullDisk())
    case = open_case(store.cases)
    received = []
    pages = [(bytes([number]) * 30_000, f"{number}.png") for number in range(4)]
    received.extend(
        store.receiving.add_file(case.id, page, name, person="Ana") for page, name in pages[:3]
    )
    with pytest.raises(StoreError) as caught:
        store.receiving.add_file(case.id, *pages[3], person="Ana")
    assert caught.value.code == "disk.full"
    assert store.cases.get(case.id).files == tuple(received)
    assert all(store.originals.verify(file.sha256) for file in received)
    store.close()


# ---- a machine that lacks something ------------------------------------------------------------
@pytest.mark.parametrize("archive", [[], ["--archive"]])
def test_without_tesseract_one_line_says_what_to_ask_for(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch, archive: list[str]
) -> None:
    bad_files.picture_without_text(folder / "mudo.png")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("TESSDATA_PREFIX", str(folder))
    said = program("check", "--json", *archive, "mudo.png")
    assert (said.status, said.output) == (2, b"")
    assert "tesseract-ocr-spa" in said.line
    if archive:
        assert len(originals(program.data)) == 1


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_data_folder_that_may_not_be_written(program: Program, folder: Path) -> None:
    bad_files.picture_without_text(folder / "mudo.png")
    program.data.mkdir(mode=0o500)
    said = program("check", "--archive", "mudo.png")
    assert said.status == 2
    assert "No se puede escribir en la carpeta de datos" in said.line


def test_a_data_folder_that_is_a_file(program: Program, folder: Path) -> None:
    bad_files.picture_without_text(folder / "mudo.png")
    program.data.write_text("aquí no")
    for words in (["check", "--archive", "mudo.png"], ["search", "x"], ["archive", "verify"]):
        said = program(*words)
        assert said.status == 2
        assert "carpeta de datos" in said.line
