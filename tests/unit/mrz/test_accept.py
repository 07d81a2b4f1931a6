"""When a zone is safe to use without a person looking."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.reading.mrz.accept import Judgement, covered, disputed, judged
from intake.reading.mrz.compare import aligned, told_apart
from intake.reading.mrz.formats import FORMATS, Format, check_digit, format_named
from intake.reading.mrz.parse import parse
from training.drawn_zones import zone_lines

TODAY = date(2026, 11, 20)
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"


def judge(
    form: Format,
    read: tuple[str, ...],
    witness: tuple[str, ...] | None,
    certainty: float = 0.99,
    mended: frozenset[tuple[int, int]] = frozenset(),
) -> Judgement:
    sure = tuple(tuple(certainty for _ in line) for line in read)
    seen = None
    if witness is not None:
        seen = tuple(
            tuple(a == b for a, b in zip(one, two, strict=True))
            for one, two in zip(read, witness, strict=True)
        )
    return judged(form, read, parse(form, read, TODAY), sure, seen, mended)


@given(st.integers(0, 10**6), st.sampled_from(FORMATS))
def test_two_witnesses_that_agree_are_believed(seed: int, form: Format) -> None:
    lines = zone_lines(form, np.random.default_rng(seed))
    found = judge(form, lines, lines)
    assert found.accepted
    assert found.reasons == ()
    assert found.proven >= {"document_number", "birth_date"}


@given(st.integers(0, 10**6), st.sampled_from(FORMATS))
def test_without_a_second_witness_nothing_is_accepted_but_much_is_proven(
    seed: int, form: Format
) -> None:
    lines = zone_lines(form, np.random.default_rng(seed))
    found = judge(form, lines, None)
    assert not found.accepted
    assert found.reasons == ("witness.none",)
    assert "document_number" in found.proven


@given(st.integers(0, 10**6), st.sampled_from(FORMATS), st.data())
def test_one_character_misread_is_never_accepted(seed: int, form: Format, data) -> None:  # type: ignore[no-untyped-def]
    lines = zone_lines(form, np.random.default_rng(seed))
    line = data.draw(st.integers(0, form.height - 1))
    column = data.draw(st.integers(0, form.width - 1))
    letter = data.draw(st.sampled_from([c for c in LETTERS if c != lines[line][column]]))
    read = list(lines)
    read[line] = lines[line][:column] + letter + lines[line][column + 1 :]
    assert not judge(form, tuple(read), lines).accepted


@given(st.integers(0, 10**6), st.sampled_from(FORMATS), st.data())
def test_a_false_date_or_number_is_never_accepted(seed: int, form: Format, data) -> None:  # type: ignore[no-untyped-def]
    """The paper itself was altered: both witnesses read the same, the check digit does not hold."""
    lines = zone_lines(form, np.random.default_rng(seed))
    name = data.draw(st.sampled_from(["document_number", "birth_date", "expiry_date"]))
    span = form.span(name)
    assert span is not None
    figures = [c for c in range(span.start, span.end) if lines[span.line][c].isdigit()]
    column = data.draw(st.sampled_from(figures))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != lines[span.line][column]]))
    altered = list(lines)
    altered[span.line] = lines[span.line][:column] + digit + lines[span.line][column + 1 :]
    found = judge(form, tuple(altered), tuple(altered))
    assert not found.accepted
    assert name not in found.proven


def test_an_unsure_character_proves_nothing() -> None:
    form = FORMATS[0]
    lines = zone_lines(form, np.random.default_rng(3))
    assert judge(form, lines, lines, certainty=0.6).proven == frozenset()
    assert "recogniser.unsure" in judge(form, lines, lines, certainty=0.4).reasons


def test_a_mended_digit_needs_the_witness_although_a_check_digit_covers_it() -> None:
    form = FORMATS[0]
    lines = zone_lines(form, np.random.default_rng(4))
    other = list(lines)
    other[1] = lines[1][:13] + ("1" if lines[1][13] != "1" else "2") + lines[1][14:]
    assert judge(form, lines, tuple(other)).accepted
    assert not judge(form, lines, tuple(other), mended=frozenset({(1, 13)})).accepted


def test_witnesses_are_compared_place_by_place() -> None:
    assert aligned("P<COLROJAS<<", "P<COLROJAS<<").all()
    assert aligned("P<COLROJAS<<", " P<COL ROJAS<<\n").all()
    assert list(np.flatnonzero(~aligned("P<COLROJAS<<", "P<COLR0JAS<<"))) == [6]
    assert (~aligned("ROJAS<<<<", "ROJAS<<<")).sum() == 1
    assert not aligned("ROJAS", "").any()


def test_a_digit_counts_as_its_letter_only_where_no_digit_can_stand() -> None:
    assert aligned("COL", "C0L", [True] * 3).all()
    assert not aligned("COL", "C0L", [False] * 3).all()
    assert not aligned("COL", "CDL", [True] * 3).all()
    assert not aligned("C0L", "COL", [True] * 3).all()


CLASSES = ("0<AKU", "1BLV", "2CMW", "3DNX", "4EOY", "5FPZ", "6GQ", "7HR", "8IS", "9JT")


@given(st.sampled_from(CLASSES), st.integers(0, 8), st.data())
def test_check_digits_cannot_tell_the_members_of_a_class_apart(
    members: str,
    place: int,
    data,  # type: ignore[no-untyped-def]
) -> None:
    one, other = data.draw(st.sampled_from(members)), data.draw(st.sampled_from(members))
    text = "AB1234567"
    first, second = (text[:place] + c + text[place + 1 :] for c in (one, other))
    assert check_digit(first) == check_digit(second)
    assert not told_apart(one, other)


@given(st.sampled_from(LETTERS), st.sampled_from(LETTERS), st.integers(0, 8))
def test_what_is_told_apart_changes_the_check_digit(one: str, other: str, place: int) -> None:
    text = "AB1234567"
    first, second = (text[:place] + c + text[place + 1 :] for c in (one, other))
    if told_apart(one, other):
        assert check_digit(first) != check_digit(second)


@given(st.integers(0, 10**6), st.sampled_from(FORMATS), st.data())
def test_two_members_of_a_class_need_both_witnesses(seed: int, form: Format, data) -> None:  # type: ignore[no-untyped-def]
    """Read as another member of its class all digits still hold; only the witness can object."""
    lines = zone_lines(form, np.random.default_rng(seed))
    span = form.span("document_number")
    assert span is not None
    column = data.draw(st.integers(span.start, span.end - 1))
    old = lines[span.line][column]
    members = next(members for members in CLASSES if old in members)
    others = [c for c in members if c not in (old, "<")]
    if not others:
        return
    read = list(lines)
    letter = data.draw(st.sampled_from(others))
    read[span.line] = lines[span.line][:column] + letter + lines[span.line][column + 1 :]
    assert not judge(form, tuple(read), lines).accepted


def test_a_letter_that_the_check_digit_rules_out_does_not_count_against_the_witness() -> None:
    assert aligned("A1230", "A123O", (), [True] * 5).all()
    assert not aligned("A1230", "A123O", (), [False] * 5).all()
    assert not aligned("A1236", "A123G", (), [True] * 5).all()  # one class: no digit knows
    assert not aligned("A1230", "A1237", (), [True] * 5).all()


@given(st.integers(0, 10**6), st.sampled_from(FORMATS))
def test_names_nationality_and_sex_are_covered_by_nothing(seed: int, form: Format) -> None:
    lines = zone_lines(form, np.random.default_rng(seed))
    places = covered(form, lines, parse(form, lines, TODAY))
    for name in ("name", "nationality", "sex", "issuing_country", "document_code"):
        span = form.span(name)
        assert span is not None
        assert not places & set(span.places())
    number = form.span("document_number")
    assert number is not None
    assert set(number.places()) <= places


def test_a_place_is_disputed_only_where_no_digit_alone_can_stand() -> None:
    form = format_named("TD3")
    lines = zone_lines(form, np.random.default_rng(5))
    none = tuple(tuple(False for _ in line) for line in lines)
    places = disputed(form, lines, none, frozenset())
    assert {(0, column) for column in range(44)} <= places
    assert (1, 13) not in places
    assert (1, 13) in disputed(form, lines, none, frozenset({(1, 13)}))
    assert disputed(form, lines, None, frozenset()) == frozenset()


def passport(
    issuer: str = "COL",
    number: str = "AR123456<",
    birth: str = "900304",
    expiry: str = "300101",
    optional_digit: str = "<",
) -> tuple[str, ...]:
    dated = birth + check_digit(birth) + "F" + expiry + check_digit(expiry)
    second = number + check_digit(number) + issuer + dated + "<" * 14 + optional_digit
    second += check_digit(second[0:10] + second[13:20] + second[21:43])
    return f"P<{issuer}RODRIGUEZ<PENA<<MARIA<JOSE".ljust(44, "<"), second


def card(number: str, rest: str) -> tuple[str, ...]:
    upper = f"I<BEL{number}<{rest}{check_digit(number + rest)}<".ljust(30, "<")
    lower = f"800101{check_digit('800101')}F300601{check_digit('300601')}BEL".ljust(29, "<")
    lower += check_digit(upper[5:30] + lower[0:7] + lower[8:15] + lower[18:29])
    return upper, lower, "PEETERS<<AN".ljust(30, "<")


@pytest.mark.parametrize(
    ("form", "lines"),
    [
        ("TD3", passport(optional_digit="<")),
        ("TD3", passport(optional_digit="0")),
        ("TD3", passport(issuer="D<<")),
        ("TD3", passport(birth="9003<<")),
        ("TD3", passport(birth="90<<<<")),
        ("TD3", passport(expiry="<<<<<<")),
        ("TD3", passport(number="AB1234567")),
        ("TD1", card("AA1234567", "890")),
        ("TD1", card("123456789", "12345")),
    ],
)
def test_what_standard_and_issuers_really_do_is_accepted(form: str, lines: tuple[str, ...]) -> None:
    found = judge(format_named(form), lines, lines)
    assert found.reasons == ()
    assert "document_number" in found.proven


def test_a_filler_instead_of_the_check_digit_of_something_is_a_fault() -> None:
    first, second = passport()
    for column in (9, 19, 27):
        read = (first, second[:column] + "<" + second[column + 1 :])
        assert not judge(format_named("TD3"), read, read).accepted


def test_a_specimen_of_no_country_is_not_accepted() -> None:
    lines = passport(issuer="UTO")
    assert "country.nationality" in judge(format_named("TD3"), lines, lines).reasons
