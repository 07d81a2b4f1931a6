"""All papers that are drawn from claims, by kind: letters, records, deeds, and what is neither."""

from __future__ import annotations

from tests.specimens import deeds, holders, keys, letters, records, strays
from tests.specimens.identity.layout import Layout
from tests.specimens.keys import issued, slips

TABLES = (letters.PAPERS, records.PAPERS, deeds.PAPERS, strays.PAPERS, keys.PAPERS)


def letters_for(kind: str, procedure: str | None = None) -> list[Layout]:
    """The layouts of that kind; letters of the foreign national where the procedure wants those."""
    if kind == "appointment_confirmation" and procedure in slips.TURN_OF:
        return [*slips.OWN_TURNS, *issued.TURNS]
    if procedure in holders.PROCEDURES and kind in holders.PAPERS:
        return list(holders.PAPERS[kind])
    return [layout for table in TABLES for layout in table.get(kind, ())]


def kinds() -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for table in TABLES for kind in table))
