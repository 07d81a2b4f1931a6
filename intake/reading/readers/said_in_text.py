"""What the text of a letter speaks of, its headings, subject and addressee left aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from intake.reading.letters.closing import positions
from intake.reading.readers.paper import Paper
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import LINE_END, PARAGRAPH, Token


def says_in_text(paper: Paper, topics: str) -> bool:
    """Whether a phrase of that list stands anywhere but in a heading, a subject or an address.

    `Ref.: código de extranjero` over a letter is no petition, nor is `SEÑORES IESS` a charge, nor
    `con documento de identidad 17...`, which names a number.
    """
    naming = {
        id(token)
        for number in paper.prose.numbers
        for token in paper.tokens[number.start : number.end]
    }
    return any(
        id(line[place]) not in naming
        for line in _lines(paper.tokens)
        for place in positions(line, topics)
    )


def _lines(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The lines of text."""
    ends = [n for n, t in enumerate(tokens, 1) if t.gap in (LINE_END, PARAGRAPH)]
    bounds = pairwise([0, *ends, *([len(tokens)] if tokens and ends[-1:] != [len(tokens)] else [])])
    lines = [tokens[start:end] for start, end in bounds]
    told = [token.text for token in tokens if any(map(str.isalpha, token.text))]
    loud = sum(text.upper() == text for text in told) > LOUD * len(told)
    addressed = False
    for place, line in enumerate(lines):
        below = addressed and not loud and len(line) <= HEADING and _in_capitals(line)
        addressed = _addresses(line) or below  # `A los señores`, and below it `IESS`
        opens = place == 0 or lines[place - 1][-1].gap == PARAGRAPH
        goes_on = line[-1].gap != PARAGRAPH and _in_capitals(*lines[place + 1 : place + 2])
        heading = opens and not goes_on and len(line) <= HEADING and _in_capitals(line)
        heading = heading and (place == 0 or not loud)
        if not heading and not _is_subject(line) and not addressed:
            yield line


def _in_capitals(line: Sequence[Token] = ()) -> bool:
    """Capitals alone, and no label of a form among them."""
    told = [token.text for token in line if any(map(str.isalpha, token.text))]
    capitals = bool(told) and all(text.upper() == text for text in told)
    return capitals and not any(token.ends == ":" for token in line)


LOUD = 0.7
"""Share of the words in capitals from which a letter is written in them as a whole."""
HEADING = 12
"""Words of the longest title."""


def _is_subject(line: Sequence[Token]) -> bool:
    return next((t.exact for t in line if t.exact), "") in word_set("subject_words")


def _addresses(line: Sequence[Token]) -> bool:
    """`Señores IESS:`, `Señor Director Provincial del IESS`: a short line to somebody."""
    return len(line) <= HEADING and bool(positions(line, "addressee")) and line[-1].ends != "."
