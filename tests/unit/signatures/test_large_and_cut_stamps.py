"""Stamps in large type with the signer's name below, and those of which a part alone shows."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.stamps.stamp_hints import hints
from intake.signatures.stamps.stamp_hits import broken_off
from intake.signatures.stamps.stamps import find_stamps, look_for_stamps
from tests.typed_page import DPI, HEIGHT, WIDTH, body, typed

BLANK = np.full((HEIGHT, WIDTH), 255, np.uint8)


def page(head: list[str], below: list[str]) -> PageText:
    letter = typed(*body(60, 9))
    large = typed(*((30, 180 + 7 * k, row) for k, row in enumerate(head)), points=15.0)
    under = 180 + 7 * len(head)
    small = typed(*((30, under + 5 * k, row) for k, row in enumerate(below)), points=10.0)
    return PageText((*letter.lines, *large.lines, *small.lines), WIDTH, HEIGHT, DPI)


@pytest.mark.parametrize("head", [["Documento firmado", "electrónicamente"],
                                  ["Documento firmado electrónicamente"]])  # fmt: skip
@pytest.mark.parametrize("name", ["Rosa de la Cruz Mora", "Íñigo Chiluiza", "Li Na Wang"])
def test_a_heading_with_a_name_below_is_a_stamp(head: list[str], name: str) -> None:
    assert len(find_stamps(BLANK, DPI, page(head, [name, "GERENTE GENERAL"]), ())) == 1


@pytest.mark.parametrize(
    "below",
    [
        "Para verificar su validez lea el código",
        "Conserve este papel",
        "REGISTRO DE CONTRATOS",
        "Contrato 4512",
        "Quito",
    ],
)
def test_a_heading_with_something_else_below_is_none(below: str) -> None:
    read = page(["Documento firmado electrónicamente"], [below])
    assert find_stamps(BLANK, DPI, read, ()) == ()


def line(text: str, sure: float = 0.9) -> Line:
    x, words = 300, []
    for part in text.split():
        words.append(Word(part, Box(x, 400, x + 14 * len(part), 424), sure))
        x = words[-1].box.right + 12
    return Line(tuple(words))


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Documento firmado electrónic", True),
        ("Firmado digitalm", True),
        ("Documento de identidad", False),
        ("Firmado en Quito", False),
        ("El documento firmado", False),
    ],
)
def test_the_edge_of_what_was_read_cuts_a_phrase(text: str, broken: bool) -> None:
    assert broken_off(line(text)) is broken


@pytest.mark.parametrize(("sure", "asked"), [(0.4, True), (0.95, False)])
def test_a_tool_named_in_worn_print_is_asked_about(sure: float, asked: bool) -> None:
    worn = line("Clicksign c4cad36b-1aó3", sure)
    assert any(hint.doubtful for hint in hints([worn], DPI)) is asked


def test_a_piece_that_ends_within_a_phrase_is_read_on() -> None:
    """What lies at the edge of the first piece is read again in a wider one."""
    said = iter([["Documento firmado elec"], ["Documento firmado electrónicamente por"]])

    def closer(crop: np.ndarray, dpi: int) -> PageText:
        rows = next(said, [])
        lines = []
        for row in rows:
            x, words = crop.shape[1] - 25 - 16 * len(row), []
            for part in row.split():
                words.append(Word(part, Box(x, 40, x + 15 * len(part), 66), 0.9))
                x = words[-1].box.right + 12
            lines.append(Line(tuple(words)))
        return PageText(tuple(lines), crop.shape[1], crop.shape[0], dpi)

    picture = BLANK.copy()
    for row in range(5):
        picture[2000 + 40 * row : 2012 + 40 * row, 1400:1700:9] = 0
    look_for_stamps(picture, DPI, PageText((), WIDTH, HEIGHT, DPI), (), closer)
    assert next(said, None) is None
