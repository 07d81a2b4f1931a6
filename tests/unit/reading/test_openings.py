"""Two identity papers on one opening or sheet are two documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.zones import Zone
from intake.reading.items import Shape
from intake.reading.papers.classify import classify
from intake.reading.papers.openings import papers_on
from intake.reading.papers.split import split
from tests.unit.papers.printed_card import card, zone


def test_passport_and_visa_on_one_opening_are_two_documents() -> None:
    visa = zone("MRV-A", 500, "VRECUROJAS<<ANA" + "<" * 29, "EC1234567" + "<" * 35,
                document_number="EC1234567", surnames="ROJAS", names="ANA")  # fmt: skip
    passport = zone("TD3", 1200, "P<COLROJAS<<ANA" + "<" * 29, "AT1234567" + "<" * 35,
                    document_number="AT1234567", surnames="ROJAS", names="ANA")  # fmt: skip
    rows = [(60, 100, "VISA"), (60, 1000, "Apellidos"), (60, 1034, "ROJAS")]
    opening = card(*rows, zones=(visa, passport), shape=Shape.BOOKLET, height=1400)
    parts = papers_on(opening)
    assert [len(part.zones) for part in parts] == [1, 1]
    assert [line.text for line in parts[1].text.lines] == ["Apellidos", "ROJAS"]
    assert [draft.kind for draft in split([opening])] == [Kind.VISA, Kind.PASSPORT]
    assert papers_on(card(*rows, zones=(passport,)))[0].text.lines


@pytest.mark.parametrize(
    ("heading", "kind"), [("VISA VISA VISA", Kind.VISA), ("PASAPORTE", Kind.PASSPORT)]
)
def test_a_paper_headed_visa_is_one_though_it_names_a_passport_only(
    heading: str, kind: Kind
) -> None:
    sticker = card(
            (60, 60, "REPÚBLICA DEL ECUADOR"), (60, 110, heading),
            (60, 170, "Apellidos / Last name"), (60, 200, "CHACÍN MUÑOZ"),
            (60, 250, "Nombres / Forenames"), (60, 280, "RAFAEL JESÚS"),
            (400, 330, "N. de pasaporte / Passport No"), (400, 360, "076208021"),
            (60, 410, "Fecha de emisión"), (60, 440, "27 de septiembre de 2025"),
            shape=Shape.BOOKLET,
    )  # fmt: skip
    assert classify(sticker).kind is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [("I<V<ECUMAGALHAES<SANTOS<<FATIMA<<<<<", Kind.VISA),
     ("<P<COLROJAS<<ANA<<<<<<<<<<<<<<<<<<<<", Kind.PASSPORT),
     ("I<COLROJAS<<ANA<<<<<<<<<<<<<<<<<<<<<", Kind.HOME_ID)],
)  # fmt: skip
def test_a_speck_before_a_doubtful_zone_makes_no_other_paper_of_it(line: str, kind: Kind) -> None:
    doubtful = replace(zone("TD2", 500, line, "Z57P4DMQ<" + "<" * 27), accepted=False)
    assert classify(card((60, 100, "ECUADOR"), zones=(doubtful,))).kind is kind


def cards_of(*people: tuple[str, str, str, str], left: Sequence[int] = (60, 60)) -> list[Zone]:
    """A zone for each (surnames, names, birth date, number), one under the other or beside."""
    found = []
    for k, (surnames, names, born, number) in enumerate(people):
        top = 400 if left[0] != left[1] else 400 + 700 * k
        told = zone("TD1", top, f"I<ECU{number}", "", "", surnames=surnames, names=names,
                    birth_date=born, document_number=number)  # fmt: skip
        found.append(replace(told, box=Box(left[k], top, left[k] + 500, top + 80)))
    return found


ONE = ("SANTA CRUZ LOOR", "FAUSTO CARLOS", "1956-09-25", "C15363436")
OTHER = ("USHINA VELEZ", "DIEGO ANDRES", "1976-10-07", "A08330056")


def test_two_peoples_cards_copied_on_one_sheet_are_two_documents() -> None:
    rows = [(60, 100, "APELLIDOS"), (60, 134, "SANTA CRUZ LOOR"), (60, 600, "APELLIDOS"),
            (60, 634, "USHIÑA VÉLEZ")]  # fmt: skip
    sheet = card(*rows, zones=tuple(cards_of(ONE, OTHER)), shape=Shape.SHEET, height=1400)
    one, other = papers_on(sheet)
    assert [line.text for line in one.text.lines] == ["APELLIDOS", "SANTA CRUZ LOOR"]
    assert [line.text for line in other.text.lines] == ["APELLIDOS", "USHIÑA VÉLEZ"]
    drafts = split([sheet])
    assert [draft.items[0].zones[0].fields["surnames"] for draft in drafts] == [ONE[0], OTHER[0]]


def test_cards_side_by_side_part_each_line_between_them() -> None:
    rows = [(60, 100, "SANTA CRUZ LOOR"), (700, 100, "USHIÑA VÉLEZ")]
    zones = tuple(cards_of(ONE, OTHER, left=(60, 700)))
    one, other = papers_on(card(*rows, zones=zones, shape=Shape.SHEET, height=1400))
    assert [line.text for line in one.text.lines] == ["SANTA CRUZ LOOR"]
    assert [line.text for line in other.text.lines] == ["USHIÑA VÉLEZ"]


def test_a_card_copied_twice_on_a_sheet_is_one_paper() -> None:
    sheet = card((60, 100, "APELLIDOS"), zones=tuple(cards_of(ONE, ONE)), shape=Shape.SHEET)
    assert papers_on(sheet) == [sheet]
