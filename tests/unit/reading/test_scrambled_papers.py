"""Whatever stands on a paper, in whatever order, reading it ends with an answer."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from hypothesis import given, settings
from hypothesis import strategies as st

import tests.unit.papers
from intake.domain.kinds import Kind
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

BITS = ("3.", "-", "a)", "|", ":", ".", "C.I.", "No.", '"', "(", ")", "III.", "—", "C.C. 1", "f)")
"""What is left of lines that an engine did not read."""


def texts(value: object) -> Iterator[str]:
    """The papers among the values of a module."""
    if isinstance(value, str) and value.count("\n") > 4:
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in texts(one))
    elif isinstance(value, list | tuple):
        yield from (text for one in value for text in texts(one))


def all_texts() -> list[str]:
    """Every paper that the tests share as text."""
    names = [
        f"tests.unit.papers.{module.name}" for module in iter_modules(tests.unit.papers.__path__)
    ]
    values = [value for name in names for value in vars(import_module(name)).values()]
    return sorted({text for value in values for text in texts(value)})


PAPERS = all_texts()
CHANGES = st.tuples(st.integers(0, 6), st.integers(0, 400), st.integers(0, 400))


def changed(lines: list[str], what: int, here: int, there: int) -> list[str]:
    """The lines, one of them left out, moved, cut, turned round or replaced."""
    if not lines:
        return lines
    here, found = here % len(lines), list(lines)
    line = found.pop(here)
    put = {
        1: [line, line],
        2: [BITS[there % len(BITS)]],
        3: [" ".join(reversed(line.split(" ")))],
        4: [line[: there % (len(line) + 1)]],
        5: [line[there % (len(line) + 1) :]],
    }
    if what == 6:
        found.insert(there % (len(found) + 1), line)
    return found[:here] + put.get(what, []) + found[here:]


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(PAPERS), st.sampled_from(list(Kind)), st.lists(CHANGES, max_size=10))
def test_a_scrambled_paper_is_read(
    text: str, kind: Kind, changes: list[tuple[int, int, int]]
) -> None:
    lines = text.split("\n")
    for change in changes:
        lines = changed(lines, *change)
    paper = [item("\n".join(lines))]
    assert isinstance(read_facts(kind, paper), tuple)
    assert all(draft.items for draft in split(paper))


def test_there_are_papers_to_scramble() -> None:
    assert len(PAPERS) > 20
