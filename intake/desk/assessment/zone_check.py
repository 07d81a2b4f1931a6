"""Checks the lines of a machine readable zone as a person types them (ICAO Doc 9303)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from intake.reading.mrz.formats import FORMATS, Check, format_named
from intake.reading.mrz.parse import checks_of, holds, parse

ALPHABET = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<")


@dataclass(frozen=True, slots=True)
class DigitCheck:
    """One check digit of the zone.

    Attributes:
        name: of the field that it covers, or `composite`.
        line, column: where it stands, from 1.
        holds: it is right.
    """

    name: str
    line: int
    column: int
    holds: bool


@dataclass(frozen=True, slots=True)
class ZoneCheck:
    """What typed lines say.

    Attributes:
        lines: capitals, without spaces.
        wrong_length: lines (from 1) that are too short or too long.
        wrong_letters: (line, column) from 1 of characters that no zone has there.
        digits: every check digit, in the order of the standard; empty where a length is wrong.
        faults: codes as of a zone that was read, such as `check_digit.birth_date`.
        fields: what the lines say; empty where a length is wrong.
    """

    lines: tuple[str, ...]
    wrong_length: tuple[int, ...] = ()
    wrong_letters: tuple[tuple[int, int], ...] = ()
    digits: tuple[DigitCheck, ...] = ()
    faults: tuple[str, ...] = ()
    fields: dict[str, str] | None = None

    @property
    def complete(self) -> bool:
        """Whether it has the shape of a zone, so that it can be kept."""
        return not self.wrong_length and not self.wrong_letters

    @property
    def sound(self) -> bool:
        """Whether every check digit holds and nothing else is wrong."""
        return self.complete and not self.faults


def check_zone(name: str, typed: tuple[str, ...], today: date) -> ZoneCheck:
    """Checks lines of a format.

    Args:
        name: `TD1`, `TD2`, `TD3`, `MRV-A` or `MRV-B`.
        typed: one text for each line, as typed; blanks count for nothing.
        today: tells centuries apart.
    """
    form = format_named(name) if name in {f.name for f in FORMATS} else FORMATS[0]
    lines = tuple("".join(line.split()).upper() for line in typed)
    lines = (*lines, *("" for _ in range(form.height - len(lines))))[: form.height]
    lengths = tuple(at for at, line in enumerate(lines, 1) if len(line) != form.width)
    letters = tuple(
        (at, column)
        for at, line in enumerate(lines, 1)
        for column, letter in enumerate(line, 1)
        if letter not in ALPHABET
        or (column <= form.width and letter not in form.allowed(at - 1, column - 1))
    )
    if lengths:
        return ZoneCheck(lines, lengths, letters)
    digits = tuple(
        DigitCheck(check.name, check.line + 1, check.column + 1, _holds(check, lines))
        for check in checks_of(form, lines)
    )
    if letters:
        return ZoneCheck(lines, (), letters, digits)
    parsed = parse(form, lines, today)
    return ZoneCheck(lines, (), (), digits, parsed.faults, parsed.fields)


def _holds(check: Check, lines: tuple[str, ...]) -> bool:
    """False also where the digit covers a letter that no zone has."""
    try:
        return holds(check, lines)
    except ValueError:
        return False
