"""A text in one line of a table's row, or in two where one is too narrow."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_PIECES = re.compile(r"[^\s-]*-?\s*|-\s*")


def in_two_lines(
    text: str, metrics: QFontMetrics, width: int, *, keep_end: bool = False
) -> tuple[str, ...]:
    """The text as it stands in `width` pixels: one or two lines, broken at a blank or a hyphen.

    What does not fit into the second is left out with an ellipsis, at its end or, where the end
    tells more, before it.
    """
    where = Qt.TextElideMode.ElideLeft if keep_end else Qt.TextElideMode.ElideRight
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    first = ""
    for piece in _PIECES.findall(text):
        if metrics.horizontalAdvance((first + piece).rstrip()) > width:
            break
        first += piece
    rest = text[len(first) :]
    if not first:
        return (metrics.elidedText(text, where, width),)
    return first.rstrip(), metrics.elidedText(rest, where, width)
