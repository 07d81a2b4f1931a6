"""Who is named below a letter and does not sign it: who accepts, takes it in, or is a firm.

Nor does the lawyer who wrote it ask for anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.letters.closing import over, phrases
from intake.reading.letters.prose import Mention, Prose
from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import CELL, Token, place_of


def accepts(tokens: Sequence[Token], mention: Mention) -> bool:
    """`Acepto` below a name, `Acepta:` above it: who takes a charge on signs, too."""
    after = tuple(t.key for t in tokens[mention.end : mention.end + 4] if t.exact)
    heading = [t for t in tokens[max(0, mention.start - 3) : mention.start] if t.exact]
    before = tuple(t.key for t in heading) if heading and heading[-1].ends == ":" else ()
    return any(
        after[: len(phrase)] == phrase or before[-len(phrase) :] == phrase
        for phrase in phrases("accepting")
    )


def is_a_lawyer(tokens: Sequence[Token], mention: Mention) -> bool:
    """`Ab. Patricio Lema | Foro de Abogados 09-2015-224`: who wrote the petition for another."""
    name = tuple(t.exact for t in tokens[mention.start : mention.end])
    after = tuple(t.exact for t in tokens[mention.end : mention.end + 4] if t.exact)
    below = tuple(t.exact for t in _under(tokens, mention) if t.exact)
    return any(
        words[: len(phrase)] == phrase
        for phrase in phrases("lawyers")
        for words in (name, after, below)
    )


def _under(tokens: Sequence[Token], mention: Mention) -> list[Token]:
    """The words of the next line that stand below a name: another name may stand beside it."""
    name = place_of(tokens[mention.start : mention.end])
    later = [
        t
        for t in tokens[mention.end : mention.end + BESIDE]
        if t.word.box.top >= name.bottom
        and name.left - TITLE * name.height < t.word.box.left < name.right
    ]
    return [t for t in later if t.word.box.top < later[0].word.box.bottom]


TITLE = 4
"""Heights that a title before a name takes: what stands below begins under it."""
BESIDE = 16
"""Words between a name and what stands below it, where others sign beside."""


def of_the_office(tokens: Sequence[Token], mention: Mention) -> bool:
    """`Nombre del funcionario: MARÍA CUEVA`, `Recibido por`: who takes the paper in."""
    start = mention.start
    while start and not over(tokens[start - 1], tokens[start]):
        start -= 1
    return any(t.key in word_set("office_people") for t in tokens[start : mention.start])


def gets_a_copy(tokens: Sequence[Token], mention: Mention) -> bool:
    """`Copia: Luis Mora`, `c.c. Ana Paz`, at the foot: who is told, and signs nothing."""
    start = mention.start
    while start and not over(tokens[start - 1], tokens[start]):
        start -= 1
    before = [t for t in tokens[start : mention.start] if t.exact not in word_set("titles")]
    keys = "".join(t.key for t in before if t.key)
    return keys in COPIES and not any(c.isdigit() for t in before for c in t.text)


COPIES = frozenset(
    {"cc", "bcc", "ccp", "copia", "copias", "concopia", "concopiaa", "copiaa", "copyto", "copiesto"}
)
"""What begins such a list, in one word."""


def is_in_an_address(tokens: Sequence[Token], mention: Mention) -> bool:
    """`Av. Quito 1911 y Esmeraldas, Ed. Torres piso 14`: at the foot of paper with a letterhead.

    The name of who signs begins its line, whatever address stands behind it.
    """
    start, end = mention.start, mention.end
    while start and not _apart(tokens, start):
        start -= 1
    while end < len(tokens) and not _apart(tokens, end):
        end += 1
    around = [*tokens[start : mention.start], *tokens[mention.end : end]]
    streets = word_set("streets") | word_set("street_words")
    numbered = any(t.stripped.isdigit() for t in around)
    return start < mention.start and numbered and any(t.key in streets for t in around)


def _apart(tokens: Sequence[Token], place: int) -> bool:
    """Whether a line or a cell begins there."""
    return tokens[place - 1].gap == CELL or over(tokens[place - 1], tokens[place])


def is_of_a_company(mention: Mention, prose: Prose) -> bool:
    """`Productores El Cisne` below a signature, where `Asociación de ...` has asked."""
    words = {core(word) for word in mention.name.value.split()}
    return any(
        words < {core(word) for word in company.value.split()} for _, _, company in prose.companies
    )
