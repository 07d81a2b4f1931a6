"""Rubber stamps of a house beside a place of signature: their words name nobody who signs there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.signatures.evidence import Place

SURE = 0.9
"""Certainty of a place beside which a house's stamp is no other one."""

OFFICE_LINES = 2
"""Lines of a stamp that a place has when it takes the stamp's own curved words for its line."""

_OF_A_HOUSE = re.compile(
    r"\b(c[ií]a\.?|ltda\.?|s\.\s?a\.?(\s?s\.?)?|sas|b\.?i\.?c\.?|compañ[ií]a|liquidaci[oó]n)(\W|$)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(talento humano|recursos humanos|departamento|contabilidad|administraci[oó]n|gerencia)\b",
    re.IGNORECASE,
)
"""Parts of a house: with its RUC alone below they are words of a stamp, on whatever curved line."""
_TAXPAYER = re.compile(r"\br\.?u\.?c\b|\d{10,13}", re.IGNORECASE)


def without_stamps(places: Sequence[Place]) -> list[Place]:
    """The places without those of which only a house's stamp speaks, level with a sure one.

    `QUITO SUR CÍA. LTDA.` over `RUC 1597516661001` is a stamp; alone, or on a line of its own, the
    name of a house is where somebody signs for it.
    """
    return [place for place in places if not _is_a_stamp(place, places)]


def _is_a_stamp(place: Place, places: Sequence[Place]) -> bool:
    said = " ".join(place.name_lines)
    office = len(place.name_lines) == OFFICE_LINES and _OFFICE.search(said) is not None
    house = place.cue == "name" and _OF_A_HOUSE.search(said) is not None
    if not (house or office) or not _TAXPAYER.search(said):
        return False
    return any(
        other is not place
        and other.confidence >= SURE
        and other.cue != "name"
        and min(other.box.bottom, place.box.bottom) > max(other.box.top, place.box.top)
        for other in places
    )
