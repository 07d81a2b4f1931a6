from __future__ import annotations

import pytest

from intake.desk.packet.handed_in_twice import by_letter, is_copy
from intake.reading.papers.split import Draft, split
from tests.unit.papers.paper_text import item

LETTER = """Señores IESS
Yo, Manuel Muñoz, con cédula 1737032548, solicito el código de identificación para JEAN BAPTISTE,
con pasaporte ENQPRS6278, de nacionalidad haitiana, que trabaja en mi casa desde mayo.
Atentamente,
Manuel Muñoz
"""


def draft(text: str) -> Draft:
    return split([item(text)])[0]


def test_a_letter_and_its_copy_are_one() -> None:
    worse = LETTER.replace("haitiana", "haltiana").replace("Señores", "Seriores")
    assert is_copy(draft(LETTER), draft(worse))
    assert len(by_letter([draft(LETTER), draft(worse)])) == 1


def test_the_same_letter_about_somebody_else_is_another_one() -> None:
    for other in ("ENQPRS6279", "ENQPRS6287"):
        assert not is_copy(draft(LETTER), draft(LETTER.replace("ENQPRS6278", other)))


def test_other_words_over_the_same_numbers_are_another_letter() -> None:
    other = """Señores IESS
Yo, Manuel Muñoz, con cédula 1737032548, solicito el código de identificación para ROSA LINDA
GRANDE MEZA, con pasaporte ENQPRS6278, colombiana, quien labora conmigo por días en el taller.
"""
    assert not is_copy(draft(LETTER), draft(other))


def test_without_a_number_nothing_is_a_copy() -> None:
    plain = "Solicito a ustedes señores del IESS un código para mi trabajador."
    assert not is_copy(draft(plain), draft(plain))


PICK_UP = """Señores IESS
Quito, 18 de julio de 2026
Yo, Manuel Muñoz, con cédula 1737032548, autorizo a Ana Ruiz para que retire la clave de acceso
del portal de la institución a mi nombre y realice los trámites que correspondan en la oficina
Por la atención que se digne dar a la presente anticipo mis agradecimientos más sinceros
Atentamente,
Manuel Muñoz
"""


@pytest.mark.parametrize(("was", "now"), [("Ana Ruiz", "Luis Paz"), ("18 de", "27 de")])
def test_the_same_letter_with_another_name_or_of_another_day_is_no_copy(was: str, now: str) -> None:
    """One signature on both was put in, though all numbers are the same."""
    assert not is_copy(draft(PICK_UP), draft(PICK_UP.replace(was, now)))


def test_what_one_picture_alone_bears_makes_no_other_letter() -> None:
    """The stamp of a counter, a line that a shadow hides."""
    stamped = PICK_UP + "RECIBIDO Quito 21 Ventanilla\n"
    assert is_copy(draft(PICK_UP), draft(stamped))
    assert is_copy(draft(PICK_UP.replace("Ana Ruiz", "Aná Ruíz")), draft(stamped))
