"""What a paper is: evidence counted for every kind, `unknown` rather than a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import MAY_BE
from intake.domain.kinds import IDENTITY_KINDS, Kind
from intake.domain.zones import Zone
from intake.reading.items import Item, Shape
from intake.reading.papers.asking import asks_for_a_code
from intake.reading.papers.kinds import KindEvidence, load_kinds
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.values import PrintedZone
from intake.reading.readers.own_number import issuer_by_number
from intake.reading.same_holder import names_parents
from intake.reading.words.countries import countries, country_named, country_of
from intake.reading.words.folding import core, fold
from intake.reading.words.lexicon import table
from intake.reading.words.phrases import PhraseFinder


@dataclass(frozen=True, slots=True)
class Guess:
    """What one item seems to be.

    Attributes:
        confidence: 0 to 1.
        reasons: the phrases that spoke for it, or `zone TD3` and the like.
        starts: it bears what stands on the first page of such a paper.
        continues: it bears what stands on later pages only.
    """

    kind: Kind
    confidence: float
    reasons: tuple[str, ...] = ()
    starts: bool = False
    continues: bool = False
    leaning: Kind | None = None
    """The kind that most speaks for, where the evidence does not suffice."""


THRESHOLD = 2.0
"""Evidence below which a paper stays unknown."""


def classify(item: Item) -> Guess:
    """The kind of paper that this item is, or belongs to."""
    if item.blank:
        return Guess(Kind.BLANK, 1.0, ("blank",))
    for zone in item.zones:
        kind = kind_of_zone(zone)
        if kind is not None:
            said = Guess(
                kind, 0.99 if zone.accepted else 0.9, (f"zone {zone.format}",), starts=True
            )
            return said if zone.accepted else _doubted(said, PhraseFinder.of(item.text))
    guess = classify_words(PhraseFinder.of(item.text))
    if guess.kind is Kind.PASSPORT or may_be_identity(item, guess) or _is_strange(item, guess):
        return _identity(item, guess)
    return guess


def _is_strange(item: Item, guess: Guess) -> bool:
    """Whether a card with the words of a cédula is headed by another State.

    `CÉDULA DE IDENTIDAD | REPÚBLICADE CHILE`, with a civil registry as Ecuador has one.
    """
    card = guess.kind is Kind.CEDULA and item.shape is Shape.CARD
    return card and _is_another_states(item)


IDENTITIES = IDENTITY_KINDS | {Kind.CEDULA}


def may_be_identity(item: Item, guess: Guess) -> bool:
    """Whether it may be an identity paper that its words alone do not tell.

    A card or booklet on the glass is; a whole sheet only if nothing else is known of it, as a
    copy of a passport or a sticker cut out are.
    """
    if item.shape is not Shape.SHEET:
        return guess.kind is Kind.UNKNOWN
    written = sum(len(line.words) for line in item.text.lines)
    return guess.kind is Kind.UNKNOWN and written < MOST_WORDS


MOST_WORDS = 160
"""Words of a sheet from which it is no mere copy of a card or booklet."""


def _identity(item: Item, guess: Guess) -> Guess:
    """The kind of an identity paper, by the lines of a zone, its words and its labels together."""
    finder = PhraseFinder.of(item.text)
    seen = kind_of_zone_lines(item)
    zone = PrintedZone(cells_of_item(item, 1))
    labels = set(zone.labels) & TELLING_LABELS
    # A visa names the travel document beside a number of its own.
    own = labels & {"visa_number", "document_number"}
    names_travel = (
        "visa_number" in labels
        or bool(own and "passport" in labels and finder.find(("visa",)))
        or ("passport" in labels and _is_headed_visa(item))
    )
    foreign = item.shape is Shape.CARD and _is_another_states(item)
    own_card = item.shape is Shape.CARD and _bears_a_cedula(item)
    foreign_card = _bears_little(item) and issuer_by_number(item) is not None
    scored = {}
    for kind in IDENTITIES:
        points, _, reasons, _, _ = _score(kind, load_kinds()[kind], finder)
        points += ZONE_LINE if kind is seen else 0.0
        if names_travel and kind in (Kind.VISA, Kind.PASSPORT) and seen is not Kind.PASSPORT:
            points += VISA_LABELS if kind is Kind.VISA else -VISA_LABELS
        if kind in (Kind.PASSPORT, Kind.VISA) and kind is not seen and item.shape is Shape.CARD:
            points -= TOO_SMALL
        if foreign and kind in (Kind.HOME_ID, Kind.CEDULA):
            points += FOREIGN_STATE if kind is Kind.HOME_ID else -FOREIGN_STATE
        if own_card and kind is Kind.CEDULA:
            points += OWN_NUMBER
        if foreign_card and kind is Kind.HOME_ID:
            points += OWN_NUMBER
        scored[kind] = (points, reasons)
    ordered = sorted(scored, key=lambda kind: -scored[kind][0])
    first, second = ordered[0], ordered[1]
    points, reasons = scored[first]
    lead = points - scored[second][0]
    small = item.shape is not Shape.SHEET
    a_visa = not seen and first is Kind.VISA and names_travel
    a_card = not seen and first is Kind.HOME_ID and foreign
    if guess.kind is Kind.PASSPORT and not (a_visa or a_card):
        return guess
    enough = FEW_LABELS if small else MANY_LABELS
    told = points >= LEAST_POINTS and lead >= LEAST_LEAD
    if told and (
        seen is first or len(labels) >= enough or ((small or foreign_card) and points >= THRESHOLD)
    ):
        certainty = min(0.9, 0.5 + 0.06 * points + 0.04 * lead)
        front = bool(labels & _NAMED) and not names_parents(item)
        return Guess(first, certainty, (*reasons, *sorted(labels)[:2]), front)
    return guess


def _is_headed_visa(item: Item) -> bool:
    """Whether a line says `VISA` and nothing else: no passport does, though a visa names one."""
    return any({core(word.text) for word in line.words} == {"visa"} for line in item.text.lines)


def _is_another_states(item: Item) -> bool:
    """Whether a card is headed by a State that is not Ecuador, and Ecuador stands nowhere on it."""
    if OWN_STATE in fold(item.text.text):
        return False
    states = table("identity")["headings"]["states"]
    for place, line in enumerate(item.text.lines[:HEADING]):
        headed = any(state in fold(line.text) for state in states)
        if (headed or place == 0) and country_named(line.text) not in (None, "ECU"):
            return headed or country_of(line.text) is not None
    return False


def _bears_little(item: Item) -> bool:
    """Whether so little is read on it as on a card in letters that no engine here reads."""
    return sum(len(line.words) for line in item.text.lines) < FEW_WORDS


FEW_WORDS = 40
"""Words on a card, also on one photographed on a table; a letter that names one has more."""


def _bears_a_cedula(item: Item) -> bool:
    """`014763696-3` on a card of which little else is legible but that it is Ecuador's.

    Source: DOMAIN 2.1: ten digits, the last one the check digit of the others (modulo 10).
    """
    said = fold(item.text.text)
    own = OWN_STATE in said or "ecuatorian" in said
    numbers = (re.sub(r"\D", "", found) for found in _CEDULA.findall(said))
    return own and any(cedula_is_sound(number) for number in numbers)


_CEDULA = re.compile(r"(?<![\d-])\d{9}\s?-\s?\d(?![\d-])")
OWN_NUMBER = 2.5
"""What such a number speaks for Ecuador's card."""

OWN_STATE = "ecuador"

HEADING = 4
"""Lines at the top of a card among which its State is named."""

FOREIGN_STATE = 1.5
"""What it speaks for a home card that another State issued it."""

_NAMED = {"surnames", "names", "full_name", "bare_name", "first_surname"}
"""Labels that stand on the side with the name: there such a paper begins."""

ZONE_LINE = 3.0
VISA_LABELS = 3.0
TOO_SMALL = 1.5
LEAST_POINTS, LEAST_LEAD = 0.8, 0.35
FEW_LABELS, MANY_LABELS = 2, 3
TELLING_LABELS = frozenset(
    {"surnames", "names", "full_name", "bare_name", "birth_date", "nationality", "sex",
     "issue_date", "expiry_date", "passport", "document_number", "visa_number", "home_id",
     "first_surname"}
)  # fmt: skip

_ZONE_LINE = re.compile(r"([PVIAC1])[A-Z<]([A-Z<]{3})")


def kind_of_zone_lines(item: Item) -> Kind | None:
    """The kind that a line looking like that of a machine readable zone speaks for.

    The zone reader found no zone that holds; the letters that name kind and State may still stand.
    """
    for line in item.text.lines:
        text = "".join(line.text.split()).upper()
        if len(text) < SHORTEST_ZONE_LINE or text.count("<") < FILLERS:
            continue
        match = _ZONE_LINE.match(text)
        issuer = match.group(2).rstrip("<") if match else ""
        if match is None or issuer not in countries():
            continue
        return _kind_of_line(match)
    return None


SHORTEST_ZONE_LINE, FILLERS = 26, 3


def _doubted(said: Guess, finder: PhraseFinder) -> Guess:
    """A zone that is not sure gives way to words that say plainly something else."""
    words = classify_words(finder)
    identity = words.kind in IDENTITY_KINDS or words.kind is Kind.CEDULA
    if not identity and words.kind is not Kind.UNKNOWN and words.confidence > PLAINLY:
        return words  # lines of a letter in capitals, taken for those of a zone
    return words if identity and words.kind is not said.kind and words.confidence > 0.65 else said


PLAINLY = 0.9
"""Certainty of its words from which a letter or record is none of a passport's pages."""


def kind_of_zone(zone: Zone) -> Kind | None:
    """The kind that a machine readable zone proves (ICAO Doc 9303 parts 4 to 7)."""
    if not zone.accepted and zone.lines and (moved := _kind_moved(zone.lines[0])) is not None:
        return moved
    code = zone.lines[0][:2] if zone.lines else ""
    if zone.format.startswith("MRV") or code.startswith("V"):
        return Kind.VISA
    if zone.format == "TD3":
        return Kind.PASSPORT if code.startswith("P") else None
    if zone.format in ("TD1", "TD2"):
        issuer = zone.fields.get("issuing_country", zone.lines[0][2:5] if zone.lines else "")
        if code.startswith("P"):
            return Kind.PASSPORT
        return Kind.CEDULA if issuer == "ECU" else Kind.HOME_ID
    return None


def _kind_moved(line: str) -> Kind | None:
    """The kind where a speck or two read before a line moved its letters: `I<V<ECUROJAS<<ANA`."""
    for place in range(3):
        match = _ZONE_LINE.match(line, place)
        if match is not None and match[2].rstrip("<") in countries():
            return _kind_of_line(match) if place else None
    return None


def _kind_of_line(match: re.Match[str]) -> Kind:
    """The kind that the letters at the beginning of a zone say."""
    if match[1] in "PV":
        return Kind.PASSPORT if match[1] == "P" else Kind.VISA
    return Kind.CEDULA if match[2].rstrip("<") == "ECU" else Kind.HOME_ID


def classify_words(finder: PhraseFinder) -> Guess:
    """The kind that the words alone speak for."""
    scored = sorted(
        (_score(kind, evidence, finder) for kind, evidence in load_kinds().items()),
        key=lambda scored: -scored[0],
    )
    best, second = scored[0], scored[1]
    points, kind, reasons, starts, continues = best
    if points < THRESHOLD or points - second[0] < MARGIN:
        if kind is Kind.REQUEST and _asked(points, second[0]) and asks_for_a_code(finder):
            return Guess(kind, ONLY_ASKED, (*reasons, "asks_for_a_code"), starts, continues)
        leaning = kind if points > 0.4 else None
        if len(reasons) >= SEVERAL:
            reasons = (*reasons, MAY_BE + kind.value)
        return Guess(Kind.UNKNOWN, 0.0, reasons if points > 0 else (), starts, continues, leaning)
    certainty = min(0.99, 0.5 + 0.06 * points + 0.04 * (points - max(0.0, second[0])))
    return Guess(kind, certainty, reasons, starts, continues)


def _asked(points: float, other: float) -> bool:
    """Whether a sentence that asks for a code would be enough for a request."""
    return points + ASKS >= THRESHOLD and points + ASKS - other >= MARGIN


ASKS = 1.2
"""What a sentence that asks for a code weighs, where no phrase of asking is known."""

ONLY_ASKED = 0.7
"""Certainty of a request that its sentence tells."""

SEVERAL = 2
"""Phrases of a kind from which an unknown paper may be of it."""

MARGIN = 0.75
"""By how much the best kind must lead."""


def _score(
    kind: Kind, evidence: KindEvidence, finder: PhraseFinder
) -> tuple[float, Kind, tuple[str, ...], bool, bool]:
    points = 0.0
    reasons: list[tuple[float, str]] = []
    starts = continues = False
    counted: dict[tuple[int, int], float] = {}
    for phrase in evidence.phrases:
        found = finder.find(phrase.words)
        if not found:
            continue
        heading = phrase.title and any(finder.is_heading(match) for match in found)
        worth = phrase.weight * (phrase.boost if heading else 0.5 if phrase.title else 1.0)
        # Words that differ by a letter are found in the same place: the weightiest counts.
        known = min(counted.get((match.first, match.last), 0.0) for match in found)
        counted |= {(m.first, m.last): max(worth, known) for m in found if worth > 0}
        points += worth if worth <= 0 else max(0.0, worth - known)
        opens = phrase.starts and any(finder.opens(match) for match in found)
        starts = starts or opens or heading
        continues = continues or phrase.continues
        if worth > 0:
            reasons.append((worth, phrase.text))
    ordered = tuple(text for _, text in sorted(reasons, key=lambda pair: -pair[0])[:5])
    return points, kind, ordered, starts, continues
