"""A packet presented by an attorney-in-fact: the deed, and a request that the attorney signs."""

from __future__ import annotations

from tests.specimens.claims import Claims, Signer
from tests.specimens.hands import hand_of
from tests.specimens.packets.case import Case, Part


def represented(case: Case, claims: Claims) -> None:
    """The attorney signs the request; the deed says that the employer gave the power."""
    rng, attorney = case.rng, case.cast.attorney
    word = "apoderada" if attorney.sex == "F" else "apoderado"
    signed = claims.but(
        attorney=attorney,
        signer=Signer(attorney.full_name, attorney.cedula, word, attorney.sex),
        hand=hand_of(rng.getrandbits(30), attorney.full_name),
    )
    case.part("request").subject = signed
    case.parts.append(Part("power_of_attorney", "power", signed, photocopy=rng.random() < 0.4))
    if rng.random() < 0.5:
        case.parts.append(Part("cedula", "attorney_id", attorney))
    case.find("endorsement.pending", "review", "power_of_attorney")
