"""The word lists of `resources/reading`: labels, roles, what is never a name."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from intake.reading.words.folding import distance, lengths_near, near
from intake.reading.words.phrases import tokens_of
from intake.resources import resource

Phrase = tuple[str, ...]
"""Folded words one after the other."""


@cache
def table(name: str) -> dict[str, Any]:
    """One file of `resources/reading`, as it is."""
    with resource("reading", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def phrase_of(text: str) -> Phrase:
    """The folded words of a phrase in a list."""
    return tuple(token for part in text.split() for token in tokens_of(part))


class PhraseBook:
    """Phrases with a meaning each, found by their first word, the longest first."""

    def __init__(self, meanings: dict[Phrase, str]) -> None:
        self.meanings = meanings
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in sorted(meanings, key=len, reverse=True):
            if phrase:
                self._by_first.setdefault(phrase[0], []).append(phrase)

    @classmethod
    def of(cls, groups: dict[str, list[str]]) -> PhraseBook:
        """From lists of phrases by meaning."""
        return cls({phrase_of(t): meaning for meaning, texts in groups.items() for t in texts})

    def at(self, keys: list[str], place: int, end: int | None = None) -> tuple[int, str] | None:
        """The longest phrase that begins at `place`: how many words, and its meaning."""
        last = len(keys) if end is None else end
        if place >= len(keys):
            return None
        for phrase in self._by_first.get(keys[place], ()):
            stop = place + len(phrase)
            if stop <= last and tuple(keys[place:stop]) == phrase:
                return len(phrase), self.meanings[phrase]
        return None

    def begun(self, keys: Sequence[str]) -> frozenset[str]:
        """The meanings of phrases that begin with all these words, the last one cut off in it."""
        if not keys or len(keys[-1]) < LEFT:
            return frozenset()
        last = len(keys) - 1
        return frozenset(
            self.meanings[phrase]
            for phrase in self._by_first.get(keys[0], ())
            if len(phrase) > last
            and list(phrase[:last]) == list(keys[:last])
            and phrase[last].startswith(keys[last])
        )


LEFT = 4
"""Letters of a word that was cut off which tell what it was."""


@dataclass(frozen=True, slots=True)
class RoleCues:
    """What stands before and after the name of somebody in a role, with weights."""

    before: dict[Phrase, float]
    after: dict[Phrase, float]
    numbers: dict[str, float]


@cache
def role_cues() -> dict[str, RoleCues]:
    """The cues of every role."""
    return {
        role: RoleCues(
            {phrase_of(text): weight for text, weight in entry["before"].items()},
            {phrase_of(text): weight for text, weight in entry["after"].items()},
            dict(entry["numbers"]),
        )
        for role, entry in table("roles").items()
    }


@cache
def labels(group: str) -> PhraseBook:
    """The labels of `fields`, `qualifiers`, `names` or `sections`."""
    return PhraseBook.of(table("labels")[group])


@cache
def number_names() -> PhraseBook:
    """What names a number in running text."""
    return PhraseBook.of(table("words")["numbers"])


@cache
def word_set(name: str) -> frozenset[str]:
    """A flat list of `words.toml`: `stop`, `titles`, `particles`, `fillers` ..."""
    return frozenset(token for text in table("words")[name] for token in tokens_of(text))


@cache
def phrase_set(name: str) -> tuple[Phrase, ...]:
    """A list of phrases of `words.toml`, the longest first."""
    return tuple(sorted((phrase_of(t) for t in table("words")[name]), key=len, reverse=True))


@cache
def known_words() -> frozenset[str]:
    """Every word that a label, a cue or a number name is made of."""
    words: set[str] = set()
    for group in ("fields", "qualifiers", "names", "sections"):
        words.update(word for phrase in labels(group).meanings for word in phrase)
    for cues in role_cues().values():
        words.update(word for phrase in (*cues.before, *cues.after) for word in phrase)
    words.update(word for phrase in number_names().meanings for word in phrase)
    words.update(word for texts in table("letters").values() for text in texts
                 for word in phrase_of(text))  # fmt: skip
    return frozenset(words)


@cache
def repaired(word: str) -> str:
    """The known word that `word` is a misreading of, otherwise `word`."""
    known = known_words()
    if word in known or len(word) < SHORTEST or word in _plain_words():
        return word
    alike = (other for other in _known_by_length().get(len(word), ()) if near(word, other))
    candidates = sorted((distance(word, other, 3), other) for other in alike)
    alone = len(candidates) == 1 or (len(candidates) > 1 and candidates[0][0] < candidates[1][0])
    return candidates[0][1] if alone else word


@cache
def _known_by_length() -> dict[int, tuple[str, ...]]:
    """The long known words that a word of so many letters may be a misreading of."""
    found: dict[int, list[str]] = {}
    for known in known_words():
        if len(known) >= SHORTEST:
            for length in lengths_near(known):
                found.setdefault(length, []).append(known)
    return {length: tuple(words) for length, words in found.items()}


@cache
def _plain_words() -> frozenset[str]:
    """Words that are themselves, however like a known one they look."""
    lists = ("fillers", "stop", "titles", "glue", "names_like_words")
    return frozenset[str]().union(*(word_set(name) for name in lists))


SHORTEST = 6
"""Letters that a word must have to be known in spite of a misread one."""
