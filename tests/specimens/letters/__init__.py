"""Letters by kind: requests and authorisations, each in really different layouts and wordings.

To add a letter: write `draw(rng, claims, dpi) -> list[Picture]` in a module here, put
`Layout(kind, name, draw)` into that module's `LAYOUTS`, and the module into `_MODULES`.
"""

from __future__ import annotations

from importlib import import_module

from tests.specimens.identity.layout import Layout

KINDS = ("request", "third_party_authorization")
_MODULES = ("requests_prose", "requests_forms", "requests_grids", "authorizations")

PAPERS: dict[str, list[Layout]] = {kind: [] for kind in KINDS}
for _name in _MODULES:
    for _layout in import_module(f"{__name__}.{_name}").LAYOUTS:
        PAPERS[_layout.kind].append(_layout)
