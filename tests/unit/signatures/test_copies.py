"""Who gets a copy of a letter does not sign below its name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.signatures.places.places import find_places
from tests.typed_page import Row, body, typed

FOOT: list[Row] = [(25, 130, "Regards,"), (25, 155, "Denise Kowalski")]


def places(sure: float, *rows: Row) -> list[tuple[str, ...]]:
    """Whose names stand below places; the first of the rows as surely read as said."""
    page = typed((25, 30, "Quito, 20 de noviembre de 2026"), *body(70, 8), *FOOT, *rows)
    lines = [
        replace(line, words=tuple(replace(w, confidence=sure) for w in line.words))
        if line.text == rows[0][2]
        else line
        for line in page.lines
    ]
    page = replace(page, lines=tuple(lines))
    return [place.name_lines for place in find_places(page)]


@pytest.mark.parametrize("copies", ["cc: Margaret O'Neill", "c.c.: Rosa Chiluiza Mora",
                                    "Copia: Archivo General", "bcc: Office Manager"])  # fmt: skip
@pytest.mark.parametrize("sure", [0.95, 0.45])
def test_nobody_signs_in_a_list_of_copies(copies: str, sure: float) -> None:
    rows = [(25, 168, copies), (35, 173, "John H. Sawyer"), (35, 178, "Marcela Viteri"),
            (35, 183, "Frances K. Rowe")]  # fmt: skip
    assert places(sure, *rows) == [("Denise Kowalski",)]


def test_who_signs_with_a_cedula_is_in_no_list() -> None:
    page = typed(
        *body(70, 8),
        (25, 130, "Atentamente,"),
        (25, 160, "Rosa Chiluiza Mora"),
        (25, 165, "C.C. No. 1710034065"),
        (25, 170, "GERENTE GENERAL"),
        (25, 200, "Acepto:"),
        (25, 225, "Luis Toapanta Vaca"),
        (25, 230, "C.C. 0912345675"),
    )
    assert len(find_places(page)) == 2
