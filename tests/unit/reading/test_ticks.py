"""Forms with boxes: the ticked answer is said, the others are not."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.forms.cells import rows_of
from intake.reading.forms.ticks import with_ticked_alone
from intake.reading.readers.registry import read_facts
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import item


def said(line: str) -> str:
    rows = with_ticked_alone(rows_of(page_tokens(item(line).text, 1)))
    return " ".join(token.text for row in rows for token in row)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Documento: ( ) Visa (X) Pasaporte ( ) Cédula de identidad", "Documento: Pasaporte"),
        ("Documento: Pasaporte ( ) Visa ( ) Cédula (X)", "Documento: Cédula"),
        ("Documento: ☐ Visa ☒ Pasaporte", "Documento: Pasaporte"),
        ("Documento: Visa ___ Pasaporte _X_", "Documento: Pasaporte"),
        ("Sexo M ( ) F ( X )", "Sexo F"),
        ("Sexo: [ ] M [X] F     VENEZOLANA", "Sexo: F VENEZOLANA"),
        (
            "Sexo: M [ ] F [X]    Estado civil: Soltero [ ] Casado [X]",
            "Sexo: F Estado civil: Casado",
        ),
        ("Sexo: M ( ) F ( )", "Sexo:"),
        ("O Pasaporte Xx Visa [] Documento del país de origen", "Visa"),
        (
            "Tipo: E Pasaporte El Visa X Documento del país de origen",
            "Tipo: Documento del país de origen",
        ),
        ("Documento: X] Pasaporte UL] Visa", "Documento: Pasaporte"),
        ("Documento: O Pasaporte [] Visa", "Documento:"),
        ("Tipo: Pasaporte [El Visa E Documento del país de origen", "Tipo:"),
        ("Tipo: Pasaporte X Visa O Cédula O", "Tipo:"),
        ("Tipo: Pasaporte Xx Visa [] Cédula de identidad", "Tipo:"),
    ],
)
def test_only_what_is_ticked_stays(line: str, kept: str) -> None:
    assert said(line) == kept


@pytest.mark.parametrize(
    "line",
    [
        "Lugar: Quito ____ 2026 ____",
        "Nombre: ____________ Cédula: ____________",
        "Firma ______ Huella ______",
        "código (nuevo) X pedido [ver anexo]",
        "PASAPORTE O VISA O CÉDULA DE IDENTIDAD",
        "No. Pasaporte: FZ123456 C.I. Cédula 1710034065",
    ],
)
def test_lines_to_write_on_and_brackets_are_no_boxes(line: str) -> None:
    assert said(line).replace(" ", "") == line.replace(" ", "")


FORM = """
SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN
EMPLEADOR
Nombres completos: MERO DELGADO ÁNGEL BOLÍVAR
Cédula: 1306547892
TRABAJADOR EXTRANJERO
Nombres completos: PADRÓN CHIRINOS WILMER JOSÉ
{boxes}
Número: 143920875
Nacionalidad: VENEZOLANA
Solicito el código de identificación.
"""


@pytest.mark.parametrize(
    ("boxes", "paper", "sex"),
    [
        (
            "Tipo de documento: (X) Pasaporte ( ) Visa ( ) Cédula\nSexo: ( ) M (X) F",
            "passport",
            "F",
        ),
        ("Tipo de documento: Pasaporte [ ] Visa [X] Cédula [ ]\nSexo: M [X] F [ ]", "visa", "M"),
        ("Tipo de documento: Pasaporte Visa Cédula\nSexo: M F", None, None),
        ("Tipo de documento: Pasaporte X Visa O Cédula O\nSexo: M F", None, None),
    ],
)
def test_a_form_says_what_is_ticked(boxes: str, paper: str | None, sex: str | None) -> None:
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(FORM.format(boxes=boxes))])}
    assert (facts.get("document_type"), facts.get("sex")) == (paper, sex)
    assert facts["document_number"] == "143920875"
