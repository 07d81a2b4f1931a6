"""How a command ended."""

from __future__ import annotations

from dataclasses import dataclass

GOOD, NOT_GOOD, NOTHING_DONE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class WindowWish:
    """The window shall be opened, on that case where one is named (its id in the store)."""

    case: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exit status (CONTRACT) and whether the window is wanted."""

    status: int
    window: WindowWish | None = None
