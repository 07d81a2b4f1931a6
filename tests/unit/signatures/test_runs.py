"""Runs of ink told one by one, and painted again."""

from __future__ import annotations

import numpy as np
import pytest

from intake.signatures.marks.blobs import blobs, painted, runs


@pytest.mark.parametrize("share", [0.0, 0.1, 0.6, 1.0])
def test_runs_make_the_picture_that_they_were_taken_from(share: float) -> None:
    mask = np.random.default_rng(3).random((60, 41)) < share
    assert (painted(*runs(mask), mask.shape) == mask).all()


def test_marks_that_are_kept_are_painted_and_no_others() -> None:
    mask = np.zeros((20, 30), bool)
    mask[2:5, 3:9] = mask[10:12, 20:30] = True
    marks = blobs(mask)
    kept = marks.mask(marks.areas > 18, mask.shape)
    assert kept[11, 25]
    assert kept.sum() == 20
