"""What is to be said about the filing as a whole: the channel, another procedure, no papers."""

from __future__ import annotations

from intake.checks.situation import Situation
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import Kind, Severity


def findings(situation: Situation) -> list[Finding]:
    """A channel that the sheet does not offer; another procedure that may be meant."""
    return [*_channel(situation), *_other(situation), *_no_papers(situation)]


def _channel(situation: Situation) -> list[Finding]:
    procedure = situation.procedure
    if situation.channel in procedure.channels:
        return []
    said = procedure.statements.get("channel")
    return [
        Finding(
            code="channel.not_offered",
            severity=Severity.BLOCKING,
            expected=" | ".join(procedure.channels),
            found=situation.channel.value,
            quote=said.quote.text if said else None,
        )
    ]


def _other(situation: Situation) -> list[Finding]:
    other = situation.procedure.other
    paper = next(iter(situation.packet.of_kind(other.paper)), None) if other else None
    if other is None or paper is None:
        return []
    return [
        Finding(
            code="procedure.other_suggested",
            severity=Severity.NOTE,
            kind=paper.kind,
            document=paper.id,
            found=other.procedure,
            evidence=(Evidence(paper.id, 1, None),),
            quote=other.quote.text,
            parameters={"procedure": other.procedure},
        )
    ]


def _no_papers(situation: Situation) -> list[Finding]:
    """Papers brought to a procedure that takes none."""
    rules = situation.procedure.requirements
    papers = [d for d in situation.packet.documents if d.kind is not Kind.BLANK]
    if not papers or not all(rule.data_entry for rule in rules):
        return []
    said = situation.procedure.statements.get("channel")
    return [
        Finding(
            code="procedure.no_papers",
            severity=Severity.NOTE,
            quote=said.quote.text if said else None,
        )
    ]
