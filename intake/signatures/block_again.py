"""Reads once more what is printed under ink: an engine may leave out a whole block with it.

A flourish through a name makes an engine take name, number and role for a drawing, and so does the
ring of a seal. Without what is coloured or paler than print, then without the strokes of the pen,
most of it can be read, and the number of the person nearly always.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box
from intake.domain.cedulas import cedula_is_sound
from intake.domain.words import Line, PageText, Word
from intake.pages.color_crops import ColorCrops
from intake.signatures.evidence import InkKind, PageSigns
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.pen_map import PenMap
from intake.signatures.larger import Closer
from intake.signatures.marks.blobs import grown
from intake.signatures.places.pieces import Piece, Says, pieces
from intake.signatures.places.print_words import usual_height
from intake.signatures.stamps.print_alone import print_alone, without_paler
from intake.signatures.stamps.print_below import cleared

_MM = 25.4
_SIDE_MM, _BELOW_MM = 40.0, 22.0
_MOST = 2
_ELSEWHERE = 0.9
_WIDE_MM, _HIGH_MM = 12.0, 4.0
_SMALL, _SMALLEST, _LARGE = 0.78, 0.7, 1.9
_READ, _UNSURE = 0.88, 0.6
_CROSSED = 0.72
"""Certainty of words that a pen ran through: so low that no name with one is certain, and nobody
is accused by it."""
_LEAST_FIGURES, _FIGURES, _SAME = 7, 10, 0.5
"""Figures that are left of a cédula, and its own (Registro Civil); how far both must overlap."""
_LEVEL, _GAP = 0.6, 2.0
"""Share of a height that words of one line have in common, and heights that may part them."""
_SHARED = 0.3
"""Part of a word that another one read at the same place shares with it."""
_PAPER = 80
_LETTERS = 12

Pixels = npt.NDArray[np.uint8]


def with_block_again(
    gray: Pixels,
    text: PageText,
    signs: PageSigns,
    closer: Closer,
    pens: PenMap,
    colors: ColorCrops | None = None,
) -> PageText:
    """The text with what was read anew under signatures that had nothing legible below.

    Args:
        gray: the upright page, (H, W), 0 black.
        text: its words, in the same pixels.
        signs: what was seen on it.
        closer: reads a crop.
        pens: tells where a pen has been.
        colors: pieces in colour, where the page has any.

    Returns:
        The very same text where nothing was missing or nothing more could be read.
    """
    for ink, open_ in _signatures(signs, text.dpi)[:_MOST]:
        near = _under(ink, text.dpi).clipped(gray.shape[1], gray.shape[0])
        crop = gray[near.top : near.bottom, near.left : near.right]
        if open_ or not _says_who(text, ink) or _cut_numbers(text, near):
            alone = _without_strokes(crop, text.dpi, pens)
            text = _joined(text, _read(alone, text.dpi, near, closer), ink)
        nameless = not _says_who(text, ink)
        if nameless or _passed_over(crop, text, near):
            uncovered = print_alone(crop, colors, near)
            dark = without_paler(crop) if uncovered is None else uncovered
            text = _joined(text, _read(dark, text.dpi, near, closer), ink)
            if nameless and not _says_who(text, ink):
                alone = _without_strokes(dark, text.dpi, pens)
                text = _joined(text, _read(alone, text.dpi, near, closer), ink)
    return text


def _passed_over(crop: Pixels, text: PageText, near: Box) -> bool:
    """Whether letters stand there of which the engine made no words."""
    read = [word.box for word in text.words() if word.confidence >= _UNSURE]
    read = [box for box in read if near.overlap(box) > 0]
    unread = sum(
        not any(
            box.left <= near.left + x <= box.right and box.top <= near.top + y <= box.bottom
            for box in read
        )
        for x, y in cleared(crop, text.dpi)[1]
    )
    return unread >= _LETTERS


def _cut_numbers(text: PageText, near: Box) -> list[Word]:
    """Words that may be what a stroke left of a cédula: figures alone, and too few."""
    return [
        word
        for word in text.words()
        if word.text.isdecimal()
        and _LEAST_FIGURES <= len(word.text) < _FIGURES
        and near.overlap(word.box) > 0
    ]


def _signatures(signs: PageSigns, dpi: int) -> list[tuple[Box, bool]]:
    """Where signatures stand; whether one is open: it reads as a name, which may lie below it."""
    told = [(e, False) for e in signs.ink if e.kind is InkKind.INK]
    told += [
        (e, True) for e in signs.ink if e.kind is InkKind.NOT_ASSESSED and e.score >= _ELSEWHERE
    ]
    told += [(e, False) for e in signs.other_ink if e.score >= _ELSEWHERE]
    wide, high = _WIDE_MM * dpi / _MM, _HIGH_MM * dpi / _MM
    return [(e.box, one) for e, one in told if e.box.width >= wide and e.box.height >= high]


def _under(ink: Box, dpi: int) -> Box:
    """Where a name and a number would stand that belong to this ink."""
    side, below = round(_SIDE_MM / _MM * dpi), round(_BELOW_MM / _MM * dpi)
    return Box(ink.left - side, ink.top, ink.right + side, ink.bottom + below)


def _says_who(text: PageText, ink: Box) -> bool:
    near, usual = _under(ink, text.dpi), usual_height(text)
    return any(
        piece.sure
        and near.overlap(piece.box) > 0
        and (piece.has(Says.NUMBER) or (piece.has(Says.NAME) and not _small(text, piece, usual)))
        for piece in pieces(text)
    )


def _small(text: PageText, piece: Piece, usual: float) -> bool:
    """The words of a seal are smaller than print: they say nothing of who signs."""
    heights = [w.box.height for w in text.words() if piece.box.overlap(w.box) > 0]
    return bool(heights) and statistics.median(heights) < _SMALL * usual


def _without_strokes(piece: Pixels, dpi: int, pens: PenMap) -> Pixels:
    """The piece with paper where a pen has been."""
    crop = np.array(piece)
    nothing = PageText((), crop.shape[1], crop.shape[0], dpi)
    written = grown(leftover_of(crop, dpi, nothing, (), pens).written, 1, 1)
    strokes = Image.fromarray(written).resize((crop.shape[1], crop.shape[0]))
    crop[np.asarray(strokes)] = np.percentile(crop, _PAPER)
    return crop


def _read(crop: Pixels, dpi: int, near: Box, closer: Closer) -> list[tuple[Word, ...]]:
    """The words of a piece that are read for certain, line by line."""
    found = []
    for line in closer(crop, dpi).lines:
        words = tuple(
            _moved(word, near)
            for word in line.words
            if word.confidence >= _READ and sum(c.isalnum() for c in word.text) >= 2
        )
        if words:
            found.append(words)
    return found


def _moved(word: Word, by: Box) -> Word:
    box = word.box
    there = Box(box.left + by.left, box.top + by.top, box.right + by.left, box.bottom + by.top)
    return replace(word, box=there)


def _unproven(word: Word, ink: Box) -> Word:
    """A stroke makes an `o` an `e`, a 3 an 8; a cédula proves itself by its last digit."""
    crossed = word.box.overlap(ink) > 0 and not cedula_is_sound(word.text)
    return replace(word, confidence=min(word.confidence, _CROSSED)) if crossed else word


def _made_whole(text: PageText, words: Sequence[Word]) -> PageText:
    """Sound cédulas instead of what a stroke had left of them; all figures that were read stay.

    A passport's number may be of nine figures, and the tenth a rest of the stroke.
    """
    whole = [w for w in words if cedula_is_sound(w.text)]

    def better(word: Word) -> Word:
        for one in whole if word in cut else ():
            ends = one.text.startswith(word.text) or one.text.endswith(word.text)
            if ends and one.box.overlap(word.box) > _SAME:
                return one
        return word

    page = Box(0, 0, text.width, text.height)
    cut = _cut_numbers(text, page) if whole else []
    if not cut:
        return text
    lines = tuple(replace(one, words=tuple(better(w) for w in one.words)) for one in text.lines)
    return replace(text, lines=lines)


def _joined(text: PageText, found: Sequence[tuple[Word, ...]], ink: Box) -> PageText:
    """What was read for certain stays; what was doubtful gives way to what is read now."""
    found = [tuple(_unproven(word, ink) for word in line) for line in found]
    words = [word for line in found for word in line]
    if not words:
        return text
    text = _made_whole(text, words)
    new = _not_yet_read(text, words)
    if not new:
        return text
    lines = _without_doubtful(text, new)
    block = max((line.block for line in lines), default=0) + 1
    for some in found:
        added = Line(tuple(w for w in some if w in new), block)
        if added.words:
            _put(added, lines)
    return replace(text, lines=tuple(lines))


def _not_yet_read(text: PageText, words: Sequence[Word]) -> list[Word]:
    """The words of which nothing certain was read there; the words of a seal are smaller."""
    known = [w for w in text.words() if w.confidence >= _UNSURE]
    usual = usual_height(text)
    return [
        w
        for w in words
        if _SMALLEST * usual <= w.box.height <= _LARGE * usual and not _stands_on(w, known)
    ]


def _without_doubtful(text: PageText, new: Sequence[Word]) -> list[Line]:
    """The lines without doubtful words where new ones stand."""
    kept = (
        replace(one, words=tuple(w for w in one.words if w.confidence >= _UNSURE
                                 or not _stands_on(w, new)))
        for one in text.lines
    )  # fmt: skip
    return [line for line in kept if line.words]


def _stands_on(word: Word, others: Sequence[Word]) -> bool:
    return any(word.box.overlap(other.box) > _SHARED for other in others)


def _put(added: Line, lines: list[Line]) -> None:
    """Adds words to the line that they are level with, else as a line of their own."""
    row = next((k for k, line in enumerate(lines) if _in_a_row(line, added)), None)
    if row is not None:
        words = sorted((*lines[row].words, *added.words), key=lambda word: word.box.left)
        lines[row] = replace(lines[row], words=tuple(words))
        return
    above = (k for k, line in enumerate(lines) if line.box.bottom <= added.box.center[1])
    lines.insert(max(above, default=-1) + 1, added)


def _in_a_row(line: Line, added: Line) -> bool:
    """Whether words belong into a line: level with it, beside it or within a gap of it."""
    high = min(line.box.height, added.box.height)
    shared = min(line.box.bottom, added.box.bottom) - max(line.box.top, added.box.top)
    return shared > _LEVEL * high and line.box.grown(round(_GAP * high), 0).overlap(added.box) > 0
