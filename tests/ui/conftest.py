"""One application for all tests of the window; every window's background work ended after each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from intake.messages import Messages
from intake.ui.background import Background
from intake.ui.main_window import MainWindow
from intake.ui.station import Station
from intake.ui.theme import Theme
from tests.ui.front_office import FrontOffice

_HARMLESS = ("propagateSizeHints",)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    look = Theme()
    look.apply(qapp)
    return look


@pytest.fixture(autouse=True)
def no_qt_warnings(qtlog) -> Iterator[None]:  # type: ignore[no-untyped-def]
    yield
    told = [r.message for r in qtlog.records if r.type_name in ("QtWarningMsg", "QtCriticalMsg")]
    assert [m for m in told if not any(word in m for word in _HARMLESS)] == []


@pytest.fixture
def front(tmp_path: Path) -> Iterator[FrontOffice]:
    office = FrontOffice(tmp_path)
    yield office
    office.close()


@pytest.fixture
def stations(front: FrontOffice, theme: Theme) -> Iterator[Callable[[], Station]]:
    made: list[Station] = []

    def make() -> Station:
        station = Station(front.office, Background(2), Messages("es"), theme)
        made.append(station)
        return station

    yield make
    for station in made:
        station.background.close()


@pytest.fixture
def station(stations: Callable[[], Station]) -> Station:
    return stations()


@pytest.fixture
def window(station: Station, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    shown = MainWindow(station)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    qtbot.waitUntil(shown.isVisible)
    return shown
