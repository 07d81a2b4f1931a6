"""Names that stand on a line in two pieces, or of which a zone has hardly the beginning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.words import Line, Word
from intake.domain.zones import Zone
from intake.reading.printed.rough_dates import a_rough_date
from intake.reading.printed.typed import printed_value
from intake.reading.readers.registry import read_facts
from intake.reading.words.tokens import document_tokens
from tests.unit.papers.paper_text import item, paper, told
from tests.unit.papers.printed_card import Printed, card, said

CEDULA: tuple[Printed, ...] = (
    (300, 40, "REPÚBLICA DEL ECUADOR"),
    (100, 90, "CÉDULA DE CIUDADANÍA"),
    (650, 90, "No. 0815167531"),
    (100, 320, "23 JUN 2002"),
    (100, 354, "FECHA DE NACIMIENTO"),
)


@pytest.mark.parametrize("place", ["over", "under"])
def test_a_wide_gap_in_a_line_does_not_end_the_name(place: str) -> None:
    name: tuple[Printed, ...] = ((100, 200, "BRAVO PEREZ"), (285, 200, "MANUEL XAVIER"))
    label: Printed = (100, 234 if place == "over" else 166, "APELLIDOS Y NOMBRES")
    facts = said(Kind.CEDULA, card(*CEDULA, *name, label))
    assert facts["full_name"] == "BRAVO PEREZ MANUEL XAVIER"
    assert "surnames" not in facts  # nobody says where they end


def full_zone(given: str) -> Zone:
    """A visa's zone that ends with the first letters of the given names."""
    lines = (f"V<ECUORTEGA<DE<LA<SANTISIMA<MUNOZ<<{given}", "E829577547PER7908264M2712136<<<<<<<<")
    fields = {
        "document_number": "E82957754",
        "surnames": "ORTEGA DE LA SANTISIMA MUNOZ",
        "names": given,
        "birth_date": "1979-08-26",
        "nationality": "PER",
    }
    return Zone("MRV-B", lines, Box(0, 900, 900, 1000), True, fields=fields)


def test_the_first_letter_of_given_names_is_not_that_of_a_surname() -> None:
    name = "ORTEGA DE LA SANTÍSIMA MUÑOZ MARCO ANTONIO"
    text = f"VISA DE RESIDENTE\nApellidos y nombres: {name}\nPasaporte: 246597909\n"
    facts = said(Kind.VISA, item(text, full_zone("M")))
    assert facts["surnames"] == "ORTEGA DE LA SANTÍSIMA MUÑOZ"
    assert facts["names"] == "MARCO ANTONIO"


def test_a_letter_of_the_zone_makes_no_given_name_sure() -> None:
    name = "ORTEGA DE LA SANTÍSIMA MUÑOZ\nMARCO ANTONIO"
    text = (
        f"VISA DE RESIDENTE\nApellidos: {name.splitlines()[0]}\nNombres: {name.splitlines()[1]}\n"
    )
    doubtful = replace(item(text, full_zone("M")), text=paper(text, 0.6))
    facts = {f.field: f for f in read_facts(Kind.VISA, [doubtful])}
    assert facts["surnames"].value == "ORTEGA DE LA SANTÍSIMA MUÑOZ"
    assert facts["surnames"].certain  # the zone has all of it
    assert facts["names"].value == "MARCO ANTONIO"
    assert not facts["names"].certain


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("09/MA Y/1987", "1987-05-09"),
        ("9 SE P 1987", "1987-09-09"),
        ("09 DE MAYO 1987", "1987-05-09"),
        ("09/XX Y/1987", None),
        ("25 MAY/OS 2026", "2026-05-25"),
        ("25 MAY/O6 2026", None),
        ("2033-1 1-25", "2033-11-25"),
        ("2033-1 3-25", None),
    ],
)
def test_a_month_with_a_gap_or_a_letter_for_a_digit_is_read(text: str, date: str | None) -> None:
    found = a_rough_date("birth_date", document_tokens([item(text)]))
    assert (found.value if found is not None else None) == date


CUBA: tuple[Printed, ...] = (
    (100, 40, "REPÚBLICA DE CUBA"),
    (100, 90, "CARNÉ DE IDENTIDAD"),
    (100, 140, "79032696038"),
)


def test_a_single_word_close_to_the_other_line_is_a_name_without_a_label() -> None:
    lines: tuple[Printed, ...] = ((350, 240, "IDANIA"), (350, 300, "ORTEGA CABRERA"))
    dates: tuple[Printed, ...] = ((350, 360, "26/03/1979"), (350, 420, "24/02/2025"))
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*CUBA, *lines, *dates)])}
    assert (facts["names"].value, facts["surnames"].value) == ("IDANIA", "ORTEGA CABRERA")
    assert facts["issue_date"].value == "2025-02-24"
    assert not any(facts[name].certain for name in ("names", "surnames", "issue_date"))


@pytest.mark.parametrize("word", ["SOLTERA", "CUBANA", "ANA"])
def test_another_word_of_a_card_is_no_name(word: str) -> None:
    lines: tuple[Printed, ...] = ((350, 240, "ORTEGA CABRERA"), (350, 300, word))
    facts = said(Kind.HOME_ID, card(*CUBA, *lines))
    assert not {"names", "surnames"} & set(facts)


def test_a_word_far_from_the_other_line_is_no_name() -> None:
    lines: tuple[Printed, ...] = ((350, 240, "ORTEGA CABRERA"), (350, 560, "IDANIA"))
    facts = said(Kind.HOME_ID, card(*CUBA, *lines))
    assert not {"names", "surnames"} & set(facts)


def test_words_of_a_name_with_boxes_of_unlike_height_stand_in_their_order() -> None:
    zone = Zone(
        "TD1",
        ("I<ECUA829538634<<<<<<<<<<<<<<<", "5801039F2901020ECU2032423622<8",
         "TIGRERO<GUAMAN<<MONICA<<<<<<<<"),
        Box(0, 900, 900, 1000),
        True,
        fields={"surnames": "TIGRERO GUAMAN", "names": "MONICA", "issuing_country": "ECU"},
    )  # fmt: skip
    plain = card((100, 40, "ECUADOR"), (100, 210, "MÓNICA"), zones=(zone,))
    tall = Line((Word("GUAMÁN", Box(240, 140, 330, 177), 0.93),), 8)
    low = Line((Word("TIGRERO", Box(100, 147, 198, 168), 0.9),), 9)
    text = replace(plain.text, lines=(plain.text.lines[0], tall, low, plain.text.lines[1]))
    facts = said(Kind.CEDULA, replace(plain, text=text))
    assert (facts["surnames"], facts["names"]) == ("TIGRERO GUAMÁN", "MÓNICA")


def test_capitals_taken_for_small_letters_are_a_name() -> None:
    rows: tuple[Printed, ...] = ((300, 200, "Apellidos"), (300, 234, "wU"))
    rows += ((300, 320, "Nombres"), (300, 354, "NA"))
    facts = {f.field: f for f in read_facts(Kind.VISA, [card((300, 40, "VISA"), *rows)])}
    assert (facts["surnames"].value, facts["names"].value) == ("WU", "NA")
    assert not facts["surnames"].certain


@pytest.mark.parametrize(("second", "certain"), [("SANTÍSIMA AGÜERO", True), ("", False)])
def test_a_name_that_ends_in_a_particle_goes_on_below_or_is_not_certain(
    second: str, certain: bool
) -> None:
    rows: tuple[Printed, ...] = (
        (67, 76, "CÉDULA DE IDENTIDAD"),
        (67, 124, "CERTIFICA: Que la firma, fotografía e impresión pertenecen a"),
        (67, 163, "LIMBERTH FREDDY AGÜERO DE LA"),
    )
    plain = card(
        *rows, *(((67, 204, second),) if second else ()), (67, 300, "Nacido el 14/11/1999")
    )
    words = [
        replace(w, box=replace(w.box, top=w.box.top - 10)) if w.text in second.split() else w
        for w in plain.text.words()
    ]  # the engine's boxes hold the marks over capitals
    lines = tuple(
        replace(line, words=tuple(words.pop(0) for _ in line.words)) for line in plain.text.lines
    )
    paper_ = replace(plain, text=replace(plain.text, lines=lines))
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [paper_])}
    assert facts["full_name"].value == f"LIMBERTH FREDDY AGÜERO DE LA {second}".strip()
    assert facts["full_name"].certain is certain


@pytest.mark.parametrize("dash", "-‐‑–—")
def test_every_dash_inside_a_name_is_a_hyphen(dash: str) -> None:
    name = f"JOHNSON{dash}WILLIAMS"
    found = printed_value("surnames", document_tokens([item(name)]))
    assert found is not None
    assert found.value == "JOHNSON-WILLIAMS"


def test_the_line_over_given_names_is_the_surname_whose_label_nobody_can_read() -> None:
    rows: tuple[Printed, ...] = (
        (350, 50, "REPÚBLICA DEL PERÚ"),
        (350, 105, "IDENTITY CARD"),
        (577, 175, "CAMPOS NÚÑEZ"),
        (350, 246, "First names"),
        (577, 246, "CARMEN ROSA"),
        (577, 316, "69254291"),
    )
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*rows)])}
    assert (facts["surnames"].value, facts["names"].value) == ("CAMPOS NÚÑEZ", "CARMEN ROSA")
    assert not facts["surnames"].certain


def test_days_months_and_years_in_boxes_of_their_own_are_one_date() -> None:
    rows: tuple[Printed, ...] = ((300, 40, "PASAPORTE / PASSPORT"),)
    rows += ((300, 200, "11"), (424, 200, "10"), (548, 200, "2023"))
    rows += ((300, 240, "Fecha de expedición / Date of issue"),)
    assert said(Kind.PASSPORT, card(*rows))["issue_date"] == "2023-10-11"


def test_a_word_with_a_tall_box_beside_its_name_is_a_part_of_it() -> None:
    rows: tuple[Printed, ...] = ((240, 40, "CÉDULA DE IDENTIDAD"), (240, 139, "NOMBRES"))
    plain = card(*rows, (240, 198, "BLANCA"), (333, 198, "VERÓNICA"))
    tall = plain.text.lines[-1].words[0]
    tall = replace(tall, box=replace(tall.box, top=tall.box.top - 22))
    text = replace(plain.text, lines=(*plain.text.lines[:-1], Line((tall,), 9)))
    assert said(Kind.HOME_ID, replace(plain, text=text))["names"] == "BLANCA VERÓNICA"


def test_the_second_line_of_a_name_is_whole_as_well() -> None:
    rows: tuple[Printed, ...] = (
        (240, 40, "CÉDULA DE IDENTIDAD"),
        (240, 139, "APELLIDOS Y NOMBRES"),
    )
    lines: tuple[Printed, ...] = ((240, 170, "CEDEÑO CEVALLOS"), (240, 202, "BLANCA"))
    facts = said(Kind.HOME_ID, card(*rows, *lines, (345, 202, "VERÓNICA")))
    assert (facts["surnames"], facts["names"]) == ("CEDEÑO CEVALLOS", "BLANCA VERÓNICA")


@pytest.mark.parametrize("rest", ["GROVER CHOQUE AYALA", ""])
def test_a_name_begun_at_the_end_of_a_sentence_goes_on_at_the_margin(rest: str) -> None:
    rows: tuple[Printed, ...] = (
        (67, 76, "EL SERVICIO GENERAL CERTIFICA"),
        (67, 122, "Que la firma e impresión pertenecen a FREDDY"),
        *(((67, 167, rest),) if rest else ()),
        (67, 230, "Nacido el 14/11/1999"),
    )
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*rows)])}
    assert facts["full_name"].value == f"FREDDY {rest}".strip()
    assert facts["full_name"].certain is bool(rest)


def test_given_names_go_on_behind_where_the_zone_cut_them_whatever_box_a_word_has() -> None:
    sheet = item("PASAPORTE\nORTEGA DE LA SANTÍSIMA MUÑOZ\n", full_zone("FRANC"))
    below = [
        ("FRANCISCO", 100, 270, 24),
        ("JAVIER", 330, 250, 60),
        ("DE LOS ÁNGELES", 490, 270, 24),
    ]
    lines = [*sheet.text.lines]
    for text, left, top, height in below:
        words, at = [], left
        for one in text.split():
            words.append(Word(one, Box(at, top, at + 24 * len(one), top + height), 0.95))
            at += 24 * len(one) + 20
        lines.append(Line(tuple(words), 1))
    sheet = replace(sheet, text=replace(sheet.text, lines=tuple(lines)))
    facts = {fact.field: fact for fact in read_facts(Kind.VISA, [sheet])}
    assert facts["names"].value == "FRANCISCO JAVIER DE LOS ÁNGELES"
    assert not facts["names"].certain


SMALL_L = """AUTORIZACIÓN A TERCEROS

Por medio de la presente yo, Ramanathan Subramaniam lyer, de nacionalidad india, con pasaporte
número D8620165, autorizo a la señora Lourdes lbarra Vélez, portadora de la cédula de ciudadanía
No. 0950546838, para que en mi nombre retire el certificado de no afiliación, que llevará consigo.

Ramanathan Subramaniam lyer
Pasaporte No. D8620165
"""


def test_a_small_l_before_a_consonant_begins_a_name() -> None:
    said = told(Kind.THIRD_PARTY_AUTHORIZATION, SMALL_L)
    assert (
        said["holder_name"].upper()
        == said["signer_name"].upper()
        == ("RAMANATHAN SUBRAMANIAM LYER")
    )
    assert said["third_party_name"] == "Lourdes Ibarra Vélez"
