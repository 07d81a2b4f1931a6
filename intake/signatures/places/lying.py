"""How boxes of a page lie to each other: in one column, side by side."""

from __future__ import annotations

from intake.domain.boxes import Box


def columns_meet(one: Box, other: Box) -> bool:
    """One above the other, at least with an edge."""
    return min(one.right, other.right) > max(one.left, other.left)


def level(one: Box, other: Box) -> bool:
    """Side by side: their heights share at least half of the lower one."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * max(1, min(one.height, other.height))


def whole(left: float, top: float, right: float, bottom: float) -> Box:
    """The box in whole pixels."""
    return Box(round(left), round(top), round(right), round(bottom))
