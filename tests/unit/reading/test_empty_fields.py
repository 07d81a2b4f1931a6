"""A field left empty takes nothing from the label below it, known or not."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item


@pytest.mark.parametrize("below", ["CLASE CONTRIBUYENTE:", "Número patronal:", "SEGMENTO:"])
def test_the_label_below_is_no_value(below: str) -> None:
    paper = item(f"""                 REGISTRO   UNICO   DE CONTRIBUYENTES

NUMERO RUC:               1710034065001
APELLIDOS Y NOMBRES:      CANDO ZURITA PAOLA ELIZABETH
NOMBRE COMERCIAL:
{below:25} OTROS
CALIFICACIÓN ARTESANAL:   S/N
OBLIGADO LLEVAR CONTABILIDAD:   NO
""")
    said = {f.field: f.value for f in read_facts(Kind.RUC_CERTIFICATE, [paper])}
    assert said["ruc"] == "1710034065001"
    assert said["employer_name"] == "CANDO ZURITA PAOLA ELIZABETH"
    assert said.get("company_name") in (None, "CANDO ZURITA PAOLA ELIZABETH")
