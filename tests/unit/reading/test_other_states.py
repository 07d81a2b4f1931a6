"""Cards and visas of States whose numbers stand without a label, in groups, or twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.domain.words import Line, Word
from intake.domain.zones import Zone
from intake.reading.items import Item
from intake.reading.papers.classify import classify
from intake.reading.printed.labels import field_of
from intake.reading.readers.named_twice import _parts_more
from intake.reading.readers.registry import read_facts
from intake.reading.words.countries import country_of
from tests.unit.papers.printed_card import Printed, card, zone


def told(kind: Kind, *printed: Printed, zones: tuple[Zone, ...] = ()) -> dict[str, Fact]:
    return {fact.field: fact for fact in read_facts(kind, [card(*printed, zones=zones)])}


@pytest.mark.parametrize(
    ("label", "number", "missing"),
    [("Pasaporte", "F51535377", "visa_number"), ("Visa No.", "4953-2022", "document_number")],
)
def test_the_only_other_number_of_a_visa_is_the_one_it_lacks(
    label: str, number: str, missing: str
) -> None:
    found = told(Kind.VISA, (300, 60, label), (300, 94, number), (300, 200, "EC649258A"))
    assert found[missing].value == "EC649258A"
    assert not found[missing].certain


def test_of_two_numbers_without_a_label_none_is_taken() -> None:
    found = told(
        Kind.VISA,
        (300, 60, "Pasaporte"), (300, 94, "F51535377"),
        (300, 200, "EC649258A"), (300, 300, "QH9S46CMU2"),
    )  # fmt: skip
    assert "visa_number" not in found


@pytest.mark.parametrize("again", ["F51535377", "F5153537", "F51535877"])
def test_the_same_number_once_more_is_no_other(again: str) -> None:
    found = told(Kind.VISA, (300, 60, "Pasaporte"), (300, 94, "F51535377"), (300, 300, again))
    assert "visa_number" not in found


def test_a_number_in_groups_is_a_cards_own_where_none_has_a_label() -> None:
    found = told(
        Kind.HOME_ID,
        (300, 60, "FEDERAL REPUBLIC OF NIGERIA"), (300, 120, "SURNAME"), (300, 154, "BELLO"),
        (300, 300, "1990 05 12"), (300, 400, "8806 5689 8372"),
    )  # fmt: skip
    assert found["document_number"].value == "880656898372"
    assert not found["document_number"].certain


def test_the_number_of_the_tax_office_is_a_cards_own_only_alone() -> None:
    tax: tuple[Printed, ...] = ((300, 400, "CPF"), (300, 434, "043.691.530-43"))
    brazil = (300, 60, "REPÚBLICA FEDERATIVA DO BRASIL")
    own = (300, 120, "REGISTRO GERAL"), (300, 154, "35.304.369-1")
    assert told(Kind.HOME_ID, brazil, *own, *tax)["document_number"].value == "353043691"
    assert told(Kind.HOME_ID, brazil, *tax)["document_number"].value == "04369153043"


def test_two_numbers_under_the_same_label_are_not_certain() -> None:
    printed: tuple[Printed, ...] = (
        (300, 60, "REPÚBLICA DEL PERÚ"), (300, 120, "DNI"), (300, 154, "75761147"),
    )  # fmt: skip
    assert told(Kind.HOME_ID, *printed)["document_number"].certain
    twice = (*printed, (300, 300, "DNI"), (300, 334, "75761741"))
    assert not told(Kind.HOME_ID, *twice)["document_number"].certain


@pytest.mark.parametrize(
    ("printed", "number", "certain"),
    [
        ("1950 25968 2159", "1950259682159", True),
        ("1950 25968 2", "1950259682", False),
        ("1950 25968", "195025968", True),
    ],
)
def test_print_has_the_whole_of_a_number_that_fills_the_zone(
    printed: str, number: str, certain: bool
) -> None:
    lines = ("I<GTM1950259681<<<<<<<<<<<<<<<", "8010188F3510188GTM<<<<<<<<<<<4")
    zoned = zone("TD1", 560, *lines, document_number="195025968", issuing_country="GTM")
    found = told(
        Kind.HOME_ID,
        (300, 60, "REPÚBLICA DE GUATEMALA"),
        (300, 120, "NÚMERO DE IDENTIDAD"), (300, 154, printed), zones=(zoned,),
    )["document_number"]  # fmt: skip
    assert (found.value, found.certain) == (number, certain)


def test_a_letter_beside_a_speck_is_no_state() -> None:
    front = card((300, 60, "REPÚBLICA DEL PERÚ"), (300, 120, "75761147"))
    back = card((40, 60, "LIMA"), (40, 100, "D"), (390, 265, "10108"))
    facts = {f.field: f.value for f in read_facts(Kind.HOME_ID, [back, front])}
    assert facts["document_number"] == "75761147"


def test_bars_are_no_number_beside_one_that_was_read() -> None:
    bars = Line((Word("10108100", Box(390, 265, 614, 342), 0.4),), 9)
    plain = card((300, 60, "REPÚBLICA DEL PERÚ"), (300, 120, "75761147"))
    text = replace(plain.text, lines=(*plain.text.lines, bars))
    item = Item(plain.page, plain.shape, plain.placement, text)
    facts = {f.field: f.value for f in read_facts(Kind.HOME_ID, [item])}
    assert facts["document_number"] == "75761147"


def test_a_cedula_whose_last_digit_stands_behind_a_dash_of_its_own() -> None:
    found = told(Kind.CEDULA, (300, 60, "REPÚBLICA DEL ECUADOR"), (300, 120, "304286452 - 4"))
    assert found["document_number"].value == "3042864524"


@pytest.mark.parametrize(
    ("printed", "zoned", "more"),
    [
        ("SAINT-F LEUR", "SAINT FLEUR", True),
        ("DELL ACQUA", "DELLACQUA", True),
        ("DELL'ACQUA", "DELLACQUA", False),
        ("JEAN-PIERRE", "JEANPIERRE", False),
        ("DE LA CRUZ", "DE LA CRUZ", False),
        ("MARÍASOLEDAD", "MARIA SOLEDAD", False),
    ],
)
def test_a_gap_that_the_zone_has_not_is_seen(printed: str, zoned: str, more: bool) -> None:
    assert _parts_more(printed, zoned) is more


@pytest.mark.parametrize(
    ("read", "field"),
    [("passpon", "passport"), ("binh", "birth_date"), ("sumame", "surnames"), ("mana", None)],
)
def test_letters_that_run_together_are_known_by_their_shape(read: str, field: str | None) -> None:
    found = field_of(read)
    assert (found[0] if found is not None else None) == field
    assert found is None or not found[1]


@pytest.mark.parametrize(
    ("name", "code"), [("Pilipinas", "PHL"), ("AYITI", "HTI"), ("Schweiz", "CHE"), ("Maroc", "MAR")]
)
def test_states_are_known_by_their_own_name(name: str, code: str) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize(
    "printed",
    [
        ("CARTE D'IDENTIFICATION NATIONALE / KAT IDANTIFIKASYON", "Nom / Siyati", "Prénom / Non"),
        ("Government of India", "DOB: 11/04/1981", "Aadhaar - Aam Aadmi ka Adhikar"),
        ("REPUBLIKA NG PILIPINAS", "Apelyido/Last Name", "Petsa ng Kapanganakan/Date of Birth"),
    ],
)
def test_cards_in_other_languages_are_cards(printed: tuple[str, ...]) -> None:
    item = card(*((300, 60 + 120 * n, text) for n, text in enumerate(printed)))
    assert classify(item).kind is Kind.HOME_ID


@pytest.mark.parametrize(
    ("label", "printed", "day"),
    [
        ("Date of birth", "13 FEB 97", "1997-02-13"),
        ("Date of birth", "30 MAR/MARS 03", "2003-03-30"),
        ("Date of issue", "24.08.25", "2025-08-24"),
        ("Date of expiry", "28/07/34", "2034-07-28"),
    ],
)
def test_a_year_of_two_figures_is_read_under_a_label_and_never_certain(
    label: str, printed: str, day: str
) -> None:
    found = told(Kind.PASSPORT, (300, 60, label), (300, 94, printed))
    (date,) = (fact for name, fact in found.items() if name.endswith("_date"))
    assert (date.value, date.certain) == (day, False)


def test_surnames_that_the_zone_cut_off_are_none_beside_the_whole_name() -> None:
    lines = ("V<ECUECHEVARRIA<FERNANDEZ<DE<CORDOBA", "E284289649ESP9705308F2709156<<<<<<<<")
    cut = zone("MRV-B", 560, *lines, surnames="ECHEVARRIA FERNANDEZ DE CORDOBA", names="",
               document_number="E28428964", birth_date="1997-05-30")  # fmt: skip
    found = told(
        Kind.VISA,
        (40, 60, "Apellidos y nombres:"),
        (40, 94, "ECHEVARRÍA FERNÁNDEZ DE CÓRDOBA DE AGÜERO PILAR NURIA"), zones=(cut,),
    )  # fmt: skip
    assert found["full_name"].value == "ECHEVARRÍA FERNÁNDEZ DE CÓRDOBA DE AGÜERO PILAR NURIA"
    assert "surnames" not in found


def test_surnames_that_a_zone_spells_out_are_none_beside_the_whole_name() -> None:
    """NUNXXEZ fills the zone; print goes on from the surnames to the names."""
    lines = ("V<ECUGARCIA<DE<LA<SANTISIMA<NUNXXEZ", "E284289649ESP9705308F2709156<<<<<<<<")
    cut = zone("MRV-B", 560, *lines, surnames="GARCIA DE LA SANTISIMA NUNXXEZ", names="",
               document_number="E28428964", birth_date="1997-05-30")  # fmt: skip
    whole = "GARCÍA DE LA SANTÍSIMA NÚÑEZ GONZALO DE LOS ÁNGELES"
    found = told(Kind.VISA, (40, 60, "Apellidos y nombres:"), (40, 94, whole), zones=(cut,))
    assert found["full_name"].value == whole
    assert "surnames" not in found
