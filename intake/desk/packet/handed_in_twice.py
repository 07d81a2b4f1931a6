"""Letters that are handed in twice, original and copy: the ink on both is one signature."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.words import Word
from intake.reading.papers.split import Draft
from intake.reading.words.folding import core, distance
from intake.reading.words.numbers import compact

ALIKE = 0.8
"""Share of its words that two pictures of one letter have in common, at least."""
NUMBER = 4
"""Digits of a word from which it is a number: a letter about somebody else has another one."""

SURE = 0.8
"""Certainty of a word from which it counts that the other letter has another one instead."""


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
    alike = bool(mine) and mine == theirs and len(words & others) >= ALIKE * len(either)
    return alike and not _tells_another(one, other)


def _tells_another(one: Draft, other: Draft) -> bool:
    """Whether each surely has a name, or each a day, that the other has not, nor one like it."""
    mine, theirs = _telling(one), _telling(other)
    pairs = (_unlike(mine, theirs), _unlike(theirs, mine))
    return any(all(any(kind(w) for w in left) for left in pairs) for kind in (str.isdigit, _name))


def _telling(draft: Draft) -> set[str]:
    """Words that begin with a capital and short figures, as far as they were surely read."""
    sure = (w for item in draft.items for w in item.text.words() if w.confidence >= SURE)
    return {core(word.text) for word in sure if _says_who_or_when(word)} - {""}


def _says_who_or_when(word: Word) -> bool:
    return word.text[:1].isupper() or compact(word.text).isdigit()


def _unlike(words: set[str], others: set[str]) -> set[str]:
    """The words that resemble none of the others; figures resemble only themselves."""
    return {
        word
        for word in words - others
        if word.isdigit() or all(distance(word, o, len(word)) > len(word) // 3 for o in others)
    }


def _name(word: str) -> bool:
    return word.isalpha() and len(word) > 1


def _numbers(draft: Draft) -> set[str]:
    words = (compact(word.text) for item in draft.items for word in item.text.words())
    return {word for word in words if sum(c.isdigit() for c in word) >= NUMBER}


def _words(draft: Draft) -> set[str]:
    words = (core(word.text) for item in draft.items for word in item.text.words())
    return {word for word in words if len(word) > 1}
