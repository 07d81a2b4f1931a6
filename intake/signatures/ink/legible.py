"""Ink that an engine for print reads: a name in script type, a neat hand, the words of a stamp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PIL import Image
from rapidfuzz.distance import Levenshtein

from intake.domain.boxes import Box, around
from intake.domain.words import Word
from intake.signatures.larger import Closer
from intake.signatures.stamps.phrases import folded

_MARGIN_MM = 2.0
_SURE, _HALF, _LEVEL = 0.8, 0.5, 1.0
"""How surely capitals of a stamp are read, over how much of the ink; degrees that matter."""
_DATE_MM, _FIGURES, _MOSTLY = (50.0, 14.0), 3, 0.7
"""How large a date is at most, its figures, their part of what is read and of its width."""
_LEAST = 4
"""Letters of a word that can tell."""
_WIDE = 2.2
"""How much wider than high a written name is; what is higher is a flourish."""


def name_in(
    gray: npt.NDArray[np.uint8], dpi: int, box: Box, names: Sequence[str], closer: Closer,
    least: float = 0.0, known: Sequence[Word] = (),
) -> Box | None:  # fmt: skip
    """Around the words of the signer's printed name that an engine for print reads in the ink.

    Hands are not read by an engine for print; type is, also script type drawn with a pen's look.
    One word to the letter and another nearly so, or three nearly so, are enough.

    Args:
        gray: the upright page, (H, W), 0 black.
        dpi: of the page.
        box: around the ink.
        names: the lines printed at the place of signature.
        closer: reads a small crop.
        least: how surely the one word, or each of the three, was read.
        known: what was read there with the page, in its pixels: type is read among print that by
            itself is not, and the other way round.
    """
    wanted = [word for line in names for word in folded(line).split() if len(word) >= _LEAST]
    if len(wanted) < 2 or box.width < _WIDE * box.height:
        return None
    height, width = gray.shape
    margin = round(_MARGIN_MM / 25.4 * dpi)
    # Nothing below: there the printed name begins.
    near = Box(box.left - margin, box.top - margin, box.right + margin, box.bottom)
    near = near.clipped(width, height)
    crop = np.ascontiguousarray(gray[near.top : near.bottom, near.left : near.right])
    again = [word for line in closer(crop, dpi).lines for word in line.words]
    again = [replace(word, box=word.box.shifted(near.left, near.top)) for word in again]
    for read in (again, known):
        said = [w for w in read if len(folded(w.text)) >= _LEAST]
        exact = [w for w in said if folded(w.text) in wanted]
        others = [w for w in said if w not in exact]
        close = [w for w in others if any(_nearly(folded(w.text), o) for o in wanted)]
        sure = [w for w in (*exact, *close) if w.confidence >= least]
        enough = any(w in sure for w in exact) and len(exact) + len(close) >= 2
        if enough or len([w for w in close if w in sure]) >= 3:
            return around(word.box for word in (*exact, *close))
    return None


def capitals_in(
    gray: npt.NDArray[np.uint8], dpi: int, box: Box, degrees: float, closer: Closer
) -> Box | None:
    """Around capitals or figures that an engine for print surely reads over half of the ink.

    Args:
        gray: the upright page, (H, W), 0 black.
        dpi: of the page.
        box: around the ink.
        degrees: by which its rows fall to the right; they are laid level first, and then the
            whole of the ink is told.
        closer: reads a small crop.
    """
    margin = round(_MARGIN_MM / 25.4 * dpi)
    near = box.grown(margin).clipped(gray.shape[1], gray.shape[0])
    crop = Image.fromarray(gray[near.top : near.bottom, near.left : near.right])
    level = abs(degrees) < _LEVEL
    if not level:
        crop = crop.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    words = [word for line in closer(np.asarray(crop), dpi).lines for word in line.words]
    told = [w for w in words if w.confidence >= _SURE and _stamped(w.text)]
    if sum(word.box.width for word in told) < _HALF * box.width:
        return None
    return around(word.box.shifted(near.left, near.top) for word in told) if level else box


def figures_in(gray: npt.NDArray[np.uint8], dpi: int, box: Box, closer: Closer) -> bool:
    """Whether small ink is a date or a number: mostly figures are read over most of its width.

    Figures by hand are read as well as printed ones; of signatures none come.

    Args:
        gray: the upright page, (H, W), 0 black.
        dpi: of the page.
        box: around the ink.
        closer: reads a small crop.
    """
    mm = dpi / 25.4
    if box.width > _DATE_MM[0] * mm or box.height > _DATE_MM[1] * mm:
        return False
    near = box.grown(round(_MARGIN_MM * mm)).clipped(gray.shape[1], gray.shape[0])
    crop = np.ascontiguousarray(gray[near.top : near.bottom, near.left : near.right])
    words = [word for line in closer(crop, dpi).lines for word in line.words]
    told = [w for w in words if any(c.isdigit() for c in w.text)]
    read = [c for w in told for c in w.text if c.isalnum()]
    figures = sum(c.isdigit() for c in read)
    wide = sum(word.box.width for word in told)
    return figures >= _FIGURES and figures >= _MOSTLY * len(read) and wide >= _MOSTLY * box.width


def _stamped(word: str) -> bool:
    bare = [c for c in word if c.isalnum()]
    return len(bare) >= _LEAST and not any(c.islower() for c in bare)


def words_again(row: Sequence[str], below: Sequence[str]) -> tuple[Sequence[int], Sequence[int]]:
    """Which words of a row the row below states as well, by their place: exactly, and nearly so.

    Nothing comes again where most of the letters of the row say something else.
    """
    own = {k: folded(w) for k, w in enumerate(row) if len(folded(w)) >= _LEAST}
    wanted = [w for w in map(folded, below) if len(w) >= _LEAST]
    again = [k for k, w in own.items() if any(_nearly(w, other) for other in wanted)]
    if 3 * sum(len(own[k]) for k in again) < 2 * sum(map(len, own.values())):
        return (), ()
    exact = [k for k in again if own[k] in wanted]
    return exact, [k for k in again if k not in exact]


def _nearly(one: str, other: str) -> bool:
    """Words that differ in a third of their letters at most."""
    most = max(1, len(other) // 3)
    return Levenshtein.distance(one, other, score_cutoff=most) <= most
