"""A case goes back also where there was nothing to read, or nothing could be read."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from intake.domain.kinds import CaseState
from intake.errors import EngineError
from intake.ui.desk.hand_back import HandBackDialog
from intake.ui.main_window import MainWindow
from tests.ui.front_office import FrontOffice
from tests.ui.test_journey_case import Key, in_dialog, key, opened, quiet

__all__ = ["opened"]


def test_who_came_without_papers_is_sent_away_with_a_slip_of_all_that_is_demanded(
    opened: MainWindow, qtbot
) -> None:
    assert opened.desk.acts.button("hand_back").isEnabled()
    seen: list[list[str]] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, HandBackDialog)
        rows = dialog.content["items"]
        assert isinstance(rows, list)
        seen.append([str(row["wrong"]) for row in rows])
        dialog.only_button.click()

    in_dialog(act)
    key(opened, Key.Key_F8)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RETURNED)
    quiet(opened, qtbot)
    assert seen == [
        ["Falta la solicitud.", "Falta el pasaporte.", "Falta el registro SUT del contrato."]
    ]
    assert len(opened.desk.presenter.case.handed) == 1


def test_papers_that_could_not_be_read_go_back_too_and_none_is_called_missing(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    front.reader.fault = EngineError("engine.missing")
    opened.desk.presenter.add([front.papers])
    qtbot.waitUntil(lambda: front.reader.times == 1 and opened.desk.presenter.settled)
    quiet(opened, qtbot)
    ticked: list[int] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, HandBackDialog)
        ticked.append(len(dialog.keys))
        dialog.boxes[0].setChecked(True)
        dialog.only_button.click()

    in_dialog(act)
    key(opened, Key.Key_F8)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RETURNED)
    quiet(opened, qtbot)
    assert ticked == [0]
    (sheet,) = opened.desk.presenter.case.handed
    assert len(sheet.content["items"]) == 1  # type: ignore[arg-type]
