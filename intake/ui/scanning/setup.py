"""Scanner and profiles: finds the devices, scans a test page, keeps how this station scans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QWidget,
)

from intake.desk.scan_desk import TestScan
from intake.errors import IntakeError
from intake.jobs import Job, Progress
from intake.scanning.profile import FOLDER, Abilities, Device, Feed, Profile
from intake.scanning.profile_file import Profiles
from intake.ui.parts.dialog_parts import dialog_column, give_size
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.room import Room
from intake.ui.scanning.device_list import DeviceColumn
from intake.ui.scanning.profile_form import ProfileForm
from intake.ui.scanning.trial import TrialView
from intake.ui.station import Station

Answer = TypeVar("Answer")


class SetupDialog(QDialog):
    """One screen: profiles and devices at the left, the choices, and a test page at the right."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Scanner and profiles"))
        self._station = station
        self._scanning = station.office.scanning
        self._found: list[Device] = []
        self._abilities: dict[str, Abilities] = {}
        self._jobs: set[Job] = set()
        self._testing: Job | None = None
        profiles = self._scanning.profiles
        current = profiles.current
        self._saved_as = current.name if current is not None else ""
        self._profile = current or self._fresh(profiles)
        messages, theme = station.messages, station.theme
        px = theme.pixels
        self.column = DeviceColumn(theme)
        self.form = ProfileForm(messages, theme)
        self.trial = TrialView(theme)
        self.test = KeyButton(self.tr("Test scan"), "F2", theme)
        self.save = KeyButton(self.tr("Save and use"), "Ctrl+S", theme, look="primary")
        self._close = KeyButton(self.tr("Close"), "Esc", theme, shortcut=False)
        for button in (self.test, self.save, self._close):
            button.setAutoDefault(False)
        self.column.setFixedWidth(max(px(270), self.column.minimumSizeHint().width()))
        self.trial.setMinimumWidth(px(160))
        parts = QHBoxLayout()
        parts.setSpacing(px(20))
        parts.addWidget(self.column)
        parts.addWidget(_scrolled(self.form), 1)
        parts.addWidget(self.trial, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addStretch(1)
        for button in (self._close, self.test, self.save):
            foot.addWidget(button)
        layout = dialog_column(self, theme, 16)
        layout.addLayout(parts, 1)
        layout.addLayout(foot)
        give_size(self, theme, 980, 600)
        self._connect()
        self._show_profile()
        self.look()

    def _connect(self) -> None:
        column = self.column
        column.profiles.picked.connect(self._pick_profile)
        column.devices.picked.connect(self._pick_device)
        column.add.clicked.connect(self.add_profile)
        column.remove.clicked.connect(self.remove_profile)
        column.search.clicked.connect(self.look)
        column.folder.clicked.connect(self._ask_for_folder)
        self.test.clicked.connect(self.try_out)
        self.save.clicked.connect(self.keep)
        self._close.clicked.connect(self.reject)
        self.form.edited.connect(self._edited)

    def _fresh(self, profiles: Profiles) -> Profile:
        words = self._station.messages.word
        taken = {profile.name for profile in profiles.all}
        names = [words("scan_profile", name) for name in ("identity", "papers")]
        names += [f"{names[1]} {number}" for number in range(2, 100)]
        name = next(name for name in names if name not in taken)
        known = profiles.current
        device = (known.device, known.label) if known is not None else ("", "")
        feed = Feed.FEEDER if profiles.all else Feed.FLATBED
        return Profile(name, *device, feed=feed)

    def look(self) -> None:
        """Searches for devices, also on the network."""
        self.column.search.setEnabled(False)
        self.column.state.setText(self.tr("Searching, also on the network…"))
        self._run(self._scanning.devices, self._looked, self._not_looked)

    def _looked(self, found: list[Device]) -> None:
        self._found = found
        self.column.search.setEnabled(True)
        if found:
            self.column.state.setText(self.tr("%n device(s) found.", "", len(found)))
        else:
            self.column.state.setText(
                self.tr(
                    "No scanner was found. See that it is switched on and connected, and search "
                    "again; or watch the folder that the printer scans to."
                )
            )
        if not self._profile.device and found:
            self._use(found[0].name, found[0].label)
        else:
            self._show_profile()

    def _not_looked(self, fault: Exception) -> None:
        self.column.search.setEnabled(True)
        self.column.state.setText(self._station.words_for(fault))

    def _pick_profile(self, name: str) -> None:
        known = [profile for profile in self._scanning.profiles.all if profile.name == name]
        if known:
            self._saved_as, self._profile = name, known[0]
        else:
            self._saved_as = ""
        self._show_profile()

    def _pick_device(self, name: str) -> None:
        labels = {device.name: device.label for device in self._found}
        self._use(name, labels.get(name, name.removeprefix(FOLDER)))

    def _use(self, device: str, label: str) -> None:
        self._profile = replace(self.form.profile, device=device, label=label)
        self._show_profile()

    def add_profile(self) -> None:
        """Another profile, beside those that there are."""
        self._saved_as = ""
        self._profile = self._fresh(self._scanning.profiles)
        self._show_profile()
        self.form.name.setFocus()
        self.form.name.selectAll()

    def remove_profile(self) -> None:
        """The profile that is shown goes."""
        rest = self._scanning.profiles.without(self._saved_as)
        self._run(lambda _job: self._scanning.keep(rest), self._removed, self._failed)

    def _removed(self, rest: Profiles) -> None:
        current = rest.current
        self._saved_as = current.name if current is not None else ""
        self._profile = current or self._fresh(rest)
        self._show_profile()

    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"))
        if chosen:
            self.watch(Path(chosen))

    def watch(self, folder: Path) -> None:
        """A folder in the place of a scanner."""
        names = {profile.name for profile in self._scanning.profiles.all}
        name = self._station.messages.word("scan_profile", "folder")
        if not self._saved_as and name not in names:
            self.form.name.setText(name)
        self._use(f"{FOLDER}{folder}", folder.name)

    def _show_profile(self) -> None:
        profile = self._profile
        unsaved = "" if self._saved_as else profile.name
        self.column.show_profiles(self._scanning.profiles, self._saved_as, unsaved)
        self.column.show_devices(self._found, profile.device, profile.label)
        self.form.show_profile(profile, self._abilities.get(profile.device, _any(profile)))
        self._ask_abilities(profile.device)
        self._say_what_to_do()
        self._edited()

    def _say_what_to_do(self) -> None:
        if self._testing is not None:
            return
        if not self._profile.device:
            self.trial.ask(self.tr("Choose a device"), self.tr("Then scan a test page with it."))
        elif self._profile.folder is not None:
            note = self.tr("Press F2 to see whether the folder can be reached.")
            self.trial.ask(self.tr("No test yet"), note)
        else:
            note = self.tr("Lay a sheet on the scanner and press F2. It enters no case.")
            self.trial.ask(self.tr("No test scan yet"), note)

    def _ask_abilities(self, device: str) -> None:
        if not device or device in self._abilities or device.startswith(FOLDER):
            return
        if device not in {found.name for found in self._found}:
            return

        def asked(able: Abilities) -> None:
            self._abilities[device] = able
            if self._profile.device == device:
                self._profile = self.form.profile
                self.form.show_profile(self._profile, able)

        self._run(lambda job: self._scanning.abilities(device, job), asked, self._failed)

    def _edited(self) -> None:
        ready = bool(self._profile.device and self.form.profile.name)
        why = self.tr("Choose a device and give the profile a name.")
        for button in (self.test, self.save):
            button.setEnabled(ready and self._testing is None)
            button.setToolTip("" if ready else why)

    def try_out(self) -> None:
        """Scans one page with what the form says; it enters no case."""
        profile = self.form.profile
        if profile.folder is not None:
            folder = Path(profile.folder)
            self._run(lambda _job: self._scanning.waiting(folder), self._reached, self._failed)
            return
        self.trial.work(self.tr("Scanning…"), profile.label)
        self._testing = self._run(
            lambda job: self._scanning.test(profile, job),
            self._tested,
            self._failed,
            self._progress,
        )
        self._edited()

    def _tested(self, scan: TestScan) -> None:
        self._testing = None
        self.trial.show_page(scan)
        self._edited()

    def _progress(self, step: Progress) -> None:
        if self._testing is not None:
            words = self._station.messages.progress(step.code, step.parameters)
            self.trial.work(words, self._profile.label, step.done, step.total)

    def _reached(self, waiting: int) -> None:
        note = self.tr("%n file(s) are waiting there.", "", waiting)
        self.trial.good(self.tr("The folder can be reached."), note)

    def _failed(self, fault: Exception) -> None:
        self._testing = None
        self._edited()
        if isinstance(fault, IntakeError):
            parts = self._station.messages.error_parts(fault.code, fault.parameters)
            self.trial.fail(parts[0], " ".join(parts[1:]))
        else:
            self.trial.fail(self._station.words_for(fault), "")

    def keep(self) -> None:
        """Keeps the profile and uses it from now on."""
        profiles = self._scanning.profiles.with_one(self.form.profile, self._saved_as)
        self._run(lambda _job: self._scanning.keep(profiles), lambda _: self.accept(), self._failed)

    def _run(
        self,
        work: Callable[[Job], Answer],
        done: Callable[[Answer], object],
        failed: Callable[[Exception], object],
        progress: Callable[[Progress], None] | None = None,
    ) -> Job:
        """As long as the dialog is open; nothing is called back afterwards."""

        def ended(then: Callable[[], object]) -> None:
            self._jobs.discard(job)
            if self.isVisible():
                then()

        job = self._station.background.run(
            work,
            done=lambda answer: ended(lambda: done(answer)),
            failed=lambda fault: ended(lambda: failed(fault)),
            cancelled=lambda: self._jobs.discard(job),
            progress=progress,
        )
        self._jobs.add(job)
        return job

    def done(self, result: int) -> None:
        """Closes; what runs is stopped."""
        for job in self._jobs:
            job.cancel()
        super().done(result)


def _scrolled(form: ProfileForm) -> Room:
    """All of it where the screen is high enough."""
    held = Room(form)
    held.viewport().setAutoFillBackground(False)
    form.setAutoFillBackground(False)
    held.setMinimumWidth(form.minimumSizeHint().width() + held.verticalScrollBar().width())
    return held


def _any(profile: Profile) -> Abilities:
    """Until the device was asked, what the profile says is possible."""
    return Abilities((profile.feed,), (profile.color,), (200, 600))
