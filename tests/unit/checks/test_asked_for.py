"""A request that asks for what another procedure gives is looked at."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Presenter
from tests.unit.papers.sister_papers import PAPERS, looked_at, own_request, with_

CODE = "Solicito que se me asigne un código de identificación para extranjero"
CERTIFICATE = "Requiero el certificado de no afiliación al IESS para extranjeros"


def said(procedure: str, narrative: str) -> list[tuple[str, str]]:
    packet = with_(PAPERS[procedure], own_request(narrative=narrative))
    found = looked_at(procedure, *packet, presenter=Presenter.HOLDER).findings
    return [(f.code, f.severity.value) for f in found if f.field == "narrative"]


@pytest.mark.parametrize(
    ("procedure", "narrative"),
    [
        ("code_foreigner", CERTIFICATE),
        ("code_foreigner", "Pido una constancia de que no estoy afiliado"),
        ("certificate_non_affiliation", CODE),
        ("certificate_non_affiliation", f"{CODE}, indispensable para mi afiliación"),
        ("code_foreigner", f"Conforme al Código del Trabajo, {CERTIFICATE.lower()}"),
        ("certificate_non_affiliation", "Pido el código del trabajador extranjero"),
        ("code_foreigner", "Pido se conceda un convenio de pago de planillas"),
        ("code_foreigner", "Solicito se registre el aviso de salida del trabajador"),
        ("code_foreigner", "Solicito un préstamo quirografario"),
        ("certificate_non_affiliation", "Solicito mi historia laboral certificada"),
        ("certificate_non_affiliation", "Pido la devolución de mis fondos de reserva"),
    ],
)
def test_another_procedures_petition_is_looked_at(procedure, narrative):
    assert said(procedure, narrative) == [("content.missing", "review")]


@pytest.mark.parametrize(
    ("procedure", "narrative"),
    [
        ("code_foreigner", CODE),
        ("code_foreigner", f"{CODE}; adjunto un certificado de que no consto afiliado"),
        ("code_foreigner", "Solicito mi afiliación; adjunto el certificado de mi empleador"),
        ("code_foreigner", "Pido mi registro, pues no estoy afiliado; adjunto un certificado"),
        ("code_foreigner", "Según el Código Civil pido el registro de quien no está afiliado"),
        ("certificate_non_affiliation", "Según el Código del Trabajo pido un papel de no afiliado"),
        ("certificate_non_affiliation", "Por el Código Orgánico Administrativo, un documento"),
        ("certificate_non_affiliation", CERTIFICATE),
        ("certificate_non_affiliation", f"{CERTIFICATE}, pues no tengo código de extranjero"),
        ("certificate_non_affiliation", "Pido se acredite que no tengo afiliación ni código"),
        ("certificate_non_affiliation", f"{CERTIFICATE}: no tengo historia laboral ni préstamos"),
        ("code_foreigner", f"{CODE}, para registrarme en el sistema de historia laboral"),
        ("certificate_non_affiliation", "Lo necesito para mi jubilación y un préstamo hipotecario"),
        ("code_foreigner", "Pido ser registrado en el sistema de historia laboral"),
    ],
)
def test_the_own_petition_is_none_of_another_procedure(procedure, narrative):
    assert said(procedure, narrative) == []
