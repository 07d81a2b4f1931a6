"""Ctrl+Z is one chain: the last act first, whatever it was; what stays says why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from intake.desk.endorsing import Said
from intake.domain.cases import Case
from intake.domain.endorsements import Endorsed
from intake.domain.kinds import CaseState, SignatureKind
from intake.domain.outcomes import Turn
from intake.domain.rulings import ruled
from intake.domain.signature_answers import answer_about
from intake.ui.main_window import MainWindow
from intake.ui.parts.keys import key_name
from intake.ui.station import Station
from tests.ui.front_office import SOUND, TODAY, FrontOffice
from tests.ui.test_decisions import RESPELT, read, typed
from tests.ui.test_journey_case import Key, in_dialog, key, quiet, tick_all
from tests.unit.papers.drawn_up import passport, power, request, sut

CTRL = Qt.KeyboardModifier.ControlModifier


def stands(case: Case) -> dict[str, object]:
    """What people have said about a case, as it stands now."""
    papers = case.packet.documents if case.packet else ()
    turns = {turn.file: turn.rotation for turn in case.page_turns}
    answers = {d.kind: answer_about(d, case.signature_answers) for d in papers}
    return {
        "ticks": case.attested,
        "values": {d.kind: {f.field: (f.value, f.read_by) for f in d.facts} for d in papers},
        "rulings": [item.ruling for item in ruled(case)],
        "signatures": {kind: said and (said.answer, said.said) for kind, said in answers.items()},
        "turn": case.turn,
        "files": [file.name for file in case.files],
        "upright": [file for file, turned in turns.items() if turned],
        "findings": case.assessment and case.assessment.findings,
        "lines": case.assessment and case.assessment.requirements,
    }


def done(window: MainWindow, qtbot, deed: Callable[[], object]) -> None:
    deed()
    at_rest(window, qtbot)


def at_rest(window: MainWindow, qtbot) -> None:
    window.desk.turning.settle()
    chain, presenter = window.desk.presenter.chain, window.desk.presenter
    qtbot.waitUntil(
        lambda: (
            not (
                presenter.case is None
                or chain.under_way(presenter.case.id)
                or window._station.background.busy
            )
            and presenter.settled
        )
    )


def undo(window: MainWindow, qtbot) -> None:
    key(window, Key.Key_Z, CTRL)
    at_rest(window, qtbot)


def shown(window: MainWindow) -> Case:
    case = window.desk.presenter.case
    assert case is not None
    return case


def asking(window: MainWindow):
    return next(r for r in window.desk.presenter.view.evidence if r.asks)


def test_everything_said_about_a_case_is_taken_back_step_by_step(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    answered = (RESPELT[0], RESPELT[1], request("d3", SignatureKind.NOT_ASSESSED))
    read(opened, front, answered, qtbot)
    desk = opened.desk
    findings = [item.finding for item in asking(opened).ruled]

    deeds: list[Callable[[], object]] = [
        lambda: key(opened, Key.Key_1),
        lambda: key(opened, Key.Key_1),
        lambda: key(opened, Key.Key_2),
        lambda: desk.presenter.correct("d3", "names", "MARIA JOSE"),
        lambda: desk.presenter.correct("d3", "names", "MARÍA JOSÉ"),
        lambda: desk.presenter.take_back("d3", "names"),
        lambda: desk.presenter.correct("d2", "employer_email", "nadie@correo.example"),
        lambda: desk.presenter.deeds.rule(shown(opened), findings, "so_it_is"),
        lambda: desk.presenter.deeds.rule(shown(opened), findings, "in_order", "otra grafía"),
        lambda: desk.presenter.deeds.rule(shown(opened), findings, "take_back"),
        lambda: desk.presenter.deeds.sign(shown(opened), "d3", "confirm"),
        lambda: desk.presenter.deeds.sign(shown(opened), "d3", "scan_again"),
        lambda: desk.presenter.deeds.sign(shown(opened), "d3", "take_back"),
        lambda: desk.presenter.deeds.contradict(
            shown(opened), "d3", SignatureKind.PASTED_IMAGE, "es una fotocopia"
        ),
        lambda: desk.presenter.deeds.write_turn(
            shown(opened), Turn("T-1", TODAY.isoformat(), "Otra Persona"), ""
        ),
        desk.page.turn,
        desk.scanning.bar.deeds["out"].trigger,
    ]
    before = []
    for deed in deeds:
        before.append(stands(shown(opened)))
        done(opened, qtbot, deed)
        assert stands(shown(opened)) != before[-1]
    names = []
    while before:
        names.append(desk.undoing.words)
        undo(opened, qtbot)
        assert stands(shown(opened)) == before.pop(), names[-1]
    assert len(set(names)) > len(deeds) - 4
    assert desk.undoing.words == "Undo: import 3 file(s)"


def test_the_menu_names_what_is_undone_next(opened: MainWindow, front: FrontOffice, qtbot) -> None:
    read(opened, front, SOUND, qtbot)
    done(opened, qtbot, lambda: key(opened, Key.Key_1))
    opened.menus.ask_again()
    (line,) = [a for a in opened.menus.commands if a.text().endswith(f"\t{key_name('Ctrl+Z')}")]
    assert "Solicitud, original a la vista" in line.text()
    assert line.isEnabled()
    done(opened, qtbot, line.trigger)
    assert not shown(opened).attested
    opened.menus.ask_again()
    assert line.text().startswith("Undo: import 3 file(s)")


def test_two_quick_presses_undo_two_acts(opened: MainWindow, front: FrontOffice, qtbot) -> None:
    read(opened, front, SOUND, qtbot)
    for number in (Key.Key_1, Key.Key_2, Key.Key_3):
        done(opened, qtbot, lambda number=number: key(opened, number))
    kept = len(shown(opened).attested)
    QTest.keyClick(opened, Key.Key_Z, CTRL)
    QTest.keyClick(opened, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(shown(opened).attested) == kept - 2)
    at_rest(opened, qtbot)
    assert len(shown(opened).attested) == kept - 2


def test_an_act_and_its_undoing_at_once_leave_it_as_it_was(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    QTest.keyClick(opened, Key.Key_1)
    QTest.keyClick(opened, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: [e.action for e in shown(opened).history].count("attested") == 1)
    qtbot.waitUntil(lambda: not shown(opened).attested)
    at_rest(opened, qtbot)
    assert shown(opened).files  # and not the import before it


def received(window: MainWindow, front: FrontOffice, qtbot) -> None:
    read(window, front, SOUND, qtbot)
    tick_all(window, qtbot)
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape))
    key(window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: shown(window).state is CaseState.RECEIVED)
    quiet(window, qtbot)


def test_receiving_and_what_was_issued_are_taken_back_with_a_reason(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    received(opened, front, qtbot)
    front.office.sheets.record_outcome(shown(opened).id, "0912345678", TODAY, "es")
    opened.desk.presenter.refresh()
    qtbot.waitUntil(lambda: shown(opened).state is CaseState.RESOLVED)
    in_dialog(typed("era de otra persona"))
    key(opened, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: shown(opened).state is CaseState.RECEIVED)
    at_rest(opened, qtbot)
    assert shown(opened).outcome is None
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape))
    key(opened, Key.Key_Z, CTRL)  # thought better of it: it stays received
    at_rest(opened, qtbot)
    assert shown(opened).state is CaseState.RECEIVED
    in_dialog(typed("faltaba la copia"))
    key(opened, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: shown(opened).state is CaseState.DRAFT)
    at_rest(opened, qtbot)
    assert shown(opened).decisions[-1].kind == "reopened"
    ticks = len(shown(opened).attested)
    undo(opened, qtbot)  # and what was done before it comes next
    assert len(shown(opened).attested) == ticks - 1


def test_handing_back_is_taken_back_without_saying_that_the_person_returned(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    front.office.sheets.hand_back(shown(opened).id, "es", (), "nota")
    opened.desk.presenter.refresh()
    qtbot.waitUntil(lambda: shown(opened).state is CaseState.RETURNED)
    assert opened.desk.undoing.words == "Undo: hand back"
    told: list[str] = []

    def answer(dialog: QDialog) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        typed("se devolvió por error")(dialog)

    in_dialog(answer)
    key(opened, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: shown(opened).state is CaseState.DRAFT)
    at_rest(opened, qtbot)
    assert [d.kind for d in shown(opened).decisions] == ["returned", "reopened"]
    assert any("slip" in text for text in told)


@pytest.mark.parametrize("act", ["file", "open"])
def test_what_cannot_be_undone_says_why(
    act: str, opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    if act == "file":
        received(opened, front, qtbot)
        opened.desk.presenter.decide("file")
        qtbot.waitUntil(lambda: shown(opened).seal is not None)
        at_rest(opened, qtbot)
    revision = shown(opened).revision
    with qtbot.waitSignal(station.told) as told:
        key(opened, Key.Key_Z, CTRL)
    at_rest(opened, qtbot)
    text, role = told.args
    assert role == "look"
    assert ("sealed" if act == "file" else "never given again") in text
    assert shown(opened).revision == revision


def test_past_what_cannot_be_undone_the_key_goes_on_to_what_was_before(
    opened: MainWindow, front: FrontOffice, station: Station, qtbot
) -> None:
    read(opened, front, (passport("d1"), sut("d2"), power("d3")), qtbot)
    done(opened, qtbot, lambda: key(opened, Key.Key_1))
    ticks = shown(opened).attested
    said = Said(Endorsed.VALIDATED, "Dra. P. Ruales", "Jurídica", TODAY, "Validado", 1)
    opened.desk.one_paper.keep_endorsement(shown(opened), said)
    at_rest(opened, qtbot)
    with qtbot.waitSignal(station.told) as told:
        key(opened, Key.Key_Z, CTRL)
    at_rest(opened, qtbot)
    assert shown(opened).attested == ticks
    assert "Ctrl Z again" in told.args[0]
    undo(opened, qtbot)
    assert len(shown(opened).attested) == len(ticks) - 1
    assert len(shown(opened).endorsements) == 1


def test_another_case_has_a_chain_of_its_own(opened: MainWindow, front: FrontOffice, qtbot) -> None:
    read(opened, front, SOUND, qtbot)
    first = shown(opened).id
    done(opened, qtbot, lambda: key(opened, Key.Key_1))
    second = front.office.reception.open_case(
        shown(opened).procedure, shown(opened).channel, shown(opened).presenter
    )
    opened.open_case(second.id)
    qtbot.waitUntil(lambda: shown(opened).id == second.id)
    at_rest(opened, qtbot)
    undo(opened, qtbot)
    assert front.office.records.get(first).attested
    opened.open_case(first)
    qtbot.waitUntil(lambda: shown(opened).id == first)
    at_rest(opened, qtbot)
    undo(opened, qtbot)
    assert not front.office.records.get(first).attested


def test_what_was_asked_for_in_one_case_is_not_done_in_another(
    opened: MainWindow, front: FrontOffice, qtbot
) -> None:
    read(opened, front, SOUND, qtbot)
    first = shown(opened)
    second = front.office.reception.open_case(first.procedure, first.channel, first.presenter)
    front.office.reception.attest(second.id, "appointment")
    opened.open_case(second.id)
    qtbot.waitUntil(lambda: shown(opened).id == second.id)
    at_rest(opened, qtbot)
    done(opened, qtbot, lambda: key(opened, Key.Key_1))
    ticks = shown(opened).attested
    opened.open_case(first.id)
    qtbot.waitUntil(lambda: shown(opened).id == first.id)
    chain = opened.desk.presenter.chain
    chain.begin(first.id)  # something is still under way
    opened.desk.undoing.undo()
    opened.open_case(second.id)
    qtbot.waitUntil(lambda: shown(opened).id == second.id)
    chain.end(first.id)
    at_rest(opened, qtbot)
    assert front.office.records.get(second.id).attested == ticks
    assert [file.name for file in front.office.records.get(first.id).files] == [
        file.name for file in first.files
    ]
