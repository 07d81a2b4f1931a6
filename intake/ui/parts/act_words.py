"""What a person did, in few words: they stand after "Undo:" in the menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from intake.domain.cases import Case
from intake.domain.findings import Finding
from intake.messages import Messages


class ActWords(QObject):
    """In the language of the window."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages

    def attested(self, code: str, attested: bool) -> str:
        """A line of the list was confirmed, or was not any more."""
        words = self._messages.word("attest_short", code)
        owner = code.rpartition(".")[0]
        if owner:
            words = f"{self._messages.requirement(owner)}, {words[:1].lower()}{words[1:]}"
        text = self.tr("confirm “%1”") if attested else self.tr("no longer confirm “%1”")
        return text.replace("%1", words)

    def corrected(self, case: Case, document: str, field: str) -> str:
        """A value was written."""
        text = self.tr("correct %1 (%2)").replace("%1", self._messages.field(field))
        return text.replace("%2", self._paper(case, document))

    def taken_back(self, case: Case, document: str, field: str) -> str:
        """A value was taken back."""
        text = self.tr("take back the correction of %1 (%2)")
        text = text.replace("%1", self._messages.field(field))
        return text.replace("%2", self._paper(case, document))

    def ruled(self, what: str, findings: Sequence[Finding]) -> str:
        """`in_order`, `so_it_is`, `exception` or `take_back`, about findings."""
        text = {
            "in_order": self.tr("in order: “%1”"),
            "so_it_is": self.tr("so it is: “%1”"),
            "exception": self.tr("exception: “%1”"),
            "take_back": self.tr("take back what was said of “%1”"),
        }[what]
        about = self._messages.finding(findings[0])[0].rstrip(".")
        more = "" if len(findings) == 1 else f" (+{len(findings) - 1})"
        return text.replace("%1", about + more)

    def signed(self, what: str, case: Case, document: str) -> str:
        """`confirm`, `contradict`, `scan_again` or `take_back`, about a signature."""
        text = {
            "confirm": self.tr("confirm the signature (%1)"),
            "contradict": self.tr("contradict the signature (%1)"),
            "scan_again": self.tr("ask for another scan (%1)"),
            "take_back": self.tr("take back what was said of the signature (%1)"),
        }[what]
        return text.replace("%1", self._paper(case, document))

    def zone(self, case: Case, document: str, *, typed: bool) -> str:
        """The lines of a zone were typed, or taken back."""
        text = self.tr("write the zone (%1)") if typed else self.tr("take back the zone (%1)")
        return text.replace("%1", self._paper(case, document))

    def turn(self) -> str:
        """The appointment was written down."""
        return self.tr("write down the turn")

    def pages(self, what: str, count: int = 0) -> str:
        """Pages came, or were arranged; `count` is how many, or which page."""
        return {
            "scan": self.tr("scan %n page(s)", "", count),
            "insert": self.tr("insert %n page(s)", "", count),
            "replace": self.tr("scan a page again"),
            "import": self.tr("import %n file(s)", "", count),
            "out": self.tr("take out page %1").replace("%1", str(count)),
            "turn": self.tr("turn page %1").replace("%1", str(count)),
            "move": self.tr("put page %1 to another paper").replace("%1", str(count)),
            "split": self.tr("split into cases"),
        }[what]

    def taken_out(self, file: str) -> str:
        """A file of several pages was taken out; its pages belong together."""
        return self.tr("take out “%1”, all its pages").replace("%1", file)

    def decided(self, act: str) -> str:
        """A decision about the case."""
        return {
            "open": self.tr("open the case"),
            "accept": self.tr("receive"),
            "hand_back": self.tr("hand back"),
            "send_to_legal": self.tr("send to legal"),
            "outcome": self.tr("record what was issued"),
            "file": self.tr("file"),
            "resume": self.tr("go on, the person is back"),
            "reopen": self.tr("open again"),
            "endorse": self.tr("record the endorsement"),
            "join": self.tr("join what was split"),
        }[act]

    def why_not(self, act: str) -> str:
        """Why it cannot be taken back, and what to do instead."""
        return {
            "open": self.tr("A number that was given is never given again: the case stays."),
            "file": self.tr(
                "The case is filed and sealed: nothing about it changes any more. What came later "
                "goes into a new case."
            ),
            "resume": self.tr("To send the person away again, hand back with F8."),
            "reopen": self.tr("Decide again: Ctrl Enter receives, F8 hands back."),
            "endorse": self.tr(
                "What the legal unit wrote stays in the history: record the right one over it "
                "(Shift F9)."
            ),
            "join": self.tr("To part the papers again, split them anew (Ctrl Shift E)."),
        }[act]

    def _paper(self, case: Case, document: str) -> str:
        for paper in case.packet.documents if case.packet else ():
            if paper.id == document:
                return self._messages.kind(paper.kind.value)
        return "—"
