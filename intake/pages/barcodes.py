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
        turned: degrees clockwise by which it lies turned, to the next of 0, 90, 180 and 270.
    """

    symbology: str
    text: str
    box: Box
    turned: int = 0

    def moved(self, x: int, y: int) -> BarCode:
        """The code of a crop whose top left is at x, y of the page."""
        b = self.box
        box = Box(b.left + x, b.top + y, b.right + x, b.bottom + y)
        return BarCode(self.symbology, self.text, box, self.turned)


def read_codes(picture: Picture | Pixels, dpi: int = 300) -> tuple[BarCode, ...]:
    """The codes on a page.

    The page is looked at once at its own size; where a code shows but does not decode, that place
    is looked at again twice and four times as large.

    Args:
        picture: a page, or its grey or RGB pixels.
        dpi: of the pixels, where no `Picture` is given.
    """
    gray = picture.gray if isinstance(picture, Picture) else gray_of(picture)
    dpi = picture.dpi if isinstance(picture, Picture) else dpi
    seen = _seen(gray, return_errors=True)
    codes = [_code(result, 1.0) for result in seen if result.valid]
    places = [_code(result, 1.0).box for result in seen if not result.valid]
    for place in places[:_MOST_PLACES]:
        if any(place.overlap(code.box) > 0.5 for code in codes):
            continue
        codes += _again(gray, place, dpi)
    return tuple(codes)


def read_codes_closely(
    gray: Pixels, scale: int = 4, darker_than: int | None = None
) -> tuple[BarCode, ...]:
    """The codes on a small crop, enlarged: for stamps of 2.8 pixels a module and worn copies.

    Args:
        gray: the crop.
        scale: how many times larger it is looked at.
        darker_than: only what is darker counts as black, so that a pen or a grey seal over the
            code is left out; None lets the decoder judge.

    Returns:
        Codes with boxes in pixels of the crop as given.
    """
    image = Image.fromarray(gray_of(gray))
    large = image.resize((image.width * scale, image.height * scale), Image.Resampling.BICUBIC)
    if darker_than is not None:
        large = large.point([255 * (value >= darker_than) for value in range(256)])
    found = _seen(np.asarray(large), return_errors=False, formats=_ALL_FORMATS)
    return tuple(_code(result, float(scale)) for result in found)


_MOST_PLACES = 4
_MARGIN_MM = 6.0
_WIDEST_MM = 60.0


def _again(gray: Pixels, place: Box, dpi: int) -> list[BarCode]:
    margin = round(_MARGIN_MM / 25.4 * dpi)
    near = place.grown(margin).clipped(gray.shape[1], gray.shape[0])
    if not 0 < max(near.width, near.height) < _WIDEST_MM / 25.4 * dpi:
        return []
    crop = np.ascontiguousarray(gray[near.top : near.bottom, near.left : near.right])
    for scale in (2, 4):
        codes = read_codes_closely(crop, scale)
        if codes:
            return [code.moved(near.left, near.top) for code in codes]
    return []


def _seen(gray: Pixels, *, return_errors: bool, formats: Any = None) -> list[Any]:
    return list(
        zxingcpp.read_barcodes(
            gray,
            formats=formats or _FORMATS,
            try_downscale=False,
            try_invert=False,
            return_errors=return_errors,
        )
    )


# Data Matrix and Aztec cost more than all these together on a noisy page: only on a crop.
_FORMATS = zxingcpp.barcode_formats_from_str("QRCode,PDF417,Code128,Code39,ITF")
_ALL_FORMATS = zxingcpp.barcode_formats_from_str(
    "QRCode,PDF417,Code128,Code39,ITF,DataMatrix,Aztec"
)


def _code(result: Any, scale: float) -> BarCode:
    place = result.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    xs, ys = [c.x / scale for c in corners], [c.y / scale for c in corners]
    box = Box(round(min(xs)), round(min(ys)), round(max(xs)) + 1, round(max(ys)) + 1)
    return BarCode(result.format.name, result.text, box, round(result.orientation / 90) * 90 % 360)
