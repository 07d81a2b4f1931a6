"""A page that a person turns stays turned; what was read in vain is read again that way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from intake.domain.kinds import Kind
from intake.errors import StoreError
from intake.jobs import Job
from tests.ui.front_office import SOUND, FrontOffice

PLACE = ("d3.png", 1)


def test_a_turn_is_kept_with_its_line_of_history(front: FrontOffice) -> None:
    case = front.opened().id
    turned = front.office.pages.turn(case, PLACE, 450)
    after = front.office.records.get(case)
    (turn,) = after.page_turns
    assert (turn.place, turn.rotation, turn.person) == (PLACE, 90, "A. Mera")
    assert "page.turned" in [event.action for event in after.history]
    assert turned.changed.case == case


def test_what_was_read_well_is_only_shown_turned(front: FrontOffice) -> None:
    case = front.opened().id
    assert not front.office.pages.turn(case, PLACE, 90).again


def test_what_nobody_knows_is_read_again_that_way(front: FrontOffice) -> None:
    unknown = replace(SOUND[2], kind=Kind.UNKNOWN)
    front.reader.documents = (*SOUND[:2], unknown)
    case = front.opened().id
    assert front.office.pages.turn(case, PLACE, 180).again
    front.office.reception.read(case, Job())
    (turn,) = front.reader.turns
    assert (turn.place, turn.rotation, turn.again) == (PLACE, 180, True)


def test_a_page_that_says_nothing_is_read_again_too(front: FrontOffice) -> None:
    front.reader.documents = (*SOUND[:2], replace(SOUND[2], facts=()))
    case = front.opened().id
    assert front.office.pages.turn(case, PLACE, 270).again


@pytest.mark.parametrize("kind", [Kind.BLANK, Kind.UNKNOWN])
def test_turned_as_it_was_read_or_blank_it_is_not_read_again(
    front: FrontOffice, kind: Kind
) -> None:
    front.reader.documents = (*SOUND[:2], replace(SOUND[2], kind=kind, facts=()))
    case = front.opened().id
    rotation = 0 if kind is Kind.UNKNOWN else 90
    assert not front.office.pages.turn(case, PLACE, rotation).again


def test_no_slanting_turn(front: FrontOffice) -> None:
    case = front.opened().id
    with pytest.raises(ValueError, match="45"):
        front.office.pages.turn(case, PLACE, 45)


def test_a_filed_case_turns_no_more(front: FrontOffice) -> None:
    case = front.opened().id
    front.office.records.file(case)
    with pytest.raises(StoreError):
        front.office.pages.turn(case, PLACE, 90)
    assert front.office.records.get(case).page_turns == ()


def test_a_paper_is_saved_as_it_was_turned(front: FrontOffice, tmp_path: Path) -> None:
    Image.new("L", (400, 600), 255).save(front.papers / "d3.png")
    case = front.opened().id
    front.office.pages.turn(case, PLACE, 90)
    target = tmp_path / "out.pdf"
    front.office.papers.save(case, "d3", target, Job())
    page = PdfReader(target).pages[0]
    wide, high = float(page.mediabox.width), float(page.mediabox.height)
    if page.rotation % 180:
        wide, high = high, wide
    assert wide > high
