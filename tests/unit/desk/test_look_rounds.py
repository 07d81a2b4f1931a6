"""Looks at one page are taken together, and every look gets its own answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.look_rounds import MOST_TOGETHER, looked
from intake.domain.boxes import Box
from intake.errors import EngineError
from intake.jobs import Job


class Pages:
    """Workers that answer with what was asked; the pages in `broken` cannot be decoded."""

    def __init__(self, broken: int = -1) -> None:
        self.broken = broken
        self.rounds: list[tuple[SecondLook, ...]] = []

    def each(
        self, function: Callable[[Any], Any], orders: Sequence[Any], job: Job
    ) -> Iterator[tuple[int, Any]]:
        self.rounds = list(orders)
        for index in reversed(range(len(orders))):  # answers come as they are ready
            at_page = orders[index][0].order.number
            said = tuple(look.said.encode() for look in orders[index])
            yield index, EngineError("engine.timeout") if at_page == self.broken else said


def look(page: int, said: str) -> SecondLook:
    return SecondLook(PageOrder("/x/a.pdf", "a.pdf", page), Box(1, 2, 30, 9), 0, "number", said, "")


@given(st.lists(st.integers(1, 4), max_size=9))
def test_every_look_gets_its_own_answer(pages: list[int]) -> None:
    looks = [look(page, f"{n}") for n, page in enumerate(pages)]
    workers = Pages()
    assert looked(workers, looks, Job()) == tuple(b"%d" % n for n in range(len(pages)))
    for together in workers.rounds:
        assert len({one.order.number for one in together}) == 1
        assert 1 <= len(together) <= MOST_TOGETHER
    fewest = sum(-(-pages.count(page) // MOST_TOGETHER) for page in set(pages))
    assert len(workers.rounds) == fewest


def test_a_page_that_cannot_be_read_again_answers_none_of_its_looks() -> None:
    answers = looked(Pages(2), [look(1, "a"), look(2, "b"), look(2, "c")], Job())
    assert answers == (b"a", None, None)
