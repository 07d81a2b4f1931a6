"""Names: the same, the same for a listed reason, to be looked at, or another person's.

Similarity never accepts (DOMAIN 3.1); it only decides whether a difference is an accusation.
"""

from __future__ import annotations

from dataclasses import dataclass

from intake.checks.values.habits import CONJUNCTIONS, PARTICLES
from intake.checks.values.letters import (
    cut_in_a_letter,
    fold,
    folded,
    near,
    spelled_alike,
    words_of,
)
from intake.checks.values.name_differences import why_different
from intake.checks.values.outcome import SAME, Agreement, Outcome


@dataclass(frozen=True, slots=True)
class NameOutcome:
    """How surnames and given names agree, each."""

    surnames: Agreement
    names: Agreement


def compare_labelled(
    pivot: tuple[str, str], other: tuple[str, str], *, cut: bool = False
) -> NameOutcome:
    """Surnames with surnames and names with names, as forms keep them apart.

    Args:
        pivot: surnames and names of the identity document.
        other: of the other paper.
        cut: the pivot's spelling comes from a full name field of the zone: a prefix is enough.
    """
    mine, theirs = (
        (words_of(pivot[0]), words_of(pivot[1])),
        (words_of(other[0]), words_of(other[1])),
    )
    surnames = same_words(mine[0], theirs[0], surname=True)
    names = same_words(mine[1], theirs[1])
    if cut:
        surnames, names = _cut(mine, theirs, surnames, names)
    if surnames is not None and names is not None:
        return NameOutcome(surnames, names)
    if sorted(folded(mine[0] + mine[1])) == sorted(folded(theirs[0] + theirs[1])):
        swapped = Agreement(Outcome.REVIEW, (_moved(mine, theirs),))
        return NameOutcome(surnames or swapped, names or swapped)
    if surnames is None:
        common = _share(mine[0], theirs[0] + theirs[1]) or _share(theirs[0], mine[0] + mine[1])
        surnames = _differ(mine[0], theirs[0], Outcome.REVIEW if common else Outcome.MISMATCH)
    return NameOutcome(surnames, names or _differ(mine[1], theirs[1], Outcome.REVIEW))


def compare_line(pivot: tuple[str, str], line: str, *, cut: bool = False) -> NameOutcome:
    """An unlabelled line with surnames and names: [surnames][names] or [names][surnames] only."""
    surnames, names, words = words_of(pivot[0]), words_of(pivot[1]), words_of(line)
    best: NameOutcome | None = None
    for place in range(len(words) + 1):
        for their_surnames, their_names in (
            (words[:place], words[place:]),
            (words[place:], words[:place]),
        ):
            first = same_words(surnames, their_surnames, surname=True)
            second = same_words(names, their_names)
            if cut:
                mine, theirs = (surnames, names), (their_surnames, their_names)
                first, second = _cut(mine, theirs, first, second)
            if first is None and second is None:
                continue
            found = NameOutcome(
                first or _differ(surnames, their_surnames, Outcome.REVIEW),
                second or _differ(names, their_names, Outcome.REVIEW),
            )
            # `ANA BEATRIZ` and nothing else: half a name accuses nobody of another surname.
            if first is None and their_surnames and not _share(surnames, words):
                found = NameOutcome(
                    _differ(surnames, their_surnames, Outcome.MISMATCH), found.names
                )
            if best is None or _weight(found) < _weight(best):
                best = found
    if best is not None:
        return best
    if _run_together(words) in (_run_together(surnames + names), _run_together(names + surnames)):
        glued = Agreement(Outcome.REVIEW, ("spaces",))
        return NameOutcome(glued, glued)
    if _share(surnames, words) or _is_half(words, names):
        look = _differ(surnames + names, words, Outcome.REVIEW)
        return NameOutcome(look, look)
    no = Agreement(Outcome.MISMATCH, ("no_common_surname",))
    return NameOutcome(no, Agreement(Outcome.REVIEW, ("different",)))


def _is_half(words: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """`MARÍA` alone, or nothing at all: some of the given names, and no surname."""
    said = folded(words)
    return set(said) <= set(folded(names))


def _run_together(words: tuple[str, ...]) -> str:
    """`LYUYONG` for LYU YONG: the letters are all there, where the surname ends is not said."""
    return "".join(folded(words))


def compare_lines(one: str, two: str) -> Agreement:
    """Two unlabelled lines: the same words, in the same order or turned round once."""
    a, b = words_of(one), words_of(two)
    for place in range(max(1, len(b))):
        found = same_words(a, b[place:] + b[:place], surname=True)
        if found is not None:
            return found
    # In two whole names one word in common is a given name that many people bear.
    needed = 2 if min(len(a), len(b)) > 2 else 1
    if _in_common(a, b) >= needed or near("".join(a), "".join(b)):
        return _differ(a, b, Outcome.REVIEW)
    return Agreement(Outcome.MISMATCH, ("no_common_surname",))


def _in_common(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """How many weighty words of one stand in the other, or nearly so."""
    weighty = [word for word in one if fold(word) not in PARTICLES]
    return sum(_share((word,), two) for word in weighty)


def same_words(
    one: tuple[str, ...], two: tuple[str, ...], *, surname: bool = False
) -> Agreement | None:
    """MATCH or MATCH_EXPLAINED with the reasons; None when the words are not the same."""
    if folded(one) == folded(two):
        return SAME
    for a, b, reasons in _without_conjunctions(one, two, surname):
        if folded(a) == folded(b):
            return Agreement(Outcome.MATCH_EXPLAINED, reasons)
        if not a or not b:
            continue
        letters = spelled_alike("".join(a).replace("'", ""), "".join(b).replace("'", ""))
        if letters is None:
            continue
        joined = "".join(a), "".join(b)
        apostrophe = ("apostrophe",) if joined[0].count("'") + joined[1].count("'") else ()
        spaces = ("spaces",) if len(a) != len(b) and not apostrophe else ()
        if not apostrophe and not spaces and not letters:
            spaces = ("spaces",)
        return Agreement(Outcome.MATCH_EXPLAINED, (*reasons, *letters, *apostrophe, *spaces))
    return None


def _without_conjunctions(
    one: tuple[str, ...], two: tuple[str, ...], surname: bool
) -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    ways: list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = [(one, two, ())]
    if surname:
        a, b = _unjoined(one), _unjoined(two)
        if (a, b) != (one, two) and (a == one or b == two):
            ways.append((a, b, ("conjunction",)))
    return ways


def _unjoined(words: tuple[str, ...]) -> tuple[str, ...]:
    inner = range(1, len(words) - 1)
    return tuple(w for i, w in enumerate(words) if not (i in inner and fold(w) in CONJUNCTIONS))


def _cut(
    mine: tuple[tuple[str, ...], tuple[str, ...]],
    theirs: tuple[tuple[str, ...], tuple[str, ...]],
    surnames: Agreement | None,
    names: Agreement | None,
) -> tuple[Agreement | None, Agreement | None]:
    """A zone whose name field is full: what stands in it must begin what the other says."""
    full = Agreement(Outcome.MATCH_EXPLAINED, ("zone_full",))
    if surnames is not None and names is None and mine[1] and _begins(mine[1], theirs[1]):
        return surnames, full
    if surnames is None and not mine[1] and mine[0] and _begins(mine[0], theirs[0]):
        return full, names
    return surnames, names


def _begins(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    said = "".join(folded(two))
    return any(
        said.startswith(cut) for cut in ("".join(folded(one)), cut_in_a_letter("".join(one)))
    )


def _share(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether a surname (not a mere particle) stands in both, or nearly so."""
    weighty = [word for word in one if fold(word) not in PARTICLES] or list(one)
    whole_one, whole_two = "".join(one), "".join(two)
    if near(whole_one, whole_two) or (len(whole_one) > 3 and fold(whole_one) in fold(whole_two)):
        return True
    return any(
        spelled_alike(a, b) is not None or near(a, b) or _digits_aside(a, b)
        for a in weighty
        for b in two
    )


def _digits_aside(one: str, two: str) -> bool:
    """One of them holds digits, as a misread word does."""
    mixed = any(c.isdigit() for c in one + two)
    return mixed and len(one) == len(two) and len(one) > 2


def _weight(found: NameOutcome) -> int:
    return found.surnames.outcome.rank * 4 + found.names.outcome.rank * 5


def _moved(
    mine: tuple[tuple[str, ...], tuple[str, ...]], theirs: tuple[tuple[str, ...], tuple[str, ...]]
) -> str:
    if folded(mine[0]) == folded(theirs[1]) and folded(mine[1]) == folded(theirs[0]):
        return "fields_swapped"
    if sorted(folded(mine[0])) == sorted(folded(theirs[0])):
        return "inverted"
    return "other_field"


def _differ(one: tuple[str, ...], two: tuple[str, ...], outcome: Outcome) -> Agreement:
    if outcome is Outcome.MISMATCH:
        return Agreement(outcome, ("no_common_surname",))
    return Agreement(outcome, why_different(one, two))
