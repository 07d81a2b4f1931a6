"""Pages with far more lines than any paper has: what is looked for beside each stays cheap."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.reading.printed.cells import Cell
from intake.reading.printed.label_parts import beside, whole_labels
from intake.reading.readers.registry import read_facts
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import item, paper

LINES = 300


def test_cells_far_from_each_other_are_never_compared_word_by_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def same(one: Cell, other: object) -> bool:
        asked.append(one)
        return one is other

    monkeypatch.setattr(Cell, "__eq__", same)
    whole_labels([Cell((token,)) for token in page_tokens(paper("\n".join("l" * LINES)))])
    assert len(asked) < 10 * LINES


def test_only_what_stands_on_the_same_line_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def counted(one: Box, other: Box) -> float:
        compared.append((one, other))
        return beside(one, other)

    monkeypatch.setattr("intake.reading.printed.values.beside", counted)
    read_facts(Kind.PASSPORT, [item("\n".join("l" * LINES))])
    assert len(compared) < 10 * LINES
