"""Rubber stamps by which an office says that it got a paper: who initials one signs no paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.signatures.places.lying import columns_meet
from intake.signatures.places.pieces import Piece, Says

_ROWS, _HIGH_MM, _WORDS = 5, 30.0, 5
"""Rows of such a stamp over its place for initials, how high they reach, and words of one row."""
_WHEN = re.compile(
    r"\d{1,2}\s?[:h]\s?\d{2}"
    r"|\b\d{1,2}[\s/.-]*[a-z\d]{2,10}[\s/.-]*(?:19|20)\d{2}\b"
    r"|\b[a-z]{3,10}[\s.]*\d{1,2}[\s,]+(?:19|20)\d{2}\b"
)
"""The hour or the day, as folded text."""


def without_receipts(printed: Sequence[Piece], mm: float) -> list[Piece]:
    """The pieces of a page, of which no `FIRMA: .....` of an office's receipt is a label.

    Args:
        printed: what is print for certain, top to bottom.
        mm: pixels of a millimetre.
    """
    return [
        replace(p, says=Says.NEVER) if p.has(Says.LABEL) and _initials(p, printed, mm) else p
        for p in printed
    ]


def _initials(label: Piece, printed: Sequence[Piece], mm: float) -> bool:
    over = [
        p
        for p in printed
        if p.box.top < label.box.top
        and label.box.top - p.box.bottom < _HIGH_MM * mm
        and columns_meet(p.box, label.box)
    ]
    rows = sorted(over, key=lambda p: -p.box.top)[:_ROWS]
    short = [p for p in rows if len(p.text.split()) <= _WORDS]
    got = [p for p in short if p.has(Says.RECEIPT)]
    return bool(got) and any(_WHEN.search(p.text) for p in short)
