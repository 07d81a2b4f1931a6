"""What stands on the deficiency slip: each thing that is missing or wrong, and what to bring."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from intake.desk.sheets.words import SheetWords
from intake.domain.cases import Case
from intake.domain.findings import Finding, Requirement
from intake.domain.kinds import Kind, RequirementState, Severity
from intake.domain.rulings import Ruled, Ruling, ruled, subject_of
from intake.messages import LANGUAGES, Messages
from intake.procedures.load import opened_under
from intake.procedures.model import Choice, Form, Procedure
from intake.reading.words.countries import countries

_DATES = ("_date", "contract_start")
_MISSING = "requirement.missing"
_NATIONS = ("nationality", "issuing_country")


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One thing on the slip.

    Attributes:
        key: tells it from the others, in whatever language the slip is.
        wrong: what is missing or wrong.
        bring: what to bring.
        quote: the sentence of the sheet; "" where there is none.
        preset: it stands on the slip unless the clerk takes it off.
    """

    key: str
    wrong: str
    bring: str
    quote: str = ""
    preset: bool = True


def slip_items(case: Case, language: str) -> tuple[SlipItem, ...]:
    """Everything that may stand on the slip of a case, what stops it first.

    What a person accepted does not; what only asks for a look, or was not confirmed, is offered.
    While papers wait to be read, what is missing may be among them: it is offered too, no more.

    Raises:
        IntakeError: `sheet.no_language`.
    """
    maker = _Maker(case, language)
    found = [maker.of_finding(item) for item in ruled(case) if item.open]
    requirements = case.assessment.requirements if case.assessment else ()
    found += [
        maker.of_owed(item) for item in requirements if item.state is RequirementState.TO_CONFIRM
    ]
    items: dict[tuple[str, str], SlipItem] = {}
    for item in found:
        if item is not None and item.wrong:
            items.setdefault((item.wrong, item.bring), item)
    return tuple(sorted(items.values(), key=lambda item: not item.preset))


class _Maker:
    def __init__(self, case: Case, language: str) -> None:
        self._case = case
        self._words = SheetWords(language)
        self._messages = Messages(language if language in LANGUAGES else "es")
        self._rules = opened_under(case.procedure, case.rules_version).on(case.channel)

    def of_finding(self, item: Ruled) -> SlipItem | None:
        finding = item.finding
        kind = finding.kind.value if finding.kind is not None else "none"
        texts = self._words.pair("items", finding.code, kind)
        stops = finding.severity is Severity.BLOCKING
        if texts is None and not stops:
            return None
        wrong, bring = texts if texts is not None else self._messages.finding(finding)
        values = self._values(finding)
        paper = self._words.word("the", kind) or self._messages.kind(kind)
        return SlipItem(
            subject_of(finding, self._case.packet),
            self._words.filled(wrong, values, paper),
            self._words.filled(bring, values, paper),
            finding.quote or "",
            (stops and not self._may_be_unread(finding)) or item.ruling is Ruling.SO_IT_IS,
        )

    def _may_be_unread(self, finding: Finding) -> bool:
        return bool(self._case.unread) and finding.code == _MISSING

    def of_owed(self, owed: Requirement) -> SlipItem | None:
        code = owed.attest or owed.id
        whole, _, last = code.rpartition(".")
        texts = self._words.pair("attested", last)
        if texts is None:
            return None
        paper = self._words.word("paper_of", whole)
        wrong, bring = (self._words.filled(text, {}, paper) for text in texts)
        return SlipItem(f"owed | {code}", wrong, bring, owed.quote or "", False)

    def _values(self, finding: Finding) -> dict[str, object]:
        field, messages = finding.field or "", self._messages
        values: dict[str, object] = dict(finding.parameters)
        values["expected"] = self._shown(field, finding.expected)
        values["found"] = self._shown(field, finding.found)
        values["form"] = self._form(finding.kind)
        values["otherwise"] = self._otherwise(finding) if finding.code == _MISSING else ""
        if "content" in finding.parameters:
            values["content"] = messages.word("contents", str(finding.parameters["content"]))
        people = finding.parameters.get("presenters")
        if isinstance(people, list | tuple):
            values["presenters"] = ", ".join(messages.word("presenter_short", p) for p in people)
        if finding.code == "presenter.not_allowed" and finding.document is None:
            values["found"] = messages.word("presenter_short", finding.found or "")
        return values

    def _form(self, kind: Kind | None) -> str:
        """`, original y copia simple`, as the sheet demands it."""
        for form in forms_of(self._rules, kind):
            word = self._words.word("form", form.value)
            if word:
                return f", {word}"
        return ""

    def _otherwise(self, finding: Finding) -> str:
        """What serves in the place of a missing paper, where the sheet leaves a choice."""
        wanted = str(finding.parameters.get("requirement", ""))
        for rule in self._rules.requirements:
            if rule.id != wanted or not isinstance(rule.papers, Choice):
                continue
            text = self._words.word("otherwise", rule.papers.mode.value)
            kinds = dict.fromkeys(paper.kind for paper in rule.each_paper())
            names = [
                self._words.word("the", kind.value) or self._messages.kind(kind.value)
                for kind in kinds
                if kind is not finding.kind
            ]
            if text and names:
                return text.replace("{papers}", self._words.word("otherwise", "or").join(names))
        return ""

    def _shown(self, field: str, value: str | None) -> str:
        if not value:
            return "—"
        if field.endswith(_DATES):
            try:
                return f"{date.fromisoformat(value):%d/%m/%Y}"
            except ValueError:
                return value
        country = countries().get(value) if field in _NATIONS else None
        if country is not None:
            return country.spanish if self._words.language == "es" else country.english
        return value


def forms_of(rules: Procedure, kind: Kind | None) -> tuple[Form, ...]:
    """In what form the sheet demands a kind of paper."""
    return tuple(
        paper.form
        for rule in rules.requirements
        for paper in rule.each_paper()
        if paper.kind is kind
    )


def chosen(items: Collection[SlipItem], keys: Collection[str]) -> tuple[SlipItem, ...]:
    """Those of the items that are to stand on the slip, in their order."""
    return tuple(item for item in items if item.key in keys)
