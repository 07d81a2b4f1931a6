"""Labels that lead to the value that says more, and words of a sentence that are no title."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.items import Shape
from intake.reading.papers.split import split
from tests.unit.papers.paper_text import item, told

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


def of_two_mentions(said: str, signed: str) -> dict[str, str]:
    text = f"""AUTORIZACIÓN
Por medio de la presente yo, {said}, con Pasaporte: FU220470, delego y autorizo a la señora
ROSA CRISTINA ORTIZ CEVALLOS, con cédula de ciudadanía No. 1710034065, para que en mi nombre
presente los requisitos y retire mi código de identificación de extranjeros.

Riobamba, 18/11/2026

{signed}
Pasaporte FU220470
"""
    return told(Kind.THIRD_PARTY_AUTHORIZATION, text)


@pytest.mark.parametrize(
    ("said", "signed"),
    [
        ("ANDRÉS DE LOS ÁNGELES SÁENZ GARCÍA", "IQ. ANDRÉS DE LOS ÁNGELES SÁENZ GARCÍA"),
        ("GUOQING GUO", "OQING GUO"),
        ("GUOQING GUO", "GUOQING GUO"),
        ("MA. FERNANDA SOLÍS PAZ", "MA. FERNANDA SOLÍS PAZ"),
    ],
)
def test_a_name_is_as_the_text_has_it_and_not_as_ink_left_it(said: str, signed: str) -> None:
    facts = of_two_mentions(said, signed)
    assert facts["holder_name"].upper() == said
    assert facts["signer_name"].upper() == said


KEY = """INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
SOLICITUD DE ENTREGA DE CLAVE PATRONAL
RUC: 1753485331001
Razón social: ZAMBRANO CAICEDO ANDRÉS FAUSTO
Nombres y apellidos del representante legal: ANDRÉS FAUSTO ZAMBRANO CAICEDO
Cédula del representante legal: 1753485331
Declaro que la información es verdadera y solicito la entrega de la clave de acceso al portal.

MBRANO CAICEDO
C.I.: 1753485331
REPRESENTANTE LEGAL
"""


def test_who_signs_a_key_request_under_ink_is_who_has_the_number() -> None:
    facts = told(Kind.KEY_REQUEST, KEY)
    assert facts["signer_name"] == "ANDRÉS FAUSTO ZAMBRANO CAICEDO"
    assert facts["employer_cedula"] == "1753485331"


GRID = """EXTRACTO DEL CONTRATO REGISTRADO
SISTEMA ÚNICO DE TRABAJO (SUT)
Apellidos del trabajador :                    Nombres :
GUO                                           GUOQING
Tipo de documento :                           Identificación :
Pasaporte                                     G44081710
Nacionalidad :                                F. nacimiento :
CHINA                                         05/11/1963
"""


def test_a_label_beside_the_kind_of_document_is_not_its_kind() -> None:
    facts = told(Kind.SUT_RECORD, GRID)
    assert (facts["document_type"], facts["document_number"]) == ("passport", "G44081710")


def test_a_company_is_named_with_its_stroke() -> None:
    record = COMPANY.replace("2496034190001 VLF LABORATORIOS CÍA. LTDA.", "TECNOLOGÍA 24/7 S.A.S.")
    assert told(Kind.SUT_RECORD, record)["company_name"] == "TECNOLOGÍA 24/7 S.A.S."


def test_an_address_before_a_stroke() -> None:
    text = KEY.replace("Declaro", "Notificaciones: info@ondb.example/ 0963820941\nDeclaro")
    facts = told(Kind.KEY_REQUEST, text)
    assert (facts["email"], facts["telephone"]) == ("info@ondb.example", "0963820941")


FRONT = """REPÚBLICA DEL ECUADOR
DIRECCIÓN GENERAL DE REGISTRO CIVIL, IDENTIFICACIÓN Y CEDULACIÓN
CÉDULA DE CIUDADANÍA
195199070-2
APELLIDOS Y NOMBRES
CEDEÑO ANDRADE
BYRON SANTIAGO
FECHA DE NACIMIENTO
1999-02-18
"""
BACK = """SUPERIOR
COMERCIANTE
APELLIDOS Y NOMBRES DEL PADRE
PÉREZ LUIS ALBERTO
FECHA DE EXPEDICIÓN
2023-08-18
FECHA DE
EXPIRACIÓN
2033-08-18
"""


def test_the_back_of_a_card_in_a_file_of_its_own_begins_no_other_card() -> None:
    sides = [item(text, shape=Shape.CARD, file=str(n)) for n, text in enumerate((FRONT, BACK))]
    assert [(draft.kind, len(draft.items)) for draft in split(sides)] == [(Kind.CEDULA, 2)]
