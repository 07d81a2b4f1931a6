"""What must hold for any identity, not only for the forty."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.checks.values.identity_pair import compare
from intake.checks.values.names import compare_labelled, compare_line
from intake.checks.values.numbers import bare, compare_numbers, valid_cedula
from intake.checks.values.outcome import Outcome, worst
from intake.checks.values.told import IdentityData, Told
from intake.domain.kinds import Kind

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÑÜÇÃÖ"
words = st.text(LETTERS, min_size=3, max_size=9)
some_words = st.lists(words, min_size=1, max_size=3).map(" ".join)
numbers = st.from_regex(r"[A-Z]{0,3}[0-9]{5,9}", fullmatch=True)
flags = st.booleans()


def plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@st.composite
def passports(draw: st.DrawFn) -> IdentityData:
    return IdentityData(
        document_type=Kind.PASSPORT,
        number=Told(draw(numbers), proven=draw(flags)),
        surnames=Told(draw(some_words)),
        names=Told(draw(some_words)),
        nationality=Told("COL"),
    )


@given(numbers, numbers, flags, flags, st.sampled_from([None, Kind.PASSPORT, Kind.HOME_ID]))
def test_two_different_numbers_are_never_accepted(
    one: str, two: str, proven: bool, certain: bool, kind: Kind | None
) -> None:
    pivot = IdentityData(document_type=Kind.PASSPORT, number=Told(one, proven=proven))
    other = IdentityData(document_type=kind, number=Told(two, certain=certain))
    if bare(one) != bare(two):
        assert not compare(pivot, other).outcome.agrees


@given(numbers, st.integers(0, 100), st.integers(1, 9), flags)
def test_a_changed_digit_is_always_seen(number: str, place: int, by: int, certain: bool) -> None:
    digits = [i for i, c in enumerate(number) if c.isdigit()]
    at = digits[place % len(digits)]
    changed = number[:at] + str((int(number[at]) + by) % 10) + number[at + 1 :]
    found = compare_numbers(Told(number, proven=True), Told(changed, certain=certain))
    assert found.outcome is (Outcome.MISMATCH if certain else Outcome.REVIEW)


@given(numbers, numbers, flags, flags)
def test_numbers_compare_the_same_both_ways(one: str, two: str, first: bool, second: bool) -> None:
    a, b = Told(one, certain=first), Told(two, certain=second)
    for series in (False, True):
        forth = compare_numbers(a, b, series_optional=series)
        assert forth == compare_numbers(b, a, series_optional=series)


@given(numbers, st.lists(st.sampled_from([" ", ".", "-"]), min_size=20, max_size=20))
def test_separators_are_no_part_of_a_number(number: str, separators: list[str]) -> None:
    spread = "".join(c + s for c, s in zip(number, separators, strict=False))
    assert compare_numbers(Told(number), Told(spread)).outcome is Outcome.MATCH


@given(some_words, some_words, flags, flags, flags)
def test_accents_case_and_order_never_matter_in_a_line(
    surnames: str, names: str, accents: bool, lower: bool, surnames_first: bool
) -> None:
    line = f"{surnames} {names}" if surnames_first else f"{names} {surnames}"
    line = line if accents else plain(line)
    line = line.lower() if lower else line
    found = compare_line((surnames, names), line)
    assert worst([found.surnames.outcome, found.names.outcome]) is Outcome.MATCH


@given(some_words, some_words, some_words, some_words)
def test_labelled_names_compare_the_same_both_ways(a: str, b: str, c: str, d: str) -> None:
    forth, back = compare_labelled((a, b), (c, d)), compare_labelled((c, d), (a, b))
    assert forth.surnames.outcome is back.surnames.outcome
    assert forth.names.outcome is back.names.outcome


@given(passports(), words)
def test_one_word_more_is_never_accepted(pivot: IdentityData, word: str) -> None:
    assert pivot.surnames is not None
    more = replace(pivot, surnames=Told(f"{pivot.surnames.value} {word}"))
    assert not compare(pivot, more).outcome.agrees
    assert not compare(more, pivot).outcome.agrees


@given(passports())
def test_a_paper_agrees_with_itself(pivot: IdentityData) -> None:
    assert compare(pivot, pivot).outcome is Outcome.MATCH


@given(st.from_regex(r"(0[1-9]|1[0-9]|2[0-4]|30)[0-6][0-9]{6}", fullmatch=True), st.data())
def test_one_wrong_digit_in_a_cedula_is_always_caught(nine: str, data: st.DataObject) -> None:
    good = [f"{nine}{check}" for check in range(10) if valid_cedula(f"{nine}{check}")]
    assert len(good) == 1
    at = data.draw(st.integers(0, 9))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != good[0][at]]))
    assert not valid_cedula(good[0][:at] + digit + good[0][at + 1 :])


@pytest.mark.parametrize("half", ["María José", "José María", "María", ":"])
def test_half_a_name_accuses_nobody_of_another_surname(half: str) -> None:
    pivot = ("RODRÍGUEZ PEÑA", "MARÍA JOSÉ")
    assert compare_line(pivot, half).surnames.outcome is Outcome.REVIEW
    assert compare_line(pivot, f"{half} Andrade").surnames.outcome is Outcome.MISMATCH


def test_a_german_s_misread_accuses_nobody() -> None:
    found = compare_line(("VON DER WEISS", "ANNE MARIE"), "Anne-Marie von der Weif")
    assert found.surnames.outcome is Outcome.REVIEW
    assert compare_line(("VON DER WEISS", "ANNE MARIE"), "Anne-Marie Weber").surnames.outcome is (
        Outcome.MISMATCH
    )


def test_letters_run_together_are_looked_at_and_accuse_nobody() -> None:
    for line in ("LYUYONG", "YONGLYU", "Lyu yong"):
        found = compare_line(("LYU", "YONG"), line)
        assert found.surnames.outcome is not Outcome.MISMATCH
    assert compare_line(("LYU", "YONG"), "LYUYONG").surnames.outcome is Outcome.REVIEW
    assert compare_line(("LYU", "YONG"), "LYUYANG").surnames.outcome is Outcome.MISMATCH


def test_given_names_alone_are_half_a_name_and_no_other_person() -> None:
    found = compare_line(("CARVALHO DOS SANTOS", "ANA BEATRIZ"), "Ana Beatriz")
    assert found.surnames.outcome is Outcome.REVIEW
    other = compare_line(("CARVALHO DOS SANTOS", "ANA BEATRIZ"), "ANA BEATRIZ ROCHA")
    assert other.surnames.outcome is Outcome.MISMATCH


@pytest.mark.parametrize("sign", ["N2", "N", "NO", "N0", "NRO"])
def test_a_sign_run_together_with_a_number_accuses_nobody(sign: str) -> None:
    number, read = Told("F35635375", proven=True), Told(f"{sign}F35635375")
    assert compare_numbers(number, read).outcome is Outcome.REVIEW
    assert compare_numbers(read, number).outcome is Outcome.REVIEW
    typed = Told(f"{sign}F35635375", by_person=True)
    assert compare_numbers(number, typed).outcome is Outcome.MISMATCH
