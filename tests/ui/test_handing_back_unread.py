"""A case goes back also where there was nothing to read, or nothing could be read."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from intake.domain.kinds import CaseState
from intake.errors import EngineError
from intake.ui.desk.hand_back import HandBackDialog
from intake.ui.main_window import MainWindow
from intake.ui.station import Station
from tests.ui.front_office import SOUND, FrontOffice
from tests.ui.test_journey_case import Key, add, in_dialog, key, quiet


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


def test_nobody_is_sent_away_without_a_word_why(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    add(opened, front.papers, qtbot)
    steps: list[tuple[bool, bool]] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, HandBackDialog)
        dialog._note.clear()
        for box in dialog.boxes:
            box.setChecked(False)
        steps.append((dialog.only_button.isEnabled(), bool(dialog.only_button.toolTip())))
        QTest.keyClick(dialog, Key.Key_Return)
        assert dialog.isVisible()
        dialog._note.setText("Vuelva con su apoderado")
        steps.append((dialog.only_button.isEnabled(), dialog.save_button.isEnabled()))
        dialog.only_button.click()

    in_dialog(act)
    key(opened, Key.Key_F8)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RETURNED)
    quiet(opened, qtbot)
    assert steps == [(False, True), (True, True)]
    assert opened.desk.presenter.case.decisions[-1].reason == "Vuelva con su apoderado"


def test_a_page_that_is_hard_to_read_says_how_it_is_scanned_finer(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    dark = replace(SOUND[2], quality=("too_dark",))
    front.reader.documents = (*SOUND[:2], dark)
    add(opened, front.papers, qtbot)
    cards = opened.desk.right.findings.cards
    card = next(c for c in cards if c.row.finding.code == "page.quality")
    with qtbot.waitSignal(station.told) as told:
        QTest.keyClick(card, Key.Key_Return)
    quiet(opened, qtbot)
    assert "600 dpi" in told.args[0]
