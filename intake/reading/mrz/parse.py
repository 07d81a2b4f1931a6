"""What a zone says: fields, dates, check digits (ICAO Doc 9303-3, section 4)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from intake.reading.mrz.formats import Check, Format, Span, check_digit
from intake.reading.words.countries import countries

DATED = ("birth_date", "expiry_date")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A zone's fields and what is wrong with it.

    Attributes:
        fields: fact fields to values; dates ISO 8601, shortened where day or month is unknown.
        faults: codes such as `check_digit.birth_date`, `date.expiry_date`, `country.nationality`.
        good: names of the check digits that hold (with `composite`, where there is one).
        number: the spans that make up the document number (two for a long one).
    """

    fields: dict[str, str]
    faults: tuple[str, ...]
    good: frozenset[str]
    number: tuple[Span, ...] = field(default=())


def long_number(form: Format, lines: tuple[str, ...]) -> tuple[Span, Check] | None:
    """The rest of a document number longer than nine characters, and its check digit.

    Then `<` stands in the place of the check digit, and the optional data begin with the rest of
    the number, its check digit and a filler (9303-5 and 9303-6, notes to the data structure).
    """
    number, optional = form.span("document_number"), form.span("optional")
    check = form.check("document_number")
    if form.name not in {"TD1", "TD2"} or number is None or optional is None or check is None:
        return None
    if lines[check.line][check.column] != "<" or "<" in number.of(lines):
        return None
    rest = optional.of(lines).split("<", 1)[0]
    if len(rest) < 2 or not rest[-1].isdigit():
        return None
    end = optional.start + len(rest) - 1
    span = Span("document_number", optional.line, optional.start, end)
    return span, Check("document_number", optional.line, end, (number, span))


def checks_of(form: Format, lines: tuple[str, ...]) -> tuple[Check, ...]:
    """The check digits that stand in this zone, the long number's in its own place."""
    long = long_number(form, lines)
    if long is None:
        return form.checks
    return tuple(long[1] if check.name == "document_number" else check for check in form.checks)


def holds(check: Check, lines: tuple[str, ...]) -> bool:
    """Whether a check digit is right."""
    covered = "".join(span.of(lines) for span in check.covers)
    found = lines[check.line][check.column]
    if found == "<" and check.may_be_filler and not covered.strip("<"):
        return True
    return found == check_digit(covered)


def iso_date(text: str, *, birth: bool, today: date) -> str | None:
    """YYMMDD to ISO 8601; unknown month or day (`<<`) shortens it.

    A birth lies in the past; an expiry at most fifty years ahead.

    Returns:
        None when it is no real date; an empty string when all of it is filler.
    """
    if not text.strip("<"):
        return ""
    if not re.fullmatch(r"\d\d(\d\d(\d\d|<<)|<<<<)", text):
        return None
    year = 2000 + int(text[:2])
    month, day = text[2:4], text[4:6]
    try:
        found = date(year, int(month) if month != "<<" else 1, int(day) if day != "<<" else 1)
        late = found > today if birth else year > today.year + 50
        if late:
            year -= 100
            found = found.replace(year=year)
    except ValueError:
        if text[2:] == "0229":
            return iso_leap(text, birth=birth, today=today)
        return None
    parts = [f"{year:04d}", month, day]
    return "-".join(part for part in parts if part != "<<")


def iso_leap(text: str, *, birth: bool, today: date) -> str | None:
    """29 February of the one century in which it is a real date (00 only in 2000)."""
    for century in (2000, 1900):
        year = century + int(text[:2])
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if leap and (year <= today.year if birth else year <= today.year + 50):
            return f"{year:04d}-02-29"
    return None


def names_of(text: str) -> tuple[str, str, bool]:
    """Surnames, names, and whether the shape is right (one `<<`, fillers only at the end)."""
    body = text.rstrip("<")
    surnames, _, names = body.partition("<<")
    shapely = bool(surnames) and "<<" not in names and not names.startswith("<")
    shapely = shapely and not body.startswith("<") and not any(c.isdigit() for c in body)
    return _spaced(surnames), _spaced(names), shapely


def _spaced(text: str) -> str:
    return " ".join(text.replace("<", " ").split())


def parse(form: Format, lines: tuple[str, ...], today: date) -> Parsed:
    """Fields and faults of a zone."""
    fields: dict[str, str] = {}
    faults: list[str] = []
    for span in form.spans:
        text = span.of(lines)
        if span.name == "name":
            _take_names(text, fields, faults)
        elif span.name in DATED:
            _take_date(span.name, text, today, fields, faults)
        elif span.name in {"nationality", "issuing_country"}:
            _take_country(span.name, text, fields, faults)
        elif span.name == "sex":
            fields["sex"] = text if text in "MF" else "X"
            if text not in "MFX<":
                faults.append("shape.sex")
        else:
            fields[span.name] = _spaced(text)
    number = _take_number(form, lines, fields, faults)
    if lines[0][0] not in form.codes:
        faults.append("shape.document_code")
    checks = checks_of(form, lines)
    good = frozenset(check.name for check in checks if holds(check, lines))
    faults += [f"check_digit.{check.name}" for check in checks if check.name not in good]
    fields = {name: value for name, value in fields.items() if value}
    return Parsed(fields, tuple(faults), good, number)


def _take_names(text: str, fields: dict[str, str], faults: list[str]) -> None:
    surnames, names, shapely = names_of(text)
    fields |= {"surnames": surnames, "names": names}
    if not text.endswith("<"):
        fields["truncated"] = "true"
    if not shapely:
        faults.append("shape.names")


def _take_date(
    name: str, text: str, today: date, fields: dict[str, str], faults: list[str]
) -> None:
    value = iso_date(text, birth=name == "birth_date", today=today)
    if value is None or (not value and name == "birth_date"):
        faults.append(f"date.{name}")
    elif value:
        fields[name] = value


def _take_country(name: str, text: str, fields: dict[str, str], faults: list[str]) -> None:
    code = text.rstrip("<")
    country = countries().get(code)
    if country is None or country.specimen:
        faults.append(f"country.{name}")
    fields[name] = code if country is None else country.alpha3


def _take_number(
    form: Format, lines: tuple[str, ...], fields: dict[str, str], faults: list[str]
) -> tuple[Span, ...]:
    number = [span for span in form.spans if span.name == "document_number"]
    optional, long = form.span("optional"), long_number(form, lines)
    if long is not None and optional is not None:
        number.append(long[0])
        fields["optional"] = _spaced(optional.of(lines)[long[0].end - optional.start + 1 :])
    raw = "".join(span.of(lines) for span in number).rstrip("<")
    fields["document_number"] = raw.replace("<", "")
    if not raw or "<" in raw:
        faults.append("shape.document_number")
    return tuple(number)
