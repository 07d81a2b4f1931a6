"""Print that stands below handwriting in its column: whom the ink signs for, where it says so."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box, around
from intake.domain.words import PageText
from intake.signatures.places.pieces import Piece, pieces

_MM = 25.4
_REACH_MM = 12.0
"""How far below ink its caption begins at most, and how far apart the lines of a caption are."""
_LETTERS = 3


def captions(text: PageText, ink: Sequence[Box]) -> list[Box | None]:
    """For each piece of ink the box around the print below it; None where nothing stands there.

    Args:
        text: words of the page.
        ink: boxes in the same pixels.
    """
    printed = [p for p in pieces(text) if p.sure and _says_something(p)] if ink else []
    return [_caption(box, printed, _REACH_MM * text.dpi / _MM) for box in ink]


def _says_something(piece: Piece) -> bool:
    return sum(c.isalnum() for c in piece.text) >= _LETTERS


def _caption(ink: Box, printed: Sequence[Piece], reach: float) -> Box | None:
    own: list[Box] = []
    lowest = float(ink.bottom)
    for piece in printed:  # top to bottom
        column = around([*own, ink]) if own else ink
        meets = min(piece.box.right, column.right) > max(piece.box.left, column.left)
        if meets and ink.center[1] < piece.box.top <= lowest + reach:
            own.append(piece.box)
            lowest = max(lowest, piece.box.bottom)
    return around(own) if own else None
