"""Reads passports, visas, home cards and cédulas: machine readable and printed zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import Fact
from intake.domain.kinds import ReadBy
from intake.domain.zones import Zone
from intake.reading.countries import countries
from intake.reading.folding import distance
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.numbers import compact
from intake.reading.printed.confirmed import is_number
from intake.reading.printed.national import habits, names_doubted
from intake.reading.readers.name_lines import BOTH, names_in_order, other_line
from intake.reading.readers.named_twice import NAMED, names_agreed, printed_names
from intake.reading.readers.own_number import demonym, issuer_of, national_number, own_number
from intake.reading.readers.paper import Paper
from intake.reading.readers.paper_dates import (
    born_first,
    dates_by_habit,
    in_order,
    issued_later,
    lone_last_day,
    misled,
    other_birth,
    remaining_dates,
)
from intake.reading.readers.printed_facts import PrintedFacts
from intake.reading.readers.said_alone import sex_alone
from intake.reading.readers.single_name import whole_in_one
from intake.reading.readers.told_twice import values_agreed
from intake.reading.readers.visa_prose import in_prose
from intake.reading.tokens import SPACE, Token
from intake.reading.values import a_cedula, make

ZONE_FIELDS = ("document_number", "surnames", "names", "nationality", "issuing_country",
               "birth_date", "sex", "expiry_date")  # fmt: skip


def read_passport(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Both zones of a passport; where they agree, names with their printed letters."""
    paper = Paper(items)
    printed = _printed(paper, ("passport", "document_number"))
    return paper.facts(sex_alone(paper, _with_zones(paper, printed)))


def read_home_id(items: Sequence[Item]) -> tuple[Fact, ...]:
    """A home country's identity card, with or without a zone."""
    paper = Paper(items)
    printed = own_number(paper, _printed(paper, ("home_id", "cedula", "document_number")))
    found = national_number(paper, _with_zones(paper, printed))
    if not any(f.field == "nationality" for f in found):
        found += demonym(paper)
    if not any(f.field in NAMED for f in found):
        found += names_in_order(paper, habits(issuer_of(paper)).get("lines", ()))
    return paper.facts(sex_alone(paper, _with_other_line(paper, found)))


def _with_other_line(paper: Paper, found: list[Found]) -> list[Found]:
    """The readings, and the other part of a name where one alone has a label that was read.

    Surnames stand over given names, but for the habits of some countries; never certain.
    """
    named = [f for f in found if f.field in NAMED]
    if len(named) != 1 or named[0].read_by is not None:
        return found
    return found + other_line(paper, named[0], habits(issuer_of(paper)).get("lines", BOTH))


STATES = ("nationality", "issuing_country")


def read_cedula(items: Sequence[Item]) -> tuple[Fact, ...]:
    """An Ecuadorian cédula: ten digits that prove themselves."""
    paper = Paper(items)
    printed = [f for f in _printed(paper, ()) if f.field != "document_number"]
    number = _ten_digits(paper)
    if number is None or not cedula_is_sound(number.value):
        number = _ten_in_zone(paper) or number
    if number is not None:
        printed.append(number.called("document_number"))
    # The number in its place in the zone is the card's own, not the person's.
    found = _with_zones(paper, printed, number_from_zone=False)
    if not any(f.field == "nationality" for f in found):
        found += demonym(paper)
    if not any(f.field in NAMED for f in found):
        found += names_in_order(paper, habits("ECU").get("lines", ()))
    return paper.facts(sex_alone(paper, _with_other_line(paper, found)))


def _ten_digits(paper: Paper) -> Found | None:
    """The number of a cédula: under a label, otherwise the soundest ten digits on the card."""
    printed = PrintedFacts(paper.items)
    for label in ("cedula", "home_id", "document_number"):
        labelled = printed.labelled(label)
        if labelled is not None and len(labelled.value) == 10 and labelled.value.isdigit():
            return labelled
    stuck = [number for number in _stuck(paper) if cedula_is_sound(number.value)]
    if stuck:
        return stuck[0]
    seen = (a_cedula("document_number", _together(paper.tokens[p : p + 3]))
            for p in range(len(paper.tokens)))  # fmt: skip
    found = [number for number in seen if number is not None]
    found = found or list(_fallen_apart(paper)) or list(_zero_lost(paper))
    return max(found, key=lambda f: (cedula_is_sound(f.value), f.confidence)) if found else None


def _ten_in_zone(paper: Paper) -> Found | None:
    """The person's number of an accepted zone: optional data of the second line of newer cards."""
    for page, zone in paper.zones():
        for name in ("optional_2", "optional", "document_number"):
            value = zone.fields.get(name, "")
            if zone.accepted and len(value) == TEN and value.isdigit() and cedula_is_sound(value):
                return Found("document_number", value, value, page, zone.box, REPEATED,
                             3.0, ReadBy.MRZ)  # fmt: skip
    return None


def _together(words: Sequence[Token]) -> Sequence[Token]:
    """These words up to a wide gap: a year and what stands beside it are no number."""
    last = next((n for n, word in enumerate(words) if word.gap not in ("", SPACE)), len(words))
    return words[: last + 1]


def _stuck(paper: Paper) -> Iterator[Found]:
    """Ten sound digits in one word with what names them: `NUI.1710034065`."""
    for token in paper.tokens:
        hit = _NAMED.fullmatch(token.word.text.strip(" .,;:"))
        if hit is not None:
            yield make("document_number", hit[1] + hit[2], [token])


def _zero_lost(paper: Paper) -> Iterator[Found]:
    """`vo. 905210910` for `No. 0905210910`: the zero of a province went into the word before."""
    for sign, token in pairwise(paper.tokens):
        digits = token.stripped.replace("-", "")
        named = sign.gap == SPACE and sign.text.endswith(".") and len(sign.text) <= SIGN
        if named and len(digits) == TEN - 1 and digits.isdigit() and cedula_is_sound(f"0{digits}"):
            yield make("document_number", f"0{digits}", [token], UNTOLD)


SIGN = 4
"""Characters of the longest word for a number that is read amiss: `Nro.`."""
_NAMED = re.compile(r"[A-Za-z.:°º]{1,8}(\d{9})-?(\d)")


def _fallen_apart(paper: Paper) -> Iterator[Found]:
    """Ten sound digits of which the last stands apart: `013464007 -7`."""
    for place in range(len(paper.tokens) - 1):
        pair = _together(paper.tokens[place : place + 2])
        digits = compact("".join(token.text for token in pair))
        if len(digits) == TEN and digits.isdigit() and cedula_is_sound(digits):
            yield make("document_number", digits, pair)


TEN = 10
"""Digits of a cédula."""


def read_visa(items: Sequence[Item]) -> tuple[Fact, ...]:
    """A visa: its own number, and the travel document that it names."""
    paper = Paper(items)
    printed = _printed(paper, ("passport", "document_number"))
    labels = PrintedFacts(paper.items)
    visa = labels.labelled("visa_number")
    passport_said = labels.labelled("passport")
    plain = labels.labelled("document_number")
    if visa is None and passport_said is not None and plain is not None:
        visa = plain.called("visa_number")  # `NÚMERO` beside `PASAPORTE` is the visa's own
    if visa is None and passport_said is None and plain is not None:
        printed = _of_either(printed)
    visa = visa or _longer_than_zone(paper)
    if visa is not None:
        printed.append(visa)
    printed = in_prose(paper, printed)
    printed = _passport_in_zone(paper, _with_demonym(paper, printed))
    found: list[Found] = []
    for page, zone in paper.zones():
        for one in _zone_facts(page, zone):
            if one.field == "document_number":
                passport = next((f for f in printed if f.field == "document_number"), None)
                whole = compact(visa.value) if visa is not None else ""
                if visa is not None and len(whole) > len(one.value) and whole.endswith(one.value):
                    # Nine characters are all that the zone has for it; they confirm the print.
                    sure = max(visa.confidence, REPEATED)
                    found.append(replace(visa, weight=5.0, confidence=sure))
                    continue
                whose = one.called(_whose_number(one.value, visa, passport))
                untold = passport is None and _another_number(paper, one.value)
                # Nine characters are all that the zone has: of a longer number it holds the end.
                cut = whose.field == "visa_number" and len(one.value) == ZONE_NUMBER
                if visa is None and (untold or (cut and not _is_printed(paper, one.value))):
                    whose = replace(whose, proven=False, confidence=min(whose.confidence, UNTOLD))
                found.append(whose)
            else:
                found.append(one)
    cut = any(name_field_is_full(zone) for _, zone in paper.zones())
    if found:
        found += printed_names(paper, printed, found, cut=cut)
    printed = values_agreed(paper, printed, found)
    found = whole_in_one(names_agreed(paper, printed, found, cut=cut))
    return paper.facts(sex_alone(paper, _with_other_line(paper, found)))


def _of_either(printed: list[Found]) -> list[Found]:
    """`NÚMERO` alone on a visa may be the visa's or the passport's."""
    return [
        replace(f, confidence=min(f.confidence, UNTOLD)) if f.field == "document_number" else f
        for f in printed
    ]


def _with_demonym(paper: Paper, printed: list[Found]) -> list[Found]:
    """The nationality by its own word where no label leads to one; never certain."""
    if any(f.field == "nationality" for f in printed):
        return printed
    told = (replace(f, confidence=min(f.confidence, UNTOLD)) for f in demonym(paper))
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


def _is_printed(paper: Paper, number: str) -> bool:
    """Whether a word of the print is that number, whole."""
    return any(compact(token.text) == number for token in paper.tokens)


def _another_number(paper: Paper, zone: str) -> bool:
    """Whether the print of a visa holds a number besides the one of its zone."""
    numbers = {
        compact(t.text) for t in paper.tokens if is_number(t.word) and t.word.confidence > 0.5
    }
    return any(sum(c.isdigit() for c in n) >= FEWEST_DIGITS and n not in zone for n in numbers)


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


def _printed(paper: Paper, number_labels: tuple[str, ...]) -> list[Found]:
    """What the labels of the printed zone say, sides of the paper together."""
    printed = PrintedFacts(paper.items, issuer_of(paper))
    found = printed.all(number_labels)
    zoned = [f for _, zone in paper.zones() for f in _zone_facts(1, zone)]
    proven = {f.field: f.value for f in zoned if f.proven}
    found = issued_later(found, proven)
    loose = printed.loose_dates() + misled(found, proven)
    found, loose = born_first(found, loose, proven)
    said = {f.field: f.value for f in (*found, *zoned)}
    found = in_order(found, loose, said)
    said |= {f.field: f.value for f in found if f.field not in said}
    found += other_birth(found, loose, proven)
    found += remaining_dates(loose, said) or dates_by_habit(
        loose, said, habits(issuer_of(paper)).get("dates", ())
    )
    said |= {f.field: f.value for f in found if f.field not in said}
    return [replace(f, weight=1.0) for f in lone_last_day(found, said)]


def _with_zones(paper: Paper, printed: list[Found], number_from_zone: bool = True) -> list[Found]:
    zoned = [
        one
        for page, zone in paper.zones()
        for one in _zone_facts(page, zone)
        if number_from_zone or one.field != "document_number"
    ]
    cut = any(name_field_is_full(zone) for _, zone in paper.zones())
    if zoned:
        zoned += printed_names(paper, printed, zoned, cut=cut)
    printed = values_agreed(paper, printed, zoned)
    agreed = names_agreed(paper, printed, zoned, cut=cut)
    return whole_in_one(names_doubted(agreed, issuer_of(paper)))


def name_field_is_full(zone: Zone) -> bool:
    """Whether the name reaches the end of its field, so that it may be cut off there.

    Cut between two words it ends in one filler; cut behind the surnames in the two that part them.
    """
    surname, given = (zone.fields.get(name, "") for name in ("surnames", "names"))
    last = "<" * (2 if given else 3)
    named = surname.replace(" ", "<")
    return any(named and named in line and not line.endswith(last) for line in zone.lines)


def _zone_facts(page: int, zone: Zone) -> list[Found]:
    sure = {(c.line, c.column): c.confidence for c in zone.characters}
    usual = sum(sure.values()) / len(sure) if sure else 0.9
    found = []
    for name in ZONE_FIELDS:
        value = zone.fields.get(name, "")
        if not value or (name in STATES and value not in countries()):
            continue
        proven = name in zone.proven
        certainty = 0.99 if proven else usual if zone.accepted else min(usual, 0.8)
        weight = 3.0 if proven else 1.5 if zone.accepted else 0.9
        box = zone.field_boxes.get(name, zone.box)
        raw = _raw(zone, name, value)
        found.append(Found(name, value, raw, page, box, certainty, weight, ReadBy.MRZ, proven))
    return found


def _raw(zone: Zone, name: str, value: str) -> str:
    if name in ("surnames", "names"):
        return value.replace(" ", "<")
    if name == "document_number":
        for line in zone.lines:
            place = line.find(value[:9])
            if place >= 0:
                return line[place : place + max(9, len(value))]
    return value


REPEATED = 0.95
"""Certainty of a number that stands in print and in the zone alike."""
