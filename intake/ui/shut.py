"""The archive cannot be opened: what is the matter, what to do, and the way to try again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from intake.errors import IntakeError
from intake.messages import Messages
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Elided, Sign, Words
from intake.ui.theme import Theme


class ShutDialog(QDialog):
    """In the place of the window. Enter tries again, Esc leaves."""

    def __init__(
        self,
        fault: IntakeError,
        data: Path,
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = theme.pixels
        happened, means, do = messages.error_parts(fault.code, fault.parameters)
        self.setWindowTitle(self.tr("Intake does not open"))
        self.setMinimumWidth(px(560))
        title = Words(happened, "emptyTitle")
        text = Words(" ".join(part for part in (means, do) if part), "emptyText")
        self.setAccessibleDescription(f"{happened} {means} {do}")
        folder = Elided("softNote", where=Qt.TextElideMode.ElideMiddle)
        folder.say(self.tr("Data folder: %1").replace("%1", str(data)))
        top = QGridLayout()
        top.setHorizontalSpacing(px(12))
        top.setVerticalSpacing(px(8))
        top.setColumnStretch(1, 1)
        top.addWidget(Sign("stops"), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        for row, widget in enumerate((title, text, folder)):
            top.addWidget(widget, row, 1)
        leave = KeyButton(self.tr("Quit"), "Esc", theme, shortcut=False)
        leave.clicked.connect(self.reject)
        self.again = KeyButton(
            self.tr("Try again"), "Return", theme, look="primary", shortcut=False
        )
        self.again.clicked.connect(self.accept)
        self.again.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(20), px(20), px(16))
        layout.setSpacing(px(20))
        layout.addLayout(top)
        layout.addLayout(foot)
        self.again.setFocus()
