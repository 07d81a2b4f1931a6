"""Words that may be misread: what counts as near, and how long near words can be."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.reading.words.folding import distance, lengths_near, near
from intake.reading.words.phrases import PhraseFinder

WORDS = st.text("abmnr", min_size=1, max_size=14)


@given(WORDS, WORDS)
@example("solicitarnos", "solicitamos")
@example("mana", "rnana")
def test_a_near_word_has_one_of_the_lengths_that_are_looked_at(seen: str, known: str) -> None:
    if near(seen, known):
        assert len(seen) in lengths_near(known)


@given(st.lists(WORDS, min_size=1, max_size=8), WORDS)
@example(["solicitarnos", "solicito"], "solicitamos")
@example(["rnana", "mana"], "mana")
def test_among_many_words_those_are_found_that_are_near(seen: list[str], known: str) -> None:
    words = [Word(one, Box(20 * at, 0, 20 * at + 9, 10), 0.9) for at, one in enumerate(seen)]
    found = PhraseFinder((Line(tuple(words)),), 1000).find((known,))
    assert [match.first for match in found] == [
        at for at, one in enumerate(seen) if near(one, known)
    ]


@given(WORDS, WORDS, st.integers(0, 3))
def test_a_distance_stops_at_its_limit(one: str, other: str, limit: int) -> None:
    whole = distance(one, other, 20)
    assert distance(one, other, limit) == (whole if whole <= limit else limit + 1)
    assert whole == distance(other, one, 20)


def test_edits_are_counted_one_by_one() -> None:
    assert distance("autorizacion", "autonizacion", 2) == 1
    assert distance("autorizacion", "autorizcion", 2) == 1
    assert distance("autorizacion", "autorizacionn", 2) == 1
    assert distance("registro", "contrato", 2) == 3


def test_a_phrase_is_found_though_a_letter_fell_apart() -> None:
    words = [
        Word(text, Box(10 * place, 0, 10 * place + 9, 10), 0.9)
        for place, text in enumerate(
            ["por", "medio", "solicitarnos", "el", "codlgo", "del", "IESS"]
        )
    ]
    finder = PhraseFinder((Line(tuple(words), 0),), 100)
    assert [match.first for match in finder.find(("solicitamos", "el", "codigo"))] == [2]
    assert finder.find(("solicitamos", "el", "carne")) == []


def test_a_word_torn_over_two_lines_of_one_row_is_one() -> None:
    def line(block: int, *words: tuple[str, int, int]) -> Line:
        return Line(tuple(Word(t, Box(a, 0, b, 26), 0.9) for t, a, b in words), block)

    left = line(0, ("Consulta", 0, 160), ("de", 174, 218), ("cód", 230, 294))
    near, far = (("igo", 300, 352),), (("igo", 309, 361),)
    wanted = ("consulta", "de", "codigo")
    assert PhraseFinder((left, line(1, *near)), 3508).find(wanted)
    assert not PhraseFinder((left, line(1, *far)), 3508).find(wanted)
