"""Which characters of a value differ from the one it is held against."""

from __future__ import annotations

from difflib import SequenceMatcher

from intake.reading.words.countries import folded
from intake.ui.parts.plain import plain

Span = tuple[int, int]
_ALIKE = 0.6
"""From here on two words are held to be the same one, misread or misspelt."""


def differing(text: str, pivot: str) -> tuple[Span, ...]:
    """Places in `text` that are not in `pivot`, whatever case and accents. For numbers, dates."""
    matcher = SequenceMatcher(None, plain(pivot), plain(text), autojunk=False)
    spans = []
    for operation, _, _, begin, end in matcher.get_opcodes():
        if operation == "delete":  # what is missing shows at its neighbours
            spans.append((max(0, begin - 1), min(len(text), end + 1)))
        elif operation != "equal":
            spans.append((begin, end))
    return tuple(span for span in spans if span[0] < span[1])


def differing_names(text: str, pivot: str) -> tuple[Span, ...]:
    """Places in a name that are not in the words of `pivot`, in whatever order they stand."""
    known = {folded(word): word for word in pivot.split()}
    spans: list[Span] = []
    begin = 0
    for word in text.split(" "):
        if word and folded(word) not in known:
            spans.extend((begin + a, begin + b) for a, b in _of_word(word, list(known.values())))
        begin += len(word) + 1
    return tuple(spans)


def _of_word(word: str, pivots: list[str]) -> tuple[Span, ...]:
    likeness = [
        (SequenceMatcher(None, plain(word), plain(other)).ratio(), other) for other in pivots
    ]
    best = max(likeness, default=(0.0, ""))
    if best[0] < _ALIKE:
        return ((0, len(word)),)
    return differing(word, best[1]) or ((0, len(word)),)
