"""Both zones of an identity paper: what labels say, what the machine readable zone says."""

from __future__ import annotations

from dataclasses import replace

from intake.domain.documents import NAMES
from intake.domain.kinds import ReadBy
from intake.domain.zones import Zone
from intake.reading.found import Found
from intake.reading.printed.national import habits, names_doubted
from intake.reading.readers.name_lines import BOTH, other_line
from intake.reading.readers.named_twice import names_agreed, printed_names
from intake.reading.readers.own_number import issuer_of
from intake.reading.readers.paper import Paper
from intake.reading.readers.paper_dates import (
    born_first,
    dates_by_habit,
    in_order,
    issued_later,
    issued_long_ago,
    last_before_issue,
    lone_day,
    misled,
    other_birth,
    remaining_dates,
    with_a_lost_figure,
)
from intake.reading.readers.printed_facts import PrintedFacts
from intake.reading.readers.single_name import whole_in_one
from intake.reading.readers.told_twice import values_agreed
from intake.reading.words.countries import countries

ZONE_FIELDS = ("document_number", "surnames", "names", "nationality", "issuing_country",
               "birth_date", "sex", "expiry_date")  # fmt: skip


STATES = ("nationality", "issuing_country")


def printed_of(paper: Paper, number_labels: tuple[str, ...]) -> list[Found]:
    """What the labels of the printed zone say, sides of the paper together."""
    printed = PrintedFacts(paper.items, issuer_of(paper))
    found = printed.all(number_labels)
    zoned = [f for _, zone in paper.zones() for f in zone_facts(1, zone)]
    proven = {f.field: f.value for f in zoned if f.proven}
    found = with_a_lost_figure(issued_later(found, proven), printed.loose_dates())
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
    found = last_before_issue(issued_long_ago(found, said))
    return [replace(f, weight=1.0) for f in lone_day(found, said)]


def with_zones(paper: Paper, printed: list[Found], number_from_zone: bool = True) -> list[Found]:
    """The printed readings and the zones'; a name on which both agree as print spells it."""
    zoned = [
        one
        for page, zone in paper.zones()
        for one in zone_facts(page, zone)
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


def zone_facts(page: int, zone: Zone) -> list[Found]:
    """What one zone says; `proven` where check digits and two witnesses hold."""
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


def with_other_line(paper: Paper, found: list[Found]) -> list[Found]:
    """The readings, and the other part of a name where one alone has a label that was read.

    Surnames stand over given names, but for the habits of some countries; never certain. A zone
    that the surnames fill has no given names.
    """
    named = [f for f in found if f.field in NAMES]
    printed = [f for f in named if f.read_by is None]
    cut = any(name_field_is_full(zone) for _, zone in paper.zones())
    if len({f.field for f in named}) != 1 or len(printed) != 1 or (len(named) > 1 and not cut):
        return found
    order = habits(issuer_of(paper)).get("lines", BOTH)
    known = printed[0]
    if known.field == "full_name" and len(known.value.split()) == 1:
        # `NOMBRE` is what was read of `NOMBRES`.
        known = known.called("names")
        other = other_line(paper, known, order)
        return [*(f for f in found if f is not printed[0]), known, *other] if other else found
    return found + other_line(paper, known, order)


REPEATED = 0.95
"""Certainty of a number that stands in print and in the zone alike."""
