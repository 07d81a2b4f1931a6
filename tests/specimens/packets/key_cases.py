"""Sound packets of the employer's key, at the window and in the virtual channel."""

from __future__ import annotations

import random
from typing import Any

from tests.specimens import numbers
from tests.specimens.claims import Claims, Signer, claims_for, worker_of
from tests.specimens.hands import hand_of
from tests.specimens.keys.requests import FILLED
from tests.specimens.keys.slips import code_of
from tests.specimens.packets.case import Case, Part
from tests.specimens.people import Cast, Ecuadorian, Person, cast, company

KEY = "employer_key"
PRESENTERS = {
    "window": ("legal_representative", "employer", "third_party"),
    "virtual": ("legal_representative", "employer"),
}
SHOWN = ("cedula", "cedula", "cedula", "cedula", "passport", "visa", "foreigner_code")
LABELS = {"cedula": "cedula", "passport": "pasaporte", "visa": "pasaporte",
          "foreigner_code": "codigo"}  # fmt: skip


def sound(
    rng: random.Random,
    channel: str,
    presenter: str = "legal_representative",
    shown: str | None = None,
    **who: Any,
) -> Case:
    """Everything that the sheet demands in that channel of that presenter.

    `shown`: the identity paper of the representative.
    """
    people = cast(rng, **who)
    shown = shown or rng.choice(SHOWN)
    if shown != "cedula":
        people = _foreign(rng, people, shown)
    claims = claims_for(rng, people)
    role = "representante legal" if people.company else claims.role
    who_signs = people.employer
    claims = claims.but(
        procedure=KEY,
        role=role,
        signer=Signer(who_signs.full_name, who_signs.cedula, role, who_signs.sex, LABELS[shown]),
        hand=hand_of(rng.getrandbits(30), who_signs.full_name),
    )
    if presenter == "third_party":
        claims = claims.but(show=frozenset((FILLED,)))
    case = Case(rng, people, presenter, shown, procedure=KEY, channel=channel)
    case.parts = [
        Part("key_request", "request", claims),
        Part("responsibility_agreement", "agreement", claims.but(show=frozenset())),
        _identity(case, claims, shown),
    ]
    if presenter == "third_party":
        case.parts.append(Part("cedula", "third_party_id", people.third_party))
    if channel == "window" and rng.random() < 0.15:
        case.parts.append(Part("appointment_confirmation", "turn", claims.but(show=frozenset())))
    if channel == "virtual":
        case.parts.append(Part("ruc_certificate", "ruc", claims.but(show=frozenset())))
        for role in ("request", "agreement"):
            case.part(role).medium = "certified"
            case.say(role, sign=rng.choice(("none", "none", "stamp")))
        if rng.random() < 0.5:
            case.part("ruc").medium = "digital"
    return case


def _identity(case: Case, claims: Claims, shown: str) -> Part:
    if shown == "cedula":
        return Part("cedula", "representative_id", case.cast.employer)
    if shown == "foreigner_code":
        e = case.cast.employer
        worker = worker_of(case.cast.foreigner, "passport").but(surnames=e.surnames, names=e.names)
        return Part("foreigner_code", "representative_id", claims.but(worker=worker))
    return Part(shown, "representative_id", case.cast.foreigner)


def _foreign(rng: random.Random, people: Cast, shown: str) -> Cast:
    """The same cast with a foreign national as its employer."""
    person: Person = people.foreigner
    claims = claims_for(rng, people)
    number = person.passport_number
    if shown == "foreigner_code":
        number = code_of(claims)
    old: Ecuadorian = people.employer
    new = old.but(
        surnames=person.surnames, names=person.names, sex=person.sex, cedula=number,
        birth_date=person.birth_date, nationality=person.nationality,
    )  # fmt: skip
    firm = people.company or company(rng, new)
    if firm.ruc.startswith(old.cedula) or firm.ruc.startswith(number):
        firm = company_of(rng, new)
    return Cast(person, new, firm, people.third_party, people.attorney, people.other_foreigner)


def company_of(rng: random.Random, owner: Ecuadorian) -> Any:
    """A firm with a number of its own."""
    firm = company(rng, owner)
    while len(firm.ruc) != 13 or firm.ruc.startswith(owner.cedula):
        firm = company(rng, owner)
        firm = type(firm)(firm.name, numbers.ruc_of_company(rng), firm.city, firm.address,
                          firm.telephone, firm.email)  # fmt: skip
    return firm
