"""Requests that a house fills in as a form: what is asked for, and what only heads the data."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from intake.reading.words.lexicon import table
from intake.reading.words.name_words import is_name_word
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import item

FORM = """PEDIDO DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO
Dirigido a: Instituto Ecuatoriano de Seguridad Social

{heading}
1\tApellidos y nombres completos\tLOZA VINUEZA RAMIRO ANDRÉS
2\tCédula de identidad Nro.\t1710034065
3\tCorreo electrónico\toficina@ejemplo.ec

B. Datos de la persona extranjera
4\tApellidos\tBRACHO UZCÁTEGUI
5\tNombres\tYULEIDY DEL CARMEN
6\tNúmero de pasaporte\t148203957

C. Exposición
{asked}

Firma del empleador
"""
ASKED = "La persona nombrada presta sus servicios; requiero que se le asigne el código."
HEADINGS = [
    "A. Datos del empleador que solicita",
    "1) DATOS DE LA PERSONA QUE SOLICITA EL CÓDIGO",
    "Información de quien solicita",
]


def narrative(heading: str, asked: str) -> str | None:
    paper = item(FORM.format(heading=heading, asked=asked))
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [paper])}
    return facts.get("narrative")


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_line_over_the_data_of_who_asks_is_no_narrative(heading: str) -> None:
    assert narrative(heading, "") is None


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_a_form_asks_for_stands_below_its_data(heading: str) -> None:
    said = narrative(heading, ASKED)
    assert said is not None
    assert ASKED in said
    assert "1710034065" not in said


@pytest.mark.parametrize(
    "office", ["Unidad de Afiliación", "Unidad Médica Norte", "Unidad de Historia Laboral"]
)
def test_a_unit_of_the_institute_is_no_house(office: str) -> None:
    letter = item(
        f"Tulcán, 15 de noviembre de 2026\n\nSeñores IESS\n{office}\nPresente.-\n\n"
        "Yo, RAMIRO ANDRÉS LOZA VINUEZA, con cédula 1710034065, empleador, solicito la emisión\n"
        "del código de identificación para RAÚL VILCA CHÁVEZ, peruano, pasaporte 628628119.\n\n"
        "Atentamente,\n\n\nRAMIRO ANDRÉS LOZA VINUEZA\nC.C. 1710034065\n"
    )
    facts = {fact.field for fact in read_facts(Kind.REQUEST, [letter])}
    assert "company_name" not in facts


def test_a_kind_of_house_in_two_words_stands_among_the_pairs() -> None:
    assert not [word for word in table("words")["company_words"] if " " in word]


CELLS = """REQUERIMIENTO DE CÓDIGO IESS PARA COLABORADOR EXTRANJERO

Fecha de elaboración 2026-11-03
EMPLEADOR

{label}     N.º DE CÉDULA
BYRON PATRICIO MACÍAS ALTAMIRANO                    0623724242
RAZÓN SOCIAL                                        RUC
DISTRIBUIDORA EL GIRÓN C.A.                         1799222371001

COLABORADOR(A) EXTRANJERO(A)

NOMBRES                                             APELLIDOS
NADÈGE                                              DESROSIERS
NACIONALIDAD                                        FECHA DE NACIMIENTO
HAITIANA                                            23/04/1975

MOTIVO

Solicito al IESS la asignación del código de identificación para la persona descrita.

BYRON PATRICIO MACÍAS ALTAMIRANO
EMPLEADOR(A) SOLICITANTE
"""


@pytest.mark.parametrize(
    "label", ["NOMBRES Y APELLIDOS DEL EMPLEADOR / REPRESENTANTE", "NOMBRES Y APELLIDOS     "]
)
def test_a_nationality_in_another_cell_makes_no_foreigner_of_the_employer(label: str) -> None:
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(CELLS.format(label=label))])}
    assert facts["employer_name"] == "BYRON PATRICIO MACÍAS ALTAMIRANO"
    assert facts["employer_cedula"] == "0623724242"
    assert facts["full_name"] == "DESROSIERS NADÈGE"


LINES = """SOLICITUD

Lugar y fecha: _Ibarra, 20/11/2026_

Señor Director Provincial del IESS
Presente.-

Yo, _RAMIRO ANDRÉS LOZA VINUEZA_ ,conC.l.N”_1710034065_, en mi calidad de_Gerente General_ de la
empresa _IMPRENTA ANDINA S.A.S._ , RUC Nº_1392432198001_, solicito se digne disponer la
asignación del código de identificación para el/la Sr./Sra. _OLIVIER DUBOIS_,con_pasaporte _N%
_23VU23740_, de nacionalidad _francés_ , quien labora desde _23/09/2026 en calidad de_chofer.

Atentamente,

FIRMA DEL EMPLEADOR
C.I. _1710034065
"""


@pytest.mark.parametrize("between", [" ", "_", "__"])
def test_what_is_typed_on_a_form_s_lines_is_read_without_them(between: str) -> None:
    """Between the words of a name, too, the line may be read."""
    lines = LINES
    for name in ("RAMIRO ANDRÉS LOZA VINUEZA", "OLIVIER DUBOIS"):
        lines = lines.replace(name, name.replace(" ", between))
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(lines)])}
    assert facts["employer_name"] == "RAMIRO ANDRÉS LOZA VINUEZA"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["full_name"] == "OLIVIER DUBOIS"
    assert (facts["document_type"], facts["document_number"]) == ("passport", "23VU23740")
    assert facts["contract_start"] == "2026-09-23"


WRITTEN = """Guayaquil, 10 de noviembre de 2026

Instituto Ecuatoriano de Seguridad Social

Estimados señores:

{body}

Muchas gracias,


ANA TOAPANTA RUIZ
{below}
"""
FOR = "solicito el código para extranjeros para mi empleada Yamilé Leyva Pupo, pasaporte K123456"


@pytest.mark.parametrize(
    ("body", "below"),
    [
        (
            f"Mediante esta carta {FOR}. Es docente de inglés.\nMi cédula es 1710034065.",
            "",
        ),
        (f"Por la presente {FOR}. Mi número de cédula es 1710034065.\nFirmo por TEXTILES S.A.", ""),
        (f"Como patrona que soy, {FOR}.", "CED. 1710034065"),
        (f"COMPAÑÍA: TEXTILES DEL NORTE S.A.\n\nComo patrono {FOR}.", "CED. 1710034065"),
    ],
)
def test_who_writes_and_signs_alone_is_the_employer(body: str, below: str) -> None:
    letter = item(WRITTEN.format(body=body, below=below))
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [letter])}
    assert facts["employer_name"] == "ANA TOAPANTA RUIZ"
    assert facts["employer_cedula"] == "1710034065"
    assert "nationality" not in facts


def test_a_worker_who_states_a_cedula_of_her_own_is_no_employer() -> None:
    body = (
        "Yo, YAMILÉ LEYVA PUPO, cubana, pasaporte K123456, pido mi código. Mi cédula es 1710034065."
    )
    letter = item(
        WRITTEN.replace("ANA TOAPANTA RUIZ", "YAMILÉ LEYVA PUPO").format(body=body, below="")
    )
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [letter])}
    assert "employer_name" not in facts


@pytest.mark.parametrize("said", ["COMO", "EN CALIDAD DE", "EN EL CARGO DE"])
@pytest.mark.parametrize("post", ["AYUDANTE DE COCINA", "SOLDADOR NAVAL", "TÉCNICO EN FRÍO"])
def test_what_somebody_works_as_is_nobody_s_name(said: str, post: str) -> None:
    body = (
        "COMO PATRONA QUE SOY DE YAMILÉ LEYVA PUPO, CON PASAPORTE K123456, CONTRATADA EL 5 DE\n"
        f"OCTUBRE DE 2026 {said} {post}, PIDO A USTEDES LE EXTIENDAN EL CODIGO DE EXTRANJERO."
    )
    letter = item(
        WRITTEN.format(body=body, below="").replace("ANA TOAPANTA RUIZ", "NA TOAPANTA RUIZ")
    )
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [letter])}
    assert facts.get("employer_name") in (None, "NA TOAPANTA RUIZ")
    assert facts["full_name"] == "YAMILÉ LEYVA PUPO"


@pytest.mark.parametrize("heading", ["SUT-REGISTRO", "CONTRATO-REGISTRO", "Trabajo-Contrato"])
def test_words_of_a_heading_run_together_are_no_name(heading: str) -> None:
    assert not is_name_word(page_tokens(item(heading).text)[0])


@pytest.mark.parametrize("name", ["JEAN-BAPTISTE", "Saint-Louis", "González-Calle"])
def test_names_with_a_stroke_are_names(name: str) -> None:
    assert is_name_word(page_tokens(item(name).text)[0])


LISTED = """Señor Director Provincial del IESS:

1{mark} Nombres y apellidos completos del solicitante empleador: Orlando Edgar Zurita Egas
2{mark} Número de cédula de identidad del solicitante empleador: 1710034065
3{mark} Datos personales del extranjero a asignar el código: Nasrin Chowdhury, pasaporte
BX0567443, nacionalidad bangladesí
4{mark} Narración detallada de la solicitud: Se solicita que el IESS emita el código de
identificación para la persona indicada en el numeral anterior.
5{mark} Firma manuscrita del solicitante:



Orlando Edgar Zurita Egas{between}C.I. 1710034065
"""


@pytest.mark.parametrize("mark", [")", ".", ".-"])
@pytest.mark.parametrize("between", ["\n", " - ", " — "])
def test_who_signs_stands_below_the_item_that_asks_for_it(mark: str, between: str) -> None:
    letter = item(LISTED.format(mark=mark, between=between))
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [letter])}
    assert facts["signer_name"] == facts["employer_name"] == "Orlando Edgar Zurita Egas"
    assert facts["signer_number"] == "1710034065"
