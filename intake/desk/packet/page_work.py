"""The work on one file or page, as functions that child processes run."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from PIL import Image

from intake.desk.packet.examination import (
    ExaminedFile,
    ExaminedPage,
    FileOrder,
    PageOrder,
)
from intake.desk.packet.page_examination import PageExamination
from intake.domain.documents import PageRef
from intake.domain.zones import Zone
from intake.pages.decode import load_page
from intake.pages.files import Format, describe
from intake.pages.picture import Picture
from intake.pages.quality import judge
from intake.reading.engine.ocr import TesseractEngine
from intake.reading.engine.tesseract_models import folder_of
from intake.reading.mrz.witness import TesseractWitness
from intake.signatures.electronic.validation import validated


@cache
def engine() -> TesseractEngine:
    """The OCR engine of this process; its model is loaded once for all pages."""
    return TesseractEngine()


@cache
def other_engine() -> TesseractEngine | None:
    """The engine with the model that comes with Tesseract; None where it is not installed."""
    return None if folder_of(COMES_ALONG) is None else TesseractEngine(COMES_ALONG)


COMES_ALONG = "eng"


def look_into(order: FileOrder) -> ExaminedFile:
    """Says what a file holds.

    Raises:
        FileError: it is empty, broken, encrypted, too large, gone, or no document.
    """
    path = Path(order.path)
    info = describe(path)
    trust = Path(order.trust) if order.trust else None
    electronic = validated(path, trust) if info.format is Format.PDF else None
    return ExaminedFile(order.file, info.pages, electronic)


def examine(order: PageOrder) -> ExaminedPage:
    """Examines one page of a file.

    Raises:
        FileError: the page cannot be decoded.
        EngineError: Tesseract is missing, failed or took too long.
    """
    picture = load_page(Path(order.path), order.number, order.dpi)
    if order.picture:
        keep_for_viewer(picture, Path(order.picture))
    quality = judge(picture.gray, picture.dpi)
    examination = PageExamination(order, picture, engine(), TesseractWitness(), other_engine())
    return examination.blank() if quality.blank else examination.run(quality.codes)


def keep_picture(order: PageOrder) -> None:
    """Makes the viewer's picture of a page and reads nothing.

    Raises:
        FileError: the page cannot be decoded.
        ValueError: the order names no place for it.
    """
    if order.picture is None:
        raise ValueError(order)
    keep_for_viewer(load_page(Path(order.path), order.number, order.dpi), Path(order.picture))


def keep_for_viewer(picture: Picture, path: Path) -> None:
    """Writes a JPEG of the page as handed in, all or nothing; two processes may do so at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(".part", path.stem, path.parent)
    with os.fdopen(handle, "wb") as file:
        Image.fromarray(picture.pixels).save(
            file, "JPEG", quality=85, dpi=(picture.dpi, picture.dpi)
        )
    Path(name).replace(path)


def zones_of(order: PageOrder) -> tuple[PageRef, tuple[Zone, ...]]:
    """The machine readable zones of one page, boxes in pixels of the page as handed in.

    Raises:
        FileError: the page cannot be decoded.
    """
    picture = load_page(Path(order.path), order.number, order.dpi)
    examination = PageExamination(order, picture, engine(), TesseractWitness())
    page = examination.page(0)
    found: list[Zone] = []
    for item in examination.zone_items():
        page = item.page
        found.extend(
            replace(
                zone,
                box=item.placement.box(zone.box),
                field_boxes={k: item.placement.box(b) for k, b in zone.field_boxes.items()},
            )
            for zone in item.zones
        )
    return page, tuple(found)
