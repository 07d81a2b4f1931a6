"""What remains of the ink of a page when everything that is print for certain is taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.kinds import ReadBy
from intake.domain.words import PageText
from intake.signatures.ink.pen_map import CELL, PenMap, Values
from intake.signatures.marks.blobs import Mask, blobs, grown
from intake.signatures.marks.darkness import DPI, Darkness, Depth, darkness_of
from intake.signatures.marks.folds import without_folds
from intake.signatures.marks.rules import dotted, lines_across, straight
from intake.signatures.places.print_words import certain_words, typed_lines, usual_height

_MM = DPI / 25.4
_LINE_MM = 28.0
_BY_A_PEN = 0.5
_AROUND = 32
"""Bare pixels that the net sees around the ink; whole cells of all its layers."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A page at the scale of ink.

    Attributes:
        darkness: of the whole page.
        mask: ink that is not certainly print.
        faint: the same with a threshold that also sees very faint marks.
        raw: ink with the words still in it, without printed lines and what was known as print.
        rules: printed lines across, in pixels at `DPI`.
        uprights: printed lines down, in pixels at `DPI`.
        typed: lines of words that were read with certainty, in pixels at `DPI`.
        print_height_mm: usual height of a printed word.
        pen: per cell the probability that a pen has been there; zeros where no net looked.
        written: ink in such cells, be it through print or a stamp.
    """

    darkness: Darkness
    mask: Mask
    faint: Mask
    raw: Mask
    rules: list[Box]
    uprights: list[Box]
    typed: list[Box]
    print_height_mm: float
    pen: Values
    written: Mask

    def here(self, box: Box) -> Box:
        """A box of the page as given, in pixels at `DPI`, within the page."""
        scale = self.darkness.scale
        inside = Box(
            round(box.left * scale), round(box.top * scale),
            round(box.right * scale), round(box.bottom * scale),
        )  # fmt: skip
        return inside.clipped(self.mask.shape[1], self.mask.shape[0])

    def back(self, box: Box) -> Box:
        """A box at `DPI` in pixels of the page as given."""
        scale = 1 / self.darkness.scale
        return Box(
            round(box.left * scale), round(box.top * scale),
            round(box.right * scale), round(box.bottom * scale),
        )  # fmt: skip


def leftover_of(
    gray: npt.NDArray[np.uint8],
    dpi: int,
    text: PageText,
    printed: Sequence[Box] = (),
    pens: PenMap | None = None,
) -> Leftover:
    """Takes out the words read with certainty, printed lines, and the boxes in `printed`.

    Args:
        gray: the upright page.
        dpi: of the page.
        text: its words, in the same pixels.
        printed: bar codes and stamps found before.
        pens: tells where a pen has been.
    """
    if text.read_by is ReadBy.TEXT_LAYER:  # what a file writes itself no pen has drawn
        printed = (*printed, *(word.box for word in text.words()))
    darkness = darkness_of(gray, dpi)
    mask = darkness.depth > darkness.threshold
    rules = lines_across(mask)
    lines, uprights = straight(mask)
    darkness = replace(darkness, depth=without_folds(darkness.depth, darkness.noise))
    mask = darkness.depth > darkness.threshold
    faint = darkness.depth > darkness.faint_threshold
    height = usual_height(text) / dpi * 25.4
    ink = mask & ~lines
    pen = _penned(darkness.depth, mask, pens)
    page = Leftover(
        darkness, ink.copy(), faint & ~grown(lines, 1, 1), ink, rules, uprights, [], height,
        pen, ink & _spread(pen > _BY_A_PEN, ink.shape),
    )  # fmt: skip
    page.typed.extend(page.here(box) for box in typed_lines(text))
    for box in (*certain_words(text, height * dpi / 25.4), *printed):
        here = page.here(box)
        top, bottom = max(0, here.top - 1), here.bottom + 1
        left, right = max(0, here.left - 1), here.right + 1
        page.mask[top:bottom, left:right] = False
        page.faint[top - 1 : bottom + 1, left - 1 : right + 1] = False
    for box in printed:
        here = page.here(box)
        page.written[here.top : here.bottom, here.left : here.right] = False
        page.raw[here.top : here.bottom, here.left : here.right] = False
    marks = blobs(page.mask)
    dots, made_of_dots = dotted(marks)
    page.mask[marks.mask(dots, page.mask.shape)] = False
    page.rules.extend(line for line in made_of_dots if line.width >= _LINE_MM * _MM)
    return page


def _penned(depth: Depth, ink: Mask, pens: PenMap | None) -> Values:
    """Looks where ink is and a little around: margins are a third of a letter."""
    found = np.zeros((-(-depth.shape[0] // CELL), -(-depth.shape[1] // CELL)), np.float32)
    if pens is None or not ink.any():
        return found
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    top, left = (max(0, int(at[0]) - _AROUND) // _AROUND * _AROUND for at in (rows, columns))
    bottom, right = (int(at[-1]) + 1 + _AROUND for at in (rows, columns))
    here = pens.probability(depth[top:bottom, left:right])
    down, across = top // CELL, left // CELL
    found[down : down + here.shape[0], across : across + here.shape[1]] = here
    return found


def _spread(cells: Mask, shape: tuple[int, ...]) -> Mask:
    """The cells and their neighbours, as pixels: strokes end in half a cell."""
    whole = np.repeat(np.repeat(grown(cells, 1, 1), CELL, axis=0), CELL, axis=1)
    return np.asarray(whole[: shape[0], : shape[1]])


def speckless(mask: Mask, smallest_mm: float = 0.45, rules: Sequence[Box] = ()) -> Mask:
    """The mask without dirt and grain, and without the dots of dotted lines.

    Args:
        mask: ink at `DPI`.
        smallest_mm: marks smaller than this in both directions are dirt.
        raw: ink with the words still in it, without the printed lines.
        rules: printed lines across; low marks that lie within one belong to it.
    """
    found = blobs(mask)
    if not found.count:
        return mask
    least = smallest_mm * _MM
    sizes = found.boxes[:, 2:] - found.boxes[:, :2]
    keep = (sizes.max(axis=1) >= least) & (found.areas >= 4)
    low = sizes[:, 1] <= 1.1 * _MM
    for rule in rules:
        left, top, right, bottom = rule.grown(4, 2).as_list()
        x1, y1, x2, y2 = found.boxes.T
        keep &= ~(low & (x1 >= left) & (x2 <= right) & (y1 >= top) & (y2 <= bottom))
    return found.mask(keep, mask.shape)
