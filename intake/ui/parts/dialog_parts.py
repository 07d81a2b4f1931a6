"""What every dialog is made of: its column, its title, its lines to fill in, its foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme

_FRAME = 24
"""Of the screen that the frame of a window and its title may take."""


def dialog_column(
    dialog: QWidget, theme: Theme, spacing: int = 12, *, wide: int = 0
) -> QVBoxLayout:
    """The one column of a dialog, or of a part of it, with the same margins everywhere.

    Args:
        spacing: between its parts, in pixels before scaling.
        wide: at least so wide, in pixels before scaling; wider where its words want it.
    """
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*(theme.pixels(20) for _ in range(4)))
    column.setSpacing(theme.pixels(spacing))
    if wide:
        column.addStrut(theme.pixels(wide - 40))
    return column


def dialog_title(text: str) -> QLabel:
    """What it is about, above all else."""
    title = Words(text, "emptyTitle")
    title.setAccessibleName(text)
    return title


def room_for(window: QWidget) -> QSize:
    """What there is for a window: its screen, or the window that it belongs to."""
    room = window.screen().availableSize()
    parent = window.parentWidget()
    return room if parent is None else room.expandedTo(parent.window().size())


def give_size(dialog: QDialog, theme: Theme, wide: int, high: int) -> None:
    """As large as it wants to be, and never larger than what there is.

    Args:
        wide, high: in pixels before scaling.
    """
    room = room_for(dialog) - QSize(_FRAME, 2 * _FRAME)
    dialog.resize(QSize(theme.pixels(wide), theme.pixels(high)).boundedTo(room))


class AskFoot(QHBoxLayout):
    """The foot of a question: Esc leaves it, Enter keeps what was said.

    Args:
        words: what Enter does.
    """

    def __init__(self, dialog: QDialog, words: str, theme: Theme) -> None:
        super().__init__()
        self.keep = KeyButton(words, "Return", theme, look="primary", shortcut=False)
        self.keep.setDefault(True)
        self.keep.clicked.connect(dialog.accept)
        stop = KeyButton(
            QCoreApplication.translate("DialogFoot", "Cancel"), "Esc", theme, shortcut=False
        )
        stop.setAutoDefault(False)
        stop.clicked.connect(dialog.reject)
        self.setSpacing(theme.pixels(8))
        self.addStretch(1)
        self.addWidget(stop)
        self.addWidget(self.keep)


class CloseFoot(QHBoxLayout):
    """The foot of what is only looked at: Esc closes it.

    Args:
        default: False where Enter belongs to something else in the dialog.
    """

    def __init__(self, dialog: QDialog, theme: Theme, *, default: bool = True) -> None:
        super().__init__()
        self.close_button = KeyButton(
            QCoreApplication.translate("DialogFoot", "Close"),
            "Esc",
            theme,
            look="primary" if default else "plain",
            shortcut=False,
        )
        self.close_button.setAutoDefault(default)
        self.close_button.setDefault(default)
        self.close_button.clicked.connect(dialog.reject)
        self.setSpacing(theme.pixels(8))
        self.addStretch(1)
        self.addWidget(self.close_button)


class Lines(QGridLayout):
    """Names at the left, what is filled in at the right; each name leads to its line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setHorizontalSpacing(theme.pixels(12))
        self.setVerticalSpacing(theme.pixels(8))
        self.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget) -> None:
        """Another line; a field without a name of its own is called by that of its line."""
        label = QLabel(name)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(name)
        row = self.rowCount()
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(field, row, 1)
