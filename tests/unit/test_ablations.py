"""What the ablations of ink leave out is there: a part that is renamed is not silently kept in."""

from __future__ import annotations

import importlib

import pytest

from benchmarks.ink import WITHOUT


@pytest.mark.parametrize("name", sorted(WITHOUT))
def test_every_ablation_leaves_out_a_part_that_exists(name: str) -> None:
    module, attribute, _ = WITHOUT[name]
    assert hasattr(importlib.import_module(module), attribute)
