"""Who authorises, where no word of the letter says whose number stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.desk.packet.expectation import with_expected
from intake.domain.documents import Document
from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import paper, passport
from tests.unit.papers.paper_text import item, same

KIND = Kind.THIRD_PARTY_AUTHORIZATION
GIVES = """\
Quito, 18 de noviembre de 2026

Yo, Marta Ilse Brandt Koch, alemana, {number}, autorizo:

a:       Lenin Vladimir Chicaiza Morales
con CI:  0642120570
para:    presentar mi solicitud y retirar el código de extranjero en el IESS
"""
TELLS = """\
Señor Director Provincial del IESS El Oro

Informo a usted que quien retirará mi certificado de no afiliación será la señora Mirian Fátima Cun
Aguilar, titular de la cédula de ciudadanía Nro. 0738286442, autorizada por el suscrito.

Marta Ilse Brandt Koch
{number}
"""
OWN = passport("d1", surnames="BRANDT KOCH", names="MARTA ILSE", document_number="C4FX88120")


def read(text: str, *others: Document) -> Document:
    on_paper = [item(text)]
    letter = paper("d9", KIND)
    document = Document("d9", KIND, 0.9, letter.pages, read_facts(KIND, on_paper), ())
    return with_expected(document, on_paper, [OWN, *others, document])


@pytest.mark.parametrize("text", [GIVES, TELLS])
def test_the_holder_of_the_passport_authorises(text: str) -> None:
    document = read(text.format(number="C4FX88120"))
    assert same(document.value("holder_name"), "Marta Ilse Brandt Koch")
    assert document.value("holder_number") == "C4FX88120"
    assert document.value("employer_name") is None


@pytest.mark.parametrize("text", [GIVES, TELLS])
def test_no_other_number_is_taken_for_the_holders(text: str) -> None:
    assert read(text.format(number="C4FX88520")).value("holder_number") is None


def test_where_an_employer_asks_the_letter_is_the_employers() -> None:
    asks = paper("d3", Kind.REQUEST, employer_name="Juan Pérez", employer_cedula="1710034065")
    document = read(TELLS.format(number="C4FX88120"), asks)
    assert document.value("holder_name") is None


@pytest.mark.parametrize(
    ("said", "surnames"), [("XIMENA BLANCA", "ANDRADE"), ("Ximena Blanca Andrade Paz", None)]
)
def test_a_part_of_a_name_in_a_letter_takes_nothing_from_the_card(
    said: str, surnames: str | None
) -> None:
    on_paper = [item("APELLIDOS\nANDRADE PAZ\nNOMBRES\nXIMENA BLANCA\nANDRADE PAZ\n1710034065\n")]
    card = paper(
        "d2", Kind.CEDULA, surnames="ANDRADE", names="XIMENA BLANCA", document_number="1710034065"
    )
    asks = paper("d3", Kind.REQUEST, employer_name=said, employer_cedula="1710034065")
    assert with_expected(card, on_paper, [card, asks]).value("surnames") == surnames


LIST = """Sistema Único de Trabajo
RUC del empleador:      {ruc}
Rep. legal:             ANDRÉS JUAN CAICEDO CEVALLOS
Nro. documento:         {number}
"""


@pytest.mark.parametrize(
    ("number", "ruc", "own"),
    [
        ("C4FX88120", "1710034065001", "C4FX88120"),
        ("C4FX88120", "", None),
        ("C4FX88121", "1710034065001", None),
        ("1710034065", "1710034065001", None),
    ],
)
def test_a_passport_of_the_packet_is_no_employers_in_a_record(
    number: str, ruc: str, own: str | None
) -> None:
    record = paper("d2", Kind.SUT_RECORD, employer_cedula=number, ruc=ruc, full_name="Ana Paz")
    record = replace(record, facts=tuple(f for f in record.facts if f.field != "document_number"))
    on_paper = [item(LIST.format(number=number, ruc=ruc))]
    read_ = with_expected(record, on_paper, [OWN, record])
    kept = read_.value("document_number")
    assert (kept if kept == "C4FX88120" else None) == own
    assert (read_.value("employer_cedula") is None) == (own is not None)
