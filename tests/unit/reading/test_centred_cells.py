"""Labels and values that stand centred beside one another belong together, whatever their lines."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.reading.forms.cells import cells_of, rows_of
from intake.reading.forms.centred_cells import with_centred_cells
from intake.reading.items import Item
from intake.reading.readers.registry import read_facts
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import item

HEIGHT, LETTER, PITCH = 20, 14, 34
LEFT, VALUE, OTHER, LAST = 180, 470, 850, 1140


def cell(left: int, middle: int, *lines: str) -> list[Line]:
    """Lines of a cell, centred up and down around the middle."""
    found = []
    for number, text in enumerate(lines):
        top = round(middle + (number - len(lines) / 2) * PITCH + (PITCH - HEIGHT) / 2)
        at, words = left, []
        for piece in text.split(" "):
            words.append(Word(piece, Box(at, top, at + LETTER * len(piece), top + HEIGHT), 0.96))
            at += LETTER * (len(piece) + 1) - 4
        found.append(Line(tuple(words)))
    return found


def sheet(*cells: list[Line]) -> Item:
    lines = sorted((line for one in cells for line in one), key=lambda line: line.box.top)
    return replace(item("x"), text=PageText(tuple(lines), 1654, 2339, 200))


TITLE = cell(LEFT, 100, "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN")
EMPLOYER = [
    cell(LEFT, 180, "Datos del empleador"),
    cell(LEFT, 300, "Nombres y apellidos", "del representante", "legal"),
    cell(VALUE, 300, "ANDRÉS DE LA TORRE", "PAREDES"),
    cell(OTHER, 300, "Cédula de", "ciudadanía"),
    cell(LAST, 300, "1710034065"),
]
FOREIGN = [
    cell(LEFT, 420, "Datos del trabajador extranjero"),
    cell(LEFT, 520, "Nombres y apellidos"),
    cell(VALUE, 520, "LÁZARO ERNESTO", "CASTELLANOS PEÑALVER"),
    cell(OTHER, 520, "Tipo de documento"),
    cell(LAST, 520, "Pasaporte"),
    cell(LEFT, 640, "Número de", "documento"),
    cell(VALUE, 640, "E568200"),
]


def told(*cells: list[Line]) -> dict[str, str]:
    return {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [sheet(*cells)])}


def test_each_value_goes_to_the_label_beside_its_middle() -> None:
    facts = told(TITLE, *EMPLOYER, *FOREIGN)
    assert facts["employer_name"] == "ANDRÉS DE LA TORRE PAREDES"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["full_name"] == "LÁZARO ERNESTO CASTELLANOS PEÑALVER"
    assert facts["document_type"] == "passport"
    assert facts["document_number"] == "E568200"


def test_a_cell_of_a_table_belongs_to_the_row_of_its_middle() -> None:
    facts = told(
        TITLE,
        cell(LEFT, 200, "N.º"),
        cell(300, 200, "Apellidos y nombres"),
        cell(700, 200, "Pasaporte No."),
        cell(1000, 200, "Cargo"),
        cell(LEFT, 320, "1"),
        cell(300, 320, "ARBOLEDA ANGULO DE", "CÁRDENAS HERNÁN", "ÓSCAR"),
        cell(700, 320, "CZ757492"),
        cell(1000, 320, "Asistente", "administrativo"),
    )
    assert facts["full_name"] == "ARBOLEDA ANGULO DE CÁRDENAS HERNÁN ÓSCAR"
    assert facts["document_number"] == "CZ757492"


@given(
    st.lists(
        st.sampled_from(["ANA", "Cédula", "de", "1710034065", "Nombres", "LARA", ":"]),
        min_size=1,
        max_size=6,
    ),
    st.integers(1, 4),
)
def test_no_word_is_lost_or_told_twice(words: list[str], lines: int) -> None:
    tokens = page_tokens(item("\n".join("   ".join(words) for _ in range(lines))).text, 1)
    rows = with_centred_cells(rows_of(tokens), 34)
    assert sorted(t.text for row in rows for t in row) == sorted(t.text for t in tokens)


def test_a_line_of_the_engine_that_ends_beside_a_word_ends_its_cell() -> None:
    """Narrow cells: the next label stands nearer to the name than its words may be apart."""
    name, label = cell(VALUE, 300, "ÁNGELES IBÁÑEZ"), cell(VALUE + 14 * 14 + 24, 300, "Pasaporte")
    page = sheet(name, label, cell(LEFT, 400, "otra línea de la página que es mucho más larga"))
    rows = rows_of(page_tokens(page.text, 1))
    assert [[t.text for t in one] for one in cells_of(rows[0], HEIGHT)] == [
        ["ÁNGELES", "IBÁÑEZ"],
        ["Pasaporte"],
    ]


def test_a_label_of_two_lines_is_one_and_two_labels_are_two() -> None:
    facts = told(
        TITLE,
        cell(LEFT, 420, "Datos del trabajador extranjero"),
        cell(LEFT, 520, "Nombres y", "apellidos"),
        cell(VALUE, 520, "Ernesto Yasmany Piñeiro", "Cabrera"),
        cell(LEFT, 640, "Pasaporte", "Nacionalidad"),
        cell(VALUE, 640, "E568200", "CUBANA"),
    )
    assert facts["full_name"] == "Ernesto Yasmany Piñeiro Cabrera"
    assert (facts["document_number"], facts["nationality"]) == ("E568200", "CUB")


def test_word_whose_box_reaches_down_stays_first_in_its_line() -> None:
    """`ANGULO PATIÑO DE` over `RODRÍGUEZ LEIDY`: the first box went down to the next line."""
    name = cell(300, 320, "ANGULO PATIÑO DE", "RODRÍGUEZ LEIDY", "YOLANDA")
    first, *others = name[0].words
    reaching = replace(first.box, top=first.box.top + 6, bottom=first.box.bottom + 11)
    facts = told(
        TITLE,
        cell(LEFT, 200, "N.º"),
        cell(300, 200, "Apellidos y nombres"),
        cell(700, 200, "Pasaporte No."),
        cell(1000, 200, "Cargo"),
        cell(LEFT, 320, "1"),
        [Line((replace(first, box=reaching), *others)), *name[1:]],
        cell(700, 320, "CZ757492"),
        cell(1000, 320, "Gerente de", "operaciones"),
    )
    assert facts["full_name"] == "ANGULO PATIÑO DE RODRÍGUEZ LEIDY YOLANDA"
