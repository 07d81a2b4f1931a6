"""Scanner and profiles: devices found or not, a test page, what is kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intake.errors import ScanError
from intake.scanning.profile import Abilities, Color, Device, Feed, Profile
from intake.scanning.profile_file import Profiles, load_profiles
from intake.ui.scanning.setup import SetupDialog
from intake.ui.station import Station
from tests.ui.front_office import FrontOffice


@pytest.fixture
def made(station: Station, qtbot) -> Iterator[list[SetupDialog]]:  # type: ignore[no-untyped-def]
    dialogs: list[SetupDialog] = []
    yield dialogs
    for dialog in dialogs:
        dialog.close()


def opened(station: Station, qtbot, made: list[SetupDialog]) -> SetupDialog:  # type: ignore[no-untyped-def]
    dialog = SetupDialog(station)
    made.append(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog._jobs)
    return dialog


def rows(listed: QWidget) -> list[str]:
    return [listed.item(n).text() for n in range(listed.count())]  # type: ignore[attr-defined]


def test_the_first_start_finds_the_device_tests_and_keeps_it(station, front, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    Image.new("RGB", (1240, 1754), "white").save(front.papers / "a.png")
    front.scanners.stacks = [["a.png"]]
    dialog = opened(station, qtbot, made)
    assert rows(dialog.column.devices) == ["Prueba DS-1\nsheetfed scanner · fake:1"]
    assert dialog.column.devices.current == "fake:1"
    dialog.try_out()
    qtbot.waitUntil(lambda: "1240 × 1754" in dialog.trial.said)
    assert dialog.trial._picture.isVisible()
    dialog.keep()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    kept = load_profiles(front.office.settings.data)
    assert kept.current == Profile("Documentos de identidad", "fake:1", "Prueba DS-1")


def test_only_what_the_device_can_do_is_offered(station, front, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    front.scanners.able = Abilities((Feed.FEEDER,), (Color.GREY,), (100, 300), (216.0, 300.0))
    form = opened(station, qtbot, made).form
    assert [button.text() for button in form.feed.buttons] == ["Alimentador, una cara"]
    assert [button.text() for button in form.dpi.buttons] == ["200", "300"]
    assert [button.text() for button in form.color.buttons] == ["Grises"]
    papers = [button.text() for button in form.paper.buttons]
    assert "Oficio" not in papers
    assert "A4" in papers
    assert (form.profile.feed, form.profile.color) == (Feed.FEEDER, Color.GREY)


def test_no_device_says_what_to_do(station, front, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    front.scanners.found = []
    dialog = opened(station, qtbot, made)
    assert dialog.column.state.text()
    assert not dialog.save.isEnabled()
    assert dialog.save.toolTip()
    front.scanners.found = [Device("late:1", "Tarde", "T1")]
    dialog.look()
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.column.devices.current == "late:1"


def test_searching_that_fails_says_why(station, front, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    front.scanners.finding_fails = ScanError("scan.no_sane")
    dialog = opened(station, qtbot, made)
    assert "SANE" in dialog.column.state.text()
    assert dialog.column.search.isEnabled()


def test_a_test_that_fails_says_what_to_do_and_can_be_tried_again(
    station, front, qtbot, made
) -> None:  # type: ignore[no-untyped-def]
    front.scanners.stacks = [[]]
    front.scanners.fault = ScanError("scan.cover_open")
    dialog = opened(station, qtbot, made)
    dialog.try_out()
    qtbot.waitUntil(lambda: "tapa" in dialog.trial.said)
    assert dialog.test.isEnabled()


def test_closing_stops_what_runs(station, front, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    dialog = opened(station, qtbot, made)
    front.scanners.gate = threading.Event()
    dialog.try_out()
    assert not dialog.test.isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: not station.background.busy)


def test_a_folder_is_watched_and_tested(station, front, qtbot, made, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog = opened(station, qtbot, made)
    folder = tmp_path / "escaner"
    dialog.watch(folder)
    dialog.try_out()
    qtbot.waitUntil(lambda: "no existe" in dialog.trial.said)
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF")
    (folder / "a.pdf.part").write_bytes(b"")
    dialog.try_out()
    qtbot.waitUntil(lambda: "1" in dialog.trial.said)
    assert dialog.form.afterwards.isVisible()
    assert not dialog.form.dpi.isVisible()
    dialog.keep()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    current = front.office.scanning.profiles.current
    assert current is not None
    assert current.folder == str(folder)


def test_profiles_are_added_renamed_and_removed(station, front, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    scanning = front.office.scanning
    scanning.keep(Profiles((Profile("Uno", "fake:1"),), "Uno"))
    dialog = opened(station, qtbot, made)
    dialog.add_profile()
    dialog.form.name.setText("Dos")
    dialog.keep()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [p.name for p in scanning.profiles.all] == ["Uno", "Dos"]
    assert scanning.profiles.chosen == "Dos"
    dialog = opened(station, qtbot, made)
    dialog.form.name.setText("Dos bis")
    dialog.keep()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [p.name for p in scanning.profiles.all] == ["Uno", "Dos bis"]
    dialog = opened(station, qtbot, made)
    dialog.remove_profile()
    qtbot.waitUntil(lambda: len(scanning.profiles.all) == 1)
    assert scanning.profiles.current == Profile("Uno", "fake:1")


def test_a_device_that_is_away_stays_in_its_profile(station, front, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    away = Profile("Uno", "usb:9", "Lejano X", Feed.FEEDER, 400)
    front.office.scanning.keep(Profiles((away,), "Uno"))
    dialog = opened(station, qtbot, made)
    assert any("Lejano X" in row for row in rows(dialog.column.devices))
    assert dialog.form.profile == away


def test_everything_has_a_name_and_is_reached_by_tab(station, qtbot, made) -> None:  # type: ignore[no-untyped-def]
    dialog = opened(station, qtbot, made)
    asked = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
    ]
    unnamed = [w for w in asked if not (w.accessibleName() or getattr(w, "text", str)())]
    assert [f"{type(w).__name__} {w.objectName()}" for w in unnamed] == []


def test_a_broken_profile_file_is_as_none(front: FrontOffice) -> None:
    data = front.office.settings.data
    for content in (
        "",
        "{",
        '{"profiles": [{}]}',
        '{"profiles": [{"name": 1, "device": "x", "feed": "?"}]}',
    ):
        (data / "scanning.json").write_text(content, encoding="utf-8")
        assert load_profiles(data) == Profiles()
