"""Small pictures of a page: the crop above a value read, and the thumbnail of a page."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from intake.domain.boxes import Box
from intake.pages.picture import Picture


def crop_png(picture: Picture, box: Box, margin: int = 12, max_width: int = 900) -> bytes:
    """The place on the paper as a PNG file.

    Args:
        picture: the page as handed in.
        box: in its pixels; what lies outside the page is left out.
        margin: pixels around the box.
        max_width: a wider crop is made smaller.

    Raises:
        ValueError: the box does not touch the page.
    """
    place = box.grown(margin).clipped(picture.width, picture.height)
    if place.width < 1 or place.height < 1:
        raise ValueError(f"{box} is not on a page of {picture.width} x {picture.height}")
    cut = picture.pixels[place.top : place.bottom, place.left : place.right]
    image = Image.fromarray(cut)
    if image.width > max_width:
        tall = max(1, round(image.height * max_width / image.width))
        image = image.resize((max_width, tall), Image.Resampling.BICUBIC, reducing_gap=2.0)
    return _png(image)


def thumbnail(picture: Picture, size: int = 256) -> bytes:
    """The whole page as a PNG file whose longer side has at most `size` pixels."""
    image = Image.fromarray(picture.pixels)
    image.thumbnail((size, size), Image.Resampling.BICUBIC, reducing_gap=2.0)
    return _png(image)


def _png(image: Image.Image) -> bytes:
    stream = BytesIO()
    image.save(stream, "PNG", compress_level=1)
    return stream.getvalue()
