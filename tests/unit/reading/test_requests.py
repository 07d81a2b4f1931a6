"""The same request in many wordings that no drawn letter has."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

BODIES = {
    "plain": """Yo, RAMIRO ANDRÉS LOZA VINUEZA, con cédula de identidad No. 1710034065, en mi
calidad de empleador, solicito se sirva emitir el código de identificación para extranjero,
bajo relación de dependencia, a favor de YULEIDY DEL CARMEN BRACHO UZCÁTEGUI, de nacionalidad
venezolana, con pasaporte No. 148203957.""",
    "suscrito": """El suscrito, Ramiro Andrés Loza Vinueza, portador de la cédula de ciudadanía
1710034065, comparezco ante usted y solicito la asignación del código de identificación a mi
trabajadora Yuleidy del Carmen Bracho Uzcátegui, ciudadana venezolana, titular del pasaporte
número 148203957.""",
    "contratada": """Por medio de la presente yo, Ramiro Andrés Loza Vinueza, C.I. 171003406-5,
empleador, le informo que he contratado a la señora Yuleidy del Carmen Bracho Uzcátegui, de
nacionalidad venezolana, portadora del pasaporte venezolano 148203957, por lo que requiero el
código de identificación para extranjeros bajo relación de dependencia.""",
    "capitals": """YO, RAMIRO ANDRÉS LOZA VINUEZA, CON CÉDULA DE IDENTIDAD NRO. 1710034065, EN
CALIDAD
DE EMPLEADOR, PIDO A USTED SE DIGNE ASIGNAR EL CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO A FAVOR
DE YULEIDY DEL CARMEN BRACHO UZCÁTEGUI, DE NACIONALIDAD VENEZOLANA, CON PASAPORTE N° 148203957.""",
    "beneficio": """Quien suscribe, Ramiro Andrés Loza Vinueza, titular de la cédula 1710034065, en
calidad de empleador, ruego disponer la generación del código para extranjero en beneficio de la
ciudadana venezolana Yuleidy del Carmen Bracho Uzcátegui, identificada con pasaporte 148203957.""",
    "trabajara": """Me dirijo a usted yo, Ramiro Andrés Loza Vinueza (C.C. 1710034065), en mi
calidad
de empleador, para solicitar el código de identificación de la señorita Yuleidy del Carmen Bracho
Uzcátegui, venezolana, pasaporte Nro. 148203957, quien trabajará en mi hogar.""",
    "colaboradora": """Yo, Ing. Ramiro Andrés Loza Vinueza, con C.I. No. 1710034065, solicito como
empleador que se emita el código de identificación bajo relación de dependencia para mi
colaboradora Yuleidy del Carmen Bracho Uzcátegui, de nacionalidad venezolana y pasaporte
148203957.""",
    "persona": """Yo, Ramiro Andrés Loza Vinueza, con cédula No. 1710034065, en calidad de
empleador,
solicito el código de identificación para la persona extranjera Yuleidy del Carmen Bracho
Uzcátegui, nacida el 4 de marzo de 1990, de nacionalidad venezolana, documento: pasaporte
148203957.""",
    "patrono": """Mi nombre es Ramiro Andrés Loza Vinueza, cédula 1710034065; como patrono de
Yuleidy del Carmen Bracho Uzcátegui, de nacionalidad venezolana, pasaporte No. 148203957, acudo a
usted y solicito se asigne el código de identificación bajo relación de dependencia.""",
}


@pytest.mark.parametrize("wording", BODIES)
def test_who_asks_and_for_whom(wording: str) -> None:
    letter = item(
        "Ibarra, 20 de noviembre de 2026\n\nSeñor\nDirector Provincial del IESS\nPresente.-\n\n"
        f"De mi consideración:\n\n{BODIES[wording]}\n\nAtentamente,\n\n\n"
        "Ramiro Andrés Loza Vinueza\nC.I. 1710034065\n"
    )
    assert classify(letter).kind is Kind.REQUEST
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [letter])}
    assert facts["employer_name"].upper() == "RAMIRO ANDRÉS LOZA VINUEZA"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["full_name"].upper() == "YULEIDY DEL CARMEN BRACHO UZCÁTEGUI"
    assert facts["document_number"] == "148203957"
    assert facts["nationality"] == "VEN"
    assert facts["signer_name"] == "Ramiro Andrés Loza Vinueza"
    assert facts["signer_number"] == "1710034065"
    assert "Director Provincial" in facts["addressee"]
    assert "148203957" in facts["narrative"]


COMPANIES = {
    "representante": """Yo, Elsa Beatriz Narváez Coba, con cédula 1710034065, en mi calidad de
representante legal de la compañía TEJIDOS DEL AUSTRO S.A., con RUC 1790085783001, solicito el
código de identificación para extranjero a favor de Dmitri Volkov, de nacionalidad rusa, con
pasaporte No. 751234567.""",
    "through": """La compañía TEJIDOS DEL AUSTRO S.A., RUC No. 1790085783001, representada
legalmente por Elsa Beatriz Narváez Coba, C.C. 1710034065, solicita se sirva asignar el código de
identificación a su trabajador extranjero Dmitri Volkov, de nacionalidad rusa, pasaporte
751234567.""",
    "gerente": """TEJIDOS DEL AUSTRO S.A. (RUC 1790085783001), por intermedio de su gerente general
Elsa Beatriz Narváez Coba, portadora de la cédula de identidad 171003406-5, solicita la emisión
del código de identificación bajo relación de dependencia de Dmitri Volkov, ciudadano ruso,
pasaporte No. 751234567.""",
}


@pytest.mark.parametrize("wording", COMPANIES)
def test_companies_ask(wording: str) -> None:
    letter = item(
        "Señores\nInstituto Ecuatoriano de Seguridad Social\nCiudad\n\n"
        "De nuestra consideración:\n\n"
        f"{COMPANIES[wording]}\n\nCordialmente,\n\nElsa Beatriz Narváez Coba\nGERENTE GENERAL\n"
    )
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [letter])}
    assert facts["company_name"] == "TEJIDOS DEL AUSTRO S.A."
    assert facts["ruc"] == "1790085783001"
    assert facts["employer_name"] == "Elsa Beatriz Narváez Coba"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["full_name"] == "Dmitri Volkov"
    assert facts["document_number"] == "751234567"
    assert facts["signer_role"] == "GERENTE GENERAL"


def test_a_form_with_headings() -> None:
    form = item(
        "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN\n\nDATOS DEL EMPLEADOR\n"
        "Nombres y apellidos: Elsa Beatriz Narváez Coba\nCédula: 1710034065\n\n"
        "DATOS DEL EXTRANJERO\nNombres y apellidos: Dmitri Volkov\nPasaporte No.: 751234567\n"
        "Nacionalidad: Rusa\nFecha de nacimiento: 11/08/1988\n\n"
        "PETICIÓN\nSolicito la emisión del código de identificación para poder afiliarlo.\n"
    )
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [form])}
    assert facts["employer_name"] == "Elsa Beatriz Narváez Coba"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["full_name"] == "Dmitri Volkov"
    assert facts["document_number"] == "751234567"
    assert facts["nationality"] == "RUS"
    assert facts["birth_date"] == "1988-08-11"


def test_boxes_are_those_of_the_words() -> None:
    letter = item("Pasaporte No.: 751234567\n")
    fact = next(f for f in read_facts(Kind.REQUEST, [letter]) if f.field == "document_number")
    word = letter.text.lines[0].words[2]
    assert fact.box == word.box
    assert fact.page == 1
