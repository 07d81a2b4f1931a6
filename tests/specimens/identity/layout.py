"""What a layout of an identity paper is."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.specimens.canvas import Picture

Draw = Callable[[random.Random, Any, int], list[Picture]]


@dataclass(frozen=True)
class Layout:
    """One paper as one country or series makes it; no countries: any person can have it.

    `draw(rng, person, dpi)` gives the sides (cards) or pages (booklets), upright, with marks.
    """

    kind: str
    name: str
    draw: Draw
    countries: frozenset[str] = frozenset()
