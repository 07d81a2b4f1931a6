"""What somebody works as is nobody's name, also where the letter leaves the name out."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.papers.paper_text import told

LETTER = """
SEÑORES
IESS

YO, CRISTINA NARCISA GÓMEZ SALAZAR, CON CÉDULA DE IDENTIDAD NO.
0330266040, POR MIS PROPIOS DERECHOS, PIDO QUE SE GENERE EL CÓDIGO DE
IDENTIFICACIÓN DE {who}, DE NACIONALIDAD VENEZOLANA, CON
PASAPORTE NÚMERO 147846990, TRABAJADOR DE NUESTRA NÓMINA ({post})
CUYO CONTRATO CONSTA REGISTRADO EN EL SUT.

ATENTAMENTE,


CRISTINA NARCISA GÓMEZ SALAZAR
C.I. 0330266040
PATRONO
"""
POSTS = [
    "AYUDANTE DE COCINA", "ASESORA COMERCIAL", "SOLDADOR INDUSTRIAL", "BAILARINA PROFESIONAL",
    "AGENTE DE VENTAS", "MÉDICO RESIDENTE", "OPERADOR DE MAQUINARIA",
]  # fmt: skip


@pytest.mark.parametrize("post", POSTS)
def test_a_post_is_no_name(post: str) -> None:
    said = told(Kind.REQUEST, LETTER.format(who="UN CIUDADANO EXTRANJERO", post=post))
    assert "full_name" not in said


@pytest.mark.parametrize("post", ["AYUDANTE", "MI SOLDADOR", "LA ASESORA"])
def test_who_is_called_by_a_post_keeps_the_name(post: str) -> None:
    said = told(Kind.REQUEST, LETTER.format(who=f"{post} DANIELA VILLALOBOS RUIZ", post="COCINA"))
    assert said["full_name"] == "DANIELA VILLALOBOS RUIZ"
