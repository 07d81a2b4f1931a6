"""What may be typed, how a command ends, and what is said when nothing could be done."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from intake.app.settings import Settings, load_settings
from intake.cli import main
from intake.cli.answer import print_json
from intake.cli.display import has_display
from intake.cli.outcome import GOOD, NOT_GOOD, NOTHING_DONE, Outcome, WindowWish
from intake.errors import Cancelled, EngineError
from tests.integration.program import Program


@pytest.fixture(autouse=True)
def station(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "INTAKE_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("INTAKE_DATA", str(tmp_path / "data"))


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert line.startswith("intake: ")
    return line


# ---- arguments ---------------------------------------------------------------------------------
def test_every_argument_of_check() -> None:
    words = "check --procedure P --channel virtual --presenter third_party --archive --json a b"
    arguments = main.parser().parse_args(words.split())
    assert (arguments.procedure, arguments.channel) == ("P", "virtual")
    assert (arguments.presenter, arguments.paths) == ("third_party", ["a", "b"])
    assert arguments.archive
    assert arguments.json


def test_every_argument_of_the_others() -> None:
    parse = main.parser().parse_args
    kinds = ["--only", "ink", "--only", "stamps"]
    signs = parse(["signatures", *kinds, "--trust", "anchors", "./a.pdf"])
    assert (signs.only, signs.trust, signs.files) == (["ink", "stamps"], "anchors", ["./a.pdf"])
    assert signs.pages == 20
    search = parse(["search", "--json", "--limit", "3", "perez", "ana"])
    assert (search.limit, search.text, search.json) == (3, ["perez", "ana"], True)
    assert parse(["archive", "verify", "--json"]).json
    assert parse(["mrz", "a.png", "a.png"]).files == ["a.png", "a.png"]


@pytest.mark.parametrize(
    "words",
    [
        ["chek", "a"],
        ["check"],
        ["check", "--channel", "moon", "a"],
        ["signatures", "--only", "seals", "a"],
        ["search", "--limit", "many", "a"],
        ["archive"],
        ["mrz", "--nonsense", "a"],
    ],
)
def test_what_is_typed_wrong_is_said_in_one_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(words) == Outcome(NOTHING_DONE)
    assert "--help" in one_line(capsys)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--procedure", "driving_licence"], "driving_licence"),
        (["--presenter", "neighbour"], "neighbour"),
    ],
)
def test_unknown_words_for_the_filing(
    words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(["check", *words, str(tmp_path / "nothing")]).status == NOTHING_DONE
    line = one_line(capsys)
    assert told in line


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["--version"]])
def test_help_is_an_answer(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main.run(words)
    assert caught.value.code == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "intake" in said.out


# ---- endings -----------------------------------------------------------------------------------
def command(monkeypatch: pytest.MonkeyPatch, ending: object) -> None:
    def run(*_: object) -> Outcome:
        if isinstance(ending, BaseException):
            raise ending
        assert isinstance(ending, Outcome)
        return ending

    monkeypatch.setattr(main, "_search", run)


@pytest.mark.parametrize("status", [GOOD, NOT_GOOD])
def test_a_command_gives_its_status(monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    command(monkeypatch, Outcome(status))
    assert main.run(["search", "a"]) == Outcome(status)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (KeyboardInterrupt(), "Se canceló"),
        (Cancelled(), "Se canceló"),
        (EngineError("engine.missing_tesseract"), "Tesseract"),
        (EngineError("no.such.code"), "no.such.code"),
    ],
)
def test_nothing_done_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: BaseException,
    told: str,
) -> None:
    command(monkeypatch, fault)
    assert main.run(["search", "a"]) == Outcome(NOTHING_DONE)
    assert told in one_line(capsys)


def test_without_a_display_one_line_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run([]) == Outcome(NOTHING_DONE)
    assert "pantalla" in one_line(capsys)


def test_with_one_the_window_is_wished_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main.run([]) == Outcome(0, WindowWish())


@pytest.mark.skipif(sys.platform != "linux", reason="Linux sockets")
def test_a_display_counts_only_where_somebody_listens(tmp_path: Path) -> None:
    number = 30_000 + os.getpid() % 30_000
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as compositor:
        assert not has_display({"DISPLAY": f":{number}"})
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        for shape in (f":{number}", f":{number}.0", f"unix:{number}"):
            assert has_display({"DISPLAY": shape})
        wayland = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}
        assert not has_display(wayland)
        compositor.bind(str(tmp_path / "wayland-0"))
        assert has_display(wayland)


def test_a_forwarded_display_is_asked_over_the_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert has_display({"DISPLAY": f"127.0.0.1:{number}.0"})
    assert not has_display({"DISPLAY": f"127.0.0.1:{number}.0"})


@pytest.mark.parametrize("display", ["", "nonsense", ":", ":x", "99"])
def test_nonsense_is_no_display(display: str) -> None:
    assert not has_display({"DISPLAY": display})


def test_whoever_stops_reading_is_not_answered_with_a_traceback(tmp_path: Path) -> None:
    program = Program(tmp_path / "data", tmp_path)
    with subprocess.Popen(
        program.command("check", "--help"),
        env={**program.environment(), "PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()
        _, errors = process.communicate(timeout=60)
    assert b"Traceback" not in errors
    assert b"Exception ignored" not in errors


def test_the_program_starts_without_qt_and_without_the_database(tmp_path: Path) -> None:
    code = (
        "import sys; from intake.cli.main import run; run([]);"
        "print([m for m in ('PySide6', 'sqlalchemy', 'numpy') if m in sys.modules])"
    )
    program = Program(tmp_path / "data", tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=program.environment(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.decode().strip() == "[]"


# ---- the answer --------------------------------------------------------------------------------
def test_json_is_utf_8_whatever_the_terminal_says(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    print_json([{"holder": "MUÑOZ"}, "\udcff.png"])
    assert "MUÑOZ".encode() in raw.getvalue()
    assert json.loads(raw.getvalue()) == [{"holder": "MUÑOZ"}, "\udcff.png"]


# ---- settings ----------------------------------------------------------------------------------
def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    told = {
        "INTAKE_DATA": str(tmp_path),
        "INTAKE_PERSON": "Ana Ruales",
        "INTAKE_LANGUAGE": "en_US",
        "INTAKE_OFFICE": "IESS-GYE-CAU01",
    }
    assert load_settings(told) == Settings(tmp_path, "Ana Ruales", "en", "IESS-GYE-CAU01")


def test_settings_have_defaults(tmp_path: Path) -> None:
    settings = load_settings({"XDG_DATA_HOME": str(tmp_path)})
    assert settings.data == tmp_path / "intake"
    assert (settings.language, settings.dpi) == ("es", 300)
    assert settings.person
