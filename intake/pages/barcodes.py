"""Bar codes on a page picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import zxingcpp
from PIL import Image

from intake.domain.boxes import Box
from intake.pages.picture import Picture, Pixels, gray_of


@dataclass(frozen=True, slots=True)
class BarCode:
    """One decoded bar code.

    Attributes:
        symbology: such as `QRCode`, `PDF417`, `Code128`.
        text: the payload.
        box: pixels of the picture it was read in.
    """

    symbology: str
    text: str
    box: Box


def read_codes(picture: Picture | Pixels, dpi: int = 300) -> tuple[BarCode, ...]:
    """The codes on a page that can be read at its own size.

    Args:
        picture: a page, or its grey or RGB pixels.
        dpi: of the pixels, where no `Picture` is given.
    """
    gray = picture.gray if isinstance(picture, Picture) else gray_of(picture)
    return _read(gray, 1.0)


def read_codes_closely(gray: Pixels, scale: int = 4) -> tuple[BarCode, ...]:
    """The codes on a small crop, enlarged: for stamps of 2.8 pixels a module and worn copies.

    Boxes are in pixels of the crop as given.
    """
    image = Image.fromarray(gray_of(gray))
    wide = image.resize((image.width * scale, image.height * scale), Image.Resampling.BICUBIC)
    return _read(np.asarray(wide), float(scale))


def _read(gray: Pixels, scale: float) -> tuple[BarCode, ...]:
    found = zxingcpp.read_barcodes(gray, try_downscale=False, try_invert=False)
    return tuple(_code(result, scale) for result in found)


def _code(result: Any, scale: float) -> BarCode:
    place = result.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    xs, ys = [c.x / scale for c in corners], [c.y / scale for c in corners]
    box = Box(round(min(xs)), round(min(ys)), round(max(xs)) + 1, round(max(ys)) + 1)
    return BarCode(result.format.name, result.text, box)
