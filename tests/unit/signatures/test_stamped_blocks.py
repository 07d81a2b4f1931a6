"""The rubber stamp of a house beside a place of signature is no other place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.signatures.evidence import Place
from intake.signatures.places.stamped_blocks import without_stamps

SIGNS = Place(
    box=Box(70, 987, 1063, 1394),
    line_box=None,
    name_lines=("DARÍO CASTAÑO DE LA CRUZ", "Pasaporte No. FT549664"),
    confidence=0.98,
    last=True,
    cue="rule",
)
STAMP = Place(
    box=Box(1163, 987, 2155, 1236),
    line_box=None,
    name_lines=("A QUITO SUR Cía. LTDA. E", "C 159751666100"),
    confidence=0.75,
    last=True,
    cue="name",
)


@pytest.mark.parametrize(
    "lines",
    [
        ("A QUITO SUR Cía. LTDA. E", "C 159751666100"),
        ("COMERCIAL EL SOL S.A.", "RUC 1790085783001"),
        ("TEJIDOS S.A.S.", "RUC", "GERENCIA"),
        ("TALENTO HUMANO", "RUC 1759350356001"),
    ],
)
def test_a_stamp_beside_a_sure_place_is_none(lines: tuple[str, ...]) -> None:
    stamp = replace(STAMP, name_lines=lines)
    assert without_stamps([SIGNS, stamp]) == [SIGNS]
    assert without_stamps([stamp, SIGNS]) == [SIGNS]


def test_a_part_of_a_house_on_the_curved_line_of_its_stamp_is_none() -> None:
    stamp = replace(STAMP, cue="rule", name_lines=("RECURSOS HUMANOS", "RUC 1759350356001"))
    assert without_stamps([SIGNS, stamp]) == [SIGNS]
    signer = replace(stamp, name_lines=("ANA PAZ", "RECURSOS HUMANOS", "RUC 1759350356001"))
    assert without_stamps([SIGNS, signer]) == [SIGNS, signer]


@pytest.mark.parametrize(
    "places",
    [
        [STAMP],
        [SIGNS, replace(STAMP, cue="rule")],
        [SIGNS, replace(STAMP, box=Box(1163, 1800, 2155, 2000))],
        [replace(SIGNS, confidence=0.7), STAMP],
        [SIGNS, replace(STAMP, name_lines=("ANA PAZ LARA", "C.C. 1710034065"))],
        [SIGNS, replace(STAMP, name_lines=("SANDRA SASTRE", "RUC 1710034065001"))],
        [
            replace(SIGNS, name_lines=("Luis Mora", "C.C. 1710034065", "QUITO SUR CÍA. LTDA.")),
            replace(
                STAMP, name_lines=("Belén Vélez Andrade", "Gerente General", "QUITO SUR CÍA. LTDA.")
            ),
        ],
    ],
    ids=[
        "alone",
        "on a line",
        "further down",
        "no sure place",
        "a person",
        "a person in business",
        "a person of the same house",
    ],
)
def test_where_somebody_may_sign_stays(places: list[Place]) -> None:
    assert without_stamps(places) == places
