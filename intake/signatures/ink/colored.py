"""What a coloured pen wrote, looked at by itself: black print, dots and lines are out of its way.

A blue stroke on a dotted line, or under black words, is one mark with them in grey; by its colour
it is told from them. Ink that nothing black runs into looks no better so, and stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText
from intake.pages.color_crops import ColorCrops
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.legible import name_in
from intake.signatures.ink.pen_map import PenMap
from intake.signatures.ink.typed_names import rows_of
from intake.signatures.larger import Closer

Pixels = npt.NDArray[np.uint8]

_AROUND_INCHES = 0.6
"""Room around a place, so that what is cut by its edge is seen whole."""
_LEAST_COLOR, _NOISES, _COLORED_SHARE = 12.0, 6.0, 0.0015
"""Distance from the colour of the paper that a pen has at least, in levels and in the unevenness
of the paper, and the share of a place that must have it."""
_DARK, _USUAL_INK = 60, 150.0
_OWN_COLOR, _HIDDEN = 0.4, 0.12
"""Share of a printed word that has a colour, and of black print in what only its colour tells."""
_SURELY = 0.9


@dataclass(frozen=True)
class ColoredPens:
    """Looks once more at places that the page in grey left open.

    Attributes:
        gray: the upright page, (H, W), 0 black.
        colors: of the page.
        text: its words.
        printed: bar codes and stamps found before, in pixels of the page.
        judge: says how much something looks written.
        pens: tells where a pen has been.
        closer: reads a small crop.
    """

    gray: Pixels
    colors: ColorCrops
    text: PageText
    printed: Sequence[Box]
    judge: InkJudge
    pens: PenMap
    closer: Closer

    def seen_in(self, answer: InkEvidence, place: Place) -> InkEvidence:
        """The answer; ink where a coloured pen surely wrote in a place that was not assessed."""
        if answer.kind is not InkKind.NOT_ASSESSED:
            return answer
        height, width = self.gray.shape
        room = place.box.grown(round(_AROUND_INCHES * self.text.dpi)).clipped(width, height)
        crop = self.colors.crop(room)
        strokes = None if crop is None else colored_alone(crop)
        if strokes is None:
            return answer
        found = self._judged(strokes, room, place)
        if found is None:
            return answer
        box = found.box.shifted(room.left, room.top)
        return replace(found, box=box, place=answer.place)

    def _judged(self, strokes: Pixels, room: Box, place: Place) -> InkEvidence | None:
        """Ink for certain, in pixels of the piece; the printed name is in nobody's way here."""
        printed = [_moved(box, room) for box in self.printed if box.overlap(room) > 0]
        words = self._colored_words(room, strokes)
        page = leftover_of(strokes, self.text.dpi, words, printed, self.pens)
        there = replace(place, box=_moved(place.box, room), floor=None)
        open_yet = InkEvidence(InkKind.NOT_ASSESSED, there.box, 0.0, 0)
        rows = rows_of(page, [there], [open_yet], strokes, self.closer, self.judge)
        found = self.judge.assess(page, [there], rows.by_hand)[0]
        if rows.typed or found.kind is not InkKind.INK or found.score < _SURELY:
            return None
        gray = self.gray[room.top : room.bottom, room.left : room.right]
        if _without_color(found.box, gray, strokes) < _HIDDEN:
            return None  # it lay as free in grey, and was doubted for what it is
        return None if self._reads_as_name(found.box, place, gray, strokes, words) else found

    def _reads_as_name(
        self, ink: Box, place: Place, gray: Pixels, strokes: Pixels, colored: PageText
    ) -> bool:
        """Whether the coloured ink reads as the printed name: script type may be coloured, too."""
        known = list(colored.words())
        for picture in (strokes, gray):
            read = name_in(picture, self.text.dpi, ink, place.name_lines, self.closer, known=known)
            if read is not None and _in_a_color(read.clipped(*gray.shape[::-1]), gray, strokes):
                return True
        return False

    def _colored_words(self, room: Box, strokes: Pixels) -> PageText:
        """The words of a piece that are printed in a colour, in its pixels."""
        gray = self.gray[room.top : room.bottom, room.left : room.right]
        lines = []
        for line in self.text.lines:
            inside = [w for w in line.words if w.box.overlap(room) >= 1]
            moved = [replace(word, box=_moved(word.box, room)) for word in inside]
            kept = tuple(w for w in moved if _in_a_color(w.box, gray, strokes))
            if kept:
                lines.append(Line(kept, line.block))
        return PageText(tuple(lines), room.width, room.height, self.text.dpi)


def colored_alone(crop: npt.NDArray[np.uint8]) -> Pixels | None:
    """A piece as if only what has a colour other than its paper's were on it, grey (H, W).

    Args:
        crop: (H, W, 3) RGB.

    Returns:
        0 dark to 255 paper; None where nothing is coloured.
    """
    red, green, blue = (crop[:, :, k].astype(np.float32) for k in range(3))
    bright = (red + green + blue) / 3
    first, second = red - bright, blue - bright
    first -= np.median(first)
    second -= np.median(second)
    apart = np.hypot(first, second)
    limit = max(_LEAST_COLOR, _NOISES * float(np.median(apart)))
    colored = apart > limit
    if float(colored.mean()) < _COLORED_SHARE:
        return None
    usual = float(np.percentile(apart[colored], 75)) - limit / 2
    depth = np.clip((apart - limit / 2) * (_USUAL_INK / max(usual, 1.0)), 0, 235)
    return np.asarray(255 - depth, np.uint8)


def _in_a_color(box: Box, gray: Pixels, strokes: Pixels) -> bool:
    """Whether much of what is dark in a box has a colour."""
    return _without_color(box, gray, strokes) < 1 - _OWN_COLOR


def _without_color(box: Box, gray: Pixels, strokes: Pixels) -> float:
    """The share of what is dark in a box that has no colour; all of it where nothing is dark."""
    rows, columns = slice(box.top, box.bottom), slice(box.left, box.right)
    here = gray[rows, columns].astype(np.int16)
    dark = here < np.percentile(here, 90) - _DARK if here.size else here > 0
    return float((strokes[rows, columns] >= 255 - _DARK)[dark].mean()) if dark.any() else 1.0


def _moved(box: Box, room: Box) -> Box:
    """A box of the page in pixels of a piece of it."""
    return box.shifted(-room.left, -room.top).clipped(room.width, room.height)
