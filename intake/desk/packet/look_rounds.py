"""Second looks, those at one page together: decoding a page takes longer than a look at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from intake.desk.packet.examination import SecondLook, Workers
from intake.desk.packet.page_calls import look_at_all, settle
from intake.desk.packet.sealed import Looking, Seen
from intake.jobs import Job

MOST_TOGETHER = 3
"""Looks that one child process takes at a page; of more the next may take some."""


def looked_again(workers: Workers, looking: Looking, job: Job) -> Looking:
    """Takes every second look, round after round, until nothing is left to look at.

    Raises:
        Cancelled: the person stopped the job.
    """
    while looking.looks:
        seen = Seen(looking, looked(workers, looking.looks, job))
        for _, answer in workers.each(settle, [seen], job):
            if isinstance(answer, Exception):
                raise answer
            looking = answer
    return looking


def looked(workers: Workers, looks: Sequence[SecondLook], job: Job) -> tuple[bytes | None, ...]:
    """What was seen, look by look, packed: as `value_look.look_at` says it, None where it fails."""
    rounds = _rounds(looks)
    orders = [tuple(looks[index] for index in one) for one in rounds]
    found: list[bytes | None] = [None] * len(looks)
    for number, answer in workers.each(look_at_all, orders, job):
        if not isinstance(answer, Exception):
            for index, seen in zip(rounds[number], answer, strict=True):
                found[index] = seen
    return tuple(found)


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
