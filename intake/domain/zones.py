"""Machine readable zones as read (ICAO Doc 9303 parts 3 to 7)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from intake.domain.boxes import Box


@dataclass(frozen=True, slots=True)
class ZoneCharacter:
    """How sure one character is; `line` and `column` count from 1; `box` in upright pixels."""

    line: int
    column: int
    confidence: float
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A character that a check digit corrected: what was seen, what it was made."""

    line: int
    column: int
    seen: str
    made: str


@dataclass(frozen=True, slots=True)
class Zone:
    """One machine readable zone.

    Attributes:
        format: `TD1`, `TD2`, `TD3`, `MRV-A` or `MRV-B`.
        lines: as printed, fillers included, after the corrections listed.
        box: pixels of the upright picture it was found in.
        accepted: safe to use without a person looking.
        reasons: codes why it is not accepted, such as `check_digit.document_number`.
        fields: fact fields of CONTRACT to values (`document_number`, `surnames`, `names`,
            `nationality`, `issuing_country`, `birth_date`, `sex`, `expiry_date`, `document_code`,
            `optional`, ...); only what could be parsed.
        proven: the fields whose value a check digit proves.
        field_boxes: where a field's characters stand, for crops.
    """

    format: str
    lines: tuple[str, ...]
    box: Box
    accepted: bool
    reasons: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    proven: frozenset[str] = frozenset()
    field_boxes: dict[str, Box] = field(default_factory=dict)
    characters: tuple[ZoneCharacter, ...] = ()

    def shifted(self, x: int, y: int) -> Zone:
        """The same so many pixels further right and down: found in a part of the picture."""
        return replace(
            self,
            box=self.box.shifted(x, y),
            field_boxes={name: box.shifted(x, y) for name, box in self.field_boxes.items()},
            characters=tuple(
                replace(c, box=c.box.shifted(x, y) if c.box else None) for c in self.characters
            ),
        )


@dataclass(frozen=True, slots=True)
class PaperZone:
    """A zone on a page of a document, and what a person typed in its place.

    Attributes:
        page: counts from 1 within the document.
        zone: as the program read it; its boxes in pixels of the page as handed in.
        typed: the lines as a person says they stand there; None where nobody did.
    """

    page: int
    zone: Zone
    typed: tuple[str, ...] | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that stand: a person's, else the program's."""
        return self.typed or self.zone.lines


ZONE_FIELD = "mrz"
"""Field name of corrections of a whole zone: `mrz0`, `mrz1` ...; lines parted by line feeds."""


def zone_index(name: str) -> int | None:
    """Which zone of a paper a correction is about; None where it is about a fact."""
    number = name.removeprefix(ZONE_FIELD)
    return int(number) if name.startswith(ZONE_FIELD) and number.isdecimal() else None
