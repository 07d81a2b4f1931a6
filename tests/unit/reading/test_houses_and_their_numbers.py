"""A house named short below its signature, its RUC behind words for it, an errand worded anew."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from tests.unit.papers.paper_text import item, told

REQUEST = """Puyo, 14 de noviembre de 2026

Instituto Ecuatoriano de Seguridad Social

Quienes suscribimos, {opening} TURISMO AMAZÓNICO SELVAVIVA S.A.S. B.I.C., con RUC 1691234567001, y
en su representación Nelson Aníbal Grefa Tapuy, C.C. 1601234567, gerente, pedimos:

La emisión del código de identificación de la guía de turismo GRETA ELISABETH HOFFMANN, alemana, con
pasaporte C01X4829K, quien trabaja con nosotros según contrato No. 99812 del SUT.

Atentamente,
SELVAVIVA S.A.S. B.I.C.

                           Nelson Grefa Tapuy
                                GERENTE
                             C.C. 1601234567
"""

AUTHORIZATION = """Quito, 15 de noviembre de 2026

Señores IESS

Yo Iván Marcelo Hidrobo Rueda, representante legal de HIDROBO & ASOCIADOS CÍA. LTDA., identificado
con cédula 1707654321 y RUC {whose} 1791999888001, nombro como persona autorizada para el
ingreso del trámite de código de extranjero a la señorita Pamela Cristina Yánez Ortega,
cédula No. 1723456780, asistente de nómina.

Atentamente.


Iván M. Hidrobo R.
Representante legal
"""


@pytest.mark.parametrize("opening", ["la compañía", "la empresa", "sociedad"])
def test_an_announced_house_begins_where_it_is_said(opening: str) -> None:
    facts = told(Kind.REQUEST, REQUEST.format(opening=opening))
    assert facts["company_name"] == "TURISMO AMAZÓNICO SELVAVIVA S.A.S. B.I.C."


def test_what_a_logo_left_before_a_house_is_no_part_of_it() -> None:
    text = REQUEST.format(opening="TURAM").replace("Quienes suscribimos, ", "")
    assert told(Kind.REQUEST, text)["company_name"] == "SELVAVIVA S.A.S. B.I.C."


@pytest.mark.parametrize("whose", ["de la empresa", "de mi representada", "de la compañía No."])
def test_the_ruc_stands_behind_words_for_whose_it_is(whose: str) -> None:
    text = AUTHORIZATION.format(whose=whose)
    facts = told(Kind.THIRD_PARTY_AUTHORIZATION, text)
    assert (facts["ruc"], facts["employer_cedula"]) == ("1791999888001", "1707654321")
    assert facts["third_party_name"] == "Pamela Cristina Yánez Ortega"


def test_naming_an_authorised_person_is_an_authorisation() -> None:
    page = item(AUTHORIZATION.format(whose="de la empresa"))
    assert classify(page).kind is Kind.THIRD_PARTY_AUTHORIZATION
