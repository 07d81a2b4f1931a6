"""A page turned and straightened for reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from intake.domain.boxes import Placement
from intake.pages.picture import Picture, Pixels

Probe = Callable[[Pixels, int], float]
"""(grey crop, dpi) -> mean confidence of OCR on it, 0 to 1."""


@dataclass(frozen=True)
class Upright:
    """A page as it should be read.

    Attributes:
        gray: upright and straight, (H, W).
        placement: from pixels of `gray` to pixels of the picture as handed in.
        rotation: degrees clockwise by which the picture as handed in was turned: 0, 90, 180, 270.
        angle: degrees by which it lay askew after that, clockwise positive.
        certain: nothing contradicts the rotation; otherwise it is the best guess.
        dpi: of `gray`.
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
        turned = np.rot90(self.picture.pixels, -self.rotation // 90)
        return np.ascontiguousarray(turned)


def upright(picture: Picture, probe: Probe | None = None, hint: int = 0) -> Upright:
    """Turns a page by quarter turns and straightens it; when undecided it stays as it is.

    Args:
        picture: the page as handed in.
        probe: asked only where the shapes of the lines do not decide.
        hint: degrees clockwise that the file itself suggests (`decode.exif_rotation`).
    """
    rotation = hint % 360
    gray = np.ascontiguousarray(np.rot90(picture.gray, -rotation // 90))
    placement = turned(rotation, picture.width, picture.height)
    return Upright(gray, placement, rotation, 0.0, False, picture.dpi, picture)


def turned(rotation: int, width: int, height: int) -> Placement:
    """From pixels of a picture turned clockwise by `rotation` back to the unturned one."""
    if rotation == 90:
        return Placement(0.0, 1.0, 0.0, -1.0, 0.0, float(height))
    if rotation == 180:
        return Placement(-1.0, 0.0, float(width), 0.0, -1.0, float(height))
    if rotation == 270:
        return Placement(0.0, -1.0, float(width), 1.0, 0.0, 0.0)
    return Placement()
