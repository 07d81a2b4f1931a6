"""What a patch of ink looks like, in numbers: the input of the recogniser of handwriting.

Lengths are in millimetres, so that the figures do not depend on the scanner. Colour is left out:
it brought nothing where it was measured.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.pages.running_sums import summed_down
from intake.signatures.marks.blobs import Blobs, Mask, blobs, lengths
from intake.signatures.marks.darkness import DPI, Depth

_MM = DPI / 25.4
Numbers = npt.NDArray[np.float64]


def features(mask: Mask, depth: Depth, print_height_mm: float) -> Numbers:
    """The numbers for one patch.

    Args:
        mask: (H, W) the ink of the patch, tightly cut.
        depth: the darkness of the same pixels.
        print_height_mm: usual height of a printed word on the page.
    """
    marks = blobs(mask)
    parts = (
        _size(mask, marks, print_height_mm),
        _marks(marks, print_height_mm),
        _widths(mask),
        _directions(mask, depth),
        _layout(mask),
        _tone(mask, depth),
    )
    return np.nan_to_num(np.concatenate(parts), nan=0.0, posinf=0.0, neginf=0.0)


def _size(mask: Mask, marks: Blobs, print_height: float) -> Numbers:
    high, wide = mask.shape[0] / _MM, mask.shape[1] / _MM
    area = float(mask.sum()) / _MM**2
    corners = _corners(mask)
    holes = max(0.0, marks.count - corners)
    return np.array([
        wide, high, np.log(wide / high), np.log1p(area), area / (wide * high),
        high / print_height, np.log1p(marks.count), np.log1p(holes), holes / (1 + marks.count),
        np.hypot(wide, high),
    ])  # fmt: skip


def _corners(mask: Mask) -> float:
    """Euler number over 2 by 2 squares (Gray): marks minus holes."""
    padded = np.pad(mask, 1).astype(np.uint8)
    code = padded[:-1, :-1] + 2 * padded[:-1, 1:] + 4 * padded[1:, :-1] + 8 * padded[1:, 1:]
    counts = np.bincount(code.ravel(), minlength=16)
    single = counts[[1, 2, 4, 8]].sum()
    triple = counts[[7, 11, 13, 14]].sum()
    crossed = counts[[6, 9]].sum()
    return float(single - triple - 2 * crossed) / 4


def _marks(marks: Blobs, print_height: float) -> Numbers:
    """Sizes of the single marks and how they stand on a line: print is regular."""
    boxes = marks.boxes.astype(float) / _MM
    areas = marks.areas.astype(float)
    heights, widths = boxes[:, 3] - boxes[:, 1], boxes[:, 2] - boxes[:, 0]
    large = heights > 1.0
    biggest = int(areas.argmax())
    some = heights[large] if large.any() else heights
    feet = boxes[large, 3] if large.any() else boxes[:, 3]
    middle = float(np.median(some))
    return np.array([
        areas[biggest] / areas.sum(), widths[biggest], heights[biggest],
        middle, middle / print_height, some.std() / middle, np.log1p(large.sum()),
        1 - large.mean(), np.abs(feet - np.median(feet)).mean() / middle,
        np.median(widths[large] if large.any() else widths) / middle,
        np.mean(np.abs(some - middle) < 0.15 * middle),
    ])  # fmt: skip


def _widths(mask: Mask) -> Numbers:
    """Width of the strokes, and how long they are for their room."""
    across = lengths(mask)[mask]
    down = lengths(np.ascontiguousarray(mask.T)).T[mask]
    narrow = np.minimum(across, down) / _MM
    long_across, long_down = np.mean(across > 3 * _MM), np.mean(down > 3 * _MM)
    p10, p50, p90 = np.percentile(narrow, (10, 50, 90))
    mean = float(narrow.mean())
    path = len(narrow) / _MM**2 / mean
    high, wide = mask.shape[0] / _MM, mask.shape[1] / _MM
    return np.array([
        mean, narrow.std() / mean, p10, p50, p90, p90 / max(p10, 0.05), np.log1p(path),
        path / np.hypot(wide, high), path / (wide * high), long_across, long_down,
        across.max() / mask.shape[1], down.max() / mask.shape[0],
    ])  # fmt: skip


def _summed(values: Numbers, margin: int) -> Numbers:
    """The summed area table of the values with `margin` zeros around."""
    return summed_down(np.pad(values, margin)).cumsum(axis=1)


def _mean(total: Numbers, margin: int, reach: int) -> Numbers:
    """Mean over a square of 2*reach+1 pixels, from a summed area table with a wider margin."""
    side, start = 2 * reach + 1, margin - reach - 1
    high, wide = total.shape[0] - 2 * margin, total.shape[1] - 2 * margin
    above, below = slice(start, start + high), slice(start + side, start + side + high)
    before, after = slice(start, start + wide), slice(start + side, start + side + wide)
    area = total[below, after] - total[above, after] - total[below, before] + total[above, before]
    return np.asarray(area / side**2, dtype=np.float64)


def _directions(mask: Mask, depth: Depth) -> Numbers:
    """Where the strokes run (structure tensor), and how straight they stay at three scales."""
    smooth = _mean(_summed(np.where(mask, depth, 0).astype(np.float64), 2), 2, 1)
    gy, gx = np.zeros_like(smooth), np.zeros_like(smooth)
    gy[1:-1] = smooth[2:] - smooth[:-2]
    gx[:, 1:-1] = smooth[:, 2:] - smooth[:, :-2]
    xx, yy, xy = gx * gx, gy * gy, gx * gy
    strength = xx + yy
    angle = (0.5 * np.arctan2(2 * xy, xx - yy)) % np.pi
    bins = np.minimum((angle / np.pi * 8).astype(int), 7)
    histogram = np.bincount(bins.ravel(), weights=strength.ravel(), minlength=8)
    histogram = histogram / max(histogram.sum(), 1e-9)
    entropy = -(histogram * np.log(histogram + 1e-9)).sum()
    straight, margin = [], 11
    tables = [_summed(values, margin) for values in (xx, yy, xy)]
    for reach in (2, 5, 10):
        a, b, c = (_mean(table, margin, reach) for table in tables)
        along = np.sqrt((a - b) ** 2 + 4 * c * c) / (a + b + 1e-6)
        straight.append(float(along[mask].mean()))
    upright = histogram[[0, 7]].sum()
    level = histogram[[3, 4]].sum()
    return np.array([*histogram, entropy, *straight, straight[0] - straight[2], upright, level])


def _layout(mask: Mask) -> Numbers:
    """How the ink fills its rectangle: frames, rings, lines of words, one sweep."""
    rows, columns = mask.mean(axis=1), mask.mean(axis=0)
    high, wide = mask.shape
    edge_y, edge_x = max(1, high // 12), max(1, wide // 12)
    ink = max(1, int(mask.sum()))
    frame = [rows[:edge_y].max(), rows[-edge_y:].max(), columns[:edge_x].max(),
             columns[-edge_x:].max()]  # fmt: skip
    y, x = np.nonzero(mask)
    u, v = (x + 0.5) / wide * 2 - 1, (y + 0.5) / high * 2 - 1
    radius = np.hypot(u, v)
    rings = np.histogram(radius, bins=(0, 0.3, 0.55, 0.75, 0.9, 1.05, 2))[0] / ink
    turn = np.histogram(np.arctan2(v, u)[radius > 0.7], bins=8, range=(-np.pi, np.pi))[0]
    even = turn.min() / max(1, turn.mean())
    grid = np.histogram2d(v, u, bins=(3, 5), range=((-1, 1), (-1, 1)))[0].ravel() / ink
    white = rows < 0.02
    gaps = np.count_nonzero(np.diff(white.astype(int)) == 1)
    return np.array([
        rows.max(), columns.max(), rows.std() / max(rows.mean(), 1e-6),
        columns.std() / max(columns.mean(), 1e-6), white.mean(), (columns < 0.02).mean(),
        gaps, *frame, *rings, even, *grid, u.std(), v.std(), v.mean(), u.mean(),
        np.corrcoef(u, v)[0, 1] if ink > 3 and u.std() > 0 and v.std() > 0 else 0.0,
    ])  # fmt: skip


def _tone(mask: Mask, depth: Depth) -> Numbers:
    """How dark and how even the ink lies."""
    values = depth[mask].astype(np.float64)
    p10, p50, p90 = np.percentile(values, (10, 50, 90))
    inside = mask.copy()
    inside[1:-1, 1:-1] &= mask[:-2, 1:-1] & mask[2:, 1:-1] & mask[1:-1, :-2] & mask[1:-1, 2:]
    core = depth[inside].astype(np.float64) if inside.any() else values
    return np.array([
        p50 / 255, p90 / 255, (p90 - p10) / max(p90, 1), core.std() / max(core.mean(), 1),
        inside.mean() / max(mask.mean(), 1e-6),
    ])  # fmt: skip
