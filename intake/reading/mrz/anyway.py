"""Zones of a picture that may lie in any of four ways, such as people send and the web shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from intake.domain.zones import Zone
from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.find import find_zones, promise
from intake.reading.mrz.patterns import renderings

GOOD, ACCEPTED = 1.0, 5.0
"""Worth of a zone that chance did not make, and of one that is accepted."""

SIMILAR = 1.5
"""Lines across are looked for as well unless those along promise so many times as much."""


def zones_any_way(
    pixels: npt.NDArray[np.uint8],
    dpi: int,
    second: SecondWitness | None = None,
    today: date | None = None,
) -> tuple[int, tuple[Zone, ...]]:
    """Reads a picture the way it lies, then turned; again without its colour and its pattern.

    The rendering counts that gives the surest zone; an accepted one ends the search.

    Args:
        pixels: (height, width) grey or (height, width, 3), dark print on lighter paper, up to ten
            degrees askew.
        dpi: its resolution; where it is not known, any usual value.
        second: as for `find_zones`.
        today: as for `find_zones`.

    Returns:
        Degrees clockwise by which the picture must be turned so that the zones stand upright, and
        the zones in pixels of the turned picture. 0 and none where there is none.
    """
    best: tuple[float, int, tuple[Zone, ...]] = (0.0, 0, ())
    for gray in renderings(pixels):
        found = _best(gray, dpi, second, today)
        best = max(best, found, key=lambda one: one[0])
        if best[0] >= (GOOD if second is None else ACCEPTED):
            break
    return best[1:]


def _best(
    gray: npt.NDArray[np.uint8], dpi: int, second: SecondWitness | None, today: date | None
) -> tuple[float, int, tuple[Zone, ...]]:
    """The way in which a zone is worth most, and its worth."""
    along, across = promise(gray, dpi), promise(turned(gray, 90), dpi)
    ways = [0, 180] if along >= across else [90, 270]
    if max(along, across) < SIMILAR * min(along, across) or min(along, across) == 0:
        ways += [90, 270] if along >= across else [0, 180]
    best: tuple[float, int, tuple[Zone, ...]] = (0.0, 0, ())
    for way in ways:
        zones = find_zones(turned(gray, way), dpi, second, today, any_size=True)
        worth = worth_of(zones)
        if worth > best[0]:
            best = (worth, way, zones)
        if worth >= GOOD:
            break
    return best


def worth_of(zones: Sequence[Zone]) -> float:
    """How surely something is a zone among these, 0 where there is none."""
    return max((_worth(zone) for zone in zones), default=0.0)


def _worth(zone: Zone) -> float:
    """1 and more for a zone that nothing but chance could have made."""
    if zone.accepted:
        return ACCEPTED
    sure = [character.confidence for character in zone.characters]
    return len(zone.proven) + sum(sure) / max(1, len(sure)) - 0.05


def turned(gray: npt.NDArray[np.uint8], degrees: int) -> npt.NDArray[np.uint8]:
    """The picture turned clockwise by quarter turns."""
    return np.ascontiguousarray(np.rot90(gray, k=-(degrees // 90) % 4))
