"""What a letter asks for by name, where that is what another procedure gives."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

from intake.checks.situation import Situation, evidence, words
from intake.checks.values.letters import folded, words_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Severity
from intake.procedures.model import Paper
from intake.resources import resource

_NARRATIVE = "narrative"


def findings(situation: Situation) -> list[Finding]:
    """Petitions for a certificate where a code is given out, or the other way round, or neither."""
    output = situation.procedure.statements.get("output")
    own = next((t for t in _things() if output and output.value in t.outputs), None)
    if own is None:
        return []
    found: list[Finding] = []
    for rule in situation.procedure.requirements:
        content = next((c for c in rule.contents if _NARRATIVE in c.fields), None)
        if content is None or not isinstance(rule.papers, Paper):
            continue
        found.extend(
            Finding(
                code="content.missing",
                severity=Severity.REVIEW,
                kind=document.kind,
                document=document.id,
                field=_NARRATIVE,
                found=document.value(_NARRATIVE),
                evidence=evidence(document, _NARRATIVE),
                quote=words(content.quote),
                parameters={"content": content.name},
            )
            for document in _papers(situation, rule.papers.kind)
            if _asks_for_another(document.value(_NARRATIVE) or "", own)
        )
    return found


def _papers(situation: Situation, kind: Kind) -> Sequence[Document]:
    requests = situation.roles.requests
    return requests if kind is Kind.REQUEST else situation.packet.of_kind(kind)


@dataclass(frozen=True, slots=True)
class _Thing:
    outputs: frozenset[str]
    words: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]

    def is_named(self, said: Sequence[str]) -> bool:
        """Whether a word says it at all."""
        return any(word.startswith(self.words) for word in said)

    def is_meant(self, said: Sequence[str]) -> bool:
        """Whether all that belongs to it is said."""
        return _all_said(self.groups, said)


def _all_said(groups: Sequence[Sequence[str]], said: Sequence[str]) -> bool:
    return all(any(_begins(word, group) for word in said) for group in groups)


def _begins(word: str, group: Sequence[str]) -> bool:
    return any(word == one or (len(one) > SHORT and word.startswith(one)) for one in group)


SHORT = 3
"""Letters of a word up to which it stands in the list whole: `no`, `sin`."""


def _asks_for_another(text: str, own: _Thing) -> bool:
    said = _without_laws(folded(words_of(text)))
    asked = list(takewhile(lambda word: not word.startswith(_words("enclosed")), said))
    if not own.is_meant(said) and any(_all_said(groups, asked) for groups in _elsewhere()):
        return True
    return not own.is_named(said) and any(
        thing.is_meant(asked) for thing in _things() if thing is not own
    )


def _without_laws(said: Sequence[str]) -> list[str]:
    """Without the first word of laws: `Código del Trabajo` is no code that is given out."""
    laws, begin = _told()["laws"], _told()["laws"]["begin"]
    kept = []
    for place, word in enumerate(said):
        behind = (w for w in said[place + 1 :] if w not in laws["between"])
        if word != begin or next(behind, "") not in laws["words"]:
            kept.append(word)
    return kept


def _words(name: str) -> tuple[str, ...]:
    return tuple(_told()[name]["words"])


@cache
def _things() -> tuple[_Thing, ...]:
    return tuple(
        _Thing(frozenset(t["outputs"]), tuple(t["words"]), tuple(map(tuple, t["groups"])))
        for t in _told().values()
        if "outputs" in t
    )


@cache
def _elsewhere() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """What no procedure here gives, each by its groups of words."""
    return tuple(tuple(map(tuple, groups)) for groups in _told()["elsewhere"]["petitions"])


@cache
def _told() -> dict[str, dict[str, Any]]:
    with resource("checks", "petitions.toml").open("rb") as file:
        return tomllib.load(file)
