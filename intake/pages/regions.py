"""What lies on the glass: one sheet, or cards and booklets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import cos, radians, sin

import numpy as np
from PIL import Image, ImageDraw

from intake.domain.boxes import Placement
from intake.pages.card_sizes import (
    RegionShape,
    are_identity_papers,
    fits_in,
    likeliest,
    print_fits,
    shape_of,
)
from intake.pages.ink import Mask
from intake.pages.lid import Floats, lid_of, tinted
from intake.pages.outlines import (
    Rectangle,
    blobs,
    closed,
    filled,
    grown,
    opened,
    rectangle_of,
    sums,
)
from intake.pages.picture import Picture
from intake.pages.pieces import pieces_of
from intake.pages.turning import drawn
from intake.pages.two_sheets import two_sheets

_MM = 25.4
_COARSE = 42
_DARK = 110
_SOLID = 0.88
_CROOKED = 15.0
_PALE = 0.4
_BESIDE_MM, _STANDS_TOGETHER_MM = 4.0, 10.0
_SPECK = 3
_STRAY_MM2 = 60.0
_MOST = 4
_LETTER_MM = 138.0
_CUT_OUT_MM = 160.0
_LONGEST_MM = 215.0
_FILLS = 0.72
_OPEN_MM = 195.0
_LONGEST = 1.7
_HOLLOW = 0.6
_EDGE_MM = 1.5
_NARROWEST_MM = 20.0


@dataclass(frozen=True, slots=True)
class Region:
    """One thing on the page.

    Attributes:
        shape: `sheet` (the whole page), `card` (ISO/IEC 7810 ID-1) or `booklet` (ID-3, or two
            such pages of an open passport).
        placement: from pixels of the straightened cut-out to pixels of the page.
        width_mm, height_mm: size on the page, copies enlarged or not.
    """

    shape: RegionShape
    placement: Placement
    width_mm: float
    height_mm: float


def objects_and_cards(picture: Picture) -> tuple[list[Region], list[Region]]:
    """The things on a page; where they are one sheet, what may be cards copied on it besides.

    The latter are solid areas of the size of cards, whatever is written beside them.
    """
    glass = _Glass(picture)
    things = _objects(picture, glass)
    cards = glass.cards() if things == [whole(picture)] else []
    return things, sorted(cards, key=_top)


def objects(picture: Picture) -> list[Region]:
    """The things on a page, top to bottom; a page that shows no outlines is one sheet.

    Something is a thing of its own only if it is a solid rectangle of the proportions and about
    the size of a card or passport, told from the lid by its tint, and nothing is written outside.
    """
    return _objects(picture, _Glass(picture))


def _objects(picture: Picture, glass: _Glass) -> list[Region]:
    sheets = [Region("sheet", *half) for half in two_sheets(picture) or ()]
    return [thing for sheet in sheets or [whole(picture)] for thing in _on(sheet, picture, glass)]


def _on(sheet: Region, picture: Picture, glass: _Glass) -> list[Region]:
    """What lies on a sheet, top to bottom: itself, or the cards and booklets on it."""
    part = cut(picture, sheet)
    found = (glass if part is picture else _Glass(part)).things() or []
    found.sort(key=_top)
    placed = [replace(one, placement=sheet.placement.after(one.placement)) for one in found]
    return placed or [sheet]


def _top(region: Region) -> float:
    return region.placement.point(0, 0)[1]


def without(picture: Picture, regions: Sequence[Region]) -> Picture:
    """The page with these places as bare as its paper."""
    image = Image.fromarray(picture.pixels)
    paper = [int(value) for value in np.atleast_1d(np.median(picture.pixels[::8, ::8], (0, 1)))]
    pen = ImageDraw.Draw(image)
    edge = _EDGE_MM / _MM * picture.dpi
    for region in regions:
        wide, high = (mm / _MM * picture.dpi + edge for mm in (region.width_mm, region.height_mm))
        corners = ((-edge, -edge), (wide, -edge), (wide, high), (-edge, high))
        around = [region.placement.point(x, y) for x, y in corners]
        pen.polygon(around, fill=tuple(paper) if len(paper) > 1 else paper[0])
    return Picture(np.asarray(image), picture.dpi)


def whole(picture: Picture) -> Region:
    """The page as one sheet."""
    width, height = picture.width / picture.dpi * _MM, picture.height / picture.dpi * _MM
    return Region("sheet", Placement(), width, height)


class _Glass:
    """A coarse look at the page: what differs from the lid."""

    def __init__(self, picture: Picture) -> None:
        self._factor = max(1, round(picture.dpi / _COARSE))
        self._dpi = picture.dpi / self._factor
        self._full_dpi = picture.dpi
        image = Image.fromarray(picture.pixels).reduce(self._factor)
        self._small = np.atleast_3d(np.asarray(image)).astype(np.float32)

    @cached_property
    def _lid(self) -> Floats:
        return lid_of(self._small, max(2, self._px(2.5)))

    def things(self) -> list[Region] | None:
        """Cards and booklets; none when the page is a sheet."""
        height, width = self._small.shape[:2]
        if min(height, width) < self._px(45):
            return None
        differs, solid = self._tints
        found = blobs(solid, self._px(40) * self._px(30))
        if len(found) == 1 and self._is_a_sheet(rectangle_of(found[0])):
            return self._sheet(differs, found[0])
        found = [part for piece in found for part in self._parted(differs, piece)]
        regions = [self._region(rectangle_of(piece)) for piece in found]
        whole = 0 < len(regions) <= _MOST and None not in regions
        if whole and not self._written_outside(differs, found):
            return [region for region in regions if region is not None]
        told = [
            (_all_of(piece), r) for piece, r in zip(found, regions, strict=True) if r is not None
        ]
        pale = self._of_their_size(differs, told)
        told += pale
        if pale and len(told) <= _MOST and not self._written_outside(differs, [p for p, _ in told]):
            return [region for _, region in told]
        return self._with_print(told)

    def _parted(self, differs: Mask, piece: Mask) -> list[Mask]:
        """Cards that nearly touch, or one with a shade of the lid at its side, each by itself.

        Nothing is closed or softened here: where the gap is narrow, that is what joins them.
        """
        if self._region(rectangle_of(piece)) is not None:
            return [piece]
        deep = filled(differs & piece & self._deep(piece))
        bare = opened(deep, _odd(self._px(_NARROWEST_MM)))
        parts = blobs(bare, self._px(40) * self._px(30))
        cards = bool(parts) and all(self._region(rectangle_of(part)) for part in parts)
        return parts if cards else [piece]

    def _deep(self, piece: Mask) -> Mask:
        """What differs from the lid at least half as much as the most of that piece does."""
        away = np.abs(self._small - self._lid).max(axis=2)
        return np.asarray(away > float(np.median(away[piece > 0])) / 2, dtype=np.uint8)

    def cards(self) -> list[Region]:
        """What is solid and has a card's size, whatever is written beside it."""
        if min(self._small.shape[:2]) < self._px(_CUT_OUT_MM):
            return []
        pieces = blobs(self._tints[1], self._px(40) * self._px(30))
        found = [self._region(rectangle_of(piece)) for piece in pieces]
        cards = [region for region in found if region is not None and region.shape == "card"]
        return cards if len(cards) <= _MOST else []

    def _with_print(self, told: list[tuple[Mask, Region]]) -> list[Region] | None:
        """What is told by its tint, and what its print alone tells; None where all is a sheet."""
        printed = self._by_print([], [])
        if printed is not None and self._hold(printed, [region for _, region in told]):
            return printed
        if not told:
            return None
        beside = [region for _, region in told]
        rest = self._by_print([piece for piece, _ in told], beside)
        return None if rest is None else beside + rest

    def _of_their_size(
        self, differs: Mask, told: list[tuple[Mask, Region]]
    ) -> list[tuple[Mask, Region]]:
        """Cards as bright as the lid beside plain ones of their size: print and edges show.

        Args:
            differs: all that is told from the lid.
            told: the plain ones, each with the area that it covers.
        """
        rest = differs.copy()
        for piece, _ in told:
            rest[grown(piece, _odd(self._px(_BESIDE_MM))) > 0] = 0
        rest[sums(rest, _SPECK) < _SPECK] = 0  # a speck outside would make a card larger
        together = closed(rest, _odd(self._px(_STANDS_TOGETHER_MM)))
        found = []
        for piece in blobs(together, self._px(40) * self._px(20)) if told else []:
            rectangle = rectangle_of(piece)
            size = self._mm(rectangle)
            twin = next((r for _, r in told if fits_in(size, (r.width_mm, r.height_mm))), None)
            if twin is not None and rectangle.fill >= _PALE and abs(rectangle.angle) <= _CROOKED:
                region = self._placed(self._as_large(rectangle, twin), twin.shape)
                found.append((_all_of(piece), region))
        return found

    def _as_large(self, found: Rectangle, twin: Region) -> Rectangle:
        """What shows of a card, grown on all sides to the size of one beside it."""
        long, short = (
            round(side / _MM * self._dpi)
            for side in sorted((twin.width_mm, twin.height_mm), reverse=True)
        )
        wide, high = (long, short) if found.width >= found.height else (short, long)
        return replace(found, width=max(found.width, wide), height=max(found.height, high))

    def _is_a_sheet(self, found: Rectangle) -> bool:
        """Whether it is larger than an open passport; letters have the same proportions."""
        long, short = self._mm(found)
        straight = found.fill >= _SOLID and abs(found.angle) <= _CROOKED
        return straight and long > _OPEN_MM and long < _LONGEST * short

    def _sheet(self, differs: Mask, piece: Mask) -> list[Region] | None:
        """A sheet cut out of the table it lies on; None where the page itself is the sheet.

        That is so on the lid of a scanner, and where a border is printed around the page: within
        it is empty.
        """
        on_a_table = float(self._lid.mean()) < _DARK
        solid = float(differs[piece > 0].mean()) >= _HOLLOW
        if not on_a_table or not solid or self._written_outside(differs, [piece]):
            return None
        return [self._placed(rectangle_of(piece), "sheet")]

    @staticmethod
    def _hold(printed: list[Region], told: list[Region]) -> bool:
        """Whether no piece of print is so large that it must be several of those told by tint."""
        if not told:
            return True
        largest = max(region.width_mm * region.height_mm for region in printed)
        return largest < 2.4 * max(region.width_mm * region.height_mm for region in told)

    @cached_property
    def _tints(self) -> tuple[Mask, Mask]:
        """What is darker than the lid, or brighter than a dark one; and solid areas of it."""
        lid = self._lid
        if float(lid.mean()) < _DARK:
            differs = (self._small.max(axis=2) > lid.max(axis=2) + 45).astype(np.uint8)
            return differs, opened(closed(differs, _odd(self._px(4))), _odd(self._px(6)))
        differs = tinted(self._small, lid)
        return differs, opened(filled(closed(differs, _odd(self._px(1.5)))), _odd(self._px(6)))

    def _by_print(self, known: list[Mask], beside: list[Region]) -> list[Region] | None:
        """Where no tint tells: print that stands together, with edges or a portrait.

        Args:
            known: areas that are told by their tint; only what lies elsewhere is looked at.
            beside: what these are.
        """
        taken = np.zeros(self._small.shape[:2], np.uint8)
        for piece in known[:_MOST]:
            taken |= grown(piece, _odd(self._px(5)))
        pieces = pieces_of(self._small, self._dpi, print_fits, taken)
        if pieces is None or len(pieces) + len(known) > _MOST:
            return None
        sizes = [self._mm(piece.rectangle) for piece in pieces]
        lengths = [max(r.width_mm, r.height_mm) for r in beside]
        letter = _LETTER_MM if min(taken.shape) > self._px(_CUT_OUT_MM) else _LONGEST_MM
        if not are_identity_papers(pieces, sizes, lengths, letter):
            return None
        found = [self._placed(p.rectangle, likeliest(*self._mm(p.rectangle))) for p in pieces]
        return self._filling(found[0]) if len(found) == 1 and not known else found

    def _filling(self, found: Region) -> list[Region]:
        """That region; where it nearly fills the picture, that is the paper.

        A pattern hides where print ends: what stood nearest to an edge was cut off.
        """
        height, width = (side / self._dpi * _MM for side in self._small.shape[:2])
        if found.width_mm < _FILLS * width or found.height_mm < _FILLS * height:
            return [found]
        shape = likeliest(max(width, height), min(width, height))
        return [Region(shape, Placement(), width, height)]

    def _mm(self, found: Rectangle) -> tuple[float, float]:
        """Long and short side in millimetres."""
        sides = sorted(side / self._dpi * _MM for side in (found.width, found.height))
        return sides[1], sides[0]

    def _region(self, found: Rectangle) -> Region | None:
        shape = shape_of(*self._mm(found))
        if shape is None or found.fill < _SOLID or abs(found.angle) > _CROOKED:
            return None
        return self._placed(found, shape)

    def _placed(self, found: Rectangle, shape: RegionShape) -> Region:
        width_mm, height_mm = (side / self._dpi * _MM for side in (found.width, found.height))
        c, s = cos(radians(found.angle)), sin(radians(found.angle))
        half_w = width_mm / _MM * self._full_dpi / 2
        half_h = height_mm / _MM * self._full_dpi / 2
        x, y = found.x * self._factor, found.y * self._factor
        across, down = x - c * half_w + s * half_h, y - s * half_w - c * half_h
        return Region(shape, Placement(c, -s, across, s, c, down), width_mm, height_mm)

    def _written_outside(self, differs: Mask, pieces: list[Mask]) -> bool:
        outside = differs.copy()
        for piece in pieces:
            outside[grown(piece, _odd(self._px(7))) > 0] = 0
        edge = self._px(8) if min(outside.shape) > self._px(150) else self._px(3)
        outside = outside[edge:-edge, edge:-edge]
        written = float(outside.sum()) * (_MM / self._dpi) ** 2
        return written > _STRAY_MM2

    def _px(self, mm: float) -> int:
        return max(1, round(mm / _MM * self._dpi))


def _odd(size: int) -> int:
    return max(3, size | 1)


def _all_of(piece: Mask) -> Mask:
    """Everything between the outermost pixels of a piece: paler parts of a card belong to it."""
    rows, columns = np.nonzero(piece)
    whole = np.zeros_like(piece)
    whole[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1] = 1
    return whole


def cut(picture: Picture, region: Region) -> Picture:
    """The region as a straight picture of its own, at the page's resolution."""
    size = (
        max(1, round(region.width_mm / _MM * picture.dpi)),
        max(1, round(region.height_mm / _MM * picture.dpi)),
    )
    if region.placement == Placement() and size == (picture.width, picture.height):
        return picture
    return Picture(drawn(picture.pixels, region.placement, size, 255), picture.dpi)
