"""What a typed zone changes about a paper, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from intake.desk.assessment.said import as_said
from intake.desk.zone_correction import changed_facts
from intake.domain.boxes import Box
from intake.domain.cases import Correction, corrected
from intake.domain.documents import Document, Fact, Packet
from intake.domain.kinds import ReadBy
from intake.domain.zones import PaperZone, Zone, zone_index
from tests.unit.desk.test_zone_check import passport as lines_of
from tests.unit.papers.drawn_up import passport

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, tzinfo=UTC)


def from_zone(document: Document, name: str, value: str, confidence: float = 0.7) -> Document:
    return document.with_fact(Fact(name, value, value, 1, None, confidence, ReadBy.MRZ))


def zoned(*reasons: str) -> Document:
    lines = lines_of()
    wrong = (lines[0], "AR7" + lines[1][3:])
    zone = Zone("TD3", wrong, Box(0, 0, 10, 10), accepted=False, reasons=reasons)
    quality = tuple(f"mrz.{reason}" for reason in reasons)
    return replace(passport(), zones=(PaperZone(1, zone),), quality=("page.dark", *quality))


def test_a_value_of_the_zone_follows_it() -> None:
    paper = from_zone(passport(), "birth_date", "1990-08-04")
    changes = changed_facts(paper, {"birth_date": "1990-08-04"}, {"birth_date": "1990-03-04"})
    assert changes == {"birth_date": "1990-03-04"}


def test_a_doubtful_value_that_a_person_types_again_becomes_certain() -> None:
    paper = from_zone(passport(), "sex", "F")
    assert changed_facts(paper, {"sex": "F"}, {"sex": "F"}) == {"sex": "F"}
    sure = from_zone(passport(), "sex", "F", 0.99)
    assert changed_facts(sure, {"sex": "F"}, {"sex": "F"}) == {}


def test_names_that_stand_by_print_keep_their_accents() -> None:
    paper = passport()
    before, now = {"surnames": "RODRIGUEZ PEHA"}, {"surnames": "RODRIGUEZ PENA"}
    assert changed_facts(paper, before, now) == {}
    assert paper.value("surnames") == "RODRÍGUEZ PEÑA"


def test_what_was_not_read_is_put_in() -> None:
    assert changed_facts(passport(), {}, {"sex": "F"}) == {"sex": "F"}


def test_the_number_of_a_visa_follows_its_zone() -> None:
    paper = from_zone(passport(), "visa_number", "V7")
    paper = replace(paper, facts=tuple(f for f in paper.facts if f.field != "document_number"))
    assert changed_facts(paper, {"document_number": "V7"}, {"document_number": "V1"}) == {
        "visa_number": "V1"
    }


def test_doubts_about_a_zone_fall_away_with_sound_lines_and_stay_with_false_ones() -> None:
    paper = zoned("check_digit.document_number", "check_digit.composite")
    packet = Packet((paper,))
    for typed, left in (
        (lines_of(), ()),
        (
            paper.zones[0].zone.lines,
            ("mrz.check_digit.document_number", "mrz.check_digit.composite"),
        ),
    ):
        said = Correction("d1", "mrz0", "\n".join(typed), "Ana", NOW)
        judged = as_said(corrected(packet, said), (), TODAY).document("d1")
        assert judged.quality == ("page.dark", *left)
        assert judged.zones[0].zone == paper.zones[0].zone
    assert as_said(packet, (), TODAY) == packet


def test_only_zones_are_called_zones() -> None:
    assert [zone_index(name) for name in ("mrz0", "mrz12", "mrz", "mrzx", "surnames")] == [
        0, 12, None, None, None,
    ]  # fmt: skip
