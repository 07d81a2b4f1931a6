"""Whether two papers speak of one person: number first, then name."""

from __future__ import annotations

import re
from enum import Enum

from rapidfuzz.fuzz import ratio

from intake.checks.values.identity_pair import compare
from intake.checks.values.letters import fold, folded, words_of
from intake.checks.values.name_differences import another_word
from intake.checks.values.numbers import bare, valid_cedula
from intake.checks.values.outcome import Outcome, worst
from intake.checks.values.told import IdentityData


class Same(Enum):
    """One person, perhaps, unknown, or another."""

    YES = 3
    PERHAPS = 2
    UNKNOWN = 1
    NO = 0


def same_name(one: IdentityData, two: IdentityData) -> Outcome | None:
    """How two names agree; None where one of them was not read."""
    verdict = compare(one, two)
    outcomes = [
        field.outcome
        for field in verdict.fields
        if field.field in ("surnames", "names") and not field.missing
    ]
    return worst(outcomes) if outcomes else None


def named_otherwise(one: IdentityData, two: IdentityData) -> bool:
    """Whether a word of each name is none of the other's, both read with certainty."""
    told = [t for who in (one, two) for t in (who.surnames, who.names, who.full_name) if t]
    same = same_name(one, two)
    if same is None or same.agrees or not all(t.certain for t in told):
        return False
    return another_word(one.display, two.display)


def same_number(one: IdentityData, two: IdentityData) -> Outcome | None:
    """How two numbers agree, whatever the type of document; None where one was not read."""
    field = compare(IdentityData(number=one.number), IdentityData(number=two.number)).field(
        "document_number"
    )
    if field is None or field.missing:
        return None
    if field.outcome is Outcome.MISMATCH and _linked(one, two):
        return Outcome.MATCH
    return field.outcome


def same_person(one: IdentityData, two: IdentityData) -> Same:
    """Whether two papers speak of one person, as far as they say."""
    number, name = same_number(one, two), same_name(one, two)
    if number is None and name is None:
        return Same.UNKNOWN
    if number is not None and number.agrees:
        another = name is Outcome.MISMATCH or named_otherwise(one, two)
        return Same.PERHAPS if another else Same.YES
    if name is None:
        return Same.NO if number is Outcome.MISMATCH else Same.PERHAPS
    if name is Outcome.MISMATCH:
        return Same.PERHAPS if number is Outcome.REVIEW else Same.NO
    if number is None and name.agrees:
        return Same.YES
    another = nothing_shared(one, two) and _born_another_day(one, two)
    return Same.NO if another else Same.PERHAPS


def no_word_alike(one: IdentityData, two: IdentityData) -> bool:
    """Two names of two words and more that share not one, however surely each was read."""
    mine, theirs = _words(one), _words(two)
    return len(mine) > 1 and len(theirs) > 1 and not mine & theirs


def unlike_words(one: IdentityData, two: IdentityData) -> bool:
    """The same, where no word may be one of the other's misread.

    `RODRICUES PEMA`, `MARIAJOSE`: a word is the other's but for letters, or runs into one.
    """
    mine, theirs = (
        [word for word in folded(words_of(person.display)) if len(word) >= TELLING]
        for person in (one, two)
    )
    misread = any(a in b or ratio(a, b) >= ALIKE for a in mine for b in theirs)
    return no_word_alike(one, two) and not misread


TELLING, ALIKE = 5, 75
"""Letters of a word that may be known misread, and percent of them that must be right."""


def another_by_cedula(one: IdentityData, who: IdentityData) -> bool:
    """Whether the cédula below a signature was read, holds, and is somebody else's.

    A number of figures alone that is no cédula may be a misread one, and tells nobody apart.
    """
    if one.number is None or who.number is None or not (one.number.certain and who.number.certain):
        return False
    known = bare(one.number.value)
    tells = valid_cedula(known) or not known.isdigit()
    held = tells and valid_cedula(bare(who.number.value))
    return held and same_number(one, who) is Outcome.MISMATCH


def _words(person: IdentityData) -> set[str]:
    plain = fold(person.display.casefold())
    return {word for word in re.findall(r"[a-z]+", plain.encode("ascii", "ignore").decode())
            if len(word) > 2}  # fmt: skip


def nothing_shared(one: IdentityData, two: IdentityData) -> bool:
    """Whether number and name both differ, be it that the name was not read with certainty."""
    names = [same_name(one, two), same_name(two, one)]  # either may be cut off in a zone
    named = [name for name in names if name is not None]
    apart = bool(named) and not any(name.agrees for name in named)
    return apart and same_number(one, two) is Outcome.MISMATCH


def _born_another_day(one: IdentityData, two: IdentityData) -> bool:
    field = compare(one, two).field("birth_date")
    return field is not None and not field.missing and field.outcome is Outcome.MISMATCH


def nearness(one: IdentityData, two: IdentityData) -> int:
    """How much speaks for one person: only for choosing between papers, never for accepting."""
    number, name = same_number(one, two), same_name(one, two)
    points = 0
    if number is not None:
        points += {Outcome.MATCH: 6, Outcome.MATCH_EXPLAINED: 6, Outcome.REVIEW: 2}.get(number, -2)
    if name is not None:
        points += {Outcome.MATCH: 4, Outcome.MATCH_EXPLAINED: 4, Outcome.REVIEW: 2}.get(name, -4)
    return points


def _linked(one: IdentityData, two: IdentityData) -> bool:
    for a, b in ((one, two), (two, one)):
        if b.number and any(bare(link.value) == bare(b.number.value) for link in a.linked):
            return True
    return False
