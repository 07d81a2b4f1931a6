"""Words of stamps that the reading of the page made out though they run up or down it."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.stamps.lines_down import stamps_down
from intake.signatures.stamps.stamp_words import Setting
from tests.typed_page import DPI, HEIGHT, WIDTH, body, typed

STAMP = ("Signed by:", "Rosa Chiluiza Mora", "B75A6B2675...")
TALK = ("Los contratos fueron firmados", "electrónicamente por el gerente", "de la compañía")


def page(rows: tuple[str, ...], *, up: bool) -> tuple[PageText, Box]:
    """The rows run up or down the margin beside a letter; their box."""
    found = []
    for n, row in enumerate(rows):
        x, at, words = 160 + 40 * n if up else 300 - 40 * n, 1000, []
        for text in row.split():
            ends = at + 11 * len(text)
            box = Box(x, 3000 - ends, x + 22, 3000 - at) if up else Box(x, at, x + 22, ends)
            words.append(Word(text, box, 0.95))
            at = ends + 11
        found.append(Line(tuple(words)))
    boxes = [line.box for line in found]
    whole = Box(
        min(b.left for b in boxes), min(b.top for b in boxes),
        max(b.right for b in boxes), max(b.bottom for b in boxes),
    )  # fmt: skip
    lines = (*typed(*body(60, 9)).lines, *found)
    return PageText(lines, WIDTH, HEIGHT, DPI), whole


@pytest.mark.parametrize("up", [True, False])
def test_a_stamp_that_runs_along_the_margin_is_found_where_it_stands(up: bool) -> None:
    text, whole = page(STAMP, up=up)
    stamps = stamps_down(text, DPI, Setting.of(text.lines))
    assert len(stamps) == 1
    assert stamps[0].box.overlap(whole) > 0.9


@pytest.mark.parametrize("up", [True, False])
def test_what_only_speaks_of_stamps_is_none_there_either(up: bool) -> None:
    text, _ = page(TALK, up=up)
    assert stamps_down(text, DPI, Setting.of(text.lines)) == []


def test_lines_that_run_across_are_left_to_others() -> None:
    small = typed(*((30, 180 + 3 * k, row) for k, row in enumerate(STAMP)), points=5)
    text = PageText((*typed(*body(60, 9)).lines, *small.lines), WIDTH, HEIGHT, DPI)
    assert stamps_down(text, DPI, Setting.of(text.lines)) == []
