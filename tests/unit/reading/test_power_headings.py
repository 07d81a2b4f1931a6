"""Headings of a deed that the name below completes: `OTORGADO POR`, `A FAVOR DE`."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

COVER = """                    PODER ESPECIAL
                    {grants}
          PAOLA FLOR CHUQUIMARCA BAQUERIZO
                     {to}
              SIMÓN HERNÁN ZURITA ALBÁN
               CUANTÍA: INDETERMINADA

En la ciudad de Ibarra, hoy 24 de mayo de 2026, ante mí, Dr. Homero Villacís Reza, Notario Quinto
del cantón, comparece la señora PAOLA FLOR CHUQUIMARCA BAQUERIZO, con cédula número 1710034065,
por sus propios derechos; hábil para contratar.
"""


@pytest.mark.parametrize("grants", ["OTORGADO POR", "QUE OTORGA", "OTORGA", "QUE OTORGA:"])
@pytest.mark.parametrize("to", ["A FAVOR DE", "A FAVOR DE:"])
def test_each_name_belongs_to_the_heading_above_it(grants: str, to: str) -> None:
    paper = item(COVER.format(grants=grants, to=to))
    said = {f.field: f.value for f in read_facts(Kind.POWER_OF_ATTORNEY, [paper])}
    assert said["grantor_name"] == "PAOLA FLOR CHUQUIMARCA BAQUERIZO"
    assert said["grantor_number"] == "1710034065"
    assert said["attorney_name"] == "SIMÓN HERNÁN ZURITA ALBÁN"
