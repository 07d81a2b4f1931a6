"""Who signed: the employer, an attorney, someone who may not, or the foreign national."""

from __future__ import annotations

from itertools import pairwise

from intake.checks.persons.roles import employer_of
from intake.checks.persons.who import (
    Same,
    another_by_cedula,
    named_otherwise,
    no_word_alike,
    same_name,
    same_number,
    same_person,
)
from intake.checks.signed.signing_place import inked_beside
from intake.checks.situation import Situation, evidence, person_in, words
from intake.checks.values.company_names import same_company
from intake.checks.values.letters import folded, words_of
from intake.checks.values.name_differences import another_word, of_other_gender
from intake.checks.values.numbers import bare, numbers_apart, valid_cedula
from intake.checks.values.outcome import Outcome
from intake.checks.values.told import IdentityData
from intake.domain.documents import CERTAIN, Document
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Presenter, Severity
from intake.procedures.model import Person


def signer_of_request(situation: Situation) -> Person | None:
    """Who signed the request, as far as the paper says; None when that is not known."""
    request = situation.request
    if request is None:
        return None
    signer = person_in(request, "signer")
    employer = employer_of([request, situation.authorization])
    person: Person | None = None
    if is_foreigner(situation, request):
        person = Person.FOREIGNER
    elif _same(employer, signer) or _company_signs(request, signer):
        person = Person.ATTORNEY_IN_FACT if signs_by_power(request) else Person.EMPLOYER
    elif _same(person_in(situation.power, "attorney"), signer):
        person = Person.ATTORNEY_IN_FACT
    elif _same(person_in(situation.authorization, "third_party"), signer):
        person = Person.THIRD_PARTY
    elif request.value("signer_role") in tuple(Person):
        person = Person(request.value("signer_role") or "")
        if person is Person.EMPLOYER and same_person(employer, signer) is Same.NO:
            person = None  # a paper calls him employer whose employer is somebody else
    return person


def signs_by_power(request: Document) -> bool:
    """`APODERADA ESPECIAL` under the name: whoever asks says that the employer sent them.

    Source: DOMAIN 1.7, C4: an attorney signs with an endorsed power only. A form's `EMPLEADOR O
    APODERADO` says nothing, and a company's `apoderado general` may be its representative.
    """
    role = request.fact("signer_role")
    if role is None or role.confidence < CERTAIN:
        return False
    words = folded(words_of(role.value.replace("/", " O ")))
    own = any(word.startswith(_OWN) for word in words) or "O" in words
    own = own or ("GENERAL" in words and bool(request.value("company_name")))
    return any(word.startswith(_BY_POWER) for word in words) and not own


_BY_POWER = ("APODERAD", "MANDATARI")
_OWN = ("EMPLEAD", "PATRON", "REPRESENT", "GEREN", "PROPIET", "TITULAR", "PRESID", "DUEN")
"""How those are called who act by an office of their own; what the words begin with."""


def findings(situation: Situation, signer: Person | None) -> list[Finding]:
    """What is wrong with who signed the request and the authorisation."""
    found: list[Finding] = []
    for request in situation.roles.requests:
        found.extend(_request(situation, request, signer))
    authorization = situation.authorization
    if authorization is not None and _applies(situation, Kind.THIRD_PARTY_AUTHORIZATION):
        found.extend(_authorization(situation, authorization))
    return found


def is_foreigner(situation: Situation, document: Document) -> bool:
    """Whether the one who signs (or asks) is the foreign national: same number or same name."""
    employer = person_in(document, "employer")
    for who in (person_in(document, "signer"), employer):
        for foreigner in situation.foreigner():
            if _is(foreigner, who) and not _namesake(foreigner, who, employer):
                return True
    return False


def _is(foreigner: IdentityData, who: IdentityData) -> bool:
    number, name = same_number(foreigner, who), same_name(foreigner, who)
    if name is not None and name.agrees:
        return True
    return number is not None and number.agrees and name is not Outcome.MISMATCH


def _namesake(foreigner: IdentityData, who: IdentityData, employer: IdentityData) -> bool:
    """Father and son: the employer of that name signs with a number of his own."""
    if who.number is None or employer.number is None or foreigner.number is None:
        return False
    own = bare(who.number.value) == bare(employer.number.value)
    name = same_name(employer, who)
    return (
        own
        and bare(own_number(who)) != bare(own_number(foreigner))
        and name is not None
        and name.agrees
    )


def own_number(data: IdentityData) -> str:
    """The number as it stands, "" without one."""
    return data.number.value if data.number else ""


def _same(one: IdentityData, two: IdentityData) -> bool:
    """One person by number or by name; a doubtful name counts only where no number speaks."""
    number, name = same_number(one, two), same_name(one, two)
    if name is Outcome.MISMATCH:
        return False
    if number is not None and number.agrees:
        return True
    return name is not None and (name.agrees or number is not Outcome.MISMATCH)


def _company_signs(document: Document, signer: IdentityData) -> bool:
    company = document.value("company_name")
    return bool(company and signer.full_name and same_company(company, signer.full_name.value))


def _request(situation: Situation, request: Document, signer: Person | None) -> list[Finding]:
    rule = situation.procedure.rule_for(Kind.REQUEST)
    if rule is None:
        return []
    if is_foreigner(situation, request):
        quote = words(situation.procedure.never_quote)
        return [_finding(request, "signer.foreign_national", Severity.BLOCKING, quote, None)]
    who, employer = person_in(request, "signer"), employer_of([request, situation.authorization])
    wrong, code, severity = False, "signature.signer_mismatch", Severity.REVIEW
    unproven = situation.presenter is Presenter.ATTORNEY_IN_FACT and situation.power is None
    if signer not in rule.signing.signers and not unproven:
        wrong, code, severity = _stranger_signs(employer, who)
        if wrong and signer is None and _another_for_sure(employer, who):
            code, severity = "signer.not_allowed", Severity.BLOCKING
    doubtful = _doubtful(employer, who) or _two_numbers(request) or _nameless(request)
    if not wrong and signer is not Person.ATTORNEY_IN_FACT and doubtful:
        wrong, code, severity = True, "signature.signer_mismatch", Severity.REVIEW
    if not wrong:
        return []
    return [_finding(request, code, severity, words(rule.signing.quote), employer)]


def _authorization(situation: Situation, paper: Document) -> list[Finding]:
    """Who authorises must be the employer who asks."""
    rule = situation.procedure.rule_for(Kind.THIRD_PARTY_AUTHORIZATION)
    quote = words(rule.signing.quote if rule else None)
    if is_foreigner(situation, paper):
        return [_finding(paper, "signer.foreign_national", Severity.BLOCKING, quote, None)]
    employer = employer_of([situation.request, situation.sut])
    for prefix in ("employer", "signer"):
        who = person_in(paper, prefix)
        if _company_signs(paper, who):
            continue
        wrong, code, severity = _stranger_signs(employer, who)
        if not wrong and _doubtful(employer, who):
            wrong, code, severity = True, "signature.signer_mismatch", Severity.REVIEW
        if wrong:
            return [_finding(paper, code, severity, quote, employer, prefix)]
    return []


def _stranger_signs(employer: IdentityData, who: IdentityData) -> tuple[bool, str, Severity]:
    """Someone who is neither: an accusation only when name and number were read for certain."""
    if _same(employer, who) or same_person(employer, who) is Same.UNKNOWN:
        return False, "", Severity.NOTE
    number = same_number(employer, who)
    sure = all(told is None or told.certain for told in (who.full_name, who.number))
    sure = sure and not (number is not None and number.agrees)
    if sure and who.full_name is not None and same_name(employer, who) is Outcome.MISMATCH:
        return True, "signer.not_allowed", Severity.BLOCKING
    return True, "signature.signer_mismatch", Severity.REVIEW


def _another_for_sure(employer: IdentityData, who: IdentityData) -> bool:
    """Ink runs through the name, but the cédula below it was read, holds, and is another's.

    And of the name not a word is the employer's.
    """
    return another_by_cedula(employer, who) and no_word_alike(employer, who)


def _doubtful(employer: IdentityData, who: IdentityData) -> bool:
    """One number with two names, one name with two numbers, or a word that is none of the other's.

    `LUIS PEREZ GOMEZ` for JUAN CARLOS PEREZ GOMEZ, no number below: a brother may have signed.
    """
    number, name = same_number(employer, who), same_name(employer, who)
    if name is None:
        return False
    if name is Outcome.MISMATCH:
        return number is not None and number.agrees
    if number is None:  # then a name that was hardly read proves nobody either
        names = employer.display, who.display
        return not name.agrees and (of_other_gender(*names) or another_word(*names))
    apart = numbers_apart(own_number(employer), own_number(who)) or _mistyped(employer, who)
    if not number.agrees and apart:
        return True
    return named_otherwise(employer, who) or number is Outcome.MISMATCH


def _mistyped(employer: IdentityData, who: IdentityData) -> bool:
    """Whether the number below the signature was read for certain, and is no cédula: it says so."""
    told, known = bare(own_number(who)), bare(own_number(employer))
    read = who.number is not None and who.number.certain
    figures = told.isdigit() and len(told) == len(known)
    return read and figures and valid_cedula(known) and not valid_cedula(told)


def _two_numbers(request: Document) -> bool:
    """The paper states two cédulas for the employer, and one of them is the signer's.

    Whoever signs brought a number of his own; which one is the employer's is for a person to say.
    """
    fact, signer = request.fact("employer_cedula"), request.value("signer_number")
    if fact is None or not signer:
        return False
    stated = {fact.value} | {
        r.value for r in fact.readings if r.confidence >= CERTAIN or numbers_apart(r.value, signer)
    }
    own = {bare(value) for value in stated if valid_cedula(value)}
    return len(own) > 1 and bare(signer) in own


def _nameless(request: Document) -> bool:
    """Nothing was read of who signs: it may be anybody, also the one who never may."""
    unsaid = not request.value("signer_name") and not request.value("signer_number")
    return unsaid and not _for_the_employer(request)


def _for_the_employer(request: Document) -> bool:
    """`Firma del empleador solicitante`: a form's place for whom it names further up.

    It has `de` before the role; an office alone (`GERENTE`) stands under a name, which ink hides.
    """
    role, named = request.fact("signer_role"), request.fact("employer_name")
    if role is None or named is None or min(role.confidence, named.confidence) < CERTAIN:
        return False
    words = folded(words_of(role.value))
    return inked_beside(request, role) and any(
        one in _OF and two in _WHO_ASKS for one, two in pairwise(words)
    )


_OF = ("DE", "DEL", "LA")
_WHO_ASKS = ("EMPLEADOR", "EMPLEADORA", "PATRONO", "PATRONA", "REPRESENTANTE", "SOLICITANTE")


def _applies(situation: Situation, kind: Kind) -> bool:
    rule = situation.procedure.rule_for(kind)
    return rule is not None and rule.when.holds(situation.channel, situation.presenter, None)


def _finding(
    paper: Document,
    code: str,
    severity: Severity,
    quote: str | None,
    employer: IdentityData | None,
    prefix: str = "signer",
) -> Finding:
    fields = (f"{prefix}_name", f"{prefix}_number", f"{prefix}_cedula")
    shown = next((name for name in fields if paper.value(name)), fields[0])
    expected = None
    if employer is not None:
        told = employer.full_name if shown.endswith("_name") else employer.number
        expected = told.value if told else None
    return Finding(
        code=code,
        severity=severity,
        kind=paper.kind,
        document=paper.id,
        field=shown,
        expected=expected,
        found=paper.value(shown),
        evidence=evidence(paper, *fields),
        quote=quote,
    )
