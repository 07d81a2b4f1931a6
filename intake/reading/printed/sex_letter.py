"""The single letter beside `SEXO`, which an engine that reads words often leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.typed_line.line import TypedLine
from intake.reading.words.folding import core
from intake.reading.words.lexicon import table

Gray = NDArray[np.uint8]

LETTERS = ("M", "F")

SURE = 3.0
"""Natural logarithm of how much likelier the letter is than any other."""

READ = 0.82
"""Certainty of a letter that one reader alone has seen."""

INK = 0.5
"""Share of the way from paper to the darkest print from which a pixel is ink."""

FAINT = 40
"""Levels of grey by which print is at least darker than its paper."""

FAR = 5.0
"""How far over its label a value may stand beyond a rule, in heights of the label."""

COLUMN = 14.0
"""How far beside it, where values stand in a column of their own."""

HEIGHTS = (0.8, 3.0)
"""How tall the letter is, in heights of its label."""

WIDTHS = (0.35, 1.35)
"""How wide it is, in its own heights."""


def with_sex_letter(gray: Gray, text: PageText) -> PageText:
    """The text, and the letter by its label where the engine read none, or another than M or F.

    Args:
        gray: (H, W) upright, in which the words' boxes lie.
        text: what the engine read.
    """
    words = list(text.words())
    if any(word.text.strip(" .,:;|") in LETTERS for word in words):
        return text
    names = {core(name) for name in table("identity")["labels"]["sex"]}
    for label in words:
        if not any(core(part) in names for part in label.text.split("/")):
            continue
        box = _tight(gray, label.box)
        for place in _places(box, gray.shape):
            there = [w for w in words if w.box.overlap(place) > 0 and w is not label]
            if any(len(core(word.text)) > 1 for word in there):
                continue
            letter = _letter(gray, place, box.height)
            if letter is not None:
                return _with(text, letter)
    return text


def _tight(gray: Gray, box: Box) -> Box:
    """The box without rows in which nothing is printed: an engine draws some too tall."""
    crop = gray[max(0, box.top) : box.bottom, max(0, box.left) : box.right]
    if not crop.size:
        return box
    paper, dark = (float(np.percentile(crop, share)) for share in (70, 0.5))
    if paper - dark < FAINT:
        return box
    ink = crop < paper - INK * (paper - dark)
    top, bottom = max(
        _runs(np.asarray(ink.any(axis=1))), key=lambda run: int(ink[run[0] : run[1]].sum())
    )
    if not LEAST_HIGH <= bottom - top < TOO_TALL * box.height:
        return box
    return Box(box.left, box.top + top, box.right, box.top + bottom)


LEAST_HIGH, TOO_TALL = 6, 0.6
"""Pixels that print of a label is tall at least; share of its box below which that is too tall."""


def _places(label: Box, shape: tuple[int, ...]) -> Iterator[Box]:
    """Over, under and right of the label, as far as its value may stand."""
    high = max(6, label.height)
    left, right = label.left - high, label.right + high
    boxes = (
        Box(left, round(label.top - 2.9 * high), right, round(label.top - 0.15 * high)),
        Box(left, round(label.bottom + 0.15 * high), right, round(label.bottom + 2.9 * high)),
        Box(round(label.right + 0.3 * high), round(label.top - 0.9 * high),
            round(label.right + 6 * high), round(label.bottom + 0.9 * high)),
        Box(left, round(label.top - FAR * high), right, round(label.top - 0.15 * high)),
        Box(left, round(label.bottom + 0.15 * high), right, round(label.bottom + FAR * high)),
        Box(round(label.right + 0.3 * high), round(label.top - 0.9 * high),
            round(label.right + COLUMN * high), round(label.bottom + 0.9 * high)),
    )  # fmt: skip
    for box in boxes:
        clipped = box.clipped(shape[1], shape[0])
        if clipped.width > high and clipped.height > high:
            yield clipped


def _letter(gray: Gray, place: Box, high: int) -> Word | None:
    crop = gray[place.top : place.bottom, place.left : place.right]
    paper, dark = (float(np.percentile(crop, share)) for share in (70, 0.5))
    if paper - dark < FAINT:
        return None
    ink = crop < paper - INK * (paper - dark)
    whole = (box for box in _blocks(ink) if box.top > 0 and box.bottom < len(ink))
    found = [box for box in whole if _may_be_letter(box, high)]
    if len(found) != 1:
        return None
    one, across, down = found[0], place.left, place.top
    box = Box(one.left + across, one.top + down, one.right + across, one.bottom + down)
    around = box.grown(max(4, box.height // 2)).clipped(gray.shape[1], gray.shape[0])
    cut = np.ascontiguousarray(gray[around.top : around.bottom, around.left : around.right])
    line = TypedLine.of(cut, box.top - around.top, box.bottom - around.top)
    if line is None:
        return None
    spelling = line.name()
    seen = spelling.text.strip()
    if seen not in LETTERS or min(spelling.leads(seen)[0].min(), spelling.leads(seen)[1]) < SURE:
        return None
    return Word(seen, box, READ)


def _blocks(ink: NDArray[np.bool_]) -> Iterator[Box]:
    """Ink between empty rows and, within these, between empty columns."""
    for top, bottom in _runs(np.asarray(ink.any(axis=1))):
        for left, right in _runs(np.asarray(ink[top:bottom].any(axis=0))):
            rows = np.flatnonzero(ink[top:bottom, left:right].any(axis=1))
            yield Box(left, top + int(rows[0]), right, top + int(rows[-1]) + 1)


def _runs(filled: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], filled.astype(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _may_be_letter(box: Box, high: int) -> bool:
    tall = HEIGHTS[0] * high <= box.height <= HEIGHTS[1] * high
    return tall and WIDTHS[0] * box.height <= box.width <= WIDTHS[1] * box.height


def _with(text: PageText, letter: Word) -> PageText:
    block = max((line.block for line in text.lines), default=0) + 1
    kept = (
        replace(line, words=tuple(w for w in line.words if not _is_misread(w, letter)))
        for line in text.lines
    )
    lines = [*(line for line in kept if line.words), Line((letter,), block)]
    return replace(text, lines=tuple(sorted(lines, key=_place)))


def _is_misread(word: Word, letter: Word) -> bool:
    """Whether it is the same print, read as an E or a P."""
    return len(core(word.text)) <= 1 and word.box.overlap(letter.box) > 0.5


def _place(line: Line) -> tuple[int, int]:
    return line.box.top, line.box.left
