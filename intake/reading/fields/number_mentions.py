"""Numbers that a text names, and one that stands alone where the word for it is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intake.domain.cedulas import cedula_is_sound
from intake.reading.fields.number_fillers import fillers_before_number, is_numeric
from intake.reading.fields.values import a_cedula, a_number, thirteen_digits
from intake.reading.found import Found
from intake.reading.words.countries import country_of
from intake.reading.words.lexicon import number_names, word_set
from intake.reading.words.numbers import document_number
from intake.reading.words.tokens import LINE_END, PARAGRAPH, Token


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number with the word that names it."""

    kind: str
    start: int
    end: int
    found: Found


def number_mentions(tokens: Sequence[Token]) -> list[NumberMention]:
    """Numbers after the word that names them."""
    keys = [token.key for token in tokens]
    book = number_names()
    found: list[NumberMention] = []
    place = 0
    while place < len(tokens):
        hit = book.at(keys, place)
        if hit is None:
            found += _in_brackets(tokens, place)
            place += 1
            continue
        length, kind = hit
        after = tokens[place + length : place + length + 16]
        value = _number_of(kind, after, plain=not set(keys[place : place + length]) & _CARDS)
        if value is None:
            place += 1
            continue
        kind, reading = value
        start = place
        place += length
        while place < len(tokens) and not is_numeric(tokens[place]):
            place += 1
        found.append(NumberMention(kind, start, place + 1, reading))
        place += 1
    return found


def _in_brackets(tokens: Sequence[Token], place: int) -> list[NumberMention]:
    """`Rosa Tixe (1710034065), empleadora`: a sound cédula behind a name, which nobody names."""
    number = (
        tokens[place + 1] if 0 < place < len(tokens) - 1 and tokens[place].text == "(" else None
    )
    named = number is not None and tokens[place - 1].stripped[:1].isupper()
    if number is None or not named or number.text.rstrip(".,;")[-1:] != ")":
        return []
    digits = number.stripped
    if len(digits) != CEDULA or not digits.isdigit() or not cedula_is_sound(digits):
        return []
    read = a_cedula("cedula", [number])
    return [NumberMention("cedula", place, place + 2, read)] if read is not None else []


CEDULA = 10
"""Digits of a cédula."""


def cedula_alone(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sound cédula ends a short line there, though the word that names it was not read.

    Ink over a line of `C.C. 17...` often leaves the number alone; modulo 10 holds by chance for
    one number in ten, the province and the length for far fewer.
    """
    digits = tokens[place].stripped.replace("-", "")
    if len(digits) != CEDULA or not digits.isdigit() or not cedula_is_sound(digits):
        return False
    if place + 1 < len(tokens) and not _ends_a_line(tokens[place], tokens[place + 1]):
        return False
    start = place
    while start and tokens[start - 1].gap not in (LINE_END, PARAGRAPH):
        start -= 1
    return place - start <= _LABEL


def _ends_a_line(token: Token, following: Token) -> bool:
    """Set at the right a line reaches the margin as lines do that go on below."""
    one, other = token.word.box, following.word.box
    back = other.left < one.left and other.top > one.center[1]
    return back or token.gap in (LINE_END, PARAGRAPH)


_LABEL = 4
"""Words that name a number on a line of its own: `Cédula de ciudadanía No.`."""


def _number_of(kind: str, after: Sequence[Token], *, plain: bool) -> tuple[str, Found] | None:
    """The number and its kind; `plain`: the words before it say no kind of paper.

    A number that `número de identificación` names and that is no cédula is reported as a
    `document_number`: of what paper, nobody said.
    """
    houses = word_set("ruc_owners") if kind == "ruc" else frozenset[str]()
    skipped = fillers_before_number(after, houses)
    if skipped is None:
        return None
    tail = after[skipped:]
    if kind in ("ruc", "cedula"):
        ruc = a_number("ruc", tail, thirteen_digits)
        if ruc is not None or kind == "ruc":
            return ("ruc", ruc) if ruc is not None else None
        found = a_cedula("cedula", tail)
        abroad = any(country_of(t.stripped) not in (None, "ECU") for t in after[:skipped])
        if found is not None and not abroad:
            return "cedula", found
        kind = "home_id"
        plain = plain and not abroad
    else:
        plain = False
    other = a_number("document_number" if plain else kind, tail, document_number)
    if other is None:
        return None
    # `número de documento C4VK12MN8 (pasaporte)`
    behind = next((n for n, t in enumerate(tail) if n and t.text[:1] == "("), len(tail))
    told = bool({t.key for t in tail[behind : behind + 2]} & _PASSPORTS)
    return ("passport" if told and kind == "home_id" else kind), other


_PASSPORTS = frozenset({"pasaporte", "passport"})
_CARDS = frozenset({"cedula", "ci", "cc", "c", "ced", "cl", "nui", "identidad"})
"""Words for a card of identity."""
