"""Names of companies: slips of reading are none, another word is another company."""

from __future__ import annotations

import pytest

from intake.checks.company_names import same_company


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CALZADOANDINO S.A.", "CALZADO ANDINO SA"),
        ("CONSTRUCTORA PUERTA AZUL S.A.S.", "CONSTRUCTORA PUERTO AZUL"),
        ("IMPORTADORA GUZMÁN E HIJOS", "IMPORTADORA GUZMAN E HIIOS"),
    ],
)
def test_slips_of_reading_make_no_other_company(one: str, other: str) -> None:
    assert same_company(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SEGUNDO MANUEL TOAPANTA CHICAIZA", "SEGUNDO MANUEL ZAPATA CHICAIZA"),
        ("IMPORTADORA DE REPUESTOS LOS ANDES", "IMPORTADORA DE REPUESTOS LOS ALPES"),
    ],
)
def test_another_word_in_a_long_name_is_another_employer(one: str, other: str) -> None:
    assert not same_company(one, other)
