"""Turned print is read without the words that were read as the page stands."""

from __future__ import annotations

import numpy as np

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.signatures.larger import without_words
from intake.signatures.stamps.stamp_hints import hints


def test_level_words_go_and_turned_print_stays() -> None:
    gray = np.full((200, 300), 240, np.uint8)
    gray[20:40, 20:120] = gray[60:180, 200:215] = gray[100:110, 20:60] = 30
    sure = Word("solicito", Box(20, 20, 120, 40), 0.96)
    upright = Word("ANDINA", Box(200, 60, 215, 180), 0.96)
    unsure = Word("copia", Box(20, 100, 60, 110), 0.5)
    left = without_words(gray, (sure, upright, unsure))
    assert (left[20:40, 20:120] == 240).all()
    assert (left[60:180, 200:215] == 30).all()
    assert (left[100:110, 20:60] == 30).all()
    assert (gray[20:40, 20:120] == 30).all()


def test_a_kind_of_certificate_beside_worn_print_asks_for_another_scan() -> None:
    def line(text: str, top: int, sure: float) -> Line:
        x, words = 300, []
        for word in text.split():
            words.append(Word(word, Box(x, top, x + 14 * len(word), top + 24), sure))
            x = words[-1].box.right + 12
        return Line(tuple(words))

    lines = [line("nacionalidag 5 age eerte", 360, 0.4), line("FAU 12261749221 hard", 400, 0.95)]
    assert [hint.doubtful for hint in hints(lines, 300)] == [True]
