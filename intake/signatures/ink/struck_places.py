"""Where on a page a pen has struck out print, whatever was read there.

A value that is struck out and written again beside is read from the second place alone; what was
struck out says nothing then, and nobody would look at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box
from intake.pages.color_crops import ColorCrops
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.pen_map import CELL
from intake.signatures.marks.blobs import Blobs, Mask, blobs, grown, painted, runs
from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.struck import LONG, is_print_struck_out

LOWEST_MM, TALLEST_MM = 1.9, 7.0
"""Height of print with a stroke through it; a hand's stroke may rise a little above it."""
NARROWEST_MM, LONGEST_MM = 6.0, 120.0
"""Width of it: from a few characters on."""
FINEST = 28
"""Rows of the picture that it takes: at 200 dpi bold figures run together and seem joined."""
FLOURISH_MM = 4.0
"""How far below a signature strokes of it run through the name that stands there."""
_MM = DPI / 25.4
Pixels = NDArray[np.uint8]


def struck_places(
    gray: Pixels, page: Leftover, signed: Sequence[Box], colors: ColorCrops | None = None
) -> tuple[Box, ...]:
    """Places where strokes run through a row of characters and join them; in pixels of `gray`.

    Args:
        gray: (H, W) the upright page, 0 black.
        page: the same at the scale of ink.
        signed: where somebody has signed, in pixels of `gray`: flourishes run through names there.
        colors: pieces of the page in colour, where it has any.
    """
    ink = page.darkness.depth > page.darkness.threshold
    uprights = _uprights(ink)
    marks = blobs(ink & ~uprights)
    left, top, right, bottom = marks.boxes.T
    wide, tall = right - left, bottom - top
    fits = (tall >= LOWEST_MM * _MM) & (tall <= TALLEST_MM * _MM) & (wide >= LONG * tall)
    fits &= (wide >= NARROWEST_MM * _MM) & (wide <= LONGEST_MM * _MM)
    found = []
    below = page.back(Box(0, 0, 1, round(FLOURISH_MM * _MM))).height
    taken = [replace(one, bottom=one.bottom + below) for one in signed]
    for index in np.flatnonzero(fits):
        box = page.back(Box(*(int(side) for side in marks.boxes[index])))
        if box.height < FINEST or any(box.overlap(one) > 0 for one in taken):
            continue
        crop = gray[box.top : box.bottom, box.left : box.right]
        if not is_print_struck_out(_alone(crop, marks, int(index))):
            continue
        if _is_an_edge(marks, int(index), uprights) or _is_by_hand(page, box):
            continue
        if colors is None or not _is_a_note(crop, colors, page, box):
            found.append(box)
    return tuple(found)


def _is_an_edge(marks: Blobs, index: int, uprights: Mask) -> bool:
    """The lower or upper edge of a stamp over print: at both ends it turns a corner, the same way.

    A stroke in the cell of a form may reach the rules at its sides, which go on both ways.
    """
    left, _, right, _ = (int(side) for side in marks.boxes[index])
    own = marks.labels == index
    rows, starts, ends = marks.rows[own], marks.starts[own], marks.ends[own]
    turns = [_turns(uprights, rows, starts, ends, column) for column in (left, right)]
    return turns[0] == turns[1] != 0


def _turns(uprights: Mask, rows: Rows, starts: Rows, ends: Rows, column: int) -> int:
    """-1 where what stands upright at the end of a stroke goes up from it alone, 1 down, else 0."""
    aside, near, far, past = (round(mm * _MM) for mm in CORNER_MM)
    first = max(0, column - aside)
    upright = uprights[:, first : column + aside + 1]
    reach = rows.min() - far, rows.max() + far + 1
    columns = np.flatnonzero(upright[max(0, reach[0]) : reach[1]].any(axis=0)) + first
    if not columns.size:
        return 0
    joined = (ends >= columns[0] - near) & (starts <= columns[-1] + near)
    if not joined.any():
        return 0
    row = round(float(rows[joined].mean()))
    beside = np.asarray(upright.any(axis=1))
    up, down = beside[max(0, row - far) : max(0, row - past)], beside[row + past + 1 : row + far]
    full = [bool(side.size and side.mean() >= GOES_ON) for side in (up, down)]
    bare = [not side.any() for side in (up, down)]
    return -1 if full[0] and bare[1] else 1 if full[1] and bare[0] else 0


CORNER_MM, GOES_ON = (4.0, 1.0, 6.0, 1.5), 0.8
"""Around a corner: how far from the end of a mark it is looked for, and from its edge the stroke;
how far the edge goes on at least, and how thick it is; and in which share of that it is seen."""
Rows = NDArray[np.integer]


def _is_by_hand(page: Leftover, box: Box) -> bool:
    """`Ventanilla 4` in pencil, its letters joined: a pen drew all of it, beside no print."""
    here = page.here(box)
    if any(line.top < here.center[1] < line.bottom for line in page.typed):
        return False
    y, x = np.nonzero(page.raw[here.top : here.bottom, here.left : here.right])
    cells = page.pen[(y + here.top) // CELL, (x + here.left) // CELL]
    return bool(cells.size) and float(np.percentile(cells, 10)) >= DRAWN


DRAWN = 0.9
"""What the map of pens says of all but a tenth of a note; struck print is not so drawn."""


def _is_a_note(crop: Pixels, colors: ColorCrops, page: Leftover, box: Box) -> bool:
    """`Revisado 8/11` by a thick pen whose letters run together: all in colour, beside no print."""
    seen = colors.crop(box)
    if seen is None or seen.shape[:2] != crop.shape:
        return False
    dark = crop < (int(np.percentile(crop, 90)) + int(crop.min())) / 2
    here = page.here(box)
    beside = any(line.top < here.center[1] < line.bottom for line in page.typed)
    return not beside and bool((np.ptp(seen, axis=2)[dark] > COLORED).mean() >= PENNED)


COLORED, PENNED = 20, 0.95
"""Between the brightest and the darkest colour of a pixel that is not black, and the share of such
pixels in the ink of a note: what a pen has struck out is black where it is print."""


def _alone(crop: Pixels, marks: Blobs, index: int) -> Pixels:
    """A mark without what else lies in its box: a rule that rises has words of its row there."""
    left, top, right, bottom = (int(side) for side in marks.boxes[index])
    own = marks.labels == index
    runs_ = marks.rows[own] - top, marks.starts[own] - left, marks.ends[own] - left
    mask = grown(painted(*runs_, (bottom - top, right - left)), 1, 1)
    rows = np.arange(crop.shape[0]) * mask.shape[0] // max(1, crop.shape[0])
    columns = np.arange(crop.shape[1]) * mask.shape[1] // max(1, crop.shape[1])
    paper = np.percentile(crop, 90) if crop.size else 255
    return np.where(mask[np.ix_(rows, columns)], crop, paper).astype(np.uint8)


def _uprights(ink: Mask) -> Mask:
    """Straight ink taller than print: a stroke may reach the rules of its cell."""
    turned = ink.T
    rows, starts, ends = runs(turned)
    tall = ends - starts > TALLEST_MM * _MM
    return painted(rows[tall], starts[tall], ends[tall], turned.shape).T
