"""What must stand in a paper and does not; numbers that cannot be; papers that were not legible."""

from __future__ import annotations

from collections.abc import Sequence

from intake.checks.papers.unread import not_read
from intake.checks.situation import Situation, evidence, page_troubles, whole, words
from intake.checks.values.numbers import bare, valid_cedula
from intake.checks.values.told import identity_of
from intake.domain.documents import BY_HAND, NOT_TAKEN_IN, STRUCK_OUT, Document
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import IDENTITY_KINDS, Kind, Severity, SignatureKind
from intake.domain.signature_answers import TO_BE_REPLACED
from intake.procedures.model import Content, Paper, Person, RequirementRule

_CEDULA_FIELDS = ("employer_cedula", "third_party_number", "attorney_number", "grantor_number")

_PARTS = {"full_name": ("surnames", "names"), "narrative": ("other_petition",)}
"""What of a content may have been read while the rest was not: then a person looks."""


def missing_contents(situation: Situation, signer: Person | None) -> list[Finding]:
    """What the sheet lists for a paper and the paper does not say, as far as it was read."""
    found: list[Finding] = []
    for rule in situation.procedure.requirements:
        if not rule.when.holds(situation.channel, situation.presenter, signer):
            continue
        for document in _papers(rule, situation):
            found.extend(
                _missing(document, content, rule.signing.signers)
                for content in rule.contents
                if not any(document.value(field) for field in content.fields)
            )
    found.extend(_not_compared(situation))
    return found


def _papers(rule: RequirementRule, situation: Situation) -> tuple[Document, ...]:
    if not isinstance(rule.papers, Paper) or not rule.contents:
        return ()
    if rule.papers.kind is Kind.REQUEST:
        return situation.roles.requests
    return situation.packet.of_kind(rule.papers.kind)


def _missing(document: Document, content: Content, signers: Sequence[Person]) -> Finding:
    partly = any(document.value(part) for f in content.fields for part in _PARTS.get(f, ()))
    sure = whole(document) and not partly and not _under_ink(document, content, signers)
    severity = content.absent if sure else Severity.REVIEW
    return Finding(
        code="content.missing",
        severity=severity,
        kind=document.kind,
        document=document.id,
        field=content.fields[0],
        evidence=(Evidence(document.id, 1, None),),
        quote=words(content.quote),
        parameters={"content": content.name},
    )


def _under_ink(document: Document, content: Content, signers: Sequence[Person]) -> bool:
    """Whether the name of who signs may stand below the ink of the signature: it hid all of it."""
    signed = any(mark.kind is SignatureKind.INK and not mark.bare for mark in document.signatures)
    own = {field for person in signers for field in _OWN_NAMES.get(person, ())}
    return signed and bool(own & set(content.fields)) and not document.value("signer_name")


_OWN_NAMES = {Person.EMPLOYER: ("employer_name",), Person.HOLDER: ("holder_name", "full_name")}
"""Fields in which papers name whoever signs them."""


def _not_compared(situation: Situation) -> list[Finding]:
    """Never ready while something that must agree was not read: number and name, on each paper."""
    found: list[Finding] = []
    rule = situation.procedure.identity
    for document in situation.roles.suts if rule and Kind.SUT_RECORD in rule.papers else ():
        found.extend(
            Finding(
                code="content.missing",
                severity=Severity.REVIEW,
                kind=document.kind,
                document=document.id,
                field=field,
                evidence=(Evidence(document.id, 1, None),),
                quote=words(rule.quote if rule else None),
                parameters={"content": content},
            )
            for field, content in _unread(document)
        )
    pivot = situation.roles.identity
    if pivot is not None:
        found.extend(not_read(pivot, field) for field, _ in _unread(pivot))
    return found


def _unread(document: Document) -> list[tuple[str, str]]:
    data = identity_of(document)
    lacking: list[tuple[str, str]] = []
    if data.number is None:
        own = "visa_number" if document.kind is Kind.VISA else "document_number"
        lacking.append((own, "foreigner_number"))
    if not data.named:
        lacking.append(("full_name", "foreigner_name"))
    return lacking


def impossible_numbers(situation: Situation) -> list[Finding]:
    """Cédulas whose check digit is false. A RUC is never judged: not even real ones pass.

    Whoever goes by a code or a passport may have its number stand where a cédula is asked for.
    """
    codes = {
        bare(value)
        for document in situation.packet.of_kind(Kind.FOREIGNER_CODE, *IDENTITY_KINDS)
        for name in ("document_number", "code", "holder_number")
        if (value := document.value(name))
    }
    found: list[Finding] = []
    seen: set[str] = set(codes)
    for document in situation.packet.documents:
        names = ("document_number",) if document.kind is Kind.CEDULA else _CEDULA_FIELDS
        for name in names:
            number = bare(document.value(name) or "")
            if number in seen or not _meant_as_cedula(number) or valid_cedula(number):
                continue
            seen.add(number)
            found.append(
                Finding(
                    code="number.invalid",
                    severity=Severity.REVIEW,
                    kind=document.kind,
                    document=document.id,
                    field=name,
                    found=document.value(name),
                    evidence=evidence(document, name),
                )
            )
    return found


def _meant_as_cedula(number: str) -> bool:
    return number.isdigit() and 9 <= len(number) <= 11


def page_quality(situation: Situation, others: list[Finding]) -> list[Finding]:
    """Pages that are hard to judge: for review when something demanded could not be judged."""
    found: list[Finding] = []
    for document in situation.packet.documents:
        troubles = page_troubles(document)
        if not troubles or document.kind is Kind.BLANK:
            continue
        about = [finding for finding in others if finding.document == document.id]
        if any(finding.code == "page.quality" for finding in about):
            continue
        unjudged = bool({TO_BE_REPLACED, BY_HAND, NOT_TAKEN_IN, STRUCK_OUT} & set(troubles)) or any(
            f.code in ("content.missing", "signature.not_assessed") for f in about
        )
        found.append(
            Finding(
                code="page.quality",
                severity=Severity.REVIEW if unjudged else Severity.NOTE,
                kind=document.kind,
                document=document.id,
                evidence=(Evidence(document.id, 1, None),),
                parameters={"reasons": list(troubles)},
            )
        )
    return found
