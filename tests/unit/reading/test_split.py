from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.items import Shape
from intake.reading.papers.page_numbers import PageNumber, page_number
from intake.reading.papers.split import split
from tests.unit.papers.paper_text import item
from tests.unit.reading.test_letters import CONTRACT, POWER

LETTER = """Loja, 20 de noviembre de 2026

Señor
Director Provincial del IESS
Presente

De mi consideración:

Yo, Elsa Beatriz Narváez Coba, con cédula 1710034065, en calidad de empleadora, solicito el código
de identificación a favor de Dmitri Volkov, de nacionalidad rusa, con pasaporte No. 751234567.

Atentamente,

Elsa Beatriz Narváez Coba
"""
SECOND = """y demás obligaciones que la ley señala para cada una de las partes.
CLÁUSULA QUINTA.- La jornada será de cuarenta horas semanales y la remuneración mensual.
CLÁUSULA SEXTA.- Terminación del contrato: por las causas del Código del Trabajo.
"""


def kinds(*texts: str) -> list[tuple[Kind, int]]:
    items = [item(text, file=f"{number}.png") for number, text in enumerate(texts)]
    return [(draft.kind, len(draft.items)) for draft in split(items)]


def test_a_contract_goes_on() -> None:
    assert kinds(CONTRACT, SECOND) == [(Kind.SUT_RECORD, 2)]


def test_a_new_letter_is_a_new_document() -> None:
    assert kinds(LETTER, LETTER) == [(Kind.REQUEST, 1), (Kind.REQUEST, 1)]


def test_other_kinds_end_a_document() -> None:
    assert kinds(CONTRACT, LETTER, POWER) == [
        (Kind.SUT_RECORD, 1),
        (Kind.REQUEST, 1),
        (Kind.POWER_OF_ATTORNEY, 1),
    ]


def test_a_blank_back_does_not_part_the_pages() -> None:
    assert kinds(CONTRACT, "", SECOND) == [(Kind.SUT_RECORD, 2), (Kind.BLANK, 1)]


def test_a_later_page_that_lies_first_finds_home() -> None:
    assert kinds(SECOND, CONTRACT) == [(Kind.SUT_RECORD, 2)]


def test_every_item_is_in_exactly_one_document() -> None:
    items = [item(t, file=f"{n}.png") for n, t in enumerate((SECOND, LETTER, "", POWER, "hola"))]
    placed = [one for draft in split(items) for one in draft.items]
    assert sorted(map(id, placed)) == sorted(map(id, items))


def test_page_numbers() -> None:
    assert page_number(item("texto\nPágina 2 de 3")) == PageNumber(2, 3)
    assert page_number(item("texto\nHoja 2")) == PageNumber(2)
    assert page_number(item("texto\n- 3/4 -")) == PageNumber(3, 4)
    assert page_number(item("texto sin número")) is None
    assert page_number(item("texto\nHoja 20260718")) is None  # a number of something else


# ---- the second half of a letter ---------------------------------------------------------------
HALF = """Loja, 20 de noviembre de 2026

Señor
Director Provincial del IESS
Presente

Yo, Elsa Beatriz Narváez Coba, con cédula 1710034065, en calidad de empleadora, solicito el código
de identificación a favor de Dmitri Volkov, de nacionalidad rusa, con pasaporte No. 751234567.
"""
SIGNATURE = """Muebles Narváez

Elsa Beatriz Narváez Coba
C.C. 1710034065
Empleadora
"""
OTHERS = SIGNATURE.replace("1710034065", "0926687856")


def test_the_signature_on_a_sheet_of_its_own_is_the_letters() -> None:
    assert kinds(HALF, SIGNATURE) == [(Kind.REQUEST, 2)]


def test_a_paper_in_between_does_not_part_a_letter() -> None:
    assert kinds(HALF, CONTRACT, SIGNATURE) == [(Kind.REQUEST, 2), (Kind.SUT_RECORD, 1)]
    assert kinds(SIGNATURE, HALF) == [(Kind.REQUEST, 2)]


CARD = """REPÚBLICA DEL PERÚ
DOCUMENTO DE IDENTIDAD
APELLIDOS
CASTAÑEDA SAN MARTÍN
NOMBRES
WILBER
NÚMERO DE DOCUMENTO
99201525
"""


def test_the_signature_of_a_closed_letter_is_no_other_side_of_a_card() -> None:
    """`Dios, Patria y Libertad,` ends the first sheet, and who signs stands on the next."""
    closed = HALF + "\nDios, Patria y Libertad,\n"
    items = [item(closed, file="1.png"), item(SIGNATURE, file="2.png")]
    items.append(item(CARD, shape=Shape.CARD, file="3.png"))
    drafts = [(draft.kind, len(draft.items)) for draft in split(items)]
    assert drafts == [(Kind.REQUEST, 2), (Kind.HOME_ID, 1)]


LEASE = """
En la ciudad de Lima, el veinte de enero de dos mil veinte, comparecen los vecinos del edificio y
acuerdan el orden de las zonas comunes. El primer piso será de todos y cada uno lo cuidará una
semana. Quien falte a su semana paga una multa, que va al fondo del edificio, del
cual se compran las luces y las plantas. El fondo lo lleva quien elija la mayoría, y da cuentas cada
tres meses. Nadie deja cosas en la escalera ni en el patio, y los perros salen con correa. Por las
noches se cierra la puerta a las diez. Firma por todos WILBER CASTAÑEDA SAN MARTÍN, 99201525.
"""


def test_a_page_full_of_text_is_no_side_of_the_card_whose_number_it_bears() -> None:
    items = [item(LEASE, file="1.png"), item(CARD, shape=Shape.CARD, file="2.png")]
    assert [draft.kind for draft in split(items)] == [Kind.UNKNOWN, Kind.HOME_ID]


def test_a_letter_that_is_signed_takes_no_other_page() -> None:
    assert kinds(LETTER, POWER, SIGNATURE)[0] == (Kind.REQUEST, 1)


def test_a_page_that_names_somebody_else_is_no_part_of_it() -> None:
    assert kinds(OTHERS, HALF)[-1] == (Kind.REQUEST, 1)


RECORD = (
    "FICHA DE REGISTRO DEL CONTRATO\nSistema Único de Trabajo (SUT)\nEmpleador: Segundo Bravo Vélez"
    "\nTrabajador: Márcia Gonçalves\nPasaporte: BB899804\nTipo de contrato: Indefinido\n"
    "Remuneración: USD 700\nFecha de inicio: 2026-05-01\n"
)


@pytest.mark.parametrize("turned", [False, True])
def test_a_sheet_on_which_two_sign_ends_the_record_of_the_same_two(turned: bool) -> None:
    ends = item("Segundo Bravo Vélez      Márcia Gonçalves\nEMPLEADOR      TRABAJADORA\n", file="b")
    pages = [item(RECORD, file="a"), ends]
    drafts = split(pages[::-1] if turned else pages)
    assert [(draft.kind, len(draft.items)) for draft in drafts] == [(Kind.SUT_RECORD, 2)]


def test_a_sheet_on_which_two_others_sign_ends_nothing() -> None:
    other = item("Ana Vera Paz      Luis Rojas Mora\nEMPLEADOR      TRABAJADOR\n", file="b")
    drafts = split([other, item(RECORD, file="a")])
    assert [draft.kind for draft in drafts] == [Kind.UNKNOWN, Kind.SUT_RECORD]


def test_a_number_that_begins_a_line_of_prose_closes_no_letter() -> None:
    first = LETTER.partition("Atentamente")[0].replace(
        "pasaporte No. 751234567", "\npasaporte No. 751234567"
    )
    second = "El código es indispensable.\n\nElsa Beatriz Narváez Coba\nC.C. 1710034065"
    assert kinds(first, second) == [(Kind.REQUEST, 2)]


FRONT = """REPÚBLICA DEL ECUADOR
DIRECCIÓN GENERAL DE REGISTRO CIVIL, IDENTIFICACIÓN Y CEDULACIÓN
CÉDULA DE CIUDADANÍA   No. 171003406-5
APELLIDOS Y NOMBRES
SALAZAR PAREDES
DIEGO FAUSTO
LUGAR DE NACIMIENTO
LOJA CATAMAYO
"""
BACK = """INSTRUCCIÓN
BACHILLERATO
PELLIDOS Y NOMBRES DEL PADRE
SALAZAR LUIS ALBERTO
APELLIDOS Y NOMBRES £
PAREDES MARÍA ELENA
QUITO
08-03-2022
FECHA DE EXPIRACIÓ!
08-03-2032
"""


def test_the_side_of_a_card_that_names_the_parents_is_nobodys_front() -> None:
    sides = [item(FRONT, shape=Shape.CARD), item(BACK, shape=Shape.CARD)]
    assert [(draft.kind, len(draft.items)) for draft in split(sides)] == [(Kind.CEDULA, 2)]


ERRAND = """Tulcán, 18 de noviembre de 2026

Quien suscribe, Sunita Devi Iyer, de nacionalidad india, con pasaporte número K6352502, encomiendo
expresamente a la señora Blanca San Martín, portadora de la cédula de ciudadanía 1710034065, que
ingrese la carta y reciba la respuesta.
"""
OWN_CARD = """REPÚBLICA DEL ECUADOR
DIRECCIÓN GENERAL DE REGISTRO CIVIL
CÉDULA DE CIUDADANÍA
APELLIDOS Y NOMBRES
SAN MARTÍN BLANCA
No. 171003406-5
"""


def test_a_letter_that_nobody_knows_is_no_side_of_the_card_it_names() -> None:
    letter, card = item(ERRAND, file="1.png"), item(OWN_CARD, file="2.png", shape=Shape.CARD)
    for papers in ([letter, card], [card, letter]):
        assert all(len(draft.items) == 1 for draft in split(papers))
