"""Tab goes over everything once, column by column, and never stays in one place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from intake.ui.main_window import MainWindow
from tests.ui.front_office import FrontOffice
from tests.ui.test_within_reach import filled


def walked(window: MainWindow, key: Qt.Key, most: int = 90) -> list[QWidget]:
    """What has the focus after each press, until one comes again."""
    seen: list[QWidget] = []
    for _ in range(most):
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            return seen
        seen.append(now)
        QTest.keyClick(now, key)
    raise AssertionError([widget.accessibleName() for widget in seen])


def test_tab_walks_the_desk_from_left_to_right_and_comes_back(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    filled(window, front, qtbot)
    desk = window.desk
    desk.left.requirements.cards[0].setFocus()
    way = walked(window, Qt.Key.Key_Tab)
    columns = (desk.left, desk.page, desk.right, desk.acts)
    places = [
        next((n for n, column in enumerate(columns) if column.isAncestorOf(widget)), -1)
        for widget in way
    ]
    inside = [place for place in places if place >= 0]
    assert inside == sorted(inside), [w.accessibleName() for w in way]
    assert set(inside) == {0, 1, 2, 3}
    assert all(widget.accessibleName() for widget in way)
    desk.left.requirements.cards[0].setFocus()
    back = walked(window, Qt.Key.Key_Backtab)
    assert set(back) == set(way)


def test_tab_walks_the_list_and_comes_back(window: MainWindow, qtbot) -> None:
    window.go_to(0)
    window.archive.focus_search()
    way = walked(window, Qt.Key.Key_Tab, 30)
    assert {"Verify archive", "New case"} <= {w.accessibleName() for w in way}
    assert all(widget.accessibleName() for widget in way)
