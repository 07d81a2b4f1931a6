"""Strands of print: what touches belongs together, whatever the order in which it is found."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from intake.reading.mrz.locate import connected, inked, strands

SIZES = st.integers(1, 40)


@given(st.data())
def test_things_share_a_label_exactly_where_pairs_lead_from_one_to_the_other(
    data: st.DataObject,
) -> None:
    size = data.draw(SIZES)
    place = st.integers(0, size - 1)
    pairs = data.draw(st.lists(st.tuples(place, place), max_size=60))
    one = np.array([a for a, _ in pairs], np.int64)
    other = np.array([b for _, b in pairs], np.int64)
    wanted = list(range(size))
    for _ in range(size):
        for a, b in pairs:
            wanted[a] = wanted[b] = min(wanted[a], wanted[b])
    assert connected(size, one, other).tolist() == wanted


def test_a_line_of_print_is_one_strand_and_a_block_is_none() -> None:
    gray = np.full((200, 500), 230, np.uint8)
    for start in range(40, 440, 10):  # forty strokes, four white pixels between two
        gray[60:72, start : start + 6] = 30
    gray[110:190, 100:220] = 30
    (line,) = strands(inked(gray))
    assert line.left[0] == 40
    assert line.right[0] == 436
    assert abs(line.left[1] - 65.5) < 1
    assert 10 < line.height < 14


def test_two_lines_that_other_print_holds_together_are_told_apart() -> None:
    gray = np.full((120, 500), 230, np.uint8)
    for top in (40, 64):
        for start in range(40, 440, 10):
            gray[top : top + 12, start : start + 6] = 30
    for start in (46, 200, 300):  # letters of a watermark
        gray[30:90, start : start + 6] = 60
    assert strands(inked(gray)) == []
    found = strands(inked(gray), 13, 60)
    assert sorted(round(strand.left[1]) for strand in found) == [46, 70]
