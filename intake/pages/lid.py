"""The lid of the scanner as it lies behind the papers, and what is told from it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from intake.pages.ink import Mask
from intake.pages.levels import colourfulness
from intake.pages.running_sums import summed_down

Floats = NDArray[np.float32]
_TINT = 3.5
_STEPS = 6.0
_SOFT = 1.5
_SHALLOW = 2.5


def lid_of(small: Floats, ring: int) -> Floats:
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
    """A band's depth along the ring without its grain; what is shallow is none.

    Whether there is one is told from what lies around, how deep it is from nearer by: the crease
    of a fold is as narrow as a millimetre.
    """
    return np.where(np.abs(_evened(values, 3)) < _SHALLOW, 0, _evened(values, 1))


def _evened(values: Floats, reach: int) -> Floats:
    """The mean of each place and so many at either side of it."""
    padded = np.pad(values, ((reach, reach), (0, 0)), mode="edge")
    sums = summed_down(np.pad(padded, ((1, 0), (0, 0))), np.float32)
    width = 2 * reach + 1
    return np.asarray((sums[width:] - sums[:-width]) / width, np.float32)


def tinted(small: Floats, lid: Floats) -> Mask:
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
