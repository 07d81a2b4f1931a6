"""Numbers and dates that a paper has twice: where a label misled, the print that agrees stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.printed.cells import cells_of_item
from intake.reading.readers.paper import Paper
from intake.reading.words.dates import find_dates
from intake.reading.words.numbers import compact

DATED = ("birth_date", "expiry_date")

WORDS = 3
"""Into how many words a printed number may fall."""


def values_agreed(paper: Paper, printed: Sequence[Found], zoned: Sequence[Found]) -> list[Found]:
    """The printed readings; those that another place of the print shows to be misled are put right.

    A zone proves a date or number. A label that leads to another value, while the proven one is
    printed elsewhere on the paper or the other one is another date of the zone, led to the wrong
    place: that is no contradiction between print and zone.
    """
    kept = list(printed)
    proven = {f.field: f for f in zoned if f.proven}
    dates = {f.value for name, f in proven.items() if name in DATED}
    for name in DATED:
        said = proven.get(name)
        misled = [f for f in kept if said and f.field == name and f.value != said.value]
        if said is None or not misled:
            continue
        seen = next((f for f in _dates(paper) if f.value == said.value), None)
        if seen is not None or any(f.value in dates for f in misled):
            kept = [f for f in kept if f not in misled]
            kept += [seen.called(name)] if seen is not None else []
    number = proven.get("document_number")
    misled = [f for f in kept if number and f.field == "document_number"]
    if number is not None and any(goes_beyond(f.value, number.value) for f in misled):
        return kept
    if number is not None and all(compact(f.value) != compact(number.value) for f in misled):
        seen = _number(paper, number.value) if misled else None
        if seen is not None:
            kept = [*(f for f in kept if f not in misled), seen]
    return kept


def goes_beyond(printed: str, zone: str) -> bool:
    """Whether print has the whole of a number of which the zone's nine places hold an end."""
    whole, part = compact(printed), compact(zone)
    ends = whole.startswith(part) or whole.endswith(part)
    return len(part) == PLACES and len(whole) > PLACES and ends


PLACES = 9
"""Characters of a number's own field in any zone (Doc 9303-4 to -7)."""


def _dates(paper: Paper) -> Iterator[Found]:
    for page, item in enumerate(paper.items, 1):
        for cell in cells_of_item(item, page):
            for one in find_dates(cell.text):
                yield make("date", one.iso, cell.tokens)


def _number(paper: Paper, wanted: str) -> Found | None:
    tokens = paper.tokens
    for place in range(len(tokens)):
        for count in range(1, WORDS + 1):
            run = tokens[place : place + count]
            if compact("".join(token.text for token in run)) == wanted:
                return make("document_number", wanted, run)
    return None
