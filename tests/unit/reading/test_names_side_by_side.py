"""Two people who sign side by side in one line of the engine are two."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.fields.values import name_run
from intake.reading.words.tokens import page_tokens

HEIGHT, LETTER = 38, 24


def run(text: str, gap: int) -> str:
    """The first name of a line; `|` is so many pixels wide."""
    left, words = 300, []
    for piece in text.split():
        if piece == "|":
            left += gap - 14
            continue
        words.append(Word(piece, Box(left, 500, left + LETTER * len(piece), 500 + HEIGHT), 0.95))
        left += LETTER * len(piece) + 14
    tokens = page_tokens(PageText((Line(tuple(words)),), 2480, 3508, 300), 1)
    return " ".join(token.text for token in tokens[: name_run(tokens, 0)])


def test_room_and_another_case_begin_another_name() -> None:
    assert run("NARCISA GÓMEZ CEDEÑO | Ximena Quishpe", 80) == "NARCISA GÓMEZ CEDEÑO"


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("GÓMEZ CEDEÑO | Narcisa Belén", 20),
        ("NARCISA GÓMEZ | CEDEÑO LUZ", 80),
        ("Narcisa Gómez | Cedeño Luz", 80),
    ],
)
def test_neither_alone_does(text: str, gap: int) -> None:
    assert run(text, gap) == text.replace("| ", "")


@pytest.mark.parametrize("role", ["TRABAJADORI/A", "Emp1eador/a", "APODERADD/A,"])
def test_a_role_of_either_gender_below_a_name_is_no_part_of_it(role: str) -> None:
    assert run(f"Jesús Villalobos Rondón {role}", 0) == "Jesús Villalobos Rondón"


@pytest.mark.parametrize(
    ("text", "begins"),
    [("YY Anne-Marie Schmidt", False), ("NN Anne Schmidt", False), ("AA Schmidt", True)],
)
def test_loops_read_as_a_consonant_twice_begin_no_name(text: str, begins: bool) -> None:
    assert bool(run(text, 0)) == begins
