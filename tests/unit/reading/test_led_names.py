"""Names before which ink or print left of a title was read."""

from __future__ import annotations

import pytest

from intake.reading.found import Found
from intake.reading.letters.prose import Mention
from intake.reading.letters.who import Person, is_led


def name(value: str, confidence: float = 0.5) -> Found:
    return Found("name", value, value, 1, None, confidence, 1.0)


@pytest.mark.parametrize("said", ["SP. ROSA TIXE", "UY ROSA TIXE"])
def test_what_is_left_of_a_title_leads_a_name(said: str) -> None:
    assert is_led(name(said), "ROSA TIXE")


@pytest.mark.parametrize("said", ["", ".", ". ROSA TIXE", "- ROSA TIXE", "ROSA TIXE"])
def test_no_name_is_led_by_itself(said: str) -> None:
    """Else nothing would be left of whom it names."""
    found = name(said)
    assert not is_led(found, said)
    assert Person([Mention(0, 2, found)]).name() is found
