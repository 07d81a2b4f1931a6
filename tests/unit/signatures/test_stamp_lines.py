"""Lines of print as the words of a stamp stand in them."""

from __future__ import annotations

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.signatures.stamp_lines import runs


def word(text: str, left: int, top: int, high: int = 17) -> Word:
    return Word(text, Box(left, top, left + 14 * len(text), top + high), 0.95)


def texts(*words: Word) -> list[str]:
    return [line.text for line in runs(Line(words))]


def test_two_rows_beside_large_print_that_were_read_as_one_are_two() -> None:
    large = [word("Seguridad", 700, 818, 40), word("Social", 840, 818, 34)]
    small = [
        word("Firmado", 1244, 810), word("LEÓN", 1245, 835), word("1128735903", 1343, 836),
        word("por", 1355, 812), word("GABRIELA", 1412, 811), word("el", 1495, 806, 60),
        word("día", 1539, 811, 41), word("11/11/2026", 1596, 836), word("USHIÑA", 1636, 809),
    ]  # fmt: skip
    assert texts(*large, *small) == [
        "Seguridad Social", "Firmado por GABRIELA día USHIÑA", "LEÓN 1128735903 el 11/11/2026",
    ]  # fmt: skip


def test_a_line_that_falls_to_the_right_is_one() -> None:
    falling = [word("Firmado", 100 + 120 * n, 400 + 6 * n) for n in range(7)]
    assert len(texts(*falling)) == 1
    halves = [word("Firmado", 100 + 120 * n, 400 + 14 * (n > 2)) for n in range(6)]
    assert len(texts(*halves)) == 1


def test_marks_and_notes_beside_a_line_make_no_second_row() -> None:
    assert len(texts(word("Nota", 100, 400), word("del", 160, 402), word("día", 210, 420))) == 1
