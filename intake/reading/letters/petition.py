"""What a letter asks for, and whether it asks at all."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.letters.closing import positions
from intake.reading.letters.running_text import running_text
from intake.reading.words.asking_verbs import wishing_verbs
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, Token, text_of


def asks_for_something(body: Sequence[Token]) -> bool:
    """Whether a verb of asking stands above the leave: `ante usted comparezco` asks for nothing."""
    idle = _idle(body)
    return any(
        place not in idle and not _is_heading(body, place) and not _heads_data(body, place)
        for place in _asked(body)
    )


def narrative_of(tokens: Sequence[Token], closing: int | None) -> Found | None:
    """The sentences that ask for something; failing that, the longest piece of running text."""
    body = tokens[:closing] if closing is not None else tokens
    return _petition(body) or _petition(tokens) or running_text(body)


def _petition(body: Sequence[Token]) -> Found | None:
    """The first sentence that asks, one that names a thing asked for before all others.

    `comparezco y expongo`, `me permito manifestar`: what is asked for stands in a later sentence.
    """
    idle = _idle(body)
    sentences: list[tuple[int, Sequence[Token]]] = []
    for place in _asked(body):
        if _is_heading(body, place) or _heads_data(body, place):
            continue
        taken = _sentence(body, place)
        if len([t for t in taken if t.exact]) >= SENTENCE:
            rank = 2 if place in idle else 0 if positions(taken, "things_asked") else 1
            sentences.append((rank, taken))
    if not sentences:
        return None
    _, best = min(sentences, key=lambda one: one[0])
    return make("narrative", text_of(best), best)


def _idle(body: Sequence[Token]) -> set[int]:
    """Words that ask for nothing by themselves, and `solicito lo siguiente:`, which announces."""
    announcing = {
        place
        for place in range(len(body))
        if [t.key for t in body[place + 1 : place + 3]] == ["lo", "siguiente"]
    }
    return announcing | set(positions(body, "asking_nothing"))


def _sentence(body: Sequence[Token], place: int) -> Sequence[Token]:
    start = end = place
    while start > 0 and not _stops(body, start - 1):
        start -= 1
    while end < len(body) - 1 and not _stops(body, end):
        end += 1
    return body[start : end + 1]


def _asked(body: Sequence[Token]) -> list[int]:
    """Where a phrase of asking stands, then where a verb says what shall be done for whom.

    `para que se me registre`, `ayúdenme`; `el día en que registre` says what the writer does.
    """
    verbs = (n for n, token in enumerate(body) if token.exact in wishing_verbs())
    told = (n for n in verbs if body[n].exact.endswith(_ENDS) or (n and body[n - 1].key in _WHOM))
    return [*positions(body, "petition"), *told]


_WHOM = ("se", "me", "nos", "le", "les", "lo", "la")
_ENDS = ("me", "nos", "le", "ase", "ese")


SENTENCE = 6
"""Words of the shortest sentence that asks for something."""


def _heads_data(tokens: Sequence[Token], place: int) -> bool:
    """`A. Datos del empleador que solicita`: a line over cells, which asks for nothing."""
    start, end = _line_of(tokens, place, (LINE_END, PARAGRAPH, CELL))
    number = start < place and (len(tokens[start].exact) < 2 or not tokens[start].exact.isalpha())
    first = tokens[start + number].exact
    return first in word_set("heading_words") and end - start <= A_HEADING


A_HEADING = 10
"""Words of the longest line over the cells of a form."""


def _is_heading(tokens: Sequence[Token], place: int) -> bool:
    start, end = _line_of(tokens, place, (LINE_END, PARAGRAPH))
    said = tokens[place].key in word_set("i_charge")
    return not said and end - start < 7 and all(t.text.upper() == t.text for t in tokens[start:end])


def _line_of(tokens: Sequence[Token], place: int, ends: Sequence[str]) -> tuple[int, int]:
    """The first word of a line and the one after its last."""
    start = end = place
    while start and tokens[start - 1].gap not in ends:
        start -= 1
    while end + 1 < len(tokens) and tokens[end].gap not in ends:
        end += 1
    return start, end + 1


def _stops(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if token.gap == PARAGRAPH and not (following[:1].islower() or following[:1].isdigit()):
        return True
    return token.ends == "." and len(token.exact) > 4 and following[:1].isupper()
