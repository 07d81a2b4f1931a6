"""Whom a paper authorises, and whose number is whose where a name runs over the end of a line."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item


def told(text: str) -> dict[str, str]:
    facts = read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(text)])
    return {fact.field: fact.value for fact in facts}


@pytest.mark.parametrize(
    "said",
    [
        "autoriza a favor de el Sr/a.",
        "autoriza a favor del señor",
        "otorga la presente autorización en favor de la señora",
    ],
)
@pytest.mark.parametrize("number", ["0908428709", "09084287009"])
def test_who_is_favoured_is_the_one_authorised(said: str, number: str) -> None:
    """Also where a figure too many was read, so that the number is no cédula."""
    facts = told(
        "LABORATORIOS MITAD DEL MUNDO & HIJOS, con RUC 0298783800001,\n"
        "representada legalmente por DIEGO MANUEL DE LA TORRE CEDEÑO, con cédula No.\n"
        f"0910820778, en calidad de gerente, {said} JUAN BYRON\n"
        f"ANDRADE CAICEDO, C.C. {number}, a fin de que gestione en el Centro de\n"
        "Atención Universal el código de identificación de un trabajador extranjero.\n\n"
        "Sr. DIEGO MANUEL DE LA TORRE CEDEÑO\nC.I.: 0910820778"
    )
    assert facts["third_party_name"] == "JUAN BYRON ANDRADE CAICEDO"
    assert "full_name" not in facts
    assert facts["employer_cedula"] == "0910820778"


@pytest.mark.parametrize("own", ["", "CON PASAPORTE 0488123412, "])
def test_the_number_behind_a_name_is_not_that_of_the_name_above(own: str) -> None:
    facts = told(
        "AUTORIZACIÓN\n\n"
        f"QUIEN SUSCRIBE, ROSÁNGELA YULIMAR CHACÍN, {own}CONFIERO AUTORIZACIÓN A SEGUNDO\n"
        "YÁNEZ BRAVO, PORTADOR DE LA CÉDULA 3026753446, PARA QUE REALICE EL\n"
        "TRÁMITE DEL CERTIFICADO DE NO AFILIACIÓN PARA EXTRANJEROS.\n\n"
        "GUAYAQUIL, 17/11/2026\n\nf.\nSra. ROSÁNGELA YULIMAR CHACÍN"
    )
    assert facts["third_party_number"] == "3026753446"
    assert "3026753446" not in (facts.get("employer_cedula"), facts.get("holder_number"))


def test_the_cedula_below_a_signature_fills_no_empty_section() -> None:
    form = (
        "SOLICITUD DE ENTREGA DE CLAVE\nFormulario para empleadores\n\n"
        "REPRESENTANTE LEGAL\nNombres y apellidos\nDiego Segundo Bravo de la Torre\n"
        "Cédula\n1721118006\n\n"
        "AUTORIZACIÓN DE RETIRO DE CONTRASEÑA\nNombres y apellidos   Cédula   Observaciones\n\n\n\n"
        "Diego Segundo Bravo de la Torre\nC.I.: 1721118006\nRepresentante legal"
    )
    facts = {f.field: f.value for f in read_facts(Kind.KEY_REQUEST, [item(form)])}
    assert "third_party_number" not in facts
    assert facts["signer_number"] == "1721118006"


def test_the_line_of_a_business_names_no_house() -> None:
    record = (
        "REGISTRO DE CONTRATO DE TRABAJO\n\nEmpleador : LOOR DE LEÓN LUIS DIEGO\n"
        "Trabajador/a : YASMANY MESA\nPasaporte No. : K300523\n"
        "Tipo de contrato : POR OBRA O SERVICIO DETERMINADO DENTRO DEL GIRO DEL NEGOCIO\n"
        "Cargo / Ocupación : ANALISTA DE SISTEMAS"
    )
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(record)])}
    assert facts.get("company_name") != "Cargo"
