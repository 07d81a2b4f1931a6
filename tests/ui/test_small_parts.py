"""Values, differences, found words, keys, pills: what the screens are made of."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intake.ui.archive.found_words import found_in
from intake.ui.parts.aligned import Line
from intake.ui.parts.difference import differing, differing_names
from intake.ui.parts.icons import drawing
from intake.ui.parts.keys import KeyButton, key_name
from intake.ui.parts.labels import CutPill, Elided, Pill, Sign
from intake.ui.parts.reading_cell import ReadingCell
from intake.ui.parts.values import kept_value, shown_value
from intake.ui.theme import Theme


def pieces(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[begin:end] for begin, end in spans]


@pytest.mark.parametrize(
    ("field", "value", "spanish", "english"),
    [
        ("birth_date", "1975-01-03", "03/01/1975", "03/01/1975"),
        ("birth_date", "1975-13-03", "1975-13-03", "1975-13-03"),
        ("nationality", "DEU", "Alemania", "Germany"),
        ("nationality", "ZZZ", "ZZZ", "ZZZ"),
        ("document_number", "AB12", "AB12", "AB12"),
    ],
)
def test_values_are_shown_as_people_write_them(field, value, spanish, english) -> None:
    assert shown_value(field, value, "es") == spanish
    assert shown_value(field, value, "en") == english


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("birth_date", "3/1/1975", "1975-01-03"),
        ("birth_date", "3 de enero de 1975", "1975-01-03"),
        ("birth_date", "31/02/1975", "31/02/1975"),
        ("nationality", "colombiana", "COL"),
        ("nationality", "Alemania", "DEU"),
        ("surnames", "  DE  LA CRUZ ", "DE LA CRUZ"),
    ],
)
def test_what_is_typed_is_kept_in_the_form_that_is_compared(field, typed, kept) -> None:
    assert kept_value(field, typed) == kept


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_date_survives_being_shown_and_typed_again(day) -> None:
    shown = shown_value("birth_date", day.isoformat(), "es")
    assert kept_value("birth_date", shown) == day.isoformat()


def test_the_character_that_differs_is_marked() -> None:
    assert pieces("601815968", differing("601815968", "601815908")) == ["6"]
    assert differing("AB12", "ab12") == ()
    assert pieces("60181598", differing("60181598", "601815908")) == ["98"]


@given(st.text("AB01", max_size=12), st.text("AB01", max_size=12))
def test_marks_lie_within_the_text_in_order(text: str, pivot: str) -> None:
    spans = differing(text, pivot)
    assert all(0 <= begin < end <= len(text) for begin, end in spans)
    assert list(spans) == sorted(spans)


def test_names_are_compared_word_by_word_in_any_order() -> None:
    whole = "RODRÍGUEZ PEÑA MARÍA JOSÉ"
    assert differing_names("María José Rodriguez Peña", whole) == ()
    text = "Maria Jose Rodrigues Vera"
    assert pieces(text, differing_names(text, whole)) == ["s", "Vera"]


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("GONZÁLEZ RUIZ Yusmary", "ruiz gonzalez", ["GONZÁLEZ", "RUIZ"]),
        ("MARIANA", "aria", []),
        ("O'CONNOR", "connor", ["CONNOR"]),
        ("Peña", "pen", ["Peñ"]),
        ("", "a", []),
    ],
)
def test_what_was_searched_for_is_marked(text: str, typed: str, found: list[str]) -> None:
    assert pieces(text, found_in(text, typed)) == found


@given(st.text(max_size=20), st.text(max_size=8))
def test_any_text_may_be_searched_for(text: str, typed: str) -> None:
    assert all(begin < end <= len(text) for begin, end in found_in(text, typed))


def test_keys_have_names() -> None:
    assert key_name("Ctrl+Return") == "Ctrl Enter"
    assert key_name("+") == "+"
    assert key_name("-") == "−"


def test_a_key_button_is_pressed_by_enter_and_by_its_key(theme: Theme, qtbot) -> None:
    window = QWidget()
    button = KeyButton("Receive", "F9", theme, parent=window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: len(pressed) == 2)
    button.setEnabled(False)
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not button.isDown()
    assert button.accessibleName() == "Receive"


def test_no_severity_is_said_by_colour_alone(theme: Theme, qtbot) -> None:
    said = set()
    for role in ("proven", "look", "stops"):
        pill, sign = Pill("word", role), Sign(role)
        qtbot.addWidget(pill)
        qtbot.addWidget(sign)
        assert any(drawn_shape(pill.sign))
        said.add((drawn_shape(pill.sign), drawn_shape(sign.sign)))
    assert len(said) == 3
    assert len({shape for pair in said for shape in pair}) == 4  # ! stops, where it stands alone


def drawn_shape(sign: str) -> bytes:
    """The shape of a sign whatever its colour."""
    image = drawing(f"sign-{sign}", 16, 1.0, "#000000").toImage()
    return bytes(image.pixelColor(x, y).alpha() > 99 for y in range(16) for x in range(16))


def test_what_gives_way_keeps_its_whole_text_at_hand(theme: Theme, qtbot) -> None:
    text = "a procedure with quite a long name"
    pill, words = CutPill(text), Elided("softNote")
    words.say(text)
    for widget in (pill, words):
        qtbot.addWidget(widget)
        widget.show()
        widget.resize(80, 22)
        widget.grab()
        assert widget.accessibleName() == text
    assert pill.shown.endswith("…")
    assert words.toolTip() == text


def test_a_cell_paints_marks_beyond_its_text_without_fault(theme: Theme, qtbot) -> None:
    cell = ReadingCell(theme)
    qtbot.addWidget(cell)
    cell.resize(60, 40)
    line = Line("A VERY LONG VALUE", ((0, 1), (5, 99)), 0.4)
    cell.show_value(line, at=0, longest=30, role="stops")
    cell.show_crop(QImage(900, 30, QImage.Format.Format_RGB32))
    assert not cell.grab().isNull()
    cell.show_none("paper missing")
    assert not cell.grab().isNull()
    assert cell.text == "paper missing"
