"""Why does the program say this: the sentence, the values, where they were read, by whom."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from intake.domain.cases import Case
from intake.domain.documents import Document, Fact, Reading
from intake.domain.findings import Finding
from intake.domain.rulings import Ruled, ruled
from intake.messages import Messages
from intake.ui.parts.rows import Cell
from intake.ui.parts.values import shown_value


class Explanation:
    """Puts into words what proves a finding, or a row of the comparison."""

    def __init__(self, case: Case, messages: Messages) -> None:
        self._case = case
        self._words = messages
        self._documents = {d.id: d for d in case.packet.documents} if case.packet else {}

    def of(self, findings: Sequence[Finding], cells: Sequence[Cell] = ()) -> str:
        """As rich text: each finding with its sentence, then every value with its readings."""
        said = [item for item in ruled(self._case) if item.finding in findings]
        parts = [self._finding(item) for item in said]
        values = [self._value(paper, fact) for paper, fact in self._facts(findings, cells)]
        if values:
            parts.append(f"<h3>{escape(self._word('values'))}</h3>")
            parts.extend(dict.fromkeys(values))
        if not parts:
            parts.append(f"<p>{escape(self._word('nothing'))}</p>")
        rules = self._word("rules").replace("{version}", self._case.rules_version)
        parts.append(f"<p>{escape(rules)}</p>")
        return "".join(parts)

    def _word(self, code: str) -> str:
        return self._words.word("explain", code)

    def _finding(self, item: Ruled) -> str:
        finding = item.finding
        title, advice = self._words.finding(finding)
        weight = self._words.word("severity", finding.severity.value)
        lines = [f"<h2>{escape(title)}</h2><p><b>{escape(weight)}.</b> {escape(advice)}</p>"]
        if finding.quote:
            lines.append(
                f"<p>{escape(self._word('sentence'))}<br><i>«{escape(finding.quote)}»</i></p>"
            )
        else:
            lines.append(f"<p>{escape(self._word('inferred'))}</p>")
        reasons = self._words.reasons(finding.parameters.get("reasons"))
        if reasons:
            lines.append(f"<p>{escape(self._word('reasons'))} {escape(reasons)}.</p>")
        if item.said is not None and item.ruling is not None:
            ruling = self._words.word("ruling", item.ruling.value)
            by = f"{ruling} · {item.said.person} · {item.said.at.astimezone():%d/%m/%Y %H:%M}"
            lines.append(f"<p><b>{escape(by)}</b> {escape(item.said.reason)}</p>")
        return "".join(lines)

    def _facts(
        self, findings: Sequence[Finding], cells: Sequence[Cell]
    ) -> list[tuple[Document, Fact]]:
        named: list[tuple[str | None, str | None]] = [(cell.document, cell.field) for cell in cells]
        for finding in findings:
            named += [(proof.document, finding.field) for proof in finding.evidence]
        found = []
        for identifier, field in named:
            document = self._documents.get(identifier or "")
            fact = document.fact(field) if document is not None and field else None
            if document is not None and fact is not None:
                found.append((document, fact))
        for finding in findings:
            found += self._at_its_place(finding)
        return found

    def _at_its_place(self, finding: Finding) -> list[tuple[Document, Fact]]:
        """Values that stand just where the finding points, whatever their field is called."""
        return [
            (document, fact)
            for proof in finding.evidence
            if (document := self._documents.get(proof.document)) is not None
            for fact in document.facts
            if fact.box is not None and (fact.page, fact.box) == (proof.page, proof.box)
        ]

    def _value(self, document: Document, fact: Fact) -> str:
        words = self._words
        value = shown_value(fact.field, fact.value, words.language)
        if fact.field == "document_type":
            value = words.kind(fact.value)
        head = f"{words.kind(document.kind)} · {words.field(fact.field)}: "
        lines = [f"{escape(head)}<b>{escape(value)}</b>"]
        lines += [f"– {self._reading(document, r)}" for r in (fact.reading, *fact.readings)]
        lines += [
            f"– {escape(self._word('corrected'))} {escape(c.person)}, "
            f"{c.at.astimezone():%d/%m/%Y %H:%M} {escape(c.reason)}"
            for c in self._case.corrections
            if (c.document, c.field) == (document.id, fact.field)
        ]
        return f"<p>{'<br>'.join(lines)}</p>"

    def _reading(self, document: Document, reading: Reading) -> str:
        words = self._words
        parts = [f"«{reading.raw or reading.value}»", words.word("read_by", reading.read_by.value)]
        if reading.proven:
            parts.append(self._word("proven"))
        elif reading.confidence < 1.0:
            sure = self._word("sure").replace("{percent}", f"{reading.confidence * 100:.0f}")
            parts.append(sure)
        if 1 <= reading.page <= len(document.pages):
            page = document.pages[reading.page - 1]
            place = self._word("place").replace("{file}", page.file.rsplit("/", 1)[-1])
            parts.append(place.replace("{page}", str(page.file_page)))
        return escape(" · ".join(parts))
