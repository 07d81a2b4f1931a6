"""Who presents: allowed at all, the authorised third party, the attorney and the power."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.checks.persons.roles import employer_of
from intake.checks.persons.who import named_otherwise, same_name, same_number
from intake.checks.situation import Situation, evidence, person_in, words
from intake.checks.values.company_names import same_company
from intake.checks.values.dates import parse
from intake.checks.values.numbers import bare
from intake.checks.values.outcome import Outcome
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Presenter, Severity
from intake.procedures.model import Person

_ANOTHER = "another"
_UNSURE = "unsure"
_IN_PART = "in part"
_WORST = (_ANOTHER, _IN_PART, _UNSURE)


def findings(situation: Situation, signer: Person | None) -> list[Finding]:
    """What is wrong with who presents, and with the papers that prove their part."""
    found: list[Finding] = []
    procedure = situation.procedure
    if situation.presenter not in procedure.presenters:
        found.append(_not_allowed(situation, None, "presenter"))
    if situation.presenter is Presenter.THIRD_PARTY:
        found.extend(_third_party(situation))
    attorney = Presenter.ATTORNEY_IN_FACT is situation.presenter
    if situation.power is not None and (attorney or signer is Person.ATTORNEY_IN_FACT):
        found.extend(_power(situation, situation.power, signer))
    return found


def _not_allowed(situation: Situation, paper: Document | None, prefix: str) -> Finding:
    fields = (f"{prefix}_name", f"{prefix}_number")
    return Finding(
        code="presenter.not_allowed",
        severity=Severity.BLOCKING,
        kind=paper.kind if paper else None,
        document=paper.id if paper else None,
        field=fields[0] if paper else None,
        found=paper.value(fields[0]) if paper else situation.presenter.value,
        evidence=evidence(paper, *fields),
        quote=words(situation.procedure.never_quote),
        parameters={"presenters": list(situation.procedure.presenters)},
    )


def _third_party(situation: Situation) -> list[Finding]:
    paper = situation.authorization
    if paper is None:
        return []
    found: list[Finding] = []
    third = person_in(paper, "third_party")
    if _is_worker(situation, third):
        found.append(_not_allowed(situation, paper, "third_party"))
    judged = _shown(third, situation.roles.presenter_papers)
    wrong = [(verdict, document) for verdict, document in judged if verdict is not None]
    wrong.sort(key=lambda one: _WORST.index(one[0]))
    if wrong and (len(wrong) == len(judged) or wrong[0][0] != _UNSURE):
        verdict, document = wrong[0]
        found.append(_mismatch(situation, paper, document, verdict))
    found.extend(_employer_card(situation))
    return found


def _shown(third: IdentityData, papers: Sequence[Document]) -> list[tuple[str | None, Document]]:
    """Each identity shown against the authorised person.

    A foreign third party shows a code and a passport or visa, of which the authorisation may
    name any one: once a number agrees, the other papers are judged by their name alone.
    """
    if third.number is None and not third.named:
        return []  # that nobody is named is said where the contents are looked at
    told = [(identity_of(document), document) for document in papers]
    numbers = [same_number(third, data) for data, _ in told]
    if any(number is not None and number.agrees for number in numbers) and len(told) > 1:
        backs = [
            document
            for data, document in told
            if data.number is None and document.kind is Kind.CEDULA
        ]
        told = [
            (data if number is not None and number.agrees else replace(data, number=None), paper)
            for (data, paper), number in zip(told, numbers, strict=True)
        ]
        # The back of a card that lies apart says whose parents' child somebody is, no more.
        told = [
            (data, paper)
            for data, paper in told
            if data.number or (data.named and paper not in backs)
        ]
    verdicts = [(_compared(third, data), document) for data, document in told]
    if third.number is not None and all(n is None for n in numbers) and numbers:
        # The number that the paper states was held against none: the name alone proves nobody.
        return [(verdict or _UNSURE, document) for verdict, document in verdicts]
    return verdicts


def _mismatch(situation: Situation, paper: Document, shown: Document, verdict: str) -> Finding:
    rule = situation.procedure.requirement("third_party_id")
    sure = verdict == _ANOTHER
    number = same_number(person_in(paper, "third_party"), identity_of(shown))
    by_number = number is not None and not number.agrees
    field = "third_party_number" if by_number else "third_party_name"
    who = identity_of(shown)
    found = who.number.value if by_number and who.number else who.display
    return Finding(
        code="presenter.mismatch" if sure else "page.quality",
        severity=Severity.BLOCKING if sure else Severity.REVIEW,
        kind=shown.kind,
        document=shown.id,
        field=field,
        expected=paper.value(field),
        found=found,
        evidence=(
            *evidence(paper, "third_party_name", "third_party_number"),
            *evidence(shown, "document_number", "surnames", "names", "full_name"),
        ),
        quote=words(rule.quote if rule else None),
        parameters={} if sure else {"reasons": ["not_certain"]},
    )


def _differs(one: IdentityData, two: IdentityData) -> str | None:
    """`another` person for certain, `unsure`, or None when it is the same one."""
    number, name = same_number(one, two), same_name(one, two)
    if name is Outcome.MISMATCH or (number is Outcome.MISMATCH):
        return _ANOTHER
    if number is None and name is None:
        return _UNSURE
    if number is None:
        return None if name is not None and name.agrees else _UNSURE
    return None if number.agrees and not named_otherwise(one, two) else _UNSURE


def _compared(third: IdentityData, shown: IdentityData) -> str | None:
    """As `_differs`; `in part` where the name agrees and some of one number was not read."""
    verdict, name = _differs(third, shown), same_name(third, shown)
    in_part = verdict == _ANOTHER and name is not None and name.agrees and _cut(third, shown)
    return _IN_PART if in_part else verdict


def _cut(one: IdentityData, two: IdentityData) -> bool:
    """Whether one number is the beginning or the end of the other: some of it was not read."""
    if one.number is None or two.number is None:
        return False
    part, full = sorted((bare(one.number.value), bare(two.number.value)), key=len)
    return len(part) >= _READ and (full.startswith(part) or full.endswith(part))


_READ = 5
"""Characters of a number that tell the same one, where the names agree."""


def _is_worker(situation: Situation, who: IdentityData) -> bool:
    """Whether they are the foreign national, where the sheet keeps that person away."""
    if Person.FOREIGNER not in situation.procedure.never:
        return False
    for foreigner in situation.foreigner():
        number, name = same_number(foreigner, who), same_name(foreigner, who)
        if number is not None and number.agrees and name is not Outcome.MISMATCH:
            return True
        if name is not None and name.agrees:
            return True
    return False


def _employer_card(situation: Situation) -> list[Finding]:
    """The employer's cédula that is shown must be that of the employer who asks."""
    employer = employer_of([situation.request, situation.authorization])
    found: list[Finding] = []
    for card in situation.roles.employer_cedula:
        if _differs(employer, identity_of(card)) != _ANOTHER:
            continue
        expected = employer.number or employer.full_name
        found.append(
            Finding(
                code="employer.mismatch",
                severity=Severity.REVIEW,
                kind=card.kind,
                document=card.id,
                field="document_number",
                expected=expected.value if expected else None,
                found=card.value("document_number"),
                evidence=(
                    *evidence(situation.request, "employer_name", "employer_cedula"),
                    *evidence(card, "document_number", "surnames", "names", "full_name"),
                ),
                parameters={"reasons": ["employer_number_differs"]},
            )
        )
    return found


def _power(situation: Situation, power: Document, signer: Person | None) -> list[Finding]:
    found: list[Finding] = []
    attorney = person_in(power, "attorney")
    if _is_worker(situation, attorney):
        found.append(_not_allowed(situation, power, "attorney"))
    grantor = person_in(power, "grantor")
    named = [person_in(paper, "employer") for paper in (situation.request, situation.sut)]
    verdicts = [_differs(employer, grantor) for employer in named if employer.full_name]
    if verdicts and all(v == _ANOTHER for v in verdicts) and not _of_company(situation, power):
        found.append(_parties(power, "grantor", named[0] if named[0].full_name else named[1]))
    signs = person_in(situation.request, "signer")
    if signer not in (Person.EMPLOYER, Person.FOREIGNER) and _differs(attorney, signs) == _ANOTHER:
        found.append(_parties(power, "attorney", signs))
    found.extend(_endorsement(situation, power))
    return found


def _of_company(situation: Situation, power: Document) -> bool:
    """Whether the power is given by the company that the request or the SUT record names."""
    given = [value for name in ("company_name", "grantor_name") if (value := power.value(name))]
    papers = (situation.request, situation.sut)
    companies = [c for p in papers if p is not None and (c := p.value("company_name"))]
    return any(same_company(company, value) for company in companies for value in given)


def _parties(power: Document, prefix: str, expected: IdentityData) -> Finding:
    told = expected.full_name or expected.number
    return Finding(
        code="power.parties",
        severity=Severity.BLOCKING,
        kind=power.kind,
        document=power.id,
        field=f"{prefix}_name",
        expected=told.value if told else None,
        found=power.value(f"{prefix}_name"),
        evidence=evidence(power, f"{prefix}_name", f"{prefix}_number"),
    )


def _endorsement(situation: Situation, power: Document) -> list[Finding]:
    """The legal unit's endorsement, recorded by a person: `endorsement` and `endorsement_date`."""
    rule = situation.procedure.rule_for(Kind.POWER_OF_ATTORNEY)
    if rule is None or rule.endorsed is None:
        return []
    decision = power.value("endorsement")
    day = parse(power.value("endorsement_date"))
    if decision == "validated" and day is not None and day <= situation.today:
        return []
    rejected = decision is not None and decision != "observed"
    return [
        Finding(
            code="endorsement.rejected" if rejected else "endorsement.pending",
            severity=Severity.BLOCKING if rejected else Severity.REVIEW,
            kind=power.kind,
            document=power.id,
            field="endorsement",
            found=decision,
            evidence=evidence(power, "endorsement"),
            quote=rule.endorsed.text,
            parameters={"date": day.isoformat() if day else ""},
        )
    ]
