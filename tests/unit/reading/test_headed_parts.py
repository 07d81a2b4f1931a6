"""Headings that are words for somebody, and what is left of a label over an empty box."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.papers.paper_text import told

FORM = """IESS
Solicitud de entrega de clave
I. PERSONA JURÍDICA
Denominación           FLORÍCOLA CEVALLOS GÓMEZ & HIJOS
R.U.C.                 2194280664001

{heading}
Apellidos y nombres    Gómez Zuluaga Sebastián
Pasaporte N.º          CD119819
Correo                 info@floricola.example

III. AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Retira                 Chicaiza Ushiña Patricio Diego
C.C.                   0600252498



tico Zuluaga

                        Pasaporte No. CD119819
                        Representante legal
"""


@pytest.mark.parametrize(
    "heading", ["II. REPRESENTANTE LEGAL", "ll. REPRESENTANTE LEGAL", "Representante legal"]
)
def test_values_below_a_word_for_somebody_are_theirs(heading: str) -> None:
    """Ink has hidden the name below, and nothing else says whose the passport is."""
    facts = told(Kind.KEY_REQUEST, FORM.format(heading=heading))
    assert facts["employer_name"] == "Gómez Zuluaga Sebastián"
    assert facts["employer_number"] == "CD119819"
    assert facts["third_party_name"] == "Chicaiza Ushiña Patricio Diego"


REQUEST = """Solicitud de asignación de código de extranjero
Dirigida a: INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
A. IDENTIFICACIÓN
Nombres y apellidos del solicitante : JÖRG VON SCHMIDT
Pasaporte : F8M7LFLN1
{said}

Lugar y fecha: Riobamba, 18 de noviembre de 2026

Jörg von Schmidt
PASAPORTE: F8M7LFLN1
"""


@pytest.mark.parametrize(
    "said", ["C. DETALLE DELAS SOLICITUD", "C. DETALLE DE LA S0LICITUD", "C. DETALLE DELA PETICION"]
)
def test_the_end_of_a_label_misread_is_no_petition(said: str) -> None:
    assert "narrative" not in told(Kind.REQUEST, REQUEST.format(said=said))


def test_what_stands_under_it_is_one() -> None:
    said = "C. DETALLE DE LA SOLICITUD\nAsignación de un código de extranjero"
    facts = told(Kind.REQUEST, REQUEST.format(said=said))
    assert facts["narrative"] == "Asignación de un código de extranjero"
