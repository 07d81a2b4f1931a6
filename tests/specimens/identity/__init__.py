"""Identity papers by kind. A layout draws the sides of one paper for one person.

To add a paper: write `draw(rng, person, dpi) -> list[Picture]` in a module here, put
`Layout(kind, name, draw, countries)` into that module's `LAYOUTS`, and the module into `_MODULES`.
Facts are the pictures' marks; `sheet.sheets` lays the sides on the glass, `scan.scan` scans them,
`sheet.true_document` says what is true.
"""

from __future__ import annotations

import random
from importlib import import_module
from typing import Any

from tests.specimens.identity.layout import Layout

KINDS = ("passport", "visa", "home_id", "cedula")
_MODULES = (
    "passport", "passport_world", "visa", "evisa", "home_latin", "home_other", "cedula", "varied",
)  # fmt: skip

PAPERS: dict[str, list[Layout]] = {kind: [] for kind in KINDS}
for _name in _MODULES:
    for _layout in import_module(f"{__name__}.{_name}").LAYOUTS:
        PAPERS[_layout.kind].append(_layout)

UNLIKE: dict[str, list[Layout]] = {kind: [] for kind in KINDS}
"""Papers of other manners, which packets do not hold: what a reader may meet and nobody drew."""
for _name in ("unlike", "unlike_cards", "unlike_states", "unlike_visas"):
    for _layout in import_module(f"{__name__}.{_name}").LAYOUTS:
        UNLIKE[_layout.kind].append(_layout)


def layouts_for(kind: str, nationality: str) -> list[Layout]:
    """The layouts that a person of that nationality can hold: own ones, and the general ones."""
    return [p for p in PAPERS[kind] if nationality in p.countries or not p.countries]


def choose(rng: random.Random, kind: str, person: Any, name: str | None = None) -> Layout:
    """A layout by name, or by chance; a country's own layouts are preferred to general ones."""
    if name is not None:
        return next(p for p in (*PAPERS[kind], *UNLIKE[kind]) if p.name == name)
    found = layouts_for(kind, person.nationality)
    own = [p for p in found if p.countries]
    return rng.choice(own if own and rng.random() < 0.7 else found)


def has_home_id(nationality: str) -> bool:
    """Whether a card of that country can be drawn."""
    return bool(layouts_for("home_id", nationality))
