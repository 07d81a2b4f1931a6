"""Letters that the foreign national writes: read, and judged as what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.documents import Document, SignatureMark
from intake.domain.findings import Assessment
from intake.domain.kinds import Kind, Presenter, SignatureKind, Verdict
from intake.reading.papers.split import split
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import PLACE, codes, one, paper
from tests.unit.papers.paper_text import item
from tests.unit.papers.sister_papers import PAPERS, looked_at, third_cedula, with_

CODE, CERTIFICATE = "code_foreigner", "certificate_non_affiliation"
REQUESTS = {
    "certificate, letter": """
Quito, 18 de noviembre de 2026

Señor
Director Provincial del IESS de Pichincha
Presente.-

De mi consideración:

Yo, MARÍA JOSÉ RODRÍGUEZ PEÑA, de nacionalidad colombiana, con pasaporte No. AR123456,
solicito a usted se me confiera el certificado de no afiliación al IESS, que requiero
para un trámite personal.

Mis datos de contacto son: teléfono 0991234567, correo maria@correo.com.

Atentamente,



______________________
María José Rodríguez Peña
Pasaporte AR123456
""",
    "certificate, form": """
SOLICITUD DE CERTIFICADO DE NO AFILIACIÓN

Señora Directora Provincial

Datos personales
Nombres y apellidos: María José Rodríguez Peña
Pasaporte: AR123456
Nacionalidad: Colombiana
Datos de contacto
Teléfono: 0991234567
Correo electrónico: maria@correo.com
Petición: Solicito el certificado de no afiliación al IESS para extranjeros.

Firma: ______________________
""",
    "code, letter": """
Guayaquil, 17 de noviembre de 2026

Señores
Instituto Ecuatoriano de Seguridad Social
Ciudad.-

De mi consideración:

María José Rodríguez Peña, portadora del pasaporte N.° AR123456 y de la visa No. V1234567,
comparezco ante ustedes y solicito se me asigne el código de identificación para extranjeros,
a fin de poder acceder a los servicios de la institución. Adjunto mi contrato de trabajo.

Atentamente,


f) ____________________
María José Rodríguez Peña
Pasaporte No. AR123456
""",
    "code, form": """
SOLICITUD PARA AFILIADO

Señores IESS

Datos del solicitante
Apellidos: RODRIGUEZ PEÑA
Nombres: MARIA JOSE
Documento de identidad: AR123456
Narración detallada de la solicitud: Solicito la generación del código para extranjero porque
trabajo bajo contrato registrado y necesito afiliarme.


_______________________
Firma del solicitante
""",
    "certificate, surnames first": """
Cuenca, 19 de noviembre de 2026

Señor Director Provincial del Azuay
Instituto Ecuatoriano de Seguridad Social
En su despacho.

Por medio de la presente, quien suscribe, RODRIGUEZ PEÑA MARIA JOSE, ciudadana de Colombia, titular
del pasaporte AR123456, domiciliada en la calle Larga 5-20, celular 0991234567, pido se
sirva extenderme un certificado en el que conste que no me encuentro afiliada al seguro social.

Cordialmente,


María José Rodríguez Peña
PAS. AR123456
Celular 0991234567
""",
}
AUTHORIZATIONS = {
    "prose": """
AUTORIZACIÓN A TERCEROS

Yo, MARÍA JOSÉ RODRÍGUEZ PEÑA, titular del pasaporte No. AR123456, autorizo a
LUCÍA ANDRADE VERA, con cédula No. 0962467429, para que en mi nombre presente el trámite del
certificado de no afiliación y retire el documento.

Quito, 18 de noviembre de 2026


______________________
María José Rodríguez Peña
Pasaporte AR123456
""",
    "form": """
AUTORIZACIÓN SIMPLE

Datos del titular
Nombres y apellidos: María José Rodríguez Peña
Número de pasaporte: AR123456

Datos del tercero
Nombres y apellidos: Lucía Andrade Vera
Número de identidad: 0962467429

Narración de la autorización: Autorizo a la persona indicada a realizar el trámite ante el IESS.


______________________
Firma del titular
""",
}


def read(identifier: str, kind: Kind, text: str) -> Document:
    signed = SignatureMark(SignatureKind.INK, 1, PLACE, 0.95)
    facts = read_facts(kind, [item(text)])
    return replace(paper(identifier, kind), facts=facts, signatures=(signed,))


def judged(name: str, text: str) -> list[tuple[str, str]]:
    procedure = CERTIFICATE if name.startswith("certificate") else CODE
    papers = with_(PAPERS[procedure], read("d3", Kind.REQUEST, text))
    assessment = looked_at(procedure, *papers, presenter=Presenter.HOLDER)
    return [found for found in codes(assessment) if found[0] != "procedure.other_suggested"]


@pytest.mark.parametrize("name", REQUESTS)
def test_a_sound_letter_is_known_and_ready(name: str) -> None:
    (draft,) = split([item(REQUESTS[name])])
    assert draft.kind is Kind.REQUEST
    assert judged(name, REQUESTS[name]) == []


@pytest.mark.parametrize("name", REQUESTS)
def test_another_number_in_the_letter_is_seen(name: str) -> None:
    changed = REQUESTS[name].replace("AR123456", "AR123457")
    assert ("identity.number", "review") in judged(name, changed)


@pytest.mark.parametrize("name", [name for name in REQUESTS if name.startswith("certificate")])
def test_a_certificate_without_contact_data_is_not_received(name: str) -> None:
    rows = [
        row
        for row in REQUESTS[name].splitlines()
        if not any(word in row.lower() for word in ("celular", "teléfono", "correo"))
    ]
    assert ("content.missing", "blocking") in judged(name, "\n".join(rows))


def with_authorization(text: str) -> Assessment:
    document = read("d4", Kind.THIRD_PARTY_AUTHORIZATION, text)
    papers = (*PAPERS[CERTIFICATE], document, third_cedula())
    return looked_at(CERTIFICATE, *papers, presenter=Presenter.THIRD_PARTY)


@pytest.mark.parametrize("name", AUTHORIZATIONS)
def test_a_sound_authorisation_names_holder_and_third_party(name: str) -> None:
    document = read("d4", Kind.THIRD_PARTY_AUTHORIZATION, AUTHORIZATIONS[name])
    assert document.value("holder_number") == "AR123456"
    assert document.value("third_party_number") == "0962467429"
    assessment = with_authorization(AUTHORIZATIONS[name])
    assert codes(assessment) == []
    assert assessment.verdict is Verdict.READY


@pytest.mark.parametrize("name", AUTHORIZATIONS)
def test_an_authorisation_with_another_passport_number_blocks(name: str) -> None:
    assessment = with_authorization(AUTHORIZATIONS[name].replace("AR123456", "AR123459"))
    finding = one(assessment, "identity.number")
    assert (finding.severity.value, finding.document) == ("blocking", "d4")


def test_an_addressee_is_more_than_the_word_before_it() -> None:
    text = """ESMERALDAS, 20 DE NOVIEMBRE DE 2026
    SEÑORES .
    INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
    PRESENTE. -
    YO, HUGO SÁNCHEZ FLORES, CON PASAPORTE 839675647, SOLICITO UN CÓDIGO DE IDENTIFICACIÓN.
    ATENTAMENTE,
    HUGO SÁNCHEZ FLORES"""
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}
    assert "INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL" in facts["addressee"]


@pytest.mark.parametrize(
    "below",
    [
        "Lugar y fecha: Ambato, 19/11/2026\n\n",
        "",
        "------\n",
    ],
)
def test_an_empty_box_is_no_narrative(below: str) -> None:
    text = f"""Solicitud de código de extranjero
    Dirigida a: Instituto Ecuatoriano de Seguridad Social
    Solicitante: Francoise Dubois
    Pasaporte: 77CS59124
    Dirección: Calle Larga 7-45 y Borrero
    3. Narración de la solicitud
    {below}Francoise Dubois
    Pasaporte 77CS59124"""
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}
    assert "narrative" not in facts
    full = text.replace("de la solicitud\n", "de la solicitud\n    poder afiliarme al seguro\n")
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(full)])}
    assert facts["narrative"] == "poder afiliarme al seguro"


def test_rights_of_ones_own_are_nobodys_name() -> None:
    text = """INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
    YO, HUGO SÁNCHEZ FLORES, POR MIS PROPIOS DERECHOS, CON PASAPORTE 839675647, DE NACIONALIDAD
    PERUANA, SOLICITO UN CÓDIGO DE IDENTIFICACIÓN DE EXTRANJERO A MI NOMBRE.
    ATENTAMENTE,
    HUGO SÁNCHEZ FLORES"""
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}
    assert facts["full_name"] == "HUGO SÁNCHEZ FLORES"
    assert facts["document_number"] == "839675647"


@pytest.mark.parametrize(
    ("printed", "code"), [("3524216C0N2024", "3524216CON2024"), ("01-512942-20", "01-512942-20")]
)
def test_a_nought_between_letters_is_a_letter(printed: str, code: str) -> None:
    text = f"CONTRATO INDIVIDUAL DE TRABAJO\nCódigo de contrato: {printed}"
    facts = {fact.field: fact.value for fact in read_facts(Kind.SUT_RECORD, [item(text)])}
    assert facts["sut_code"] == code


@pytest.mark.parametrize("role", ["portadora del", "titular del"])
def test_what_stands_before_the_name_is_theirs(role: str) -> None:
    text = f"""INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
    En mi calidad de ciudadana extranjera, {role} pasaporte Nro.
    049187703, de nacionalidad venezolana, con fecha de nacimiento 12-ene-1996,
    yo, DANIELA MARÍA HERNÁNDEZ SULBARÁN, pido se me asigne el código de identificación.
    Atentamente,
    DANIELA MARÍA HERNÁNDEZ SULBARÁN"""
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}
    assert facts["full_name"] == "DANIELA MARÍA HERNÁNDEZ SULBARÁN"
    assert facts["document_number"] == "049187703"
    assert (facts["nationality"], facts["birth_date"]) == ("VEN", "1996-01-12")


def told(text: str) -> dict[str, str]:
    return {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}


@pytest.mark.parametrize("label", ["Pedido", "Detalle del pedido", "Lo que solicita"])
def test_what_stands_beside_its_label_is_the_petition(label: str) -> None:
    facts = told(
        "SOLICITUD DE CERTIFICADO DE NO AFILIACIÓN\n"
        "Apellidos y nombres del solicitante   PARK JUNGHO\n"
        "Pasaporte                             M57842394\n"
        f"{label:37} Un certificado de no afiliación al Instituto, para trámite migratorio.\n"
        "Celular                               0912041972\n"
    )
    assert "certificado de no afiliación" in facts["narrative"]


def test_a_letter_may_ask_in_the_infinitive() -> None:
    facts = told(
        "Señor Director Provincial del IESS\n\n"
        "Mi nombre es JUNGHO PARK y mi pasaporte es el M57842394.\n"
        "Le escribo para solicitarle la asignación de un código de identificación.\n\n"
        "JUNGHO PARK\nPasaporte M57842394\n"
    )
    assert "solicitarle la asignación" in facts["narrative"]


SPOKEN = (
    "Yo, JUNGHO PARK, coreano, portador del pasaporte M57842394, con domicilio en Loja y correo\n"
    "park@correo.example, teléfono celular 0991234567, mayor de edad y residente en la ciudad\n"
    "desde hace tres años, {whom}, solicito:\n\n"
    "Único.- Que se me extienda un certificado de no afiliación.\n\n\n"
    "JUNGHO PARK\nPasaporte M57842394\n"
)


def test_an_office_that_the_text_alone_addresses() -> None:
    whom = "ante usted, señor Director Provincial del Instituto Ecuatoriano de Seguridad Social"
    assert "Director Provincial" in told(SPOKEN.format(whom=whom))["addressee"]


def test_nobody_is_addressed_by_an_order_to_pass_it_on() -> None:
    whom = "pido se digne ordenar a quien corresponda el trámite"
    assert "addressee" not in told(SPOKEN.format(whom=whom))


def test_a_greeting_addresses_nobody() -> None:
    assert "addressee" not in told("Estimados señores:\n\n" + SPOKEN.format(whom="hoy"))


def test_a_name_that_ink_cuts_stands_whole_in_the_text() -> None:
    text = SPOKEN.format(whom="ante usted").replace("JUNGHO PARK", "WILBER JULIO PARK SEO")
    text = text.replace("\nWILBER JULIO", "\nBER JULIO")
    assert told(text)["full_name"] == "WILBER JULIO PARK SEO"
