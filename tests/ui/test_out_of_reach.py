"""The archive does not answer: said in one place, asked again by itself, gone when it answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intake.errors import ScanError, StoreError
from intake.messages import Messages
from intake.store.opening import open_store
from intake.ui.main_window import MainWindow
from intake.ui.shut import ShutDialog
from intake.ui.theme import Theme
from tests.ui.front_office import FrontOffice


@pytest.mark.parametrize("code", ["disk.full", "store.not_writable", "store.locked"])
def test_it_stands_over_everything_until_the_archive_answers(
    window: MainWindow, code: str, qtbot
) -> None:
    window._station.tell_fault(StoreError(code, folder="x"))
    happened, _, do = Messages("es").error_parts(code, {"folder": "x"})
    assert happened in window.offline.text
    assert do in window.offline.text
    assert window.busy.isHidden()  # it is said once
    QTest.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.offline.isHidden)
    assert "answers again" in window.busy.text


def test_while_it_does_not_answer_it_stays(
    window: MainWindow, front: FrontOffice, monkeypatch, qtbot
) -> None:
    asked = []

    def still() -> None:
        asked.append(True)
        raise StoreError("disk.full")

    monkeypatch.setattr(front.office.records, "try_out", still)
    window._station.tell_fault(StoreError("store.not_writable", folder="x"))
    window.offline.ask()
    qtbot.waitUntil(lambda: bool(asked) and "disco está lleno" in window.offline.text)
    assert not window.offline.isHidden()


@pytest.mark.parametrize(
    "fault",
    [StoreError("case.sealed", number="1"), StoreError("store.damaged"), ScanError("scan.jam")],
)
def test_what_is_about_one_thing_is_said_at_the_foot(window: MainWindow, fault: Exception) -> None:
    window._station.tell_fault(fault)
    assert window.offline.isHidden()
    assert window.busy.text == window._station.words_for(fault)


def test_a_data_folder_that_is_gone_is_noticed(tmp_path: Path) -> None:
    store = open_store(tmp_path / "data")
    store.reach.try_out()
    assert list((tmp_path / "data" / "temp").iterdir()) == []
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    with pytest.raises(StoreError) as fault:
        store.reach.try_out()
    assert fault.value.code == "store.not_writable"
    (tmp_path / "elsewhere").rename(tmp_path / "data")
    store.reach.try_out()
    store.close()


def test_where_the_archive_cannot_be_opened_the_person_may_try_again(theme: Theme, qtbot) -> None:
    fault = StoreError("store.newer", revision="9999")
    dialog = ShutDialog(fault, Path("/srv/intake"), Messages("es"), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "versión más nueva" in dialog.accessibleDescription()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == ShutDialog.DialogCode.Accepted
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == ShutDialog.DialogCode.Rejected
