"""Letters of which something is left out, or that name somebody more: never called ready."""

from __future__ import annotations

import pytest

from intake.desk.packet.expectation import with_expected
from intake.domain.documents import Document, PageRef, SignatureMark
from intake.domain.kinds import Kind, SignatureKind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import (
    judge,
    one,
    passport,
    sut,
)
from tests.unit.papers.paper_text import item, told

WITHOUT_PETITION = """
SEÑOR DIRECTOR PROVINCIAL DEL INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL

JUAN CARLOS PÉREZ GÓMEZ, DE ESTADO CIVIL CASADO, DE OCUPACIÓN COMERCIANTE, DOMICILIADO EN ESTA
CIUDAD, CON CÉDULA DE CIUDADANÍA 1710034065, ANTE USTED COMPAREZCO Y DIGO:

1.1 Mantengo bajo mi dependencia a la ciudadana María José Rodríguez Peña, de nacionalidad
colombiana, portadora del pasaporte Nro. AR123456.
1.2 Dicha trabajadora carece de cédula de identidad ecuatoriana.
{}
Es de justicia.

JUAN CARLOS PÉREZ GÓMEZ
1710034065
"""
PETITION = "1.3 Por ello pido que se le asigne el código de identificación para extranjeros.\n"
SUBJECT = "Ref.: código de identificación para extranjeros"


def test_text_that_names_nothing_asked_for_is_no_petition() -> None:
    assert "narrative" in told(Kind.REQUEST, WITHOUT_PETITION.format(PETITION))
    said = told(Kind.REQUEST, WITHOUT_PETITION.format(""))
    assert "narrative" not in said
    assert said["other_petition"]


def test_subject_over_a_letter_is_no_petition() -> None:
    assert "narrative" not in told(Kind.REQUEST, SUBJECT + WITHOUT_PETITION.format(""))


CHARGE = """
Señores IESS:

Por la presente se autoriza al portador, Rosa María Tixe Guamán (C.C. 0926687856){}

Sírvanse brindarle las facilidades del caso.

Muy atentamente,

Elsa Beatriz Narváez Coba
C.I. 1710034065
"""


def test_charge_says_for_what() -> None:
    kind = Kind.THIRD_PARTY_AUTHORIZATION
    whole = ", a realizar en nuestro nombre la gestión del código de extranjero."
    assert "narrative" in told(kind, CHARGE.format(whole))
    assert "narrative" not in told(kind, CHARGE.format("."))


SCOPE = """
CARTA DE AUTORIZACIÓN

OTORGANTE
Nombre: Elsa Beatriz Narváez Coba
Cédula: 1710034065

AUTORIZADO
Nombre: Rosa María Tixe Guamán
Cédula: 0926687856

Alcance: ingresar la solicitud de código de extranjero y firmar la constancia de entrega.

Firma del otorgante
"""


def test_scope_is_what_somebody_is_sent_for() -> None:
    assert "narrative" in told(Kind.THIRD_PARTY_AUTHORIZATION, SCOPE)


MEMORANDUM = """
MEMORANDO

PARA:      IESS - Dirección Provincial, Área de Afiliación
DE:        María Augusta Montúfar Albuja, Gerente de COMERCIAL EJEMPLO S.A.
FECHA:     9 de noviembre de 2026

Comunico que María José Rodríguez Peña, pasaporte No. AR123456, trabaja con nosotros.
Agradeceré se emita el código de identificación correspondiente.

Cordialmente,

{}
Céd. 1710034065
"""
SUSCRIBED = """
Al Instituto Ecuatoriano de Seguridad Social:

Quien suscribe, María Augusta Montúfar Albuja, cédula 0926687856, Gerente de la compañía COMERCIAL
EJEMPLO S.A. con RUC 1790085783001, solicita el código de identificación de María José Rodríguez
Peña, titular del pasaporte AR123456.

Es todo cuanto puedo manifestar.

{}
Gerente
"""


@pytest.mark.parametrize("text", [MEMORANDUM, SUSCRIBED])
def test_author_is_the_employer_whoever_signs(text: str) -> None:
    author = "María Augusta Montúfar Albuja"
    assert told(Kind.REQUEST, text.format(author))["employer_name"] == author
    said = told(Kind.REQUEST, text.format("Juan Carlos Pérez Gómez"))
    assert said["employer_name"] == author
    assert said["signer_name"] == "Juan Carlos Pérez Gómez"


TWO = """
Señores IESS

Yo, Juan Carlos Pérez Gómez, con cédula 1710034065, solicito los códigos de identificación de
{}, quienes trabajan conmigo.

Atentamente,

Juan Carlos Pérez Gómez
"""
FIRST, SECOND = "María José Rodríguez Peña", "Hans Peter Müller"


@pytest.mark.parametrize(
    "named",
    [
        f"{FIRST}, pasaporte AR123456 y {SECOND}, pasaporte C01X84433",
        f"{SECOND}, pasaporte C01X84433 y {FIRST}, pasaporte AR123456",
        f"{FIRST}, portadora del pasaporte Nro. AR123456 y {SECOND}, pasaporte C01X84433",
        f"{FIRST} (AR123456) y de su cónyuge {SECOND} (C01X84433)",
        f"los siguientes:\n- {FIRST}, pasaporte AR123456\n- {SECOND}, pasaporte C01X84433",
    ],
)
def test_second_worker_is_seen_whichever_the_paper_is_taken_for(named: str) -> None:
    on_paper = item(TWO.format(named))
    page = (PageRef("d3.png", 1, 0, 2480, 3508, 300),)
    ink = (SignatureMark(SignatureKind.INK, 1, None, 0.95),)
    read = Document(
        "d3", Kind.REQUEST, 0.99, page, read_facts(Kind.REQUEST, [on_paper]), ink, legible=0.95
    )
    others = [passport(), sut()]
    whole = with_expected(read, [on_paper], [*others, read])
    finding = one(judge(*others, whole), "identity.several_people")
    assert finding.found == f"{SECOND}, C01X84433"
