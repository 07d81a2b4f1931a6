"""Letters of foreign nationals: who signs, how to reach them, to whom they write."""

from __future__ import annotations

from intake.domain.kinds import Kind
from intake.reading.words.countries import country_of
from tests.unit.papers.paper_text import told

IN_CAPITALS = """
AL DIRECTOR PROVINCIAL DEL INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL DE MANTA

SOY MIN JUN KIM, EXTRANJERO RESIDENTE EN EL ECUADOR, NACIONAL DE COREA DEL SUR, PASAPORTE
M91599756. TRABAJO DE MANERA INDEPENDIENTE.

REQUIERO EL CERTIFICADO DE NO AFILIACIÓN AL IESS PARA EXTRANJEROS.

GRACIAS POR SU ATENCIÓN

{}
"""
FORM = """
Datos personales
Nombres y apellidos: Rami Elias Haddad
Número de pasaporte: LR383515
Nacionalidad: Líbano

Datos de contacto
Teléfono celular: 0987112334

Dirigida a: Director Provincial del IESS

Pedido
Requiero el certificado de no afiliación al IESS para extranjeros.

Firma del ciudadano
"""
TWO = """
Señor Director Provincial del IESS

Soy Jean Baptiste Toussaint, pasaporte PP6105495, y mi esposa es Olga Petrovna Ivanova, pasaporte
758812345. Requerimos el certificado de no afiliación al IESS.

Atentamente,

Jean Baptiste Toussaint
PP6105495
"""


def test_name_at_the_end_signs_though_nobody_was_called_so_before() -> None:
    assert told(Kind.REQUEST, IN_CAPITALS.format("XAVIER JARAMILLO"))["signer_name"] == (
        "XAVIER JARAMILLO"
    )


def test_passport_s_number_is_no_number_of_a_house() -> None:
    assert "address" not in told(Kind.REQUEST, IN_CAPITALS.format("MIN JUN KIM"))


def test_addressee_at_the_end_of_a_form() -> None:
    assert "Director Provincial" in told(Kind.REQUEST, FORM)["addressee"]


def test_spouse_asked_for_too_is_told_where_the_other_signs() -> None:
    said = told(Kind.REQUEST, TWO)
    others = {value for field, value in said.items() if field.startswith("other_worker")}
    assert "Olga Petrovna Ivanova, 758812345" in others


def test_word_of_two_countries_tells_neither() -> None:
    assert country_of("congoleña") is None
    assert country_of("República del Congo") == "COG"


NUMBERED = """
SOLICITUD DE ENTREGA DE CLAVE

1. EMPLEADOR
Razón social ..... COMERCIALIZADORA ANDINA CÍA. LTDA.
RUC ..... 1790085783001

2. REPRESENTANTE LEGAL
Nombres y apellidos ..... Elsa Beatriz Narváez Coba
Cédula ..... 1710034065

3. AUTORIZACIÓN DE RETIRO DE CONTRASEÑA

Nombres y apellidos ..... Rosa María Tixe Guamán

Cédula              0926687856
JLo
Firma del representante legal
"""


def test_ink_over_the_line_makes_no_signer_of_who_fetches_the_key() -> None:
    said = told(Kind.KEY_REQUEST, NUMBERED)
    assert said["employer_name"] == "Elsa Beatriz Narváez Coba"
    assert said["third_party_name"] == "Rosa María Tixe Guamán"
    assert said.get("signer_name") is None


def test_place_of_signature_in_two_languages() -> None:
    form = """
Employer / Empleador: Elsa Beatriz Narváez Coba
ID No. / Cédula: 1710034065
Employee / Trabajador: Dmitri Serguei Volkov
Passport / Pasaporte: 751234567
Purpose / Motivo: Solicito el código de identificación para mi trabajador.

Employer's signature / Firma del empleador
"""
    assert "del empleador" in told(Kind.REQUEST, form)["signer_role"]
