"""Looks on a paper for what the identity document says, where its own reader found nothing.

A letter may be worded in a way that no reader knows; the number and the name that it must hold
are known all the same. What stands there exactly is a reading like any other. A number or a name
that nearly stands there is a reading too, and will be seen to differ; it is never taken for equal.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from intake.domain.documents import Fact
from intake.reading.found import Found, facts_of
from intake.reading.items import Item
from intake.reading.words.folding import core, distance, fold
from intake.reading.words.name_words import is_name_word
from intake.reading.words.number_signs import is_series, letters_of
from intake.reading.words.tokens import (
    PARAGRAPH,
    SPACE,
    Token,
    certainty_of,
    document_tokens,
    place_of,
    text_of,
)

PARTICLES = frozenset(
    ["de", "del", "la", "las", "los", "y", "e", "i"]
    + ["da", "das", "do", "dos", "di", "van", "von", "san", "santa"]
)
CALLED = frozenset(
    ["pasaporte", "passport", "documento", "visa", "identificacion", "identidad", "dni", "cedula"]
)
"""Words before a number that say it is an identity document's."""
REACH = 5
"""Words back from a number in which its name is looked for."""
FEWEST_DIGITS = 5
LONG_ENOUGH = 8
"""Characters of a number from which letters that miss it by one are no word of the text."""
UNSURE = 0.6
"""Confidence of what is only nearly what was looked for."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the identity document says, as printed there.

    Attributes:
        taken: values that stand for somebody else on this paper (employer's cédula, RUC,
            telephone ...) and are not to be taken for the foreign national's.
    """

    number: str = ""
    surnames: str = ""
    names: str = ""
    taken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """A fact that was looked for.

    Attributes:
        exact: to the letter, case, accents and order apart.
        bounded: no further word stands beside it that might belong to it.
        ended: none stands in its column right below it either.
    """

    fact: Fact
    exact: bool
    bounded: bool = True
    ended: bool = True


def look_for(expected: Expected, items: Sequence[Item]) -> tuple[Sought, ...]:
    """The facts `document_number` and `full_name`, as far as the paper bears them."""
    tokens = document_tokens(items)
    sought: list[Sought] = []
    for found in (_number(expected, tokens), _name(expected, tokens)):
        if found is not None:
            one, exact, bounded = found
            ended = not _goes_on_below(one, tokens)
            sought.extend(Sought(fact, exact, bounded, ended) for fact in facts_of([one], items))
    return tuple(sought)


def look_for_number(field: str, value: str, items: Sequence[Item]) -> Fact | None:
    """That very number, wherever it stands on the paper.

    One that is nearly all letters also where one of them misses it: `HHXGFPZRO` for HHXGFPZR0.
    """
    wanted = compact(value)
    tokens = document_tokens(items)
    if len(wanted) < FEWEST_DIGITS:
        return None
    nearly: Found | None = None
    for start in range(len(tokens)):
        text = ""
        for end in range(start, min(start + 4, len(tokens))):
            text += compact(tokens[end].stripped)
            run = tokens[start : end + 1]
            if text == wanted:
                return facts_of([_found(field, wanted, run, sure=True)], items)[0]
            if nearly is None and _misses_by_a_letter(text, wanted):
                nearly = _found(field, text, run, sure=False)
            if len(text) > len(wanted) or tokens[end].gap == PARAGRAPH:
                break
    return facts_of([nearly], items)[0] if nearly is not None else None


def _misses_by_a_letter(text: str, wanted: str) -> bool:
    few = sum(c.isdigit() for c in wanted) < FEWEST_DIGITS - 1
    long = LONG_ENOUGH <= len(wanted) == len(text)
    return few and long and distance(text, wanted, 1) <= 1


def look_for_name(field: str, value: str, items: Sequence[Item]) -> Fact | None:
    """That very name of a person, surnames or given names first, no further word beside it."""
    words = _words(value)
    tokens = document_tokens(items)
    keys = [core(token.stripped) for token in tokens]
    turned = [words[place:] + words[:place] for place in range(len(words))]
    for order in turned if len(words) > 1 else []:
        for start in _places(keys, order):
            end = start + len(order)
            if _bounded(tokens, start, end):
                run = tokens[start:end]
                return facts_of([_found(field, "", run, sure=True)], items)[0]
    return None


def look_for_company(field: str, value: str, items: Sequence[Item]) -> Fact | None:
    """The name of a company to the letter, legal form and all."""
    wanted = compact(value)
    tokens = document_tokens(items)
    if len(wanted) < FEWEST_LETTERS:
        return None
    for start in range(len(tokens)):
        text = ""
        for end in range(start, min(start + 14, len(tokens))):
            text += compact(tokens[end].stripped)
            if text == wanted:
                run = tokens[start : end + 1]
                return facts_of([_found(field, "", run, sure=True)], items)[0]
            if not wanted.startswith(text):
                break
    return None


FEWEST_LETTERS = 6
_Hit = tuple[Found, bool, bool]


def _number(expected: Expected, tokens: Sequence[Token]) -> _Hit | None:
    wanted = compact(expected.number)
    if len(wanted) < FEWEST_DIGITS:
        return None
    taken = {compact(value) for value in expected.taken}
    best: tuple[int, Found] | None = None
    for start in range(len(tokens)):
        text = ""
        if start and tokens[start - 1].gap == SPACE and is_series(tokens, start - 1):
            continue  # the end of a number, whose letters are no less a part of it
        for end in range(start, min(start + 5, len(tokens))):
            text += compact(letters_of(tokens[end]))
            if len(text) > len(wanted) + 2:
                break
            if text in taken:
                continue
            # `JMYYTKOYZ` for JMYYTK0YZ: of a number that is nearly all letters.
            few = sum(c.isdigit() for c in text) < FEWEST_DIGITS - 1
            most = 2 if not few else 1 if len(wanted) >= LONG_ENOUGH else 0
            away = 0 if text == wanted else distance(text, wanted, 2)
            if away <= most and (best is None or away < best[0]):
                run = tokens[start : end + 1]
                named = {token.key for token in tokens[max(0, start - REACH) : start]} & CALLED
                sure = away == 0 or bool(named)
                best = (away, _found("document_number", text, run, sure=sure))
            if tokens[end].gap == PARAGRAPH:
                break
    return (best[1], best[0] == 0, True) if best else None


def _name(expected: Expected, tokens: Sequence[Token]) -> _Hit | None:
    surnames, names = _words(expected.surnames), _words(expected.names)
    if not surnames:
        return None
    keys = [core(token.stripped) for token in tokens]
    exact: _Hit | None = None
    for order in ((*surnames, *names), (*names, *surnames)):
        for start in _places(keys, order):
            run = tokens[start : start + len(order)]
            bounded = _bounded(tokens, start, start + len(order))
            hit = _found("full_name", "", run, sure=True), True, bounded
            if bounded:
                return hit
            exact = exact or hit
    exact = exact or _apart(surnames, names, tokens, keys)
    if exact is not None:
        return exact
    nearly = _nearly(set(surnames), set(surnames) | set(names), tokens, keys)
    return (nearly, False, False) if nearly else None


def _places(keys: Sequence[str], wanted: tuple[str, ...]) -> list[int]:
    """Where these words stand one after the other."""
    last = len(keys) - len(wanted) + 1
    return [start for start in range(last) if tuple(keys[start : start + len(wanted)]) == wanted]


LIST = 14
"""Words between surnames and names that a list of data keeps apart."""


def _apart(
    surnames: tuple[str, ...], names: tuple[str, ...], tokens: Sequence[Token], keys: Sequence[str]
) -> _Hit | None:
    """`Apellidos: ... Nombres: ...`: both whole, near each other, each by itself."""
    parts = [(surnames, names)] if names else _parted(surnames)
    hits = (_near_each_other(one, other, tokens, keys) for one, other in parts)
    return next((hit for hit in hits if hit is not None), None)


def _parted(whole: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every way in which a name printed whole may be surnames and given names."""
    return [(whole[:place], whole[place:]) for place in range(1, len(whole))]


def _near_each_other(
    surnames: tuple[str, ...], names: tuple[str, ...], tokens: Sequence[Token], keys: Sequence[str]
) -> _Hit | None:
    for first in _places(keys, surnames):
        for second in _places(keys, names):
            ends = first + len(surnames), second + len(names)
            between = max(first, second) - min(ends)
            alone = _bounded(tokens, first, ends[0]) and _bounded(tokens, second, ends[1])
            if 0 <= between <= LIST and alone:
                runs = [*tokens[first : ends[0]], *tokens[second : ends[1]]]
                value = text_of(runs).replace(":", " ")
                return _found("full_name", " ".join(value.split()), runs, sure=True), True, True
    return None


def _bounded(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words before and after cannot belong to the name that stands there."""
    before = start - 1
    while before >= 0 and tokens[before].gap == " " and tokens[before].key in PARTICLES:
        before -= 1
    free_before = (
        before < 0
        or tokens[before].gap != " "
        or tokens[before].ends != ""
        or not is_name_word(tokens[before], first=True)
    )
    last = tokens[end - 1]
    after = end
    while after < len(tokens) and tokens[after].key in PARTICLES:
        after += 1
    free_after = (
        last.gap != " "
        or last.ends != ""
        or after >= len(tokens)
        or not is_name_word(tokens[after])
    )
    return free_before and free_after


def _goes_on_below(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether words of a name alone stand right below, from where one of its lines begins."""
    here, box = [t for t in tokens if t.page == found.page], found.box
    run = [t for t in here if box is not None and t.word.box.overlap(box) > 0]
    if box is None or not run:
        return False
    height = statistics.median(t.word.box.height for t in run)
    bottom = max(t.word.box.bottom for t in run)
    near = [t for t in here if -height / 2 < t.word.box.top - bottom < height]
    lefts = [t.word.box.left for t in run]
    first = next(
        (t for t in near if any(abs(t.word.box.left - x) < height / 2 for x in lefts)), None
    )
    if first is None:
        return False
    cell = [t for t in near if first.word.box.left <= t.word.box.left <= box.right]
    return all(is_name_word(t, t is first) for t in cell)


def _nearly(
    surnames: set[str], known: set[str], tokens: Sequence[Token], keys: Sequence[str]
) -> Found | None:
    """The longest run of words of the name, each misread or misspelt by a letter at most."""
    best: tuple[int, int, int] | None = None
    start: int | None = None
    for place in range(len(tokens) + 1):
        part = place < len(tokens) and _is_part(keys[place], known)
        if part and start is None:
            start = place
        if start is not None and (not part or tokens[place].gap == PARAGRAPH):
            end = place + 1 if part else place
            run = _trimmed(keys, start, end)
            if run is not None:
                words = keys[run[0] : run[1]]
                solid = sum(word not in PARTICLES for word in words)
                named = any(_near(word, surname) for word in words for surname in surnames)
                if solid >= 2 and named and (best is None or solid > best[0]):
                    best = (solid, *run)
            start = None
    if best is None:
        return None
    return _found("full_name", "", tokens[best[1] : best[2]], sure=False)


def _trimmed(keys: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    while start < end and keys[start] in PARTICLES:
        start += 1
    while end > start and keys[end - 1] in PARTICLES:
        end -= 1
    return (start, end) if end > start else None


def _is_part(key: str, known: set[str]) -> bool:
    return key in PARTICLES or any(_near(key, word) for word in known)


def _near(seen: str, known: str) -> bool:
    if seen == known:
        return bool(seen)
    limit = 0 if len(known) < 4 else 1 if len(known) < 8 else 2
    return limit > 0 and distance(seen, known, limit) <= limit


def _found(field: str, value: str, run: Sequence[Token], *, sure: bool) -> Found:
    raw = text_of(run)
    certainty = certainty_of(run)
    return Found(
        field,
        value or raw.strip(" .,;:()"),
        raw,
        run[0].page,
        place_of(run),
        certainty if sure else min(certainty, UNSURE),
        weight=0.5,
    )


def compact(text: str) -> str:
    """Letters and digits only, capitals."""
    return "".join(c for c in fold(text).upper() if c.isalnum())


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for part in text.replace("-", " ").split() if (word := core(part)))
