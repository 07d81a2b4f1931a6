"""Defects of whole papers: wrong, expired, too many, missing; and harmless oddities."""

from __future__ import annotations

import datetime as dt

from tests.specimens.packets.case import Case, Defect, Part
from tests.specimens.packets.defects_data import other_digit
from tests.specimens.people import TODAY, Person, ecuadorian, person


# ---- identity documents ---------------------------------------------------------------------
def _identity(case: Case, **changes: str) -> None:
    """The same change on original and copy."""
    for part in case.parts:
        if part.role in ("identity", "identity_copy"):
            subject: Person = part.subject
            part.subject = subject.but(**changes)


def expired(case: Case) -> None:
    ends = TODAY - dt.timedelta(days=case.rng.randint(5, 1500))
    issued = ends.replace(day=1) - dt.timedelta(days=3640)
    _identity(case, passport_issued=issued.isoformat(), passport_expires=ends.isoformat())
    case.find("document.expired", "review", "passport", "expiry_date")


def expiring(case: Case) -> None:
    ends = TODAY + dt.timedelta(days=case.rng.randint(60, 170))
    issued = ends.replace(day=1) - dt.timedelta(days=3640)
    _identity(case, passport_issued=issued.isoformat(), passport_expires=ends.isoformat())
    case.find("document.expiring", "note", "passport", "expiry_date")


def ecuadorian_passport(case: Case) -> None:
    """The worker shows a passport of Ecuador: no foreign national."""
    own = person(case.rng, "ECU").but(nationality="ECU")
    for part in case.parts:
        if part.role in ("identity", "identity_copy"):
            part.subject, part.layout = own, case.rng.choice(("andean", "beside"))
        elif hasattr(part.subject, "worker"):
            worker = part.subject.worker.but(
                surnames=own.surnames, names=own.names, sex=own.sex, birth_date=own.birth_date,
                nationality="ECU", document_number=own.passport_number,
            )  # fmt: skip
            part.subject = part.subject.but(worker=worker)
    case.find("identity.ecuadorian_document", "blocking", "passport")


def false_check_digit(case: Case) -> None:
    case.drop("identity_copy")
    case.part("identity").zone_error = True
    case.find("mrz.check_digit", "review", "passport")


def zones_disagree(case: Case) -> None:
    """The machine readable zone, sound in itself, says another birth date than the print."""
    case.drop("identity_copy")
    part = case.part("identity")
    year, month, day = part.subject.birth_date.split("-")
    other = f"{int(year) - case.rng.randint(2, 9)}-{month}-{int(day) % 28 + 1:02d}"
    part.zone_says = {"birth_date": other}
    case.find("mrz.printed_mismatch", "review", "passport", "birth_date")
    for role in ("request", "sut_record"):
        if "birth_date" in case.claims(role).show:
            case.find("identity.birth_date", "review", role, "birth_date")


def two_people(case: Case) -> None:
    """A second person's passport lies among the papers."""
    case.parts.append(Part("passport", "extra", case.cast.other_foreigner))
    case.find("identity.several_people", "review", "passport")


def nothing(case: Case) -> None:
    """Sound: another identity paper takes the passport's place."""


# ---- third party ----------------------------------------------------------------------------
def _gone(role: str, kind: str, name: str) -> Defect:
    def change(case: Case) -> None:
        case.drop(role)
        case.find("requirement.missing", "blocking", kind)

    return Defect(name, change, presenter="third_party")


def other_person(case: Case) -> None:
    """The person at the window is not the authorised one."""
    case.part("third_party_id").subject = ecuadorian(case.rng)
    case.find("presenter.mismatch", "blocking", "cedula")


def other_number(case: Case) -> None:
    """The authorisation gives the right name with a wrong number."""
    t = case.cast.third_party
    case.say("authorization", third_party=t.but(cedula=other_digit(case, t.cedula)))
    case.find("presenter.mismatch", "blocking", "cedula", "third_party_number")


# ---- attorney -------------------------------------------------------------------------------
def pending(case: Case) -> None:
    """The deed bears no endorsement."""


def endorsed(case: Case) -> None:
    """The deed bears a note in ink; only a person can say whose."""
    case.say("power", endorsed=True)


def without_power(case: Case) -> None:
    case.drop("power")
    case.findings.clear()
    case.find("requirement.missing", "blocking", "power_of_attorney")


def other_grantor(case: Case) -> None:
    case.say("power", employer=ecuadorian(case.rng), company=None)
    case.find("power.parties", "blocking", "power_of_attorney", "grantor_name")


def other_attorney(case: Case) -> None:
    case.say("power", attorney=ecuadorian(case.rng))
    case.find("power.parties", "blocking", "power_of_attorney", "attorney_name")


# ---- too much, and harmless -----------------------------------------------------------------
def stray_page(case: Case) -> None:
    case.parts.append(Part("unknown", "extra", case.claims("request")))
    case.find("document.unknown", "note", "unknown")


def stray_instead(case: Case) -> None:
    """A stray page while the record is missing."""
    claims = case.claims("request")
    case.drop("sut_record")
    case.parts.append(Part("unknown", "extra", claims))
    case.find("requirement.missing", "blocking", "sut_record")
    case.find("document.unknown", "review", "unknown")


def turn_slip(case: Case) -> None:
    case.parts.append(Part("appointment_confirmation", "extra", case.claims("request")))


def duplicates(case: Case) -> None:
    """The same papers twice: original and copy."""
    again = case.rng.sample(["request", "sut_record"], case.rng.randint(1, 2))
    for role in again:
        first = case.part(role)
        case.parts.append(
            Part(
                first.kind,
                f"{role}_copy",
                first.subject,
                first.layout,
                first.medium,
                photocopy=True,
            )
        )


def stamped_record(case: Case) -> None:
    """An official's electronic stamp on the record raises nothing."""
    case.part("sut_record").layout = "certificate"
    case.show("sut_record", "official_stamp")


def broken_file(case: Case) -> None:
    case.broken.append(case.rng.choice(("empty", "text", "cut", "garbage")))
    case.find("file.unreadable", "review")


DEFECTS = [
    Defect("passport_expired", expired, identity="passport", weight=1.2),
    Defect("passport_expiring", expiring, identity="passport"),
    Defect("passport_ecuadorian", ecuadorian_passport, identity="passport", presenter="employer"),
    Defect("passport_false_check_digit", false_check_digit, identity="passport"),
    Defect("passport_zones_disagree", zones_disagree, identity="passport"),
    Defect("two_people", two_people, identity="passport"),
    Defect("visa_instead", nothing, identity="visa", weight=1.5),
    Defect("home_id_instead", nothing, identity="home_id", weight=1.5, who={"country": "COL"}),
    _gone("authorization", "third_party_authorization", "third_party_without_authorization"),
    _gone("third_party_id", "cedula", "third_party_without_id"),
    _gone("employer_cedula", "cedula", "third_party_without_employer_cedula"),
    Defect("third_party_other_person", other_person, presenter="third_party"),
    Defect("third_party_other_number", other_number, presenter="third_party"),
    Defect("attorney_pending", pending, presenter="attorney_in_fact", weight=1.2),
    Defect("attorney_sumilla", endorsed, presenter="attorney_in_fact", weight=1.2),
    Defect("attorney_without_power", without_power, presenter="attorney_in_fact"),
    Defect("attorney_other_grantor", other_grantor, presenter="attorney_in_fact"),
    Defect("attorney_other_attorney", other_attorney, presenter="attorney_in_fact"),
    Defect("stray_page", stray_page, presenter="employer"),
    Defect("stray_page_record_missing", stray_instead, presenter="employer", weight=0.7),
    Defect("turn_slip", turn_slip, presenter="employer"),
    Defect("duplicates", duplicates, presenter="employer"),
    Defect("record_stamped", stamped_record, weight=0.8),
    Defect("broken_file", broken_file),
]
