"""The answer of a check as a table that a person can read."""

from __future__ import annotations

import shutil
import sys
import textwrap

from intake.desk.checking import Checked
from intake.domain.findings import Finding
from intake.domain.kinds import RequirementState, Severity, Verdict
from intake.messages import Messages

_SEVERITY = {
    Severity.BLOCKING: ("✕", "31"),
    Severity.REVIEW: ("?", "33"),
    Severity.NOTE: ("·", "2"),
}
_STATE = {
    RequirementState.MET: "✓",
    RequirementState.NOT_MET: "✕",
    RequirementState.TO_CONFIRM: "?",
    RequirementState.NOT_APPLICABLE: "–",
}
_OUTCOME = {"same": "✓", "explained": "✓", "look": "?", "different": "✕", "missing": "?"}
_VERDICT = {Verdict.READY: "32", Verdict.REVIEW: "33", Verdict.RETURN: "31"}


def print_check(checked: Checked, messages: Messages, case: str | None = None) -> None:
    """Prints documents, facts, comparisons, findings with their sentence, verdict, seconds."""
    _Table(checked, messages).show(case)


class _Table:
    def __init__(self, checked: Checked, messages: Messages) -> None:
        self._checked = checked
        self._messages = messages
        self._color = sys.stdout.isatty()
        self._width = min(110, shutil.get_terminal_size((100, 24)).columns)

    def show(self, case: str | None) -> None:
        filing = self._checked.filing
        title = filing.procedure.names.get(self._messages.language, filing.procedure.id)
        self._heading(title)
        proposed = set(filing.proposed)
        for name, value in (("channel", filing.channel), ("presenter", filing.presenter)):
            text = self._messages.word(name, value.value)
            print(f"  {text}{self._propose(name in proposed)}")
        if case:
            print(f"  {case}")
        self._documents()
        self._requirements()
        self._comparisons()
        self._findings()
        self._verdict()

    def _documents(self) -> None:
        self._heading(self._messages.word("table", "documents"))
        for document in self._checked.packet.documents:
            files = ", ".join(document.files)
            kind = self._messages.kind(document.kind)
            print(f"  {document.id:<4}{kind}  {self._dim(files)}")
            for fact in document.facts:
                if fact.field == "narrative":
                    continue
                name = self._messages.field(fact.field)
                how = f"{fact.read_by.value} {fact.confidence:.2f}"
                print(f"       {name:<28.28} {_short(fact.value, 60):<40} {self._dim(how)}")
        for trouble in self._checked.packet.troubles:
            print(f"  {self._messages.error(trouble.code, trouble.parameters)}")

    def _requirements(self) -> None:
        self._heading(self._messages.word("table", "requirements"))
        for item in self._checked.assessment.requirements:
            name = self._messages.requirement(item.id)
            print(f"  {_STATE[item.state]} {name}  {self._dim(', '.join(item.documents))}")

    def _comparisons(self) -> None:
        self._heading(self._messages.word("table", "comparisons"))
        documents = {d.id: d for d in self._checked.packet.documents}
        for row in self._checked.assessment.comparisons:
            values = []
            for _column, identifier, field in row.cells:
                document = documents.get(identifier or "")
                value = document.value(field) if document and field else None
                values.append(value or "—")
            outcome = self._messages.word("outcome", row.outcome)
            print(
                f"  {_OUTCOME.get(row.outcome, '?')} {self._messages.field(row.field):<22.22} "
                f"{' | '.join(f'{_short(v, 24):<24}' for v in values)} {outcome}"
            )

    def _findings(self) -> None:
        self._heading(self._messages.word("table", "findings"))
        if not self._checked.assessment.findings:
            print(f"  {self._messages.word('table', 'none')}")
        for finding in self._checked.assessment.findings:
            self._finding(finding)

    def _finding(self, finding: Finding) -> None:
        sign, color = _SEVERITY[finding.severity]
        title, advice = self._messages.finding(finding)
        print(f"  {self._paint(sign, color)} {self._paint(title, '1')}")
        for text in (advice, f"«{finding.quote}»" if finding.quote else ""):
            for line in textwrap.wrap(text, self._width - 6):
                print(f"      {self._dim(line) if text.startswith('«') else line}")

    def _verdict(self) -> None:
        verdict = self._checked.assessment.verdict
        word = self._messages.word("verdict", verdict.value)
        seconds = f"{self._checked.seconds:.1f} s, {self._checked.pages} p."
        print(f"\n{self._paint(word, _VERDICT[verdict] + ';1')}  {self._dim(seconds)}")

    def _heading(self, text: str) -> None:
        print(f"\n{self._paint(text, '1')}")

    def _propose(self, proposed: bool) -> str:
        if not proposed:
            return ""
        return "  " + self._dim(self._messages.word("table", "proposed"))

    def _dim(self, text: str) -> str:
        return self._paint(text, "2")

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._color and text else text


def _short(text: str, width: int) -> str:
    """The text, or its beginning with a sign that there is more."""
    return text if len(text) <= width else text[: width - 1] + "…"
