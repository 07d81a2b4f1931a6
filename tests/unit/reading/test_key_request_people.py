"""Who signs the request for a key and who fetches it, where ink, blocks or lost labels hide it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.domain.words import Word
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

TABLE = """
SOLICITUD DE ENTREGA DE CLAVE

EMPRESA                                 REPRESENTANTE LEGAL
RUC                                     Nombres y apellidos
1790085783001                           Juan Carlos Pérez Gómez
Razón social                            Cédula
COMERCIAL EJEMPLO S.A.                  1710034065

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Nombres y apellidos                     Cédula              Observaciones
Lucía Andrade Vera                      0962467429

                    P


                    JUAN CARLOS PÉREZ GÓMEZ
                    C.I.: 1710034065
                    REPRESENTANTE LEGAL
"""


def test_ink_that_towers_over_the_signature_takes_no_row_of_a_table() -> None:
    page = item(TABLE)
    text = page.text
    lines = tuple(
        replace(line, words=tuple(_towering(word) for word in line.words)) for line in text.lines
    )
    facts = read_facts(Kind.KEY_REQUEST, [replace(page, text=replace(text, lines=lines))])
    said = {fact.field: fact.value for fact in facts}
    assert said["employer_name"] == "Juan Carlos Pérez Gómez"
    assert said["third_party_name"] == "Lucía Andrade Vera"
    assert said["third_party_number"] == "0962467429"


def _towering(word: Word) -> Word:
    box = word.box
    return replace(word, box=replace(box, bottom=box.bottom + 70)) if word.text == "P" else word


BELOW_THE_SIGNATURE = """FORMULARIO: SOLICITUD DE ENTREGA DE CLAVE DE EMPLEADOR

Lugar y fecha           Machala, 18 de noviembre de 2026
Número de RUC           0499046047001
Razón social            Textiles La Rueca S.A.
Representante legal     Mariángel Ana Cando Jácome
Cédula                  1710034065
Correo electrónico      mcando@empresa.com.ec

En mi calidad de representante legal del empleador solicito la entrega de la clave de acceso al
sistema de historia laboral.

        ______________________
        Firma del solicitante

{heading}

Apellidos y nombres     {name}
Cédula No.              {number}
"""


@pytest.mark.parametrize(
    "heading", ["AUTORIZACIÓN DE RETIRO DE CONTRASEÑA", "Autorización de retiro de clave"]
)
@pytest.mark.parametrize(
    ("name", "number"), [("Naranjo Oleas Julián Rafael", "0102030400"), ("", "")]
)
def test_whoever_is_named_in_the_part_below_the_signature_does_not_sign(
    heading: str, name: str, number: str
) -> None:
    form = item(BELOW_THE_SIGNATURE.format(heading=heading, name=name, number=number))
    said = {f.field: f.value for f in read_facts(Kind.KEY_REQUEST, [form])}
    assert said.get("third_party_name", "") == name
    assert said.get("third_party_number", "") == number
    assert said["employer_name"] == "Mariángel Ana Cando Jácome"
    assert said["employer_cedula"] == "1710034065"
    assert said.get("signer_name", "Mariángel Ana Cando Jácome") == "Mariángel Ana Cando Jácome"
    assert said.get("signer_number", "1710034065") == "1710034065"


FETCHED = """
                          Solicitud de entrega de clave

I. PERSONA JURÍDICA

Denominación Comercial              Yánez Paredes C.A.
R.U.C.                              1497946030001

II. REPRESENTANTE LEGAL

Apellidos y nombres                 Yánez Paredes Verónica Gabriela
C.C.                                1428281347

III. AUTORIZACIÓN DE RETIRO DE CONTRASEÑA

Retira                              {name}
{label}                                {number}


Firma:
Verónica Gabriela Yánez Paredes
Cédula No. 1428281347
Representante legal
"""


@pytest.mark.parametrize("label", ["C.C.", "(e", "C.c.", "ca"])
def test_who_fetches_the_key_is_known_by_a_number_whose_label_is_lost(label: str) -> None:
    text = FETCHED.format(name="Vélez Yánez Narcisa", label=label, number="3042282446")
    said = told(Kind.KEY_REQUEST, text)
    assert (said["third_party_name"], said["third_party_number"]) == (
        "Vélez Yánez Narcisa",
        "3042282446",
    )


def test_a_section_without_name_and_number_names_nobody() -> None:
    said = told(Kind.KEY_REQUEST, FETCHED.format(name="", label="C.C.", number=""))
    assert not {"third_party_name", "third_party_number"} & said.keys()


SIGNED_OVER = """
Solicitud de Entrega de Clave
Portal web - Empleadores

RUC: 1096026359001

Razón social: Distribuidora Pacífico S.A.

Nombres y apellidos: KRISHNAMURTHY VENKATARAMAN

Cédula o código: 3095705474

Celular: 03-3440547

PARA FINES DE LEY

Persona autorizada: Lourdes María Salazar Santa Cruz
Cédula del autorizado: 0951982933
                              KR          ENKATA

                              Doc. 3095705474
                              REPRESENTANTE LEGAL
"""


def test_who_fetches_the_key_is_not_who_signs_though_ink_hides_that_name() -> None:
    page = item(SIGNED_OVER)
    lines = tuple(
        replace(line, words=tuple(_less_sure(word) for word in line.words))
        for line in page.text.lines
    )
    found = read_facts(Kind.KEY_REQUEST, [replace(page, text=replace(page.text, lines=lines))])
    facts = {fact.field: fact.value for fact in found}
    assert facts["employer_name"] == "KRISHNAMURTHY VENKATARAMAN"
    assert facts["third_party_name"] == "Lourdes María Salazar Santa Cruz"
    assert facts["third_party_number"] == "0951982933"
    assert facts.get("signer_name") in (None, "KRISHNAMURTHY VENKATARAMAN")
    assert facts.get("signer_number") in (None, "3095705474")


def _less_sure(word: Word) -> Word:
    return replace(word, confidence=0.91) if len(word.text) > 11 else word


TABLE_BY_BLOCKS = """
SOLICITUD DE ENTREGA DE CLAVE

EMPLEADOR

Nombres y apellidos

Fernanda Rosa Paredes Muñoz

Cédula

2203686155

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA

Nombres y apellidos

Luis Édison Tigrero de los Ríos

                                        Fernanda Rosa Paredes Muñoz
                                        C.I.: 2203686155
                                        Empleadora
"""


def test_who_is_sent_does_not_sign_where_the_row_stands_right_over_who_does() -> None:
    facts = told(Kind.KEY_REQUEST, TABLE_BY_BLOCKS)
    assert facts["third_party_name"] == "Luis Édison Tigrero de los Ríos"
    assert facts["signer_name"] == "Fernanda Rosa Paredes Muñoz"
    assert facts.get("third_party_number") != "2203686155"


def test_who_signs_below_an_empty_section_has_a_name() -> None:
    text = """
Solicitud de Entrega de Clave

Dirección: Calle Sucre 17-80, Esmeraldas

C.I.: 1614933297

Autorización de Retiro de Contraseña

Autorizo a la persona abajo indicada a retirar la contraseña:

Persona autorizada

Cédula del autorizado

ANDRÉS DIEGO DE LA CRUZ USHIÑA
C.C. 1614933297
EMPLEADOR PERSONA NATURAL
"""
    facts = told(Kind.KEY_REQUEST, text)
    assert facts["signer_name"] == facts["employer_name"] == "ANDRÉS DIEGO DE LA CRUZ USHIÑA"
    assert "third_party_name" not in facts


LOST_HEADING = """
SOLICITUD DE ENTREGA DE CLAVE

RUC: 3032343539001

Nombres y apellidos: Luis Patricio Cevallos Ortiz

Cédula: 3032343539

{heading}

Nombres y apellidos        Cédula
Belén Muñoz Zambrano       1719172189


Luis Patricio Cevallos Ortiz
C.I. 3032343539
Representante legal
"""


@pytest.mark.parametrize("heading", ["ORraON DE RETIRO DE CONTRASEÑA", "NlZACION HE RFTlRO"])
def test_who_fetches_the_key_under_a_heading_that_nobody_read(heading: str) -> None:
    found = read_facts(Kind.KEY_REQUEST, [item(LOST_HEADING.format(heading=heading))])
    facts = {fact.field: fact for fact in found}
    assert facts["third_party_name"].value == "Belén Muñoz Zambrano"
    assert facts["third_party_number"].value == "1719172189"
    assert facts["third_party_name"].certain is heading.startswith("OR")
    assert facts["employer_name"].value == "Luis Patricio Cevallos Ortiz"
    assert facts["employer_cedula"].value == "3032343539"
