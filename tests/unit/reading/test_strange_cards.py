"""Cards of manners that nobody drew here before: what proves itself stands, the rest is doubted."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from intake.domain.boxes import Box
from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Layout
from intake.reading.items import Item, Shape
from intake.reading.papers.classify import classify
from intake.reading.printed.confirmed import confirmed
from intake.reading.printed.months_first import writes_months_first
from intake.reading.printed.national import in_form, is_proven
from intake.reading.readers.registry import read_facts
from intake.reading.words.countries import country_of
from tests.unit.papers.paper_text import item
from tests.unit.papers.printed_card import card, said, zone

CHINESE = "AS 1\nJas\n3 56\nPi 1956\no A A SE\n730595195603156002"


def facts(kind: Kind, *items: Item) -> dict[str, Fact]:
    return {fact.field: fact for fact in read_facts(kind, items)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CHINESE, Kind.HOME_ID),
        (CHINESE.replace("6002", "6003"), Kind.UNKNOWN),
        (CHINESE + 8 * "\nuna carta que nombra a quien la lleva", Kind.UNKNOWN),
    ],
)
@pytest.mark.parametrize("shape", [Shape.CARD, Shape.SHEET])
def test_a_card_in_letters_that_nobody_reads_is_known_by_its_number(
    text: str, kind: Kind, shape: Shape
) -> None:
    assert classify(replace(item(text), shape=shape)).kind is kind


def test_such_a_number_tells_the_day_of_birth() -> None:
    read = said(Kind.HOME_ID, item(CHINESE))
    assert read["document_number"] == "730595195603156002"
    assert read["birth_date"] == "1956-03-15"


CURP = "ZUCX901222MJCXRC06"


@pytest.mark.parametrize(
    ("number", "proven"),
    [
        (CURP, True),
        (CURP.replace("06", "03"), False),
        (CURP.replace("06", "A9"), False),  # a letter there is of those born since 2000
    ],
)
def test_a_mexican_number_proves_itself(number: str, proven: bool) -> None:
    assert is_proven(number, "MEX") is proven


def test_a_letter_in_the_form_that_is_not_proven_is_a_nought() -> None:
    misread = CURP[:16] + "O" + CURP[17:]
    assert in_form(misread, "MEX") == CURP
    assert in_form(CURP, "MEX") == ""
    assert in_form(CURP.replace("06", "03"), "MEX") == ""


def voter(*lines: str, curp: str = CURP) -> Item:
    names = [(300, 140 + 34 * n, line) for n, line in enumerate(lines)]
    return card(
        (300, 40, "MÉXICO INSTITUTO NACIONAL ELECTORAL"), (300, 80, "CREDENCIAL PARA VOTAR"),
        (300, 106, "NOMBRE"), *names, (300, 360, f"CURP {curp}"),
        (640, 420, "VIGENCIA 2021 - 2031"), (640, 454, "22/12/1990"),
    )  # fmt: skip


def test_a_number_that_its_own_character_contradicts_is_never_certain() -> None:
    assert facts(Kind.HOME_ID, voter("ZÚÑIGA", "XÓCHITL"))["document_number"].certain
    read = facts(Kind.HOME_ID, voter("ZÚÑIGA", "XÓCHITL", curp=CURP[:16] + "O6"))
    assert (read["document_number"].value, read["document_number"].certain) == (CURP, False)
    wrong = facts(Kind.HOME_ID, voter("ZÚÑIGA", "XÓCHITL", curp=CURP[:-1] + "7"))
    assert not wrong["document_number"].certain


@pytest.mark.parametrize(
    ("lines", "certain"),
    [
        (("ZÚÑIGA", "CÁRDENAS"), False),  # both surnames, the names below not read?
        (("ZÚÑIGA", "CÁRDENAS", "XÓCHITL"), True),
        (("ZÚÑIGA CÁRDENAS", "XÓCHITL"), True),
    ],
)
def test_two_lines_under_name_may_be_both_surnames(lines: tuple[str, ...], certain: bool) -> None:
    read = facts(Kind.HOME_ID, voter(*lines))
    assert read["surnames"].certain is certain
    assert read["names"].certain is certain


def test_years_beside_a_label_are_its_value_and_no_day_below() -> None:
    read = said(Kind.HOME_ID, voter("ZÚÑIGA", "CÁRDENAS", "XÓCHITL"))
    assert read["birth_date"] == "1990-12-22"
    assert "expiry_date" not in read


def page(*words: tuple[str, int, int, int], tall: str = "") -> Item:
    """A card's side of words with their left, right and top; one box may be too tall."""
    rows = [[Word(t, Box(a, top, b, top + (38 if t == tall else 26)), 0.95)
             for t, a, b, top in words if top == row]
            for row in sorted({row for *_, row in words})]  # fmt: skip
    lines = [Line(tuple(row), n) for n, row in enumerate(rows)]
    plain = item("x")
    text = PageText(tuple(lines), 1050, 680, 300)
    return Item(plain.page, Shape.BOOKLET, plain.placement, text, ())


def american(born: str, issued: str) -> Item:
    return card(
        (60, 40, "GEORGIA"), (600, 40, "IDENTIFICATION CARD"), (300, 140, "DOB"),
        (380, 140, born), (300, 200, "ISS"), (380, 200, issued), (300, 260, "SEX F"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("born", "issued", "day", "certain"),
    [
        ("04/19/1969", "06/08/2025", "2025-06-08", False),
        ("19/04/1969", "06/08/2025", "2025-08-06", True),
        ("04/19/1969", "06/18/2025", "2025-06-18", True),
    ],
)
def test_a_date_that_can_only_have_its_month_first_tells_the_order_of_all(
    born: str, issued: str, day: str, certain: bool
) -> None:
    read = facts(Kind.HOME_ID, american(born, issued))
    assert read["birth_date"].value == "1969-04-19"
    assert (read["issue_date"].value, read["issue_date"].certain) == (day, certain)


@pytest.mark.parametrize(
    ("born", "by_habit", "months_first"),
    [
        ("04/19/1969", False, True),
        ("19/04/1969", True, False),
        ("04/05/1969", True, True),
        ("04/05/1969", False, False),
    ],
)
def test_a_date_of_the_paper_tells_more_than_the_habit_of_its_state(
    born: str, by_habit: bool, months_first: bool
) -> None:
    paper = american(born, "06/08/2025")
    assert writes_months_first([paper], by_habit=by_habit) is months_first


def test_the_name_of_a_country_alone_is_no_certain_nationality() -> None:
    read = facts(Kind.HOME_ID, american("04/19/1969", "06/18/2025"))
    assert not read["nationality"].certain
    plain = card((60, 40, "CEDULA DE IDENTIDAD"), (300, 140, "VENEZOLANO"))
    assert facts(Kind.HOME_ID, plain)["nationality"].certain


@pytest.mark.parametrize(
    ("said_so", "code"),
    [("NIGERIAN", "NGA"), ("NIGERIEN", "NER"), ("CAMEROUNAISE", "CMR"), ("Irish", "IRL"),
     ("SUISSE", "CHE"), ("SOUTH AFRICAN", "ZAF"), ("MOÇAMBICANA", "MOZ")],
)  # fmt: skip
def test_nationalities_in_english_and_french(said_so: str, code: str) -> None:
    assert country_of(said_so) == code


def test_one_side_tells_the_whole_name() -> None:
    front = card((300, 40, "REPÚBLICA DEL ECUADOR"), (300, 120, "GUAMÁN NARANJO"),
                 (300, 170, "NOMBRES"), (300, 200, "VERÓNICA CRISTINA"), (300, 260, "SEXO"),
                 (300, 290, "MUJER"))  # fmt: skip
    back = card((60, 60, "TORRES VEGA SEGUNDO"), (60, 110, "APELLIDOS Y Ni"),
                (60, 140, "LARA CÓRDOVA MARÍA ESTHER"))  # fmt: skip
    read = facts(Kind.CEDULA, front, back)
    assert (read["surnames"].value, read["surnames"].certain) == ("GUAMÁN NARANJO", False)
    assert read["names"].value == "VERÓNICA CRISTINA"


@pytest.mark.parametrize(("left", "certain"), [(125, True), (150, False)])
def test_a_letter_before_the_figures_belongs_to_the_number(left: int, certain: bool) -> None:
    words = page(("VISA", 700, 800, 20), ("Visa", 100, 160, 100), ("No.", 170, 210, 100),
                 ("Y", 100, 118, 140), ("1355498", left, left + 140, 140))  # fmt: skip
    read = facts(Kind.VISA, words)
    assert read["visa_number"].value == "Y1355498"
    assert read["visa_number"].certain is certain


def test_a_second_line_over_its_label_goes_on_with_the_name_that_the_zone_cut_off() -> None:
    words = page(("GIL", 20, 70, 60), ("Apellidos", 20, 150, 90), ("MARÍA-LUZ", 20, 140, 130),
                 ("HÉLÈNE", 20, 110, 164), ("Nombres", 20, 150, 206),
                 tall="HÉLÈNE")  # fmt: skip
    zoned = zone("TD3", 560, "P<ARGGIL<<MARIA<", "ZCT8654649ARG7809187F2808244<<<<<<<<<<<<<<<2",
                 surnames="GIL", names="MARIA", document_number="ZCT865464",
                 issuing_country="ARG", birth_date="1978-09-18")  # fmt: skip
    read = facts(Kind.PASSPORT, replace(words, zones=(zoned,)))
    assert (read["names"].value, read["names"].certain) == ("MARÍA-LUZ HÉLÈNE", False)


@pytest.mark.parametrize(("left", "names"), [(162, "MARTÍN NICOLÁS"), (170, "MARTÍN NI COLÁS")])
def test_a_word_read_in_two_is_one_where_the_zone_has_no_gap(left: int, names: str) -> None:
    words = page(("Nombres", 20, 150, 60), ("MARTÍN", 20, 110, 100), ("NI", 124, 154, 100),
                 ("COLÁS", left, left + 70, 100), ("Apellidos", 20, 150, 160),
                 ("GIL", 20, 70, 200))  # fmt: skip
    zoned = zone("TD3", 560, "P<ARGGIL<<MARTIN<NICOLAS<<<<<<<<<<<<<<<<<<<<",
                 "ZCT8654649ARG7809187F2808244<<<<<<<<<<<<<<<2",
                 surnames="GIL", names="MARTIN NICOLAS", document_number="ZCT865464",
                 issuing_country="ARG", birth_date="1978-09-18")  # fmt: skip
    read = facts(Kind.PASSPORT, replace(words, zones=(zoned,)))
    assert read["names"].value == names


CONCEDED = """REPÚBLICA DEL ECUADOR
E-VISA
Se concede la visa de RESIDENCIA TEMPORAL No. 92083768 a favor de {who} {above}
{below}, de nacionalidad JAPAN, titular del pasaporte No. TY757568, nacido el 23 de diciembre
de 1975, con vigencia desde el 20 de octubre de 2022 hasta el 20 de octubre de 2027."""


@pytest.mark.parametrize(
    ("who", "above", "below", "name", "certain"),
    [
        ("la señora", "YUKO", "ONO", "YUKO ONO", True),
        ("la señora", "YUKO", "ONO TANAKA", "YUKO ONO TANAKA", True),
        ("el ciudadano", "JUAN", "DE LA CRUZ PEÑA", "JUAN DE LA CRUZ PEÑA", True),
        ("la ciudadana VENEZOLANA", "ANA", "PAZ", "ANA PAZ", True),
        ("el señor", "ISRAEL ANDRÉS", "PAZ LEMA", "ISRAEL ANDRÉS PAZ LEMA", True),
        ("", "YUKO", "ONO TANAKA", "ONO TANAKA", False),  # the first of it on the line above
    ],
)
def test_a_name_in_running_text_goes_on_over_the_end_of_its_line(
    who: str, above: str, below: str, name: str, certain: bool
) -> None:
    visa = item(CONCEDED.format(who=who, above=above, below=below))
    read = facts(Kind.VISA, visa)
    assert (read["full_name"].value, read["full_name"].certain) == (name, certain)
    assert read["visa_number"].value == "92083768"
    assert read["expiry_date"].value == "2027-10-20"


def test_the_same_label_misread_is_no_part_of_a_name() -> None:
    passport = page(("Apellido(s)", 20, 150, 60), ("Sumame", 160, 240, 60),
                    ("TÉLLEZ", 20, 110, 95), ("Nombre(s)", 20, 140, 160),
                    ("XIOMARA", 20, 130, 195))  # fmt: skip
    assert facts(Kind.PASSPORT, passport)["surnames"].value == "TÉLLEZ"


def test_names_of_the_holder_beside_surnames_of_the_holder_are_the_given_ones() -> None:
    visa = page(("VISA", 400, 500, 20), ("Visa", 20, 80, 60), ("No.", 90, 130, 60),
                ("E0770375", 300, 420, 60), ("Apellidos", 20, 150, 100), ("del", 160, 200, 100),
                ("titular", 210, 290, 100), ("ASSUNÇÃO", 320, 460, 100), ("Nombres", 20, 130, 140),
                ("del", 140, 180, 140), ("titular", 190, 270, 140), ("LÚCIA", 320, 400, 140),
                ("Pasaporte", 20, 150, 180), ("AB123456", 320, 450, 180))  # fmt: skip
    read = facts(Kind.VISA, visa)
    assert (read["surnames"].value, read["names"].value) == ("ASSUNÇÃO", "LÚCIA")
    assert "full_name" not in read


@dataclass(frozen=True)
class Again:
    """An engine that reads everything larger as it read it before."""

    text: str

    def read(self, gray: NDArray[np.uint8], dpi: int, layout: Layout) -> PageText:
        """The word, wherever it is asked for."""
        height, width = gray.shape
        word = Word(self.text, Box(0, height // 4, width, height // 2), 0.95)
        return PageText((Line((word,), 0),), width, height, dpi)


@pytest.mark.parametrize(
    ("number", "certain"), [("COWMJW8ZR", False), ("CKWMJW8ZR", True), ("AO1234567", True)]
)
def test_an_o_amid_a_number_that_only_one_engine_saw_may_be_a_nought(
    number: str, certain: bool
) -> None:
    blank = np.full((200, 600), 255, np.uint8)  # where our own recogniser proves nothing
    text = PageText((Line((Word(number, Box(100, 90, 300, 116), 0.91),), 0),), 600, 200, 300)
    (word,) = confirmed(Again(number), blank, text).words()
    assert (word.confidence > 0.85) is certain
