"""Labels that lead to the value that says more, and words of a sentence that are no title."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.split import split
from tests.unit.paper_text import item, told

RECORD = """CONTRATO REGISTRADO
Ministerio del Trabajo - Sistema Único de Trabajo (SUT)
Nombres del empleador : DEL VALLE YÁNEZ SANTIAGO
Cédula : 0553309675
Apellidos del trabajador : PERRIN
Nombres del trabajador : ANNE-MARIE
Número de documento : 13HK43214
Modalidad de contrato : EMERGENTE

Santtágo NN                              Anne-Marie Perrin
EMPLEADOR                                TRABAJADOR/A
"""


def test_ink_over_who_signs_does_not_outweigh_the_label() -> None:
    assert told(Kind.SUT_RECORD, RECORD)["employer_name"] == "DEL VALLE YÁNEZ SANTIAGO"


COMPANY = """FICHA DE REGISTRO DEL CONTRATO - SUT
Apellidos y nombres: TICONA CCORI MARCO ANTONIO
No. de documento: 918553123
Razón social: 2496034190001 VLF LABORATORIOS CÍA. LTDA.
Tipo de contrato: INDEFINIDO
"""


def test_a_ruc_before_a_company_is_no_part_of_its_name() -> None:
    assert told(Kind.SUT_RECORD, COMPANY)["company_name"] == "VLF LABORATORIOS CÍA. LTDA."


AGREEMENT = """Acuerdo de responsabilidad y uso de la información del portal

Yo, María Chicaiza Quishpe, con C.I. 1735996769, Gerente de
{line}
0193443826001, a quien en adelante se llamará EL USUARIO, que
acepta: usar la clave solo para los trámites del Seguro Social; guardar
secreto sobre los datos a los que acceda, que el contribuyente conoce.
María Chicaiza Quishpe
C.I.: 1735996769
"""


@pytest.mark.parametrize(
    "line",
    [
        "FLORÍCOLA EQUINOCCIAL S.A.S., registro único de contribuyentes",
        "registro único de contribuyentes del Ecuador número",
    ],
)
def test_words_within_a_sentence_are_no_title(line: str) -> None:
    drafts = split([item(AGREEMENT.format(line=line))])
    assert [draft.kind for draft in drafts] == [Kind.RESPONSIBILITY_AGREEMENT]


def test_a_title_in_small_letters_is_one() -> None:
    text = "Servicio de Rentas Internas\nCertificado de registro único de contribuyentes\nRUC 1"
    assert [draft.kind for draft in split([item(text)])] == [Kind.RUC_CERTIFICATE]
