"""The head of a case: number, procedure, channel, presenter, how it stands, who works on it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from intake.domain.cases import Case
from intake.domain.kinds import CaseState, Severity
from intake.messages import Messages
from intake.ui.parts.labels import Pill
from intake.ui.theme import Theme


class CaseHeader(QFrame):
    """One line that says all of it."""

    def __init__(
        self, messages: Messages, theme: Theme, person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("caseHeader")
        self._messages = messages
        self._number = QLabel()
        self._number.setObjectName("caseNumber")
        self._procedure, self._channel, self._presenter = Pill(), Pill(), Pill()
        self._stand, self._person = Pill(), Pill(person)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (16, 6, 16, 6)))
        layout.setSpacing(theme.pixels(10))
        for widget in (self._number, self._procedure, self._channel, self._presenter):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._stand)
        layout.addWidget(self._person)

    def show_case(self, case: Case, procedure: str) -> None:
        """Shows how the case stands now."""
        words = self._messages
        self._number.setText(case.number)
        self._number.setAccessibleName(self.tr("Case %1").replace("%1", case.number))
        self._procedure.say(procedure if len(procedure) <= 46 else procedure[:44].rstrip() + "…")
        self._procedure.setToolTip(procedure)
        self._channel.say(words.word("channel", case.channel.value))
        presenter = words.word("presenter", case.presenter.value)
        self._presenter.say(self.tr("Presents: %1").replace("%1", presenter[:1].lower() + presenter[1:]))
        self._stand.say(*self._stands(case))

    def _stands(self, case: Case) -> tuple[str, str]:
        if case.state is not CaseState.DRAFT:
            return self._messages.word("case_state", case.state.value), "accent"
        if case.assessment is None:
            return "", "plain"
        findings = case.assessment.findings
        blocking = sum(f.severity is Severity.BLOCKING for f in findings)
        review = sum(f.severity is Severity.REVIEW for f in findings)
        if blocking:
            return self.tr("%n finding(s) stop it", "", blocking), "stops"
        if review:
            return self.tr("%n to look at", "", review), "look"
        return self._messages.word("verdict", case.assessment.verdict.value), "proven"
