"""From one case to the next: no key, and no picture, belongs to the wrong one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from intake.domain.documents import Document
from intake.domain.kinds import CaseState, Channel, Presenter
from intake.errors import StoreError
from intake.jobs import Job
from intake.scanning.sources.files import Files
from intake.ui.main_window import LIST, MainWindow
from tests.ui.front_office import SOUND, FrontOffice
from tests.ui.test_journey_case import P1, Key, key, quiet, tick_all
from tests.unit.papers.drawn_up import passport, request, sut

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = {"surnames": "NGUYEN", "names": "THI MAI"}
OTHER_PERSON = (
    passport("d1", **NAMES),
    sut("d2", **NAMES),
    request("d3", full_name="THI MAI NGUYEN"),
)


def a_case(front: FrontOffice, documents: tuple[Document, ...] = SOUND) -> int:
    """Read, with nobody at the window."""
    front.reader.documents = documents
    reception = front.office.reception
    case = reception.open_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    reception.receive(case.id, Files([front.papers]), Job())
    reception.read(case.id, Job())
    return case.id


def shown(window: MainWindow, case: int, qtbot) -> None:
    window.open_case(case)
    qtbot.waitUntil(lambda: bool(window.desk.presenter.view.evidence))
    quiet(window, qtbot)


def test_enter_opens_what_is_typed_not_what_was_listed_before(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    """A name and Enter, faster than the list follows: as a code reader types."""
    wanted = a_case(front, OTHER_PERSON)
    a_case(front)
    window.archive.refresh()
    qtbot.waitUntil(lambda: window.archive._model.rowCount() == 2)
    QTest.keyClicks(window.archive._search, "nguyen")
    QTest.keyClick(window.archive._search, Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.presenter.case is not None)
    case = window.desk.presenter.case
    assert case is not None
    assert case.id == wanted


def test_enter_on_what_nobody_has_opens_nothing(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    a_case(front)
    window.archive.refresh()
    qtbot.waitUntil(lambda: window.archive._model.rowCount() == 1)
    QTest.keyClicks(window.archive._search, "nadie")
    with qtbot.waitSignal(window.archive.filled):
        QTest.keyClick(window.archive._search, Key.Key_Return)
    quiet(window, qtbot)
    assert window.place == LIST
    assert window.desk.presenter.case is None


@pytest.mark.parametrize(("code", "more"), [(Key.Key_Return, CTRL), (Key.Key_1, None)])
def test_a_key_pressed_too_early_is_not_about_the_case_before(
    window: MainWindow, front: FrontOffice, code: Qt.Key, more, qtbot
) -> None:
    first, second = a_case(front), a_case(front)
    shown(window, first, qtbot)
    tick_all(window, qtbot)
    before = front.office.records.get(first)
    window.go_to(LIST)
    window.open_case(second)
    assert window.desk.presenter.case is None
    assert window.desk.presenter.opening
    key(window, code, more)
    quiet(window, qtbot)
    now = front.office.records.get(first)
    assert (now.state, now.attested) == (CaseState.DRAFT, before.attested)
    case = window.desk.presenter.case
    assert case is not None
    assert case.id == second


def test_a_new_case_leaves_the_one_before_at_once(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    first = a_case(front)
    shown(window, first, qtbot)
    files = len(front.office.records.get(first).files)
    window.desk.presenter.new_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    key(window, Key.Key_F2)  # the papers of the next person lie in the feeder
    window.desk.scanning.presenter.scan()
    window.desk.presenter.add([front.papers])
    quiet(window, qtbot)
    assert len(front.office.records.get(first).files) == files
    case = window.desk.presenter.case
    assert case is not None
    assert case.id != first


def test_a_case_that_cannot_be_opened_leaves_the_one_before_on_the_desk(
    window: MainWindow, front: FrontOffice, monkeypatch, qtbot
) -> None:
    first = a_case(front)
    shown(window, first, qtbot)

    def no_room(*_what: object) -> None:
        raise StoreError("store.damaged")

    for deed in (
        lambda: window.open_case(first + 77),
        lambda: window.desk.presenter.new_case(P1, Channel.WINDOW, Presenter.EMPLOYER),
    ):
        monkeypatch.setattr(front.office.reception, "open_case", no_room)
        deed()
        quiet(window, qtbot)
        case = window.desk.presenter.case
        assert case is not None
        assert case.id == first
        assert window.desk.left.isVisible()
        assert window.busy.text
        window._station.told.emit("", "plain")


def test_between_two_cases_nothing_of_either_is_in_sight(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    """And where the archive is slow, it is said why."""
    first, second = a_case(front), a_case(front)
    shown(window, first, qtbot)
    window.open_case(second)
    desk = window.desk
    assert desk._opening.isVisible()
    assert not desk._opening.text
    assert not desk.left.isVisible()
    assert front.office.records.get(first).number not in desk.header._number.text()
    desk._opening._patience.timeout.emit()
    assert desk._opening.text == "The case is being opened…"
    qtbot.waitUntil(desk.left.isVisible)
    quiet(window, qtbot)
    assert front.office.records.get(second).number in desk.header._number.text()


def test_without_a_case_before_the_desk_says_what_to_do(window: MainWindow, qtbot) -> None:
    window.open_case(4711)
    quiet(window, qtbot)
    assert window.desk._empty.isVisible()
    assert not window.desk.presenter.opening
    assert window.busy.text


def test_no_piece_of_one_persons_paper_is_shown_beside_anothers_value(
    window: MainWindow, front: FrontOffice, monkeypatch, qtbot
) -> None:
    """Papers of all cases have the same names, and their pieces come when they come."""
    first, second = a_case(front), a_case(front, OTHER_PERSON)
    shown(window, first, qtbot)
    qtbot.waitUntil(lambda: bool(window.desk.right.evidence._crops))
    pictures, told = window.desk.presenter.pictures, []
    pictures.crops_ready.connect(told.append)
    pictures._cut = {}
    late: list[object] = []
    run = window._station.run
    monkeypatch.setattr(
        window._station, "run", lambda work, done, **more: late.append((work, done))
    )
    pictures._fetch_crops(window.desk.presenter.view)  # on its way when the next is opened
    monkeypatch.setattr(window._station, "run", run)
    window.open_case(second)
    assert not window.desk.right.evidence._crops
    qtbot.waitUntil(lambda: bool(window.desk.right.evidence._crops))
    quiet(window, qtbot)
    own, told[:] = window.desk.right.evidence._crops, []
    (((work, done)),) = late  # type: ignore[misc]
    done(work(Job()))
    assert told == []
    assert window.desk.right.evidence._crops is own


def test_the_piece_of_a_signature_comes_from_the_page_that_was_scanned_last(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    case = a_case(front)
    shown(window, case, qtbot)
    papers, cards = window.desk.papers, window.desk.cards
    row = papers.signatures[0]
    papers.go_to(row)
    qtbot.waitUntil(lambda: row.key in cards._crops)
    quiet(window, qtbot)
    cards._crops[row.key] = QImage(3, 3, QImage.Format.Format_RGB32)  # as of the page before
    papers._asked[row.key] = ("another page",)
    window.desk.presenter.refresh()
    quiet(window, qtbot)
    qtbot.waitUntil(lambda: row.key in cards._crops)
    assert cards._crops[row.key].width() > 3


@pytest.mark.parametrize("late", ["tick", "correct", "send_to_legal"])
def test_what_was_decided_at_another_window_is_not_changed_from_here(
    window: MainWindow, front: FrontOffice, late: str, qtbot
) -> None:
    """This screen does not know of it yet; then it says so, and shows how the case stands."""
    number = a_case(front)
    shown(window, number, qtbot)
    tick_all(window, qtbot)
    front.office.sheets.receive(number, "es")
    decided = front.office.records.get(number)
    presenter = window.desk.presenter
    {
        "tick": lambda: key(window, Key.Key_1),
        "correct": lambda: presenter.correct("d3", "names", "OTRA"),
        "send_to_legal": lambda: presenter.decide("send_to_legal"),
    }[late]()
    quiet(window, qtbot)
    now = front.office.records.get(number)
    assert (now.state, now.attested, now.corrections) == (
        CaseState.RECEIVED,
        decided.attested,
        decided.corrections,
    )
    assert "ya se decidió" in window.busy.text
    assert presenter.case is not None
    assert presenter.case.state is CaseState.RECEIVED
