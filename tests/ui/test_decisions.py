"""Deciding by keys alone: what is the same, what is not, back and again, the outcome, the turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from intake.access.permissions import Role
from intake.desk.worklist import Pile
from intake.domain.kinds import CaseState, Channel, Presenter
from intake.domain.rulings import Ruling
from intake.ui.main_window import DESK, LIST, MainWindow
from intake.ui.station import Station
from tests.ui.front_office import OTHER_NUMBER, SOUND, FrontOffice
from tests.ui.test_journey_case import P1, add, card_of, in_dialog, key, quiet, settle, tick_all
from tests.unit.papers.drawn_up import passport, request, sut

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
RESPELT = (passport("d1"), sut("d2", surnames="RODRIGUES PEÑA"), request("d3"))


def read(window: MainWindow, front: FrontOffice, documents: tuple, qtbot) -> None:
    front.reader.documents = documents
    add(window, front.papers, qtbot)


def typed(text: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        dialog.type(text)  # type: ignore[attr-defined]
        QTest.keyClick(dialog, Key.Key_Return)

    return act


def row(window: MainWindow, field: str):
    return next(r for r in window.desk.presenter.view.evidence if r.field == field)


def card_with(window: MainWindow, code: str):
    return next(c for c in window.desk.right.findings.cards if c.row.finding.code == code)


def test_f6_goes_to_what_waits_and_enter_says_it_is_the_same(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, RESPELT, qtbot)
    opened.activateWindow()
    key(opened, Key.Key_F6)
    card = card_of(opened, "surnames")
    assert card.hasFocus()
    assert row(opened, "surnames").asks
    in_dialog(typed("otra grafía"))
    QTest.keyClick(card, Key.Key_Return)
    qtbot.waitUntil(lambda: row(opened, "surnames").settled)
    quiet(opened, qtbot)
    decision = opened.desk.presenter.case.decisions[-1]
    assert (decision.kind, decision.reason) == (Ruling.IN_ORDER.value, "otra grafía")
    assert card_of(opened, "surnames").row.role == "proven"
    QTest.keyClick(card, Key.Key_Delete)
    qtbot.waitUntil(lambda: row(opened, "surnames").asks)
    quiet(opened, qtbot)


def test_f_says_that_it_is_different_and_does_not_open_the_signature(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, RESPELT, qtbot)
    card = card_of(opened, "surnames")
    card.setFocus()
    quiet(opened, qtbot)
    QTest.keyClick(card, Key.Key_F)
    qtbot.waitUntil(lambda: row(opened, "surnames").role == "stops")
    quiet(opened, qtbot)
    assert opened.desk.cards.opened == ""
    assert opened.desk.presenter.case.decisions[-1].kind == Ruling.SO_IT_IS.value


def test_from_what_was_answered_on_to_what_still_waits(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    swapped = sut("d2", surnames="RODRIGUES PEÑA", birth_date="1990-04-03")
    read(opened, front, (passport("d1"), swapped, request("d3")), qtbot)
    assert [r.field for r in opened.desk.presenter.view.evidence if r.asks] == [
        "surnames",
        "birth_date",
    ]
    key(opened, Key.Key_F6)
    assert card_of(opened, "surnames").hasFocus()
    QTest.keyClick(card_of(opened, "surnames"), Key.Key_F)
    qtbot.waitUntil(lambda: card_of(opened, "birth_date").hasFocus())
    quiet(opened, qtbot)
    in_dialog(typed("la persona mostró su partida"))
    QTest.keyClick(card_of(opened, "birth_date"), Key.Key_Return)
    qtbot.waitUntil(lambda: not any(r.asks for r in opened.desk.presenter.view.evidence))
    quiet(opened, qtbot)
    assert row(opened, "birth_date").settled


def test_a_sound_row_asks_nothing(opened: MainWindow, front: FrontOffice, qtbot) -> None:
    read(opened, front, SOUND, qtbot)
    assert not any(r.asks for r in opened.desk.presenter.view.evidence)
    QTest.keyClick(card_of(opened, "document_number"), Key.Key_Return)
    quiet(opened, qtbot)
    assert opened.desk.presenter.case.decisions == ()


def test_a_clerk_cannot_lift_what_stops_and_is_told_whom_to_ask(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    read(opened, front, OTHER_NUMBER, qtbot)
    with qtbot.waitSignal(station.told) as told:
        QTest.keyClick(card_with(opened, "identity.number"), Key.Key_X)
    assert told.args[1] == "look"
    quiet(opened, qtbot)
    assert opened.desk.presenter.case.decisions == ()


def test_a_supervisor_accepts_it_with_a_reason_and_the_papers_are_received(
    front: FrontOffice, stations: Callable[[], Station], qtbot
) -> None:
    front.close()
    front.roles = frozenset({Role.CLERK, Role.SUPERVISOR})
    front.open()
    window = MainWindow(stations())
    qtbot.addWidget(window)
    window.show()
    window.go_to(DESK)
    window.desk.presenter.new_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    qtbot.waitUntil(lambda: bool(window.desk.presenter.view.requirements))
    read(window, front, OTHER_NUMBER, qtbot)
    while window.desk.presenter.case and any(
        c.row.ruled.open for c in window.desk.right.findings.cards
    ):
        card = next(c for c in window.desk.right.findings.cards if c.row.ruled.open)
        in_dialog(typed("dispuesto por escrito"))
        QTest.keyClick(card, Key.Key_X)
        quiet(window, qtbot)
        settle(window, qtbot)
    window.activateWindow()
    tick_all(window, qtbot)
    assert window.desk.acts.button("accept").isEnabled()


def test_handed_back_and_back_again(opened: MainWindow, front: FrontOffice, qtbot) -> None:
    read(opened, front, OTHER_NUMBER, qtbot)
    seen: list[tuple[int, int]] = []

    def look(dialog: QDialog) -> None:
        before = len(dialog.content["items"])  # type: ignore[attr-defined]
        box = next(box for box in dialog.boxes if not box.isChecked())  # type: ignore[attr-defined]
        QTest.keyClick(box, Key.Key_Space)
        QTest.keyClick(dialog, Key.Key_L, CTRL)
        qtbot.waitUntil(lambda: dialog.language == "en")  # type: ignore[attr-defined]
        seen.append((before, len(dialog.content["items"])))  # type: ignore[attr-defined]
        QTest.keyClick(dialog, Key.Key_F8)

    in_dialog(look)
    key(opened, Key.Key_F8)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RETURNED)
    quiet(opened, qtbot)
    assert seen == [(1, 2)]
    sheet = opened.desk.presenter.case.handed[-1]
    assert (sheet.language, len(sheet.content["items"])) == ("en", 2)  # type: ignore[arg-type]
    bar = opened.desk.acts
    assert not bar.button("hand_back").isVisible()
    assert bar.button("resume").isVisible()
    opened.activateWindow()
    key(opened, Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.DRAFT)
    quiet(opened, qtbot)
    assert bar.button("hand_back").isVisible()
    assert bar.button("sheet").isVisible()


def test_the_turn_is_written_down_and_what_does_not_fit_is_said(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)

    def write(dialog: QDialog) -> None:
        dialog.type("T-00412", "Otra Persona Cualquiera")  # type: ignore[attr-defined]
        QTest.keyClick(dialog, Key.Key_Return)

    in_dialog(write)
    opened.activateWindow()
    with qtbot.waitSignal(station.told) as told:
        key(opened, Key.Key_T, CTRL)
    quiet(opened, qtbot)
    assert "otra persona" in told.args[0]
    turn = opened.desk.presenter.case.turn
    assert (turn.number, turn.in_name_of) == ("T-00412", "Otra Persona Cualquiera")
    assert opened.desk.presenter.case.state is CaseState.DRAFT


def test_the_outcome_is_recorded_and_its_sheet_shown(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    tick_all(opened, qtbot)
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape))
    key(opened, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RECEIVED)
    quiet(opened, qtbot)
    shown: list[object] = []

    def sheet(dialog: QDialog) -> None:
        shown.append(dialog.preview.content["issued_value"])  # type: ignore[attr-defined]
        QTest.keyClick(dialog, Key.Key_Escape)

    def write(dialog: QDialog) -> None:
        dialog.type("?")  # type: ignore[attr-defined]
        assert not dialog.keep.isEnabled()  # type: ignore[attr-defined]
        in_dialog(sheet)
        typed("0912345678")(dialog)

    opened.activateWindow()
    in_dialog(write)
    key(opened, Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: bool(shown))
    quiet(opened, qtbot)
    assert shown == ["0912345678"]
    assert opened.desk.presenter.case.state is CaseState.RESOLVED


def test_receiving_is_taken_back_with_a_reason(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    with qtbot.waitSignal(station.told):
        key(opened, Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    tick_all(opened, qtbot)
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape))
    key(opened, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RECEIVED)
    quiet(opened, qtbot)
    opened.activateWindow()
    in_dialog(typed("faltaba la copia"))
    key(opened, Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.DRAFT)
    quiet(opened, qtbot)
    last = opened.desk.presenter.case.decisions[-1]
    assert (last.kind, last.reason) == ("reopened", "faltaba la copia")
    assert opened.desk.acts.button("accept").isEnabled()
    assert opened.desk.acts.button("sheet").isVisible()


def test_p_says_why(opened: MainWindow, front: FrontOffice, qtbot) -> None:
    read(opened, front, OTHER_NUMBER, qtbot)
    said: list[str] = []

    def look(dialog: QDialog) -> None:
        said.append(dialog.text.toPlainText())  # type: ignore[attr-defined]
        QTest.keyClick(dialog, Key.Key_Escape)

    for card in (card_with(opened, "identity.number"), card_of(opened, "document_number")):
        in_dialog(look)
        opened.activateWindow()
        QTest.keyClick(card, Key.Key_P)
    assert len(said) == 2
    for text in said:
        assert "La misma información" in text
        assert "AR123956" in text
        assert "d3.png" in text
        assert "lectura óptica" in text
        assert "2026-11-01" in text


def test_pages_dock_at_the_lines_they_meet(opened: MainWindow, front: FrontOffice, qtbot) -> None:
    read(opened, front, SOUND, qtbot)
    cards = dict(
        zip(
            (r.id for r in opened.desk.presenter.view.requirements),
            opened.desk.left.requirements.cards,
            strict=True,
        )
    )
    for line in ("request", "identity", "sut"):
        qtbot.waitUntil(lambda line=line: cards[line].docked.has_picture)
        assert cards[line].docked.pages == 1
    assert cards["power_of_attorney"].docked.pages == 0


def test_piles_are_chosen_by_key_and_say_why_they_are_empty(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, OTHER_NUMBER, qtbot)
    opened.go_to(LIST)
    archive = opened.archive
    qtbot.waitUntil(lambda: archive._model.rowCount() == 1)
    assert archive.piles.pile is Pile.MINE
    opened.activateWindow()
    key(opened, Key.Key_4, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: archive._stack.currentIndex() == 1)
    assert "devuelto" in archive._nothing.text()
    archive._search.setText("peña")
    qtbot.waitUntil(lambda: archive._model.rowCount() == 1)
    assert "entre todos" in archive._count.text() or "among all" in archive._count.text()
    assert archive.piles.buttons[0].accessibleName().endswith("· 1")
    quiet(opened, qtbot)


def test_a_decision_pressed_twice_is_carried_out_once(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    tick_all(opened, qtbot)
    told: list[str] = []
    opened._station.told.connect(lambda _text, role: told.append(role))
    for _ in range(3):
        opened.desk.decisions.act("accept")
    in_dialog(lambda dialog: dialog.reject())
    qtbot.waitUntil(lambda: opened.desk.presenter.case.state is CaseState.RECEIVED)
    quiet(opened, qtbot)
    case = opened.desk.presenter.case
    assert [decision.kind for decision in case.decisions] == ["received"]
    assert len(case.handed) == 1
    assert "stops" not in told
    for _ in range(2):
        opened.desk.presenter.decide("file")
    qtbot.waitUntil(lambda: opened.desk.presenter.case.seal is not None)
    quiet(opened, qtbot)
