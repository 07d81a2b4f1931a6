"""One value looked at again, as functions that child processes run.

First our own recogniser of typed lines looks; where it proves nothing, Tesseract reads the value
once more, larger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from intake.desk.packet.examination import SecondLook
from intake.desk.packet.page_work import engine
from intake.domain.boxes import Box, Placement
from intake.domain.words import PageText
from intake.pages.color_crops import ColorCrops
from intake.pages.decode import load_page
from intake.pages.picture import gray_of
from intake.reading.engine.closer import NUMBER_CHARACTERS, Form, read_value_again
from intake.reading.engine.ocr import Gray, TesseractEngine
from intake.reading.engine.tesseract_models import folder_of
from intake.reading.expected import compact
from intake.reading.typed_line.judged import (
    Sight,
    judged_name,
    judged_noughts,
    judged_number,
    number_seen,
    zeros_look_so,
)
from intake.reading.typed_line.line import TypedLine
from intake.reading.typed_line.line_frame import REACH
from intake.reading.typed_line.round_widths import noughts_told
from intake.reading.typed_line.spaces import part_so
from intake.signatures.marks.struck import is_struck_out

STRUCK = "~"
"""What is seen of a number that a pen has struck out."""


@dataclass(frozen=True, slots=True)
class ValueSeen:
    """What a second look saw.

    Attributes:
        sight: what our own recogniser is certain of.
        spelt: for a name that is the expected one, how the paper spells it.
        texts: readings by Tesseract, larger, each in another way; only where `sight` is open.
    """

    sight: Sight
    spelt: str = ""
    texts: tuple[PageText, ...] = ()


@cache
def number_engines() -> tuple[TesseractEngine, ...]:
    """The engines that read numbers again; the second uses the model that comes with Tesseract."""
    models = [language for language in ("spa", "eng") if folder_of(language) is not None]
    return tuple(TesseractEngine(m, characters=NUMBER_CHARACTERS) for m in models or ["spa"])


def look_at(order: SecondLook) -> ValueSeen | str:
    """`look_again` where another paper says something; `look_at_number` where nothing is expected.

    Raises:
        FileError: the page cannot be decoded.
    """
    return look_again(order) if order.expected else look_at_number(order)


def look_again(order: SecondLook) -> ValueSeen:
    """Whether a value is the expected one.

    Raises:
        FileError: the page cannot be decoded.
    """
    page = _page_of(order)
    form = Form(order.form)
    if form is Form.TEXT and compact(order.said) == compact(order.expected):
        words = order.expected.split()
        told = part_so(_upright(page, order.box, order.rotation, (0, 0))[0], words)
        return ValueSeen(Sight.EXPECTED if told else Sight.SAID)
    sight, spelt = _judged(page, order)
    # A number is never looked at so: what a pen has changed of it must be seen.
    bare = _without_pens(page, order) if sight is Sight.OPEN and form is Form.TEXT else None
    if bare is not None:
        sight, spelt = _judged(bare, order)
    if sight is not Sight.OPEN:
        return ValueSeen(sight, spelt)
    engines = [engine()] if form is Form.TEXT else list(number_engines())
    margin = max(6, _height(order.box, order.rotation) // 3)
    upright = _upright(page, order.box, order.rotation, (margin, margin))[0]
    return ValueSeen(sight, "", read_value_again(upright, page.dpi, engines, form))


def _judged(page: GrayPage, order: SecondLook) -> tuple[Sight, str]:
    """What our own recogniser is certain of, and how it is spelt."""
    form = Form(order.form)
    line = line_at(page, order.box, order.rotation, form, order.parts)
    if line is None:
        return Sight.OPEN, ""
    if form is Form.TEXT:
        return judged_name(line, order.said, order.expected)
    digits = form is Form.DIGITS
    sight = judged_number(line, order.said, order.expected, digits=digits)
    if sight is Sight.OPEN and not digits:
        told = noughts_told(*_crop(page, order.box, order.rotation), order.said)
        sight = judged_noughts(line, order.said, order.expected, told)
    return sight, ""


def _without_pens(page: GrayPage, order: SecondLook) -> GrayPage | None:
    """The page where a signature in colour that runs through a place is lifted from its print.

    What was written into the name, or struck out of it, stays: no pen comes from beyond it there.
    The colours are decoded for it alone: kept with every page they would take 26 MB of each child.
    """
    told, box = order.order, order.box
    colors = load_page(Path(told.path), told.number, told.dpi).pixels
    if colors.ndim == 2:
        return None
    high, wide = page.pixels.shape
    near = box.grown(min(box.width, box.height)).clipped(wide, high)
    crops = ColorCrops(colors, Placement())
    strokes, alone = crops.pens(near), crops.print_alone(near)
    if strokes is None or alone is None:
        return None
    inner = box.shifted(-near.left, -near.top)
    down = box.height > box.width
    rows = (inner.left, inner.right) if down else (inner.top, inner.bottom)
    if not _from_beyond(strokes.T if down else strokes, *rows):
        return None
    pixels = page.pixels.copy()
    pixels[near.top : near.bottom, near.left : near.right] = alone
    return GrayPage(pixels, page.dpi)


def _from_beyond(strokes: NDArray[np.bool_], top: int, bottom: int) -> bool:
    """Whether all strokes between two rows go on above or below them, each in its place."""
    tall = bottom - top
    within = strokes[max(0, top) : bottom].sum(axis=0)
    beyond = strokes.sum(axis=0) - within
    columns = np.flatnonzero(within)
    groups = np.split(columns, np.flatnonzero(np.diff(columns) > tall * APART) + 1)
    return all(
        beyond[max(0, group[0] - tall) : group[-1] + tall].sum() >= BEYOND * inked
        for group in groups
        if len(group) and (inked := within[group].sum()) > SPECKS * tall * tall
    )


APART, BEYOND, SPECKS = 0.5, 0.5, 0.03
"""Heights of a name between two strokes that are looked at apart; how much ink is beyond the name
for that in it; and the share of a letter's square up to which colour is a fringe of print."""


def look_at_number(order: SecondLook) -> str:
    """The number that stands there for certain; "" where that is open, `STRUCK` where a pen went.

    Raises:
        FileError: the page cannot be decoded.
    """
    page = _page_of(order)
    places = order.parts or (order.box,)
    if any(is_struck_out(_upright(page, p, order.rotation, (0, 0))[0]) for p in places):
        return STRUCK
    if order.form == STRUCK:
        return ""
    form = Form(order.form)
    line = line_at(page, order.box, order.rotation, form)
    seen = number_seen(line, order.said, digits=form is Form.DIGITS) if line is not None else ""
    if line is None or seen == order.said or seen.replace("O", "0") != order.said:
        return seen
    return "" if _is_its_nought(page, order, line, seen) else seen


def _is_its_nought(page: GrayPage, order: SecondLook, line: TypedLine, seen: str) -> bool:
    """Whether what is seen as an O is a zero: by its width, or because zeros look so here."""
    told = noughts_told(*_crop(page, order.box, order.rotation), order.said)
    if judged_noughts(line, seen, order.said, told) is Sight.EXPECTED:
        return True
    if order.figures is None:
        return False
    box, figures = order.figures
    other = line_at(page, box, order.rotation, Form.NUMBER)
    return other is not None and zeros_look_so(line, order.said, other, figures)


@dataclass(frozen=True, slots=True)
class GrayPage:
    """A page in grey: (H, W), 0 black; pixels to the inch."""

    pixels: Gray
    dpi: int


def _page_of(order: SecondLook) -> GrayPage:
    """The page that is looked at; of several looks at one page only the first decodes it.

    Raises:
        FileError: the page cannot be decoded.
    """
    told = order.order
    try:
        changed = Path(told.path).stat().st_mtime_ns
    except OSError:
        changed = 0  # what is wrong with the file is said where it is decoded
    return _decoded(told.path, changed, told.number, told.dpi)


@lru_cache(maxsize=1)
def _decoded(path: str, _changed: int, number: int, dpi: int) -> GrayPage:
    picture = load_page(Path(path), number, dpi)
    return GrayPage(gray_of(picture.pixels), picture.dpi)


def line_at(
    page: GrayPage, box: Box, rotation: int, form: Form, parts: Sequence[Box] = ()
) -> TypedLine | None:
    """The line of print at a place of a page, as our own recogniser sees it; of a name also two.

    Args:
        box: in pixels of the page.
        rotation: degrees clockwise that turn the page upright.
        parts: as in `SecondLook`.
    """
    if parts and form is Form.TEXT:
        return TypedLine.of_parts([_crop(page, part, rotation) for part in parts])
    crop = _crop(page, box, rotation)
    return TypedLine.of_all(*crop) if form is Form.TEXT else TypedLine.of(*crop)


def _crop(page: GrayPage, box: Box, rotation: int) -> tuple[Gray, int, int]:
    """A place upright with the paper around it, and the rows between which the value was read."""
    tall = _height(box, rotation)
    crop, top = _upright(page, box, rotation, (round(0.3 * tall), round(REACH * tall)))
    return crop, top, top + tall


def _height(box: Box, rotation: int) -> int:
    return box.height if rotation % 180 == 0 else box.width


def _upright(page: GrayPage, box: Box, rotation: int, margins: tuple[int, int]) -> tuple[Gray, int]:
    """The picture of a place with that margin, upright, and the row at which its box begins."""
    across, along = margins if rotation % 180 == 0 else margins[::-1]
    left, top = max(0, box.left - across), max(0, box.top - along)
    high, wide = page.pixels.shape
    right, bottom = min(wide, box.right + across), min(high, box.bottom + along)
    crop = page.pixels[top:bottom, left:right]
    before = {0: box.top - top, 90: box.left - left, 180: bottom - box.bottom}
    row = before.get(rotation % 360, right - box.right)
    return np.ascontiguousarray(np.rot90(crop, k=-(rotation // 90) % 4)), row
