"""Sound papers, worded as no drawn one is, of which nothing may be found to be missing."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.expected import look_for_company, look_for_name, look_for_number
from intake.reading.items import Shape
from intake.reading.papers.split import split
from tests.unit.papers.paper_text import item, told

HEAD = "Director Provincial del IESS\nPresente\n\n"
FOOT = "\n\nAtentamente,\n\nElsa Beatriz Narváez Coba\nC.I. 1710034065\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "La compañía requiere que se conceda el código a su nuevo trabajador Dmitri Volkov.",
        "Agradeceré que se genere el código para extranjero del señor Dmitri Volkov.",
        "Me permito poner a su consideración el caso de nuestro trabajador Dmitri Volkov.",
        (
            "El señor Dmitri Volkov, de nacionalidad rusa, ha sido contratado por la empresa desde "
            "el mes de marzo para las labores de cocina y no cuenta con el código que exige el "
            "sistema para su aviso de entrada en la ciudad de Loja."
        ),
    ],
)
def test_whoever_writes_a_sentence_narrates(sentence: str) -> None:
    assert "narrative" in told(Kind.REQUEST, HEAD + sentence + FOOT)


def test_headings_and_data_are_no_narrative() -> None:
    form = """SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN
Datos del extranjero a asignar el código
Nombres y apellidos:    Dmitri Volkov
Pasaporte No.:    751234567
Cargo:    Cocinero
Firma:
Elsa Beatriz Narváez Coba
C.I. 1710034065
"""
    assert "narrative" not in told(Kind.REQUEST, form)


def test_a_department_or_a_street_signs_nothing() -> None:
    text = (
        HEAD
        + "Yo, Elsa Beatriz Narváez Coba, con cédula 1710034065, en calidad de empleadora, "
        + "solicito respetuosamente autorizar el código a favor de Dmitri Volkov, ruso."
        + "\n\nAtentamente,\n\nTALENTO HUMANO\nELSA BEATRIZ NARVÁEZ COBA\nC.I. 1710034065\n"
        + "Av. Isidro Ayora y Calle Gran Colombia\n"
    )
    said = told(Kind.REQUEST, text)
    assert said["signer_name"] == "ELSA BEATRIZ NARVÁEZ COBA"
    assert said["signer_number"] == "1710034065"


def test_in_capitals_the_words_before_a_name_are_not_part_of_it() -> None:
    text = (
        HEAD
        + (
            "REQUIERO LA ASIGNACIÓN DEL CÓDIGO EN REPRESENTACIÓN Y BENEFICIO DE DMITRI VOLKOV, "
            "DE NACIONALIDAD RUSA, CON PASAPORTE 751234567."
        )
        + FOOT
    )
    assert told(Kind.REQUEST, text)["full_name"] == "DMITRI VOLKOV"


def test_a_page_that_goes_on_belongs_to_the_letter_before_it() -> None:
    first = HEAD + (
        "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN\n\nComparezco ante usted y expongo que he resuelto "
        "contratar a una persona extranjera, bajo relación de dependencia."
    )
    second = "Por lo expuesto, solicito autorizar la emisión del código a Dmitri Volkov." + FOOT
    drafts = split([item(first, file="1.png"), item(second, file="2.png")])
    assert [(draft.kind, len(draft.items)) for draft in drafts] == [(Kind.REQUEST, 2)]


def test_two_cards_of_two_people_are_two_papers() -> None:
    card = "REPÚBLICA DEL ECUADOR\nCÉDULA DE CIUDADANÍA\n\nAPELLIDOS Y NOMBRES\n{}\nNUI {}\n"
    items = [
        item(card.format(name, number), shape=Shape.CARD, file=f"{number}.png")
        for name, number in (("NARVÁEZ COBA ELSA", "1710034065"), ("TIXE ROSA", "0926687856"))
    ]
    assert [draft.kind for draft in split(items)] == [Kind.CEDULA, Kind.CEDULA]


TEXT = item("De una parte Hostería El Molino Cía. Ltda., RUC 1790012345001, y Rosa Tixe Llumi.")


def test_what_another_paper_says_is_found_to_the_letter_only() -> None:
    number = look_for_number("ruc", "1790012345001", [TEXT])
    name = look_for_name("employer_name", "TIXE LLUMI ROSA", [TEXT])
    company = look_for_company("company_name", "HOSTERIA EL MOLINO CIA. LTDA.", [TEXT])
    assert number is not None
    assert name is not None
    assert company is not None
    assert (number.value, name.value) == ("1790012345001", "Rosa Tixe Llumi")
    assert look_for_number("ruc", "1790012346001", [TEXT]) is None
    assert look_for_name("employer_name", "Rosa Tixe", [TEXT]) is None
    assert look_for_company("company_name", "HOSTERIA EL MOLINO S.A.", [TEXT]) is None


@pytest.mark.parametrize(
    ("read", "seen"),
    [("HHXGFPZR0", True), ("HHXGFPZRO", True), ("HHXGFPZOO", False), ("AB1482O39", False)],
)
def test_a_number_nearly_all_letters_is_found_though_one_misses_it(read: str, seen: bool) -> None:
    wanted = "HHXGFPZR0" if read.startswith("H") else "AB1482039"
    fact = look_for_number("holder_number", wanted, [item(f"con pasaporte {read}, delego")])
    assert (fact is not None) is seen
    if fact is not None:
        assert (fact.value, fact.certain) == (read, read == wanted)
