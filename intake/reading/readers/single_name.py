"""People of one name: papers repeat it in both fields, or fill one with a sign for `none`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.kinds import ReadBy
from intake.reading.found import Found
from intake.reading.words.folding import core, fold
from intake.reading.words.lexicon import table


def whole_in_one(found: Sequence[Found]) -> list[Found]:
    """The readings; where a person has one name only, it stands among the surnames alone.

    `HARTONO / HARTONO`, `HARTONO / -`, `HARTONO / XXX`, `HARTONO / FNU`, `LNU / HARTONO`: one word
    that is written twice, or a word that says that there is no other (Doc 9303-3 section 4.6:
    the whole name is then the primary identifier).
    """
    real = [f for f in found if f.field not in ("surnames", "names") or not _says_none(f.value)]
    surnames = [f for f in real if f.field == "surnames"]
    names = [f for f in real if f.field == "names"]
    if len(real) < len(found) and names and not surnames:
        return [f.called("surnames") if f in names else f for f in real]
    if not surnames or not names:
        return real
    if not _is_single(surnames, names):
        return real
    # Certain from the zone that has no other name, otherwise as sure as the weaker of the two.
    zoned = any(f.read_by is ReadBy.MRZ for f in surnames)
    least = min(f.confidence for f in names)
    kept = [f for f in real if f not in names]
    if zoned:
        return kept
    return [
        replace(f, confidence=min(f.confidence, least)) if f.field == "surnames" else f
        for f in kept
    ]


def _is_single(surnames: Sequence[Found], names: Sequence[Found]) -> bool:
    """Whether all given names repeat the one surname; the zone tells where there is one."""
    zoned = [f for f in surnames if f.read_by is ReadBy.MRZ]
    whole = {core(f.value) for f in zoned or surnames}
    given = {core(f.value) for f in names}
    alone = bool(zoned) or all(len(f.value.split()) == 1 for f in names)
    return len(whole) == 1 and given <= whole and alone


def _says_none(value: str) -> bool:
    """Whether a field is filled with a word or sign for `no such name`."""
    return " ".join(fold(value).split()) in _signs()


def _signs() -> frozenset[str]:
    return frozenset(table("identity")["single_names"]["none"])
