"""A day of birth whose label was not read."""

from __future__ import annotations

import pytest

from intake.reading.birth import loose_birth_date
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
