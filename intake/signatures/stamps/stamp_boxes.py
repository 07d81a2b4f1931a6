"""Where the parts of a stamp lie."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.pages.barcodes import BarCode
from intake.signatures.evidence import Stamp


def whole(code: BarCode) -> Box:
    """The code and the words at its right: a box three times as wide as high, as it is turned."""
    box, far = code.box, 2 * code.box.width
    return {
        0: Box(box.left, box.top, box.right + far, box.bottom),
        90: Box(box.left, box.top, box.right, box.bottom + far),
        180: Box(box.left - far, box.top, box.right, box.bottom),
        270: Box(box.left, box.top - far, box.right, box.bottom),
    }[code.turned]


def below(code: BarCode) -> Box:
    """The words below a code: wider than it, and no higher."""
    box, more = code.box, round(0.6 * code.box.width)
    return {
        0: Box(box.left - more, box.bottom, box.right + more, box.bottom + box.height),
        90: Box(box.left - box.width, box.top - more, box.left, box.bottom + more),
        180: Box(box.left - more, box.top - box.height, box.right + more, box.top),
        270: Box(box.right, box.top - more, box.right + box.width, box.bottom + more),
    }[code.turned]


def apart(stamps: Sequence[Stamp]) -> list[Stamp]:
    """One stamp per place: the surer of two that overlap."""
    kept: list[Stamp] = []
    for stamp in sorted(stamps, key=lambda s: -s.confidence):
        if not any(stamp.box.overlap(other.box) > 0.2 for other in kept):
            kept.append(stamp)
    return sorted(kept, key=lambda s: (s.box.top, s.box.left))
