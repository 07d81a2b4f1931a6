"""A second look at names in another order, and at passports where cédulas usually stand."""

from __future__ import annotations

import pytest

from intake.desk.packet.value_look import ValueSeen
from intake.domain.kinds import Kind
from intake.reading.typed_line.judged import Sight
from tests.unit.desk.test_second_look import after, document, read

ASKED = document("d1", Kind.KEY_REQUEST, read("Ximena María de los Ríos Paz", name="employer_name"))


def test_a_register_that_has_the_surnames_first_is_looked_at_in_its_own_order() -> None:
    said = read("DELOSF RÍOS PAZ XIMENA MARÍA", name="employer_name")
    register = document("d2", Kind.RUC_CERTIFICATE, said)
    found, eyes = after(ValueSeen(Sight.EXPECTED), ASKED, register)
    assert eyes.looks[-1].expected == "de los Ríos Paz Ximena María"
    assert found.documents[1].value("employer_name") == "de los Ríos Paz Ximena María"


@pytest.mark.parametrize("said", ["DE LOS RÍOS PAZ XIMENA MARÍA", "ANDRADE VERA LUIS ALBERTO"])
def test_the_same_name_turned_and_another_are_not_looked_at(said: str) -> None:
    register = document("d2", Kind.RUC_CERTIFICATE, read(said, name="employer_name"))
    found, eyes = after(ValueSeen(Sight.EXPECTED), ASKED, register)
    assert not eyes.looks
    assert found.documents[1] == register


@pytest.mark.parametrize(
    ("number", "said", "form"),
    [("KYL9RRK4Z", "KYLORRK4Z", "number"), ("1710034065", "1710034O65", "digits")],
)
def test_who_signs_may_have_a_passport(number: str, said: str, form: str) -> None:
    card = document("d1", Kind.CEDULA if number.isdigit() else Kind.PASSPORT, read(number))
    letter = document("d2", Kind.REQUEST, read(said, name="signer_number", certainty=0.6))
    found, eyes = after(ValueSeen(Sight.EXPECTED), card, letter)
    assert eyes.looks[-1].form == form
    assert found.documents[1].value("signer_number") == number
