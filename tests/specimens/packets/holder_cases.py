"""Sound packets of the two procedures that the foreign national asks for."""

from __future__ import annotations

import random
from typing import Any

from tests.specimens.claims import Signer, claims_for
from tests.specimens.hands import hand_of
from tests.specimens.packets.case import Case, Part
from tests.specimens.people import Person, cast

CODE, CERTIFICATE = "code_foreigner", "certificate_non_affiliation"
PRESENTERS = ("holder", "third_party")


def signer_of(person: Person) -> Signer:
    """The foreign national under the own paper."""
    return Signer(person.full_name, person.passport_number, "solicitante", person.sex, "pasaporte")


ONE_SHEET = 0.2
"""How often the authorisation stands below the request, on the same sheet."""


def sound(rng: random.Random, procedure: str, presenter: str = "holder", **who: Any) -> Case:
    """Everything that the sheet demands of that presenter."""
    people = cast(rng, **who)
    holder = people.foreigner
    claims = claims_for(rng, people).but(
        procedure=procedure,
        signer=signer_of(holder),
        hand=hand_of(rng.getrandbits(30), holder.full_name),
        attorney=None,
    )
    case = Case(rng, people, presenter, "passport", procedure=procedure)
    case.parts = [
        Part("passport", "identity", holder),
        Part("visa", "visa", holder),
        Part("request", "request", claims),
    ]
    copies = procedure == CODE or presenter == "third_party"
    if copies and rng.random() < 0.35:
        copy = Part("passport", "identity_copy", holder, photocopy=True)
        copy.enlarge = rng.choice((1.0, 1.15))
        case.parts.append(copy)
    if procedure == CODE:
        case.parts.append(Part("sut_record", "sut_record", _record(rng, case)))
        if rng.random() < 0.25:
            case.part("sut_record").medium = "digital"
    if presenter == "third_party":
        case.parts.append(Part("third_party_authorization", "authorization", claims))
        if rng.random() < 0.15:
            code = claims.but(worker=_as_worker(case))
            case.parts.append(Part("foreigner_code", "third_party_id", code))
            number = _code_of(code)
            named = people.third_party.but(cedula=number)
            case.say("authorization", third_party=named)
        else:
            case.parts.append(Part("cedula", "third_party_id", people.third_party))
        if rng.random() < ONE_SHEET:
            for role in ("request", "authorization"):
                case.part(role).share = "letters"
    if rng.random() < 0.15:
        case.parts.append(Part("appointment_confirmation", "turn", claims))
    return case


def _record(rng: random.Random, case: Case) -> Any:
    """The contract is the employer's paper."""
    employer = case.cast.employer
    claims = claims_for(rng, case.cast)
    return claims.but(signer=Signer(employer.full_name, employer.cedula, claims.role, employer.sex))


def _as_worker(case: Case) -> Any:
    """The third party as the holder of a code of the own."""
    from tests.specimens.claims import Worker

    t = case.cast.third_party
    return Worker(t.surnames, t.names, t.sex, t.birth_date, "COL", "passport", t.cedula)


def _code_of(claims: Any) -> str:
    from tests.specimens.keys.slips import code_of

    return code_of(claims)
