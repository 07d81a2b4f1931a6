"""What holds for all tests: examples are the same every time, and no clock judges them.

A shell that runs the tests in the background has them ignore Ctrl+C, and every program that they
start would ignore it too: they are given back what a terminal gives.

`INTAKE_EXPLORE=1 ./test tests/unit` looks for new examples instead.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.ui.front_office import FrontOffice

settings.register_profile(
    "office",
    deadline=None,
    derandomize="INTAKE_EXPLORE" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)
settings.load_profile("office")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def front(tmp_path: Path) -> Iterator[FrontOffice]:
    """The desk over a store of its own, with papers that are drawn up and not read."""
    from tests.ui.front_office import FrontOffice

    office = FrontOffice(tmp_path)
    yield office
    office.close()
