"""Formats of what is issued are data; what does not fit about a turn is noted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.outcome_formats import outcome_formats, outcome_of
from intake.desk.turns import TurnRule, misfits, turn_rule
from intake.domain.outcomes import Turn
from intake.procedures.load import known
from tests.unit.papers.drawn_up import passport, request, sut
from tests.unit.test_rulings import a_case

DAY = date(2026, 11, 20)
RULE = TurnRule(True, ("Juan Carlos Pérez Gómez",), ("pregnant",))


def test_every_procedure_has_an_outcome_with_names_and_a_fitting_example() -> None:
    assert {procedure for what in outcome_formats() for procedure in what.procedures} == set(
        known()
    )
    for what in outcome_formats():
        assert what.kept(what.example) == what.example
        assert what.name("es") != what.name("en")
        assert what.name("fr") == what.name("es")
    assert outcome_of("no_such_procedure") is None


@pytest.mark.parametrize("typed", ["", " ", "-", "ab c!", "x" * 60, "09;12"])
def test_what_cannot_be_a_code_is_refused(typed: str) -> None:
    what = outcome_of("code_foreigner")
    assert what is not None
    assert what.kept(typed) is None


@given(st.from_regex(r"[0-9A-Z]{4,12}", fullmatch=True), st.sampled_from(["", " ", "  "]))
def test_spaces_and_small_letters_do_not_count(code: str, gap: str) -> None:
    what = outcome_of("code_foreigner_dependent")
    assert what is not None
    assert what.kept(gap + gap.join(code.lower()) + gap) == code


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        (Turn("T-1", "2026-11-20", "PEREZ GOMEZ JUAN CARLOS"), ()),
        (Turn("T-1", "2026-11-20", "Juan Pérez"), ()),
        (Turn("", "2026-11-20", "Juan Pérez"), ("no_number",)),
        (Turn("T-1", "2026-11-19", "Juan Pérez"), ("other_day",)),
        (Turn("T-1", "2026-11-20", "Lucía Andrade"), ("other_name",)),
        (Turn("T-1", "2026-11-20", "Juan"), ("other_name",)),
        (Turn(exempt="pregnant"), ()),
        (Turn(exempt="student"), ("not_exempt",)),
    ],
)
def test_what_does_not_fit_is_named(turn: Turn, told: tuple[str, ...]) -> None:
    assert misfits(turn, RULE, DAY) == told


def test_a_procedure_without_turns_asks_for_none() -> None:
    assert misfits(Turn("T-1"), TurnRule(False, (), ()), DAY) == ("not_asked",)
    assert misfits(Turn(), TurnRule(False, (), ()), DAY) == ()


def test_the_people_of_the_papers_may_have_the_turn() -> None:
    rule = turn_rule(a_case(passport("d1"), sut("d2"), request("d3")))
    assert rule.required
    assert "pregnant" in rule.exempt
    assert "turno debe generarse" in rule.quote
    assert "PEREZ GOMEZ JUAN CARLOS" in rule.people
    assert len(rule.people) == len(set(rule.people))
