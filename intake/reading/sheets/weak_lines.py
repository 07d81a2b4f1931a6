"""Print that the engine stumbled over on a full sheet: cut out and read once more by itself.

Where a rule, a shaded cell or a slanted table misleads the engine's layout, a line that anybody can
read comes out as two or three senseless letters. Alone and larger the same line reads well; where
it does not, as with ink and rubber stamps, the first reading stays.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.closer import CAPITALS, LARGEST, MARGIN, enlarged
from intake.reading.engine.ocr import Gray, Layout, OcrEngine
from intake.reading.printed.letters_seen import line_of
from intake.reading.printed.read_twice import FEWEST, agreed

WEAK = 0.6
"""Certainty below which a word is read once more."""

CERTAIN = 0.85
"""Certainty of words from whose height that of the print is taken."""

BETTER, BETTER_SHORT = 0.7, 0.85
"""Mean certainty from which the new reading stands; of a few letters, which ink looks like too."""
SHORT = 4
"""Letters and digits up to which a reading is short."""

LOWEST, TALLEST = 0.5, 2.6
"""Height of a place in heights of the print: no dust, no signature, no seal; a cell is taller."""

CELLS_APART = 1.0
"""Distance from which two words that were hardly read stand in two cells, in heights of print."""

MOST = 16
"""Places of one page that are read once more."""

OF_CAPITALS = 0.75
"""Height of capitals in that of a usual word's box, which has heads and tails."""


def with_weak_lines(engine: OcrEngine, gray: Gray, text: PageText) -> PageText:
    """The text with lines and words that were hardly read as they read by themselves.

    Args:
        engine: reads a picture.
        gray: (H, W), the sheet upright.
        text: what was read on it, boxes in pixels of `gray`.

    Raises:
        EngineError: as `OcrEngine.read`.
    """
    height = height_of_print(text)
    if height is None:
        return text
    known = [w.box for w in text.words() if w.confidence >= WEAK]
    lines: list[Line] = []
    looks = 0
    for line in text.lines:
        gone: list[Word] = []
        anew: list[Line] = []
        for run in _runs(line, height):
            before = len(anew)
            for part in (run, *_pieces(run, height)):
                looks += 1
                place = Place.at(around(w.box for w in part), height)
                seen = read_apart(engine, gray, text.dpi, place, known) if looks <= MOST else []
                if not seen:
                    continue
                gone += part
                anew += [Line(words, line.block) for words in seen]
                if part is run:
                    break
            if len(anew) > before:
                gone += [w for w in run if w.box.height < LOWEST * height]
        lines += _joined(line, gone, anew) if anew else [line]
    return replace(text, lines=tuple(lines))


def height_of_print(text: PageText) -> float | None:
    """Usual height in pixels of words that were read for certain; None where there is none."""
    heights = [w.box.height for w in text.words() if w.confidence >= CERTAIN and len(w.text) > 2]
    return statistics.median(heights) if heights else None


def _runs(line: Line, height: float) -> Iterator[tuple[Word, ...]]:
    """Words side by side that were hardly read and are as high as print."""
    run: list[Word] = []
    for word in (*line.words, None):
        if word is not None and word.confidence < WEAK:
            run.append(word)
            continue
        box = around(w.box for w in run) if run else None
        lettered = any(c.isalnum() for w in run for c in w.text)
        if box and lettered and LOWEST * height <= box.height <= TALLEST * height:
            yield tuple(run)
        run = []


def _pieces(run: Sequence[Word], height: float) -> list[tuple[Word, ...]]:
    """Its words of the height of print, cell by cell: rules to write on lie between them."""
    words = [word for word in run if word.box.height >= LOWEST * height]
    cuts = [
        place
        for place in range(1, len(words))
        if words[place].box.left - words[place - 1].box.right >= CELLS_APART * height
    ]
    if not words or (not cuts and len(words) == len(run)):
        return []
    return [tuple(words[one:other]) for one, other in pairwise((0, *cuts, len(words)))]


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is looked, with room around, and how many times larger."""

    box: Box
    room: int
    scale: float

    @classmethod
    def at(cls, box: Box, height: float) -> Place:
        """For print of that height in pixels."""
        scale = min(LARGEST, CAPITALS[1] / (OF_CAPITALS * height))
        return cls(box, max(1, round(height / 2)), scale)

    def back(self, box: Box, left: int, top: int) -> Box:
        """A box of the enlarged crop in pixels of the page."""

        def place(value: int, origin: int) -> int:
            return max(0, round((value - MARGIN) / self.scale) + origin)

        return Box(
            place(box.left, left),
            place(box.top, top),
            place(box.right, left),
            place(box.bottom, top),
        )


def read_apart(
    engine: OcrEngine, gray: Gray, dpi: int, place: Place, known: Sequence[Box]
) -> list[tuple[Word, ...]]:
    """What stands there, line by line; nothing where it does not read well by itself.

    Args:
        engine: reads a picture.
        gray: (H, W), the sheet upright.
        dpi: of it.
        place: where.
        known: words that were read well, whose places are theirs.

    Raises:
        EngineError: as `OcrEngine.read`.
    """
    box, room = place.box, place.room
    left, top = max(0, box.left - 2 * room), max(0, box.top - room)
    crop = gray[top : box.bottom + room, left : box.right + 2 * room]
    if crop.size == 0:
        return []
    again = engine.read(enlarged(crop, place.scale), round(dpi * place.scale), Layout.BLOCK)
    found, inside = [], []
    for line in again.lines:
        words = [replace(w, box=place.back(w.box, left, top)) for w in line.words]
        # What stands around it was read before, or is a sliver of a word there.
        words = [
            w for w in words if abs(w.box.center[0] - box.center[0]) <= box.width / 2 + room / 2
        ]
        words = [w for w in words if not any(_covers(one, w.box) for one in known)]
        lettered = [w for w in words if any(c.isalnum() for c in w.text)]  # no rule at their side
        if _reads_well(lettered):
            found.append(tuple(words))
        inside += [lettered] if lettered else []
    return found or (_read_by_both(gray, box, inside[0]) if len(inside) == 1 else [])


def _read_by_both(gray: Gray, box: Box, words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """What the engine is not sure of, as our own recogniser sees it too.

    Only what stands in the place: halves of the words beside it were in sight, and are read there.
    """
    letters = sum(c.isalnum() for w in words for c in w.text)
    line = line_of(gray, box) if letters >= FEWEST else None
    both = agreed(box, line, " ".join(w.text for w in words)) if line is not None else None
    return [both.placed()] if both is not None and both.words else []


def _reads_well(words: Sequence[Word]) -> bool:
    letters = sum(c.isalnum() for w in words for c in w.text)
    if letters < 2:
        return False
    weight = sum(len(w.text) for w in words)
    mean = sum(w.confidence * len(w.text) for w in words) / weight
    return mean >= (BETTER if letters > SHORT else BETTER_SHORT)


def _covers(known: Box, seen: Box) -> bool:
    """Whether most of a word lies where another one was read well."""
    width = min(known.right, seen.right) - max(known.left, seen.left)
    height = min(known.bottom, seen.bottom) - max(known.top, seen.top)
    return width > 0 and height > 0 and width * height > seen.width * seen.height / 3


def _joined(line: Line, gone: Sequence[Word], anew: Sequence[Line]) -> list[Line]:
    """The line with what was read anew, in it where it stands beside its words, else around it."""
    words, apart = [w for w in line.words if not any(w is one for one in gone)], []
    for new in anew:
        if words and _beside(around(w.box for w in words), new.box):
            words += new.words
        else:
            apart.append(new)
    whole = [Line(tuple(sorted(words, key=lambda w: w.box.left)), line.block)] if words else []
    return sorted((*whole, *apart), key=lambda one: one.box.top)


def _beside(one: Box, other: Box) -> bool:
    return abs(one.center[1] - other.center[1]) < max(one.height, other.height) / 2
