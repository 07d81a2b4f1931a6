"""How a paper is signed against the rule for that paper in that channel (DOMAIN 1.6)."""

from __future__ import annotations

from dataclasses import replace

from intake.checks.persons.who import Same, same_person
from intake.checks.signed import electronic
from intake.checks.signed.signature_finding import signature_finding
from intake.checks.signed.signing_place import left_bare
from intake.checks.situation import Situation
from intake.checks.values.told import identity_of
from intake.domain.documents import Document, SignatureMark
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import Kind, Severity, SignatureKind, SignatureRule
from intake.procedures.model import Paper, Person, RequirementRule

_BORNE = (SignatureKind.ELECTRONIC, SignatureKind.ELECTRONIC_STAMP)


def findings(situation: Situation, signer: Person | None) -> list[Finding]:
    """What is wrong with how the papers are signed."""
    found: list[Finding] = []
    for rule in situation.procedure.requirements:
        if not isinstance(rule.papers, Paper):
            continue
        if not rule.when.holds(situation.channel, situation.presenter, signer):
            continue
        required = rule.signing.on(situation.channel)
        for document in situation.packet.of_kind(rule.papers.kind):
            if document in situation.roles.strangers:
                continue
            elsewhere = _signed_twin(situation, document) or _may_go_on(situation, document)
            found.extend(_judged(document, rule, required, elsewhere))
    return [_side_by_side(situation, finding) for finding in found]


def _side_by_side(situation: Situation, finding: Finding) -> Finding:
    """A pasted picture with those of the other papers beside it: it may be the same one."""
    if finding.code != "signature.pasted" or "case" in finding.parameters:
        return finding
    others = tuple(
        Evidence(document.id, mark.page, mark.box)
        for document in situation.packet.documents
        if document.id != finding.document
        for mark in _marks(document, SignatureKind.PASTED_IMAGE)
    )
    return replace(finding, evidence=(*finding.evidence, *others))


def _signed_twin(situation: Situation, document: Document) -> bool:
    """Whether another paper of its kind for the same person bears ink: this one may be its copy."""
    mine = identity_of(document)
    others = (
        other
        for other in situation.packet.of_kind(document.kind)
        if other is not document and _marks(other, SignatureKind.INK)
    )
    return any(same_person(identity_of(other), mine) is Same.YES for other in others)


def _may_go_on(situation: Situation, document: Document) -> bool:
    """Whether it names nobody who signs, and a sheet of the packet is unknown: perhaps its end."""
    named = document.value("signer_name") or document.value("signer_number")
    return not named and bool(situation.packet.of_kind(Kind.UNKNOWN))


def _judged(
    document: Document, rule: RequirementRule, required: SignatureRule, elsewhere: bool
) -> list[Finding]:
    if required is SignatureRule.HANDWRITTEN_REQUIRED:
        one = _handwritten(document, rule, elsewhere)
        return [one] if one else []
    if required is SignatureRule.ELECTRONIC_REQUIRED:
        return electronic.findings(document, rule)
    return []


def _handwritten(document: Document, rule: RequirementRule, elsewhere: bool) -> Finding | None:
    borne = _marks(document, *_BORNE)
    if borne:
        quote = rule.signing.refused or rule.signing.quote
        value = any(mark.kind is SignatureKind.ELECTRONIC for mark in borne)
        shape = "drawn" if electronic.drawn_in_file(document) else "print"
        told: dict[str, object] = {"borne": "value" if value else shape}
        code = "signature.electronic"
        return signature_finding(document, code, Severity.BLOCKING, borne, quote, told)
    quote = rule.signing.quote
    found: Finding | None = None
    ink = _marks(document, SignatureKind.INK)
    pasted = _marks(document, SignatureKind.PASTED_IMAGE)
    if pasted and not any(mark.by_person for mark in ink):
        # Also where another place bears ink: one of two signers may be a picture.
        proven = any(mark.by_person for mark in pasted)
        severity = Severity.BLOCKING if proven else Severity.REVIEW
        seen = _met_before(pasted)
        found = signature_finding(document, "signature.pasted", severity, pasted, quote, seen)
    elif not ink:
        none = _marks(document, SignatureKind.NONE)
        unsure = _marks(document, SignatureKind.NOT_ASSESSED)
        if none and not unsure:
            severity = Severity.REVIEW if elsewhere else Severity.BLOCKING
            found = signature_finding(document, "signature.missing", severity, none, quote)
        else:
            found = signature_finding(
                document, "signature.not_assessed", Severity.REVIEW, unsure, quote
            )
    elif (place := left_bare(document)) is not None:
        code = "signature.not_assessed"
        found = signature_finding(document, code, Severity.REVIEW, (place,), quote)
    return found


def _met_before(marks: tuple[SignatureMark, ...]) -> dict[str, object]:
    """Why it is thought to be a picture, and the earlier case that bears the same ink."""
    twin = next((mark.twin for mark in marks if mark.twin is not None), None)
    if twin is None:
        return {"seen": "picture"}
    return {
        "seen": "earlier_case",
        "case": twin.case,
        "paper": twin.kind.value,
        "file": twin.file,
        "page": twin.file_page,
        "box": twin.box.as_list() if twin.box else None,
        "sha256": twin.sha256,
        "rotation": twin.rotation,
    }


def _marks(document: Document, *kinds: SignatureKind) -> tuple[SignatureMark, ...]:
    return tuple(mark for mark in document.signatures if mark.kind in kinds)
