"""A house that stands below who signs for it is nobody's name; whom a text numbers keeps it."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.letters.prose import mentions
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import paper, told

LETTER = """
AUTORIZACIÓN Y ACEPTACIÓN

HOTEL & SPA ÑUSTA, con RUC 1791014549001, representada por MARÍA DE LOS RÍOS MUÑOZ,
portadora de la cédula de identidad No. 0936763283, en calidad de representante legal, autoriza
expresamente a favor de la señora VERÓNICA MARÍA YÁNEZ CEVALLOS, C.I. 1020835581, para que realice
ante el IESS el trámite de emisión del código de identificación para extranjero de mi trabajador.

Manta, 18 de noviembre de 2026



       María de los Ríos Muñoz
       C.I.: 0936763283               Verónica María Yánez Cevallos
       Representante legal            {role}
       {house}
"""


@pytest.mark.parametrize("house", ["Hotel & Spa Ñusta", "Hotel €: Spa Ñusta", "HOTEL 8 SPA ÑUSTA"])
@pytest.mark.parametrize("role", ["Acepto - persona autorizada", "Persona autorizada"])
def test_a_house_below_a_signature_is_no_third_party(house: str, role: str) -> None:
    said = told(Kind.THIRD_PARTY_AUTHORIZATION, LETTER.format(house=house, role=role))
    assert said["third_party_name"] == "VERÓNICA MARÍA YÁNEZ CEVALLOS"
    assert said["third_party_number"] == "1020835581"
    assert "document_number" not in said


def test_who_signs_as_authorised_has_the_number_of_the_text() -> None:
    said = told(
        Kind.THIRD_PARTY_AUTHORIZATION, LETTER.format(house="Hotel & Spa Ñusta", role="Autorizada")
    )
    assert said["third_party_number"] == "1020835581"


def test_a_house_that_bears_only_a_persons_name_does_not_hide_who_signs() -> None:
    text = """
La compañía denominada JUAN PÉREZ MORA, con RUC 1791014549001, solicita el código.

Juan Pérez Mora
Gerente general
"""
    named = [person.name.value for person in mentions(page_tokens(paper(text))).people]
    assert "Juan Pérez Mora" in named
