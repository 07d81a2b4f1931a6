"""Cells of print on a small paper: words that stand together on one line."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word
from intake.reading.items import Item
from intake.reading.words.tokens import Token, page_tokens, place_of

GAP = 1.25
"""Of the height of print: a wider gap parts two cells."""

JOINED = 0.55
"""Of the height of print: what an engine took for two lines is one within that."""

SMALL_JOINED = 1.7
"""The same for the smallest print, whose boxes are as uncertain as its letters."""

NUMBER_GAP = 0.55
"""The same between a word and a long number: two columns that nearly touch."""

WITHIN = 0.28
"""Of the height of figures: a narrower gap is none, for a space is wider."""

LEAST_HEIGHT_IN = 0.045
"""Inches: print is taken to be at least as tall where gaps are judged; boxes may be too low."""

FEWEST_FILLERS = 2
"""Signs `<` in a line from which it is a line of a machine readable zone."""


@dataclass(frozen=True)
class Cell:
    """Words side by side.

    Attributes:
        tokens: left to right, all of one page.
    """

    tokens: tuple[Token, ...]

    @cached_property
    def box(self) -> Box:
        """Around the words."""
        return place_of(self.tokens)

    @cached_property
    def height(self) -> float:
        """Usual height of its words in pixels."""
        return float(statistics.median(token.word.box.height for token in self.tokens))

    @property
    def text(self) -> str:
        """Its words with spaces."""
        return " ".join(token.text for token in self.tokens)

    @property
    def sure(self) -> float:
        """Mean certainty of its words."""
        return sum(t.word.confidence for t in self.tokens) / len(self.tokens)


def plain_height(cell: Cell) -> float:
    """How tall its print is without marks over capitals, which make a word's box taller."""
    words = [token.word for token in cell.tokens]
    plain = [w.box.height for w in words if not _is_marked(w.text)]
    return float(statistics.median(plain)) if plain else WITHOUT_MARK * cell.height


def as_tall(one: Cell, other: Cell, most: float) -> bool:
    """Whether neither is more than `most` times as tall as the other, marks over capitals aside.

    Where every word of one bears a mark its height is a guess, and more is let pass.
    """
    low, tall = sorted((plain_height(one), plain_height(other)))
    guessed = any(all(_is_marked(t.word.text) for t in cell.tokens) for cell in (one, other))
    return tall < most * low * (GUESSED if guessed else 1.0)


def is_next_line(one: Cell, other: Cell) -> bool:
    """Whether a line stands right over or under another one, about as tall, begun at its place."""
    gap = max(one.box.top - other.box.bottom, other.box.top - one.box.bottom)
    aligned = abs(one.box.left - other.box.left) < 0.5 * other.height
    return aligned and as_tall(one, other, NEXT) and -0.3 < gap / other.height < COLUMN


NEXT, COLUMN = 1.2, 1.6
"""How much taller one of two lines of a column may be; heights of print between them at most."""

GUESSED = 1.15
"""How much more a height may differ that is guessed by the marks over a line's words."""


def _is_marked(text: str) -> bool:
    return any(c.isupper() and unicodedata.decomposition(c) for c in text)


WITHOUT_MARK = 0.78
"""Height of a capital, in heights of one with a mark over it."""


def cells_of_item(item: Item, page: int) -> list[Cell]:
    """The cells of one paper, top to bottom, without the lines of its zone and without specks."""
    lines = [line for line in item.text.lines if not _in_zone(line, item)]
    cells: list[Cell] = []
    least = LEAST_HEIGHT_IN * item.text.dpi
    for line in lines:
        words = [w for w in line.words if any(c.isalnum() for c in w.text) or w.text in "/-"]
        words = whole_figures([w for w in words if w.confidence > 0.05 or len(w.text) > 3])
        if not words:
            continue
        text = PageText((replace(line, words=tuple(words)),), 0, 0, item.text.dpi)
        cells.extend(_parted(page_tokens(text, page), least))
    return _joined(cells, least)


def whole_figures(words: Sequence[Word]) -> list[Word]:
    """The words of a line; a date or number that was read in pieces is one (`202 0-1 0-1 6`)."""
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        if before is not None and _of_one_figure(before, word):
            box = around((before.box, word.box))
            sure = min(before.confidence, word.confidence)
            found[-1] = Word(before.text + word.text, box, sure)
        else:
            found.append(word)
    return found


def _of_one_figure(left: Word, right: Word) -> bool:
    gap = right.box.left - left.box.right
    near = gap < WITHIN * min(left.box.height, right.box.height)
    return near and all(_FIGURE.fullmatch(word.text) for word in (left, right))


_FIGURE = re.compile(r"[-/.]?\d+(?:[-/.]\d+)*[-/.]?")


def _in_zone(line: Line, item: Item) -> bool:
    if any(line.box.overlap(zone.box) > 0.5 for zone in item.zones):
        return True
    return line.text.count("<") >= FEWEST_FILLERS


def _parted(tokens: Sequence[Token], least: float) -> list[Cell]:
    """One line taken apart at its wide gaps, and where a number follows words at some distance."""
    runs: list[list[Token]] = [[tokens[0]]]
    for before, token in pairwise(tokens):
        gap = token.word.box.left - before.word.box.right
        height = min(before.word.box.height, token.word.box.height)
        wide = GAP if not _turns_to_number(before, token) else NUMBER_GAP
        if gap > wide * max(height, least) and token.word is not before.word:
            runs.append([])
        runs[-1].append(token)
    return [Cell(tuple(run)) for run in runs]


def _turns_to_number(before: Token, token: Token) -> bool:
    """Whether a word ends and a long number begins there; `V 12.345.678` is one number."""
    digits = sum(c.isdigit() for c in token.text)
    return digits >= 5 and len(before.exact) > 3 and before.exact.isalpha()


def _joined(cells: list[Cell], least: float) -> list[Cell]:
    """Neighbours on one line that hardly have a gap between them made one."""
    ordered = sorted(cells, key=lambda cell: (cell.box.top, cell.box.left))
    found: list[Cell] = []
    for cell in sorted(ordered, key=lambda c: c.box.left):
        at = next((n for n, one in enumerate(found) if _touch(one, cell, least)), None)
        if at is None:
            found.append(cell)
        else:
            found[at] = Cell((*found[at].tokens, *cell.tokens))
    return sorted(found, key=lambda cell: (cell.box.top, cell.box.left))


def _touch(left: Cell, right: Cell, least: float) -> bool:
    low, high = max(left.box.top, right.box.top), min(left.box.bottom, right.box.bottom)
    if low >= high:
        return False  # most pairs of a page: the rest costs much on a full one
    height = max(least, min(left.height, right.height))
    gap = right.box.left - left.box.right
    alike = max(left.height, right.height) < 1.5 * height
    level = high - low > 0.5 * min(left.box.height, right.box.height)
    turns = _turns_to_number(left.tokens[-1], right.tokens[0])
    small = max(left.height, right.height) < 1.15 * least
    reach = SMALL_JOINED * least if small else JOINED * height
    return (alike or small) and level and not turns and -0.3 * height < gap < reach


def date_reach(cell: Cell, other: Cell) -> float:
    """How far on the right a cell may go on a date, in pixels: a year alone further.

    Furthest where days, months and years stand in boxes of their own.
    """
    if cell.text.isdigit() and other.text.isdigit() and len(cell.text) == len("31"):
        return 4.2 * max(cell.height, other.height)
    return (3.5 if _YEAR.fullmatch(other.text) else 2.5) * max(cell.height, other.height)


_YEAR = re.compile(r"(?:19|20)\d{2}")
