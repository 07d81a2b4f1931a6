"""The clerk confirms in one act which papers belong to which worker."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from intake.desk.changes import DeskError
from intake.domain.cases import Case
from intake.jobs import Job
from intake.ui.papers.split_form import SplitForm
from intake.ui.papers.splitting import SplitControls
from intake.ui.station import Station
from tests.integration.test_desk_splitting import PAPERS
from tests.ui.a_desk import ADesk
from tests.ui.front_office import SOUND, FrontOffice
from tests.ui.test_journey_case import in_dialog


@pytest.fixture
def station(front: FrontOffice, stations: Callable[[], Station]) -> Station:
    Image.new("L", (64, 80), 255).save(front.papers / "d4.png")
    front.reader.documents = PAPERS
    return stations()


def controls(station: Station, case: Case, qtbot) -> SplitControls:
    window = QWidget()
    qtbot.addWidget(window)
    return SplitControls(station, ADesk(station, case.id), lambda *_: None, window)


def form_of(station: Station, case: Case, qtbot) -> SplitForm:
    shares = station.office.splitting.proposed(case.id)
    form = SplitForm(case, shares, station.messages, station.theme)
    qtbot.addWidget(form)
    return form


def test_the_form_shows_the_proposal_and_space_ticks(
    front: FrontOffice, station: Station, qtbot
) -> None:
    case = front.opened()
    form = form_of(station, case, qtbot)
    assert [share.papers for share in form.shares] == [("d1", "d3", "d5"), ("d2", "d4", "d5")]
    heads = [form.table.horizontalHeaderItem(column).text() for column in (1, 2)]
    assert case.number in heads[0]
    assert "757654321" in heads[1]
    assert form.note.text().startswith("2 ")
    form.show()
    form.table.setCurrentCell(1, 2)
    qtbot.keyClick(form.table, Qt.Key.Key_Space)
    assert form.shares[1].papers == ("d4", "d5")
    qtbot.keyClick(form.table, Qt.Key.Key_Space)
    assert form.shares[1].papers == ("d2", "d4", "d5")


def test_one_person_alone_cannot_be_kept(front: FrontOffice, station: Station, qtbot) -> None:
    form = form_of(station, front.opened(), qtbot)
    assert form.keep.isEnabled()
    for paper in ("d2", "d4", "d5"):
        form.tick(paper, 1, ticked=False)
    assert not form.keep.isEnabled()
    form.tick("d2", 1)
    assert form.keep.isEnabled()


def test_enter_parts_the_papers_and_says_where_they_are(
    front: FrontOffice, station: Station, qtbot
) -> None:
    case = front.opened()
    made = controls(station, case, qtbot)
    in_dialog(lambda form: qtbot.keyClick(form.table, Qt.Key.Key_Return))
    with qtbot.waitSignal(station.told) as told:
        made.split()
    text, role = told.args
    assert role == "proven"
    parted = station.office.records.get(case.id).split
    assert parted is not None
    assert all(number in text for number in parted.cases)
    assert len(station.office.records.list()) == 2
    with qtbot.waitSignal(station.told) as told:
        made.join()
    assert case.number in told.args[0]
    assert station.office.records.get(case.id).split is None


def test_esc_parts_nothing(front: FrontOffice, station: Station, qtbot) -> None:
    case = front.opened()
    made = controls(station, case, qtbot)
    seen: list[str] = []

    def leave(form: QDialog) -> None:
        seen.append(form.windowTitle())
        form.reject()

    in_dialog(leave)
    made.split()
    qtbot.waitUntil(lambda: bool(seen))
    assert station.office.records.get(case.id).split is None


def test_papers_of_one_person_are_not_asked_about(
    front: FrontOffice, station: Station, qtbot
) -> None:
    front.reader.documents = SOUND
    (front.papers / "d4.png").unlink()
    case = front.opened()
    made = controls(station, case, qtbot)
    with qtbot.waitSignal(station.told) as told:
        made.split()
    assert told.args[1] == "look"
    with pytest.raises(DeskError):
        station.office.splitting.undo(case.id, Job())
