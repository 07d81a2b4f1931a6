"""Papers of the sister procedures, each worded in its own way: kind and facts are found."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers import (
    holder_letters_otherwise,
    issued_papers_otherwise,
    key_papers_otherwise,
)
from tests.unit.papers.paper_text import item, same
from tests.unit.papers.papers_brought_along import BROUGHT_ALONG

PAPERS = (
    *issued_papers_otherwise.PAPERS,
    *key_papers_otherwise.PAPERS,
    *holder_letters_otherwise.PAPERS,
)
THIRD = ("third_party_name", "third_party_number")
OWN = ("employer_name", "holder_name", "full_name")
"""Who asks, and so may sign."""


@pytest.mark.parametrize(("kind", "wanted", "text"), PAPERS)
def test_it_says_what_it_says(kind: Kind, wanted: dict[str, str], text: str) -> None:
    said = {fact.field: fact for fact in read_facts(kind, [item(text)])}
    wrong = {f: v for f, v in wanted.items() if f not in said or not same(said[f].value, v)}
    assert wrong == {}
    assert not {f for f in THIRD if f in said} - set(wanted)


@pytest.mark.parametrize(("kind", "wanted", "text"), PAPERS)
def test_it_is_known_for_what_it_is(kind: Kind, wanted: dict[str, str], text: str) -> None:
    assert [draft.kind for draft in split([item(text)])] == [kind]


@pytest.mark.parametrize(("kind", "wanted", "text"), PAPERS)
def test_nobody_else_signs_it(kind: Kind, wanted: dict[str, str], text: str) -> None:
    said = {fact.field: fact for fact in read_facts(kind, [item(text)])}
    signer = said.get("signer_name")
    own = next((wanted[field] for field in OWN if field in wanted), None)
    if signer is not None and signer.confidence > 0.5:
        assert own is not None
        assert same(signer.value, own)


@pytest.mark.parametrize("text", BROUGHT_ALONG.values(), ids=BROUGHT_ALONG)
def test_what_nobody_asked_for_is_unknown(text: str) -> None:
    assert [draft.kind for draft in split([item(text)])] == [Kind.UNKNOWN]
