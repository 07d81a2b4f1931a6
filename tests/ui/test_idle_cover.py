"""The window left alone is covered, and nothing reaches what is under the cover."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from intake.ui.lock import Cover, IdleLock
from intake.ui.main_window import MainWindow
from tests.ui.front_office import OTHER_NUMBER, SOUND, FrontOffice
from tests.ui.test_decisions import read
from tests.ui.test_journey_case import quiet

Key = Qt.Key


def test_the_idle_window_is_covered_and_nothing_reaches_what_is_under_it(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    opened.activateWindow()
    opened.lock.cover()
    assert opened.lock.isVisible()
    assert opened.lock.size() == opened.size()
    for code in (Key.Key_1, Key.Key_F8, Key.Key_Escape):
        QTest.keyClick(opened.lock, code)
    quiet(opened, qtbot)
    assert opened.lock.isVisible()
    assert not opened.desk.left.requirements.ticks[0].box.isChecked()
    QTest.keyClick(opened.lock, Key.Key_Return)
    assert not opened.lock.isVisible()


def test_it_is_covered_after_some_minutes_without_a_key(opened: MainWindow) -> None:
    lock = IdleLock(10, "A. Mera", opened._station.theme, opened)
    assert (lock._quiet.isActive(), lock._quiet.interval()) == (True, 600_000)
    lock._quiet.stop()
    QTest.keyClick(opened, Key.Key_Shift)
    assert lock._quiet.isActive()  # a key begins the time anew
    lock._quiet.timeout.emit()
    assert lock.isVisible()
    lock._quiet.stop()
    QTest.keyClick(lock, Key.Key_Return)
    assert not lock.isVisible()
    assert lock._quiet.isActive()


def test_no_key_leads_from_the_cover_to_what_is_under_it(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    """Neither Tab, nor what takes the focus under it because a reading has just ended."""
    read(opened, front, OTHER_NUMBER, qtbot)
    case = opened.desk.presenter.case
    assert case is not None
    opened.lock.cover()
    for code in (Key.Key_Tab, Key.Key_Backtab, Key.Key_F10, Key.Key_1):
        QTest.keyClick(QApplication.focusWidget(), code)
    assert QApplication.focusWidget() is opened.lock
    opened.desk.comparison_first()
    opened.desk.findings_first()
    opened.desk.left.requirements.cards[0].setFocus()
    assert QApplication.focusWidget() is not opened.lock
    for code in (Key.Key_1, Key.Key_F8, Key.Key_Space, Key.Key_F1):
        QTest.keyClick(QApplication.focusWidget(), code)
    quiet(opened, qtbot)
    assert opened.lock.isVisible()
    assert QApplication.activeModalWidget() is None
    assert not front.office.records.get(case.id).attested
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert not opened.lock.isVisible()
    QTest.keyClick(opened, Key.Key_1)
    quiet(opened, qtbot)
    assert front.office.records.get(case.id).attested


def test_the_cover_lies_over_a_dialog_too_and_over_one_that_opens_meanwhile(
    opened: MainWindow, qtbot
) -> None:
    first, second = QDialog(opened), QDialog(opened)
    for dialog in (first, second):
        qtbot.addWidget(dialog)
    first.resize(300, 200)
    first.open()
    opened.lock.cover()
    (cover,) = first.findChildren(Cover)
    assert cover.isVisible()
    assert cover.size() == first.size()
    QTest.keyClick(cover, Key.Key_Escape)
    assert first.isVisible()
    second.show()
    (other,) = second.findChildren(Cover)
    assert other.isVisible()
    QTest.keyClick(cover, Key.Key_Return)
    assert not opened.lock.isVisible()
    assert not cover.isVisible()
    assert not other.isVisible()
    assert first.isVisible()
    first.reject()
