"""To whom a letter is addressed: to the institute, to somebody else, to nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.findings import Finding
from intake.domain.kinds import Presenter
from tests.unit.papers.sister_papers import PAPERS, looked_at, own_request, with_

CODE, CERTIFICATE = "code_foreigner", "certificate_non_affiliation"


def about_addressee(procedure: str, **request: object) -> list[Finding]:
    document = own_request(**request)  # type: ignore[arg-type]
    found = looked_at(
        procedure, *with_(PAPERS[procedure], document), presenter=Presenter.HOLDER
    ).findings
    return [f for f in found if f.field == "addressee"]


@pytest.mark.parametrize(
    ("procedure", "addressee"),
    [
        (CODE, "Señores IESS Quito"),
        (CODE, "Señores lESS Machala"),
        (CODE, "Señores I|ESS"),
        (CODE, "SEÑORES 1ESS"),
        (CODE, "Señores TESS Ambato"),
        (CODE, "DIRECTOR/A PROVINCIAL DEL TIESS"),
        (CODE, "COORDINADOR DEL TIESS"),
        (CODE, "Instituto Ecuatoriano de Seguridad Social"),
        (CODE, "a: Señores Instituto Ecuatoriano de Seguridad Socia"),
        (CODE, "Instituto Ecuatoriauo de Seguridad Socíal"),
        (CODE, "Señor Director Provincial del Guayas"),
        (CERTIFICATE, "Señora Directora Provincial del IESS"),
        (CERTIFICATE, "Director Provincial del IESS, Seguro General de Salud"),
        (CERTIFICATE, "Magíster DIRECTOR PROVINCIAL DE LOJA"),
    ],
)
def test_the_institute_is_known_also_where_letters_were_mistaken(
    procedure: str, addressee: str
) -> None:
    assert about_addressee(procedure, addressee=addressee) == []


@pytest.mark.parametrize("procedure", [CODE, CERTIFICATE])
@pytest.mark.parametrize(
    "addressee",
    [
        "Servicio de Rentas Internas",
        "Ministerio del Trabajo",
        "Nestlé Express",
        "Instituto Ecuatoriano de Normalización",
        "Instituto de Seguridad Social de las Fuerzas Armadas",
        "Director Provincial del Ministerio de Trabajo",
        "Señora Directora Provincial de Salud",
        "Seguridad",
        "Ecuatoriano",
        "Instituto",
    ],
)
def test_another_office_is_for_review(procedure: str, addressee: str) -> None:
    (finding,) = about_addressee(procedure, addressee=addressee)
    assert (finding.code, finding.severity.value) == ("addressee.wrong", "review")
    assert finding.found == addressee


@pytest.mark.parametrize("procedure", [CODE, CERTIFICATE])
def test_a_letter_to_nobody_is_for_review(procedure: str) -> None:
    (finding,) = about_addressee(procedure, without=("addressee",))
    assert (finding.code, finding.severity.value) == ("content.missing", "review")
    assert finding.parameters["content"] == "addressee"


@pytest.mark.parametrize("procedure", [CODE, CERTIFICATE])
def test_where_the_letter_was_read_badly_nobody_is_accused(procedure: str) -> None:
    document = replace(own_request(without=("addressee",)), legible=0.6)
    found = looked_at(
        procedure, *with_(PAPERS[procedure], document), presenter=Presenter.HOLDER
    ).findings
    assert [f for f in found if f.field == "addressee"] == []
