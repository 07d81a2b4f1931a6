"""The foot of the case: what is safe, what is still owed, and the acts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake.domain.cases import Case
from intake.domain.kinds import CaseState, Kind, RequirementState, Severity
from intake.domain.rulings import count, may_be_received, still_open
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Elided, Pill, Words, styled
from intake.ui.theme import Theme

STACKED = 1.2
"""From this size of letters on, what is owed stands under what is safe."""
_DECIDED = (CaseState.RETURNED, CaseState.RECEIVED, CaseState.RESOLVED)


class ActBar(QFrame):
    """Received = safe = in the case; read the rest; file, to legal, hand back, receive."""

    act = Signal(str)
    reading_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actBar")
        self._dot = QLabel("●")
        self._dot.setObjectName("dot")
        self.safe = Elided("safeCount", gives_way=False)
        self._lost = Pill()
        self._owed = Words("", "softNote")
        self._read = KeyButton(self.tr("Read what is left"), "F7", theme)
        self._read.clicked.connect(self.reading_wanted)
        self._buttons = {
            "sheet": KeyButton(
                self.tr("Sheet"), "Ctrl+P", theme, name=self.tr("Print the sheet"), icon="print"
            ),
            "resume": KeyButton(self.tr("The person is back"), "Ctrl+R", theme, look="primary"),
            "outcome": KeyButton(
                self.tr("Outcome"), "Ctrl+E", theme, name=self.tr("Record what was issued")
            ),
            "file": KeyButton(self.tr("File"), "Ctrl+G", theme),
            "send_to_legal": KeyButton(self.tr("To legal"), "F9", theme),
            "hand_back": KeyButton(self.tr("Hand back"), "F8", theme, icon="return"),
            "accept": KeyButton(
                self.tr("Receive"), "Ctrl+Return", theme, look="primary", icon="receive"
            ),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (16, 8, 16, 8)))
        layout.setSpacing(theme.pixels(10))
        layout.addWidget(self._dot)
        if theme.scale < STACKED:
            layout.addWidget(self.safe)
        else:
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(self.safe)
            both.addWidget(self._owed)
            layout.addLayout(both, 1)
        layout.addWidget(self._lost)
        layout.addWidget(self._read)
        if theme.scale < STACKED:
            layout.addWidget(self._owed, 1)
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, act=name: self.act.emit(act))
            layout.addWidget(button)
        for name in ("sheet", "resume", "outcome", "file", "send_to_legal"):
            self._buttons[name].hide()  # all of them together are wider than a small screen
        pad = QShortcut(QKeySequence("Ctrl+Enter"), self)
        pad.activated.connect(self._buttons["accept"].click)

    def button(self, act: str) -> KeyButton:
        """The button of an act, or of `read`."""
        return self._read if act == "read" else self._buttons[act]

    @property
    def names(self) -> tuple[str, ...]:
        """The acts, left to right."""
        return tuple(self._buttons)

    @property
    def owed(self) -> str:
        """Why the case cannot be received yet; empty where it can."""
        return self._owed.text()

    def show_case(self, case: Case, *, busy: bool) -> None:
        """Enables what can be done now; a disabled button says why when asked."""
        received = len(case.files)
        count = self.tr("%n file(s) received = %n safe = %n in the case", "", received)
        self.safe.say(count if received else self.tr("Nothing received yet"))
        styled(self._dot, role="proven" if received else "plain")
        self._read.setVisible(bool(case.unread) and not busy and case.seal is None)
        still_open = case.undecided
        why = self._why_not(case) if still_open else self.tr("The case was decided already.")
        ready = still_open and may_be_received(case)
        self._owed.setText(why if still_open and not ready and case.assessment else "")
        closed = self.tr("The case was decided already.")
        self._set("accept", ready, why)
        still_read = self.tr("The papers are being read; Esc stops it.")
        self._set(
            "hand_back",
            still_open and (case.assessment is not None or not busy),
            still_read if still_open else closed,
        )
        power = bool(case.packet and case.packet.of_kind(Kind.POWER_OF_ATTORNEY))
        self._set(
            "send_to_legal",
            case.state is CaseState.DRAFT and power,
            self.tr("Only powers of attorney go to the legal unit."),
        )
        self._set("file", case.state in _DECIDED, self.tr("Decide first; then it can be filed."))
        received = case.state in (CaseState.RECEIVED, CaseState.RESOLVED)
        for act, there in (
            ("sheet", bool(case.handed)),
            ("resume", case.state is CaseState.RETURNED),
            ("outcome", received),
        ):
            self._set(act, there, "")
            self._buttons[act].setVisible(there)
        for act, state in (("outcome", CaseState.RECEIVED), ("file", CaseState.RESOLVED)):
            styled(self._buttons[act], primary=str(case.state is state).lower())
        self._buttons["send_to_legal"].setVisible(power)
        self._buttons["file"].setVisible(case.state in _DECIDED)
        for act in ("accept", "hand_back"):
            self._buttons[act].setVisible(still_open)

    def show_missing(self, missing: int) -> None:
        """Says in red how many pages came in and are not safe; nothing where all are."""
        self._lost.say(self.tr("%n not safe", "", missing) if missing else "", "stops")

    def _why_not(self, case: Case) -> str:
        if case.assessment is None or case.unread:
            return self.tr("The papers were not read yet.")
        findings = still_open(case)
        blocking = count(findings, Severity.BLOCKING)
        review = count(findings, Severity.REVIEW)
        confirm = sum(
            item.state is RequirementState.TO_CONFIRM for item in case.assessment.requirements
        )
        parts = []
        if blocking:
            parts.append(self.tr("%n finding(s) stop it", "", blocking))
        if review:
            parts.append(self.tr("%n to look at", "", review))
        if confirm:
            parts.append(self.tr("%n still to be confirmed", "", confirm))
        return " · ".join(parts)

    def _set(self, act: str, possible: bool, why: str) -> None:
        button = self._buttons[act]
        button.setEnabled(possible)
        button.setToolTip("" if possible else why)
