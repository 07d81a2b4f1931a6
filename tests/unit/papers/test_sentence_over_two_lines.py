"""A name with which the last sentence of a sheet ends is not who signs."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

LETTER = """Señor
Director Provincial del IESS
Esmeraldas

Yo, María Rosa Ushiña San Martín, con cédula de ciudadanía No. 0716291620, empleadora, expongo:

PRIMERO.- Antecedentes
Atentamente se ha contratado a la persona nombrada desde el 21 de febrero de 2026.

TERCERO.- Pedido

Por lo expuesto, pido que, previo el trámite correspondiente, se genere el
código de identificación para extranjeros de la persona titular {end}
Pasaporte: 99WF80232, Anne-Marie Dubois-Francois.
"""


@pytest.mark.parametrize("end", ["del", "de la", "con"])
def test_the_end_of_a_sentence_signs_nothing(end: str) -> None:
    facts = read_facts(Kind.REQUEST, [item(LETTER.format(end=end))])
    assert "Anne-Marie Dubois-Francois" not in {
        fact.value for fact in facts if fact.field == "signer_name"
    }
