"""Boxes of forms in which people sign: a label at the top of the box, or in the cell beside it."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.signatures.ink.ink import Limits
from intake.signatures.places.places import find_places
from intake.signatures.places.signing_lines import cell_below, cell_beside
from tests.typed_page import DPI, Row, body, mm, typed

MM = DPI / 25.4


def box(left: float, top: float, right: float, bottom: float) -> Box:
    return Box(*(round(v * MM) for v in (left, top, right, bottom)))


def lines_of(*cells: tuple[float, float, float, float]) -> tuple[list[Box], list[Box]]:
    """The lines across and down around cells, in millimetres."""
    across = [box(x0, y, x1, y + 0.3) for x0, y0, x1, y1 in cells for y in (y0, y1)]
    down = [box(x, y0, x + 0.3, y1) for x0, y0, x1, y1 in cells for x in (x0, x1)]
    return across, down


def form(*foot: Row) -> list[Row]:
    return [(25, 30, "Señor Director"), *body(50, 6), *foot]


@pytest.mark.parametrize("label", ["Firma del solicitante", "FIRMA", "Firma:"])
def test_the_room_below_a_label_within_its_box_is_the_place(label: str) -> None:
    across, down = lines_of((25, 120, 105, 150), (105, 120, 185, 150))
    text = typed(*form((27, 123, label), (107, 123, "Nombres y apellidos")))
    (place,) = find_places(text, across, down)
    left, top, right, bottom = mm(place.box)
    assert (round(left), round(right)) == (25, 105)
    assert top >= 119
    assert 148 <= bottom <= 151
    assert place.last


@pytest.mark.parametrize("label", ["Firma", "FIRMA DEL EMPLEADOR"])
def test_the_cell_beside_a_label_is_the_place(label: str) -> None:
    across, down = lines_of(
        (25, 100, 70, 108), (70, 100, 180, 108), (25, 108, 70, 132), (70, 108, 180, 132)
    )
    text = typed(*form((27, 103, "Nombres"), (72, 103, "Rosa Elena Chiluiza"), (27, 120, label)))
    (place,) = [p for p in find_places(text, across, down) if p.cue == "label"]
    assert [round(v) for v in mm(place.box)] == [70, 108, 180, 132]


def test_low_rows_of_data_are_no_room_to_sign() -> None:
    across, down = lines_of((25, 100, 70, 107), (70, 100, 180, 107))
    assert cell_beside(box(27, 102, 45, 105), across, down, MM) is None
    assert cell_below(box(27, 101, 45, 104), across, down, MM) is None


def test_without_lines_down_there_is_no_cell() -> None:
    across, _ = lines_of((25, 100, 105, 130))
    assert cell_below(box(27, 103, 60, 106), across, [], MM) is None
    assert cell_beside(box(27, 113, 60, 116), across, [], MM) is None


def test_a_label_far_below_the_upper_border_is_not_at_the_top_of_its_box() -> None:
    across, down = lines_of((25, 100, 105, 140))
    assert cell_below(box(27, 132, 60, 136), across, down, MM) is None


def test_a_box_with_words_below_its_label_is_never_called_empty() -> None:
    across, down = lines_of((25, 120, 105, 150))
    words = form((27, 123, "Firma del solicitante"), (40, 141, "MT MENI ZORSN"))
    (place,) = find_places(typed(*words), across, down)
    assert place.confidence < Limits().sure_place
