"""In what way two names differ: the reason that is shown to the person who has to look."""

from __future__ import annotations

from intake.checks.values.habits import INVENTED, PARTICLES, SHORT_FORMS, SUFFIXES
from intake.checks.values.letters import fold, folded, misread, near, words_of


def why_different(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    """The reason codes, the most telling first; never empty.

    Args:
        one: words of the identity document.
        two: words of the other paper.
    """
    if any(letter.isdigit() for word in (*one, *two) for letter in word):
        return ("digit_in_name",)
    a, b = list(folded(one)), list(folded(two))
    if sorted(a) == sorted(b):
        return ("inverted",)
    missing, extra = _minus(a, b), _minus(b, a)
    if len(missing) == len(extra) == 1:
        return (_replaced(missing[0], extra[0]),)
    if missing and extra:
        return ("different",)
    return (_lacking(missing, extra, a),)


def another_word(one: str, two: str) -> bool:
    """Whether each of two names has a word that is none of the other's, not even misspelled.

    A name that only says more or less (`Rosa Tixe`, `Rosa Elena Tixe`) has none.
    """
    a, b = folded(words_of(one)), folded(words_of(two))
    if "".join(a) == "".join(b):
        return False
    return _strange(_minus(list(a), list(b)), b) and _strange(_minus(list(b), list(a)), a)


def _strange(words: list[str], others: tuple[str, ...]) -> bool:
    return any(
        len(word) >= TELLING
        and word not in PARTICLES | SHORT_FORMS
        and not any(_may_be(word, other) for other in others)
        for word in words
    )


def _may_be(word: str, other: str) -> bool:
    """Whether a word is another one cut short, misspelled or misread."""
    cut = word.startswith(other) or other.startswith(word)
    return cut or near(word, other) or near(misread(word), misread(other))


def of_other_gender(one: str, two: str) -> bool:
    """Whether a word of one name is one of the other's but for its gender.

    FERNANDO and FERNANDA, JUAN and JUANA: brothers and sisters are called so.
    """
    a, b = folded(words_of(one)), folded(words_of(two))
    return any(
        _of_a_pair(word, other) or _of_a_pair(other, word)
        for word in set(a) - set(b)
        for other in set(b) - set(a)
    )


def _of_a_pair(man: str, woman: str) -> bool:
    return len(man) > TELLING and woman.endswith("A") and woman[:-1] in (man, man.removesuffix("O"))


TELLING = 3
"""Letters of the shortest word of which it can be said that it is quite another."""


def _replaced(old: str, new: str) -> str:
    if _abbreviates(old, new) or _abbreviates(new, old):
        return "abbreviation"
    return "one_letter" if near(old, new) else "replaced"


def _lacking(missing: list[str], extra: list[str], a: list[str]) -> str:
    words = missing or extra
    if all(word in SUFFIXES for word in words):
        return "suffix"
    if extra and all(word in INVENTED or word in a for word in extra):
        return "invented"
    if extra and extra[0] == "DE" and len(extra) > 1:
        return "married"
    if all(word in PARTICLES for word in words):
        return "particle"
    return "missing_word" if missing else "extra_word"


def _abbreviates(long: str, short: str) -> bool:
    if len(short) >= len(long):
        return False
    return fold(long).startswith(short) or (
        short in SHORT_FORMS and long[0] == short[0] and short[-1] in long
    )


def _minus(one: list[str], two: list[str]) -> list[str]:
    left = list(two)
    kept: list[str] = []
    for word in one:
        if word in left:
            left.remove(word)
        else:
            kept.append(word)
    return kept
