"""The block of whoever is authorised: signing there takes the errand on, and authorises nobody.

Where ink hides the authoriser's name, that block is the only one that can be read below the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from intake.domain.boxes import Box
from intake.domain.words import Word
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.letters.who import is_named
from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.numbers import compact

OVER, UNDER = 12.0, 9.0
"""Heights of a name above and below it in which its block says whose it is: a signature stands
between a heading and the name."""

LINES, WORDS = 2, 5
"""Lines above a name that may head its block, and words of the longest heading."""

ASIDE = 3.0
"""Heights that a heading may begin or end beside the name."""

AUTHORISERS = ("employer_cedula", "holder_number", "document_number")


DOUBTED = 0.6
"""Certainty of who signs where the block that can be read is of whoever is authorised."""


def without_acceptance(found: list[Found], items: Sequence[Item]) -> list[Found]:
    """The readings without the name of a signer who is authorised, in a block of their own.

    The number below it stays, or the name where there is none, never certain: somebody looks at
    who signed, and nobody is sent home.
    """
    told = {fact.field: fact for fact in reversed(found)}
    signer, third = told.get("signer_name"), told.get("third_party_name")
    if signer is None or third is None or signer.box is None or signer.page > len(items):
        return found
    if not is_named(third.value, signer.value):
        return found
    own = {compact(told[name].value) for name in AUTHORISERS if name in told}
    block = _Block(signer.box, items[signer.page - 1])
    if not block.is_of_the_authorised() and not block.beside_another(own):
        return found
    if "signer_number" in told:
        return [fact for fact in found if fact.field != "signer_name"]
    return [
        replace(fact, confidence=min(fact.confidence, DOUBTED)) if fact is signer else fact
        for fact in found
    ]


@dataclass(frozen=True, slots=True)
class _Block:
    """What stands around a name below a letter."""

    name: Box
    item: Item

    def is_of_the_authorised(self) -> bool:
        """`AUTORIZADA` below the name, `Conforme,` or `LA MANDATARIA` above it."""
        accepting = word_set("accepting_words")
        return any(
            len(words) <= WORDS and any(core(word.text) in accepting for word in words)
            for words in (*self._above(), *self._below())
        )

    def beside_another(self, numbers: set[str]) -> bool:
        """Whether the authoriser's number stands in a column beside: the other place is theirs."""
        reach = UNDER * self.name.height
        return any(
            compact(word.text) in numbers
            and (word.box.right < self.name.left or self.name.right < word.box.left)
            and -self.name.height <= word.box.top - self.name.top < reach
            for word in self.item.text.words()
        )

    def _above(self) -> list[list[Word]]:
        top = self.name.top - OVER * self.name.height
        lines = [words for words in self._lines() if top <= words[0].box.center[1] < self.name.top]
        return lines[-LINES:]

    def _below(self) -> list[list[Word]]:
        bottom = self.name.bottom + UNDER * self.name.height
        return [
            words for words in self._lines() if self.name.top <= words[0].box.center[1] < bottom
        ]

    def _lines(self) -> list[list[Word]]:
        """The words of each line that stand over or under the name, from the top."""
        aside = ASIDE * self.name.height
        found = [
            [
                word
                for word in line.words
                if word.box.right > self.name.left - aside
                and word.box.left < self.name.right + aside
            ]
            for line in self.item.text.lines
        ]
        return sorted((words for words in found if words), key=lambda words: words[0].box.top)
