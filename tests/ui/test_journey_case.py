"""A case from its opening to its filing, with the keyboard alone where a key is promised."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from intake.domain.kinds import CaseState, Presenter, ReadBy
from intake.errors import EngineError
from intake.ui.main_window import DESK, LIST, MainWindow
from intake.ui.station import Station
from tests.ui.front_office import OTHER_NUMBER, FrontOffice

P1 = "code_foreigner_dependent"
Key = Qt.Key


def in_dialog(deed: Callable[[QDialog], None]) -> None:
    """Does something in the modal dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isActiveWindow():
            try:
                deed(dialog)
            except BaseException:
                dialog.reject()  # else the test would wait for ever
                raise
            return
        if dialog is not None:
            dialog.activateWindow()
        QTimer.singleShot(10, act)

    QTimer.singleShot(0, act)


def key(window: MainWindow, code: Qt.Key, more: Qt.KeyboardModifier | None = None) -> None:
    if not window.isActiveWindow():  # after a dialog; there is no window manager here
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, 60_000)
    QTest.keyClick(window, code, more or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def checked(opened: MainWindow, front: FrontOffice, qtbot) -> MainWindow:
    """The same with three papers read, the request naming another number."""
    front.reader.documents = OTHER_NUMBER
    add(opened, front.papers, qtbot)
    return opened


def add(window: MainWindow, papers: Path, qtbot) -> None:
    window.desk.presenter.add([papers])
    settle(window, qtbot)


def settle(window: MainWindow, qtbot) -> None:
    """Until the papers were read and what they say is shown."""

    def done() -> bool:
        case = window.desk.presenter.case
        presenter = window.desk.presenter
        return bool(case and case.assessment and not presenter.reading) and bool(
            presenter.view.evidence
        )

    qtbot.waitUntil(done)
    quiet(window, qtbot)


def quiet(window: MainWindow, qtbot) -> None:
    """Until nothing runs or waits any more."""
    presenter, background = window.desk.presenter, window._station.background
    qtbot.waitUntil(
        lambda: not (background.busy or presenter._fetching or presenter._pause.isActive())
    )


def tick_all(window: MainWindow, qtbot) -> None:
    while True:
        owed = [t for t in window.desk.left.requirements.ticks if not t.box.isChecked()]
        if not owed:
            return
        number = window.desk.left.requirements.ticks.index(owed[0]) + 1
        key(window, Key(Key.Key_0 + number))
        quiet(window, qtbot)


def test_a_case_is_opened_with_two_keys(window: MainWindow, qtbot) -> None:
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Return))
    key(window, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.desk.presenter.view.requirements))
    case = window.desk.presenter.case
    assert case is not None
    assert (case.procedure, case.presenter) == (P1, Presenter.EMPLOYER)
    assert window.place == DESK
    assert not window.desk.acts.button("accept").isEnabled()


def test_what_is_demanded_is_listed_before_any_paper_came(opened: MainWindow) -> None:
    rows = {row.id: row for row in opened.desk.presenter.view.requirements}
    assert rows["request"].waiting
    assert rows["request"].role == "plain"
    assert {"identity", "sut"} <= set(rows)
    assert opened.desk.presenter.view.findings == ()


def test_papers_give_six_rows_and_the_reason_why_they_are_not_received(
    checked: MainWindow,
) -> None:
    view = checked.desk.presenter.view
    assert [row.field for row in view.evidence] == [
        "document_number", "surnames", "names", "birth_date", "nationality", "employer",
    ]  # fmt: skip
    assert view.evidence[0].outcome == "different"
    assert "identity.number" in [row.finding.code for row in view.findings]
    accept = checked.desk.acts.button("accept")
    assert not accept.isEnabled()
    assert accept.toolTip() == checked.desk.acts.owed != ""
    assert checked.desk.right.evidence.detail.shown("identity").has_crop


def card_of(window: MainWindow, field: str):
    card = window.desk.right.evidence.card(field)
    assert card is not None
    return card


def test_a_finding_leads_to_its_place_and_lights_the_box(checked: MainWindow, qtbot) -> None:
    number = next(
        c
        for c, row in zip(
            checked.desk.right.findings.cards, checked.desk.presenter.view.findings, strict=True
        )
        if row.finding.code == "identity.number"
    )
    number.setFocus()
    seen = set()
    for _ in range(2):
        QTest.keyClick(number, Key.Key_Return)
        quiet(checked, qtbot)
        shown = checked.desk.page.shown
        assert shown is not None
        seen.add(shown.file)
        assert checked.desk.page.view.chosen.endswith("/document_number")
    assert seen == {"d1.png", "d3.png"}


def test_a_value_lights_its_box_and_a_box_its_value(checked: MainWindow, qtbot) -> None:
    card = card_of(checked, "birth_date")
    QTest.keyClick(card, Key.Key_Right)
    quiet(checked, qtbot)
    assert checked.desk.page.view.chosen == "d2/birth_date"
    assert checked.desk.page.shown.file == "d2.png"
    checked.desk.page.mark_chosen.emit("d2/nationality")
    assert card_of(checked, "nationality").property("chosen") == "true"
    assert card_of(checked, "birth_date").property("chosen") == "false"


def test_a_correction_is_recorded_beside_the_reading_and_can_be_taken_back(
    checked: MainWindow, qtbot
) -> None:
    card = card_of(checked, "document_number")
    card.choose_value("d3/document_number")

    def type_it(dialog: QDialog) -> None:
        dialog.type("AR123456")
        QTest.keyClick(dialog, Key.Key_Return)

    in_dialog(type_it)
    QTest.keyClick(card, Key.Key_E)
    qtbot.waitUntil(lambda: card.row.outcome == "same")
    quiet(checked, qtbot)
    case = checked.desk.presenter.case
    fact = case.packet.document("d3").fact("document_number")
    assert (fact.value, fact.read_by) == ("AR123456", ReadBy.PERSON)
    assert [(r.value, r.read_by) for r in fact.readings] == [("AR123956", ReadBy.OCR)]
    assert card.current.machine == "AR123956"
    QTest.keyClick(card, Key.Key_Delete)
    qtbot.waitUntil(lambda: card.row.outcome == "different")
    assert len(checked.desk.presenter.case.corrections) == 2


def test_a_value_that_was_not_read_can_be_written(checked: MainWindow, qtbot) -> None:
    card = card_of(checked, "birth_date")
    card.choose_value("d3/birth_date")
    assert card.current.value == ""

    def type_it(dialog: QDialog) -> None:
        dialog.type("4/3/1990")
        QTest.keyClick(dialog, Key.Key_Return)

    in_dialog(type_it)
    QTest.keyClick(card, Key.Key_E)
    qtbot.waitUntil(lambda: card.current.value == "04/03/1990")
    quiet(checked, qtbot)
    assert checked.desk.presenter.case.packet.document("d3").value("birth_date") == "1990-03-04"


def test_a_sound_case_is_confirmed_received_and_filed_by_keys(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    add(opened, front.papers, qtbot)
    accept = opened.desk.acts.button("accept")
    assert not accept.isEnabled()
    tick_all(opened, qtbot)
    assert accept.isEnabled()
    assert opened.desk.acts.owed == ""
    receipts = []

    def look(dialog: QDialog) -> None:
        receipts.append(dialog.preview.content)
        QTest.keyClick(dialog, Key.Key_Escape)

    in_dialog(look)
    key(opened, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(receipts))
    quiet(opened, qtbot)
    assert opened.desk.presenter.case.state is CaseState.RECEIVED
    assert [paper["name"] for paper in receipts[0]["papers"]] == [
        "Pasaporte", "Registro SUT", "Solicitud",
    ]  # fmt: skip
    assert not accept.isVisible()
    key(opened, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.seal is not None)
    quiet(opened, qtbot)
    assert not opened.desk.left.files.isEnabled()


def test_what_was_decided_is_not_corrected_any_more(
    checked: MainWindow, station: Station, qtbot
) -> None:
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_F8))
    key(checked, Key.Key_F8)
    qtbot.waitUntil(lambda: checked.desk.presenter.case.state is CaseState.RETURNED)
    quiet(checked, qtbot)
    with qtbot.waitSignal(station.told):
        QTest.keyClick(card_of(checked, "names"), Key.Key_E)
    assert QApplication.activeModalWidget() is None


def test_reading_can_be_cancelled_and_resumed_and_nothing_is_lost(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    front.reader.gate = threading.Event()
    opened.desk.presenter.add([front.papers])
    qtbot.waitUntil(lambda: any(row.kind for row in opened.desk.presenter.view.pages))
    assert opened.busy.isVisible()
    assert "d1.png" in opened.busy.text
    assert not opened.desk.acts.button("read").isVisible()
    key(opened, Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened.desk.presenter.reading)
    quiet(opened, qtbot)
    case = opened.desk.presenter.case
    assert [file.name for file in case.files] == ["d1.png", "d2.png", "d3.png"]
    assert len(case.unread) == 3
    assert opened.desk.acts.button("read").isVisible()
    front.reader.gate = None
    key(opened, Key.Key_F7)
    settle(opened, qtbot)
    assert opened.desk.presenter.case.unread == ()
    assert not opened.desk.acts.button("read").isVisible()


def test_an_error_is_told_in_words_and_the_papers_stay(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    front.reader.fault = EngineError("engine.missing_tesseract")
    opened.desk.presenter.add([front.papers])
    qtbot.waitUntil(lambda: "Tesseract" in opened.busy.text)
    quiet(opened, qtbot)
    assert len(opened.desk.presenter.case.files) == 3
    assert opened.desk.acts.button("read").isVisible()


def test_an_empty_folder_is_said_to_be_empty(opened: MainWindow, tmp_path: Path, qtbot) -> None:
    (tmp_path / "nothing").mkdir()
    opened.desk.presenter.add([tmp_path / "nothing"])
    qtbot.waitUntil(lambda: "nothing" in opened.busy.text)
    quiet(opened, qtbot)


def test_everything_is_found_again_after_closing(
    checked: MainWindow, front: FrontOffice, stations: Callable[[], Station], qtbot
) -> None:
    number = checked.desk.presenter.case.number
    checked.close()
    front.close()
    front.open()
    window = MainWindow(stations())
    qtbot.addWidget(window)
    window.show()
    table = window.archive._table
    qtbot.waitUntil(lambda: window.archive._model.rowCount() == 1)
    window.archive._search.setText("peña rodriguez")
    qtbot.waitUntil(lambda: window.archive._painter.typed == "peña rodriguez")
    assert window.archive._model.rowCount() == 1
    QTest.keyClick(window.archive._search, Key.Key_Return)
    settle(window, qtbot)
    assert window.desk.presenter.case.number == number
    assert window.desk.presenter.view.evidence[0].outcome == "different"
    assert front.reader.times == 1
    assert table.accessibleName()


def test_papers_left_unread_by_a_crash_are_read_when_the_case_is_opened(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    case = opened.desk.presenter.case
    front.reader.fault = EngineError("engine.failed")
    opened.desk.presenter.add([front.papers])
    qtbot.waitUntil(lambda: front.reader.times == 1)
    quiet(opened, qtbot)
    opened.go_to(LIST)
    front.reader.fault = None
    opened.open_case(case.id)
    settle(opened, qtbot)
    assert opened.desk.presenter.case.unread == ()


def test_the_archive_is_verified_in_words(window: MainWindow, qtbot) -> None:
    key(window, Key.Key_F12)
    qtbot.waitUntil(lambda: "0" in window.busy.text)
    quiet(window, qtbot)


def test_searching_what_is_not_there_says_so(window: MainWindow, qtbot) -> None:
    window.archive._search.setText("zzz")
    qtbot.waitUntil(lambda: window.archive._painter.typed == "zzz")
    assert window.archive._stack.currentIndex() == 1
    assert window.archive._nothing.text()


def test_of_what_is_dropped_the_good_is_taken_and_the_rest_is_said_together(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    gone = [front.papers / f"gone{n}.pdf" for n in (1, 2, 3)]
    opened.desk.presenter.add([front.papers / "d1.png", *gone])
    settle(opened, qtbot)
    case = opened.desk.presenter.case
    assert case is not None
    assert [file.name for file in case.files] == ["d1.png"]
    qtbot.waitUntil(lambda: "gone3.pdf" in opened.busy.text)
    assert all(path.name in opened.busy.text for path in gone)


def test_where_nothing_of_it_is_there_nothing_is_taken(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    opened.desk.presenter.add([front.papers / "gone.pdf"])
    qtbot.waitUntil(lambda: "gone.pdf" in opened.busy.text)
    assert opened.desk.presenter.case is not None
    assert opened.desk.presenter.case.files == ()
