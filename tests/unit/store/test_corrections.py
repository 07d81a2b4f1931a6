from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from intake.domain.cases import Correction, carried_over, corrected
from intake.domain.kinds import Kind, ReadBy
from tests.integration.store_samples import packet

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def said(field: str, value: str, document: str = "d1") -> Correction:
    return Correction(document, field, value, "Ana Ruales", NOW)


def test_a_person_s_value_takes_the_place_and_the_reading_stays() -> None:
    before = packet().document("d1").fact("surnames")
    assert before is not None
    after = corrected(packet(), said("surnames", "MUÑOZ DÁVILA")).document("d1").fact("surnames")
    assert after is not None
    assert (after.value, after.read_by) == ("MUÑOZ DÁVILA", ReadBy.PERSON)
    assert after.certain
    assert after.box == before.box
    assert after.readings == (before.reading, *before.readings)


def test_what_was_not_read_can_be_said() -> None:
    after = corrected(packet(), said("birth_date", "1990-02-03")).document("d1").fact("birth_date")
    assert after is not None
    assert (after.value, after.readings, after.box) == ("1990-02-03", (), None)


def test_other_papers_stay_as_they_are() -> None:
    after = corrected(packet(), said("surnames", "X"))
    assert after.documents[1:] == packet().documents[1:]


def test_a_paper_that_is_not_there_cannot_be_corrected() -> None:
    with pytest.raises(KeyError):
        corrected(packet(), said("surnames", "X", "d77"))


def test_reading_again_keeps_what_a_person_said_whatever_the_paper_is_called_now() -> None:
    before = corrected(packet(), said("surnames", "MUÑOZ"))
    fresh = packet()
    again = replace(
        fresh,
        documents=(replace(fresh.documents[1], id="d1"), replace(fresh.documents[0], id="d2")),
    )
    after = carried_over(before, again)
    kept = after.document("d2").fact("surnames")
    assert kept is not None
    assert (kept.value, kept.read_by) == ("MUÑOZ", ReadBy.PERSON)
    assert kept.readings[0].read_by is ReadBy.OCR
    assert after.document("d1").facts == fresh.documents[1].facts


def test_a_person_s_value_does_not_move_to_a_paper_of_another_kind() -> None:
    before = corrected(packet(), said("surnames", "MUÑOZ"))
    fresh = packet()
    again = replace(fresh, documents=(replace(fresh.documents[0], kind=Kind.VISA),))
    assert carried_over(before, again) == again


def test_without_corrections_nothing_is_carried_over() -> None:
    assert carried_over(packet(), packet()) == packet()
