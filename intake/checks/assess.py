"""Facts and a procedure in, an assessment out. Pure: the same packet gives the same answer."""

from __future__ import annotations

from datetime import date

from intake.checks.identity import identity_papers, named_holder, same_information
from intake.checks.identity.comparisons import comparisons
from intake.checks.papers import (
    addressee,
    asked_for,
    condition,
    contents,
    earlier_cases,
    filing_notices,
    in_force,
    preconditions,
    turn,
    unread,
    uploads,
)
from intake.checks.papers.requirements import requirements
from intake.checks.persons import employer, presenting, representative
from intake.checks.persons.ownership import owners
from intake.checks.signed import holder_signs, signatures_rule, signing
from intake.checks.situation import Situation
from intake.domain.documents import Packet
from intake.domain.earlier import EarlierCase
from intake.domain.findings import Assessment, Finding
from intake.domain.kinds import Channel, Presenter, RequirementState, Severity
from intake.procedures.model import Person, Procedure

_RANK = {Severity.BLOCKING: 0, Severity.REVIEW: 1, Severity.NOTE: 2}


def assess(
    packet: Packet,
    procedure: Procedure,
    channel: Channel,
    presenter: Presenter,
    today: date,
    attested: frozenset[str] = frozenset(),
    earlier: tuple[EarlierCase, ...] = (),
) -> Assessment:
    """What is there, what is missing, what does not agree, and the sentence behind each of it.

    Args:
        packet: documents with their facts and signatures.
        procedure: the rules the case was opened under.
        channel: decides the signature rules.
        presenter: who stands at the window; an unknown one is a finding, not an error.
        today: the day of intake.
        attested: codes (`Requirement.attest`) of what a person has confirmed.
        earlier: other cases about the same identity document, from the archive.

    Returns:
        The live list, the findings (blocking first), and the rows of the comparison table.
    """
    procedure = procedure.on(channel)
    roles = owners(packet, procedure, presenter)
    situation = Situation(packet, procedure, channel, presenter, today, attested, roles, earlier)
    signer = signing.signer_of_request(situation)
    lines, missing = requirements(situation, signer)
    all_met = all(line.state is not RequirementState.NOT_MET for line in lines)
    found: list[Finding] = [
        *filing_notices.findings(situation),
        *missing,
        *same_information.findings(situation),
        *identity_papers.findings(situation),
        *unread.findings(situation),
        *named_holder.findings(situation),
        *_asked_by(situation, signer),
        *representative.findings(situation),
        *signatures_rule.findings(situation, signer),
        *presenting.findings(situation, signer),
        *contents.missing_contents(situation, signer),
        *contents.impossible_numbers(situation),
        *addressee.findings(situation),
        *asked_for.findings(situation),
        *in_force.findings(situation),
        *condition.findings(situation, all_met=all_met),
        *preconditions.findings(situation),
        *turn.findings(situation),
        *uploads.findings(situation),
        *earlier_cases.findings(situation),
    ]
    found.extend(contents.page_quality(situation, found))
    ordered = sorted(found, key=lambda finding: _RANK[finding.severity])
    return Assessment(tuple(lines), tuple(ordered), comparisons(situation))


def _asked_by(situation: Situation, signer: Person | None) -> list[Finding]:
    """Who asks and signs: the employer, or the foreign national."""
    if Person.HOLDER in situation.procedure.applicants:
        return holder_signs.findings(situation)
    return [*employer.findings(situation), *signing.findings(situation, signer)]
