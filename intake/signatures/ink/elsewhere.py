"""Ink where nobody is asked to sign: handwriting, and what is neither that nor print."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from intake.signatures.evidence import InkEvidence, InkKind
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.patch_places import no_pens, same_ink
from intake.signatures.ink.patches import Patch
from intake.signatures.marks.frames import solid

PERHAPS = 0.5
"""From this probability on something may be handwriting."""


def elsewhere(
    page: Leftover, rest: Sequence[Patch], scores: npt.NDArray[np.float64]
) -> list[InkEvidence]:
    """Every mark of some size, the surest handwriting first.

    Args:
        page: at the scale of ink.
        rest: what lies in no place of signature.
        scores: the probability of handwriting for each.
    """
    told: list[InkEvidence] = []
    for k in sorted(range(len(rest)), key=lambda k: -float(scores[k])):
        box, score = page.back(rest[k].box), float(scores[k])
        if any(same_ink(box, e.box) for e in told) or solid(rest[k].mask):
            continue
        if score >= PERHAPS and no_pens(rest[k]):
            score = PERHAPS  # a device, or a hand of few strokes: no proof of either
        told.append(InkEvidence(InkKind.OTHER_INK, box, score, None, score))
    return told
