"""How the name of a company is printed, to its last letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.words.tokens import Token, text_of

_BENEFIT = re.compile(r"B\.\s?[IL1l|!]\.?\s?C\.?")
"""`B.I.C.`, beneficio e interés colectivo, and how its I is misread: `B.LC.`, `B.1.C.`"""


def company_text(tokens: Sequence[Token]) -> str:
    """The name of a company as printed."""
    text = re.sub(r"[|_*•«»\"“”()\[\]{}~=<>]", "", text_of(tokens))
    text = re.sub(r"\s+", " ", text).strip(" ,;:-")
    text = re.sub(rf"(?:\s[^\w\s]+)*\s*{_BENEFIT.pattern}$", " B.I.C.", text)
    short = re.search(
        r"\b(?:[A-Za-z]\.\s?)+$|\b(?:LTDA|Ltda|ltda|CIA|Cia|Cía|CÍA|INC|CORP)\.$", text
    )
    return text if short else text.rstrip(".")


def liquidation_at(tokens: Sequence[Token], place: int) -> int:
    """How many words `EN LIQUIDACIÓN`, `SUCURSAL ECUADOR` or `B.I.C.` take there, or 0.

    They belong to the name.
    """
    part = tuple(token.exact for token in tokens[place : place + 2])
    if part in (("en", "liquidacion"), ("sucursal", "ecuador")):
        return 2
    speck = 1 if part[:1] == ("",) else 0
    for token in tokens[place + speck : place + speck + 1]:
        if token.exact == "bic" or _BENEFIT.fullmatch(token.text.strip(",;:")):
            return speck + 1
    return 0
