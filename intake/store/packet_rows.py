"""Packets to rows and back: documents, pages, facts with their readings, signatures, troubles."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from intake.domain.boxes import Box
from intake.domain.documents import (
    Document,
    Fact,
    FileTrouble,
    Packet,
    PageRef,
    Reading,
    SignatureMark,
)
from intake.domain.kinds import Kind, ReadBy, SignatureKind
from intake.domain.traces import Trace
from intake.domain.zones import PaperZone
from intake.store.models.documents import (
    DocumentRow,
    FactRow,
    PageRow,
    ReadingRow,
    SignatureRow,
    TraceRow,
    TroubleRow,
    ZoneRow,
)
from intake.store.signature_cards import card_of_json, card_to_json
from intake.store.zone_rows import zone_of_json, zone_to_json


class BoxColumns(Protocol):
    """A row with the four sides of a box."""

    box_left: Any
    box_top: Any
    box_right: Any
    box_bottom: Any


def sides(box: Box | None) -> dict[str, int | None]:
    """The four columns of a box."""
    left, top, right, bottom = box.as_list() if box else (None, None, None, None)
    return {"box_left": left, "box_top": top, "box_right": right, "box_bottom": bottom}


def box_of(row: BoxColumns) -> Box | None:
    """The box in the four columns."""
    if row.box_left is None:
        return None
    return Box(row.box_left, row.box_top, row.box_right, row.box_bottom)


def save_packet(session: Session, case_id: int, packet: Packet) -> None:
    """Puts the packet in the place of what was there."""
    session.execute(delete(DocumentRow).where(DocumentRow.case_id == case_id))
    session.execute(delete(TroubleRow).where(TroubleRow.case_id == case_id))
    session.add_all(
        _document_row(case_id, position, document)
        for position, document in enumerate(packet.documents)
    )
    session.add_all(
        TroubleRow(
            case_id=case_id,
            position=position,
            file=trouble.file,
            code=trouble.code,
            parameters=trouble.parameters,
        )
        for position, trouble in enumerate(packet.troubles)
    )
    session.flush()


def load_packet(session: Session, case_id: int) -> Packet:
    """The packet as it was saved."""
    documents = session.scalars(
        select(DocumentRow)
        .where(DocumentRow.case_id == case_id)
        .order_by(DocumentRow.position)
        .options(
            selectinload(DocumentRow.pages),
            selectinload(DocumentRow.facts).selectinload(FactRow.readings),
            selectinload(DocumentRow.signatures).selectinload(SignatureRow.trace),
            selectinload(DocumentRow.zones),
        )
    )
    troubles = session.scalars(
        select(TroubleRow).where(TroubleRow.case_id == case_id).order_by(TroubleRow.position)
    )
    return Packet(
        tuple(_document(row) for row in documents),
        tuple(FileTrouble(row.file, row.code, dict(row.parameters)) for row in troubles),
    )


def _document_row(case_id: int, position: int, document: Document) -> DocumentRow:
    return DocumentRow(
        case_id=case_id,
        position=position,
        key=document.id,
        kind=document.kind.value,
        confidence=document.confidence,
        legible=document.legible,
        reasons=list(document.reasons),
        quality=list(document.quality),
        pages=[_page_row(at, page) for at, page in enumerate(document.pages)],
        facts=[_fact_row(at, fact) for at, fact in enumerate(document.facts)],
        signatures=[_signature_row(at, mark) for at, mark in enumerate(document.signatures)],
        zones=[_zone_row(at, zone) for at, zone in enumerate(document.zones)],
    )


def _page_row(position: int, page: PageRef) -> PageRow:
    return PageRow(
        position=position,
        file=page.file,
        file_page=page.file_page,
        rotation=page.rotation,
        width=page.width,
        height=page.height,
        dpi=page.dpi,
    )


def _fact_row(position: int, fact: Fact) -> FactRow:
    return FactRow(
        position=position,
        field=fact.field,
        **_reading_columns(fact.reading),
        readings=[
            ReadingRow(position=at, **_reading_columns(reading))
            for at, reading in enumerate(fact.readings)
        ],
    )


def _signature_row(position: int, mark: SignatureMark) -> SignatureRow:
    return SignatureRow(
        position=position,
        kind=mark.kind.value,
        page=mark.page,
        confidence=mark.confidence,
        signer=mark.signer,
        card=card_to_json(mark.electronic),
        below=mark.below.as_list() if mark.below else None,
        bare=mark.bare,
        trace=_trace_row(mark.trace),
        **sides(mark.box),
    )


def _zone_row(position: int, found: PaperZone) -> ZoneRow:
    return ZoneRow(
        position=position,
        page=found.page,
        zone=zone_to_json(found.zone),
        typed=list(found.typed) if found.typed else None,
    )


def _trace_row(trace: Trace | None) -> TraceRow | None:
    if trace is None:
        return None
    return TraceRow(width=trace.width, height=trace.height, shape=trace.shape, grid=trace.grid)


def trace_of_row(row: TraceRow | None) -> Trace | None:
    """What was kept of handwriting."""
    return Trace(row.width, row.height, row.grid) if row is not None else None


def _reading_columns(reading: Reading) -> dict[str, Any]:
    return {
        "value": reading.value,
        "raw": reading.raw,
        "page": reading.page,
        "confidence": reading.confidence,
        "read_by": reading.read_by.value,
        "proven": reading.proven,
        **sides(reading.box),
    }


def _document(row: DocumentRow) -> Document:
    return Document(
        id=row.key,
        kind=Kind(row.kind),
        confidence=row.confidence,
        pages=tuple(
            PageRef(p.file, p.file_page, p.rotation, p.width, p.height, p.dpi) for p in row.pages
        ),
        facts=tuple(
            Fact.of(fact.field, _reading(fact), tuple(_reading(r) for r in fact.readings))
            for fact in row.facts
        ),
        signatures=tuple(
            SignatureMark(
                SignatureKind(m.kind),
                m.page,
                box_of(m),
                m.confidence,
                m.signer,
                card_of_json(m.card),
                trace=trace_of_row(m.trace),
                below=Box(*m.below) if m.below else None,
                bare=bool(m.bare),
            )
            for m in row.signatures
        ),
        reasons=tuple(row.reasons),
        legible=row.legible,
        quality=tuple(row.quality),
        zones=tuple(
            PaperZone(z.page, zone_of_json(z.zone), tuple(z.typed) if z.typed else None)
            for z in row.zones
        ),
    )


def _reading(row: FactRow | ReadingRow) -> Reading:
    return Reading(
        value=row.value,
        raw=row.raw,
        page=row.page,
        box=box_of(row),
        confidence=row.confidence,
        read_by=ReadBy(row.read_by),
        proven=row.proven,
    )
