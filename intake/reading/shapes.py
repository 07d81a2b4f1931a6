"""Characters that look alike told apart by their shape, where an engine takes one for the other.

A reading engine weighs a character by its neighbours: among digits it makes an L a 1. The shape
of the character itself says more. Where it is not plain, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

import numpy as np
import numpy.typing as npt
from PIL import Image

Gray = npt.NDArray[np.uint8]
Ink = npt.NDArray[np.bool_]
"""One character, cut to its edges; True is ink."""

ENOUGH = 12
"""Pixels that a character must be high to show its shape."""


def shapes_told(gray: Gray, value: str) -> str:
    """The value with look-alike characters as their shapes have them.

    Args:
        gray: upright crop of the value alone, on one line.
        value: as read, letters and digits without anything between them.

    Returns:
        The value itself where its characters cannot be parted in the crop.
    """
    for level in (*LEVELS, PARTING):
        glyphs = characters(gray, level)
        if len(glyphs) == len(value):
            return "".join(told(glyph, c) for glyph, c in zip(glyphs, value, strict=True))
    return value


def letters_told(gray: Gray, value: str) -> str:
    """The value with letters where digits were read and the shape is a letter's.

    The other way round from `shapes_told`: of a number that agrees with another paper it asks
    whether it does so by a misreading.

    Args:
        gray, value: as for `shapes_told`.
    """
    told = value
    for level in LEVELS:
        glyphs = characters(gray, level)
        if len(glyphs) == len(told):
            told = "".join(_letter(glyph, c) for glyph, c in zip(glyphs, told, strict=True))
    return "".join(c if _is_face(value, told, c) else t for c, t in zip(value, told, strict=True))


def _is_face(value: str, told: str, digit: str) -> bool:
    """Whether every digit of that kind looks like a letter: so the face draws it, nobody erred."""
    places = [place for place, c in enumerate(value) if c == digit]
    return len(places) > 1 and all(told[place] != digit for place in places)


def _letter(glyph: Ink, read: str) -> str:
    if glyph.shape[0] < ENOUGH:
        return read
    return next(
        (letter for digit, letter, is_it in _LETTERS if read == digit and is_it(glyph)), read
    )


def marks_told(gray: Gray, word: str) -> str:
    """The word with the two dots of Ä, Ö and Ü where an accent or nothing was read.

    Args:
        gray: upright crop of the word alone.
        word: letters as read, no signs between them.

    Returns:
        The word itself where its letters cannot be parted in the crop.
    """
    for level in LEVELS:
        glyphs = characters(gray, level)
        if len(glyphs) == len(word):
            return "".join(
                DOTTED[c] if c in DOTTED and _two_dots(glyph) else c
                for glyph, c in zip(glyphs, word, strict=True)
            )
    return word


DOTTED = {
    letter: dots
    for letters, dots in (
        ("AÁÀÂÃ", "Ä"),
        ("OÓÒÔÕ", "Ö"),
        ("UÚÙÛ", "Ü"),
        ("aáàâã", "ä"),
        ("oóòôõ", "ö"),
        ("uúùû", "ü"),
    )
    for letter in letters
}
"""Letters that may be read where two dots stand over one, and the letter with the dots."""


def _two_dots(glyph: Ink) -> bool:
    """What stands over the letter is two marks side by side, each about as high as wide."""
    rows = glyph.any(axis=1)
    gap = np.flatnonzero(~rows)
    if gap.size == 0 or gap[0] < 2 or gap[0] > 0.4 * glyph.shape[0]:
        return False
    columns = glyph[: gap[0]].any(axis=0)
    edges = np.flatnonzero(np.diff(np.pad(columns, 1).astype(np.int8)))
    widths = edges[1::2] - edges[::2]
    return len(widths) == 2 and 0.6 < widths[0] / widths[1] < 1.7


def told(glyph: Ink, read: str) -> str:
    """What a character is by its shape, as far as its look-alikes go; itself when in doubt."""
    if glyph.shape[0] < ENOUGH:
        return read
    for one, other, judge in _JUDGES:
        if read == one and judge(glyph):
            return other
    return read


LEVELS = (0.75, 0.5)
"""Between the darkest and the paper, what counts as ink: with hairlines, without them."""


PARTING = 0.4
"""The same where characters touch one another by a shade only."""


def characters(gray: Gray, level: float = 0.5) -> list[Ink]:
    """The characters of a line left to right; what is lower than half of a character is left out.

    Characters that touch one another come as one.
    """
    if gray.size == 0:
        return []
    dark, light = np.percentile(gray, (1, 90))
    ink = gray < float(dark) + level * (float(light) - float(dark))
    edges = np.flatnonzero(np.diff(np.pad(ink.any(axis=0), 1).astype(np.int8)))
    found = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        rows = np.flatnonzero(ink[:, left:right].any(axis=1))
        found.append(ink[rows[0] : rows[-1] + 1, left:right])
    usual = median(glyph.shape[0] for glyph in found) if found else 0
    return [glyph for glyph in found if glyph.shape[0] > 0.6 * usual]


def _part(glyph: Ink, top: float, bottom: float, left: float = 0.0, right: float = 1.0) -> Ink:
    """A part of a character, in shares of its height and width; at least one pixel."""
    height, width = glyph.shape
    rows = slice(int(top * height), max(int(top * height) + 1, round(bottom * height)))
    columns = slice(int(left * width), max(int(left * width) + 1, round(right * width)))
    return glyph[rows, columns]


def _stem(glyph: Ink) -> float:
    """Where the ink of the middle stands, 0 at the left edge, 1 at the right one."""
    columns = np.nonzero(_part(glyph, 0.3, 0.7))[1]
    return float((columns.mean() + 0.5) / glyph.shape[1]) if columns.size else 0.5


def _is_l(glyph: Ink) -> bool:
    """L has its stem at the left and a foot to the right; 1 and I have theirs farther right."""
    foot = float(_part(glyph, 0.92, 1.0, 0.6, 1.0).mean())
    slim = glyph.shape[1] < 0.3 * glyph.shape[0]
    return _stem(glyph) < 0.36 and foot > 0.35 and not slim


def _is_one(glyph: Ink) -> bool:
    """1 has a flag at the left of its stem; I is the same on both sides."""
    if glyph.shape[1] < 0.22 * glyph.shape[0]:
        return False
    top = np.flatnonzero(_part(glyph, 0.0, 0.35).any(axis=0)) + 0.5
    if top.size == 0:
        return False
    middle = _stem(glyph) * glyph.shape[1]
    return bool(middle - top[0] > 1.7 * max(top[-1] - middle, 0.5))


def _is_b(glyph: Ink) -> bool:
    """The left edge of B is a stem with corners; 8 is round there."""
    corners = [_part(glyph, top, top + 0.07, 0.0, 0.14) for top in (0.0, 0.93)]
    if any(float(corner.mean()) < 0.7 for corner in corners):
        return False
    rows = _part(glyph, 0.05, 0.95)
    first = np.where(rows.any(axis=1), rows.argmax(axis=1), rows.shape[1]) / rows.shape[1]
    body = first[len(first) // 8 : -(len(first) // 8) or None]
    return float(body.max() - body.min()) < 0.06


def _is_z(glyph: Ink) -> bool:
    """The top of Z is a bar from edge to edge; 2 is round there."""
    columns = np.flatnonzero(_part(glyph, 0.0, 0.07).any(axis=0))
    return columns.size > 0 and float(columns[-1] - columns[0] + 1) > 0.88 * glyph.shape[1]


_JUDGES: tuple[tuple[str, str, Callable[[Ink], bool]], ...] = (
    ("1", "L", _is_l),
    ("I", "L", _is_l),
    ("I", "1", _is_one),
    ("8", "B", _is_b),
    ("2", "Z", _is_z),
)
"""What was read, what it is instead, and the shape that proves it.

Only shapes that no face gives to the other character: in slanted faces an L has its stem in the
middle, so that nothing makes a 1 of what was read as L.
"""


GRID = (5, 8)
"""Columns and rows on which the two halves of a character are held together; dust is lost there."""


def _turned(glyph: Ink) -> float:
    """How far a character is from itself turned upside down, in shares of its ink."""
    picture = Image.fromarray(glyph.astype(np.uint8) * 255)
    coarse = np.asarray(picture.resize(GRID, Image.Resampling.BOX), dtype=np.float64)
    return float(np.abs(coarse - coarse[::-1, ::-1]).sum() / max(1.0, coarse.sum()))


def _is_i(glyph: Ink) -> bool:
    """I is the same upside down, slanted or not; the flag of a 1 is not."""
    return _turned(glyph) < 0.12


def _is_s(glyph: Ink) -> bool:
    """S is the same upside down in many faces, 5 in none."""
    return _turned(glyph) < 0.15


_LETTERS: tuple[tuple[str, str, Callable[[Ink], bool]], ...] = (
    ("1", "L", _is_l),
    ("1", "I", _is_i),
    ("5", "S", _is_s),
    ("8", "B", _is_b),
    ("2", "Z", _is_z),
)
"""Digit that was read, the letter that it is instead, and the shape that proves it."""
