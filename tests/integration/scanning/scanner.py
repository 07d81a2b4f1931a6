"""A folder of settings with SANE's `test` backend alone, and the ways to a scanner process."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

from intake.scanning.profile import Color, Feed, Profile
from intake.scanning.sane.process import Patience, ScannerProcess

_SETTINGS = """number_of_devices 2
mode Color
depth 8
resolution_min 1.0
resolution_max 1200.0
resolution_quant 1.0
resolution 50.0
test-picture "Color pattern"
geometry_min 0.0
geometry_max 220.0
geometry_quant 0.01
tl_x 0.0
tl_y 0.0
br_x 80.0
br_y 100.0
"""


def only_test_devices(folder: Path) -> dict[str, str]:
    """The environment of a machine that has SANE's test devices and no others."""
    folder.mkdir(exist_ok=True)
    (folder / "dll.conf").write_text("test\n", encoding="ascii")
    (folder / "test.conf").write_text(_SETTINGS, encoding="ascii")
    return {"SANE_CONFIG_DIR": str(folder)}


def process_of(
    folder: Path,
    patience: Patience | None = None,
    started: Callable[[subprocess.Popen[str]], None] | None = None,
) -> Callable[[], ScannerProcess]:
    """Makes scanner processes that see the test devices."""
    environment = only_test_devices(folder)
    return partial(ScannerProcess, patience=patience, environment=environment, started=started)


def tried(feed: Feed = Feed.FLATBED, dpi: int = 20, **options: object) -> Profile:
    """A profile of the test device, coarse so that it is quick."""
    return Profile(
        "prueba",
        "test:0",
        "Noname frontend-tester",
        feed,
        dpi,
        Color.COLOR,
        "card",
        options=options,
    )
