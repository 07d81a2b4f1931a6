"""The legal unit's endorsement (sumilla) of a power of attorney, as a person recorded it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Endorsed(StrEnum):
    """What the legal unit decided about a power."""

    VALIDATED = "validated"
    OBSERVED = "observed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Endorsement:
    """One endorsement; of several about one paper the last counts.

    Attributes:
        file, file_page: where the power begins.
        reviewer: who of the legal unit endorsed it.
        unit: the Coordinación or Unidad Provincial de Asesoría Jurídica.
        day: as written beside the endorsement.
        text: what the endorsement says.
        page: of the paper on which it stands, from 1.
        person: who recorded it here.
    """

    file: str
    file_page: int
    decision: Endorsed
    reviewer: str
    unit: str
    day: date
    text: str
    page: int
    person: str
    at: datetime
