"""Whoever is authorised and signs in a block of their own authorises nobody, and sends nobody home.

Ink may hide the authoriser's typed name; the other block is then the only one that can be read.
"""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind, Presenter, SignatureKind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import (
    cedula,
    codes,
    judge,
    paper,
    passport,
    request,
    sut,
)
from tests.unit.papers.paper_text import item

LETTER = """AUTORIZACIÓN

Yo, JUAN CARLOS PÉREZ GÓMEZ, con cédula de identidad No. 1710034065, representante legal de
COMERCIAL EJEMPLO S.A., RUC 1790085783001, autorizo a LUCÍA ANDRADE VERA, con cédula de ciudadanía
No. 0962467429, para que presente en mi nombre la solicitud del código de identificación para
extranjeros.

Atentamente,


{}
"""
NAMED = "LUCÍA ANDRADE VERA\nC.I. 0962467429"
AT_THE_RIGHT = "\n".join(" " * 33 + line for line in NAMED.split("\n"))
ACCEPTING = [
    f"\n\n{NAMED}\nAUTORIZADA",
    f"\n\n{NAMED}\nTERCERO AUTORIZADO",
    f"FIRMA DEL TITULAR\n\n\n{NAMED}\nMANDATARIA",
    f"\n\n{NAMED}\nQuien retira",
    f"\n\nRecibe la autorización:\n{NAMED}",
    f"\n\nConforme,\n\n{NAMED}",
    f"\n\nEl tercero,\n\n{NAMED}",
    f"\n\nSuscribe en aceptación:\n\n{NAMED}",
    "\n\nDatos del autorizado\nNombre: LUCÍA ANDRADE VERA\nCédula: 0962467429",
    f"EL MANDANTE                      LA MANDATARIA\n\n\n{AT_THE_RIGHT}",
    f"{'_' * 24}         {'_' * 24}\n{AT_THE_RIGHT}".replace(
        " " * 33 + "C.I. 09", "1710034065                       C.I. 09"
    ),
    f"{'_' * 24}\nEMPLEADOR\n\n\n{'_' * 24}\n{NAMED}\nAUTORIZADA",
    "\n\nLUCÍA ANDRADE VERA\nAUTORIZADA",
]


def found(block: str) -> list[tuple[str, str]]:
    read = read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(LETTER.format(block))])
    said = paper("d4", Kind.THIRD_PARTY_AUTHORIZATION, SignatureKind.INK)
    for fact in read:
        said = said.with_fact(fact)
    third = cedula("d5", "0962467429", "ANDRADE VERA LUCIA")
    own = cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS")
    papers = (passport(), sut(), request(), said, third, own)
    return codes(judge(*papers, presenter=Presenter.THIRD_PARTY))


@pytest.mark.parametrize("block", ACCEPTING)
def test_a_block_of_whoever_is_authorised_is_looked_at(block: str) -> None:
    said = found(block)
    assert "signer.not_allowed" not in dict(said)
    assert ("signature.signer_mismatch", "review") in said


def test_whoever_is_authorised_and_signs_in_the_authorisers_place_is_returned() -> None:
    assert ("signer.not_allowed", "blocking") in found(f"\n\n{NAMED}\nCel. 0991234567")


def test_beside_the_authorisers_name_the_block_says_nothing() -> None:
    rows = [
        "JUAN CARLOS PÉREZ GÓMEZ          LUCÍA ANDRADE VERA",
        "C.I. 1710034065                  C.I. 0962467429",
        "AUTORIZANTE                      AUTORIZADA",
    ]
    assert "signature.signer_mismatch" not in dict(found("\n".join(rows)))
