"""Letters of names: which spellings are one name, and by which listed reason (DOMAIN 3.1).

The transliterations are those of ICAO Doc 9303-3 section 6 (Latin-based characters).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SPELLINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "Ñ": (("NXX", "n_nxx"),),
    "Ü": (("UE", "u_ue"), ("UXX", "u_uxx")),
    "Ä": (("AE", "a_ae"),),
    "Ö": (("OE", "o_oe"),),
    "Å": (("AA", "a_aa"),),
    "Ø": (("OE", "o_oe"),),
    "Æ": (("AE", "a_ae"),),
    "Œ": (("OE", "o_oe"),),
    "ß": (("SS", "s_ss"),),
    "Þ": (("TH", "th"),),
}
"""Letter to the spellings of the zone and the reason that explains each."""

_PLAIN = {"Ø": "O", "Æ": "AE", "Œ": "OE", "ß": "SS", "Þ": "TH", "Ð": "D", "Đ": "D", "Ł": "L"}
_APOSTROPHES = re.compile("[’‘`´ʼʹ′]")
_SEPARATORS = re.compile(r"[\s\-‐‑–—,.;:_<¿¡*«»“”\"]+")
_SMALL_L = re.compile(r"(?<![^\W_])l(?!(?:as?|os?|e|es)\b)(?=[^\W\d_]{2})")
"""A small l that begins a word of three letters and more, and no article: `lyer`."""
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zà-ÿ]")
_SMALL_WORD = re.compile(r"(?<![^\W_])(?!l)[a-zà-ÿ][^\W\d_]{3}")
"""A small word of four letters and more: the line is no name but a sentence."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in upper case, accents kept; hyphens, dots and commas part words.

    Names begin with capitals: where others of the line do, a small l was an I (`Gurpreet lyer`).
    """
    if _CAPITAL.search(text) and not _SMALL_WORD.search(text):
        text = _SMALL_L.sub("I", text)
    kept = unicodedata.normalize("NFC", text).replace("ß", "\x00").upper().replace("\x00", "ß")
    kept = _APOSTROPHES.sub("'", kept.replace("ẞ", "ß"))
    return tuple(word for word in _SEPARATORS.split(kept) if word.strip("'"))


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """The word without accents: Ñ is N, Ü is U, Ç is C; apostrophes stay."""
    spelled = "".join(_PLAIN.get(letter, letter) for letter in word)
    bases = unicodedata.normalize("NFD", spelled)
    return "".join(letter for letter in bases if not unicodedata.combining(letter))


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Every word without accents."""
    return tuple(fold(word) for word in words)


@lru_cache(maxsize=4096)
def _pattern(text: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    parts: list[str] = []
    reasons: list[str] = []
    for letter in text:
        options = [re.escape(fold(letter))]
        for spelling, reason in SPELLINGS.get(letter, ()):
            if spelling != fold(letter):
                options.append(f"({spelling})")
                reasons.append(reason)
        parts.append(f"(?:{'|'.join(options)})" if len(options) > 1 else options[0])
    return re.compile("".join(parts)), tuple(reasons)


def spelled_alike(one: str, two: str) -> tuple[str, ...] | None:
    """Why two strings of letters are one name in two spellings; None when they are not.

    Returns:
        The reasons: () when they are equal without accents.
    """
    if fold(one) == fold(two):
        return ()
    for with_letters, plain in ((one, fold(two)), (two, fold(one))):
        pattern, reasons = _pattern(with_letters)
        found = pattern.fullmatch(plain)
        if found:
            used = (r for r, group in zip(reasons, found.groups(), strict=True) if group)
            return tuple(dict.fromkeys(used))
    if _without_xx(one) == _without_xx(two):
        return ("n_nxx",) if "NXX" in fold(one) + fold(two) else ("u_uxx",)
    return None


def _without_xx(text: str) -> str:
    return fold(text).replace("NXX", "N").replace("UXX", "U")


def cut_in_a_letter(word: str) -> str:
    """The letters of a zone's word that may be cut off, also within `NXX` (BEGONX: BEGOÑA)."""
    plain = _without_xx(word)
    return plain[:-1] if plain.endswith(("NX", "UX")) else plain


def near(one: str, two: str) -> bool:
    """Whether two words differ so little that one may be a misreading or misspelling.

    It never makes two names equal: it only keeps a slip of the pen from being an accusation.
    """
    a, b = fold(one), fold(two)
    if min(len(a), len(b)) <= 2:
        return False
    allowed = max(1, min(len(a), len(b)) // 4)
    return any(
        distance(a_way, b_way) <= allowed
        for a_way in _with_one_letter_for_two_s(a)
        for b_way in _with_one_letter_for_two_s(b)
    )


def misread(word: str) -> str:
    """The word with one letter where an engine reads two for it, and the other way round.

    `JUARI` and `JUAN`, `GONIEZ` and `GOMEZ` are then the same word.
    """
    for two, one in _TWO_FOR_ONE:
        word = word.replace(two, one)
    return word


_TWO_FOR_ONE = (("RN", "M"), ("NI", "M"), ("IN", "M"), ("RI", "N"), ("II", "N"), ("CL", "D"),
                ("VV", "W"), ("LI", "U"))  # fmt: skip
"""Pairs of letters that are read for one whose strokes stand as theirs do."""


def _with_one_letter_for_two_s(word: str) -> tuple[str, ...]:
    """WEISS stands for Weiß, whose ß is read as any one letter."""
    return (word, word.replace("SS", "ß")) if "SS" in word else (word,)


def distance(one: str, two: str) -> int:
    """Letters to insert, delete or replace (Levenshtein)."""
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, start=1):
        previous, row[0] = row[0], i
        for j, b in enumerate(two, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
