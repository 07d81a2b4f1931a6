"""SANE's own `test` backend: what a scanner can do, every way it can fail, hanging and dying."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from intake.errors import Cancelled, ScanError
from intake.jobs import Job, Progress
from intake.messages import Messages
from intake.scanning.profile import Color, Feed, Profile
from intake.scanning.sane.process import Patience, ScannerProcess
from intake.scanning.sources.sane import SaneSource, abilities_of, find_devices
from intake.scanning.sources.source import Delivery
from tests.integration.scanning.scanner import process_of, tried

SLOW = {"read-delay": True, "read-delay-duration": 200_000}
CODES = {
    "UNSUPPORTED": "scan.refused",
    "CANCELLED": "scan.stopped_at_device",
    "DEVICE_BUSY": "scan.busy",
    "INVAL": "scan.refused",
    "EOF": "scan.empty_page",
    "JAMMED": "scan.jam",
    "NO_DOCS": "scan.feeder_empty",
    "COVER_OPEN": "scan.cover_open",
    "IO_ERROR": "scan.unplugged",
    "NO_MEM": "scan.out_of_memory",
    "ACCESS_DENIED": "scan.access_denied",
}


class Ward:
    """Keeps the processes that were started, so that a test can see what became of them."""

    def __init__(self) -> None:
        self.started: list[subprocess.Popen[str]] = []

    def __call__(self, child: subprocess.Popen[str]) -> None:
        self.started.append(child)

    @property
    def all_ended(self) -> bool:
        return bool(self.started) and all(child.poll() is not None for child in self.started)


def scanned(tmp_path: Path, profile: Profile, **more: int) -> list[Image.Image]:
    source = SaneSource(profile, tmp_path / "spool", process_of(tmp_path / "sane"), **more)
    pages = []
    for delivery in source.deliver(Job()):
        with Image.open(delivery.path) as page:
            page.load()
            pages.append(page.copy())
            pages[-1].info["dpi"] = page.info["dpi"]
    return pages


def test_finds_the_devices_and_what_they_can_do(tmp_path: Path) -> None:
    process = process_of(tmp_path / "sane")
    found = find_devices(Job(), process)
    assert [device.name for device in found] == ["test:0", "test:1"]
    assert found[0].label == "Noname frontend-tester"
    able = abilities_of("test:0", Job(), process)
    assert able.feeds == (Feed.FLATBED, Feed.FEEDER)
    assert set(able.colors) == {Color.GREY, Color.COLOR}
    assert able.resolutions == (1, 1200)
    assert able.most_mm == (220, 220)


def test_the_glass_gives_one_page_at_the_resolution_and_size_asked_for(tmp_path: Path) -> None:
    (page,) = scanned(tmp_path, tried(dpi=100))
    assert page.mode == "RGB"
    assert page.info["dpi"] == (100, 100)
    assert page.size == pytest.approx((105 / 25.4 * 100, 74 / 25.4 * 100), abs=2)


def test_the_feeder_gives_the_whole_stack(tmp_path: Path) -> None:
    assert len(scanned(tmp_path, tried(Feed.FEEDER))) == 10


def test_no_more_pages_than_asked_for(tmp_path: Path) -> None:
    assert len(scanned(tmp_path, tried(Feed.FEEDER), most=3)) == 3


def test_names_go_on_counting(tmp_path: Path) -> None:
    source = SaneSource(tried(), tmp_path / "spool", process_of(tmp_path / "sane"), number=7)
    assert [delivery.name for delivery in source.deliver(Job())] == ["escaneo-07.jpg"]


@pytest.mark.parametrize(
    ("color", "options", "mode"),
    [
        (Color.GREY, {}, "L"),
        (Color.GREY, {"depth": 16}, "L"),
        (Color.GREY, {"depth": 1}, "1"),
        (Color.COLOR, {"depth": 16}, "RGB"),
        (Color.COLOR, {"three-pass": True, "three-pass-order": "GBR"}, "RGB"),
        (Color.COLOR, {"hand-scanner": True}, "RGB"),
        (Color.COLOR, {"fuzzy-parameters": True}, "RGB"),
        (Color.COLOR, {"ppl-loss": 3}, "RGB"),
        (Color.COLOR, {"read-limit": True, "read-limit-size": 7}, "RGB"),
        (Color.COLOR, {"non-blocking": True}, "RGB"),
    ],
)
def test_every_form_that_drivers_deliver(
    tmp_path: Path, color: Color, options: dict[str, object], mode: str
) -> None:
    profile = Profile("p", "test:0", "", Feed.FLATBED, 40, color, "card", options=options)
    (page,) = scanned(tmp_path, profile)
    assert page.mode == mode
    assert min(page.size) > 50


def test_passes_of_one_colour_give_the_picture_of_one_pass(tmp_path: Path) -> None:
    def lossless(**options: object) -> Image.Image:
        chosen = {"test-picture": "Color pattern", **options}
        profile = Profile("p", "test:0", "", Feed.FLATBED, 30, lossless=True, options=chosen)
        (page,) = scanned(tmp_path, profile)
        return page

    one = lossless()
    assert len(set(one.tobytes())) > 20
    for order in ("RGB", "BRG"):
        three = lossless(**{"three-pass": True, "three-pass-order": order})
        assert three.tobytes() == one.tobytes()


def test_black_on_white_is_not_turned_round(tmp_path: Path) -> None:
    for shade, value in (("Solid black", 0), ("Solid white", 255)):
        for depth in (1, 8):
            options = {"test-picture": shade, "depth": depth}
            profile = Profile("p", "test:0", "", Feed.FLATBED, 20, Color.GREY, options=options)
            (page,) = scanned(tmp_path, profile)
            assert page.convert("L").getextrema() == pytest.approx((value, value), abs=2)


@pytest.mark.parametrize("status", sorted(CODES))
def test_every_fault_has_its_code_and_its_words(tmp_path: Path, status: str) -> None:
    profile = tried(**{"read-return-value": f"SANE_STATUS_{status}"})
    with pytest.raises(ScanError) as told:
        scanned(tmp_path, profile)
    assert told.value.code == CODES[status]
    for language in ("es", "en"):
        words = Messages(language)
        parts = words.error_parts(told.value.code, told.value.parameters)
        assert all(parts), (language, told.value.code)
        assert parts != words.error_parts("unknown", {"code": told.value.code})


def test_a_way_of_the_paper_that_the_device_has_not(tmp_path: Path) -> None:
    with pytest.raises(ScanError) as told:
        scanned(tmp_path, tried(Feed.DUPLEX))
    assert told.value.code == "scan.no_duplex"


def test_a_device_that_is_not_there_any_more(tmp_path: Path) -> None:
    with pytest.raises(ScanError) as told:
        scanned(tmp_path, Profile("p", "test:77"))
    assert told.value.code == "scan.unplugged"


def source_of(tmp_path: Path, ward: Ward, patience: Patience, **options: object) -> SaneSource:
    process = process_of(tmp_path / "sane", patience, ward)
    profile = tried(Feed.FEEDER, 100, **options)
    return SaneSource(profile, tmp_path / "spool", process)


def take_all(source: SaneSource, take: Callable[[Delivery], None]) -> None:
    for delivery in source.deliver(Job()):
        take(delivery)


def test_a_driver_that_hangs_is_ended_and_what_came_before_stays(tmp_path: Path) -> None:
    ward = Ward()
    kept: list[bytes] = []
    silence = dict(Patience().seconds)

    def take(delivery: Delivery) -> None:
        kept.append(delivery.path.read_bytes())
        if len(kept) == 2:
            os.kill(ward.started[0].pid, signal.SIGSTOP)
            silence.update(dict.fromkeys(silence, 0.5))  # only now it is the driver that is slow

    with pytest.raises(ScanError) as told:
        take_all(source_of(tmp_path, ward, Patience(silence, ending=0.2)), take)
    assert told.value.code == "scan.hung"
    assert len(kept) >= 2
    assert ward.all_ended
    assert list((tmp_path / "spool").iterdir()) == []


def test_a_driver_that_dies_takes_nothing_along(tmp_path: Path) -> None:
    ward = Ward()
    kept: list[bytes] = []

    def take(delivery: Delivery) -> None:
        kept.append(delivery.path.read_bytes())
        os.kill(ward.started[0].pid, signal.SIGSEGV)

    with pytest.raises(ScanError) as told:
        take_all(source_of(tmp_path, ward, Patience(), **SLOW), take)
    assert told.value.code == "scan.driver_died"
    assert len(kept) == 1
    assert ward.all_ended


def test_cancel_is_heard_in_the_middle_of_a_page(tmp_path: Path) -> None:
    ward, job = Ward(), Job(lambda step: step.code == "scanning_page" and job.cancel())
    with pytest.raises(Cancelled):
        list(source_of(tmp_path, ward, Patience(), **SLOW).deliver(job))
    assert ward.all_ended


def test_tells_how_far_a_page_is(tmp_path: Path) -> None:
    told: list[Progress] = []
    source = SaneSource(tried(dpi=300), tmp_path / "spool", process_of(tmp_path / "sane"))
    list(source.deliver(Job(told.append)))
    lines = [step for step in told if step.code == "scanning_page"]
    assert len(lines) > 3
    assert all(0 <= step.done <= step.total for step in lines)
    assert {step.parameters["page"] for step in lines} == {1}


def test_a_machine_without_sane_says_so(tmp_path: Path) -> None:
    broken = (
        "import intake.scanning.sane.library as lib\n"
        "lib.Sane.__init__.__defaults__ = ('libsane.none',)\n"
        "from intake.scanning.sane.child import main; main()"
    )
    with pytest.raises(ScanError) as told:
        find_devices(Job(), lambda: ScannerProcess((sys.executable, "-P", "-c", broken)))
    assert told.value.code == "scan.no_sane"


def test_a_driver_that_prints_does_not_garble_the_answers(tmp_path: Path) -> None:
    chatty = (
        "import os, intake.scanning.sane.child as c; work = c._carry_out\n"
        "def loud(*given):\n os.write(1, b'[driver] hello\\n'); work(*given)\n"
        "c._carry_out = loud; c.main()"
    )
    command = (sys.executable, "-P", "-c", chatty)
    environment = process_of(tmp_path / "sane").keywords["environment"]  # type: ignore[attr-defined]
    found = find_devices(Job(), lambda: ScannerProcess(command, environment=environment))
    assert len(found) == 2


def test_a_program_that_cannot_be_started(tmp_path: Path) -> None:
    with pytest.raises(ScanError) as told:
        find_devices(Job(), lambda: ScannerProcess((str(tmp_path / "none"),)))
    assert told.value.code == "scan.driver_died"


def test_pages_that_a_killed_program_left_are_cleared_up_and_those_of_others_are_not(
    tmp_path: Path,
) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = tmp_path / "spool" / f"scan-{gone.pid}-abc"
    others = tmp_path / "spool" / f"scan-{os.getppid()}-abc"
    for folder in (left, others):
        folder.mkdir(parents=True)
        (folder / "0001.jpg").write_bytes(b"page")
    assert len(scanned(tmp_path, tried())) == 1
    assert not left.exists()
    assert (others / "0001.jpg").exists()
