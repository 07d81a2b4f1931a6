"""Where the writer of a letter can be reached, also where the sign @ was misread."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

HEAD = (
    "Señor\nDirector Provincial del IESS\nQuito\n"
    "Yo, Yusimí Cabrera Peñalver, de nacionalidad cubana, con pasaporte No. M259781, solicito se "
    "me confiera el certificado de no afiliación.\n"
)


def read(text: str, kind: Kind = Kind.REQUEST) -> dict[str, str]:
    return {fact.field: fact.value for fact in read_facts(kind, [item(HEAD + text)])}


@pytest.mark.parametrize(
    "text",
    [
        "Puedo ser contactada en el número 0988981298.",
        "Mi celular es 0988981298.",
        "Recibiré la respuesta en la ventanilla, telf-0988981298.",
        "Mis datos de contacto son: teléfono 098 898 1298.",
        "Favor llamar al 0988981298.",
        "Mi número es 0988981298.",
        "WhatsApp: 0988981298",
    ],
)
def test_a_telephone_is_read_after_any_word_that_announces_it(text: str) -> None:
    assert read(text)["telephone"] == "0988981298"


def test_the_number_of_the_passport_is_no_telephone() -> None:
    assert "telephone" not in read("Agradezco su atención.")


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("Mi correo es ana.perez@correo.example.", "ana.perez@correo.example"),
        ("Notificaciones en ana.perez(correo.example.", "ana.perez@correo.example"),
        ("Correo: info(Mempresa.example.", "info@empresa.example"),
        ("Recibiré la respuesta en infofOempresa.example.", "info@empresa.example"),
        ("Señalo el correo electrónico ana.perez6correo.example.", "ana.perez6correo.example"),
        ("Señalo el correo electrónico ana.perezMcorreo.example.", "ana.perez@correo.example"),
    ],
)
def test_an_address_is_read_though_its_sign_was_not(text: str, email: str) -> None:
    facts = {fact.field: fact for fact in read_facts(Kind.REQUEST, [item(HEAD + text)])}
    assert facts["email"].value == email
    assert facts["email"].certain is ("@" in text)


def test_a_page_of_the_web_is_no_address() -> None:
    assert "email" not in read("Más información en www.empresa.example.")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Con domicilio en Av. Quito 1204 y Sucre, Quito.", True),
        ("Domiciliada en la calle Larga y Borrero.", True),
        ("Con domicilio en la ciudad de Quito.", False),
    ],
)
def test_a_home_needs_a_street_or_a_number(text: str, there: bool) -> None:
    assert ("address" in read(text)) is there


def test_the_end_of_a_contract_is_read_in_a_sentence() -> None:
    text = (
        "MINISTERIO DEL TRABAJO\nCONTRATO INDIVIDUAL DE TRABAJO\nLa trabajadora prestará sus "
        "servicios a partir del 3 de mayo de 2026 y hasta el 10 de octubre de 2026.\n"
    )
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(text)])}
    assert (facts["contract_start"], facts["contract_end"]) == ("2026-05-03", "2026-10-10")


def test_a_contract_that_begins_in_other_words_ends_as_well() -> None:
    text = (
        "CONTRATO INDIVIDUAL DE TRABAJO\nLa relación laboral comienza el 3 de mayo de 2026 y se "
        "extiende hasta el 10 de octubre de 2026.\n"
    )
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(text)])}
    assert (facts["contract_start"], facts["contract_end"]) == ("2026-05-03", "2026-10-10")


def test_a_day_without_a_beginning_ends_no_contract() -> None:
    text = "CONTRATO INDIVIDUAL DE TRABAJO\nEl sueldo se paga hasta el 10 de octubre de 2026.\n"
    assert "contract_end" not in {f.field for f in read_facts(Kind.SUT_RECORD, [item(text)])}


@pytest.mark.parametrize("between", [" / ", " - ", " | "])
def test_a_number_beside_an_address_is_a_telephone(between: str) -> None:
    said = read(f"Para cualquier notificación: ana.perez@correo.example{between}0988981298")
    assert said["email"] == "ana.perez@correo.example"
    assert said["telephone"] == "0988981298"
    other = read("Para cualquier notificación: ana.perez@correo.example, C.I. 1710034065")
    assert "telephone" not in other
