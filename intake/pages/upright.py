"""A page turned and straightened for reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from intake.domain.boxes import Placement
from intake.pages.ink import reduced
from intake.pages.orientation import Orientation, Probe, orientation_of
from intake.pages.picture import Picture, Pixels
from intake.pages.turning import drawn, levelled, quarter, quartered

_WORTH_IT = 0.15
"""Degrees: what leans less reads as well as it is."""

_FINE_ENOUGH = 300
"""Dots per inch that reading needs; twice that is reduced, it only costs time."""


@dataclass(frozen=True)
class Upright:
    """A page as it should be read.

    Attributes:
        gray: upright and straight, (H, W).
        placement: from pixels of `gray` to pixels of the picture as handed in.
        rotation: degrees clockwise by which the picture as handed in was turned: 0, 90, 180, 270.
        angle: degrees by which its lines then fell to the right, taken out of `gray`.
        certain: shapes or trial reading say so clearly; otherwise it is the best guess.
        dpi: of `gray`.
        picture: the page as handed in.
    """

    gray: Pixels
    placement: Placement
    rotation: int
    angle: float
    certain: bool
    dpi: int
    picture: Picture

    @cached_property
    def color(self) -> Pixels:
        """The same in RGB (or grey, where the picture is grey), made when first asked for."""
        if self.picture.pixels.ndim == 2:
            return self.gray
        turned = quarter(self.picture.pixels, self.rotation)
        factor = max(1, round(self.picture.dpi / self.dpi))
        if factor > 1:
            turned = turned[::factor, ::factor]
        return _laid_level(np.ascontiguousarray(turned), self.angle)[0]


def upright(picture: Picture, probe: Probe | None = None, hint: int = 0) -> Upright:
    """Turns a page by quarter turns and straightens it; when undecided it stays as it is.

    Args:
        picture: the page as handed in.
        probe: (grey crop, dpi) -> mean OCR confidence, 0 to 1; asked only where the shapes of the
            lines do not decide.
        hint: degrees clockwise that the file itself suggests (`decode.exif_rotation`).
    """
    gray, factor = picture.gray, 1
    if picture.dpi >= 1.5 * _FINE_ENOUGH:
        gray, factor = reduced(gray, picture.dpi, _FINE_ENOUGH)
    dpi = round(picture.dpi / factor)
    found = orientation_of(gray, dpi, probe, hint % 360)
    return _made(picture, gray, factor, dpi, found)


def upright_as(picture: Picture, rotation: int) -> Upright:
    """Turns a page as a person says that it lies, and straightens it.

    Args:
        rotation: degrees clockwise that make it upright: 0, 90, 180, 270.
    """
    gray, factor = picture.gray, 1
    if picture.dpi >= 1.5 * _FINE_ENOUGH:
        gray, factor = reduced(gray, picture.dpi, _FINE_ENOUGH)
    dpi = round(picture.dpi / factor)
    found = orientation_of(quarter(gray, rotation), dpi, None)
    angle = found.angle if found.rotation % 180 == 0 else 0.0
    return _made(picture, gray, factor, dpi, Orientation(rotation % 360, angle, certain=True))


def _made(picture: Picture, gray: Pixels, factor: int, dpi: int, found: Orientation) -> Upright:
    angle = found.angle if abs(found.angle) > _WORTH_IT else 0.0
    back = quartered(found.rotation, gray.shape[1], gray.shape[0])
    straight, level = _laid_level(quarter(gray, found.rotation), angle)
    placement = back.after(level)
    if factor > 1:
        placement = Placement(float(factor), 0.0, 0.0, 0.0, float(factor), 0.0).after(placement)
    return Upright(straight, placement, found.rotation, angle, found.certain, dpi, picture)


def _laid_level(pixels: Pixels, angle: float) -> tuple[Pixels, Placement]:
    if angle == 0.0:
        return pixels, Placement()
    height, width = pixels.shape[:2]
    level, size = levelled(angle, width, height)
    paper = int(np.percentile(pixels[::29, ::29], 80))
    return drawn(pixels, level, size, paper), level
