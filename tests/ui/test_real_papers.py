"""Whole cases through the real window with real engines and real children, by keys alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from intake.app.compose import office
from intake.app.settings import Settings
from intake.domain.kinds import CaseState
from intake.messages import Messages
from intake.scanning.profile import Feed, Profile
from intake.scanning.profile_file import Profiles
from intake.ui.background import Background
from intake.ui.main_window import MainWindow
from intake.ui.station import Station
from intake.ui.theme import Theme
from tests.specimens.packets import draw_packet
from tests.specimens.people import TODAY
from tests.ui.conftest import PATIENCE_MS

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FEEDER = Profile("Alimentador", "play:", "Intake demo", Feed.FEEDER)


class Clerk:
    """Presses keys where the focus is, and waits until the window has done what is due."""

    def __init__(self, window: MainWindow, station: Station, qtbot) -> None:
        self.window, self._station, self._bot = window, station, qtbot
        self.keys = 0

    def press(self, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        top = QApplication.activeModalWidget() or self.window
        top.activateWindow()
        assert QTest.qWaitForWindowActive(top, PATIENCE_MS)
        self.until(lambda: QApplication.activeWindow() is top)  # there is no window manager here
        self.until(lambda: QApplication.focusWidget() in (None, top.focusWidget()))
        QTest.keyClick(top.focusWidget() or top, key, how)
        self.keys += 1

    def type(self, text: str) -> None:
        top = QApplication.activeModalWidget()
        assert top is not None
        QTest.keyClicks(top.focusWidget(), text)
        self.keys += len(text)

    def until(self, condition: Callable[[], object]) -> None:
        self._bot.waitUntil(condition, timeout=4 * PATIENCE_MS)

    def quiet(self) -> None:
        desk = self.window.desk
        self.until(
            lambda: (
                desk.presenter.settled
                and not self._station.background.busy
                and not desk.scanning.presenter.busy
            )
        )

    def in_dialogs(self, deed: Callable[[], object], *acts: Callable[[], object]) -> None:
        """Does what brings dialogs up, one after the other, and acts in each; all by keys."""
        seen: list[QWidget] = []
        left = list(acts)

        def look() -> None:
            shown = QApplication.activeModalWidget()
            fresh = isinstance(shown, QDialog) and shown not in seen
            if left:
                QTimer.singleShot(20, look)
            if fresh and left and shown is not None:
                seen.append(shown)
                left.pop(0)()

        QTimer.singleShot(0, look)
        deed()
        self.until(lambda: not left and QApplication.activeModalWidget() is None)

    @property
    def case(self):
        return self.window.desk.presenter.case

    def scanned(self) -> None:
        """A new case of an employer, everything in the feeder, read."""
        self.in_dialogs(lambda: self.press(Key.Key_N, CTRL), lambda: self.press(Key.Key_Return))
        self.until(lambda: bool(self.window.desk.presenter.view.requirements))
        self.quiet()
        scan = self.window.desk.scanning.bar.scan
        self.until(lambda: scan.isEnabled() and scan.isVisible())
        self.press(Key.Key_F2)
        self.until(lambda: self.case is not None and self.case.assessment is not None)
        self.quiet()


@pytest.fixture
def clerks(tmp_path: Path, theme: Theme, qtbot) -> Iterator[Callable[[int, str], Clerk]]:
    stack: list[Callable[[], None]] = []

    def make(seed: int, defect: str) -> Clerk:
        papers = tmp_path / "feeder"
        draw_packet(papers, seed, "clean", defect, 200)
        settings = Settings(
            tmp_path / "data", "A. Mera", lock_minutes=0, scanner_folder=papers, scanner_pace=0.0
        )
        held = office(settings, today=lambda: TODAY)
        desks = held.__enter__()
        desks.scanning.keep(Profiles((FEEDER,), FEEDER.name))
        station = Station(desks, Background(), Messages("es"), theme)
        window = MainWindow(station)
        stack.append(lambda: held.__exit__(None, None, None))
        stack.append(station.background.close)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, PATIENCE_MS)
        return Clerk(window, station, qtbot)

    yield make
    while stack:
        stack.pop()()


def test_a_sound_case_from_the_feeder_to_its_seal(clerks: Callable[[int, str], Clerk]) -> None:
    clerk = clerks(8, "sound")
    clerk.scanned()
    desk = clerk.window.desk
    assert [row.outcome for row in desk.presenter.view.evidence] == ["same"] * 6
    assert desk.presenter.view.findings == ()
    ticks = [tick for tick in desk.left.requirements.ticks if not tick.box.isChecked()]
    for number in range(1, len(ticks) + 1):
        clerk.press(Qt.Key(Key.Key_0.value + number))
        clerk.quiet()
    clerk.in_dialogs(lambda: clerk.press(Key.Key_Return, CTRL), lambda: clerk.press(Key.Key_Escape))
    clerk.quiet()
    assert clerk.case.state is CaseState.RECEIVED
    assert clerk.keys <= 14

    def issued() -> None:
        clerk.type("0962551180")
        clerk.press(Key.Key_Return)

    clerk.in_dialogs(
        lambda: clerk.press(Key.Key_E, CTRL), issued, lambda: clerk.press(Key.Key_Escape)
    )
    clerk.quiet()
    assert clerk.case.state is CaseState.RESOLVED
    assert clerk.case.outcome.value == "0962551180"
    clerk.press(Key.Key_G, CTRL)
    clerk.until(lambda: clerk.case.seal is not None)
    clerk.quiet()


def test_another_number_is_handed_back_with_its_slip(clerks: Callable[[int, str], Clerk]) -> None:
    clerk = clerks(21, "number_request")
    clerk.scanned()
    desk = clerk.window.desk
    assert "identity.number" in [row.finding.code for row in desk.presenter.view.findings]
    assert not desk.acts.button("accept").isEnabled()
    clerk.press(Key.Key_F6)
    card = desk.right.evidence.card("document_number")
    assert card is not None
    assert card.hasFocus()
    clerk.until(lambda: desk.right.evidence.detail.shown("request").has_crop)
    clerk.in_dialogs(lambda: clerk.press(Key.Key_F8), lambda: clerk.press(Key.Key_F8))
    clerk.quiet()
    assert clerk.case.state is CaseState.RETURNED
    assert clerk.keys <= 6
    slip = clerk.case.handed[-1].content
    assert len(slip["items"]) == 1
