"""The menu bar: every command with its key; what cannot be done is grey; what is chosen is done."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from intake.domain.kinds import CaseState
from intake.ui.archive.codes import CodesDialog
from intake.ui.desk.new_case import NewCaseDialog
from intake.ui.main_window import DESK, LIST, MainWindow
from intake.ui.parts.key_sheet import KeySheet
from intake.ui.parts.keys import KeyCap, key_name
from intake.ui.station import Station
from tests.ui.front_office import SOUND, FrontOffice
from tests.ui.test_decisions import read
from tests.ui.test_journey_case import in_dialog, key, quiet


def line(window: MainWindow, shown: str) -> QAction:
    """The command with that key."""
    window.menus.ask_again()
    (found,) = [one for one in window.menus.commands if key_of(one) == shown]
    return found


def key_of(action: QAction) -> str:
    _, _, shown = action.text().partition("\t")
    return shown or key_name(action.shortcut().toString())


def test_every_command_has_words_and_a_key_of_its_own(window: MainWindow) -> None:
    keys = [key_of(one) for one in window.menus.commands]
    assert len(keys) > 40
    assert all(keys)
    assert sorted(keys) == sorted(set(keys))


def test_the_sheet_of_keys_and_the_menu_tell_of_the_same_commands(
    window: MainWindow, station: Station, qtbot
) -> None:
    sheet = KeySheet(station.theme)
    qtbot.addWidget(sheet)
    on_sheet = {cap.text() for cap in sheet.findChildren(KeyCap)}
    in_menus = {key_of(one) for one in window.menus.commands}
    function_keys = {k for k in on_sheet if re.search(r"\bF\d|^Ctrl", k)}
    not_in_menus = {"F10", key_name("Shift+F2")}  # cards, the menus themselves
    assert function_keys - in_menus <= not_in_menus
    rare = {"Ctrl D", "Ctrl I", "Ctrl Del", "Ctrl Mayús D", "Ctrl Shift D", "Ctrl Shift F2"}
    assert {k for k in in_menus if re.search(r"\bF\d|^Ctrl", k)} - on_sheet <= rare


def test_without_a_case_only_what_is_everywhere_can_be_done(window: MainWindow) -> None:
    window.go_to(LIST)
    assert line(window, key_name("Ctrl+N")).isEnabled()
    for shown in ("F2", "F6", "F8", "Ctrl+T", "Ctrl+Return", "PgDown"):
        assert not line(window, key_name(shown)).isEnabled(), shown


def test_an_act_of_the_menu_is_the_act_of_the_bar(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    assert not line(opened, key_name("Ctrl+Return")).isEnabled()
    assert not line(opened, key_name("Ctrl+E")).isEnabled()
    hand_back = line(opened, key_name("F8"))
    assert hand_back.isEnabled()
    in_dialog(lambda dialog: dialog.accept())
    hand_back.trigger()
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RETURNED)
    quiet(opened, qtbot)
    assert not line(opened, key_name("F8")).isEnabled()
    assert line(opened, key_name("Ctrl+R")).isEnabled()


def test_f10_opens_the_first_menu(window: MainWindow, qtbot) -> None:
    key(window, Qt.Key.Key_F10)
    menu = window.menus.actions()[0].menu()
    qtbot.waitUntil(menu.isVisible)
    menu.close()


def test_a_new_case_is_offered_by_the_rules_in_force_today(
    window: MainWindow, front: FrontOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_force = front.office.reception.procedures()
    offered: list[tuple[str, ...]] = []

    def remember(self: NewCaseDialog, procedures: tuple, *more: object) -> None:
        offered.append(tuple(p.id for p in procedures))
        raise LookupError

    monkeypatch.setattr(NewCaseDialog, "__init__", remember)
    monkeypatch.setattr(type(front.office.reception), "procedures", lambda _: in_force[:2])
    with pytest.raises(LookupError):
        window.new_case()
    assert offered == [tuple(p.id for p in in_force[:2])]


def test_a_code_is_looked_for_in_the_archive(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    dialog = CodesDialog(station)
    qtbot.addWidget(dialog)
    dialog.search.setText("rodriguez maria")
    qtbot.waitUntil(lambda: bool(dialog.found))
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("María José Rodríguez Peña" in text or "RODRÍGUEZ" in text for text in said)
    assert any("No consta un código" in text for text in said)
    dialog.search.setText("nadie se llama asi")
    qtbot.waitUntil(lambda: not dialog.found)
    station.background.close()


def test_every_row_is_one_line_and_the_one_that_asks_stands_open(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    from tests.ui.front_office import OTHER_NUMBER

    read(opened, front, OTHER_NUMBER, qtbot)
    table = opened.desk.right.evidence
    assert len({card.height() for card in table.cards}) == 1
    values = [table.detail.shown(column).text for column in ("identity", "sut_record", "request")]
    assert len(values) == len([value for value in values if value]) == 3
    assert values[0] != values[2]
    opened.desk.right.evidence.card("surnames").setFocus()
    qtbot.waitUntil(lambda: table.detail.shown("identity").text != values[0])
    assert opened.desk.presenter.case.state is CaseState.DRAFT
    assert opened.place == DESK


def test_a_paper_of_the_open_row_is_chosen_by_a_click(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    table = opened.desk.right.evidence
    chosen: list[str] = []
    table.chosen.connect(chosen.append)
    place = table.detail.shown("request").geometry().center()
    qtbot.mouseClick(table.detail, Qt.MouseButton.LeftButton, pos=place)
    card = table.card(NUMBER)
    assert card is not None
    assert card.current.column == "request"
    assert chosen[-1] == card.current.key


def test_a_row_with_a_value_that_was_not_read_is_one_to_look_at(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    unread = replace(SOUND[1], facts=tuple(f for f in SOUND[1].facts if f.field != NUMBER))
    read(opened, front, (SOUND[0], unread, SOUND[2]), qtbot)
    card = opened.desk.right.evidence.card(NUMBER)
    assert card is not None
    assert card.row.outcome == "missing"
    assert card.row.role == "look"


NUMBER = "document_number"
