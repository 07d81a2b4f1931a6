from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.store.folding import compact, fold, fold_as_zone, name_key, name_words, number_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("MUÑOZ  Peña", "munoz pena"),
        ("D'Ángelo-Ruiz", "dangelo ruiz"),
        ("O’Brien", "obrien"),
        ("Łukasz Østergård", "lukasz ostergard"),
        ("GROẞ Straße", "gross strasse"),
        ("n\u0303andu\u0301", "nandu"),
        ("İstanbul", "istanbul"),
        ("_x_", "x"),
        ("王小明", "王小明"),
    ],
)
def test_names_lose_accents_case_and_signs(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("printed", "zone"),
    [("Müller", "MUELLER"), ("Åkesson", "AAKESSON"), ("Søren", "SOEREN"), ("Núñez", "NUNEZ")],
)
def test_a_printed_name_is_found_as_its_machine_readable_zone_spells_it(
    printed: str, zone: str
) -> None:
    assert fold_as_zone(printed) == fold(zone)
    assert fold(zone) in name_words(printed)
    assert fold(printed) in name_words(printed)


def test_an_apostrophe_is_looked_for_joined_and_apart() -> None:
    assert {"davila", "d", "avila"} <= name_words("D'Ávila")


@given(st.lists(st.text(alphabet="abcñÁé", min_size=1, max_size=6), min_size=1, max_size=5))
def test_the_order_of_words_does_not_count(words: list[str]) -> None:
    assert name_key(" ".join(words)) == name_key(" ".join(reversed(words)))


@given(st.text(max_size=80))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert " " not in compact(text)


def test_a_number_is_found_however_it_is_typed() -> None:
    words = number_words("IESS-UIO-CAU03-CEXT-2026-000123")
    assert {
        "iessuiocau03cext2026000123",
        "2026000123",
        "cext2026000123",
        "000123",
        "123",
        "2026123",
    } <= words


def test_the_digits_of_a_number_with_letters_are_found_alone() -> None:
    assert {"ab123456", "123456"} <= number_words("AB123456")
    assert number_words(" - ") == set()
