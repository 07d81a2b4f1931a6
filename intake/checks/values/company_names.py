"""Names of employers, companies above all: a scan's slips do not make another company."""

from __future__ import annotations

from difflib import SequenceMatcher

from intake.checks.values.habits import LEGAL_FORMS
from intake.checks.values.letters import folded, words_of
from intake.checks.values.name_differences import another_word

ALIKE = 0.88
"""Letters in common over letters in all from which two names of companies are one."""


def company_words(name: str) -> tuple[str, ...]:
    """The words of a company's name without its legal form (S.A., CIA. LTDA. ...)."""
    words = _all_words(name)
    shortened = True
    while shortened:
        shortened = False
        for form in LEGAL_FORMS:
            if len(words) > len(form) and words[-len(form) :] == form:
                words, shortened = words[: -len(form)], True
                break
    return words


def _all_words(name: str) -> tuple[str, ...]:
    return folded(words_of(name.replace("&", " Y ").replace('"', " ").replace("“", " ")))


def same_company(one: str, two: str) -> bool:
    """Whether two names are one company's, up to its legal form and slips of reading.

    Long names have most letters in common when one word of one is quite another of the other.
    """
    if "".join(_all_words(one)) == "".join(_all_words(two)) != "":
        return True  # `TOMEBAMBAC.A.`: where a word ends is all that differs
    mine, theirs = company_words(one), company_words(two)
    a, b = "".join(mine), "".join(theirs)
    if not a or not b:
        return False
    alike = a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE
    return alike and not another_word(" ".join(mine), " ".join(theirs))
