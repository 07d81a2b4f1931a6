"""Scanning into a case: pages appear, are safe, are read ahead, go to their places, come back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest

from intake.domain.kinds import Channel, Presenter
from intake.errors import ScanError, StoreError
from intake.jobs import Job
from intake.scanning.profile import Feed, Profile
from intake.scanning.profile_file import Profiles
from intake.scanning.sources.files import Files
from intake.ui.main_window import DESK, MainWindow
from intake.ui.scanning.setup import SetupDialog
from tests.ui.front_office import FrontOffice

PROFILE = Profile("Papeles", "fake:1", "Prueba DS-1", Feed.FEEDER)


@pytest.fixture
def desk(front: FrontOffice, window: MainWindow, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    """A window with an empty case, and a scanner that was set up."""
    front.office.scanning.keep(Profiles((PROFILE,), PROFILE.name))
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    window.go_to(DESK)
    presenter = window.desk.presenter
    presenter.new_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    qtbot.waitUntil(window.desk.scanning.bar.scan.isEnabled)
    return window


def settled(window: MainWindow) -> Callable[[], bool]:
    def quiet() -> bool:
        desk = window.desk
        return not (
            desk.scanning.presenter.busy
            or desk.presenter.reading
            or desk.presenter._fetching
            or desk.presenter._pause.isActive()
            or window._station.background.busy
        )

    return quiet


def names(front: FrontOffice, window: MainWindow) -> list[str]:
    case = window.desk.presenter.case
    assert case is not None
    return [file.name for file in front.office.records.get(case.id).files]


def shown(window: MainWindow) -> list[str]:
    return [row.place.file for row in window.desk.left.strip._rows]


def papers(front: FrontOffice, *more: str) -> None:
    for number, name in enumerate(more):
        Image.new("L", (70 + number, 90), 200).save(front.papers / name)


def scan(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    with qtbot.waitSignal(window.desk.scanning.bar.scan.clicked):
        QTest.keyClick(window.desk, Qt.Key.Key_F2)
    qtbot.waitUntil(settled(window))


def do(window: MainWindow, qtbot, deed: str) -> None:  # type: ignore[no-untyped-def]
    if deed == "undo":
        QTest.keyClick(window.desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(settled(window))
        return
    action = window.desk.scanning.bar.deeds[deed]
    with qtbot.waitSignal(action.triggered):
        combination = action.shortcut()[0]
        QTest.keyClick(window.desk, combination.key(), combination.keyboardModifiers())
    qtbot.waitUntil(settled(window))


def choose(window: MainWindow, name: str, qtbot) -> None:  # type: ignore[no-untyped-def]
    strip = window.desk.left.strip
    strip.setCurrentRow([row.place.file for row in strip._rows].index(name))
    qtbot.waitUntil(settled(window))


def test_pages_appear_and_are_examined_while_the_feeder_still_runs(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    front.scanners.gate = threading.Event()
    QTest.keyClick(desk.desk, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: shown(desk) == ["d1.png", "d2.png"] and len(front.reader.ahead) == 2)
    qtbot.waitUntil(lambda: all(row.kind for row in desk.desk.left.strip._rows))
    assert desk.desk.scanning.presenter.scanning
    assert front.reader.times == 0
    assert names(front, desk) == ["d1.png", "d2.png"]
    assert not desk.desk.scanning.bar.scan.isEnabled()
    front.scanners.gate.set()
    qtbot.waitUntil(settled(desk))
    assert sorted(front.reader.ahead) == ["d1.png", "d2.png", "d3.png"]
    assert front.reader.times == 1
    assert desk.desk.presenter.view.requirements
    tally = desk.desk.scanning.presenter.tally
    assert (tally.received, tally.safe, tally.missing) == (3, 3, 0)
    assert desk.desk.scanning.bar.scan.isEnabled()


def test_without_a_profile_the_set_up_is_offered(window, front, qtbot, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    asked = []
    monkeypatch.setattr(SetupDialog, "exec", lambda _self: asked.append("set up"))
    opened(window, qtbot)
    scan(window, qtbot)
    assert asked == ["set up"]
    assert front.scanners.asked == []


def test_a_jam_leaves_what_came_reads_it_and_stays_in_sight(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    front.scanners.fault = ScanError("scan.jam")
    scan(desk, qtbot)
    assert names(front, desk) == ["d1.png", "d2.png", "d3.png"]
    assert front.reader.times == 1
    assert desk.busy.isVisible()
    assert "se atascó" in desk.busy.text
    front.scanners.fault = None
    front.scanners.stacks = [["d1.png"]]
    scan(desk, qtbot)
    assert "se atascó" not in desk.busy.text


def test_cancel_keeps_what_came(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    front.scanners.gate = threading.Event()
    QTest.keyClick(desk.desk, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: len(shown(desk)) == 2)
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(settled(desk))
    assert names(front, desk) == ["d1.png", "d2.png"]
    assert front.reader.times == 1


def test_a_page_that_the_disk_did_not_keep_is_said_in_red(desk, front, qtbot, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    keep = front._store.receiving.add_file

    def full(case, path, name, *, person):  # type: ignore[no-untyped-def]
        if name == "d2.png":
            raise StoreError("disk.full")
        return keep(case, path, name, person=person)

    monkeypatch.setattr(front._store.receiving, "add_file", full)
    scan(desk, qtbot)
    assert names(front, desk) == ["d1.png"]
    assert desk.desk.scanning.presenter.tally.missing == 1
    assert "1" in desk.desk.acts._lost.text()
    assert desk.desk.acts._lost.property("role") == "stops"


def test_both_sides_by_hand_are_interleaved(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    papers(front, "b1.png", "b2.png", "z.png")
    front.scanners.stacks = [["z.png"], ["d1.png", "d2.png"], ["b2.png", "b1.png"]]
    scan(desk, qtbot)
    do(desk, qtbot, "both")
    assert desk.desk.scanning.presenter.fronts == 2
    assert "F2" in desk.desk.scanning.bar.said
    scan(desk, qtbot)
    assert names(front, desk) == ["z.png", "d1.png", "b1.png", "d2.png", "b2.png"]
    assert shown(desk) == names(front, desk)
    assert desk.desk.scanning.presenter.fronts == 0
    assert desk.desk.scanning.bar.said == ""


def test_unequal_sides_are_left_as_they_came_and_said(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    papers(front, "b1.png")
    front.scanners.stacks = [["d1.png", "d2.png"], ["b1.png"]]
    do(desk, qtbot, "both")
    scan(desk, qtbot)
    assert names(front, desk) == ["d1.png", "d2.png", "b1.png"]
    assert "2" in desk.busy.text
    assert "1" in desk.busy.text


def test_fronts_alone_are_enough(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    papers(front, "x.png")
    front.scanners.stacks = [["d1.png"], ["x.png"]]
    do(desk, qtbot, "both")
    do(desk, qtbot, "no_backs")
    scan(desk, qtbot)
    assert names(front, desk) == ["d1.png", "x.png"]


def test_pages_are_inserted_replaced_taken_out_and_it_is_all_undone(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    papers(front, "i1.png", "i2.png", "r.png")
    front.scanners.stacks = [["d1.png", "d2.png"], ["i1.png", "i2.png"], ["r.png"]]
    scan(desk, qtbot)
    choose(desk, "d1.png", qtbot)
    do(desk, qtbot, "insert")
    assert names(front, desk) == ["d1.png", "i1.png", "i2.png", "d2.png"]
    choose(desk, "i2.png", qtbot)
    do(desk, qtbot, "finer")
    assert front.scanners.asked[-1].dpi == 600
    assert names(front, desk) == ["d1.png", "i1.png", "r.png", "d2.png"]
    choose(desk, "i1.png", qtbot)
    do(desk, qtbot, "out")
    assert names(front, desk) == ["d1.png", "r.png", "d2.png"]
    steps = []
    for _ in range(4):
        do(desk, qtbot, "undo")
        steps.append(names(front, desk))
    assert steps == [
        ["d1.png", "i1.png", "r.png", "d2.png"],
        ["d1.png", "i1.png", "i2.png", "d2.png"],
        ["d1.png", "d2.png"],
        [],
    ]
    assert desk.desk.undoing.words == "Undo: open the case"


def test_undo_leaves_what_came_from_elsewhere(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    papers(front, "x.png")
    front.scanners.stacks = [["d1.png"]]
    scan(desk, qtbot)
    case = desk.desk.presenter.case.id
    front.office.reception.receive(case, Files([front.papers / "x.png"]), Job())
    desk.desk.presenter.refresh()
    qtbot.waitUntil(lambda: names(front, desk) == ["d1.png", "x.png"] and settled(desk)())
    do(desk, qtbot, "undo")
    assert names(front, desk) == ["x.png"]


def test_undo_takes_back_the_last_thing_first(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    papers(front, "x.png")
    front.scanners.stacks = [["d1.png"]]
    scan(desk, qtbot)
    desk.desk.presenter.add([front.papers / "x.png"])
    qtbot.waitUntil(lambda: names(front, desk) == ["d1.png", "x.png"] and settled(desk)())
    steps = []
    for _ in range(2):
        do(desk, qtbot, "undo")
        steps.append(names(front, desk))
    assert steps == [["d1.png"], []]


def test_the_menu_names_every_deed_with_its_key_and_the_profiles(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    other = Profile("Identidad", "fake:1", feed=Feed.FLATBED)
    bar = desk.desk.scanning.bar
    front.office.scanning.keep(front.office.scanning.profiles.with_one(other))
    desk.desk.scanning._refresh()
    lines = [a for a in bar.menu.actions() if not a.isSeparator()]
    assert [a.text() for a in lines[:2]] == ["&1  Papeles", "&2  Identidad"]
    assert [a.isChecked() for a in lines[:2]] == [False, True]
    assert all(not action.shortcut().isEmpty() for action in bar.deeds.values())
    lines[0].trigger()
    qtbot.waitUntil(lambda: front.office.scanning.profiles.chosen == "Papeles")
    scan(desk, qtbot)
    assert front.scanners.asked[-1].name == "Papeles"


def test_another_case_does_not_get_the_pages(desk, front, qtbot) -> None:  # type: ignore[no-untyped-def]
    front.scanners.gate = threading.Event()
    QTest.keyClick(desk.desk, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: len(shown(desk)) == 2)
    first = desk.desk.presenter.case.id
    desk.desk.presenter.new_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    qtbot.waitUntil(lambda: getattr(desk.desk.presenter.case, "id", first) != first)
    front.scanners.gate.set()
    qtbot.waitUntil(settled(desk))
    assert names(front, desk) == []
    assert len(front.office.records.get(first).files) == 3
    assert not front.office.records.get(first).unread


def test_a_file_of_several_pages_is_taken_out_as_what_it_is(
    desk: MainWindow, front: FrontOffice, monkeypatch, qtbot
) -> None:
    scan(desk, qtbot)
    presenter = desk.desk.presenter
    assert presenter.case is not None
    stacked = tuple(replace(file, page_count=3) for file in presenter.case.files)
    monkeypatch.setattr(presenter, "_case", replace(presenter.case, files=stacked))
    do(desk, qtbot, "out")
    assert names(front, desk) == ["d2.png", "d3.png"]
    assert desk.busy.text == "The whole file was taken out, with all its pages. Ctrl Z undoes it."
    assert "d1.png" in desk.desk.undoing.words
    do(desk, qtbot, "undo")
    assert names(front, desk) == ["d1.png", "d2.png", "d3.png"]


def test_only_files_of_this_machine_can_be_dropped(desk: MainWindow) -> None:
    """A link out of a browser shows the sign of what is not possible, and is not swallowed."""
    for address, taken in (
        ("https://correo.example/solicitud.pdf", False),
        ("file:///a.pdf", True),
    ):
        data = QMimeData()
        data.setUrls([QUrl(address)])
        entering = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entering.ignore()
        desk.desk.dragEnterEvent(entering)
        assert entering.isAccepted() == taken


def test_what_is_told_leaves_the_ways_in_free(desk: MainWindow) -> None:
    """A jam is told beside the buttons that scan on, where the window is wide enough."""
    desk._station.tell_fault(ScanError("scan.jam", device="DS-1"))
    left = desk.desk.left
    assert desk.busy.isVisible()
    for width in (1366, 1280):
        desk.resize(width, 768)
        right = left.mapTo(desk, QPoint(left.width(), 0)).x()
        assert desk.busy.mapTo(desk, QPoint(0, 0)).x() >= right
