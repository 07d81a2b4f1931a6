"""Ctrl+Z: takes back what a person did last in the case on the screen, whatever it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from intake.domain.cases import Case
from intake.domain.kinds import CaseState
from intake.ui.desk.decisions import Decisions
from intake.ui.desk.presenter import DeskPresenter
from intake.ui.parts.act_words import ActWords
from intake.ui.station import Station
from intake.ui.undo_chain import Step

_SAID = {
    CaseState.RECEIVED: "accept",
    CaseState.RETURNED: "hand_back",
    CaseState.LEGAL_REVIEW: "send_to_legal",
    CaseState.RESOLVED: "outcome",
}


class Undoing(QObject):
    """What was decided comes first, as the case itself says it; then what was done before.

    Args:
        settle: has everything carried out that waits for the hand to rest.
        scanning: whether a scan runs.
    """

    def __init__(
        self,
        station: Station,
        presenter: DeskPresenter,
        decisions: Decisions,
        settle: Callable[[], None],
        scanning: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._station, self._presenter, self._decisions = station, presenter, decisions
        self._chain, self._settle, self._scanning = presenter.chain, settle, scanning
        self._words = ActWords(station.messages, self)
        self._wanted = 0
        self._own = False
        self._chain.changed.connect(self._go_on)
        presenter.rest_shown.connect(lambda _case, _view: self._go_on())
        presenter.decided.connect(self._decided)

    @property
    def last(self) -> Step | None:
        """What is taken back next."""
        case = self._presenter.case
        if case is None:
            return None
        if case.seal is not None:
            return self._final(case.id, "file")
        step = self._chain.last(case.id)
        if case.state is CaseState.DRAFT or (case.state is CaseState.LEGAL_REVIEW and step):
            return step
        return self._decision(case)

    @property
    def words(self) -> str:
        """As the menu says it."""
        step = self.last
        text = self.tr("Undo: %1")
        return text.replace("%1", step.words) if step is not None else self.tr("Undo")

    def undo(self) -> None:
        """Takes it back, or says why that cannot be."""
        case = self._presenter.case
        if case is None:
            return
        if self._scanning():
            text = self.tr("First let the scan end, or stop it with Esc.")
            self._station.told.emit(text, "look")
            return
        self._settle()
        if self._chain.under_way(case.id) or not self._presenter.fresh:
            self._wanted = case.id
            return
        step = self.last
        if step is None:
            text = self.tr("Nothing was done here since the program was started.")
            self._station.told.emit(text, "look")
        elif step.back is None:
            self._tell_why(step)
        else:
            remembered = self._chain.take(step)
            if not step.back() and remembered:
                self._chain.add(step)

    def _go_on(self) -> None:
        """What was asked for while something else was still under way."""
        case = self._presenter.case
        wanted, self._wanted = self._wanted, 0
        if wanted and case is not None and case.id == wanted:
            QTimer.singleShot(0, self, self.undo)

    def _tell_why(self, step: Step) -> None:
        text = self.tr("Cannot be undone: %1. %2").replace("%1", step.words)
        text = text.replace("%2", step.why)
        if self._chain.take(step) and (before := self.last) is not None:
            more = self.tr("Ctrl Z again undoes what was before: %1.")
            text += " " + more.replace("%1", before.words)
        self._station.told.emit(text, "look")

    def _decision(self, case: Case) -> Step | None:
        act = _SAID.get(case.state)
        if act is None:
            return None
        back = self._decisions.withdraw_outcome if act == "outcome" else self._reopen
        return Step(case.id, self._words.decided(act), back)

    def _reopen(self) -> bool:
        self._own = self._decisions.reopen()
        return self._own

    def _decided(self, case: int, act: str) -> None:
        """What a person decided stands in the chain where the state of the case does not say it."""
        own, self._own = self._own, False
        if act == "reopen" and own:
            return
        if act in ("resume", "reopen"):
            self._chain.add(self._final(case, act))
        elif act == "send_to_legal":
            self._chain.add(Step(case, self._words.decided(act), self._reopen))

    def _final(self, case: int, act: str) -> Step:
        return Step(case, self._words.decided(act), why=self._words.why_not(act))
