"""What lies on the glass: one sheet, or cards and booklets."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from intake.domain.boxes import Placement
from intake.pages.ink import Mask
from intake.pages.outlines import Rectangle, blobs, closed, filled, grown, opened, rectangle_of
from intake.pages.picture import Picture
from intake.pages.turning import drawn

Floats = NDArray[np.float32]
RegionShape = Literal["sheet", "card", "booklet"]
_MM = 25.4
_COARSE = 42
_DARK = 110
_TINT = 3.5
_STEPS = 6.0
_SOFT = 1.5
_SHALLOW = 2.5
_SOLID = 0.88
_CROOKED = 15.0
_STRAY_MM2 = 60.0


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


def objects(picture: Picture) -> list[Region]:
    """The things on a page, top to bottom; a page that shows no outlines is one sheet.

    Something is a thing of its own only if it is a solid rectangle of the proportions and about
    the size of a card or passport, told from the lid by its tint, and nothing is written outside.
    """
    found = _Glass(picture).things()
    if found:
        return sorted(found, key=lambda region: region.placement.point(0, 0)[1])
    width, height = picture.width / picture.dpi * _MM, picture.height / picture.dpi * _MM
    return [Region("sheet", Placement(), width, height)]


class _Glass:
    """A coarse look at the page: what differs from the lid."""

    def __init__(self, picture: Picture) -> None:
        self._factor = max(1, round(picture.dpi / _COARSE))
        self._dpi = picture.dpi / self._factor
        self._full_dpi = picture.dpi
        image = Image.fromarray(picture.pixels).reduce(self._factor)
        self._small = np.atleast_3d(np.asarray(image)).astype(np.float32)

    def things(self) -> list[Region]:
        """Cards and booklets; empty when the page is a sheet."""
        height, width = self._small.shape[:2]
        if min(height, width) < self._px(45):
            return []
        lid = _lid(self._small, max(2, self._px(2.5)))
        if float(lid.mean()) < _DARK:
            differs = (self._small.max(axis=2) > lid.max(axis=2) + 45).astype(np.uint8)
            solid = opened(closed(differs, _odd(self._px(4))), _odd(self._px(6)))
        else:
            differs = _tinted(self._small, lid)
            solid = opened(filled(closed(differs, _odd(self._px(1.5)))), _odd(self._px(6)))
        pieces = blobs(solid, self._px(40) * self._px(30))
        regions = [self._region(rectangle_of(piece)) for piece in pieces]
        if not regions or len(regions) > 4 or None in regions:
            return []
        if self._written_outside(differs, pieces):
            return []
        return [region for region in regions if region is not None]

    def _region(self, found: Rectangle) -> Region | None:
        width_mm, height_mm = (side / self._dpi * _MM for side in (found.width, found.height))
        long, short = max(width_mm, height_mm), min(width_mm, height_mm)
        shape = _shape(long, short)
        if shape is None or found.fill < _SOLID or abs(found.angle) > _CROOKED:
            return None
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


def _shape(long: float, short: float) -> RegionShape | None:
    """Card or booklet by proportions and by size in millimetres, copies up to half again.

    Older cards are up to 102 mm long; ID-1 is 1.59 times as long as wide, passports 1.41.
    """
    ratio = long / max(1.0, short)
    if not 1.3 <= ratio <= 1.7 or not 74 <= long <= 270:
        return None
    if long <= 104 or (ratio >= 1.52 and long <= 135):
        return "card"
    return "booklet" if ratio < 1.52 else None


def _odd(size: int) -> int:
    return max(3, size | 1)


def _lid(small: Floats, ring: int) -> Floats:
    """Brightness of the lid everywhere, from what lies at the edges and is like it.

    A slope and a bow in each direction allow for uneven light; pixels that do not fit are left
    out in two more rounds.
    """
    height, width, bands = small.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = x / width - 0.5, y / height - 0.5
    bent = [np.abs(axis - knot) for axis in (x, y) for knot in (-0.25, 0.0, 0.25)]
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y, *bent], axis=2)
    terms = terms.reshape(height * width, -1)
    use = np.zeros((height, width), bool)
    use[:ring] = use[-ring:] = use[:, :ring] = use[:, -ring:] = True
    gray = small.mean(axis=2)
    middle = float(np.median(gray[use]))
    use &= np.abs(gray - middle) < 30
    lid = np.full_like(small, middle)
    for tolerance in (12.0, 7.0, 7.0):
        at = np.flatnonzero(use)[:: max(1, int(use.sum()) // 3000)]
        if len(at) < 60:
            return lid
        # Normal equations: least squares by SVD keeps every core busy for a tenth of a second.
        some = terms[at].astype(np.float64)
        square = some.T @ some + 1e-6 * np.eye(some.shape[1])
        fit = np.linalg.solve(square, some.T @ small.reshape(-1, bands)[at]).astype(np.float32)
        lid = (terms @ fit).reshape(height, width, bands).astype(np.float32)
        rest = (small - lid).mean(axis=2)
        use = (rest < tolerance) & (rest > -tolerance / 2)
    return lid + _folds(small - lid, ring)


def _folds(rest: Floats, ring: int) -> Floats:
    """Bands that run right across the page, such as a fold or the shadow of an edge.

    What both ends of a row (or column) show, within the ring, is true of all of it.
    """

    def both(one: Floats, other: Floats) -> Floats:
        return np.where(np.abs(one) < np.abs(other), one, other)

    rows = both(np.median(rest[:, :ring], axis=1), np.median(rest[:, -ring:], axis=1))
    columns = both(np.median(rest[:ring], axis=0), np.median(rest[-ring:], axis=0))
    return _steady(rows)[:, None, :] + _steady(columns)[None, :, :]


def _steady(values: Floats) -> Floats:
    """A band's depth along the ring without its grain; what is shallow is none."""
    padded = np.pad(values, ((3, 3), (0, 0)), mode="edge")
    sums = np.cumsum(np.pad(padded, ((1, 0), (0, 0))), axis=0, dtype=np.float32)
    smooth = (sums[7:] - sums[:-7]) / 7
    return np.where(np.abs(smooth) < _SHALLOW, 0, smooth).astype(np.float32)


def _tinted(small: Floats, lid: Floats) -> Mask:
    """What is darker than the lid or of another colour, averaged over a millimetre or two."""
    away = np.clip((lid - small) * _STEPS + 128, 0, 255).astype(np.uint8)
    bands = [
        np.asarray(Image.fromarray(band).filter(ImageFilter.BoxBlur(_SOFT)), dtype=np.float32)
        for band in np.moveaxis(away, 2, 0)
    ]
    soft = (np.stack(bands, axis=2) - 128) / _STEPS
    level = soft.mean(axis=2)
    # The lid is the brightest thing: half of it lies below zero, and as far as its noise goes.
    below = level[level < 0]
    noise = float(np.sqrt(np.square(below).mean())) if below.size > 100 else 1.0
    least = min(2 * _TINT, max(_TINT, 3.5 * noise))
    differs = level > least
    if soft.shape[2] == 3:
        differs |= np.ptp(soft, axis=2) > least + 1
    return np.asarray(differs, dtype=np.uint8)


def cut(picture: Picture, region: Region) -> Picture:
    """The region as a straight picture of its own, at the page's resolution."""
    if region.placement == Placement():
        return picture
    size = (
        max(1, round(region.width_mm / _MM * picture.dpi)),
        max(1, round(region.height_mm / _MM * picture.dpi)),
    )
    return Picture(drawn(picture.pixels, region.placement, size, 255), picture.dpi)
