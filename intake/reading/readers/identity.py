"""Reads passports, home cards and cédulas: machine readable and printed zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import Fact
from intake.domain.kinds import ReadBy
from intake.reading.fields.values import a_cedula, make
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.national import habits
from intake.reading.readers.both_zones import REPEATED, printed_of, with_other_line, with_zones
from intake.reading.readers.name_lines import named_on_own_side
from intake.reading.readers.own_number import demonym, issuer_of, national_number, own_number
from intake.reading.readers.paper import Paper
from intake.reading.readers.printed_facts import PrintedFacts
from intake.reading.readers.said_alone import sex_alone
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import SPACE, Token


def read_passport(items: Sequence[Item]) -> tuple[Fact, ...]:
    """Both zones of a passport; where they agree, names with their printed letters."""
    paper = Paper(items)
    printed = printed_of(paper, ("passport", "document_number"))
    return paper.facts(sex_alone(paper, with_other_line(paper, with_zones(paper, printed))))


def read_home_id(items: Sequence[Item]) -> tuple[Fact, ...]:
    """A home country's identity card, with or without a zone."""
    paper = Paper(items)
    printed = own_number(paper, printed_of(paper, HOME_NUMBERS))
    found = national_number(paper, with_zones(paper, printed))
    if not any(f.field == "nationality" for f in found):
        found += demonym(paper)
    found = named_on_own_side(paper, found, habits(issuer_of(paper)).get("lines", ()))
    return paper.facts(sex_alone(paper, with_other_line(paper, found)))


HOME_NUMBERS = ("home_id", "cedula", "document_number", "second_number")
"""Labels of a card's number; another one of its holder is on some the only one, never certain."""


def read_cedula(items: Sequence[Item]) -> tuple[Fact, ...]:
    """An Ecuadorian cédula: ten digits that prove themselves."""
    paper = Paper(items)
    printed = [_whole_name(f) for f in printed_of(paper, ()) if f.field != "document_number"]
    number = _ten_digits(paper)
    if number is None or not cedula_is_sound(number.value):
        number = _ten_in_zone(paper) or number
    if number is not None:
        printed.append(number.called("document_number"))
    # The number in its place in the zone is the card's own, not the person's.
    found = with_zones(paper, printed, number_from_zone=False)
    if not any(f.field == "nationality" for f in found):
        found += demonym(paper)
    found = named_on_own_side(paper, found, habits("ECU").get("lines", ()))
    return paper.facts(sex_alone(paper, with_other_line(paper, found)))


def _whole_name(found: Found) -> Found:
    """Two words are no whole name of an Ecuadorian, who has two surnames: a line was not read."""
    if found.field != "full_name" or len(found.value.split()) >= WHOLE:
        return found
    return replace(found, confidence=min(found.confidence, GUESSED))


WHOLE = 3
"""Words of the shortest whole name: two surnames and a name."""


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
            yield make("document_number", f"0{digits}", [token], GUESSED)


GUESSED = 0.8
"""Certainty at most of a number a figure of which was not read."""

SIGN = 4
"""Characters of the longest word for a number that is read amiss: `Nro.`."""
_NAMED = re.compile(r"[A-Za-z.:°º]{1,8}(\d{9})-?(\d)")


def _fallen_apart(paper: Paper) -> Iterator[Found]:
    """Ten sound digits of which the last stands apart: `013464007 -7`, `304286452 - 4`."""
    for place, token in enumerate(paper.tokens):
        dashed = any(t.text in DASHES for t in paper.tokens[place + 1 : place + 2])
        run = _together(paper.tokens[place : place + (3 if dashed else 2)])
        digits = compact("".join(part.text for part in run))
        if token.exact and len(digits) == TEN and digits.isdigit() and cedula_is_sound(digits):
            yield make("document_number", digits, run)


DASHES = ("-", "\u2013")


TEN = 10
"""Digits of a cédula."""
