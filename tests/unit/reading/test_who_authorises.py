"""Authorisations that set who authorises and who is authorised in a small table."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

TOP = """AUTORIZACIÓN A TERCEROS
Por medio de la presente autorizo para que realice ante el IESS el trámite de
emisión del código de identificación para extranjero de mi trabajador conforme a
estos datos:
"""
END = """
Latacunga, 13-nov-2026


ÉDISON SANTIAGO LOOR CHICAIZA
C.I. {number}
PATRONO"""


def facts(table: str, number: str = "1703395283") -> dict[str, str]:
    read = read_facts(
        Kind.THIRD_PARTY_AUTHORIZATION, [item(TOP + table + END.format(number=number))]
    )
    return {f.field: f.value for f in read}


TABLE = """
                 Nombres y apellidos                       Cédula
Autoriza         Édison Santiago Loor Chicaiza             1703395283
Autorizado       Mónica Narcisa Muñoz Toapanta             0957304389
"""


def test_whoever_signs_under_the_employers_number_is_the_employer() -> None:
    told = facts(TABLE)
    assert told["employer_name"].upper() == "ÉDISON SANTIAGO LOOR CHICAIZA"
    assert told["employer_cedula"] == "1703395283"
    assert told["third_party_name"] == "Mónica Narcisa Muñoz Toapanta"
    assert told["third_party_number"] == "0957304389"


@pytest.mark.parametrize(
    "who", ["Delegante", "Autorizante", "Quien autoriza", "Persona que autoriza"]
)
@pytest.mark.parametrize("whom", ["Delegado", "Delegada", "Encargada", "Persona autorizada"])
def test_labels_say_who_authorises_whom(who: str, whom: str) -> None:
    told = facts(
        f"\n{who}: Édison Santiago Loor Chicaiza\nCédula: 1703395283\n"
        f"{whom}: Mónica Narcisa Muñoz Toapanta\nCédula: 0957304389\n"
    )
    assert told["employer_name"] == "Édison Santiago Loor Chicaiza"
    assert told["third_party_name"] == "Mónica Narcisa Muñoz Toapanta"


def test_a_number_after_the_third_partys_name_is_not_the_employers() -> None:
    text = """Quito, 17 de noviembre de 2026
Asunto: Autorización a tercero
En mi calidad de gerente de COMERCIAL QUITO SUR C.A., con
RUC No. 0699444146001, yo, GABRIELA
LOURDES GUAMÁN CEVALLOS, C.C. 2309231765, confiero autorización al
señor ÉDISON XAVIER BRAVO ANDRADE, CI: 1338549742, para presentar en
ventanilla los documentos del trámite código de extranjero.
Dios, Patria y Libertad,


GABRIELA LOURDES GUAMÁN CEVALLOS
CI: 2309231765
GERENTE"""
    told = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(text)])}
    assert told["employer_cedula"] == "2309231765"
    assert told["third_party_number"] == "1338549742"


BESIDE = """AUTORIZACIÓN PARA TRÁMITE EN EL IESS

AUTORIZA (TITULAR)               AUTORIZADO (TERCERO)
JUNGHO PARK                      HERNÁN REINOSO
Pasaporte: M57842394             C.C.: 1710034065

El titular autoriza al tercero a gestionar y retirar el código de identificación para extranjeros.

Firma del titular


JUNGHO PARK
Pasaporte M57842394
"""
PERFECT = """Señores IESS

Comunico a ustedes que he designado a Hernán Reinoso (cédula 1710034065) como mi representante
para el trámite de código de extranjero. Le faculto expresamente para retirar documentos.

Mis datos: JUNGHO PARK, pasaporte M57842394.

Atentamente,


JUNGHO PARK
Pasaporte M57842394
"""


@pytest.mark.parametrize("text", [BESIDE, PERFECT])
def test_a_holder_authorises_in_columns_or_in_the_perfect_tense(text: str) -> None:
    told = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(text)])}
    assert told["holder_name"].upper() == "JUNGHO PARK"
    assert told["holder_number"] == "M57842394"
    assert told["third_party_name"].upper() == "HERNÁN REINOSO"
    assert told["third_party_number"] == "1710034065"
    assert [draft.kind for draft in split([item(text)])] == [Kind.THIRD_PARTY_AUTHORIZATION]


SAYS_I = """AUTORIZACIÓN

QUIEN SUSCRIBE, MARIA APARECIDA CONCEIÇÃO DE MAGALHÃES, DE NACIONALIDAD BRASILEÑA,
CON PASAPORTE NÚMERO ES552179, CONFIERO AUTORIZACIÓN A JUAN DE
LA CRUZ QUISHPE, CI: 0957304389, PARA QUE REALICE ANTE EL IESS EL TRÁMITE
DE ASIGNACIÓN DEL CÓDIGO DE EXTRANJERO.

MACHALA, 16 DE NOVIEMBRE DEL 2026


{signer}
"""


@pytest.mark.parametrize(
    "signer",
    [
        "JUAN DE LA CRUZ QUISHPE\nC.I. 0957304389",
        "ÍA APARECIDA CONÇÃO\nPASAPORTE: ES552179",
        "MARIA C A DE MAGALHÃES\nPASAPORTE: ES552179",
    ],
)
def test_whoever_says_i_with_a_passport_is_the_holder(signer: str) -> None:
    text = SAYS_I.format(signer=signer)
    told = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(text)])}
    assert told["holder_name"] == "MARIA APARECIDA CONCEIÇÃO DE MAGALHÃES"
    assert told["holder_number"] == "ES552179"
    assert told["third_party_name"] == "JUAN DE LA CRUZ QUISHPE"
    assert told["third_party_number"] == "0957304389"


ACCEPTED = """AUTORIZACIÓN Y ACEPTACIÓN

Quien suscribe, CRISTINA TIGRERO MEJÍA, gerente general de la compañía PANIFICADORA MIRAFLORES
CÍA. LTDA., portadora de la cédula de ciudadanía No. 0156513806, otorgo autorización simple a
favor de JUAN BRAVO ANDRADE, C.C. 0521107656, para presentar en ventanilla los documentos.

Guayaquil, 2026-11-18


{foot}
"""


@pytest.mark.parametrize(
    ("foot", "signer"),
    [
        (
            (
                "                           Juan Bravo Andrade\n"
                "Cristina Tigrero Mejía     Acepto - persona autorizada\nCédula No. 0156513806"
            ),
            "Cristina Tigrero Mejía",
        ),
        ("Juan Bravo Andrade\nC.C. 0521107656", "Juan Bravo Andrade"),
    ],
)
def test_the_third_party_who_accepts_beside_is_not_who_authorises(foot: str, signer: str) -> None:
    paper = item(ACCEPTED.format(foot=foot))
    told = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [paper])}
    assert told["signer_name"] == signer
    assert told["third_party_name"].upper() == "JUAN BRAVO ANDRADE"


INITIALS = """\
Yo, MARIA CORAZON DELOS SANTOS REYES, AUTORIZO de manera expresa, libre y voluntaria a mi cónyuge,
MARCO ANTONIO LLERENA PAREDES, C.I. 1834360446, a que retire el certificado de no afiliación.

Firma de la titular:                              Firma del autorizado:

_______________________                           _______________________
M. C. DELOS SANTOS                                MARCO LLERENA
"""


def test_who_is_sent_is_no_signer_beside_a_place_for_who_sends() -> None:
    told = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(INITIALS)])}
    assert told["third_party_name"] == "MARCO ANTONIO LLERENA PAREDES"
    assert "signer_name" not in told


@pytest.mark.parametrize("manner", ["simple", "expresa", "por escrito"])
@pytest.mark.parametrize("to", ["a favor de el Sr/a.", "en favor de la señora", "a"])
def test_whom_an_authorisation_of_some_manner_is_given(manner: str, to: str) -> None:
    told = facts(
        f"\nÉdison Santiago Loor Chicaiza, con C.C. No. 1703395283, otorga autorización {manner}\n"
        f"{to} Mónica Narcisa Muñoz Toapanta, con cédula 0957304389, para que realice el trámite\n"
    )
    assert told["third_party_name"] == "Mónica Narcisa Muñoz Toapanta"
    assert told["third_party_number"] == "0957304389"
