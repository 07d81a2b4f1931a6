"""Print that stands below handwriting in its column: whom the ink signs for, where it says so."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box, around
from intake.domain.words import PageText
from intake.signatures.places.lying import columns_meet
from intake.signatures.places.pieces import Piece, pieces

_MM = 25.4
_REACH_MM = 12.0
"""How far below ink its caption begins at most, and how far apart the lines of a caption are."""
_LETTERS = 3


def captions(text: PageText, ink: Sequence[Box], lines: Sequence[Box] = ()) -> list[Box | None]:
    """For each piece of ink the box around the print below it; None where nothing stands there.

    A line of its own beside one with print below it counts as print: a second person's place, whose
    name was not read.

    Args:
        text: words of the page.
        ink: boxes in the same pixels.
        lines: that somebody could sign on.
    """
    printed = [p for p in pieces(text) if p.sure and _says_something(p)] if ink else []
    reach = _REACH_MM * text.dpi / _MM
    return [_caption(box, printed, reach) or _own_line(box, lines, printed, reach) for box in ink]


def _own_line(ink: Box, lines: Sequence[Box], printed: Sequence[Piece], reach: float) -> Box | None:
    under = [r for r in lines if columns_meet(r, ink) and _below(r, ink, reach)]
    # A long hand reaches from its own line over to the next.
    own = max(under, key=lambda r: min(r.right, ink.right) - max(r.left, ink.left), default=None)
    beside = (
        r
        for r in lines
        if own is not None and not columns_meet(r, own) and _below(r, ink, reach)
        if abs(r.center[1] - own.center[1]) < own.width / _LEVEL
    )
    signed = any(_caption(r, printed, reach) is not None for r in beside)
    return own if signed else None


_LEVEL = 10
"""Part of its width by which a line of two may stand higher: sheets lie aslant."""


def _below(line: Box, ink: Box, reach: float) -> bool:
    return ink.center[1] < line.center[1] <= ink.bottom + reach


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
