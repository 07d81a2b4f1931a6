"""Numbers, names and dates of identity papers that print or labels leave in doubt."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.label_parts import whole_labels
from intake.reading.printed.label_words import is_nearly_label_word
from intake.reading.printed.national import in_form
from intake.reading.printed.typed import a_rough_date, printed_value
from intake.reading.readers.paper_dates import remaining_dates
from intake.reading.readers.registry import read_facts
from intake.reading.typed_line.judged import number_contradicted
from intake.reading.words.tokens import document_tokens
from tests.specimens.fonts import Face
from tests.unit.papers.paper_text import item
from tests.unit.papers.printed_card import Printed, card, said
from tests.unit.reading.test_typed_line import FACES, line_of


@pytest.mark.parametrize(
    ("read", "country", "number"),
    [
        ("ABVLO40602MPWZWX74", "MEX", "ABVL040602MPWZWX74"),
        ("ABVL040602MPWZWX74", "MEX", ""),  # it has its form
        ("7O12345", "PER", ""),  # a digit too few
        ("7O123456", "PER", "70123456"),
        ("AGUERO", "PER", ""),
        ("7O123456", "XXX", ""),
    ],
)
def test_a_number_is_put_in_the_form_of_its_country(read: str, country: str, number: str) -> None:
    assert in_form(read, country) == number


def test_a_number_put_in_form_is_not_certain() -> None:
    rows: tuple[Printed, ...] = (
        (300, 40, "MÉXICO"),
        (300, 90, "INSTITUTO NACIONAL ELECTORAL"),
        (300, 200, "CURP"),
        (300, 234, "ABVLO40602MPWZWX74"),
    )
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*rows)])}
    assert facts["document_number"].value == "ABVL040602MPWZWX74"
    assert not facts["document_number"].certain


@pytest.mark.parametrize("face", FACES[:2])
def test_a_character_that_is_surely_another_contradicts_a_number(face: Face) -> None:
    line = line_of("KKHTR57R4", face)
    assert number_contradicted(line, "KKHTRS7R4") == "KKHTR57R4"
    assert number_contradicted(line, "KKHTR57R4") == ""
    assert number_contradicted(line, "KKHTR57R") == ""  # one was left out: not the same number


def test_a_bare_number_of_a_visa_may_be_its_passports() -> None:
    text = "VISA\nNÚMERO\nEC992268L\nNOMBRES\nWILBER RAUL\n\nPERUANO\n"
    facts = {f.field: f for f in read_facts(Kind.VISA, [item(text)])}
    assert facts["document_number"].value == "EC992268L"
    assert not facts["document_number"].certain
    assert facts["nationality"].value == "PER"  # by its own word, never certain on a visa
    assert not facts["nationality"].certain


def test_two_close_lines_of_a_cedula_are_a_name_without_its_labels() -> None:
    rows: tuple[Printed, ...] = (
        (100, 40, "REPÚBLICA DEL ECUADOR"),
        (100, 90, "CÉDULA DE CIUDADANÍA"),
        (100, 200, "DE LA TORRE ZAMBRANO"),
        (100, 236, "XIMENA VERÓNICA"),
        (100, 340, "PICHINCHA QUITO SANTA PRISCA"),
        (650, 90, "No. 0815167531"),
    )
    facts = said(Kind.CEDULA, card(*rows))
    assert facts["surnames"] == "DE LA TORRE ZAMBRANO"
    assert facts["names"] == "XIMENA VERÓNICA"
    # In one line nobody knows where the surnames end, and a place of birth is no name.
    one_line = (*rows[:2], (100, 200, "PEREZ ORTIZ GABRIELA ROSA"), *rows[4:])
    assert "names" not in said(Kind.CEDULA, card(*one_line))


@pytest.mark.parametrize(("height", "cells"), [(26, 1), (150, 2)])
def test_a_blot_beside_a_label_is_no_piece_of_it(height: int, cells: int) -> None:
    top = 400 - height // 2
    words = (
        Word("FECHA", Box(250, top, 300, top + height), 0.5),
        Word("EMISIÓN", Box(330, 388, 440, 412), 0.96),
    )
    sample = item("x")
    text = PageText((Line(words[:1], 0), Line(words[1:], 1)), 2000, 1000, 300)
    read = Item(sample.page, sample.shape, sample.placement, text)
    assert len(whole_labels(cells_of_item(read, 1))) == cells


def test_two_dates_around_the_day_of_issue_are_birth_and_last_day() -> None:
    loose = [Found("date", d, d, 1, Box(0, 0, 9, 9), 0.8) for d in ("2030-04-16", "1961-12-08")]
    found = {f.field: f.value for f in remaining_dates(loose, {"issue_date": "2020-04-16"})}
    assert found == {"birth_date": "1961-12-08", "expiry_date": "2030-04-16"}
    assert not remaining_dates(loose, {"issue_date": "1950-04-16"})


def test_a_date_that_lost_a_stroke_is_read() -> None:
    found = a_rough_date("issue_date", document_tokens([item("0212/2024")]))
    assert found is not None
    assert found.value == "2024-12-02"


def test_a_name_may_have_ten_words() -> None:
    name = "GARCÍA DE LA SANTÍSIMA SÁENZ MARIBEL CARMEN DE LOS ÁNGELES"
    found = printed_value("full_name", document_tokens([item(name)]))
    assert found is not None
    assert found.value == name


def test_a_word_of_a_label_with_a_stroke_is_no_number() -> None:
    assert printed_value("passport", document_tokens([item("1PASSPORT")])) is None
    found = printed_value("passport", document_tokens([item("PASS01234")]))
    assert found is not None
    assert found.value == "PASS01234"


@pytest.mark.parametrize(
    ("word", "label"), [("APULLIDOS", True), ("NOMBRIS", True), ("GUAMÁN", False), ("LOPEZ", False)]
)
def test_a_misread_label_is_no_name(word: str, label: bool) -> None:
    assert is_nearly_label_word(word) is label


def test_a_lone_x_is_no_sex() -> None:
    plain: tuple[Printed, ...] = ((100, 40, "REPÚBLICA DEL PERÚ"), (100, 90, "IDENTITY CARD"))
    assert "sex" not in said(Kind.HOME_ID, card(*plain, (300, 300, "X")))
    assert said(Kind.HOME_ID, card(*plain, (300, 300, "F")))["sex"] == "F"
