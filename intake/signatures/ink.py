"""Handwriting in a place of signature: present, absent, or not assessed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from intake.domain.words import PageText
from intake.signatures.evidence import InkEvidence, InkKind, Place

Pixels = npt.NDArray[np.uint8]


def assess_ink(
    gray: Pixels,
    color: Pixels | None,
    dpi: int,
    text: PageText,
    places: Sequence[Place],
) -> tuple[InkEvidence, ...]:
    """One answer per place, and ink elsewhere as `other_ink`."""
    del color, dpi, text, gray
    return tuple(
        InkEvidence(InkKind.NOT_ASSESSED, place.box, 0.0, number)
        for number, place in enumerate(places)
    )
