"""The foreign national's authorisation speaks of what is asked for, and asks for nothing itself."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

HEAD = """Santo Domingo, 15.11.2026
Señor/a Director/a Provincial del
Instituto Ecuatoriano de Seguridad Social
Ciudad.-
{}
José Deivis Rivas Yépez
PASAPORTE: 156290655
"""
OPENINGS = ("Quien suscribe, ", "Yo, ", "Por medio del presente documento yo, ")
GRANTS = (
    "autorizo a$, C.C. 1710034065, a fin de\nque ingrese mi solicitud y reciba el certificado.",
    "delego a$, con cédula 1710034065, para\nque presente mi solicitud de código de extranjero.",
    "faculto a$, C.C. 1710034065, para que\nsolicite el certificado de no afiliación al IESS.",
    "encargo a$, C.C. 1710034065, el trámite\nde asignación del código para extranjeros.",
)
WHO = "l señor Byron Luis Tigrero Toapanta"


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("grant", GRANTS)
def test_it_is_known_and_read(opening: str, grant: str) -> None:
    body = f"{opening}José Deivis Rivas Yépez, de nacionalidad venezolana, pasaporte 156290655,\n"
    letter = item(HEAD.format(body + grant.replace("$", WHO)))
    assert classify(letter).kind is Kind.THIRD_PARTY_AUTHORIZATION
    said = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [letter])}
    assert said["third_party_name"].upper() == "BYRON LUIS TIGRERO TOAPANTA"
    assert said["third_party_number"] == "1710034065"
    assert said["holder_number"] == "156290655"
    assert said["holder_name"].upper() == "JOSÉ DEIVIS RIVAS YÉPEZ"


FORM = """AUTORIZACIÓN A TERCEROS
DATOS DEL TITULAR
Nombres y apellidos del titular     HARTONO
Número del pasaporte                C7727299
2. TERCERO
Nombres y apellidos                 SANTIAGO XAVIER DEL VALLE CEDEÑO
Cédula                              1710034065
3. ALCANCE
Autorizo a la persona indicada para que realice el trámite del certificado de no
afiliación para extranjeros.
(f)
Hartono
Pasaporte No. C7727299
"""


@pytest.mark.parametrize("heading", ["2. TERCERO", "DATOS DEL TERCERO", "A QUIEN AUTORIZO"])
def test_a_holder_of_one_name_is_not_the_third_party(heading: str) -> None:
    letter = item(FORM.replace("2. TERCERO", heading))
    said = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [letter])}
    assert (said["holder_name"], said["holder_number"]) == ("HARTONO", "C7727299")
    assert said["third_party_name"] == "SANTIAGO XAVIER DEL VALLE CEDEÑO"
    assert said["third_party_number"] == "1710034065"


BY_HOLDER = """AUTORIZACIÓN
{}, María Milagros de León Colmenares, de
nacionalidad venezolana, con Pasaporte: 047937595, autorizo expresamente a
Xavier Fausto Mejía Tigrero, portador de la cédula de ciudadanía {}
2345722504, para que en mi nombre presente los requisitos y retire mi código de
identificación de extranjeros.
Ibarra, 16/11/2026
{}
PASAPORTE: 047937595
"""


@pytest.mark.parametrize("opening", ["Por medio de la presente yo", "Quien suscribe"])
@pytest.mark.parametrize("sign", ["No.", "NM.", "N°"])
@pytest.mark.parametrize("signed", ["MARÍA MILAGROS DE LEÓN COLMENARES", "MARÍA 8 Ln", ""])
def test_each_has_their_own_number_where_a_line_ends_before_one(
    opening: str, sign: str, signed: str
) -> None:
    text = BY_HOLDER.format(opening, sign, signed)
    facts = read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(text)])
    said = {fact.field: fact.value for fact in facts}
    assert said["holder_name"].upper() == "MARÍA MILAGROS DE LEÓN COLMENARES"
    assert said["holder_number"] == "047937595"
    assert said["third_party_number"] == "2345722504"


def test_an_authorisation_for_another_office_says_nothing_of_this_errand() -> None:
    text = """AUTORIZACIÓN

    Yo, Ivan Petrovich Sidorov, con pasaporte 765432109, autorizo a Rosa María Tixe Guamán, con
    cédula 0926687856, para que retire mi vehículo del taller.

    Ivan Petrovich Sidorov
    Pasaporte 765432109"""
    said = {f.field for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(text)])}
    assert "narrative" not in said
    assert "other_petition" in said


@pytest.mark.parametrize("leave", ["Cordialmente,", "Atentamente,", "Muy atentamente"])
def test_the_number_below_the_leave_is_no_second_one_of_who_is_sent(leave: str) -> None:
    """Ink hides the name of who signs; the passport below it is not the third party's."""
    letter = item(f"""Guayaquil, 13 de noviembre del 2026

Señores IESS

Comunico a ustedes que la señora Leidy Ana Baquerizo Oleas (C.I. 1710034065) tiene mi autorización
para realizar en mi lugar el trámite de certificado de no afiliación.

{leave}



Paola         E   Machuca
Pasaporte 156290655
Nacionalidad: peruana
""")
    said = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [letter])}
    assert said["third_party_name"] == "Leidy Ana Baquerizo Oleas"
    assert said["third_party_number"] == "1710034065"
    assert "Leidy" not in said.get("full_name", "") + said.get("holder_name", "")


FATHER_AND_SON = """
AUTORIZACIÓN

Yo, JOSE ANDRADE VERA, con cédula 0926687856, comparezco con mi padre.

Autorizado: JOSE ANDRADE VERA

Yo, JOSE ANDRADE VERA, con cédula 1710034065, empleador, autorizo a quien lleva
mi nombre para que realice el trámite del código de extranjero.

Atentamente,


_____________________          ____________________
JOSE ANDRADE VERA               JOSE ANDRADE VERA
Autorizante                      Autorizado
"""


def test_two_people_of_one_name_lend_each_other_no_number() -> None:
    kind = Kind.THIRD_PARTY_AUTHORIZATION
    assert "third_party_number" not in told(kind, FATHER_AND_SON)


COUNTED_ON = """Machala, 18 de noviembre de 2026
Señores
IESS - Ventanilla de Atención Universal
Reciban un atento saludo. Comunico a ustedes que la persona que presenta esta carta,
Iván Marcelo Peñafiel Loor, cédula 1710034065,
cuenta con mi autorización para que realice el trámite de asignación del código de identificación
para extranjero de Yusniel Fonseca Tamayo. Asumo la responsabilidad de lo actuado.
Atentamente,
Hernán Darío Guachamín Chiluisa
Cédula 0962467429
Empleador
"""


def test_who_counts_on_an_authorisation_is_sent_and_asks_for_nothing() -> None:
    paper = item(COUNTED_ON)
    assert classify(paper).kind is Kind.THIRD_PARTY_AUTHORIZATION
    facts = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [paper])}
    assert facts["third_party_number"] == "1710034065"
    assert facts["third_party_name"] == "Iván Marcelo Peñafiel Loor"
    assert facts["employer_name"] == "Hernán Darío Guachamín Chiluisa"
