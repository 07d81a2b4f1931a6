"""Every sentence that a finding may rest on stands word for word in the published sheet."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.procedures.load import known, load_procedure
from intake.procedures.model import Quote

SHEETS = Path(__file__).resolve().parents[2] / "data" / "sheets"


def quotes_in(record: object) -> Iterator[Quote]:
    if isinstance(record, Quote):
        yield record
    elif dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            yield from quotes_in(getattr(record, field.name))
    elif isinstance(record, dict):
        for value in record.values():
            yield from quotes_in(value)
    elif isinstance(record, tuple):
        for value in record:
            yield from quotes_in(value)


def sheet(number: int) -> str:
    return " ".join((SHEETS / f"{number:03}.txt").read_text(encoding="utf-8").split())


@pytest.mark.parametrize("identifier", known())
def test_every_quotation_stands_in_its_sheet(identifier: str) -> None:
    quotes = list(quotes_in(load_procedure(identifier)))
    assert len(quotes) > 20
    strange = [quote.text for quote in quotes if quote.text not in sheet(quote.sheet)]
    assert strange == []


@pytest.mark.parametrize("identifier", known())
def test_every_requirement_and_content_has_its_sentence(identifier: str) -> None:
    for rule in load_procedure(identifier).requirements:
        assert rule.quote.text
        assert all(content.quote for content in rule.contents)
