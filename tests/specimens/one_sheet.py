"""Two short letters on one sheet of paper, one below the other, as people save paper."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from tests.specimens.canvas import Picture

ROOM, FOOT = 9.0, 6.0
"""Millimetres between the letters, and below the last one."""


def stacked(letters: Sequence[tuple[Picture, str]]) -> Picture | None:
    """One A4 sheet with these one-page letters; None where they do not fit.

    Args:
        letters: upright pictures of A4 sheets of one dpi, with the names of their papers.
    """
    dpi = letters[0][0].dpi
    room, foot = (round(mm / 25.4 * dpi) for mm in (ROOM, FOOT))
    extents = [_written(picture.image) for picture, _ in letters]
    tall = sum(bottom - top + room for top, bottom in extents)
    width, height = letters[0][0].image.size
    if tall + foot > height:
        return None
    page = Image.new("RGB", (width, height), (255, 255, 255))
    marks = []
    at = min(extents[0][0], height - foot - tall)
    for (picture, paper), (top, bottom) in zip(letters, extents, strict=True):
        page.paste(picture.image.convert("RGB").crop((0, top, width, bottom)), (0, at))
        moved = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, float(at - top)]])
        marks += [mark.moved(moved, paper) for mark in picture.marks]
        at += bottom - top + room
    return Picture(page, dpi, marks)


def _written(image: Image.Image) -> tuple[int, int]:
    """From the first to the last row that anything dark stands on, folds and edges aside."""
    gray = np.asarray(image.convert("L"))
    edge = gray.shape[1] // 20
    rows = np.flatnonzero((gray[:, edge:-edge] < 140).sum(axis=1) > 2)
    return (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, image.height)
