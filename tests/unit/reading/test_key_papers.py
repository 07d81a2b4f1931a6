"""Papers of the employer's key, printouts of codes and confirmations of turns, by their labels."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

COMPANY = """
SOLICITUD DE ENTREGA DE CLAVE PATRONAL

DATOS DEL EMPLEADOR
RUC: 1790085783001
Razón social: COMERCIAL EJEMPLO S.A.

DATOS DEL REPRESENTANTE LEGAL
Nombres y apellidos: Juan Carlos Pérez Gómez
Cédula de identidad: 1710034065
Correo electrónico: {email}
Teléfono: 02 2345 678
{section}
Declaro que la información entregada es verdadera.

______________________
Juan Carlos Pérez Gómez
C.I. 1710034065
Representante legal
"""
HEADED = """
AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Nombres y apellidos: Lucía Andrade Vera
Cédula: 0962467429
"""
LABELLED = """
Autorización de Retiro de Contraseña
Persona autorizada: Lucía Andrade Vera
Cédula de la persona autorizada: 0962467429
"""
FETCHING = """
III. AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
{label}: Lucía Andrade Vera
C.C.: 0962467429
"""
EMPTY = """
AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Nombres y apellidos del tercero autorizado:
Cédula del tercero autorizado:
"""


@pytest.mark.parametrize(
    "section",
    [
        HEADED,
        LABELLED,
        *(FETCHING.format(label=one) for one in ("Retira", "Quien retira", "La retira", "Recibe")),
    ],
)
def test_the_section_names_who_fetches_the_key(section: str) -> None:
    text = COMPANY.format(email="info@ejemplo.example", section=section)
    facts = told(Kind.KEY_REQUEST, text)
    assert facts["third_party_name"] == "Lucía Andrade Vera"
    assert facts["third_party_number"] == "0962467429"
    assert facts["employer_name"] == facts["signer_name"] == "Juan Carlos Pérez Gómez"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["ruc"] == "1790085783001"


@pytest.mark.parametrize("section", ["", EMPTY])
def test_an_empty_section_names_nobody(section: str) -> None:
    facts = told(Kind.KEY_REQUEST, COMPANY.format(email="info@ejemplo.example", section=section))
    assert "third_party_name" not in facts
    assert "third_party_number" not in facts
    assert facts["employer_cedula"] == "1710034065"


def test_who_fetches_the_key_is_not_who_asks_whose_one_name_was_no_name() -> None:
    text = COMPANY.format(email="", section=FETCHING.format(label="Retira"))
    facts = told(Kind.KEY_REQUEST, text.replace("Juan Carlos Pérez Gómez", "Setiawan"))
    assert facts["third_party_name"] == "Lucía Andrade Vera"
    assert facts.get("employer_name") != "Lucía Andrade Vera"


@pytest.mark.parametrize(
    "printed", ["info@ejemplo.example", "info Qejemplo.example", "info O ejemplo.example"]
)
def test_an_address_is_read_though_its_sign_is_not(printed: str) -> None:
    text = COMPANY.format(email=printed, section="")
    found = {fact.field: fact for fact in read_facts(Kind.KEY_REQUEST, [item(text)])}
    assert found["email"].value == "info@ejemplo.example"
    assert found["email"].certain is ("@" in printed)
    assert found["telephone"].value == "022345678"


def test_words_are_no_address() -> None:
    text = COMPANY.format(email="no tiene", section="")
    assert "email" not in told(Kind.KEY_REQUEST, text)


def test_a_printout_tells_code_and_holder() -> None:
    facts = told(
        Kind.FOREIGNER_CODE,
        """
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL

CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO

Código asignado: 3053672264
Nombres y apellidos: MARIA JOSE RODRIGUEZ PEÑA
Pasaporte: AR123456
Fecha de emisión: 19/11/2026
""",
    )
    assert facts == {
        "code": "3053672264",
        "holder_name": "MARIA JOSE RODRIGUEZ PEÑA",
        "holder_number": "AR123456",
        "issue_date": "2026-11-19",
    }


@pytest.mark.parametrize("label", ["Tipo de trámite", "Trámite a realizar"])
def test_a_turn_tells_name_day_and_procedure(label: str) -> None:
    facts = told(
        Kind.APPOINTMENT_CONFIRMATION,
        f"""
Confirmación del Turno en Línea

Nombres y apellidos: Juan Pérez Gómez
Cédula: 1710034065
{label}: Clave patronal portal IESS
Fecha de atención: 20/11/2026
Hora: 09:20
""",
    )
    assert facts == {
        "holder_name": "Juan Pérez Gómez",
        "holder_number": "1710034065",
        "appointment_type": "Clave patronal portal IESS",
        "appointment_date": "2026-11-20",
    }


def test_an_artisans_own_number_is_not_the_certificates() -> None:
    facts = told(
        Kind.ARTISAN_CERTIFICATE,
        """
JUNTA NACIONAL DE DEFENSA DEL ARTESANO
CALIFICACIÓN ARTESANAL

Número: 52060
Apellidos y nombres: PEREZ GOMEZ JUAN
Cédula: 1710034065
""",
    )
    assert facts["holder_number"] == "1710034065"


def test_a_bare_number_of_a_part_above_a_number_is_no_heading() -> None:
    """`3.` alone in its line: nothing of a heading stands behind it."""
    text = COMPANY.format(email="", section="AUTORIZACIÓN DE RETIRO\n3.\nC.I. 0962467429")
    facts = told(Kind.KEY_REQUEST, text.split("Declaro")[0] + "\nRepresentante legal\n")
    assert facts["ruc"] == "1790085783001"
