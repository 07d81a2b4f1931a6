"""Scan, and the menu of all that can be done with pages; every line of it has a key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from intake.messages import Messages
from intake.scanning.profile import Profile
from intake.scanning.profile_file import Profiles
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme


def profile_words(profile: Profile, messages: Messages) -> str:
    """A profile in one line, such as `Alimentador, una cara · 300 dpi · Color`."""
    if profile.folder is not None:
        return profile.folder
    return " · ".join(
        (
            messages.word("scan_feed", profile.feed),
            f"{profile.dpi} dpi",
            messages.word("scan_color", profile.color),
        )
    )


class ScanBar(QWidget):
    """Two buttons in the column of pages."""

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.scan = KeyButton(self.tr("Scan"), "F2", theme, icon="scan")
        self.more = KeyButton(
            self.tr("More"), "Shift+F2", theme, name=self.tr("More about scanning and pages")
        )
        self.more.clicked.connect(self.show_menu)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Scanning and pages"))
        self.deeds: dict[str, QAction] = {}
        self._profiles: list[QAction] = []
        self._note = Words("", "scanNote")
        self._note.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.pixels(8))
        buttons.addWidget(self.scan, 1)
        buttons.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.pixels(6))
        layout.addWidget(self._note)
        layout.addLayout(buttons)

    def offer(self, name: str, text: str, key: str, deed: Callable[[], object]) -> None:
        """One more line of the menu; its key works without the menu."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _=False: deed())
        self.deeds[name] = action
        self.menu.addAction(action)
        self.addAction(action)

    def say(self, text: str) -> None:
        """What is to be done now with the stack; nothing where the text is empty."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    @property
    def said(self) -> str:
        """What is to be done now."""
        return self._note.text()

    def line(self) -> None:
        """A line between two groups."""
        self.menu.addSeparator()

    def show_profiles(self, profiles: Profiles, choose: Callable[[str], object]) -> None:
        """The ways of scanning at the top of the menu, the one in use marked."""
        for old in self._profiles:
            self.menu.removeAction(old)
            old.deleteLater()
        self._profiles = []
        first = self.menu.actions()[0] if self.menu.actions() else None
        current = profiles.current
        for number, profile in enumerate(profiles.all, start=1):
            action = QAction(f"&{number}  {profile.name}", self.menu)
            action.setCheckable(True)
            action.setChecked(current is not None and profile.name == current.name)
            action.setToolTip(profile_words(profile, self._messages))
            action.triggered.connect(lambda _=False, name=profile.name: choose(name))
            self._profiles.append(action)
        if self._profiles:
            separator = QAction(self.menu)
            separator.setSeparator(True)
            self._profiles.append(separator)
            self.menu.insertActions(first, self._profiles)  # type: ignore[arg-type]
        words = (
            "" if current is None else f"{current.name}\n{profile_words(current, self._messages)}"
        )
        self.scan.setToolTip(words)

    def show_menu(self) -> None:
        """Above its button, as it stands at the foot of the column."""
        self.menu.ensurePolished()
        above = QPoint(0, -self.menu.sizeHint().height())
        self.menu.popup(self.more.mapToGlobal(above))
        actions = [a for a in self.menu.actions() if a.isEnabled() and not a.isSeparator()]
        if actions:
            self.menu.setActiveAction(actions[0])
        self.menu.setFocus(Qt.FocusReason.PopupFocusReason)
