"""Whatever of a paper's labels is lost or misread: no value is wrong and yet certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.domain.zones import Zone
from intake.reading.items import Item
from intake.reading.readers.registry import read_facts
from tests.unit.papers.printed_card import Printed, card, said
from tests.unit.reading.noisy_print import noisy_papers

SEED, PAPERS = 1507, range(60)
"""A sample; `noisy_print` looks at as many others as one likes."""

FOUND = [
    (1507103, (97, 156, 264, 325, 329, 388, 475)),
    (1507104, (371, 481, 515, 542, 600, 698, 766, 777)),
    (1507105, (493, 548, 719, 828, 837)),
    (1507106, (245, 315, 359, 745)),
    (1507107, (271,)),
    (1507108, (354, 362, 430)),
    (1807400, (83, 437, 1029, 1371)),
    (1907400, (357,)),
    (1907401, (264, 773)),
    (1907402, (45, 213)),
    (1907403, (315, 651, 973)),
    (2007400, (274, 1284)),
    (2007401, (320, 481, 702, 818)),
    (2007402, (175,)),
]
"""Papers of earlier samples of which a wrong value was once certain."""


@pytest.mark.parametrize(("seed", "numbers"), [(SEED, PAPERS), *FOUND])
def test_no_value_of_noisy_print_is_wrong_and_certain(seed: int, numbers: Sequence[int]) -> None:
    wrong = [
        f"{number} {paper.layout.name}: {name} {detail}"
        for number, paper in noisy_papers(seed, numbers)
        for name, state, detail in paper.states()
        if state == "sure"
    ]
    assert not wrong


def facts(kind: Kind, *items: Item) -> dict[str, Fact]:
    return {fact.field: fact for fact in read_facts(kind, items)}


def test_the_code_of_a_state_beside_a_label_is_no_certain_name() -> None:
    found = facts(Kind.PASSPORT, card(
        (300, 60, "P"), (500, 60, "ARG"), (440, 100, "/ Surname"), (300, 134, "MUÑIZ"),
        (300, 210, "Nombres / Given names"), (300, 244, "AGUSTÍN FACUNDO"),
        (300, 320, "Nacionalidad /"), (300, 354, "ARGENTINO"),
        (300, 430, "Fecha de emisión"), (700, 430, "Fecha de vencimiento"),
        (700, 464, "12/11/2031"),
    ))  # fmt: skip
    assert not any(f.certain for name, f in found.items() if name in ("surnames", "names"))


@pytest.mark.parametrize("label", ["Emitido", "FECHA DE EMISIÓN", "VENCE"])
def test_the_one_day_that_was_read_may_be_another_one(label: str) -> None:
    found = facts(Kind.HOME_ID, card((40, 60, label), (40, 94, "21/09/2035")))
    days = [f for name, f in found.items() if name.endswith("_date")]
    assert [f.certain for f in days] == [False]


def test_of_two_days_of_issue_a_misread_label_tells_none_with_certainty() -> None:
    found = facts(Kind.VISA, card(
        (40, 60, "FECHA DE NACIMIENTO"), (40, 94, "03-SEP-1961"), (40, 160, "FECaA OTORGAMIENTO"),
        (40, 194, "28-JUL-2025"), (540, 160, "FECHA DE CADUCIDAD"), (540, 194, "28-JUL-2027"),
        (40, 460, "FECHA DE EMiESIÓN"), (40, 494, "03-NOV-2026"),
    ))  # fmt: skip
    assert not found["issue_date"].certain
    assert found["expiry_date"].certain


PARENTS: tuple[Printed, ...] = (
    (40, 60, "APELLIDOS Y oMBRES"), (40, 94, "PÉREZ LUIS ALBERTO"),
    (40, 160, "APELLIDOS Y NOMBRES DE LA MADRE"), (40, 194, "GÓMEZ MARÍA"),
)  # fmt: skip


def test_a_name_on_the_side_that_names_parents_is_never_certain() -> None:
    front = card((40, 160, "1978-07-15"), (40, 260, "TIGRERO DEL VALLE"))
    found = facts(Kind.CEDULA, front, card(*PARENTS))
    assert not any(f.certain for name, f in found.items() if "name" in name)


@pytest.mark.parametrize(("label", "certain"), [("NOMIRE", False), ("NOMBRE", True)])
def test_a_misread_label_may_name_the_representative(label: str, certain: bool) -> None:
    found = facts(Kind.VISA, card(
        (40, 60, label), (40, 94, "CARLOS ANDRÉS VINUEZA MORA"),
        (540, 300, "FUNCIONARIO"), (540, 334, "M. PAREDES"),
    ))  # fmt: skip
    assert found["full_name"].certain is certain


VISA = Zone(
    "MRV-A", ("V<ECUJEAN<BAPTISTE<<JEAN", "R7658688<0HTI7303218M2708107"),
    Box(40, 560, 900, 660), True,
    fields={"document_number": "R7658688", "surnames": "JEAN BAPTISTE", "names": "JEAN"},
    proven=frozenset({"document_number"}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "certain"),
    [
        (((40, 60, "VISA N°"),), False),  # its number was not read
        (((40, 60, "No."),), False),
        ((), True),
    ],
)
def test_a_zones_number_may_be_the_passports_where_the_visas_was_not_read(
    labels: tuple[Printed, ...], certain: bool
) -> None:
    visa = card(*labels, (40, 300, "SURNAMES"), (40, 334, "JEAN-BAPTISTE"), zones=(VISA,))
    assert facts(Kind.VISA, visa)["visa_number"].certain is certain


@pytest.mark.parametrize(
    ("others", "certain"), [((), True), (((500, 460, "11.879.162-2"),), False)]
)
def test_of_two_numbers_of_an_unknown_states_card_none_is_certain(
    others: tuple[Printed, ...], certain: bool
) -> None:
    found = facts(Kind.HOME_ID, card(
        (40, 60, "NÚMERO DOCUMENTO"), (40, 94, "610566457"), *others,
    ))  # fmt: skip
    assert found["document_number"].certain is certain


def test_a_number_that_begins_as_a_venezuelan_one_is_none_on_a_cuban_card() -> None:
    found = facts(Kind.HOME_ID, card(
        (40, 20, "REPÚBLICA DE CUBA"), (40, 60, "CARNÉ DE IDENTIDAD"), (40, 480, "E33064290"),
    ))  # fmt: skip
    assert not found["document_number"].certain


def test_a_letter_amid_a_misread_label_is_no_sex() -> None:
    found = said(Kind.PASSPORT, card(
        (40, 100, "/ SEX"), (130, 100, "NATURALIDAsE h PLACE Oa BIRTH"),
        (130, 134, "RIO DE JANEIRO"),
    ))  # fmt: skip
    assert "sex" not in found


def test_a_line_below_the_names_may_be_a_surname_without_its_label() -> None:
    found = facts(Kind.HOME_ID, card(
        (40, 60, "Nombre:"), (300, 60, "DANIELA"), (300, 98, "PEÑA"), (40, 136, "Apellido:"),
        (300, 136, "YÉPEZ"),
    ))  # fmt: skip
    assert not found["names"].certain
    assert not found["surnames"].certain


def test_the_nearest_line_above_a_label_is_its_value() -> None:
    found = said(Kind.PASSPORT, card(
        (40, 60, "DE LA ROCHE"), (60, 94, "Surname"), (40, 150, "MARIE-FRANÇOISE"),
        (40, 177, "HÉLÈNE DÉSIRÉE"), (100, 218, "names / Prénoms"),
        (40, 300, "FRA"), (40, 334, "Nationality"),
    ))  # fmt: skip
    assert found["names"] == "MARIE-FRANÇOISE HÉLÈNE DÉSIRÉE"


def test_names_stand_where_the_other_values_do_though_the_next_one_is_nearer() -> None:
    found = said(Kind.PASSPORT, card(
        (40, 60, "LECLERCQ"), (40, 110, "Apellidos"), (40, 144, "JEAN-PIERRE"),
        (40, 194, "Nombres"), (40, 228, "ORLÉANS"), (40, 278, "Lugar de nacimiento"),
        (40, 312, "20/04/1971"), (40, 362, "Fecha de nacimiento"), (500, 312, "28/11/2030"),
        (500, 362, "Fecha de caducidad"), (500, 396, "FRANCÉS"), (500, 446, "Nacionalidad"),
        (40, 396, "M"), (40, 446, "Sexo"),
    ))  # fmt: skip
    assert (found["surnames"], found["names"]) == ("LECLERCQ", "JEAN-PIERRE")


def test_the_name_that_somebody_was_born_with_is_no_surname() -> None:
    found = said(Kind.HOME_ID, card(
        (40, 60, "Name / Surname / Nom"), (40, 90, "SCHRÖDER"), (40, 118, "nl] GEB. KRÄMER"),
        (40, 200, "Vornamen / Given names"), (40, 232, "BÄRBEL"),
    ))  # fmt: skip
    assert found["surnames"] == "SCHRÖDER"


def test_a_sentence_that_reaches_the_edge_goes_on_in_the_next_line() -> None:
    found = said(Kind.HOME_ID, card(
        (70, 40, "EL SERVICIO GENERAL CERTIFICA: Que la firma e impresión"),
        (70, 90, "que aquí constan pertenecen a PRIMITIVA LOURDES MAMANI"),
        (70, 154, "DEL CASTILLO"), (70, 210, "Nacido el 03 de abril de 1961"),
    ))  # fmt: skip
    assert found["full_name"] == "PRIMITIVA LOURDES MAMANI DEL CASTILLO"


def test_one_name_of_several_words_in_both_fields_is_told_by_the_zone() -> None:
    zone = Zone(
        "TD3", ("P<INDRAMANATHAN<IYER<<<<<<<<<<<<<<<<<<<<<<<<",), Box(40, 600, 1000, 660), True,
        fields={"surnames": "RAMANATHAN IYER", "document_number": "Y8188024"},
    )  # fmt: skip
    found = said(Kind.PASSPORT, card(
        (40, 60, "Surname"), (40, 94, "XX"), (40, 200, "Given Name(s)"),
        (40, 234, "RAMANATHAN IYER"), zones=(zone,),
    ))  # fmt: skip
    assert found["surnames"] == "RAMANATHAN IYER"
    assert "names" not in found


def test_given_names_that_the_zone_had_no_place_for_stand_below_the_surnames() -> None:
    zone = Zone(
        "TD1", ("OSPINA<RODRIGUEZ<DE<MOSQUERA<<",), Box(40, 600, 1000, 660), True,
        fields={"surnames": "OSPINA RODRIGUEZ DE MOSQUERA", "issuing_country": "COL"},
    )  # fmt: skip
    front = card((40, 40, "Apellidos"), (40, 70, "OSPINA RODRÍGUEZ DE MOSQUERA Y DEL CAMPO"),
                 (40, 110, "YOLANDA ÁNGELA"))  # fmt: skip
    found = facts(Kind.HOME_ID, front, replace(card((40, 60, "x")), zones=(zone,)))
    assert (found["names"].value, found["names"].certain) == ("YOLANDA ÁNGELA", False)


@pytest.mark.parametrize("above", ["Nom", "Surname"])
def test_a_line_over_the_one_beside_a_label_may_be_its_first(above: str) -> None:
    found = facts(Kind.PASSPORT, card(
        (40, 70, above), (300, 64, "DE LA TORRE"), (40, 100, "Apellidos"), (300, 94, "TELLO"),
        (40, 200, "Nombres"), (300, 200, "EDWIN"),
    ))  # fmt: skip
    whole = found["surnames"].value == "DE LA TORRE TELLO"
    assert whole or not found["surnames"].certain


def test_a_day_is_no_nationality() -> None:
    found = said(Kind.HOME_ID, card((40, 60, "CARD"), (40, 100, "30/MAR/1967")))
    assert "nationality" not in found


@pytest.mark.parametrize(
    ("days", "certain"), [("2025.08.20", False), ("2025.08.20-2035.08.20", True)]
)
def test_one_day_of_a_period_may_be_its_first(days: str, certain: bool) -> None:
    found = facts(Kind.HOME_ID, card(
        (40, 60, "Valid period"), (400, 60, days), (40, 160, "Birth"), (400, 160, "1979.05.31"),
    ))  # fmt: skip
    assert found["expiry_date"].certain is certain


def test_a_day_far_from_a_misread_label_is_never_certain() -> None:
    found = facts(Kind.PASSPORT, card(
        (40, 60, "Date of Birth"), (40, 94, "20/05/1956"), (40, 300, "M8279741 12/04/2009 DELHI"),
        (300, 262, "Date and luace of Issu"), (540, 60, "Date of Expiry"), (540, 94, "02/02/2029"),
    ))  # fmt: skip
    assert "issue_date" not in found or not found["issue_date"].certain


def test_a_lone_number_of_a_visa_is_the_visas_or_the_passports() -> None:
    zone = replace(VISA, fields={**VISA.fields, "document_number": "EC912423U"})
    found = facts(Kind.VISA, card(
        (500, 40, "Nro. de"), (640, 40, "EC912423U"), (40, 200, "Pasaporte:"), zones=(zone,),
    ))  # fmt: skip
    assert not any(f.certain for name, f in found.items() if "number" in name)


@pytest.mark.parametrize("said", ["GIVEN", "Given"])
def test_the_rest_of_a_label_is_no_name(said: str) -> None:
    found = facts(Kind.VISA, card(
        (40, 60, "APELLIDOS"), (40, 94, "NOËL"), (40, 200, "NOMBRES"), (40, 230, said),
        (40, 330, "NACIONALIDAD"), (40, 364, "FRANCIA"),
    ))  # fmt: skip
    assert "names" not in found


def test_a_line_that_no_label_claims_beside_a_name_leaves_it_in_doubt() -> None:
    found = facts(Kind.HOME_ID, card(
        (40, 60, "Nombre:"), (300, 60, "RODRIGO ANDRÉS"), (300, 88, "MUÑOZ"), (300, 148, "ARAYA"),
    ))  # fmt: skip
    assert not any(f.certain for name, f in found.items() if "name" in name)


def test_below_a_representatives_heading_a_name_is_not_certainly_the_holders() -> None:
    found = facts(Kind.VISA, card(
        (40, 60, "APELLIDOS"), (40, 94, "XU"), (500, 94, "ZHI QIANG"),
        (40, 300, "SOLICITANTE / REPRESENTANTE"), (40, 360, "NOMBRE"),
        (40, 394, "LUCÍA BELÉN ROMO TERÁN"), height=680,
    ))  # fmt: skip
    assert not found["names"].certain


def test_small_letters_amid_capitals_are_a_misread_name() -> None:
    found = facts(Kind.HOME_ID, card(
        (40, 60, "WILMER"), (40, 90, "NOMBRE / FORENAME"), (40, 140, "URDANETA"),
        (40, 170, "APELLIDO n SURtlM"),
    ))  # fmt: skip
    assert "surnames" not in found or not found["surnames"].certain


def test_figures_whose_gaps_lie_elsewhere_are_the_day_that_their_label_names() -> None:
    found = facts(Kind.HOME_ID, card((40, 60, "FECHA DE EMISIÓN"), (40, 94, "20012 019")))
    assert (found["issue_date"].value, found["issue_date"].certain) == ("2019-01-20", False)


def test_given_names_under_labels_side_by_side_are_no_whole_name() -> None:
    found = facts(Kind.VISA, card(
        (40, 60, "PUIGDEMONT"), (40, 134, "FACUNDO NICOLÁS DE LOS ÁNGELES"), (40, 168, "NOME"),
        (240, 168, "/ GIVEN NAMES"),
    ))  # fmt: skip
    assert not any(f.certain for name, f in found.items() if "name" in name)


def test_a_set_line_that_fell_into_pieces_is_read_row_by_row() -> None:
    found = said(Kind.VISA, card(
        (480, 60, "URSULA MÜLLER, de nacionalidad"), (320, 64, "la señora"),
        (40, 66, "Se certifica que"), (290, 70, "a"), (40, 110, "alemana, nacida el"),
        (310, 108, "01/06/1982, portadora del"), (690, 110, "pasaporte No."),
        (220, 160, "se le ha concedido la visa No. 8108-2026, categoría"),
        (40, 164, "GX6P3C8YW,"), (40, 210, "RESIDENCIA, válida desde el 28/01/2026 hasta"),
        (40, 256, "el 28/01/2028."),
    ))  # fmt: skip
    assert (found["full_name"], found["document_number"]) == ("URSULA MÜLLER", "GX6P3C8YW")


def test_a_label_of_a_day_stands_behind_a_misread_number() -> None:
    found = said(Kind.HOME_ID, card(
        (40, 20, "USA"), (40, 60, "ap Exp 08/21/2030"), (40, 100, "3 DOB 07/18/1967"),
    ))  # fmt: skip
    assert (found["birth_date"], found["expiry_date"]) == ("1967-07-18", "2030-08-21")


def test_a_number_aside_below_its_own_title_stays_certain() -> None:
    found = facts(Kind.HOME_ID, card(
        (135, 20, "REPÚBLICA BOLIVARIANA DE VENEZUELA"), (327, 60, "CÉDULA DE IDENTIDAD"),
        (200, 122, "V-19.585.571"), (200, 190, "AGÜERO DE LA TORRE"),
    ))  # fmt: skip
    assert found["document_number"].certain


def test_a_nationality_below_a_name_leaves_it_certain() -> None:
    found = facts(Kind.PASSPORT, card(
        (40, 100, "Apellidos:"), (300, 100, "LÓPEZ NÚÑEZ"), (40, 150, "Nombres:"),
        (300, 150, "IVÁN"), (300, 200, "MEXICANO"),
    ))  # fmt: skip
    assert found["names"].certain


def test_the_day_of_birth_of_a_child_is_doubted() -> None:
    found = facts(Kind.HOME_ID, card((40, 60, "12-08-2018"), (40, 94, "F. NACIMIENTO")))
    assert not found["birth_date"].certain


def test_the_sex_below_a_name_is_no_line_of_it() -> None:
    found = said(Kind.HOME_ID, card(
        (40, 60, "Name"), (200, 60, "ZHAO Jianguo"), (200, 100, "Male"), (40, 200, "Address"),
    ))  # fmt: skip
    assert found["full_name"] == "ZHAO Jianguo"


def test_a_name_above_the_middle_of_its_stacked_label_lacks_a_line() -> None:
    small: list[Printed] = [(40, 60, "Surname"), (40, 90, "Nom"), (40, 120, "Apellidos")]
    names: list[Printed] = [(40, 200, "Given names"), (40, 230, "Prénoms"), (40, 260, "Nombres")]
    found = facts(
        Kind.PASSPORT, card(*small, *names, (420, 70, "DEL CASTILLO"), (420, 230, "ROSA"))
    )
    assert not found["surnames"].certain
    assert found["names"].certain


def test_the_state_whose_visa_it_is_is_not_the_holders() -> None:
    found = said(Kind.VISA, card((40, 60, "ECUADOR"), (40, 200, "SURNAMES"), (40, 234, "SÁENZ")))
    assert "nationality" not in found
