"""Whom a letter names as its author, where somebody else signs it."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.found import Found
from intake.reading.letters.prose import Mention
from intake.reading.letters.who import is_named
from intake.reading.readers.paper import Paper
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH


def with_author(paper: Paper, found: Sequence[Found]) -> list[Found]:
    """The employer is the author, not whoever signs in their stead.

    The author stands behind `DE:` of a memorandum, opens the text with a cédula, or stands before
    the cédula that the letter states for the employer: `Quien suscribe, A, cédula 17..., gerente
    de ...` over the signature of B.
    """
    told = {fact.field: fact for fact in found}
    employer, signer = told.get("employer_name"), told.get("signer_name")
    if employer is None or signer is None or not is_named(employer.value, signer.value):
        return list(found)
    number = told.get("employer_cedula")
    others = [told[field].value for field in _OTHERS if field in told]
    people = [
        mention
        for mention in paper.prose.people
        if len(mention.name.value.split()) > 1
        if not any(is_named(mention.name.value, name) for name in others)
    ]
    authors = [one.name for one in people if _heads(paper, one)]
    authors = authors or [one.name for one in people if _opens(paper, one)]
    if not authors and number is not None:
        authors = [one.name for one in people if _owns(paper, one, number)]
    if not authors or any(_one(author.value, signer.value) for author in authors):
        return list(found)
    author = authors[0].called("employer_name")
    return [author if fact.field == "employer_name" else fact for fact in found]


_OTHERS = ("full_name", "attorney_name", "third_party_name")


def _one(name: str, other: str) -> bool:
    return is_named(name, other) or is_named(other, name)


def _heads(paper: Paper, mention: Mention) -> bool:
    """`DE: Ing. GALO SALAZAR, Gerente`, over which stands `PARA:`; in a table without a colon."""
    tokens = paper.tokens
    for place in range(mention.start - 1, max(0, mention.start - TITLES) - 1, -1):
        begins = place == 0 or tokens[place - 1].gap in (LINE_END, PARAGRAPH)
        if begins:
            head = tokens[place]
            apart = head.ends == ":" or head.gap == CELL or tokens[place + 1].text.startswith(":")
            return head.exact in ("de", "remite", "remitente") and apart
    return False


TITLES = 5
"""Words from the beginning of a line to a name behind its head and titles, at most."""


def _opens(paper: Paper, mention: Mention) -> bool:
    """`Yo, A, con cédula 17...`, `A, titular de la cédula 17..., expongo`: not a name that ends.

    A name alone on its line is who signs.
    """
    tokens = paper.tokens
    before = tokens[mention.start - 1] if mention.start else None
    led = before is not None and before.key in word_set("before_who_writes")
    begins = led or before is None or before.gap == PARAGRAPH
    goes_on = mention.end < len(tokens) and tokens[mention.end - 1].gap not in (LINE_END, PARAGRAPH)
    own = [number for kind, number in mention.numbers if kind == "cedula"]
    return begins and goes_on and any(_owns(paper, mention, number) for number in own)


def _owns(paper: Paper, mention: Mention, number: Found) -> bool:
    """Whether that number stands behind the name in its sentence, and not below a signature."""
    own = any(one.value == number.value for _, one in mention.numbers)
    place = next((n.start for n in paper.prose.numbers if n.found.value == number.value), 0)
    between = paper.tokens[mention.end : place]
    return (
        own and 0 <= place - mention.end <= BESIDE and not any(t.gap == PARAGRAPH for t in between)
    )


BESIDE = 8
"""Words between a name and the number beside it, at most."""
