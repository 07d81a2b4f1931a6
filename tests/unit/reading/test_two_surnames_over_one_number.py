"""A letter that names its writer by another surname than stands below the signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.domain.words import PageText
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

LETTER = """Señor Director Provincial del
Instituto Ecuatoriano de Seguridad Social
Ciudad.-

Quien suscribe, {said}, portadora del pasaporte 102536325, de nacionalidad venezolana, solicito
se certifique que no registro afiliación alguna al seguro social ecuatoriano.

Agradezco su gentil atención.


YULIMAR ANDREÍNA URDANETA ZAMBRANO
Pasaporte 102536325
"""


def named(said: str, certainty: float = 0.91) -> str | None:
    """The name that the letter gives, its text read less surely than what stands below it."""
    paper = item(LETTER.format(said=said))
    lines = tuple(
        replace(
            line,
            words=tuple(
                replace(w, confidence=w.confidence if w.text.isupper() else certainty)
                for w in line.words
            ),
        )
        for line in paper.text.lines
    )
    text: PageText = replace(paper.text, lines=lines)
    facts = read_facts(Kind.REQUEST, [replace(paper, text=text)])
    return next((fact.value for fact in facts if fact.field == "full_name"), None)


@pytest.mark.parametrize(
    "said", ["Yulimar Andreína Urdaneta Pérez", "Yulimar Urdaneta Pérez", "Yulimar Andreína Pérez"]
)
def test_another_surname_in_the_text_is_what_the_letter_says(said: str) -> None:
    assert named(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "Yulimar Urdaneta Zambrano",
        "Yulimar A. Urdaneta Zambrano",
        "Yulimar Andreina Urdaneta Zanbrano",
    ],
)
def test_a_shorter_or_misread_name_in_the_text_is_the_fuller_one(said: str) -> None:
    assert named(said) == "YULIMAR ANDREÍNA URDANETA ZAMBRANO"


def test_a_name_that_was_hardly_read_gives_way_to_the_one_below() -> None:
    assert named("Yulimar Andreína Urdaneta Bmro", 0.6) == "YULIMAR ANDREÍNA URDANETA ZAMBRANO"
