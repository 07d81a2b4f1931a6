"""A name of which ink has left the beginning, over a number that the paper gives to somebody."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.reading.found import Found
from intake.reading.readers.signer_as_named import signer_as_named


def found(field: str, value: str, top: int, confidence: float = 0.96) -> Found:
    return Found(field, value, value, 1, Box(100, top, 600, top + 30), confidence)


def signer(said: str, named: str, number: str = "AM754074") -> str:
    paper = [
        found("full_name", named, 100),
        found("document_number", "AM754074", 140),
        found("signer_name", said, 900),
        found("signer_number", number, 940),
    ]
    return next(one.value for one in signer_as_named(paper) if one.field == "signer_name")


@pytest.mark.parametrize(
    ("left", "named"),
    [
        ("ANDRÉS AR", "Arboleda Zuluaga Andrés"),
        ("ARBOLEDA ZULU", "Arboleda Zuluaga Andrés"),
        ("ANDRÉS FELIPE ARBO", "Andrés Felipe Arboleda Zuluaga"),
        ("ANCA ANDRADE TOAPANTA", "Ximena Blanca Andrade Toapanta"),
        ("LUAGA ANDRÉS", "Arboleda Zuluaga Andrés"),
    ],
)
def test_a_clear_name_that_breaks_off_in_a_word_is_of_whoever_has_its_number(
    left: str, named: str
) -> None:
    assert signer(left, named) == named
    assert signer(left, named, "AM754047") == left


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("ANDRÉS ARIAS", "Arboleda Zuluaga Andrés"),
        ("PÉREZ TOAPANTA JUAN", "Pérez Toapanta Juana"),
        ("ANDRÉS ZULUAGA", "Arboleda Zuluaga Andrés"),
        ("ANA AR", "Arboleda Zuluaga Ana"),
        ("ANA PAZ RÍOS", "Mariana Paz Ríos"),
        ("BRANCA ANDRADE TOAPANTA", "Ximena Blanca Andrade Toapanta"),
    ],
)
def test_another_name_that_is_read_clearly_stays(said: str, named: str) -> None:
    assert signer(said, named) == said
