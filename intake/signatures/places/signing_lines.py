"""Printed lines that somebody may sign on, told from borders of tables and underlined words."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.signatures.places.pieces import Piece

_SHORTEST, _LONGEST = 28.0, 115.0
_ROOM = 6.0
_SAME_END = 3.0
_CELL = 5.0
_NEXT_BORDER = 25.0
_LABEL_ROOM, _LOWEST_CELL, _HIGHEST_CELL = 6.0, 14.0, 60.0
_LOWEST_ROW, _BESIDE = 10.0, 60.0


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
    return [
        rule
        for rule in long_enough(rules, mm)
        if not any(_over(piece, rule, mm) for piece in printed)
        and not _is_border(rule, rules, uprights, mm)
    ]


def long_enough(rules: Sequence[Box], mm: float) -> list[Box]:
    """The rules that somebody could sign on, for their length."""
    return [r for r in rules if _SHORTEST * mm <= r.width <= _LONGEST * mm]


def borders(rules: Sequence[Box], uprights: Sequence[Box], mm: float) -> list[Box]:
    """The rules that belong to a table or a frame."""
    return [rule for rule in rules if _is_border(rule, rules, uprights, mm)]


def cell_below(label: Box, rules: Sequence[Box], uprights: Sequence[Box], mm: float) -> Box | None:
    """The free box of a form at whose top a label stands, or None where it stands in none.

    Args:
        label: the words.
        rules: lines across.
        uprights: lines down.
        mm: pixels per millimetre.
    """
    cell = _between(label, rules, mm)
    if cell is None or label.top - cell[0].bottom >= _LABEL_ROOM * mm:
        return None
    top, bottom = cell
    if not _LOWEST_CELL * mm <= bottom.top - top.bottom <= _HIGHEST_CELL * mm:
        return None
    sides = _walls(top, bottom, uprights, mm)
    lefts = [x for x in sides if x <= label.left]
    rights = [x for x in sides if x >= label.right]
    if not lefts or not rights:
        return None
    return Box(round(max(lefts)), top.bottom, round(min(rights)), bottom.top)


def cell_beside(label: Box, rules: Sequence[Box], uprights: Sequence[Box], mm: float) -> Box | None:
    """The next box of a table's row, right of the one in which a label stands; None without one."""
    row = _between(label, rules, mm)
    if row is None or not _LOWEST_ROW * mm <= row[1].top - row[0].bottom <= _HIGHEST_CELL * mm:
        return None
    top, bottom = row
    walls = sorted(x for x in _walls(top, bottom, uprights, mm) if x > label.right)
    if not walls or walls[0] - label.right > _BESIDE * mm:
        return None
    level = [r.right for r in rules if abs(r.top - top.top) < mm]
    right = next((x for x in walls if x > walls[0] + _SAME_END * mm), max(level))
    if right - walls[0] < _SHORTEST * mm:
        return None
    return Box(round(walls[0]), top.bottom, round(right), bottom.top)


def _between(label: Box, rules: Sequence[Box], mm: float) -> tuple[Box, Box] | None:
    """The lines across next above and next below a label, along all of it."""
    spanning = [r for r in rules if r.left < label.left + 2 * mm and r.right > label.right - 2 * mm]
    over = [r for r in spanning if r.bottom <= label.top + mm]
    under = [r for r in spanning if r.top >= label.bottom - mm]
    if not over or not under:
        return None
    return max(over, key=lambda r: r.bottom), min(under, key=lambda r: r.top)


def _walls(top: Box, bottom: Box, uprights: Sequence[Box], mm: float) -> list[float]:
    """Where lines down run from the one to the other."""
    near = _SAME_END * mm
    return [
        u.center[0] for u in uprights if u.top < top.bottom + near and u.bottom > bottom.top - near
    ]


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
