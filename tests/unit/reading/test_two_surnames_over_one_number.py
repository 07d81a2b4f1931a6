"""A letter that names its writer by another surname than stands below the signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.desk.packet.expectation import with_expected
from intake.domain.kinds import Kind
from intake.reading.items import Item
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import paper, passport
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


def read_as(said: str, certainty: float) -> Item:
    """The letter, its text read less surely than what stands below it."""
    page = item(LETTER.format(said=said))
    lines = tuple(
        replace(
            line,
            words=tuple(
                replace(w, confidence=w.confidence if w.text.isupper() else certainty)
                for w in line.words
            ),
        )
        for line in page.text.lines
    )
    return replace(page, text=replace(page.text, lines=lines))


def named(said: str, certainty: float = 0.91) -> str | None:
    """The name that the letter gives."""
    facts = read_facts(Kind.REQUEST, [read_as(said, certainty)])
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


def test_a_name_that_breaks_off_behind_a_particle_is_what_the_letter_says() -> None:
    assert named("YULIMAR URDANETA DE") == "YULIMAR URDANETA DE"


def test_two_people_joined_are_no_name_that_breaks_off() -> None:
    text = LETTER.format(said="Yulimar Andreína Urdaneta Zambrano y, por otra parte")
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}
    assert facts["full_name"].upper() == "YULIMAR ANDREÍNA URDANETA ZAMBRANO"


def test_a_surname_unlike_the_other_stands_though_it_was_not_read_clearly() -> None:
    """The letter says MAMANI: `MAMANTI`, read with 0.6, is no misreading of the other surname."""
    said = "Yulimar Andreína Urdaneta Mamanti"
    assert named(said, 0.6) == said
    assert named(said, 0.4) == "YULIMAR ANDREÍNA URDANETA ZAMBRANO"


def test_a_name_that_was_hardly_read_gives_way_to_the_one_below() -> None:
    assert named("Yulimar Andreína Urdaneta Bmro", 0.6) == "YULIMAR ANDREÍNA URDANETA ZAMBRANO"


@pytest.mark.parametrize(("certainty", "kept"), [(0.91, True), (0.6, True), (0.4, False)])
def test_what_an_identity_document_has_puts_no_clearly_read_surname_right(
    certainty: float, *, kept: bool
) -> None:
    said = "Yulimar Andreína Urdaneta Pérez"
    page = read_as(said, certainty)
    letter = paper("d9", Kind.REQUEST)
    letter = replace(letter, facts=read_facts(Kind.REQUEST, [page]))
    own = passport("d1", surnames="URDANETA ZAMBRANO", names="YULIMAR ANDREÍNA")
    after = with_expected(letter, [page], [own, letter])
    assert (after.value("full_name") == said) is kept
