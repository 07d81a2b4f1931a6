"""Where a place stands to the running text of its page: in its head, amid it, or at its end."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.signatures.places.pieces import Piece

_TEXT_LINE, _LONG_LINE = 6, 9
"""Words of a line of running text, and of one that is surely one."""
_BODY = 3
"""Such lines below a name after which the letter goes on."""
_HEADED = 4
"""Pieces of print below a name from which it stands in the head of a letter."""


def body_below(printed: Sequence[Piece], box: Box) -> bool:
    """Three or more long lines of running text below: the letter is not over yet."""
    return sum(p.box.top > box.bottom and _words(p) >= _LONG_LINE for p in printed) >= _BODY


def heads_a_letter(printed: Sequence[Piece], box: Box) -> bool:
    """Whether it stands above everything and running text follows."""
    first = all(p.box.bottom > box.top for p in printed)
    return first and sum(p.box.top > box.bottom and _words(p) >= _TEXT_LINE for p in printed) >= 2


def ends_the_text(printed: Sequence[Piece], box: Box) -> bool:
    """Whether running text stands above and none below: somebody's name ends the letter."""
    long = [p.box for p in printed if _words(p) >= _TEXT_LINE]
    return len(long) >= 2 and all(line.bottom <= box.top for line in long)


def goes_on(printed: Sequence[Piece], box: Box) -> bool:
    """Whether more is printed below than the foot of a letter: `box` stands in its head."""
    return sum(p.box.top > box.bottom for p in printed) >= _HEADED


def _words(piece: Piece) -> int:
    return len(piece.text.split())
