"""Sound letters that were once called lacking or signed by the wrong one, each class in words."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

WORKER = (
    "El trámite corresponde a el señor Dmitri Serguei Volkov, con pasaporte No.\n"
    "751234567, nacido el 03/09/1959.\n"
)


@pytest.mark.parametrize(
    "whose",
    [
        "a la portadora de la cédula 0926687856, ROSA MARÍA TIXE GUAMÁN, para",
        "al portador de la cédula 0926687856, ROSA MARÍA TIXE GUAMÁN, para",
        "a ROSA MARÍA TIXE GUAMÁN, portadora de la cédula 0926687856, para",
        "a la señora ROSA MARÍA TIXE GUAMÁN, titular de la cédula 0926687856, para",
    ],
)
def test_the_number_is_the_third_partys_before_or_after_the_name(whose: str) -> None:
    text = (
        "CARTA DE AUTORIZACIÓN\n\n"
        "Quien suscribe, FAUSTO DEL CASTILLO QUISHPE, con cédula de identidad\n"
        f"No. 1710034065, empleador, autorizo expresamente {whose}\n"
        "presentar en ventanilla los documentos del trámite.\n\n" + WORKER
    )
    facts = told(Kind.THIRD_PARTY_AUTHORIZATION, text)
    assert facts["third_party_number"] == "0926687856"
    assert facts["employer_cedula"] == "1710034065"


@pytest.mark.parametrize("date", ["Quito, 17/11/2026\n\n", "", "Quito a, 17 de noviembre\n\n"])
def test_whoever_the_letter_speaks_of_last_does_not_sign_it(date: str) -> None:
    """The printed name of who signs is lost under the ink, and no formula takes leave."""
    text = (
        "AUTORIZACIÓN A TERCEROS\n\n"
        "Quien suscribe, Elsa Beatriz Narváez Coba, con cédula de identidad número 1710034065,\n"
        "otorgo autorización simple al señor Galo Efraín Puma Tipán, C.I. 0926687856, a fin\n"
        "de que gestione el código.\n\n" + WORKER + f"\n{date}C.C. No. 1710034065\nEMPLEADORA\n"
    )
    facts = told(Kind.THIRD_PARTY_AUTHORIZATION, text)
    assert facts.get("signer_name") != "Dmitri Serguei Volkov"
    assert facts["signer_number"] == "1710034065"


def test_the_number_beside_a_strangers_signature_is_not_the_employers() -> None:
    text = (
        "SOLICITUD DE CÓDIGO\n\n"
        "DATOS DEL EMPLEADOR\n"
        "Nombres y apellidos\n"
        "ELSA BEATRIZ NARVÁEZ COBA\n"
        "Cédula de ciudadanía\n"
        "1710034065\n\n"
        "Por medio de la presente se solicita la asignación del código de identificación\n"
        "para extranjero, razón por la cual acudo a su autoridad.\n\n"
        "Belén Tigrero Cevallos\nC.C. No. 0926687856\nAsistente administrativa\n"
    )
    facts = told(Kind.REQUEST, text)
    assert facts["employer_cedula"] == "1710034065"
    assert facts["signer_name"] == "Belén Tigrero Cevallos"
    assert facts["signer_number"] == "0926687856"
    assert "extranjer" not in facts.get("signer_role", "").lower()


@pytest.mark.parametrize("sign", ["&", "€", "£", "é", "8", "%", "€:"])
def test_an_ampersand_in_a_companys_name(sign: str) -> None:
    text = (
        "Yo, ELSA BEATRIZ NARVÁEZ COBA, portadora de la cédula de identidad No. 1710034065, en mi\n"
        f"calidad de gerente general de TEXTILES EQUINOCCIAL {sign} HIJOS, con RUC No.\n"
        "0299768244001, pido que se genere el código de identificación de\n"
        "Dmitri Serguei Volkov, con pasaporte 751234567, que presta sus servicios en nuestra\n"
        "COMPAÑÍA COMO CHEF EJECUTIVO, con contrato de trabajo registrado.\n"
    )
    assert told(Kind.REQUEST, text)["company_name"] == "TEXTILES EQUINOCCIAL & HIJOS"


def test_a_single_letter_between_names_stays_what_it_is() -> None:
    text = "Señores de Carmen E. Hijos\nYo, MARÍA E PUMA TIPÁN, con cédula 1710034065, solicito\n"
    assert told(Kind.REQUEST, text)["employer_name"] == "MARÍA E PUMA TIPÁN"


@pytest.mark.parametrize("house", ["empresa", "compañía"])
def test_justified_prose_has_no_labels(house: str) -> None:
    text = (
        "Quien suscribe, Narcisa Blanca Mejía Muñoz, presidenta ejecutiva de la compañía\n"
        "Comercial La Esperanza S.A.S. (RUC 2090008091001), con cédula 1710034065, solicito el\n"
        "código de identificación para Camilo Ibáñez, con pasaporte AW959870.\n\n"
        f"La persona que presta sus servicios en esta    {house}   como\n"
        "Vendedor, con contrato registrado en el SUT del Ministerio del\n"
        "Trabajo, código 65169557.\n"
    )
    assert told(Kind.REQUEST, text)["company_name"] == "Comercial La Esperanza S.A.S."


def test_a_doubled_digit_is_told_by_the_ruc_of_the_same_person() -> None:
    text = (
        "Quien suscribe, ELSA BEATRIZ NARVÁEZ COBA, propietaria (RUC\n"
        "1710034065001), C.C. No. 17100034065, solicito el código de extranjero.\n"
    )
    fact = next(f for f in read_facts(Kind.REQUEST, [item(text)]) if f.field == "employer_cedula")
    assert fact.value == "1710034065"
    assert not fact.certain


def test_a_number_that_stands_nowhere_else_is_not_made_up() -> None:
    text = "Yo, ELSA BEATRIZ NARVÁEZ COBA, empleadora, C.C. No. 17100034065, solicito el código.\n"
    facts = {f.field: f for f in read_facts(Kind.REQUEST, [item(text)])}
    assert facts["employer_cedula"].value == "17100034065"
    assert not facts["employer_cedula"].certain


def test_a_rubber_stamp_is_no_employer() -> None:
    text = (
        "Yo, Narcisa Mejía Muñoz, presidenta de Comercial La Esperanza S.A.S., con cédula\n"
        "1710034065, solicito el código de extranjero.\n\n"
        "NARCISA MEJÍA MUÑOZ\nCI: 1710034065\n\n"
        "COMERCIAL LA ESPERANZAS.AS.\nGERENTE GENERAL\n"
    )
    facts = told(Kind.REQUEST, text)
    assert facts["employer_name"].upper() == "NARCISA MEJÍA MUÑOZ"
    assert facts["company_name"] == "Comercial La Esperanza S.A.S."


def test_a_letter_of_an_attorney_is_a_letter() -> None:
    letter = item(
        "Señores IESS\n\n"
        "Yo, Fernanda Pérez Vélez, con cédula de identidad No. 1710034065, en calidad de\n"
        "apoderada de Andrés Salazar, según el poder notarial cuya copia adjunto, solicito el\n"
        "código de extranjero (relación de dependencia) para el titular de pasaporte YB2596522.\n\n"
        "Tulcán, 2026-11-12\n\nFERNANDA PÉREZ VÉLEZ\nC.C. 1710034065\nAPODERADA\n"
    )
    assert [draft.kind for draft in split([letter])] == [Kind.REQUEST]


def test_the_number_in_the_text_is_the_employers_though_another_signs() -> None:
    text = (
        "SOLICITUD DE CÓDIGO\n\n"
        "Camaronera Miraflores Cía. Ltda., con RUC 1597065988001, representada por JUAN MUÑOZ DE\n"
        "LA TORRE, C.C. No. 1710034065, en calidad de representante legal, solicita el código de\n"
        "identificación para Marie Ange Pierre, con pasaporte Nro. R5049127.\n\n"
        "Atentamente,\n\nRosa Tigrero Bravo\nC.C. No. 0926687856\nAsistente\n"
    )
    facts = told(Kind.REQUEST, text)
    assert facts["employer_cedula"] == "1710034065"
    assert facts["signer_number"] == "0926687856"


def test_prose_in_capitals_has_no_labels_at_the_beginning_of_its_lines() -> None:
    text = (
        "YO, BELÉN CAICEDO MUÑOZ, PORTADORA DE LA CÉDULA 1710034065, EN MI CALIDAD\n"
        "DE GERENTE GENERAL DE CONSULTORA NUEVO HORIZONTE CÍA. LTDA., CON RUC NO.\n"
        "0593723754001, SOLICITO EL CÓDIGO DE VOLODYMYR SHEVCHENKO,\n"
        "CON PASAPORTE FG781971, DE NACIONALIDAD UCRANIANA, QUIEN LABORA EN ESTA\n"
        "EMPRESA DESDE EL 17/06/2025 EN EL CARGO DE OPERARIO DE PRODUCCIÓN, SEGÚN\n"
        "CONTRATO REGISTRADO EN EL SUT.\n"
    )
    facts = told(Kind.REQUEST, text)
    assert facts["company_name"] == "CONSULTORA NUEVO HORIZONTE CÍA. LTDA."


def test_the_kind_of_document_and_its_number_stand_in_one_row() -> None:
    text = (
        "SISTEMA ÚNICO DE TRABAJO\n\n2. TRABAJADOR/A\n"
        "Apellidos        SCHRÖDER     Nombres               URSULA\n"
        "Tipo documento   Pasaporte    Número de documento   FFK2X0TG4\n"
        "Tipo de contrato   Indefinido   Giro del negocio   Cargo\n"
    )
    facts = told(Kind.SUT_RECORD, text)
    assert facts["document_number"] == "FFK2X0TG4"
    assert facts["document_type"] == "passport"


def test_a_role_alone_ends_a_letter_whose_number_is_lost_under_ink() -> None:
    text = (
        "Señores IESS\n\n"
        "En mi calidad de patrono, yo, BYRON ANDRADE ORTIZ, portador de la cédula No. 1710034065,\n"
        "solicito el código de extranjero para el titular de pasaporte FFK2X0TG4,\n"
        "URSULA SCHRODER, alemana.\n\n"
        "Santo Domingo, 14-11-2026\n\nBYRON ANDRADE ORTIZ\nECEFNOST\nPATRONO\n"
    )
    assert told(Kind.REQUEST, text)["signer_name"] == "BYRON ANDRADE ORTIZ"


def test_a_company_of_plain_words_below_a_signature_signs_nothing() -> None:
    text = (
        "Quien suscribe, ELSA BEATRIZ NARVÁEZ COBA, gerente general de la compañía ASOCIACIÓN\n"
        "DE PRODUCTORES EL CISNE (RUC 1790012344001), CI: 1710034065, solicito se emita el\n"
        "código de identificación para extranjero.\n\n" + WORKER + "\nAgradezco su atención.\n\n\n"
        "C.C. 1710034065\nGerente general\nAsociación de Productores El Cisne\n"
    )
    assert "signer_name" not in told(Kind.REQUEST, text)
