"""Letters and records in words and layouts that no specimen has are known and read all the same."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from intake.reading.readers.registry import read_facts
from intake.reading.words.folding import fold
from tests.unit.papers.paper_text import item

DATA = Path(__file__).parents[1].joinpath("papers", "other_wordings.toml")
PAPERS = tomllib.loads(DATA.read_text(encoding="utf-8"))["paper"]


@pytest.mark.parametrize("told", PAPERS, ids=lambda told: told["name"])
def test_a_paper_in_other_words_is_known_and_read(told: dict[str, Any]) -> None:
    kind, paper = Kind(told["kind"]), item(told["text"])
    assert classify(paper).kind is kind
    read: dict[str, str] = {}
    for fact in read_facts(kind, [paper]):
        read.setdefault(fact.field, fact.value)
    seen = {field: fold(read.get(field, "")).replace(",", "") for field in told["facts"]}
    assert seen == {f: fold(value).replace(",", "") for f, value in told["facts"].items()}
