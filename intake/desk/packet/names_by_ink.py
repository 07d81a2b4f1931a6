"""Ink that hides no print, and words beside it that may be a name which nobody took for one."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.domain.documents import Fact, SignatureMark
from intake.reading.items import Item
from intake.reading.words.folding import fold
from intake.reading.words.name_words import is_name_word
from intake.reading.words.tokens import Token, page_tokens

BESIDE, BEYOND = 10, 6
"""Heights of a word beside ink, and above and below it, where the name of who signs may stand."""
SHORTEST = 3
"""Letters of a word that may be of a name."""


def nothing_unnamed(
    items: Sequence[Item], facts: Sequence[Fact], marks: tuple[SignatureMark, ...]
) -> tuple[SignatureMark, ...]:
    """The marks; ink is bare only where all words beside it are told: as a role, a house, a city.

    A name that was read and not taken for one is a fault of the reader, and accuses nobody.
    """
    told = {word for fact in facts for word in fold(f"{fact.raw} {fact.value}").split()}
    return tuple(
        replace(mark, bare=False) if mark.bare and _is_unnamed(mark, items, told) else mark
        for mark in marks
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
