"""The papers of a packet with the pages where people put them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import LOOKS_LIKE
from intake.domain.kinds import Kind
from intake.domain.page_moves import PageMove
from intake.reading.items import Item
from intake.reading.papers.classify import classify
from intake.reading.papers.split import Draft

BY_A_PERSON = "by_a_person"
"""Why a paper is of its kind: somebody said so."""

PLAIN = 0.8
"""Certainty from which on the program says that a page looks like something else."""


def rehung(drafts: Sequence[Draft], moves: Sequence[PageMove]) -> tuple[Draft, ...]:
    """The papers after every move, oldest first; a page that is no longer there moves nothing."""
    result = list(drafts)
    for move in {move.place: move for move in moves}.values():
        taken = [item for draft in result for item in draft.items if _place(item) == move.place]
        if taken:
            result = _moved(result, taken, move)
    return tuple(result)


def _moved(drafts: list[Draft], taken: list[Item], move: PageMove) -> list[Draft]:
    left: list[Draft] = []
    at, home = len(drafts), None
    for draft in drafts:
        rest = tuple(item for item in draft.items if _place(item) != move.place)
        if len(rest) != len(draft.items) and at == len(drafts):
            at = len(left) + (1 if rest else 0)
        if not rest:
            continue
        if move.beside is not None and any(_place(item) == move.beside for item in rest):
            home = len(left)
        left.append(draft if rest == draft.items else replace(draft, items=rest))
    if home is not None:
        old = left[home]
        left[home] = replace(old, items=(*old.items, *taken))
    else:
        left.insert(at, Draft(move.kind, 1.0, tuple(taken), (BY_A_PERSON, *_doubts(taken, move))))
    return left


def _doubts(taken: Sequence[Item], move: PageMove) -> tuple[str, ...]:
    """What the page looks like, where that is plainly something else than what it was called."""
    guess = max((classify(item) for item in taken), key=lambda one: one.confidence)
    plain = guess.confidence >= PLAIN and guess.kind not in (Kind.UNKNOWN, Kind.BLANK, move.kind)
    return (f"{LOOKS_LIKE}{guess.kind.value}",) if plain else ()


def _place(item: Item) -> tuple[str, int]:
    return item.page.file, item.page.file_page
