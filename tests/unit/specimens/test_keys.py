"""Papers of the employer's key are drawn with the facts that they say."""

from __future__ import annotations

import random

import pytest

from tests.specimens import keys
from tests.specimens.claims import claims_for
from tests.specimens.identity.layout import Layout
from tests.specimens.keys.requests import FILLED
from tests.specimens.people import cast

LAYOUTS = [layout for layouts in keys.PAPERS.values() for layout in layouts]
SAID = {
    "key_request": {"employer_name", "employer_cedula", "email", "telephone", "signer_name"},
    "responsibility_agreement": {"employer_name", "employer_cedula", "signer_name"},
    "ruc_certificate": {"ruc", "employer_name"},
    "artisan_certificate": {"holder_name", "holder_number"},
    "foreigner_code": {"holder_name", "code"},
    "appointment_confirmation": {"holder_name", "holder_number"},
}
THIRD = {"third_party_name", "third_party_number"}


def drawn(layout: Layout, seed: int, *shown: str) -> set[str]:
    rng = random.Random(seed)
    claims = claims_for(rng, cast(rng))
    pages = layout.draw(rng, claims.but(show=claims.show | set(shown)), 72)
    assert pages
    return {mark.name for page in pages for mark in page.marks}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: f"{layout.kind}-{layout.name}")
def test_every_layout_says_what_its_kind_says(layout: Layout) -> None:
    for seed in (1, 2):
        assert SAID[layout.kind] <= drawn(layout, seed)


@pytest.mark.parametrize("layout", keys.PAPERS["key_request"], ids=lambda layout: layout.name)
def test_the_section_is_filled_only_when_asked_for(layout: Layout) -> None:
    for seed in (3, 4):
        assert drawn(layout, seed, FILLED) >= THIRD
        assert not THIRD & drawn(layout, seed)
