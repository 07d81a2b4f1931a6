"""A day of birth whose label was not read."""

from __future__ import annotations

import pytest

from intake.reading.birth import announced_birth_date, loose_birth_date
from tests.unit.paper_text import item

RECORD = """ACTA DE REGISTRO
05/07/2026
VENEZOLANA
{early}
POR OBRA O SERVICIO DETERMINADO
05/07/2026"""


def test_the_one_early_date_is_taken_and_never_certain() -> None:
    fact = loose_birth_date([item(RECORD.format(early="10/09/1963"))])
    assert fact is not None
    assert (fact.field, fact.value) == ("birth_date", "1963-09-10")
    assert not fact.certain


@pytest.mark.parametrize(
    "early",
    [
        "M",
        "10/09/1963\n04/05/1998",
        "10/09/2016",
        "Lugar: esquina 9 de octubre 1878",
        "Lugar: Av. 9 de Octubre 1950 y Sucre",
    ],
)
def test_nothing_is_taken_where_it_is_not_plain(early: str) -> None:
    assert loose_birth_date([item(RECORD.format(early=early))]) is None


def test_a_page_with_one_date_says_nothing_of_a_birth() -> None:
    assert loose_birth_date([item("MINISTERIO DEL TRABAJO\n10/09/1963")]) is None


@pytest.mark.parametrize(
    "told",
    [
        "nacida el cinco de mayo de mil novecient0s sesenta y seis, de nacionalidad cubana",
        "con fecha de nacimiento: 1S/?7/1990",
        "quien nació en Cumaná el 3 de abrjk de l99O",
    ],
)
def test_a_day_that_is_announced_in_vain_is_known_to_be_stated(told: str) -> None:
    fact = announced_birth_date([item(f"Que trabaja conmigo ANA MORA,\n{told}.")])
    assert fact is not None
    assert fact.field == "birth_date"
    assert not fact.certain


@pytest.mark.parametrize(
    "told",
    [
        "nacida el cinco de mayo de mil novecientos sesenta y seis",
        "nacida en Maracaibo, con pasaporte No. 148203957",
        "nacida en Caracas, de 35 años de edad",
        "Fecha de nacimiento:\nPasaporte: 148203957",
        "Lugar de nacimiento: Cali",
    ],
)
def test_nothing_is_announced_or_it_is_legible(told: str) -> None:
    assert announced_birth_date([item(f"Que trabaja conmigo ANA MORA,\n{told}.")]) is None
