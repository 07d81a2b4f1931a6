"""Papers as such: expired, unknown, of a stranger, unreadable; zones whose digits are false."""

from __future__ import annotations

from intake.checks.identity.own_zones import disagreements
from intake.checks.persons.who import Same, same_name, same_number, same_person
from intake.checks.persons.workers import others_named
from intake.checks.situation import Situation, evidence
from intake.checks.values.dates import parse
from intake.checks.values.numbers import bare
from intake.checks.values.outcome import Outcome
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.days import months_later
from intake.domain.documents import LOOKS_LIKE, Document
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import IDENTITY_KINDS, Kind, Severity

_EXPIRING = IDENTITY_KINDS | {Kind.CEDULA}
_MONTHS_AHEAD = 6
_DATED = {
    Kind.REQUEST: ("issue_date",),
    Kind.KEY_REQUEST: ("issue_date",),
    Kind.RESPONSIBILITY_AGREEMENT: ("issue_date",),
    Kind.SUT_RECORD: ("issue_date",),
    Kind.THIRD_PARTY_AUTHORIZATION: ("issue_date",),
    Kind.POWER_OF_ATTORNEY: ("deed_date", "issue_date"),
    Kind.PASSPORT: ("issue_date",),
}
_ZONE_CODES = ("mrz.check_digit",)


def findings(situation: Situation, *, all_met: bool) -> list[Finding]:
    """What is to be said about single papers and files.

    Args:
        situation: the packet under its procedure.
        all_met: nothing that was demanded is missing; then an unknown paper is a mere note.
    """
    found = [*_dates(situation), *_zones(situation), *_strangers(situation)]
    found.extend([*_others_named(situation), *_misplaced(situation)])
    severity = Severity.NOTE if all_met else Severity.REVIEW
    found.extend(
        Finding(
            "document.unknown",
            severity,
            document.kind,
            document.id,
            evidence=(Evidence(document.id, 1, None),),
        )
        for document in situation.packet.of_kind(Kind.UNKNOWN)
    )
    found.extend(
        Finding(
            "file.unreadable",
            Severity.REVIEW,
            parameters={**trouble.parameters, "file": trouble.file, "error": trouble.code},
        )
        for trouble in situation.packet.troubles
    )
    return found


def _dates(situation: Situation) -> list[Finding]:
    found: list[Finding] = []
    seen: set[tuple[Kind, str]] = set()
    for document in situation.packet.documents:
        number = bare((told.value if (told := identity_of(document).number) else "") or document.id)
        if document.kind in _EXPIRING and (document.kind, number) not in seen:
            seen.add((document.kind, number))
            found.extend(_expiry(situation, document))
        for name in _DATED.get(document.kind, ()):
            day = parse(document.value(name))
            if day is not None and day > situation.today:
                found.append(_dated(document, "date.future", Severity.NOTE, name))
    return found


def _expiry(situation: Situation, document: Document) -> list[Finding]:
    day = parse(document.value("expiry_date"))
    if day is None:
        return []
    if day < situation.today:
        return [_dated(document, "document.expired", Severity.REVIEW, "expiry_date")]
    if day <= months_later(situation.today, _MONTHS_AHEAD):
        return [_dated(document, "document.expiring", Severity.NOTE, "expiry_date")]
    return []


def _dated(document: Document, code: str, severity: Severity, field: str) -> Finding:
    return Finding(
        code,
        severity,
        document.kind,
        document.id,
        field,
        found=document.value(field),
        evidence=evidence(document, field),
    )


def _zones(situation: Situation) -> list[Finding]:
    """What the reader noted about zones, as `mrz.check_digit:field` and the like."""
    found: list[Finding] = []
    for document in situation.packet.documents:
        found.extend(disagreements(document))
        for code in _ZONE_CODES:
            fields = [q[len(code) :].lstrip(".:") for q in document.quality if q.startswith(code)]
            if fields:
                found.append(
                    Finding(
                        code,
                        Severity.REVIEW,
                        document.kind,
                        document.id,
                        fields[0] or None,
                        evidence=evidence(document, *filter(None, fields)),
                        parameters={"fields": [field for field in fields if field]},
                    )
                )
    return found


def _misplaced(situation: Situation) -> list[Finding]:
    """Papers that a person called otherwise than they look (X30)."""
    return [
        Finding(
            "document.misplaced",
            Severity.REVIEW,
            document.kind,
            document.id,
            expected=document.kind.value,
            found=reason.removeprefix(LOOKS_LIKE),
            evidence=(Evidence(document.id, 1, None),),
            parameters={"looks_like": reason.removeprefix(LOOKS_LIKE)},
        )
        for document in situation.packet.documents
        for reason in document.reasons
        if reason.startswith(LOOKS_LIKE)
    ]


def _others_named(situation: Situation) -> list[Finding]:
    """Papers that name one more worker beside theirs: every worker is a case of their own."""
    pivot = situation.roles.identity
    return [
        Finding(
            "identity.several_people",
            Severity.REVIEW,
            document.kind,
            document.id,
            "other_worker",
            expected=identity_of(pivot).display if pivot else None,
            found=_shown(others[0]),
            evidence=evidence(document, "other_worker"),
        )
        for document in situation.packet.documents
        if (others := _others_beside(document)) and document not in situation.roles.strangers
    ]


def _others_beside(document: Document) -> list[IdentityData]:
    """Whom it names but its own worker, who may have been read twice.

    A number is one person's, whatever name was read beside it.
    """
    own = identity_of(document)
    return [
        who
        for who in others_named(document)
        if same_person(own, who) is not Same.YES and same_number(own, who) is not Outcome.MATCH
    ]


def _shown(who: IdentityData) -> str:
    return ", ".join(filter(None, (who.display, who.number.value if who.number else "")))


def _unmatched(situation: Situation) -> tuple[Document, ...]:
    """Further papers of the same kind of which neither number nor name was seen to agree."""
    pivot = situation.roles.identity
    if pivot is None:
        return ()
    mine = identity_of(pivot)
    return tuple(
        paper
        for paper in situation.roles.worker
        if paper is not pivot and paper.kind is pivot.kind and _apart(mine, identity_of(paper))
    )


def _apart(one: IdentityData, two: IdentityData) -> bool:
    outcomes = (same_number(one, two), same_name(one, two), same_name(two, one))
    return all(outcome is not None and not outcome.agrees for outcome in outcomes)


def _strangers(situation: Situation) -> list[Finding]:
    """Papers that clearly speak of another worker than the rest, or are not seen to be theirs."""
    pivot = situation.roles.identity
    return [
        Finding(
            "identity.several_people",
            Severity.REVIEW,
            document.kind,
            document.id,
            "document_number",
            expected=identity_of(pivot).display if pivot else None,
            found=identity_of(document).display,
            evidence=(
                *evidence(pivot, "surnames", "names", "full_name"),
                *evidence(document, "surnames", "names", "full_name", "document_number"),
            ),
        )
        for document in (*situation.roles.strangers, *_unmatched(situation))
    ]
