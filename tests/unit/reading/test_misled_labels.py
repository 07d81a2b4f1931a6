"""Labels of identity papers that lead astray: lost, half read, of somebody or something else."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.labels import field_of
from intake.reading.printed.leaning import Chance, against_the_rest, farther, undecided
from intake.reading.printed.national import unlabelled
from intake.reading.printed.typed import a_printed_number
from intake.reading.readers.paper_dates import born_first, issued_long_ago
from intake.reading.readers.registry import read_facts
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import paper
from tests.unit.papers.printed_card import Printed, card, zone


def told(kind: Kind, *printed: Printed) -> dict[str, Fact]:
    return read_all(kind, card(*printed))


def read_all(kind: Kind, *items: Item) -> dict[str, Fact]:
    return {fact.field: fact for fact in read_facts(kind, items)}


def found(field: str, value: str) -> Found:
    return Found(field, value, value, 1, Box(0, 0, 9, 9), 0.96)


def test_what_two_labels_are_as_near_to_is_neither() -> None:
    assert field_of("validde") is None
    assert field_of("validad") is None or field_of("validad") == ("expiry_date", False)


@pytest.mark.parametrize("rest", ["Given", "Names", "Prenoms"])
def test_the_rest_of_a_label_is_nobodys_name(rest: str) -> None:
    found = told(Kind.HOME_ID, (300, 60, f"Nombres {rest}"), (300, 94, "ROXANA GUADALUPE"))
    assert found["names"].value == "ROXANA GUADALUPE"
    apart = told(Kind.HOME_ID, (300, 60, "Nombres"), (300, 94, rest), (300, 300, "Sexo"))
    assert "names" not in apart


def test_a_word_for_another_person_is_known_though_misread() -> None:
    found = told(Kind.CEDULA, (40, 60, "APELLIDOS Y NOMBRES"), (340, 60, "PARE"),
                 (40, 94, "PÉREZ LUIS ALBERTO"))  # fmt: skip
    assert "full_name" not in found


def test_a_surname_whose_own_label_lost_its_value_is_doubted() -> None:
    both = (300, 60, "Primer Apellido"), (300, 160, "Apellido"), (300, 194, "SÁNCHEZ")
    names = (300, 260, "Pre Nombres"), (300, 294, "ANA LUCÍA")
    assert not told(Kind.HOME_ID, *both, *names)["surnames"].certain
    assert told(Kind.HOME_ID, *both[1:], *names)["surnames"].certain


@pytest.mark.parametrize("label", ["Apellido", "Apelido"])
def test_one_surname_of_a_card_that_prints_two_is_doubted(label: str) -> None:
    peru = (40, 20, "REPÚBLICA DEL PERÚ"), (500, 20, "86585540")
    lines = (300, 60, label), (300, 94, "TELLO"), (300, 194, "SAN MARTÍN")
    names = (300, 260, "Pre Nombres"), (300, 294, "HUGO")
    found = told(Kind.HOME_ID, *peru, *lines, *names)
    assert found["surnames"].value == "TELLO"
    assert not found["surnames"].certain


def test_names_are_parted_by_labels_beside_them_and_doubted_where_lines_run_on() -> None:
    column: tuple[Printed, ...] = (
        (40, 100, "Surname"), (300, 90, "GONÇALVES DE MAGALHÃES"), (300, 125, "CONCEIÇÃO E SILVA"),
        (40, 170, "Given names"), (300, 160, "ANA CLÁUDIA"), (300, 195, "APARECIDA"),
    )  # fmt: skip
    facts = told(Kind.PASSPORT, *column)
    assert facts["surnames"].value == "GONÇALVES DE MAGALHÃES CONCEIÇÃO E SILVA"
    assert facts["names"].value == "ANA CLÁUDIA APARECIDA"
    assert not facts["surnames"].certain
    parted = told(
        Kind.PASSPORT,
        (300, 60, "Surname"), (300, 94, "GONÇALVES"), (300, 127, "CONCEIÇÃO"),
        (300, 200, "Given names"), (300, 234, "ANA CLÁUDIA"),
    )  # fmt: skip
    assert parted["surnames"].certain


def test_a_label_behind_its_number_stands_over_its_value() -> None:
    found = told(
        Kind.PASSPORT,
        (40, 100, "GONÇALVES DE MAGALHÃES"), (40, 133, "CONCEIÇÃO E SILVA"),
        (40, 180, "( 2) Surname / Nom"),
        (40, 250, "ANA CLÁUDIA"), (40, 290, "( 3) Given names / Prénoms"),
    )  # fmt: skip
    assert found["surnames"].value == "GONÇALVES DE MAGALHÃES CONCEIÇÃO E SILVA"


def chance(owner: int, cell: int, direction: str, score: float = 1.0) -> Chance:
    return Chance(owner, cell, direction, score, found("names", f"A{cell}"))


def test_the_one_value_against_the_papers_direction_is_doubted() -> None:
    below = [chance(n, n, "below") for n in range(3)]
    above = chance(9, 9, "above")
    assert against_the_rest([*below, above]) == [above]
    assert against_the_rest([*below[:2], above]) == []
    assert against_the_rest([*below, above, chance(8, 8, "above")]) == []
    assert against_the_rest([*below, chance(9, 9, "beside")]) == []


def test_a_label_between_two_values_is_undecided() -> None:
    chosen, other = chance(0, 1, "above", 1.0), chance(0, 2, "below", 0.9)
    assert undecided([chosen], [chosen, other]) == [chosen]
    assert undecided([chosen, chance(1, 2, "below")], [chosen, other]) == []
    assert undecided([chosen], [chosen, chance(0, 2, "below", 0.8)]) == []


@pytest.mark.parametrize(("text", "number"), [("18 02 1974", None), ("18 02 197", "1802197")])
def test_a_day_in_figures_is_no_number(text: str, number: str | None) -> None:
    read = a_printed_number("document_number", page_tokens(paper(text), 1))
    assert (read.value if read is not None else None) == number


def test_a_number_that_may_be_a_day_is_doubted_without_its_label() -> None:
    for number, certain in (("10081973", False), ("75761147", True)):
        facts = told(Kind.HOME_ID, (300, 60, "REPÚBLICA DEL PERÚ"), (300, 200, number))
        assert facts["document_number"].certain is certain
    assert unlabelled([], "PER") is None


def test_a_check_digit_behind_its_dash_belongs_to_the_number() -> None:
    facts = told(
        Kind.HOME_ID,
        (300, 60, "REPÚBLICA FEDERATIVA DO BRASIL"),
        (300, 120, "REGISTRO GERAL"), (300, 154, "77.198.704 -5"),
    )  # fmt: skip
    assert facts["document_number"].value == "771987045"


def test_a_bare_sign_is_doubted_where_another_number_stands() -> None:
    peru: tuple[Printed, ...] = (
        (300, 60, "REPÚBLICA DEL PERÚ"), (300, 120, "No."), (300, 154, "75761147"),
    )  # fmt: skip
    assert told(Kind.HOME_ID, *peru)["document_number"].certain
    assert not told(Kind.HOME_ID, *peru, (300, 400, "906908018"))["document_number"].certain


def test_the_number_of_a_visa_once_more_is_no_passports() -> None:
    facts = told(
        Kind.VISA,
        (300, 60, "Visa No."), (300, 94, "3968-2025"),
        (300, 200, "No."), (300, 234, "3968-2025"), (300, 400, "VJ734572"),
    )  # fmt: skip
    assert facts["visa_number"].value == "39682025"
    assert facts["document_number"].value == "VJ734572"
    assert not facts["document_number"].certain


def test_the_day_of_issue_of_an_older_passport_is_doubted() -> None:
    for day, sure in (("2009-04-12", 0.8), ("2024-11-10", 0.96)):
        (issue,) = issued_long_ago([found("issue_date", day)], {"expiry_date": "2034-11-09"})
        assert issue.confidence == sure


@pytest.mark.parametrize(("born", "sure"), [("2019-09-21", 0.8), ("1999-09-21", 0.96)])
def test_a_childs_day_of_birth_beside_an_earlier_day_is_doubted(born: str, sure: float) -> None:
    kept, _ = born_first([found("birth_date", born)], [found("date", "1981-10-25")], {})
    assert [f.confidence for f in kept] == [sure]


def test_dates_that_may_have_their_month_first_are_doubted_without_their_state() -> None:
    for birth, certain in (("06/03/1990", False), ("06/23/1990", False), ("23/06/1990", True)):
        facts = told(Kind.HOME_ID, (300, 60, "3 DOB"), (300, 94, birth), (300, 200, "4b EXP"),
                     (300, 234, "02/05/2029"))  # fmt: skip
        assert facts["expiry_date"].certain is certain


def test_a_value_a_line_farther_below_than_the_others_is_doubted() -> None:
    near = [(chance(n, n, "below"), 0.2) for n in range(4)]
    far = chance(9, 9, "below")
    assert farther([*near, (far, 1.6)]) == [far]
    assert farther([*near, (far, 1.0)]) == []
    assert farther([*near[:2], (far, 1.6)]) == []


def test_given_names_over_two_lines_beside_a_surname_without_its_label_are_doubted() -> None:
    card_ = (
        (40, 100, "Nombre:"), (300, 100, "ANDRÉS"), (300, 133, "DE LOS RÍOS"),
        (40, 190, "2° Apellido:"), (300, 190, "ZULUAGA"),
    )  # fmt: skip
    facts = told(Kind.HOME_ID, *card_)
    assert not any(facts[name].certain for name in ("surnames", "names") if name in facts)


@pytest.mark.parametrize(
    ("number", "sex", "certain"),
    [("ABVL040602MPWZWX74", "F", True), ("XDUL601107HSACKG32", "M", False), ("", "F", False)],
)
def test_a_letter_that_means_a_woman_is_proven_by_the_number(
    number: str, sex: str, certain: bool
) -> None:
    facts = told(
        Kind.HOME_ID,
        (300, 60, "ESTADOS UNIDOS MEXICANOS"), (300, 120, "Sexo"), (300, 154, "M"),
        (300, 220, "CURP"), (300, 254, number or "-"),
    )  # fmt: skip
    assert (facts["sex"].value, facts["sex"].certain) == (sex, certain)


def test_a_label_that_is_another_in_its_other_language_is_that() -> None:
    found = told(
        Kind.PASSPORT,
        (300, 60, "Apelyido/Middle name"), (300, 94, "PEÑAFLORIDA"),
        (300, 160, "Given names"), (300, 194, "ANGELICA MAE"),
    )  # fmt: skip
    assert "surnames" not in found


def test_a_month_is_no_nationality() -> None:
    assert "nationality" not in told(
        Kind.PASSPORT, (300, 60, "Nationality"), (300, 94, "21 MAR 1980")
    )


def test_one_line_of_two_words_may_be_the_surnames_alone() -> None:
    label = (300, 94, "APELLIDOS Y NOMBRES")
    for name, certain in (("MEJÍA SALAZAR", False), ("MEJÍA SALAZAR ROSA", True)):
        found = told(Kind.CEDULA, (300, 20, "REPÚBLICA DEL ECUADOR"), label, (300, 128, name))
        assert found["full_name"].certain is certain


def test_a_month_said_twice_with_a_letter_for_its_nought() -> None:
    found = told(Kind.PASSPORT, (300, 60, "Date of issue"), (300, 94, "27 MAY / O05 2024"))
    assert found["issue_date"].value == "2024-05-27"


def test_the_sex_beside_a_name_is_no_part_of_it() -> None:
    found = told(Kind.HOME_ID, (300, 60, "Name"), (300, 94, "Guo Jianguo"), (480, 94, "Male"))
    assert found["full_name"].value == "Guo Jianguo"


def test_a_nationality_without_its_label_is_nobodys_name() -> None:
    found = told(Kind.PASSPORT, (300, 60, "Given names"), (300, 94, "INDIO"))
    assert "names" not in found


@pytest.mark.parametrize(
    ("birth", "issue", "certain"),
    [
        ("07 JAN 1989", "8 JAN 2019", False),
        ("07 JAN 1989", "'8 JAN 2019", False),
        ("7 JAN 1989", "8 JAN 2019", True),
        ("07 JAN 1989", "08 JAN 2019", True),
    ],
)
def test_a_day_that_lost_a_figure_is_doubted(birth: str, issue: str, certain: bool) -> None:
    facts = told(
        Kind.PASSPORT,
        (300, 60, "Date of birth"), (300, 94, birth),
        (300, 160, "Date of issue"), (300, 194, issue),
    )  # fmt: skip
    assert facts["issue_date"].certain is certain


@pytest.mark.parametrize("others", [[("issue_date", "2025-11-07")], []])
def test_nobody_is_born_after_the_paper_was_issued(others: list[tuple[str, str]]) -> None:
    labelled = [found("birth_date", "2027-11-07"), *(found(*one) for one in others)]
    kept, loose = born_first(labelled, [], {})
    assert [f.field for f in kept] == [name for name, _ in others]
    assert [(f.field, f.value) for f in loose] == [("date", "2027-11-07")]


def test_a_name_on_a_side_that_tells_nothing_else_is_doubted() -> None:
    front = card(
        (300, 120, "NACIONALIDAD"), (300, 154, "ECUATORIANA"), (300, 220, "SEXO"), (300, 254, "F"),
    )  # fmt: skip
    named = (300, 60, "APELLIDOS Y NOMBRES"), (300, 94, "GÓMEZ MARÍA ELENA")
    assert not read_all(Kind.CEDULA, front, card(*named))["full_name"].certain
    both = card(*named, (300, 220, "SEXO"), (300, 254, "F"))
    assert read_all(Kind.CEDULA, front, both)["full_name"].certain


def test_one_surname_alone_is_doubted_where_each_has_a_label() -> None:
    printed: tuple[Printed, ...] = (
        (300, 160, "Apellido"), (300, 194, "QUISPE"), (300, 260, "Pre Nombres"), (300, 294, "HUGO"),
    )  # fmt: skip
    for state, certain in (("REPÚBLICA DEL PERÚ", False), ("REPÚBLICA DE HONDURAS", True)):
        assert told(Kind.HOME_ID, (300, 60, state), *printed)["surnames"].certain is certain


def test_a_bare_sign_on_a_visa_tells_not_whose_number_its_zone_has() -> None:
    lines = ("V<ECUPATINO<<PAOLA<<<<<<<<<<<<<<<<<<", "63562024<5COL9210301F2808099<<<<<<<<")
    zoned = zone("MRV-B", 560, *lines, document_number="63562024", birth_date="1992-10-30")
    printed: tuple[Printed, ...] = ((300, 60, "Nro."), (300, 94, "6356-2024"))
    for more, certain in (((), True), (((300, 300, "FW121539"),), False)):
        facts = read_all(Kind.VISA, card(*printed, *more, zones=(zoned,)))
        assert facts["document_number"].certain is certain
