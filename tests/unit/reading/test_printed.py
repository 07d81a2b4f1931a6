"""The printed zone of identity papers: labels in many languages, values above, below, beside."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.items import Shape
from intake.reading.papers.classify import classify
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.labels import field_of, labels_of
from intake.reading.printed.national import birth_in, is_proven
from intake.reading.readers.agree import nearly, restored
from intake.reading.readers.registry import read_facts
from tests.unit.papers.printed_card import Printed, card, said, zone


def stacked(step: int, *pairs: tuple[str, str], below: bool) -> tuple[Printed, ...]:
    """Labels over their values, or under them."""
    rows: list[Printed] = []
    for number, (label, value) in enumerate(pairs):
        top = 60 + number * step
        first, second = (value, label) if below else (label, value)
        rows += [(300, top, first), (300, top + 34, second)]
    return tuple(rows)


TRUE = {
    "surnames": "PÉREZ ÑÁÑEZ",
    "names": "ANA LUCÍA",
    "birth_date": "1990-03-21",
    "expiry_date": "2031-03-21",
    "nationality": "PER",
}

LANGUAGES = [
    ("Apellidos", "Nombres", "Fecha de nacimiento", "Fecha de caducidad", "Nacionalidad",
     "21 MAR 1990", "21 MAR 2031"),
    ("Surname", "Given names", "Date of birth", "Date of expiry", "Nationality",
     "21/MAR/1990", "21/MAR/2031"),
    ("Nom / Surname", "Prénoms / Given names", "Date de naissance", "Date d'expiration",
     "Nationalité", "21.03.1990", "21.03.2031"),
    ("Sobrenome", "Nome próprio", "Data de nascimento", "Válido até", "Nacionalidade",
     "21/03/1990", "21/03/2031"),
    ("1. Apelidos/Surname", "2. Nomes/Given names", "4. Data de nascimento/Date of birth",
     "5. Data de validade/Date of expiry", "3. Nacionalidade/Nationality",
     "21 MAR/MAR 1990", "21 MAR/MAR 2031"),
]  # fmt: skip


@pytest.mark.parametrize("below", [False, True], ids=["labels above", "labels below"])
@pytest.mark.parametrize("words", LANGUAGES, ids=["es", "en", "fr", "pt", "numbered"])
def test_labels_in_many_languages_over_and_under_values(
    words: tuple[str, ...], below: bool
) -> None:
    surname, names, birth, expiry, nation, born, ends = words
    rows = stacked(
        96,
        (surname, "PÉREZ ÑÁÑEZ"),
        (names, "ANA LUCÍA"),
        (nation, "PERUANA"),
        (birth, born),
        (expiry, ends),
        below=below,
    )
    assert {k: v for k, v in said(Kind.HOME_ID, card(*rows)).items() if k in TRUE} == TRUE


def test_values_beside_their_labels_in_another_column() -> None:
    rows = [
        (60, 60, "Apellidos:"), (330, 60, "GARCIA DE LA VEGA"),
        (60, 110, "Nombres:"), (330, 110, "LUIS"),
        (60, 160, "Nacido:"), (330, 160, "13-08-1991"),
        (60, 210, "Vence:"), (330, 210, "13-08-2031"),
    ]  # fmt: skip
    facts = said(Kind.HOME_ID, card(*rows))
    assert (facts["surnames"], facts["names"]) == ("GARCIA DE LA VEGA", "LUIS")
    assert (facts["birth_date"], facts["expiry_date"]) == ("1991-08-13", "2031-08-13")


def test_surnames_and_names_on_two_lines_under_one_label() -> None:
    rows = [(300, 60, "APELLIDOS Y NOMBRES"), (300, 94, "USHIÑA TOAPANTA"), (300, 130, "PATRICIO"),
            (300, 220, "LUGAR DE NACIMIENTO"), (300, 254, "PICHINCHA QUITO")]  # fmt: skip
    facts = said(Kind.CEDULA, card(*rows))
    assert (facts["surnames"], facts["names"]) == ("USHIÑA TOAPANTA", "PATRICIO")


@pytest.mark.parametrize(
    ("below", "names"),
    [("INDIAN", "ANA"), ("PERUANA", "ANA"), ("ISRAEL", "ANA ISRAEL"), ("GEORGIA", "ANA GEORGIA")],
)
def test_a_nationality_whose_label_is_lost_is_no_name(below: str, names: str) -> None:
    rows = [(60, 60, "Surname"), (60, 92, "IYER"), (60, 140, "Given names"), (60, 172, "ANA")]
    facts = said(Kind.PASSPORT, card(*rows, (60, 206, below)))
    assert (facts["surnames"], facts["names"]) == ("IYER", names)


def test_the_parents_are_not_the_holder() -> None:
    front = card((300, 60, "APELLIDOS Y NOMBRES"), (300, 94, "PÉREZ GUAMÁN"), (300, 130, "LUIS"))
    back = card(
        (60, 60, "APELLIDOS Y NOMBRES DEL PADRE"), (60, 94, "PÉREZ ALBERTO"),
        (60, 150, "APELLIDOS Y NOMBRES DE LA MADRE"), (60, 184, "GUAMÁN ELENA"),
    )  # fmt: skip
    assert said(Kind.CEDULA, front, back)["surnames"] == "PÉREZ GUAMÁN"


def test_a_comma_parts_surname_and_names() -> None:
    facts = said(Kind.PASSPORT, card((300, 60, "Name"), (300, 94, "ZHAO, NA")))
    assert (facts["surnames"], facts["names"]) == ("ZHAO", "NA")


@pytest.mark.parametrize(
    ("read", "field"),
    [("NOMBRI", "bare_name"), ("MACIONALIDAD", "nationality"), ("PASAPORTI", "passport"),
     ("Data de naseimento", "birth_date"), ("Fecha de expiracion", "expiry_date")],
)  # fmt: skip
def test_a_label_is_known_in_spite_of_a_misread_letter(read: str, field: str) -> None:
    (cell,) = cells_of_item(card((60, 60, read)), 1)
    assert [label.field for label in labels_of(cell)] == [field]


@pytest.mark.parametrize("value", ["hombre", "mujer", "perez", "gomez", "peruana", "quito"])
def test_a_value_is_no_label(value: str) -> None:
    assert field_of(value) is None


def test_a_valid_period_is_the_day_of_issue_and_the_last_day() -> None:
    rows = [(60, 60, "Valid period"), (300, 60, "2025.05.03-2035.05.03")]
    facts = said(Kind.HOME_ID, card(*rows))
    assert (facts["issue_date"], facts["expiry_date"]) == ("2025-05-03", "2035-05-03")


@pytest.mark.parametrize(
    ("number", "country", "proven"),
    [("12345678Z", "ESP", True), ("12345678A", "ESP", False), ("X1234567L", "ESP", True),
     ("11010519491231002X", "CHN", True), ("110105194912310021", "CHN", False),
     ("12345678-5", "CHL", True), ("12345678-4", "CHL", False), ("12345678", "PER", False)],
)  # fmt: skip
def test_national_numbers_that_prove_themselves(number: str, country: str, proven: bool) -> None:
    assert is_proven(number, country) is proven


def test_a_number_may_hold_the_birth_date() -> None:
    assert birth_in("91081337563", "CUB") == "1991-08-13"
    assert birth_in("11010519491231002X", "CHN") == "1949-12-31"
    assert birth_in("91139937563", "CUB") is None
    assert birth_in("12345678", "PER") is None


def test_a_card_number_without_a_label_is_known_by_its_form() -> None:
    rows = [(300, 40, "REPÚBLICA DE CUBA"), (300, 100, "91081337563"), (60, 500, "No. E50784085")]
    facts = said(Kind.HOME_ID, card(*rows))
    assert facts["document_number"] == "91081337563"
    assert facts["birth_date"] == "1991-08-13"


@pytest.mark.parametrize(
    ("printed", "zone", "name"),
    [
        ("AGUERO", "AGUEERO", "AGÜERO"),
        ("AGÚERO", "AGUXXERO", "AGÜERO"),
        ("IBANEZ PENA", "IBANXXEZ PENXXA", "IBAÑEZ PEÑA"),
        ("MULLER", "MUELLER", "MÜLLER"),
        ("MANUEL", "MANUEL", "MANUEL"),
        ("JOSÉ", "JOSE", "JOSÉ"),
        ("D'ANGELO", "DANGELO", "D'ANGELO"),
        ("ANA", "ANNA", None),
        ("PEREZ", "PERES", None),
    ],
)
def test_the_zone_proves_marks_that_were_not_read(
    printed: str, zone: str, name: str | None
) -> None:
    assert restored(printed, zone) == name


def test_a_cut_zone_agrees_with_the_whole_name() -> None:
    assert restored("MARÍA DEL ROSARIO", "MARIA DEL", cut=True) == "MARÍA DEL ROSARIO"
    assert restored("MARÍA", "MARIANA", cut=True) is None


@pytest.mark.parametrize("zone", ["ANGELA BEGON", "ANGELA BEGONX", "ANGELA BEGONXX"])
def test_a_zone_may_be_cut_within_what_it_writes_for_a_letter(zone: str) -> None:
    assert restored("ANGELA BEGOÑA", zone, cut=True) == "ANGELA BEGOÑA"
    assert restored("ANGELA BEGOÑA", zone) is None


def test_a_speck_within_a_name_is_none_of_its_letters() -> None:
    assert restored("JI¡ANGUO", "JIANGUO") == "JIANGUO"
    assert restored("D'ANGELO-ROSSI", "DANGELO ROSSI") == "D'ANGELO-ROSSI"


def test_a_cut_letter_is_no_other_one() -> None:
    assert restored("ANGELA BEGOA", "ANGELA BEGONX", cut=True) is None
    assert restored("ANGELA BEGOÑA", "ANGELA BEGONY", cut=True) is None


def test_one_misread_letter_is_the_zones() -> None:
    assert nearly("GONCGALVES ARAÚJO", "GONCALVES ARAUJO") == "GONCALVES ARAÚJO"
    assert nearly("LOPEZ", "GOMEZ") is None


def test_a_hyphen_stands_where_the_zone_has_a_gap() -> None:
    assert nearly("ANNE-MARTE", "ANNE MARIE") == "ANNE-MARIE"
    assert nearly("ANNE MARTE", "ANNE MARIE") == "ANNE MARIE"


def test_a_card_with_few_known_words_is_told_by_its_labels() -> None:
    rows = [(300, 40, "VISA"), (60, 100, "NÚMERO"), (300, 100, "EC676556X"),
            (60, 150, "NOMBRE"), (300, 150, "WEI MING LI"), (60, 200, "PASAPORTE"),
            (300, 200, "EA9464895"), (60, 250, "VENCE"), (300, 250, "12/08/2028")]  # fmt: skip
    paper = card(*rows, shape=Shape.BOOKLET)
    assert classify(paper).kind is Kind.VISA
    facts = said(Kind.VISA, paper)
    assert (facts["visa_number"], facts["document_number"]) == ("EC676556X", "EA9464895")


def test_a_card_is_told_by_the_letters_of_a_zone_that_was_not_read() -> None:
    back = card((60, 60, "Nació en:"), (60, 300, "INCHL3412502317<<<<<<<<<<<<<<<"),
                (60, 340, "MUNOZ<SEPULVEDA<<PATRICIO<CRIS"))  # fmt: skip
    assert classify(back).kind is Kind.HOME_ID


@pytest.mark.parametrize(
    ("country", "lines", "serial", "number"),
    [
        ("ESP", ("IDESPTBY480129747658638Q<<<<<<", "9001011F3001015ESP<<<<<<<<<<<0"),
         "TBY480129", "47658638Q"),
        ("CHL", ("INCHL3412502317<<<<<<<<<<<<<<<", "9809125M3203156CHL123456785<<6"),
         "341250231", "123456785"),
        ("CHL", ("INCHL5221385172<<<<<<<<<<<<<<<", "5901021M3111275CHL178537075<<7"),
         "522138517", "178537075"),  # a serial number that passes for a RUN
        ("COL", ("ICCOL3304191731<<<<<<<<<<<<<<<", "5906093M3301247COL65290539<<<5"),
         "330419173", "65290539"),
    ],
)  # fmt: skip
def test_the_persons_number_may_be_optional_data_of_the_zone(
    country: str, lines: tuple[str, str], serial: str, number: str
) -> None:
    back = zone("TD1", 500, *lines, "ROJAS<<ANA" + "<" * 20, document_number=serial,
                surnames="ROJAS", names="ANA", issuing_country=country)  # fmt: skip
    facts = said(Kind.HOME_ID, card((60, 60, "Nació en:"), zones=(back,)))
    assert (facts["document_number"], facts["personal_number"]) == (number, serial)


@pytest.mark.parametrize(("repeated", "own"), [("6104693379", True), ("6104693378", False)])
def test_a_number_of_an_unusual_form_counts_where_the_zone_repeats_it(
    repeated: str, own: bool
) -> None:
    lines = ("ICCOL6865940695<<<<<<<<<<<<<<<", f"9707139M3504071COL{repeated}<8")
    back = zone("TD1", 500, *lines, "ROJAS<<ANA" + "<" * 20, document_number="686594069",
                optional_2=repeated, surnames="ROJAS", names="ANA",
                issuing_country="COL")  # fmt: skip
    paper = card((60, 60, "Apellidos"), (300, 60, "NUIP"), (60, 90, "ROJAS"),
                 (300, 90, "6.104.693.379"), zones=(back,))  # fmt: skip
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [paper])}
    number = facts["document_number"]
    assert (number.value == "6104693379" and number.certain) is own


def test_a_serial_number_alone_is_not_certainly_the_persons() -> None:
    back = zone("TD1", 500, "IDMEX8664689814<<<<<<<<<<<<<<<", "7307112H3105043MEX<<<<<<<<<<<6",
                "ROJAS<<ANA" + "<" * 20, document_number="866468981", surnames="ROJAS",
                issuing_country="MEX")  # fmt: skip
    (fact,) = (
        f for f in read_facts(Kind.HOME_ID, [card((60, 60, "CLAVE"), zones=(back,))])
        if f.field == "document_number"
    )  # fmt: skip
    assert not fact.certain


@pytest.mark.parametrize(
    ("printed_visa", "printed_passport", "field"),
    [("EC880680M", "XX2594851", "document_number"), ("EC1234567", "AT1234567", "visa_number"),
     ("EC1234568", "AT1234567", "visa_number")],
)  # fmt: skip
def test_the_number_in_a_visas_zone_is_the_printed_one_it_is_like(
    printed_visa: str, printed_passport: str, field: str
) -> None:
    zoned = "X2594851" if field == "document_number" else "EC1234567"
    sticker = zone("MRV-B", 600, "V<ECUROJAS<<ANA" + "<" * 21, zoned + "<" * 27,
                   document_number=zoned)  # fmt: skip
    rows = [(60, 100, "Nro. de visa:"), (400, 100, printed_visa),
            (60, 150, "Pasaporte:"), (400, 150, printed_passport)]  # fmt: skip
    assert said(Kind.VISA, card(*rows, zones=(sticker,)))[field] == zoned


def test_a_visas_number_longer_than_its_zone_stands_as_printed() -> None:
    sticker = zone("MRV-B", 600, "V<ECUROJAS<<ANA" + "<" * 21, "E24193187" + "<" * 27,
                   document_number="E24193187")  # fmt: skip
    rows = [(60, 100, "Nro. de visa:"), (400, 100, "VIRTE24193187")]
    assert said(Kind.VISA, card(*rows, zones=(sticker,)))["visa_number"] == "VIRTE24193187"


def test_a_visas_line_of_names_gives_the_zones_names_their_letters() -> None:
    visa = zone("MRV-B", 600, "V<ECUMUNXXOZ<CHACIN<<YUSBELIS<YULIMA", "EC1234567" + "<" * 27,
                surnames="MUNXXOZ CHACIN", names="YUSBELIS YULIMA")  # fmt: skip
    rows = [(60, 100, "Apellidos y nombres:"), (400, 100, "MUÑOZ CHACÍN YUSBELIS YULIMAR")]
    facts = said(Kind.VISA, card(*rows, zones=(visa,)))
    assert (facts["surnames"], facts["names"]) == ("MUÑOZ CHACÍN", "YUSBELIS YULIMAR")


def test_a_speck_in_a_number_is_no_part_of_it() -> None:
    rows = [(60, 100, "VISA"), (60, 150, "Pasaporte / Passport"), (60, 184, "BB697'782"),
            (60, 240, "N. de visa / Visa No."), (60, 274, "EC196035U")]  # fmt: skip
    facts = said(Kind.VISA, card(*rows, shape=Shape.SHEET))
    assert facts["document_number"] == "BB697782"
    assert facts["visa_number"] == "EC196035U"


@pytest.mark.parametrize(
    ("squeezed", "field"),
    [
        ("nombresdepila", "names"),
        ("primerapellidoysegundoapellido", "surnames"),
        ("nombresdelamadre", "other"),
    ],
)
def test_names_of_the_font_are_the_holders_own(squeezed: str, field: str) -> None:
    assert field_of(squeezed) == (field, True)
