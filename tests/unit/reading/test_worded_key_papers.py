"""What the papers of the employer's key say is found however they are worded."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, same, told
from tests.unit.papers.worded_key_papers import (
    AGREEMENTS,
    ARTISANS,
    CODES,
    KEY_REQUESTS,
    RUC_CERTIFICATES,
    TURNS,
)

NAME, NUMBER = "Elsa Beatriz Narváez Coba", "1710034065"
THIRD, THIRD_NUMBER = "Rosa María Tixe Guamán", "0926687856"
COMPANY = "COMERCIALIZADORA ANDINA CÍA. LTDA."


def kinds(text: str) -> list[Kind]:
    return [draft.kind for draft in split([item(text)])]


@pytest.mark.parametrize("text", KEY_REQUESTS)
def test_a_key_request(text: str) -> None:
    said = told(Kind.KEY_REQUEST, text)
    assert same(said.get("employer_name"), NAME)
    assert said.get("employer_cedula") == NUMBER
    if "1790085783001" in text:
        assert same(said.get("company_name"), COMPANY)
    assert said.get("ruc") in text if "RUC" in text else True
    filled = THIRD_NUMBER in text
    assert same(said.get("third_party_name"), THIRD) is filled
    assert (said.get("third_party_number") == THIRD_NUMBER) is filled
    assert filled or not {"third_party_name", "third_party_number"} & set(said)
    assert kinds(text) == [Kind.KEY_REQUEST]


def test_a_number_with_a_digit_too_many_is_stated_and_not_certain() -> None:
    text = KEY_REQUESTS[1].replace(THIRD_NUMBER, f"{THIRD_NUMBER}1")
    facts = {f.field: f for f in read_facts(Kind.KEY_REQUEST, [item(text)])}
    assert same(facts["third_party_name"].value, THIRD)
    assert facts["third_party_number"].confidence < 0.5


def test_the_number_of_who_signs_below_is_not_the_third_partys() -> None:
    text = KEY_REQUESTS[0].replace(THIRD_NUMBER, "")
    said = told(Kind.KEY_REQUEST, text)
    assert "third_party_number" not in said
    section = "Nombres y apellidos del autorizado: " + THIRD
    loose = f"SOLICITUD DE ENTREGA DE CLAVE\n\nRepresentante legal: {NAME}\nC.I.: {NUMBER}\n\n"
    loose += f"AUTORIZACIÓN DE RETIRO DE CONTRASEÑA\n{section}\n\n\n{NAME.upper()}\n"
    said = told(Kind.KEY_REQUEST, f"{loose}C.C. No. {NUMBER}\nREPRESENTANTE LEGAL\n")
    assert same(said.get("third_party_name"), THIRD)
    assert "third_party_number" not in said


def test_who_is_to_fetch_the_key_signs_nothing() -> None:
    said = told(Kind.KEY_REQUEST, KEY_REQUESTS[1])
    assert not {"signer_name", "signer_number"} & set(said)


def test_the_word_for_a_signature_may_stand_under_the_name() -> None:
    said = told(Kind.RESPONSIBILITY_AGREEMENT, AGREEMENTS[1])
    assert same(said.get("signer_name"), NAME)
    assert said.get("signer_number") == NUMBER


@pytest.mark.parametrize("text", AGREEMENTS)
def test_an_agreement(text: str) -> None:
    said = told(Kind.RESPONSIBILITY_AGREEMENT, text)
    assert same(said.get("employer_name"), NAME)
    assert said.get("employer_cedula") == NUMBER
    assert (said.get("ruc") or "none") in text
    if "1790085783001" in text:
        assert same(said.get("company_name"), COMPANY)
    assert kinds(text) == [Kind.RESPONSIBILITY_AGREEMENT]


@pytest.mark.parametrize("text", RUC_CERTIFICATES)
def test_a_certificate_of_the_tax_office(text: str) -> None:
    said = told(Kind.RUC_CERTIFICATE, text)
    assert same(said.get("employer_name"), NAME)
    assert (said.get("ruc") or "none") in text
    if "1790085783001" in text:
        assert same(said.get("company_name"), COMPANY)
    assert said.get("employer_cedula") in (None, NUMBER)
    assert kinds(text) == [Kind.RUC_CERTIFICATE]


@pytest.mark.parametrize("text", ARTISANS)
def test_an_artisans_certificate(text: str) -> None:
    said = told(Kind.ARTISAN_CERTIFICATE, text)
    assert same(said.get("holder_name"), NAME)
    assert said.get("holder_number") == NUMBER
    assert kinds(text) == [Kind.ARTISAN_CERTIFICATE]


@pytest.mark.parametrize("text", TURNS)
def test_a_confirmation_of_a_turn(text: str) -> None:
    said = told(Kind.APPOINTMENT_CONFIRMATION, text)
    assert same(said.get("holder_name"), NAME)
    assert said.get("holder_number") == NUMBER
    assert said.get("appointment_date") == "2026-11-20"
    assert "Clave patronal" in said.get("appointment_type", "")
    assert kinds(text) == [Kind.APPOINTMENT_CONFIRMATION]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Te esperamos el vie. 20 nov. 2026 a las 11:15", "2026-11-20"),
        ("Turno generado para el 20/11/2026", "2026-11-20"),
        ("Impreso el 12/10/2026", None),
        ("Fecha de emisión: 12/10/2026", None),
        ("Fecha de nacimiento: 12/10/1986", None),
    ],
)
def test_the_only_day_on_a_slip_is_the_turns_unless_it_says_otherwise(
    line: str, day: str | None
) -> None:
    text = f"TURNO CONFIRMADO\nNombre: {NAME}\n{line}\nHora: 10:15"
    assert told(Kind.APPOINTMENT_CONFIRMATION, text).get("appointment_date") == day


@pytest.mark.parametrize("text", CODES)
def test_a_printout_of_a_code(text: str) -> None:
    said = told(Kind.FOREIGNER_CODE, text)
    assert said.get("code") == "3051234567"
    assert same(said.get("holder_name"), "Dmitri Serguei Volkov")
    assert kinds(text) == [Kind.FOREIGNER_CODE]


def test_a_telephone_over_the_name_of_who_signs_is_no_cedula() -> None:
    text = """\
SOLICITUD DE ENTREGA DE CLAVE

Representante legal: Elsa Beatriz Narváez Coba
Pasaporte: YB5429566
Celular: 0968511021

ELSA BEATRIZ NARVÁEZ COBA
REPRESENTANTE LEGAL
"""
    said = told(Kind.KEY_REQUEST, text)
    assert said.get("employer_number") == "YB5429566"
    assert "employer_cedula" not in said


def test_the_number_of_a_form_is_nobodys() -> None:
    assert "employer_number" not in told(Kind.KEY_REQUEST, NUMBERED)


NUMBERED = """INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
SOLICITUD DE ENTREGA DE CLAVE PATRONAL
Fecha de solicitud:
20/11/2026
Número de solicitud:
480462
RUC: 1753485331001
Razón social: TEJIDOS DEL NORTE S.A.
"""


def test_a_year_before_the_number_of_a_paper_makes_it_no_cedula() -> None:
    """`NRO. DE SOLICITUD: 2026-294442` above a form whose representative has a passport."""
    form = NUMBERED.replace("480462", "2026-294442").replace("RUC:", "Trámite 2026-112233\nRUC:")
    assert "employer_cedula" not in told(Kind.KEY_REQUEST, form)
    assert told(Kind.KEY_REQUEST, NUMBERED + "Andrade 171003406-5\n")["employer_cedula"]
