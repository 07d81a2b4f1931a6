"""Names before which ink or print left of a title was read."""

from __future__ import annotations

import pytest

from intake.reading.found import Found
from intake.reading.letters.prose import Mention
from intake.reading.letters.who import Person, is_led


def name(value: str, confidence: float = 0.5) -> Found:
    return Found("name", value, value, 1, None, confidence, 1.0)


@pytest.mark.parametrize("said", ["SP. ROSA TIXE", "UY ROSA TIXE", "Rosa Tixe NT"])
def test_what_is_left_of_a_title_leads_a_name(said: str) -> None:
    assert is_led(name(said), "ROSA TIXE")


@pytest.mark.parametrize("said", ["", ".", ". ROSA TIXE", "- ROSA TIXE", "ROSA TIXE"])
def test_no_name_is_led_by_itself(said: str) -> None:
    """Else nothing would be left of whom it names."""
    found = name(said)
    assert not is_led(found, said)
    assert Person([Mention(0, 2, found)]).name() is found


@pytest.mark.parametrize(
    ("said", "sure"), [("KA WAI NG", 0.95), ("KA WAI AN", 0.5), ("KA NG", 0.5)]
)
def test_a_short_surname_is_no_end_of_a_flourish(said: str, sure: float) -> None:
    assert not is_led(name(said, sure), said.rsplit(" ", 1)[0])
