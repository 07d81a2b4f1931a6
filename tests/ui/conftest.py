"""One application for all tests of the window; every window's background work ended after each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from intake.domain.kinds import Channel, Presenter
from intake.messages import Messages
from intake.ui.background import Background
from intake.ui.main_window import DESK, MainWindow
from intake.ui.station import Station
from intake.ui.theme import Theme
from tests.ui.front_office import FrontOffice

_HARMLESS = ("This plugin does not support",)
PATIENCE_MS = 60_000
"""How long anything may take that must happen: machines of tests are busy with other things."""


class PatientBot(QtBot):
    """Waits long enough for a busy machine, and until what is due in the window is done too.

    A condition may hold amid a round of events: a card that was just laid out is shown by the
    next one, and cannot take the focus before.
    """

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], object], *, timeout: int = PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=max(timeout, PATIENCE_MS))
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=max(timeout, PATIENCE_MS), **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


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
    shown.activateWindow()
    assert QTest.qWaitForWindowActive(shown, PATIENCE_MS)
    return shown


@pytest.fixture
def opened(window: MainWindow, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    """A new case on the desk."""
    window.go_to(DESK)
    presenter = window.desk.presenter
    presenter.new_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    qtbot.waitUntil(lambda: bool(presenter.view.requirements))
    return window
