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
from intake.pages.levels import colourfulness
from intake.pages.outlines import Rectangle, blobs, closed, filled, grown, opened, rectangle_of
from intake.pages.picture import Picture
from intake.pages.pieces import Piece, pieces_of
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
_PALE, _ALIKE = 0.4, 0.06
_BESIDE_MM, _STANDS_TOGETHER_MM = 4.0, 10.0
_STRAY_MM2 = 60.0
_MOST = 4
_LETTER_MM = 138.0
_CUT_OUT_MM = 160.0
_LONGEST_MM = 215.0
_FACE_MM2 = 60.0
_LARGE_FACE_MM2 = 350.0
_OPEN_MM = 195.0
_LONGEST = 1.7
_HOLLOW = 0.6


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
    return [whole(picture)]


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

    def things(self) -> list[Region] | None:
        """Cards and booklets; none when the page is a sheet."""
        height, width = self._small.shape[:2]
        if min(height, width) < self._px(45):
            return None
        differs, solid = self._tints()
        found = blobs(solid, self._px(40) * self._px(30))
        if len(found) == 1 and self._is_a_sheet(rectangle_of(found[0])):
            return self._sheet(differs, found[0])
        regions = [self._region(rectangle_of(piece)) for piece in found]
        whole = 0 < len(regions) <= _MOST and None not in regions
        if whole and not self._written_outside(differs, found):
            return [region for region in regions if region is not None]
        told = [(piece, r) for piece, r in zip(found, regions, strict=True) if r is not None]
        told += self._of_their_size(differs, told)
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
        together = closed(rest, _odd(self._px(_STANDS_TOGETHER_MM)))
        found = []
        for piece in blobs(together, self._px(40) * self._px(20)) if told else []:
            rectangle = rectangle_of(piece)
            mine = self._mm(rectangle)
            twin = next((r for _, r in told if _one_size(mine, (r.width_mm, r.height_mm))), None)
            if twin is not None and rectangle.fill >= _PALE and abs(rectangle.angle) <= _CROOKED:
                rows, columns = np.nonzero(piece)
                whole = np.zeros_like(piece)
                whole[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1] = 1
                found.append((whole, self._placed(rectangle, twin.shape)))
        return found

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
        on_a_table = float(_lid(self._small, max(2, self._px(2.5))).mean()) < _DARK
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

    def _tints(self) -> tuple[Mask, Mask]:
        """What is darker than the lid, or brighter than a dark one; and solid areas of it."""
        lid = _lid(self._small, max(2, self._px(2.5)))
        if float(lid.mean()) < _DARK:
            differs = (self._small.max(axis=2) > lid.max(axis=2) + 45).astype(np.uint8)
            return differs, opened(closed(differs, _odd(self._px(4))), _odd(self._px(6)))
        differs = _tinted(self._small, lid)
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
        pieces = pieces_of(self._small, self._dpi, _print_fits, taken)
        if pieces is None or len(pieces) + len(known) > _MOST:
            return None
        sizes = [self._mm(piece.rectangle) for piece in pieces]
        lengths = [max(r.width_mm, r.height_mm) for r in beside]
        letter = _LETTER_MM if min(taken.shape) > self._px(_CUT_OUT_MM) else _LONGEST_MM
        if not _identity_papers(pieces, sizes, lengths, letter):
            return None
        return [self._placed(p.rectangle, _likeliest(*self._mm(p.rectangle))) for p in pieces]

    def _mm(self, found: Rectangle) -> tuple[float, float]:
        """Long and short side in millimetres."""
        sides = sorted(side / self._dpi * _MM for side in (found.width, found.height))
        return sides[1], sides[0]

    def _region(self, found: Rectangle) -> Region | None:
        shape = _shape(*self._mm(found))
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


def _print_fits(width: float, height: float) -> bool:
    """Whether print so large may be all that stands on a card or booklet, copies included."""
    long, short = max(width, height), min(width, height)
    return 50 <= long <= 210 and 25 <= short <= 150 and long / short < 2.6


def _identity_papers(
    pieces: list[Piece], sizes: list[tuple[float, float]], beside: list[float], letter: float
) -> bool:
    """Whether the edges of all show, or one bears a portrait and the others may be its back.

    Args:
        pieces: all print that is not told by a tint.
        sizes: long and short side of each in millimetres.
        beside: long sides of the cards and booklets that lie beside them, told by their tint.
        letter: long side in millimetres from which it might be the lines of a short letter.
    """
    outlined, portrait = [], False
    for piece, (long, short) in zip(pieces, sizes, strict=True):
        if not 1.15 <= long / short <= 1.95 or long < 72:
            return False
        outlined.append(piece.edges >= 3 and _shape(long, short) is not None)
        if (
            not outlined[-1]
            and long > letter
            and not (long <= 168 and 1.25 <= long / short <= 1.62)
        ):
            return False
        portrait |= piece.portrait >= (_FACE_MM2 if long <= letter else _LARGE_FACE_MM2)
        outlined[-1] |= any(abs(long / other - 1) < 0.2 for other in beside)
    return portrait or (all(outlined) and bool(pieces or beside))


def _likeliest(long: float, short: float) -> RegionShape:
    if long <= 104 or (long <= 124 and short <= 83):
        return "card"
    return "booklet"


def _odd(size: int) -> int:
    return max(3, size | 1)


def _lid(small: Floats, ring: int) -> Floats:
    """Brightness of the lid everywhere, from what lies at the edges and is like it.

    A slope and a bow in each direction allow for uneven light; pixels that do not fit are left
    out in two more rounds.
    """
    height, width, bands = small.shape
    use = np.zeros((height, width), bool)
    use[:ring] = use[-ring:] = use[:, :ring] = use[:, -ring:] = True
    gray = small.mean(axis=2)
    middle = float(np.median(gray[use]))
    use &= np.abs(gray - middle) < 30
    x, y = _bends(width), _bends(height)
    # Every second pixel both ways says as much about so smooth a thing.
    few, dim = small[::2, ::2].reshape(-1, bands), gray[::2, ::2].ravel()
    sparse, usable = _terms(x[::2], y[::2]), use[::2, ::2].ravel()
    lid = np.full_like(small, middle)
    for tolerance in (12.0, 7.0, 7.0):
        at = np.flatnonzero(usable)
        at = at[:: max(1, at.size // 3000)]
        if len(at) < 60:
            return lid
        # Normal equations: least squares by SVD keeps every core busy for a tenth of a second.
        some = sparse[at].astype(np.float64)
        square = some.T @ some + 1e-6 * np.eye(some.shape[1])
        fit = np.linalg.solve(square, some.T @ few[at])
        rest = dim - sparse @ fit.mean(axis=1).astype(np.float32)
        usable = (rest < tolerance) & (rest > -tolerance / 2)
    count = x.shape[1]
    # In single precision some BLAS raise a false alarm over lanes that they do not use.
    rows = (y.astype(np.float64) @ fit[1 + count : -1]).astype(np.float32)
    columns = (x.astype(np.float64) @ fit[1 : 1 + count] + fit[0]).astype(np.float32)
    twist = np.multiply.outer(y[:, 0], x[:, 0])[:, :, None] * fit[-1].astype(np.float32)
    lid = rows[:, None, :] + columns[None, :, :] + twist
    return np.asarray(lid + _folds(small - lid, ring))


def _bends(size: int) -> Floats:
    """(size, terms): how brightness may change along one side: slope, bow, and kinks."""
    at = np.arange(size, dtype=np.float32) / size - 0.5
    bent = (np.abs(at - knot) for knot in (-0.25, 0.0, 0.25))
    return np.asarray(np.stack([at, at * at, *bent], axis=1))


def _terms(x: Floats, y: Floats) -> Floats:
    """(pixels, terms): a level, the bends of both sides, and a twist."""
    shape = (len(y), len(x), x.shape[1])
    parts = (
        np.ones((*shape[:2], 1), np.float32),
        np.broadcast_to(x[None], shape),
        np.broadcast_to(y[:, None], shape),
        np.multiply.outer(y[:, 0], x[:, 0])[:, :, None],
    )
    return np.asarray(np.concatenate(parts, axis=2).reshape(shape[0] * shape[1], -1))


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
    soft = [(band - 128) / _STEPS for band in bands]
    level = np.asarray(sum(soft[1:], soft[0]) / len(soft))
    # The lid is the brightest thing: half of it lies below zero, and as far as its noise goes.
    below = level[level < 0]
    noise = float(np.sqrt(np.square(below).mean())) if below.size > 100 else 1.0
    least = min(2 * _TINT, max(_TINT, 3.5 * noise))
    differs = level > least
    if len(soft) == len("RGB"):
        differs |= colourfulness(*soft) > least + 1
    return np.asarray(differs, dtype=np.uint8)


def _one_size(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two things have sides of one length, but for a few percent."""
    pairs = zip(sorted(one), sorted(other), strict=True)
    return all(abs(a - b) <= _ALIKE * b for a, b in pairs)


def cut(picture: Picture, region: Region) -> Picture:
    """The region as a straight picture of its own, at the page's resolution."""
    if region.placement == Placement():
        return picture
    size = (
        max(1, round(region.width_mm / _MM * picture.dpi)),
        max(1, round(region.height_mm / _MM * picture.dpi)),
    )
    return Picture(drawn(picture.pixels, region.placement, size, 255), picture.dpi)
