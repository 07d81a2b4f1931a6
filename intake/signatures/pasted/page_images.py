"""The pictures that a PDF page is put together from: a signature among print is one of them."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pypdfium2.raw as api

from intake.domain.boxes import Box
from intake.pages.pdfium import opened_page

_MOST = 200
_WHOLE = 0.45
_LEAST_MM = 4.0
_NESTED = 4


def page_images(path: Path, number: int, dpi: int) -> tuple[Box, ...]:
    """Where pictures lie on a page, in pixels at `dpi`; those that cover half of it are left out.

    Args:
        path: a PDF file.
        number: of the page, from 1.
        dpi: of the rasterised page.

    Raises:
        FileError: as `intake.pages.pdfium.opened_page`.
    """
    with opened_page(path, number) as page:
        size = tuple(round(side * dpi / 72 * 16) for side in page.get_size())
        whole = max(1, size[0] * size[1]) / 256
        found = []
        for count, item in enumerate(page.get_objects((api.FPDF_PAGEOBJ_IMAGE,), _NESTED)):
            if count >= _MOST:
                break
            left, bottom, right, top = item.get_bounds()
            corners = [_pixel(page.raw, size, x, y) for x, y in ((left, top), (right, bottom))]
            (x1, y1), (x2, y2) = corners
            box = Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
            least = _LEAST_MM / 25.4 * dpi
            small = min(box.width, box.height) < least
            if not small and box.width * box.height < _WHOLE * whole:
                found.append(box)
        return tuple(found)


def _pixel(page: object, size: tuple[int, ...], x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    api.FPDF_PageToDevice(
        page, 0, 0, size[0], size[1], 0, x, y, ctypes.byref(across), ctypes.byref(down)
    )
    return round(across.value / 16), round(down.value / 16)
