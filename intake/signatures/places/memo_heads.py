"""Memos: who writes one signs beside his name in its head, and nothing is asked for at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.signatures.places.pieces import Piece, Says

_SIDE_BY_SIDE, _COLUMN_MM, _LABEL_MM = 0.3, 15.0, 9.0
_ROWS_MM, _BESIDE_MM, _OVER_MM = 45.0, 40.0, 6.0
_LABELS = 2


def sender_beside(printed: Sequence[Piece], ink: Box, mm: float) -> Piece | None:
    """The sender's row of a memo's head that the ink stands level with; None without one.

    A row for who gets the memo, or two other labels, must stand near it in the same column, and
    the ink right of the label: over the name, or not far behind it.

    Args:
        printed: what is print for certain.
        ink: handwriting, in the same pixels.
        mm: pixels per millimetre.
    """
    receivers = [p.box for p in printed if p.has(Says.RECEIVER)]
    labels = [p.box for p in printed if p.text.partition(" ")[0].endswith(":")]
    for piece in printed:
        label = piece.box
        if not piece.has(Says.SENDER):
            continue
        near = sum(_in_one_head(label, r, mm) for r in labels if r != label)
        if near < _LABELS and not any(_in_one_head(label, r, mm) for r in receivers):
            continue
        row = [p.box for p in printed if _level(p.box, label) and p.box.left < ink.left]
        behind = max((box.right for box in row), default=label.right)
        if not ink.top - _OVER_MM * mm < label.center[1] < ink.bottom + _OVER_MM * mm:
            continue
        if ink.left > label.left + _LABEL_MM * mm and ink.left - behind < _BESIDE_MM * mm:
            return piece
    return None


def _in_one_head(label: Box, other: Box, mm: float) -> bool:
    near = abs(label.center[1] - other.center[1]) < _ROWS_MM * mm
    return near and abs(label.left - other.left) < _COLUMN_MM * mm


def _level(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _SIDE_BY_SIDE * min(one.height, other.height)
