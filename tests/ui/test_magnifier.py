"""The magnifier: over the box that is lit, moved by keys and pointer, never off the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from intake.domain.boxes import Box
from intake.ui.main_window import DESK, MainWindow
from intake.ui.parts.page_picture import Levels
from intake.ui.parts.page_view import Mark, PageView
from intake.ui.theme import Theme

RED = QColor("#FF0000")
BOX = Box(900, 1200, 60, 40)


@pytest.fixture
def view(theme: Theme, qtbot) -> PageView:
    page = QImage(1240, 1754, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    painter.fillRect(BOX.left, BOX.top, BOX.width, BOX.height, RED)
    painter.end()
    shown = PageView(theme)
    qtbot.addWidget(shown)
    shown.resize(600, 700)
    shown.show()
    shown.show_picture(Levels(1240, 1754, ((1, page),)), 0)
    shown.show_marks([Mark("p/number", BOX, "accent", "Número")])
    return shown


def middle(view: PageView) -> QColor:
    picture = view.lens.grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_it_shows_the_box_that_is_lit_however_the_page_is_turned(
    view: PageView, turns: int
) -> None:
    for _ in range(turns):
        view.turn()
    view.choose("p/number")
    view.magnify()
    assert view.lens.isVisible()
    assert view.lens.zoom > view.zoom
    assert middle(view) == RED
    view.magnify()
    assert not view.lens.isVisible()


def test_arrow_keys_move_it_as_the_page_is_seen_and_never_off_the_page(view: PageView) -> None:
    view.magnify()
    view.setFocus()
    before = view.lens.spot
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.lens.spot.x() > before.x()
    assert view.lens.spot.y() == pytest.approx(before.y())
    for _ in range(80):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.lens.spot.y() <= 1754
    assert view.viewport().geometry().intersects(view.lens.geometry())
    view.turn()
    here = view.lens.spot
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.lens.spot.y() < here.y()


def test_it_follows_the_pointer_and_the_box_that_is_chosen(view: PageView) -> None:
    view.magnify()
    QTest.mouseMove(view.viewport(), QPoint(10, 10))
    QTest.mouseMove(view.viewport(), QPoint(300, 350))
    pointed = view.mapToScene(QPoint(300, 350))
    assert (view.lens.spot - pointed).manhattanLength() < 20
    view.choose("p/number")
    assert middle(view) == RED


def test_there_is_none_without_a_page(theme: Theme, qtbot) -> None:
    empty = PageView(theme)
    qtbot.addWidget(empty)
    empty.magnify()
    assert not empty.lens.isVisible()


def test_esc_takes_it_away_before_anything_else(window: MainWindow, qtbot) -> None:
    window.go_to(DESK)
    page = QImage(400, 400, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    view = window.desk.page.view
    view.show_picture(Levels(400, 400, ((1, page),)), 0)
    view.lens.setVisible(True)
    window.desk.page.put_away()
    assert not view.lens.isVisible()
    assert not window.desk.page.put_away()


def test_the_tools_keys_work_also_where_there_is_no_room_for_their_buttons(
    window: MainWindow, qtbot
) -> None:
    window.go_to(DESK)
    window.desk._stack.setCurrentIndex(1)
    panel = window.desk.page
    page = QImage(400, 400, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    panel.view.show_picture(Levels(400, 400, ((1, page),)), 0)
    for wide in (900, 260):
        panel.setFixedWidth(wide)
        qtbot.waitUntil(lambda wide=wide: panel.width() == wide)
        before = panel.view.zoom
        QTest.keyClick(window, Qt.Key.Key_Plus)
        assert panel.view.zoom > before
        QTest.keyClick(window, Qt.Key.Key_Minus)
        assert panel.view.zoom == pytest.approx(before)
    assert not panel.tools[2].isVisible()
