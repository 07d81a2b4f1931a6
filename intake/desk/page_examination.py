"""One page on its way from picture to words, zones and signatures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from intake.desk.examination import ExaminedPage, PageOrder
from intake.domain.boxes import Placement
from intake.domain.documents import PageRef
from intake.domain.words import PageText
from intake.domain.zones import Zone
from intake.pages.barcodes import read_codes
from intake.pages.decode import exif_rotation
from intake.pages.files import Format, format_of
from intake.pages.picture import Picture
from intake.pages.regions import Region, cut, objects
from intake.pages.turning import quartered
from intake.pages.upright import Upright, upright
from intake.reading.items import Item, Shape
from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.find import find_zones
from intake.reading.ocr import Layout, OcrEngine
from intake.reading.text_layer import text_layer
from intake.signatures.page_signs import PageSigns, look

Gray = NDArray[np.uint8]


class PageExamination:
    """Examines one decoded page; the engines are handed in."""

    def __init__(
        self, order: PageOrder, picture: Picture, engine: OcrEngine, witness: SecondWitness
    ) -> None:
        self._order = order
        self._path = Path(order.path)
        self._picture = picture
        self._engine = engine
        self._witness = witness

    def run(self, quality: tuple[str, ...]) -> ExaminedPage:
        """Everything that can be seen on the page."""
        text = self._text_layer()
        if text is not None:
            papers = [self._born_digital(text)]
        else:
            papers = [self._paper(region) for region in objects(self._picture)]
        items = tuple(item for item, _ in papers)
        signs = tuple(sign for _, sign in papers)
        return ExaminedPage(items[0].page, items, signs, quality)

    def zone_items(self) -> list[Item]:
        """Only the machine readable zones, without reading the rest."""
        found = []
        for region in objects(self._picture):
            lying, placement, zones = self._lay(region)
            nothing = PageText((), lying.gray.shape[1], lying.gray.shape[0], lying.dpi)
            page = self.page(lying.rotation)
            found.append(Item(page, Shape(region.shape), placement, nothing, zones))
        return found

    def blank(self) -> ExaminedPage:
        """The page has nothing on it."""
        page = self.page(0)
        nothing = PageText((), self._picture.width, self._picture.height, self._picture.dpi)
        item = Item(page, Shape.SHEET, Placement(), nothing, blank=True)
        return ExaminedPage(page, (item,), (None,))

    def page(self, rotation: int) -> PageRef:
        """How the page is called, and its size as handed in."""
        picture = self._picture
        return PageRef(
            self._order.file,
            self._order.number,
            rotation,
            picture.width,
            picture.height,
            picture.dpi,
        )

    def _text_layer(self) -> PageText | None:
        if format_of(self._path) is not Format.PDF:
            return None
        return text_layer(self._path, self._order.number, self._picture)

    def _born_digital(self, text: PageText) -> tuple[Item, PageSigns | None]:
        picture = self._picture
        codes = read_codes(picture.gray, picture.dpi)
        item = Item(self.page(0), Shape.SHEET, Placement(), text, (), codes)
        color = picture.pixels
        return item, look(picture.gray, color, picture.dpi, text, codes, self._closer)

    def _paper(self, region: Region) -> tuple[Item, PageSigns | None]:
        lying, placement, zones = self._lay(region)
        sheet = region.shape == "sheet"
        text = self._engine.read(lying.gray, lying.dpi, Layout.PAGE if sheet else Layout.SPARSE)
        codes = read_codes(lying.gray, lying.dpi)
        page = self.page(lying.rotation)
        item = Item(page, Shape(region.shape), placement, text, zones, codes)
        if not sheet:
            return item, None
        return item, look(lying.gray, lying.color, lying.dpi, text, codes, self._closer)

    def _lay(self, region: Region) -> tuple[Upright, Placement, tuple[Zone, ...]]:
        piece = cut(self._picture, region)
        lying = upright(piece, self._confidence, exif_rotation(self._path))
        zones = find_zones(lying.gray, lying.dpi, self._witness)
        if not zones and not lying.certain:
            lying, zones = self._the_other_way(lying)
        return lying, region.placement.after(lying.placement), zones

    def _the_other_way(self, lying: Upright) -> tuple[Upright, tuple[Zone, ...]]:
        """An identity paper with little text may lie head down; its zone tells."""
        gray = np.ascontiguousarray(lying.gray[::-1, ::-1])
        zones = find_zones(gray, lying.dpi, self._witness)
        if not zones:
            return lying, ()
        height, width = gray.shape
        return (
            Upright(
                gray,
                lying.placement.after(quartered(180, width, height)),
                (lying.rotation + 180) % 360,
                lying.angle,
                True,
                lying.dpi,
                lying.picture,
            ),
            zones,
        )

    def _confidence(self, gray: Gray, dpi: int) -> float:
        words = list(self._engine.read(gray, dpi, Layout.BLOCK).words())
        letters = sum(len(word.text) for word in words)
        return sum(word.confidence * len(word.text) for word in words) / max(1, letters)

    def _closer(self, gray: Gray, dpi: int) -> str:
        return self._engine.read(gray, dpi, Layout.BLOCK).text
