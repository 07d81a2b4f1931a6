"""A page of text that is only read; nothing on it can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from intake.ui.parts.dialog_parts import CloseFoot, dialog_column, give_size
from intake.ui.theme import Theme


class ReadingDialog(QDialog):
    """Arrow keys scroll, Esc or Enter closes it.

    Args:
        html: the text, with everything from papers escaped.
    """

    def __init__(self, html: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        give_size(self, theme, 720, 520)
        self.text = reading_text(title)
        self.text.setHtml(html)
        layout = dialog_column(self, theme)
        layout.addWidget(self.text, 1)
        layout.addLayout(CloseFoot(self, theme))


def reading_text(name: str) -> QTextBrowser:
    """Room for a text that is only read: it can be copied, and links lead nowhere.

    Args:
        name: said to screen readers.
    """
    text = QTextBrowser()
    text.setCursorWidth(0)
    text.setAccessibleName(name)
    text.setOpenLinks(False)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return text
