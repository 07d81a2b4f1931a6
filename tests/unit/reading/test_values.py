from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.cedulas import cedula_is_sound
from intake.reading.fields.company_values import a_company
from intake.reading.fields.values import a_cedula, a_name, a_number, name_run, spoken_name
from intake.reading.forms.forms import Form
from intake.reading.words.folding import distance, fold, near
from intake.reading.words.numbers import digits_only, document_number
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import item, paper


def test_cedula_check_digit() -> None:
    assert cedula_is_sound("1710034065")
    assert not cedula_is_sound("1710034064")
    assert not cedula_is_sound("9910034065")


@given(st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen(place: int, step: int) -> None:
    good = "1710034065"
    wrong = good[:place] + str((int(good[place]) + step) % 10) + good[place + 1 :]
    assert not cedula_is_sound(wrong)


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text("abcde", max_size=8), st.text("abcde", max_size=8))
def test_distance_is_symmetric(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)


def test_near_words() -> None:
    assert near("pasaporle", "pasaporte")
    assert near("sumame", "surname")
    assert not near("correo", "correa") or near("correa", "correo")
    assert not near("visa", "vista")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("AR123456", "AR123456"),
        ("AR 123456,", "AR123456"),
        ("V-12.345.678", "V12345678"),
        ("V - 12.345.678", "V12345678"),
        ("123 456 789", "123456789"),
        ("No. 123456789 de", "123456789"),
        ("C01X00T47", "C01X00T47"),
        ("XZFJ3ZVU", "XZFJ3ZVU"),
        ("CFGHJ4LMN", "CFGHJ4LMN"),
        ("No. CFGHJKLMN, de", "CFGHJKLMN"),
    ],
)
def test_document_numbers(printed: str, value: str) -> None:
    found = a_number("document_number", page_tokens(paper(printed)), document_number)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "word",
    [
        "PASAPORTE",
        "ALEMANIA",
        "CFGHJKLM",
        "cfghjklmn",
        "CFGHJKLMNP",
        "AUTOR1ZO",
        "CONTR4TO",
        "REQU1SITOS",
        "C0NTROL",
        "SCHM1DT",
    ],
)
def test_words_are_no_numbers(word: str) -> None:
    assert document_number(word) is None


def test_digits_are_not_silently_repaired() -> None:
    clean = a_cedula("cedula", page_tokens(paper("1710034065")))
    doubtful = a_cedula("cedula", page_tokens(paper("17l0O34065")))
    assert clean is not None
    assert doubtful is not None
    assert doubtful.value == "1710034065"
    assert doubtful.raw == "17l0O34065"
    assert doubtful.confidence < 0.7 < clean.confidence


def test_a_passport_number_keeps_its_letters() -> None:
    found = a_number("passport", page_tokens(paper("AO12345O")), document_number)
    assert found is not None
    assert found.value == "AO12345O"


def test_unsound_cedula_is_less_sure() -> None:
    found = a_cedula("cedula", page_tokens(paper("1710034064")))
    assert found is not None
    assert found.confidence < 0.85


def test_wrong_length_is_no_cedula() -> None:
    assert digits_only("171003406", (10,)) is None


def test_a_digit_in_a_name_is_never_sure() -> None:
    found = a_name("full_name", page_tokens(paper("PEDR0 LUIS GONZALEZ")))
    assert found is not None
    assert found.value == "PEDR0 LUIS GONZALEZ"
    assert found.confidence < 0.7


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("COMERCIAL EJEMPLO S.A., con RUC", "COMERCIAL EJEMPLO S.A."),
        ("Flores del Valle Cía. Ltda. representada", "Flores del Valle Cía. Ltda."),
        ("TRES RÍOS S.A.S. EN LIQUIDACIÓN", "TRES RÍOS S.A.S. EN LIQUIDACIÓN"),
    ],
)
def test_companies(printed: str, value: str) -> None:
    found = a_company("company_name", page_tokens(paper(printed)))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("printed", "texts"),
    [
        ("CC532696", ["CC532696"]),  # a passport of Colombia
        ("CI1710034065", ["CI", "1710034065"]),
        ("C.I.1710034065", ["C.I.", "1710034065"]),
        ("CC171.003.406-5", ["CC", "171.003.406-5"]),
        ("RUC1790012345001", ["RUC", "1790012345001"]),
    ],
)
def test_a_label_printed_onto_its_number(printed: str, texts: list[str]) -> None:
    assert [token.text for token in page_tokens(paper(printed))] == texts


def test_hyphen_at_the_end_of_a_line_is_joined() -> None:
    tokens = page_tokens(paper("el trabajador MARIO ROBERTO GONZA-\nles labora aquí en esta casa"))
    assert "GONZAles" in [token.text for token in tokens]


@pytest.mark.parametrize("name", ["JULIO", "Abril", "Libertad", "Julio César", "María Libertad"])
def test_a_word_of_running_text_is_a_name_under_the_label_of_a_name(name: str) -> None:
    page = item(f"Apellidos: TICONA VILCAPOMA\nNombres: {name}\nNacionalidad: PERUANA")
    assert [v.found.value for v in Form(page, 1).values() if v.label == "names"] == [name]


@pytest.mark.parametrize(("certainty", "number"), [(0.5, "17360692124"), (0.95, "NS17360692124")])
def test_a_sign_of_number_that_was_hardly_read_is_no_series(certainty: float, number: str) -> None:
    tokens = page_tokens(paper("NS 17360692124", certainty), 1)
    found = a_number("document_number", tokens, document_number)
    assert found is not None
    assert found.value == number


def test_a_sign_of_number_read_with_a_digit_hides_no_number_behind_it() -> None:
    tokens = page_tokens(paper("N2 AB173606", 0.5), 1)
    found = a_number("document_number", tokens, document_number)
    assert found is not None
    assert found.value == "AB173606"


@pytest.mark.parametrize("words", ["DE LA", "de los", "del"])
def test_the_beginning_of_a_name_is_none(words: str) -> None:
    assert a_name("full_name", page_tokens(paper(words), 1)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("para el señor Franklin: Deivis Deleón Yépez, portador", "Franklin: Deivis Deleón Yépez,"),
        ("a la Sra. Ana; María Rojas, con", "Ana; María Rojas,"),
        ("para el señor Franklin Deivis: Pasaporte No.", "Franklin Deivis:"),
        ("Apellidos Yépez: Nombres", "Yépez:"),
        ("para el señor Yépez: por la presente", "Yépez:"),
    ],
)
def test_a_speck_behind_the_first_word_ends_no_name(text: str, name: str) -> None:
    tokens = page_tokens(paper(text))
    first = name.split(maxsplit=1)[0]
    start = next(n for n, token in enumerate(tokens) if token.text == first)
    taken = tokens[start : name_run(tokens, start)]
    assert " ".join(t.text for t in taken) == name
    assert not set(spoken_name(taken)) & set(":;,")


def test_a_name_that_ends_within_a_word_holds_no_sign_of_the_program() -> None:
    tokens = page_tokens(paper("Yo, Anne-Marie Gro(f5-Muller, con pasaporte No. J9T865GJ3"))
    cut = next(n for n, token in enumerate(tokens) if token.text == "Gro")
    assert spoken_name(tokens[1 : cut + 1]) == "Anne-Marie Gro"
