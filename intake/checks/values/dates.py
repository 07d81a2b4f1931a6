"""Dates: equal, turned round (day and month), not read with certainty, or different."""

from __future__ import annotations

from datetime import date

from intake.checks.values.outcome import SAME, Agreement, Outcome
from intake.checks.values.told import Told


def parse(value: str | None) -> date | None:
    """The day of an ISO 8601 date; None when it is not a whole one."""
    try:
        return date.fromisoformat((value or "").strip())
    except ValueError:
        return None


def compare_dates(pivot: Told, other: Told) -> Agreement:
    """How two dates agree; a pure day/month swap is never an accusation."""
    a, b = parse(pivot.value), parse(other.value)
    if pivot.value == other.value or (a is not None and a == b):
        return SAME
    doubt = _doubt(pivot, other, a, b)
    if doubt is not None:
        return Agreement(Outcome.REVIEW, (doubt,))
    return Agreement(Outcome.MISMATCH, ("date_differs",))


def _doubt(pivot: Told, other: Told, a: date | None, b: date | None) -> str | None:
    """Why the difference may be none, as a reason code."""
    doubt = None
    if a is None or b is None:
        doubt = "not_certain"
    elif (a.year, a.month, a.day) == (b.year, b.day, b.month):
        doubt = "day_month_swapped"
    elif (a.month, a.day) == (b.month, b.day) and (a.year - b.year) % 100 == 0:
        doubt = "century"
    elif any(parse(reading) == a for reading in other.others) and not other.by_person:
        doubt = "read_twice"
    elif any(parse(reading) == b for reading in pivot.others) and not pivot.by_person:
        doubt = "read_twice"  # the identity document's own zones say both
    elif not other.certain or not (pivot.certain or pivot.proven):
        doubt = "not_certain"
    return doubt
