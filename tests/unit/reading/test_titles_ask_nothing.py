"""The title of a form is no petition, though it begins with the word that announces one."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

FORM = """
{title}

Dirigida a: Director Provincial del IESS

DATOS PERSONALES
Nombres y apellidos del solicitante: Ana Cláudia Simões Silva
Número de pasaporte: FA331821
Nacionalidad: Brasileña

PEDIDO
{asks}

Lugar y fecha: Manta, 10 de noviembre de 2026


Ana Cláudia Simões Silva
Pasaporte FA331821
"""
TITLES = ["PEDIDO DE CÓDIGO DE IDENTIFICACIÓN - CIUDADANO EXTRANJERO", "PETICIÓN DEL CÓDIGO"]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_no_narrative(title: str) -> None:
    page = item(FORM.format(title=title, asks=""))
    assert "narrative" not in {fact.field for fact in read_facts(Kind.REQUEST, [page])}


@pytest.mark.parametrize("title", TITLES)
def test_what_stands_below_the_word_is(title: str) -> None:
    asks = "Solicito se me asigne el código de identificación para extranjero."
    facts = {
        f.field: f.value
        for f in read_facts(Kind.REQUEST, [item(FORM.format(title=title, asks=asks))])
    }
    assert facts["narrative"].endswith(asks)
