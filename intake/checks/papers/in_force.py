"""A paper that must be in force on the day of intake, where its own dates say that it is not."""

from __future__ import annotations

from intake.checks.situation import Situation, evidence
from intake.checks.values.dates import parse
from intake.checks.values.letters import folded, words_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Severity
from intake.procedures.model import MustBe, Quality


def findings(situation: Situation) -> list[Finding]:
    """Contracts that begin later or have ended, records that say so of theirs, ended powers."""
    found = [finding for record in situation.roles.suts for finding in _state_of(situation, record)]
    found += [
        finding
        for power in situation.packet.of_kind(Kind.POWER_OF_ATTORNEY)
        for finding in _end_of(situation, power)
    ]
    for rule in situation.procedure.requirements:
        for must in rule.must_be:
            if must.quality is not Quality.IN_FORCE:
                continue
            kinds = {paper.kind for paper in rule.each_paper()}
            for document in situation.packet.of_kind(*kinds):
                if document not in situation.roles.strangers:
                    found.extend(_of(situation, document, must))
    return found


def _state_of(situation: Situation, record: Document) -> list[Finding]:
    """`Estado: ANULADO`: what is registered is no contract any more, or none yet."""
    state = record.fact("contract_state")
    said = " ".join(folded(words_of(state.value))) if state is not None else ""
    rule = situation.procedure.rule_for(Kind.SUT_RECORD)
    if rule is None or not said.startswith(NO_CONTRACT):
        return []
    return [_not_in_force(record, "contract_state", rule.quote.text)]


def _end_of(situation: Situation, power: Document) -> list[Finding]:
    """A power whose last day has passed, or on which its revocation is noted."""
    rule = situation.procedure.rule_for(Kind.POWER_OF_ATTORNEY)
    last = parse(power.value("valid_until"))
    ended = ["revocation"] if power.value("revocation") else []
    if last is not None and last < situation.today:
        ended.append("valid_until")
    return [_not_in_force(power, name, rule.quote.text) for name in ended if rule is not None]


def _not_in_force(document: Document, name: str, quote: str) -> Finding:
    return Finding(
        code="document.not_in_force",
        severity=Severity.REVIEW,
        kind=document.kind,
        document=document.id,
        field=name,
        found=document.value(name),
        evidence=evidence(document, name),
        quote=quote,
    )


NO_CONTRACT = (
    *("ANULAD", "BORRADOR", "CADUCAD", "CANCELAD", "CERRAD", "ELIMINAD", "EN PROCESO", "FINALIZAD"),
    *("INACTIV", "LIQUIDAD", "NEGAD", "NO ", "PENDIENT", "POR ", "RECHAZAD", "SIN ", "SUSPENDID"),
    *("TERMINAD", "VENCID"),
)
"""How states begin that a record of a registered contract does not have."""


def _of(situation: Situation, document: Document, must: MustBe) -> list[Finding]:
    begins, ends = (parse(document.value(name)) for name in ("contract_start", "contract_end"))
    field = None
    if ends is not None and ends < situation.today:
        field = "contract_end"
    elif begins is not None and begins > situation.today:
        field = "contract_start"
    if field is None:
        return []
    return [_not_in_force(document, field, must.quote.text)]
