"""Names that the machine readable zone alone tells: their letters are sure, their marks are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.checks.values.told import Told
from intake.domain.documents import Fact
from intake.domain.kinds import Kind, ReadBy
from intake.domain.zones import Zone
from intake.reading.readers.registry import read_facts
from tests.unit.papers.printed_card import Printed, card, zone

NESTOR = zone(
    "TD3", 560,
    "P<PERNUNEZ<ROJAS<<NESTOR<<<<<<<<<<<<<<<<<<<<", "PE12345673PER8001012M3001019<<<<<<<<<<<<<<06",
    surnames="NUNEZ ROJAS", names="NESTOR", document_number="PE1234567", birth_date="1980-01-01",
    issuing_country="PER", nationality="PER",
)  # fmt: skip

CUT = zone(
    "TD3", 560,
    "P<HTIDE<LA<ROCHEFOUCAULD<SAINT<FLEUR<<MARIE<", "HT12345671HTI8001012F3001019<<<<<<<<<<<<<<06",
    surnames="DE LA ROCHEFOUCAULD SAINT FLEUR", names="MARIE", document_number="HT1234567",
    birth_date="1980-01-01", issuing_country="HTI", nationality="HTI",
)  # fmt: skip


def told(kind: Kind, *printed: Printed, zone: Zone = NESTOR) -> dict[str, Fact]:
    return {f.field: f for f in read_facts(kind, [card(*printed, zones=(zone,))])}


@pytest.mark.parametrize("kind", [Kind.PASSPORT, Kind.HOME_ID, Kind.VISA])
def test_a_name_of_the_zone_alone_is_never_certain_as_it_is_spelled(kind: Kind) -> None:
    found = told(kind, (300, 60, "Apellidos"), (300, 94, "NÚÑEZ ROJAS"))
    assert (found["names"].value, found["names"].read_by) == ("NESTOR", ReadBy.MRZ)
    assert not found["names"].certain
    assert found["surnames"].value == "NÚÑEZ ROJAS"
    assert found["surnames"].certain


def test_its_letters_are_certain_for_who_compares_people() -> None:
    found = told(Kind.PASSPORT)
    names = Told.of(found["surnames"])
    assert names is not None
    assert names.certain
    assert names.from_zone


def test_a_zone_that_was_not_accepted_makes_no_letters_certain() -> None:
    found = told(Kind.PASSPORT, zone=replace(NESTOR, accepted=False, proven=frozenset()))
    assert not found["surnames"].letters_certain


PRINTED = ((300, 60, "Surname"), (300, 94, "DE LA ROCHEFOUCAULD SAINT-FLEUR"),
           (300, 160, "Given names"), (300, 194, "MARIE-FRANÇOISE"))  # fmt: skip


@pytest.mark.parametrize(("below", "sure"), [(240, True), (310, False)])
def test_a_name_that_the_zone_cut_off_may_go_on_where_a_line_has_room(
    below: int, sure: bool
) -> None:
    found = told(Kind.PASSPORT, *PRINTED, (300, below, "Nationality"), (300, below + 34, "HAITI"),
                 zone=CUT)  # fmt: skip
    assert found["names"].value == "MARIE-FRANÇOISE"
    assert found["names"].certain is sure


@pytest.mark.parametrize(("below", "sure"), [(240, True), (290, False)])
def test_a_name_with_room_for_a_line_more_than_the_other_part_is_not_certain(
    below: int, sure: bool
) -> None:
    shown = card(
        (300, 60, "Surname"), (300, 94, "DE LA ROCHEFOUCAULD"), (300, 140, "Given names"),
        (300, 174, "MARIE"), (300, below, "Nationality"), (300, below + 34, "HAITI"),
    )  # fmt: skip
    found = {f.field: f for f in read_facts(Kind.PASSPORT, [shown])}
    assert found["names"].value == "MARIE"
    assert found["names"].certain is sure
    assert found["surnames"].certain


@pytest.mark.parametrize(("left", "names"), [(258, "ÁNGELA"), (700, "A")])
def test_given_names_of_which_a_full_zone_has_a_letter_stand_over_a_lost_label(
    left: int, names: str
) -> None:
    cut = zone("TD1", 560, "ICCOL8948253348<<<<<<<<<<<<<<<", "9901030F3602081COL1238478227<0",
               "OSPINA<MARTINEZ<DE<RESTREPO<<A", surnames="OSPINA MARTINEZ DE RESTREPO", names="A",
               issuing_country="COL")  # fmt: skip
    shown = card(
        (258, 26, "REPÚBLICA DE COLOMBIA"), (258, 105, "OSPINA MARTÍNEZ DE RESTREPO"),
        (760, 105, "1.238.478.227"), (left, 172, "ÁNGELA"), zones=(cut,))  # fmt: skip
    found = {f.field: f for f in read_facts(Kind.HOME_ID, [shown])}
    assert found["surnames"].value == "OSPINA MARTÍNEZ DE RESTREPO"
    assert found["names"].value == names
    assert not found["names"].certain
