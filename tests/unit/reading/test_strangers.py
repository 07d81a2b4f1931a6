"""Papers laid out and worded as no drawn one is: read all the same."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.items import Shape
from intake.reading.papers.classify import classify
from intake.reading.words.folding import core
from tests.unit.papers.paper_text import item, told

EMPLOYER, CEDULA = "Gladys Magdalena Paladines Ochoa", "1710034065"
WORKER, PASSPORT = "Leidy Tatiana Caicedo Hurtado", "BB482917"
COMPANY, RUC = "NEGOCIOS Y LOGÍSTICA BRIOSO S.A.S.", "1790085783001"


def same(one: str | None, other: str) -> bool:
    """The same words in any order."""
    words = (one or "").replace(",", " ").split()
    return sorted(map(core, words)) == sorted(map(core, other.split()))


def both(facts: dict[str, str]) -> None:
    assert same(facts.get("full_name"), WORKER), facts
    assert facts.get("document_number") == PASSPORT, facts
    assert same(facts.get("employer_name"), EMPLOYER), facts


CLOSING = f"\n\nAtentamente,\n\n\n{EMPLOYER}\nC.C. {CEDULA}\n"

REQUESTS = {
    "a column for each person": (
        "Solicito a ustedes asignar el código de identificación a la persona que detallo:\n\n"
        "                Empleador            Trabajador extranjero\n"
        "Nombres         Gladys Magdalena     Leidy Tatiana\n"
        "Apellidos       Paladines Ochoa      Caicedo Hurtado\n"
        f"Documento       Cédula {CEDULA}    Pasaporte {PASSPORT}\n"
        "Nacionalidad    Ecuatoriana          Colombiana"
    ),
    "short headings over bullets": (
        "SOLICITUD\n\nMe permito solicitar la asignación del código de identificación:\n\n"
        "Del empleador\n"
        f"• Nombres y apellidos: {EMPLOYER}\n• Cédula: {CEDULA}\n\n"
        "De la persona extranjera\n"
        f"• Nombres y apellidos: {WORKER}\n• Documento: Pasaporte {PASSPORT}\n• País: Colombia\n\n"
        "Motivo\nFue contratada el 3 de noviembre de 2026 y se necesita el código para afiliarla."
    ),
    "the number glued to its sign": (
        f"YO, {EMPLOYER.upper()}, CON C.C. No.{CEDULA}, EN CALIDAD DE EMPLEADORA, SOLICITO\n"
        "A USTED SE SIRVA AUTORIZAR LA CREACIÓN DEL CÓDIGO PARA LA SEÑORA\n"
        f"{WORKER.upper()}, DE NACIONALIDAD COLOMBIANA, PASAPORTE No.{PASSPORT},\n"
        "QUIEN PRESTARÁ SUS SERVICIOS BAJO RELACIÓN DE DEPENDENCIA."
    ),
    "an ordinary passport, signed with a number": (
        f"{EMPLOYER.upper()}, portadora de la cédula de ciudadanía No. {CEDULA}, comparezco ante\n"
        "su autoridad y solicito: suscribí un contrato de trabajo con la ciudadana colombiana\n"
        "CAICEDO HURTADO LEIDY TATIANA, titular del pasaporte ordinario signado con el número\n"
        f"{PASSPORT}, contrato registrado en la plataforma SUT. Sírvase asignar el código a favor\n"
        "de mi trabajadora."
    ),
    "a street that crosses another": (
        f"{EMPLOYER.upper()}, ecuatoriana, de estado civil casada, de 44 años de edad, de\n"
        "profesión comerciante, domiciliada en la calle Vicente Rocafuerte 10-22 y Juan Montalvo\n"
        f"de esta ciudad de Loja, portadora de la cédula de ciudadanía número {CEDULA}, ante\n"
        "usted respetuosamente comparezco y solicito: he celebrado contrato de trabajo con la\n"
        f"señora {WORKER}, con pasaporte de Colombia No. {PASSPORT}. Se le asigne un código."
    ),
    "a table that no word assigns": (
        f"Quien suscribe, {EMPLOYER.upper()}, C.I. {CEDULA}, empleadora, pide asignar código:\n\n"
        "APELLIDOS Y NOMBRES                   DOCUMENTO       PAÍS        F. NACIM.\n"
        f"CAICEDO HURTADO, LEIDY TATIANA        PAS {PASSPORT}    COLOMBIA    02/11/1994\n\n"
        "Motivo: contrato registrado en el SUT; se requiere para el aviso de entrada."
    ),
    "the number long before its bearer": (
        f"Yo, {EMPLOYER}, portadora de la cédula Nro. {CEDULA}, en calidad de empleadora,\n"
        f"solicito el código correspondiente al pasaporte # {PASSPORT} de los Estados Unidos\n"
        f"de América, perteneciente a la señorita {WORKER.upper()}, quien labora."
    ),
}


@pytest.mark.parametrize("wording", REQUESTS)
def test_a_request(wording: str) -> None:
    both(told(Kind.REQUEST, REQUESTS[wording] + CLOSING))


@pytest.mark.parametrize("wording", ["pedirles me ayuden con el código", "solicitarle un código"])
def test_a_plain_letter_is_a_request(wording: str) -> None:
    text = (
        f"Srs.\nIESS\n\nYo {EMPLOYER} con cédula {CEDULA} me dirijo a ustedes para {wording} para\n"
        f"mi empleada {WORKER} de pasaporte {PASSPORT} ya que todavía no le sale la cédula.\n\n"
        f"Gracias.\n\n{EMPLOYER}\n"
    )
    assert classify(item(text)).kind is Kind.REQUEST


@pytest.mark.parametrize("office", ["Presidente Ejecutivo", "Apoderada General", "Directora"])
def test_the_house_begins_behind_who_speaks_for_it(office: str) -> None:
    text = (
        f"Quien suscribe, Econ. {EMPLOYER}, con cédula {CEDULA}, {office} de {COMPANY}, solicita\n"
        f"el código para la Srta. {WORKER} (pasaporte {PASSPORT}, Colombia).{CLOSING}"
    )
    assert told(Kind.REQUEST, text)["company_name"] == COMPANY


RECORDS = {
    "a screen with a menu": (
        "Ministerio del Trabajo      Sistema Único de Trabajo\n\n"
        "Detalle del contrato registrado\n\n"
        "Empresas            Información de la empresa\n\n"
        f"Contratos           Empleador:              {COMPANY}\n"
        f"                    RUC:                    {RUC}\n"
        f"                    Representante legal:    {EMPLOYER.upper()}\n\n"
        "                    Información del trabajador\n\n"
        f"                    Identificación:         {PASSPORT}\n"
        "                    Tipo identificación:    PASAPORTE\n"
        "                    Apellidos:              CAICEDO HURTADO\n"
        "                    Nombres:                LEIDY TATIANA\n"
    ),
    "a sparse table under its labels": (
        "SISTEMA ÚNICO DE TRABAJO - REPORTE DE CONTRATOS REGISTRADOS\n\n"
        f"Empleador: {COMPANY}      RUC: {RUC}\n"
        f"Representante legal: {EMPLOYER.upper()}\n\n"
        "Tipo Id.     Identificación    Apellidos          Nombres          Nacionalidad\n\n"
        f"PASAPORTE    {PASSPORT}          CAICEDO HURTADO    LEIDY TATIANA    COLOMBIANA\n"
    ),
    "a number glued to its sign": (
        "MINISTERIO DEL TRABAJO\nCERTIFICACIÓN DE REGISTRO\n\n"
        "Se certifica que consta registrado el contrato de trabajo suscrito entre la empresa\n"
        f"{COMPANY} (RUC {RUC}), representada por {EMPLOYER.upper()} con cédula\n"
        f"{CEDULA}, en calidad de empleador, y {WORKER.upper()}, en calidad de\n"
        f"trabajadora, titular del pasaporte No.{PASSPORT} expedido en Reino Unido.\n"
    ),
}


@pytest.mark.parametrize("layout", RECORDS)
def test_a_record(layout: str) -> None:
    facts = told(Kind.SUT_RECORD, RECORDS[layout])
    both(facts)
    assert facts["company_name"] == COMPANY
    assert facts["ruc"] == RUC


def test_the_kind_of_paper_under_its_label_and_a_day_are_no_numbers() -> None:
    text = (
        "SUT\nFicha del contrato\n\n"
        "Apellidos            Nombres          Identificación\n"
        f"CAICEDO HURTADO      LEIDY TATIANA    {PASSPORT}\n\n"
        "Tipo                 Nacionalidad     Nacimiento\n"
        "Pasaporte            COLOMBIANA       02/11/1994\n\n"
        "Cargo                Inicia           Sueldo\n"
        "DOCENTE              08/09/2026       650,00\n"
    )
    assert classify(item(text)).kind is Kind.SUT_RECORD
    assert told(Kind.SUT_RECORD, text)["document_number"] == PASSPORT


def test_a_company_over_two_lines_of_its_cell() -> None:
    text = (
        "Comprobante de registro de contrato\n"
        "Empleador                    Persona trabajadora\n\n"
        "Razón social                 Nombres y apellidos\n"
        f"ASOCIACIÓN DE PRODUCTORES    {WORKER}\n"
        "AGRÍCOLAS EL ROSARIO\n"
        f"RUC                          Pasaporte\n{RUC}                {PASSPORT}\n"
    )
    facts = told(Kind.SUT_RECORD, text)
    assert facts["company_name"] == "ASOCIACIÓN DE PRODUCTORES AGRÍCOLAS EL ROSARIO"


@pytest.mark.parametrize("name", ["Julio Andrade Ruiz", "Pedro Julio Andrade"])
def test_people_are_called_after_months(name: str) -> None:
    text = f"Yo, {name}, con cédula {CEDULA}, empleador, solicito el código para mi trabajadora.\n"
    assert told(Kind.REQUEST, text)["employer_name"] == name


@pytest.mark.parametrize("day", ["18 DE JULIO DEL 2026", "JULIO 18 DE 2026"])
def test_a_date_is_nobody(day: str) -> None:
    text = f"LOJA, {day}\n\nYO, {EMPLOYER.upper()}, CON CÉDULA {CEDULA}, EMPLEADORA, SOLICITO.\n"
    assert same(told(Kind.REQUEST, text)["employer_name"], EMPLOYER)


def test_an_attorney_of_a_house_is_not_the_employer() -> None:
    text = (
        "Señores IESS\n\n"
        f"Yo, Rosa María Tixe Guamán, con cédula 0926687856, en calidad de apoderada especial de\n"
        f"{COMPANY}, RUC {RUC}, según poder otorgado ante la Notaría\n"
        f"Tercera el 3 de marzo de 2026 por su Gerente General, señora {EMPLOYER},\n"
        f"cédula {CEDULA}, solicito la asignación del código para la ciudadana colombiana\n"
        f"{WORKER}, pasaporte {PASSPORT}.\n\n"
        "Atentamente,\n\n\nRosa María Tixe Guamán\nC.C. 0926687856\nAPODERADA ESPECIAL\n"
    )
    facts = told(Kind.REQUEST, text)
    assert facts["attorney_name"] == "Rosa María Tixe Guamán"
    assert facts["employer_name"] == EMPLOYER
    assert facts["employer_cedula"] == CEDULA


def test_the_end_of_a_list_of_data_is_no_signature() -> None:
    text = (
        "Asunto: CÓDIGO EXTRANJERO - CAICEDO HURTADO\n\nEstimados señores:\n\n"
        f"Empresa: {COMPANY}\nRUC: {RUC}\nRepresentante legal: {EMPLOYER.upper()}\n"
        f"C.I. del representante: {CEDULA}\nTrabajadora: {WORKER.upper()}\n"
        f"Pasaporte: {PASSPORT}\nNacionalidad: COLOMBIANA\nCargo: Soldadora\n\n"
        f"Solicitamos la generación de código.\n\nSaludos,\n\n\n{EMPLOYER}\n"
    )
    facts = told(Kind.REQUEST, text)
    both(facts)
    assert facts["signer_name"] == EMPLOYER


@pytest.mark.parametrize(
    "leave",
    [
        "Con sentimientos de consideración y estima,",
        "Saludos,",
        "Atte.",
        "Quedamos atentos.",
        "Muchas gracias.",
    ],
)
def test_other_ways_to_take_leave(leave: str) -> None:
    text = (
        f"De mi consideración:\n\nYo, {EMPLOYER}, C.I. {CEDULA}, empleadora, solicito el código\n"
        f"para {WORKER}, pasaporte {PASSPORT}. Favor contactar a la Sra. Patricia Lomas.\n\n"
        f"{leave}\n\n\nLcda. {EMPLOYER}\nRECTORA\n\nPL/er\n"
    )
    assert told(Kind.REQUEST, text)["signer_name"] == EMPLOYER


def test_dashes_between_labels_and_values() -> None:
    text = (
        "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN\n\n"
        f"Solicitante - {EMPLOYER}\nExtranjera - {WORKER}\nPasaporte - {PASSPORT}\n\n"
        "Pido a la institución que otorgue el código a la persona antes nombrada.\n"
    )
    both(told(Kind.REQUEST, text))


def test_a_shop_behind_its_owner_is_no_part_of_the_name() -> None:
    text = (
        "MINISTERIO DEL TRABAJO\nCONTRATO REGISTRADO\n\n"
        f"EMPLEADOR: {EMPLOYER.upper()} (RESTAURANTE EL FOGÓN)\nRUC: {CEDULA}001\n"
        f"TRABAJADORA: {WORKER.upper()}\nTIPO Y NÚMERO: PASAPORTE / {PASSPORT}\n"
    )
    assert same(told(Kind.SUT_RECORD, text)["employer_name"], EMPLOYER)


def test_what_somebody_earns_is_no_second_workers_number() -> None:
    text = (
        "SUT\nFicha del contrato\n\n"
        "Apellidos              Nombres          Identificación\n"
        f"CAICEDO HURTADO        LEIDY TATIANA    {PASSPORT}\n\n"
        "Cargo                  Inicia           Sueldo\n"
        "DOCENTE DE INGLÉS      05/10/2026       $482,00\n"
        "JEFE DE AREA           05/10/2026       1.200,00\n"
    )
    assert "other_worker" not in told(Kind.SUT_RECORD, text)


def test_the_lawyer_beside_the_employer_does_not_sign_for_her() -> None:
    text = (
        f"{EMPLOYER.upper()}, portadora de la cédula de ciudadanía No. {CEDULA}, comparezco y\n"
        "solicito: sírvase asignar el código de identificación para extranjeros a favor de mi\n"
        f"trabajadora {WORKER}, pasaporte {PASSPORT}.\n"
        "Autorizo al Abg. Julio Andrade Ruiz para que suscriba los escritos necesarios.\n"
        "Firmo conjuntamente con mi abogado patrocinador.\n\n\n"
        f"{EMPLOYER}      Abg. Julio Andrade Ruiz\n"
        f"C.C. {CEDULA}                       Mat. 17-2011-483 F.A.\n"
    )
    facts = told(Kind.REQUEST, text)
    assert facts["signer_name"] == EMPLOYER
    assert facts["signer_number"] == CEDULA


@pytest.mark.parametrize(
    "foot",
    ["Cdla. La Garzota, mz. 3, villa 40 · Loja", "Elaborado por: Freire Norelys"],
)
def test_the_foot_of_a_sheet_signs_nothing(foot: str) -> None:
    text = (
        f"De mi consideración:\n\nYo, {EMPLOYER}, C.I. {CEDULA}, empleadora, solicito el código\n"
        f"para {WORKER}, pasaporte {PASSPORT}.\n\nAtentamente,\n\n\n{foot}\n"
    )
    assert "signer_name" not in told(Kind.REQUEST, text)


@pytest.mark.parametrize(
    "house", ["Nordwind Energy GmbH Sucursal Ecuador", "Hengtai Group Co., Ltd."]
)
def test_a_house_from_abroad_is_no_person(house: str) -> None:
    text = (
        f"SUT - Reporte de contratos\nEmpleador: {house.upper()}\nRUC: {RUC}\n\n"
        f"Trabajador: {WORKER.upper()}\nPasaporte: {PASSPORT}\n"
    )
    facts = told(Kind.SUT_RECORD, text)
    assert "employer_name" not in facts
    assert facts["company_name"].upper().rstrip(".") == house.upper().rstrip(".")


def test_who_lets_a_lawyer_write_for_him_asks_all_the_same() -> None:
    text = (
        "SEÑOR COORDINADOR PROVINCIAL DE AFILIACIÓN Y COBERTURA DEL IESS.-\n\n"
        f"{EMPLOYER.upper()}, ecuatoriana, con C.C. Nro. {CEDULA}, a usted solicito:\n\n"
        f"Que se asigne el respectivo código de identificación a favor de {WORKER.upper()}, de\n"
        f"nacionalidad colombiana, con pasaporte Nro. {PASSPORT}, ya contratada.\n\n"
        "Autorizo a la abogada María Emilia Tobar para que suscriba los escritos que fueren\n"
        "menester en la sustanciación de esta petición.\n\nEs justicia, etc.\n\n\n"
        f"{EMPLOYER}\nC.C. {CEDULA}\n"
    )
    assert classify(item(text)).kind is Kind.REQUEST
    sent = (
        f"Yo, {EMPLOYER}, con cédula {CEDULA}, autorizo a mi abogado, Luis Moya Cando, con\n"
        "cédula de identidad No. 0912345675, para que presente ante el IESS la documentación del\n"
        f"código de {WORKER}, pasaporte {PASSPORT}, y retire la respuesta.\n\n"
        f"Atentamente,\n\n{EMPLOYER}\nC.C. {CEDULA}\n"
    )
    assert classify(item(sent)).kind is Kind.THIRD_PARTY_AUTHORIZATION


@pytest.mark.parametrize(
    "state",
    ["REPÚBLICA ORIENTAL DEL URUGUAY", "REPÚBLICA DE COSTA RICA", "REPÚBLICA DE HONDURAS",
     "REPÚBLICA DOMINICANA", "REPÚBLICA DEL PARAGUAY"],
)  # fmt: skip
def test_a_card_of_another_state_is_no_cedula_of_ecuador(state: str) -> None:
    text = (
        f"{state}\n  CÉDULA DE IDENTIDAD\n\nNúmero / N.º\n891286054\n\n"
        "Apellidos\nQUINTERO APONTE\n\n"
        "Nombres\nLUIS BRAYAN\n\nFecha de nacimiento   Sexo\n06-05-1979            M\n\n"
        "Expedición            Vencimiento\n24-03-2025            24-03-2035\n"
    )
    assert classify(item(text, shape=Shape.CARD)).kind is Kind.HOME_ID


@pytest.mark.parametrize("lawyer", ["f) Ab. Patricio Lema Guamán", "f) zx"])
@pytest.mark.parametrize("number", ["Foro de Abogados 09-2015-224", "Mat. 17-2011-483 F.A."])
def test_a_lawyer_below_the_ink_does_not_ask(lawyer: str, number: str) -> None:
    text = (
        f"{EMPLOYER}, con cédula N° {CEDULA}, en calidad de empleadora, a usted digo y solicito:\n"
        f"Me une relación laboral con {WORKER}, pasaporte N° {PASSPORT}. Solicito que se\n"
        "genere el código de identificación para extranjeros. Firmo con mi abogado.\n\n\n"
        f"f) LKJ\nC.C. {CEDULA}\n\n\n{lawyer}\n{number}\n"
    )
    facts = told(Kind.REQUEST, text)
    assert facts.get("signer_name", EMPLOYER) == EMPLOYER


def test_an_express_authorisation_is_known_for_certain() -> None:
    text = (
        f"Loja, 15 de noviembre de 2026\n\nIESS\n\nYo, {EMPLOYER} (C.I. {CEDULA}), otorgo\n"
        "autorización expresa a mi asistente Yulimar Oleas Zurita (C.I. 0912345675) para ingresar\n"
        f"y retirar la documentación referente al código de {WORKER}, pasaporte {PASSPORT}.\n"
    )
    guess = classify(item(text))
    assert guess.kind is Kind.THIRD_PARTY_AUTHORIZATION
    assert guess.confidence > 0.9
