"""Phrases of stamps set word below word, of which the last are hidden: `Signature`, `Not`, `Verif`.

Readers of PDF set what they think of a signature so in a narrow field; the name goes over it.
"""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box, around
from intake.domain.words import Line
from intake.signatures.stamps.phrases import packed, vocabulary

_LEAST, _SHOWN, _ASIDE, _APART = 3, 3, 1.5, 1.2
"""Words of a phrase set so, letters of the third that show, and heights of a word by which the
next one stands aside at most and below."""
_SURE = 0.85


def stacked(lines: Sequence[Line]) -> list[Box]:
    """Places where two words of a phrase that stands alone were read so, and how the next begins.

    Args:
        lines: as they were read, those of several words among them.
    """
    single = [line for line in lines if len(line.words) == 1]
    wanted = [
        [packed(word) for word in phrase.words.split()]
        for phrase in vocabulary().phrases
        if phrase.alone and len(phrase.words.split()) >= _LEAST
    ]
    found = []
    for first in single:
        run = [first, *_under(first, single)]
        said = [packed(line.text) for line in run]
        sure = all(line.confidence >= _SURE for line in run[: _LEAST - 1])
        if len(run) == _LEAST and sure and any(_begins(words, said) for words in wanted):
            found.append(around(line.box for line in run))
    return found


def _begins(words: Sequence[str], said: Sequence[str]) -> bool:
    whole = list(words[: _LEAST - 1]) == list(said[: _LEAST - 1])
    return whole and words[_LEAST - 1][:_SHOWN] == said[-1][:_SHOWN]


def _under(line: Line, others: Sequence[Line]) -> list[Line]:
    """The two single words right below it."""
    found: list[Line] = []
    for _ in range(_LEAST - 1):
        last = found[-1] if found else line
        below = [other for other in others if other is not last and _is_under(other.box, last.box)]
        if not below:
            break
        found.append(min(below, key=lambda other: other.box.top))
    return found


def _is_under(box: Box, over: Box) -> bool:
    aside = abs(box.left - over.left) < _ASIDE * over.height
    aside = aside or abs(box.center[0] - over.center[0]) < _ASIDE * over.height
    return aside and -0.3 * over.height < box.top - over.bottom < _APART * over.height
