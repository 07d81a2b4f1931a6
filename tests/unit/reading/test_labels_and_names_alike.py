"""What a card says where its labels are lost, misread, or names themselves."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.reading.test_without_labels import told


@pytest.mark.parametrize(
    "given", ["SEGUNDO", "CONSUELO", "NATIVIDAD", "EXPEDITO", "VICENTE", "LISANDRO", "GENARO"]
)
@pytest.mark.parametrize("surnames", ["PAREDES VALENCIA", "VALDEZ MERINO"])
def test_names_that_are_nearly_words_of_labels_are_names(given: str, surnames: str) -> None:
    labelled = told(
        Kind.CEDULA,
        (300, 60, "APELLIDOS"), (300, 94, surnames), (300, 160, "NOMBRES"), (300, 194, given),
    )  # fmt: skip
    assert (labelled["surnames"].value, labelled["names"].value) == (surnames, given)
    bare = told(
        Kind.CEDULA,
        (300, 20, "REPÚBLICA DEL ECUADOR"), (300, 60, "CÉDULA DE CIUDADANÍA"),
        (700, 60, "171003406-5"), (300, 140, surnames), (300, 170, given),
        (300, 260, "LOJA CATAMAYO"), (300, 334, "1980-05-01"),
    )  # fmt: skip
    assert (bare["surnames"].value, bare["names"].value) == (surnames, given)
    assert not bare["surnames"].certain


def test_a_title_that_was_misread_above_a_name_without_labels_is_no_line_of_it() -> None:
    found = told(
        Kind.CEDULA,
        (300, 20, "REPÚBLICA DEL ECUADOR"), (300, 60, "CEDILA DE"), (700, 60, "171003406-5"),
        (300, 140, "GÓMEZ ZAMBRANO"), (300, 170, "SEGUNDO"), (300, 260, "LOJA CATAMAYO"),
        (300, 334, "1980-05-01"),
    )  # fmt: skip
    assert (found["surnames"].value, found["names"].value) == ("GÓMEZ ZAMBRANO", "SEGUNDO")


def test_a_nationality_tells_whose_number_has_to_prove_itself() -> None:
    found = told(
        Kind.HOME_ID,
        (300, 60, "NACIONALIDAD"), (300, 94, "CHILENO"), (300, 160, "NÚMERO DOCUMENTO"),
        (300, 194, "854.269.254"),
    )  # fmt: skip
    assert (found["document_number"].value, found["document_number"].certain) == (
        "854269254", False,
    )  # fmt: skip


def test_a_cards_own_number_that_proves_itself_by_chance_is_not_the_persons() -> None:
    found = told(
        Kind.HOME_ID,
        (300, 60, "REPÚBLICA DE CHILE"), (300, 160, "NÚMERO DOCUMENTO"), (300, 194, "315.623.499"),
        (60, 400, "15.567.902-6"),
    )  # fmt: skip
    number = found["document_number"]
    assert (number.value, number.certain) == ("155679026", False)


def test_a_label_cut_short_that_fell_into_two_cells_is_one() -> None:
    found = told(
        Kind.HOME_ID,
        (300, 20, "REPÚBLICA DEL PERÚ"), (300, 110, "Primer Apelido"), (300, 144, "HUAMÁN"),
        (300, 210, "Segundo"), (418, 210, "Aped"), (300, 244, "DEL VALLE"),
        (300, 310, "Pre Nombres"), (300, 344, "NÉLIDA ROSA"),
    )  # fmt: skip
    assert (found["surnames"].value, found["names"].value) == ("HUAMÁN DEL VALLE", "NÉLIDA ROSA")


@pytest.mark.parametrize("last", ["2029-0718", "2029 07-18"])
def test_a_day_that_begins_with_its_year_may_have_lost_a_stroke(last: str) -> None:
    found = told(
        Kind.CEDULA,
        (300, 60, "REPÚBLICA DEL ECUADOR"), (300, 100, "CÉDULA DE CIUDADANÍA"),
        (300, 200, "1973-06-02"), (300, 300, "2019-07-18"), (300, 400, last),
    )  # fmt: skip
    days = [found[name].value for name in ("birth_date", "issue_date", "expiry_date")]
    assert days == ["1973-06-02", "2019-07-18", "2029-07-18"]
    assert not any(found[name].certain for name in ("birth_date", "issue_date", "expiry_date"))
