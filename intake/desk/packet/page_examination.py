"""One page on its way from picture to words, zones and signatures."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from intake.desk.packet.card_lying import (
    READS_WELL,
    certainty,
    half_turned,
    lies_across,
    other_ways,
    reads_plainly,
    shows_lines,
)
from intake.desk.packet.examination import ExaminedPage, PageOrder
from intake.desk.packet.sheet_looks import is_of_a_sheet, may_be_copied, plainly_typed
from intake.domain.boxes import Placement
from intake.domain.documents import PageRef
from intake.domain.words import PageText
from intake.domain.zones import Zone
from intake.pages.barcodes import read_codes
from intake.pages.color_crops import ColorCrops
from intake.pages.decode import exif_rotation
from intake.pages.files import Format, format_of
from intake.pages.orientation import Probe
from intake.pages.picture import Picture
from intake.pages.regions import Region, cut, objects, objects_and_cards, whole, without
from intake.pages.turning import quartered
from intake.pages.upright import Upright, upright, upright_as
from intake.reading.engine.ocr import Layout, OcrEngine
from intake.reading.engine.text_layer import text_layer
from intake.reading.expected_names import with_expected_names
from intake.reading.items import Item, Shape
from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.again import looked_again
from intake.reading.mrz.anyway import ACCEPTED, worth_of, zones_any_way
from intake.reading.mrz.find import find_zones
from intake.reading.mrz.patterns import renderings
from intake.reading.mrz.shown import shows_zone
from intake.reading.papers.classify import IDENTITIES, Guess, classify
from intake.reading.papers.sheet_parts import parts_of
from intake.reading.printed.broken_dates import with_broken_dates
from intake.reading.printed.confirmed import confirmed
from intake.reading.printed.sex_letter import with_sex_letter
from intake.reading.printed.spelling import marked
from intake.reading.printed.twice import evened, merged, once, read_small
from intake.reading.printed.unread import with_unread
from intake.reading.sheets.addresses import with_addresses
from intake.reading.sheets.parted_rows import with_whole_rows
from intake.reading.sheets.sheets import read_sheet
from intake.signatures.block_again import with_block_again
from intake.signatures.ink.recogniser import shipped
from intake.signatures.page_signs import PageSigns, look
from intake.signatures.pasted.page_images import page_images

Gray = NDArray[np.uint8]


class PageExamination:
    """Examines one decoded page; the engines are handed in."""

    def __init__(
        self,
        order: PageOrder,
        picture: Picture,
        engine: OcrEngine,
        witness: SecondWitness,
        other: OcrEngine | None = None,
    ) -> None:
        self._order = order
        self._path = Path(order.path)
        self._picture = picture
        self._engine = engine
        self._witness = witness
        self._other = other

    def run(self, quality: tuple[str, ...]) -> ExaminedPage:
        """Everything that can be seen on the page."""
        text = self._text_layer()
        if text is not None:
            papers = [self._born_digital(text)]
        else:
            regions, cards = objects_and_cards(self._picture)
            papers = self._with_cards(cards)
            papers = papers or [self._paper(region) for region in regions]
            if any(is_of_a_sheet(item) for item, _ in papers):
                papers = [self._paper(whole(self._picture))]
        items = tuple(item for item, _ in papers)
        signs = tuple(sign for _, sign in papers)
        unread = [note for sign in signs if sign and not sign.inked for note in sign.notes]
        codes = tuple(dict.fromkeys((*quality, *unread)))
        return ExaminedPage(items[0].page, items, signs, codes)

    def _with_cards(self, found: list[Region]) -> list[tuple[Item, PageSigns | None]]:
        """A letter and the cards that were copied below it on its sheet; nothing for other sheets.

        Their words are none of the letter's, which is read with their places bare.
        """
        seen = [(region, self._small_paper(region)) for region in found]
        cards = [(region, item) for region, item in seen if classify(item).kind in IDENTITIES]
        if not cards:
            return []
        bare = without(self._picture, [region for region, _ in cards])
        alone = PageExamination(self._order, bare, self._engine, self._witness, self._other)
        letter = alone._paper(whole(bare))
        if not plainly_typed(classify(letter[0])):
            return []
        return [letter, *((item, None) for _, item in cards)]

    def zone_items(self) -> list[Item]:
        """Only the machine readable zones, without reading the rest."""
        picture = self._picture
        small = min(picture.width, picture.height) <= SMALL
        found = []
        for region in [] if small else objects(picture):
            probe = self._confidence if region.shape == "sheet" else None
            lying, placement, zones = self._lay(region, probe)
            nothing = PageText((), lying.gray.shape[1], lying.gray.shape[0], lying.dpi)
            page = self.page(lying.rotation)
            found.append(Item(page, Shape(region.shape), placement, nothing, zones))
        if not any(item.zones for item in found):
            found = [self._any_way()]
        return found

    def _any_way(self) -> Item:
        """The zones of the whole picture, whichever way it lies."""
        picture = self._picture
        rotation, zones = zones_any_way(picture.pixels, picture.dpi, self._witness)
        nothing = PageText((), picture.width, picture.height, picture.dpi)
        placement = quartered(rotation, picture.width, picture.height)
        return Item(self.page(rotation), Shape.SHEET, placement, nothing, zones)

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

    @property
    def _scanned(self) -> bool:
        """Whether the page is so large that its print has the usual size."""
        return min(self._picture.width, self._picture.height) > SMALL

    @cached_property
    def _format(self) -> Format:
        return format_of(self._path)

    @cached_property
    def _hint(self) -> int:
        """Only cameras say how they were held; to ask a PNG would unpack it once more."""
        return exif_rotation(self._path) if self._format is Format.JPEG else 0

    def _text_layer(self) -> PageText | None:
        if self._format is not Format.PDF:
            return None
        return text_layer(self._path, self._order.number, self._picture)

    def _born_digital(self, text: PageText) -> tuple[Item, PageSigns | None]:
        picture = self._picture
        codes = read_codes(picture.gray, picture.dpi)
        item = Item(self.page(0), Shape.SHEET, Placement(), text, (), codes)
        images = page_images(self._path, self._order.number, picture.dpi)
        colors = ColorCrops(picture.pixels, Placement())
        return item, look(
            picture.gray, colors, picture.dpi, text, codes, self._closer, images, parts_of(item)
        )

    def _paper(self, region: Region) -> tuple[Item, PageSigns | None]:
        if region.shape != "sheet":
            return self._small_paper(region), None
        lying = self._lying(cut(self._picture, region), self._confidence)
        lying, text = self._not_head_down(lying, read_sheet(self._engine, lying.gray, lying.dpi))
        zones: tuple[Zone, ...] = ()
        few, shown = sum(1 for _ in text.words()) <= MOST_WORDS, shows_zone(text)
        guess = self._guess(region, lying, text) if few else None
        if shown or (guess is not None and not plainly_typed(guess)):
            known = lying
            lying, zones = self._zones(lying, shown=shown)
            if lying is not known:
                text = read_sheet(self._engine, lying.gray, lying.dpi)
            if few and (zones or lying is not known):
                guess = self._guess(region, lying, text, zones)
        text = with_addresses(self._other, lying.gray, text)
        placement = region.placement.after(lying.placement)
        if guess is not None:
            if may_be_copied(guess, text, zones):
                # A copy or a cut-out without outlines: too small for a sheet's reading.
                text = merged(read_small(self._engine, lying.gray, lying.dpi), text)
                text = with_unread(self._engine, lying.gray, text, [zone.box for zone in zones])
                proven = [line for zone in zones if zone.accepted for line in zone.lines]
                text = with_whole_rows(confirmed(self._engine, lying.gray, text, proven))
            text = with_expected_names(lying.gray, text, zones)
            text = with_sex_letter(lying.gray, marked(lying.gray, text))
        item = self._item(region, lying, placement, text, zones)
        colors = ColorCrops(self._picture.pixels, placement)

        def signs_of(item: Item) -> PageSigns:
            parts = parts_of(item)
            return look(
                lying.gray, colors, lying.dpi, item.text, item.codes, self._closer, None, parts
            )

        signs = signs_of(item)
        fuller = with_block_again(lying.gray, text, signs, self._closer, shipped().pens, colors)
        if fuller is not text:
            item = replace(item, text=fuller)
            signs = signs_of(item)
        return item, signs

    def _not_head_down(self, lying: Upright, text: PageText) -> tuple[Upright, PageText]:
        """A sheet of few words that read badly, the other way up where those read better."""
        few = 0 < sum(1 for _ in text.words()) <= MOST_WORDS
        if not few or certainty(text) > HEAD_DOWN or self._order.told is not None:
            return lying, text
        other = half_turned(lying)
        again = read_sheet(self._engine, other.gray, other.dpi)
        return (
            (other, again) if certainty(again) > certainty(text) + READS_BETTER else (lying, text)
        )

    def _small_paper(self, region: Region) -> Item:
        """A card or booklet: its zone tells how it lies, otherwise reading it does."""
        picture = cut(self._picture, region)
        lying, text, zones = self._laid_as_read(picture)
        if text is None:
            text = read_small(self._engine, lying.gray, lying.dpi)
        known = lying.certain and certainty(text) > HEAD_DOWN
        if not zones and not known and certainty(text) < READS_WELL:
            for other in other_ways(picture, lying):
                again = self._engine.read(other.gray, other.dpi, Layout.SPARSE)
                if certainty(again) > certainty(text):
                    lying, text = other, again
                if certainty(text) >= READS_WELL:
                    break
        placement = region.placement.after(lying.placement)
        if certainty(text) < READS_CLEARLY:
            even = self._engine.read(evened(lying.gray), lying.dpi, Layout.SPARSE)
            text = merged(text, even)
        text = with_unread(self._engine, lying.gray, once(text), [zone.box for zone in zones])
        text = with_broken_dates(lying.gray, text)
        proven = [line for zone in zones if zone.accepted for line in zone.lines]
        text = confirmed(self._engine, lying.gray, text, proven)
        text = with_expected_names(lying.gray, text, zones)
        text = with_sex_letter(lying.gray, marked(lying.gray, text))
        return self._item(region, lying, placement, text, zones)

    def _laid_as_read(self, picture: Picture) -> tuple[Upright, PageText | None, tuple[Zone, ...]]:
        """How a small paper lies, what was read if that was needed to tell, and its zones.

        A zone or print that reads well says so before shapes are weighed, which takes as long as
        reading; print that reads badly on many lines lies head down.
        """
        lying = self._lying(picture, None)
        if lying.certain or not self._scanned:
            lying, zones = self._by_shapes(picture, lying)
            return lying, None, zones
        seen: list[tuple[float, Upright, PageText]] = []
        for way in (lying, half_turned(lying)):
            zones = self._zones(replace(way, certain=True))[1]
            if zones:
                return way, None, zones
            text = read_small(self._engine, way.gray, way.dpi)
            if reads_plainly(text):
                return way, text, ()
            if not shows_lines(text):
                break
            seen.append((certainty(text), way, text))
        seen.sort(key=lambda one: -one[0])
        if len(seen) > 1 and seen[0][0] > seen[1][0] + READS_BETTER:
            return replace(seen[0][1], certain=True), seen[0][2], ()
        lying, zones = self._by_shapes(picture, lying)
        return lying, None, zones

    def _guess(
        self, region: Region, lying: Upright, text: PageText, zones: tuple[Zone, ...] = ()
    ) -> Guess:
        placement = region.placement.after(lying.placement)
        page = self.page(lying.rotation)
        return classify(Item(page, Shape(region.shape), placement, text, zones))

    def _item(
        self,
        region: Region,
        lying: Upright,
        placement: Placement,
        text: PageText,
        zones: tuple[Zone, ...],
    ) -> Item:
        codes = read_codes(lying.gray, lying.dpi)
        page = self.page(lying.rotation)
        return Item(page, Shape(region.shape), placement, text, zones, codes)

    def _lay(
        self, region: Region, probe: Probe | None
    ) -> tuple[Upright, Placement, tuple[Zone, ...]]:
        picture = cut(self._picture, region)
        lying = self._lying(picture, probe)
        if region.shape == "sheet":
            lying, zones = self._zones(lying)
        else:
            lying, zones = self._by_shapes(picture, lying)
        return lying, region.placement.after(lying.placement), zones

    def _by_shapes(self, picture: Picture, lying: Upright) -> tuple[Upright, tuple[Zone, ...]]:
        """How a small paper lies by its lines and zones."""
        across = not lying.certain and lies_across(lying)
        if across:
            lying = upright(picture, None, SIDEWAYS)
        lying, zones = self._zones(lying)
        if across and not zones and lying.rotation % 180 == 0:
            # Shapes speak against it, not surely; a zone found on end settles it.
            other, found = self._zones(replace(upright_as(picture, SIDEWAYS), certain=False))
            lying, zones = (other, found) if found else (lying, zones)
        return lying, zones

    def _lying(self, picture: Picture, probe: Probe | None) -> Upright:
        """Turned upright; as a person says it lies, unless it plainly reads better otherwise."""
        own, told = upright(picture, probe, self._hint), self._order.told
        if told is None or told == own.rotation:
            return own
        said = upright_as(picture, told)
        read, against = (self._confidence(one.gray, one.dpi) for one in (own, said))
        return own if read > against + READS_BETTER else said

    def _zones(self, lying: Upright, *, shown: bool = False) -> tuple[Upright, tuple[Zone, ...]]:
        """The zones, and how the paper lies: one that may be head down they set right.

        What was read shows a zone (`shown`) that is none at the usual size: on a photograph that
        one paper fills, print is several times as large as on a sheet.
        """
        scanned = self._scanned
        zones = find_zones(lying.gray, lying.dpi, self._witness, scanned=scanned)
        if not zones and not lying.certain:
            other = half_turned(lying)
            zones = find_zones(other.gray, other.dpi, self._witness, scanned=scanned)
            lying = other if zones else lying
        if scanned and shown and not zones:
            zones = find_zones(lying.gray, lying.dpi, self._witness, any_size=True)
        if not scanned and not any(zone.accepted for zone in zones):
            zones = self._without_ground(lying, zones)
        elif scanned and not all(zone.accepted for zone in zones):
            zones = looked_again(lying.color, zones, lying.dpi, self._witness)
        return lying, zones

    def _without_ground(self, lying: Upright, zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
        """The zones of a small picture looked for again without its colour and its pattern."""
        best = zones
        for gray in islice(renderings(lying.color), 1, None):
            found = find_zones(gray, lying.dpi, self._witness)
            best = max(best, found, key=worth_of)
            if worth_of(best) >= ACCEPTED:
                break
        return best

    def _confidence(self, gray: Gray, dpi: int) -> float:
        return certainty(self._engine.read(gray, dpi, Layout.BLOCK))

    def _closer(self, gray: Gray, dpi: int) -> PageText:
        return self._engine.read(gray, dpi, Layout.BLOCK)


MOST_WORDS = 160
"""Words of a sheet up to which it may be an identity paper, whose accents are looked at closely."""

SMALL = 1000
"""Pixels of the shorter side of a picture up to which its zones are looked for in all of it."""

READS_BETTER = 0.12
"""Mean certainty by which a page that was read in vain must gain to lie otherwise than told."""

HEAD_DOWN = 0.55
"""Mean certainty of a card's words up to which it may lie head down, whatever its shapes say."""

READS_CLEARLY = 0.84
"""Mean certainty of a card's words below which its ground is in the way."""

SIDEWAYS = 90
"""Degrees clockwise by which a paper is turned whose lines stand on end."""
