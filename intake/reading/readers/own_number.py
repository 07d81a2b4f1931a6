"""The number of a home country's card, in the form that the country gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.domain.kinds import ReadBy
from intake.domain.words import Line
from intake.reading.fields.values import a_date, a_number, make
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.cells import Cell, cells_of_item
from intake.reading.printed.confirmed import is_number
from intake.reading.printed.national import (
    DAY_RUN,
    PROVEN,
    WELL,
    birth_in,
    can_prove_itself,
    habits,
    has_form,
    in_form,
    is_proven,
    sex_in,
    unlabelled,
)
from intake.reading.readers.paper import Paper
from intake.reading.readers.told_twice import goes_beyond
from intake.reading.words.countries import country_named, country_of, is_demonym
from intake.reading.words.folding import fold
from intake.reading.words.lexicon import table
from intake.reading.words.numbers import compact, document_number
from intake.reading.words.tokens import Token


def issuer_of(paper: Paper) -> str | None:
    """Whose paper it is, by its zone or by the state that it names."""
    for _, zone in paper.zones():
        code = zone.fields.get("issuing_country")
        if code:
            return code
    for item in paper.items:
        for line in item.text.lines[:6]:
            if (code := _state_in(line)) is not None:
                return code
    states = tuple(table("identity")["headings"]["states"])
    for item in paper.items:
        for line in item.text.lines:
            named = line.text.isupper() and any(state in fold(line.text) for state in states)
            if named and (code := _state_in(line)) is not None:
                return code
    return next((code for item in paper.items if (code := issuer_by_number(item))), None)


def _state_in(line: Line) -> str | None:
    """The State that a line names; a letter alone beside a speck (`D`) is no Germany."""
    if sum(c.isalpha() for c in line.text) < SHORTEST_CODE:
        return None
    return country_of(line.text) or country_named(line.text)


def issuer_by_number(item: Item) -> str | None:
    """The State whose number proves itself so that its card is known by it alone.

    Cards in letters that no engine here reads bear nothing else: China's number has the day of
    birth in it and a check character (GB 11643).
    """
    for line in item.text.lines:
        for word in line.words:
            for code in BY_NUMBER:
                number = compact(word.text)
                if is_proven(number, code) and birth_in(number, code) is not None:
                    return code
    return None


BY_NUMBER = ("CHN",)


def demonym(paper: Paper) -> list[Found]:
    """`VENEZOLANO` alone on a card says the nationality without a label.

    `GEORGIA` may be where the holder was born, or a part of another State: never certain.
    """
    for page, item in enumerate(paper.items, 1):
        for cell in cells_of_item(item, page):
            said = len(cell.tokens) == 1 and not any(c.isdigit() for c in cell.text)
            code = country_of(cell.text) if said else None  # `30/MAR/1967` is no Morocco
            if code is not None and len(cell.text) > LONGEST_CODE:
                told = UNLABELLED if is_demonym(cell.text) else DOUBTED
                return [make("nationality", code, cell.tokens, told)]
    return []


SHORTEST_CODE, LONGEST_CODE = 3, 4
UNLABELLED = 0.9
"""What is left of the certainty of a value that only its own form explains."""


def _sex_by_habit(said: Found, woman: str | None, told: str) -> Found:
    """`M` is a woman where a country's cards write H and M, `hombre` and `mujer`.

    Args:
        said: a reading of any field.
        woman: the letter for women on that country's cards; None where it is F.
        told: the letter for the sex in the person's number; "" where none was read.
    """
    if said.field != "sex" or woman is None or said.raw.strip().upper() != woman:
        return said
    if told == woman:
        return replace(said, value="F")
    value = said.value if told else "F"
    return replace(said, value=value, confidence=min(said.confidence, DOUBTED))


def own_number(paper: Paper, printed: list[Found]) -> list[Found]:
    """The person's number in the form that the country gives it, and the birth date it holds."""
    country = issuer_of(paper)
    if country is None:  # the State's name was not read; its own people hold its cards
        country = next((f.value for f in printed if f.field == "nationality"), None)
    labelled = next((f for f in printed if f.field == "document_number"), None)
    cells = [c for n, i in enumerate(paper.items, 1) for c in cells_of_item(i, n)]
    number = (
        _as_its_state_writes(paper, cells, labelled, country)
        if labelled is not None
        else _without_label(paper, cells, country)
    )
    sex = sex_in(number.value, country) if number is not None else ""
    printed = [_sex_by_habit(f, habits(country).get("woman"), sex) for f in printed]
    if labelled is not None:
        printed = [number if number is not None and f is labelled else f for f in printed]
    elif number is not None:
        printed.append(number)
    return _with_birth(printed, number, country)


def _as_its_state_writes(
    paper: Paper, cells: Sequence[Cell], labelled: Found, country: str | None
) -> Found:
    """The number in its country's form; doubted where it has none."""
    if habits(country).get("dashed") and not _DASHED.search(labelled.raw):
        own = unlabelled([c for c in cells if _DASHED.search(c.text)], country) or labelled
        return replace(own, confidence=min(own.confidence, DOUBTED))
    if is_proven(labelled.value, country):
        return replace(labelled, confidence=max(labelled.confidence, PROVEN))
    doubted = replace(labelled, confidence=min(labelled.confidence, DOUBTED))
    if (whole := _whole_in_zone(paper, labelled, country)) is not None:
        return whole
    if right := in_form(labelled.value, country):
        # Of several look-alikes one is right by chance where the form does not say which is wrong.
        formless = is_proven(right, country) and not has_form(labelled.value, country)
        return replace(labelled, value=right, confidence=PROVEN if formless else doubted.confidence)
    unsure = bool(DAY_RUN.fullmatch(labelled.value))  # `12 12 2025`, its gaps not seen
    if has_form(labelled.value, country):
        return doubted if unsure or can_prove_itself(country) else labelled
    formed = unlabelled(cells, country)
    return formed or (doubted if unsure or habits(country).get("number") else labelled)


def _without_label(paper: Paper, cells: Sequence[Cell], country: str | None) -> Found | None:
    """A number of the country's form that no label leads to."""
    found = unlabelled(cells, country)
    if found is None and (alone := _prefixed_number(paper.tokens)) is not None:
        # `E33064290` below a Cuban card's photograph is its sheet's number.
        own = not habits(country).get("number") or has_form(alone.value, country)
        own = own and (country is not None or not _has_another(paper.tokens, alone.value))
        found = alone if own else replace(alone, confidence=min(alone.confidence, DOUBTED))
    return found or _in_groups(cells)


_DASHED = re.compile(r"[-‐–][\dK]\W*$", re.IGNORECASE)
"""`15.567.902-6`: the check character apart; a card's own number has none, and fits by chance."""


def _with_birth(printed: list[Found], number: Found | None, country: str | None) -> list[Found]:
    """The facts with the birth that the number holds, where no label led to one."""
    birth = birth_in(number.value, country) if number is not None else None
    if number is None or birth is None or any(f.field == "birth_date" for f in printed):
        return printed
    # Of the same day no paper is: a label whose value was not read led there.
    kept = [f for f in printed if f.field not in PAPERS_DAYS or f.value != birth]
    return [*kept, replace(number, field="birth_date", value=birth)]


def _whole_in_zone(paper: Paper, labelled: Found, country: str | None) -> Found | None:
    """A number whose check letter was lost in print, where a zone's line still has it all."""
    begun = compact(labelled.value)
    if len(begun) < FEWEST_DIGITS:
        return None
    lines = ["".join(zone.lines) for _, zone in paper.zones()]
    lines += [line.text.replace(" ", "") for item in paper.items for line in item.text.lines]
    for line in lines:
        for match in re.finditer(re.escape(begun) + "[0-9A-Z]", line):
            if "<" in line and is_proven(match.group(), country):
                return replace(labelled, value=match.group(), confidence=PROVEN)
    return None


PAPERS_DAYS = ("issue_date", "expiry_date")

DOUBTED = 0.8
"""Certainty at most of a number that has not the form of its country's."""


def national_number(paper: Paper, found: list[Found]) -> list[Found]:
    """A card's zone may hold its serial number first and the person's number as optional data.

    The number printed under a label is the person's; where the zone repeats it among its optional
    data it stands, and the serial number is kept as `personal_number`, a link and no more.
    """
    printed = next(
        (f for f in found if f.field == "document_number" and f.read_by is not ReadBy.MRZ), None
    )
    serial = next(
        (f for f in found if f.field == "document_number" and f.read_by is ReadBy.MRZ), None
    )
    if serial is not None and printed is not None and goes_beyond(printed.value, serial.value):
        return _whole(found, printed, serial)
    country = issuer_of(paper)
    optional = _in_optional(paper, serial, country) if serial is not None else None
    # A serial number passes for the person's by chance, one time in eleven by modulo 11.
    chance = optional is not None and is_proven(optional.value, country)
    same = serial and printed and compact(printed.value) == compact(serial.value)
    if serial is None or (same and not chance):
        return found
    if habits(country).get("number") and (chance or not _fits(serial.value, country)):
        own = optional
        if own is None and printed is not None and has_form(printed.value, country):
            own = printed
        elif own is None and printed is not None and _repeated(paper, printed):
            own = replace(printed, confidence=max(printed.confidence, REPEATED))
        rest = [f for f in found if f is not serial and f is not printed]
        if own is None:
            unsure = min(serial.confidence, DOUBTED)
            kept = replace(serial, proven=False, confidence=unsure)
            return [*rest, *([printed] if printed else []), kept]
        return [*rest, replace(own, weight=5.0), serial.called("personal_number")]
    return found if printed is None else _in_lines(paper, found, printed, serial)


def _in_lines(paper: Paper, found: list[Found], printed: Found, serial: Found) -> list[Found]:
    """The readings; a printed number that a line of a zone repeats stands for the zone's own."""
    plain = compact(printed.value)
    lines = ["".join(zone.lines).replace("<", "") for _, zone in paper.zones()]
    lost = plain in compact(serial.value)  # the zone's own number without a character
    if lost or len(plain) < FEWEST_DIGITS or not any(plain in line for line in lines):
        return found
    rest = [f for f in found if f is not printed and f is not serial]
    sure = replace(printed, weight=5.0, confidence=max(printed.confidence, REPEATED))
    return [*rest, sure, serial.called("personal_number")]


def _whole(found: list[Found], printed: Found, serial: Found) -> list[Found]:
    """The printed number that is longer than the zone's; a character more may be a speck."""
    more = len(compact(printed.value)) - len(compact(serial.value))
    sure = printed.confidence if more > 1 else min(printed.confidence, DOUBTED)
    rest = [f for f in found if f is not printed and f is not serial]
    told = replace(printed, weight=5.0, confidence=sure)
    return [*rest, told, serial.called("personal_number")]


def _fits(number: str, country: str | None) -> bool:
    """Whether a zone's number has the country's form; a letter before it may be left out there."""
    letters = habits(country).get("prefixed", "")
    if can_prove_itself(country):
        return is_proven(number, country)
    return any(has_form(before + number, country) for before in ("", *letters))


def _in_optional(paper: Paper, serial: Found, country: str | None) -> Found | None:
    """The person's number among the optional data of a card's zone (Doc 9303-5 section 4.2)."""
    for page, zone in paper.zones():
        if zone.format != "TD1" or len(zone.lines) < FULL_ZONE:
            continue
        for part in (zone.lines[0][15:30], zone.lines[1][18:29]):
            value = part.replace("<", "")
            if len(value) >= FEWEST_DIGITS and has_form(value, country):
                sure = PROVEN if is_proven(value, country) or zone.accepted else DOUBTED
                return replace(serial, value=value, raw=part, page=page, box=zone.box,
                               confidence=sure, proven=False)  # fmt: skip
    return None


def _repeated(paper: Paper, printed: Found) -> bool:
    """Whether optional data of an accepted zone are the printed number, whatever its form."""
    plain = compact(printed.value)
    return len(plain) >= FEWEST_DIGITS and any(
        zone.accepted and plain in (zone.fields.get("optional"), zone.fields.get("optional_2"))
        for _, zone in paper.zones()
    )


FULL_ZONE = 3


def _prefixed_number(tokens: Sequence[Token]) -> Found | None:
    """`V 12.345.678`: a number that says itself what it is, when no label leads to it."""
    for place in range(len(tokens)):
        text = tokens[place].stripped
        if text[:1] in ("V", "E") and (len(text) == 1 or text[1:2] in "-. 0123456789"):
            found = a_number("document_number", tokens[place : place + 4], document_number)
            if found is not None and found.value[1:].isdigit() and len(found.value) >= 7:
                return found
    for place in range(len(tokens)):
        text = tokens[place].stripped
        digits = sum(c.isdigit() for c in text)
        if digits >= 7 and not _DAY.search(text) and a_date("x", tokens[place : place + 3]) is None:
            found = a_number("document_number", tokens[place : place + 1], document_number)
            if found is not None:
                return replace(found, confidence=found.confidence * 0.8)
    return None


def _has_another(tokens: Sequence[Token], number: str) -> bool:
    """Whether a card bears another long number than this one."""
    plain = (compact(t.text) for t in tokens if is_number(t.word))
    return any(
        sum(c.isdigit() for c in other) >= FEWEST_DIGITS and other not in number for other in plain
    )


def _in_groups(cells: Sequence[Cell]) -> Found | None:
    """`8806 5689 8372` alone on a line of a card, as its largest figures; never certain."""
    found = [
        make("document_number", compact(cell.text), cell.tokens, DOUBTED)
        for cell in cells
        if _GROUPS.fullmatch(cell.text) and min(t.word.confidence for t in cell.tokens) > WELL
    ]
    return max(found, key=lambda f: f.box.height if f.box else 0, default=None)


_GROUPS = re.compile(r"(?!(?:19|20)\d\d \d\d \d\d$)\d{3,5}(?: \d{2,6}){1,4}")
"""Figures in groups, as long numbers are printed to be read; a day in figures is none."""


_DAY = re.compile(r"(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}(?!\d)")
"""A day, also one whose month stands first."""

FEWEST_DIGITS = 6
REPEATED = 0.95
"""Certainty of a number that stands in print and in the zone alike."""
