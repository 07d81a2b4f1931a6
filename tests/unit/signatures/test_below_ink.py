"""The print below handwriting tells whose column it stands in."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.signatures.places.below_ink import captions
from tests.typed_page import DPI, typed


def mm(left: float, top: float, right: float, bottom: float) -> Box:
    return Box(*(round(n / 25.4 * DPI) for n in (left, top, right, bottom)))


TEXT = typed(
    (25, 130, "Atentamente,"),
    (25, 163, "Rosa Chiluiza Mora"),
    (25, 168, "C.I. 0602345678"),
    (120, 163, "Abg. Luis Ríos Paz"),
    (120, 168, "Matrícula 17-2011-84"),
    (25, 230, "Adjunto lo indicado"),
)


@pytest.mark.parametrize(
    ("ink", "left"),
    [
        (mm(25, 140, 60, 160), 25),
        (mm(15, 140, 30, 166), 25),
        (mm(120, 145, 165, 162), 120),
        (mm(75, 150, 115, 170), None),
        (mm(25, 190, 60, 205), None),
    ],
    ids=["over the first", "at its left end", "over the second", "between both", "far above"],
)
def test_the_caption_is_what_stands_below_in_the_column(ink: Box, left: float | None) -> None:
    (found,) = captions(TEXT, [ink])
    if left is None:
        assert found is None
    else:
        assert found is not None
        assert abs(found.left - left / 25.4 * DPI) < 12
        assert found.bottom > 168 / 25.4 * DPI


ALONE = typed((25, 130, "Atentamente,"), (25, 163, "Rosa Chiluiza Mora"))
LEFT, RIGHT = mm(25, 161, 75, 161.4), mm(120, 160, 170, 160.4)


@pytest.mark.parametrize(
    ("ink", "lines", "found"),
    [
        (mm(122, 145, 165, 164), [LEFT, RIGHT], RIGHT),
        (mm(82, 145, 150, 162), [LEFT, RIGHT], RIGHT),
        (mm(122, 145, 165, 164), [RIGHT], None),
        (mm(122, 145, 165, 164), [mm(25, 100, 75, 100.4), RIGHT], None),
        (mm(80, 145, 115, 164), [LEFT, RIGHT], None),
    ],
    ids=["on the second", "reaching over", "on the only one", "one further up", "between both"],
)
def test_a_second_line_beside_that_of_a_name_is_somebody_else_s(
    ink: Box, lines: list[Box], found: Box | None
) -> None:
    """The name below the second was not read: ink there proves nothing of the first."""
    assert captions(ALONE, [ink], lines) == [found]
