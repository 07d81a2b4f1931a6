"""Ink that an engine for print reads: a name in script type, the words of a stamp, a date.

A pen that runs into the name printed below makes one piece of ink with it, and then that name is
read: what lies above it decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.aslant import runs_aslant, slant_of
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.legible import capitals_in, figures_in, name_in, words_again
from intake.signatures.ink.patches import patches
from intake.signatures.ink.pen_map import CELL
from intake.signatures.larger import Closer
from intake.signatures.marks.darkness import DPI

Pixels = npt.NDArray[np.uint8]

_OVERHANG_INCHES = 0.2
_NAMED = 4
"""Letters of what is printed at a place of signature, from which it is known again."""
_DRAWN, _DRAWN_THINNEST, _DRAWN_MM = 0.88, 0.75, 20.0
"""What the map of pens says of a hand as a whole, and of its tenth that looks least like one."""
_READ = 0.6
"""Words of a neat hand are read less surely than this, those of script type more."""
_BEYOND_DOUBT = 0.95
"""Handwriting that is not asked whether it reads as the words of a rubber stamp."""
_SURELY_WRITTEN = 0.9
_ROWS = 3
"""So many rows of print may be read one above the other in what is one piece of ink."""
_WITHIN = 0.6
"""Part of a word that lies in the row of the ink, if it was read there."""
_FOOT = 0.25
"""Part of a piece of ink, from below, that may reach into the name printed under it."""
_HAND_ABOVE, _LEAST_MM = 0.82, 8.5
"""How sure, and how large, the ink above what was read must be to count by itself."""


def or_type(
    evidence: InkEvidence, places: Sequence[Place], gray: Pixels, text: PageText, closer: Closer,
    page: Leftover, typed: Sequence[Box], judge: InkJudge,
) -> InkEvidence:  # fmt: skip
    """Ink that reads as type may be type that looks like a hand: then it is not assessed.

    Args:
        evidence: what was said of a place.
        places: of signature.
        gray: the upright page, (H, W), 0 black.
        text: its words.
        closer: reads a small crop.
        page: at the scale of ink.
        typed: rows that were known as typed names.
        judge: says how much ink looks written.
    """
    if evidence.kind is not InkKind.INK or evidence.place is None:
        return evidence
    place, ink = places[evidence.place], evidence.box
    if figures_in(gray, text.dpi, ink, closer):
        return replace(evidence, kind=InkKind.NOT_ASSESSED, confidence=0.0)
    for _ in range(_ROWS):
        rest = replace(evidence, box=ink)
        read = _read_in(rest, place, gray, text, closer, page, typed)
        if read is None or read.top >= ink.bottom:
            return evidence
        above = replace(ink, bottom=read.top)
        if read.top <= ink.center[1] or not _written(page, above, judge):
            break
        ink = above
    return replace(evidence, kind=InkKind.NOT_ASSESSED, confidence=0.0)


def _read_in(
    evidence: InkEvidence, place: Place, gray: Pixels, text: PageText, closer: Closer,
    page: Leftover, typed: Sequence[Box],
) -> Box | None:  # fmt: skip
    """Around the words of a stamp or of the printed name that are read in the ink."""
    ink = evidence.box
    lines, again = _printed_names(place, text)
    if evidence.score < _BEYOND_DOUBT:
        slant, _ = slant_of(gray, text.dpi, ink)
        alone = _without_the_name(gray, ink, [*lines, *again])
        stamp = capitals_in(alone, text.dpi, ink, slant, closer)
        if stamp is not None:
            return stamp
    printed = [line.box.top for line in lines] + [row.top for row in typed]
    if place.floor is not None and not any(line.box.top <= place.floor for line in again):
        printed.append(place.floor)
    floor = min([ink.bottom, *(top for top in printed if top > ink.top)])
    # Letters that were taken for print were left out of the ink: all of its row is read.
    left, right = reach_of_name(ink, place, text)
    row = Box(left, ink.top, right, max(floor, ink.top + 1))
    if runs_aslant(gray, text.dpi, ink):
        return None
    drawn_part = _drawn_part(page, row)
    known = [w for line in text.lines for w in line.words if w.box.overlap(row) > _WITHIN]
    row, least = (row, 0.0) if drawn_part is None else (drawn_part, _READ)
    names = [n for n in place.name_lines if any(n in line.text for line in lines)]
    names = names or list(place.name_lines)
    read = name_in(gray, text.dpi, row, names, closer, least, known)
    label_beside = place.cue == "label" and read is not None and read.overlap(ink) <= 0
    return None if label_beside else read


def _without_the_name(gray: Pixels, ink: Box, printed: Sequence[Line]) -> Pixels:
    """The page without the printed rows that the foot of the ink reaches into: no stamp's words.

    The rows of a stamp end within its ink; a name printed below goes on below a loop.
    """
    foot = ink.bottom - round(_FOOT * ink.height)
    under = [line.box for line in printed if line.box.top >= foot < ink.bottom < line.box.bottom]
    if not under:
        return gray
    alone = gray.copy()
    for box in under:
        alone[box.top : box.bottom, box.left : box.right] = 255
    return alone


def _printed_names(place: Place, text: PageText) -> tuple[list[Line], list[Line]]:
    """The lines printed at a place, and those above that one of them states once more.

    Script type over a name is read with the page, and a neat hand may be: neither is what is
    printed below the ink.
    """
    lines = [
        line
        for line in text.lines
        if any(len(name) >= _NAMED and name in line.text for name in place.name_lines)
    ]
    again = [
        line
        for line in lines
        if any(
            other.box.top >= line.box.center[1]
            and any(words_again([w.text for w in line.words], [w.text for w in other.words]))
            for other in lines
        )
    ]
    return [line for line in lines if line not in again], again


def _written(page: Leftover, box: Box, judge: InkJudge) -> bool:
    """Whether the ink in a box, pixels of the page, surely looks written by itself."""
    room = page.here(box)
    found = [p for p in (*patches(page.mask, room), *patches(page.written, room))
             if p.reach_mm >= _LEAST_MM]  # fmt: skip
    return bool(found) and float(max(judge.score(page, found))) >= _HAND_ABOVE


def _drawn_part(page: Leftover, row: Box) -> Box | None:
    """The part of a row, pixels of the page, all of which a pen drew; type looks so in spots."""
    here = page.here(row)
    y, x = np.nonzero(page.raw[here.top : here.bottom, here.left : here.right])
    cells = page.pen[(y + here.top) // CELL, (x + here.left) // CELL]
    sure = cells > _SURELY_WRITTEN
    if not sure.any() or np.ptp(x[sure]) < _DRAWN_MM / 25.4 * DPI:
        return None
    left, right = int(x[sure].min()), int(x[sure].max()) + 1
    within = (x >= left) & (x < right) & (y >= y[sure].min()) & (y <= y[sure].max())
    if cells[within].mean() < _DRAWN or np.percentile(cells[within], 10) < _DRAWN_THINNEST:
        return None
    part = page.back(Box(here.left + left, here.top, here.left + right, here.bottom))
    return Box(part.left, row.top, part.right, row.bottom)


def reach_of_name(ink: Box, place: Place, text: PageText) -> tuple[int, int]:
    """How far a typed name may go, in pixels: as far as the name printed below it.

    A firm's stamp beside the ink says the firm's name too, and that is printed below as well.
    """
    room = round(_OVERHANG_INCHES * text.dpi)
    named = [
        line.box
        for line in text.lines
        if ink.center[1] < line.box.top < place.box.bottom + text.dpi
        and any(len(name) >= _NAMED and name in line.text for name in place.name_lines[:1])
    ]
    if not named:
        return min(ink.left, place.box.left), max(ink.right, place.box.right)
    left = max(place.box.left, min(box.left for box in named) - room)
    right = min(place.box.right, max(box.right for box in named) + room)
    return min(ink.left, left), max(ink.right, right)
