"""Which date of an identity paper is which, where labels misled or could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from intake.reading.found import Found
from intake.reading.printed.national import RECENT

DATE_FIELDS = ("birth_date", "issue_date", "expiry_date")

LONGEST_YEARS = 20
"""Between the day of issue and the last day of an identity paper."""

LEFT_OVER = 1.15
"""How much surer a date without a label is where nothing else is left that it may be."""

MISLED = 0.8
"""Certainty at most of a date that stood by another label."""


def misled(found: list[Found], proven: Mapping[str, str]) -> list[Found]:
    """Dates that a label led to although the zone proves another one: dates of something else."""
    return [
        replace(f, field="date", confidence=min(f.confidence, MISLED))
        for f in found
        if f.field in DATE_FIELDS and proven.get(f.field, f.value) != f.value
    ]


def issued_later(found: list[Found], proven: Mapping[str, str]) -> list[Found]:
    """The readings without days of issue or last days that are not after the proven birth.

    A label that was read in pieces led to the day of birth itself.
    """
    birth = proven.get("birth_date", "")
    return [f for f in found if f.field not in ("issue_date", "expiry_date") or f.value > birth]


def issued_long_ago(found: list[Found], said: Mapping[str, str]) -> list[Found]:
    """The readings; a day of issue longer before the last day than papers are valid is doubted.

    It is that of an older paper, which a passport names.
    """
    last = said.get("expiry_date", "")
    return [
        replace(f, confidence=min(f.confidence, MISLED))
        if f.field == "issue_date" and last[:4].isdigit()
        and int(last[:4]) - int(f.value[:4]) > LONGEST_YEARS else f
        for f in found
    ]  # fmt: skip


def with_a_lost_figure(found: list[Found], loose: Sequence[Found]) -> list[Found]:
    """The readings; a day of one figure is doubted where the paper writes `07` elsewhere."""
    zeros = any(_WITH_ZERO.match(f.raw) for f in (*found, *loose) if f.field in DATED)
    return [
        replace(f, confidence=min(f.confidence, MISLED))
        if zeros and f.field in DATED and _ONE_FIGURE.match(f.raw)
        else f
        for f in found
    ]


DATED = (*DATE_FIELDS, "date")
_WITH_ZERO = re.compile(r"0[1-9](?!\d)")
_ONE_FIGURE = re.compile(r"\d(?![\d])")


def lone_day(found: list[Found], said: Mapping[str, str]) -> list[Found]:
    """The day of issue or the last day without certainty where no other date of the paper was read.

    Its label may have stood by another day, whose own label was not read.
    """
    told = set(said) & set(DATE_FIELDS)
    if len(told) != 1 or told == {"birth_date"}:
        return found
    return [
        replace(f, confidence=min(f.confidence, MISLED)) if f.field in told else f for f in found
    ]


def born_first(
    found: list[Found], loose: list[Found], proven: Mapping[str, str]
) -> tuple[list[Found], list[Found]]:
    """No paper is issued before its holder is born: then a label misled to another date.

    Returns:
        The readings without such a day of birth, and the dates without a label, with it.
    """
    born = next((f for f in found if f.field == "birth_date"), None)
    others = {f.value for f in loose}
    others |= {f.value for f in found if f.field in ("issue_date", "expiry_date")}
    if born is None or "birth_date" in proven:
        return found, loose
    issued = next((f.value for f in found if f.field == "issue_date"), born.value)
    unborn = born.value > issued or int(born.value[:4]) > RECENT + 100
    if len(others - {born.value}) < OTHERS and not unborn:
        return _grown_up(found, born), loose
    if not unborn and born.value <= min(others):
        return _grown_up(found, born), loose
    late = replace(born, field="date", confidence=min(born.confidence, MISLED))
    return [f for f in found if f is not born], [*loose, late]


def _grown_up(found: list[Found], born: Found) -> list[Found]:
    """The readings; a child's day of birth is doubted: the label may have led to another day."""
    if int(born.value[:4]) <= RECENT + 100 - CHILD:
        return found
    doubted = replace(born, confidence=min(born.confidence, MISLED))
    return [doubted if f is born else f for f in found]


CHILD = 15
"""Years of age below which nobody is a worker or an employer."""

OTHERS = 2
"""Other dates of a paper from which the earliest of all is the day of birth."""


def other_birth(found: list[Found], loose: list[Found], proven: Mapping[str, str]) -> list[Found]:
    """The printed day of birth where it is not the zone's, and no label could be read.

    Of the dates that a paper prints, two are the day of issue and the last day; the one that is
    left, where the zone's day of birth stands nowhere, is what the print calls the day of birth.
    """
    printed = {f.field: f.value for f in found if f.field in DATE_FIELDS}
    birth, issue = proven.get("birth_date"), printed.get("issue_date")
    others = {*printed.values(), *proven.values()}
    left = {f.value: f for f in loose if f.value not in others}
    if birth is None or "birth_date" in printed or issue is None or len(left) != 1:
        return []
    value, one = left.popitem()
    if any(f.value == birth for f in loose) or value >= issue:
        return []
    return [replace(one, field="birth_date", confidence=one.confidence * LEFT_OVER)]


def in_order(found: list[Found], loose: list[Found], said: dict[str, str]) -> list[Found]:
    """Nothing on an identity paper is dated after its last day.

    A later date that no label claims is the last day; the label of the last day then stood by the
    day of issue, where the place of issue pushed a date aside.
    """
    last, issue = said.get("expiry_date"), said.get("issue_date")
    later = [f for f in loose if last is not None and f.value > last]
    by_print = [f for f in found if f.field == "expiry_date" and f.value == last]
    if last is None or issue is not None or not by_print or len({f.value for f in later}) != 1:
        return found
    if not 1 <= int(later[0].value[:4]) - int(last[:4]) <= LONGEST_YEARS:
        return found
    said |= {"expiry_date": later[0].value, "issue_date": last}
    kept = [f for f in found if f not in by_print]
    return [*kept, by_print[0].called("issue_date"), later[0].called("expiry_date")]


def last_before_issue(found: list[Found]) -> list[Found]:
    """The readings; where the last day is no later than that of issue a label misled to one."""
    days = {f.field: f.value for f in found if f.field in PAPERS_DAYS}
    if len(days) < len(PAPERS_DAYS) or days["issue_date"] < days["expiry_date"]:
        return found
    return [
        replace(f, confidence=min(f.confidence, MISLED)) if f.field in PAPERS_DAYS else f
        for f in found
    ]


PAPERS_DAYS = ("issue_date", "expiry_date")


def remaining_dates(loose: list[Found], said: dict[str, str]) -> list[Found]:
    """The day of issue or the last day where one date is left between birth and expiry."""
    birth, issue, expiry = (said.get(n) for n in ("birth_date", "issue_date", "expiry_date"))
    rest = [f for f in loose if f.value not in (birth, issue, expiry)]
    dates = sorted({f.value for f in rest})
    if birth is not None and issue is None and expiry is None and len(dates) == 2:
        first, last = (next(f for f in rest if f.value == date) for date in dates)
        between = int(dates[1][:4]) - int(dates[0][:4])
        if dates[0] > birth and 1 <= between <= LONGEST_YEARS:
            return [first.called("issue_date"), last.called("expiry_date")]
    if birth is None and issue is not None and expiry is None and len(dates) == 2:
        before, after = (next(f for f in rest if f.value == date) for date in dates)
        years = int(after.value[:4]) - int(issue[:4])
        if before.value < issue < after.value and years <= LONGEST_YEARS:
            return [before.called("birth_date"), after.called("expiry_date")]
    if birth is None:
        return []
    if issue is None and expiry is not None:
        between_them = [f for f in rest if birth < f.value < expiry]
        # A day close before the last one is the last one with a digit lost.
        apart = [f for f in between_them if f.value[:7] != expiry[:7]]
        return _only(apart or between_them, "issue_date")
    if expiry is None and issue is not None and len(dates) == 1:
        return _only([f for f in rest if f.value > issue], "expiry_date")
    return []


def _only(found: Sequence[Found], name: str) -> list[Found]:
    """The date, where all of them are the same one."""
    return [found[0].called(name)] if len({f.value for f in found}) == 1 else []


def dates_by_habit(loose: list[Found], said: dict[str, str], order: Sequence[str]) -> list[Found]:
    """Dates without labels, where a country's cards have these and no others, in this order.

    Where nothing is known of a country: birth, issue and last day, for most papers have these.
    What a label or the zone has said is left out of the order.
    """
    if order and tuple(order) != DATE_FIELDS and len({f.value for f in loose}) == len(DATE_FIELDS):
        order = DATE_FIELDS  # a card of a newer series has the last day too
    usual = tuple(order) or DATE_FIELDS
    known = {said[name] for name in DATE_FIELDS if name in said}
    left = [name for name in usual if name not in said]
    dates = sorted({f.value for f in loose} - known)
    if not left or len(dates) != len(left):
        return []
    if known and tuple(order) and len(usual) < len(DATE_FIELDS):
        birth_alone = left == ["birth_date"] and dates[0][:4] < min(known)[:4]
        issue_alone = left == ["issue_date"] and "expiry_date" not in said
        if not (birth_alone or issue_alone):
            return []
    day = {name: said.get(name) or dates[left.index(name)] for name in usual}
    if [day[name] for name in usual] != sorted(day.values()) or not _usual_span(day):
        return []
    firsts = (next(f for f in loose if f.value == date) for date in dates)
    return [one.called(name) for one, name in zip(firsts, left, strict=True)]


def _usual_span(day: dict[str, str]) -> bool:
    """Whether an identity paper may be valid between these days."""
    if "expiry_date" not in day or "issue_date" not in day:
        return True
    return 1 <= int(day["expiry_date"][:4]) - int(day["issue_date"][:4]) <= LONGEST_YEARS
