"""Values whose labels the scan took, and names under a signature: what stands elsewhere counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

RECORD = """Ministerio del Trabajo
FICHA DE REGISTRO DEL CONTRATO
1. EMPLEADOR
Nombres del empleador     Muñoz Yánez Carlos     {}    {}
2. 2. TRABAJADORI / A
Apellidos del trabajador   Mosquera Londoño de Zuluaga   Nombres  Óscar
Tipo de documento    VISA         Nro. documento    F9738311
Nacionalidad   Colombiana    Fecha nacimiento    12/04/1967


{}                         {}
EMPLEADOR                              TRABAJADORA
"""
CONTRACT = """CONTRATO INDIVIDUAL DE TRABAJO
Comparecen, por una parte, MARÍA GUAMÁN DE LEÓN, con cédula de ciudadanía
No. 0926473588, en calidad de EMPLEADOR; y por otra parte, YONG GUO, de nacionalidad china,
portador del documento de identidad No. 122053200601046919, en calidad de TRABAJADOR, quienes
acuerdan lo siguiente:
PRIMERA. OBJETO.- La persona trabajadora prestará sus servicios.


{}                  {}
EMPLEADOR                        TRABAJADOR
"""


@pytest.mark.parametrize("signed", ["Óscar M", "Óscar Mosquera", ""])
def test_half_a_label_in_the_row_of_its_other_half_is_of_the_same_person(signed: str) -> None:
    said = told(Kind.SUT_RECORD, RECORD.format("C.C.", "0526552039", "Carlos Muñoz", signed))
    assert (said["surnames"], said["names"]) == ("Mosquera Londoño de Zuluaga", "Óscar")
    assert said["full_name"] == "Mosquera Londoño de Zuluaga Óscar"
    assert said["employer_name"] == "Muñoz Yánez Carlos"


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("0526552039", True),
        ("0526552038", True),
        ("0991234567", False),
        ("2526552039", False),
        ("0026552039", False),
    ],
)
def test_a_number_made_like_a_cedula_is_read_behind_a_label_that_was_lost(
    number: str, kept: bool
) -> None:
    text = RECORD.format("dd dudadama", number, "Carlos Muñoz", "Óscar Mosquera")
    said = told(Kind.SUT_RECORD, text)
    assert (said.get("employer_cedula") == number) is kept


def test_behind_a_label_that_says_otherwise_it_is_not() -> None:
    text = RECORD.format("Teléfono", "0526552038", "Carlos Muñoz", "Óscar Mosquera")
    assert "employer_cedula" not in told(Kind.SUT_RECORD, text)


@pytest.mark.parametrize("signed", ["ong Guo", "Yong Gu", "Yong"])
def test_a_name_whose_letters_ink_took_gives_way_to_the_text(signed: str) -> None:
    said = told(Kind.SUT_RECORD, CONTRACT.format("María Guamán de León", signed))
    assert said["full_name"] == "YONG GUO"


def test_an_employer_too() -> None:
    said = told(Kind.SUT_RECORD, CONTRACT.format("aría Guamán de León", "Yong Guo"))
    assert said["employer_name"] == "MARÍA GUAMÁN DE LEÓN"


@pytest.mark.parametrize(
    "spelt", ["S.A.S. B.I.C.", "S.A.S. B.LC.", "S.A.S. B.1.C.", "S.A.S. B.!.C.", "S.A.S. >. B.1.C."]
)
def test_the_end_of_a_company_is_read_whole(spelt: str) -> None:
    text = f"""En mi calidad de gerente general de la compañía PDILB CONSTRUCTORA {spelt}, con
RUC 1895643939001, yo, Ana Vera Paz, con cédula 1710034065, solicito el código.
"""
    assert told(Kind.REQUEST, text)["company_name"] == "PDILB CONSTRUCTORA S.A.S. B.I.C."
    form = f"CERTIFICADO DE REGISTRO\nRazón social :     PDILB CONSTRUCTORA {spelt}\n"
    assert told(Kind.SUT_RECORD, form)["company_name"] == "PDILB CONSTRUCTORA S.A.S. B.I.C."


@pytest.mark.parametrize(
    ("written", "number"),
    [("1 1710034065", "1710034065"), ("11710034065", "1710034065"), ("01710034065", None)],
)
def test_a_digit_read_twice_is_none(written: str, number: str | None) -> None:
    said = read_facts(
        Kind.REQUEST,
        [
            item(
                f"Solicito el código.\n\nAtentamente,\n\nAna Vera Paz\nC.I. {written}\nEmpleadora\n"
            )
        ],
    )
    found = [fact for fact in said if fact.field == "signer_number" and fact.value == number]
    assert bool(found) is (number is not None)
    assert all(fact.confidence < 0.9 for fact in found)


def test_a_ruc_too() -> None:
    text = "ACTA DE REGISTRO\nR.U.C.: 1 0690066238001\nEmpleador: EL CISNE S.A.\n"
    assert told(Kind.SUT_RECORD, text)["ruc"] == "0690066238001"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("20260101059O03262", "20260101059O03262"),
        ("20260101059003262", "20260101059O03262"),
        ("20260101059P03262", "20260101059P03262"),
        ("20260101059503262", None),
    ],
)
def test_the_letter_of_the_book_is_no_zero(written: str, read: str | None) -> None:
    text = f"Factura: 001-002\n{written}\nNOTARIO PRIMERO DEL CANTÓN CUENCA\nPODER ESPECIAL\n"
    assert told(Kind.POWER_OF_ATTORNEY, text).get("deed_number") == read


def test_who_authorises_and_who_is_authorised_in_a_table_of_two() -> None:
    said = told(
        Kind.THIRD_PARTY_AUTHORIZATION,
        """AUTORIZACIÓN SIMPLE
Por medio de la presente autorizo para que realice el trámite conforme a estos datos:
                 Nombres y apellidos                  Cédula
Autoriza         Manuel Andrés Paredes Cevallos       0803268671
Autorizado       Xavier Quishpe Guamán                0956026868
""",
    )
    assert said["employer_name"] == "Manuel Andrés Paredes Cevallos"
    assert said["employer_cedula"] == "0803268671"
    assert said["third_party_name"] == "Xavier Quishpe Guamán"


@pytest.mark.parametrize("signs", [True, False])
def test_a_name_goes_on_in_the_next_row_where_another_line_has_it_whole(signs: bool) -> None:
    text = f"""Datos del empleador:
- NOMBRES Y APELLIDOS DEL REPRESENTANTE LEGAL: SEGUNDO JUAN CEVALLOS
CHICAIZA
- C.I.: 1256350065
Pedido: solicito se asigne el código de identificación. Con el código procederé a registrar
su ingreso en el sistema.
{"SEGUNDO JUAN CEVALLOS CHICAIZA" if signs else ""}
"""
    name = "SEGUNDO JUAN CEVALLOS CHICAIZA" if signs else "SEGUNDO JUAN CEVALLOS"
    assert told(Kind.REQUEST, text)["employer_name"] == name


def test_no_name_ends_with_a_word_that_joins_two() -> None:
    text = """Solicito el código para la persona titular del Pasaporte: FL117092, Darío Andrés del

Castillo Mosquera, ciudadano colombiano.
"""
    said = told(Kind.REQUEST, text)
    assert said["full_name"] == "Darío Andrés del Castillo Mosquera"
    assert said["nationality"] == "COL"


SIGNED = """Director Provincial del IESS
Yo, Rosa Belén Mejía Gómez, con cédula 0112616123, empleadora, solicito el código a favor de
Dmitri Volkov, con pasaporte 751234567.

Atentamente,

{}
C.C. {}
EMPLEADORA
"""


@pytest.mark.parametrize(
    ("typed", "number", "signer"),
    [
        ("Belén Mejía Gómez", "0112616123", "Rosa Belén Mejía Gómez"),
        ("Ro Belên Mejla Gómez", "0112616123", "Rosa Belén Mejía Gómez"),
        ("Ana Lucía Vera Paz", "0112616123", "Ana Lucía Vera Paz"),
        ("Belén Mejía Gómez", "1710034065", "Belén Mejía Gómez"),
    ],
)
def test_the_number_below_the_ink_tells_the_rest_of_the_name(
    typed: str, number: str, signer: str
) -> None:
    page = item(SIGNED.format(typed, number))
    lines = list(page.text.lines)
    first = typed.split(maxsplit=1)[0]
    at = max(n for n, line in enumerate(lines) if line.words[0].text == first)
    lines[at] = replace(
        lines[at], words=tuple(replace(word, confidence=0.4) for word in lines[at].words)
    )
    inked = replace(page, text=replace(page.text, lines=tuple(lines)))
    facts = {fact.field: fact for fact in read_facts(Kind.REQUEST, [inked])}
    assert facts["signer_name"].value == signer
    assert not facts["signer_name"].certain


def test_a_name_read_with_certainty_stays() -> None:
    said = told(Kind.REQUEST, SIGNED.format("Belén Mejía Gómez", "0112616123"))
    assert said["signer_name"] in ("Belén Mejía Gómez", "Rosa Belén Mejía Gómez")


def test_the_first_and_last_day_of_a_visa_stand_behind_short_words_too() -> None:
    """`Desde`, `Hasta`: labels of dates that the columns of a contract also bear."""
    text = """VISA DE RESIDENCIA TEMPORAL
Número de visa: V1234567
Apellidos: RODRIGUEZ PEÑA
Nombres: MARIA JOSE
Pasaporte: AR123456
Desde: 02/05/2025
Hasta: 01/05/2027
"""
    said = {fact.field: fact.value for fact in read_facts(Kind.VISA, [item(text)])}
    assert (said["issue_date"], said["expiry_date"]) == ("2025-05-02", "2027-05-01")


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("CARLOS XAVIER", "DE LA CRUZ SALAZAR", "CARLOS XAVIER DE LA CRUZ SALAZAR"),
        ("Carlos Xavier", "de la Cruz Salazar", "Carlos Xavier de la Cruz Salazar"),
        ("CARLOS CRUZ", "DE LA EMPRESA TEXTILES", "CARLOS CRUZ"),
        ("Carlos Cruz", "de la ciudad de Loja", "Carlos Cruz"),
    ],
)
def test_a_line_may_end_before_what_joins_two_surnames(first: str, second: str, name: str) -> None:
    letter = f"""
Señor Director Provincial del IESS
Presente

Yo, ROSA TIXE LEMA, con cédula 1710034065, empleadora, pido el código para mi trabajador {first}
{second}, de nacionalidad colombiana, con pasaporte AT175006, que trabaja conmigo.

Atentamente,


Rosa Tixe Lema
C.I. 1710034065
"""
    assert told(Kind.REQUEST, letter)["full_name"] == name
