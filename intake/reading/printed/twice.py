"""A worn or patterned card read twice: as it is, and with its ground made even."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.pages.levels import percentile
from intake.reading.engine.grain import without_grain
from intake.reading.engine.ocr import Layout
from intake.reading.printed.confirmed import Engine
from intake.reading.words.folding import core

Gray = NDArray[np.uint8]

COARSE_DPI = 170
"""Dots per inch below which a picture is enlarged before it is read."""

PALE = 0.86
"""Share of the ground's brightness from which a pixel is ground: patterns are paler than ink."""

SAME, ELSEWHERE = 0.5, 0.25
"""Overlap from which two words are the same print, and up to which they are different print."""

INSIDE = 0.6
"""Share of a word's box inside a larger one with the same text from which they are one word."""

DOUBTED = 0.7
"""Certainty at most of a word that two readings spell differently."""

SURER, SURE_ENOUGH = 0.08, 0.5
"""How much surer a word must be to take another's place; how sure to be taken in at all."""


def read_small(engine: Engine, gray: Gray, dpi: int) -> PageText:
    """All words of a card or booklet, boxes in pixels of `gray`; coarse pictures are enlarged.

    Args:
        engine: reads a picture.
        gray: (H, W), upright.
        dpi: of it; public pictures of papers often have a hundred.
    """
    if dpi >= COARSE_DPI:
        return engine.read(gray, dpi, Layout.SPARSE)
    times = -(-COARSE_DPI // dpi)
    height, width = gray.shape
    size = (width * times, height * times)
    larger = np.asarray(Image.fromarray(gray).resize(size, Image.Resampling.BICUBIC))
    text = engine.read(larger, dpi * times, Layout.SPARSE)
    lines = tuple(
        Line(tuple(_reduced(word, times) for word in line.words), line.block) for line in text.lines
    )
    return PageText(lines, width, height, dpi, text.read_by)


def _reduced(word: Word, times: int) -> Word:
    box = word.box
    right, bottom = -(-box.right // times), -(-box.bottom // times)
    return replace(word, box=Box(box.left // times, box.top // times, right, bottom))


def evened(gray: Gray) -> Gray:
    """The picture with an even white ground: divided by what is bright around, patterns gone.

    Args:
        gray: (H, W), of about 200 to 300 dpi.
    """
    image = Image.fromarray(gray)
    small = image.resize((max(1, image.width // 4), max(1, image.height // 4)))
    for _ in range(4):  # as one of nine by nine, in half the time
        small = small.filter(ImageFilter.MaxFilter(3))
    ground = small.filter(ImageFilter.GaussianBlur(4))
    around = np.maximum(1, np.asarray(ground.resize(image.size)))
    share = np.divide(gray, around, dtype=np.float32)
    darkest = min(percentile(share[::2, ::2], 1), PALE - 0.1)
    share -= np.float32(darkest)
    share *= np.float32(255 / (PALE - darkest))
    even: Gray = np.clip(share, 0, 255, out=share).astype(np.uint8)
    return even


def merged(first: PageText, second: PageText) -> PageText:
    """Both readings as one: of words on the same spot the surer, and what only one has."""
    first, second = without_grain(first), without_grain(second)
    others = list(second.words())
    taken: set[int] = set()
    lines: list[Line] = []
    for line in first.lines:
        words = []
        for word in line.words:
            same = [n for n, o in enumerate(others) if _overlap(word, o) > SAME]
            taken.update(n for n, o in enumerate(others) if _overlap(word, o) > ELSEWHERE)
            better = max((others[n] for n in same), key=lambda o: o.confidence, default=word)
            surer = better.confidence > word.confidence + SURER
            stands = better if surer and len(better.text) >= len(word.text) - 2 else word
            if any(_spelled_otherwise(stands, others[n]) for n in same):
                stands = replace(stands, confidence=min(stands.confidence, DOUBTED))
            words.append(stands)
        lines.append(Line(tuple(words), line.block))
    block = max((line.block for line in first.lines), default=0)
    positions = {id(word): n for n, word in enumerate(others)}
    for line in second.lines:
        fresh = [
            word
            for word in line.words
            if positions[id(word)] not in taken and word.confidence >= SURE_ENOUGH
        ]
        if fresh:
            block += 1
            lines.append(Line(tuple(fresh), block))
    return once(replace(first, lines=tuple(lines)))


def once(text: PageText) -> PageText:
    """The text, top to bottom; a word read twice on one spot, whole or in parts, stands once."""
    lines = _once(list(text.lines))
    lines.sort(key=lambda line: (line.box.top, line.box.left))
    return replace(text, lines=tuple(lines))


def _once(lines: list[Line]) -> list[Line]:
    """The same word read twice on one spot kept once: the one with the lower box."""
    words = sorted((w for line in lines for w in line.words), key=lambda w: w.box.height)
    gone: set[int] = set()
    for place, word in enumerate(words):
        if id(word) in gone:
            continue
        gone |= {
            id(other)
            for other in words[place + 1 :]
            if other.text == word.text and word.box.overlap(other.box) > INSIDE
        }
    gone |= {
        id(part) for part in words for whole in words if part is not whole and _is_end(part, whole)
    }
    for whole in words:
        parts = [w for w in words if w is not whole and _is_part(w, whole)]
        if len(parts) > 1 and _in_a_row(parts) == core(whole.text):
            gone |= {id(part) for part in parts}
    kept = (tuple(w for w in line.words if id(w) not in gone) for line in lines)
    return [Line(words, line.block) for line, words in zip(lines, kept, strict=True) if words]


def _is_part(word: Word, whole: Word) -> bool:
    """Whether it stands within the width of a hyphenated word, on the same print."""
    middle = word.box.center[0]
    return (
        HYPHEN in whole.text
        and whole.box.left < middle < whole.box.right
        and word.box.width < whole.box.width
        and word.box.overlap(whole.box) > ELSEWHERE
    )


HYPHEN = "-"


def _is_end(part: Word, whole: Word) -> bool:
    """Whether it is the beginning or end of a longer word, read once more on the same spot."""
    inside = part.box.width < whole.box.width and part.box.overlap(whole.box) > INSIDE
    if not inside or part.confidence >= whole.confidence:
        return False
    text, longer = core(part.text), core(whole.text)
    end = len(text) < len(longer) and (longer.startswith(text) or longer.endswith(text))
    return bool(text) and end


def _in_a_row(words: list[Word]) -> str:
    return "".join(core(w.text) for w in sorted(words, key=lambda w: w.box.left))


def _spelled_otherwise(one: Word, other: Word) -> bool:
    """Whether a sure reading of the same print has other letters, accents aside."""
    return other.confidence >= SURE_ENOUGH and core(one.text) != core(other.text)


def _overlap(one: Word, other: Word) -> float:
    return one.box.overlap(other.box)
