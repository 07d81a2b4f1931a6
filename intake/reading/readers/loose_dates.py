"""Dates that no label of a paper claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.printed.rough_dates import a_rough_date
from intake.reading.printed.values import PrintedZone
from intake.reading.words.dates import find_dates
from intake.reading.words.tokens import Token, text_of

UNLABELLED = 0.8
"""What is left of the certainty of a date that only its place among others explains."""


def dates_in(tokens: Sequence[Token]) -> list[Found]:
    """The dates in these words, less sure for want of a label."""
    return [
        make("date", one.iso, tokens, 0.6 if one.repaired else UNLABELLED)
        for one in find_dates(text_of(tokens))
    ]


def days_of_validity(found: Found, tokens: Sequence[Token], known: set[str]) -> list[Found]:
    """The two days of a period, or the last one; that one is doubted unless the first is known.

    Args:
        found: the day under the label.
        tokens: all words of its cell.
        known: the fields that other labels tell.
    """
    # `2025.04.17-2035.04,17`: a dot read as a comma
    dates = find_dates(text_of(tokens).replace(",", "."))
    days = {"issue_date": dates[0].iso, "expiry_date": dates[-1].iso} if len(dates) > 1 else {}
    if days:
        return [replace(found, field=f, value=iso) for f, iso in days.items() if f not in known]
    # `2025.08.20 -`: of two days one may not have been read
    sure = found.confidence if "issue_date" in known else min(found.confidence, UNLABELLED)
    last = replace(found, field="expiry_date", confidence=sure)
    return [last] if "expiry_date" not in known else []


def loose_dates_of(zone: PrintedZone, claimed: Sequence[Box]) -> list[Found]:
    """Dates of one side that stand in none of the boxes which labels claimed."""
    found: list[Found] = []
    for at, cell in enumerate(zone.cells):
        if any(cell.box.overlap(box) > HALF for box in claimed):
            continue
        near = zone.with_next(at)
        found += dates_in(cell.tokens) or dates_in(near)
        if not any(f.box is not None and f.box.overlap(cell.box) > HALF for f in found):
            rough = a_rough_date("date", cell.tokens)
            rough = rough or (a_rough_date("date", near) if near else None)
            found += [rough] if rough is not None else []
    return found


HALF = 0.5
"""Share of a cell that lies in another box from which it is the same print."""
