"""Which differences between two numbers may be the reading's, and not the papers'."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.packet.likeness import easily_confused

WORDS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=5, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "doubtful"),
    [
        ("AB1482039", "AB1482O39", True),
        ("AB1482039", "A81482039", True),
        ("AB1482039", "AB1482038", False),
        ("AB1482039", "AB148203", False),
        ("AB1482039", "AB1482039", False),
        ("", "", False),
    ],
)
def test_only_characters_that_look_alike_are_doubtful(one: str, other: str, doubtful: bool) -> None:
    assert easily_confused(one, other) is doubtful
    assert easily_confused(other, one) is doubtful


@given(WORDS, WORDS)
def test_doubt_is_mutual_and_never_about_equals(one: str, other: str) -> None:
    assert easily_confused(one, other) == easily_confused(other, one)
    assert not easily_confused(one, one)
