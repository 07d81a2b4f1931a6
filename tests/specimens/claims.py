"""What the papers of one packet say; a defect is a claim that differs from another paper's."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tests.specimens import numbers
from tests.specimens.canvas import Paper
from tests.specimens.hands import Hand, hand_of
from tests.specimens.people import TODAY, Cast, Company, Ecuadorian, Person, day

POSITIONS = (
    "Analista de Sistemas", "Asistente Administrativo", "Ayudante de Cocina", "Bodeguero",
    "Cajero", "Chef Ejecutivo", "Chofer", "Contador", "Cuidadora de Adultos", "Docente",
    "Electricista", "Gerente de Operaciones", "Ingeniero de Proyectos", "Mesero",
    "Operario de Producción", "Peluquero", "Soldador", "Trabajadora del Hogar", "Vendedor",
)  # fmt: skip
COMPANY_ROLES = (
    "representante legal", "representante legal", "gerente general", "gerente general",
    "gerente general y representante legal", "presidente ejecutivo", "gerente", "apoderado general",
)  # fmt: skip


@dataclass(frozen=True)
class Worker:
    """The foreign national as a letter or record gives the data.

    `document_type`: passport, visa or home_id.
    """

    surnames: str
    names: str
    sex: str
    birth_date: str
    nationality: str
    document_type: str
    document_number: str

    @property
    def full_name(self) -> str:
        return f"{self.names} {self.surnames}".strip()

    def but(self, **changes: Any) -> Worker:
        return replace(self, **changes)


def worker_of(person: Person, document_type: str) -> Worker:
    """The person with the number of the document that the employer goes by."""
    number = {
        "passport": person.passport_number,
        "visa": person.visa_number,
        "home_id": person.home_id_number,
    }[document_type]
    return Worker(
        person.surnames, person.names, person.sex, person.birth_date, person.nationality,
        document_type, number,
    )  # fmt: skip


@dataclass(frozen=True)
class Signer:
    """Whose name stands under a paper. `number_label` is `cedula` or `pasaporte`."""

    name: str
    number: str
    role: str
    sex: str
    number_label: str = "cedula"


@dataclass(frozen=True)
class Claims:
    """All that letters, records and deeds of one packet draw from.

    Attributes:
        sign: what stands at the place of signature: `ink`, `none`, `stamp` (electronic stamp),
            `pasted` (a picture of a signature, printed), `copied` (one and the same picture on
            all papers of the hand, without an edge), `typed` (script letters, no ink).
        leave_out: contents that the paper must not have, as fact fields.
        show: contents that a layout may leave to chance but must have here.
        sheet: makes a blank sheet; a born-digital paper puts its own in.
        procedure: what the letters ask for.
        contract_end: the record says until when the contract runs; empty for an open end.
    """

    worker: Worker
    employer: Ecuadorian
    company: Company | None
    attorney: Ecuadorian | None
    third_party: Ecuadorian
    signer: Signer
    hand: Hand
    other_hand: Hand
    city: str
    date: dt.date
    sut_code: str
    contract_start: str
    position: str
    salary: str
    deed_number: str
    deed_date: str
    notary: str
    role: str
    sign: str = "ink"
    tool: str = "firma_ec"
    endorsed: bool = False
    leave_out: frozenset[str] = frozenset()
    show: frozenset[str] = frozenset()
    sheet: Callable[[float, float, int], Paper] = Paper
    procedure: str = "code_foreigner_dependent"
    contract_end: str = ""

    def but(self, **changes: Any) -> Claims:
        return replace(self, **changes)

    @property
    def by_attorney(self) -> bool:
        return self.attorney is not None and self.signer.name == self.attorney.full_name


def claims_for(rng: random.Random, cast: Cast, document_type: str = "passport") -> Claims:
    """What sound papers about these people say, signed by the employer."""
    signed = TODAY - dt.timedelta(days=rng.randint(0, 12))
    start = day(rng, dt.date(2025, 6, 1), signed - dt.timedelta(days=1))
    deed = day(rng, dt.date(2026, 1, 5), dt.date(2026, 10, 30))
    employer = cast.employer
    if cast.company is not None:
        role = rng.choice(COMPANY_ROLES)
    else:
        word = "empleadora" if employer.sex == "F" else "empleador"
        role = rng.choice((word, word, "patrono", f"{word} persona natural"))
    return Claims(
        worker=worker_of(cast.foreigner, document_type),
        employer=employer,
        company=cast.company,
        attorney=None,
        third_party=cast.third_party,
        signer=Signer(employer.full_name, employer.cedula, role, employer.sex),
        hand=hand_of(rng.getrandbits(30), employer.full_name),
        other_hand=hand_of(rng.getrandbits(30), cast.foreigner.full_name),
        city=employer.city,
        date=signed,
        sut_code=numbers.sut_code(rng),
        contract_start=start.isoformat(),
        position=rng.choice(POSITIONS),
        salary=f"{rng.randint(470, 2600)}.{rng.choice(('00', '00', '50', '25'))}",
        deed_number=f"{deed.year}{rng.choice(('1701', '0901', '0101', '1801'))}"
        f"{rng.randint(1, 80):03d}{rng.choice('PDO')}{rng.randint(1, 4999):05d}",
        deed_date=deed.isoformat(),
        notary=rng.choice(NOTARIES),
        role=role,
    )  # fmt: skip


NOTARIES = (
    "Primera", "Segunda", "Tercera", "Quinta", "Octava", "Décima", "Décima Segunda",
    "Vigésima Octava", "Trigésima Quinta", "Cuadragésima", "Septuagésima Cuarta",
)  # fmt: skip
