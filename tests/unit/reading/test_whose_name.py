"""Whose name stands on an identity paper, and which words are a name: as States print them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from intake.domain.documents import Fact, Reading
from intake.domain.kinds import Kind, ReadBy
from intake.reading.items import Item
from intake.reading.printed import spelling
from intake.reading.printed.letters_seen import LettersSeen
from intake.reading.readers.registry import read_facts
from intake.reading.same_holder import share
from tests.unit.papers.paper_text import item
from tests.unit.papers.printed_card import card, two_sizes, zone


def facts(kind: Kind, *items: Item) -> dict[str, Fact]:
    return {fact.field: fact for fact in read_facts(kind, items)}


def named(found: dict[str, Fact]) -> tuple[str | None, ...]:
    fields = ("surnames", "names", "full_name")
    return tuple(found[name].value if name in found else None for name in fields)


def certain(found: dict[str, Fact]) -> bool:
    return all(found[name].certain for name in ("surnames", "names", "full_name") if name in found)


def of(surnames: str, names: str) -> Item:
    labels = ((300, 80, "SOBRENOME / SURNAME"), (300, 150, "NOME / GIVEN NAMES"),
              (300, 220, "DATA DE NASCIMENTO / DATE OF BIRTH"))  # fmt: skip
    return two_sizes(labels, ((300, 100, surnames), (300, 170, names), (300, 240, "15/03/1990")))


@pytest.mark.parametrize(
    "surnames",
    ["NASCIMENTO", "NASCIMENTO SILVA", "DIAS", "GONÇALVES DIAS", "CALLE", "HAN", "QUITO"],
)
@pytest.mark.parametrize("names", ["ANA", "JUAN DE DIOS", "DOMINGO", "SE HUN", "LIBERTAD"])
def test_words_of_labels_and_of_sentences_are_names_where_a_label_leads_to_them(
    surnames: str, names: str
) -> None:
    found = facts(Kind.HOME_ID, of(surnames, names))
    assert named(found) == (surnames, names, None)
    assert certain(found)
    assert found["birth_date"].value == "1990-03-15"


def test_a_label_in_print_as_small_as_that_above_it_is_no_name() -> None:
    labels = ((300, 80, "NOME"), (300, 104, "NASCIMENTO"))
    found = facts(Kind.HOME_ID, two_sizes(labels, ((300, 124, "15/03/1990"),)))
    assert named(found) == (None, None, None)
    assert found["birth_date"].value == "1990-03-15"


@pytest.mark.parametrize("second", ["e/v MOLENAAR", "ÉP. MARTIN", "GEB. KRÄMER", "VVE DIALLO"])
def test_a_name_by_marriage_below_the_surname_is_no_part_of_it(second: str) -> None:
    labels = ((300, 80, "Naam / Surname"), (300, 180, "Voornamen / Given names"))
    values = ((300, 100, "LEFÈVRE"), (300, 130, second), (300, 200, "ANNE"))
    assert named(facts(Kind.PASSPORT, two_sizes(labels, values))) == ("LEFÈVRE", "ANNE", None)


@pytest.mark.parametrize(
    "label", ["Father Name", "Father's Name", "Nom du père / Father's Name", "Husband Name"]
)
def test_the_name_of_a_father_beside_a_label_is_no_line_of_the_holders(label: str) -> None:
    labels = ((300, 98, "Surname"), (300, 138, "Name"), (300, 178, label), (300, 218, "Sex"))
    values = ((620, 90, "HADDAD"), (620, 130, "RANIA"), (620, 170, "MAHMOUD"), (620, 210, "F"))
    found = facts(Kind.PASSPORT, two_sizes(labels, values))
    assert named(found) == ("HADDAD", "RANIA", None)
    assert certain(found)


@pytest.mark.parametrize(("left", "sure"), [(300, True), (347, False)])
def test_a_label_whose_first_word_was_not_read_leads_to_nobody_for_certain(
    left: int, sure: bool
) -> None:
    """`Name` may be the rest of `Father's Name`."""
    labels, values = ((left, 100, "Name"),), ((300, 120, "BASHIR AHMED KHAN"),)
    found = facts(Kind.HOME_ID, two_sizes(labels, values))
    assert named(found) == (None, None, "BASHIR AHMED KHAN")
    assert certain(found) is sure


def test_two_lines_between_two_labels_may_be_one_name() -> None:
    labels = ((300, 80, "Apellidos"), (300, 168, "Nombres"), (300, 230, "Fecha de nacimiento"))
    values = ((300, 100, "HERNÁNDEZ"), (300, 131, "ÑÁÑEZ"), (300, 250, "15/03/1990"))
    found = facts(Kind.PASSPORT, two_sizes(labels, values))
    assert found["birth_date"].certain
    assert not any(f.certain for name, f in found.items() if name in ("surnames", "names"))


@pytest.mark.parametrize("state", ["ARAB REPUBLIC OF EGYPT", "THE FEDERAL REPUBLIC OF NIGERIA"])
def test_what_a_state_calls_itself_is_nobodys_name(state: str) -> None:
    found = facts(Kind.PASSPORT, two_sizes(((300, 80, "Full Name"),), ((300, 40, state),)))
    assert named(found) == (None, None, None)


def test_the_value_of_a_nearer_label_is_no_certain_number() -> None:
    labels = ((500, 310, "Record No."), (500, 360, "Document No."), (300, 360, "Sex"))
    found = facts(Kind.HOME_ID, two_sizes(labels, ((500, 328, "200211200417"), (300, 378, "F"))))
    assert not any(f.certain for name, f in found.items() if name == "document_number")


@pytest.mark.parametrize("codes", [("LN", "FN"), ("1 LN", "2 FN"), ("1", "2FN"), ("1", "Z")])
def test_american_codes_lead_to_names_that_are_never_certain(codes: tuple[str, str]) -> None:
    labels = ((376, 268, codes[0]), (376, 327, codes[1]))
    found = facts(Kind.HOME_ID, two_sizes(labels, ((440, 260, "TAYLOR"), (440, 319, "ASHLEY"))))
    assert named(found) == ("TAYLOR", "ASHLEY", None)
    assert not found["surnames"].certain
    assert not found["names"].certain


FRONT = (
    (225, 25, "REPÚBLICA DEL ECUADOR"), (245, 110, "1710034065"), (245, 160, "NARANJO ROJAS"),
    (245, 210, "ÉDISON PATRICIO"), (245, 262, "15/10/2000"), (245, 312, "ECUATORIANO"),
)  # fmt: skip


def test_the_holders_name_without_labels_goes_before_a_parents_with_one() -> None:
    back = card((43, 42, "APELLIDO"), (43, 72, "TORRES VEGA SEGUNDO MANUEL"),
                (43, 120, "APELLIDOS Y NOMBRE"), (43, 150, "LARA CÓRDOVA MARÍA"))  # fmt: skip
    labels = ((245, 85, "NUI"), (245, 240, "FECHA DE NACIMIENTO"), (245, 292, "NACIONALIDAD"))
    found = facts(Kind.CEDULA, two_sizes(labels, FRONT), back)
    assert named(found) == ("NARANJO ROJAS", "ÉDISON PATRICIO", None)
    assert not certain(found)


def test_beside_a_parents_name_none_is_certain_though_its_label_lost_whose_it_is() -> None:
    back = card((60, 120, "APELLIDOS Y NOcBRES DEL PeDRu"), (60, 150, "VÉLEZ CEDEÑO JOSÉ"),
                (60, 220, "APELLIDOS NOMBRES"))  # fmt: skip
    front = card((60, 30, "REPÚBLICA DEL ECUADOR"), (400, 84, "171003406-5"),
                 (330, 220, "NACIONALIDAD ECUATORIANA"))  # fmt: skip
    assert not any(f.certain for f in facts(Kind.CEDULA, front, back).values()
                   if f.field == "full_name")  # fmt: skip


LONG = "GONÇALVES DE MAGALHÃES CONCEIÇÃO E SILVA"
FULL = zone(
    "TD3", 560,
    "P<IDNGONCALVES<DE<MAGALHAES<CONCEICAO<E<SILV", "B1815025<9IDN7808043F3208151<<<<<<<<<<<<<<<0",
    surnames="GONCALVES DE MAGALHAES CONCEICAO E SILV", document_number="B1815025",
    birth_date="1978-08-04", issuing_country="IDN", nationality="IDN",
)  # fmt: skip


def test_given_names_below_surnames_that_fill_the_zone_go_on_in_the_next_line() -> None:
    found = facts(Kind.PASSPORT, card(
        (300, 80, LONG), (300, 130, "ANA CLÁUDIA"), (300, 164, "APARECIDA"),
        (300, 240, "INDONESIA"), zones=(FULL,)))  # fmt: skip
    assert (found["surnames"].value, found["names"].value) == (LONG, "ANA CLÁUDIA APARECIDA")
    assert not found["names"].certain


@pytest.mark.parametrize(
    ("state", "sure"), [("RUSSIAN FEDERATION", False), ("ESTADOS UNIDOS MEXICANOS", True)]
)
def test_of_two_lines_one_may_stand_in_the_states_own_letters(state: str, sure: bool) -> None:
    labels = ((300, 80, "Surname"), (300, 180, "Given names"), (300, 300, "Nationality"))
    values = ((60, 36, state), (300, 100, "TOPOBA"), (300, 130, "TOROVA"), (300, 200, "AHHA"),
              (300, 230, "ANNA"))  # fmt: skip
    found = facts(Kind.PASSPORT, two_sizes(labels, values))
    assert found["surnames"].certain is found["names"].certain is sure


def test_moroccan_names_stand_over_surnames_without_labels() -> None:
    labels = ((330, 200, "Née le"), (60, 540, "N°"))
    values = ((60, 30, "ROYAUME DU MAROC"), (330, 110, "FATIMA ZAHRA"), (330, 150, "EL AMRANI"),
              (400, 192, "15.03.1990"), (90, 534, "BE123456"))  # fmt: skip
    found = facts(Kind.HOME_ID, two_sizes(labels, values))
    assert named(found) == ("EL AMRANI", "FATIMA ZAHRA", None)
    assert not certain(found)


@pytest.mark.parametrize(("field", "sure"), [("surnames", True), ("nationality", False)])
def test_only_names_are_certain_as_a_zone_writes_them(field: str, sure: bool) -> None:
    fact = Fact.of(field, Reading("PERU", "PERU", 1, None, 0.845, ReadBy.MRZ))
    assert not fact.certain
    assert fact.letters_certain is sure


@pytest.mark.parametrize(("top", "sure"), [(110, True), (139, False)])
def test_a_name_a_line_farther_from_its_label_than_others_lost_its_first_line(
    top: int, sure: bool
) -> None:
    labels = ((330, 90, "Surname"), (330, top + 44, "Given names"), (330, top + 107, "Birth"))
    values = ((330, top, "BENTANCUR"), (330, top + 63, "FEDERICO"), (330, top + 126, "15/03/1990"))
    found = facts(Kind.HOME_ID, two_sizes(labels, values))
    assert found["surnames"].certain is sure
    assert found["names"].certain


@pytest.mark.parametrize(
    ("state", "surnames", "sure"),
    [
        ("ESPAÑA", "GARCÍA", False),
        ("ESPAÑA", "DE LA CRUZ", False),
        ("ESPAÑA", "GARCÍA NOGALES", True),
        ("REPÚBLICA ARGENTINA", "GONZÁLEZ", True),
    ],
)
def test_one_surname_alone_is_not_certain_where_a_state_prints_two(
    state: str, surnames: str, sure: bool
) -> None:
    labels = ((330, 90, "APELLIDOS / SURNAME"), (330, 160, "NOMBRES / GIVEN NAMES"))
    values = ((60, 30, state), (330, 110, surnames), (330, 180, "ANA BELÉN"))
    found = facts(Kind.HOME_ID, two_sizes(labels, values))
    assert (found["surnames"].value, found["surnames"].certain) == (surnames, sure)
    assert found["names"].certain


@pytest.mark.parametrize("label", ["Names Prénoms", "Nams Prénoms"])
def test_names_and_prenoms_are_given_names(label: str) -> None:
    found = facts(Kind.PASSPORT, two_sizes(((300, 80, label),), ((300, 100, "CHINEDU EMEKA"),)))
    assert "full_name" not in found
    assert not found["names"].certain


def test_a_day_behind_a_label_of_its_own_is_not_certain_for_another() -> None:
    labels = ((244, 298, "EXPEDIDA:"), (432, 298, "EXPrR: 12-MAR-2028"))
    found = facts(Kind.HOME_ID, two_sizes(labels, ()))
    assert not any(f.certain for name, f in found.items() if name.endswith("_date"))


COLOMBIAN = zone(
    "TD1", 560, "ICCOL5139242282<<<<<<<<<<<<<<<", "5910221M3107265COL18327088<<<9",
    "PERIS<DE<LA<SANTISIMA<FERNANDE",
    birth_date="1959-10-22", expiry_date="2031-07-26", surnames="PERIS DE LA SANTISIMA FERNANDE",
)  # fmt: skip


@pytest.mark.parametrize(
    ("birth", "number", "same"),
    [("22-OCT-1959", "NUIP", True), ("22-OCT-1958", "NUIP", False),
     ("22-OCT-1959", "1.034.558.201", False)],
)  # fmt: skip
def test_both_days_of_a_zone_make_a_front_without_its_number_the_same_card(
    birth: str, number: str, same: bool
) -> None:
    front = card((400, 140, number), (400, 240, "ANDRÉS"), (400, 400, birth),
                 (400, 556, "26-JUL-2031"))  # fmt: skip
    back = card((340, 113, "26-JUL-2021 TUMACO"), zones=(COLOMBIAN,))
    back = replace(back, zones=(replace(COLOMBIAN, proven=frozenset(COLOMBIAN.fields)),))
    assert share(front, back) is share(back, front) is same


@pytest.mark.parametrize(("below", "found"), [(222, True), (270, False)])
def test_two_single_words_right_below_one_another_are_a_name_without_labels(
    below: int, found: bool
) -> None:
    labels = ((375, 300, "FECHA DE NACIMIENTO:"), (375, 340, "SEXO:"))
    values = ((551, 42, "REPÚBLICA DE PANAMÁ"), (600, 80, "TRIBUNAL ELECTORAL"),
              (376, 180, "MARÍA"), (375, below, "GUÉDEZ"), (660, 292, "03-AGO-2004"))  # fmt: skip
    said = facts(Kind.HOME_ID, two_sizes(labels, values))
    assert named(said) == (("GUÉDEZ", "MARÍA", None) if found else (None, None, None))
    assert "names" not in said or not said["names"].certain


def test_a_label_in_a_language_that_nobody_knows_stands_before_the_same_in_another() -> None:
    labels = ((300, 80, "1. Příjmení / Surname / Nom"), (300, 138, "2. Jméno / Given names"))
    found = facts(Kind.PASSPORT, two_sizes(labels, ((300, 99, "DVORAK"), (300, 157, "PETR"))))
    assert named(found) == ("DVORAK", "PETR", None)
    assert certain(found)


@pytest.mark.parametrize("title", ["Mr.", "MRS", "Ms."])
def test_how_somebody_is_addressed_is_no_part_of_the_name(title: str) -> None:
    labels = ((330, 130, "Name"), (330, 170, "Last name"))
    values = ((440, 124, f"{title} Somchai"), (440, 164, "Sukjai"))
    found = facts(Kind.HOME_ID, two_sizes(labels, values))
    assert (found["surnames"].value, found["names"].value) == ("Sukjai", "Somchai")


@pytest.mark.parametrize("label", ["2 e 1 NOME E SOBRENOME", "Nama", "NAMA LENGKAP / FULL NAME"])
def test_labels_of_whole_names(label: str) -> None:
    found = facts(Kind.HOME_ID, two_sizes(((330, 90, label),), ((330, 110, "SITI NUR HALIZA"),)))
    assert named(found) == (None, None, "SITI NUR HALIZA")


@pytest.mark.parametrize("kind", [Kind.PASSPORT, Kind.HOME_ID])
def test_given_names_over_surnames_are_found_where_their_label_is_lost(kind: Kind) -> None:
    labels = ((330, 150, "APELLIDO / SURNAME"), (330, 210, "FECHA DE NACIMIENTO"))
    values = ((330, 109, "KARLA PATRICIA"), (330, 169, "MEJÍA ZELAYA"), (330, 229, "15/03/1990"))
    found = facts(kind, two_sizes(labels, values))
    assert named(found) == ("MEJÍA ZELAYA", "KARLA PATRICIA", None)
    assert not found["names"].certain


def test_what_another_label_claims_is_no_given_name() -> None:
    labels = ((330, 90, "Surname"), (330, 150, "Place of birth"), (330, 210, "Nationality"))
    values = ((330, 109, "SURYANTO"), (330, 169, "BANDUNG"), (330, 229, "INDONESIA"))
    assert "names" not in facts(Kind.PASSPORT, two_sizes(labels, values))


def test_two_words_below_apellidos_are_both_surnames_where_a_state_prints_two() -> None:
    labels = ((330, 80, "APELLIDOS"), (330, 240, "FECHA DE NACIMIENTO"))
    values = ((60, 30, "REPÚBLICA DE CHILE"), (330, 99, "MUÑOZ"), (330, 129, "ARAYA"),
              (330, 191, "PÍA ANTONIA"), (330, 259, "15/03/1990"))  # fmt: skip
    found = facts(Kind.HOME_ID, two_sizes(labels, values))
    assert named(found) == ("MUÑOZ ARAYA", "PÍA ANTONIA", None)
    assert not found["names"].certain


def test_a_name_over_three_lines_is_certain_only_where_a_state_prints_it_so() -> None:
    labels = ((100, 68, "Name"),)
    values = ((330, 60, "MD ARIF RAHMAN"), (330, 100, "ABDUR RAHMAN"), (330, 140, "SALMA BEGUM"))
    assert not certain(facts(Kind.PASSPORT, two_sizes(labels, values)))


@pytest.mark.parametrize(
    ("label", "sure"),
    [("NOMBRES", True), ("NOMBRES DEL TITULAR", True), ("NOMBRES Given", True),
     ("NOMBRES uEr AMPARANTc", False), ("NOMBRES eel peofe", False)],
)  # fmt: skip
def test_words_behind_names_that_nobody_knows_may_say_that_they_are_anothers(
    label: str, sure: bool
) -> None:
    labels = ((100, 80, "APELLIDOS DEL TITULAR"), (100, 140, label))
    values = ((100, 99, "CHOQUE CONDORI"), (100, 159, "ROSA MARÍA"))
    found = facts(Kind.VISA, two_sizes(labels, values))
    assert certain(found) is sure


@pytest.mark.parametrize("whose", ["AMPARANTE", "EMPLEADOR", "INVITANTE"])
def test_who_stands_for_a_foreigner_is_not_the_holder(whose: str) -> None:
    labels = ((100, 80, "APELLIDOS"), (100, 140, "NOMBRES"), (100, 200, f"NOMBRES DEL {whose}"))
    values = ((100, 99, "CHOQUE"), (100, 159, "FREDDY"), (100, 219, "ROSA MARÍA"))
    found = facts(Kind.VISA, two_sizes(labels, values))
    assert named(found) == ("CHOQUE", "FREDDY", None)


def test_of_two_marks_about_as_likely_the_likelier_stands_and_is_doubted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A plain O it surely is not."""
    ranked = (("Ô", 0.0), ("Õ", 2.6), ("O", 13.1))
    plain = tuple(((c, 0.0),) for c in "ANTNIO")
    seen = LettersSeen((*plain[:3], ranked, *plain[3:]), same=True, likelihood=-1.0)
    monkeypatch.setattr(spelling, "looking_at", lambda _gray: lambda _box: object())
    monkeypatch.setattr(spelling, "letters_seen", lambda *_: seen)
    monkeypatch.setattr(spelling, "contradicted", lambda _look, text: text)
    gray = np.full((3508, 2480), 255, np.uint8)
    (word,) = spelling.marked(gray, item("ANTONIO").text).words()
    assert word.text == "ANTÔNIO"
    assert word.confidence < 0.85


def test_a_second_acute_that_nobody_else_saw_is_not_added(monkeypatch: pytest.MonkeyPatch) -> None:
    ranked = {1: (("Ó", 0.0), ("O", 20.0)), 4: (("Ó", 0.0), ("O", 9.7))}
    seen = LettersSeen(
        tuple(ranked.get(n, ((c, 0.0),)) for n, c in enumerate("CÓRDOBA")), same=True,
        likelihood=-1.0,
    )  # fmt: skip
    monkeypatch.setattr(spelling, "looking_at", lambda _gray: lambda _box: object())
    monkeypatch.setattr(spelling, "letters_seen", lambda *_: seen)
    monkeypatch.setattr(spelling, "contradicted", lambda _look, text: text)
    monkeypatch.setattr(spelling, "specks", lambda gray, word: [])
    gray = np.full((3508, 2480), 255, np.uint8)
    (word,) = spelling.marked(gray, item("CÓRDOBA").text).words()
    assert word.text == "CÓRDOBA"
    assert word.confidence < 0.85


def test_a_name_like_a_label_is_one_in_capitals_beside_labels_that_are_not() -> None:
    found = facts(Kind.VISA, card((40, 100, "Surnames / Apellidos"), (500, 100, "NASCIMENTO DA"),
                                  (692, 100, "ASSUNÇÃO"), (40, 160, "Names / Nombres"),
                                  (500, 160, "CONCEIÇÃO")))  # fmt: skip
    assert named(found) == ("NASCIMENTO DA ASSUNÇÃO", "CONCEIÇÃO", None)


@pytest.mark.parametrize(
    ("surnames", "sure"), [("SANTÍSIMA C CAMPOS", False), ("SANTÍSIMA B CAMPOS", True)]
)
def test_the_first_letter_of_a_word_may_have_been_read_twice(surnames: str, sure: bool) -> None:
    assert certain(facts(Kind.HOME_ID, of(surnames, "ANA MARÍA"))) is sure


def test_a_single_word_below_name_is_a_given_name_where_a_surname_stands_over_it() -> None:
    labels = ((248, 198, "NOMBRE"), (248, 248, "FECHA DE NACIMIENTO"), (248, 299, "NACIONALIDAD"))
    values = ((231, 28, "REPÚBLICA DEL ECUADOR"), (249, 100, "1710034065"),
              (248, 160, "TOAPANTA USHIÑA"), (248, 216, "XIMENA"), (248, 266, "1973-11-13"),
              (248, 317, "ECUATORIANA"))  # fmt: skip
    found = facts(Kind.CEDULA, two_sizes(labels, values))
    assert named(found) == ("TOAPANTA USHIÑA", "XIMENA", None)
    assert not certain(found)
