"""A day of birth whose label was not read."""

from __future__ import annotations

import pytest

from intake.reading.fields.birth import announced_birth_date, loose_birth_date
from tests.unit.papers.paper_text import item

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


DATED = "Quito, 20 de noviembre de 2026. "


@pytest.mark.parametrize(
    ("told", "day", "certain"),
    [
        ("nacida el cinco de mayo de mil novecientos sesenta y seis", "1966-05-05", True),
        ("fecha de nacimiento 16 de junio de\n1973, india", "1973-06-16", True),
        ("Fecha de nacimiento: 16/06/1973", "1973-06-16", True),
        ("F. Nac. 02/09/1988", "1988-09-02", True),
        ("nacida el día 1° de mayo de 1988", "1988-05-01", True),
        ("nacida el veinte y dos de agosto de mil novecientos ochenta y siete", "1987-08-22", True),
        ("nacimiento 15/11/1992, empleador nacido 03/02/1980", "1992-11-15", False),
        ("nacimiento 15/11/1992 03/02/1980", "1992-11-15", False),
        ("quien nació en Cumaná el 3 de abril de 1990", "1990-04-03", False),
        ("nacida el 3 de mayo de 1966 (nacimiento inscrito el 5 de mayo de 1966)", "1966-05-03",
         False),
    ],
)  # fmt: skip
def test_a_legible_day_is_taken_whoever_it_belongs_to(told: str, day: str, certain: bool) -> None:
    fact = announced_birth_date([item(f"{DATED}Que trabaja conmigo PATEL,\n{told}.")])
    assert fact is not None
    assert (fact.value, fact.certain) == (day, certain)


def test_without_another_date_nothing_says_that_it_is_early() -> None:
    fact = announced_birth_date([item("Que trabaja conmigo PATEL, nacida el 3 de mayo de 1990.")])
    assert fact is not None
    assert (fact.value, fact.certain) == ("1990-05-03", False)


@pytest.mark.parametrize(
    "told",
    [
        "nacida en Cumaná, que labora desde el 3 de abril de 2024",
        "nacimiento: ilegible, contrato de 3 de abril de 2024",
        "nacida en Maracaibo, con pasaporte No. 148203957",
        "nacida en Caracas, de 35 años de edad",
        "Fecha de nacimiento:\nPasaporte: 148203957",
        "Lugar de nacimiento: Cali",
    ],
)
def test_nothing_is_announced(told: str) -> None:
    assert announced_birth_date([item(f"{DATED}Que trabaja conmigo ANA MORA,\n{told}.")]) is None
