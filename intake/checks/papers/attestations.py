"""What only a person can attest: originals seen, nothing else held, the turn, what is absent."""

from __future__ import annotations

from collections.abc import Sequence

from intake.checks.situation import Situation
from intake.domain.documents import Document
from intake.domain.findings import Requirement
from intake.domain.kinds import Kind, RequirementState
from intake.procedures.model import Paper, RequirementRule

APPOINTMENT = "appointment"
"""The turn was seen, or none is needed."""

EXEMPT = "appointment.exempt"
"""Attested instead of the turn: the person belongs to a group that needs none."""


def to_attest(
    rule: RequirementRule,
    used: Sequence[tuple[Paper, tuple[Document, ...]]],
    situation: Situation,
) -> list[Requirement]:
    """What a person confirms about the papers that are there.

    Args:
        rule: what is demanded.
        used: the papers that meet it.
        situation: what was attested already.
    """
    by_code: dict[str, list[str]] = {}
    quotes: dict[str, str] = {}
    for paper, documents in used:
        codes = [f"{rule.id}.{what}" for what in paper.attest]
        if paper.not_held:
            codes.append(f"{rule.id}.no_" + "_no_".join(paper.not_held))
        for code in codes:
            by_code.setdefault(code, []).extend(document.id for document in documents)
            quotes.setdefault(code, (paper.quote or rule.quote).text)
    everything = tuple(dict.fromkeys(d.id for _, papers in used for d in papers))
    for must in rule.must_be:
        code = f"{rule.id}.{must.quality}"
        by_code[code], quotes[code] = list(everything), must.quote.text
    return [
        attested_line(code, tuple(dict.fromkeys(identifiers)), quotes[code], situation)
        for code, identifiers in by_code.items()
    ]


def beforehand(situation: Situation) -> list[Requirement]:
    """What must be so or be absent beforehand, and the turn: attested, never a finding."""
    lines = [
        attested_line(condition.id, (), condition.quote.text, situation)
        for condition in situation.procedure.preconditions
        if not condition.channel or situation.channel in condition.channel
    ]
    appointment = situation.procedure.appointment
    if appointment is not None and appointment.required:
        slips = tuple(slip.id for slip in situation.packet.of_kind(Kind.APPOINTMENT_CONFIRMATION))
        quote = appointment.quotes.get("required") or next(iter(appointment.quotes.values()))
        if EXEMPT in situation.attested:
            exempt = appointment.quotes.get("exempt") or quote
            met = RequirementState.MET
            lines.append(Requirement(APPOINTMENT, met, slips, exempt.text, attest=APPOINTMENT))
        else:
            lines.append(attested_line(APPOINTMENT, slips, quote.text, situation))
    return lines


def attested_line(
    code: str, documents: tuple[str, ...], quote: str, situation: Situation
) -> Requirement:
    """A line that a person confirms."""
    done = code in situation.attested
    state = RequirementState.MET if done else RequirementState.TO_CONFIRM
    return Requirement(code, state, documents, quote, attest=code)
