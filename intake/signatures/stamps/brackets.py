"""The open bracket that some tools print at the left of a signature: a stem with two short arms.

Beside it stands little that no other paper has ("Signed by:", a number), so the bracket leads to
where that must be read, and says what the number is when it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box
from intake.pages.pooling import darkest
from intake.signatures.marks.blobs import Mask, blobs, runs

Gray = npt.NDArray[np.uint8]

_PROFILE_DPI, _DARK = 150, 0.72
_LOW, _HIGH, _THICK = 8.0, 27.0, 1.1
_SHORTEST, _LONGEST, _SHARE = 1.2, 6.5, 0.5
_CLOSED, _UNLIKE, _BEHIND = 0.4, 3.0, 0.8
_SLACK, _ROUND = 0.5, 2.6
"""Millimetres by which an arm may miss the end of a stem, and how far a round corner goes."""
_ROOM = 0.5
"""Millimetres around a bracket that stay white."""
_REACH, _MARGIN, _HALF_A_LINE = 62.0, 3.0, 2.3
_LEANS = (-6.0, -4.5, -3.0, -1.5, 1.5, 3.0, 4.5, 6.0)
_FILLED, _MOST_LEANING = 0.5, 12


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bracket.

    Attributes:
        box: around it and the room where its words stand, pixels of the page.
        quarters: quarter turns clockwise that make it open to the right.
        lean: degrees by which its lines then fall to the right.
        lettered: print begins close behind the ends of both arms, and nothing else touches it.
        lines: where a line stands level with an arm, the upper one first.
    """

    box: Box
    quarters: int
    lean: float
    lettered: bool
    lines: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stem:
    """Stem and arms in pixels of a mask in which the bracket opens to the right."""

    left: int
    right: int
    top: int
    bottom: int
    arm: int
    lettered: bool


def brackets(gray: Gray, dpi: int) -> list[Bracket]:
    """The brackets of a page, those beside print first.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
    """
    factor = max(1, round(dpi / _PROFILE_DPI))
    mask = darkest(gray, factor) < _DARK * float(np.median(gray[::16, ::16]))
    mm = dpi / factor / 25.4
    found = [
        _bracket(stem, turned.shape, quarters, factor, mm)
        for quarters in range(4)
        for turned in [np.rot90(mask, -quarters)]
        for stem in _stems(turned, mm)
    ]
    found += [b for b in _leaning(mask, factor, mm) if not _among(b.box, found)]
    return sorted(found, key=lambda b: not b.lettered)


def _among(box: Box, found: Sequence[Bracket]) -> bool:
    return any(box.overlap(other.box) > 0.3 for other in found)


def _stems(mask: Mask, mm: float) -> list[_Stem]:
    """Lines down with an arm to the right at each end, and nothing behind them."""
    columns, starts, ends = runs(np.ascontiguousarray(mask.T))
    long = (ends - starts >= _LOW * mm) & (ends - starts <= _HIGH * mm)
    found: list[_Stem] = []
    for left, right, start, end in _beside_each_other(columns[long], starts[long], ends[long], mm):
        if right - left > _THICK * mm:
            continue
        upper, top = _bent(mask, (left, right), start, -1, mm)
        lower, low = _bent(mask, (left, right), end - 1, 1, mm)
        bottom, bent = low + 1, (start - top, low + 1 - end)
        most = min(_LONGEST * mm, _SHARE * (bottom - top))
        fits = min(upper, lower) >= _SHORTEST * mm and min(upper, lower) <= most
        alike = abs(bent[0] - bent[1]) <= mm * _SLACK and (not any(bent) or all(bent))
        if not (fits and alike) or max(upper, lower) > _UNLIKE * min(upper, lower):
            continue
        if _closed(mask, (left, right, top, bottom), round(min(upper, lower)), mm):
            continue
        arms = [(top, upper), (bottom - 1, lower)]
        lettered = all(_letters(mask, right + n, y, mm) for y, n in arms)
        lettered = lettered and _alone(mask, (left, right, top, bottom), max(upper, lower), mm)
        found.append(_Stem(left, right, top, bottom, min(upper, lower), lettered))
    return found


def _beside_each_other(
    columns: npt.NDArray[np.int64],
    starts: npt.NDArray[np.int64],
    ends: npt.NDArray[np.int64],
    mm: float,
) -> list[tuple[int, int, int, int]]:
    """Runs of neighbouring columns that stand at the same height: left, right, top, bottom."""
    groups: list[tuple[int, int, int, int]] = []
    for column, start, end in zip(columns.tolist(), starts.tolist(), ends.tolist(), strict=True):
        for number, (left, right, top, bottom) in enumerate(groups):
            if abs(top - start) < mm and abs(bottom - end) < mm and column - right <= 0:
                groups[number] = (left, column + 1, min(top, start), max(bottom, end))
                break
        else:
            groups.append((column, column + 1, start, end))
    return groups


def _arm(mask: Mask, left: int, right: int, at: int, mm: float) -> int:
    """How far ink goes on to the right at that end of the stem; 0 where it goes left too."""
    slack, longest = max(1, round(_SLACK * mm)), 0
    for y in range(max(0, at - slack), min(mask.shape[0], at + slack + 1)):
        row = mask[y, right : right + round(4 * _LONGEST * mm)]
        gaps = np.flatnonzero(~row)
        length = int(gaps[0]) if len(gaps) else len(row)
        behind = mask[y, max(0, left - round(_BEHIND * mm)) : left]
        if length > longest:
            longest = 0 if behind.size and behind.mean() > _CLOSED else length
    return longest


def _bent(mask: Mask, sides: tuple[int, int], at: int, outwards: int, mm: float) -> tuple[int, int]:
    """How far the arm at an end of the stem goes, and its row: round corners lie beyond the end."""
    left, right = sides
    straight, wide = _arm(mask, left, right, at, mm), round(_ROUND * mm)
    if straight >= _SHORTEST * mm:
        return straight, at
    for away in range(1, wide + 1):
        y = at + outwards * away
        if not 0 <= y < mask.shape[0] or not mask[y, left : right + wide].any():
            break
        room = mask[y, right : right + wide]  # none at the edge of the page
        if not room.any() or mask[y, max(0, left - wide) : left].any():
            continue
        begins = int(np.argmax(room))
        arm = begins + _arm(mask, right + begins, right + begins, y, mm)
        if arm >= _SHORTEST * mm + begins:
            return arm, y
    return straight, at


def _closed(mask: Mask, stem: tuple[int, int, int, int], arm: int, mm: float) -> bool:
    """Whether another line down joins the arms: then it is a box."""
    _, right, top, bottom = stem
    near = max(1, round(_SLACK * mm))
    strip = mask[top:bottom, right + arm - 2 * near : right + arm + 2 * near]
    return bool(strip.size) and bool((strip.mean(axis=0) > 0.8).any())


def _alone(mask: Mask, stem: tuple[int, int, int, int], arm: int, mm: float) -> bool:
    """Whether ink ends where the bracket does: strokes of a pen, frames and black edges go on."""
    left, right, top, bottom = stem
    room = max(1, round(_ROOM * mm))
    x, y = max(0, left - room), max(0, top - room)
    piece = mask[y : bottom + room, x : right + arm + room]
    marks = blobs(piece)
    middle = (top + bottom) // 2 - y
    here = (marks.rows == middle) & (marks.starts < right - x) & (marks.ends > left - x)
    if not here.any():
        return False
    l, t, r, b = (int(v) for v in marks.boxes[marks.labels[here][0]])  # noqa: E741
    return l > 0 and t > 0 and r < piece.shape[1] and b < piece.shape[0]


def _letters(mask: Mask, x: int, y: int, mm: float) -> bool:
    """Whether marks follow the end of an arm, level with it."""
    high, gap, wide = round(1.6 * mm), round(0.2 * mm), round(6 * mm)
    piece = mask[max(0, y - high) : y + high, x + gap : x + wide]
    return piece.size > 0 and 0.02 < float(piece.mean()) < 0.6


def _bracket(stem: _Stem, shape: tuple[int, ...], quarters: int, factor: int, mm: float) -> Bracket:
    """The bracket and where its words stand, in pixels of the page."""
    margin, far = round(_MARGIN * mm), stem.right + round(_REACH * mm)
    begin, half = stem.right + stem.arm + 1, round(_HALF_A_LINE * mm)
    whole = Box(stem.left - margin, stem.top - margin, far, stem.bottom + margin)
    lines = [Box(begin, y - half, far, y + half) for y in (stem.top, stem.bottom)]
    there = [
        _of_page(_turned_back(box.clipped(shape[1], shape[0]), shape, quarters), factor)
        for box in (whole, *lines)
    ]
    return Bracket(there[0], quarters, 0.0, stem.lettered, tuple(there[1:]))


def _of_page(box: Box, factor: int) -> Box:
    return Box(*(n * factor for n in box.as_list()))


def _turned_back(box: Box, shape: tuple[int, ...], quarters: int) -> Box:
    """A box of a mask that was turned clockwise, in pixels of the mask before."""
    high, wide = shape[0], shape[1]
    for _ in range(quarters % 4):
        box = Box(box.top, wide - box.right, box.bottom, wide - box.left)
        high, wide = wide, high
    return box


def _leaning(mask: Mask, factor: int, mm: float) -> list[Bracket]:
    """Brackets a few degrees aslant that touch nothing else; a pen draws such: no doubts."""
    marks = blobs(mask)
    size = (marks.boxes[:, 2:] - marks.boxes[:, :2]) / mm
    long, short = size.max(axis=1, initial=0), size.min(axis=1, initial=999)
    filled = marks.areas / np.maximum(long * short * mm * mm, 1e-6)
    fits = (long >= _LOW) & (long <= _HIGH) & (short >= 2) & (short <= 9) & (filled < _FILLED)
    found: list[Bracket] = []
    for box in marks.boxes[fits][:_MOST_LEANING]:
        left, top, right, bottom = (int(v) for v in box)
        piece = mask[top:bottom, left:right]
        for quarters in range(4):
            turned = np.rot90(piece, -quarters)
            for lean in _LEANS:
                straight = _straightened(turned, lean)
                if not _stems(straight, mm):
                    continue
                whole = _at((left, top, right, bottom), mask.shape, quarters, factor, mm)
                found.append(Bracket(whole, quarters, lean, lettered=False))
                break
    return found


def _at(
    piece: tuple[int, int, int, int],
    shape: tuple[int, ...],
    quarters: int,
    factor: int,
    mm: float,
) -> Box:
    """The room of a bracket that was found in a piece of the mask."""
    left, top, right, bottom = piece
    reach, margin = round(_REACH * mm), round(2 * _MARGIN * mm)
    box = {
        0: Box(left - margin, top - margin, left + reach, bottom + margin),
        1: Box(left - margin, bottom - reach, right + margin, bottom + margin),
        2: Box(right - reach, top - margin, right + margin, bottom + margin),
        3: Box(left - margin, top - margin, right + margin, top + reach),
    }[quarters]
    return _of_page(box.clipped(shape[1], shape[0]), factor)


def _straightened(piece: Mask, lean: float) -> Mask:
    margin = 6
    image = Image.fromarray((np.pad(piece, margin) * 255).astype(np.uint8))
    return np.asarray(image.rotate(lean, Image.Resampling.BILINEAR)) > 127
