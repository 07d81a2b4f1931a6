"""Printed names that the engine misread, looked at for what the zone of the same paper has.

An engine makes `xuU` of XU: too little is left to know it by. The zone says what to look for, and
our own recogniser of typed lines, which knows neither, says whether it stands there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from intake.domain.words import PageText, Word
from intake.domain.zones import Zone
from intake.reading.printed.label_words import is_label_word
from intake.reading.printed.letters_seen import line_of
from intake.reading.readers.agree import agrees
from intake.reading.typed_line.judged import Sight, judged_name
from intake.reading.words.folding import core

Gray = NDArray[np.uint8]

SEEN = 0.87
"""Certainty at least of a name that our own recogniser proves to be the zone's."""

MOST = 8
"""Words of one paper that are looked at."""


def with_expected_names(gray: Gray, text: PageText, zones: Sequence[Zone]) -> PageText:
    """The text; words that are a name of an accepted zone, but for misread letters, spelled so.

    Args:
        gray: (H, W), the paper upright.
        text: what was read on it, marks of letters not yet heard.
        zones: of the paper.
    """
    changed: dict[int, Word] = {}
    for wanted, word in [*_pairs(text, zones)][:MOST]:
        line = line_of(gray, word.box)
        if line is None or id(word) in changed:
            continue
        sight, spelt = judged_name(line, word.text, wanted)
        if sight is Sight.EXPECTED:
            sure = max(word.confidence, SEEN)
            changed[id(word)] = replace(word, text=spelt.upper(), confidence=sure)
    if not changed:
        return text
    lines = tuple(
        replace(line, words=tuple(changed.get(id(w), w) for w in line.words)) for line in text.lines
    )
    return replace(text, lines=lines)


def _pairs(text: PageText, zones: Sequence[Zone]) -> Iterator[tuple[str, Word]]:
    """Names of the zones that nobody read, each with the words that may be it misread."""
    places = [zone.box for zone in zones]
    words = [
        w
        for w in text.words()
        if _is_spoken(w.text) and all(w.box.overlap(box) < 0.5 for box in places)
    ]
    for wanted in _wanted(zones):
        if any(agrees(w.text.strip(SIGNS), wanted) and not _in_odd_case(w.text) for w in words):
            continue
        near = [(_away(w, wanted), w) for w in words]
        for away, word in sorted(near, key=lambda pair: pair[0]):
            if away <= _most_away(wanted):
                yield wanted, word


def _in_odd_case(text: str) -> bool:
    """`wU`, `xuU`: capitals of which one was read as a small letter."""
    letters = "".join(c for c in text if c.isalpha())
    return not letters.isupper() and not letters[1:].islower()


SIGNS = ".,;:'\"|()[]"
SPELT_OUT = "XX"
"""How a zone may end Ñ or Ü: what stands on the paper is another letter."""


def _wanted(zones: Sequence[Zone]) -> list[str]:
    named = (
        zone.fields.get(field, "") for zone in zones if zone.accepted
        for field in ("surnames", "names")
    )  # fmt: skip
    return [w for name in named for w in name.split() if len(w) > 1 and SPELT_OUT not in w]


def _is_spoken(text: str) -> bool:
    """Whether it is a word of letters that is no label's."""
    letters = text.strip(SIGNS)
    return len(core(letters)) > 1 and not any(c.isdigit() for c in letters) and (
        "<" not in letters and not is_label_word(letters)
    )  # fmt: skip


def _away(word: Word, wanted: str) -> int:
    return int(Levenshtein.distance(core(word.text), wanted.casefold()))


def _most_away(wanted: str) -> int:
    """Letters that may be misread."""
    return 1 if len(wanted) < 5 else 2 if len(wanted) < 9 else 3
