"""A paper that must be signed electronically: is it, does the signature hold, and whose is it."""

from __future__ import annotations

from pathlib import PurePath

from intake.checks.persons.who import Same, same_person
from intake.checks.signed.signature_finding import signature_finding
from intake.checks.situation import person_in
from intake.checks.values.company_names import same_company
from intake.checks.values.told import IdentityData, Told
from intake.domain.documents import Document, SignatureMark
from intake.domain.electronic import Check, ElectronicCard, Revocation, Trust, ValueKind
from intake.domain.findings import Finding
from intake.domain.kinds import ReadBy, Severity, SignatureKind
from intake.procedures.model import Person, RequirementRule

_FIELDS = {
    Person.EMPLOYER: ("employer",),
    Person.LEGAL_REPRESENTATIVE: ("representative", "employer"),
    Person.ATTORNEY_IN_FACT: ("attorney",),
    Person.THIRD_PARTY: ("third_party",),
    Person.HOLDER: ("holder",),
}
"""Under which names a paper states the people who may sign it."""


def findings(document: Document, rule: RequirementRule) -> list[Finding]:
    """What is wrong with the electronic signature that the rule demands of this paper."""
    marks = [m for m in document.signatures if m.kind is SignatureKind.ELECTRONIC]
    marks = [
        m for m in marks if m.electronic is None or m.electronic.kind is not ValueKind.TIMESTAMP
    ]
    if not marks:
        return [_missing(document, rule)]
    found: list[Finding] = []
    unsound = [m for m in marks if m.electronic is not None and m.electronic.sound is False]
    if unsound:
        changes = sorted({c for m in unsound if m.electronic for c in m.electronic.changes})
        told: dict[str, object] = {"changes": changes}
        code, severity = "signature.electronic_invalid", Severity.BLOCKING
        found.append(_finding(document, rule, code, severity, unsound, told))
    else:
        found.extend(_unproven(document, rule, marks))
    stranger = _stranger(document, rule, marks)
    return [*found, stranger] if stranger else found


def _missing(document: Document, rule: RequirementRule) -> Finding:
    """No value: what was uploaded instead decides what to ask for."""
    stamped = any(m.kind is SignatureKind.ELECTRONIC_STAMP for m in document.signatures)
    pdf = all(PurePath(file).suffix.lower() == ".pdf" for file in document.files)
    held = "unsigned" if pdf else "picture"
    if stamped:
        held = "drawn" if drawn_in_file(document) else "print"
    marks = [m for m in document.signatures if m.kind is SignatureKind.ELECTRONIC_STAMP]
    told: dict[str, object] = {"held": held}
    code = "signature.electronic_missing"
    return _finding(
        document, rule, code, Severity.BLOCKING, marks or list(document.signatures), told
    )


def drawn_in_file(document: Document) -> bool:
    """Whether the paper is a PDF that never was on paper: what it shows was drawn by a program."""
    pdf = all(PurePath(file).suffix.lower() == ".pdf" for file in document.files)
    read = {fact.read_by for fact in document.facts}
    return pdf and ReadBy.TEXT_LAYER in read and ReadBy.OCR not in read


def _unproven(
    document: Document, rule: RequirementRule, marks: list[SignatureMark]
) -> list[Finding]:
    """The signature that is proven best decides: others may be of people who need not sign."""
    reasons = [(_doubt(mark.electronic), mark) for mark in marks]
    doubt, mark = min(reasons, key=lambda pair: _RANK.index(pair[0]))
    if doubt == "":
        return []
    severity = Severity.NOTE if doubt == _UNCHECKED else Severity.REVIEW
    told: dict[str, object] = {"doubt": doubt}
    return [_finding(document, rule, "signature.unverifiable", severity, [mark], told)]


_UNCHECKED = Check.REVOCATION.value
_RANK = ("", _UNCHECKED, *(trust.value for trust in Trust), Check.CHANGES.value)


def _doubt(card: ElectronicCard | None) -> str:
    """What could not be proven, as a code; empty where everything was."""
    if card is None or card.sound is None:
        return Check.CHANGES.value
    if card.trust is not Trust.TRUSTED:
        return card.trust.value
    if card.in_force is False:
        return Trust.NOT_IN_FORCE.value
    return _UNCHECKED if card.revocation is Revocation.NOT_CHECKED else ""


def _stranger(
    document: Document, rule: RequirementRule, marks: list[SignatureMark]
) -> Finding | None:
    """Nobody among those who signed is one whom the paper names as the one who signs."""
    expected = _expected(document, rule)
    cards = [m.electronic for m in marks if m.electronic is not None]
    if not expected or not cards:
        return None
    for card in cards:
        if any(same_person(who, _person(card)) is Same.YES for who in expected):
            if _other_company(document, card):
                return _mismatch(document, rule, marks, expected, card, "ruc")
            return None
        if _is_company(document, card):
            return None
    told = [c for c in cards if c.number or c.signer]
    return _mismatch(document, rule, marks, expected, told[0], None) if told else None


def _expected(document: Document, rule: RequirementRule) -> list[IdentityData]:
    people = rule.signing.signers or (Person.EMPLOYER, Person.LEGAL_REPRESENTATIVE)
    prefixes = [prefix for person in people for prefix in _FIELDS.get(person, ())]
    said = [person_in(document, prefix) for prefix in dict.fromkeys((*prefixes, "signer"))]
    return [who for who in said if who.number is not None or who.full_name is not None]


def _person(card: ElectronicCard) -> IdentityData:
    return IdentityData(
        number=Told(card.number) if card.number else None,
        full_name=Told(card.signer) if card.signer else None,
    )


def _is_company(document: Document, card: ElectronicCard) -> bool:
    """A company's own certificate: its name and, where both are stated, its RUC."""
    company, held = document.value("company_name"), card.certificate
    names = [card.signer, held.organization if held else None]
    same = any(company and name and same_company(company, name) for name in names)
    return same and not card.number and not _other_company(document, card)


def _other_company(document: Document, card: ElectronicCard) -> bool:
    stated = document.value("ruc")
    return bool(stated and card.ruc and stated.strip() != card.ruc.strip())


def _mismatch(
    document: Document,
    rule: RequirementRule,
    marks: list[SignatureMark],
    expected: list[IdentityData],
    card: ElectronicCard,
    field: str | None,
) -> Finding:
    who = expected[0]
    said = (who.number.value if who.number else "", who.display)
    told = (card.number or "", card.signer or "")
    if field == "ruc":
        said, told = (document.value("ruc") or "", ""), (card.ruc or "", card.signer or "")
    severity = Severity.REVIEW
    found = _finding(document, rule, "signature.signer_mismatch", severity, marks, {})
    return Finding(
        code=found.code,
        severity=severity,
        kind=found.kind,
        document=found.document,
        field=field or "signer_name",
        expected=" ".join(part for part in reversed(said) if part),
        found=" ".join(part for part in reversed(told) if part),
        evidence=found.evidence,
        quote=found.quote,
    )


def _finding(
    document: Document,
    rule: RequirementRule,
    code: str,
    severity: Severity,
    marks: list[SignatureMark],
    parameters: dict[str, object],
) -> Finding:
    return signature_finding(document, code, severity, marks, rule.signing.quote, parameters)
