"""What a paper is: evidence counted for every kind, `unknown` rather than a guess."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.kinds import IDENTITY_KINDS, Kind
from intake.domain.zones import Zone
from intake.reading.items import Item
from intake.reading.kinds import KindEvidence, load_kinds
from intake.reading.phrases import PhraseFinder


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
    return classify_words(PhraseFinder.of(item.text))


def _doubted(said: Guess, finder: PhraseFinder) -> Guess:
    """A zone that is not sure gives way to words that say plainly something else."""
    words = classify_words(finder)
    identity = words.kind in IDENTITY_KINDS or words.kind is Kind.CEDULA
    return words if identity and words.kind is not said.kind and words.confidence > 0.65 else said


def kind_of_zone(zone: Zone) -> Kind | None:
    """The kind that a machine readable zone proves (ICAO Doc 9303 parts 4 to 7)."""
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


def classify_words(finder: PhraseFinder) -> Guess:
    """The kind that the words alone speak for."""
    scored = sorted(
        (_score(kind, evidence, finder) for kind, evidence in load_kinds().items()),
        key=lambda scored: -scored[0],
    )
    best, second = scored[0], scored[1]
    points, kind, reasons, starts, continues = best
    if points < THRESHOLD or points - second[0] < MARGIN:
        leaning = kind if points > 0.4 else None
        return Guess(Kind.UNKNOWN, 0.0, reasons if points > 0 else (), starts, continues, leaning)
    certainty = min(0.99, 0.5 + 0.06 * points + 0.04 * (points - max(0.0, second[0])))
    return Guess(kind, certainty, reasons, starts, continues)


MARGIN = 0.75
"""By how much the best kind must lead."""


def _score(
    kind: Kind, evidence: KindEvidence, finder: PhraseFinder
) -> tuple[float, Kind, tuple[str, ...], bool, bool]:
    points = 0.0
    reasons: list[tuple[float, str]] = []
    starts = continues = False
    for phrase in evidence.phrases:
        found = finder.find(phrase.words)
        if not found:
            continue
        heading = phrase.title and any(finder.is_heading(match) for match in found)
        worth = phrase.weight * (phrase.boost if heading else 0.5 if phrase.title else 1.0)
        points += worth
        starts = starts or phrase.starts or heading
        continues = continues or phrase.continues
        if worth > 0:
            reasons.append((worth, phrase.text))
    ordered = tuple(text for _, text in sorted(reasons, key=lambda pair: -pair[0])[:5])
    return points, kind, ordered, starts, continues
