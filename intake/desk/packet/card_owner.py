"""A cédula bears its owner's parents too: whose number it is, and whose name it bears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import CERTAIN, Document, Fact
from intake.domain.kinds import Kind
from intake.reading.expected import compact, look_for_name
from intake.reading.items import Item
from intake.reading.words.folding import core, fold

LETTERS = frozenset({Kind.SUT_RECORD, Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION})
"""Papers that name people with their numbers."""

_NAME_FIELDS = ("full_name", "surnames", "names")
_WHO = (("employer_name", "employer_cedula"), ("third_party_name", "third_party_number"))
_RELATIVES = frozenset({"padre", "madre", "padres", "conyuge", "father", "mother", "spouse"})


def with_its_owner(
    card: Document, items: Sequence[Item], all_documents: Sequence[Document]
) -> Document:
    """The card under the name of whoever has its number in a letter, where it bears that name.

    Only where its own name was not read for certain or is a part of that name: a mother's card
    handed in for the son's, whose name she has too, is not renamed; nor is one after a parent.
    """
    for letter in all_documents:
        for name_field, number_field in _WHO:
            name, number = letter.value(name_field), letter.value(number_field)
            if letter.kind not in LETTERS or not name or not number:
                continue
            if compact(number) != compact(card.value("document_number") or ""):
                continue
            found = look_for_name("full_name", name, items)
            if found is None or _is_a_relatives(found, items):
                continue
            said, own = set(fold(name).split()), set(fold(_read(card)).split())
            if said != own and not said < own and (own < said or not _is_sure(card)):
                return named_whole(card, found)
    return card


def _read(card: Document) -> str:
    return " ".join(card.value(part) or "" for part in ("surnames", "names", "full_name"))


def _is_sure(card: Document) -> bool:
    names = [fact for name in _NAME_FIELDS if (fact := card.fact(name)) is not None]
    return bool(names) and all(fact.confidence >= CERTAIN for fact in names)


def _is_a_relatives(found: Fact, items: Sequence[Item]) -> bool:
    """Whether a label before a name, or in the line over it, says that it is a parent's."""
    box = found.box
    if box is None or found.page > len(items):
        return False
    lines = items[found.page - 1].text.lines
    beside = [line for line in lines if line.box.top <= box.center[1] <= line.box.bottom]
    over = [line for line in lines if line.box.center[1] < box.top and line.box.left <= box.right]
    near = [*beside, *sorted(over, key=lambda line: line.box.bottom)[-1:]]
    return any(core(word.text) in _RELATIVES for line in near for word in line.words)


def named_whole(document: Document, found: Fact) -> Document:
    """The full name stands; what the reader had is kept beside it."""
    readings = tuple(
        fact.reading for name in _NAME_FIELDS if (fact := document.fact(name)) is not None
    )
    kept = tuple(fact for fact in document.facts if fact.field not in _NAME_FIELDS)
    return replace(document, facts=(*kept, replace(found, readings=readings)))
