"""A packet before it is drawn: which papers, what each says, and what is right to find."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.specimens.claims import Claims, claims_for
from tests.specimens.people import Cast, cast
from tests.specimens.truth import TrueFinding

PROCEDURE = "code_foreigner_dependent"


@dataclass
class Part:
    """One paper of the packet.

    Attributes:
        kind: of the contract.
        role: which place it fills: identity, request, sut_record, authorization, power,
            third_party_id, employer_cedula, extra.
        subject: the `Claims` it draws from, or the person on an identity paper.
        layout: its name; None by chance.
        medium: `scan`, `digital` (PDF with a text layer), `signed` (digital with a signature that
            nobody can prove), `certified` (with one that holds) and its spoilt forms.
        photocopy: in black and white; `enlarge` by a copier's factor.
        share: cards with the same mark lie on one sheet of glass, letters stand on one sheet.
        zone_says: what the machine readable zone says otherwise than the print.
        upload: how its file breaks the virtual channel's limits: `large`, `mebi`, `other_format`.
    """

    kind: str
    role: str
    subject: Any
    layout: str | None = None
    medium: str = "scan"
    photocopy: bool = False
    enlarge: float = 1.0
    share: str = ""
    zone_error: bool = False
    zone_says: dict[str, str] = field(default_factory=dict)
    upload: str = ""


@dataclass
class Case:
    """What a defect may change. `broken`: files that cannot be read; `stray`: pages of nothing."""

    rng: random.Random
    cast: Cast
    presenter: str
    identity: str
    parts: list[Part] = field(default_factory=list)
    findings: list[TrueFinding] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)
    procedure: str = PROCEDURE
    channel: str = "window"

    def part(self, role: str) -> Part:
        return next(p for p in self.parts if p.role == role)

    def all(self, role: str) -> list[Part]:
        return [p for p in self.parts if p.role == role]

    def drop(self, role: str) -> None:
        self.parts = [p for p in self.parts if p.role != role]

    def claims(self, role: str) -> Claims:
        subject = self.part(role).subject
        assert isinstance(subject, Claims)
        return subject

    def say(self, role: str, /, **changes: Any) -> None:
        """Makes the paper of that role say something else."""
        part = self.part(role)
        part.subject = part.subject.but(**changes)

    def worker(self, role: str, /, **changes: Any) -> None:
        """Makes that paper give the worker's data otherwise."""
        self.say(role, worker=self.claims(role).worker.but(**changes))

    def show(self, role: str, *contents: str) -> None:
        self.say(role, show=self.claims(role).show | set(contents))

    def find(
        self, code: str, severity: str, kind: str | None = None, name: str | None = None
    ) -> None:
        self.findings.append(TrueFinding(code, severity, kind, name))

    @property
    def verdict(self) -> str:
        found = {f.severity for f in self.findings}
        return "return" if "blocking" in found else "review" if "review" in found else "ready"


def sound(
    rng: random.Random, presenter: str = "employer", identity: str | None = None, **who: Any
) -> Case:
    """A packet with everything that the sheet demands of that presenter."""
    people = cast(rng, **who)
    if identity is None:
        identity = rng.choices(("passport", "visa", "home_id"), (88, 6, 6))[0]
    return sound_for(rng, people, presenter, identity)


def sound_for(rng: random.Random, people: Cast, presenter: str, identity: str) -> Case:
    from tests.specimens.identity import PAPERS, has_home_id

    if identity == "home_id" and not has_home_id(people.foreigner.nationality):
        identity = "passport"
    stated = identity
    if identity == "visa" and rng.random() < 0.5:
        stated = "passport"  # the visa names the travel document, and the employer goes by it
    claims = claims_for(rng, people, stated)
    case = Case(rng, people, presenter, identity)
    case.parts = [
        Part(identity, "identity", people.foreigner),
        Part("request", "request", claims),
        Part("sut_record", "sut_record", claims),
    ]
    if rng.random() < 0.35:
        copy = Part(identity, "identity_copy", people.foreigner, photocopy=True)
        copy.enlarge = rng.choice((1.0, 1.0, 1.15, 1.3))
        case.parts.append(copy)
    if presenter == "third_party":
        case.parts.append(Part("third_party_authorization", "authorization", claims))
        together = "cards" if rng.random() < 0.3 else ""
        case.parts.append(Part("cedula", "third_party_id", people.third_party, share=together))
        own = Part("cedula", "employer_cedula", people.employer, share=together)
        own.photocopy = not together and rng.random() < 0.5
        case.parts.append(own)
    elif presenter == "attorney_in_fact":
        from tests.specimens.packets.roles import represented

        represented(case, claims)
    elif PAPERS["cedula"] and rng.random() < 0.12:
        case.parts.append(Part("cedula", "employer_cedula", people.employer))
    if rng.random() < 0.25:
        case.part("sut_record").medium = "digital"
    return case


Change = Callable[[Case], None]


@dataclass(frozen=True)
class Defect:
    """One way to be wrong (or to look wrong and be sound).

    `presenter` and `identity` limit the packets it can be put into; `weight` is its share of the
    draw.
    """

    name: str
    change: Change
    presenter: str | None = None
    identity: str | None = None
    weight: float = 1.0
    who: dict[str, Any] = field(default_factory=dict)
