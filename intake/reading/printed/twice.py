"""A worn or patterned card read twice: as it is, and with its ground made even."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from intake.domain.words import Line, PageText, Word

Gray = NDArray[np.uint8]

PALE = 0.86
"""Share of the ground's brightness from which a pixel is ground: patterns are paler than ink."""

SAME, ELSEWHERE = 0.5, 0.25
"""Overlap from which two words are the same print, and up to which they are different print."""

SURER, SURE_ENOUGH = 0.08, 0.5
"""How much surer a word must be to take another's place; how sure to be taken in at all."""


def evened(gray: Gray) -> Gray:
    """The picture with an even white ground: divided by what is bright around, patterns gone.

    Args:
        gray: (H, W), of about 200 to 300 dpi.
    """
    image = Image.fromarray(gray)
    small = image.resize((max(1, image.width // 4), max(1, image.height // 4)))
    ground = small.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.GaussianBlur(4))
    around = np.asarray(ground.resize(image.size), np.float32)
    share = np.asarray(image, np.float32) / np.maximum(1, around)
    darkest = min(float(np.percentile(share, 1)), PALE - 0.1)
    return np.clip((share - darkest) / (PALE - darkest) * 255, 0, 255).astype(np.uint8)


def merged(first: PageText, second: PageText) -> PageText:
    """Both readings as one: of words on the same spot the surer, and what only one has."""
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
            words.append(better if surer and len(better.text) >= len(word.text) - 2 else word)
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
    lines.sort(key=lambda line: (line.box.top, line.box.left))
    return replace(first, lines=tuple(lines))


def _overlap(one: Word, other: Word) -> float:
    return one.box.overlap(other.box)
