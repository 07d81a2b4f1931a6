"""The words of the office for the codes of the product, in the language chosen.

Codes and parameters below, words above: nothing that decides anything reads these texts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from intake.domain.findings import Finding
from intake.domain.kinds import Severity
from intake.resources import resource

LANGUAGES = ("es", "en")
_PLACE = re.compile(r"\{(\w+)\}")
_OTHER = "unknown"
_WORDED = {
    "content": "contents",
    "held": "electronic_held",
    "doubt": "electronic_doubt",
    "seen": "pasted_seen",
    "borne": "electronic_borne",
    "looks_like": "kinds",
}
"""Parameters of findings that are codes, and the section that has their words."""

Texts = Mapping[str, object]


@cache
def _texts(language: str) -> Texts:
    with resource("messages", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


class Messages:
    """All texts in one language; a code without a text is shown as it is, never a crash."""

    def __init__(self, language: str = "es") -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._all = _texts(self.language)

    def finding(self, finding: Finding) -> tuple[str, str]:
        """What is the matter, and what to do about it."""
        texts = self._table("findings", finding.code)
        values: dict[str, object] = dict(finding.parameters)
        values |= {
            "kind": self.kind(finding.kind) if finding.kind else "",
            "field": self.field(finding.field) if finding.field else "",
            "expected": finding.expected or "—",
            "found": self._said(finding),
            "reasons": self.reasons(finding.parameters.get("reasons")),
        }
        if "requirement" in finding.parameters:
            values["requirement"] = self.requirement(str(finding.parameters["requirement"]))
        for name, section in _WORDED.items():
            if name in finding.parameters:
                values[name] = _filled(self.word(section, str(finding.parameters[name])), values)
        if "procedure" in finding.parameters:
            values["procedure"] = self.word("procedures_short", str(values["procedure"]))
        presenters = finding.parameters.get("presenters")
        if isinstance(presenters, list | tuple):
            values["presenters"] = ", ".join(self.word("presenter_short", p) for p in presenters)
        if "pivot" in finding.parameters:
            values["pivot"] = self.kind(str(finding.parameters["pivot"]))
        title = self._chosen(texts, "title", finding.severity) or finding.code
        advice = self._chosen(texts, "what_to_do", finding.severity)
        return _filled(title, values), _filled(advice, values)

    def error(self, code: str, parameters: Mapping[str, object] | None = None) -> str:
        """What happened, what it means, what to do now, as one text."""
        return " ".join(part for part in self.error_parts(code, parameters) if part)

    def error_parts(
        self, code: str, parameters: Mapping[str, object] | None = None
    ) -> tuple[str, str, str]:
        """What happened, what it means, what to do now, each a sentence or two."""
        texts = self._table("errors", code) or self._table("errors", _OTHER)
        values = {"code": code, **(parameters or {})}
        parts = [_filled(str(texts.get(k, "")), values) for k in ("happened", "means", "do")]
        return parts[0], parts[1], parts[2]

    def progress(self, code: str, parameters: Mapping[str, object] | None = None) -> str:
        """What a job is doing; `done` and `total` are among the parameters."""
        return _filled(self.word("progress", code), parameters or {})

    def sentence(self, section: str, code: str, values: Mapping[str, object]) -> str:
        """Any other text with its placeholders filled."""
        return _filled(self.word(section, code), values)

    def kind(self, kind: str) -> str:
        """The name of a kind of paper."""
        return self.word("kinds", kind)

    def field(self, name: str) -> str:
        """The name of a fact."""
        return self.word("fields", name)

    def requirement(self, identifier: str) -> str:
        """The name of a line of the live list, also of one that only a person can attest."""
        texts = self._table("requirements") | self._table("attest")
        return str(texts.get(identifier, identifier))

    def attest(self, code: str) -> str:
        """What a person confirms, as a sentence to tick."""
        return self.word("attest", code)

    def reason(self, code: str) -> str:
        """Why two values differ, or why a page is hard to judge."""
        return self.word("reasons", code)

    def reasons(self, codes: object) -> str:
        """Several reasons, with commas between."""
        if not isinstance(codes, list | tuple):
            return ""
        return ", ".join(dict.fromkeys(self.reason(str(code)) for code in codes))

    def word(self, section: str, code: str) -> str:
        """Any other text; the code itself where there is none."""
        return str(self._table(section).get(code, code))

    def listed(self, section: str) -> list[str]:
        """All texts of a section, in their order; none where there is no such section."""
        return [str(text) for text in self._table(section).values()]

    def _said(self, finding: Finding) -> str:
        if finding.code == "presenter.not_allowed" and finding.document is None and finding.found:
            return self.word("presenter", finding.found)
        return finding.found or "—"

    def _table(self, *path: str) -> dict[str, object]:
        here: object = self._all
        for name in path:
            here = here.get(name, {}) if isinstance(here, Mapping) else {}
        return dict(here) if isinstance(here, Mapping) else {}

    @staticmethod
    def _chosen(texts: Mapping[str, object], name: str, severity: Severity) -> str:
        """The text for this severity where there is one of its own."""
        return str(texts.get(f"{name}_{severity}", texts.get(name, "")))


def _filled(text: str, values: Mapping[str, object]) -> str:
    """The text with its placeholders; one without a value becomes a dash."""
    return _PLACE.sub(lambda place: str(values.get(place[1], "—")), text)
