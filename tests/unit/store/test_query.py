from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intake.store.query import LONGEST, MOST_WORDS, parse


def spellings(typed: str) -> set[tuple[frozenset[str], ...]]:
    return set(parse(typed).ways)


def test_nothing_typed_looks_for_nothing() -> None:
    for typed in ("", "   ", "-–.", "'", '"*()'):
        assert parse(typed).ways == ()


def test_words_are_looked_for_one_by_one() -> None:
    assert parse("José MUÑOZ").ways[0] == (frozenset({"jose"}), frozenset({"munoz"}))


def test_a_printed_letter_is_looked_for_in_both_spellings() -> None:
    assert parse("Müller").ways[0] == (frozenset({"muller", "mueller"}),)


def test_parts_of_a_number_are_also_looked_for_joined() -> None:
    assert (frozenset({"ab123456"}),) in spellings("AB-123 456")
    assert (frozenset({"munoz"}), frozenset({"ab123456"})) in spellings("Muñoz AB 123.456")


def test_what_was_typed_is_known_in_any_order() -> None:
    assert "jose munoz" in parse("MUÑOZ José").keys
    assert "ab123456" in parse("ab 123 456").keys


def test_endless_text_is_cut() -> None:
    query = parse("word " * 10_000)
    assert len(query.ways[0]) <= MOST_WORDS
    assert all(len(key) <= LONGEST for key in query.keys)


@given(st.text(max_size=400))
def test_anything_may_be_typed(typed: str) -> None:
    for way in parse(typed).ways:
        for group in way:
            assert group
            assert all(word and '"' not in word and " " not in word for word in group)
