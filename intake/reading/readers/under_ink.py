"""Names in the block of signatures, where ink runs through print: what they are worth."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import CERTAIN
from intake.reading.found import Found
from intake.reading.letters.who import Person
from intake.reading.readers.signer_as_named import is_left_of
from intake.reading.words.folding import distance, fold

BELOW_A_NAME = 2.0
"""Weight of a name that stands over a role (`EMPLEADOR`): there ink runs through print."""


def fuller(labelled: Found, person: Person) -> bool:
    """Whether the text names somebody more fully, with a number, than the block of signatures."""
    spoken = person.name()
    numbered = any(mention.numbers for mention in person.mentions)
    weak = labelled.weight < BELOW_A_NAME
    # `Representante legal: XAVIER`, where a line of a list was broken within the name.
    weak = weak or _is_a_part(labelled.value, spoken.value)
    return weak and numbered and len(spoken.value) > len(labelled.value)


def _is_a_part(one: str, whole: str) -> bool:
    """Whether all words are of a longer name: `XAVIER`, `ESTEFANÍA GAVILANES`."""
    words, longer = set(fold(one).split()), set(fold(whole).split())
    return bool(words) and words < longer and all(len(word) > 1 for word in longer - words)


def is_a_rest(labelled: Found, person: Person) -> bool:
    """`TRABAJADOR/A` begins a line of prose, over it the rest of a name from the line before.

    Or it stands under a signature, whose ink took letters from the name: `ong Guo`, or made others
    of them: `Jhon JaloValldaga Castaño` was hardly read.
    """
    whole, part = fold(person.name().value).split(), fold(labelled.value).split()
    numbered = any(mention.numbers for mention in person.mentions)
    known = all(any(_taken_from(one, word) for word in whole) for one in part)
    shorter = len(part) <= len(whole) and part != whole and known
    hardly = labelled.confidence < CERTAIN <= person.name().confidence
    spoilt = hardly and is_left_of(labelled.value, person.name().value)
    return labelled.weight < BELOW_A_NAME and numbered and (shorter or spoilt)


def _taken_from(part: str, word: str) -> bool:
    """The word, a piece of it, or the word with one letter misread."""
    return part in word or (len(word) > 3 and distance(part, word, 1) <= 1)


def stands_under(labelled: Found, halves: Sequence[Found]) -> bool:
    """A name over a role, where labels give surnames or names of the same person."""
    whole = [fold(word) for half in halves for word in half.value.split()]
    some = any(fold(word) in whole for word in labelled.value.split())
    return labelled.weight < BELOW_A_NAME and some
