"""Defects of signatures: none, electronic, pasted, by the wrong hand."""

from __future__ import annotations

from tests.specimens import stamps
from tests.specimens.claims import Signer
from tests.specimens.hands import hand_of
from tests.specimens.packets.case import Case, Defect
from tests.specimens.people import ecuadorian


def _without_ink(role: str, kind: str, sign: str, name: str, weight: float = 1.0) -> Defect:
    def change(case: Case) -> None:
        case.say(role, sign=sign)
        case.find("signature.missing", "blocking", kind)

    presenter = "third_party" if role == "authorization" else None
    return Defect(name, change, presenter=presenter, weight=weight)


def _stamped(role: str, kind: str, tool: str | None, name: str, weight: float = 1.0) -> Defect:
    def change(case: Case) -> None:
        used = tool or case.rng.choice(("adobe", "signed_by_es", "signed_by_en", "quipux",
                                        "docusign", "firma_ec_reading"))  # fmt: skip
        assert used in stamps.TOOLS
        case.say(role, sign="stamp", tool=used)
        case.find("signature.electronic", "blocking", kind)

    presenter = "third_party" if role == "authorization" else None
    return Defect(name, change, presenter=presenter, weight=weight)


def ink_and_stamp(case: Case) -> None:
    case.say("request", sign="both")
    case.find("signature.electronic", "blocking", "request")


def signed_file(case: Case) -> None:
    """The request comes as the PDF file that was signed electronically."""
    case.say("request", sign=case.rng.choice(("stamp", "none")))
    case.part("request").medium = "signed"
    case.find("signature.electronic", "blocking", "request")


def digital_unsigned(case: Case) -> None:
    """The request comes as a word processor's PDF: nobody signed it."""
    case.say("request", sign="none")
    case.part("request").medium = "digital"
    case.find("signature.missing", "blocking", "request")


def pasted(case: Case) -> None:
    """A word processor's PDF with the picture of a signature in it."""
    case.say("request", sign="ink")
    case.part("request").medium = "digital"
    case.find("signature.pasted", "review", "request")


def same_twice(case: Case) -> None:
    """One picture of a signature, printed on the request and on the authorisation."""
    case.say("request", sign="copied")
    case.say("authorization", sign="copied", hand=case.claims("request").hand)
    case.find("signature.pasted", "review", "request")
    case.find("signature.pasted", "review", "third_party_authorization")


def foreigner_signs(case: Case) -> None:
    w = case.claims("request").worker
    label = {"passport": "pasaporte", "visa": "pasaporte", "home_id": "cedula"}[w.document_type]
    word = "trabajadora" if w.sex == "F" else "trabajador"
    case.say(
        "request",
        signer=Signer(w.full_name, w.document_number, word, w.sex, label),
        hand=case.claims("request").other_hand,
    )
    case.find("signer.foreign_national", "blocking", "request")


def stranger_signs(case: Case) -> None:
    """Somebody of the office signs who is neither employer nor attorney."""
    other = ecuadorian(case.rng)
    role = case.rng.choice(("jefe de talento humano", "asistente administrativa", "contador"))
    signer = Signer(other.full_name, other.cedula, role, other.sex)
    case.say("request", signer=signer, hand=hand_of(case.rng.getrandbits(30), other.full_name))
    case.find("signer.not_allowed", "blocking", "request")


DEFECTS = [
    _without_ink("request", "request", "none", "request_unsigned", 2),
    _without_ink("request", "request", "typed", "request_typed_name", 0.7),
    _without_ink("request", "request", "rubber", "request_rubber_stamp_only", 0.7),
    _stamped("request", "request", "firma_ec", "request_firma_ec", 2),
    _stamped("request", "request", None, "request_other_tool", 1.2),
    Defect("request_ink_and_stamp", ink_and_stamp, weight=0.7),
    Defect("request_signed_pdf", signed_file, weight=1.5),
    Defect("request_digital_unsigned", digital_unsigned, weight=0.7),
    Defect("request_pasted_signature", pasted, weight=0.7),
    Defect("request_signed_by_foreigner", foreigner_signs, presenter="employer", weight=1.5),
    Defect("request_signed_by_stranger", stranger_signs, presenter="employer"),
    Defect("same_signature_twice", same_twice, presenter="third_party", weight=0.0),
    _without_ink("authorization", "third_party_authorization", "none", "authorization_unsigned"),
    _stamped("authorization", "third_party_authorization", "firma_ec", "authorization_firma_ec"),
]
