"""Papers of the employer's key and what the institute hands out, each in several layouts.

To add one: write `draw(rng, claims, dpi) -> list[Picture]` in a module here, put
`Layout(kind, name, draw)` into that module's `LAYOUTS`, and the module into `_MODULES`.
"""

from __future__ import annotations

from importlib import import_module

from tests.specimens.identity.layout import Layout

KINDS = (
    "key_request",
    "responsibility_agreement",
    "ruc_certificate",
    "artisan_certificate",
    "foreigner_code",
    "appointment_confirmation",
)
_MODULES = ("requests", "agreements", "certificates", "slips", "otherwise", "issued")

PAPERS: dict[str, list[Layout]] = {kind: [] for kind in KINDS}
for _name in _MODULES:
    for _layout in import_module(f"{__name__}.{_name}").LAYOUTS:
        PAPERS[_layout.kind].append(_layout)
