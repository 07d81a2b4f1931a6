"""Labels with a remark in brackets, headings put together, a country before a name."""

import pytest

from intake.reading.forms.cells import section
from intake.reading.forms.forms import Form
from intake.reading.readers.paper import Paper
from intake.reading.words.tokens import document_tokens
from tests.unit.papers.paper_text import item


def labelled(text: str) -> dict[str, str]:
    return {one.found.field: one.found.value for one in Paper([item(text)]).labelled}


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Fecha de nacimiento (dd/mm/aaaa): 23/09/1997", "birth_date", "1997-09-23"),
        ("F. nac. (DD-MM-AAAA): 23-09-1997", "birth_date", "1997-09-23"),
        ("Fecha de nacimiento ( día / mes / año ) 3/5/1990", "birth_date", "1990-05-03"),
        ("Apellidos (como constan en el pasaporte): PÉREZ LUGO", "surnames", "PÉREZ LUGO"),
        ("N.° de pasaporte (sin espacios): K281934", "passport", "K281934"),
        ("Teléfono (02) 2345678", "telephone", "022345678"),
        ("Pasaporte (K281934)", "passport", "K281934"),
        ("Nacionalidad (Cuba)", "nationality", "CUB"),
    ],
)
def test_remark_belongs_to_its_label_and_a_value_does_not(
    line: str, field: str, value: str
) -> None:
    assert labelled(f"   {line}")[field] == value


@pytest.mark.parametrize(
    ("heading", "whose"),
    [
        ("PERSONA TRABAJADORA EXTRANJERA", "foreign"),
        ("Información general del nuevo colaborador", "foreign"),
        ("Ficha del ciudadano extranjero contratado", "foreign"),
        ("Identificación de la empresa contratante", "employer"),
        ("Datos del tercero facultado", "third_party"),
        ("Datos de quien solicita", "applicant"),
        ("TH. INFORMACIÓN DEL EXTRANJERO", "foreign"),
        ("Th. Datos del extranjero", "foreign"),
        ("l Datos del trabajador extranjero", "foreign"),
        ("l datos del trabajador extranjero", None),
        ("SR. JUAN TRABAJADOR", None),
        ("Datos de la persona a la que se asignará el código", "foreign"),
        ("la persona trabajadora extranjera", None),
        ("Empleador y trabajador", None),
        ("Persona", None),
        ("Trabajador Espinoza", None),
    ],
)
def test_heading_is_put_together(heading: str, whose: str | None) -> None:
    assert section(document_tokens([item(heading)])) == whose


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("al ciudadano de la India GURPREET SINGH, pasaporte N4738291", "GURPREET SINGH"),
        ("al ciudadano de Corea del Sur KIM MIN JUN, pasaporte M28374655", "KIM MIN JUN"),
        ("a la ciudadana natural de Cuba Yoela Pérez Ramos", "Yoela Pérez Ramos"),
        ("al ciudadano de apellidos España Ruiz Carlos", "España Ruiz Carlos"),
    ],
)
def test_country_before_a_name_is_none_of_it(text: str, name: str) -> None:
    people = Paper([item(f"Que he contratado {text}.")]).prose.people
    assert [person.name.value for person in people] == [name]


def test_part_of_a_form_that_nobody_knows_ends_the_one_before() -> None:
    form = """
    1. Datos de la empresa
    RUC: 0190123456001

    2. Datos del puesto ofrecido
    Nombres: JOÃO PEDRO

    3. Datos de la persona para quien se pide el código
    Apellidos: GOMES DA SILVA
    """
    whose = {one.found.field: one.section for one in Paper([item(form)]).labelled}
    assert whose == {"ruc": "employer", "names": None, "surnames": "foreign"}


def test_numbered_line_to_sign_on_ends_a_form() -> None:
    form = """
    2. Persona extranjera
    Nombres y apellidos:     ELMER RAÚL VARGAS QUISPE
    Número de documento:     47281930

    3. Motivo
    Solicito se le asigne código de identificación.

    4. Firma de la empleadora


    .....................
    Carmen Ordóñez
    """
    signer = {found.field: found.value for found in Paper([item(form)]).letter.signer}
    assert signer["signer_name"] == "Carmen Ordóñez"


def test_answer_of_a_line_is_no_heading() -> None:
    form = """
    DATOS DEL EMPLEADOR
    Nombre:              Juan Pérez Lema
    Tipo de relación     Trabajador Extranjero
    Cédula               1315279206
    """
    whose = {one.found.field: one.section for one in Form(item(form), 1).values()}
    assert whose == {"full_name": "employer", "cedula": "employer"}


@pytest.mark.parametrize(
    ("beside", "name"),
    [("Pasapone", "Ana Paz Ríos"), ("Pasaporte:", "Ana Paz Ríos"), ("Pascuale", "Pascuale")],
)
def test_a_label_that_was_misread_beside_another_is_no_name(beside: str, name: str) -> None:
    form = f"Acepta (nombres y apellidos):        {beside}\nAna Paz Ríos        681726217\n"
    assert labelled(form)["full_name"] == name
