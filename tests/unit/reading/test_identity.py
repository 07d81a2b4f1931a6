from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind, ReadBy
from intake.domain.words import Line
from intake.domain.zones import Zone
from intake.reading.papers.classify import classify
from intake.reading.papers.split import split
from intake.reading.printed.spelling import DOUBTFUL
from intake.reading.readers.agree import agrees, restored
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

LINES = (
    "P<ESPMUNXXOZ<IBANXXEZ<<INXXAKI<<<<<<<<<<<<<<",
    "PAA1234560ESP8507125M3105054<<<<<<<<<<<<<<<4",
)


def zone(lines: tuple[str, ...] = LINES, form: str = "TD3", **fields: str) -> Zone:
    said = {
        "document_number": "PAA123456",
        "surnames": "MUNXXOZ IBANXXEZ",
        "names": "INXXAKI",
        "nationality": "ESP",
        "issuing_country": "ESP",
        "birth_date": "1985-07-12",
        "sex": "M",
        "expiry_date": "2031-05-05",
        **fields,
    }
    proven = frozenset({"document_number", "birth_date", "expiry_date"})
    return Zone(form, lines, Box(100, 3000, 2000, 3100), True, fields=said, proven=proven)


PRINTED = "PASAPORTE PASSPORT\nApellidos / Surname\nMUÑOZ IBAÑEZ\nNombres / Given names\nIÑAKI\n"


def test_printed_letters_stand_where_both_zones_agree() -> None:
    facts = {f.field: f for f in read_facts(Kind.PASSPORT, [item(PRINTED, zone())])}
    assert facts["surnames"].value == "MUÑOZ IBAÑEZ"
    assert facts["names"].value == "IÑAKI"
    assert facts["surnames"].read_by is ReadBy.OCR
    assert [r.value for r in facts["surnames"].readings] == ["MUNXXOZ IBANXXEZ"]
    assert facts["document_number"].proven
    assert facts["document_number"].read_by is ReadBy.MRZ


def test_a_disagreement_keeps_both_readings() -> None:
    other = PRINTED.replace("MUÑOZ IBAÑEZ", "ALONSO RUIZ")
    fact = next(
        f for f in read_facts(Kind.PASSPORT, [item(other, zone())]) if f.field == "surnames"
    )
    assert {fact.value, *(r.value for r in fact.readings)} == {"ALONSO RUIZ", "MUNXXOZ IBANXXEZ"}


@pytest.mark.parametrize(
    ("printed", "said", "same"),
    [
        ("MUÑOZ", "MUNXXOZ", True),
        ("AGÜERO", "AGUERO", True),
        ("MÜLLER", "MUELLER", True),
        ("D'ANGELO", "DANGELO", True),
        ("PEREZ-REVERTE", "PEREZ REVERTE", True),
        ("GONÇALVES DA SILVA", "GONCALVES DA SILVA", True),
        ("GONZALES", "GONZALEZ", False),
        ("MARÍA", "MARIO", False),
    ],
)
def test_transliteration(printed: str, said: str, same: bool) -> None:
    assert agrees(printed, said) is same


def test_zones_decide_the_kind() -> None:
    assert classify(item("", zone())).kind is not Kind.UNKNOWN
    assert classify(item("x", zone())).kind is Kind.PASSPORT
    visa = zone(("V<ECUMUNOZ<<INAKI<<<<<<<<<<<<<<<<<<<<<<<<<<<", LINES[1]), "MRV-A")
    assert classify(item("x", visa)).kind is Kind.VISA
    card = zone(("I<ECU1234567890<<<<<<<<<<<<<<<", "", ""), "TD1", issuing_country="ECU")
    assert classify(item("x", card)).kind is Kind.CEDULA
    home = zone(("IDESP1234567890<<<<<<<<<<<<<<<", "", ""), "TD1", issuing_country="ESP")
    assert classify(item("x", home)).kind is Kind.HOME_ID


def test_home_card_without_a_zone() -> None:
    card = item(
        "REPÚBLICA BOLIVARIANA DE VENEZUELA\nCÉDULA DE IDENTIDAD\nV-12.345.678\n"
        "APELLIDOS\nROJAS DIAZ\nNOMBRES\nCARMEN\n"
    )
    assert classify(card).kind is Kind.HOME_ID
    facts = {f.field: f.value for f in read_facts(Kind.HOME_ID, [card])}
    assert facts["document_number"] == "V12345678"
    assert facts["surnames"] == "ROJAS DIAZ"


def test_ecuadorian_card_is_a_cedula() -> None:
    card = item(
        "REPÚBLICA DEL ECUADOR\nDIRECCIÓN GENERAL DE REGISTRO CIVIL\nCÉDULA DE CIUDADANÍA No. "
        "171003406-5\nAPELLIDOS Y NOMBRES\nNARVÁEZ COBA\nELSA BEATRIZ\n"
    )
    assert classify(card).kind is Kind.CEDULA
    facts = {f.field: f.value for f in read_facts(Kind.CEDULA, [card])}
    assert facts["document_number"] == "1710034065"
    assert facts["surnames"] == "NARVÁEZ COBA"


def test_visa_names_its_own_number_and_the_travel_document() -> None:
    visa = item(
        "REPÚBLICA DEL ECUADOR\nVISA ELECTRÓNICA\nNúmero de visa: EC608377F\n"
        "Pasaporte No.: E810453\nApellidos: CASTELLANOS\nNombres: DAYANA\n"
        "Válida hasta: 04/01/2028\n"
    )
    assert classify(visa).kind is Kind.VISA
    facts = {f.field: f.value for f in read_facts(Kind.VISA, [visa])}
    assert facts["visa_number"] == "EC608377F"
    assert facts["document_number"] == "E810453"
    assert facts["expiry_date"] == "2028-01-04"


def test_little_text_stays_unknown() -> None:
    assert classify(item("Lista de compras\npan leche huevos")).kind is Kind.UNKNOWN
    assert classify(item("")).kind is Kind.BLANK


def test_two_passports_are_two_documents() -> None:
    drafts = split([item(PRINTED, zone(), file="a.png"), item(PRINTED, zone(), file="b.png")])
    assert [draft.kind for draft in drafts] == [Kind.PASSPORT, Kind.PASSPORT]


def test_a_zone_cut_between_two_words_leaves_the_printed_name_whole() -> None:
    cut = zone(
        ("P<VENORTEGA<DE<LA<SANTISIMA<SAENZ<<CAROLINA<", LINES[1]),
        surnames="ORTEGA DE LA SANTISIMA SAENZ",
        names="CAROLINA",
    )
    printed = """PASAPORTE PASSPORT
Apellidos / Surname
ORTEGA DE LA SANTÍSIMA SÁENZ
Nombres / Given names
CAROLINA DE LOS ÁNGELES
"""
    facts = {f.field: f.value for f in read_facts(Kind.PASSPORT, [item(printed, cut)])}
    assert facts["names"] == "CAROLINA DE LOS ÁNGELES"


def test_given_names_of_a_full_zone_do_not_go_on_with_the_surnames() -> None:
    full = zone(
        ("I<BRA4722380987<<<<<<<<<<<<<<<", "0511058M2902175BRA<<<<<<<<<<<0",
         "SILVA<CONCEICAO<<JOSE<ANTONIO<"),
        form="TD1", surnames="SILVA CONCEICAO", names="JOSE ANTONIO",
    )  # fmt: skip
    card = "CARTEIRA DE IDENTIDADE\nNome / Name\nJOSÉ ANTÔNIO SILVA CONCEIÇÃO\n"
    facts = {f.field: f.value for f in read_facts(Kind.HOME_ID, [item(card, full)])}
    assert (facts["surnames"], facts["names"]) == ("SILVA CONCEIÇÃO", "JOSÉ ANTÔNIO")


@pytest.mark.parametrize(
    ("head", "letter", "sex"),
    [
        ("MÉXICO\nINSTITUTO NACIONAL ELECTORAL", "M", "F"),
        ("MÉXICO\nINSTITUTO NACIONAL ELECTORAL", "H", "M"),
        ("REPÚBLICA DE COLOMBIA\nCÉDULA DE CIUDADANÍA", "M", "M"),
    ],
)
def test_a_letter_for_the_sex_is_read_as_the_country_writes_it(
    head: str, letter: str, sex: str
) -> None:
    card = f"{head}\nNOMBRE\nDE LA CRUZ NÚÑEZ\nITZEL VERÓNICA\nSEXO\n{letter}\n"
    facts = {f.field: f.value for f in read_facts(Kind.HOME_ID, [item(card)])}
    assert facts["sex"] == sex


BACK = "ÍNDICE DERECHO\n17-NOV-1961\nPASTO (NARIÑO)\n07-ENE-2020 PASTO\n"


def test_dates_without_labels_are_told_by_what_the_countrys_cards_have() -> None:
    front = "REPÚBLICA DE COLOMBIA\nCÉDULA DE CIUDADANÍA\nNÚMERO 79.532.823\n"
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [item(front), item(BACK)])}
    assert facts["birth_date"].value == "1961-11-17"
    assert facts["issue_date"].value == "2020-01-07"
    assert not facts["birth_date"].certain


def test_two_dates_alone_say_nothing_on_another_countrys_card() -> None:
    front = "REPÚBLICA DE CHILE\nCÉDULA DE IDENTIDAD\n"
    facts = {f.field for f in read_facts(Kind.HOME_ID, [item(front), item(BACK)])}
    assert not facts & {"birth_date", "issue_date", "expiry_date"}


@pytest.mark.parametrize(("confidence", "certain"), [(DOUBTFUL, False), (0.75, True), (0.95, True)])
def test_a_zone_proves_no_mark_over_a_letter(confidence: float, certain: bool) -> None:
    first = "P<PRTSANTOS<SIMOES<<MARTA<<<<<<<<<<<<<<<<<<<"
    said = zone((first, LINES[1]), surnames="SANTOS SIMOES", names="MARTA")
    page = item(PRINTED.replace("MUÑOZ IBAÑEZ", "SANTOS SIMOES").replace("IÑAKI", "MARTA"), said)
    lines = tuple(
        Line(
            tuple(
                replace(w, confidence=confidence) if w.text == "SIMOES" else w for w in line.words
            ),
            line.block,
        )
        for line in page.text.lines
    )
    page = replace(page, text=replace(page.text, lines=lines))
    facts = {f.field: f for f in read_facts(Kind.PASSPORT, [page])}
    assert facts["surnames"].value == "SANTOS SIMOES"
    assert facts["surnames"].certain is certain
    assert facts["names"].certain


@pytest.mark.parametrize(
    ("printed", "said", "name"),
    [
        ("DELA CRUZ", "DE LA CRUZ", "DE LA CRUZ"),
        ("PEREZ-REVERTE", "PEREZ REVERTE", "PEREZ-REVERTE"),
        ("O'BRIEN", "O BRIEN", "O'BRIEN"),
        ("MARIAJOSE", "MARIA JOSE", "MARIA JOSE"),
        ("AGUERO DELRIO", "AGUEERO DEL RIO", "AGÜERO DEL RIO"),
        ("MARÍA", "MARIO", None),
    ],
)
def test_the_zone_parts_words_that_were_read_as_one(
    printed: str, said: str, name: str | None
) -> None:
    assert restored(printed, said) == name


SINGLE = (
    "P<IDNHARTONO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "C2846738<6IDN0312015M3404241<<<<<<<<<<<<<<<8",
)


@pytest.mark.parametrize(
    ("surname", "given"),
    [
        ("HARTONO", "HARTONO"),
        ("HARTONO", "XXX"),
        ("HARTONO", "FNU"),
        ("LNU", "HARTONO"),
        ("HARTONO", "-"),
    ],
)
@pytest.mark.parametrize("zoned", [True, False])
def test_one_name_is_the_whole_name(surname: str, given: str, zoned: bool) -> None:
    text = f"PASSPORT\nSurname\n{surname}\nGiven names\n{given}\nPassport No.\nC2846738\n"
    said = zone(SINGLE, document_number="C2846738", surnames="HARTONO", names="",
                nationality="IDN", issuing_country="IDN")  # fmt: skip
    facts = read_facts(Kind.PASSPORT, [item(text, *([said] if zoned else []))])
    found = {f.field: f.value for f in facts}
    assert found["surnames"] == "HARTONO"
    assert "names" not in found


def test_a_zone_that_repeats_the_only_name_has_one() -> None:
    said = zone(SINGLE, surnames="HARTONO", names="HARTONO")
    text = "PASSPORT\nSurname\nHARTONO\nGiven names\nHARTONO\n"
    found = {f.field: f.value for f in read_facts(Kind.PASSPORT, [item(text, said)])}
    assert found["surnames"] == "HARTONO"
    assert "names" not in found


def test_two_given_names_one_of_which_is_the_surname_stay() -> None:
    said = zone(SINGLE, surnames="JOSE", names="JOSE LUIS")
    text = "PASSPORT\nSurname\nJOSE\nGiven names\nJOSE LUIS\n"
    found = {f.field: f.value for f in read_facts(Kind.PASSPORT, [item(text, said)])}
    assert (found["surnames"], found["names"]) == ("JOSE", "JOSE LUIS")


def test_a_joined_particle_without_a_zone_is_never_certain() -> None:
    text = "CARTEIRA DE IDENTIDADE\nApellidos\n{} CRUZ SOTO\nNombres\nLUIS\n"
    for particle, certain in (("DELA", False), ("DE LA", True)):
        facts = read_facts(Kind.HOME_ID, [item(text.format(particle))])
        found = next(f for f in facts if f.field == "surnames")
        assert found.certain is certain


def test_a_part_of_a_name_alone_is_never_certain() -> None:
    facts = read_facts(Kind.VISA, [item("VISA\nNombre\nLUIS PEDRO\nVisa No.\n16202345\n")])
    found = [f for f in facts if f.field in ("names", "full_name")]
    assert found
    assert not any(f.certain for f in found)


def test_a_label_in_another_language_is_no_surname() -> None:
    text = "PASSPORT\n1. Name/ Surname Nom\nMUÑOZ IBAÑEZ\n2. Given names\nIÑAKI\n"
    facts = read_facts(Kind.PASSPORT, [item(text, zone())])
    fact = next(f for f in facts if f.field == "surnames")
    assert fact.value == "MUÑOZ IBAÑEZ"
    assert "Nom" not in {reading.value for reading in fact.readings}


def test_a_date_under_the_wrong_label_contradicts_no_zone() -> None:
    text = "PASSPORT\nDate of birth\n05/05/2031\nAuthority\n12/07/1985\n"
    facts = read_facts(Kind.PASSPORT, [item(text, zone())])
    birth = next(f for f in facts if f.field == "birth_date")
    assert birth.value == "1985-07-12"
    assert {r.value for r in birth.readings} <= {"1985-07-12"}


def test_given_names_once_read_under_the_surnames_label_stay() -> None:
    said = zone(SINGLE, surnames="ZULUAGA RESTREPO", names="CLAUDIA")
    text = "PASSPORT\nApellidos\nCLAUDIA\nZULUAGA RESTREPO\n"
    found = {f.field: f.value for f in read_facts(Kind.PASSPORT, [item(text, said)])}
    assert (found["surnames"], found["names"]) == ("ZULUAGA RESTREPO", "CLAUDIA")


CARD = """REPÚBLICA DEL ECUADOR
DIRECCIÓN GENERAL DE REGISTRO CIVIL, IDENTIFICACIÓN Y CEDULACIÓN
CÉDULA DE IDENTIDAD
APELLIDOS
MORA BERMEO
NOMBRES
ELENA
FECHA DE VENCIMIENTO     NAT/CAN
14 MAR 2033              615945
{number}"""


@pytest.mark.parametrize("number", ["NUI.1710034065", "NUI 1710034065", "NUI.171003406-5"])
def test_a_number_stuck_to_its_name_is_the_cedulas(number: str) -> None:
    facts = {f.field: f.value for f in read_facts(Kind.CEDULA, [item(CARD.format(number=number))])}
    assert facts["document_number"] == "1710034065"


def test_a_year_and_the_number_beside_it_are_no_cedula() -> None:
    facts = {f.field for f in read_facts(Kind.CEDULA, [item(CARD.format(number=""))])}
    assert "document_number" not in facts


def test_a_zero_that_went_into_the_word_before_comes_back_less_sure() -> None:
    text = CARD.format(number="vo. 905210910")
    facts = {f.field: f for f in read_facts(Kind.CEDULA, [item(text)])}
    assert facts["document_number"].value == "0905210910"
    assert facts["document_number"].confidence < 0.9
    assert "document_number" not in {
        f.field for f in read_facts(Kind.CEDULA, [item(CARD.format(number="vo. 905210911"))])
    }
