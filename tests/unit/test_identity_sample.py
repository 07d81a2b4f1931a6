"""A part of the identity benchmark is a sample of all papers."""

from __future__ import annotations

import pytest

from benchmarks.identity import STANDARD, Papers, mixed
from tests.specimens import identity


@pytest.mark.parametrize("papers", [identity.PAPERS, identity.UNLIKE])
@pytest.mark.parametrize("step", [3, 4, 5, 8])
def test_a_part_holds_most_layouts_of_every_kind(papers: Papers, step: int) -> None:
    numbers = mixed(STANDARD)[::step]
    for place, kind in enumerate(identity.KINDS):
        own = [n for n in numbers if n % len(identity.KINDS) == place]
        layouts = {n // len(identity.KINDS) % len(papers[kind]) for n in own}
        assert len(layouts) >= min(len(papers[kind]), len(own)) / 2


def test_parts_add_up() -> None:
    parts = [number for first in range(5) for number in mixed(STANDARD)[first::5]]
    assert sorted(parts) == list(range(1, STANDARD + 1))
