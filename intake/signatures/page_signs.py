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
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns, Pasted, Place
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
        images: pictures among the text of a file's own page; None on a scan.
        parts: see `places.find_places`.
    """
    stamps = StampSearch(gray, dpi, text, closer, colors).run(codes)
    printed = [*(code.box for code in codes), *(stamp.box for stamp in stamps.stamps)]
    page = _Page(gray, colors, dpi, text, printed, closer)
    judged = page.judged(parts)
    plain = [box for box in stamps.unread if plainly_a_code(gray, dpi, box)]
    doubts = _Doubts(stamps.unread, plain, stamps.worded, dpi)
    ink = tuple(_doubted(e, doubts) for e in page.weighed(judged))
    ink = _captioned(tuple(_traced(e, judged.page) for e in ink), text, judged.lines)
    marked = [e.box for e in ink if e.kind is not InkKind.NONE]
    return PageSigns(
        judged.places,
        stamps.stamps,
        ink,
        judged.other,
        page.pasted_in(ink, images),
        dpi=dpi,
        notes=("code_unreadable",) if stamps.unread else (),
        unread=stamps.unread,
        struck=struck_places(gray, judged.page, marked, colors),
        untold=judged.untold,
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """What the recogniser says of the places of a page, and of marks elsewhere.

    Attributes:
        page: its ink without what is print for certain.
        lines: printed lines that no place has.
        rows: what stands in rows and is type, or a hand.
        ink: one entry for each of `places`.
        other: handwriting elsewhere; `untold`: marks that are neither print nor surely that.
    """

    page: Leftover
    lines: tuple[Box, ...]
    rows: Rows
    places: tuple[Place, ...]
    ink: tuple[InkEvidence, ...]
    other: tuple[InkEvidence, ...]
    untold: tuple[Box, ...]


class _Page:
    """One page, whose print and codes are known, on its way to what its ink says."""

    def __init__(
        self, gray: Pixels, colors: ColorCrops | None, dpi: int, text: PageText,
        printed: Sequence[Box], closer: Closer | None,
    ) -> None:  # fmt: skip
        self._gray, self._colors, self._dpi = gray, colors, dpi
        self._text, self._printed, self._closer = text, printed, closer
        self._recogniser = shipped()
        self._judge = InkJudge(self._recogniser)

    def judged(self, parts: Sequence[tuple[int, int]]) -> _Judged:
        """The places of signature with what lies there, those found by their ink among them."""
        page = self._leftover(self._printed)
        rules, uprights = ([page.back(b) for b in some] for some in (page.rules, page.uprights))
        places = find_places(self._text, rules, uprights, parts)
        seen = self._judge.assess(page, places)
        rows = Rows()
        if self._closer is not None:
            rows = rows_of(page, places, seen, self._gray, self._closer, self._judge)
        if rows.typed:
            # A typed name is print like any other: what counts is what lies there besides.
            page = self._leftover([*self._printed, *rows.typed])
        if rows.typed or rows.by_hand:
            seen = self._judge.assess(page, places, rows.by_hand)
        ink = tuple(e for e in seen if e.kind not in (InkKind.OTHER_INK, InkKind.UNTOLD))
        signed = [e.box for e in ink if e.kind is InkKind.INK]
        other = tuple(e for e in seen if e.kind is InkKind.OTHER_INK and e.box not in signed)
        untold = tuple(e.box for e in seen if e.kind is InkKind.UNTOLD)
        lines = tuple(free_lines(self._text, rules, uprights))
        return self._with_signed_lines(_Judged(page, lines, rows, places, ink, other, untold))

    def _leftover(self, printed: Sequence[Box]) -> Leftover:
        return leftover_of(self._gray, self._dpi, self._text, printed, self._recogniser.pens)

    def _with_signed_lines(self, judged: _Judged) -> _Judged:
        """The same with places that only the handwriting on them tells."""
        places, ink, other = judged.places, judged.ink, judged.other
        for place, found in places_at_ink(self._text, other, judged.lines, places):
            typed = self._closer is not None and set_in_type(
                judged.page, place, found, self._gray, self._closer, self._judge
            )
            said = replace(found, kind=InkKind.NOT_ASSESSED, confidence=0.0) if typed else found
            places, ink = (*places, place), (*ink, said)
            other = tuple(e for e in other if e.box != found.box)
        return replace(judged, places=places, ink=ink, other=other)

    def weighed(self, judged: _Judged) -> tuple[InkEvidence, ...]:
        """The ink again: names in type that look like a hand, pens that are only seen in colour."""
        closer, ink = self._closer, judged.ink
        if closer is None:
            return ink
        ink = tuple(
            or_type(
                e, judged.places, self._gray, self._text, closer, judged.page, judged.rows.typed,
                self._judge,
            )
            for e in ink
        )  # fmt: skip
        if self._colors is None:
            return ink
        colored = ColoredPens(
            self._gray, self._colors, self._text, self._printed, self._judge,
            self._recogniser.pens, closer,
        )  # fmt: skip
        return tuple(colored.seen_in(e, place) for e, place in zip(ink, judged.places, strict=True))

    def pasted_in(
        self, ink: Sequence[InkEvidence], images: Sequence[Box] | None
    ) -> tuple[Pasted, ...]:
        """Pictures of signatures put into the page."""
        if images is not None:
            framed = [drawn(e, images) for e in ink]
        else:
            signed = [e for e in ink if e.kind is InkKind.INK]
            framed = [pasted(self._gray, self._dpi, e.box, e.place) for e in signed]
        return tuple(found for found in framed if found is not None)


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
