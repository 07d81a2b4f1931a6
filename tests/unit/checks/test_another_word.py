"""Names of one number: misspelled and misread ones are one, quite another word is another."""

from __future__ import annotations

import pytest

from intake.checks.values.name_differences import another_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Juan Andrés Pérez Tigrero", "Juarí Andrés Pérez Tigrero"),
        ("Édison Segundo Gómez Andrade", "Édison Segundo Góniéz Andrade"),
        ("Rosa Tixe", "Rosa Elena Tixe Guamán"),
        ("Iván Sarmiento Q.", "Iván Rodrigo Sarmiento Quezada"),
        ("HOFFAANN ROLF DIETER", "Rolf Dieter Hoffmann"),
        ("DELACRUZ ANA", "De la Cruz Ana"),
        ("Fco. Mena Paz", "Francisco Mena Paz"),
        ("Rosa Mena de los Ríos", "Rosa Mena Ríos"),
    ],
)
def test_more_less_or_misread_words_are_no_other_name(one: str, other: str) -> None:
    assert not another_word(one, other)
    assert not another_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iván Rodrigo Zapata Quezada", "Iván Rodrigo Sarmiento Quezada"),
        ("Rosa Tixe Pérez", "Rosa Tixe López"),
        ("Jorge Luis Zapata Zapata", "Jorge Luis Peralta Peralta"),
        ("Rosario Moncayo de Espín", "Rosario Moncayo Jácome"),
        ("Ana Mena Vera", "Luis Mena Vera"),
    ],
)
def test_another_word_is_another_name(one: str, other: str) -> None:
    assert another_word(one, other)
    assert another_word(other, one)
