"""Opens the window on the station's archive."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from intake.app.compose import office
from intake.app.loaded_first import begin_collecting
from intake.app.settings import load_settings
from intake.domain.cases import Pending
from intake.errors import IntakeError
from intake.messages import Messages
from intake.ui.background import Background
from intake.ui.language import speak
from intake.ui.main_window import MainWindow
from intake.ui.shut import ShutDialog
from intake.ui.station import Station
from intake.ui.theme import Theme

_SWITCH_SECONDS = 0.002
"""The window waits no longer than this for a thread that computes."""


def open_window(case: int | None = None) -> int:
    """Runs the window until it is closed.

    Args:
        case: id of the case to show first.

    Returns:
        The exit status: 0, or 2 where the archive cannot be opened and the person gave up.
    """
    settings = load_settings()
    sys.setswitchinterval(_SWITCH_SECONDS)
    messages = Messages(settings.language)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    application.setApplicationName("Intake")
    scale = _number(os.environ.get("INTAKE_SCALE"), 1.0)
    theme = Theme(dark=os.environ.get("INTAKE_THEME") == "dark", scale=scale)
    theme.apply(application)
    speak(application, settings.language)
    while True:
        try:
            with office(settings) as station_office:
                background = Background()
                station = Station(station_office, background, messages, theme)
                window = MainWindow(station)
                window.show()
                _let_ctrl_c_through(application)
                QTimer.singleShot(0, partial(_begin, station, window, case))
                begin_collecting()
                status = application.exec()
                background.close()
                return status
        except IntakeError as error:
            begin_collecting()
            print(f"intake: {messages.error(error.code, error.parameters)}", file=sys.stderr)  # noqa: T201
            if not ShutDialog(error, settings.data, messages, theme).exec():
                return 2


def _begin(station: Station, window: MainWindow, case: int | None) -> None:
    """Clears up after a crash, goes on with what was unfinished, shows the case wished for."""
    if case is not None:
        window.open_case(case)

    def go_on(pending: Sequence[Pending]) -> None:
        window.go_on_with(pending)
        station.run(lambda _job: station.office.workers.warm_up(), lambda _: None)

    station.run(lambda _job: station.office.records.recover(), go_on)


def _let_ctrl_c_through(application: QApplication) -> None:
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    awake = QTimer(application)
    awake.timeout.connect(lambda: None)  # lets Python see the signal
    awake.start(250)


def _number(text: str | None, otherwise: float) -> float:
    try:
        return min(2.0, max(0.8, float(text))) if text else otherwise
    except ValueError:
        return otherwise
