"""Patches of a page that have the texture of a QR code: looked for before decoding enlarged."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.pages.running_sums import summed_down

_CELL_MM = 1.6
_MOST = 6
_MOST_PERHAPS = 2
_LEAST_MM, _WIDEST_MM = 6.0, 64.0
_DARK, _DARKEST = 140.0, 60.0
"""What is dark on white paper; on a page that is dark all over at least."""


def code_patches(gray: npt.NDArray[np.uint8], dpi: int) -> tuple[list[Box], list[Box]]:
    """Patches of the texture of a code, the likeliest first: clean squares, and others.

    The squares are 7 to 48 mm wide, evenly half dark and finely broken. Words, rules and
    photographs differ: words leave white between lines, photographs have no sharp black and white.
    Print may run into the others; few of them are codes, and the patterns of a code have to prove
    it.

    Args:
        gray: (H, W), 0 black.
        dpi: of the page.
    """
    good, high_cell, cell = _good_cells(gray, dpi)
    patches = _patches(good)
    boxes, perhaps = [], []
    for top, left, bottom, right in _squares(patches):
        wide, high = right - left, bottom - top
        filled = good[top:bottom, left:right].mean()
        size_mm = max(wide, high) * _CELL_MM
        square = min(wide, high) >= 4 and max(wide, high) <= 1.6 * min(wide, high)
        if square and filled > 0.7 and 7 <= size_mm <= 48:
            boxes.append((filled, Box(left, top, right, bottom)))
    for top, left, bottom, right in patches:
        short, long = sorted((bottom - top, right - left))
        if short * _CELL_MM >= _LEAST_MM and long * _CELL_MM <= _WIDEST_MM:
            count = int(good[top:bottom, left:right].sum())
            perhaps.append((count, Box(left, top, right, bottom)))
    chosen = []
    for some, most in ((boxes, _MOST), (perhaps, _MOST_PERHAPS)):
        some.sort(key=lambda item: -item[0])
        chosen.append([_pixels(box, 2 * high_cell, cell).grown(cell) for _, box in some[:most]])
    return chosen[0], chosen[1]


def _darker_than(gray: npt.NDArray[np.uint8]) -> float:
    """Half way between paper and the blackest print: poor scans are dark all over."""
    black, paper = np.percentile(gray[::8, ::8], (0.5, 50))
    return min(_DARK, max(_DARKEST, float(black + paper) / 2))


def _pixels(box: Box, high: int, wide: int) -> Box:
    return Box(box.left * wide, box.top * high, box.right * wide, box.bottom * high)


def _good_cells(gray: npt.NDArray[np.uint8], dpi: int) -> tuple[npt.NDArray[np.bool_], int, int]:
    """The cells of the texture of codes; half the pixels of a cell down, and those across."""
    cell = max(4, round(_CELL_MM * dpi / 25.4))
    rows, columns = gray.shape[0] // cell, gray.shape[1] // cell
    if rows < 6 or columns < 6:
        return np.zeros((1, 1), np.bool_), max(1, cell // 2), cell
    # Every second row is enough for a texture, and costs half.
    half = cell // 2
    rows, cell_rows = gray.shape[0] // (2 * half), half
    part = gray[: rows * 2 * half, : columns * cell]
    limit = _darker_than(gray)
    dark, between = part[::2] < limit, part[1::2] < limit
    share = _cells(dark, rows, columns, cell_rows, cell)
    across = np.zeros_like(dark)
    across[:, 1:] = dark[:, 1:] != dark[:, :-1]
    down = (dark != between).view(np.uint8)
    # Modules of an even number of pixels change between an odd row and the next even one only.
    down[:-1] += between[:-1] != dark[1:]
    changes_x = _cells(across, rows, columns, cell_rows, cell)
    changes_y = _cells(down, rows, columns, cell_rows, cell) / 2
    fine = 0.035 * 300 / dpi
    good = (share > 0.2) & (share < 0.92) & (changes_x > fine) & (changes_y > fine)
    return _without_lines(good), half, cell


PLAIN_MM = 11.0
"""Millimetres from which a square of that texture is a code: a tall, dense hand is smaller."""
_HALF_DARK = (0.42, 0.68)
"""Share of dark pixels in a code: its standard wants about half (ISO/IEC 18004, 7.8.3)."""


def plainly_a_code(gray: npt.NDArray[np.uint8], dpi: int, box: Box) -> bool:
    """Whether a square of `code_patches` is a code beyond doubt, though nothing could decode it.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        box: as `code_patches` gave it.
    """
    cell = max(4, round(_CELL_MM * dpi / 25.4))
    patch = gray[
        max(0, box.top + cell) : max(0, box.bottom - cell),
        max(0, box.left + cell) : max(0, box.right - cell),
    ]
    if min(patch.shape) * 25.4 / dpi < PLAIN_MM:
        return False
    dark = float((patch < _darker_than(gray)).mean())
    return _HALF_DARK[0] <= dark <= _HALF_DARK[1]


_THIRDS, _EVEN = 3, (0.22, 0.78)


def evenly_dark(gray: npt.NDArray[np.uint8], dpi: int, box: Box) -> bool:
    """Whether no part of such a square is nearly black or white: dirt and dark edges fade away."""
    cell = max(4, round(_CELL_MM * dpi / 25.4))
    patch = gray[
        max(0, box.top + cell) : max(0, box.bottom - cell),
        max(0, box.left + cell) : max(0, box.right - cell),
    ]
    if min(patch.shape) < _THIRDS:
        return False
    limit = _darker_than(gray)
    parts = (
        (part < limit).mean()
        for row in np.array_split(patch, _THIRDS)
        for part in np.array_split(row, _THIRDS, axis=1)
    )
    return all(_EVEN[0] <= float(share) <= _EVEN[1] for share in parts)


def _squares(patches: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Patches as they are; of a long one also the squares at its ends: small print joins codes."""
    found = []
    for top, left, bottom, right in patches:
        high, wide = bottom - top, right - left
        found.append((top, left, bottom, right))
        side = min(high, wide)
        if side >= 4 and wide > 1.3 * high:
            found += [(top, left, bottom, left + side), (top, right - side, bottom, right)]
        elif side >= 4 and high > 1.3 * wide:
            found += [(top, left, top + side, right), (bottom - side, left, bottom, right)]
    return found


def _cells(
    mask: npt.NDArray[np.bool_] | npt.NDArray[np.uint8],
    rows: int,
    columns: int,
    high: int,
    wide: int,
) -> npt.NDArray[np.float64]:
    """The share of set pixels in each cell, or their mean where they count."""
    # Bytes suffice for the few rows of a cell, and are added fastest.
    down = np.add.reduceat(mask.view(np.uint8), np.arange(rows) * high, axis=0, dtype=np.uint8)
    across = np.add.reduceat(down, np.arange(columns) * wide, axis=1, dtype=np.uint32)
    return np.asarray(across / float(high * wide), dtype=np.float64)


def _without_lines(good: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Only cells of nearly full squares of four by four: lines of words are lower than that."""
    high, wide = good.shape
    total = np.zeros((high + 1, wide + 1), np.int32)
    total[1:, 1:] = summed_down(good, np.int32).cumsum(axis=1)
    squares = total[4:, 4:] - total[:-4, 4:] - total[4:, :-4] + total[:-4, :-4] >= 15
    kept = np.zeros_like(good)
    for dy in range(4):
        for dx in range(4):
            kept[dy : dy + squares.shape[0], dx : dx + squares.shape[1]] |= squares
    return kept


def _patches(good: npt.NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """Bounding boxes of connected cells (four neighbours)."""
    seen = np.zeros_like(good)
    found = []
    for y, x in np.argwhere(good):
        if seen[y, x]:
            continue
        stack, cells = [(int(y), int(x))], []
        seen[y, x] = True
        while stack:
            cy, cx = stack.pop()
            cells.append((cy, cx))
            for ny, nx in ((cy - 1, cx), (cy + 1, cx), (cy, cx - 1), (cy, cx + 1)):
                inside = 0 <= ny < good.shape[0] and 0 <= nx < good.shape[1]
                if inside and good[ny, nx] and not seen[ny, nx]:
                    seen[ny, nx] = True
                    stack.append((ny, nx))
        ys, xs = [c[0] for c in cells], [c[1] for c in cells]
        found.append((min(ys), min(xs), max(ys) + 1, max(xs) + 1))
    return found
