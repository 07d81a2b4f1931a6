"""Born-digital letters of offices nobody has seen: who asks, who is sent, who is named beside."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.papers.paper_text import told

MEMO = """
COMUNICACIÓN

DE          Ángel Benigno Morocho Sigcho
C.I.        0724249362
PARA        Director Provincial del IESS
ASUNTO      Código de extranjero

Por este medio solicito a su Dirección se digne conferir un código de identificación para
extranjeros para Wilkins Rafael Sánchez, con número de pasaporte RD8702569, de República
Dominicana, quien labora desde el 19 de septiembre de 2026 en calidad de jornalero.

Atentamente,

{signer}
"""
SENT = """
Señores del IESS:

Sírvanse atender a Byron Patricio Guachamín Pilataxi, cédula de ciudadanía 0731550349, persona a
la que he autorizado para presentar los papeles del código de identificación del trabajador
Byron Estuardo Juárez Ixcoy.

Autoriza: Bolívar Tapuy Andi
Cédula: 2126848189

Firma
"""
ALSO = """
Yo, Ximena Del Pozo Granda, identificada con cédula 0141000026, declaro que Anneliese Schröder,
pasaporte n.° C34FX3721, así como Lidia Mamani Flores con pasaporte C574694, trabaja conmigo.
Solicito la emisión de su código de identificación para extranjero.

Atentamente,

Ximena Del Pozo Granda
"""


def test_the_sender_of_a_memorandum_without_colons_is_the_employer():
    said = told(Kind.REQUEST, MEMO.format(signer="Ángel Benigno Morocho Sigcho"))
    assert said["employer_name"] == "Ángel Benigno Morocho Sigcho"
    assert said["employer_cedula"] == "0724249362"
    assert said["full_name"] == "Wilkins Rafael Sánchez"
    assert said.get("document_type") != "home_id"


def test_another_who_signs_a_memorandum_is_not_its_sender():
    memo = MEMO.replace("jornalero", "jornalero en PETROSUR SERVICIOS C.A., RUC 1294679770001")
    said = told(Kind.REQUEST, memo.format(signer="Bolívar Tapuy Andi\nC.I. 2223666559"))
    assert said["employer_name"] == "Ángel Benigno Morocho Sigcho"
    assert said["signer_name"] == "Bolívar Tapuy Andi"


def test_the_worker_of_whom_an_errand_speaks_is_not_sent():
    said = told(Kind.THIRD_PARTY_AUTHORIZATION, SENT)
    assert said["third_party_name"] == "Byron Patricio Guachamín Pilataxi"
    assert said["third_party_number"] == "0731550349"
    assert said["employer_name"] == "Bolívar Tapuy Andi"


def test_one_more_worker_behind_as_well_as():
    said = told(Kind.REQUEST, ALSO)
    assert "Lidia Mamani Flores" in said["other_worker"]


def test_a_cedula_in_brackets_belongs_to_the_name_before_it():
    letter = """
Byron Patricio Guachamín (1903182523), empleador, a usted respetuosamente digo: que Antoine
Lefèvre, francés, titular del pasaporte 25AK08738, presta sus servicios bajo mi dependencia.
Le ruego disponer la emisión del código de identificación para extranjeros.

BYRON PATRICIO GUACHAMÍN
"""
    assert told(Kind.REQUEST, letter)["employer_cedula"] == "1903182523"


@pytest.mark.parametrize(
    "petition",
    [
        "SOLICITO LO SIGUIENTE:",
        "Pongo en su conocimiento la siguiente petición:",
    ],
)
def test_what_only_announces_a_petition_is_none(petition):
    letter = f"""
El suscrito, Luis Alberto Guamán Lema, cédula 1710034065, empleador, declara que Piotr
Lewandowski, pasaporte ER5112286, es mi trabajador.

{petition}

Adjunto: registro del contrato y pasaporte.

Luis Alberto Guamán Lema
"""
    assert "narrative" not in told(Kind.REQUEST, letter)


def test_who_is_told_by_a_document_is_sent_for_nothing():
    letter = """
A los señores
IESS

A través de este documento, Ítalo San Martín Vega, con número de cédula 2413553674, autorizo
expresamente a Byron Patricio Guachamín, con documento de identidad 1938333737.

Atentamente,

Ítalo San Martín Vega
2413553674
"""
    assert "narrative" not in told(Kind.THIRD_PARTY_AUTHORIZATION, letter)


def test_both_surnames_under_one_label():
    record = """
Datos del trabajador
Número de pasaporte:                  R90466965
Primer apellido y segundo apellido:   PIERRE-LOUIS
Nombres:                              WISLANDE
"""
    said = told(Kind.SUT_RECORD, record)
    assert said["full_name"] == "PIERRE-LOUIS WISLANDE"
