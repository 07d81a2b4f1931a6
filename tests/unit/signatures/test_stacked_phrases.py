"""Phrases set word below word, of which a name hides the last."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.signatures.stamps.stacked import stacked


def column(*said: tuple[str, float, int]) -> list[Line]:
    """Words below one another: what was read, how surely, how far to the right."""
    return [
        Line((Word(text, Box(x, 400 + 30 * n, x + 14 * len(text), 424 + 30 * n), sure),))
        for n, (text, sure, x) in enumerate(said)
    ]


def test_two_words_and_how_the_third_begins_ask_for_another_scan() -> None:
    found = stacked(column(("Signature", 0.95, 300), ("Not", 0.96, 302), ("Verif", 0.5, 300)))
    assert found == [Box(300, 400, 426, 484)]


@pytest.mark.parametrize(
    "said",
    [
        [("Signature", 0.95, 300), ("Not", 0.96, 302)],
        [("Signature", 0.95, 300), ("Not", 0.96, 302), ("here", 0.9, 300)],
        [("Signature", 0.95, 300), ("Not", 0.5, 302), ("Verif", 0.9, 300)],
        [("Signature", 0.95, 300), ("Not", 0.96, 700), ("Verif", 0.9, 300)],
        [("Not", 0.95, 300), ("Signature", 0.96, 302), ("Verif", 0.9, 300)],
    ],
    ids=["two words", "another third", "unsure", "aside", "another order"],
)
def test_other_words_do_not(said: list[tuple[str, float, int]]) -> None:
    assert stacked(column(*said)) == []
