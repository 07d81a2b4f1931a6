"""Dates of an identity paper whose labels were taken for one another."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.reading.found import Found
from intake.reading.readers.paper_dates import remaining_dates
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

CARD = """REPÚBLICA DEL ECUADOR
CÉDULA DE CIUDADANÍA
No. 0559309133
APELLIDOS Y NOMBRES
USHIÑA DE LOS RÍOS VERÓNICA ROSA
FECHA DE NACIMIENTO
25-07-1992
FECHA DE EXPIRACIÓN
03-09-2022
QUITO
{other}"""


def dates(other: str) -> dict[str, str]:
    facts = read_facts(Kind.CEDULA, [item(CARD.format(other=other))])
    return {fact.field: fact.value for fact in facts if fact.field.endswith("_date")}


def test_nothing_on_a_card_is_dated_after_its_last_day() -> None:
    said = dates("03-09-2032")
    assert (said["issue_date"], said["expiry_date"]) == ("2022-09-03", "2032-09-03")


@pytest.mark.parametrize("other", ["03-09-2012", "03-09-2092", "QUITO"])
def test_other_dates_leave_the_last_day_alone(other: str) -> None:
    assert dates(other)["expiry_date"] == "2022-09-03"


BACK = """ECUATORIANA
NACIONALIDAD
CASADO
ESTADO CIVIL
LOJA 03/09/2012
LUGAR Y FECHA DE EXPEDICIÓN

02/09/2022
FECHA
"""
"""The other side of a card: of `FECHA DE CADUCIDAD` only the first word was read."""
FRONT = """REPÚBLICA DEL ECUADOR
CÉDULA DE CIUDADANÍA
No. 0559309133
USHIÑA DE LOS RÍOS VERÓNICA ROSA
APELLIDOS Y NOMBRES

25-07-1992
FECHA DE NACIMIENTO
"""


def test_half_a_label_on_the_back_hides_no_last_day() -> None:
    facts = read_facts(Kind.CEDULA, [item(BACK), item(FRONT)])
    said = {fact.field: fact.value for fact in facts}
    assert (said["birth_date"], said["issue_date"]) == ("1992-07-25", "2012-09-03")
    assert said["expiry_date"] == "2022-09-02"


def test_a_last_day_that_lost_a_digit_is_no_day_of_issue() -> None:
    loose = [
        Found("date", value, value, 1, Box(0, 0, 9, 9), 0.8)
        for value in ("2021-01-12", "2031-01-02")
    ]
    said = {"birth_date": "1989-10-23", "expiry_date": "2031-01-12"}
    (issue,) = remaining_dates(loose, said)
    assert (issue.field, issue.value) == ("issue_date", "2021-01-12")


@pytest.mark.parametrize(
    ("born", "certain"), [("FECHA DE NACIMIENTO\n25-07-1992", True), ("", False)]
)
def test_a_last_day_without_any_other_date_is_not_certain(born: str, certain: bool) -> None:
    card = f"""REPÚBLICA DEL ECUADOR
CÉDULA DE CIUDADANÍA
No. 0559309133
APELLIDOS Y NOMBRES
USHIÑA DE LOS RÍOS VERÓNICA ROSA
{born}
FECHA DE EXPIRACIÓN
03-09-2032"""
    facts = {fact.field: fact for fact in read_facts(Kind.CEDULA, [item(card)])}
    assert facts["expiry_date"].value == "2032-09-03"
    assert facts["expiry_date"].certain is certain
