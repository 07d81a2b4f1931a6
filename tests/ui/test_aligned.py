"""Values one above the other: letter over letter, gaps where one is missing, one window for all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.ui.parts.aligned import GAP, LEFT_OUT, Line, aligned, window
from intake.ui.parts.difference import differing, differing_names

NUMBERS = st.text("ABC0123456789", min_size=1, max_size=12)
WORDS = ["ANA", "LUZ", "PÉREZ", "GÓMEZ", "ÑAUÑAY"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (("FC830775", "FC830775", "FC830772"), ("FC830775", "FC830775", "FC830772")),
        (("FC830775", "FC83775"), ("FC830775", "FC83·775")),
        (("FC83775", "FC830775"), ("FC83·775", "FC830775")),
        (("", "AB12", "AB1"), ("", "AB12", "AB1·")),
        (("AB12", "XYZ9"), ("AB12", "XYZ9")),
    ],
)
def test_letters_stand_over_letters(values: tuple[str, ...], shown: tuple[str, ...]) -> None:
    pivot = next(value for value in values if value)
    lines = aligned([(value, differing(value, pivot)) for value in values])
    assert tuple(line.text for line in lines) == shown


def test_a_surname_is_put_under_its_like_in_a_whole_name() -> None:
    whole = "WILMER CARLOS HERMÁNDEZ MARCANO"
    marks = differing_names(whole, "WILMER CARLOS HERNÁNDEZ MARCANO")
    first, second = aligned([("HERNÁNDEZ MARCANO", ()), (whole, marks)])
    assert first.text == " HERNÁNDEZ MARCANO"
    assert second.text == LEFT_OUT + "HERMÁNDEZ MARCANO"
    ((begin, end),) = second.marks
    assert second.text[begin:end] == "M"
    assert second.begins == pytest.approx(14 / len(whole))


@given(st.lists(NUMBERS, min_size=2, max_size=3))
def test_no_letter_is_lost_or_invented(values: list[str]) -> None:
    lines = aligned([(value, differing(value, values[0])) for value in values])
    for value, line in zip(values, lines, strict=True):
        kept = line.text.replace(GAP, "").replace(LEFT_OUT, "").strip()
        assert value.endswith(kept)
        assert len(value) - len(kept) == round(line.begins * len(value))
        assert all(0 <= a < b <= len(line.text) for a, b in line.marks)


@given(NAMES, NAMES)
def test_names_of_other_words_stay_whole(one: list[str], other: list[str]) -> None:
    pair = (" ".join(one), " ".join(other))
    for value, line in zip(pair, aligned([(value, ()) for value in pair]), strict=True):
        assert value.endswith(line.text.replace(GAP, "").replace(LEFT_OUT, "").strip())


@given(st.lists(NUMBERS, min_size=2, max_size=3), st.integers(4, 14))
def test_all_lines_show_the_same_part_with_the_first_difference(
    values: list[str], letters: int
) -> None:
    lines = aligned([(value, differing(value, values[0])) for value in values])
    longest = max(len(line.text) for line in lines)
    at = min((line.marks[0][0] for line in lines if line.marks), default=0)
    for line in lines:
        seen = window(line, letters, at, longest)
        assert len(seen.text) <= letters
        assert all(0 <= a < b <= len(seen.text) for a, b in seen.marks)


def test_a_long_value_shows_its_first_difference() -> None:
    line = Line("LEONARDO ALEXIS BRICEÑU PÉREZ", ((22, 23),))
    seen = window(line, 16, 22, len(line.text))
    ((begin, end),) = seen.marks
    assert seen.text.startswith(LEFT_OUT)
    assert seen.text[begin:end] == "U"
    assert window(Line("LEONARDO ALEXIS"), 6, 0, 15).text == "LEONA" + LEFT_OUT
