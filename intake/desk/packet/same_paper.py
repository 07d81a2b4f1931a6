"""An identity paper handed in twice, original and copy, is one document with two pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import Document, Fact, Reading
from intake.domain.kinds import IDENTITY_KINDS, Kind, ReadBy
from intake.reading.readers.agree import agrees
from intake.reading.words.folding import core

PAPERS = IDENTITY_KINDS | {Kind.CEDULA}

DECIDING = ("birth_date", "expiry_date")
"""Values that differ between two papers of one number only if they are two papers."""


NAMED = ("surnames", "names", "full_name")

READ = 0.6
"""Certainty from which a reading may complete another."""


def joined(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, those that are the same paper made one; `d1`, `d2` ... in order.

    The same paper: one kind, one number, no surname and no proven date that contradicts. What the
    two pictures say differently stays beside the value that stands, among its `readings`.
    """
    kept: list[Document] = []
    for document in documents:
        place = next((n for n, one in enumerate(kept) if same_paper(one, document)), None)
        if place is None:
            kept.append(document)
        else:
            kept[place] = _one(kept[place], document)
    return tuple(replace(d, id=f"d{number}") for number, d in enumerate(kept, 1))


def same_paper(one: Document, other: Document) -> bool:
    """Whether two documents are pictures of one identity paper."""
    if one.kind is not other.kind or one.kind not in PAPERS:
        return False
    field = "visa_number" if one.kind is Kind.VISA else "document_number"
    mine, theirs = _bare(one.value(field)), _bare(other.value(field))
    if not mine or mine != theirs:
        return False
    return _share_surname(one, other) and not any(
        _contradict(one.fact(name), other.fact(name)) for name in DECIDING
    )


def _bare(number: str | None) -> str:
    return "".join(c for c in (number or "").upper() if c.isalnum())


def _share_surname(one: Document, other: Document) -> bool:
    names = [d.fact("surnames") or d.fact("full_name") for d in (one, other)]
    if any(fact is None or not fact.letters_certain for fact in names):
        return True  # a copy whose name is hard to read
    mine, theirs = ({core(word) for word in fact.value.split()} for fact in names if fact)
    return bool(mine & theirs)


def _contradict(one: Fact | None, other: Fact | None) -> bool:
    return (
        one is not None
        and other is not None
        and one.value != other.value
        and one.proven
        and other.proven
    )


def _one(first: Document, copy: Document) -> Document:
    """Both pictures as one document; of each field the surer reading stands."""
    moved = {fact.field: _turned_on(fact, len(first.pages)) for fact in copy.facts}
    facts = [_surer(fact, moved.pop(fact.field, None)) for fact in first.facts]
    quality = tuple(code for code in first.quality if code in copy.quality)
    return replace(
        first,
        confidence=max(first.confidence, copy.confidence),
        pages=(*first.pages, *copy.pages),
        facts=(*facts, *moved.values()),
        signatures=(*first.signatures, *copy.signatures),
        reasons=tuple(dict.fromkeys((*first.reasons, *copy.reasons))),
        legible=max(first.legible, copy.legible),
        quality=quality,
    )


def _turned_on(fact: Fact, pages: int) -> Fact:
    """The fact of the copy, its pages counted after those of the original."""
    readings = tuple(replace(r, page=r.page + pages) for r in fact.readings)
    return replace(fact, page=fact.page + pages, readings=readings)


def _surer(fact: Fact, other: Fact | None) -> Fact:
    if other is None:
        return fact
    best, rest = (fact, other) if _rank(fact) >= _rank(other) else (other, fact)
    if _goes_on(best, rest):
        best, rest = rest, best
    readings: list[Reading] = list(best.readings)
    for reading in (rest.reading, *rest.readings):
        known = (best.reading, *readings)
        if all(reading.value != r.value or reading.read_by is not r.read_by for r in known):
            readings.append(reading)
    return replace(best, readings=tuple(readings))


def _goes_on(short: Fact, long: Fact) -> bool:
    """Whether a name is the other one with more words, that is, one of which a part was not read.

    Not where the zone of its own picture says that the shorter one is whole.
    """
    if short.field not in NAMED or long.confidence < READ:
        return False
    few, many = (Counter(core(word) for word in fact.value.split()) for fact in (short, long))
    if few.total() >= many.total() or few - many:
        return False
    return not _confirmed(short)


def _rank(fact: Fact) -> tuple[bool, bool, bool, float]:
    printed = fact.field not in NAMED or fact.read_by is not ReadBy.MRZ
    return fact.proven, printed, _confirmed(fact), fact.confidence


def _confirmed(fact: Fact) -> bool:
    """Whether the zone of its own picture spells the printed name."""
    zone = next((r.value for r in fact.readings if r.read_by is ReadBy.MRZ), None)
    return fact.field in NAMED and zone is not None and agrees(fact.value, zone)
