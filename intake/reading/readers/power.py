"""Reads powers of attorney: notary, deed, grantor, attorney, scope (DOMAIN section 2.8)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import Fact
from intake.reading.fields.values import (
    a_code,
    a_date,
    make,
    name_run,
    spoken_name,
    thirteen_digits,
)
from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.letters.who import Person, same_name
from intake.reading.readers.one_party import party
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.party import belonging
from intake.reading.readers.power_term import power_term
from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import CELL, PARAGRAPH, Token, text_of

_DEED = re.compile(r"20\d{2}\d{4,7}[A-Z]\d{5,6}|20\d{2}[\d-]{4,12}P[\d-]{3,8}")


def read_power(items: Sequence[Item]) -> tuple[Fact, ...]:
    """What the legal unit needs to know of a power of attorney."""
    paper = Paper(items)
    cast = paper.cast("grantor", "attorney")
    for role in ("grantor", "attorney"):
        _cast_as_labelled(paper, role, cast)
    found: list[Found] = []
    granting = [v for v in belonging(paper.labelled, "grantor") if not _of_a_company(v, paper)]
    found += party("grantor", granting, cast.get("grantor"), "grantor")
    found += party(
        "attorney", belonging(paper.labelled, "attorney"), cast.get("attorney"), "attorney"
    )
    ruc = next((n.found for n in paper.prose.numbers if n.kind == "ruc"), None)
    if ruc is not None and thirteen_digits(ruc.value):
        found.append(ruc.called("ruc"))
    if paper.prose.companies:
        found.append(paper.prose.companies[0][2].called("company_name"))
    found += _signer(paper, cast.get("grantor"))
    dated = _deed_date(paper)
    for value in (_notary(paper), _deed_number(paper), dated, _scope(paper)):
        if value is not None:
            found.append(value)
    found += power_term(paper.tokens, dated)
    return paper.facts(found)


def _cast_as_labelled(paper: Paper, role: str, cast: dict[str, Person]) -> None:
    """Whom the cover names under `QUE OTORGA:`, wherever the deed names the same person."""
    if role in cast:
        return
    said = best(paper.labelled, f"name:{role}")
    named = [m for m in paper.prose.people if said and same_name(m.name.value, said.value)]
    if any(mention.numbers for mention in named):
        cast[role] = Person(named)


def _signer(paper: Paper, grantor: Person | None) -> list[Found]:
    """The grantor's name once more, below the text, with the number and the word for who grants."""
    again = grantor.mentions[1:] if grantor is not None else []
    if not again:
        return []
    last = next((m for m in reversed(again) if m.numbers), again[-1])
    found = [last.name.called("signer_name")]
    found += [n.called("signer_number") for kind, n in last.numbers if kind == "cedula"][:1]
    below = paper.tokens[last.end : last.end + BLOCK]
    role = next((t for t in below if t.key in word_set("granting")), None)
    if role is not None:
        found.append(make("signer_role", role.stripped, [role]))
    return found


BLOCK = 9
"""Words of the lines under a signature: label, number, role."""


def _of_a_company(value: Labelled, paper: Paper) -> bool:
    """`QUE OTORGA: HUAXIN TRADING ECUADOR S.A.`: a house, which grants through somebody."""
    words = {core(word) for word in value.found.value.split()}
    return any(words <= set(map(core, c.value.split())) for _, _, c in paper.prose.companies)


def _deed_number(paper: Paper) -> Found | None:
    for place, token in enumerate(paper.tokens):
        text = _with_book(token.stripped.upper())
        if _DEED.search(text):
            return make("deed_number", text, [token])
        if token.key in ("escritura", "protocolo") and token.gap:
            signs = [t.key for t in paper.tokens[place + 1 : place + 6]]
            if {"no", "nro", "numero"} & set(signs):
                found = a_code("deed_number", paper.tokens[place + 1 : place + 9])
                if found is not None:
                    return replace(found, value=_with_book(found.value))
    labelled = best(paper.labelled, "deed_number")
    return replace(labelled, value=_with_book(labelled.value)) if labelled is not None else None


def _with_book(text: str) -> str:
    """`20260101059O03262`: the letter of the book, which is of protocols or others, is no zero.

    Year, province, canton, notary, book, number (DOMAIN 2.8).
    """
    if len(text) == DEED and text.isdigit() and text[BOOK] in _LETTER_FOR:
        return f"{text[:BOOK]}{_LETTER_FOR[text[BOOK]]}{text[BOOK + 1 :]}"
    return text


DEED, BOOK = 17, 11
_LETTER_FOR = {"0": "O"}


def _deed_date(paper: Paper) -> Found | None:
    labelled = best(paper.labelled, "deed_date")
    if labelled is not None:
        return labelled
    tokens = paper.tokens[_behind_the_convention(paper.tokens) :]
    for place, token in enumerate(tokens):
        if token.key in _BEFORE_ITS_DAY:
            found = a_date("deed_date", tokens[place : place + 26])
            if found is not None:
                return found
    return next(
        (f for p in range(0, len(tokens), 6)
         for f in [a_date("deed_date", tokens[p : p + 14])] if f), None)  # fmt: skip


_BEFORE_ITS_DAY = frozenset(
    {"hoy", "capital", "ciudad", "canton", "otorgada", "fecha", "celebrada", "suscrito", "suscrita"}
)


def _behind_the_convention(tokens: Sequence[Token]) -> int:
    """`Convention de La Haye du 5 octobre 1961`: an apostille's title holds no day of a deed."""
    return next((n + 1 for n, token in enumerate(tokens) if token.stripped == "1961"), 0)


def _notary(paper: Paper) -> Found | None:
    """The notary's or consul's name; without one, the office."""
    tokens = paper.tokens
    office: Found | None = None
    for place, token in enumerate(tokens):
        if token.key in ("notario", "notaria", "consul", "consulado"):
            after = _name_after(tokens, place + 1)
            before = _name_before(tokens, place)
            if after or before:
                return after or before
            if token.key in ("notaria", "consulado"):
                office = _fuller(office, _office(tokens, place))
        if token.key == "ante" and place + 1 < len(tokens) and tokens[place + 1].key == "mi":
            name = _name_after(tokens, place + 2)
            if name is not None:
                return name
    return office or best(paper.labelled, "notary")


_ORDINALS = frozenset(
    {"primero", "primera", "segundo", "segunda", "tercero", "tercera", "cuarto", "cuarta", "quinto",
     "quinta", "sexto", "sexta", "septimo", "septima", "octavo", "octava", "noveno", "novena",
     "decimo", "decima", "vigesimo", "vigesima", "trigesimo", "trigesima", "publico", "publica",
     "del", "de", "canton", "la", "el", "quito", "guayaquil", "cuenca", "ciudad"}
)  # fmt: skip


def _name_after(tokens: Sequence[Token], start: int) -> Found | None:
    place = start
    while place < min(len(tokens), start + 12) and (
        tokens[place].exact in word_set("titles")
        or tokens[place].exact in _ORDINALS
        or not tokens[place].exact
        or tokens[place].ends == ","
    ):
        place += 1
    end = name_run(tokens, place)
    words = [t for t in tokens[place:end] if t.exact not in word_set("particles")]
    titled = place > start and tokens[place - 1].exact in word_set("titles")
    if not titled or not 2 <= len(words) <= 6:
        return None
    return make("notary", spoken_name(tokens[place:end]), tokens[place:end])


def _fuller(one: Found | None, other: Found | None) -> Found | None:
    """Of two writings of an office the longer: `Notaría Quinta del cantón Quito`."""
    if one is None or other is None:
        return one or other
    return other if len(one.value) < len(other.value) < LONGEST_OFFICE else one


LONGEST_OFFICE = 60
"""Letters of an office with number and place; what is longer is a sentence about it."""


def _name_before(tokens: Sequence[Token], place: int) -> Found | None:
    """`Dra. María Pérez Gómez, NOTARIA PRIMERA`: the name before the office."""
    for start in range(max(0, place - 8), place):
        if tokens[start].exact in word_set("titles"):
            end = name_run(tokens, start + 1)
            if end >= place - 2 and end - start > 2:
                return make("notary", spoken_name(tokens[start + 1 : end]), tokens[start + 1 : end])
    return None


def _office(tokens: Sequence[Token], place: int) -> Found | None:
    end = place + 1
    while end < min(len(tokens), place + 7) and not tokens[end - 1].ends:
        if tokens[end - 1].gap in (PARAGRAPH, CELL) or tokens[end].key in word_set("granting"):
            break
        end += 1
    taken = tokens[place:end]
    return make("notary", text_of(taken).strip(" .,;:-"), taken, 0.8) if len(taken) > 1 else None


def _scope(paper: Paper) -> Found | None:
    tokens = paper.tokens
    for place, token in enumerate(tokens):
        if token.key == "para" and place + 1 < len(tokens) and tokens[place + 1].key == "que":
            end = place + 2
            while end < min(len(tokens), place + 90):
                if tokens[end].ends in (".", ";") and len(tokens[end].exact) > 4:
                    break
                end += 1
            taken = tokens[place : end + 1]
            return make("scope", text_of(taken), taken)
    return None
