"""Pages written smaller: the same paper with fewer pixels or coarser JPEG, to fit a limit."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from intake.pages.decode import exif_rotation, load_page
from intake.pages.files import describe

WHOLE = 600


@dataclass(frozen=True, slots=True)
class Step:
    """One way of writing a page: at most so many pixels an inch, JPEG quality, colour or grey."""

    dpi: int
    quality: int
    color: bool


LADDER = (
    Step(WHOLE, 94, True),
    Step(WHOLE, 88, True),
    Step(300, 88, True),
    Step(300, 80, True),
    Step(300, 70, True),
    Step(300, 60, True),
    Step(250, 65, True),
    Step(300, 60, False),
    Step(200, 72, True),
    Step(250, 55, True),
    Step(200, 60, True),
    Step(250, 50, False),
    Step(200, 60, False),
    Step(200, 45, True),
    Step(200, 40, False),
    Step(170, 50, True),
    Step(170, 45, False),
    Step(150, 45, True),
    Step(150, 38, False),
    Step(130, 40, False),
    Step(110, 35, False),
)
"""From the most legible on; whoever uses it reads the result again."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that fits, and how it was written: `step` is its place on the ladder."""

    bytes: int
    step: int
    dpi: int


def write_smaller(
    source: Path, target: Path, limit: int, *, as_pdf: bool, first: int = 0, dpi: int = 300
) -> Written | None:
    """Writes `target` by the first step from `first` on that fits; None where none does.

    Args:
        source: a file that can be read; never touched.
        limit: largest size in bytes.
        as_pdf: else a JPEG, for one page.
        first: place on the ladder to begin at.
        dpi: at which pages of a PDF are drawn.

    Raises:
        FileError: as `decode.load_page`.
    """
    pages = [_upright(source, number, dpi) for number in range(1, describe(source).pages + 1)]
    for place in range(first, len(LADDER)):
        step = LADDER[place]
        data = _encoded(pages, step, as_pdf=as_pdf)
        if len(data) <= limit:
            target.write_bytes(data)
            return Written(len(data), place, min(step.dpi, max(own for _, own in pages)))
    return None


def _upright(source: Path, number: int, dpi: int) -> tuple[Image.Image, int]:
    picture = load_page(source, number, dpi)
    turns = exif_rotation(source) // 90
    return Image.fromarray(np.ascontiguousarray(np.rot90(picture.pixels, -turns))), picture.dpi


def _encoded(pages: Sequence[tuple[Image.Image, int]], step: Step, *, as_pdf: bool) -> bytes:
    small = [_scaled(image, own, step) for image, own in pages]
    buffer = io.BytesIO()
    image, dpi = small[0]
    if as_pdf:
        rest = [other for other, _ in small[1:]]
        image.save(
            buffer, "PDF", save_all=True, append_images=rest, resolution=dpi, quality=step.quality
        )
    else:
        image.save(buffer, "JPEG", quality=step.quality, dpi=(dpi, dpi), subsampling=0)
    return buffer.getvalue()


def _scaled(image: Image.Image, own: int, step: Step) -> tuple[Image.Image, int]:
    if not step.color and image.mode != "L":
        image = image.convert("L")
    if own <= step.dpi:
        return image, own
    size = tuple(max(1, round(side * step.dpi / own)) for side in image.size)
    return image.resize((size[0], size[1]), Image.Resampling.LANCZOS), step.dpi
