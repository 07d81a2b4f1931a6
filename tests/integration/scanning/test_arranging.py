"""The order of pages in a case: set aside, brought back, undone; nothing is thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.errors import StoreError
from intake.store.opening import Store, open_store
from tests.integration.store_samples import Ticking, open_case

NAMES = ("a.png", "b.png", "c.png", "d.png")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data", clock=Ticking())
    yield opened
    opened.close()


def filled(store: Store) -> int:
    case = open_case(store.cases).id
    for name in NAMES:
        store.receiving.add_file(case, name.encode(), name, person="Ana")
    return case


def order(store: Store, case: int) -> list[str]:
    return [file.name for file in store.cases.get(case).files]


def test_the_order_is_kept_and_its_answer_undoes_it(store: Store) -> None:
    case = filled(store)
    before = store.arranging.arrange(case, ("d.png", "a.png", "c.png"), person="Ana")
    assert order(store, case) == ["d.png", "a.png", "c.png"]
    store.arranging.arrange(case, before, person="Ana")
    assert order(store, case) == list(NAMES)


def test_what_is_set_aside_stays_on_disk_and_in_the_history(store: Store) -> None:
    case = filled(store)
    gone = store.cases.get(case).file("b.png")
    store.arranging.arrange(case, ("a.png", "c.png", "d.png"), person="Ana")
    assert store.originals.verify(gone.sha256)
    told = [e for e in store.cases.get(case).history if e.action == "file.set_aside"]
    assert [(e.detail["file"], e.detail["sha256"], e.person) for e in told] == [
        ("b.png", gone.sha256, "Ana")
    ]
    assert [summary.files for summary in store.cases.list()] == [3]


def test_what_is_brought_back_is_read_again(store: Store) -> None:
    case = filled(store)
    store.arranging.arrange(case, ("a.png",), person="Ana")
    store.arranging.arrange(case, ("b.png", "a.png"), person="Ana")
    assert "b.png" in [file.name for file in store.cases.get(case).unread]


def test_a_page_set_aside_may_be_received_again(store: Store) -> None:
    case = filled(store)
    store.arranging.arrange(case, ("a.png",), person="Ana")
    store.receiving.add_file(case, b"b.png", "b.png", person="Ana")
    assert order(store, case) == ["a.png", "b (2).png"]


def test_a_page_received_after_others_were_set_aside_comes_last(store: Store) -> None:
    case = filled(store)
    store.arranging.arrange(case, ("c.png", "a.png"), person="Ana")
    store.receiving.add_file(case, b"e", "e.png", person="Ana")
    assert order(store, case) == ["c.png", "a.png", "e.png"]


def test_the_same_order_changes_nothing(store: Store) -> None:
    case = filled(store)
    history = len(store.cases.get(case).history)
    assert store.arranging.arrange(case, NAMES, person="Ana") == NAMES
    assert len(store.cases.get(case).history) == history


def test_names_that_never_were_or_stand_twice_are_refused(store: Store) -> None:
    case = filled(store)
    with pytest.raises(KeyError):
        store.arranging.arrange(case, ("a.png", "x.png"), person="Ana")
    with pytest.raises(ValueError, match=r"b\.png"):
        store.arranging.arrange(case, ("b.png", "b.png"), person="Ana")
    assert order(store, case) == list(NAMES)


def test_a_filed_case_is_not_arranged_any_more(store: Store) -> None:
    case = filled(store)
    kept = store.manifests.keep(b"{}", "x")
    current = store.cases.get(case)
    at = store.clock()
    store.cases.seal(case, kept.sha256, revision=current.revision, person="Ana", at=at)
    with pytest.raises(StoreError, match=r"case\.sealed"):
        store.arranging.arrange(case, ("a.png",), person="Ana")


arrangements = st.lists(st.sampled_from(NAMES), unique=True)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(arrangements, max_size=5))
def test_any_row_of_arrangements_is_undone_step_by_step(
    store: Store, steps: list[list[str]]
) -> None:
    case = filled(store)
    undo = []
    for names in steps:
        undo.append((order(store, case), store.arranging.arrange(case, names, person="Ana")))
        assert order(store, case) == names
    for stood, before in reversed(undo):
        store.arranging.arrange(case, before, person="Ana")
        assert order(store, case) == stood
