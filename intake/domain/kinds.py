"""Identifiers that the command line, the rule files and the store share (CONTRACT: Identifiers)."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """How a filing enters; it changes the signature rules."""

    WINDOW = "window"
    VIRTUAL = "virtual"


class Presenter(StrEnum):
    """Who stands at the window."""

    EMPLOYER = "employer"
    ATTORNEY_IN_FACT = "attorney_in_fact"
    THIRD_PARTY = "third_party"
    HOLDER = "holder"
    LEGAL_REPRESENTATIVE = "legal_representative"


class Kind(StrEnum):
    """What a document is."""

    PASSPORT = "passport"
    VISA = "visa"
    HOME_ID = "home_id"
    CEDULA = "cedula"
    FOREIGNER_CODE = "foreigner_code"
    SUT_RECORD = "sut_record"
    REQUEST = "request"
    THIRD_PARTY_AUTHORIZATION = "third_party_authorization"
    POWER_OF_ATTORNEY = "power_of_attorney"
    KEY_REQUEST = "key_request"
    RESPONSIBILITY_AGREEMENT = "responsibility_agreement"
    RUC_CERTIFICATE = "ruc_certificate"
    ARTISAN_CERTIFICATE = "artisan_certificate"
    APPOINTMENT_CONFIRMATION = "appointment_confirmation"
    BLANK = "blank"
    UNKNOWN = "unknown"


IDENTITY_KINDS = frozenset({Kind.PASSPORT, Kind.VISA, Kind.HOME_ID})
"""Papers that can prove who the foreign national is."""


class Severity(StrEnum):
    """What a finding does to the verdict."""

    BLOCKING = "blocking"
    REVIEW = "review"
    NOTE = "note"


class Verdict(StrEnum):
    """What the program proposes for a packet; a named person decides."""

    RETURN = "return"
    REVIEW = "review"
    READY = "ready"


class RequirementState(StrEnum):
    """cumple / no cumple / por confirmar / no aplica."""

    MET = "met"
    NOT_MET = "not_met"
    TO_CONFIRM = "to_confirm"
    NOT_APPLICABLE = "not_applicable"


class SignatureKind(StrEnum):
    """What was found where a signature is expected."""

    ELECTRONIC = "electronic"
    ELECTRONIC_STAMP = "electronic_stamp"
    INK = "ink"
    PASTED_IMAGE = "pasted_image"
    NONE = "none"
    NOT_ASSESSED = "not_assessed"


class SignatureRule(StrEnum):
    """What a procedure says about the signature on a document in a channel."""

    HANDWRITTEN_REQUIRED = "handwritten_required"
    ELECTRONIC_REQUIRED = "electronic_required"
    NOT_STATED = "not_stated"
    NONE = "none"


class ReadBy(StrEnum):
    """Who read a value."""

    MRZ = "mrz"
    OCR = "ocr"
    TEXT_LAYER = "text_layer"
    BARCODE = "barcode"
    PERSON = "person"


class CaseState(StrEnum):
    """Where a case stands (DOMAIN section 5, case_status)."""

    DRAFT = "draft"
    LEGAL_REVIEW = "legal_review"
    RETURNED = "returned"
    RECEIVED = "received"
    RESOLVED = "resolved"
    FILED = "filed"


def verdict_of(severities: list[Severity]) -> Verdict:
    """`return` when something blocks, else `review` when something is to be reviewed."""
    if Severity.BLOCKING in severities:
        return Verdict.RETURN
    if Severity.REVIEW in severities:
        return Verdict.REVIEW
    return Verdict.READY


SIGNED_KINDS = frozenset(
    {
        Kind.REQUEST,
        Kind.THIRD_PARTY_AUTHORIZATION,
        Kind.POWER_OF_ATTORNEY,
        Kind.SUT_RECORD,
        Kind.KEY_REQUEST,
        Kind.RESPONSIBILITY_AGREEMENT,
    }
)
"""Papers that somebody signs; identity papers carry no signature rule (DOMAIN 1.6)."""
