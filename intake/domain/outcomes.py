"""What leaves the window: sheets handed over, what the institute issued, the turn of the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Sheet(StrEnum):
    """Sheets that the window hands over."""

    DEFICIENCIES = "deficiencies"
    RECEIPT = "receipt"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class HandedSheet:
    """A sheet that was made for the person at the window, word for word.

    Attributes:
        language: such as `es`.
        content: what stood on it, by name of the place in the template.
    """

    sheet: Sheet
    language: str
    content: dict[str, object]
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the institute's own system issued for the case.

    Attributes:
        kind: such as `foreigner_code`; the formats are data (`resources/outcomes.toml`).
        value: the code or the number of the certificate, as issued; "" where what was recorded
            before was taken back.
        issued_on: day, ISO 8601; "" where it is not said.
        reason: why it was written in the place of what was recorded before; "" for the first.
    """

    kind: str
    value: str
    issued_on: str
    person: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """The appointment under which the person came.

    Attributes:
        number: as it stands on the confirmation; "" where there is none.
        day: ISO 8601; "" where it is not said.
        in_name_of: name of the person whose turn it is.
        exempt: group that needs no turn, such as `older_person`; "" for none.
    """

    number: str = ""
    day: str = ""
    in_name_of: str = ""
    exempt: str = ""
    person: str = ""
