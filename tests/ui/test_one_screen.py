"""One case on one screen at 1366 by 768, and what stands in front is seen to stand in front."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from intake.domain.kinds import Channel, Presenter, RequirementState, SignatureKind
from intake.ui.main_window import DESK, MainWindow
from intake.ui.parts.room import Room
from tests.ui.front_office import SOUND, FrontOffice
from tests.ui.test_journey_case import P1, add, quiet
from tests.unit.papers.drawn_up import passport, power, request, sut

BY_ATTORNEY = (passport("d1"), sut("d2"), request("d3", SignatureKind.INK), power("d4"))


@pytest.mark.parametrize(
    ("presenter", "papers"),
    [(Presenter.EMPLOYER, SOUND), (Presenter.ATTORNEY_IN_FACT, BY_ATTORNEY)],
)
def test_the_list_of_requirements_is_seen_whole(
    presenter: Presenter, papers: tuple, window: MainWindow, front: FrontOffice, qtbot
) -> None:
    front.reader.documents = papers
    (front.papers / "d4.png").write_bytes((front.papers / "d1.png").read_bytes() + b" ")
    window.go_to(DESK)
    window.desk.presenter.new_case(P1, Channel.WINDOW, presenter)
    qtbot.waitUntil(lambda: bool(window.desk.presenter.view.requirements))
    add(window, front.papers, qtbot)
    left = window.desk.left
    qtbot.waitUntil(lambda: all(c.docked.has_picture for c in left.requirements.cards[:3]))
    quiet(window, qtbot)
    room = next(r for r in left.findChildren(Room) if r.widget() is left.requirements)
    assert room.verticalScrollBar().maximum() <= 0
    states = {row.id: row.state for row in window.desk.presenter.view.requirements}
    assert (states["power_of_attorney"] is RequirementState.NOT_APPLICABLE) == (papers is SOUND)


def test_what_is_not_needed_any_more_takes_one_grey_line(
    window: MainWindow, front: FrontOffice, qtbot
) -> None:
    window.go_to(DESK)
    window.desk.presenter.new_case(P1, Channel.WINDOW, Presenter.EMPLOYER)
    qtbot.waitUntil(lambda: bool(window.desk.presenter.view.requirements))

    def alternatives() -> list[tuple[str, str]]:
        cards = window.desk.left.requirements.cards
        lines = [w for card in cards for w in card.findChildren(QLabel, "alternative")]
        return [(line.text(), line.property("moot")) for line in lines]

    assert [moot for _, moot in alternatives()] == ["false"] * 3
    add(window, front.papers, qtbot)
    (met, moot) = alternatives()
    assert (met[0].partition(" · ")[0], met[1]) == ("Pasaporte", "false")
    assert (moot[0].split(" · ")[0], moot[1]) == ("Visa", "true")
    assert "Documento del país de origen" in moot[0]


def test_the_window_goes_back_under_a_dialog_and_comes_again(window: MainWindow, qtbot) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    assert not window.veil.isVisible()
    dialog.open()
    qtbot.waitUntil(window.veil.isVisible)
    assert window.veil.size() == window.size()
    window.resize(1300, 740)
    qtbot.waitUntil(lambda: window.veil.size() == window.size())
    dialog.reject()
    qtbot.waitUntil(lambda: not window.veil.isVisible())
