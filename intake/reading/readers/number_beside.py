"""The number beside a name, whose label was misread: `E: 0962467429` for `C.I.: 0962467429`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from intake.reading.fields.values import make
from intake.reading.forms.labelled import rows_between
from intake.reading.found import Found
from intake.reading.readers.plain import CODE, DOUBTFUL
from intake.reading.words.lexicon import labels
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import SPACE, Token

BESIDE = 3
"""Lines between a name and its number in one part of a form, at most."""

_GROUPS, _LABEL = 3, 3
"""Groups of digits of one number; words of a label before it."""


def number_beside(
    field: str, name: Found, tokens: Sequence[Token], taken: Collection[str]
) -> Found | None:
    """Ten figures behind or below a name that no label claims; never certain.

    Args:
        field: what they are called then.
        name: with its place.
        tokens: of the paper.
        taken: numbers that are somebody else's, letters and figures alone.
    """
    for start, token in enumerate(tokens):
        if token.page != name.page or not token.text[:1].isdigit() or _reached(tokens, start):
            continue
        run = _ten_figures(tokens, start)
        if not run or (start and _is_more(tokens[start - 1])):
            continue
        found = make(field, compact("".join(t.text for t in run)), run)
        if found.box is None or name.box is None or found.box.center[1] < name.box.top:
            continue
        if found.value not in taken and rows_between(name, found) <= BESIDE:
            return replace(found, confidence=min(found.confidence, DOUBTFUL))
    return None


def _ten_figures(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    for end in range(start + 1, min(start + _GROUPS, len(tokens)) + 1):
        run = tokens[start:end]
        figures = compact("".join(token.text for token in run))
        if len(figures) == CODE and figures.isdigit():
            return () if end < len(tokens) and _is_more(tokens[end - 1], tokens[end]) else run
        if len(figures) > CODE or run[-1].gap != SPACE:
            break
    return ()


def _is_more(before: Token, after: Token | None = None) -> bool:
    """Whether figures go on: ten of the thirteen of a RUC are no number."""
    figures = before.text if after is None else after.text
    return before.gap == SPACE and figures[-1:].isdigit() and figures[:1].isdigit()


def _reached(tokens: Sequence[Token], place: int) -> bool:
    """Whether a label of telephones stands before it."""
    before = [token.key for token in tokens[max(0, place - _LABEL) : place]]
    called = labels("fields")
    return any(
        called.meanings.get(tuple(before[start:])) == "telephone" for start in range(len(before))
    )
