from __future__ import annotations

from dataclasses import replace

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.reading.forms.forms import Form
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item


def values(text: str) -> dict[tuple[str, str | None], str]:
    return {(v.label, v.role or v.section): v.found.value for v in Form(item(text), 1).values()}


def test_beside_after_a_colon_and_in_the_next_column() -> None:
    found = values(
        "DATOS DEL EMPLEADOR\n"
        "RUC: 1790085783001        Razón social: COMERCIAL EJEMPLO S.A.\n"
        "Cédula No.          171003406-5\n"
    )
    assert found["ruc", "employer"] == "1790085783001"
    assert found["company_name", "employer"] == "COMERCIAL EJEMPLO S.A."
    assert found["cedula", "employer"] == "1710034065"


def test_values_below_a_row_of_labels() -> None:
    found = values(
        "Apellidos             Nombres              Nacionalidad\n"
        "RODRÍGUEZ PEÑA        MARÍA JOSÉ           COLOMBIANA\n"
    )
    assert found["surnames", None] == "RODRÍGUEZ PEÑA"
    assert found["names", None] == "MARÍA JOSÉ"
    assert found["nationality", None] == "COL"


def test_values_above_their_labels() -> None:
    found = values(
        "TORRES VERA\nAPELLIDOS\n\nANA LUCÍA\nNOMBRES\n\n09 ENE 1990\nFECHA DE NACIMIENTO\n"
    )
    assert found["surnames", None] == "TORRES VERA"
    assert found["names", None] == "ANA LUCÍA"
    assert found["birth_date", None] == "1990-01-09"


def test_headings_side_by_side() -> None:
    found = values(
        "EMPLEADOR                         TRABAJADOR\n"
        "Nombres y apellidos:              Nombres y apellidos:\n"
        "JUAN CARLOS PÉREZ GÓMEZ           CARMEN ROJAS DIAZ\n"
        "Cédula:                           Pasaporte:\n"
        "1710034065                        123456789\n"
    )
    assert found["full_name", "employer"] == "JUAN CARLOS PÉREZ GÓMEZ"
    assert found["full_name", "foreign"] == "CARMEN ROJAS DIAZ"
    assert found["cedula", "employer"] == "1710034065"
    assert found["passport", "foreign"] == "123456789"


def test_three_languages_in_one_label() -> None:
    found = values(
        "2. Apellidos / Surname / Nom\nDA SILVA\n"
        "Fecha de vencimiento / Date of expiry / Date d'expiration\n05 MAY/MAI 2031\n"
    )
    assert found["surnames", None] == "DA SILVA"
    assert found["expiry_date", None] == "2031-05-05"


def test_labels_survive_reading_errors() -> None:
    found = values("Fecha de nacimlento: 04/03/1990\nNacionaldad: PERUANA\n")
    assert found["birth_date", None] == "1990-03-04"
    assert found["nationality", None] == "PER"


def test_prose_is_no_form() -> None:
    found = values(
        "Yo, Ana Torres, mayor de edad, con estado civil soltera, portadora de la\n"
        "cédula de ciudadanía No. 1710034065, en mi calidad de empleadora, digo que\n"
    )
    assert ("cedula", None) not in found


def test_a_word_with_the_box_of_a_blot_is_not_lost() -> None:
    page = item("Apellidos / Surname\nCÁRDENAS SAN MARTÍN\n")
    line = page.text.lines[1]
    box = line.words[1].box
    blot = replace(line.words[1], box=Box(box.left, box.top - 50, box.right, box.bottom + 70))
    blotted = replace(line, words=(line.words[0], blot, line.words[2]))
    text = replace(page.text, lines=(page.text.lines[0], blotted))
    found = Form(replace(page, text=text), 1).values()
    assert [value.found.value for value in found] == ["CÁRDENAS SAN MARTÍN"]


def test_names_without_an_owner_do_not_go_to_an_employer_whose_name_is_stated() -> None:
    page = item(
        """
        Número de contrato: 08-121038-22
        RUC: 1790085783001
        Razón social: Comercial Los Arrayanes
        Nombre del representante legal: Ximena Mónica Gómez Paredes
        Cédula del empleador: 1710034065
        Apellidos: Désir-Joseph
        Nombres: Wilner
        Tipo de documento: PASAPORTE
        Nro. documento: AB8901063
        Nacionalidad: Haitiana
        """
    )
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [page])}
    assert facts["surnames"] == "Désir-Joseph"
    assert facts["names"] == "Wilner"
    assert facts["document_number"] == "AB8901063"
    assert facts["employer_name"] == "Ximena Mónica Gómez Paredes"


def test_ten_digits_of_another_label_are_no_cedula_that_stands_alone() -> None:
    text = (
        "DATOS DEL EXTRANJERO\n"
        "Nombre completo               VISA No.\n"
        "LI HUA XU                     37410508\n"
        "Fecha de inicio               Código SUT\n"
        "23-09-2025                    {0}\n"
    )
    assert ("cedula", "foreign") not in values(text.format("17-100340-65"))
    assert values(text.format("17-100340-65"))["visa_number", "foreign"] == "37410508"


def test_the_letter_of_a_part_before_its_heading() -> None:
    found = values(
        "A EMPLEADOR\nNombres y apellidos        JUAN PÉREZ GÓMEZ\n"
        "B TRABAJADOR\nNombre completo            CARMEN ROJAS DIAZ\n"
    )
    assert found["full_name", "foreign"] == "CARMEN ROJAS DIAZ"


def test_values_that_stand_beside_are_not_sought_above() -> None:
    """A lost label over `Apellidos` leaves its value's neighbour where surnames might stand."""
    found = values(
        "Rep. legal                  YÁNEZ GUAMÁN BELÉN XIMENA\n"
        "CL.                         2411029834\n"
        "Apellidos                   JEAN-BAPTISTE\n"
        "Nombres                     MARIE ANGE\n"
        "Nacionalidad                HAITIANA\n"
        "Fecha de suscripción        8 de diciembre de 2025\n\n"
        "CARRION VELEZ\n"
        "Nombre de reconocimiento (DN):\n"
        "Fecha: 2026.11.08 09:52:03\n"
    )
    assert found["surnames", None] == "JEAN-BAPTISTE"
    assert found["names", None] == "MARIE ANGE"


def test_a_type_of_paper_below_its_label_may_name_the_land() -> None:
    found = values(
        "Nombres y apellidos:              Tipo de identificación:\n"
        "SEBASTIÁN ZULUAGA CÁRDENAS        Cédula de país de origen\n"
        "Número de documento:              Nacionalidad:\n"
        "41422120                          COLOMBIANA\n"
    )
    assert found["document_type", None] == "Cédula de país de origen"
    assert found["document_number", None] == "41422120"


def test_a_bracket_within_a_number_is_a_doubtful_j() -> None:
    (found,) = Form(item("Pasaporte No. KKT8G7]8P"), 1).values()
    assert found.found.value == "KKT8G7J8P"
    assert found.found.confidence <= 0.7


def test_a_roman_number_with_a_bar_heads_a_part() -> None:
    found = values(
        "I. INFORMACIÓN DEL EMPLEADOR\nNombres y apellidos    VERÓNICA CAICEDO PÉREZ\n"
        "IT. INFORMACIÓN DEL EXTRANJERO\nApellidos      DEL CASTILLO        Nombres      DANIELA\n"
    )
    assert found["full_name", "employer"] == "VERÓNICA CAICEDO PÉREZ"
    assert found["surnames", "foreign"] == "DEL CASTILLO"


STACKED = """\
ACTA DE REGISTRO DE CONTRATO
Nombres del empleador :
GÓMEZ ORTIZ LOURDES BELÉN
Apellidos del trabajador :
LIN
Nombres :
WEIMING
"""


def test_both_halves_are_of_one_person_though_each_value_stands_below_its_label() -> None:
    halves = {v.found.value: v.role for v in Form(item(STACKED), 1).values()}
    assert halves["WEIMING"] == halves["LIN"] == "foreign"
