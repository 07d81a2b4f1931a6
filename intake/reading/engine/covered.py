"""Print below a seal or a blot: words that were hardly read, one over another, in lines that were.

What is not found on such a paper may stand below the seal: nobody is accused of leaving it out.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from itertools import combinations

from intake.domain.words import Line, PageText, Word

DIM = 0.75
"""Certainty below which a word of a line that is else read well is hardly read."""
CLEAR, FEWEST = 0.9, 3
"""Certainty and number of the words that show that a line is read well."""
LETTERS = 3
"""Letters and digits of a word that counts."""
LINES, ASIDE = 2.5, 4.0
"""Heights of print between two such words, down and across, at most."""


def is_covered(text: PageText) -> bool:
    """Whether something lies over part of the print.

    Args:
        text: what was read on the page.
    """
    clear = [line for line in text.lines if _is_clear(line)]
    if not clear:
        return False
    height = statistics.median(w.box.height for line in clear for w in line.words)
    lines = [line for line in text.lines if _is_begun(line)]
    dim = [(n, w) for n, line in enumerate(lines) for w in _dim(line.words)]
    return any(
        one != other and _close(a, b, height) for (one, a), (other, b) in combinations(dim, 2)
    )


def _is_clear(line: Line) -> bool:
    return sum(w.confidence >= CLEAR for w in line.words) >= FEWEST


def _is_begun(line: Line) -> bool:
    """A line of few words is read well where one of them is: `Pasaporte` beside a blot."""
    return any(
        w.confidence >= CLEAR and sum(map(str.isalpha, w.text)) > LETTERS for w in line.words
    )


def _dim(words: Sequence[Word]) -> list[Word]:
    return [w for w in words if w.confidence < DIM and sum(map(str.isalnum, w.text)) >= LETTERS]


def _close(one: Word, other: Word, height: float) -> bool:
    a, b = one.box, other.box
    down = abs(a.center[1] - b.center[1])
    across = max(a.left - b.right, b.left - a.right)
    return down <= LINES * height and across <= ASIDE * height
