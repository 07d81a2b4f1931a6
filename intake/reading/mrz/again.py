"""A zone on a scan that cannot be true is read once more, without the pattern under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.zones import Zone
from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.anyway import ACCEPTED, worth_of
from intake.reading.mrz.find import find_zones
from intake.reading.mrz.patterns import renderings

ASIDE, OVER = 0.06, 0.5
"""How much is looked at beside and above a zone, in widths and heights of it."""
DOUBTS = ("recogniser.", "witness.")
"""Reasons that say nothing against a zone but that it was not read surely."""


def looked_again(
    pixels: npt.NDArray[np.uint8],
    zones: Sequence[Zone],
    dpi: int,
    second: SecondWitness | None = None,
    today: date | None = None,
) -> tuple[Zone, ...]:
    """The zones; of one whose text cannot be true the surest reading without colour and pattern.

    Each reading has to prove itself anew, with a witness of its own.

    Args:
        pixels: (height, width) grey or (height, width, 3), the picture in which they were found.
        zones: as found.
        dpi, second, today: as for `find_zones`.
    """
    return tuple(
        _best(pixels, zone, dpi, second, today) if _impossible(zone) else zone for zone in zones
    )


def _impossible(zone: Zone) -> bool:
    return not zone.accepted and any(not reason.startswith(DOUBTS) for reason in zone.reasons)


def _best(
    pixels: npt.NDArray[np.uint8],
    zone: Zone,
    dpi: int,
    second: SecondWitness | None,
    today: date | None,
) -> Zone:
    height, width = pixels.shape[:2]
    aside, over = round(ASIDE * zone.box.width), round(OVER * zone.box.height)
    box = zone.box.grown(aside, over).clipped(width, height)
    crop = np.ascontiguousarray(pixels[box.top : box.bottom, box.left : box.right])
    best = zone
    for gray in islice(renderings(crop), 1, None):
        found = find_zones(gray, dpi, second, today, scanned=True)
        best = max([best, *(_placed(one, box) for one in found)], key=lambda one: worth_of([one]))
        if worth_of([best]) >= ACCEPTED:
            break
    return best


def _placed(zone: Zone, crop: Box) -> Zone:
    return zone.shifted(crop.left, crop.top)
