"""Authorisations, contracts and powers in wordings of our own."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

AUTHORISATIONS = {
    "autorizo": """Yo, Elsa Beatriz Narváez Coba, C.I. 1710034065, autorizo a Galo Efraín Puma
Tipán,
con cédula No. 0912345675, para que en mi nombre presente el trámite.""",
    "al senor": """La suscrita Elsa Beatriz Narváez Coba, con cédula de identidad 1710034065,
autorizo
al señor Galo Efraín Puma Tipán, portador de la cédula 0912345675, a fin de que entregue y retire
los documentos del trámite.""",
    "delego": """Yo, Elsa Beatriz Narváez Coba, con C.C. 1710034065, delego a
Galo Efraín Puma Tipán, identificado con cédula de ciudadanía 0912345675, la presentación de la
solicitud en mi nombre y representación.""",
    "faculto": """Quien suscribe, Elsa Beatriz Narváez Coba, cédula 1710034065, en calidad de
empleadora, faculto a Galo Efraín Puma Tipán, cédula No. 0912345675, para que gestione el
código.""",
}


@pytest.mark.parametrize("wording", AUTHORISATIONS)
def test_who_authorises_whom(wording: str) -> None:
    letter = item(
        f"AUTORIZACIÓN\n\n{AUTHORISATIONS[wording]}\n\nAtentamente,\n\n"
        "Elsa Beatriz Narváez Coba\nC.I. 1710034065\nEmpleadora\n"
    )
    assert classify(letter).kind is Kind.THIRD_PARTY_AUTHORIZATION
    facts = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [letter])}
    assert facts["third_party_name"] == "Galo Efraín Puma Tipán"
    assert facts["third_party_number"] == "0912345675"
    assert facts["employer_name"] == "Elsa Beatriz Narváez Coba"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["signer_name"] == "Elsa Beatriz Narváez Coba"


def test_the_signers_number_is_not_the_third_partys() -> None:
    form = item(
        "CARTA DE AUTORIZACIÓN\n\nAUTORIZANTE\nNombres y apellidos: Elsa Beatriz Narváez Coba\n"
        "Cédula: 1710034065\n\nTERCERO AUTORIZADO\nNombres y apellidos: Galo Efraín Puma Tipán\n\n"
        "Autorizo a la persona indicada para que entregue los requisitos.\n\nAtentamente,\n\n"
        "Elsa Beatriz Narváez Coba\nC.I. 1710034065\n"
    )
    facts = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [form])}
    assert facts["third_party_name"] == "Galo Efraín Puma Tipán"
    assert facts.get("third_party_number") is None


CONTRACT = """CONTRATO INDIVIDUAL DE TRABAJO

Comparecen, por una parte TEJIDOS DEL AUSTRO S.A., con RUC 1790085783001, representada por Elsa
Beatriz Narváez Coba, con cédula 1710034065, en calidad de EMPLEADOR; y por otra parte Dmitri
Volkov, de nacionalidad rusa, portador del pasaporte No. 751234567, en calidad de TRABAJADOR.
CLÁUSULA PRIMERA.- El trabajador inicia sus labores el 3 de noviembre de 2026.
"""


def test_contract_prose() -> None:
    paper = item(CONTRACT)
    assert classify(paper).kind is Kind.SUT_RECORD
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [paper])}
    assert facts["company_name"] == "TEJIDOS DEL AUSTRO S.A."
    assert facts["ruc"] == "1790085783001"
    assert facts["employer_name"] == "Elsa Beatriz Narváez Coba"
    assert facts["employer_cedula"] == "1710034065"
    assert facts["full_name"] == "Dmitri Volkov"
    assert facts["document_number"] == "751234567"
    assert facts["nationality"] == "RUS"
    assert facts["contract_start"] == "2026-11-03"


POWER = """NOTARÍA QUINTA DEL CANTÓN LOJA
ESCRITURA No. 20261101005P00871
PODER ESPECIAL

En la ciudad de Loja, hoy día tres de noviembre del dos mil veintiséis, ante mí, Doctora Irene
Salas Bravo, Notaria Quinta del cantón Loja, comparece la señora ELSA BEATRIZ NARVÁEZ COBA,
portadora de la cédula de ciudadanía número 1710034065, por sus propios derechos, quien otorga
poder especial a favor del señor GALO EFRAÍN PUMA TIPÁN, con cédula No. 0912345675, para que a su
nombre realice trámites ante el IESS.
"""


def test_power_of_attorney() -> None:
    deed = item(POWER)
    assert classify(deed).kind is Kind.POWER_OF_ATTORNEY
    facts = {f.field: f.value for f in read_facts(Kind.POWER_OF_ATTORNEY, [deed])}
    assert facts["grantor_name"] == "ELSA BEATRIZ NARVÁEZ COBA"
    assert facts["grantor_number"] == "1710034065"
    assert facts["attorney_name"] == "GALO EFRAÍN PUMA TIPÁN"
    assert facts["attorney_number"] == "0912345675"
    assert facts["deed_number"] == "20261101005P00871"
    assert facts["deed_date"] == "2026-11-03"
    assert facts["notary"] == "Irene Salas Bravo"
    assert facts["scope"].startswith("para que")


def test_what_a_house_prints_at_the_foot_is_no_list_of_data() -> None:
    """Without a closing formula and over a foot with colons the block still ends it."""
    letter = (
        "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN\n\n"
        "Solicito la emisión del código de identificación para extranjero bajo relación de\n"
        "dependencia. Realizo este trámite a fin de que mi trabajador acceda a las prestaciones\n"
        "del IESS, como manda la Ley de Seguridad Social.\n\n\n\n\n"
        "CARLOS BYRON GÓMEZ DE LA CRUZ\n"
        "C.I.: 1710034065\n"
        "GERENTE GENERAL\n"
        + "\n"
        * 14
        + "Dirección: Calle Olmedo - Guayaquil : Telf.: 02 2988 565\n"
        "Correo: info@ejemplo.example - Web: www.ejemplo.example\n"
    )
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(letter)])}
    assert facts["signer_name"] == "CARLOS BYRON GÓMEZ DE LA CRUZ"
    assert facts["signer_number"] == "1710034065"
