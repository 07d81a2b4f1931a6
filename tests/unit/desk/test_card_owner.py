"""A card keeps its own name: its number beside another's name in a letter is for a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.desk.packet.expectation import with_expected
from intake.domain.documents import Document
from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import authorization, paper
from tests.unit.papers.paper_text import item

CARD = """REPÚBLICA DEL ECUADOR
CÉDULA DE CIUDADANÍA No. 096246742-9
APELLIDOS Y NOMBRES
{own}
{label}
ANDRADE VERA LUIS
APELLIDOS Y NOMBRES DE LA MADRE
MENA RUIZ ROSA
LUGAR DE NACIMIENTO QUITO"""
LETTER = authorization(third_party_name="Luis Andrade Vera", third_party_number="0962467429")
OF_A_FATHER = "APELLIDOS Y NOMBRES DEL PADRE"


def card(own: str, label: str, sure: float) -> Document:
    on_paper = [item(CARD.format(own=own, label=label))]
    read = read_facts(Kind.CEDULA, on_paper)
    bare = paper("d5", Kind.CEDULA)
    facts = [
        replace(fact, confidence=sure) if fact.field.endswith("name") else fact for fact in read
    ]
    return with_expected(replace(bare, facts=tuple(facts)), on_paper, [LETTER])


@pytest.mark.parametrize("sure", [0.95, 0.6])
def test_a_card_is_not_renamed_after_a_parent(sure: float) -> None:
    assert card("ANDRADE MENA LUCIA", OF_A_FATHER, sure).value("full_name") == "ANDRADE MENA LUCIA"


def test_a_name_read_for_certain_stays() -> None:
    said = card("ANDRADE MENA LUCIA", "OTROS DATOS", 0.95)
    assert said.value("full_name") == "ANDRADE MENA LUCIA"


def test_a_doubtful_name_gives_way_to_the_owners() -> None:
    said = card("ANDRADF VFRA", "OTROS DATOS", 0.6)
    assert said.value("full_name") == "ANDRADE VERA LUIS"
