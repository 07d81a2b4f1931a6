"""The number of a cédula is looked at again where other papers nearly say it."""

from __future__ import annotations

import pytest

from intake.desk.packet.value_look import ValueSeen
from intake.domain.kinds import Kind
from intake.reading.typed_line.judged import Sight
from tests.unit.desk.test_second_look import after, document, read

CEDULA = "0410381545"
OTHER = "0410351545"


@pytest.mark.parametrize(
    "field", ["employer_cedula", "third_party_number", "attorney_number", "signer_number"]
)
def test_a_cedula_is_held_against_whoever_the_papers_name(field: str) -> None:
    card = document("d1", Kind.CEDULA, read(OTHER, certainty=0.6))
    letter = document("d2", Kind.REQUEST, read(CEDULA, name=field, certainty=0.97))
    packet, eyes = after(ValueSeen(Sight.EXPECTED), card, letter)
    assert ("d1.png", CEDULA) in [(look.order.file, look.expected) for look in eyes.looks]
    assert packet.document("d1").value("document_number") == CEDULA
