"""Every source with something in it, mistreated in the same ways."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from intake.errors import ScanError
from intake.scanning.profile import Afterwards, Feed
from intake.scanning.sane.process import ScannerProcess
from intake.scanning.sources.fake import play
from intake.scanning.sources.files import Files
from intake.scanning.sources.folder import WatchedFolder, Watching
from intake.scanning.sources.sane import SaneSource
from intake.scanning.sources.source import Source
from tests.integration.scanning.scanner import process_of, tried


@dataclass(frozen=True, slots=True)
class Rig:
    """One technology under test.

    Attributes:
        full: a source with at least three papers.
        empty: one with none.
        breaking: one that jams after two papers; None where the technology cannot.
        left: what it has left lying about (files, folders) after its work.
    """

    full: Callable[[], Source]
    empty: Callable[[], Source]
    breaking: Callable[[], Source] | None
    left: Callable[[], list[Path]]


def picture(path: Path, shade: int = 200) -> Path:
    """A small page; pages of other shades have other bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", (40, 60), shade).save(path, dpi=(300, 300))
    return path


class Clock:
    """A clock that goes on only when somebody waits."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


def _pages(folder: Path, count: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        picture(folder / f"hoja {number + 1}.png", 100 + number)
    return folder


def files(tmp_path: Path) -> Rig:
    return Rig(
        lambda: Files([_pages(tmp_path / "in", 3)]),
        lambda: Files([_pages(tmp_path / "nothing", 0)]),
        None,
        list,
    )


def watched(tmp_path: Path) -> Rig:
    def watch(folder: Path) -> Source:
        clock = Clock()
        times = Watching(quiet=3, first=5, away=5)
        return WatchedFolder(folder, Afterwards.MOVE, None, times, clock=clock, wait=clock.wait)

    return Rig(
        lambda: watch(_pages(tmp_path / "share", 3)),
        lambda: watch(_pages(tmp_path / "nothing", 0)),
        None,
        list,
    )


def played(tmp_path: Path) -> Rig:
    return Rig(
        lambda: play(_pages(tmp_path / "stack", 3)),
        lambda: play(_pages(tmp_path / "stack", 3), {0: ScanError("scan.feeder_empty")}),
        lambda: play(_pages(tmp_path / "stack", 3), {2: ScanError("scan.jam")}),
        list,
    )


def scanner(tmp_path: Path) -> Rig:
    process, spool = process_of(tmp_path / "sane"), tmp_path / "spool"
    empty = {"read-return-value": "SANE_STATUS_NO_DOCS"}
    return Rig(
        lambda: SaneSource(tried(Feed.FEEDER), spool, process),
        lambda: SaneSource(tried(Feed.FEEDER, **empty), spool, process),
        lambda: SaneSource(tried(Feed.FEEDER), spool, lambda: ScannerProcess(_JAMS)),
        lambda: sorted(spool.iterdir()),
    )


_TWO_PAGES = """
import json, pathlib
def say(**said): print(json.dumps(said), flush=True)
folder = pathlib.Path(json.loads(input())["folder"])
for number in (1, 2):
    path = folder / f"{number:04d}.png"
    path.write_bytes(b"page")
    say(say="page", path=str(path), dpi=300)
say(say="fault", code="scan.jam", parameters={})
"""
_JAMS = (sys.executable, "-P", "-c", _TWO_PAGES)
"""A scanner's process whose feeder jams at the third sheet."""

RIGS = {"files": files, "folder": watched, "fake": played, "sane": scanner}
