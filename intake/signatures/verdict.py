"""The evidence of a file and of its pages put together for one document."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box, Placement
from intake.domain.documents import SignatureMark
from intake.domain.kinds import SignatureKind
from intake.signatures.evidence import ElectronicReport, InkKind, PageSigns

Page = tuple[int, Placement, PageSigns]

_ORDER = list(SignatureKind)


def marks(electronic: ElectronicReport | None, pages: Sequence[Page]) -> tuple[SignatureMark, ...]:
    """What the document shows, strongest first: electronic, stamped, ink, pasted, none, unknown.

    All evidence is kept; the first mark is the one that counts. Only the last signing places of
    the document count for ink: initials in margins and places of earlier pages do not.

    Args:
        electronic: what was found in the file, with pages of this document (`for_document`).
        pages: page of the document from 1, how the upright picture lies in the one handed in,
            and what was seen on it.
    """
    found = [*_electronic(electronic, pages), *_stamps(pages), *_pasted(pages), *_ink(pages)]
    if not any(_is_about_ink(mark) for mark in found):
        last = max((number for number, _, _ in pages), default=1)
        found.append(SignatureMark(SignatureKind.NOT_ASSESSED, last, None, 0.0))
    return tuple(sorted(found, key=lambda m: (_ORDER.index(m.kind), -m.confidence)))


def _is_about_ink(mark: SignatureMark) -> bool:
    return mark.kind not in (SignatureKind.ELECTRONIC, SignatureKind.ELECTRONIC_STAMP)


def _electronic(report: ElectronicReport | None, pages: Sequence[Page]) -> list[SignatureMark]:
    by_number = {number: (placement, signs) for number, placement, signs in pages}
    first = min(by_number, default=1)
    found = []
    for signature in report.signatures if report else ():
        if not signature.by_person:
            continue
        page, box = signature.page or first, None
        if signature.page in by_number and signature.box:
            scale = by_number[signature.page][1].dpi / 72
            box = Box(*(round(n * scale) for n in signature.box))
        found.append(SignatureMark(SignatureKind.ELECTRONIC, page, box, 1.0, signature.signer))
    return found


def _stamps(pages: Sequence[Page]) -> list[SignatureMark]:
    return [
        SignatureMark(
            SignatureKind.ELECTRONIC_STAMP,
            number,
            placement.box(stamp.box),
            stamp.confidence,
            stamp.signer,
        )
        for number, placement, signs in pages
        for stamp in signs.stamps
    ]


def _pasted(pages: Sequence[Page]) -> list[SignatureMark]:
    return [
        SignatureMark(
            SignatureKind.PASTED_IMAGE, number, placement.box(paste.box), paste.confidence
        )
        for number, placement, signs in pages
        for paste in signs.pasted
    ]


def _ink(pages: Sequence[Page]) -> list[SignatureMark]:
    """The marks of the last signing places: of the last page that has any."""
    signing = [page for page in pages if any(place.last for place in page[2].places)]
    if not signing:
        return []
    number, placement, signs = max(signing, key=lambda page: page[0])
    kinds = {
        InkKind.INK: SignatureKind.INK,
        InkKind.NONE: SignatureKind.NONE,
        InkKind.NOT_ASSESSED: SignatureKind.NOT_ASSESSED,
    }
    pictures = {paste.place for paste in signs.pasted}
    return [
        SignatureMark(kinds[e.kind], number, placement.box(e.box), e.confidence)
        for e in signs.ink
        if e.place is not None
        and e.place not in pictures
        and signs.places[e.place].last
        and e.kind in kinds
    ]
