"""A confirmation of the turn that is in the packet and does not fit: a note, never more."""

from __future__ import annotations

from intake.checks.persons.who import Same, same_person
from intake.checks.situation import Situation, evidence, person_in
from intake.checks.values.dates import parse
from intake.checks.values.letters import fold
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Severity
from intake.procedures.model import Appointment


def findings(situation: Situation) -> list[Finding]:
    """What a slip says otherwise: another day, another kind of turn, another person."""
    rule = situation.procedure.appointment
    if rule is None or not rule.required:
        return []
    found: list[Finding] = []
    for slip in situation.packet.of_kind(Kind.APPOINTMENT_CONFIRMATION):
        wrong = _wrong(situation, slip, rule)
        if wrong is not None:
            field, expected, key = wrong
            found.append(
                Finding(
                    code="appointment.mismatch",
                    severity=Severity.NOTE,
                    kind=slip.kind,
                    document=slip.id,
                    field=field,
                    expected=expected,
                    found=slip.value(field),
                    evidence=evidence(slip, field),
                    quote=rule.quotes[key].text if key in rule.quotes else None,
                )
            )
    return found


def _wrong(situation: Situation, slip: Document, rule: Appointment) -> tuple[str, str, str] | None:
    """The field that does not fit, what was expected, and the key of the sentence."""
    day = parse(slip.value("appointment_date"))
    kind = slip.value("appointment_type")
    people = _people(situation)
    holder = person_in(slip, "holder")
    verdicts = [same_person(person, holder) for person in people]
    wrong = None
    if day is not None and day != situation.today:
        wrong = ("appointment_date", situation.today.isoformat(), "required")
    elif kind and _folded(rule.type_label) not in _folded(kind):
        wrong = ("appointment_type", rule.type_label, "type_label")
    elif verdicts and all(verdict is Same.NO for verdict in verdicts):
        key = "in_name_of" if "in_name_of" in rule.quotes else "required"
        wrong = ("holder_name", people[0].display, key)
    return wrong


def _people(situation: Situation) -> list[IdentityData]:
    """Everybody in whose name a turn may be."""
    named = [
        person_in(paper, prefix)
        for paper, prefix in (
            (situation.request, "employer"),
            (situation.request, "signer"),
            (situation.authorization, "third_party"),
            (situation.power, "attorney"),
        )
    ]
    shown = [
        identity_of(paper)
        for paper in (*situation.roles.presenter_papers, *situation.roles.representative)
    ]
    people = [*named, *shown, *situation.foreigner()]
    return [person for person in people if person.number is not None or person.named]


def _folded(text: str) -> str:
    return "".join(c for c in fold(text.casefold()) if c.isalnum())
