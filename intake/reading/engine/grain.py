"""The grain of paper in a dark scan, read as hundreds of letters that nobody printed.

Where a shadow lies on a page an engine may take its grain for print: two thousand specks of a
letter or two, hardly read. Among them the few words of the paper stand as if nothing were there.
"""

from __future__ import annotations

from dataclasses import replace

from intake.domain.words import PageText, Word

MANY = 500
"""Words of a page from which it may be grain: a full letter has as many, read well."""
MOST = 0.7
"""Share of them that is hardly read where it is."""
READ, LETTERS = 0.5, 2
"""Certainty and letters of a word that stands all the same."""


def without_grain(text: PageText) -> PageText:
    """The text; where most of very many words are specks, without these.

    Args:
        text: what was read on a page.
    """
    words = list(text.words())
    if len(words) <= MANY or sum(not _stands(w) for w in words) < MOST * len(words):
        return text
    lines = (replace(line, words=tuple(filter(_stands, line.words))) for line in text.lines)
    return replace(text, lines=tuple(line for line in lines if line.words))


def _stands(word: Word) -> bool:
    return word.confidence >= READ and sum(map(str.isalnum, word.text)) >= LETTERS
