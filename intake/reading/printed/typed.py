"""The form of a value: what may stand under which label of a printed zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from intake.domain.boxes import around
from intake.reading.fields.typed import typed_value
from intake.reading.fields.values import a_country, a_date, a_sex, make, spoken_name
from intake.reading.found import Found
from intake.reading.printed.label_words import LONG, is_label_word
from intake.reading.printed.national import SPACED_DAY
from intake.reading.printed.rough_dates import ROUGH, a_rough_date
from intake.reading.words.dates import find_dates
from intake.reading.words.folding import distance
from intake.reading.words.lexicon import table, word_set
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import Token, text_of

NAMING = frozenset(
    {"surnames", "names", "full_name", "bare_name", "first_surname", "second_surname"}
)
DATED = frozenset({"birth_date", "issue_date", "expiry_date", "validity"})
NUMBERED = frozenset(
    {"document_number", "passport", "cedula", "home_id", "second_number", "visa_number"}
)

MOST_WORDS = 12
"""Words of a whole name: GARCÍA DE LA SANTÍSIMA SÁENZ MARIBEL CARMEN DE LOS ÁNGELES has ten."""

_NAME = re.compile(r"[^\W\d_]+(?:['’\"“”´`.\-‐‑–—][^\W\d_]*)*\.?,?")


def printed_value(label: str, tokens: Sequence[Token]) -> Found | None:
    """The value of that label in these words, if they have its form."""
    if label in NAMING:
        return a_printed_name(label, tokens)
    if label in DATED:
        return a_date(label, tokens) or a_rough_date(label, tokens)
    if label in NUMBERED:
        return a_printed_number(label, tokens)
    if label == "sex":
        small = any(len(t.stripped) == 1 and t.stripped.islower() for t in tokens)
        return (None if small else a_sex(label, tokens)) or _a_sex_misread(label, tokens)
    if label in ("nationality", "issuing_country"):
        # `21 MAR 1980` is no Morocco, `Country Cod` no Congo.
        text = text_of(tokens)
        misread = len(text) == CODE and not text.isupper()
        return None if misread or find_dates(text) else a_country(label, tokens)
    return None


CODE = 3
"""Letters of a State's code, which are capitals."""


def a_printed_name(label: str, tokens: Sequence[Token]) -> Found | None:
    """A name that is all that stands there: letters, apostrophes, hyphens, a comma."""
    kept = [t for t in tokens if t.exact]
    while kept and kept[-1].word.confidence < 0.3 and len(kept[-1].exact) < 3:
        kept = kept[:-1]
    while kept and kept[0].word.confidence < 0.3 and len(kept[0].exact) < 3:
        kept = kept[1:]
    if kept and kept[0].text in ("a", "a:", "A:"):
        kept = kept[1:]  # `pertenecen | a JUANA IBÁÑEZ`
    if len(kept) > 1 and kept[0].exact in table("identity")["names"]["titles"]:
        kept = kept[1:]
    if not kept or len(kept) > MOST_WORDS:
        return None
    kept = _with_apostrophe(kept)
    words = [t.text.strip('()[]{}|_*"“”«»:;=~') for t in kept]
    # `SAINT -FLEUR`: room was seen before the hyphen.
    words = [words[0], *(word.removeprefix("-") for word in words[1:])]
    if any(not _NAME.fullmatch(word) for word in words if word):
        return None
    letters = sum(c.isalpha() for word in words for c in word)
    odd = [bool(_ODD_CASE.fullmatch(word)) for word in words]
    if letters < 2 or not (odd[0] or kept[0].text.lstrip("([|'\"")[:1].isupper()):
        return None
    if any(t.exact in _no_names() for t in kept) or _is_another_name(kept):
        return None
    if sum(t.word.confidence for t in kept) / len(kept) < 0.35:
        return None
    value = re.sub(r"\s*-\s*", "-", spoken_name(kept))
    capitals = " ".join(w.upper() if _ODD_CASE.fullmatch(w) else w for w in value.split())
    doubtful = any(odd) or any(_MISREAD.match(word) for word in words)
    doubtful |= any(t.exact in table("identity")["others"]["born"] for t in kept)
    # `SANTÍSIMA C CAMPOS`: the first letter of a word, read twice.
    doubtful |= any(len(a) == 1 and b.startswith(a) for a, b in pairwise(capitals.split()))
    return make(label, capitals, kept, ROUGH if doubtful else 1.0) if value else None


def _is_another_name(words: Sequence[Token]) -> bool:
    """`[b] GEB. KRÄMER`, `ÉP. MARTIN`, `e/v MOLENAAR`: at birth, or by marriage."""
    known = table("identity")["others"]["born"]
    single = [len(word.exact) == 1 for word in words[:2]] == [True, True]
    first = "".join(word.exact for word in words[: 2 if single else 1])
    return first in known or (len(words[0].exact) == 1 and words[-1] is not words[0]
                              and words[1].exact in known)  # fmt: skip


def _with_apostrophe(tokens: list[Token]) -> list[Token]:
    """`0' CONNOR`, `D' AMICO`: a letter and an apostrophe belong to the name behind them."""
    found: list[Token] = []
    for token in tokens:
        text = _ZERO.sub("O'", token.text)
        before = found[-1] if found else None
        if before is not None and _LETTER.fullmatch(before.text) and text[:1].isupper():
            found[-1] = replace(
                before, text=before.text + text, exact=before.exact + token.exact,
                key=before.key + token.key, gap=token.gap,
                word=replace(token.word, box=around((before.word.box, token.word.box)),
                             confidence=min(before.word.confidence, token.word.confidence)),
            )  # fmt: skip
        else:
            found.append(replace(token, text=text) if text != token.text else token)
    return found


_ZERO = re.compile(r"^0(?=['’´`])['’´`]")
_LETTER = re.compile(r"[ODLN]['’´`]")
"""Letters that an apostrophe parts from the rest of a name: O'CONNOR, D'AMICO, N'DIAYE."""

_MISREAD = re.compile(r"[^\W\d_a-z]{2,}[abdefghijklmnqrty]\w*")
"""`SURtlM`: small letters amid capitals that have not their shape."""

_ODD_CASE = re.compile(r"[cosuvwxz]{1,2}[A-ZÀ-Þ]+")
"""`wU`, `xuU`: in a short word an engine takes capitals for small letters of the same shape."""


def a_printed_number(label: str, tokens: Sequence[Token]) -> Found | None:
    """A document's number at the beginning of these words; a date is none."""
    text = text_of(tokens)
    if find_dates(text) or SPACED_DAY.fullmatch(text):
        return None
    lettered = _behind_its_letter(tokens)
    if lettered is not None:
        return replace(lettered, field=label)
    found = typed_value("document_number", tokens, strict=True) or _a_word_with_digits(tokens)
    if found is None and label in ("visa_number", "document_number"):
        return _letters_alone(label, tokens)
    found = found or (_in_pieces(label, tokens) if label in OWN_LABELS else None)
    if found is None or not any(c.isdigit() for c in found.value) or _is_label(found.value):
        return None
    if len(set(compact(found.value))) == 1:
        return None  # `0000 0000`: bars that were read
    if _ends_in_a_stroke(tokens):
        found = replace(found, confidence=min(found.confidence, ROUGH))
    return replace(found, field=label)


def _letters_alone(label: str, tokens: Sequence[Token]) -> Found | None:
    """`JRXWSLFD`: the number of a visa that has no digit; a word that can be spoken is none.

    Under `NÚMERO` alone it is never certain.
    """
    words = [t for t in tokens if t.exact]
    if len(words) != 1 or not _UNSPEAKABLE.fullmatch(words[0].stripped):
        return None
    return make(label, words[0].stripped, words, 1.0 if label == "visa_number" else ROUGH)


def _behind_its_letter(tokens: Sequence[Token]) -> Found | None:
    """`Y 1355498`, all that stands there: in prose the letter would be a word of its own.

    Where the gap is a whole space it may be one here, too: never certain.
    """
    words = [t for t in tokens if t.exact]
    if len(words) != len(LETTERED) or not (
        words[0].text in ONE_LETTER and _FIGURES.fullmatch(words[1].stripped)
    ):
        return None
    left, right = words[0].word.box, words[1].word.box
    close = right.left - left.right < CLOSE * right.height
    value = words[0].text + words[1].stripped
    return make("document_number", value, words, 1.0 if close else ROUGH)


def _in_pieces(label: str, tokens: Sequence[Token]) -> Found | None:
    """`P132` and `:8685:` beside `PASAPORTE`: a number over which a rule or a fold was read.

    It says where to look again, and is never certain.
    """
    words = [t for t in tokens if t.exact]
    lost = any(not _PIECE.fullmatch(t.stripped) for t in words)
    apart = any(
        right.word.box.left - left.word.box.right > right.word.box.height
        for left, right in pairwise(words)
    )
    value = "".join(compact(t.text) for t in words)
    whole = PIECES[0] <= len(value) <= PIECES[1] and sum(c.isdigit() for c in value) >= PIECES[0]
    if len(words) < 2 or lost or apart or not whole:
        return None
    return make(label, value, words, IN_PIECES)


_PIECE = re.compile(r"[A-Z]{0,3}\d+[A-Z]?")
OWN_LABELS = frozenset({"passport", "cedula", "home_id"})
"""Labels that say whose number it is: `NÚMERO` may be that of any row."""
PIECES, IN_PIECES = (5, 14), 0.4
"""Characters of a number that was read in pieces, and how certain it is."""

LETTERED = ("Y", "1355498")
ONE_LETTER = ("A", "E", "U", "Y")
"""Words of one letter in sentences; O may be a nought."""
CLOSE = 0.5
"""Gap between a letter and the figures of its number, in heights of these."""
_FIGURES = re.compile(r"\d{5,9}")

_UNSPEAKABLE = re.compile(r"(?=[A-Z]*[BCDFGHJKLMNPQRSTVWXYZ]{4})[A-Z]{7,12}")


def _is_label(number: str) -> bool:
    """`1PASSPORT`: a word of a label with the stroke beside it."""
    word = number.strip("0123456789")
    return len(word) >= LONG and is_label_word(word)


def _ends_in_a_stroke(tokens: Sequence[Token]) -> bool:
    """`EC301633)`: a bracket that nothing opened may be a J, an I or a 1."""
    word = next((t.text for t in tokens if any(c.isdigit() for c in t.text)), "")
    tail = word.rstrip(".,;:'")[-1:]
    return tail in ")]}|!/\\" and not any(c in word for c in "([{")


def _a_word_with_digits(tokens: Sequence[Token]) -> Found | None:
    """`TKTS3TEZ`: letters with a single digit are a number only right behind its label."""
    word = next((t for t in tokens if t.exact), None)
    if word is not None and _GROUPED.fullmatch(word.stripped):
        digits = "".join(c for c in word.stripped if c.isdigit())
        return make("document_number", digits, [word], ROUGH)
    if word is None:
        return None
    plain = _SPECK.sub("", word.stripped)
    if not _CODE.fullmatch(plain):
        return None
    if plain != word.stripped:
        return make("document_number", plain, [word], ROUGH)
    return make("document_number", plain, [word])


_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3}){1,3}")
"""`3,218.598.905`: points between groups of three, one of them read as a comma."""

_SPECK = re.compile(r"(?<=[A-Z0-9])['’‘`´\"“”°^*]+(?=[A-Z0-9])")
"""`BB697'782`: no number holds such a sign, a speck is read as one."""

_CODE = re.compile(r"(?=[A-Z]*\d)[A-Z0-9]{6,12}")


def says_years(field: str, rest: Sequence[Token]) -> bool:
    """`VIGENCIA 2021 - 2031`: what it says stands beside it, and is no day that stands below."""
    return field in DATED and any(_YEAR.fullmatch(token.stripped) for token in rest)


_YEAR = re.compile(r"(?:19|20)\d{2}")


def _a_sex_misread(label: str, tokens: Sequence[Token]) -> Found | None:
    """`PEMENINO`: the whole word, a letter or two misread; never certain."""
    for token in tokens[:2]:
        for value, words in table("identity")["sexes"].items():
            if any(distance(token.exact, word, 2) <= len(word) // 4 for word in words):
                return make(label, value, [token], ROUGH)
    return None


@cache
def _no_names() -> frozenset[str]:
    """Words that hold sentences together, but those that people are called, too."""
    people = word_set("particles") | _month_names() | {*table("identity")["names"]["also"]}
    return frozenset(word_set("stop") - people)


@cache
def _month_names() -> frozenset[str]:
    return frozenset(w for words in table("words")["months"].values() for w in words)
