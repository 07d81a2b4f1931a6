"""The sign of number before a number, `N.º`, where an engine took it for something else."""

from __future__ import annotations

import re

from intake.reading.tokens import Token

HARDLY = 0.7
"""Certainty below which two letters before a number are no series of it."""
_RAISED = re.compile(r"[A-Z]{1,2}[.,]?[”“\"'’‘*?°º!¿^]+", re.IGNORECASE)
"""`MN.”`, `N.*`: letters with what the raised ring was taken for; no series ends so."""


def misread_sign(token: Token) -> bool:
    """`NS 17360692124`, `N2 AB12`: the ring of `N°` misread, and hardly read; `MN.” AB12`."""
    if _RAISED.fullmatch(token.text):
        return True
    return re.fullmatch("N[A-Z0-9]", token.stripped) is not None and token.word.confidence < HARDLY
