"""Whether a printed name is the name of the zone (ICAO Doc 9303-3 section 6, transliteration)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from intake.reading.found import Found

_WAYS = {
    "Ñ": ("N", "NXX"),
    "Ü": ("U", "UE", "UXX"),
    "Ä": ("A", "AE", "AXX"),
    "Ö": ("O", "OE", "OXX"),
    "Å": ("A", "AA"),
    "Æ": ("AE",),
    "Œ": ("OE",),
    "Ø": ("O", "OE"),
    "ß": ("SS",),
    "ẞ": ("SS",),
    "Þ": ("TH",),
    "Ð": ("D",),
    "Đ": ("D",),
    "Ł": ("L",),
    "Ĳ": ("IJ",),
    "Ç": ("C",),
}
FULL = 39
"""Letters that a TD3 zone has for the name; a longer one is cut (Doc 9303-4 section 4.2.3)."""


@lru_cache(maxsize=2048)
def transliterations(word: str) -> frozenset[str]:
    """Every way in which a zone may write one printed word; hyphens become spaces."""
    word = word.upper().replace("ß", "ẞ")
    options: list[tuple[str, ...]] = []
    for character in unicodedata.normalize("NFC", word):
        if character in _WAYS:
            options.append(_WAYS[character])
        elif character in "'’´`.":
            options.append(("",))
        elif character in "-–":
            options.append((" ", ""))
        else:
            plain = unicodedata.normalize("NFD", character)[0]
            options.append((plain if plain.isalnum() or plain == " " else "",))
    many = 1
    for option in options:
        many *= len(option)
    if many > 256:
        options = [option[:1] for option in options]
    return frozenset(re.sub(r" +", " ", "".join(parts)).strip() for parts in product(*options))


def agrees(printed: str, zone: str, *, cut: bool = False) -> bool:
    """Whether the printed name gives the zone's letters; a full zone may hold its start only.

    Args:
        printed: as the paper has it.
        zone: as the zone has it.
        cut: the name reaches the end of the zone's field.
    """
    said = zone.replace(" ", "")
    for way in transliterations(printed):
        seen = way.replace(" ", "")
        if seen == said:
            return True
        if cut and seen.startswith(said):
            return True
        if len(zone) >= 12 and len(seen) > len(said) and seen.startswith(said):
            return len(zone) >= FULL - 14
    return False


def printed_name_of(candidates: Sequence[Found], zone: str, *, cut: bool = False) -> Found | None:
    """The printed reading that agrees with what the zone says; `cut` as in `agrees`."""
    fitting = [f for f in candidates if agrees(f.value, zone, cut=cut)]
    return max(fitting, key=lambda f: f.confidence) if fitting else None
