"""The papers that the tests draw are the same on every machine."""

from __future__ import annotations

import pytest

from tests.specimens.fonts import GROUPS, families


@pytest.mark.parametrize("group", GROUPS)
def test_every_family_is_on_the_machine(group: str) -> None:
    """Where one is missing, `rng.choice` takes another, and every paper after it differs."""
    assert families(group) == GROUPS[group], "run scripts/prepare"
