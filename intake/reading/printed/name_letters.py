"""Words in capitals of which our own recogniser surely sees another letter: LECLERCO is LECLERCQ.

No check digit covers a name. Where no zone has it, the engine alone would be believed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.words import Line, PageText, Word
from intake.reading.printed.label_words import is_label_word
from intake.reading.printed.letters_seen import Look
from intake.reading.typed_line.judged import letters_contradicted, stands_there

Gray = NDArray[np.uint8]

DOUBTED = 0.6
"""Certainty at most of a word of which the two readers see different letters."""

SHORTEST, MOST = 3, 60
"""Letters of a word that is looked at, and words of one paper at most."""

HARDLY = 0.7
"""Certainty up to which a word is not certain anyway."""


def contradicted(look: Look, text: PageText) -> PageText:
    """The text; words of which the recogniser of typed lines surely sees another letter so spelled.

    Args:
        look: at the picture that was read.
        text: words with boxes on it.
    """
    words = [w for w in text.words() if _may_be_a_name(w)][:MOST]
    changed = {id(w): other for w in words if (other := _seen_so(look, w)) is not w}
    if not changed:
        return text
    lines = [
        Line(tuple(changed.get(id(w), w) for w in line.words), line.block) for line in text.lines
    ]
    return replace(text, lines=tuple(lines))


def _may_be_a_name(word: Word) -> bool:
    plain = _bare(word)
    letters = "".join(c for c in plain if c not in JOINTS)
    spelled = letters.isalpha() and plain.isupper() and len(letters) >= SHORTEST
    return spelled and word.confidence > HARDLY and not is_label_word(letters)


def _bare(word: Word) -> str:
    """The word without signs around it; `ANNE-MARIE`, `D'AMICO` keep those between letters."""
    return word.text.strip(f" .,;:{JOINTS}")


JOINTS = "-‐‑–'’"
"""Signs between the letters of one word."""


def _seen_so(look: Look, word: Word) -> Word:
    """The word, never certain and with the letter that is seen, where that is another."""
    plain = _bare(word)
    line = look(word.box)
    seen = letters_contradicted(line, plain) if line is not None else {}
    if line is not None and not seen:
        made = next((m for m in _joined(plain) if stands_there(line, m)), plain)
        return word if made == plain else _doubted(word, plain, made)
    if not seen:
        return word
    made = "".join(seen.get(place, letter) for place, letter in enumerate(plain))
    return _doubted(word, plain, made)


def _doubted(word: Word, plain: str, made: str) -> Word:
    return Word(word.text.replace(plain, made), word.box, min(word.confidence, DOUBTED))


STROKES = (("II", "U"), ("LI", "U"), ("IJ", "U"), ("RN", "M"), ("VV", "W"), ("CL", "D"))
"""Two letters that an engine reads where one stands: AGIIERO is AGUERO."""


def _joined(plain: str) -> Iterator[str]:
    """The word with two letters in turn as the one that they may be."""
    for two, one in STROKES:
        for place in range(len(plain) - 1):
            if plain[place : place + 2] == two:
                yield plain[:place] + one + plain[place + 2 :]
