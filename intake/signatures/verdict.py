"""The evidence of a file and of its pages put together for one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.boxes import Box, Placement
from intake.domain.documents import SignatureMark
from intake.domain.kinds import SignatureKind
from intake.signatures.evidence import ElectronicReport, InkEvidence, InkKind, PageSigns

Page = tuple[int, Placement, PageSigns]

_ORDER = list(SignatureKind)
_PERHAPS, _SURELY = 0.3, 0.9
_REACH_INCHES, _HIGH_INCHES = 0.63, 0.2
"""How far a signature over a bare number spans, and how high it is, at least."""


def marks(electronic: ElectronicReport | None, pages: Sequence[Page]) -> tuple[SignatureMark, ...]:
    """What the document shows, strongest first: electronic, stamped, ink, pasted, none, unknown.

    All evidence is kept; the first mark is the one that counts. For ink the last page with places
    of signature counts: initials in margins and places of earlier pages do not.

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
        found.append(
            SignatureMark(
                SignatureKind.ELECTRONIC, page, box, 1.0, signature.signer, signature.card
            )
        )
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
    # A number may end an annex, too, in which nobody signs.
    plain = [page for page in signing if any(p.last and p.cue != "number" for p in page[2].places)]
    signing = plain or signing
    if not signing:
        return []
    number, placement, signs = max(signing, key=lambda page: page[0])
    kinds = {
        InkKind.INK: SignatureKind.INK,
        InkKind.NONE: SignatureKind.NONE,
        InkKind.NOT_ASSESSED: SignatureKind.NOT_ASSESSED,
    }
    pictures = {paste.place for paste in signs.pasted}
    told = [_softened(e, signs) for e in signs.ink if e.place not in pictures]
    return [
        SignatureMark(
            kinds[e.kind],
            number,
            placement.box(e.box),
            e.confidence,
            trace=e.trace,
            below=placement.box(e.below) if e.below is not None else None,
            bare=e.bare,
        )
        for e in told
        if _counts(e, signs)
    ]


def _counts(evidence: InkEvidence, signs: PageSigns) -> bool:
    """The last places count; ink above a name or a closing formula elsewhere on the page too.

    Where nothing but names stand below, as in a list of who gets a copy, a formula of leave
    tells who signs.
    """
    place = signs.places[evidence.place or 0]
    bare_names = all(other.others for other in signs.places) and place.cue == "closing"
    elsewhere = place.cue != "rule" and (bare_names or not place.others)
    return place.last or (elsewhere and evidence.kind is InkKind.INK)


def _softened(evidence: InkEvidence, signs: PageSigns) -> InkEvidence:
    """Nothing is absent for certain while something else of the page may be handwriting.

    Another place of signature may bear it, or, where a formula of leave alone tells the place,
    marks beside it that nobody could tell.
    """
    place = signs.places[evidence.place or 0]
    if evidence.kind is InkKind.INK and place.cue == "number" and not _signs(evidence, signs.dpi):
        return replace(evidence, kind=InkKind.NOT_ASSESSED, confidence=0.0)
    if evidence.kind is not InkKind.NONE:
        return evidence
    others = (e for e in signs.ink if e.place != evidence.place)
    nameless = not place.name_lines
    marks_beside = (_is_beside(mark, evidence.box, signs.dpi) for mark in signs.untold)
    if (nameless and any(marks_beside)) or any(e.score >= _PERHAPS for e in others):
        return replace(evidence, kind=InkKind.NOT_ASSESSED, confidence=0.0)
    return evidence


def _signs(evidence: InkEvidence, dpi: int) -> bool:
    """Whether ink is as large and as surely written as a signature; initials are not."""
    wide, high = (side / dpi for side in (evidence.box.width, evidence.box.height))
    return (
        (wide**2 + high**2) ** 0.5 >= _REACH_INCHES
        and high >= _HIGH_INCHES
        and (evidence.score >= _SURELY)
    )


def _is_beside(mark: Box, place: Box, dpi: int) -> bool:
    """Whether a mark stands in the row of a place, amid the page; a seal is no handwriting."""
    left, right = (inches * dpi for inches in _AMID_INCHES)
    level = mark.top < place.bottom and mark.bottom > place.top
    amid = left < mark.left and mark.right < right
    long, short = max(mark.width, mark.height), min(mark.width, mark.height)
    seal = short > _SEAL_INCHES * dpi and long < _ROUND * short
    return level and amid and long > _MARK_INCHES * dpi and not seal


_AMID_INCHES, _MARK_INCHES, _SEAL_INCHES, _ROUND = (0.8, 7.6), 0.2, 0.8, 1.3
"""Where a page of A4 is written on from left to right; how long a mark is that counts, how high a
seal, and how much longer than high it seems at most."""
