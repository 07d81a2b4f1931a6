"""What is done with one paper in the window: endorsed, moved, saved, made to fit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from intake.domain.cases import Case
from intake.domain.endorsements import Endorsed
from intake.domain.kinds import Channel, Kind, Presenter, SignatureKind
from intake.jobs import Job
from intake.scanning.sources.files import Files
from intake.ui.papers.controls import PaperControls
from intake.ui.papers.endorse_form import EndorsementForm
from intake.ui.papers.rehang import RehangDialog
from intake.ui.parts.rows import PagePlace
from intake.ui.station import Station
from tests.ui.a_desk import ADesk
from tests.ui.front_office import TODAY, FrontOffice
from tests.unit.papers.drawn_up import passport, power, request, sut

PAPERS = (passport("d1"), sut("d2"), request("d3", SignatureKind.INK), power("d4"))


@pytest.fixture
def station(front: FrontOffice, stations: Callable[[], Station]) -> Station:
    Image.new("L", (64, 80), 255).save(front.papers / "d4.png")
    front.reader.documents = PAPERS
    return stations()


def opened(front: FrontOffice) -> Case:
    reception = front.office.reception
    case = reception.open_case(
        "code_foreigner_dependent", Channel.WINDOW, Presenter.ATTORNEY_IN_FACT
    )
    reception.receive(case.id, Files([front.papers]), Job())
    reception.read(case.id, Job())
    return front.office.records.get(case.id)


def place(case: Case, name: str) -> PagePlace:
    stored = case.file(name)
    return PagePlace(stored.sha256, 1, 0, name)


def controls(station: Station, case: Case, name: str, qtbot) -> tuple[PaperControls, list[str]]:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    offered: list[str] = []
    made = PaperControls(
        station,
        ADesk(station, case.id),
        lambda: place(case, name),
        lambda _name, _text, key, _deed: offered.append(key),
        window,
    )
    return made, offered


def test_the_form_is_recorded_once_everything_is_written(station: Station, qtbot) -> None:
    form = EndorsementForm(power("d4"), station, TODAY)
    qtbot.addWidget(form)
    assert not form.keep.isEnabled()
    form.reviewer.setText("Dra. Rosa Vela")
    form.unit.setText("Unidad Provincial")
    form.text.setText("Validado.")
    assert form.keep.isEnabled()
    said = form.said
    assert (said.decision, said.page, said.day) == (Endorsed.VALIDATED, 1, TODAY)
    form.choose(Endorsed.REJECTED)
    assert form.said.decision is Endorsed.REJECTED


@pytest.mark.parametrize("day", ["31/02/2026", "", "21/11/2026"])
def test_a_day_that_cannot_be_keeps_the_form_open(station: Station, qtbot, day: str) -> None:
    form = EndorsementForm(power("d4"), station, date(2026, 11, 20))
    qtbot.addWidget(form)
    for line in (form.reviewer, form.unit, form.text):
        line.setText("x")
    assert form.keep.isEnabled()
    form.day.setText(day)
    assert not form.keep.isEnabled()


def test_the_unit_is_remembered_at_the_station(station: Station, qtbot) -> None:
    first = EndorsementForm(power("d4"), station, TODAY)
    qtbot.addWidget(first)
    for line, text in ((first.reviewer, "Rosa"), (first.unit, "UPAJ"), (first.text, "Visto.")):
        line.setText(text)
    first.keep.click()
    second = EndorsementForm(power("d4"), station, TODAY)
    qtbot.addWidget(second)
    assert (second.unit.text(), second.text.text()) == ("UPAJ", "")


def test_a_page_is_offered_every_other_paper_and_every_kind(station: Station, qtbot) -> None:
    dialog = RehangDialog("d3.png", PAPERS[2], PAPERS, station.messages, station.theme)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 3 + len(Kind) - 1
    dialog.choose("d2")
    assert dialog.chosen == "d2"
    dialog.choose(Kind.UNKNOWN)
    assert dialog.chosen is Kind.UNKNOWN


def test_a_move_reaches_the_archive(front: FrontOffice, station: Station, qtbot) -> None:
    case = opened(front)
    made, offered = controls(station, case, "d3.png", qtbot)
    assert len(set(offered)) == len(offered) == 6
    with qtbot.waitSignal(station.changed):
        made.move(case, place(case, "d3.png"), "d2")
    assert len(front.office.records.get(case.id).page_moves) == 1


def test_a_paper_is_saved_and_it_is_said_where(
    front: FrontOffice, station: Station, qtbot, tmp_path: Path
) -> None:
    case = opened(front)
    made, _ = controls(station, case, "d1.png", qtbot)
    target = tmp_path / "pasaporte.pdf"
    with qtbot.waitSignal(station.told) as told:
        made.save_to(case, "d1", target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert "pasaporte.pdf" in told.args[0]


def test_a_file_is_made_to_fit_and_it_is_said(
    front: FrontOffice, station: Station, qtbot, tmp_path: Path
) -> None:
    case = opened(front)
    made, _ = controls(station, case, "d1.png", qtbot)
    with qtbot.waitSignal(station.told) as told:
        made.fit_into(case, place(case, "d1.png"), tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["d1-1MB.jpg"]
    assert "d1.png" in told.args[0]


def test_without_a_power_there_is_nothing_to_endorse(
    front: FrontOffice, station: Station, qtbot
) -> None:
    front.reader.documents = PAPERS[:3]
    case = opened(front)
    made, _ = controls(station, case, "d1.png", qtbot)
    with qtbot.waitSignal(station.told) as told:
        made.endorse()
    assert told.args[1] == "look"
