"""A turned page stays turned, is turned back by the undo of pages, and follows its thumbnail."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intake.domain.kinds import Channel, Kind, Presenter
from intake.ui.main_window import MainWindow
from tests.ui.front_office import SOUND, FrontOffice


def opened(window: MainWindow, front: FrontOffice, qtbot) -> int:  # type: ignore[no-untyped-def]
    desk = window.desk
    window.go_to(1)
    desk.presenter.new_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    qtbot.waitUntil(lambda: desk.presenter.case is not None and desk.presenter.settled)
    desk.presenter.add([front.papers])
    qtbot.waitUntil(lambda: front.reader.times == 1 and desk.presenter.settled)
    qtbot.waitUntil(lambda: desk.page.shown is not None)
    assert desk.presenter.case is not None
    return desk.presenter.case.id


def turns(front: FrontOffice, case: int) -> list[int]:
    return [turn.rotation for turn in front.office.records.get(case).page_turns]


def shown_at(window: MainWindow) -> int:
    chosen = window.desk.left.strip.chosen
    return -1 if chosen is None else chosen.upright


def test_two_quarter_turns_are_kept_as_one_and_undone_as_one(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    case, desk = opened(window, front, qtbot), window.desk
    QTest.keyClick(window, Qt.Key.Key_R)
    QTest.keyClick(window, Qt.Key.Key_R)
    assert desk.page.view.turned == 180
    desk.turning.settle()
    qtbot.waitUntil(lambda: shown_at(window) == 180)
    assert turns(front, case) == [180]
    assert desk.page.view.turned == 180
    assert front.reader.times == 1  # it was read well: nothing is read again
    assert desk.undoing.words == "Undo: turn page 1"
    undo(window)
    qtbot.waitUntil(lambda: turns(front, case) == [180, 0])
    qtbot.waitUntil(lambda: desk.page.view.turned == 0)


def test_a_turn_is_there_again_when_the_case_is_opened_again(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    case, desk = opened(window, front, qtbot), window.desk
    desk.page.turn()
    desk.turning.settle()
    qtbot.waitUntil(lambda: turns(front, case) == [90] and desk.presenter.settled)
    window.open_case(case)
    qtbot.waitUntil(lambda: desk.presenter.settled and desk.page.view.turned == 90)


def test_going_to_another_page_keeps_the_turn_at_once(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    case, desk = opened(window, front, qtbot), window.desk
    desk.page.turn()
    first = desk.page.shown
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: desk.page.shown is not None and not desk.page.shown.same_page(first))
    desk.page.turn()
    qtbot.waitUntil(lambda: turns(front, case) == [90])
    desk.turning.settle()
    qtbot.waitUntil(lambda: turns(front, case) == [90, 90])


def test_what_nobody_knows_is_read_again(window: MainWindow, front: FrontOffice, qtbot) -> None:
    front.reader.documents = (replace(SOUND[0], kind=Kind.UNKNOWN), *SOUND[1:])
    case, desk = opened(window, front, qtbot), window.desk
    desk.page.turn()
    desk.turning.settle()
    qtbot.waitUntil(lambda: front.reader.times == 2 and desk.presenter.settled)
    assert [turn.rotation for turn in front.reader.turns] == [90]
    assert turns(front, case) == [90]


def test_a_full_circle_is_no_turn(window: MainWindow, front: FrontOffice, qtbot) -> None:
    case, desk = opened(window, front, qtbot), window.desk
    for _ in range(4):
        desk.page.turn()
    desk.turning.settle()
    qtbot.waitUntil(lambda: not desk.page.view.turned)
    assert turns(front, case) == []


def test_a_page_turned_last_is_kept_when_the_window_closes(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    case, desk = opened(window, front, qtbot), window.desk
    desk.page.turn()
    window.close()
    assert turns(front, case) == [90]


def undo(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_imported_files_are_taken_out_again_together(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    case, desk = opened(window, front, qtbot), window.desk
    assert desk.undoing.words == "Undo: import 3 file(s)"
    undo(window)
    qtbot.waitUntil(lambda: front.office.records.get(case).files == () and desk.presenter.settled)
    assert desk.undoing.words == "Undo: open the case"


def test_a_page_put_to_another_paper_goes_back(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    number, desk = opened(window, front, qtbot), window.desk
    case, place = front.office.records.get(number), desk.left.strip.chosen
    assert place is not None
    desk.one_paper.move(case, place, "d2")
    qtbot.waitUntil(lambda: front.reader.times == 2 and desk.presenter.settled)
    qtbot.waitUntil(lambda: not window._station.background.busy)
    undo(window)
    qtbot.waitUntil(lambda: front.reader.times == 3 and desk.presenter.settled)
    first, second = front.office.records.get(number).page_moves
    assert (first.kind, first.beside) == (Kind.SUT_RECORD, ("d2.png", 1))
    assert (second.kind, second.beside) == (Kind.PASSPORT, None)
