"""Cards of States that no list of layouts holds, and visas whose sentences break over lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.reading.items import Item, Shape
from intake.reading.papers.classify import classify
from intake.reading.printed.cells import Cell, as_tall
from intake.reading.readers.registry import read_facts
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import item
from tests.unit.papers.printed_card import Printed, card, said

LABELS: tuple[Printed, ...] = (
    (300, 200, "Apellido / Surname"), (300, 240, "BENAVIDES MEJÍA"),
    (300, 290, "Nombre / Forename"), (300, 330, "YOLANDA"),
    (300, 380, "Fecha de nacimiento / Date of birth"), (300, 420, "28 10 1990"),
    (300, 470, "Lugar de nacimiento / Place of birth"), (300, 510, "CENTRAL"),
    (300, 560, "Fecha de expiración / Date of expiry"), (300, 600, "08 03 2030"),
)  # fmt: skip


@pytest.mark.parametrize(
    "state", ["REPÚBLICA DE HONDURAS", "REPÚBLICA DE PANAMÁ", "REPÚBLICA DOMINICANA", "PORTUGAL"]
)
def test_a_card_headed_by_another_state_is_a_home_card(state: str) -> None:
    headed = card((300, 40, state), (300, 90, "DOCUMENTO DE IDENTIFICACIÓN"), *LABELS)
    assert classify(headed).kind is Kind.HOME_ID


@pytest.mark.parametrize("heading", ["PASSPORT", "LICENCIA DE CONDUCIR"])
def test_a_card_that_says_what_else_it_is_is_no_home_card(heading: str) -> None:
    headed = card((300, 40, "REPÚBLICA DE HONDURAS"), (300, 90, heading), *LABELS)
    assert classify(headed).kind is not Kind.HOME_ID


def test_a_foreigners_ecuadorian_card_is_no_home_card() -> None:
    headed = card(
        (300, 40, "REPÚBLICA DEL ECUADOR"), (300, 90, "CÉDULA DE IDENTIDAD"), *LABELS,
        (300, 640, "NACIONALIDAD COLOMBIANA"),
    )  # fmt: skip
    assert classify(headed).kind is Kind.CEDULA


def test_names_without_labels_stand_centred_over_one_another() -> None:
    found = said(
        Kind.HOME_ID,
        card(
            (300, 40, "REPÚBLICA DOMINICANA"), (60, 120, "187-5482778-9"),
            (60, 200, "LUGAR DE NACIMIENTO: SANTIAGO"), (60, 240, "FECHA DE NACIMIENTO:"),
            (400, 240, "26 MARZO 1981"), (60, 290, "ESTADO CIVIL: SOLTERO"),
            (400, 500, "MARÍA ELENA"), (360, 540, "CASTAÑEDA HUAMÁN"),
        ),
    )  # fmt: skip
    assert (found["surnames"], found["names"]) == ("CASTAÑEDA HUAMÁN", "MARÍA ELENA")
    assert found["document_number"] == "18754827789"


def test_a_name_in_small_letters_without_a_label_is_the_holders() -> None:
    found = said(
        Kind.HOME_ID,
        card(
            (300, 40, "GOVERNMENT OF INDIA"), (300, 140, "Rajesh Kumar Sharma"),
            (300, 190, "DOB: 21/08/1963"), (300, 240, "MALE"), (300, 500, "9514 7666 2551"),
        ),
    )  # fmt: skip
    assert found["full_name"] == "Rajesh Kumar Sharma"


def text_of(*lines: str, right: int = 1400, blocks: bool = True) -> Item:
    """Lines of running text set to both margins, each in a block of its own as engines cut them."""
    found = []
    for number, line in enumerate(lines):
        words = line.split()
        letters = sum(map(len, words)) + len(words) - 1
        wide = (right - 200) / letters if len(words) > 5 else 16.0
        at, made = 200.0, []
        for word in words:
            end = at + wide * len(word)
            top = 300 + 50 * number
            made.append(Word(word, Box(round(at), top, round(end), top + 30), 0.95))
            at = end + wide
        found.append(Line(tuple(made), number if blocks else 0))
    plain = item("x")
    return Item(plain.page, Shape.SHEET, plain.placement, PageText(tuple(found), 1650, 2300, 200))


VISA = (
    "La Dirección de Visados del Ecuador otorga a NÚÑEZ ORTEGA FREDDY",
    "DE LOS ÁNGELES, titular del pasaporte AK523456, de nacionalidad boliviana,",
    "nacido el 26/05/1999, la visa de trabajo número VIRTE57950510, con la",
    "vigencia que corre del 06/03/2026 al 06/03/2028, con múltiples entradas.",
)


def test_a_name_goes_on_in_the_next_full_line_of_a_block_that_was_cut() -> None:
    facts = {fact.field: fact.value for fact in read_facts(Kind.VISA, [text_of(*VISA)])}
    assert facts["full_name"] == "NÚÑEZ ORTEGA FREDDY DE LOS ÁNGELES"


def test_a_name_that_ends_with_its_line_is_never_certain() -> None:
    cut = ("La Dirección de Visados otorga a NÚÑEZ ORTEGA FREDDY", *VISA[1:])
    cut = (cut[0], "titular", *cut[1:])
    facts = {fact.field: fact for fact in read_facts(Kind.VISA, [text_of(*cut)])}
    assert "full_name" not in facts or not facts["full_name"].certain


@pytest.mark.parametrize(
    ("said_so", "issued"),
    [("vigente del 06/03/2026 al 06/03/2028", "2026-03-06"),
     ("con vigencia hasta el 06/03/2028", None)],
)  # fmt: skip
def test_a_visas_days_are_told_by_the_words_right_before_them(
    said_so: str, issued: str | None
) -> None:
    text = text_of(
        "Se concede a favor de RUBÉN AYALA IBÁÑEZ, de nacionalidad boliviana, con fecha",
        "de nacimiento 19/09/1983 y documento de viaje BN136304, visa de residencia temporal",
        f"signada con el número 19312021, {said_so}.", blocks=False,
    )  # fmt: skip
    facts = {fact.field: fact.value for fact in read_facts(Kind.VISA, [text])}
    assert facts["document_number"] == "BN136304"
    assert facts["expiry_date"] == "2028-03-06"
    assert facts.get("issue_date") == issued


CODED: tuple[Printed, ...] = (
    (60, 40, "NEW YORK"), (500, 40, "IDENTIFICATION CARD"), (900, 40, "USA"),
    (300, 260, "1 WILLIAMS"), (300, 320, "2 TYLER"),
)  # fmt: skip


def test_names_behind_the_codes_of_their_fields_are_read_and_never_certain() -> None:
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*CODED)])}
    assert (facts["surnames"].value, facts["names"].value) == ("WILLIAMS", "TYLER")
    assert not facts["surnames"].certain
    assert not facts["names"].certain


def test_codes_apart_from_their_values_lead_to_them() -> None:
    found = said(
        Kind.HOME_ID,
        card((200, 40, "REPÚBLICA DE COLOMBIA"), (260, 160, "1."), (320, 160, "QUIÑONES IBÁÑEZ"),
             (260, 220, "2."), (320, 220, "ÉDGAR"), (260, 280, "3."), (320, 280, "18.01.1991"),
             (260, 340, "4."), (320, 340, "15.01.2025"), (260, 400, "5."),
             (320, 400, "15.01.2035")),
    )  # fmt: skip
    assert (found["surnames"], found["names"]) == ("QUIÑONES IBÁÑEZ", "ÉDGAR")
    days = [found[name] for name in ("birth_date", "issue_date", "expiry_date")]
    assert days == ["1991-01-18", "2025-01-15", "2035-01-15"]


def test_a_street_behind_a_number_is_no_name_by_its_code() -> None:
    rows = ((300, 260, "1 de mayo 14"), (300, 320, "2 Torres"))
    assert "surnames" not in said(Kind.HOME_ID, card((60, 40, "NEW YORK USA"), *rows))


@pytest.mark.parametrize(
    ("printed", "day", "certain"),
    [("07/13/1985", "1985-07-13", True), ("03/04/1985", "1985-03-04", False)],
)
def test_where_months_stand_first_a_day_that_may_be_either_is_never_certain(
    printed: str, day: str, certain: bool
) -> None:
    rows = (*CODED, (300, 400, "DOB:"), (400, 400, printed))
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*rows)])}
    assert (facts["birth_date"].value, facts["birth_date"].certain) == (day, certain)
    assert "document_number" not in facts


def test_surnames_with_given_names_behind_a_comma_are_parted() -> None:
    found = said(
        Kind.HOME_ID,
        card((60, 40, "PORTUGAL"), (60, 200, "APELLIDOS, xxx"), (60, 240, "SANTOS, FÁTIMA")),
    )
    assert (found["surnames"], found["names"]) == ("SANTOS", "FÁTIMA")


@pytest.mark.parametrize(("below", "alike"), [("HÉLÈNE DÉSIRÉE", True), ("HELENE DESIREE", False)])
def test_a_line_whose_every_word_bears_a_mark_may_be_taller(below: str, alike: bool) -> None:
    """An engine's box of HÉLÈNE DÉSIRÉE reaches up to the line above it."""
    one, other = (
        Cell(tuple(page_tokens(PageText((Line(words),), 900, 900, 300))))
        for words in (
            (Word("MARIE-FRANÇOISE", Box(500, 200, 800, 234), 0.9),),
            tuple(
                Word(w, Box(500 + 150 * n, 228, 640 + 150 * n, 275), 0.9)
                for n, w in enumerate(below.split())
            ),
        )
    )
    assert as_tall(one, other, 1.35) is alike


@pytest.mark.parametrize(("state", "certain"), [("REPUBLIC OF TURKEY", False), ("PERU", True)])
def test_a_name_that_may_bear_a_mark_nobody_reads_is_never_certain(
    state: str, certain: bool
) -> None:
    rows = ((300, 40, state), (300, 120, "Surname"), (300, 160, "SAHIN"),
            (300, 220, "Given names"), (300, 260, "MEHMET CAN"))  # fmt: skip
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*rows)])}
    assert facts["surnames"].value == "SAHIN"
    assert facts["surnames"].certain is certain


def test_a_year_alone_on_the_last_line_of_a_visa_is_read() -> None:
    text = text_of(
        "Se concede a favor de RUBÉN AYALA IBÁÑEZ, boliviano de nacionalidad, nacido el 19/9/1983,",
        "portador del pasaporte BN136304, la visa número 19312021, válida hasta el 6 de marzo de",
        "2028.", blocks=False,
    )  # fmt: skip
    facts = {fact.field: fact.value for fact in read_facts(Kind.VISA, [text])}
    assert facts["expiry_date"] == "2028-03-06"


def test_pieces_of_a_line_that_stand_out_of_order_are_read_row_by_row() -> None:
    text = text_of(
        "Se concede la visa No. 19312021 en favor de RUBÉN AYALA IBÁÑEZ, portador del pasaporte",
        "BN136304, nacido el 19/09/1983. Caduca el 06/03/2028, emitida el 06/03/2026.",
        blocks=False,
    )  # fmt: skip
    first, second = text.text.lines
    swapped = Line((*second.words[7:], *second.words[:7]), 0)
    moved = replace(text, text=replace(text.text, lines=(first, swapped)))
    facts = {fact.field: fact.value for fact in read_facts(Kind.VISA, [moved])}
    assert (facts["issue_date"], facts["expiry_date"]) == ("2026-03-06", "2028-03-06")


@pytest.mark.parametrize(("state", "kind"), [("CHILE", Kind.HOME_ID), ("DEL ECUADOR", Kind.CEDULA)])
def test_a_cedula_of_a_civil_registry_is_the_states_that_heads_it(state: str, kind: Kind) -> None:
    headed = card(
        (300, 40, f"CÉDULA DE IDENTIDAD REPÚBLICADE {state}"),
        (300, 90, "SERVICIO DE REGISTRO CIVIL E IDENTIFICACIÓN"),
        *LABELS,
        (20, 660, "RUN 10.608.293-6"),
    )
    assert classify(headed).kind is kind
