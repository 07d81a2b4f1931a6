"""Stamps of an office's receipt, and names too short to be known without the number below."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.signatures.places.places import find_places
from tests.typed_page import Row, body, typed

LETTER: list[Row] = [
    (25, 30, "Quito, 20 de noviembre de 2026"),
    (25, 42, "Señores"),
    (25, 47, "Instituto Ecuatoriano de Seguridad Social"),
    *body(70, 8),
]
SIGNED: list[Row] = [(25, 160, "Juan Carlos Pérez Gómez"), (25, 165, "C.I. 1710034065")]


@pytest.mark.parametrize(
    "stamp",
    [
        ("RECEPCIÓN DOCUMENTAL", "INGRESADO", "20 NOV 2026 13:07"),
        ("OFICINA DE EJEMPLO", "RECIBIDO", "20/11/2026"),
        ("Recibido por Ventanilla 3", "Hora: 10h25"),
        ("RECEIVED", "Nov 20 2026"),
    ],
)
@pytest.mark.parametrize("top", [20, 220])
def test_who_initials_the_stamp_of_a_receipt_signs_no_letter(
    stamp: tuple[str, ...], top: float
) -> None:
    rows: list[Row] = [(140, top + 5 * k, line) for k, line in enumerate(stamp)]
    label: Row = (140, top + 5 * len(stamp), "FIRMA:")
    places = find_places(typed(*LETTER, *SIGNED, *rows, label))
    assert [p.name_lines[0] for p in places if p.last] == ["Juan Carlos Pérez Gómez"]
    assert not any("FIRMA:" in p.name_lines for p in places)


@pytest.mark.parametrize(
    "rows",
    [
        ("Nombre: Juan Pérez Gómez", "Fecha de ingreso: 12/03/2024"),
        ("Ingreso mensual 900,00", "20 NOV 2026"),
        ("RECEPCIÓN DE CLAVE", "Conforme"),
    ],
    ids=["values of a form", "no receipt", "without a day"],
)
def test_other_labels_below_a_date_ask_for_ink(rows: tuple[str, ...]) -> None:
    form: list[Row] = [(25, 150 + 5 * k, line) for k, line in enumerate(rows)]
    places = find_places(typed(*LETTER, *form, (25, 172, "Firma:")))
    assert any("Firma:" in p.name_lines for p in places)


@pytest.mark.parametrize("name", ["Lihua Li", "Wu Li", "LI NA", "Yu de la O"])
def test_a_short_name_over_a_number_is_where_somebody_signs(name: str) -> None:
    foot: list[Row] = [(25, 160, name), (25, 165, "Pasaporte No. ED1450570")]
    places = find_places(typed(*LETTER, *foot))
    assert [p.name_lines for p in places] == [(name, "Pasaporte No. ED1450570")]
    assert places[0].last


def test_the_edge_of_a_stamp_before_its_number_makes_nobody_of_it() -> None:
    """`o RUC 06...` over which `RENTE GENERAL` was read: an oval stamp beside a place."""
    stamp: list[Row] = [(120, 160, "RENTE GENERAL"), (120, 165, "o RUC 0695827207001")]
    places = find_places(typed(*LETTER, (25, 140, "Atentamente,"), *SIGNED, *stamp))
    assert [p.name_lines[0] for p in places if p.last] == ["Juan Carlos Pérez Gómez"]


def test_the_foot_of_bold_letters_is_no_line_over_what_stands_below() -> None:
    """A bold name that lies a little aslant looks like a line at its foot."""
    foot: list[Row] = [
        (25, 160, "NARCISA PÉREZ VÉLEZ"),
        (25, 165, "C.C. 3016266979"),
        (25, 170, "Gerente general"),
        (25, 175, "Cabinas Luz Andina"),
    ]
    text = typed(*LETTER, *foot)
    name = next(line for line in text.lines if line.words[0].text == "NARCISA")
    line = Box(name.box.left - 4, name.box.bottom - 6, name.box.right - 60, name.box.bottom + 2)
    (place,) = find_places(text, [line])
    assert place.name_lines[0] == "NARCISA PÉREZ VÉLEZ"


def test_short_words_over_the_number_of_a_house_are_a_stamps() -> None:
    foot: list[Row] = [(25, 160, "EL SOL"), (25, 165, "RUC 1790085783001")]
    assert not find_places(typed(*LETTER, *foot))
