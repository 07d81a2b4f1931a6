"""Values by which somebody is reached: electronic addresses and telephones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import Token, text_of


def an_email(field: str, tokens: Sequence[Token]) -> Found | None:
    """An electronic address."""
    for start, token in enumerate(tokens[:4]):
        if "@" in token.text:
            taken = [token]
            for more in tokens[start + 1 : start + 3]:
                if taken[-1].gap == "":
                    taken.append(more)
            value = "".join(t.text for t in taken).strip(" .,;:()<>/|").lower()
            if re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", value):
                return make(field, value, taken)
    return _email_without_its_sign(field, tokens)


_MISREAD_AT = re.compile(r"([\w.+-]*[a-z0-9]) ?[QOG©€®] ?((?:[a-z0-9-]+\.)+[a-z]{2,})")
"""`info Qempresa.com`, `info O empresa.com`: engines take the sign @ for a round capital."""
_DOUBTFUL = 0.6


def _email_without_its_sign(field: str, tokens: Sequence[Token]) -> Found | None:
    """An address whose @ was read as something else; never certain."""
    for end in range(1, min(len(tokens), 4) + 1):
        found = _MISREAD_AT.fullmatch(text_of(tokens[:end]).strip(" .,;:()<>"))
        if found is not None:
            made = make(field, f"{found[1]}@{found[2]}".lower(), tokens[:end])
            return replace(made, confidence=min(made.confidence, _DOUBTFUL))
    return None


_OF_ECUADOR = re.compile(r"09\d{8}|5939\d{8}|0[2-7]\d{7}|593[2-7]\d{7}")
"""A whole mobile or fixed number: a figure behind it numbers the next paragraph."""


def a_telephone(field: str, tokens: Sequence[Token]) -> Found | None:
    """Seven to fifteen digits."""
    lengths = range(min(len(tokens), 6), 0, -1)
    whole = [n for n in lengths if _OF_ECUADOR.fullmatch(compact(text_of(tokens[:n])))]
    for end in [*whole[-1:], *lengths]:
        text = text_of(tokens[:end])
        value = compact(text)
        if 7 <= len(value) <= 15 and value.isdigit():
            return make(field, value, tokens[:end])
    return None
