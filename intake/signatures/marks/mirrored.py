"""What is its own mirror image: ornaments, devices, crosses. No pen draws so, nor turns so."""

from __future__ import annotations

import numpy as np

from intake.signatures.marks.blobs import Mask, grown
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_LEAST_MM, _SAME = 15.0, 0.88
"""How far it reaches at least: two strokes are soon alike; and the share that falls on itself."""
_NEAR, _MOVES = 1, (-2, 0, 2)
"""Pixels at `DPI` that a stroke may lie beside its image, and by which that is moved."""


def mirrored(mask: Mask) -> bool:
    """Whether a patch, laid over itself from right to left, head down or both, is the same.

    Of 320 drawn hands that reach so far none falls on itself by more than 0.8.

    Args:
        mask: of the patch, at `DPI`.
    """
    if np.hypot(*mask.shape) < _LEAST_MM * _MM:
        return False
    room = max(_MOVES)
    own = np.pad(mask, room)
    wide = grown(own, _NEAR, _NEAR)
    enough = _SAME * float(mask.sum())
    return any(
        (wide & np.roll(image, (down, across), (0, 1))).sum() >= enough
        for image in (own[:, ::-1], own[::-1], own[::-1, ::-1])
        for down in _MOVES
        for across in _MOVES
    )
