"""The five formats of machine readable zones: where fields and check digits stand.

ICAO Doc 9303 part 3 (section 4), part 4 (TD3), part 5 (TD1), part 6 (TD2), part 7 (MRV-A, MRV-B).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
DIGITS = "0123456789"
DATE = "0123456789<"
ANY = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
SEX = "MFX<"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one line; `line` from 0, `start` inclusive, `end` exclusive, from 0."""

    name: str
    line: int
    start: int
    end: int
    letters: str = ANY

    def of(self, lines: tuple[str, ...]) -> str:
        """Its characters."""
        return lines[self.line][self.start : self.end]

    def places(self) -> list[tuple[int, int]]:
        """(line, column) of each character."""
        return [(self.line, column) for column in range(self.start, self.end)]


@dataclass(frozen=True, slots=True)
class Check:
    """A check digit: where it stands and what it covers, in order.

    `may_be_filler`: `<` stands for 0 when everything covered is filler.
    """

    name: str
    line: int
    column: int
    covers: tuple[Span, ...]
    may_be_filler: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `codes`: the letters its document code may begin with."""

    name: str
    width: int
    height: int
    codes: str
    spans: tuple[Span, ...]
    checks: tuple[Check, ...]

    def span(self, name: str) -> Span | None:
        """The field of that name."""
        return next((span for span in self.spans if span.name == name), None)

    def check(self, name: str) -> Check | None:
        """The check digit of that field, or `composite`."""
        return next((check for check in self.checks if check.name == name), None)

    def allowed(self, line: int, column: int) -> str:
        """Which characters the standard allows at a place."""
        for check in self.checks:
            if (check.line, check.column) == (line, column):
                return DIGITS if check.name == "composite" else DATE
        if (line, column) == (0, 0):
            return self.codes
        for span in self.spans:
            if span.line == line and span.start <= column < span.end:
                return span.letters
        return ANY


def check_digit(text: str) -> str:
    """Weights 7, 3, 1; digits count themselves, A = 10 ... Z = 35, `<` = 0 (9303-3, 4.9)."""
    total = sum(
        weight * (0 if letter == "<" else int(letter, 36))
        for weight, letter in zip(cycle((7, 3, 1)), text, strict=False)
    )
    return str(total % 10)


def _two_lines(name: str, width: int, codes: str, optional: int, *, composite: bool) -> Format:
    number = Span("document_number", 1, 0, 9)
    birth = Span("birth_date", 1, 13, 19, DATE)
    expiry = Span("expiry_date", 1, 21, 27, DATE)
    extra = Span("optional", 1, 28, optional)
    checks = [
        Check("document_number", 1, 9, (number,)),
        Check("birth_date", 1, 19, (birth,), may_be_filler=True),
        Check("expiry_date", 1, 27, (expiry,), may_be_filler=True),
    ]
    if name == "TD3":
        checks.append(Check("optional", 1, 42, (extra,), may_be_filler=True))
    if composite:
        covers = (Span("", 1, 0, 10), Span("", 1, 13, 20), Span("", 1, 21, width - 1))
        checks.append(Check("composite", 1, width - 1, covers))
    spans = (
        Span("document_code", 0, 0, 2, LETTERS),
        Span("issuing_country", 0, 2, 5, LETTERS),
        Span("name", 0, 5, width, LETTERS),
        number,
        Span("nationality", 1, 10, 13, LETTERS),
        birth,
        Span("sex", 1, 20, 21, SEX),
        expiry,
        extra,
    )
    return Format(name, width, 2, codes, spans, tuple(checks))


def _card() -> Format:
    number = Span("document_number", 0, 5, 14)
    birth = Span("birth_date", 1, 0, 6, DATE)
    expiry = Span("expiry_date", 1, 8, 14, DATE)
    composite = (Span("", 0, 5, 30), Span("", 1, 0, 7), Span("", 1, 8, 15), Span("", 1, 18, 29))
    spans = (
        Span("document_code", 0, 0, 2, LETTERS),
        Span("issuing_country", 0, 2, 5, LETTERS),
        number,
        Span("optional", 0, 15, 30),
        birth,
        Span("sex", 1, 7, 8, SEX),
        expiry,
        Span("nationality", 1, 15, 18, LETTERS),
        Span("optional_2", 1, 18, 29),
        Span("name", 2, 0, 30, LETTERS),
    )
    checks = (
        Check("document_number", 0, 14, (number,)),
        Check("birth_date", 1, 6, (birth,), may_be_filler=True),
        Check("expiry_date", 1, 14, (expiry,), may_be_filler=True),
        Check("composite", 1, 29, composite),
    )
    return Format("TD1", 30, 3, "ICA", spans, checks)


FORMATS = (
    _two_lines("TD3", 44, "P", 42, composite=True),
    _two_lines("MRV-A", 44, "V", 44, composite=False),
    _two_lines("TD2", 36, "IPCA", 35, composite=True),
    _two_lines("MRV-B", 36, "V", 36, composite=False),
    _card(),
)


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        StopIteration: there is none.
    """
    return next(found for found in FORMATS if found.name == name)
