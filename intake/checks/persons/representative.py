"""The employer's legal representative: whose papers are theirs, and whether all name the same."""

from __future__ import annotations

from dataclasses import replace

from intake.checks.persons.employer import other_companies
from intake.checks.persons.who import (
    Same,
    nearness,
    no_word_alike,
    same_name,
    same_number,
    same_person,
)
from intake.checks.situation import Roles, Situation, evidence, person_in, words
from intake.checks.values.numbers import bare, valid_cedula
from intake.checks.values.outcome import Outcome
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.documents import Document, Packet
from intake.domain.findings import Finding
from intake.domain.kinds import IDENTITY_KINDS, Kind, Presenter, Severity, SignatureRule
from intake.procedures.model import Person, Procedure, RequirementRule
from intake.reading.words.folding import distance

REPRESENTING = (Kind.KEY_REQUEST, Kind.RESPONSIBILITY_AGREEMENT, Kind.RUC_CERTIFICATE)
"""Papers that name the representative; the request is what the others are held to."""
_SHOWN = (*sorted(IDENTITY_KINDS), Kind.CEDULA, Kind.FOREIGNER_CODE)
_PREFIXES = ("representative", "employer", "signer")


def speaks_of_representative(procedure: Procedure) -> bool:
    """Whether the papers of this procedure are those of a legal representative."""
    return any(
        paper.person is Person.LEGAL_REPRESENTATIVE
        for rule in procedure.requirements
        for paper in rule.each_paper()
    )


def roles_of_representative(packet: Packet, presenter: Presenter) -> Roles:
    """Identity papers by whose they are: the representative's or the third party's.

    One that fits nobody takes the place that is still empty, the representative's first.
    """
    named = [person for paper in packet.of_kind(*REPRESENTING) for person in named_in(paper)]
    request = next(iter(packet.of_kind(Kind.KEY_REQUEST)), None)
    third = person_in(request, "third_party")
    mine: list[Document] = []
    theirs: list[Document] = []
    left: list[Document] = []
    for paper in packet.of_kind(*_SHOWN):
        told = identity_of(paper)
        as_third = _nearness(third, told) if presenter is Presenter.THIRD_PARTY else 0
        as_representative = max((_nearness(person, told) for person in named), default=0)
        if as_third > max(0, as_representative):
            theirs.append(paper)
        elif as_representative > 0:
            mine.append(paper)
        else:
            left.append(paper)
    for paper in left:
        spare = presenter is Presenter.THIRD_PARTY and mine and not theirs
        (theirs if spare and paper.kind is Kind.CEDULA else mine).append(paper)
    return Roles(representative=tuple(mine), presenter_papers=tuple(theirs))


def _nearness(one: IdentityData, two: IdentityData) -> int:
    """A name that ink has spoilt speaks for nobody of whose name it has not a word.

    Nor does a number read without certainty, where most of its figures are others.
    """
    if no_word_alike(one, two):
        unlike = same_number(one, two) is Outcome.REVIEW and _far_apart(one, two)
        one = replace(one, full_name=None, number=None if unlike else one.number)
    return nearness(one, two)


def _far_apart(one: IdentityData, two: IdentityData) -> bool:
    """Whether no bad reading makes one of these numbers of the other."""
    if one.number is None or two.number is None:
        return False
    return distance(bare(one.number.value), bare(two.number.value), FAR + 1) > FAR


def findings(situation: Situation) -> list[Finding]:
    """Papers that name another representative, or another company, than the key request."""
    if not speaks_of_representative(situation.procedure):
        return []
    request = next(iter(situation.packet.of_kind(Kind.KEY_REQUEST)), None)
    if request is None:
        return []
    expected = _who(request)
    told = [(paper, _who(paper)) for paper in situation.packet.of_kind(*REPRESENTING[1:])]
    told += [(paper, identity_of(paper)) for paper in situation.roles.representative]
    others = [
        _finding(request, paper, expected, said) for paper, said in told if _differ(expected, said)
    ]
    return [*others, *_companies(situation, request), *_signers(situation, expected)]


def _signers(situation: Situation, expected: IdentityData) -> list[Finding]:
    """Papers over the typed name of somebody else; whose certificate it is tells another check.

    Only for review, and only where the name is another altogether: ink runs through such names.
    """
    found: list[Finding] = []
    for rule in situation.procedure.requirements:
        if rule.signing.on(situation.channel) is not SignatureRule.HANDWRITTEN_REQUIRED:
            continue
        if Person.LEGAL_REPRESENTATIVE not in rule.signing.signers:
            continue
        for paper in situation.packet.of_kind(*{p.kind for p in rule.each_paper()}):
            signer = person_in(paper, "signer")
            if signer.number and signer.number.value == paper.value("third_party_number"):
                signer = replace(signer, number=None)  # of the part below the signature
            if _another(expected, signer) and _another(_who(paper), signer):
                found.append(_signed_by(rule, paper, expected))
    return found


FAR = 3
"""Characters by which a number read badly differs at most from the same one."""


def _another(one: IdentityData, two: IdentityData) -> bool:
    """Another name altogether, and no number that says the contrary.

    Where ink hides the name, a cédula below it that was read, holds and is another's says it.
    """
    number, name = same_number(one, two), same_name(one, two)
    if not two.named and one.number and two.number and number and not number.agrees:
        apart = number is Outcome.MISMATCH or _far_apart(one, two)
        return apart and two.number.certain and valid_cedula(bare(two.number.value))
    apart = name is Outcome.MISMATCH or (name is not None and no_word_alike(one, two))
    return apart and not (number is not None and number.agrees)


def _signed_by(rule: RequirementRule, paper: Document, expected: IdentityData) -> Finding:
    return Finding(
        code="signature.signer_mismatch",
        severity=Severity.REVIEW,
        kind=paper.kind,
        document=paper.id,
        field="signer_name",
        expected=expected.display or (expected.number.value if expected.number else None),
        found=paper.value("signer_name") or paper.value("signer_number"),
        evidence=evidence(paper, "signer_name", "signer_number"),
        quote=words(rule.signing.quote),
    )


def named_in(paper: Document) -> list[IdentityData]:
    """Whom such a paper names, the representative before the employer and the signer."""
    people = [person_in(paper, prefix) for prefix in _PREFIXES]
    return [person for person in people if person.number is not None or person.named]


def _who(paper: Document) -> IdentityData:
    """The representative as the paper names them; the employer where it names no other."""
    return next(iter(named_in(paper)), IdentityData())


def _differ(one: IdentityData, two: IdentityData) -> bool:
    """Not one person for certain. A RUC of a natural person holds their cédula."""
    verdict = same_person(one, two)
    if verdict is Same.UNKNOWN or verdict is Same.YES:
        return False
    number, name = same_number(one, two), same_name(one, two)
    if name is not None and name.agrees:
        return number is Outcome.MISMATCH and _same_type(one, two)
    return True


def _same_type(one: IdentityData, two: IdentityData) -> bool:
    """A passport's number may differ from the cédula that the request states."""
    kinds = {one.document_type, two.document_type} - {None, Kind.CEDULA}
    return not kinds


def _companies(situation: Situation, request: Document) -> list[Finding]:
    """Papers of another company: another RUC, or a name that has nothing of the request's."""
    found: list[Finding] = []
    for paper in situation.packet.of_kind(*REPRESENTING[1:]):
        mine, theirs = request.fact("ruc"), paper.fact("ruc")
        if mine is not None and theirs is not None and mine.value != theirs.value:
            found.append(_of_another_company(request, paper, "ruc", "employer_number_differs"))
        elif other_companies(request, paper):
            found.append(
                _of_another_company(request, paper, "company_name", "employer_name_differs")
            )
    return found


def _of_another_company(request: Document, paper: Document, field: str, reason: str) -> Finding:
    return Finding(
        code="employer.mismatch",
        severity=Severity.REVIEW,
        kind=paper.kind,
        document=paper.id,
        field=field,
        expected=request.value(field),
        found=paper.value(field),
        evidence=(*evidence(request, field), *evidence(paper, field)),
        parameters={"reasons": [reason]},
    )


def _finding(
    request: Document, paper: Document, expected: IdentityData, said: IdentityData
) -> Finding:
    number = same_name(replace(expected, number=None), replace(said, number=None))
    by_name = number is None or not number.agrees
    fields = [f"{prefix}_{what}" for prefix in _PREFIXES for what in ("name", "number", "cedula")]
    own = ("surnames", "names", "full_name", "document_number")
    return Finding(
        code="representative.mismatch",
        severity=Severity.REVIEW,
        kind=paper.kind,
        document=paper.id,
        field="representative_name" if by_name else "representative_number",
        expected=_shown(expected, by_name=by_name),
        found=_shown(said, by_name=by_name),
        evidence=(*evidence(request, *fields), *evidence(paper, *fields, *own)),
    )


def _shown(person: IdentityData, *, by_name: bool) -> str | None:
    if by_name and person.display:
        return person.display
    return person.number.value if person.number else person.display or None
