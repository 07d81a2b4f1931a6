"""Ink that hides no print, and words beside it that may be a name which nobody took for one."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.domain.documents import Fact, SignatureMark
from intake.reading.items import Item
from intake.reading.letters.closing import over
from intake.reading.words.folding import fold
from intake.reading.words.lexicon import word_set
from intake.reading.words.name_words import is_name_word
from intake.reading.words.tokens import CELL, Token, page_tokens

BESIDE, BEYOND = 10, 6
"""Heights of a word beside ink, and above and below it, where the name of who signs may stand."""
SHORTEST = 3
"""Letters of a word that may be of a name."""
FEWEST, MOST = 2, 5
"""Words of a name that stands in a line by itself."""


def nothing_unnamed(
    items: Sequence[Item], facts: Sequence[Fact], marks: tuple[SignatureMark, ...]
) -> tuple[SignatureMark, ...]:
    """The marks; ink is bare only where all words beside it are told: as a role, a house, a city.

    Nor does a name stand in a line by itself, as at the head of a letter: `De: ROSA TIXE`. A name
    that was read and not taken for one is a fault of the reader, and accuses nobody.
    """
    if not any(mark.bare for mark in marks):
        return marks
    told = {word for fact in facts for word in fold(f"{fact.raw} {fact.value}").split()}
    unnamed = any(_names_somebody(line, told) for item in items for line in _lines(item))
    return tuple(
        replace(mark, bare=False)
        if mark.bare and (unnamed or _is_unnamed(mark, items, told))
        else mark
        for mark in marks
    )


def _lines(item: Item) -> list[list[Token]]:
    """The words of each line or cell, what stands before a colon or a comma apart."""
    lines: list[list[Token]] = [[]]
    for token in page_tokens(item.text):
        if lines[-1] and over(lines[-1][-1], token):
            lines.append([])
        lines[-1].append(token)
        if token.gap == CELL or token.ends in (":", ","):
            lines.append([])
    return lines


def _names_somebody(line: Sequence[Token], told: set[str]) -> bool:
    """Whether a line is a name alone of which not a word is told; `de` may stand before it."""
    words = [token for token in line if token.exact]
    if words and words[0].exact in word_set("particles"):
        words = words[1:]
    long = [token for token in words if sum(c.isalpha() for c in token.stripped) >= SHORTEST]
    return (
        FEWEST <= len(long) <= len(words) <= MOST
        and all(is_name_word(token, first=token is words[0]) for token in words)
        and not any(set(fold(token.stripped).split()) & told for token in long)
    )


def _is_unnamed(mark: SignatureMark, items: Sequence[Item], told: set[str]) -> bool:
    if mark.box is None:
        return True
    return any(
        is_name_word(token, first=True) and not set(fold(token.stripped).split()) <= told
        for token in _beside(mark.box, _of_page(items, mark.page))
        if sum(c.isalpha() for c in token.stripped) >= SHORTEST
    )


def _of_page(items: Sequence[Item], page: int) -> list[Item]:
    pages = list(dict.fromkeys((item.page.file, item.page.file_page) for item in items))
    here = pages[page - 1]
    return [item for item in items if (item.page.file, item.page.file_page) == here]


def _beside(ink: Box, items: Sequence[Item]) -> Iterator[Token]:
    """The words around the ink; all boxes are of the page as it lies in its file."""
    for item in items:
        tokens = page_tokens(item.text)
        if not tokens:
            continue
        height = round(statistics.median(token.word.box.height for token in tokens))
        turned = item.page.rotation % 180 != 0
        across, along = (BEYOND, BESIDE) if turned else (BESIDE, BEYOND)
        near = ink.grown(across * height, along * height)
        for token in tokens:
            if item.placement.box(token.word.box).overlap(near) > 0:
                yield token
