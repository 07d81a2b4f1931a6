"""Numbers over which a rule or a fold was read: where to look again, and never certain."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.printed_card import card

VISA = (
    (40, 60, "NÚMERO"), (300, 60, "Z3290979"), (40, 120, "NOMBRE"),
    (300, 120, "GONZALO PATRICIO PIZARRO"), (40, 240, "FECHA NAC."), (300, 240, "14-MAR-1998"),
)  # fmt: skip


def facts(*pieces: tuple[int, str], label: str = "PASAPORTE") -> dict[str, tuple[str, bool]]:
    row = [(40, 180, label), *((left, 180, text) for left, text in pieces)]
    read = read_facts(Kind.VISA, [card(*VISA, *row)])
    return {fact.field: (fact.value, fact.certain) for fact in read}


def test_a_number_read_in_pieces_is_the_passports_and_not_certain() -> None:
    found = facts((300, "P132"), (370, ":8685:"))
    assert found["document_number"] == ("P1328685", False)
    assert found["visa_number"][0] == "Z3290979"


@pytest.mark.parametrize(
    ("pieces", "label"),
    [
        (((300, "P132"), (700, "8685")), "PASAPORTE"),
        (((300, "P1"), (350, "86")), "PASAPORTE"),
        (((300, "otro"), (370, "86852")), "PASAPORTE"),
        (((300, "P132"), (370, ":8685:")), "OBSERVACIONES"),
    ],
    ids=["far apart", "too short", "a word", "another label"],
)
def test_other_pieces_make_no_number(pieces: tuple[tuple[int, str], ...], label: str) -> None:
    assert facts(*pieces, label=label).get("document_number", ("", False))[0] != "P1328685"
    assert "P186" not in str(facts(*pieces, label=label))
