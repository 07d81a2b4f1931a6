"""Records of the Ministry of Labour's system, in really different forms.

To add a record: write `draw(rng, claims, dpi) -> list[Picture]` in a module here, put
`Layout("sut_record", name, draw)` into its `LAYOUTS`, and the module into `_MODULES`.
"""

from __future__ import annotations

from importlib import import_module

from tests.specimens.identity.layout import Layout

_MODULES = ("tables", "contracts")

PAPERS: dict[str, list[Layout]] = {"sut_record": []}
for _name in _MODULES:
    for _layout in import_module(f"{__name__}.{_name}").LAYOUTS:
        PAPERS[_layout.kind].append(_layout)
