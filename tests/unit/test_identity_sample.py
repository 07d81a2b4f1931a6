"""A part of the identity benchmark is a sample of all papers."""

from __future__ import annotations

import pytest

from benchmarks.identity import STANDARD, Papers, mixed
from tests.specimens import identity


@pytest.mark.parametrize("papers", [identity.PAPERS, identity.UNLIKE])
@pytest.mark.parametrize("step", [3, 4, 5, 8])
def test_a_part_holds_most_layouts_of_every_kind(papers: Papers, step: int) -> None:
    numbers = [mixed(number) for number in range(1, STANDARD + 1, step)]
    for place, kind in enumerate(identity.KINDS):
        own = [n for n in numbers if n % len(identity.KINDS) == place]
        layouts = {n // len(identity.KINDS) % len(papers[kind]) for n in own}
        assert len(layouts) >= min(len(papers[kind]), len(own)) / 2


def test_every_paper_has_its_turn() -> None:
    turns = [mixed(number) for number in range(1, 2 * STANDARD + 1)]
    assert sorted(turns[:STANDARD]) == list(range(1, STANDARD + 1))
    assert sorted(turns) == list(range(1, 2 * STANDARD + 1))
