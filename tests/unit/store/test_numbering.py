from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intake.store.numbering import Numbering


def test_a_number_says_body_office_series_year_and_sequence() -> None:
    assert Numbering().number(2026, 123) == "IESS-UIO-CAU03-CEXT-2026-000123"


def test_the_pattern_is_the_office_s_choice() -> None:
    mine = Numbering(office="GYE", pattern="{year}/{office}/{sequence}")
    assert mine.number(2027, 5) == "2027/GYE/5"


def test_the_year_is_that_of_the_office_s_clock() -> None:
    assert Numbering().year(datetime(2027, 1, 1, 4, 59, tzinfo=UTC)) == 2026
    assert Numbering().year(datetime(2027, 1, 1, 5, 0, tzinfo=UTC)) == 2027


@pytest.mark.parametrize(
    "pattern", ["{entity}-{year}", "{sequence}", "{year}-{sequence}-{town}", "{year}{sequence}{0}"]
)
def test_a_pattern_that_cannot_give_every_case_its_own_number_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        Numbering(pattern=pattern)
