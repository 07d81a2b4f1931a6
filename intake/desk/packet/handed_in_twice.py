"""Letters that are handed in twice, original and copy: the ink on both is one signature."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.papers.split import Draft
from intake.reading.words.folding import core
from intake.reading.words.numbers import compact

ALIKE = 0.8
"""Share of its words that two pictures of one letter have in common, at least."""
NUMBER = 4
"""Digits of a word from which it is a number: a letter about somebody else has another one."""


def by_letter(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts, pictures of one letter together: one kind, the same numbers, the same words."""
    groups: list[list[Draft]] = []
    for draft in drafts:
        home = next((group for group in groups if is_copy(group[0], draft)), None)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    return groups


def is_copy(one: Draft, other: Draft) -> bool:
    """Whether two drafts are pictures of one letter; not where a single number differs."""
    if one.kind is not other.kind:
        return False
    mine, theirs = _numbers(one), _numbers(other)
    words, others = _words(one), _words(other)
    either = words | others
    return bool(mine) and mine == theirs and len(words & others) >= ALIKE * len(either)


def _numbers(draft: Draft) -> set[str]:
    words = (compact(word.text) for item in draft.items for word in item.text.words())
    return {word for word in words if sum(c.isdigit() for c in word) >= NUMBER}


def _words(draft: Draft) -> set[str]:
    words = (core(word.text) for item in draft.items for word in item.text.words())
    return {word for word in words if len(word) > 1}
