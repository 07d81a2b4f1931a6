"""Whether a printed name is the name of the zone (ICAO Doc 9303-3 section 6, transliteration)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate, product

from intake.reading.found import Found
from intake.reading.words.folding import distance

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


_Ways = Callable[[str], tuple[tuple[str, str], ...]]

_EXTRA = {
    "A": (("AE", "Ä"), ("AXX", "Ä"), ("AA", "Å")),
    "O": (("OE", "Ö"), ("OXX", "Ö")),
    "U": (("UE", "Ü"), ("UXX", "Ü")),
    "N": (("NXX", "Ñ"),),
}
"""What else a zone may write for a letter whose mark the OCR did not see, and the letter."""


def agrees(printed: str, zone: str, *, cut: bool = False) -> bool:
    """Whether the printed name gives the zone's letters; a full zone may hold its start only.

    Args:
        printed: as the paper has it.
        zone: as the zone has it.
        cut: the name reaches the end of the zone's field.
    """
    return _read_as(printed, zone, cut, _ways) is not None


def restored(printed: str, zone: str, *, cut: bool = False) -> str | None:
    """The printed name with the marks that the zone proves; None where the two disagree.

    `AGUERO` as read and `AGUEERO` in the zone are `AGÜERO` on the paper: no letter but Ü is
    written so (Doc 9303-3 section 6). `DELA CRUZ` as read and `DE<LA<CRUZ` in the zone are
    `DE LA CRUZ`: a filler inside a name is a space or a hyphen on the paper.
    """
    return _read_as(printed, zone, cut, _ways_and_marks)


def _read_as(printed: str, zone: str, cut: bool, ways: _Ways) -> str | None:
    letters = unicodedata.normalize("NFC", printed.upper().replace("ß", "ẞ"))
    found = _matched(letters, zone.split(), cut, ways)
    return printed if found == letters else found


def _matched(letters: str, words: Sequence[str], begun: bool, ways_of: _Ways) -> str | None:
    """`letters` against the zone's from the left; the options of each letter in turn."""
    said = "".join(words)
    gaps = set(accumulate(len(word) for word in words))
    reached: dict[int, str] = {0: ""}
    for place, letter in enumerate(letters):
        following: dict[int, str] = {}
        for at, so_far in reached.items():
            if at == len(said) and place and begun:
                # The zone ended: what is printed beyond it stands.
                following.setdefault(at, so_far + letter)
                continue
            for ways, shown in ways_of(letter):
                if begun and at < len(said) < at + len(ways) and ways.startswith(said[at:]):
                    # `BEGONX`: cut within the NXX of BEGOÑA.
                    following.setdefault(len(said), so_far + shown)
                elif said.startswith(ways, at):
                    parted = ways and at in gaps and so_far[-1:].isalnum()
                    space = " " if parted else ""
                    following.setdefault(at + len(ways), so_far + space + shown)
        reached = following
        if not reached:
            return None
    return reached.get(len(said))


OF_NAMES = " -–'’´`."
"""Signs that stand in names and that a zone does not have."""


@lru_cache(maxsize=512)
def _ways(letter: str) -> tuple[tuple[str, str], ...]:
    """(letters of the zone, letter on the paper), the plainest first."""
    if letter in _WAYS:
        return tuple((way, letter) for way in _WAYS[letter])
    plain = unicodedata.normalize("NFD", letter)[0]
    # `JI¡ANGUO`: a sign of no name is a speck.
    shown = letter if plain.isalnum() or letter in OF_NAMES else ""
    return ((plain if plain.isalnum() else "", shown),)


@lru_cache(maxsize=512)
def _ways_and_marks(letter: str) -> tuple[tuple[str, str], ...]:
    """The same, and what the zone writes where a mark over the letter was not read."""
    known = () if letter in _WAYS else _EXTRA.get(unicodedata.normalize("NFD", letter)[0], ())
    return (*_ways(letter), *known)


def printed_name_of(candidates: Sequence[Found], zone: str, *, cut: bool = False) -> Found | None:
    """The printed reading that agrees with what the zone says; `cut` as in `agrees`."""
    fitting = [
        (f, name) for f in candidates if (name := restored(f.value, zone, cut=cut)) is not None
    ]
    if not fitting:
        return None
    # Of a name that the zone has in part, the print that goes on is the whole one.
    found, name = max(fitting, key=lambda p: (len(p[1]) if cut else 0, p[0].confidence))
    return found if name == found.value else replace(found, value=name)


def nearly(printed: str, zone: str) -> str | None:
    """The zone's name with the marks of a print that differs from it by a misread letter or two.

    Returns:
        The name, or None where the difference is no misreading.
    """
    letters = unicodedata.normalize("NFC", printed.upper())
    plain = "".join(" " if c == "-" else unicodedata.normalize("NFD", c)[0] for c in letters)
    limit = max(1, len(zone.replace(" ", "")) // 9)
    if distance(re.sub("[ -]", "", plain), zone.replace(" ", ""), limit) > limit:
        return None
    made = list(zone)
    for block in SequenceMatcher(None, plain, zone, autojunk=False).get_matching_blocks():
        made[block.b : block.b + block.size] = letters[block.a : block.a + block.size]
    return "".join(made)
