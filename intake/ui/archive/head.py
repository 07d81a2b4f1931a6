"""The head of the list: where one is, the way to the desk, who works here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import CutPill
from intake.ui.theme import Theme


class ListHead(QFrame):
    """As high as the head of a case, so that nothing jumps between the screens."""

    desk_wanted = Signal()

    def __init__(self, theme: Theme, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseHeader")
        self.setFixedHeight(max(theme.pixels(48), self.fontMetrics().height() + theme.pixels(24)))
        brand = QLabel(self.tr("Cases"))
        brand.setObjectName("brand")
        desk = KeyButton(self.tr("Reception"), "Ctrl+2", theme, look="place", shortcut=False)
        desk.clicked.connect(self.desk_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.pixels(16), 0, theme.pixels(16), 0)
        layout.setSpacing(theme.pixels(10))
        layout.addWidget(brand)
        layout.addWidget(desk)
        layout.addStretch(1)
        layout.addWidget(CutPill(person))
