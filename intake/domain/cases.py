"""Cases (expedientes): what was received for one filing, what was read, said and decided."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from intake.domain.documents import Document, Fact, Packet, Reading
from intake.domain.endorsements import Endorsement
from intake.domain.findings import Assessment
from intake.domain.kinds import CaseState, Channel, Presenter, ReadBy, Verdict
from intake.domain.outcomes import HandedSheet, Outcome, Turn
from intake.domain.page_moves import PageMove
from intake.domain.page_turns import PageTurn
from intake.domain.signature_answers import SignatureAnswer
from intake.domain.splits import CaseSplit
from intake.domain.zones import zone_index


class FileState(StrEnum):
    """What has become of a file that was handed over."""

    RECEIVED = "received"
    READ = "read"
    UNREADABLE = "unreadable"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of a case; its original bytes lie under `sha256`.

    Attributes:
        bytes: size of the original.
        name: as handed over; within a case every name stands once (a second, different file of
            the same name is called `scan (2).png`). Pages of the packet refer to it.
        received_at: aware, UTC; from then on it is safe on disk.
        sequence: counts from 1 within the case, in the order received.
        page_count: None until it was read.
    """

    sha256: str
    bytes: int
    name: str
    received_at: datetime
    sequence: int
    state: FileState = FileState.RECEIVED
    page_count: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A value that a person put in the place of what the machine read.

    Attributes:
        document: id of the paper in the packet, such as `d1`.
        before: the value that stood there; None where nothing was read.
    """

    document: str
    field: str
    value: str
    person: str
    at: datetime
    reason: str = ""
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a named person decided about the case.

    Attributes:
        kind: code such as `received`, `returned`, `override`.
        subject: what it is about where it is not the whole case, such as a finding's code.
    """

    kind: str
    person: str
    at: datetime
    reason: str = ""
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a case's history: who did what, when.

    Attributes:
        action: code such as `case.opened`, `file.received`, `fact.corrected`.
        detail: values for the text of that code.
    """

    at: datetime
    person: str
    action: str
    detail: dict[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seal:
    """That a case was filed, and the SHA-256 of its manifest.

    Attributes:
        events: how many lines of the history the manifest holds.
    """

    manifest_sha256: str
    at: datetime
    person: str
    events: int


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case as one row of a list.

    Attributes:
        holder: surnames and names of the foreign national, as far as read.
        document_number: of the identity document.
        employer: natural person or company.
        code: identification code for foreigners, where one is known.
        verdict: of the last assessment; None before the first.
        files: how many were received.
        unread: how many of them are not read yet.
    """

    id: int
    number: str
    procedure: str
    channel: Channel
    presenter: Presenter
    state: CaseState
    opened_at: datetime
    opened_by: str
    holder: str = ""
    document_number: str = ""
    employer: str = ""
    code: str = ""
    verdict: Verdict | None = None
    files: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """Everything about one filing.

    Attributes:
        number: expediente number, such as `IESS-UIO-CAU03-CEXT-2026-000123`; never reused.
        rules_version: version of the procedure's rules it was opened under and stays with.
        packet: None until something was read.
        assessment: None until it was checked.
        attested: codes of what a person has attested.
        seal: None until it is filed; from then on nothing about it changes.
        signature_answers: what people said about signatures, oldest first.
        revision: grows with every change.
        handed: sheets that were made for the person at the window, oldest first.
        outcome: what the institute issued; None before that, and where it was taken back.
        outcomes: everything that was recorded of it, oldest first.
        turn: the appointment as last written down; None where nobody did.
        endorsements: of powers of attorney by the legal unit, oldest first.
        page_moves: pages that people put to another paper, oldest first.
        split: that its papers were parted by worker, as it stands now; None where they were not.
        page_turns: pages that people turned upright, oldest first.
    """

    id: int
    number: str
    procedure: str
    rules_version: str
    channel: Channel
    presenter: Presenter
    state: CaseState
    opened_at: datetime
    opened_by: str
    files: tuple[StoredFile, ...] = ()
    packet: Packet | None = None
    assessment: Assessment | None = None
    attested: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    decisions: tuple[Decision, ...] = ()
    history: tuple[Event, ...] = ()
    seal: Seal | None = None
    revision: int = 0
    signature_answers: tuple[SignatureAnswer, ...] = ()
    handed: tuple[HandedSheet, ...] = ()
    outcome: Outcome | None = None
    turn: Turn | None = None
    endorsements: tuple[Endorsement, ...] = ()
    page_moves: tuple[PageMove, ...] = ()
    split: CaseSplit | None = None
    outcomes: tuple[Outcome, ...] = ()
    page_turns: tuple[PageTurn, ...] = ()

    @property
    def unread(self) -> tuple[StoredFile, ...]:
        """Files that were received and not read yet."""
        return tuple(file for file in self.files if file.state is FileState.RECEIVED)

    @property
    def undecided(self) -> bool:
        """Whether it is still worked on, at the window or by the legal unit."""
        return self.state in (CaseState.DRAFT, CaseState.LEGAL_REVIEW)

    def file(self, name: str) -> StoredFile:
        """The file of that name.

        Raises:
            KeyError: there is none.
        """
        for file in self.files:
            if file.name == name:
                return file
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Pending:
    """A case with files that were received and not read: work that the program goes on with."""

    case: int
    number: str
    files: tuple[StoredFile, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A case that was found.

    Attributes:
        case: its number; `case_id` is its id in the store.
        date: when it was opened.
        why: (field, text) pairs that matched, text as it stands in the case.
    """

    case: str
    procedure: str
    state: CaseState
    date: date
    holder: str
    document_number: str
    employer: str
    code: str
    why: tuple[tuple[str, str], ...]
    case_id: int


def corrected(packet: Packet, correction: Correction) -> Packet:
    """The packet with a person's value in place; what was read stays among the readings.

    An empty value takes a person's word back: what the machine read stands again.

    Raises:
        KeyError: the packet holds no document of that id.
    """
    document = packet.document(correction.document)
    index = zone_index(correction.field)
    if index is not None:
        return _with_zone(packet, document, index, correction.value)
    if not correction.value:
        return _without_a_person(packet, document, correction.field)
    before = document.fact(correction.field)
    reading = Reading(
        value=correction.value,
        raw=correction.value,
        page=before.page if before else 1,
        box=before.box if before else None,
        confidence=1.0,
        read_by=ReadBy.PERSON,
    )
    others = (before.reading, *before.readings) if before else ()
    changed = document.with_fact(Fact.of(correction.field, reading, others))
    return replace(
        packet, documents=tuple(changed if d is document else d for d in packet.documents)
    )


def _without_a_person(packet: Packet, document: Document, field: str) -> Packet:
    """What the machine read stands again; nothing where it read nothing."""
    fact = document.fact(field)
    if fact is None or fact.read_by is not ReadBy.PERSON:
        return packet
    read = [reading for reading in fact.readings if reading.read_by is not ReadBy.PERSON]
    changed = replace(document, facts=tuple(f for f in document.facts if f.field != field))
    if read:
        changed = changed.with_fact(Fact.of(field, read[0], tuple(read[1:])))
    return replace(
        packet, documents=tuple(changed if d is document else d for d in packet.documents)
    )


def standing(document: Document, field: str) -> str | None:
    """What stands in a field, or in a zone (`mrz0`), before a correction."""
    index = zone_index(field)
    if index is None:
        return document.value(field)
    return "\n".join(document.zones[index].lines) if index < len(document.zones) else None


def _with_zone(packet: Packet, document: Document, index: int, value: str) -> Packet:
    """With a person's lines beside the program's; no lines at all take them back.

    Raises:
        KeyError: the paper has no such zone.
    """
    if index >= len(document.zones):
        raise KeyError(index)
    typed = tuple(value.split("\n")) if value else None
    zones = tuple(
        replace(zone, typed=typed) if at == index else zone
        for at, zone in enumerate(document.zones)
    )
    changed = replace(document, zones=zones)
    return replace(
        packet, documents=tuple(changed if d is document else d for d in packet.documents)
    )


def carried_over(before: Packet, after: Packet) -> Packet:
    """The newly read packet with what people had put right in the one before.

    A paper is the same when it begins on the same page of the same file and is of the same kind.
    """
    known = {
        (d.kind, d.pages[0].file, d.pages[0].file_page): d for d in before.documents if d.pages
    }
    documents = []
    for document in after.documents:
        first = document.pages[0] if document.pages else None
        earlier = known.get((document.kind, first.file, first.file_page)) if first else None
        changed = document
        for fact in earlier.facts if earlier else ():
            if fact.read_by is ReadBy.PERSON:
                read = document.fact(fact.field)
                others = (read.reading, *read.readings) if read else fact.readings
                changed = changed.with_fact(Fact.of(fact.field, fact.reading, others))
        typed = {zone.page: zone.typed for zone in earlier.zones} if earlier else {}
        zones = tuple(
            replace(zone, typed=typed.get(zone.page)) if len(typed) == len(changed.zones) else zone
            for zone in changed.zones
        )
        documents.append(replace(changed, zones=zones))
    return replace(after, documents=tuple(documents))
