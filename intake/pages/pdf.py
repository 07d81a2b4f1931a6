"""PDF pages: rasterised, and taken apart where they hold real text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from pathlib import Path
from statistics import median

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from intake.domain.boxes import Box
from intake.errors import FileError
from intake.pages.levels import colourfulness
from intake.pages.limits import MAX_RENDER_PIXELS
from intake.pages.pdfium import opened_page
from intake.pages.picture import Picture
from intake.pages.resolution import guessed

_POINTS = 72.0
_COVERS = 0.5
_HIDDEN = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_MIN_LETTERS = 20
_LARGE_SHEET = 1250.0
"""Points: an A3 sheet is 1191 long. A scan on a larger page was put there pixel by pixel."""


@dataclass(frozen=True, slots=True)
class _Raster:
    scale: float  # pixels per point
    dpi: int


def load_pdf_page(path: Path, number: int, dpi: int = 300) -> Picture:
    """Page `number` (from 1) rasterised as it would be printed, with its signature widgets.

    A page that is nothing but a scan keeps the scan's resolution where that is lower than `dpi`
    (not below 150); a huge page gets what fits in `MAX_RENDER_PIXELS`.

    Raises:
        FileError: as `pdfium.opened_page`; `file.too_large_picture` where memory does not suffice.
    """
    with opened_page(path, number, forms=True) as page:
        raster = _raster(page, dpi)
        try:
            bitmap = page.render(scale=raster.scale, rev_byteorder=True, limit_image_cache=True)
            pixels = np.array(bitmap.to_numpy()[:, :, :3])
            bitmap.close()
        except MemoryError as error:
            raise FileError("file.too_large_picture", file=path.name, page=number) from error
        except (pdfium.PdfiumError, ValueError) as error:
            raise FileError("file.broken", file=path.name, page=number) from error
    if _colourless(pixels):
        pixels = np.ascontiguousarray(pixels[:, :, 0])
    return Picture(pixels, raster.dpi)


def is_born_digital(path: Path, page: int) -> bool:
    """Whether the page's visible text is real text, good enough to be read instead of OCR.

    False for scans, also when a text layer lies invisibly over or beneath the picture, and where
    the letters cannot be told from the font.

    Raises:
        FileError: as `pdfium.opened_page`.
    """
    with opened_page(path, page) as opened:
        images, visible, hidden = _inventory(opened)
        if images >= _COVERS or not visible or hidden > visible:
            return False
        text = opened.get_textpage()
        try:
            return _readable(text)
        finally:
            text.close()


def page_words(path: Path, page: int, dpi: int) -> list[tuple[str, Box]]:
    """Words of the page's text, in the order of the file, which need not be that of reading.

    Args:
        path: a PDF file.
        page: counts from 1.
        dpi: of the rasterised page (`Picture.dpi`); boxes are in its pixels.

    Raises:
        FileError: as `pdfium.opened_page`.
    """
    with opened_page(path, page) as opened:
        raster = _raster(opened, dpi)
        text = opened.get_textpage()
        try:
            return list(_Words(opened, text, raster.scale).all())
        finally:
            text.close()


def _raster(page: pdfium.PdfPage, dpi: int) -> _Raster:
    width, height = (max(1.0, side) for side in page.get_size())
    scan = _scan_size(page)
    if scan and max(width, height) > _LARGE_SHEET:
        scale = max(scan) / max(width, height)
        scale = min(scale, 4000 / max(width, height))
        return _Raster(scale, min(dpi, guessed(round(width * scale), round(height * scale))))
    if scan:
        own = round(max(scan) / max(width, height) * _POINTS)
        dpi = min(dpi, max(own, 150)) if own < dpi - 5 else dpi
    fits = int(sqrt(MAX_RENDER_PIXELS / (width * height)) * _POINTS)
    dpi = max(1, min(dpi, fits))
    return _Raster(dpi / _POINTS, dpi)


def _colourless(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> bool:
    red, green, blue = np.moveaxis(pixels[::3, ::3], 2, 0)
    return not bool((colourfulness(red, green, blue) > 6).any())


def _scan_size(page: pdfium.PdfPage) -> tuple[int, int] | None:
    """Pixels of the one image that covers the page, if there is such."""
    area = page.get_width() * page.get_height()
    best: tuple[int, int] | None = None
    for count, item in enumerate(page.get_objects((raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)):
        if count > 50:
            return None
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) >= 0.85 * area:
            size = item.get_px_size()
            best = size if best is None else max(best, size)
    return best


def _inventory(page: pdfium.PdfPage) -> tuple[float, int, int]:
    """Share of the page that images cover, number of visible and of hidden text objects."""
    area = max(1.0, page.get_width() * page.get_height())
    covered, visible, hidden = 0.0, 0, 0
    wanted = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_TEXT)
    for item in page.get_objects(wanted, max_depth=5):
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            covered += (right - left) * (top - bottom) / area
        elif raw.FPDFTextObj_GetTextRenderMode(item.raw) in _HIDDEN:
            hidden += 1
        else:
            visible += 1
    return covered, visible, hidden


def _readable(text: pdfium.PdfTextPage) -> bool:
    """Whether enough letters stand there, and the file says of all of them which they are.

    Programs that set `ti` or `Qu` as one sign often leave out what it stands for. A name that
    lacks letters would be read with certainty; the sign of a list stands alone.
    """
    letters = unknown = 0
    lettered = unmapped = False
    for index in range(min(text.count_chars(), 4000)):
        code = raw.FPDFText_GetUnicode(text.raw, index)
        lost = raw.FPDFText_HasUnicodeMapError(text.raw, index) == 1
        letter = not lost and 0 < code < 0x110000 and chr(code).isalnum()
        if (lost and (lettered or unmapped)) or (letter and unmapped):
            return False
        if lost or code in (0, 0xFFFE, 0xFFFD) or 0xE000 <= code <= 0xF8FF:
            unknown += 1
        letters += letter
        lettered, unmapped = letter, lost
    return letters >= _MIN_LETTERS and unknown * 20 <= letters


class _Words:
    """Puts the letters of a text page together to words."""

    def __init__(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage, scale: float) -> None:
        self._page = page
        self._text = text
        self._size = tuple(round(side * scale * 16) for side in page.get_size())

    def all(self) -> list[tuple[str, Box]]:
        """Every word with its box in pixels."""
        words: list[tuple[str, Box]] = []
        run: list[_Letter] = []
        for index in range(self._text.count_chars()):
            code = raw.FPDFText_GetUnicode(self._text.raw, index)
            text = "-" if code in (2, 0xFFFE) else chr(code) if 0 < code < 0x110000 else " "
            letter = None if text.isspace() else self._letter(index, text)
            if letter is None or (run and _far(run[-1], letter)):
                words.extend(_parted(run))
                run = []
            if letter is not None:
                run.append(letter)
        words.extend(_parted(run))
        return words

    def _letter(self, index: int, text: str) -> _Letter:
        ink = self._box(self._text.get_charbox(index))
        return _Letter(text, ink, self._box(self._text.get_charbox(index, loose=True)))

    def _box(self, place: tuple[float, float, float, float]) -> _Rectangle:
        left, bottom, right, top = place
        corners = [self._pixel(left, top), self._pixel(right, bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def _pixel(self, x: float, y: float) -> tuple[float, float]:
        import ctypes

        across, down = ctypes.c_int(), ctypes.c_int()
        width, height = self._size
        raw.FPDF_PageToDevice(
            self._page.raw, 0, 0, width, height, 0, x, y, ctypes.byref(across), ctypes.byref(down)
        )
        return across.value / 16, down.value / 16


_Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    ink: _Rectangle
    cell: _Rectangle  # from its origin to that of the letter set after it


_NARROWEST_SPACE = 0.14
"""Of the height of a letter's cell; a space that justifying has narrowed is still wider."""


def _parted(run: list[_Letter]) -> list[tuple[str, Box]]:
    """The words of letters between which the file has no space: a gap may be one all the same."""
    if not run:
        return []
    gaps = [_gap(one.cell, two.cell) for one, two in pairwise(run)]
    usual = max(0.0, median(gaps)) if len(gaps) > 2 else 0.0
    words, begin = [], 0
    for place, gap in enumerate(gaps, 1):
        if gap > usual + _NARROWEST_SPACE * _thickness(run[place].cell):
            words.append(_word(run[begin:place]))
            begin = place
    return [*words, _word(run[begin:])]


def _word(letters: list[_Letter]) -> tuple[str, Box]:
    left, top = min(one.ink[0] for one in letters), min(one.ink[1] for one in letters)
    right, bottom = max(one.ink[2] for one in letters), max(one.ink[3] for one in letters)
    box = Box(int(left), int(top), int(right) + 1, int(bottom) + 1)
    return "".join(one.text for one in letters), box


def _gap(before: _Rectangle, after: _Rectangle) -> float:
    """What lies between two letters of a line, along the line, which may run in any direction."""
    return max(
        after[0] - before[2], before[0] - after[2], after[1] - before[3], before[1] - after[3]
    )


def _thickness(cell: _Rectangle) -> float:
    return max(cell[2] - cell[0], cell[3] - cell[1])


def _far(before: _Letter, after: _Letter) -> bool:
    """Whether a gap wider than letters lies between two that no space separates.

    The points of a dotted line are far smaller than their cells, and one line.
    """
    one, two, cell = before.ink, after.ink, before.cell
    size = max(one[2] - one[0], one[3] - one[1], two[2] - two[0], cell[2] - cell[0])
    return _gap(one, two) > 1.5 * size + 4
