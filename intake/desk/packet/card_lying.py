"""How a card lies on the glass: by what was read on it, and by its lines."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from intake.domain.words import PageText
from intake.pages.picture import Picture
from intake.pages.turning import quartered
from intake.pages.upright import Upright, upright_as
from intake.reading.mrz.anyway import turned
from intake.reading.mrz.find import promise

READS_WELL = 0.66
"""Mean certainty from which a reading is not that of a picture lying head down."""

FEWEST_LETTERS = 20

MANY_LETTERS = 60
"""Letters from which a reading tells by itself how a card lies: read head down cards show as many,
with a mean certainty of a half at most; read on end they show fewer."""

CLEARLY_MORE, LEAST_PROMISE, PLENTY = 2.0, 0.5, 1.5
"""How much more lines across must promise than those along; what chance alone promises; what only
lines along that are there promise."""


def certainty(text: PageText) -> float:
    """The mean certainty of the words, weighed by their length, 0 to 1; few letters say little."""
    words = list(text.words())
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / max(FEWEST_LETTERS, letters)


def reads_plainly(text: PageText) -> bool:
    """Whether so much was read so surely that it can only stand upright."""
    return shows_lines(text) and certainty(text) >= READS_WELL


def shows_lines(text: PageText) -> bool:
    """Whether so many letters were made of the print that its lines do not stand on end."""
    return sum(len(word.text) for word in text.words()) >= MANY_LETTERS


def lies_across(lying: Upright) -> bool:
    """Whether lines of even print show more across a small paper than along it."""
    along = promise(lying.gray, lying.dpi)
    if along > PLENTY:
        return False
    return promise(turned(lying.gray, 90), lying.dpi) > CLEARLY_MORE * max(LEAST_PROMISE, along)


def other_ways(picture: Picture, lying: Upright) -> Iterator[Upright]:
    """A card that reads badly, the other way up; one that stands on end also laid down.

    Args:
        picture: the card as it lies on the glass.
        lying: as it was taken to lie.
    """
    yield half_turned(lying)
    height, width = lying.gray.shape
    if height > ON_END * width:
        yield upright_as(picture, (lying.rotation + 90) % 360)
        yield upright_as(picture, (lying.rotation + 270) % 360)


ON_END = 1.2
"""Height in widths from which a card stands on end: print runs along the longer side of most."""


def half_turned(lying: Upright) -> Upright:
    """The same paper the other way up; one with little text may lie head down unnoticed."""
    gray = np.ascontiguousarray(lying.gray[::-1, ::-1])
    height, width = gray.shape
    placement = lying.placement.after(quartered(180, width, height))
    rotation = (lying.rotation + 180) % 360
    return Upright(gray, placement, rotation, lying.angle, True, lying.dpi, lying.picture)
