"""The sheets that the window hands over, word for word: what the templates are filled with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from intake.desk.outcome_formats import OutcomeFormat
from intake.desk.sheets.slip import SlipItem
from intake.desk.sheets.words import SheetWords
from intake.domain.cases import Case
from intake.domain.kinds import Kind
from intake.domain.outcomes import Outcome, Sheet
from intake.domain.rulings import Ruling, ruled
from intake.messages import LANGUAGES, Messages
from intake.procedures.load import load_procedure
from intake.store.findable import headline

Content = dict[str, object]


class SheetContents:
    """Fills sheets of one case in one language.

    Raises:
        IntakeError: `sheet.no_language`.
    """

    def __init__(self, case: Case, language: str, person: str, today: date) -> None:
        self._case = case
        self._person = person
        self._today = today
        self._words = SheetWords(language)
        self._messages = Messages(language if language in LANGUAGES else "es")

    def deficiencies(self, items: Sequence[SlipItem], note: str = "") -> Content:
        """What is missing or wrong, each with the quoted sentence and what to bring."""
        content = self._head(Sheet.DEFICIENCIES)
        opening = self._words.word("words", "quote_open")
        closing = self._words.word("words", "quote_close")
        content["items"] = [
            {
                "number": number,
                "wrong": item.wrong,
                "bring": item.bring,
                "quote": f"{opening}{item.quote}{closing}" if item.quote else "",
            }
            for number, item in enumerate(items, start=1)
        ]
        content["note"] = " ".join(note.split())
        return content

    def receipt(self) -> Content:
        """Which papers were received, how many pages each, and what was accepted with a reason."""
        content = self._head(Sheet.RECEIPT)
        words = self._words.section("receipt")
        papers = []
        for document in self._case.packet.documents if self._case.packet else ():
            if document.kind is Kind.BLANK:
                continue
            pages = len(document.pages)
            unit = words["page"] if pages == 1 else words["pages"]
            papers.append({"name": self._messages.kind(document.kind), "pages": f"{pages} {unit}"})
        content["papers"] = papers
        content["exceptions_given"] = [
            {"what": self._messages.finding(item.finding)[0], "reason": item.said.reason}
            for item in ruled(self._case)
            if item.said is not None and item.ruling is Ruling.EXCEPTION
        ]
        return content

    def outcome(self, outcome: Outcome, what: OutcomeFormat) -> Content:
        """What the institute issued, and the line on which the person signs for it."""
        content = self._head(Sheet.OUTCOME)
        content["what"] = what.name(self._words.language)
        content["issued_value"] = outcome.value
        content["issued_day"] = _day(outcome.issued_on)
        return content

    def _head(self, sheet: Sheet) -> Content:
        case, messages = self._case, self._messages
        names = load_procedure(case.procedure).names
        said = self._words.section("words") | self._words.section(sheet.value)
        content: Content = {f"word_{name}": str(text) for name, text in said.items()}
        return content | {
            "sheet": sheet.value,
            "number": case.number,
            "procedure": names.get(self._words.language, names["es"]),
            "channel": messages.word("channel", case.channel.value),
            "presenter": messages.word("presenter", case.presenter.value),
            "day": _day(self._today.isoformat()),
            "person": self._person,
            "about": self._about(),
        }

    def _about(self) -> str:
        """Whose case it is, as far as the papers were read."""
        packet = self._case.packet
        if packet is None:
            return ""
        told = headline(packet)
        parts = (
            ("holder", told.holder),
            ("document", told.document_number),
            ("employer", told.employer),
        )
        return " · ".join(f"{self._words.word('words', w)}: {value}" for w, value in parts if value)


def _day(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text
