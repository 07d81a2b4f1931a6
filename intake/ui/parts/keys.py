"""Keys: their names in the language of the window, key caps, and buttons that show their key."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from intake.ui.parts.icons import Icon
from intake.ui.theme import Theme


def key_name(key: str) -> str:
    """`Ctrl+Return` as the keyboards of the office say it: `Ctrl Intro`."""
    names = {
        "Return": QCoreApplication.translate("Keys", "Enter"),
        "Shift": QCoreApplication.translate("Keys", "Shift"),
        "Ctrl": QCoreApplication.translate("Keys", "Ctrl"),
        "Alt": QCoreApplication.translate("Keys", "Alt"),
        "Del": QCoreApplication.translate("Keys", "Del"),
        "Esc": QCoreApplication.translate("Keys", "Esc"),
        "Tab": QCoreApplication.translate("Keys", "Tab"),
        "Space": QCoreApplication.translate("Keys", "Space"),
        "PgDown": QCoreApplication.translate("Keys", "PgDn"),
        "PgUp": QCoreApplication.translate("Keys", "PgUp"),
        "Up": "↑",
        "Down": "↓",
        "Left": "←",
        "Right": "→",
        "-": "−",
    }
    parts = [key] if key in "+-" else key.split("+")
    return " ".join(names.get(part, part) for part in parts)


def takes_key(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Whether it asks if one of these keys is wanted here before a shortcut gets it; now it is."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in keys or plain != Qt.KeyboardModifier.NoModifier:
        return False
    event.accept()
    return True


class KeyCap(QLabel):
    """A key, written where it works."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key_name(key), parent)
        self.setObjectName("keyCap")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class KeyButton(QPushButton):
    """A button with its key on it; the key presses it.

    Args:
        look: `plain`, `primary` (the one next act), `flat` (a tool in a bar) or `place`.
        icon: an icon of the family before the words.
        shortcut: False where another part of the window answers to the key.
    """

    def __init__(
        self,
        text: str,
        key: str,
        theme: Theme,
        *,
        look: str = "plain",
        name: str = "",
        icon: str = "",
        shortcut: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(look)
        self._words = QLabel(text)
        self._words.setObjectName("buttonWords")
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words.setVisible(bool(text))
        sides, ends = (4, 2) if look == "flat" else (12, 4)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (sides, ends, sides - 2, ends)))
        layout.setSpacing(theme.pixels(5))
        layout.addStretch(1)
        self._icon = Icon(icon, theme) if icon else None
        if self._icon is not None:
            layout.addWidget(self._icon)
        layout.addWidget(self._words)
        if key:
            layout.addWidget(KeyCap(key))
        layout.addStretch(1)
        self.setAccessibleName(name or text)
        if name and name != text:
            self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if look == "flat":
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if key and shortcut:
            self.setShortcut(QKeySequence(key))

    def say(self, text: str) -> None:
        """Other words."""
        self._words.setText(text)
        self._words.setVisible(bool(text))
        self.setAccessibleName(text)
        self.updateGeometry()

    def show_words(self, shown: bool) -> None:
        """Without words and icon only the key is left; the tool tip still says what it does."""
        self._words.setVisible(shown and bool(self._words.text()))
        if self._icon is not None:
            self._icon.setVisible(shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as words and key together."""
        return self._room()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut."""
        return self._room()

    def _room(self) -> QSize:
        layout = self.layout()
        self.ensurePolished()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses it, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
