"""What a form asks for under a bare `Solicitud`, below the data of who asks."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.values import make
from intake.reading.forms.cells import bullet, label_at
from intake.reading.found import Found
from intake.reading.letters.closing import phrases
from intake.reading.readers.paper import Paper
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, SPACE, Token, text_of

_DATA = frozenset({"full_name", "surnames", "names", "passport", "document_number", "home_id"})
"""What says who asks; over it a `Solicitud` is the title of the sheet."""
LEAST, MOST = 3, 40
"""Words of what is asked for: `código de extranjero`, and a paragraph."""


def asked_below(paper: Paper) -> Found | None:
    """`SOLICITUD | Código de identificación para extranjeros`, behind a name and a passport."""
    tokens = paper.tokens
    topics = {word for phrase in phrases("topics") for word in phrase}
    for place, token in enumerate(tokens):
        alone = token.ends == ":" or token.gap in (CELL, LINE_END, PARAGRAPH)
        if token.key not in word_set("petition_heads") or not (alone and _begins(tokens, place)):
            continue
        if not _below_data(paper, token):
            continue
        taken = _until_its_end(tokens, place + 1)
        worded = sum(t.exact.isalpha() for t in taken) >= LEAST
        told = label_at(taken, 0)
        labelled = told is not None and told[3]  # `Código: ...`, not `Código de extranjero`
        if worded and not labelled and topics & {t.key for t in taken}:
            return make("narrative", text_of(taken), taken)
    return None


def _begins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a line or cell begins there, its number left aside."""
    while place and tokens[place - 1].gap == SPACE and bullet(tokens[place - 1]):
        place -= 1
    return place == 0 or tokens[place - 1].gap in (CELL, LINE_END, PARAGRAPH)


def _below_data(paper: Paper, token: Token) -> bool:
    top = token.word.box.top
    places = [v.found for v in paper.labelled if v.label in _DATA or v.label.startswith("name:")]
    return any(f.page < token.page or (f.box is not None and f.box.bottom <= top) for f in places)


def _until_its_end(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    end = start
    while end < min(start + MOST, len(tokens)):
        end += 1
        if tokens[end - 1].gap == PARAGRAPH:
            break
        if tokens[end - 1].gap == LINE_END and label_at(tokens[end : end + 6], 0) is not None:
            break
    return tokens[start:end]
