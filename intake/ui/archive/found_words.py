"""Which letters of a text were searched for, whatever their case and accents."""

from __future__ import annotations

from intake.ui.parts.plain import plain

Span = tuple[int, int]


def found_in(text: str, typed: str) -> tuple[Span, ...]:
    """Places in `text` where a word that was typed begins or stands."""
    letters = plain(text)
    spans: list[Span] = []
    for word in {plain(part) for part in typed.split() if part}:
        at = letters.find(word)
        while at >= 0 and word:
            if at == 0 or not letters[at - 1].isalpha():
                spans.append((at, at + len(word)))
            at = letters.find(word, at + len(word))
    return _merged(spans)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for begin, end in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return tuple(merged)
