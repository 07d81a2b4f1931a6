"""Names and numbers as search sees them: no accents, no case, no separators."""

from __future__ import annotations

import re
import unicodedata

LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"}
    | {"þ": "th", "ĸ": "k", "ŋ": "n", "ə": "e"}
)
"""Letters that Unicode does not take apart into a base letter and a sign."""

ZONE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ñ": "n", "ß": "ss"})
"""How passports spell them in the machine readable zone (ICAO Doc 9303-3, section 6)."""

JOINED = re.compile("['\u2018\u2019\u02bc\u00b4`]")
APART = re.compile(r"[^\w]|_", re.UNICODE)
SEPARATORS = re.compile(r"[\s.\-–—/_:,]+")


def fold(text: str) -> str:
    """Lower case, base letters only, apostrophes gone, everything else that is no letter a space.

    `Muñoz` becomes `munoz`, `D'Ángelo-Ruiz` becomes `dangelo ruiz`.
    """
    text = unicodedata.normalize("NFKD", JOINED.sub("", text)).casefold().translate(LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(APART.sub(" ", text).split())


def fold_as_zone(text: str) -> str:
    """The same with the letters spelled as in a machine readable zone: `Müller`, `mueller`."""
    return fold(unicodedata.normalize("NFC", text).casefold().translate(ZONE))


def compact(text: str) -> str:
    """A number without spaces, hyphens, dots and slashes: `AB-123 456` becomes `ab123456`."""
    return fold(text).replace(" ", "")


def name_key(text: str) -> str:
    """The same for the same words in any order."""
    return " ".join(sorted(set(fold(text).split())))


def name_words(text: str) -> set[str]:
    """Every word by which a name may be looked for."""
    apart = JOINED.sub(" ", text)
    return {*fold(text).split(), *fold_as_zone(text).split(), *fold(apart).split()}


def number_words(text: str) -> set[str]:
    """Every way a number may be typed: whole, from any of its parts on, parts without zeros."""
    parts = [part for part in (compact(p) for p in SEPARATORS.split(text)) if part]
    words = set(parts)
    for start in range(len(parts)):
        words.add("".join(parts[start:]))
    if parts and parts[-1].isdigit():
        bare = parts[-1].lstrip("0") or "0"
        words |= {bare, "".join([*parts[-2:-1], bare])}
    whole = "".join(parts)
    words |= set(re.findall(r"\d{3,}", whole))
    return words - {""}
