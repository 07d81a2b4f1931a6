"""Which form the value of a label has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from intake.reading.fields.company_values import a_company, named_as_company
from intake.reading.fields.reach import a_telephone, an_email
from intake.reading.fields.values import (
    a_cedula,
    a_code,
    a_country,
    a_date,
    a_name,
    a_number,
    a_sex,
    a_text,
    thirteen_digits,
)
from intake.reading.found import Found
from intake.reading.words.countries import country_of
from intake.reading.words.lexicon import number_names
from intake.reading.words.numbers import document_number
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, Token

_NAMES = frozenset({"full_name", "surnames", "names", "first_surname", "second_surname", "notary"})
_DATES = frozenset(
    {
        "birth_date",
        "issue_date",
        "expiry_date",
        "contract_start",
        "contract_end",
        "sign_date",
        "deed_date",
        "appointment_date",
    }
)


def typed_value(label: str, tokens: Sequence[Token], strict: bool) -> Found | None:
    """The value of that label at the beginning of these words.

    Args:
        label: a field of the label lists, or `name:ROLE`.
        tokens: the words where it is expected.
        strict: a name must be all that stands there, because nothing marks its beginning.
    """
    if not tokens:
        return None
    if label == "name:employer":
        company = a_company(label, tokens)
        if company is not None and named_as_company(company.value):
            return company
    if label in _NAMES or label.startswith("name:"):
        return _name(label, tokens, strict)
    taker = _TAKERS.get(label)
    return taker(label, tokens) if taker is not None else None


def _ruc(label: str, tokens: Sequence[Token]) -> Found | None:
    return a_number(label, tokens, thirteen_digits)


def _number(label: str, tokens: Sequence[Token]) -> Found | None:
    named = number_names().at([token.key for token in tokens], 0)
    if named is not None and named[0] < len(tokens):
        # `Documento: PAS 148902367`: a word that names the kind of paper, not a part of its number
        found = a_number(label, tokens[named[0] :], document_number)
        if found is not None and len(found.value) >= WHOLE:
            return found
    return a_number(label, tokens, document_number)


WHOLE = 7
"""Characters of a number that needs no letters from the word before it."""


def _cedula(label: str, tokens: Sequence[Token]) -> Found | None:
    return a_cedula(label, tokens) or _number(label, tokens)


_TAKERS: dict[str, Callable[[str, Sequence[Token]], Found | None]] = {
    **dict.fromkeys(_DATES, a_date),
    "nationality": a_country,
    "issuing_country": a_country,
    "sex": a_sex,
    "email": an_email,
    "telephone": a_telephone,
    "sut_code": a_code,
    "sut_code_other": a_code,
    "deed_number": a_code,
    "narrative": a_text,
    "scope": a_text,
    "appointment_type": a_text,
    "contract_state": a_text,
    "document_type": a_text,
    "company_name": a_company,
    "trade_name": a_company,
    "ruc": _ruc,
    "cedula": _cedula,
    "passport": _number,
    "document_number": _number,
    "home_id": _number,
    "visa_number": _number,
    "code": _number,
}


def _name(label: str, tokens: Sequence[Token], strict: bool) -> Found | None:
    found = a_name(label, tokens)
    if found is None or _is_a_nationality(label, found):
        return None
    if strict:
        # What follows on the same line would be prose, not the rest of a form's cell.
        words = len(found.value.split())
        rest = [t for t in tokens if t.exact][words:]
        before = tokens[min(words, len(tokens)) - 1]
        if rest and before.gap not in (CELL, LINE_END, PARAGRAPH) and before.ends != ",":
            return None
    return found


def first_part(label: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """`ROSA PAZ / VENEZUELA / PASAPORTE 1632`: a name, up to the stroke before what is none."""
    if label not in _NAMES and not label.startswith("name:"):
        return tokens
    for place, token in enumerate(tokens[1:-1], 1):
        following = tokens[place + 1]
        if token.text in STROKES and (
            country_of(following.stripped) is not None
            or number_names().at([t.key for t in tokens], place + 1) is not None
        ):
            return tokens[:place]
    return tokens


STROKES = frozenset({"/", "//", "-", "–", "—"})
"""Between the parts of a row told without labels."""


def _is_a_nationality(label: str, found: Found) -> bool:
    """`alemana,` over a `TRABAJADORA` that begins a line of prose: no whole name."""
    whole = label == "full_name" or label.startswith("name:")
    return whole and " " not in found.value and country_of(found.value) is not None
