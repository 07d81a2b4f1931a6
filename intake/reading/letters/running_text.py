"""Running text of a letter that asks for something without a verb of asking."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from intake.reading.fields.values import make
from intake.reading.forms.cells import label_at
from intake.reading.found import Found
from intake.reading.letters.closing import over
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import CELL, PARAGRAPH, Token, text_of

RUNNING = 25
"""Words from which text without a verb of asking is a narrative all the same."""
LABELS = 3
"""Colons or labels that make a list of data of a piece, whatever words it holds."""
GLUE = 0.2
"""Share of articles, prepositions and the like in running text; lists of data have fewer."""


def running_text(body: Sequence[Token]) -> Found | None:
    """The longest piece of it; a list of labels and values is none, whatever words it holds."""
    best: Sequence[Token] = ()
    start = 0
    for place, token in enumerate(body):
        if token.gap not in (PARAGRAPH, CELL) and place + 1 < len(body):
            continue
        piece = body[start : place + 1]
        start = place + 1
        words = [t for t in piece if t.exact.isalpha()]
        glue = sum(t.exact in word_set("particles") | word_set("glue") for t in words)
        if sum(t.ends == ":" for t in piece) >= LABELS or _lists_data(piece):
            continue
        if len(words) >= RUNNING and glue >= GLUE * len(words) and len(piece) > len(best):
            best = piece
    return make("narrative", text_of(best), best) if best else None


def _lists_data(piece: Sequence[Token]) -> bool:
    """Whether lines of it are labels and nothing else, or most of its lines begin with one."""
    lines = [list(piece[:1])]
    for one, other in pairwise(piece):
        if over(one, other):
            lines.append([])
        lines[-1].append(other)
    hits = [(line, label_at(line, 0)) for line in lines]
    begun = sum(hit is not None for _, hit in hits)
    alone = sum(hit is not None and hit[0] == len(line) for line, hit in hits)
    return alone >= LABELS or (begun >= LABELS and 2 * begun > len(hits))
