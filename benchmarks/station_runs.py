"""What `benchmarks/station.py` does in the window, each in a process of its own, by keys."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

TIMER_MS, WAIT_MS = 5, 20
WARM = 12
"""Cases opened before memory is looked at: caches, fonts and libraries are there then."""

Condition = Callable[[], object]


def drive(script: Callable[[Any], Iterator[Condition]]) -> None:
    """Opens the window and runs a script in it; each condition that it yields is waited for."""
    from PySide6.QtCore import QTimer

    from intake.ui import start

    class Driven(start.MainWindow):
        def __init__(self, station: start.Station) -> None:
            super().__init__(station)
            self.station = station
            self.keys: list[str] = []
            self._steps = script(self)
            self._until: Condition = self.isVisible
            self._looks = QTimer(self)
            self._looks.timeout.connect(self._look)
            self._looks.start(WAIT_MS)

        def _look(self) -> None:
            if not self._until():
                return
            try:
                self._until = next(self._steps)
            except StopIteration:
                self._looks.stop()
                self.close()

        def press(self, *keys: str) -> Condition:
            """Presses keys one after the other, as if a person did; true once all are pressed."""
            left = list(keys)
            self.keys.extend(keys)

            def one() -> None:
                top = _top(self)
                if not top.isActiveWindow():  # after a dialog; there is no window manager here
                    top.activateWindow()
                    QTimer.singleShot(WAIT_MS, one)
                    return
                key = left.pop(0)
                if left:
                    QTimer.singleShot(0, one)
                _pressed(self, key)

            QTimer.singleShot(0, one)
            return lambda: not left

        def quiet(self) -> bool:
            """Nothing runs and nothing is still to be shown."""
            desk = self.desk
            return not (
                self.station.background.busy
                or desk.scanning.presenter.busy
                or not desk.presenter.settled
            )

    start.MainWindow = Driven  # type: ignore[misc]
    start.open_window()


def _top(window: Any) -> Any:
    from PySide6.QtWidgets import QApplication

    return QApplication.activeModalWidget() or window


def _pressed(window: Any, key: str) -> None:
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    top = _top(window)
    focused = QApplication.focusWidget()
    target = focused if focused is not None and focused.window() is top else top
    combination = QKeySequence(key)[0]
    QTest.keyClick(target, combination.key(), combination.keyboardModifiers())


def modal(kind: str) -> Condition:
    """True while a dialog of that class is open."""
    from PySide6.QtWidgets import QApplication

    return lambda: type(QApplication.activeModalWidget()).__name__ == kind


def no_modal() -> bool:
    from PySide6.QtWidgets import QApplication

    return QApplication.activeModalWidget() is None


def with_scanner(window: Any) -> None:
    """The played feeder is the station's scanner."""
    from intake.scanning.profile import Feed, Profile
    from intake.scanning.profile_file import Profiles

    profile = Profile("Papeles", "play:", "Intake demo", Feed.FEEDER)
    window.station.office.scanning.keep(Profiles((profile,), profile.name))


class Times:
    """When the last page was safe, and when what it says stood on the screen."""

    def __init__(self, window: Any, pages: int) -> None:
        self._pages = pages
        self.safe = self.shown = 0.0
        window.desk.scanning.presenter.tally_changed.connect(self._tally)
        window.desk.presenter.rest_shown.connect(self._shown)

    def _tally(self, tally: Any) -> None:
        if tally.safe >= self._pages and not self.safe:
            self.safe = time.perf_counter()

    def _shown(self, case: Any, _view: object) -> None:
        from PySide6.QtCore import QTimer

        pages = {(p.file, p.file_page) for d in _documents(case) for p in d.pages}
        if case.assessment is not None and len(pages) >= self._pages and not self.shown:
            QTimer.singleShot(0, self._painted)

    def _painted(self) -> None:
        self.shown = self.shown or time.perf_counter()


def _documents(case: Any) -> tuple[Any, ...]:
    return tuple(case.packet.documents) if case.packet is not None else ()


def tell(answer: dict[str, Any]) -> None:
    print("MEASURED " + json.dumps(answer), flush=True)


def run_packet(pages: int) -> None:
    """One packet from the new case to the end of it, by keys alone."""

    def script(window: Any) -> Iterator[Condition]:
        with_scanner(window)
        presenter, acts = window.desk.presenter, window.desk.acts
        yield window.quiet
        window.activateWindow()
        times = Times(window, pages)
        yield window.press("Ctrl+N")
        yield modal("NewCaseDialog")
        yield window.press("Return")
        yield lambda: no_modal() and presenter.view.requirements and window.quiet()
        yield window.press("F2")
        yield lambda: times.shown
        yield window.quiet
        view = presenter.view
        told = [row.finding.code for row in view.findings]
        asked = sum(row.asks for row in view.evidence)
        ticks = [tick for tick in window.desk.left.requirements.ticks if not tick.box.isChecked()]
        stops = any(row.finding.severity.value == "blocking" for row in view.findings)
        if stops:
            yield window.press("F8")
            yield modal("HandBackDialog")
            yield window.press("F8")
            yield lambda: no_modal() and window.quiet()
        else:
            for number in range(1, len(ticks) + 1):
                yield window.press(str(number))
                yield window.quiet
            yield window.press("Ctrl+Return")
            yield lambda: not acts.button("accept").isEnabled() or not no_modal()
            yield window.quiet
        end = presenter.case.state.value
        tell({
            "verdict_seconds": times.shown - times.safe, "end": end, "found": told,
            "asked": asked, "keys": window.keys,
        })  # fmt: skip
        while not no_modal():
            yield window.press("Esc")
            yield window.quiet

    drive(script)


def run_alone(pages: Path) -> None:
    """Seconds in which each page is read when nothing else is, children ready."""
    from intake.app.compose import page_workers
    from intake.app.settings import load_settings
    from intake.desk.packet.examination import PageOrder
    from intake.desk.packet.page_work import examine
    from intake.jobs import Job

    dpi, seconds = load_settings().dpi, {}
    with page_workers() as workers:
        paths = sorted(pages.iterdir())
        for path in (paths[0], *paths):  # the first one twice: models are loaded then
            began = time.perf_counter()
            order = PageOrder(str(path), path.name, 1, dpi)
            for _, answer in workers.each(examine, [order], Job()):
                if isinstance(answer, Exception):
                    raise answer
            seconds[path.name] = time.perf_counter() - began
    tell({"alone": seconds})


def run_batch(pages: int) -> None:
    """A stack is scanned and read; every beat of a fast timer is noted."""
    from PySide6.QtCore import Qt, QTimer

    gaps: list[tuple[float, float, float]] = []
    last = [0.0, 0.0]

    def beat() -> None:
        now, own = time.perf_counter(), time.thread_time()
        gaps.append((now, (now - last[0]) * 1000, (own - last[1]) * 1000))
        last[:] = [now, own]

    def script(window: Any) -> Iterator[Condition]:
        with_scanner(window)
        presenter = window.desk.presenter
        yield window.quiet
        window.activateWindow()
        times = Times(window, pages)
        yield window.press("Ctrl+N")
        yield modal("NewCaseDialog")
        yield window.press("Return")
        yield lambda: no_modal() and presenter.view.requirements and window.quiet()
        beats = QTimer(window)
        beats.setTimerType(Qt.TimerType.PreciseTimer)
        beats.timeout.connect(beat)
        last[:] = [time.perf_counter(), time.thread_time()]
        beats.start(TIMER_MS)
        began = time.perf_counter()
        yield window.press("F2")
        yield lambda: times.shown
        yield window.quiet
        for _ in range(3):
            yield window.press("PgDown")
            yield window.quiet
        beats.stop()
        tell({
            "gaps": [(at - began, gap, own) for at, gap, own in gaps],
            "last_page": times.safe - began, "verdict": times.shown - began,
        })  # fmt: skip

    drive(script)


def run_cases(rounds: int) -> None:
    """Cases that were read are opened and closed again."""
    import psutil

    process = psutil.Process()

    def memory() -> float:
        gc.collect()
        return float(process.memory_full_info().uss) / 2**20

    def script(window: Any) -> Iterator[Condition]:
        presenter = window.desk.presenter
        yield window.quiet
        cases = [row.id for row in window.station.office.records.list()]
        known = 0.0
        for number in range(WARM + rounds):
            window.open_case(cases[number % len(cases)])
            wanted = cases[number % len(cases)]
            yield (
                lambda wanted=wanted: (
                    presenter.case is not None
                    and presenter.case.id == wanted
                    and presenter.view.evidence
                    and window.quiet()
                )
            )
            window.go_to(0)
            yield window.quiet
            if number == WARM - 1:
                known = memory()
        tell({"before": known, "after": memory(), "opened": rounds, "cases": len(cases)})

    drive(script)


def run_fill(pages: Path, count: int) -> None:
    """Cases for `run_cases`: the same papers, read once and remembered."""
    from intake.app.compose import office
    from intake.app.settings import load_settings
    from intake.domain.kinds import Channel, Presenter
    from intake.jobs import Job
    from intake.scanning.sources.files import Files

    with office(load_settings()) as station:
        for _ in range(count):
            reception = station.reception
            case = reception.open_case(
                "code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER
            )
            reception.receive(case.id, Files([pages]), Job())
            reception.read(case.id, Job())
    tell({"cases": count})


def run_start() -> None:
    """Says when the window can be used, and closes it."""
    from intake.app.loaded_first import load_before_qt

    load_before_qt()
    from intake.ui import start

    class Prompt(start.MainWindow):
        def __init__(self, station: start.Station) -> None:
            super().__init__(station)
            self.archive.filled.connect(self._usable)

        def _usable(self) -> None:
            tell({"at": time.time(), "own": time.process_time()})
            self.close()

    start.MainWindow = Prompt  # type: ignore[misc]
    start.open_window()


def run(words: list[str]) -> None:
    match words:
        case ["packet", pages]:
            run_packet(int(pages))
        case ["alone", pages]:
            run_alone(Path(pages))
        case ["batch", pages]:
            run_batch(int(pages))
        case ["fill", pages, count]:
            run_fill(Path(pages), int(count))
        case ["cases", rounds]:
            run_cases(int(rounds))
        case _:
            run_start()
