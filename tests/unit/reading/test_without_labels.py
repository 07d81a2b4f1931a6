"""What identity papers say where labels were lost, misread or hidden: dates, names, the sex."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.reading.printed.twice import merged
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item
from tests.unit.papers.printed_card import Printed, card

ZONE = Zone(
    "TD1",
    ("I<PER67556584<4<<<<<<<<<<<<<<<", "8010188F3510188PER<<<<<<<<<<<4",
     "GARCIA<DE<LA<SANTISIMA<MUNOZ<<"),
    Box(40, 560, 900, 660),
    True,
    fields={"surnames": "GARCIA DE LA SANTISIMA MUNOZ", "names": "", "document_number": "67556584",
            "birth_date": "1980-10-18", "expiry_date": "2035-10-18", "issuing_country": "PER"},
    proven=frozenset({"document_number", "birth_date", "expiry_date"}),
)  # fmt: skip


def told(kind: Kind, *printed: Printed, zones: tuple[Zone, ...] = ()) -> dict[str, Fact]:
    return {fact.field: fact for fact in read_facts(kind, [card(*printed, zones=zones)])}


def test_three_dates_without_labels_are_birth_issue_and_last_day() -> None:
    found = told(
        Kind.CEDULA,
        (300, 60, "REPÚBLICA DEL ECUADOR"), (300, 100, "CÉDULA DE CIUDADANÍA"),
        (300, 200, "1973-06-02"), (300, 300, "2019-07-18"), (300, 400, "2029-07-18"),
    )  # fmt: skip
    days = [found[name].value for name in ("birth_date", "issue_date", "expiry_date")]
    assert days == ["1973-06-02", "2019-07-18", "2029-07-18"]
    assert not any(found[name].certain for name in ("birth_date", "issue_date", "expiry_date"))


@pytest.mark.parametrize("dates", [("2019-07-18", "2029-07-18"), ("1973-06-02", "1974-01-01")])
def test_other_numbers_of_dates_tell_nothing(dates: tuple[str, str]) -> None:
    printed = tuple((300, 200 + 100 * n, date) for n, date in enumerate(dates))
    assert "birth_date" not in told(Kind.CEDULA, (300, 60, "REPÚBLICA DEL ECUADOR"), *printed)


def test_a_date_that_fell_apart_into_cells_is_one_date() -> None:
    found = told(
        Kind.PASSPORT,
        (300, 200, "15"), (360, 200, "/"), (400, 200, "06"), (460, 200, "/"), (500, 200, "2020"),
        (300, 240, "Date of issue"),
    )  # fmt: skip
    assert found["issue_date"].value == "2020-06-15"


@pytest.mark.parametrize("printed", ["24 MAY / O5 2018", "24 MAY/05 2018"])
def test_a_month_as_a_word_and_a_number(printed: str) -> None:
    found = told(Kind.PASSPORT, (300, 200, "Date of issue"), (300, 234, printed))
    assert found["issue_date"].value == "2018-05-24"


@pytest.mark.parametrize(("said", "sex"), [("PEMENINO", "F"), ("MASCUIINO", "M")])
def test_a_sex_in_a_word_that_is_misread_is_never_certain(said: str, sex: str) -> None:
    found = told(Kind.VISA, (300, 60, "Sexo"), (620, 60, said))
    assert (found["sex"].value, found["sex"].certain) == (sex, False)


def test_dates_without_labels_that_fell_apart_or_ran_together() -> None:
    found = told(
        Kind.CEDULA,
        (300, 60, "REPÚBLICA DEL ECUADOR"), (300, 100, "CÉDULA DE CIUDADANÍA"),
        (300, 200, "02 06 1973"), (300, 300, "18"), (340, 300, "07"), (380, 300, "2019"),
        (300, 400, "1807 2029"),
    )  # fmt: skip
    days = [found[name].value for name in ("birth_date", "issue_date", "expiry_date")]
    assert days == ["1973-06-02", "2019-07-18", "2029-07-18"]


def test_a_month_in_two_languages_whose_stroke_was_read_as_a_letter() -> None:
    found = told(Kind.PASSPORT, (300, 200, "Date of issue"), (300, 234, "29 AGOJAUG 2020"))
    assert found["issue_date"].value == "2020-08-29"
    assert not found["issue_date"].certain


def test_a_date_that_stands_by_the_label_of_another_is_not_lost() -> None:
    """The day of birth is proven by the zone; what its label led to is the day of issue."""
    found = told(
        Kind.HOME_ID,
        (300, 200, "18 OCT 1980"), (300, 236, "Fecha de nacimiento"), (300, 262, "18 OCT 2025"),
        (700, 262, "18 OCT 2035"), (700, 296, "Fecha de caducidad"),
        zones=(ZONE,),
    )  # fmt: skip
    days = [found[name].value for name in ("birth_date", "issue_date", "expiry_date")]
    assert days == ["1980-10-18", "2025-10-18", "2035-10-18"]


VISA = Zone(
    "MRV-B",
    ("V<ECUPERIS<SAENZ<<BEGONA<MARIA<<<<<<", "SKU9371840ESP9804197F2707037<<<<<<<<"),
    Box(40, 560, 900, 660),
    True,
    fields={"surnames": "PERIS SAENZ", "names": "BEGONA MARIA", "document_number": "SKU937184",
            "birth_date": "1998-04-19", "expiry_date": "2027-07-03", "issuing_country": "ECU"},
    proven=frozenset({"document_number", "birth_date", "expiry_date"}),
)  # fmt: skip


@pytest.mark.parametrize(("printed", "certain"), [("78650200", False), ("SKU937184", True)])
def test_of_two_numbers_on_a_visa_nobody_can_tell_the_zones(printed: str, certain: bool) -> None:
    found = told(Kind.VISA, (300, 60, printed), (500, 200, "SKU937184"), zones=(VISA,))
    assert found["visa_number"].certain is certain


def test_a_label_that_fell_into_two_cells_is_one() -> None:
    found = told(
        Kind.CEDULA,
        (300, 60, "REPÚBLICA DEL ECUADOR"),
        (300, 160, "APELLIDO"), (460, 160, "Y NOMBRES"),
        (300, 200, "CEVALLOS DE LA CRUZ"), (300, 236, "MÓNICA"), (800, 300, "1956-06-24"),
    )  # fmt: skip
    assert (found["surnames"].value, found["names"].value) == ("CEVALLOS DE LA CRUZ", "MÓNICA")


def test_pieces_of_a_label_lead_to_its_value() -> None:
    """Pale print: `Visa number / Número de visa`, of which an engine reads four pieces."""
    found = told(
        Kind.VISA,
        (300, 60, "Visa number"), (500, 60, "Número"), (625, 60, "de"), (690, 60, "visa"),
        (900, 60, "A2452719"),
        (300, 160, "Passport number /"), (600, 160, "Pasap"), (900, 160, "PGK109853"),
    )  # fmt: skip
    assert found["visa_number"].value == "A2452719"
    assert found["document_number"].value == "PGK109853"


def test_two_labels_on_one_line_are_two() -> None:
    found = told(
        Kind.VISA,
        (300, 60, "Visa"), (300, 100, "Pasaporte"), (600, 100, "Número"),
        (300, 140, "122659383"), (600, 140, "A2452719"),
    )  # fmt: skip
    assert found["document_number"].value == "122659383"


def test_a_date_in_years_months_and_days() -> None:
    found = told(Kind.HOME_ID, (300, 60, "Birth"), (500, 60, "1964 year 4 month 25 day"))
    assert found["birth_date"].value == "1964-04-25"


def test_whose_card_it_is_may_stand_below() -> None:
    """Both sides on one sheet: the number holds the day of birth, in the form of that country."""
    found = told(
        Kind.HOME_ID,
        (300, 60, "Name"), (500, 60, "Li Guo Qing"), (300, 120, "Sex"), (500, 120, "Male"),
        (300, 180, "Address"), (500, 180, "Guangdong Province"), (500, 220, "Taishan City"),
        (300, 300, "Citizen Identity Number"), (700, 300, "707536196404257156"),
        (300, 500, "PEOPLE'S REPUBLIC OF CHINA"),
    )  # fmt: skip
    assert found["birth_date"].value == "1964-04-25"


def test_a_speck_between_two_words_of_the_zones_name_is_no_initial() -> None:
    printed = card(
        (300, 60, "HERNÁNDEZ"), (500, 60, "F"), (530, 60, "PÉREZ"), zones=(
            replace(VISA, fields={**VISA.fields, "surnames": "HERNANDEZ PEREZ", "names": ""}),
        ),
    )  # fmt: skip
    lines = tuple(
        replace(line, words=tuple(replace(w, confidence=0.6) if w.text == "F" else w
                                  for w in line.words))
        for line in printed.text.lines
    )  # fmt: skip
    paper = replace(printed, text=replace(printed.text, lines=lines))
    found = {fact.field: fact.value for fact in read_facts(Kind.VISA, [paper])}
    assert found["surnames"] == "HERNÁNDEZ PÉREZ"


CEDULA = Zone(
    "TD1",
    ("I<ECUC647326709<<<<<<<<<<<<<<<", "8209072F3105180ECU1421260470<5",
     "BRAVO<TIGRERO<<LOURDES<<<<<<<<"),
    Box(40, 560, 900, 660),
    True,
    fields={"surnames": "BRAVO TIGRERO", "names": "LOURDES", "document_number": "C64732670",
            "optional_2": "1421260470", "issuing_country": "ECU"},
    proven=frozenset({"document_number"}),
)  # fmt: skip


@pytest.mark.parametrize("printed", ["1421260470", "421260470", "1421260471", ""])
def test_the_persons_number_of_a_cedula_is_in_the_optional_data_of_its_zone(printed: str) -> None:
    rows = [(300, 60, "REPÚBLICA DEL ECUADOR"), (300, 160, "NUI"), (460, 160, printed)]
    found = told(Kind.CEDULA, *(row for row in rows if row[2]), zones=(CEDULA,))
    assert found["document_number"].value == "1421260470"


def test_a_cards_own_number_is_not_its_holders() -> None:
    without = replace(CEDULA, fields={**CEDULA.fields, "optional_2": ""})
    found = told(Kind.CEDULA, (300, 60, "REPÚBLICA DEL ECUADOR"), zones=(without,))
    assert "document_number" not in found


@pytest.mark.parametrize(("number", "certain"), [("SKU937184", False), ("SKU93718", True)])
def test_a_visas_number_that_fills_its_zone_and_is_not_printed_may_be_cut(
    number: str, certain: bool
) -> None:
    visa = replace(VISA, fields={**VISA.fields, "document_number": number})
    found = told(Kind.VISA, (300, 60, "VISA"), zones=(visa,))
    assert found["visa_number"].certain is certain


def test_a_date_in_two_cells_with_a_speck_between_is_the_day_of_issue() -> None:
    found = told(
        Kind.VISA, (300, 100, "07 AGO:"), (420, 100, "2021"), zones=(VISA,),
    )  # fmt: skip
    assert found["issue_date"].value == "2021-08-07"


def test_dates_of_a_stamp_beside_the_visa_do_not_hide_the_day_of_issue() -> None:
    found = told(
        Kind.VISA,
        (500, 100, "19/ABR/1998"), (500, 160, "03/JUL/2025"), (500, 220, "03/JUL/2027"),
        (300, 400, "13 OCT 2093"), zones=(VISA,),
    )  # fmt: skip
    assert found["issue_date"].value == "2025-07-03"


PASSPORT = Zone(
    "TD3",
    ("P<USAOCONNOR<<WILLIAM<JAMES<<<<<<<<<<<<<<<<<",
     "8874797783USA8806149M3009255<<<<<<<<<<<<<<<6"),
    Box(40, 560, 900, 660),
    True,
    fields={"surnames": "OCONNOR", "names": "WILLIAM JAMES", "document_number": "887479778",
            "birth_date": "1988-06-14", "expiry_date": "2030-09-25", "issuing_country": "USA"},
    proven=frozenset({"document_number", "birth_date", "expiry_date"}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("third", "contradicts"),
    [("13 Jun 1993", True), ("14 Jun 1988", False), ("13 Jun 2024", False)],
)
def test_the_date_that_is_left_over_is_the_printed_day_of_birth(
    third: str, contradicts: bool
) -> None:
    """Where the zone's stands nowhere: the paper contradicts itself, and that must be seen."""
    found = told(
        Kind.PASSPORT,
        (300, 120, third),
        (300, 200, "Date of issue"), (300, 234, "25 Sep 2020"),
        (700, 200, "Date of expiration"), (700, 234, "25 Sep 2030"),
        zones=(PASSPORT,),
    )  # fmt: skip
    birth = found["birth_date"]
    assert birth.value == "1988-06-14"
    others = [(r.value, r.confidence >= 0.85) for r in birth.readings if r.value != birth.value]
    assert others == ([("1993-06-13", True)] if contradicts else [])


@pytest.mark.parametrize(
    ("state", "number", "first", "second"),
    [
        ("REPÚBLICA DE COLOMBIA", "68.463.685", "surnames", "names"),
        ("REPÚBLICA DE CUBA", "85121452781", "names", "surnames"),
    ],
)
def test_names_whose_labels_nobody_can_read_stand_in_their_countrys_order(
    state: str, number: str, first: str, second: str
) -> None:
    found = told(
        Kind.HOME_ID,
        (300, 40, state), (300, 110, number),
        (300, 180, "PIÑEIRO ACOSTA"), (300, 240, "HERNÁN OSMANY"), (300, 300, "14-12-1985"),
    )  # fmt: skip
    assert found[first].value == "PIÑEIRO ACOSTA"
    assert found[second].value == "HERNÁN OSMANY"
    assert not found[first].certain
    assert not found[second].certain


def test_other_numbers_of_lines_are_no_name() -> None:
    found = told(
        Kind.HOME_ID,
        (300, 40, "REPÚBLICA DE COLOMBIA"), (300, 110, "68.463.685"),
        (300, 180, "PIÑEIRO ACOSTA"), (300, 240, "HERNÁN OSMANY"), (300, 300, "SAN JUAN"),
    )  # fmt: skip
    assert not {"surnames", "names", "full_name"} & set(found)


def test_a_name_of_the_zone_is_found_over_two_lines() -> None:
    found = told(
        Kind.HOME_ID,
        (300, 60, "GARCÍA"), (620, 80, "asas"), (300, 130, "DE LA SANTÍSIMA MUÑOZ"),
        zones=(ZONE,),
    )  # fmt: skip
    assert found["surnames"].value == "GARCÍA DE LA SANTÍSIMA MUÑOZ"


def test_given_names_that_the_full_zone_has_no_room_for_stand_below_the_surnames() -> None:
    said = {"surnames": "PUIGDEMONT DE LA SANTISIMA CAM", "names": "", "issuing_country": "CHL"}
    lines = (ZONE.lines[0], ZONE.lines[1], "PUIGDEMONT<DE<LA<SANTISIMA<CAM")
    found = told(
        Kind.HOME_ID,
        (300, 60, "PUIGDEMONT"), (300, 94, "DE LA SANTÍSIMA CAMPOS"),
        (300, 150, "CRISTIÁN PATRICIO"), (300, 190, "Nacionalidad"), (300, 224, "CHILENO"),
        zones=(replace(ZONE, lines=lines, fields=said, proven=frozenset()),),
    )  # fmt: skip
    assert found["surnames"].value == "PUIGDEMONT DE LA SANTÍSIMA CAMPOS"
    assert found["names"].value == "CRISTIÁN PATRICIO"
    assert not found["names"].certain


def test_a_number_with_its_check_character_apart_has_the_form_of_its_country() -> None:
    found = told(Kind.HOME_ID, (300, 60, "REPÚBLICA DEL PERÚ"), (300, 120, "90456829-8"))
    assert found["document_number"].value == "90456829"


def test_a_cedula_whose_last_digit_stands_apart() -> None:
    found = told(Kind.CEDULA, (300, 60, "REPÚBLICA DEL ECUADOR"), (300, 120, "013464007 -7"))
    assert found["document_number"].value == "0134640077"


def test_a_number_that_ends_in_a_stroke_is_never_certain() -> None:
    for number, certain in (("EC301633)", False), ("EC301633", True)):
        found = told(Kind.VISA, (300, 60, "Número de visa"), (300, 94, number))
        assert found["visa_number"].certain is certain


def test_the_second_surname_alone_is_never_certain() -> None:
    found = told(
        Kind.HOME_ID,
        (300, 60, "Segundo apellido"), (300, 94, "SAN MARTÍN"),
        (300, 160, "Nombres"), (300, 194, "MARCO ANTONIO"),
    )  # fmt: skip
    assert found["surnames"].value == "SAN MARTÍN"
    assert not found["surnames"].certain
    assert found["names"].certain


def test_a_value_under_another_label_is_no_second_line_of_a_name() -> None:
    found = told(
        Kind.PASSPORT,
        (300, 60, "Given names"), (300, 94, "ANNE-MARIE"),
        (300, 111, "Nationality"), (300, 126, "Française"),
    )  # fmt: skip
    assert found["names"].value == "ANNE-MARIE"


@pytest.mark.parametrize(("word", "sex"), [("MUJER", "F"), ("M", "M"), ("FEMENINO", "F")])
def test_the_sex_is_said_by_a_word_of_its_own(word: str, sex: str) -> None:
    found = told(Kind.CEDULA, (300, 60, "REPÚBLICA DEL ECUADOR"), (700, 300, word))
    assert found["sex"].value == sex
    assert not found["sex"].certain


def test_two_letters_say_no_sex() -> None:
    found = told(Kind.CEDULA, (300, 60, "REPÚBLICA"), (700, 300, "M"), (300, 400, "F"))
    assert "sex" not in found


def test_a_word_read_twice_on_one_spot_is_kept_once() -> None:
    low, tall = Box(379, 161, 576, 184), Box(379, 136, 576, 183)
    one = PageText((Line((Word("PUIGDEMONT", tall, 0.92),), 0),), 900, 600, 300)
    two = replace(one, lines=(Line((Word("PUIGDEMONT", low, 0.92),), 0),))
    both = replace(one, lines=(*one.lines, *two.lines))
    assert [word.box for word in merged(both, replace(one, lines=())).words()] == [low]


def test_a_holder_certified_in_a_sentence_over_two_lines() -> None:
    text = "CÉDULA DE IDENTIDAD\nA nombre de\na JUANA IBÁÑEZ DEL VALLE\n"
    facts = {f.field: f.value for f in read_facts(Kind.HOME_ID, [item(text)])}
    assert facts["full_name"] == "JUANA IBÁÑEZ DEL VALLE"
