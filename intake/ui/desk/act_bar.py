"""The foot of the case: what is safe, and the acts, with the one primary act at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from intake.desk.reception import may_be_received
from intake.domain.cases import Case
from intake.domain.kinds import CaseState, Kind
from intake.ui.parts.labels import styled
from intake.ui.theme import Theme

_OPEN = (CaseState.DRAFT, CaseState.LEGAL_REVIEW)


class ActBar(QFrame):
    """Received = safe = in the case; hand back, to legal, receive, file."""

    act = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actBar")
        self._dot = QLabel("●")
        self._count = QLabel()
        self._count.setObjectName("safeCount")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (16, 8, 16, 8)))
        layout.setSpacing(theme.pixels(10))
        layout.addWidget(self._dot)
        layout.addWidget(self._count)
        layout.addStretch(1)
        self._buttons = {
            "file": self._button(layout, self.tr("File"), "Ctrl+G"),
            "hand_back": self._button(layout, self.tr("Hand back"), "F8"),
            "send_to_legal": self._button(layout, self.tr("To legal"), "F9"),
            "accept": self._button(layout, self.tr("Receive"), "Ctrl+Return"),
        }
        self._buttons["accept"].setObjectName("primary")

    def _button(self, layout: QHBoxLayout, text: str, key: str) -> QPushButton:
        button = QPushButton(f"{text}   {QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}")
        button.setAccessibleName(text)
        button.setAutoDefault(True)
        layout.addWidget(button)
        name = {"Ctrl+G": "file", "F8": "hand_back", "F9": "send_to_legal"}.get(key, "accept")
        button.clicked.connect(lambda: self.act.emit(name))
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(button.click)
        return button

    def button(self, act: str) -> QPushButton:
        """The button of an act."""
        return self._buttons[act]

    def show_case(self, case: Case) -> None:
        """Enables what can be done now; a disabled button says why when asked."""
        received = len(case.files)
        read = received - len(case.unread)
        pages = sum(file.page_count or 0 for file in case.files)
        self._count.setText(
            self.tr("%1 files received = %1 safe = %1 in the case · %2 read, %3 pages")
            .replace("%1", str(received))
            .replace("%2", str(read))
            .replace("%3", str(pages))
        )
        styled(self._dot, role="proven" if received else "plain")
        still_open = case.state in _OPEN and case.seal is None
        ready = may_be_received(case)
        power = bool(case.packet and case.packet.of_kind(Kind.POWER_OF_ATTORNEY))
        closed = self.tr("The case was decided already.")
        self._set("accept", still_open and ready, closed if not still_open else self._why_not(case))
        self._set("hand_back", still_open and case.assessment is not None, closed)
        self._set(
            "send_to_legal",
            case.state is CaseState.DRAFT and power,
            self.tr("Only powers of attorney go to the legal unit."),
        )
        decided = case.state in (CaseState.RETURNED, CaseState.RECEIVED, CaseState.RESOLVED)
        self._set("file", decided, self.tr("Decide first; then the case can be filed."))

    def _why_not(self, case: Case) -> str:
        if case.assessment is None or case.unread:
            return self.tr("The papers were not read yet.")
        if case.assessment.findings and not may_be_received(case):
            return self.tr("There are findings, or something is still to be confirmed.")
        return self.tr("Something is still to be confirmed in the list of requirements.")

    def _set(self, act: str, possible: bool, why: str) -> None:  # noqa: FBT001 - a state
        button = self._buttons[act]
        button.setEnabled(possible)
        button.setToolTip("" if possible else why)
