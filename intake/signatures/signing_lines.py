"""Printed lines that somebody may sign on, told from borders of tables and underlined words."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.signatures.pieces import Piece

_SHORTEST, _LONGEST = 28.0, 115.0
_ROOM = 6.0
_SAME_END = 3.0
_CELL = 5.0
_NEXT_BORDER = 25.0


def signing_lines(
    rules: Sequence[Box], uprights: Sequence[Box], printed: Sequence[Piece], mm: float
) -> list[Box]:
    """The rules with free room above and no twin near by, as the rows of a table have.

    Args:
        rules: lines across, seen in the picture or read as underscores.
        uprights: lines down.
        printed: what is print for certain.
        mm: pixels per millimetre.
    """
    long = [r for r in rules if _SHORTEST * mm <= r.width <= _LONGEST * mm]
    return [
        rule
        for rule in long
        if not any(_over(piece, rule, mm) for piece in printed)
        and not _is_border(rule, rules, uprights, mm)
    ]


def borders(rules: Sequence[Box], uprights: Sequence[Box], mm: float) -> list[Box]:
    """The rules that belong to a table or a frame."""
    return [rule for rule in rules if _is_border(rule, rules, uprights, mm)]


def _is_border(rule: Box, rules: Sequence[Box], uprights: Sequence[Box], mm: float) -> bool:
    hanging = any(_hangs(upright, rule, mm) for upright in uprights)
    return hanging or _in_table(rule, rules, mm)


def _over(piece: Piece, rule: Box, mm: float) -> bool:
    """Whether print stands on the line or right above it, along more than its beginning."""
    box = piece.box
    shared = min(box.right, rule.right) - max(box.left, rule.left)
    near = -0.3 * box.height < rule.top - box.bottom < _ROOM * mm or (
        box.top + 0.3 * box.height < rule.top < box.bottom
    )
    return near and shared > max(0.2 * rule.width, 6 * mm)


def _hangs(upright: Box, rule: Box, mm: float) -> bool:
    """Whether a line runs down from the rule: it is the upper border of a cell."""
    near = _SAME_END * mm
    beside = rule.left - near < upright.center[0] < rule.right + near
    return beside and upright.top < rule.bottom + near and upright.bottom > rule.bottom + _CELL * mm


def _in_table(rule: Box, rules: Sequence[Box], mm: float) -> bool:
    return any(
        abs(other.left - rule.left) < _SAME_END * mm
        and abs(other.right - rule.right) < _SAME_END * mm
        and 2 * mm < abs(other.top - rule.top) < _NEXT_BORDER * mm
        for other in rules
    )
