"""A fold across the sheet: its shade is no ink, and what lies on it stays to be seen."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.patches import patches
from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.folds import without_folds

WIDE, HIGH, ROW = 1240, 900, 450
WHOLE = Box(0, 0, WIDE, HIGH)


def sheet(depth: int, seed: int = 3) -> np.ndarray:
    """A grainy sheet with a fold of that depth, a little aslant, and a ring and a line on it."""
    grain = np.random.default_rng(seed)
    page = 215.0 + grain.normal(0, 5, (HIGH, WIDE))
    y, x = np.mgrid[0:HIGH, 0:WIDE]
    page -= depth * np.exp(-(((y - ROW - 0.008 * (x - WIDE / 2)) / 5.0) ** 2))
    page[np.abs(np.hypot(x - 400, y - ROW - 30) - 50) < 2] = 60
    page[ROW + 150 : ROW + 153, 300:900] = 70
    return page.clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("depth", [25, 40])
def test_what_lies_on_a_fold_is_no_part_of_it(depth: int) -> None:
    gray = sheet(depth)
    page = leftover_of(gray, DPI, PageText((), WIDE, HIGH, DPI))
    widest = max(patches(page.mask, WHOLE), key=lambda p: p.box.width)
    assert widest.box.width < 130
    ring = page.mask[ROW - 25 : ROW + 85, 340:460]
    assert ring.sum() > 0.8 * 2 * np.pi * 50 * 4
    assert [line.width > 550 for line in page.rules] == [True]


def test_pale_strokes_and_print_of_half_a_sheet_are_no_fold() -> None:
    depth = np.zeros((HIGH, WIDE), np.int16)
    depth[ROW : ROW + 3, 200:800] = 30
    depth[ROW + 99 : ROW + 102] = 120
    assert without_folds(depth, 3.0) is depth
