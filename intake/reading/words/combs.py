"""Fields of forms with a box a character: `1 7 1 0 0 3 4 0 6 5` is one number.

Nothing else stands so: single characters, each as far from the next as all others are.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from intake.domain.boxes import around
from intake.domain.words import Line, Word

FEWEST = 5
"""Characters of the shortest value that is put together."""
EVEN = 0.22
"""By how much a distance may differ from the usual one, in the same."""
WIDEST = 3.5
"""From one character to the next, in heights of a character, at most."""


def combed(line: Line) -> Line:
    """The line, single characters in boxes of equal width put together to words.

    An empty box between them parts two words.
    """
    words: list[Word] = []
    run: list[Word] = []
    for word in (*line.words, None):
        if word is not None and len(word.text) == 1 and word.text.isalnum():
            run.append(word)
            continue
        words += _together(run)
        run = []
        if word is not None:
            words.append(word)
    return line if len(words) == len(line.words) else replace(line, words=tuple(words))


def _together(run: Sequence[Word]) -> list[Word]:
    """The words that a run of single characters makes; itself where it is none of a comb."""
    if len(run) < FEWEST:
        return list(run)
    places = [word.box.center[0] for word in run]
    steps = [after - before for before, after in pairwise(places)]
    pitch = statistics.median(steps)
    height = statistics.median(word.box.height for word in run)
    boxes = [round(step / pitch) if pitch > 0 else 0 for step in steps]
    even = all(
        count and abs(step - count * pitch) <= EVEN * pitch
        for step, count in zip(steps, boxes, strict=True)
    )
    if not even or not 0 < pitch <= WIDEST * height:
        return list(run)
    found: list[list[Word]] = [[run[0]]]
    for word, count in zip(run[1:], boxes, strict=True):
        if count > 1:
            found.append([])
        found[-1].append(word)
    return [_joined(part) for part in found]


def _joined(part: Sequence[Word]) -> Word:
    return replace(
        part[0],
        text="".join(word.text for word in part),
        box=around(word.box for word in part),
        confidence=min(word.confidence for word in part),
    )
