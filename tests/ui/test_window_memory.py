"""What the window remembers, what may be dropped on it, and a screen with more pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from intake.domain.kinds import Channel, Presenter
from intake.ui.main_window import DESK, MainWindow
from intake.ui.parts.icons import drawing
from intake.ui.station import Station
from tests.ui.front_office import FrontOffice

COPY, LEFT, PLAIN = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


def with_files(folder: Path) -> QMimeData:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted(folder.iterdir())])
    return dragged


def drop(window: MainWindow, dragged: QMimeData) -> bool:
    """Drags it over the desk and lets go; whether it was taken."""
    enter = QDragEnterEvent(QPoint(9, 9), COPY, dragged, LEFT, PLAIN)
    enter.setAccepted(False)
    window.desk.dragEnterEvent(enter)
    if enter.isAccepted():
        window.desk.dropEvent(QDropEvent(QPointF(9, 9), COPY, dragged, LEFT, PLAIN))
    return enter.isAccepted()


def test_files_are_dropped_on_an_open_case_and_on_no_other(
    window: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    window.go_to(DESK)
    presenter = window.desk.presenter
    assert not drop(window, QMimeData())
    with qtbot.waitSignal(station.told) as told:
        drop(window, with_files(front.papers))
    assert told.args[1] == "look"
    assert presenter.case is None
    presenter.new_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    qtbot.waitUntil(lambda: bool(presenter.view.requirements))
    assert drop(window, with_files(front.papers))
    qtbot.waitUntil(lambda: presenter.case is not None and len(presenter.case.files) == 3)
    qtbot.waitUntil(lambda: not presenter.reading and presenter.settled)
    qtbot.waitUntil(lambda: not station.background.busy)


def test_columns_follow_the_window_until_a_person_moves_them(
    stations: Callable[[], Station], qtbot, monkeypatch
) -> None:
    window = MainWindow(stations())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    table = window.archive._table
    qtbot.waitUntil(lambda: table.columnWidth(3) > 200)
    header = table.horizontalHeader()
    assert header.length() <= table.viewport().width()
    assert window.archive._station.remembered.state("list").isEmpty()
    QTest.mousePress(
        header.viewport(),
        LEFT,
        PLAIN,
        QPoint(header.sectionViewportPosition(1) - 1, header.height() // 2),
    )
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.mouseButtons", lambda: LEFT)
    header.resizeSection(0, 333)
    QTest.mouseRelease(header.viewport(), LEFT, PLAIN, QPoint(10, 5))
    window.close()
    again = MainWindow(stations())
    qtbot.addWidget(again)
    assert again.archive._table.columnWidth(0) == 333


def test_icons_have_as_many_pixels_as_the_screen(theme) -> None:
    plain, fine = drawing("lens", 16, 1.0, "#1B2733"), drawing("lens", 16, 2.0, "#1B2733")
    assert (plain.width(), fine.width()) == (16, 32)
    assert fine.deviceIndependentSize().width() == 16
    image = fine.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#1b2733"}
