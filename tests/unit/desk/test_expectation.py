"""What one paper makes us expect on another is looked for, and never believed where it differs."""

from __future__ import annotations

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intake.desk.packet.expectation import with_expected
from intake.domain.boxes import Box
from intake.domain.documents import Document, Fact
from intake.domain.kinds import Kind, ReadBy
from intake.reading.expected import Expected, Sought, compact, look_for
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

NUMBER, SURNAMES, NAMES = "AB1482039", "BRACHO UZCÁTEGUI", "YULEIDY DEL CARMEN"
EXPECTED = Expected(NUMBER, SURNAMES, NAMES)

WORDINGS = {
    "unknown words": """Le cuento a usted que en casa ayuda {name} y que su papel de viaje lleva
escrito {number}, como puede verse en la copia que va junto a esta carta.""",
    "plain": """Yo, RAMIRO ANDRÉS LOZA VINUEZA, con cédula de identidad No. 1710034065, en mi
calidad de empleador, solicito el código de identificación para extranjero a favor de
{name}, de nacionalidad venezolana, con pasaporte No. {number}.""",
    "table": """EMPLEADOR          RAMIRO ANDRÉS LOZA VINUEZA
TRABAJADOR         {name}
PASAPORTE          {number}""",
    "loose": """Trabaja conmigo {name}.

Documento:

{number}""",
}
NAME = "Yuleidy del Carmen Bracho Uzcátegui"
CHARACTERS = string.ascii_uppercase + string.digits


def said(text: str, expected: Expected = EXPECTED) -> dict[str, Sought]:
    return {one.fact.field: one for one in look_for(expected, [item(text)])}


def one_changed(number: str, place: int, character: str, how: str) -> str:
    head, tail = number[:place], number[place:]
    return {
        "replace": head + character + tail[1:],
        "insert": head + character + tail,
        "drop": head + tail[1:],
    }[how]


changes = st.builds(
    lambda place, character, how: one_changed(NUMBER, place, character, how),
    st.integers(0, len(NUMBER) - 1),
    st.sampled_from(CHARACTERS),
    st.sampled_from(["replace", "insert", "drop"]),
)


# ---- looking -----------------------------------------------------------------------------------
@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("shape", [NUMBER, "AB 1482039", "ab-1482039", "AB 148 2039"])
def test_what_stands_there_is_found_in_any_wording(wording: str, shape: str) -> None:
    found = said(WORDINGS[wording].format(name=NAME, number=shape))
    number, name = found["document_number"], found["full_name"]
    assert number.exact
    assert compact(number.fact.value) == NUMBER
    assert number.fact.read_by is ReadBy.OCR
    assert number.fact.box is not None
    assert name.exact
    assert compact(name.fact.value) == compact(NAME)


@pytest.mark.parametrize("wording", WORDINGS)
@given(changed=changes)
def test_a_number_that_differs_in_one_character_is_never_called_the_same(
    wording: str, changed: str
) -> None:
    assume(changed != NUMBER)
    number = said(WORDINGS[wording].format(name=NAME, number=changed)).get("document_number")
    if number is not None:
        assert not number.exact
        assert compact(number.fact.value) != NUMBER
        assert compact(number.fact.value) in compact(WORDINGS[wording] + changed)


@given(changed=changes, place=st.integers(0, 60))
def test_broken_lines_and_spaces_make_no_number_the_same(changed: str, place: int) -> None:
    assume(changed != NUMBER)
    split = f"{changed[: place % len(changed)]} {changed[place % len(changed) :]}"
    assume(NUMBER not in split.split())
    number = said(f"su papel lleva el {split} y nada más").get("document_number")
    assert number is None or (not number.exact and compact(number.fact.value) != NUMBER)


def test_a_number_of_somebody_else_is_not_taken() -> None:
    taken = Expected("171003406", SURNAMES, NAMES, taken=("1710034065",))
    text = f"pide {NAME}; firma el empleador, C.I. 1710034065"
    assert "document_number" not in said(text, taken)


def test_short_numbers_are_not_looked_for() -> None:
    assert "document_number" not in said("el 1234 de la calle", Expected("1234"))


@pytest.mark.parametrize(
    ("read", "seen"), [("JMYYTKOYZ", True), ("JMYYTKOYY", False), ("JMYYT OYZ", False)]
)
def test_a_number_of_letters_is_known_though_its_one_digit_was_read_as_one(
    read: str, seen: bool
) -> None:
    number = said(f"Pasaporte | {read} | Gerente", Expected("JMYYTK0YZ")).get("document_number")
    assert (number is not None) is seen
    assert number is None or (number.fact.value == read and not number.exact)


def test_a_word_of_the_text_is_no_number_of_letters() -> None:
    assert "document_number" not in said("en calidad de GERENTAS", Expected("GERENT4S5"))


@pytest.mark.parametrize(
    "other",
    [
        "Yuleidy del Carmen Bracho Urdaneta",
        "Yuleida del Carmen Bracho Uzcátegui",
        "Yuleidy del Carmen Bracho",
        "Yuleidy Bracho Uzcátegui",
    ],
)
@pytest.mark.parametrize("wording", WORDINGS)
def test_another_name_is_never_called_the_same(wording: str, other: str) -> None:
    name = said(WORDINGS[wording].format(name=other, number=NUMBER)).get("full_name")
    if name is not None:
        assert not name.exact
        assert compact(name.fact.value) != compact(NAME)


def test_a_stranger_is_not_seen_at_all() -> None:
    text = WORDINGS["unknown words"].format(name="Pedro Antonio Cárdenas Mora", number="XY9990001")
    assert said(text) == {}


# ---- joining it with what the reader had -------------------------------------------------------
def fact(field: str, value: str, box: Box | None = None, confidence: float = 0.95) -> Fact:
    return Fact(field, value, value, 1, box, confidence, ReadBy.OCR)


PASSPORT = Document(
    "d1",
    Kind.PASSPORT,
    0.99,
    (item("x").page,),
    (fact("document_number", NUMBER), fact("surnames", SURNAMES), fact("names", NAMES)),
)


def request(text: str, *facts: Fact, kind: Kind = Kind.REQUEST) -> Document:
    page = item(text)
    document = Document("d2", kind, 0.9, (page.page,), facts)
    return with_expected(document, [page], [PASSPORT, document])


@pytest.mark.parametrize("wording", WORDINGS)
@given(changed=changes)
def test_reader_and_expectation_together_accuse_and_never_clear(wording: str, changed: str) -> None:
    assume(changed != NUMBER)
    text = WORDINGS[wording].format(name=NAME, number=changed)
    page = item(text)
    document = Document("d2", Kind.REQUEST, 0.9, (page.page,), read_facts(Kind.REQUEST, [page]))
    value = with_expected(document, [page], [PASSPORT, document]).value("document_number")
    assert value is None or compact(value) != NUMBER


def test_what_no_reader_found_is_put_in() -> None:
    document = request(WORDINGS["unknown words"].format(name=NAME, number=NUMBER))
    assert document.value("document_number") == NUMBER
    assert compact(document.value("full_name") or "") == compact(NAME)


def test_a_value_that_differs_and_stands_alone_stays_as_read() -> None:
    read = fact("document_number", "AB1482038", Box(100, 150, 400, 184))
    document = request("su documento es el AB1482038", read)
    assert document.fact("document_number") == read


def test_what_the_reader_took_from_elsewhere_is_kept_beside() -> None:
    read = fact("document_number", "0987654", Box(2000, 3000, 2100, 3034))
    document = request(WORDINGS["plain"].format(name=NAME, number=NUMBER), read)
    number = document.fact("document_number")
    assert number is not None
    assert number.value == NUMBER
    assert [reading.value for reading in number.readings] == ["0987654"]


@pytest.mark.parametrize("kind", [Kind.POWER_OF_ATTORNEY, Kind.UNKNOWN, Kind.CEDULA])
def test_other_papers_are_left_alone(kind: Kind) -> None:
    text = WORDINGS["plain"].format(name=NAME, number=NUMBER)
    assert request(text, kind=kind).facts == ()


def test_without_an_identity_document_nothing_is_expected() -> None:
    page = item(WORDINGS["plain"].format(name=NAME, number=NUMBER))
    document = Document("d2", Kind.REQUEST, 0.9, (page.page,))
    assert with_expected(document, [page], [document]) is document


def test_a_name_under_the_wrong_label_is_not_put_right_by_the_block_of_signatures() -> None:
    text = """MINISTERIO DEL TRABAJO
FICHA DE REGISTRO DEL CONTRATO
DATOS DEL TRABAJADOR
Apellidos: DEL CARMEN BRACHO UZCÁTEGUI
Nombres del trabajador:

Yuleidy del Carmen Bracho Uzcátegui
TRABAJADOR/A"""
    page = item(text)
    read = read_facts(Kind.SUT_RECORD, [page])
    document = Document("d2", Kind.SUT_RECORD, 0.9, (page.page,), read)
    kept = with_expected(document, [page], [PASSPORT, document])
    assert kept.value("surnames") == "DEL CARMEN BRACHO UZCÁTEGUI"


def test_a_part_of_a_name_takes_no_words_off_another_paper() -> None:
    visa = Document("d1", Kind.VISA, 0.99, (item("x").page,), (fact("full_name", NAMES),))
    page = item(f"DATOS DEL TRABAJADOR\nApellidos: {SURNAMES}\nNombres: {NAMES}\n")
    read = read_facts(Kind.SUT_RECORD, [page])
    document = Document("d2", Kind.SUT_RECORD, 0.9, (page.page,), read)
    kept = with_expected(document, [page], [visa, document])
    assert kept.value("surnames") == SURNAMES


def test_a_visa_is_looked_for_under_its_own_number_though_it_is_all_letters() -> None:
    text = (
        "Mi trabajadora Priya Patel, portadora de la visa ¡| S2\nNFRSZZBA, de nacionalidad india."
    )
    page = item(text)
    told = {"visa_number": "NFRSZZBA", "document_number": "R9716422", "surnames": "PATEL"}
    place = Box(0, 0, 9, 9)
    facts = tuple(Fact(k, v, v, 1, place, 0.95, ReadBy.OCR) for k, v in told.items())
    visa = Document("d1", Kind.VISA, 0.99, (page.page,), facts, ())
    request = Document("d2", Kind.REQUEST, 0.99, (page.page,), (), ())
    seen = with_expected(request, [page], [visa, request])
    assert seen.value("document_number") == "NFRSZZBA"


@pytest.mark.parametrize(("read", "kept"), [(NUMBER, NUMBER), ("AB1482038", "7816956")])
def test_the_number_of_one_of_the_papers_gives_no_way_to_that_of_another(
    read: str, kept: str
) -> None:
    page = item(f"{NAME}, titular del pasaporte {read} y de la visa 7816956.")
    passport = Document("d1", Kind.PASSPORT, 0.9, (), (fact("document_number", NUMBER),))
    told = (fact("visa_number", "7816956"), fact("document_number", NUMBER))
    visa = Document("d2", Kind.VISA, 0.9, (), (*told, fact("surnames", SURNAMES)))
    request = Document("d3", Kind.REQUEST, 0.9, (page.page,), (fact("document_number", read),))
    seen = with_expected(request, [page], [passport, visa, request])
    assert seen.value("document_number") == kept


VISA = """REPÚBLICA DEL ECUADOR
VISA VISA VISA
Apetrca Fera name dom
ECHEVARRIA MONTERO
Mame de vaa Va numas          Paragon JO Paragon aso
V1347662                      {number}
01 de agosto de 2026
"""


@pytest.mark.parametrize(("printed", "seen"), [(NUMBER, NUMBER), ("AB1482038", None)])
def test_a_visa_of_which_no_label_is_legible_names_the_passport(
    printed: str, seen: str | None
) -> None:
    """Its number stands there to the letter, or nothing is said."""
    page = item(VISA.format(number=printed))
    passport = Document("d1", Kind.PASSPORT, 0.9, (), (fact("document_number", NUMBER),))
    visa = Document("d2", Kind.VISA, 0.9, (), read_facts(Kind.VISA, [page]))
    completed = with_expected(visa, [page], [passport, visa])
    assert completed.value("document_number") == seen


def test_a_name_printed_whole_is_found_in_the_two_cells_of_a_form() -> None:
    whole = Expected(NUMBER, f"{NAMES} {SURNAMES}")
    form = f"Apellidos   {SURNAMES}   Nombres   {NAMES}\nPasaporte   {NUMBER}"
    assert said(form, whole)["full_name"].exact


def test_the_halves_of_a_name_are_its_own_in_both_cells() -> None:
    whole = Expected(NUMBER, f"{NAMES} {SURNAMES}")
    form = f"Apellidos   {SURNAMES} PAZ   Nombres   {NAMES}\nPasaporte   {NUMBER}"
    assert "full_name" not in said(form, whole) or not said(form, whole)["full_name"].exact
