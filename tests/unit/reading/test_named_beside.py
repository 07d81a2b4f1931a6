"""Who is named beside, behind or below what somebody asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.reading.forms.forms import Form
from intake.reading.papers.classify import classify
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

PETITION = """Señores IESS

Por medio de la presente, TEJIDOS DEL AUSTRO C. LTDA. representada por la Eco. Fernanda Lucía Toral
Crespo (CI 1710034065), solicita se otorgue el código de identificación al señor Omar Al Hashimi,
de nacionalidad siria, con pasaporte número N009182736.

Es justicia,



Eco. Fernanda Toral C.                          Ab. Pablo Andrés Neira Iglesias
Gerente                                         Mat. 01-2009-44 F.A.A."""


def test_the_lawyer_who_signs_beside_asks_for_nothing() -> None:
    assert told(Kind.REQUEST, PETITION)["signer_name"] == "Fernanda Toral C."


@pytest.mark.parametrize(
    ("spoken", "name"),
    [
        ("Epifanía Rojas Mamani de Bolivia con pasaporte BD29384", "Epifanía Rojas Mamani"),
        ("Epifanía Rojas de la Vega con pasaporte BD29384", "Epifanía Rojas de la Vega"),
    ],
)
def test_a_country_behind_a_name_says_whence_somebody_is(spoken: str, name: str) -> None:
    letter = (
        "Señores\n\nYo, Carmen Rosa Ochoa Samaniego, C.C. 1710034065, empleadora, solicito el\n"
        f"código de identificación para la señora {spoken}.\n\nAtentamente,\n\n\n"
        "Carmen Rosa Ochoa Samaniego\nC.C. 1710034065"
    )
    assert told(Kind.REQUEST, letter)["full_name"] == name


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("C.I. empleadora", "employer"),
        ("Cédula de la propietaria", "employer"),
        ("C.I. colaboradora", "foreign"),
        ("Cédula autorizada", "third_party"),
    ],
)
def test_labels_name_women_as_well_as_men(label: str, role: str) -> None:
    page = f"Detalle del contrato\nSalario : 482.00\n{label} : 1710034065"
    (number,) = (v for v in Form(item(page), 0).values() if v.label == "cedula")
    assert number.role == role


def test_a_label_that_begins_with_a_letter_alone_is_no_place_in_a_list() -> None:
    page = "Datos del trabajador\nF. NACIM.: 17/08/1994"
    assert [v.found.value for v in Form(item(page), 0).values()] == ["1994-08-17"]


def test_words_that_take_leave_name_nobody() -> None:
    letter = (
        "Señor Director\n\nEl suscrito, Padre Luis Enrique Terán Benalcázar, con C.I. 1710034065,\n"
        "rector, pido el código para la docente María Betancourt, pasaporte 172839465.\n\n"
        "En Cristo y María,\n\n\n\nP. Luis Enrique Terán B.\nRECTOR"
    )
    read = told(Kind.REQUEST, letter)
    assert read["employer_name"] == "Luis Enrique Terán Benalcázar"
    assert read["signer_name"].startswith("Luis Enrique Terán")


COVERED = """CARTA DE AUTORIZACIÓN

Quien suscribe, Fausto Luis Caicedo Guamán, con cédula 1504987171, patrono, delego y autorizo a
Blanca Lourdes Caicedo Vélez, portadora de la cédula de ciudadanía {sign} 2405116175, para que
ingrese la solicitud, entregue los requisitos y reciba la impresión del código de extranjero.

Cuenca, 15/11/2026


Fau oG
Cédula No. 1504987171
Patrono"""


def test_a_number_below_ink_is_his_whose_it_was_before() -> None:
    read = told(Kind.THIRD_PARTY_AUTHORIZATION, COVERED.format(sign="No."))
    assert read["third_party_number"] == "2405116175"
    assert read["employer_cedula"] == "1504987171"


@pytest.mark.parametrize("sign", ["N.2", "2N."])
def test_a_misread_sign_before_a_number_is_no_part_of_it(sign: str) -> None:
    page = item(COVERED.format(sign=sign))
    lines = [
        replace(
            line,
            words=tuple(replace(w, confidence=0.6) if w.text == sign else w for w in line.words),
        )
        for line in page.text.lines
    ]
    page = replace(page, text=replace(page.text, lines=tuple(lines)))
    facts = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [page])}
    assert facts["third_party_number"] == "2405116175"


def test_a_misread_sign_before_a_cedula_is_none_of_it_however_surely_read() -> None:
    read = told(Kind.THIRD_PARTY_AUTHORIZATION, COVERED.format(sign="N2"))
    assert read["third_party_number"] == "2405116175"


@pytest.mark.parametrize("sign", ["N2", "ÓN", "N.2"])
@pytest.mark.parametrize("number", ["AAD330781", "929813334"])
def test_nor_before_what_is_a_whole_number_of_a_passport(sign: str, number: str) -> None:
    letter = (
        "Solicito el código de identificación para extranjero a favor de Florencia Sosa,\n"
        f"con pasaporte {sign} {number}, de nacionalidad argentina.\n"
    )
    assert told(Kind.REQUEST, letter)["document_number"] == number


def test_a_series_before_a_short_number_stays() -> None:
    letter = (
        "Solicito el código de identificación para extranjero a favor de Florencia Sosa,\n"
        "con pasaporte N2 330781, de nacionalidad argentina.\n"
    )
    assert told(Kind.REQUEST, letter)["document_number"] == "N2330781"


def test_a_raised_ring_and_the_stroke_below_it_are_no_part_of_a_number() -> None:
    read = told(Kind.THIRD_PARTY_AUTHORIZATION, COVERED.format(sign="N.?2"))
    assert read["third_party_number"] == "2405116175"


def test_a_request_that_a_code_be_made_is_no_code() -> None:
    memo = (
        "MEMORANDO\nPARA: Dirección Provincial del IESS\nASUNTO: Código de extranjero\n\n"
        "Hostal Sucre, con RUC 1710034065001, representada legalmente por Juan Muñoz, C.C. No.\n"
        "1710034065, pide que, previo el trámite correspondiente, se genere el código de\n"
        "identificación para extranjeros de la señora Milagros Montero, portadora del pasaporte\n"
        "No. 052880243, en relación de dependencia, con contrato de trabajo registrado en el SUT.\n"
        "Con dicho código procederé a registrar su ingreso en el sistema de historia laboral."
    )
    assert classify(item(memo)).kind is Kind.REQUEST


def test_what_is_said_in_capitals_is_no_title() -> None:
    letter = (
        "AUTORIZACIÓN\n\nYO JUAN CARLOS PÉREZ GÓMEZ CON CI 1710034065\n\n"
        "AUTORIZO A: PABLO MENA RUIZ CI 0926687856\n\nPARA EL TRÁMITE DE CÓDIGO\n\nATENTAMENTE"
    )
    read = told(Kind.THIRD_PARTY_AUTHORIZATION, letter)
    assert read["narrative"].startswith("AUTORIZO A: PABLO")


@pytest.mark.parametrize("label", ["Trabajador/a", "Trabajador / a", "Trabajador(a)"])
def test_a_label_for_either_gender_is_one(label: str) -> None:
    page = f"C.C.        1710034065\n{label}        RAÚL MARCO DE LOS RÍOS\nPuesto        ANALISTA"
    values = {v.label: v.found.value for v in Form(item(page), 0).values()}
    assert values["name:foreign"] == "RAÚL MARCO DE LOS RÍOS"
