"""The list of who gets a copy, at the foot of a letter: nobody named there signs below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, islice

from intake.signatures.places.name_blocks import Block
from intake.signatures.places.pieces import Piece, Says

_COPIES = re.compile(
    r"(?:b\.?c\.?c|c\. ?c|cc|copy to|copies to|copies|con copia a?|copia a|copia)\b\.? ?[:;]? ?"
    r"(?=[^\W\d_]{2,})"
)
"""`cc: Margaret O'Neill`, `Con copia: Archivo`; `C.C. 17...` is a number of identity."""
_TOLD = 3
"""Letters of a word that names somebody; `C.C. No.` names nobody."""


def in_copies(block: Block, printed: Sequence[Piece]) -> bool:
    """Whether a block goes on with such a list: nothing but short lines stands between.

    Args:
        block: who might sign.
        printed: what is print for certain, top to bottom.
    """
    own = [p for p in block.pieces if not _begins(p)]
    if any(p.has(Says.NUMBER, Says.LABEL, Says.RULE, Says.CLOSING) for p in own):
        return False
    above = [p for p in printed if p.box.center[1] < block.box.top or p in block.pieces[:1]]
    near = dropwhile(_goes_on, sorted(above, key=lambda p: -p.box.top))
    return any(_begins(piece) for piece in islice(near, 1))


def _goes_on(piece: Piece) -> bool:
    """A line of such a list after its first; a formula, a label, a number and a text end it."""
    ends = piece.has(Says.CLOSING, Says.WEAK_CLOSING, Says.LABEL, Says.RULE, Says.NUMBER)
    return not (ends or _begins(piece)) and len(piece.text.split()) <= _WORDS


_WORDS = 8


def _begins(piece: Piece) -> bool:
    found = _COPIES.match(piece.text)
    rest = piece.text[found.end() :] if found else ""
    return any(sum(map(str.isalpha, word)) >= _TOLD for word in rest.split())
