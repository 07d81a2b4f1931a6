"""Words are as tall as their line, and dust does not say how tall that is."""

from __future__ import annotations

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.levelled import levelled


def page(*words: tuple[str, int, int]) -> PageText:
    found = [
        Word(text, Box(100 * n, top, 100 * n + 80, bottom), 0.9)
        for n, (text, top, bottom) in enumerate(words)
    ]
    return PageText((Line(tuple(found)),), 1000, 1000, 300)


def boxes(text: PageText) -> list[tuple[int, int]]:
    return [(word.box.top, word.box.bottom) for word in text.words()]


def test_a_word_in_the_box_of_a_blot_is_brought_to_its_line() -> None:
    text = page(("Número", 40, 60), ("de", 40, 60), ("documento:", 10, 95))
    assert boxes(levelled(text)) == [(40, 60), (40, 60), (40, 60)]


def test_a_label_beside_a_dot_stays_as_tall_as_it_is() -> None:
    text = page(("Nombres:", 40, 60), (".", 56, 59))
    assert boxes(levelled(text)) == [(40, 60), (56, 59)]


def test_dust_read_as_letters_does_not_pull_a_line_down() -> None:
    text = page(("Apellidos:", 30, 84), ("|", 30, 64), ("PATEL", 36, 69), ("DA", 84, 96))
    assert boxes(levelled(text))[0] == (36, 69)


def test_dots_alone_are_left() -> None:
    text = page((".", 10, 12), ("-", 10, 60))
    assert levelled(text) == text


def test_a_word_beside_the_upper_line_of_a_cell_is_brought_to_that_line() -> None:
    """`Nombre completo | SEBASTIÁN MOSQUERA`, the label centred: an accent makes a word tall."""
    text = page(
        ("Nombre", 714, 732), ("completo", 714, 737), ("SEBASTIÁN", 693, 727),
        ("MOSQUERA", 699, 719), ("Pasaporte", 714, 737), ("AX292232", 714, 732),
    )  # fmt: skip
    assert boxes(levelled(text))[2] == (699, 719)
