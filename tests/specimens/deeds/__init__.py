"""Notarial deeds that empower somebody.

To add a deed: write `draw(rng, claims, dpi) -> list[Picture]` in a module here, put
`Layout("power_of_attorney", name, draw)` into its `LAYOUTS`, and the module into `_MODULES`.
"""

from __future__ import annotations

from importlib import import_module

from tests.specimens.identity.layout import Layout

_MODULES = ("powers",)

PAPERS: dict[str, list[Layout]] = {"power_of_attorney": []}
for _name in _MODULES:
    for _layout in import_module(f"{__name__}.{_name}").LAYOUTS:
        PAPERS[_layout.kind].append(_layout)
