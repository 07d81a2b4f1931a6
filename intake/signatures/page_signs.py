"""One call per page: places of signature, stamps, ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.pages.barcodes import BarCode
from intake.pages.color_crops import ColorCrops
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns
from intake.signatures.ink.colored import ColoredPens
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.ink_or_type import or_type
from intake.signatures.ink.leftover import Leftover, leftover_of
from intake.signatures.ink.open_strokes import hides_no_print
from intake.signatures.ink.recogniser import shipped
from intake.signatures.ink.struck_places import struck_places
from intake.signatures.ink.typed_names import Rows, rows_of, set_in_type
from intake.signatures.larger import Closer
from intake.signatures.pasted.facsimile import drawn, pasted
from intake.signatures.pasted.traces import trace_of
from intake.signatures.places.below_ink import captions
from intake.signatures.places.ink_places import places_at_ink
from intake.signatures.places.places import find_places, free_lines
from intake.signatures.stamps.qr_texture import plainly_a_code
from intake.signatures.stamps.stamp_search import StampSearch

__all__ = ["Closer", "PageSigns", "look"]

Pixels = npt.NDArray[np.uint8]


def look(
    gray: Pixels,
    colors: ColorCrops | None,
    dpi: int,
    text: PageText,
    codes: Sequence[BarCode],
    closer: Closer | None = None,
    images: Sequence[Box] | None = None,
    parts: Sequence[tuple[int, int]] = (),
) -> PageSigns:
    """Everything about signatures that an upright page shows; can be pickled.

    Args:
        gray: (H, W), 0 black.
        colors: pieces of the page in colour, where it has any.
        dpi: of `gray`.
        text: words in the same pixels.
        codes: bar codes decoded on it.
        closer: reads a small crop larger; see `larger.read_larger`.
        parts: see `places.find_places`.
    """
    seen_stamps = StampSearch(gray, dpi, text, closer, colors).run(codes)
    stamps, unreadable = seen_stamps.stamps, seen_stamps.unread
    printed = [*(code.box for code in codes), *(stamp.box for stamp in stamps)]
    recogniser = shipped()
    page = leftover_of(gray, dpi, text, printed, recogniser.pens)
    rules, uprights = ([page.back(b) for b in some] for some in (page.rules, page.uprights))
    places = find_places(text, rules, uprights, parts)
    judge = InkJudge(recogniser)
    seen = judge.assess(page, places)
    rows = rows_of(page, places, seen, gray, closer, judge) if closer is not None else Rows()
    if rows.typed:
        # A typed name is print like any other: what counts is what lies there besides.
        page = leftover_of(gray, dpi, text, [*printed, *rows.typed], recogniser.pens)
    if rows.typed or rows.by_hand:
        seen = judge.assess(page, places, rows.by_hand)
    plain = [box for box in unreadable if plainly_a_code(gray, dpi, box)]
    doubts = _Doubts(unreadable, plain, seen_stamps.worded, dpi)
    ink = tuple(e for e in seen if e.kind not in (InkKind.OTHER_INK, InkKind.UNTOLD))
    other = tuple(e for e in seen if e.kind is InkKind.OTHER_INK)
    signed = [e.box for e in ink if e.kind is InkKind.INK]
    other = tuple(e for e in other if e.box not in signed)
    lines = free_lines(text, rules, uprights)
    for place, found in places_at_ink(text, other, lines, places):
        typed = closer is not None and set_in_type(page, place, found, gray, closer, judge)
        said = replace(found, kind=InkKind.NOT_ASSESSED, confidence=0.0) if typed else found
        places, ink = (*places, place), (*ink, said)
        other = tuple(e for e in other if e.box != found.box)
    if closer is not None:
        ink = tuple(or_type(e, places, gray, text, closer, page, rows.typed, judge) for e in ink)
    if closer is not None and colors is not None:
        colored = ColoredPens(gray, colors, text, printed, judge, recogniser.pens, closer)
        ink = tuple(colored.seen_in(e, place) for e, place in zip(ink, places, strict=True))
    ink = tuple(_doubted(e, doubts) for e in ink)
    ink = _captioned(tuple(_traced(e, page) for e in ink), text, lines)
    framed = (
        drawn(e, images)
        if images is not None
        else pasted(gray, dpi, e.box, e.place)
        if e.kind is InkKind.INK
        else None
        for e in ink
    )
    return PageSigns(
        places,
        stamps,
        ink,
        other,
        tuple(found for found in framed if found is not None),
        dpi=dpi,
        notes=("code_unreadable",) if unreadable else (),
        unread=unreadable,
        struck=struck_places(
            gray, page, [e.box for e in ink if e.kind is not InkKind.NONE], colors
        ),
        untold=tuple(e.box for e in seen if e.kind is InkKind.UNTOLD),
    )


def _captioned(
    seen: Sequence[InkEvidence], text: PageText, lines: Sequence[Box]
) -> tuple[InkEvidence, ...]:
    """Each piece of ink with the print below it."""
    below = captions(text, [e.box for e in seen if e.kind is InkKind.INK], lines)
    return tuple(replace(e, below=below.pop(0)) if e.kind is InkKind.INK else e for e in seen)


def _traced(evidence: InkEvidence, page: Leftover) -> InkEvidence:
    if evidence.kind is not InkKind.INK:
        return evidence
    trace = trace_of(page.mask, page.here(evidence.box))
    return replace(evidence, trace=trace, bare=hides_no_print(page, evidence.box))


_STAMP_INCHES = 1.6
_NEAR_INCHES, _WORDS_NEAR_INCHES = 2.4, 0.3
"""How far from a place of signature a code of it stands, and words of it."""
_SURELY_WRITTEN = 0.9


@dataclass(frozen=True, slots=True)
class _Doubts:
    """What may be a stamp: all of it, codes beyond doubt, words of stamps; dots per inch."""

    unreadable: Sequence[Box]
    plain: Sequence[Box]
    worded: Sequence[Box]
    dpi: int


def _doubted(evidence: InkEvidence, doubts: _Doubts) -> InkEvidence:
    """A code that could not be read may belong to a stamp: scan again.

    By a place of signature a code beyond doubt, or worn words of a stamp, leave the whole question
    open, whatever ink is there: a stamp is refused also where somebody wrote over it.

    Nothing is called absent near it, and what lies on it, or where the words of a stamp stand at
    its right, is not called ink unless it surely is: a dense, tall hand looks like a code.
    """
    around = evidence.box.grown(round(_NEAR_INCHES * doubts.dpi))
    close = evidence.box.grown(round(_WORDS_NEAR_INCHES * doubts.dpi))
    for box in doubts.unreadable:
        stamp = Box(box.left, box.top, box.right + round(_STAMP_INCHES * doubts.dpi), box.bottom)
        absent = evidence.kind is InkKind.NONE and around.overlap(box) > 0
        unsure = evidence.kind is InkKind.INK and evidence.score < _SURELY_WRITTEN
        taken = unsure and evidence.box.overlap(stamp) > 0.2
        beside = box in doubts.plain and around.overlap(box) > 0
        beside = beside or (box in doubts.worded and close.overlap(box) > 0)
        if absent or taken or beside:
            return replace(evidence, kind=InkKind.NOT_ASSESSED, confidence=0.0)
    return evidence
