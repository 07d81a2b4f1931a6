"""Initials with a ring around them: taken as one mark they look like a seal or a device.

What stands in the ring is looked at by itself.
"""

from __future__ import annotations

import numpy as np

from intake.signatures.marks.blobs import Mask, grown, thickness
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_LEAST_MM, _MOST_MM = 5.0, 24.0
"""Of the ring, across where it is narrowest and where it is widest: seals are larger."""
_GAP, _ROUGH = 3, 1
"""Pixels at `DPI`: half of what a ring is broken by, and how much its stroke may be thicker."""
_AROUND, _HELD, _WITHIN = 0.55, 0.5, (0.08, 0.75)


def inside_of_ring(mask: Mask) -> Mask | None:
    """The ink within a ring as large as pens draw around initials; None where there is no ring.

    Args:
        mask: of a patch, at `DPI`.

    Returns:
        Of the same shape, without the ring.
    """
    low, most = min(mask.shape) / _MM, max(mask.shape) / _MM
    if low < _LEAST_MM or most > _MOST_MM:
        return None
    room = _GAP + 1
    paper = _reached(grown(np.pad(mask, room), _GAP, _GAP))
    held = ~paper
    thick = _GAP + _ROUGH + round(thickness(mask))
    rim = grown(paper, thick, thick)[room:-room, room:-room]
    inner = mask & ~rim
    share = float(inner.sum()) / max(1, int(mask.sum()))
    ring = held[room:-room, room:-room]
    closed = float(ring.mean()) >= _AROUND and float((ring & mask).sum()) < _HELD * ring.sum()
    return inner if closed and _WITHIN[0] <= share <= _WITHIN[1] else None


def _reached(mask: Mask) -> Mask:
    """The paper that is reached from the border without crossing ink."""
    free = ~mask
    seen = np.zeros_like(mask)
    seen[[0, -1]] = seen[:, [0, -1]] = True
    count = 0
    while int(seen.sum()) != count:
        count = int(seen.sum())
        across = seen | free & grown(seen, 1, 0)
        seen = across | free & grown(across, 0, 1)
    return seen
