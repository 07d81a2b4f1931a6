"""Second looks, those at one page together: decoding a page takes longer than a look at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from intake.desk.examination import SecondLook, Workers
from intake.desk.value_look import look_at_all
from intake.jobs import Job

MOST_TOGETHER = 3
"""Looks that one child process takes at a page; of more the next may take some."""


def looked(workers: Workers, looks: Sequence[SecondLook], job: Job) -> Iterator[tuple[int, object]]:
    """Which look, and what was seen: as `value_look.look_at` says it, or what went wrong."""
    rounds = _rounds(looks)
    if not rounds:
        return
    orders = [tuple(looks[index] for index in one) for one in rounds]
    for number, answer in workers.each(look_at_all, orders, job):
        indices = rounds[number]
        answers = answer if isinstance(answer, tuple) else (answer,) * len(indices)
        yield from zip(indices, answers, strict=True)


def _rounds(looks: Sequence[SecondLook]) -> list[list[int]]:
    """Indices of looks, a page at a time; the longest rounds first."""
    pages: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, look in enumerate(looks):
        pages[look.order.path, look.order.number].append(index)
    rounds = [
        indices[start : start + MOST_TOGETHER]
        for indices in pages.values()
        for start in range(0, len(indices), MOST_TOGETHER)
    ]
    return sorted(rounds, key=len, reverse=True)
