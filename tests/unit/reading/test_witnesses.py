"""Who stands below a letter as its witness or translator did not sign for whoever asks."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.papers.paper_text import told

LETTER = """
Quito, 9 de noviembre de 2026

Señores IESS

YO, BLANCA TOAPANTA YÁNEZ, con cédula 0630395366, solicito la emisión del código de identificación
para mi trabajador BJÖRN MÜLLER, de nacionalidad alemana, con pasaporte JMYYTK0YZ.


Luis Paredes Mora
{below}
"""


@pytest.mark.parametrize("below", ["Testigo", "Traductor", "Intérprete", "Abogado patrocinador"])
def test_a_witness_signs_for_nobody(below: str) -> None:
    assert "signer_name" not in told(Kind.REQUEST, LETTER.format(below=below))


@pytest.mark.parametrize("below", ["", "Gerente general", "Empleador"])
def test_whoever_ends_a_letter_otherwise_signs(below: str) -> None:
    assert told(Kind.REQUEST, LETTER.format(below=below))["signer_name"] == "Luis Paredes Mora"
