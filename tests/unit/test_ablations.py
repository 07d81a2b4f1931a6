"""What the ablations of ink leave out is there: a part that is renamed is not silently kept in."""

from __future__ import annotations

import importlib
import inspect

import pytest

from benchmarks.ink import WITHOUT


@pytest.mark.parametrize("name", sorted(WITHOUT))
def test_every_ablation_leaves_out_a_part_that_exists(name: str) -> None:
    module, attribute, instead = WITHOUT[name]
    part = getattr(importlib.import_module(module), attribute)
    if callable(part):
        assert callable(instead)
        taken = [
            p for p in inspect.signature(part).parameters.values() if p.kind is not p.VAR_KEYWORD
        ]
        inspect.signature(instead).bind(*taken)  # as many as the part takes, or it ends in the run
