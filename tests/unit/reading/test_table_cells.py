"""Cells of tables and narrow columns: values that go on below, behind bullets, two in one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

ASKING = (
    "\n\nSolicito la emisión del código de identificación para la persona extranjera descrita.\n"
)


def test_a_table_of_one_row_goes_on_below_its_headings() -> None:
    facts = told(
        Kind.REQUEST,
        ASKING + "\nNo   Apellidos y nombres      Pasaporte No.   Cargo           Ingreso\n\n"
        "1    BORGES CABRERA OSMANY  | M388827         Cuidadora de    20/08/2025\n"
        "     ERNESTO                                  Adultos\n\n"
        "Este pedido obedece a la obligación patronal de afiliar a todos.\n",
    )
    assert facts["full_name"] == "BORGES CABRERA OSMANY ERNESTO"
    assert "surnames" not in facts
    facts = told(
        Kind.REQUEST,
        ASKING + "\nNo   Apellidos y nombres         Pasaporte No.   Cargo       Ingreso\n\n"
        "1    URDANETA                    139297719       Contador    10/04/2026\n"
        "     COLMENARES\n"
        "     LEONARDO CARLOS\n\n"
        "Este pedido obedece a la obligación patronal de afiliar a todos.\n",
    )
    assert facts["full_name"] == "URDANETA COLMENARES LEONARDO CARLOS"


def test_a_line_of_a_cell_may_end_within_a_name() -> None:
    facts = told(
        Kind.REQUEST,
        ASKING + "\nNo   Apellidos y nombres      Pasaporte No.   Cargo           Ingreso\n\n"
        "1    CAMPOS DE LA             FJ152457        Asistente       16/08/2025\n"
        "     SANTÍSIMA AGÜERO                         Administrativo\n"
        "     CLAUDIA DE LOS\n"
        "     ÁNGELES\n\n"
        "Este pedido obedece a la obligación patronal de afiliar a todos.\n",
    )
    assert facts["full_name"] == "CAMPOS DE LA SANTÍSIMA AGÜERO CLAUDIA DE LOS ÁNGELES"


def test_lines_close_over_the_cells_of_a_row_begin_them() -> None:
    page = item(
        ASKING + "\nN.º  Apellidos y nombres   Pasaporte No.   Cargo          Fecha de ingreso\n\n"
        "     YÉPEZ MARIÁNGEL                       Gerente de\n"
        "1    DANIELA               055454191       Operaciones    19/08/2026\n\n"
        "El código es indispensable para registrar el aviso de entrada.\n"
    )
    lines = []
    for line in page.text.lines:
        shift = 24 if line.words[0].text == "YÉPEZ" else 0
        words = tuple(replace(w, box=w.box.shifted(0, shift)) for w in line.words)
        lines.append(replace(line, words=words))
    moved = replace(page, text=replace(page.text, lines=tuple(lines)))
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [moved])}
    assert facts["full_name"] == "YÉPEZ MARIÁNGEL DANIELA"
    assert facts["document_number"] == "055454191"


def test_the_number_below_the_employers_own_name_is_the_employers() -> None:
    text = (
        "Yo, FERNANDA CRISTINA GÓMEZ GUAMÁN, en mi calidad de presidente ejecutivo de\n"
        "TRANSPORTES GÓMEZ GUAMÁN CÍA. LTDA., con RUC No. 1991467988001, solicito el código\n"
        "de identificación para GÉNESIS MARIÁNGEL BRICEÑO, con pasaporte No. 098622017.\n\n"
        "Atentamente,\n\n\n{name}\nC.C. 0719726663\nPRESIDENTE EJECUTIVO\n"
    )
    own = told(Kind.REQUEST, text.format(name="FERNANDA CRISTINA GÓMEZ GUAMÁN"))
    assert own["employer_cedula"] == "0719726663"
    other = told(Kind.REQUEST, text.format(name="LUIS ALBERTO PAREDES VERA"))
    assert other.get("employer_cedula") != "0719726663"


def test_a_value_behind_a_bullet_goes_on_under_the_bullet() -> None:
    facts = told(
        Kind.RUC_CERTIFICATE,
        "CERTIFICADO\nRegistro Único de Contribuyentes\n\n"
        "Razón Social            TRANSPORTES RUTA SUR S.A.\n"
        "Número RUC              1790085783001\n"
        "Representante legal     • ESPINOSA DE LOS MONTEROS PONCE DIEGO\n"
        "                        XAVIER\n"
        "Estado                  ACTIVO\n",
    )
    assert facts["employer_name"] == "ESPINOSA DE LOS MONTEROS PONCE DIEGO XAVIER"


def test_a_house_in_a_narrow_column_takes_four_lines() -> None:
    facts = told(
        Kind.KEY_REQUEST,
        "Solicitud de entrega de clave\n\n"
        "RUC:            1790085783001    Empresa:   UNIDAD EDUCATIVA\n"
        "                                            PARTICULAR\n"
        "                                            BILINGÜE NUEVO\n"
        "                                            AMANECER\n"
        "Representante:  Diego Xavier     C.I.:      1710034065\n"
        "                Espinosa de los\n"
        "                Monteros Ponce\n",
    )
    assert facts["employer_name"] == "Diego Xavier Espinosa de los Monteros Ponce"
    assert facts["company_name"] == "UNIDAD EDUCATIVA PARTICULAR BILINGÜE NUEVO AMANECER"


def two_in_a_cell(employer: str) -> dict[str, str]:
    return told(
        Kind.SUT_RECORD,
        "REGISTRO DE CONTRATO DE TRABAJO\nDATOS DEL EMPLEADOR\n"
        f"{employer}\nDATOS DEL TRABAJADOR\nPasaporte: M57842394\n"
        "Apellidos: PARK\nNombres: JUNGHO\nFecha de nacimiento: 12/05/1988\n",
    )


@pytest.mark.parametrize(
    "employer",
    [
        (
            "RUC: 1790085783001 / 1710034065\n"
            "Razón social: TEXTILES DEL VALLE S.A. / TIXE GUAMÁN ROSA MARÍA"
        ),
        (
            "RUC / Cédula: 1790085783001 / 1710034065\n"
            "Empleador: TEXTILES DEL VALLE S.A.\nRepresentante legal: TIXE GUAMÁN ROSA MARÍA"
        ),
        (
            "Empleador / RUC: TEXTILES DEL VALLE S.A. / 1790085783001\n"
            "Representante / Cédula: TIXE GUAMÁN ROSA MARÍA / 1710034065"
        ),
    ],
)
def test_two_values_in_a_cell_and_a_heading_under_the_widest_line(employer: str) -> None:
    facts = two_in_a_cell(employer)
    assert facts["company_name"] == "TEXTILES DEL VALLE S.A."
    assert facts["employer_name"] == "TIXE GUAMÁN ROSA MARÍA"
    assert (facts["ruc"], facts["employer_cedula"]) == ("1790085783001", "1710034065")
    assert (facts["surnames"], facts["names"]) == ("PARK", "JUNGHO")
    assert facts["document_number"] == "M57842394"


def test_a_label_cut_at_the_edge_is_no_part_of_a_name() -> None:
    facts = told(
        Kind.KEY_REQUEST,
        "SOLICITUD DE ENTREGA DE CLAVE\n\nRazón social:         TEXTILES DEL VALLE S.A.\n"
        "epresentante legal: ROSA MARÍA TIXE GUAMÁN\nédula:              0926687856\n",
    )
    assert facts["employer_name"] == "ROSA MARÍA TIXE GUAMÁN"


def test_a_business_is_not_called_by_the_next_label() -> None:
    facts = told(
        Kind.SUT_RECORD,
        "Modalidad de contrato: POR OBRA O SERVICIO DETERMINADO DENTRO DEL GIRO DEL NEGOCIO\n"
        "Ocupación: MESERO        Fecha inicio: 30-10-2025\n",
    )
    assert "company_name" not in facts


def test_headings_stand_in_the_middle_of_their_cells() -> None:
    facts = told(
        Kind.REQUEST,
        ASKING + "\n      Nombres y apellidos   Nacionalidad   Documento   Número       Fecha\n\n"
        "HEIDY PAOLA TROCHEZ            COLOMBIANA     PASAPORTE   BB315161     27/08/2026\n"
        "DUQUE\n\n"
        "Este pedido obedece a la obligación patronal de afiliar a todos.\n",
    )
    assert facts["full_name"] == "HEIDY PAOLA TROCHEZ DUQUE"
    assert facts["document_number"] == "BB315161"


def test_the_day_of_the_next_cell_is_no_part_of_a_number() -> None:
    facts = told(
        Kind.REQUEST,
        ASKING + "\nNombres y apellidos        Nacionalidad   Número        Fecha de ingreso\n\n"
        "NORELYS LANDAETA           VENEZOLANA     330891467  6 de agosto de 2026\n\n"
        "Este pedido obedece a la obligación patronal de afiliar a todos.\n",
    )
    assert facts["document_number"] == "330891467"
