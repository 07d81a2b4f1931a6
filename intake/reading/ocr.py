"""Words out of a picture: one protocol for every OCR engine, and Tesseract behind it."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pytesseract

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.errors import EngineError
from intake.pages.leaders import without_leaders

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
    """Tesseract through pytesseract, one child process per picture, one thread each."""

    def __init__(self, language: str = "spa", timeout: float = 60.0, nice: int = 0) -> None:
        # Tesseract inherits the environment; its own threads cost more than they give.
        os.environ["OMP_THREAD_LIMIT"] = "1"
        self._language = language
        self._timeout = timeout
        self._nice = nice

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        """See `OcrEngine.read`."""
        height, width = gray.shape
        if width < MINIMUM or height < MINIMUM:
            return PageText((), width, height, dpi)
        if layout is Layout.PAGE:
            gray = without_leaders(gray, dpi)
        with tempfile.TemporaryDirectory(prefix="intake-ocr-") as folder:
            picture = Path(folder) / "page.pgm"
            write_pgm(picture, gray)
            table = self._run(str(picture), dpi, layout)
        return PageText(lines_of(table), width, height, dpi)

    def _run(self, picture: str, dpi: int, layout: Layout) -> str:
        config = f"--dpi {dpi} --psm {SEGMENTATION[layout]} -c tessedit_create_tsv=1"
        try:
            answer = pytesseract.image_to_data(
                picture,
                lang=self._language,
                config=config,
                nice=self._nice,
                timeout=self._timeout,
                output_type=pytesseract.Output.STRING,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise EngineError("engine.missing_tesseract") from error
        except pytesseract.TesseractError as error:
            raise EngineError("engine.failed", engine="tesseract", status=error.status) from error
        except RuntimeError as error:  # pytesseract says a time limit this way
            raise EngineError("engine.timeout", engine="tesseract") from error
        return str(answer)


MINIMUM = 8
"""Pixels below which Tesseract refuses a picture."""


def write_pgm(path: Path, gray: Gray) -> None:
    """Writes an uncompressed portable greymap: no time is lost in packing and unpacking."""
    height, width = gray.shape
    with path.open("wb") as file:
        file.write(b"P5 %d %d 255\n" % (width, height))
        file.write(np.ascontiguousarray(gray).tobytes())


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
            lines.append(Line(tuple(words), _number(blocks, current)))
            words = []
        current = place
        left, top = int(row["left"]), int(row["top"])
        box = Box(left, top, left + int(row["width"]), top + int(row["height"]))
        certainty = min(1.0, max(0.0, float(row["conf"]) / 100))
        words.append(Word(row["text"].strip(), box, certainty))
    if words and current is not None:
        lines.append(Line(tuple(words), _number(blocks, current)))
    return tuple(lines)


def _number(blocks: dict[tuple[str, str], int], place: tuple[str, str, str]) -> int:
    return blocks.setdefault(place[:2], len(blocks))
