"""What a person typed into the search field, taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from intake.store.folding import SEPARATORS, compact, fold, fold_as_zone, name_key

LONGEST = 300
MOST_WORDS = 12
WHOLE = 6
"""Digits from which an exact number is what was looked for."""

Group = frozenset[str]
"""Spellings of one word; any of them will do."""


Way = tuple[Group, ...]
"""Groups that must all be found."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        keys: keys of an entry that is just what was typed.
        ways: readings of what was typed; in each, every group must be found.
        numbers: those of them that join parts to a number.
        is_number: it looks like one whole number and nothing else.
    """

    keys: frozenset[str]
    ways: tuple[Way, ...]
    numbers: tuple[Way, ...] = ()
    is_number: bool = False

    @staticmethod
    def begins(group: Group, words: set[str]) -> bool:
        """Whether one of the words begins with a spelling of the group."""
        return any(word.startswith(spelling) for word in words for spelling in group)


def parse(typed: str) -> Query:
    """Takes it apart; nothing that a person may type is special.

    A number may be typed with spaces, hyphens or dots: besides the words as they stand, runs of
    parts with digits are also tried joined, with and without the letters before them, and the
    whole as one number.
    """
    typed = typed[:LONGEST]
    pieces = [piece for piece in SEPARATORS.split(typed) if fold(piece)][:MOST_WORDS]
    plain = tuple(group for piece in pieces for group in _groups(piece))[:MOST_WORDS]
    ways = [plain, _joined(pieces, letters=False), _joined(pieces, letters=True)]
    whole = compact(typed)
    digits = sum(character.isdigit() for character in whole)
    if digits:
        ways.append((frozenset({whole}),))
    ways = [way for way in dict.fromkeys(ways) if way]
    numbers = [way for way in ways if way != plain]
    keys = {whole, name_key(typed), " ".join(sorted(set(fold_as_zone(typed).split())))} - {""}
    return Query(frozenset(keys), tuple(ways), tuple(numbers), digits >= WHOLE)


def _groups(piece: str) -> list[Group]:
    plain, zone = fold(piece).split(), fold_as_zone(piece).split()
    if len(plain) != len(zone):
        return [frozenset({word}) for word in plain]
    return [frozenset(pair) for pair in zip(plain, zone, strict=True)]


def _joined(pieces: list[str], *, letters: bool) -> Way:
    """Parts with digits in a row as one word; with `letters`, the short word before them too."""
    groups: list[Group] = []
    run = ""
    for at, piece in enumerate(pieces):
        word = compact(piece)
        digits = any(c.isdigit() for c in word)
        begins = letters and not digits and len(word) <= 3 and _digits_follow(pieces, at)
        if digits or begins:
            run += word
            continue
        if run:
            groups.append(frozenset({run}))
            run = ""
        groups += _groups(piece)
    if run:
        groups.append(frozenset({run}))
    return tuple(groups)


def _digits_follow(pieces: list[str], at: int) -> bool:
    return at + 1 < len(pieces) and any(c.isdigit() for c in pieces[at + 1])
