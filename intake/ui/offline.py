"""The archive does not answer: what that means stands over everything until it does again."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intake.errors import StoreError
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Sign, Words
from intake.ui.station import Station

TRY_AGAIN_MS = 5000
RETRY_KEY = "Ctrl+F5"


class OfflineBar(QFrame):
    """Hidden while all is well. It asks by itself every few seconds whether all is well again."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offlineBar")
        self._station = station
        self._asking = False
        px = station.theme.pixels
        self._title = Words("", "offlineTitle")
        self._text = Words("", "offlineText")
        self._again = KeyButton(self.tr("Try again now"), RETRY_KEY, station.theme)
        self._again.clicked.connect(self.ask)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._title)
        words.addWidget(self._text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(8), px(16), px(8))
        layout.setSpacing(px(12))
        layout.addWidget(Sign("stops"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self._again, 0, Qt.AlignmentFlag.AlignVCenter)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TRY_AGAIN_MS)
        self._pause.timeout.connect(self.ask)
        station.out_of_reach.connect(self.show_fault)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while all is well."""
        return "" if self.isHidden() else f"{self._title.text()} {self._text.text()}"

    def show_fault(self, fault: StoreError) -> None:
        """Says it, where it is not said yet, and begins to ask."""
        happened, means, do = self._station.messages.error_parts(fault.code, fault.parameters)
        self._title.setText(happened)
        also = self.tr("The program tries again by itself.")
        self._text.setText(" ".join(part for part in (means, do, also) if part))
        self.setAccessibleName(f"{happened} {means} {do}")
        self._station.told.emit("", "plain")
        self.show()
        self._pause.start()

    def ask(self) -> None:
        """Whether the archive answers now."""
        if self._asking or self.isHidden():
            return
        self._asking = True
        records = self._station.office.records
        self._station.run(
            lambda _job: records.try_out(), lambda _: self._well(), failed=self._still
        )

    def _well(self) -> None:
        self._asking = False
        self.hide()
        text = self.tr("The archive answers again. Repeat the last step.")
        self._station.told.emit(text, "proven")

    def _still(self, fault: Exception) -> None:
        self._asking = False
        if isinstance(fault, StoreError):
            self.show_fault(fault)
        else:
            self._pause.start()
