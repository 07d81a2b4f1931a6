"""The rim of a round seal where strokes run into it: a true circle among other ink.

Circles through three points of the ink are tried; a seal's is struck nearly all around, thin, and
far truer than a pen draws one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from intake.signatures.marks.blobs import Mask
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_LEAST_MM, _MOST_MM = 10.0, 30.0
_TRIED, _POINTS, _BEST = 700, 1200, 12
_NEAR_MM, _TRUE_MM = 0.7, 0.45
_SECTORS, _STRUCK = 60, 0.85
_OUTSIDE, _PALER = (1.3, 2.2), 0.45
"""How far beyond the rim, in millimetres, ink must be so much rarer than on it."""

_BROKEN, _OTHERS, _ON_THE_RIM, _BAND_MM = 1500, 15, 0.5, 1.2
"""Circles tried for a rim in pieces; sectors of it that other pieces strike; how much of a piece
lies on the rim, double ones being so wide."""

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Circle:
    """In pixels of the mask that it was found in."""

    x: float
    y: float
    radius: float


def outer_rim(mask: Mask) -> Circle | None:
    """The largest true circle that is struck nearly all around; None where there is none.

    Args:
        mask: ink at `DPI`, of a piece of a page.
    """
    y, x = np.nonzero(mask)
    least = 2 * _LEAST_MM * _MM
    if len(x) < _SECTORS or min(np.ptp(x), np.ptp(y)) < least:
        return None
    ink = np.column_stack([x, y]).astype(np.float64)
    chance = np.random.default_rng(len(ink))
    tried = _through(ink[chance.integers(0, len(ink), (_TRIED, 3))])
    some = ink[chance.integers(0, len(ink), min(_POINTS, len(ink)))]
    apart = np.hypot(some[:, 0] - tried[:, :1], some[:, 1] - tried[:, 1:2]) - tried[:, 2:]
    share = (np.abs(apart) < _NEAR_MM * _MM).sum(axis=1) / np.maximum(1.0, tried[:, 2])
    best = tried[np.argsort(-share)[:_BEST]]
    found = [one for rough in best if (one := _true(_fitted(rough, ink), ink)) is not None]
    return max(found, key=lambda one: one.radius, default=None)


def piece_of_rim(piece: Mask, others: Mask) -> bool:
    """Whether a piece of ink lies on a true circle that other pieces, apart from it, go on with.

    Of a seal in need of ink only bits are printed; one of them by itself looks like a pen's.

    Args:
        piece: ink at `DPI`.
        others: of the same shape: all else that was drawn or printed there and is no type.
    """
    (y, x), (v, u) = np.nonzero(piece), np.nonzero(others)
    if len(x) < _SECTORS or len(u) < _SECTORS:
        return False
    own = np.column_stack([x, y]).astype(np.float64)
    rest = np.column_stack([u, v]).astype(np.float64)
    chance = np.random.default_rng(len(own))
    three = np.stack([
        own[chance.integers(0, len(own), _BROKEN)],
        *(rest[chance.integers(0, len(rest), _BROKEN)] for _ in range(2)),
    ], axis=1)  # fmt: skip
    tried = _through(three)
    some = rest[chance.integers(0, len(rest), min(_POINTS, len(rest)))]
    apart = np.hypot(some[:, 0] - tried[:, :1], some[:, 1] - tried[:, 1:2]) - tried[:, 2:]
    share = (np.abs(apart) < _TRUE_MM * _MM).sum(axis=1) / np.maximum(1.0, tried[:, 2])
    ink = np.vstack([own, rest])
    return any(
        _goes_on(_fitted(rough, ink), own, rest) for rough in tried[np.argsort(-share)[:_BEST]]
    )


def _goes_on(circle: Circle, own: Numbers, rest: Numbers) -> bool:
    """Whether most of `own` lies on it, and the rest strikes it elsewhere and not beside."""
    if not _LEAST_MM * _MM <= circle.radius <= _MOST_MM * _MM:
        return False
    away = np.abs(_apart(circle, own))
    if (away < _BAND_MM * _MM).mean() < _ON_THE_RIM:
        return False
    mine = np.unique(_sector(circle, own))
    apart, turn = _apart(circle, rest), _sector(circle, rest)
    low, high = (n * _MM for n in _OUTSIDE)
    struck = np.setdiff1d(turn[np.abs(apart) < _TRUE_MM * _MM], mine)
    outside = np.setdiff1d(turn[(apart > low) & (apart < high)], mine)
    return len(struck) >= _OTHERS and len(outside) <= _PALER * len(struck)


def _apart(circle: Circle, ink: Numbers) -> Numbers:
    """How far outside of the circle each point lies, in pixels."""
    far: Numbers = np.hypot(ink[:, 0] - circle.x, ink[:, 1] - circle.y)
    return far - circle.radius


def _sector(circle: Circle, ink: Numbers) -> npt.NDArray[np.int64]:
    turn = np.arctan2(ink[:, 1] - circle.y, ink[:, 0] - circle.x)
    return ((turn + np.pi) / (2 * np.pi) * _SECTORS).astype(np.int64) % _SECTORS


def _through(points: Numbers) -> Numbers:
    """The circles (x, y, radius) of a seal's size through three points each."""
    (a, b, c) = (points[:, k] for k in range(3))
    p, q = b - a, c - a
    cross = 2 * (p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0])
    wide = np.abs(cross) > 1
    p, q, a, cross = p[wide], q[wide], a[wide], cross[wide]
    pp, qq = (p**2).sum(axis=1), (q**2).sum(axis=1)
    x = (q[:, 1] * pp - p[:, 1] * qq) / cross
    y = (p[:, 0] * qq - q[:, 0] * pp) / cross
    radius = np.hypot(x, y)
    seals = (radius >= _LEAST_MM * _MM) & (radius <= _MOST_MM * _MM)
    return np.asarray(np.column_stack([a[:, 0] + x, a[:, 1] + y, radius])[seals])


def _fitted(rough: Numbers, ink: Numbers) -> Circle:
    """By least squares over what lies near the rough one, twice."""
    x, y, radius = (float(n) for n in rough)
    for near in (_NEAR_MM, _TRUE_MM):
        apart = np.abs(np.hypot(ink[:, 0] - x, ink[:, 1] - y) - radius)
        rim = ink[apart < near * _MM]
        if len(rim) < _SECTORS:
            break
        left = np.column_stack([2 * rim, np.ones(len(rim))])
        x, y, rest = np.linalg.lstsq(left, (rim**2).sum(axis=1), rcond=None)[0]
        radius = float(np.sqrt(max(1.0, rest + x**2 + y**2)))
    return Circle(float(x), float(y), radius)


def _true(circle: Circle, ink: Numbers) -> Circle | None:
    """The circle where it is struck nearly all around, and little ink lies just outside."""
    if not _LEAST_MM * _MM <= circle.radius <= _MOST_MM * _MM:
        return None
    apart, turn = _apart(circle, ink), _sector(circle, ink)
    on_rim = np.unique(turn[np.abs(apart) < _TRUE_MM * _MM])
    low, high = (n * _MM for n in _OUTSIDE)
    outside = np.unique(turn[(apart > low) & (apart < high)])
    struck = len(on_rim) >= _STRUCK * _SECTORS
    return circle if struck and len(outside) <= _PALER * _SECTORS else None
