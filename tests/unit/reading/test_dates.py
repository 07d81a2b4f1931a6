from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.reading.words.dates import find_dates, first_date, month_of


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3 de enero de 1975", "1975-01-03"),
        ("03/01/1975", "1975-01-03"),
        ("03-ENE-1975", "1975-01-03"),
        ("1975-01-03", "1975-01-03"),
        ("03 JAN 1975", "1975-01-03"),
        ("03 ENE/JAN 1975", "1975-01-03"),
        ("3. 1. 1975", "1975-01-03"),
        ("a los 3 días del mes de enero de 1975", "1975-01-03"),
        ("3 de enero del año 1975", "1975-01-03"),
        ("hoy tres de noviembre del dos mil veintiséis", "2026-11-03"),
        ("treinta y uno de agosto de dos mil treinta y dos", "2032-08-31"),
        ("January 3, 1975", "1975-01-03"),
        ("15 FÉV 1990", "1990-02-15"),
        ("2 de setiembre de 2024", "2024-09-02"),
        ("nacida el cinco de mayo de mil novecientos sesenta y seis.", "1966-05-05"),
        ("treinta y uno de enero de mil novecientos noventa, con", "1990-01-31"),
        ("5 DE MAYO DEL AÑO MIL NOVECIENTOS SESENTA Y SEIS", "1966-05-05"),
        ("cinco (05) de mayo de mil novecientos sesenta y seis (1966)", "1966-05-05"),
        ("veinte y uno de abril de dos mil veinte y seis", "2026-04-21"),
        ("once de abril de dos mil, en Quito", "2000-04-11"),
        ("primero de junio de dos mil", "2000-06-01"),
        ("1ro. de mayo de 1990", "1990-05-01"),
        ("09.04,1987", "1987-04-09"),
        ("09,04.1987 2. Contacto", "1987-04-09"),
        ("a partir del 3 de noviembre de 2026. 3. Sueldo. $ 620", "2026-11-03"),
    ],
)
def test_usual_forms_are_read(text: str, iso: str) -> None:
    found = first_date(text)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "cinco de mayo de dos mil veintjseis",
        "dos de mayo de mil novecientos sesenta y s3is",
        "dos de mayo de mil novecientos sesenta y tercs",
        "05 -MAY - 1 1980",
        "31/02/2020",
        "12.345.678",
        "1710034065",
        "03/01/75",
        "13/13/2020",
        "AR123456",
        "1.209,04,1987",
        "USD 12,20",
        "de mayo",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert find_dates(text) == []


def test_a_letter_for_a_digit_is_said() -> None:
    found = first_date("O3/0l/1975")
    assert found is not None
    assert (found.iso, found.repaired) == ("1975-01-03", True)


def test_months_of_two_languages_must_agree() -> None:
    assert first_date("03 ENE/FEB 1975") is None


def test_misread_month_is_known() -> None:
    assert month_of("novlembre") == 11


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d", "%d.%m.%Y"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    found = first_date(day.strftime(form))
    assert found is not None
    assert found.iso == day.isoformat()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("noviembre 15 del 2026", "2026-11-15"),
        ("quince (15) de noviembre de 2026", "2026-11-15"),
        ("Quito, 5-XI-2026", "2026-11-05"),
        ("05.XI.2026", "2026-11-05"),
        ("treinta y uno de agosto de 1987", "1987-08-31"),
        ("15th November 1990", "1990-11-15"),
        ("primero de enero de 1990", "1990-01-01"),
        ("1° de enero de 1990", "1990-01-01"),
        ("el día 1º del mes de mayo del año 2020", "2020-05-01"),
        ("10 de enero de 1990", "1990-01-10"),
        ("21// 04 / 2019", "2019-04-21"),
        ("5-XIII-2026", None),
        ("contrato de mayo de 2026", None),
    ],
)
def test_forms_that_offices_write(text: str, iso: str | None) -> None:
    found = first_date(text)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("text", "iso", "repaired"),
    [
        ("nacida el 04/1 1/1977, en", "1977-11-04", False),
        ("12/05/1 990", "1990-05-12", False),
        ("1 2/05/1990", "1990-05-02", True),
    ],
)
def test_a_gap_within_a_number_makes_no_other_day(text: str, iso: str, repaired: bool) -> None:
    (found,) = find_dates(text)
    assert (found.iso, found.repaired) == (iso, repaired)


def test_the_end_of_a_longer_date_is_none() -> None:
    assert find_dates("cuotas 1/2 1/1977") == []


@pytest.mark.parametrize(
    ("text", "iso"), [("1'7-ABR-1987", "1987-04-17"), ("1´7/04/1987", "1987-04-17"),
                      ("1:7-ABR-1987", "1987-04-07")]
)  # fmt: skip
def test_a_sign_within_the_day_makes_it_doubtful(text: str, iso: str) -> None:
    found = first_date(text)
    assert found is not None
    assert (found.iso, found.repaired) == (iso, True)


@pytest.mark.parametrize("text", ["nacida el 19-j¡un-2004. La afiliación", "19 de j!unio de 2004"])
def test_the_dot_of_a_letter_read_as_a_sign_hides_no_month(text: str) -> None:
    (found,) = find_dates(text)
    assert found.iso == "2004-06-19"


def test_a_sentence_that_begins_within_is_no_month() -> None:
    assert find_dates("19-a¡unque-2004") == []
