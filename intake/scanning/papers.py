"""Sizes of sheets, from `resources/scanning/papers.toml`."""

from __future__ import annotations

import tomllib
from functools import cache

from intake.resources import resource


@cache
def papers() -> dict[str, tuple[float, float]]:
    """(width, height) in millimetres by name."""
    with resource("scanning", "papers.toml").open("rb") as file:
        return {name: (float(w), float(h)) for name, (w, h) in tomllib.load(file).items()}


def size_of(name: str) -> tuple[float, float] | None:
    """The size of a sheet; None for all that the device can see."""
    return papers().get(name)
