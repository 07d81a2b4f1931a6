"""One value read again, larger, as a function that child processes run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from intake.desk.examination import SecondLook
from intake.desk.page_work import engine
from intake.domain.boxes import around
from intake.domain.words import Line, PageText, Word
from intake.pages.decode import load_page
from intake.pages.picture import Picture
from intake.reading.closer import NUMBER_CHARACTERS, Form, read_value_again
from intake.reading.folding import core, distance
from intake.reading.numbers import compact
from intake.reading.ocr import Gray, TesseractEngine
from intake.reading.shapes import DOTTED, marks_told, shapes_told
from intake.reading.tesseract_models import folder_of
from intake.reading.zeros import digits_told


@cache
def number_engines() -> tuple[TesseractEngine, ...]:
    """Those that read numbers again; the second model comes with Tesseract itself."""
    models = [language for language in ("spa", "eng") if folder_of(language) is not None]
    return tuple(TesseractEngine(m, characters=NUMBER_CHARACTERS) for m in models or ["spa"])


def look_again(order: SecondLook) -> tuple[PageText, ...]:
    """Reads one value again, larger; each answer is one way of reading it."""
    picture = load_page(Path(order.order.path), order.order.number, order.order.dpi)
    line = order.box.height if order.rotation % 180 == 0 else order.box.width
    upright = _upright(picture, order, max(6, line // 3))
    if Form(order.form) is Form.TEXT:
        answers = read_value_again(upright, picture.dpi, [engine()], Form.TEXT)
        return tuple(_with_marks(answer, upright, order.said) for answer in answers)
    answers = read_value_again(upright, picture.dpi, number_engines(), Form(order.form))
    alone = _upright(picture, order, 3)
    return tuple(_with_shapes(answer, alone) for answer in answers)


def _upright(picture: Picture, order: SecondLook, margin: int) -> Gray:
    """The value with so many pixels around it, upright."""
    box = order.box.grown(margin).clipped(picture.width, picture.height)
    crop = picture.gray[box.top : box.bottom, box.left : box.right]
    return np.ascontiguousarray(np.rot90(crop, k=-(order.rotation // 90) % 4))


def _with_marks(text: PageText, gray: Gray, said: str) -> PageText:
    """The reading of a name with Ä, Ö and Ü where two dots stand over the letter."""
    doubted = [word for word in said.split() if set(word) & set(DOTTED)]
    lines = []
    for line in text.lines:
        words = tuple(_marked(word, gray, doubted) for word in line.words)
        lines.append(replace(line, words=words))
    return replace(text, lines=tuple(lines))


def _marked(word: Word, gray: Gray, doubted: Sequence[str]) -> Word:
    """The word as it was read first, with two dots for an accent where it has them."""
    height, width = gray.shape
    for first in doubted:
        if distance(core(first), core(word.text), 1) > 1:
            continue
        box = word.box.grown(2).clipped(width, height)
        letters = "".join(c for c in first if c.isalpha())
        told = marks_told(gray[box.top : box.bottom, box.left : box.right], letters)
        if told != letters:
            following = iter(told)
            dotted = "".join(next(following) if c.isalpha() else c for c in first)
            return replace(word, text=dotted)
    return word


def _with_shapes(text: PageText, gray: Gray) -> PageText:
    """The reading of a number with look-alike characters as their shapes have them."""
    read = compact(text.text)
    told = digits_told(gray, shapes_told(gray, read))
    words = list(text.words())
    if told == read or not words:
        return text
    word = Word(told, around(w.box for w in words), min(w.confidence for w in words))
    return replace(text, lines=(Line((word,), text.lines[0].block),))
