"""The head of a case: number, procedure, channel, presenter, how it stands, who works on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from intake.domain.cases import Case
from intake.domain.kinds import CaseState, Severity
from intake.domain.rulings import count, still_open
from intake.messages import Messages
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import CutPill, Elided, Pill
from intake.ui.theme import Theme


class CaseHeader(QFrame):
    """One line that says all of it, with the way back to the list at its left."""

    list_wanted = Signal()

    def __init__(
        self, messages: Messages, theme: Theme, person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("caseHeader")
        self.setFixedHeight(max(theme.pixels(48), self.fontMetrics().height() + theme.pixels(24)))
        self._messages = messages
        brand = QLabel(self.tr("Reception"))
        brand.setObjectName("brand")
        back = KeyButton(self.tr("Cases"), "Ctrl+1", theme, look="place", shortcut=False)
        back.clicked.connect(self.list_wanted)
        self._number = Elided("caseNumber", gives_way=False, where=Qt.TextElideMode.ElideLeft)
        self._procedure, self._channel, self._presenter = CutPill(), Pill(), CutPill()
        self._stand, self._person = Pill(), CutPill(person)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.pixels(16), 0, theme.pixels(16), 0)
        layout.setSpacing(theme.pixels(8))
        for widget in (brand, back, self._number, self._procedure, self._channel, self._presenter):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._stand)
        layout.addWidget(self._person)
        self.show_none()

    def show_none(self) -> None:
        """No case is open."""
        self._number.say("")
        for pill in (self._procedure, self._channel, self._presenter, self._stand):
            pill.say("")

    def show_case(self, case: Case, procedure: str) -> None:
        """Shows how the case stands now."""
        words = self._messages
        self._number.say(case.number)
        self._number.setAccessibleName(self.tr("Case %1").replace("%1", case.number))
        short = words.word("procedures_short", case.procedure)
        self._procedure.say(procedure if short == case.procedure else short)
        self._procedure.setToolTip(procedure)
        self._channel.say(words.word("channel", case.channel.value))
        presents = words.word("presenter_short", case.presenter.value)
        self._presenter.say(self.tr("Presents: %1").replace("%1", presents))
        self._stand.say(*self._stands(case))

    def _stands(self, case: Case) -> tuple[str, str]:
        if case.state is not CaseState.DRAFT:
            return self._messages.word("case_state", case.state.value), "accent"
        if case.assessment is None:
            return "", "plain"
        findings = still_open(case)
        blocking = count(findings, Severity.BLOCKING)
        review = count(findings, Severity.REVIEW)
        if blocking:
            return self.tr("%n finding(s) stop it", "", blocking), "stops"
        if review:
            return self.tr("%n to look at", "", review), "look"
        return self.tr("Nothing stands against it"), "proven"
