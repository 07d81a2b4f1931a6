from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.signatures.places.places import find_places
from tests.typed_page import DPI, Row, body, mm, typed
from tests.unit.papers.paper_text import paper

HEAD: list[Row] = [
    (25, 30, "Quito, 20 de noviembre de 2026"),
    (25, 42, "Señor Ingeniero"),
    (25, 47, "Luis Alberto Toapanta Vaca"),
    (25, 52, "DIRECTOR PROVINCIAL"),
    (25, 57, "Presente"),
]


def letter(*foot: Row, rows: int = 8, start: float = 70) -> list[Row]:
    return [*HEAD, *body(start, rows), *foot]


@pytest.mark.parametrize(
    "closing",
    [
        "Atentamente,",
        "Cordialmente,",
        "Respetuosamente",
        "Con sentimientos de consideración y estima",
        "De usted, muy atentamente",
        "Por la atención que se digne dar, le agradezco",
    ],
)
@pytest.mark.parametrize("x", [25, 80, 120])
def test_a_closing_formula_with_a_name_below_is_a_place(closing, x):
    text = typed(
        *letter(
            (x, 130, closing),
            (x, 160, "Juan Carlos Pérez Gómez"),
            (x, 165, "C.I. 1710034065"),
            (x, 170, "Gerente General"),
        )
    )
    places = find_places(text)
    assert len(places) == 1
    left, top, right, bottom = mm(places[0].box)
    assert 125 <= top <= 148
    assert 158 <= bottom <= 172
    assert left <= x + 5
    assert right >= x + 40
    assert places[0].name_lines[0] == "Juan Carlos Pérez Gómez"
    assert places[0].last
    assert places[0].confidence >= 0.6


def test_strokes_that_were_read_as_marks_end_no_place():
    foot = ((25, 130, "Sincerely yours,"), (40, 140, ">"), (25, 160, "Enclosures (2)"))
    places = find_places(typed(*letter(*foot)))
    assert len(places) == 1
    assert mm(places[0].box)[3] >= 155


SIGNER: list[Row] = [
    (25, 50, "Juan Carlos Pérez Gómez"), (25, 55, "C.I. 1710034065"), (25, 60, "Gerente"),
]  # fmt: skip


def test_a_name_alone_at_the_head_of_a_last_sheet_is_a_place():
    unread = SIGNER[1:]  # the pen runs through the name
    assert [p.last for p in find_places(typed(*unread))] == [True]
    assert find_places(typed(*unread, *body(70, 12))) == ()


def test_the_addressee_is_no_place():
    assert find_places(typed(*HEAD, *body(70, 12))) == ()


def test_a_closing_formula_without_a_name_is_a_place_below_it():
    places = find_places(typed(*letter((25, 130, "Atentamente,"))))
    assert len(places) == 1
    _, top, _, bottom = mm(places[0].box)
    assert top <= 136
    assert bottom >= 150


def test_a_number_that_ends_the_text_is_below_a_name_lost_under_ink() -> None:
    text = typed(*letter((120, 160, "Pasaporte No. 151260642")))
    (place,) = find_places(text)
    _, top, _, bottom = mm(place.box)
    assert top <= 148
    assert bottom >= 160
    assert place.last
    assert place.confidence < 0.55  # never called empty
    amid = typed((120, 60, "Pasaporte No. 151260642"), *letter(start=90))
    assert find_places(amid) == ()
    assert find_places(typed(*letter((120, 260, "322367764")))) == ()


@pytest.mark.parametrize(
    ("seal", "kept"),
    [
        (("// ABORATORIOS SANTA ROSA S.ASN,", "GERENTE GENERAL"), 1),
        (("LABORATORIOS DEL NORTE S.A.S.", "GERENTE GENERAL"), 2),
        (("Ana Rosa Santa Cruz", "GERENTE GENERAL"), 2),
    ],
    ids=["the same house", "another house", "a person"],
)
def test_a_seal_that_says_the_house_once_more_is_no_other_place(
    seal: tuple[str, str], kept: int
) -> None:
    text = typed(
        *letter(
            (25, 160, "Xavier Segundo Quishpe Cevallos"),
            (25, 165, "C.I. 2253756148"),
            (25, 170, "REPRESENTANTE LEGAL"),
            (25, 175, "LABORATORIOS SANTA ROSA S.A.S."),
            (115, 160, seal[0]),
            (120, 166, seal[1]),
        )
    )
    assert len(find_places(text)) == kept


@pytest.mark.parametrize(("y", "beside"), [(170, True), (270, False)])
def test_a_number_beside_the_column_of_a_formula_is_below_a_lost_name(
    y: float, *, beside: bool
) -> None:
    """Ink hides all of the name over it; far below it is a footer's."""
    foot = ((25, 130, "Con sentimientos de consideración,"), (130, y, "Pasaporte No. 151260642"))
    (place,) = find_places(typed(*letter(*foot)))
    left, top, right, bottom = mm(place.box)
    assert left < 40
    assert (right > 160 and bottom >= y) is beside
    assert top <= 138


@pytest.mark.parametrize("label", ["f)", "Firma:", "FIRMA:", "(f)"])
def test_a_label_with_room_at_its_right_is_a_place(label):
    places = find_places(typed(*letter((25, 150, label), (25, 175, "Teléfono: 0991234567"))))
    assert len(places) == 1
    left, top, right, bottom = mm(places[0].box)
    assert left <= 35
    assert right >= 80
    assert top <= 148
    assert bottom >= 152


def test_a_line_of_underscores_over_a_label_is_a_place_above():
    foot = ((60, 160, "______________________________"), (65, 166, "Firma del solicitante"))
    places = find_places(typed(*letter(*foot)))
    assert len(places) == 1
    assert places[0].line_box is not None
    _, top, _, bottom = mm(places[0].box)
    assert top < 150
    assert bottom >= 160


def test_a_printed_line_seen_in_the_picture_counts():
    rule = Box(round(60 / 25.4 * DPI), 1900, round(130 / 25.4 * DPI), 1904)
    text = typed(*letter((70, 163, "Ana Lucía Vaca Mora")))
    with_rule = find_places(text, [rule])
    assert [p.cue for p in with_rule] == ["rule"]
    assert with_rule[0].line_box == rule


def test_two_signers_side_by_side_are_two_places_and_both_last():
    foot = (
        (25, 170, "Juan Carlos Pérez | Karim Haddad Nasser"),
        (25, 175, "C.I. 1710034065 | Pasaporte AB123456"),
        (25, 180, "EL EMPLEADOR | EL TRABAJADOR"),
    )
    places = find_places(typed(*letter((25, 140, "Para constancia firman las partes"), *foot)))
    assert len(places) == 2
    assert all(p.last for p in places)
    assert places[0].box.overlap(places[1].box) < 0.1
    assert {p.name_lines[0] for p in places} == {"Juan Carlos Pérez", "Karim Haddad Nasser"}


def test_only_the_lowest_place_is_last():
    foot = (
        (25, 110, "Atentamente,"),
        (25, 135, "Juan Carlos Pérez Gómez"),
        (25, 140, "C.I. 1710034065"),
        (25, 190, "Autorizado por:"),
        (25, 230, "Ana Lucía Vaca Mora"),
        (25, 235, "C.I. 0912345675"),
        (25, 240, "Representante Legal"),
    )
    places = find_places(typed(*letter(*foot, rows=4)))
    assert [p.last for p in places] == [False] * (len(places) - 1) + [True]
    assert places[-1].name_lines[0] == "Ana Lucía Vaca Mora"


def test_a_form_with_room_below_the_label_is_a_place_below():
    rows = [
        (25, 60, "Nombres y apellidos: Juan Pérez"),
        (25, 66, "Cédula: 1710034065"),
        (25, 72, "Dirección: Av. Ejemplo y Calle Segunda"),
        (25, 77, "FIRMA DEL SOLICITANTE"),
        (25, 115, "Fecha de recepción del documento"),
    ]
    places = find_places(typed(*rows))
    assert len(places) == 1
    _, top, _, bottom = mm(places[0].box)
    assert top <= 80
    assert bottom >= 95


@pytest.mark.parametrize(
    "line",
    ["Firma electrónica no permitida", "Recibido por:", "firmada de manera manuscrita"],
)
def test_words_about_signatures_are_no_places(line):
    assert find_places(typed(*HEAD, *body(70, 6), (25, 110, line), *body(118, 6))) == ()


def test_words_of_low_confidence_in_the_place_do_not_move_it():
    text = typed(
        *letter(
            (25, 130, "Atentamente,"),
            (25, 160, "Juan Carlos Pérez Gómez"),
            (25, 165, "C.I. 1710034065"),
        )
    )
    noise = typed((40, 145, "Gyf/ lR"), confidence=0.2)
    both = type(text)((*text.lines, *noise.lines), text.width, text.height, text.dpi)
    assert find_places(both) == find_places(text)


def test_an_empty_page_has_no_place():
    assert find_places(typed()) == ()


def test_the_words_of_a_firms_stamp_decide_nothing_beside_who_signs():
    text = typed(
        *letter(
            (110, 140, "TRANSPORTES AMAZONÍA E.P."),
            (110, 145, "RUC 1594772308001"),
            (110, 150, "TALENTO HUMANO"),
            (25, 170, "Mónica Fernanda Yánez Quishpe"),
            (25, 175, "C.C. 0127466514"),
            (25, 180, "Apoderado general"),
        )
    )
    found = find_places(text)
    last = [place for place in found if place.last]
    assert [place.name_lines[0] for place in last] == ["Mónica Fernanda Yánez Quishpe"]
    stamped = [place for place in found if "RUC 1594772308001" in place.name_lines]
    assert all(place.others and place.confidence < 0.55 for place in stamped)


def test_where_only_a_firms_stamp_can_be_read_the_place_is_never_sure():
    text = typed(
        *letter(
            (110, 140, "TRANSPORTES AMAZONÍA E.P."),
            (110, 145, "RUC 1594772308001"),
            (110, 150, "TALENTO HUMANO"),
        )
    )
    assert all(place.confidence < 0.55 for place in find_places(text))


def test_ink_that_was_read_with_the_name_does_not_lift_the_place_above_it():
    """A loop through the first name: its line is far taller than print, the ink stands lower."""
    plain = typed(
        *letter(
            (80, 160, "Juan Carlos Pérez Gómez"),
            (80, 165, "C.I. 1710034065"),
            (80, 170, "Gerente General"),
        )
    )
    lines = list(plain.lines)
    at = next(k for k, line in enumerate(lines) if "Pérez" in line.text)
    first, second, *rest = lines[at].words
    rise = round(18 / 25.4 * DPI)
    flourish = [
        replace(w, text=said, confidence=sure, box=replace(w.box, top=w.box.top - rise))
        for w, said, sure in ((first, "A", 0.64), (second, "900.", 0.01))
    ]
    lines[at] = replace(lines[at], words=(*flourish, *rest))
    usual, spoiled = (find_places(t) for t in (plain, replace(plain, lines=tuple(lines))))
    assert len(usual) == len(spoiled) == 1
    assert spoiled[0].floor == usual[0].floor
    assert abs(spoiled[0].box.bottom - usual[0].box.bottom) <= DPI / 25.4
    assert "Pérez Gómez" in spoiled[0].name_lines[0]


@pytest.mark.parametrize(("x", "alone"), [(120, False), (25, True)])
def test_the_words_of_a_seal_above_a_name_do_not_lift_its_place(x, alone):
    """An oval seal hangs into the block: what its words are not in line with begins anew."""
    text = typed(
        *letter(
            (112, 145, "TEXTILES LA ESPERANZA"),
            (120, 150, "GERENTE GENERAL"),
            (118, 155, "RUC 1098694393001"),
            (x, 160, "Santiago Patricio Villavicencio de la Torre Gómez"),
            (x, 165, "C.I. 1710034065"),
            (x, 170, "Gerente"),
        )
    )
    line = Box(*(round(n / 25.4 * DPI) for n in (25, 158.5, 80, 159)))
    last = [p for p in find_places(text, [line]) if p.last]
    assert len(last) == 1
    assert (last[0].name_lines[0].startswith("Santiago")) == alone
    assert (mm(last[0].box)[3] > 158) == alone


def test_a_signature_read_as_words_does_not_part_the_name_from_its_place():
    """Moved against the name, and saying nothing of who signs: one block, ink above the name."""
    text = typed(
        *letter((60, 155, "Luis Santiago Ontig"), (25, 160, "Luis Santiago Ortiz Quishpe Loor"),
                (25, 165, "C.I. 1710034065"), (25, 170, "Gerente"))
    )  # fmt: skip
    last = [p for p in find_places(text) if p.last]
    assert len(last) == 1
    assert "C.I. 1710034065" in last[0].name_lines


def test_each_of_two_letters_has_its_own_place_though_the_upper_takes_no_leave() -> None:
    upper = ((25, 108, "Thiago Oliveira da Simões"), (25, 113, "Pasaporte XF544641"))
    head = (25, 130, "Autorización para trámite en el IESS")
    lower = ((25, 230, "Thiago Oliveira da Simões"), (25, 235, "Pasaporte XF544641"))
    text = typed(*letter(*upper, rows=4, start=60), head, *body(140, 6), *lower)
    cut = round(122 / 25.4 * DPI)
    places = find_places(text, parts=[(0, cut), (cut, text.height)])
    assert [place.name_lines[0] for place in places if place.last] == [upper[0][2], lower[0][2]]
    assert all(place.confidence >= 0.55 for place in places if place.last)


def test_under_a_greeting_that_a_letter_begins_with_nothing_is_called_empty() -> None:
    text = paper("""
Señores IESS

Reciba un cordial saludo


Solicito código de extranjero.
Pavel Iversen, YB7256228.
""")
    assert all(place.confidence < 0.55 for place in find_places(text, (), ()))


@pytest.mark.parametrize("name", ["Hideo", "Ana y Luis", "Bob."])
def test_a_given_name_under_a_formula_is_where_ink_may_run_through_it(name: str) -> None:
    places = find_places(typed(*letter((25, 130, "Sincerely,"), (25, 155, name))))
    assert [place.last for place in places] == [True]
    bottom = mm(places[0].box)[3]
    assert 156 <= bottom <= 162
    assert places[0].floor is not None


def test_what_is_no_name_under_a_formula_ends_its_place() -> None:
    places = find_places(typed(*letter((25, 130, "Sincerely,"), (25, 155, "enc. 3 sheets"))))
    assert [place.floor for place in places] == [None]
    assert mm(places[0].box)[3] <= 156


@pytest.mark.parametrize(
    "label", ["4. Firma del empleador", "IV) FIRMA", "3.- Firma:", "2 - Firma del solicitante"]
)
def test_a_numbered_section_of_a_form_is_a_label(label: str) -> None:
    places = find_places(typed(*letter((25, 130, label), (25, 170, "Adjunto: copia"))))
    assert [place.name_lines for place in places] == [(label,)]


@pytest.mark.parametrize(
    "line",
    ["Ana Paredes Villacís - 0157301672", "ANA PAREDES, C.C. No. 015730167-2",
     "Ana Paredes Villacís (0157301672)", "Ana Paredes RUC: 0157301672001"],
)  # fmt: skip
def test_a_name_and_its_number_in_one_line_say_who_signs(line: str) -> None:
    places = find_places(typed(*letter((25, 160, line))))
    assert [place.name_lines for place in places] == [(line,)]
    assert places[0].floor is not None
    assert not places[0].others


@pytest.mark.parametrize(
    "line", ["Registro 0157301672", "mi empleada Ana Paredes - 0157301672", "Ana Paredes - 2026"]
)
def test_other_words_before_a_number_say_nobody(line: str) -> None:
    assert not find_places(typed(*letter((25, 160, line))))


@pytest.mark.parametrize(("above", "count"), [("gel Muñoz Peña", 1), ("por Muñoz Peña y otros", 0)])
def test_a_name_whose_beginning_ink_hides_is_one_above_its_number(above: str, count: int) -> None:
    places = find_places(typed(*letter((120, 160, above), (115, 164, "Pasaporte 058798202"))))
    assert len(places) == count
