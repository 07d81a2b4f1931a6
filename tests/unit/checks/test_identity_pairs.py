from __future__ import annotations

from typing import Any

import pytest

from intake.checks.values.identity_pair import compare, ecuadorian, own_agreement
from intake.checks.values.outcome import Outcome, worst
from tests.unit.identity_pairs import other_of, pivot_of, triples


@pytest.mark.parametrize("triple", triples(), ids=lambda triple: f"{triple['id']}")
def test_the_triple_gives_the_verdict_of_the_law(triple: dict[str, Any]) -> None:
    pivot = pivot_of(triple)
    outcomes = [
        own_agreement(pivot).outcome,
        compare(pivot, other_of(triple["sut"])).outcome,
        compare(pivot, other_of(triple["request"])).outcome,
        ecuadorian(pivot).outcome,
    ]
    assert worst(outcomes) is Outcome(triple["expected"]), triple["why"]


def test_there_are_forty() -> None:
    assert len(triples()) == 40


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (2, "n_nxx"),
        (4, "u_uxx"),
        (5, "u_ue"),
        (7, "apostrophe"),
        (8, "spaces"),
        (9, "particle"),
        (10, "conjunction"),
        (12, "invented"),
        (13, "other_field"),
        (14, "missing_word"),
        (16, "abbreviation"),
        (17, "one_letter"),
        (18, "digit_in_name"),
        (19, "zone_full"),
        (22, "fields_swapped"),
        (26, "lookalike"),
        (29, "linked_number"),
        (32, "married"),
        (33, "day_month_swapped"),
        (37, "suffix"),
        (38, "check_character"),
        (39, "inverted"),
    ],
)
def test_the_reason_is_the_listed_one(number: int, reason: str) -> None:
    triple = triples()[number - 1]
    pivot = pivot_of(triple)
    verdicts = [
        own_agreement(pivot),
        compare(pivot, other_of(triple["sut"])),
        compare(pivot, other_of(triple["request"])),
    ]
    assert reason in {code for verdict in verdicts for code in verdict.reasons}
