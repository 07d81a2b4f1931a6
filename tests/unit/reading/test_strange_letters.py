"""Letters of law offices and houses with a letterhead, and records with words of no list."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told
from tests.unit.reading.test_letters import CONTRACT

EMPLOYER, CEDULA = "Gladys Magdalena Paladines Ochoa", "1710034065"
WORKER, PASSPORT = "Leidy Tatiana Caicedo Hurtado", "BB482917"

PETITION = (
    "SEÑORES DEL INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL:\n\n"
    f"{EMPLOYER.upper()}, de nacionalidad ecuatoriana, de 41 años de edad, portadora de la cédula\n"
    f"de ciudadanía {CEDULA}, por mis propios derechos, comparezco y digo:\n\n"
    f"I.- Que mantengo contrato de trabajo con la señora {WORKER}, de nacionalidad colombiana,\n"
    f"pasaporte No. {PASSPORT}, debidamente inscrito en\nel Sistema Único de Trabajo.\n\n"
    "II.- Que, amparada en la Constitución, pido que se asigne el código IESS a dicha persona.\n\n"
    "III.- Autorizo al Abg. Luis Moya Cando para que reciba notificaciones en legal@foro.ec.\n\n"
    f"Sírvase proveer.\n\n\n{EMPLOYER}\nC.C. {CEDULA}\n"
)


def test_a_writing_of_a_law_office_is_no_record_of_the_contract_it_speaks_of() -> None:
    assert classify(item(PETITION)).kind is Kind.REQUEST


@pytest.mark.parametrize(
    "foot",
    ["Av. 9 de Octubre 1911 y Esmeraldas, Ed. Finansur piso 14 - 042-371-800",
     "Ay. 9 de Octubre 1911 y Esmeraldas, Ed. Finansur piso 14 * 042-371-800",
     "Dir.: Calle Bolívar 4-55 y Sucre, Edif. Torres del Sol of. 12"],
)  # fmt: skip
def test_the_address_at_the_foot_of_a_sheet_signs_nothing(foot: str) -> None:
    text = (
        f"Quevedo, 17 de noviembre de 2026\n\nDe: {EMPLOYER}\n\n"
        f"Por medio de la presente solicito que se asigne el código de extranjero a {WORKER},\n"
        f"pasaporte {PASSPORT}. Datos de quien solicita: {EMPLOYER}, cédula {CEDULA}.\n\n"
        f"Muy atentamente,\n\n\nEcon\nEmpleadora\nCédula: {CEDULA}\n\n\n{foot}\n"
    )
    assert told(Kind.REQUEST, text).get("signer_name", EMPLOYER) == EMPLOYER


def test_an_address_behind_who_signs_takes_nobody_away() -> None:
    text = (
        f"Por medio de la presente solicito que se asigne el código de extranjero a {WORKER},\n"
        f"pasaporte {PASSPORT}.\n\nAtentamente,\n\n\n{EMPLOYER}, Av. Quito 1911, piso 4\n"
    )
    assert told(Kind.REQUEST, text).get("signer_name") == EMPLOYER


@pytest.mark.parametrize(
    ("word", "value"),
    [("COLOMBIANA", "COL"), ("TRANSNISTRIANA", "TRANSNISTRIANA"), ("", None), ("---", None)],
)
def test_a_nationality_of_no_list_is_kept_as_it_stands(word: str, value: str | None) -> None:
    text = (
        "SISTEMA ÚNICO DE TRABAJO\nREGISTRO DE CONTRATO\n\nEmpleador: ROSA PAZ VELA\n"
        f"RUC: {CEDULA}001\n\nTrabajador: CAICEDO HURTADO LEIDY TATIANA\nPasaporte: {PASSPORT}\n"
        f"Nacionalidad: {word}\nFecha de nacimiento: 04/03/1990\n"
    )
    assert told(Kind.SUT_RECORD, text).get("nationality") == value


@pytest.mark.parametrize("number", ["17 1003 4065", "171003 4065", "1710 034065", "17-1003406-5"])
def test_a_cedula_in_groups_is_one_number(number: str) -> None:
    text = (
        f"Yo, {EMPLOYER}, empleadora, C.I. {number}, solicito que se asigne el código IESS para\n"
        f"extranjeros a {WORKER}, pasaporte {PASSPORT}.\n\nAtentamente,\n\n\n"
        f"{EMPLOYER}\nC.I. {number}\n"
    )
    facts = told(Kind.REQUEST, text)
    assert (facts.get("employer_cedula"), facts.get("signer_number")) == (CEDULA, CEDULA)


@pytest.mark.parametrize("clause", ["OCTAVA: ACEPTACIÓN.-", "SÉPTIMA.- RATIFICACIÓN:",
                                    "CLÁUSULA DÉCIMA SEGUNDA.- FIRMAS."])  # fmt: skip
def test_a_sheet_that_begins_with_a_later_clause_is_of_the_contract_before_it(clause: str) -> None:
    last = (
        f"{clause} Las partes se ratifican en el contenido de las cláusulas\n"
        "precedentes y firman en unidad de acto.\n\n\n"
        "Rosa Paz Vela          Leidy Tatiana Caicedo\nEMPLEADOR              TRABAJADOR\n\n"
        "          MINISTERIO DEL TRABAJO\n          CONTRATO REGISTRADO\n          5978749\n"
    )
    drafts = split([item(CONTRACT, file="1.png"), item(last, file="2.png")])
    assert [(draft.kind, len(draft.items)) for draft in drafts] == [(Kind.SUT_RECORD, 2)]


@pytest.mark.parametrize(
    ("office", "place"),
    [
        ("Ministra de Relaciones Exteriores", "Ministra"),
        ("Director Provincial del IESS", "Director Provincial"),
    ],
)
def test_an_institute_that_the_text_only_speaks_of_is_not_addressed(
    office: str, place: str
) -> None:
    text = f"""Loja, 19 de noviembre del 2026

Señora
{office}
Quito

De mis consideraciones:

Me permito solicitar me sea otorgado el código de identificación con el cual constar en
el sistema del IESS. Mi nombre es Idania Yusimí Duarte Mesa, pasaporte N869995.

Realizo este pedido por cuanto mi contrato de trabajo ya se encuentra registrado y el portal
no acepta mi número de pasaporte. Mi domicilio queda en la avenida Malecón, edificio Torremar,
piso seis, y atiendo el teléfono celular 0977812125 en horas de la tarde.

Atentamente,

Idania Yusimí Duarte Mesa
Pasaporte No. N869995
"""
    read = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(text)])}
    assert place in read["addressee"]
    assert "sistema" not in read["addressee"]
    assert not read["addressee"].startswith("IESS")


def test_an_institute_in_the_text_of_a_letter_without_an_address_is_its_addressee() -> None:
    text = """Solicito que el sistema del IESS me otorgue el código de identificación.

Atentamente,

Idania Yusimí Duarte Mesa
Pasaporte No. N869995
"""
    read = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(text)])}
    assert "IESS" in read["addressee"]
