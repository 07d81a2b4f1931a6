"""From a file to page pictures: PDF pages rasterised, TIFF, PNG and JPEG decoded.

Meant to run in a confined child process (`limits.confine`).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import ExifTags, Image

from intake.errors import FileError
from intake.pages.files import Format, format_of, opened_picture, refuse_giant
from intake.pages.pdf import load_pdf_page
from intake.pages.picture import Picture, Pixels
from intake.pages.resolution import believable, guessed

_TURNS = {3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270}


def load_page(path: Path, number: int, dpi: int = 300) -> Picture:
    """Page `number` (from 1) of a file, as handed in: no EXIF turn, nothing straightened.

    Args:
        path: PDF, TIFF, PNG or JPEG, told by content.
        number: counts from 1.
        dpi: wished for PDF pages; scans in a PDF keep a lower resolution of their own, huge pages
            get what fits. Pictures keep their pixels.

    Raises:
        FileError: as `files.describe`; `file.broken` with `page` when that page cannot be decoded.
    """
    if format_of(path) is Format.PDF:
        return load_pdf_page(path, number, dpi)
    with opened_picture(path) as image:
        if number > 1:
            _turn_to(image, number, path.name)
        stated = _stated(image)
        pixels = to_pixels(image)
    if stated and max(stated) / min(stated) > 1.5:
        pixels = _squared(pixels, stated)
    height, width = pixels.shape[:2]
    known = believable(max(stated) if stated else None, width, height)
    return Picture(pixels, known or guessed(width, height))


def exif_rotation(path: Path) -> int:
    """Degrees clockwise by which a camera says its picture must be turned: 0, 90, 180 or 270.

    A hint only; 0 for other files and where nothing is said.
    """
    try:
        if format_of(path) is Format.PDF:
            return 0
        with opened_picture(path) as image:
            return _TURNS.get(int(image.getexif().get(ExifTags.Base.Orientation, 1)), 0)
    except (FileError, TypeError, ValueError):
        return 0


def to_pixels(image: Image.Image) -> Pixels:
    """Grey or RGB, 8 bits, of any kind of Pillow picture; what is transparent becomes paper."""
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    elif "transparency" in image.info and image.mode in ("1", "L", "RGB"):
        image = image.convert("RGBA")
    if image.mode in ("LA", "La", "PA", "RGBA", "RGBa"):
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image).convert("RGB")
    if image.mode.startswith("I") or image.mode == "F":
        return _deep(image)
    if image.mode not in ("L", "RGB"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    return np.asarray(image)


def _deep(image: Image.Image) -> Pixels:
    values = np.asarray(image)
    if image.mode.startswith("I;16"):
        return (values >> 8).astype(np.uint8)
    top = float(values.max()) if values.size else 0.0
    scale = 1.0 if 1.0 < top <= 255.0 else 255.0 / (65535.0 if top > 1.0 else 1.0)
    return np.clip(values * scale, 0, 255).astype(np.uint8)


def _turn_to(image: Image.Image, number: int, name: str) -> None:
    try:
        image.seek(number - 1)
    except EOFError as error:
        raise FileError("file.broken", file=name, page=number) from error
    refuse_giant(image, name)


def _stated(image: Image.Image) -> tuple[float, float] | None:
    try:
        across, down = (float(value) for value in image.info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return (across, down) if 1 <= across <= 10_000 and 1 <= down <= 10_000 else None


def _squared(pixels: Pixels, stated: tuple[float, float]) -> Pixels:
    """Fax pictures have half as many rows as they should (ITU-T T.4: 204 x 98 to the inch)."""
    factor = stated[0] / stated[1]
    if 1.8 < factor < 2.2:
        return np.repeat(pixels, 2, axis=0)
    if 1.8 < 1 / factor < 2.2:
        return np.repeat(pixels, 2, axis=1)
    return pixels
