"""What a person decides: about a finding, about the papers, and what leaves the window for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from intake.desk.changes import DeskError
from intake.desk.handing import HandedOver
from intake.desk.outcome_formats import outcome_of
from intake.desk.ruling import differ
from intake.desk.turns import turn_rule
from intake.domain.cases import Case
from intake.domain.findings import Finding
from intake.domain.kinds import CaseState, Severity
from intake.ui.desk.explain import Explanation
from intake.ui.desk.hand_back import HandBackDialog
from intake.ui.desk.once import Once
from intake.ui.desk.outcome_dialog import OutcomeDialog
from intake.ui.desk.presenter import DeskPresenter
from intake.ui.desk.turn_dialog import TurnDialog
from intake.ui.parts.reading_dialog import ReadingDialog
from intake.ui.parts.reason import ReasonDialog
from intake.ui.parts.rows import Cell, EvidenceRow, FindingRow
from intake.ui.sheets.dialog import SheetDialog, save_or_tell
from intake.ui.sheets.output import Content, SheetOutput
from intake.ui.station import Station

REOPENED = (CaseState.RECEIVED, CaseState.RETURNED, CaseState.LEGAL_REVIEW)
"""What a decision can be taken back of, until the case is filed or something was issued."""


class Decisions(QObject):
    """Carries out the acts of the desk that ask something first or hand something over."""

    def __init__(
        self, station: Station, presenter: DeskPresenter, output: SheetOutput, window: QWidget
    ) -> None:
        super().__init__(window)
        self._station, self._presenter = station, presenter
        self._output, self._window = output, window
        self._once = Once(station)

    def act(self, name: str) -> None:
        """An act of the bar at the foot."""
        own: dict[str, Callable[[Case], None]] = {
            "accept": self._receive,
            "hand_back": self._hand_back,
            "sheet": self._print_again,
            "outcome": self._outcome,
        }
        case = self._presenter.case
        if case is None:
            return
        if name in own:
            own[name](case)
        else:
            self._presenter.decide(name)

    def _receive(self, case: Case) -> None:
        sheets = self._station.office.sheets
        language = self._station.remembered.text("sheets/language", "es")

        def done(handed: HandedOver) -> None:
            self._handed(handed, "accept")
            self._look_at(handed.content)

        self._once.run(case, lambda _job: sheets.receive(case.id, language), done)

    def _hand_back(self, case: Case) -> None:
        dialog = HandBackDialog(case, self._station, self._output, self._window)
        answer = dialog.exec()
        if not answer:
            return
        sheets, language = self._station.office.sheets, dialog.language
        keys, note = dialog.keys, dialog.note
        file: Path | None = dialog.file
        prints = answer == QDialog.DialogCode.Accepted and file is None

        def done(handed: HandedOver) -> None:
            self._handed(handed, "hand_back")
            if file is not None:
                save_or_tell(self._station, self._output, handed.content, file)
            elif prints and not self._output.print_sheet(handed.content):
                self._look_at(handed.content)

        self._once.run(case, lambda _job: sheets.hand_back(case.id, language, keys, note), done)

    def _outcome(self, case: Case) -> None:
        what = outcome_of(case.procedure)
        if what is None:
            self._station.tell_fault(DeskError("outcome.none", number=case.number))
            return
        station = self._station
        today = station.office.reception.today
        dialog = OutcomeDialog(
            what, case.outcomes, today, station.messages, station.theme, self._window
        )
        if not dialog.exec():
            return
        sheets, reason = station.office.sheets, dialog.reason
        if dialog.withdraws:
            self._withdraw(case, reason)
            return
        value, day = dialog.value, dialog.issued_on
        language = station.remembered.text("sheets/language", "es")

        def done(handed: HandedOver) -> None:
            self._handed(handed, "outcome")
            self._look_at(handed.content)

        self._once.run(
            case,
            lambda _job: sheets.record_outcome(case.id, value, day, language, reason),
            done,
        )

    def turn(self) -> None:
        """Writes down the turn under which the person came."""
        case, station = self._presenter.case, self._station
        if case is None or not self._may_change():
            return
        dialog = TurnDialog(
            turn_rule(case),
            case.turn,
            station.office.reception.today,
            station.messages,
            station.theme,
            self._window,
        )
        if dialog.exec():
            self._presenter.deeds.write_turn(case, dialog.turn, dialog.told)

    def reopen(self) -> bool:
        """Takes back the last decision; with a reason where a sheet was handed over.

        Returns whether it is carried out.
        """
        case = self._presenter.case
        if case is None or case.seal is not None or case.state not in REOPENED:
            text = self.tr(
                "Only a case that was received, handed back or sent to legal is opened again."
            )
            self._station.told.emit(text, "look")
            return False
        if case.state is CaseState.LEGAL_REVIEW:
            self._presenter.decide("reopen")
            return True
        told = self.tr("The receipt that was handed over no longer holds: ask for it back.")
        if case.state is CaseState.RETURNED:
            told = self.tr("The slip that was handed over no longer holds: ask for it back.")
        reason = self._why(self.tr("Why is it opened again?"), told)
        if reason:
            self._presenter.decide("reopen", reason)
        return bool(reason)

    def withdraw_outcome(self) -> bool:
        """Takes back what was recorded as issued, with a reason.

        Returns whether it is carried out.
        """
        case = self._presenter.case
        if case is None or case.outcome is None:
            return False
        told = self.tr("Recorded as issued: %1").replace("%1", case.outcome.value)
        reason = self._why(self.tr("Why was it not issued for this case?"), told)
        if reason:
            self._withdraw(case, reason)
        return bool(reason)

    def _withdraw(self, case: Case, reason: str) -> None:
        station, told = self._station, self.tr("Taken back: nothing is recorded as issued now.")
        self._once.run(
            case,
            lambda _job: station.office.sheets.withdraw_outcome(case.id, reason),
            lambda _: station.told.emit(told, "proven"),
        )

    def _why(self, title: str, told: str) -> str:
        """Asks for a reason; "" where the person leaves it as it is."""
        usual = [str(text) for text in self._station.messages.listed("reasons_reopen")]
        dialog = ReasonDialog(title, told, usual, self._station.theme, parent=self._window)
        return dialog.reason if dialog.exec() else ""

    def _handed(self, handed: HandedOver, act: str) -> None:
        self._station.changed.emit(handed.changed)
        self._presenter.decided.emit(handed.changed.case, act)

    def _print_again(self, case: Case) -> None:
        last = self._station.office.sheets.last(case)
        if last is not None:
            self._look_at(last.content)

    def _look_at(self, content: Content) -> None:
        title = str(content.get("word_title", ""))
        dialog = SheetDialog(content, title, self._station, self._output, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _: self._window.window().activateWindow())
        dialog.open()

    # ------------------------------------------------------------ about findings

    def answer_row(self, row: EvidenceRow, same: bool) -> None:
        """A person's word about a row of the comparison: the same, or different."""
        asked = [item.finding for item in row.ruled]
        if asked and self._may_change():
            if same:
                self._in_order(asked)
            else:
                self._do(asked, "so_it_is", "")

    def take_row_back(self, row: EvidenceRow) -> None:
        """What was said about a row no longer holds."""
        said = [item.finding for item in row.ruled if item.said is not None]
        if said and self._may_change():
            self._do(said, "take_back", "")

    def answer_finding(self, row: FindingRow, what: str) -> None:
        """`in_order`, `so_it_is`, `exception`, `explain` or `take_back`."""
        if what == "explain":
            self.explain([row.finding])
            return
        if not self._may_change() or row.finding.severity is Severity.NOTE:
            return
        if what == "in_order":
            self._in_order([row.finding])
        elif what == "exception":
            self._exception([row.finding])
        elif what == "so_it_is" or row.ruled.said is not None:
            self._do([row.finding], what, "")

    def explain_row(self, row: EvidenceRow) -> None:
        """Why the program says that about a row."""
        self.explain([item.finding for item in row.ruled], row.cells)

    def explain(self, findings: Sequence[Finding], cells: Sequence[Cell] = ()) -> None:
        """Why the program says it: the sentence, the values, where read, by whom, how sure."""
        case, messages = self._presenter.case, self._station.messages
        if case is None:
            return
        html = Explanation(case, messages).of(findings, cells)
        title = messages.word("explain", "title")
        ReadingDialog(html, title, self._station.theme, self._window).exec()

    def _may_change(self) -> bool:
        case = self._presenter.case
        if case is None:
            return False
        if not case.undecided:
            self._station.told.emit(self.tr("The case was decided already."), "look")
            return False
        return True

    def _in_order(self, findings: Sequence[Finding]) -> None:
        if any(finding.severity is Severity.BLOCKING for finding in findings):
            self._exception(findings)
        elif any(differ(finding) for finding in findings):
            self._ask(findings, "in_order", self.tr("Why is it the same?"))
        else:
            self._do(findings, "in_order", "")

    def _exception(self, findings: Sequence[Finding]) -> None:
        if not self._station.office.findings.may_override:
            text = self.tr("It stops the reception: correct the reading (E), or ask a supervisor.")
            self._station.told.emit(text, "look")
            return
        self._ask(findings, "exception", self.tr("Why is it received all the same?"))

    def _ask(self, findings: Sequence[Finding], what: str, title: str) -> None:
        messages = self._station.messages
        told = " ".join(messages.finding(finding)[0] + "." for finding in findings)
        usual = [str(text) for text in messages.listed(f"reasons_{what}")]
        dialog = ReasonDialog(title, told, usual, self._station.theme, parent=self._window)
        if dialog.exec():
            self._do(findings, what, dialog.reason)

    def _do(self, findings: Sequence[Finding], what: str, reason: str) -> None:
        case = self._presenter.case
        if case is not None:
            self._presenter.deeds.rule(case, findings, what, reason)
