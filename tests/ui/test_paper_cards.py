"""The cards of signatures and zones: by keys alone, kept, undone, found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from intake.domain.boxes import Box
from intake.domain.documents import Document, SignatureMark
from intake.domain.electronic import CertificateCard, ElectronicCard, Trust, ValueKind
from intake.domain.kinds import ReadBy, SignatureKind
from intake.domain.zones import PaperZone, Zone, ZoneCharacter
from intake.messages import Messages
from intake.ui.main_window import MainWindow
from intake.ui.settings.dialog import SettingsDialog
from intake.ui.signing.certificate import card_lines
from intake.ui.station import Station
from intake.ui.zones.rows import within
from tests.ui.front_office import SOUND, FrontOffice
from tests.ui.test_journey_case import Key, add, in_dialog, key, quiet
from tests.ui.test_within_reach import cut
from tests.unit.desk.test_zone_check import passport as zone_lines
from tests.unit.papers.drawn_up import passport, request, sut

S = SignatureKind


def signed(*marks: SignatureKind) -> tuple[Document, ...]:
    return (passport("d1"), sut("d2"), request("d3", *marks))


def with_zone(lines: tuple[str, ...], *, accepted: bool = False) -> tuple[Document, ...]:
    characters = tuple(
        ZoneCharacter(
            line,
            column,
            0.4 if (line, column) == (2, 3) else 0.99,
            Box(40 + column * 12, 500 + line * 40, 50 + column * 12, 520 + line * 40),
        )
        for line in (1, 2)
        for column in range(1, 45)
    )
    zone = Zone(
        "TD3",
        lines,
        Box(40, 520, 600, 620),
        accepted,
        () if accepted else ("recogniser.unsure",),
        characters=characters,
    )
    return (replace(passport("d1"), zones=(PaperZone(1, zone),)), *SOUND[1:])


@pytest.fixture
def shown(
    opened: MainWindow, front: FrontOffice, qtbot
) -> Callable[[tuple[Document, ...]], MainWindow]:
    def show(documents: tuple[Document, ...]) -> MainWindow:
        front.reader.documents = documents
        add(opened, front.papers, qtbot)
        return opened

    return show


def codes(window: MainWindow) -> list[str]:
    return [
        row.finding.code
        for row in window.desk.presenter.view.findings
        if row.finding.code.startswith("signature.")
    ]


def test_a_key_opens_the_card_with_its_place_and_rule(shown, qtbot) -> None:
    window = shown(signed(S.ELECTRONIC_STAMP))
    key(window, Key.Key_F)
    quiet(window, qtbot)
    cards = window.desk.cards
    assert cards.opened == "d3/signature0"
    assert cards.signature.isVisible()
    assert cards.signature.paper.has_image
    assert window.desk.page.shown.file == "d3.png"
    assert window.desk.page.view.chosen == "d3/signature0"
    row = cards.signature.row
    assert row.quote == "No se recibirán solicitudes con firma electrónica."
    assert row.role == "stops"


def test_what_is_proven_stays_closed_and_what_is_unsure_opens_by_itself(shown, qtbot) -> None:
    window = shown(signed(S.INK))
    window.desk.left.strip.setCurrentRow(2)
    quiet(window, qtbot)
    assert [bar.key for bar in window.desk.cards.bars] == ["d3/signature0"]
    assert window.desk.cards.opened == ""
    assert not window.desk.cards.signature.isVisible()


def test_one_key_confirms_that_there_is_ink_and_another_takes_it_back(shown, qtbot) -> None:
    window = shown(signed(S.NOT_ASSESSED))
    assert codes(window) == ["signature.not_assessed"]
    key(window, Key.Key_F)
    quiet(window, qtbot)
    key(window, Key.Key_C)
    qtbot.waitUntil(lambda: codes(window) == [])
    quiet(window, qtbot)
    row = window.desk.cards.signature.row
    assert row.stands is S.INK
    assert row.seen is S.NOT_ASSESSED
    assert not window.desk.cards.signature.confirm.isEnabled()
    qtbot.waitUntil(lambda: cut(window) == [])
    buttons = window.desk.cards.signature.undo
    foot = window.desk.page._foot
    qtbot.waitUntil(lambda: buttons.mapTo(foot, buttons.rect().bottomLeft()).y() < foot.height())
    key(window, Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: codes(window) == ["signature.not_assessed"])
    quiet(window, qtbot)
    answers = window.desk.presenter.case.signature_answers
    assert [a.answer.value for a in answers] == ["confirmed", "withdrawn"]


def test_a_contradiction_is_kept_only_with_a_reason(shown, qtbot) -> None:
    window = shown(signed(S.ELECTRONIC_STAMP))
    key(window, Key.Key_F)
    quiet(window, qtbot)

    def say(dialog: QDialog) -> None:
        assert not dialog.keep.isEnabled()
        QTest.keyClick(dialog, Key.Key_1, Qt.KeyboardModifier.AltModifier)
        QTest.keyClicks(dialog._reason, "Es el sello de la empresa")
        QTest.keyClick(dialog, Key.Key_Return)

    in_dialog(say)
    key(window, Key.Key_X)
    qtbot.waitUntil(lambda: codes(window) == [])
    quiet(window, qtbot)
    answer = window.desk.presenter.case.signature_answers[-1]
    assert (answer.said, answer.reason) == (S.INK, "Es el sello de la empresa")
    assert "Es el sello de la empresa" in window.desk.cards.signature._said.text()


def test_a_paper_to_be_scanned_again_keeps_its_line_open(shown, qtbot) -> None:
    window = shown(signed(S.INK))
    key(window, Key.Key_F)
    quiet(window, qtbot)
    key(window, Key.Key_N)
    qtbot.waitUntil(lambda: window.desk.cards.signature.row.waits_for_scan)
    quiet(window, qtbot)
    rows = {row.id: row.role for row in window.desk.presenter.view.requirements}
    assert rows["request"] == "look"
    assert not window.desk.acts.button("accept").isEnabled()


def test_a_card_says_who_signed_and_what_was_not_checked() -> None:
    card = ElectronicCard(
        None,
        "ETSI.CAdES.detached",
        ValueKind.SIGNATURE,
        "Rosa Elena Chimbo",
        "2026-11-20T15:04:05+00:00",
        certificate=CertificateCard(
            "Rosa Elena Chimbo", "AC Ejemplo", "0A1B", "2026-01-01T00:00:00+00:00",
            "2028-01-01T00:00:00+00:00", "ab" * 32, "1710034065",
        ),
        intact=True,
        covers_whole_file=True,
        altered_after=False,
        trust=Trust.NO_ANCHORS,
    )  # fmt: skip
    lines = {line.name: line for line in card_lines(card, Messages("es"))}
    assert lines["Firmante"].text == "Rosa Elena Chimbo"
    assert lines["Cédula o pasaporte"].text == "1710034065"
    assert lines["Integridad"].role == "proven"
    assert lines["Sin comprobar"].text == "emisor, vigencia, revocación, hora"
    assert lines["Sin comprobar"].role == "look"
    assert lines["Huella SHA-256"].text.startswith("abab abab")


def test_a_doubtful_zone_opens_with_its_characters_marked(shown, qtbot) -> None:
    window = shown(with_zone(zone_lines()))
    zone = window.desk.cards.zone
    qtbot.waitUntil(lambda: zone.lines[0].picture.has_image)
    assert zone.isVisible()
    assert [line.picture.marks for line in zone.lines[:2]] == [0, 1]
    assert len(zone.digits) == 5
    assert all(pill.property("role") == "proven" for pill in zone.digits)


def test_a_typed_correction_is_checked_at_once_and_kept(shown, qtbot) -> None:
    upper, lower = zone_lines()
    window = shown(with_zone((upper, "AR7" + lower[3:])))
    zone = window.desk.cards.zone
    key(window, Key.Key_Z)
    quiet(window, qtbot)
    field = zone.lines[1].field
    qtbot.waitUntil(field.hasFocus)
    assert field.cursorPosition() == 2
    assert not zone.check.sound
    QTest.keyClicks(field, "1")
    assert zone.check.sound
    assert zone.typed[1] == lower
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: zone.row.zone.typed is not None)
    quiet(window, qtbot)
    case = window.desk.presenter.case
    document = case.packet.document("d1")
    assert document.zones[0].zone.lines[1].startswith("AR7")
    assert document.zones[0].typed == zone_lines()
    number = document.fact("document_number")
    assert (number.value, number.read_by) == ("AR1234567", ReadBy.PERSON)
    assert number.readings[0].value == "AR123456"
    assert {c.field for c in case.corrections} >= {"mrz0", "document_number"}
    assert zone.row.settled
    zone.undo.click()
    qtbot.waitUntil(lambda: zone.row.zone.typed is None)
    quiet(window, qtbot)
    taken_back = window.desk.presenter.case.packet.document("d1")
    assert taken_back.value("document_number") == "AR123456"


def test_a_line_of_the_wrong_length_is_not_kept(shown, qtbot) -> None:
    window = shown(with_zone(zone_lines()))
    key(window, Key.Key_Z)
    quiet(window, qtbot)
    zone = window.desk.cards.zone
    QTest.keyClick(zone.lines[1].field, Key.Key_Backspace)
    assert not zone.keep.isEnabled()
    assert "43" in zone._why.text()
    QTest.keyClick(zone.lines[1].field, Key.Key_Return)
    quiet(window, qtbot)
    assert window.desk.presenter.case.corrections == ()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_places_in_a_turned_piece_stay_on_their_characters(rotation: int) -> None:
    area, box = Box(100, 200, 300, 240), Box(100, 200, 110, 240)
    found = within(box, area, rotation)
    ends = {
        0: (0, 0, 0.05, 1),
        90: (0, 0, 1, 0.05),
        180: (0.95, 0, 1, 1),
        270: (0, 0.95, 1, 1),
    }
    assert found == pytest.approx(ends[rotation])


def test_answers_are_found_again_after_closing(shown, front: FrontOffice, stations, qtbot) -> None:
    window = shown(signed(S.NOT_ASSESSED))
    key(window, Key.Key_F)
    quiet(window, qtbot)
    key(window, Key.Key_C)
    qtbot.waitUntil(lambda: codes(window) == [])
    quiet(window, qtbot)
    case = window.desk.presenter.case.id
    window.close()
    front.close()
    front.open()
    again = MainWindow(stations())
    qtbot.addWidget(again)
    again.show()
    again.open_case(case)
    qtbot.waitUntil(lambda: bool(again.desk.papers.signatures))
    quiet(again, qtbot)
    assert again.desk.papers.signatures[0].stands is S.INK
    assert codes(again) == []
    assert front.reader.times == 1


def test_settings_say_what_to_put_where_nothing_is_trusted(
    window: MainWindow, station: Station, front: FrontOffice, tmp_path, qtbot
) -> None:
    dialog = SettingsDialog(station, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.choose.isEnabled)
    assert dialog._state.text()
    (tmp_path / "authorities").mkdir()
    dialog.use(tmp_path / "authorities")
    qtbot.waitUntil(lambda: "authorities" in dialog._folder.text())
    assert front.trusted == [tmp_path / "authorities"]
    assert (tmp_path / "data" / "trust.json").exists()


def twice() -> tuple[Document, ...]:
    """A request whose signature is the picture that another paper bears as well."""
    mark = SignatureMark(S.PASTED_IMAGE, 1, Box(40, 560, 300, 640), 0.9)
    letter = replace(request("d3"), signatures=(mark,))
    return (passport("d1"), replace(sut("d2"), signatures=(mark,)), letter)


def test_a_picture_used_twice_is_laid_beside_its_other_place(shown, qtbot) -> None:
    window = shown(twice())
    key(window, Key.Key_F)
    quiet(window, qtbot)
    card = window.desk.cards.signature
    assert card.row.other.place.file == "d2.png"
    assert card.pair.isVisible()
    assert not card.paper.isVisible()
    qtbot.waitUntil(lambda: all(piece.has_image for piece in card.pair.pieces))
    assert Messages("es").kind(sut("d2").kind) in card.pair.accessibleName()
    assert cut(window) == []


def test_a_single_picture_has_nothing_beside_it(shown, qtbot) -> None:
    window = shown(signed(S.PASTED_IMAGE))
    key(window, Key.Key_F)
    quiet(window, qtbot)
    card = window.desk.cards.signature
    assert card.row.other is None
    assert not card.pair.isVisible()
