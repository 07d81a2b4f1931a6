"""Lines of a stamp that say why and where somebody signed: `Razón: Pago`, `Localización: Loja`."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from intake.signatures.stamps.phrases import vocabulary

_LETTERS = 8
"""Letters of a label of which one may be misread."""


def says_why(plain: str) -> bool:
    """Whether a folded line begins so: `Razón social:` is a company's."""
    return _begins(plain, vocabulary().why)


def says_where(plain: str) -> bool:
    """The same of where."""
    return _begins(plain, vocabulary().where)


def _begins(plain: str, labels: Sequence[str]) -> bool:
    first, colon, _ = plain.partition(":")
    return bool(colon) and any(_is(first.strip(), label) for label in labels)


def _is(text: str, label: str) -> bool:
    most = len(label) // _LETTERS
    return Levenshtein.distance(text, label, score_cutoff=most) <= most
