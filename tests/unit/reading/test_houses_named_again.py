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


UNDER_INK = """
CARTA DE AUTORIZACIÓN

Quien suscribe, Verónica Cristina Ushiña Santa Cruz, gerente general de la compañía Florícola S.A.
(RUC 1397186873001), CI: 2340282355, confiero autorización a favor de la Sra. María Narcisa Quishpe
Ortiz, C.C. No. 0524086840, a fin de que gestione en el Centro de Atención Universal el código de
identificación de un trabajador extranjero.

Ambato a, 2026-11-09


{ink}
CI: {number}                          María Narcisa Quishpe Ortiz
Gerente general                         Acepto - persona autorizada
"""


@pytest.mark.parametrize("ink", ["Verónica na a Santa uz", ""])
def test_who_accepts_did_not_sign_for_the_authoriser_whose_name_ink_hid(ink: str) -> None:
    said = told(Kind.THIRD_PARTY_AUTHORIZATION, UNDER_INK.format(ink=ink, number="2340282355"))
    assert said["signer_number"] == "2340282355"
    assert "signer_name" not in said
    assert said["third_party_number"] == "0524086840"


def test_who_accepts_over_a_strangers_number_beside_is_still_who_is_seen_to_sign() -> None:
    said = told(Kind.THIRD_PARTY_AUTHORIZATION, UNDER_INK.format(ink="", number="1710034065"))
    assert said["signer_name"] == "María Narcisa Quishpe Ortiz"


@pytest.mark.parametrize(
    ("rest", "house"), [("Wilmer Ca", False), ("Wilmer Sa", False), ("NAVIERA CA", True),
                        ("Naviera C.A.", True), ("Naviera S.A.", True), ("Naviera Ltda", True)]
)  # fmt: skip
def test_what_ink_left_of_carlos_ends_no_house(rest: str, house: bool) -> None:
    text = f"Me permito solicitar el certificado.\n\nAtentamente,\n\n{rest}\nPasaporte 038269424"
    assert bool(mentions(page_tokens(paper(text))).companies) is house
