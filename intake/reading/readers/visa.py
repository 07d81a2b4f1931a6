"""Reads visas: their own number, and the travel document that they are stuck in or name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from intake.domain.documents import Fact
from intake.domain.kinds import ReadBy
from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.confirmed import is_number
from intake.reading.printed.labels import labels_of
from intake.reading.readers.both_zones import (
    REPEATED,
    name_field_is_full,
    printed_of,
    with_other_line,
    zone_facts,
)
from intake.reading.readers.named_twice import names_agreed, printed_names
from intake.reading.readers.own_number import demonym
from intake.reading.readers.paper import Paper
from intake.reading.readers.printed_facts import PrintedFacts
from intake.reading.readers.said_alone import sex_alone
from intake.reading.readers.single_name import whole_in_one
from intake.reading.readers.told_twice import values_agreed
from intake.reading.readers.visa_prose import in_prose
from intake.reading.words.folding import distance
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import Token


def read_visa(items: Sequence[Item]) -> tuple[Fact, ...]:
    """A visa: its own number, and the travel document that it names."""
    paper = Paper(items)
    printed = printed_of(paper, ("passport", "document_number"))
    labels = PrintedFacts(paper.items)
    visa = labels.labelled("visa_number")
    passport_said = labels.labelled("passport")
    plain = labels.labelled("document_number")
    # A label of its number, the number not read: the zone may have it, or the passport's.
    unread = bool({"visa_number", "document_number"} & set(labels.named))
    unsaid = "passport" in labels.named
    if visa is None and passport_said is not None and plain is not None:
        visa = plain.called("visa_number")  # `NÚMERO` beside `PASAPORTE` is the visa's own
    if visa is None and passport_said is None and plain is not None:
        printed = _of_either(printed)
    visa = visa or _longer_than_zone(paper)
    if visa is not None:
        printed = [*(f for f in printed if not _repeats(f, visa)), visa]
    printed = in_prose(paper, printed)
    printed = _passport_in_zone(paper, _with_demonym(paper, printed, labels.named))
    found: list[Found] = []
    for page, zone in paper.zones():
        for one in zone_facts(page, zone):
            if one.field == "document_number":
                passport = next((f for f in printed if f.field == "document_number"), None)
                whole = compact(visa.value) if visa is not None else ""
                if visa is not None and len(whole) > len(one.value) and whole.endswith(one.value):
                    # Nine characters are all that the zone has for it; they confirm the print.
                    sure = max(visa.confidence, REPEATED)
                    found.append(replace(visa, weight=5.0, confidence=sure))
                    continue
                whose = one.called(_whose_number(one.value, visa, passport))
                bare = passport is None or passport_said is None
                whose_is_open = passport is None or (passport_said is None and unsaid)
                untold = bare and _another_number(paper, one.value)
                # Nine characters are all that the zone has: of a longer number it holds the end.
                cut = whose.field == "visa_number" and len(one.value) == ZONE_NUMBER
                cut = cut and not _is_printed(paper, one.value)
                if visa is None and (cut or untold or (whose_is_open and unread)):
                    whose = replace(whose, proven=False, confidence=min(whose.confidence, UNTOLD))
                found.append(whose)
            else:
                found.append(one)
    cut = any(name_field_is_full(zone) for _, zone in paper.zones())
    if found:
        found += printed_names(paper, printed, found, cut=cut)
    printed = values_agreed(paper, printed, found)
    found = whole_in_one(names_agreed(paper, printed, found, cut=cut))
    found += _number_left(paper, found)
    return paper.facts(sex_alone(paper, with_other_line(paper, found)))


def _of_either(printed: list[Found]) -> list[Found]:
    """`NÚMERO` alone on a visa may be the visa's or the passport's."""
    return [
        replace(f, confidence=min(f.confidence, UNTOLD)) if f.field == "document_number" else f
        for f in printed
    ]


def _repeats(found: Found, visa: Found) -> bool:
    """`No.` over the visa's own number once more: no passport has it."""
    same = compact(found.value) == compact(visa.value)
    return found.field == "document_number" and same


def _with_demonym(paper: Paper, printed: list[Found], named: Collection[str] = ()) -> list[Found]:
    """The nationality by its own word where no label leads to one; never certain.

    Nobody needs a visa of their own State: `ECUADOR` alone is whose visa it is. Where a label of it
    stands its value was not read, and `VIRTE - VENEZUELA` is what kind of visa it is.
    """
    if "nationality" in named or any(f.field == "nationality" for f in printed):
        return printed
    told = (
        replace(f, confidence=min(f.confidence, UNTOLD)) for f in demonym(paper) if f.value != "ECU"
    )
    return [*printed, *told]


def _passport_in_zone(paper: Paper, printed: list[Found]) -> list[Found]:
    """The printed values; the passport's number as the optional data of an accepted zone have it.

    A zone may bear the visa's number in its place and the passport's behind (Doc 9303-7 section
    4.1). No check digit covers it, but two witnesses read it; alone it may be something else.
    """
    passport = next((f for f in printed if f.field == "document_number"), None)
    for page, zone in paper.zones():
        value = zone.fields.get("optional", "")
        digits = sum(c.isdigit() for c in value)
        if not zone.accepted or " " in value or digits < FEWEST_DIGITS or len(value) < SHORTEST:
            continue
        if passport is None:
            box = zone.field_boxes.get("optional", zone.box)
            return [*printed, Found("document_number", value, value, page, box, UNTOLD,
                                    0.9, ReadBy.MRZ)]  # fmt: skip
        away = distance(compact(passport.value), value, 1)
        if away <= 1:
            sure = max(passport.confidence, REPEATED) if away == 0 else NEARLY_REPEATED
            told = replace(passport, value=value, confidence=sure)
            return [told if f is passport else f for f in printed]
    return printed


SHORTEST = 6
"""Characters of a passport's number at least."""

NEARLY_REPEATED = 0.9
"""Certainty of a number that the print has but for a character."""

UNTOLD = 0.8
"""Certainty at most of a zone's number where print has two and no label tells them apart."""


ZONE_NUMBER = 9
"""Characters of a number in a visa's zone (Doc 9303-7 section 4.1)."""


def _longer_than_zone(paper: Paper) -> Found | None:
    """A printed number of which the zone has the end, whatever label it stands by."""
    for _, zone in paper.zones():
        number = zone.fields.get("document_number", "")
        for token in paper.tokens if len(number) == ZONE_NUMBER else ():
            whole = compact(token.text)
            if len(whole) > ZONE_NUMBER and whole.endswith(number):
                return make("visa_number", whole, [token])
    return None


def _number_left(paper: Paper, found: Sequence[Found]) -> list[Found]:
    """The passport's number where only the visa's is known, or the visa's; never certain.

    A visa names both. Where one is told and print has a single number besides, whose label nobody
    could read, that is the other.
    """
    known = {f.field: compact(f.value) for f in found if f.field in NUMBERS}
    if len(known) != 1:
        return []
    ((field, told),) = known.items()
    said = [told, *(compact(f.value) for f in found if f.field == "optional")]
    left: dict[str, Token] = {}
    for page, item in enumerate(paper.items, 1):
        for cell in cells_of_item(item, page):
            if not labels_of(cell):
                left |= {compact(t.text): t for t in cell.tokens if _may_be_number(t)}
    other = [number for number in left if not any(_alike(number, one) for one in said)]
    if len(other) != 1 or sum(c.isdigit() for c in other[0]) < FEWEST_DIGITS:
        return []
    missing = NUMBERS[1 - NUMBERS.index(field)]
    return [make(missing, other[0], [left[other[0]]], UNTOLD)]


NUMBERS = ("visa_number", "document_number")


def _may_be_number(token: Token) -> bool:
    said = any(c.isdigit() for c in token.text) and token.word.confidence > SEEN
    return said and is_number(token.word)


def _alike(one: str, other: str) -> bool:
    """Whether two numbers may be the same, one of them misread or broken off."""
    return one in other or other in one or distance(one, other, MISREAD) <= MISREAD


SEEN, MISREAD = 0.5, 2
"""Certainty of a number that was more than hardly read; characters that may be misread of it."""


def _is_printed(paper: Paper, number: str) -> bool:
    """Whether a word of the print is that number, whole."""
    return any(compact(token.text) == number for token in paper.tokens)


def _another_number(paper: Paper, zone: str) -> bool:
    """Whether the print of a visa holds a number besides the one of its zone."""
    numbers = {compact(t.text) for t in paper.tokens if _may_be_number(t)}
    return any(n not in zone for n in numbers)


FEWEST_DIGITS = 5
"""Digits of a visa's or passport's number at least."""


def _whose_number(zone: str, visa: Found | None, passport: Found | None) -> str:
    """Whether a visa's zone has the visa's number or the passport's (Doc 9303-7 section 4.1).

    The printed one tells, though a character of it be misread; where both are printed and it is
    neither, it is a link and no more.
    """
    to_visa, to_passport = (
        distance(compact(f.value)[-len(zone) - 1 :], zone, 1) if f is not None else 2
        for f in (visa, passport)
    )
    if visa is not None and to_passport > 1 and _begins(compact(visa.value), zone):
        to_visa = 1  # its end was not read
    if to_passport < 2 and to_passport <= to_visa:
        return "document_number"
    if to_visa < 2 or visa is None:
        return "visa_number"
    return "document_number" if passport is None else "optional"


def _begins(printed: str, zone: str) -> bool:
    """Whether print that broke off is the beginning of the zone's number."""
    return len(printed) >= FEWEST_DIGITS and zone.startswith(printed)
