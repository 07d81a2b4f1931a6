"""How patches of ink lie: in a place, in a typed line, in the margin, beyond what is seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.patches import Patch
from intake.signatures.ink.pen_map import CELL
from intake.signatures.ink.seals import LEAST_MM, stamped, worn_seal
from intake.signatures.marks.arcs import one_arc
from intake.signatures.marks.blobs import Mask
from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.frames import solid
from intake.signatures.marks.mirrored import mirrored
from intake.signatures.marks.rims import piece_of_rim
from intake.signatures.marks.ruled import straight_only

_MM = DPI / 25.4
_WIDEST_MM, _HIGHEST_MM = 120.0, 75.0
_MARGIN_MM, _SIGNED_MM = 2.0, 20.0
_WITHIN, _MOSTLY = 0.9, 0.6
_NAME_MM, _SEAL_MM = 35.0, 40.0
_FAR_LARGER, _LARGER, _PRINTED = 6, 3, 0.05
_REST, _ROW = 0.05, 2.0
"""Part of the ink above a printed name that may be left over and the rest is still that name; how
often as high as print its row is."""
_SEEN, _CELLS = 0.25, 10
"""What the map of pens says of a cell that may be drawn, and how many of them a hand has."""


def cut_off(patch: Patch, near: Box, floor: int | None = None) -> bool:
    """Whether the patch goes on beyond what was looked at: the arc of a seal looks like a pen's."""
    box = patch.box
    below = floor is not None and box.bottom >= min(floor, near.bottom)
    return below or box.left <= near.left or box.right >= near.right or box.top <= near.top


def goes_on_below(whole: Patch, part: Patch, floor: int, page: Leftover) -> bool:
    """Whether all that a mark has more than a part of it lies in the row of the printed name.

    A stroke that runs into the first letters makes one mark with that name; a stamp goes on.

    Args:
        whole: the mark.
        part: of it, above the name.
        floor: where the name begins, a row of pixels.
        page: at the scale of ink.
    """
    if whole.box.bottom > floor + _ROW * page.print_height_mm * _MM:
        return False
    more = whole.mask[: max(0, floor - whole.box.top)].copy()
    top, left = (max(0, n) for n in (part.box.top - whole.box.top, part.box.left - whole.box.left))
    more[top : top + part.box.height, left : left + part.box.width] = False
    return int(more.sum()) <= _REST * int(part.mask.sum())


def in_typed_line(patch: Patch, page: Leftover) -> bool:
    """Whether the patch stands among words that were read: the rest of a typed line."""
    box = patch.box
    near = box.grown(round(8 * _MM), 0)
    for line in page.typed:
        shared = min(box.bottom, line.bottom) - max(box.top, line.top)
        if shared > 0.72 * box.height and near.left < line.right and line.left < near.right:
            return True
    return False


def in_margin(patch: Patch, page: Leftover) -> bool:
    """Whether it stands beside all print of the page: a clerk's tick, not a signature.

    What is as wide as a signature and reaches into the print began in the margin and is none.
    """
    box, room = patch.box, _MARGIN_MM * _MM
    left = min((line.left for line in page.typed), default=0)
    right = max((line.right for line in page.typed), default=page.mask.shape[1])
    if box.width >= _SIGNED_MM * _MM and box.right > left + room and box.left < right - room:
        return False
    return box.center[0] < left - room or box.center[0] > right + room


def signs_elsewhere(page: Leftover, ink: Box) -> bool:
    """Whether ink, pixels of the page, is as large as a signature and lies in no margin."""
    box = page.here(ink)
    wide, high = page.mask.shape[1], page.mask.shape[0]
    inside = 0.1 * wide < box.center[0] < 0.88 * wide and box.top > 0.12 * high
    return inside and box.width >= 12 * _MM and box.height >= 4 * _MM


def in_print(patch: Patch, others: Sequence[Patch], scores: npt.NDArray[np.float64]) -> bool:
    """Whether it is a small piece of something that as a whole does not look written at all.

    The curved words of a seal, cut out by themselves, look a little like a pen's.
    """
    return any(True for _ in _printed_around(patch, others, scores, _FAR_LARGER))


def like_a_stamp(
    patch: Patch, rows: Iterable[Patch], others: Sequence[Patch],
    scores: npt.NDArray[np.float64],
) -> bool:  # fmt: skip
    """Whether what looks written may be a rubber stamp: its frame, its rim, words of either.

    Args:
        rows: patches that may be type.
        others: all patches of the place, with their scores.
    """
    if mostly_made_of(patch, rows) or stamped(patch.mask):
        return True
    around = _printed_around(patch, others, scores, _LARGER)
    return any(worn_seal(other.mask, LEAST_MM) for other in around)


def of_a_broken_rim(patch: Patch, mask: Mask) -> bool:
    """Whether it is a piece of the rim of a seal of which pieces alone were printed on a page."""
    room = patch.box.grown(round(_SEAL_MM * _MM)).clipped(mask.shape[1], mask.shape[0])
    own = np.zeros((room.height, room.width), bool)
    top, left = patch.box.top - room.top, patch.box.left - room.left
    own[top : top + patch.box.height, left : left + patch.box.width] = patch.mask
    return piece_of_rim(own, mask[room.top : room.bottom, room.left : room.right] & ~own)


def _printed_around(
    patch: Patch, others: Sequence[Patch], scores: npt.NDArray[np.float64], times: float
) -> Iterator[Patch]:
    """What is so many times as large, holds the patch, and does not look written at all."""
    area = times * patch.box.width * patch.box.height
    for other, score in zip(others, scores, strict=True):
        large = other.box.width * other.box.height >= area
        if score < _PRINTED and large and patch.box.overlap(other.box) > _WITHIN:
            yield other


def fits_a_hand(patch: Patch) -> bool:
    """Nobody signs larger than this; edges of paper, frames and photographs are."""
    return patch.box.width < _WIDEST_MM * _MM and patch.box.height < _HIGHEST_MM * _MM


def pens_seen(page: Leftover, zone: Box) -> bool:
    """Whether the map of pens sees strokes in the ink of a zone, here and there and not surely.

    Pale strokes along a dotted line and letters below it look written to nothing else.
    """
    top, left = zone.top // CELL, zone.left // CELL
    cells = page.pen[top : zone.bottom // CELL, left : zone.right // CELL]
    high, wide = cells.shape
    ink = page.mask[top * CELL : (top + high) * CELL, left * CELL : (left + wide) * CELL]
    inked = ink.reshape(high, CELL, wide, CELL).any(axis=(1, 3))
    return int((inked & (cells > _SEEN)).sum()) >= _CELLS


def no_pens(patch: Patch) -> bool:
    """Whether it is filled wider than pens write, its own mirror image, one arc, or ruled."""
    mask = patch.mask
    return solid(mask) or mirrored(mask) or one_arc(mask) or straight_only(mask)


def different(found: Iterable[Patch]) -> list[Patch]:
    """The patches without those that lie in the very box of an earlier one."""
    kept: dict[Box, Patch] = {}
    for patch in found:
        kept.setdefault(patch.box, patch)
    return list(kept.values())


def same_ink(one: Box, other: Box) -> bool:
    """Whether two boxes are around the same ink, with what it runs through and without."""
    return max(one.overlap(other), other.overlap(one)) > _WITHIN


def mostly_unseen(patch: Patch, mask: Mask) -> bool:
    """Whether less than half of a pale patch was dark enough to be seen with the rest."""
    b = patch.box
    seen = patch.mask & mask[b.top : b.bottom, b.left : b.right]
    return 2 * int(seen.sum()) < int(patch.mask.sum())


def mostly_made_of(patch: Patch, rows: Iterable[Patch]) -> bool:
    """Whether it is as long as a typed name and most of its ink lies in patches that may be type.

    Specks make a row of letters taller than letters are.
    """
    if patch.box.width < _NAME_MM * _MM:
        return False
    covered = np.zeros_like(patch.mask)
    for row in rows:
        if row.area_mm < patch.area_mm and row.box.overlap(patch.box) > _WITHIN:
            top, left = (
                max(0, n) for n in (row.box.top - patch.box.top, row.box.left - patch.box.left)
            )
            covered[top : top + row.box.height, left : left + row.box.width] = True
    return int((covered & patch.mask).sum()) > _MOSTLY * int(patch.mask.sum())


def belongs(patch: Patch, zone: Box, rivals: list[Box]) -> bool:
    """Whether a patch lies in the zone (a third of it is enough), and not more in another one."""
    share = patch.share_within(zone)
    return share >= 0.34 and all(patch.share_within(rival) <= share for rival in rivals)
