"""What a case is found by, and what lists show of it: drawn from its papers."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.documents import Document, Fact, Packet
from intake.domain.kinds import Kind
from intake.store.folding import compact, name_key, name_words, number_words

HOLDER_KINDS = (Kind.PASSPORT, Kind.HOME_ID, Kind.VISA, Kind.FOREIGNER_CODE)
TOLD_KINDS = (Kind.SUT_RECORD, Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION)
EMPLOYER_KINDS = (Kind.REQUEST, Kind.SUT_RECORD, Kind.KEY_REQUEST, Kind.RUC_CERTIFICATE)


@dataclass(frozen=True, slots=True)
class Headline:
    """What a list shows of a case; empty where it was not read."""

    holder: str = ""
    document_number: str = ""
    employer: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or number that finds a case.

    Attributes:
        field: fact field, or `case`, `code`, `cedula`.
        text: as it stands in the case.
        key: equal for equal names in any order of words, and for equal numbers.
        words: folded words, separated by spaces.
    """

    field: str
    text: str
    key: str
    words: str

    @classmethod
    def name(cls, field: str, text: str) -> Entry:
        """A name."""
        return cls(field, text, name_key(text), " ".join(sorted(name_words(text))))

    @classmethod
    def number(cls, field: str, text: str) -> Entry:
        """A number."""
        return cls(field, text, compact(text), " ".join(sorted(number_words(text))))


def headline(packet: Packet) -> Headline:
    """What lists show: from identity papers first, then from what the others tell."""
    order = [*packet.of_kind(*HOLDER_KINDS), *packet.of_kind(*TOLD_KINDS)]
    order.sort(key=lambda d: (*HOLDER_KINDS, *TOLD_KINDS).index(d.kind))
    employers = sorted(packet.of_kind(*EMPLOYER_KINDS), key=lambda d: EMPLOYER_KINDS.index(d.kind))
    return Headline(
        holder=_first([_full_name(d) or d.value("holder_name") or "" for d in order]),
        document_number=_first(
            [
                d.value("document_number") or d.value("holder_number") or ""
                for d in order
                if d.kind is not Kind.FOREIGNER_CODE
            ]
        ),
        employer=_first(
            [d.value(f) or "" for f in ("company_name", "employer_name") for d in employers]
        ),
        code=_first([_code(d) for d in packet.documents]),
    )


def entries(number: str, packet: Packet | None) -> list[Entry]:
    """Everything that a case is found by, each text once per field."""
    found = {("case", compact(number)): Entry.number("case", number)}
    for document in packet.documents if packet else ():
        for entry in _of_document(document):
            if entry.key:
                found.setdefault((entry.field, entry.key), entry)
    return list(found.values())


def _of_document(document: Document) -> list[Entry]:
    found = []
    full = _full_name(document)
    if full:
        found.append(Entry.name("full_name", full))
    for fact in document.facts:
        if _is_number(fact.field):
            field = _number_field(document.kind, fact.field)
            found += [Entry.number(field, text) for text in _texts(fact)]
        elif _is_name(fact.field):
            found += [Entry.name(fact.field, text) for text in _texts(fact)]
    return found


def _texts(fact: Fact) -> list[str]:
    return [fact.value, *(reading.value for reading in fact.readings)]


def _is_name(field: str) -> bool:
    return field in ("surnames", "names") or field.endswith("_name")


def _is_number(field: str) -> bool:
    return field in ("ruc", "code") or field.endswith(("_number", "_cedula", "_code"))


def _number_field(kind: Kind, field: str) -> str:
    """A cédula is the employer's or a third party's: its number makes no case the same case."""
    if field == "document_number" and kind is Kind.CEDULA:
        return "cedula"
    if field == "document_number" and kind is Kind.FOREIGNER_CODE:
        return "code"
    return field


def _full_name(document: Document) -> str:
    parts = [document.value("surnames") or "", document.value("names") or ""]
    return " ".join(filter(None, parts)) or document.value("full_name") or ""


def _code(document: Document) -> str:
    if document.kind is Kind.FOREIGNER_CODE:
        return document.value("code") or document.value("document_number") or ""
    return document.value("code") or ""


def _first(texts: list[str]) -> str:
    return next((text for text in texts if text), "")
