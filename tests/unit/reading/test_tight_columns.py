"""Tables of a text layer that are as wide as their words: cells no farther apart than words."""

from __future__ import annotations

from dataclasses import replace

from intake.domain.kinds import Kind, ReadBy
from intake.reading.readers.registry import read_facts
from intake.reading.words.tokens import CELL, page_tokens
from tests.unit.papers.paper_text import item, paper

REQUEST = """
SEÑORES IESS

DATOS               EMPLEADOR            TRABAJADORA EXTRANJERA
Apellidos y nombres VILLACÍS POZO HERNÁN DE LUCA CHIARA
Tipo de documento   CÉDULA               PASAPORTE
No. de documento    2428921445           YC0737163
Nacionalidad        ECUATORIANA          ITALIA

Solicito que se asigne el código de identificación a la persona de la última columna.

Firma del empleador
"""
WRAPPED = REQUEST.replace(
    "Apellidos y nombres VILLACÍS POZO HERNÁN DE LUCA CHIARA",
    """\
Apellidos y nombres VILLACÍS POZO        DE LUCA
                    HERNÁN               CHIARA""",
)
AUTHORIZATION = """
AUTORIZACIÓN SIMPLE

                    EMPLEADOR QUE AUTORIZA  TERCERO AUTORIZADO
Nombres y apellidos Lorena M. Carrión Ojeda Juan Esteban Arízaga
Cédula              2055037440              0353102825

Motivo: presentar los documentos para el código de identificación de extranjeros.

Firma del empleador
"""


def told(kind: Kind, text: str) -> dict[str, str]:
    """What the paper says whose text is a file's own."""
    page = replace(item(text), text=paper(text, 1.0, ReadBy.TEXT_LAYER))
    return {fact.field: fact.value for fact in read_facts(kind, [page])}


def cells(text: str, read_by: ReadBy = ReadBy.TEXT_LAYER) -> list[str]:
    """The words that end a cell."""
    return [t.text for t in page_tokens(paper(text, 1.0, read_by)) if t.gap == CELL]


def test_a_row_that_fills_its_cells_keeps_to_the_columns_beside_it():
    said = told(Kind.REQUEST, REQUEST)
    assert said["employer_name"] == "VILLACÍS POZO HERNÁN"
    assert said["full_name"] == "DE LUCA CHIARA"
    assert said["employer_cedula"] == "2428921445"
    assert said["document_number"] == "YC0737163"


def test_a_cell_goes_on_below_in_its_column():
    said = told(Kind.REQUEST, WRAPPED)
    assert said["employer_name"] == "VILLACÍS POZO HERNÁN"
    assert said["full_name"] == "DE LUCA CHIARA"


def test_whoever_authorises_heads_a_column():
    said = told(Kind.THIRD_PARTY_AUTHORIZATION, AUTHORIZATION)
    assert said["employer_name"] == "Lorena M. Carrión Ojeda"
    assert said["third_party_name"] == "Juan Esteban Arízaga"
    assert (said["employer_cedula"], said["third_party_number"]) == ("2055037440", "0353102825")


def test_words_that_begin_below_one_another_by_chance_are_no_cells():
    assert cells("NÚMERO RUC:       1298470914001\nNOMBRE COMERCIAL: CLÍNICA DEL SUR") == ["RUC:"]


def test_two_spaces_in_prose_part_no_cells():
    text = """
Comparezco ante usted, como amiga de mi vecina y de su familia entera, por la
persona extranjera que conozco desde hace años,  y digo que no consta afiliada
que es de mi confianza, como digo al señor que me lee, y quien sabe lo sucedido
en la compañía, en la que trabaja desde el mes pasado, cumplo con solicitar hoy
"""
    assert not cells(text)


def test_prose_below_a_table_is_no_row_of_it():
    text = """
Empleador           Trabajador           Inicio
CLÍNICA DEL SUR     LUIS PÉREZ           01/02/2026
Conste que el señor es desde aquella día parte de la nómina
"""
    assert not {"señor", "aquella"} & set(cells(text))


def test_what_an_engine_read_is_not_so_exact():
    narrow = "Nombres  ANA\nCédula   1710034065"
    assert cells(narrow)
    assert not cells(narrow, ReadBy.OCR)
