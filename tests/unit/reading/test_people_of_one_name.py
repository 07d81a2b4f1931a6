"""A worker of one name is named like any other, and with the name what stands beside it."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.papers.paper_text import told

LETTER = """
Tulcán, 2026-11-11

Señor Director Provincial del IESS
Presente

TRANSPORTES EL CÓNDOR E.P., con RUC 2390262785001, representada legalmente por
CARLOS XAVIER DE LA CRUZ SALAZAR, con cédula 0222153181, en calidad de presidente ejecutivo, {}

Atentamente,


Ing. Carlos Xavier de la Cruz Salazar
C.I. 0222153181
"""


@pytest.mark.parametrize(
    "said",
    [
        (
            "pide que se genere\nel código para extranjeros de SHARMA, ciudadana argentina, con "
            "pasaporte No. N1997012."
        ),
        (
            "pide\nel código para mi trabajador Sharma, de nacionalidad argentina, con pasaporte "
            "N1997012."
        ),
        "pide\nel código a favor de la señora SHARMA, argentina, portadora del pasaporte N1997012.",
        (
            "solicita\nque se asigne a SHARMA, ciudadana argentina con pasaporte No. N1997012, el "
            "código para\nextranjeros."
        ),
        (
            "solicita\nse registre a SHARMA (pasaporte N1997012), de nacionalidad argentina, y se "
            "le asigne código."
        ),
        (
            "solicita\nel código para SHARMA, titular del pasaporte N1997012, de nacionalidad "
            "argentina."
        ),
    ],
)
def test_who_has_one_name_has_a_number_and_a_nationality(said: str) -> None:
    facts = told(Kind.REQUEST, LETTER.format(said))
    worker = (facts["full_name"].upper(), facts["document_number"], facts["nationality"])
    assert worker == ("SHARMA", "N1997012", "ARG")
    assert facts["employer_name"].upper() == "CARLOS XAVIER DE LA CRUZ SALAZAR"


@pytest.mark.parametrize(
    "said",
    [
        (
            "con domicilio\nen LATACUNGA, pide el código para ANA MARÍA LEMA, argentina, con "
            "pasaporte N1997012."
        ),
        "pide\nal IESS, para ANA MARÍA LEMA, argentina, con pasaporte N1997012, un código.",
        (
            "pide\nel código de extranjero (ley del IESS, pasaporte adjunto) para ANA MARÍA LEMA, "
            "argentina,\ncon pasaporte N1997012."
        ),
    ],
)
def test_places_and_institutes_are_nobody_of_one_name(said: str) -> None:
    facts = told(Kind.REQUEST, LETTER.format(said))
    assert (facts["full_name"], facts["nationality"]) == ("ANA MARÍA LEMA", "ARG")
