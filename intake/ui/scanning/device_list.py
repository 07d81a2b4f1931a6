"""Profiles of the station and the devices that were found: the left side of the set-up."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from intake.scanning.profile import FOLDER, Device
from intake.scanning.profile_file import Profiles
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import SectionTitle, Words
from intake.ui.theme import Theme

_KEY = Qt.ItemDataRole.UserRole


class TwoLines(QListWidget):
    """Rows of a name and a note below it, with a code behind them."""

    picked = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("twoLines")
        self.setAccessibleName(name)
        self._theme = theme
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._changed)

    def show_rows(self, rows: list[tuple[str, str, str]], chosen: str) -> None:
        """(code, name, note) of each; nobody is told of the choice."""
        self.blockSignals(True)
        self.clear()
        high = 2 * self.fontMetrics().height() + self._theme.pixels(8)
        for code, name, note in rows:
            item = QListWidgetItem(f"{name}\n{note}")
            item.setData(_KEY, code)
            item.setSizeHint(QSize(10, high))
            item.setToolTip(f"{name}\n{note}")
            self.addItem(item)
            if code == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)

    @property
    def current(self) -> str:
        """Code of the row chosen."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def _changed(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self.picked.emit(str(item.data(_KEY)))


class DeviceColumn(QWidget):
    """Which profiles there are, and which devices."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.pixels
        self.profiles = TwoLines(self.tr("Profiles"), theme)
        self.devices = TwoLines(self.tr("Devices"), theme)
        self.add = KeyButton(self.tr("New profile"), "F6", theme)
        self.remove = KeyButton(self.tr("Remove"), "Ctrl+Del", theme)
        self.search = KeyButton(self.tr("Search again"), "F5", theme)
        self.folder = KeyButton(self.tr("Folder"), "F3", theme, name=self.tr("Watch a folder"))
        for button in (self.add, self.remove, self.search, self.folder):
            button.setAutoDefault(False)
        self.state = Words("", "softNote")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(SectionTitle(self.tr("Profiles")))
        layout.addWidget(self.profiles, 2)
        layout.addLayout(_beside(self.add, self.remove, px(8)))
        layout.addSpacing(px(8))
        layout.addWidget(SectionTitle(self.tr("Devices")))
        layout.addWidget(self.devices, 3)
        layout.addWidget(self.state)
        layout.addLayout(_beside(self.search, self.folder, px(8)))

    def show_profiles(self, profiles: Profiles, chosen: str, unsaved: str) -> None:
        """All profiles, and a new one that was not saved yet."""
        current = profiles.current
        rows = []
        for profile in profiles.all:
            used = current is not None and profile.name == current.name
            name = self.tr("%1 · in use").replace("%1", profile.name) if used else profile.name
            rows.append((profile.name, name, profile.label))
        if unsaved:
            rows.append(("", unsaved, self.tr("new, not saved yet")))
        self.profiles.show_rows(rows, chosen)
        self.remove.setEnabled(bool(chosen))

    def show_devices(self, found: list[Device], chosen: str, chosen_label: str) -> None:
        """What was found; a device of the profile that was not found is shown as such."""
        rows = [(d.name, d.label, " · ".join(w for w in (d.kind, d.name) if w)) for d in found]
        known = {device.name for device in found}
        if chosen.startswith(FOLDER):
            rows.append((chosen, self.tr("Watched folder"), chosen.removeprefix(FOLDER)))
        elif chosen and chosen not in known:
            rows.append((chosen, chosen_label or chosen, self.tr("not found now")))
        self.devices.show_rows(rows, chosen)


def _beside(first: QWidget, second: QWidget, gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    row.addWidget(first, 1)
    row.addWidget(second)
    return row
