"""Lines of a machine readable zone as a person types them (examples of ICAO Doc 9303)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.assessment.zone_check import check_zone

TODAY = date(2026, 11, 20)
TD3 = (
    "P<ECURODRIGUEZ<PENA<<MARIA<JOSE<<<<<<<<<<<<<",
    "AR12345671ECU9003048F3001014<<<<<<<<<<<<<<06",
)


def digit(text: str) -> str:
    values = [0 if c == "<" else int(c, 36) for c in text]
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def passport(number: str = "AR1234567", birth: str = "900304", expiry: str = "300101") -> tuple:
    number = number.ljust(9, "<")
    lower = f"{number}{digit(number)}ECU{birth}{digit(birth)}F{expiry}{digit(expiry)}{'<' * 14}0"
    whole = lower[0:10] + lower[13:20] + lower[21:43]
    return (TD3[0], lower + digit(whole))


def test_a_sound_zone_holds_in_every_digit() -> None:
    check = check_zone("TD3", passport(), TODAY)
    assert check.sound
    assert {d.name for d in check.digits} == {
        "document_number", "birth_date", "expiry_date", "optional", "composite",
    }  # fmt: skip
    assert check.fields is not None
    assert check.fields["surnames"] == "RODRIGUEZ PENA"
    assert check.fields["birth_date"] == "1990-03-04"


def test_small_letters_and_blanks_are_taken_as_meant() -> None:
    upper, lower = passport()
    assert check_zone("TD3", (upper.lower(), " ".join(lower)), TODAY).sound


@given(place=st.sampled_from([*range(10), *range(13, 20), *range(21, 28)]), step=st.integers(1, 9))
def test_a_digit_typed_wrong_is_noticed_at_once(place: int, step: int) -> None:
    upper, lower = passport("123456789")
    wrong = str((int(lower[place]) + step) % 10)
    check = check_zone("TD3", (upper, lower[:place] + wrong + lower[place + 1 :]), TODAY)
    assert check.complete
    assert not check.sound
    assert not all(d.holds for d in check.digits)


@pytest.mark.parametrize("cut", [1, 5, 44])
def test_a_line_that_is_too_short_is_named(cut: int) -> None:
    upper, lower = passport()
    check = check_zone("TD3", (upper, lower[:-cut]), TODAY)
    assert check.wrong_length == (2,)
    assert not check.complete


def test_letters_that_no_zone_has_are_named() -> None:
    upper, lower = passport()
    check = check_zone("TD3", (upper.replace("Ñ", "N").replace("PENA", "PEÑA"), lower), TODAY)
    assert check.wrong_letters == ((1, upper.index("PENA") + 3),)
    assert not check.complete


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_typed_gets_an_answer(one: str, two: str) -> None:
    check = check_zone("TD3", (one, two), TODAY)
    assert not check.sound
