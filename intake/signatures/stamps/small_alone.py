"""Small print beside or below large print: the large taken away, what is left can be read.

An engine that is given both takes the large print for the text and the small for dirt.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from intake.domain.words import Line
from intake.signatures.marks.blobs import blobs, grown

Gray = npt.NDArray[np.uint8]
_DARK, _PAPER = 0.72, 85
_TALL_MM, _LONG_MM, _DOT_MM = 2.5, 9.0, 0.35
_TALL_WORD_MM, _GUESSED, _FEW = 2.2, 0.5, 1
_LEAST_SMALL, _LEAST_LARGE = 25, 3


def large_words_alone(lines: Sequence[Line], dpi: int) -> bool:
    """Whether an engine has read large words in a piece, and next to no small ones."""
    words = [
        w for line in lines for w in line.words if w.confidence >= _GUESSED and len(w.text) > 2
    ]
    tall = sum(word.box.height * 25.4 / dpi > _TALL_WORD_MM for word in words)
    return tall > 0 and len(words) - tall <= _FEW


def small_alone(piece: Gray, dpi: int) -> Gray | None:
    """The piece without marks taller than print of eight points; None where that changes nothing.

    Args:
        piece: of the upright page, (H, W), 0 black.
        dpi: of the piece.
    """
    paper = float(np.percentile(piece, _PAPER))
    marks = blobs(piece < _DARK * paper)
    if not marks.count:
        return None
    size = (marks.boxes[:, 2:] - marks.boxes[:, :2]) * (25.4 / dpi)
    wide, high = size[:, 0], size[:, 1]
    large = (high > _TALL_MM) | ((wide > _LONG_MM) & (high < 0.6))
    small = ~large & (np.maximum(wide, high) > _DOT_MM)
    if small.sum() < _LEAST_SMALL or large.sum() < _LEAST_LARGE:
        return None
    cleared = piece.copy()
    cleared[grown(marks.mask(large, piece.shape), 1, 1)] = int(paper)
    return cleared
