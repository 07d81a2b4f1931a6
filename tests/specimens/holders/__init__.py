"""Letters of the foreign national: requests for a code or a certificate, and authorisations.

The same layouts serve both procedures; `Claims.procedure` decides what is asked for. To add one:
write `draw(rng, claims, dpi) -> list[Picture]` in a module here, put `Layout(kind, name, draw)`
into that module's `LAYOUTS`, and the module into `_MODULES`.
"""

from __future__ import annotations

from importlib import import_module

from tests.specimens.identity.layout import Layout

PROCEDURES = ("code_foreigner", "certificate_non_affiliation")
KINDS = ("request", "third_party_authorization")
_MODULES = ("prose", "sheets", "authorizations")

PAPERS: dict[str, list[Layout]] = {kind: [] for kind in KINDS}
for _name in _MODULES:
    for _layout in import_module(f"{__name__}.{_name}").LAYOUTS:
        PAPERS[_layout.kind].append(_layout)
