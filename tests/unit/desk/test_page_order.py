from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.desk.page_order import inserted, interleaved, replaced, without
from intake.errors import ScanError


def test_backs_of_a_stack_turned_over_come_in_the_opposite_order() -> None:
    order = interleaved(
        ["p", "1r", "2r", "3r", "3v", "2v", "1v"], ["1r", "2r", "3r"], ["3v", "2v", "1v"]
    )
    assert order == ["p", "1r", "1v", "2r", "2v", "3r", "3v"]


def test_unequal_counts_are_never_guessed() -> None:
    with pytest.raises(ScanError) as told:
        interleaved(["a", "b", "c"], ["a", "b"], ["c"])
    assert (told.value.code, told.value.parameters) == ("scan.uneven", {"fronts": 2, "backs": 1})


def test_inserted_after_a_page_and_before_all() -> None:
    assert inserted(["a", "b", "n"], ["n"], "a") == ["a", "n", "b"]
    assert inserted(["a", "b", "n"], ["n"], None) == ["n", "a", "b"]


def test_one_page_may_be_replaced_by_several() -> None:
    assert replaced(["a", "b", "c", "n", "m"], ["n", "m"], "b") == ["a", "n", "m", "c"]
    assert replaced(["a", "b"], [], "b") == ["a", "b"]


@given(st.lists(st.integers(), unique=True, max_size=12), st.data())
def test_no_page_is_lost_and_none_appears(numbers: list[int], data: st.DataObject) -> None:
    before = [str(number) for number in numbers]
    cut = data.draw(st.integers(0, len(before)))
    old, new = before[:cut], before[cut:]
    after = data.draw(st.sampled_from([None, *old]))
    assert sorted(inserted(before, new, after)) == sorted(before)
    if old and new:
        gone = data.draw(st.sampled_from(old))
        assert sorted(replaced(before, new, gone)) == sorted(set(before) - {gone})
    assert without(before, new) == old
    half = len(before) // 2
    pairs = interleaved(before, before[:half], before[half : 2 * half])
    assert sorted(pairs) == sorted(before)
