"""The outer columns of the clerk's screen: requirements and pages; comparison and findings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake.ui.desk.requirement_list import RequirementList
from intake.ui.parts.evidence_table import EvidenceTable
from intake.ui.parts.finding_list import FindingList
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import SectionTitle
from intake.ui.parts.page_strip import PageStrip
from intake.ui.parts.room import Room
from intake.ui.signing.lines import SignatureLines
from intake.ui.station import Station


class LeftColumn(QFrame):
    """What is demanded, what came, and the ways in."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column")
        messages, theme = station.messages, station.theme
        self.requirements = RequirementList(messages, theme)
        self.strip = PageStrip(messages, theme)
        self.files = KeyButton(self.tr("Files"), "F3", theme, name=self.tr("Import files"))
        self.folder = KeyButton(
            self.tr("Folder"), "Shift+F3", theme, name=self.tr("Import a folder")
        )
        imports = QHBoxLayout()
        imports.setSpacing(theme.pixels(8))
        imports.addWidget(self.files)
        imports.addWidget(self.folder, 1)
        self.pages = SectionTitle(self.tr("Pages"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (12, 10, 12, 10)))
        layout.setSpacing(theme.pixels(6))
        layout.addWidget(SectionTitle(self.tr("Requirements")))
        layout.addWidget(Room(self.requirements), 1)
        layout.addWidget(self.pages)
        layout.addWidget(self.strip)
        self._imports = QVBoxLayout()
        self._imports.setSpacing(theme.pixels(6))
        self._imports.addLayout(imports)
        layout.addLayout(self._imports)
        self.setMinimumWidth(max(theme.pixels(240), self.minimumSizeHint().width()))

    def add_scanning(self, bar: QWidget) -> None:
        """Scanning stands above the other ways in."""
        self._imports.insertWidget(0, bar)
        self.setMinimumWidth(max(self.minimumWidth(), self.minimumSizeHint().width()))


class RightColumn(QFrame):
    """How the papers agree, and what stands against them."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column")
        messages, theme = station.messages, station.theme
        self.evidence = EvidenceTable(messages, theme)
        self.signatures = SignatureLines(messages, theme)
        self.findings = FindingList(messages, theme)
        self.title = SectionTitle(self.tr("Findings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (12, 10, 8, 8)))
        layout.setSpacing(theme.pixels(6))
        layout.addWidget(SectionTitle(self.tr("Comparison")))
        layout.addWidget(_Fitting(self.evidence))
        layout.addWidget(self.signatures)
        layout.addSpacing(theme.pixels(4))
        layout.addWidget(self.title)
        findings = Room(self.findings)
        findings.setMinimumHeight(theme.pixels(110))
        layout.addWidget(findings, 1)
        self.setMinimumWidth(theme.pixels(360))

    def show_count(self, count: int) -> None:
        """Says how many findings there are."""
        title = self.tr("Findings")
        self.title.say(f"{title} · {count}" if count else title)


class _Fitting(Room):
    """As high as what it holds; scrolls only where the window is too small for that."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._held = widget
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(widget)
        widget.setObjectName("column")
        widget.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All of it."""
        return self._held.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Takes the height of what it holds."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._held:
            self.updateGeometry()
        return super().eventFilter(watched, event)
