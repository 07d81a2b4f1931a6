"""What lies on the glass: one sheet, or cards and booklets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from PIL import Image

from intake.domain.boxes import Placement
from intake.pages.picture import Picture

RegionShape = Literal["sheet", "card", "booklet"]
_MM = 25.4


@dataclass(frozen=True, slots=True)
class Region:
    """One thing on the page.

    Attributes:
        shape: `sheet` (the whole page), `card` (ISO/IEC 7810 ID-1) or `booklet` (ID-3, or two
            such pages of an open passport).
        placement: from pixels of the straightened cut-out to pixels of the page.
        width_mm, height_mm: size on the page, copies enlarged or not.
    """

    shape: RegionShape
    placement: Placement
    width_mm: float
    height_mm: float


def objects(picture: Picture) -> list[Region]:
    """The things on a page, top to bottom; a page that shows no outlines is one sheet."""
    width, height = picture.width / picture.dpi * _MM, picture.height / picture.dpi * _MM
    return [Region("sheet", Placement(), width, height)]


def cut(picture: Picture, region: Region) -> Picture:
    """The region as a straight picture of its own, at the page's resolution."""
    if region.placement == Placement():
        return picture
    size = (
        max(1, round(region.width_mm / _MM * picture.dpi)),
        max(1, round(region.height_mm / _MM * picture.dpi)),
    )
    p = region.placement
    image = Image.fromarray(picture.pixels)
    straight = image.transform(
        size,
        Image.Transform.AFFINE,
        (p.a, p.b, p.c, p.d, p.e, p.f),
        Image.Resampling.BILINEAR,
        fillcolor="white",
    )
    return Picture(np.asarray(straight), picture.dpi)
