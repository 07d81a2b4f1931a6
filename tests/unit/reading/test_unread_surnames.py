"""Surnames that cannot be read as a name are stated beside the given names, never left out."""

from __future__ import annotations

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

FORM = """
SOLICITUD DE EMISIÓN DE CÓDIGO

EMPLEADOR
Representante legal: Diego Fausto Vélez Toapanta      C.C. 1710034065

EXTRANJERO
Apellidos   Son Martín Peris        Nombres   María de los Ángeles
Pasaporte No. AB6136461             Nacionalidad   Haitiana

Solicito el código de identificación para extranjero bajo relación de dependencia.
"""


def test_surnames_that_begin_like_a_verb_are_stated_without_certainty() -> None:
    facts = {fact.field: fact for fact in read_facts(Kind.REQUEST, [item(FORM)])}
    assert facts["names"].value == "María de los Ángeles"
    assert facts["surnames"].value == "Son Martín Peris"
    assert not facts["surnames"].certain
