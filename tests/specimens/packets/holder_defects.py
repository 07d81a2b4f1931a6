"""Ways to be wrong where the foreign national asks: person, papers, contents, signatures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from tests.specimens.claims import Signer, worker_of
from tests.specimens.grid import BY_HAND
from tests.specimens.hands import hand_of
from tests.specimens.packets.case import Case, Part
from tests.specimens.packets.defects_data import other_digit
from tests.specimens.packets.defects_papers import broken_file, stray_page, two_people
from tests.specimens.packets.defects_signature import pasted, signed_file
from tests.specimens.packets.holder_cases import CERTIFICATE, CODE
from tests.specimens.people import TODAY, ecuadorian, person

Change = Callable[[Case], None]
BOTH = (CODE, CERTIFICATE)
FORMS = ("holder_form", "holder_listed")


@dataclass(frozen=True)
class HolderDefect:
    """One way to be wrong (or to look wrong and be sound): where it can be, and how often."""

    name: str
    change: Change
    procedures: tuple[str, ...] = BOTH
    presenter: str | None = None
    weight: float = 1.0


# ---- the same person? -----------------------------------------------------------------------
def _number(role: str) -> Change:
    def change(case: Case) -> None:
        number = case.claims(role).worker.document_number
        case.worker(role, document_number=other_digit(case, number))
        if role == "request":
            case.say(role, signer=_renumbered(case, case.claims(role).worker.document_number))
        case.find("identity.number", "review", case.part(role).kind, "document_number")

    return change


def _renumbered(case: Case, number: str) -> Signer:
    old = case.claims("request").signer
    return Signer(old.name, number, old.role, old.sex, old.number_label)


def _surname(role: str) -> Change:
    def change(case: Case) -> None:
        other = case.cast.other_foreigner.surnames.split()[0]
        said = case.claims(role).worker
        case.worker(role, surnames=f"{said.surnames.split()[0]} {other}")
        case.find("identity.names", "review", case.part(role).kind)

    return change


def birth_date(case: Case) -> None:
    """The request says another year of birth."""
    year, month, day = case.claims("request").worker.birth_date.split("-")
    case.worker(
        "request", birth_date=f"{int(year) + case.rng.choice((-3, -2, 2, 3))}-{month}-{day}"
    )
    case.show("request", "birth_date")
    case.find("identity.birth_date", "review", "request", "birth_date")


def old_passport_in_visa(case: Case) -> None:
    """The visa stands in the passport that was renewed."""
    old = case.cast.foreigner
    other = old.but(passport_number=other_digit(case, old.passport_number))
    case.part("visa").subject = other
    case.find("identity.number", "review", "visa", "document_number")


# ---- papers ---------------------------------------------------------------------------------
def _missing(role: str, kind: str) -> Change:
    def change(case: Case) -> None:
        case.drop(role)
        case.drop(f"{role}_copy")
        case.find("requirement.missing", "blocking", kind)

    return change


def passport_expired(case: Case) -> None:
    ends = TODAY - dt.timedelta(days=case.rng.randint(5, 1500))
    issued = ends.replace(day=1) - dt.timedelta(days=3640)
    for part in case.parts:
        if part.role in ("identity", "identity_copy"):
            part.subject = part.subject.but(
                passport_issued=issued.isoformat(), passport_expires=ends.isoformat()
            )
    case.find("document.expired", "review", "passport", "expiry_date")


def visa_expired(case: Case) -> None:
    ends = TODAY - dt.timedelta(days=case.rng.randint(5, 600))
    issued = ends - dt.timedelta(days=730)
    part = case.part("visa")
    part.subject = part.subject.but(visa_issued=issued.isoformat(), visa_expires=ends.isoformat())
    case.find("document.expired", "review", "visa", "expiry_date")


def contract_ended(case: Case) -> None:
    ends = TODAY - dt.timedelta(days=case.rng.randint(3, 200))
    begins = ends - dt.timedelta(days=case.rng.randint(90, 360))
    case.say("sut_record", contract_start=begins.isoformat(), contract_end=ends.isoformat())
    case.find("document.not_in_force", "review", "sut_record", "contract_end")


def contract_begins_later(case: Case) -> None:
    begins = TODAY + dt.timedelta(days=case.rng.randint(5, 60))
    case.say("sut_record", contract_start=begins.isoformat())
    case.find("document.not_in_force", "review", "sut_record", "contract_start")


def contract_for_a_time(case: Case) -> None:
    """Sound: it ends, but not yet."""
    ends = TODAY + dt.timedelta(days=case.rng.randint(30, 400))
    case.say("sut_record", contract_end=ends.isoformat())


def has_code(case: Case) -> None:
    """The holder has a code already."""
    case.parts.append(Part("foreigner_code", "extra", case.claims("request")))
    case.find("precondition.failed", "review", "foreigner_code")


def has_cedula(case: Case) -> None:
    """The holder has a cédula of the country."""
    w = case.cast.foreigner
    card = case.cast.other_foreigner
    own = ecuadorian(case.rng).but(
        surnames=w.surnames, names=w.names, sex=w.sex, birth_date=w.birth_date,
        birth_place=card.birth_place,
    )  # fmt: skip
    case.parts.append(Part("cedula", "extra", own))
    case.find("precondition.failed", "review", "cedula")


def ecuadorian_passport(case: Case) -> None:
    own = person(case.rng, "ECU").but(nationality="ECU")
    for part in case.parts:
        if part.role in ("identity", "identity_copy"):
            part.subject, part.layout = own, case.rng.choice(("andean", "beside"))
        elif part.role == "visa":
            part.subject = own
        elif hasattr(part.subject, "worker"):
            part.subject = part.subject.but(worker=worker_of(own, "passport"))
            if part.role in ("request", "authorization"):
                signer = Signer(own.full_name, own.passport_number, "", own.sex, "pasaporte")
                part.subject = part.subject.but(signer=signer)
    case.find("identity.ecuadorian_document", "review", "passport")


# ---- contents -------------------------------------------------------------------------------
def _lacking(role: str, name: str, field: str, *layouts: str) -> Change:
    def change(case: Case) -> None:
        case.say(role, leave_out=frozenset((name,)))
        if name in ("document_number", "holder_number"):
            old = case.claims(role).signer
            case.say(role, signer=Signer(old.name, "", old.role, old.sex, old.number_label))
        if layouts:
            case.part(role).layout = case.rng.choice(layouts)
        case.find("content.missing", "blocking", case.part(role).kind, field)

    return change


def by_hand(case: Case) -> None:
    """A form filled with a pen: what is not read is asked."""
    case.show("request", BY_HAND)
    case.part("request").layout = case.rng.choice(FORMS)
    case.find("page.quality", "review", "request")


def wrong_addressee(case: Case) -> None:
    case.show("request", "wrong_addressee")
    case.find("addressee.wrong", "review", "request", "addressee")


def no_addressee(case: Case) -> None:
    """To nobody: the sheet says to whom."""
    case.say("request", leave_out=frozenset(("addressee",)))
    case.part("request").layout = "holder_letter"
    case.find("content.missing", "review", "request", "addressee")


# ---- signatures -----------------------------------------------------------------------------
def _sign(role: str, sign: str) -> Change:
    def change(case: Case) -> None:
        case.say(role, sign=sign)
        case.find("signature.missing", "blocking", case.part(role).kind)

    return change


def _stamp(role: str) -> Change:
    def change(case: Case) -> None:
        tool = case.rng.choice(("firma_ec", "firma_ec", "adobe", "signed_by_es"))
        case.say(role, sign="stamp", tool=tool)
        case.find("signature.electronic", "blocking", case.part(role).kind)

    return change


def _other_signs(role: str) -> Change:
    def change(case: Case) -> None:
        other = case.cast.third_party if role == "authorization" else ecuadorian(case.rng)
        signer = Signer(other.full_name, other.cedula, "gestor", other.sex)
        case.say(role, signer=signer, hand=hand_of(case.rng.getrandbits(30), other.full_name))
        inferred = role == "request" and case.procedure == CODE
        if inferred:
            case.find("signature.signer_mismatch", "review", case.part(role).kind)
        else:
            case.find("signer.not_allowed", "blocking", case.part(role).kind)

    return change


# ---- who presents ---------------------------------------------------------------------------
def not_allowed(case: Case) -> None:
    case.presenter = case.rng.choice(("employer", "attorney_in_fact", "legal_representative"))
    case.find("presenter.not_allowed", "blocking")


def other_person(case: Case) -> None:
    case.drop("third_party_id")
    case.parts.append(Part("cedula", "third_party_id", ecuadorian(case.rng)))
    case.say("authorization", third_party=case.cast.third_party)
    case.find("presenter.mismatch", "blocking", "cedula")


def authorization_number(case: Case) -> None:
    """The authorisation names another passport of the holder."""
    number = case.claims("authorization").worker.document_number
    other = other_digit(case, number)
    case.worker("authorization", document_number=other)
    old = case.claims("authorization").signer
    case.say("authorization", signer=Signer(old.name, other, old.role, old.sex, old.number_label))
    case.find("identity.number", "blocking", "third_party_authorization")


THIRD = "third_party"
DEFECTS = [
    HolderDefect("number_request", _number("request"), weight=1.5),
    HolderDefect("number_sut_record", _number("sut_record"), (CODE,)),
    HolderDefect("surname_request", _surname("request")),
    HolderDefect("surname_sut_record", _surname("sut_record"), (CODE,)),
    HolderDefect("birth_date_request", birth_date),
    HolderDefect("visa_old_passport", old_passport_in_visa),
    HolderDefect("request_missing", _missing("request", "request"), weight=1.5),
    HolderDefect("passport_missing", _missing("identity", "passport")),
    HolderDefect("visa_missing", _missing("visa", "visa"), weight=1.5),
    HolderDefect("contract_missing", _missing("sut_record", "sut_record"), (CODE,)),
    HolderDefect("passport_expired", passport_expired),
    HolderDefect("visa_expired", visa_expired),
    HolderDefect("contract_ended", contract_ended, (CODE,)),
    HolderDefect("contract_begins_later", contract_begins_later, (CODE,)),
    HolderDefect("contract_for_a_time", contract_for_a_time, (CODE,)),
    HolderDefect("has_code", has_code, (CERTIFICATE,), "holder"),
    HolderDefect("has_cedula", has_cedula, (CERTIFICATE,), "holder"),
    HolderDefect("two_people", two_people),
    HolderDefect("passport_ecuadorian", ecuadorian_passport, presenter="holder"),
    HolderDefect("stray_page", stray_page),
    HolderDefect("broken_file", broken_file),
    HolderDefect("request_without_number", _lacking("request", "document_number",
                 "document_number")),
    HolderDefect("request_without_contact", _lacking("request", "contact", "telephone"),
                 (CERTIFICATE,)),
    HolderDefect("request_without_narrative", _lacking("request", "narrative", "narrative",
                 "holder_form"), (CODE,)),
    HolderDefect("request_by_hand", by_hand),
    HolderDefect("request_wrong_addressee", wrong_addressee),
    HolderDefect("request_without_addressee", no_addressee, weight=0.7),
    HolderDefect("request_unsigned", _sign("request", "none"), weight=1.5),
    HolderDefect("request_typed_name", _sign("request", "typed"), weight=0.6),
    HolderDefect("request_stamped", _stamp("request"), weight=1.5),
    HolderDefect("request_signed_pdf", signed_file),
    HolderDefect("request_pasted", pasted, weight=0.6),
    HolderDefect("request_other_signs", _other_signs("request")),
    HolderDefect("presenter_not_allowed", not_allowed, presenter="holder"),
    HolderDefect("third_party_without_authorization",
                 _missing("authorization", "third_party_authorization"), presenter=THIRD),
    HolderDefect("third_party_without_id", _missing("third_party_id", "cedula"), presenter=THIRD),
    HolderDefect("third_party_other_person", other_person, presenter=THIRD),
    HolderDefect("authorization_number", authorization_number, presenter=THIRD),
    HolderDefect("authorization_without_holder_number", _lacking("authorization", "holder_number",
                 "holder_number"), presenter=THIRD, weight=0.7),
    HolderDefect("authorization_without_number", _lacking("authorization", "third_party_number",
                 "third_party_number"), presenter=THIRD, weight=0.7),
    HolderDefect("authorization_unsigned", _sign("authorization", "none"), presenter=THIRD),
    HolderDefect("authorization_stamped", _stamp("authorization"), presenter=THIRD),
    HolderDefect("authorization_other_signs", _other_signs("authorization"), presenter=THIRD),
]  # fmt: skip
