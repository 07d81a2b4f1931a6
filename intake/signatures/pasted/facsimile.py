"""A picture of a signature put into a letter instead of ink.

Only what is certain is said: handwriting on a page that never was on paper, and on scans a
rectangle of another tint than the paper with sharp, straight edges around the ink, or strokes made
of a picture's pixels. What no scan can tell (photocopy or wet ink) is asked of the clerk.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box
from intake.signatures.evidence import InkEvidence, InkKind, Pasted
from intake.signatures.pasted.pixel_steps import printed_from_pixels

_DPI = 75
_MM = _DPI / 25.4
_REACH_MM = 7.0
_PIECES = 8
_BEHIND = 0.5
_PERHAPS = 0.3
_STEPPED = 0.85

Levels = npt.NDArray[np.float64]


def drawn(ink: InkEvidence, images: Sequence[Box]) -> Pasted | None:
    """Handwriting in a file that was never on paper: a picture, or lines drawn by a program.

    Args:
        ink: what was seen in a place of signature.
        images: the pictures on the page, pixels of the page.
    """
    behind = [image for image in images if image.overlap(ink.box) > _BEHIND]
    if ink.kind is InkKind.INK:
        reason = "image_object" if behind else "never_on_paper"
        return Pasted(ink.box, max(0.6, ink.confidence), reason, ink.place)
    if ink.kind is InkKind.NOT_ASSESSED and ink.score >= _PERHAPS and behind:
        return Pasted(ink.box, 0.6, "image_object", ink.place)
    return None


def pasted(gray: npt.NDArray[np.uint8], dpi: int, ink: Box, place: int | None) -> Pasted | None:
    """Whether the ink was printed: a tinted rectangle frames it, or it is made of coarse pixels.

    Args:
        gray: (H, W) of the upright page.
        dpi: of the page.
        ink: box of the handwriting, pixels of the page.
        place: index of its place of signature.
    """
    framed = _framed(gray, dpi, ink, place)
    if framed is None and printed_from_pixels(gray, dpi, ink) is not None:
        return Pasted(ink, _STEPPED, "pixel_steps", place)
    return framed


def _framed(gray: npt.NDArray[np.uint8], dpi: int, ink: Box, place: int | None) -> Pasted | None:
    """Whether a tinted rectangle frames the ink on all four sides."""
    reach = round(_REACH_MM / 25.4 * dpi)
    near = ink.grown(reach)
    if near != near.clipped(gray.shape[1], gray.shape[0]) or min(ink.width, ink.height) < reach:
        return None
    cut = Image.fromarray(gray[near.top : near.bottom, near.left : near.right])
    scale = _DPI / dpi
    size = (max(8, round(cut.width * scale)), max(8, round(cut.height * scale)))
    small = np.asarray(cut.resize(size, Image.Resampling.BOX)).astype(np.float64)
    edge = round(_REACH_MM * _MM)
    sides = (small, small[:, ::-1], small.T, small.T[:, ::-1])
    found = [_step(side, edge) for side in sides]
    if any(step is None for step in found):
        return None
    steps = [step for step in found if step is not None]
    sizes = [abs(size) for size, _ in steps]
    same_way = len({size > 0 for size, _ in steps}) == 1
    if not same_way or max(sizes) > 1.8 * min(sizes):
        return None
    left, right, top, bottom = (round((edge - at) / scale) for _, at in steps)
    box = Box(ink.left - left, ink.top - top, ink.right + right, ink.bottom + bottom)
    return Pasted(box, min(0.95, 0.6 + 0.05 * min(sizes)), "tinted_frame", place)


def _step(levels: Levels, edge: int) -> tuple[float, int] | None:
    """A sharp change of tint at the left side, as (size, distance of it from the rim), or None."""
    pieces = np.array_split(levels[edge:-edge], _PIECES, axis=0)
    profiles = np.array([np.median(piece, axis=0) for piece in pieces])
    profile = np.median(profiles, axis=0)
    rise = profile[2 : edge + 2] - profile[:edge]
    at = int(np.abs(rise).argmax())
    size = float(rise[at])
    others = np.delete(rise, range(max(0, at - 2), min(len(rise), at + 3)))
    noise = float(np.abs(others).max(initial=0.0))
    each = profiles[:, at + 2] - profiles[:, at]
    agree = np.count_nonzero(np.sign(each) == np.sign(size)) >= _PIECES - 1
    if abs(size) < 4 or abs(size) < 3 * noise or not agree:
        return None
    return size, at + 1
