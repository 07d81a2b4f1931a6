"""Words out of a picture: one protocol for every OCR engine, and Tesseract behind it."""

from __future__ import annotations

import csv
import io
import os
import threading
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import tesserocr

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.errors import EngineError
from intake.pages.leaders import without_leaders
from intake.reading.engine.tesseract_models import folder_of
from intake.reading.engine.tight_boxes import with_tight_boxes

Gray = npt.NDArray[np.uint8]
"""A grey picture, rows by columns, 0 black to 255 white."""


class Layout(StrEnum):
    """What the engine is told to expect in the picture."""

    PAGE = "page"
    BLOCK = "block"
    LINE = "line"
    SPARSE = "sparse"


class OcrEngine(Protocol):
    """Whatever makes words of a picture."""

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        """All words of an upright picture, with boxes in its pixels.

        Args:
            gray: grey picture.
            dpi: its resolution; engines judge sizes by it.
            layout: a whole page, one block, one line, or words anywhere.

        Raises:
            EngineError: `engine.missing_tesseract`, `engine.failed` or `engine.timeout`.
        """
        ...


SEGMENTATION = {Layout.PAGE: 3, Layout.BLOCK: 6, Layout.LINE: 7, Layout.SPARSE: 11}
"""Tesseract's page segmentation modes."""


class TesseractEngine:
    """Tesseract's library inside this process; its model is loaded once. Thread-safe.

    Page work runs in child processes with limits, so that a picture on which the library dies or
    hangs costs one child and no more. A process of its own for every picture would load the model
    each time (docs/adr/0007-tesseract-in-the-page-worker.md).

    Args:
        language: the model.
        timeout: seconds by the clock that one picture may take; on a busy machine a sound one
            takes many times its usual few, and a page worker is limited in processor time anyway.
        characters: the only ones that may be read; "" for all.
    """

    def __init__(self, language: str = "spa", timeout: float = 240.0, characters: str = "") -> None:
        self._language = language
        self._characters = characters
        self._timeout = timeout
        self._lock = threading.Lock()

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        """See `OcrEngine.read`."""
        height, width = gray.shape
        if width < MINIMUM or height < MINIMUM:
            return PageText((), width, height, dpi)
        if layout is Layout.PAGE:
            gray = without_leaders(gray, dpi)
        with self._lock:
            table = self._run(gray, dpi, layout)
        return PageText(with_tight_boxes(lines_of(table), gray), width, height, dpi)

    @cached_property
    def _library(self) -> Any:
        folder = folder_of(self._language)
        if folder is None:
            raise EngineError("engine.missing_tesseract")
        tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
        try:
            library = tesserocr.PyTessBaseAPI(path=str(folder), lang=self._language)
        except RuntimeError as error:  # the model is there and cannot be used
            raise EngineError("engine.failed", engine="tesseract", status=str(error)) from error
        library.SetVariable("debug_file", os.devnull)
        if self._characters:
            library.SetVariable("tessedit_char_whitelist", self._characters)
        return library

    def _run(self, gray: Gray, dpi: int, layout: Layout) -> str:
        library = self._library
        height, width = gray.shape
        library.SetPageSegMode(SEGMENTATION[layout])
        try:
            library.SetImageBytes(np.ascontiguousarray(gray).tobytes(), width, height, 1, width)
            library.SetSourceResolution(dpi)
            if not library.Recognize(max(1, round(self._timeout * 1000))):
                raise EngineError("engine.timeout", engine="tesseract")
            return COLUMNS + str(library.GetTSVText(0))
        except RuntimeError as error:
            raise EngineError("engine.failed", engine="tesseract", status=str(error)) from error
        finally:
            # Nothing learnt from one page may touch the next.
            library.ClearAdaptiveClassifier()
            library.Clear()


MINIMUM = 8
"""Pixels below which Tesseract refuses a picture."""

COLUMNS = (
    "level page_num block_num par_num line_num word_num left top width height conf text".replace(
        " ", "\t"
    )
    + "\n"
)
"""Heading of Tesseract's table, which its library leaves out."""


def lines_of(table: str) -> tuple[Line, ...]:
    """The lines in a table of Tesseract's TSV form; each paragraph becomes a block of its own."""
    lines: list[Line] = []
    words: list[Word] = []
    blocks: dict[tuple[str, str], int] = {}
    current: tuple[str, str, str] | None = None
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        if row["level"] != "5" or not (row["text"] or "").strip():
            continue
        place = (row["block_num"], row["par_num"], row["line_num"])
        if place != current and words and current is not None:
            lines.append(Line(_unparted(words), _number(blocks, current)))
            words = []
        current = place
        left, top = int(row["left"]), int(row["top"])
        box = Box(left, top, left + int(row["width"]), top + int(row["height"]))
        certainty = min(1.0, max(0.0, float(row["conf"]) / 100))
        words.append(Word(row["text"].strip(), box, certainty))
    if words and current is not None:
        lines.append(Line(_unparted(words), _number(blocks, current)))
    return tuple(lines)


def _unparted(words: list[Word]) -> tuple[Word, ...]:
    """The words; one that Tesseract parted at its hyphen is whole again, and none stands twice.

    It gives the first part the box of the whole: `PIERRE`, `-`, `JOSEPH` for PIERRE-JOSEPH. Where a
    line lies aslant it may begin a word twice: `Ma Mamani` on the place of MAMANI.
    """
    found: list[Word] = []
    for word in words:
        if len(found) > 1 and _is_rest(found[-2], found[-1], word):
            sure = min(found[-2].confidence, word.confidence)
            found[-2:] = [Word(f"{found[-2].text}-{word.text}", found[-2].box, sure)]
        elif found and _said_again(found[-1], word):
            found[-1] = max(found[-1], word, key=lambda one: len(one.text))
        else:
            found.append(word)
    return tuple(found)


def _is_rest(first: Word, hyphen: Word, word: Word) -> bool:
    inside = first.box.left < hyphen.box.left < word.box.left
    whole = inside and first.box.right >= word.box.right - EDGE
    letters = first.text.replace("-", "").isalpha() and word.text.isalpha()
    return hyphen.text in HYPHENS and whole and letters


def _said_again(one: Word, other: Word) -> bool:
    """Whether one of two words is the beginning or the end of the other, on the same spot."""
    part, whole = sorted((one, other), key=lambda word: len(word.text))
    if not (whole.text.startswith(part.text) or whole.text.endswith(part.text)):
        return False
    shared = min(part.box.right, whole.box.right) - max(part.box.left, whole.box.left)
    within = shared >= ON_ONE_SPOT * part.box.width
    return within and part.text != whole.text and part.box.overlap(whole.box) > LEVEL


ON_ONE_SPOT, LEVEL = 0.9, 0.5
"""Shares of the width and of the area of a word's part that lie on the word."""
HYPHENS = ("-", "\u2010", "\u2013")
EDGE = 2
"""Pixels by which the boxes of a word and of its last part may differ."""


def _number(blocks: dict[tuple[str, str], int], place: tuple[str, str, str]) -> int:
    return blocks.setdefault(place[:2], len(blocks))
