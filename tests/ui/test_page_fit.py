"""A page keeps its fit and its place whatever scroll bars come and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from intake.domain.boxes import Box
from intake.ui.parts.page_picture import Levels
from intake.ui.parts.page_view import PageView
from intake.ui.theme import Theme

PLACES = (Box(200, 300, 900, 420), Box(60, 3100, 1200, 3400), Box(2000, 80, 2400, 200))


@pytest.fixture
def view(theme: Theme, qtbot) -> PageView:
    shown = PageView(theme)
    qtbot.addWidget(shown)
    page = QImage(2480, 3508, QImage.Format.Format_Grayscale8)
    page.fill(255)
    shown.resize(320, 260)
    shown.show()
    shown.show_picture(Levels(2480, 3508, ((1, page),)), 0)
    return shown


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_gone_to_once_for_each_size_of_the_view(view: PageView, place: Box) -> None:
    times: list[float] = []
    view.zoom_changed.connect(times.append)
    sizes = [QSize(wide, high) for wide in range(240, 480, 8) for high in (150, 260, 410)]
    for size in sizes:
        view.go_to(place)
        view.resize(size)
        QApplication.processEvents()
        assert len(times) <= 4 * len(sizes)
    middle = view.mapToScene(view.viewport().rect().center())
    assert abs(middle.x() - (place.left + place.right) / 2) < 2480 / 2
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.left() <= place.left
    assert shown.right() >= place.right


def test_a_page_as_wide_as_the_view_needs_no_bar_below(view: PageView) -> None:
    for wide in range(240, 480, 8):
        view.resize(wide, 260)
        view.fit_width()
        QApplication.processEvents()
        assert view.horizontalScrollBar().maximum() <= 0, wide
        view.fit_page()
        QApplication.processEvents()
        assert view.verticalScrollBar().maximum() <= 0, wide
