"""Print without the pattern under it: what is paler than the ground around becomes paper."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PIL import Image

Gray = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.floating]

TILE = 16
"""Pixels of a tile; the ground is judged over three by three of them, two lines of small print."""

SHARES = (25, 35)
"""Per cent of the pixels around that may be darker than paper: print, and strokes of a pattern."""

LEAST_SPAN = 40
"""Levels of grey between print and paper at least, so that bare paper stays bare."""


def without_pattern(gray: Gray, share: int = SHARES[0]) -> Gray:
    """The picture with its ground made white and its darkest strokes black.

    Fine coloured waves (guilloches) hold the lines of a zone together, so that none is found; they
    are paler than the print, which stands out where everything paler than most is paper.

    Args:
        gray: (H, W), dark print on lighter paper.
        share: per cent of the surroundings that is darker than paper.
    """
    height, width = gray.shape
    down, across = -(-height // TILE), -(-width // TILE)
    edges = ((TILE, down * TILE - height + TILE), (TILE, across * TILE - width + TILE))
    padded = np.pad(gray, edges, mode="symmetric")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3 * TILE, 3 * TILE))
    around = windows[::TILE, ::TILE, ::2, ::2].reshape(down, across, -1)
    black, paper = np.percentile(around, (1, share), axis=2)
    low, high = _smooth(black, gray.shape), _smooth(paper, gray.shape)
    span = np.maximum(high - low, LEAST_SPAN)
    return np.clip((gray - (high - span)) / span * 255, 0, 255).astype(np.uint8)


def renderings(pixels: npt.NDArray[np.uint8]) -> Iterator[Gray]:
    """Grey pictures of one picture, in which a zone may be found where others hide it.

    As it is; in colour the brightest of the three, for print is black in every colour and a
    pattern bright in one; then without its pattern.

    Args:
        pixels: (H, W) or (H, W, 3).
    """
    brightest = pixels
    if pixels.ndim == 3:
        yield np.asarray(Image.fromarray(pixels).convert("L"))
        brightest = np.ascontiguousarray(pixels.max(axis=2))
    yield brightest
    for share in SHARES:
        yield without_pattern(brightest, share)


def _smooth(values: Floats, shape: tuple[int, ...]) -> Floats:
    """One value a tile, spread over the pixels of the picture."""
    down, across = values.shape
    size = (across * TILE, down * TILE)
    wide = Image.fromarray(values.astype(np.float32)).resize(size, Image.Resampling.BILINEAR)
    return np.asarray(wide)[: shape[0], : shape[1]]
