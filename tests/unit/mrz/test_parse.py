"""What zones say: fields, dates, check digits, and corrections."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.reading.mrz.correct import Alternative, confusable, corrected
from intake.reading.mrz.formats import FORMATS, check_digit, format_named
from intake.reading.mrz.parse import iso_date, names_of, parse
from training.drawn_zones import zone_lines

TODAY = date(2026, 11, 20)
PASSPORT = (
    "P<COLRODRIGUEZ<PENA<<MARIA<JOSE<<<<<<<<<<<<<",
    "AR123456<2COL9003048F3001019<<<<<<<<<<<<<<<0",
)


def test_the_standards_own_example_of_a_check_digit() -> None:
    assert check_digit("520727") == "3"
    assert check_digit("AB2134<<<") == "5"


def test_a_passport() -> None:
    found = parse(format_named("TD3"), PASSPORT, TODAY)
    assert found.faults == ()
    assert found.fields == {
        "document_code": "P",
        "issuing_country": "COL",
        "surnames": "RODRIGUEZ PENA",
        "names": "MARIA JOSE",
        "document_number": "AR123456",
        "nationality": "COL",
        "birth_date": "1990-03-04",
        "sex": "F",
        "expiry_date": "2030-01-01",
    }


def test_germany_is_reported_by_its_three_letters() -> None:
    first = "P<D<<MUELLER<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<<"
    second = PASSPORT[1].replace("COL", "D<<")
    found = parse(format_named("TD3"), (first, second), TODAY)
    assert found.faults == ()
    assert found.fields["issuing_country"] == found.fields["nationality"] == "DEU"


def test_a_filler_may_stand_for_the_check_digit_of_empty_optional_data() -> None:
    second = PASSPORT[1][:42] + "0" + PASSPORT[1][43:]
    assert parse(format_named("TD3"), (PASSPORT[0], second), TODAY).faults == ()
    assert PASSPORT[1][42] == "<"


def test_a_full_name_line_says_that_it_may_be_cut() -> None:
    first = "P<ECUFERNANDEZ<DE<CORDOBA<MONTERO<<MARIA<DEL"
    found = parse(format_named("TD3"), (first, PASSPORT[1]), TODAY)
    assert found.fields["truncated"] == "true"
    assert found.fields["names"] == "MARIA DEL"


def test_a_card_with_a_long_number() -> None:
    number, rest = "AA1234567", "890"
    upper = f"I<BEL{number}<{rest}{check_digit(number + rest)}<".ljust(30, "<")
    lower = f"800101{check_digit('800101')}F300601{check_digit('300601')}BEL".ljust(29, "<")
    lower += check_digit(upper[5:30] + lower[0:7] + lower[8:15] + lower[18:29])
    found = parse(format_named("TD1"), (upper, lower, "PEETERS<<AN".ljust(30, "<")), TODAY)
    assert found.faults == ()
    assert found.fields["document_number"] == "AA1234567890"
    assert "optional" not in found.fields


def test_specimen_countries_are_faults() -> None:
    first = PASSPORT[0].replace("COL", "UTO")
    assert (
        "country.issuing_country" in parse(format_named("TD3"), (first, PASSPORT[1]), TODAY).faults
    )


@pytest.mark.parametrize(
    ("text", "birth", "value"),
    [
        ("900304", True, "1990-03-04"),
        ("260101", True, "2026-01-01"),
        ("261121", True, "1926-11-21"),
        ("850700", True, None),
        ("8507<<", True, "1985-07"),
        ("85<<<<", True, "1985"),
        ("<<<<<<", True, ""),
        ("850231", True, None),
        ("000229", True, "2000-02-29"),
        ("280229", True, "1928-02-29"),
        ("301332", False, None),
        ("300101", False, "2030-01-01"),
        ("991231", False, "1999-12-31"),
        ("<<<<<<", False, ""),
        ("<<0101", True, None),
    ],
)
def test_dates(text: str, birth: bool, value: str | None) -> None:
    assert iso_date(text, birth=birth, today=TODAY) == value


@pytest.mark.parametrize(
    ("text", "surnames", "names", "shapely"),
    [
        ("DE<LA<CRUZ<<ANA<<<<", "DE LA CRUZ", "ANA", True),
        ("SUHARTO<<<<<<<<<<<<", "SUHARTO", "", True),
        ("BUXXENDIA<<IVXXAN<<", "BUXXENDIA", "IVXXAN", True),
        ("<LOPEZ<<ANA<<<<<<<<", "LOPEZ", "ANA", False),
        ("LOPEZ<<<ANA<<<<<<<<", "LOPEZ", "ANA", False),
        ("LOPEZ<<ANA<<EVA<<<<", "LOPEZ", "ANA EVA", False),
        ("<<<<<<<<<<<<<<<<<<<", "", "", False),
    ],
)
def test_names(text: str, surnames: str, names: str, shapely: bool) -> None:
    assert names_of(text) == (surnames, names, shapely)


@given(st.integers(0, 10**6), st.sampled_from(FORMATS))
def test_every_zone_that_is_drawn_parses(seed: int, form) -> None:  # type: ignore[no-untyped-def]
    lines = zone_lines(form, np.random.default_rng(seed))
    assert all(len(line) == form.width for line in lines)
    assert parse(form, lines, TODAY).faults == ()


@given(st.integers(0, 10**6), st.sampled_from(FORMATS), st.data())
def test_a_wrong_digit_under_a_check_digit_is_a_fault(seed: int, form, data) -> None:  # type: ignore[no-untyped-def]
    lines = zone_lines(form, np.random.default_rng(seed))
    check = data.draw(st.sampled_from(form.checks))
    places = [p for span in check.covers for p in span.places()]
    figures = [p for p in places if lines[p[0]][p[1]].isdigit()]
    if not figures:
        return
    line, column = data.draw(st.sampled_from(figures))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != lines[line][column]]))
    made = list(lines)
    made[line] = lines[line][:column] + other + lines[line][column + 1 :]
    assert f"check_digit.{check.name}" in parse(form, tuple(made), TODAY).faults


def _altered(lines: tuple[str, ...], line: int, column: int, letter: str) -> tuple[str, ...]:
    made = list(lines)
    made[line] = lines[line][:column] + letter + lines[line][column + 1 :]
    return tuple(made)


def test_one_doubtful_character_is_mended_and_recorded() -> None:
    seen = _altered(PASSPORT, 1, 2, "I")
    lines, made = corrected(format_named("TD3"), seen, [Alternative(1, 2, "1", 0.3)])
    assert lines == PASSPORT
    assert [(c.line, c.column, c.seen, c.made) for c in made] == [(2, 3, "I", "1")]


def test_what_the_recogniser_did_not_doubt_stays() -> None:
    seen = _altered(PASSPORT, 1, 2, "I")
    assert corrected(format_named("TD3"), seen, []) == (seen, ())
    assert corrected(format_named("TD3"), seen, [Alternative(1, 2, "1", 0.001)]) == (seen, ())


def test_two_ways_to_mend_are_none() -> None:
    seen = _altered(PASSPORT, 1, 2, "I")
    both = [Alternative(1, 2, "1", 0.3), Alternative(1, 8, "K", 0.3)]  # K counts as the filler
    assert corrected(format_named("TD3"), seen, both) == (seen, ())


@given(st.integers(0, 43), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"))
def test_names_nationality_and_optional_data_are_never_mended(column: int, letter: str) -> None:
    for line, allowed in ((0, range(0)), (1, (*range(10), *range(13, 20), *range(21, 28)))):
        seen = _altered(PASSPORT, line, column, letter)
        every = [
            Alternative(row, place, PASSPORT[row][place], 0.4)
            for row in (0, 1)
            for place in range(44)
        ]
        _, made = corrected(format_named("TD3"), seen, every)
        assert all(c.line == line + 1 and c.column - 1 in allowed for c in made)


def test_confusable_is_mutual() -> None:
    assert confusable("0", "O")
    assert confusable("O", "0")
    assert not confusable("1", "8")


def _seen(*changes: tuple[int, str]) -> tuple[tuple[str, ...], list[Alternative]]:
    """The passport with characters of its second line misread, and what the recogniser doubted."""
    seen = PASSPORT
    for column, letter in changes:
        seen = _altered(seen, 1, column, letter)
    return seen, [Alternative(1, column, PASSPORT[1][column], 0.3) for column, _ in changes]


def test_two_doubtful_characters_are_mended_and_three_are_not() -> None:
    form = format_named("TD3")
    seen, doubts = _seen((2, "I"), (13, "8"))
    lines, made = corrected(form, seen, doubts)
    assert lines == PASSPORT
    assert len(made) == 2
    seen, doubts = _seen((2, "I"), (13, "8"), (22, "8"))
    assert corrected(form, seen, doubts) == (seen, ())


@given(st.integers(0, 10**6), st.sampled_from(FORMATS), st.data())
def test_whatever_is_mended_is_recorded_and_holds(seed: int, form, data) -> None:  # type: ignore[no-untyped-def]
    lines = zone_lines(form, np.random.default_rng(seed))
    span = form.span(data.draw(st.sampled_from(["document_number", "birth_date", "expiry_date"])))
    column = data.draw(st.integers(span.start, span.end - 1))
    letter = data.draw(st.sampled_from("0123456789"))
    seen = _altered(lines, span.line, column, letter)
    doubts = [Alternative(span.line, column, lines[span.line][column], 0.3)]
    mended, made = corrected(form, seen, doubts)
    assert len(made) <= 2
    for c in made:
        assert seen[c.line - 1][c.column - 1] == c.seen
        assert mended[c.line - 1][c.column - 1] == c.made
    changed = sum(
        a != b for x, y in zip(seen, mended, strict=True) for a, b in zip(x, y, strict=True)
    )
    assert changed == len(made)
    if made:
        assert not [f for f in parse(form, mended, TODAY).faults if f.startswith("check_digit")]
