"""Whether a value is another one misread: how near two readings are, and what larger ones say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.domain.words import PageText
from intake.reading.expected import compact
from intake.reading.readers.agree import transliterations
from intake.reading.words.folding import distance, fold, with_capital_i

FEWEST, SHORTEST = 4, 2
"""Characters of a value that may be another one misread, at least; of a name hardly read."""

FAR = 2
"""Characters in which a reading may differ to be called nearly the same."""
ALIKE = ("0ODQ", "1ILT7", "2Z", "35S", "6G", "38B", "4A", "UV", "MN", "CG", "EF", "PR", "9G")
"""Characters that are taken for one another even where they are read with certainty."""


def easily_confused(one: str, other: str) -> bool:
    """Same length, different, and every difference is between characters that look alike."""
    if one == other or len(one) != len(other):
        return False
    return all(
        a == b or any(a in group and b in group for group in ALIKE)
        for a, b in zip(one.upper(), other.upper(), strict=True)
    )


def marked_otherwise(name: str, zone: str) -> bool:
    """`Agúero` or `AGUERO` beside AGUEERO: the zone says that there may be two dots over the U."""
    letters = (c for c in fold(name).upper() if c.isalnum())
    dotted = "".join(f"{c}E?" if c in "AOU" else c for c in letters)
    fits = re.fullmatch(dotted, compact(zone)) is not None
    return fits and not written_so(name, zone)


def written_so(name: str, zone: str) -> bool:
    """Whether a zone writes exactly this name so, with all the marks that were read and no other.

    Stricter than `agree.agrees`, which puts marks in: two papers are compared here, not one with
    itself.
    """
    return any(compact(way) == compact(zone) for way in transliterations(name))


def nearly_the_same(one: str, other: str, fewest: int = FEWEST) -> bool:
    """Different, but in so few characters that one may be the other misread.

    Args:
        one: a value as read.
        other: what another paper says.
        fewest: characters of the shorter one, at least.
    """
    a, b = compact(one), compact(other)
    if a == b or min(len(a), len(b)) < fewest:
        return False
    limit = 1 if min(len(a), len(b)) < 6 else FAR + (len(a) > 12)
    return distance(a, b, limit) <= limit


def agrees(texts: Sequence[PageText], expected: str) -> bool:
    """Most of the larger readings say exactly the expected characters."""
    return sum(_says(text, expected) for text in texts) * 2 > len(texts)


def all_agree(texts: Sequence[PageText], expected: str) -> bool:
    """Every larger reading says exactly the expected characters."""
    return bool(texts) and all(_says(text, expected) for text in texts)


def dotted_in(texts: Sequence[PageText], zone: str) -> str:
    """The name with its two dots where most of the larger readings have it so; "" elsewhere."""
    said = [" ".join(with_capital_i(text.text).split()).strip(" ,.;:") for text in texts]
    right = [name for name in said if written_so(name, zone)]
    return right[0] if len(right) * 2 > len(texts) else ""


def _says(text: PageText, expected: str) -> bool:
    """The whole crop says it; or, where a name broken over two lines was cut out, a part does."""
    seen = with_capital_i(text.text)
    if compact(seen) == compact(expected):
        return True
    words = [compact(word) for word in seen.split()]
    wanted = [compact(word) for word in expected.split()]
    runs = range(len(words) - len(wanted) + 1) if len(wanted) > 1 else range(0)
    return any(words[start : start + len(wanted)] == wanted for start in runs)
