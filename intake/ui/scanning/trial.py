"""The test scan: what to do first, that it runs, the page, or what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from intake.desk.scan_desk import TestScan
from intake.ui.parts.labels import Sign, Words
from intake.ui.theme import Theme


class TrialView(QFrame):
    """One of four states; it never changes its size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trial")
        self._page = QPixmap()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._sign = Sign("plain")
        self._title = Words("", "fieldName")
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._note = Words("", "softNote")
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(theme.pixels(8))
        self._bar.setAccessibleName(self.tr("Progress"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(16) for _ in range(4)))
        layout.setSpacing(theme.pixels(8))
        layout.addStretch(1)
        layout.addWidget(self._picture, 100)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addWidget(self._bar)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self.ask(self.tr("No test scan yet"), "")

    @property
    def said(self) -> str:
        """What is shown, as words."""
        return f"{self._title.text()} {self._note.text()}".strip()

    def ask(self, title: str, note: str) -> None:
        """What to do first."""
        self._show("", title, note)

    def work(self, title: str, note: str = "", done: int = 0, total: int = 0) -> None:
        """It runs."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._show("", title, note, busy=True)

    def fail(self, happened: str, what_now: str) -> None:
        """What went wrong, and what to do now."""
        self._show("stops", happened, what_now)

    def good(self, title: str, note: str) -> None:
        """It works; there is no page to be shown."""
        self._show("proven", title, note)

    def show_page(self, scan: TestScan) -> None:
        """The page."""
        self._page.loadFromData(scan.picture)
        wide, high = scan.size
        note = self.tr("%1 × %2 points · %3 dpi · %4 s")
        for place, value in (
            ("%1", str(wide)),
            ("%2", str(high)),
            ("%3", str(round(scan.dpi))),
            ("%4", QLocale().toString(scan.seconds, "f", 1)),
        ):
            note = note.replace(place, value)
        self._show("", self.tr("This is how the page looks"), note, page=True)
        self._fit()

    def _show(
        self, role: str, title: str, note: str, *, busy: bool = False, page: bool = False
    ) -> None:
        self._picture.setVisible(page)
        self._sign.setVisible(bool(role))
        self._sign.say(role or "plain")
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._bar.setVisible(busy)
        self.setAccessibleName(self.said)

    def _fit(self) -> None:
        if self._picture.isHidden() or self._page.isNull():
            return
        self._picture.setPixmap(
            self._page.scaled(
                self._picture.size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The page takes the room that there is."""
        super().resizeEvent(event)
        self._fit()
