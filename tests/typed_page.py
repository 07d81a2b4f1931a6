"""Pages as a reader would hand them over: words with boxes, set by hand, without drawing or OCR."""

from __future__ import annotations

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word

WIDTH, HEIGHT, DPI = 2480, 3508, 300

Row = tuple[float, float, str]


def typed(*rows: Row, points: float = 11.0, confidence: float = 0.95) -> PageText:
    """Rows of (x mm, y mm of the top, words); a row may carry `|` where a wide gap lies."""
    return PageText(tuple(typed_line(*row, points, confidence) for row in rows), WIDTH, HEIGHT, DPI)


def typed_line(
    x: float, y: float, words: str, points: float = 11.0, confidence: float = 0.95
) -> Line:
    """One line; every letter is as wide as half the type is high."""
    high, wide = points / 72 * DPI * 0.72, points / 72 * DPI * 0.5
    left, top = x / 25.4 * DPI, y / 25.4 * DPI
    found = []
    for word in words.split():
        if word == "|":
            left += 35 / 25.4 * DPI
            continue
        right = left + wide * len(word)
        box = Box(round(left), round(top), round(right), round(top + high))
        found.append(Word(word, box, confidence))
        left = right + wide
    return Line(tuple(found))


def body(start: float, rows: int, x: float = 25) -> list[Row]:
    """Lines of running text."""
    words = "solicito se digne disponer a quien corresponda la emisión del código para extranjero"
    return [(x, start + 6 * k, words) for k in range(rows)]


def mm(box: Box) -> tuple[float, float, float, float]:
    """A box in millimetres."""
    return tuple(n / DPI * 25.4 for n in box.as_list())  # type: ignore[return-value]
