"""Which letters of a text were searched for, whatever their case and accents."""

from __future__ import annotations

import unicodedata

Span = tuple[int, int]


def found_in(text: str, typed: str) -> tuple[Span, ...]:
    """Places in `text` where a word that was typed begins or stands."""
    plain = _plain(text)
    spans: list[Span] = []
    for word in {_plain(part) for part in typed.split() if part}:
        at = plain.find(word)
        while at >= 0 and word:
            if at == 0 or not plain[at - 1].isalpha():
                spans.append((at, at + len(word)))
            at = plain.find(word, at + len(word))
    return _merged(spans)


def _plain(text: str) -> str:
    """One character for each of the text, without case and accent."""
    return "".join(unicodedata.normalize("NFKD", c)[0].lower()[0] for c in text)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for begin, end in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return tuple(merged)
