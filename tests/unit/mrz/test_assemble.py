"""Characters of one shape: which of the two is taken, and how sure it is."""

from __future__ import annotations

import numpy as np
import pytest

from intake.reading.mrz.assemble import Candidate, certainties, decoded, taken_for_digits
from intake.reading.mrz.formats import format_named
from intake.reading.mrz.frame import Frame
from intake.reading.mrz.lines import LineReading
from intake.reading.mrz.recognise import ALPHABET

CARD = ("I<PER123450789<<<<<<<<<<<<<<<<", "8001014M3001019PER<<<<<<<<<<<8", "PAZ<<ANA" + "<" * 22)


def candidate(*seen: tuple[int, int, dict[str, float]]) -> Candidate:
    """`CARD` read surely but for the places (line, column from 0) that are told."""
    rows = np.zeros((3, 30, len(ALPHABET)), np.float32)
    for line, text in enumerate(CARD):
        rows[line, range(30), [ALPHABET.index(letter) for letter in text]] = 0.99
    for line, column, letters in seen:
        rows[line, column] = 0
        for letter, value in letters.items():
            rows[line, column, ALPHABET.index(letter)] = value
    frame = Frame((0.0, 0.0), (10.0, 0.0))
    readings = tuple(LineReading(frame, row, np.ones(30, np.float32), 1.0) for row in rows)
    return Candidate(format_named("TD1"), readings, (0, 0, 0), 1.0)


@pytest.mark.parametrize(
    ("letter", "share", "read"),
    [("O", 0.002, "0"), ("O", 0.0001, "O"), ("G", 0.2, "6"), ("G", 0.01, "G"), ("D", 0.1, "D")],
)
def test_a_letter_between_digits_is_the_digit_of_its_shape(
    letter: str, share: float, read: str
) -> None:
    digit = "6" if letter == "G" else "0"
    assert decoded(candidate((0, 10, {letter: 0.8, digit: share})))[0][10] == read


def test_a_zero_between_a_filler_and_a_digit_is_one() -> None:
    seen = candidate((1, 18, {"5": 0.9}), (1, 20, {"O": 0.9, "0": 0.01}), (1, 21, {"8": 0.9}))
    assert decoded(seen)[1][18:22] == "5<08"


def test_a_letter_before_digits_stays() -> None:
    assert decoded(candidate((0, 5, {"O": 0.9, "0": 0.01})))[0][5] == "O"


def test_a_shape_that_the_format_rules_out_speaks_for_its_twin() -> None:
    seen = candidate((1, 1, {"O": 0.9, "0": 0.05}), (2, 1, {"0": 0.6, "A": 0.3}))
    sure = certainties(seen, CARD, frozenset())
    assert sure[1][1] == pytest.approx(0.95)
    assert sure[2][1] == pytest.approx(0.3)


def test_of_digits_alone_the_one_is_read_whose_shape_was_seen() -> None:
    assert decoded(candidate((1, 1, {"O": 0.9, "0": 0.001, "7": 0.004})))[1][1] == "0"


def test_a_letter_and_its_twin_are_likelier_than_a_third() -> None:
    assert decoded(candidate((0, 13, {"G": 0.4, "6": 0.35, "C": 0.25})))[0][13] in "G6"


def test_where_both_may_stand_only_a_check_digit_joins_twins() -> None:
    seen = candidate((0, 10, {"O": 0.2, "0": 0.7}), (0, 13, {"G": 0.2, "6": 0.7}))
    assert certainties(seen, CARD, frozenset())[0][10] == pytest.approx(0.5)
    under = frozenset({(0, 10), (0, 13)})
    lines = (CARD[0][:13] + "6" + CARD[0][14:], *CARD[1:])
    assert certainties(seen, lines, under)[0][10] == pytest.approx(0.9)
    # 6 and G count the same: no check digit tells which it is.
    assert certainties(seen, lines, under)[0][13] == pytest.approx(0.5)


def test_several_zeros_that_were_read_as_letters_are_not_settled_by_check_digits() -> None:
    one, other = (0, 10, {"O": 0.7, "0": 0.2}), (0, 8, {"I": 0.7, "1": 0.2})
    lines = (CARD[0][:8] + "1" + CARD[0][9:], *CARD[1:])
    assert taken_for_digits(candidate(one), CARD) == frozenset()
    assert taken_for_digits(candidate(one, other), lines) == {(0, 10), (0, 8)}
