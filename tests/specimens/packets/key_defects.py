"""Ways to be wrong with the employer's key: at the window, in the virtual channel, in both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from tests.specimens.claims import Signer
from tests.specimens.grid import BY_HAND
from tests.specimens.hands import hand_of
from tests.specimens.packets.case import Case, Part
from tests.specimens.packets.defects_data import other_digit
from tests.specimens.packets.defects_papers import other_person
from tests.specimens.people import TODAY, company, ecuadorian

Change = Callable[[Case], None]
WINDOW, VIRTUAL = ("window",), ("virtual",)
SIGNED = {"request": "key_request", "agreement": "responsibility_agreement"}
THIRD = "third_party"


@dataclass(frozen=True)
class KeyDefect:
    """One way to be wrong (or to look wrong and be sound): where it can be, and how often."""

    name: str
    change: Change
    channels: tuple[str, ...] = ("window", "virtual")
    presenter: str | None = None
    shown: str | None = None
    weight: float = 1.0


# ---- papers ---------------------------------------------------------------------------------
def _missing(role: str, kind: str) -> Change:
    def change(case: Case) -> None:
        case.drop(role)
        case.find("requirement.missing", "blocking", kind)

    return change


def cedula_expired(case: Case) -> None:
    ends = TODAY - dt.timedelta(days=case.rng.randint(5, 900))
    issued = ends - dt.timedelta(days=3650)
    part = case.part("representative_id")
    part.subject = part.subject.but(issued=issued.isoformat(), expires=ends.isoformat())
    case.find("document.expired", "review", "cedula", "expiry_date")


def cedula_of_another(case: Case) -> None:
    case.part("representative_id").subject = ecuadorian(case.rng)
    case.find("representative.mismatch", "review", "cedula")


def artisan(case: Case) -> None:
    """Sound: the certificate of a qualified artisan lies with the papers."""
    claims = case.claims("agreement")
    case.parts.append(Part("artisan_certificate", "artisan", claims.but(sign="ink")))


def stray_page(case: Case) -> None:
    case.parts.append(Part("unknown", "extra", case.claims("agreement").but(sign="ink")))
    case.find("document.unknown", "note", "unknown")


def _other_representative(role: str) -> Change:
    def change(case: Case) -> None:
        other = ecuadorian(case.rng)
        case.say(role, employer=other)
        if role == "agreement":
            signer = Signer(other.full_name, other.cedula, "representante legal", other.sex)
            case.say(role, signer=signer, hand=hand_of(case.rng.getrandbits(30), other.full_name))
        case.find("representative.mismatch", "review", case.part(role).kind)

    return change


def _other_ruc(role: str) -> Change:
    def change(case: Case) -> None:
        firm = case.claims(role).company or company(case.rng, case.cast.employer)
        for each in ("request", "agreement", "ruc"):
            if case.all(each):
                case.say(each, company=firm)
        number = other_digit(case, firm.ruc[:9]) + firm.ruc[9:]
        case.say(role, company=type(firm)(firm.name, number, firm.city, firm.address,
                                          firm.telephone, firm.email))  # fmt: skip
        case.find("employer.mismatch", "review", case.part(role).kind, "ruc")

    return change


# ---- window: signatures by hand -------------------------------------------------------------
def _sign(role: str, sign: str) -> Change:
    def change(case: Case) -> None:
        case.say(role, sign=sign)
        case.find("signature.missing", "blocking", SIGNED[role])

    return change


def _stamp(role: str) -> Change:
    def change(case: Case) -> None:
        tool = case.rng.choice(("firma_ec", "firma_ec", "adobe", "signed_by_es"))
        case.say(role, sign="stamp", tool=tool)
        case.find("signature.electronic", "blocking", SIGNED[role])

    return change


def _signed_file(role: str) -> Change:
    def change(case: Case) -> None:
        case.say(role, sign=case.rng.choice(("stamp", "none")))
        case.part(role).medium = "signed"
        case.find("signature.electronic", "blocking", SIGNED[role])

    return change


def other_signs(case: Case) -> None:
    other = ecuadorian(case.rng)
    signer = Signer(other.full_name, other.cedula, "contador", other.sex)
    case.say("agreement", signer=signer, hand=hand_of(case.rng.getrandbits(30), other.full_name))
    case.find("signature.signer_mismatch", "review", "responsibility_agreement")


def by_hand(case: Case) -> None:
    """A form filled with a pen: what is not read is asked."""
    case.show("request", BY_HAND)
    case.part("request").layout = case.rng.choice(("generated", "dense"))
    case.find("page.quality", "review", "key_request")


# ---- window: third party --------------------------------------------------------------------
def section_empty(case: Case) -> None:
    case.say("request", show=frozenset())
    case.find("content.missing", "blocking", "key_request", "third_party_name")
    case.find("content.missing", "blocking", "key_request", "third_party_number")


def section_without_number(case: Case) -> None:
    case.say("request", leave_out=frozenset(("third_party_number",)))
    case.find("content.missing", "blocking", "key_request", "third_party_number")


def third_party_online(case: Case) -> None:
    case.presenter = "third_party"
    case.find("presenter.not_allowed", "blocking")


def attorney(case: Case) -> None:
    case.presenter = "attorney_in_fact"
    case.find("presenter.not_allowed", "blocking")


# ---- virtual: electronic signatures ---------------------------------------------------------
def _medium(role: str, medium: str, code: str, severity: str) -> Change:
    def change(case: Case) -> None:
        case.part(role).medium = medium
        case.find(code, severity, SIGNED[role])

    return change


def _not_signed(role: str) -> Change:
    """A word processor's file, or a print that was scanned, with or without ink or a stamp."""

    def change(case: Case) -> None:
        case.part(role).medium = case.rng.choice(("digital", "scan", "scan"))
        sign = "none" if case.part(role).medium == "digital" else case.rng.choice(("ink", "stamp"))
        case.say(role, sign=sign)
        case.find("signature.electronic_missing", "blocking", SIGNED[role])

    return change


def other_certificate(case: Case) -> None:
    """Somebody else's certificate signs the agreement."""
    case.part("agreement").medium = "certified_other"
    case.find("signature.signer_mismatch", "review", "responsibility_agreement")


# ---- virtual: files -------------------------------------------------------------------------
def _file(role: str, medium: str, code: str, severity: str) -> Change:
    def change(case: Case) -> None:
        case.part(role).upload = medium
        case.find(code, severity)

    return change


DEFECTS = [
    KeyDefect("request_missing", _missing("request", "key_request"), WINDOW),
    KeyDefect("agreement_missing", _missing("agreement", "responsibility_agreement"), weight=1.5),
    KeyDefect("id_missing", _missing("representative_id", "cedula"),
              presenter="legal_representative", weight=1.5),
    KeyDefect("ruc_missing", _missing("ruc", "ruc_certificate"), VIRTUAL),
    KeyDefect("cedula_expired", cedula_expired, shown="cedula", presenter="legal_representative"),
    KeyDefect("cedula_of_another", cedula_of_another, shown="cedula",
              presenter="legal_representative"),
    KeyDefect("artisan", artisan),
    KeyDefect("stray_page", stray_page, WINDOW),
    KeyDefect("agreement_other_representative", _other_representative("agreement"), WINDOW,
              "legal_representative", "cedula"),
    KeyDefect("ruc_other_representative", _other_representative("ruc"), VIRTUAL, shown="cedula"),
    KeyDefect("agreement_other_ruc", _other_ruc("agreement")),
    KeyDefect("ruc_other_number", _other_ruc("ruc"), VIRTUAL),
    *(KeyDefect(f"{role}_unsigned", _sign(role, "none"), WINDOW) for role in SIGNED),
    KeyDefect("agreement_typed_name", _sign("agreement", "typed"), WINDOW, weight=0.6),
    *(KeyDefect(f"{role}_stamped", _stamp(role), WINDOW) for role in SIGNED),
    *(KeyDefect(f"{role}_signed_pdf", _signed_file(role), WINDOW, weight=0.7) for role in SIGNED),
    KeyDefect("agreement_other_signs", other_signs, WINDOW),
    KeyDefect("request_by_hand", by_hand, WINDOW),
    KeyDefect("section_empty", section_empty, WINDOW, THIRD),
    KeyDefect("section_without_number", section_without_number, WINDOW, THIRD, weight=0.7),
    KeyDefect("third_party_other_person", other_person, WINDOW, THIRD, "cedula"),
    KeyDefect("third_party_without_id", _missing("third_party_id", "cedula"), WINDOW, THIRD,
              "cedula"),
    KeyDefect("attorney", attorney, presenter="legal_representative", weight=0.7),
    KeyDefect("third_party_online", third_party_online, VIRTUAL, "legal_representative"),
    *(KeyDefect(f"{role}_not_signed", _not_signed(role), VIRTUAL, weight=1.5) for role in SIGNED),
    *(KeyDefect(f"{role}_altered", _medium(role, "certified_altered",
      "signature.electronic_invalid", "blocking"), VIRTUAL) for role in SIGNED),
    KeyDefect("request_unknown_issuer", _medium("request", "certified_unknown",
              "signature.unverifiable", "review"), VIRTUAL),
    KeyDefect("agreement_expired_certificate", _medium("agreement", "certified_expired",
              "signature.unverifiable", "review"), VIRTUAL),
    KeyDefect("agreement_other_certificate", other_certificate, VIRTUAL),
    KeyDefect("file_too_large", _file("representative_id", "large", "file.size", "blocking"),
              VIRTUAL),
    KeyDefect("file_little_too_large", _file("representative_id", "mebi", "file.size", "note"),
              VIRTUAL, weight=0.7),
    KeyDefect("file_format", _file("representative_id", "other_format", "file.format", "blocking"),
              VIRTUAL),
]  # fmt: skip
