"""Names, numbers and dates that a line end, ink or a neighbour cuts; whose a number is."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.letters.prose import mentions
from intake.reading.papers.classify import classify
from intake.reading.words.tokens import document_tokens
from tests.unit.papers.paper_text import item, told

LONG = "Gladys Maribel de los Ángeles García de la Santísima Echevarría"


CONTRACT = """
CONTRATO INDIVIDUAL DE TRABAJO
Comparecen, por una parte, {employer},
con cédula de ciudadanía No. 1710034065, en calidad de EMPLEADOR; y por otra parte, Oriana
Villalobos Nuñez, de nacionalidad venezolana, con pasaporte No. 101363037, en calidad de
TRABAJADOR/A, quienes acuerdan lo siguiente:

PRIMERA. OBJETO.- La persona trabajadora prestará sus servicios a partir del 2026-02-19.
"""
COMPANY = "Restaurante La Esperanza Cía. Ltda., representada por Andrés Gómez Ortiz"
OWN = "Gómez Ortiz Andrés, con RUC 1710034065001, representada por Andrés Gómez Ortiz"


def test_the_rest_of_a_name_over_a_role_in_prose_is_not_the_whole_name() -> None:
    facts = told(Kind.SUT_RECORD, CONTRACT.format(employer=COMPANY))
    assert facts["full_name"] == "Oriana Villalobos Nuñez"
    assert facts["nationality"] == "VEN"


def test_a_natural_person_with_a_ruc_is_in_business_under_the_own_name() -> None:
    facts = told(Kind.SUT_RECORD, CONTRACT.format(employer=OWN))
    assert set(facts["company_name"].split()) == {"Andrés", "Gómez", "Ortiz"}
    assert "company_name" not in told(Kind.SUT_RECORD, CONTRACT.format(employer="Andrés Gómez"))


@pytest.mark.parametrize(
    "line",
    [
        "No. RUC: 1790085783001 Empleador: FLORÍCOLA LA ESPERANZA S.A.",
        "RUC 1790085783001 FLORÍCOLA LA ESPERANZA S.A.",
    ],
)
def test_no_number_belongs_to_the_name_of_a_company(line: str) -> None:
    companies = mentions(document_tokens([item(line)])).companies
    assert [found.value for _, _, found in companies] == ["FLORÍCOLA LA ESPERANZA S.A."]


def test_a_company_may_have_a_name_of_its_own_before_the_kind_of_house() -> None:
    text = "CERTIFICADO DE REGISTRO\nRUC: 1790085783001\nEmpleador: NFTGS LABORATORIOS & HIJOS\n"
    assert told(Kind.SUT_RECORD, text)["company_name"] == "NFTGS LABORATORIOS & HIJOS"
    assert "employer_name" not in told(Kind.SUT_RECORD, text)


FORM = f"""
CARTA DE AUTORIZACIÓN
1. TITULAR
Nombres y apellidos del titular: {LONG}
Pasaporte No.: 933582182
2. TERCERO
Nombres y apellidos: Fernanda Paredes Guamán
Cédula: 1710034065
3. ALCANCE
Autorizo a la persona indicada para que retire el certificado de no afiliación al IESS.
Lugar y fecha: Loja, 18/11/2026

{LONG.upper()}
Pasaporte No. 933582182
"""


def test_long_names_are_names() -> None:
    facts = told(Kind.THIRD_PARTY_AUTHORIZATION, FORM)
    assert facts["holder_name"] == LONG
    assert facts["signer_name"] == LONG.upper()
    assert (facts["holder_number"], facts["third_party_number"]) == ("933582182", "1710034065")


def test_a_month_may_begin_a_name_below_a_date() -> None:
    text = FORM.replace(LONG.upper(), "Julio César Núñez Flores").replace(
        "18/11/2026", "18/11/2026"
    )
    text = text.replace(LONG, "Julio César Núñez Flores").replace("18/11/2026\n", "2026\n")
    assert told(Kind.THIRD_PARTY_AUTHORIZATION, text)["signer_name"] == "Julio César Núñez Flores"


KEY = """
SOLICITUD DE ENTREGA DE CLAVE
RUC 1790085783001
Razón social COMERCIAL EJEMPLO S.A.
Nombres y apellidos Juan Pérez Gómez
{number}
AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Nombres y apellidos del autorizado {name}
Cédula del tercero autorizado {cedula}

Juan Pérez Gómez
{number}
REPRESENTANTE LEGAL
"""


def test_an_empty_section_names_nobody_who_signs() -> None:
    text = KEY.format(name="", cedula="", number="Cédula No. 1710034065")
    facts = told(Kind.KEY_REQUEST, text)
    assert not {"third_party_name", "third_party_number"} & set(facts)
    assert facts["employer_cedula"] == "1710034065"


def test_the_third_partys_cedula_is_not_that_of_a_representative_with_a_passport() -> None:
    text = KEY.format(name="Ana Vera Paz", cedula="0962467429", number="Pasaporte F51239617")
    facts = told(Kind.KEY_REQUEST, text)
    assert "employer_cedula" not in facts
    assert facts["employer_number"] == "F51239617"
    assert facts["third_party_number"] == "0962467429"


def test_a_code_below_the_name_is_the_signers_number() -> None:
    text = KEY.format(name="", cedula="", number="Código: 3075440277")
    assert told(Kind.KEY_REQUEST, text)["signer_number"] == "3075440277"


DEED = """
ESCRITURA No. 20261701064D01939
PODER ESPECIAL
QUE OTORGA: SANTIAGO CEDEÑO PAREDES
A FAVOR DE: ANDRÉS PATRICIO RÍOS PAREDES
En la ciudad de Ibarra, República del Ecuador, hoy día trece de junio de
dos mil veintiséis, ante mí, titular de la Notaría Segunda del cantón
Ibarra, comparece SANTIAGO CEDEÑO PAREDES, con cédula de ciudadanía número
uno siete uno cero cero tres cuatro cero seis cinco (1710034065).
Confiere poder a favor de ANDRÉS PATRICIO RÍOS PAREDES, con cédula número 0962467429.

SANTIAGO CEDEÑO PAREDES
Cédula No. 1710034065
OTORGANTE
"""


def test_a_deed_says_number_day_and_who_signs_in_full() -> None:
    facts = told(Kind.POWER_OF_ATTORNEY, DEED)
    assert facts["deed_number"] == "20261701064D01939"
    assert facts["deed_date"] == "2026-06-13"
    assert facts["grantor_number"] == facts["signer_number"] == "1710034065"
    assert facts["signer_name"] == "SANTIAGO CEDEÑO PAREDES"
    assert facts["signer_role"] == "OTORGANTE"
    assert facts["attorney_number"] == "0962467429"


LETTER = """
Señores
IESS
Quito
Yo, Andrés Caicedo Ortiz, con cédula 1710034065, empleador, solicito el código de extranjero de
Zhiqiang Guo, con pasaporte ED1600463, contratado a partir del
treinta de noviembre de dos mil veinticinco conforme al SUT - Registro No. 24-330316-25.
Mi teléfono es 0975524240
3. Petición: solicito se emita el código.
"""


def test_spelled_days_grouped_codes_and_telephones_before_a_figure() -> None:
    facts = told(Kind.REQUEST, LETTER)
    assert facts["contract_start"] == "2025-11-30"
    assert facts["sut_code"] == "24-330316-25"
    assert facts["telephone"] == "0975524240"


@pytest.mark.parametrize("before", ["", "Dirigida a: "])
def test_an_addressee_that_no_list_knows_is_read(before: str) -> None:
    text = f"SOLICITUD DE CÓDIGO\n\n{before}Señora\nMinistra de Relaciones Exteriores\nQuito\n\n"
    text += "Yo, Ana Ríos Vera, con pasaporte AB123456, solicito mi código de extranjero.\n" * 3
    assert "Relaciones Exteriores" in told(Kind.REQUEST, text)["addressee"]


def test_who_asks_for_a_visas_sake_holds_out_no_visa() -> None:
    text = (
        "Señor\nDirector Provincial del IESS\nLatacunga\nQuien suscribe, NA LYU, portadora del "
        "pasaporte No. ED6195466, de nacionalidad china,\nrequiero la emisión de un certificado en "
        "el que conste que no me encuentro afiliada al IESS. Lo requiero\npara completar los "
        "requisitos de mi visa de residencia temporal. Para notificaciones señalo el celular\n"
        "0961262546.\n\nNA LYU\nPasaporte ED6195466"
    )
    assert classify(item(text)).kind is Kind.REQUEST


def test_a_form_names_the_attorney() -> None:
    text = """
SOLICITUD DE CÓDIGO PARA EXTRANJERO
A. EMPLEADOR
Nombre completo: XAVIER CEVALLOS YÁNEZ
C.C.: 1710034065
Apoderado: Lourdes Ushiña Quishpe
Cédula del apoderado: 0962467429
B. TRABAJADOR EXTRANJERO
Nombres y apellidos: HERNÁN ZULUAGA GÓMEZ
Pasaporte: CT821459
Solicito el código de identificación.
"""
    facts = told(Kind.REQUEST, text)
    assert facts["attorney_name"] == "Lourdes Ushiña Quishpe"
    assert facts["attorney_number"] == "0962467429"


@pytest.mark.parametrize("before", ["a favor de", "a nombre de", "del trabajador"])
def test_a_month_may_begin_a_name_in_a_sentence(before: str) -> None:
    text = f"Solicito el código {before} JULIO CÉSAR HUAMÁN, con pasaporte 439248575, en Quito.\n"
    people = mentions(document_tokens([item(text)])).people
    assert [person.name.value for person in people] == ["JULIO CÉSAR HUAMÁN"]


def test_a_month_of_a_date_begins_none() -> None:
    text = "En Quito, a los veinte de JULIO CÉSAR HUAMÁN, con pasaporte 439248575, comparece.\n"
    people = mentions(document_tokens([item(text)])).people
    assert [person.name.value for person in people] == ["CÉSAR HUAMÁN"]


AGREEMENT = """
ACUERDO DE RESPONSABILIDAD Y USO DE MEDIOS ELECTRÓNICOS E
INFORMACIÓN
Yo, Andrés Muñoz Salazar, con cédula No. 1710034065, representante legal de
COOPERATIVA DE TRANSPORTE 8 DE JULIO, con RUC 1790085783001, declaro conocer lo siguiente:
1. Guardaré reserva de los datos personales.

Andrés Muñoz Salazar
Doc. 1710034065
Representante legal
"""


def test_a_title_names_nobody_and_doc_names_a_number() -> None:
    facts = told(Kind.RESPONSIBILITY_AGREEMENT, AGREEMENT)
    assert facts["employer_name"] == facts["signer_name"] == "Andrés Muñoz Salazar"
    assert facts["signer_number"] == facts["employer_cedula"] == "1710034065"


def test_houses_are_called_after_days() -> None:
    text = AGREEMENT.replace("COOPERATIVA", "la COOPERATIVA")
    facts = told(Kind.RESPONSIBILITY_AGREEMENT, text)
    assert facts["company_name"] == "COOPERATIVA DE TRANSPORTE 8 DE JULIO"


def test_a_document_of_the_home_country_is_a_kind_of_document() -> None:
    text = "FICHA DE REGISTRO\nTrabajador/a:\nJUTTA BÄCKER\nTipo de documento:\n"
    text += "DOCUMENTO DEL PAÍS DE ORIGEN\nNro. documento:\nC1Z4GT87F\nNacionalidad:\nALEMANA\n"
    assert told(Kind.SUT_RECORD, text)["document_type"] == "home_id"


@pytest.mark.parametrize(
    "sentence",
    [
        "Autorizo a la institución a verificarla en los sistemas públicos de información.",
        "Autorizo al IESS a comprobar los datos. Autorizo el tratamiento de los datos.",
    ],
)
def test_who_lets_the_institute_verify_authorises_no_third_party(sentence: str) -> None:
    text = (
        "Declaro que la información consignada es verdadera y que coincide con la del documento\n"
        f"de identidad y la del contrato registrado. {sentence}\n\n"
        "Ing. MANUEL BYRON CHICAIZA ZAMBRANO\nCI: 0740447032\nGERENTE GENERAL\n"
    )
    assert classify(item(text)).kind is not Kind.THIRD_PARTY_AUTHORIZATION


def test_an_office_in_capitals_is_no_part_of_the_house() -> None:
    line = "EN MI CALIDAD DE PRESIDENTE EJECUTIVO DE INMOBILIARIA PACÍFICO CÍA. LTDA., SOLICITO"
    companies = mentions(document_tokens([item(line)])).companies
    assert [found.value for _, _, found in companies] == ["INMOBILIARIA PACÍFICO CÍA. LTDA."]


OWN_WORDS = [
    "Yo, {}, de nacionalidad indonesia, con pasaporte No. B1234567, solicito el certificado.",
    "Quien suscribe, {}, portador del pasaporte B1234567, solicito el certificado.",
    "Mi nombre es {}, de nacionalidad indonesia, con pasaporte B1234567. Solicito el certificado.",
]


@pytest.mark.parametrize("sentence", OWN_WORDS)
@pytest.mark.parametrize("name", ["SURYANTO", "Suryanto"])
def test_who_has_but_one_name_is_named_by_it_and_signs_with_it(sentence: str, name: str) -> None:
    text = f"Señores\nIESS\n{sentence.format(name)}\n\nAtentamente,\n\n{name}\nPasaporte B1234567\n"
    facts = told(Kind.REQUEST, text)
    assert facts["full_name"] == facts["signer_name"] == name
    assert facts["document_number"] == "B1234567"


@pytest.mark.parametrize(
    "sentence",
    [
        "solicito el código para el ciudadano indonesio Suryanto, con pasaporte B1234567.",
        "solicito el código a nombre de Suryanto, de nacionalidad indonesia, pasaporte B1234567.",
    ],
)
def test_an_employer_asks_for_somebody_with_one_name(sentence: str) -> None:
    text = f"Yo, Ana Vera Paz, con cédula 1710034065, empleadora, {sentence}\n\nAtentamente,\n\n"
    facts = told(Kind.REQUEST, text + "Ana Vera Paz\nC.C. 1710034065\n")
    assert facts["full_name"] == "Suryanto"
    assert facts["employer_name"] == facts["signer_name"] == "Ana Vera Paz"


def test_a_representative_may_have_but_one_name_and_a_code() -> None:
    text = AGREEMENT.replace("Andrés Muñoz Salazar", "Patel").replace("Doc. ", "Código: ")
    text = text.replace("cédula No. 1710034065", "código de identificación No. 3018622828")
    facts = told(Kind.RESPONSIBILITY_AGREEMENT, text.replace("1710034065", "3018622828"))
    assert facts["employer_name"] == facts["signer_name"] == "Patel"


@pytest.mark.parametrize("word", ["Ecuador", "Gerente", "Solicitud", "Ana"])
def test_no_other_word_is_taken_for_a_name(word: str) -> None:
    text = f"Solicito el código a nombre de {word}, con pasaporte B1234567.\n"
    assert mentions(document_tokens([item(text)])).people == []


def test_bare_halves_of_a_name_are_not_shared_with_the_employer() -> None:
    text = """
El Ministerio del Trabajo certifica que consta registrado en el SUT el contrato:
Nombres del empleador: Cevallos Paredes Ximena Belén
Apellidos: Vicuña Contreras
Nombres: Javiera Ignacia
Número de pasaporte: F99123556
"""
    facts = told(Kind.SUT_RECORD, text)
    assert facts["employer_name"] == "Cevallos Paredes Ximena Belén"
    assert (facts["surnames"], facts["names"]) == ("Vicuña Contreras", "Javiera Ignacia")


def test_a_logo_read_as_a_figure_is_no_part_of_the_house() -> None:
    text = "0) FLORÍCOLA LA ESPERANZA S.A.\nRUC 1097012403001\n\nSeñor\nDirector Provincial\n\n"
    text += (
        "Ana Vera Paz, representante legal de la compañía\nFLORÍCOLA LA ESPERANZA S.A., solicito."
    )
    assert told(Kind.REQUEST, text)["company_name"] == "FLORÍCOLA LA ESPERANZA S.A."


def test_what_a_worker_is_follows_the_workers_name_under_a_heading_of_the_employer() -> None:
    text = """
CERTIFICADO DE REGISTRO DE CONTRATO

Empleador
RUC: 0296931772001
Representante legal: FERNANDA GUAMÁN
Apellidos del trabajador: HUAMÁN SÁNCHEZ
Nombres del trabajador: WILBER
Tipo de documento: Pasaporte
Identificación: 244557897
Nacionalidad: PERUANA
Fecha de nacimiento: 17/08/1962
"""
    facts = told(Kind.SUT_RECORD, text)
    assert (facts["nationality"], facts["birth_date"]) == ("PER", "1962-08-17")
    assert facts["document_type"] == "passport"


def test_the_house_below_a_role_is_no_part_of_it() -> None:
    text = AGREEMENT.replace(
        "Representante legal\n", "Representante legal\nConstructora Azul E.P.\n"
    )
    assert told(Kind.RESPONSIBILITY_AGREEMENT, text)["signer_role"] == "Representante legal"


def test_ink_on_the_signers_name_takes_no_number_from_the_employer() -> None:
    text = AGREEMENT.replace("\nAndrés Muñoz Salazar", "\nANDRÉS'MUÑOZ SALAZAR")
    facts = told(Kind.RESPONSIBILITY_AGREEMENT, text)
    assert facts["employer_cedula"] == facts["signer_number"] == "1710034065"
