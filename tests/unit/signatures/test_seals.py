from __future__ import annotations

import numpy as np
import pytest

from intake.signatures.ink.seals import without_seals, worn_seal
from intake.signatures.marks.blobs import Mask


def page(*rings: tuple[int, int, int, int]) -> Mask:
    y, x = np.indices((500, 500))
    mask = np.zeros((500, 500), bool)
    for middle_x, middle_y, across, down in rings:
        far = np.hypot((x - middle_x) / across, (y - middle_y) / down)
        mask |= (far <= 1) & (far >= 1 - 4 / min(across, down))
    return mask


@pytest.mark.parametrize(("across", "down"), [(60, 60), (110, 110), (110, 70)])
def test_a_ring_goes_with_what_stands_in_it(across, down):
    mask = page((250, 250, across, down))
    mask[240:250, 230:270] = True
    left = without_seals(mask)
    assert left is not None
    assert not left.any()


def test_what_stands_beside_a_ring_stays():
    mask = page((150, 250, 80, 80))
    mask[240:250, 245:400] = True
    left = without_seals(mask)
    assert left is not None
    assert left.sum() == mask[240:250, 245:400].sum()


def test_a_seal_that_strokes_run_into_goes_and_what_lies_outside_stays():
    mask = page((150, 250, 90, 90))
    x = np.arange(180, 480)
    wave = (230 + 25 * np.sin(x / 14)).astype(int)
    for k in range(4):
        mask[wave + k, x] = True
    mask[246:250, 90:200] = True  # a word in the middle of the seal
    left = without_seals(mask)
    assert left is not None
    y, x = np.indices(mask.shape)
    far = np.hypot(x - 150, y - 250)
    assert not left[far <= 90].any()
    assert (left == mask)[far >= 95].all()


def test_a_ring_that_a_pen_draws_around_initials_stays():
    turn = np.linspace(0, 2.1 * np.pi, 900)
    far = 70 * (1 + 0.07 * np.sin(2 * turn + 1) + 0.02 * turn)
    mask = np.zeros((500, 500), bool)
    for k in range(4):
        mask[(250 + far * np.sin(turn)).astype(int) + k, (250 + far * np.cos(turn)).astype(int)] = 1
    mask[200:300, 250:254] = mask[248:252, 225:400] = True
    assert without_seals(mask) is None


def test_a_dense_scribble_holds_no_rim():
    x = np.arange(100, 400)
    mask = np.zeros((500, 500), bool)
    for start in range(160, 340, 7):
        mask[(start + 30 * np.sin(x / 20)).astype(int), x] = True
    assert without_seals(mask) is None


def test_rings_smaller_or_larger_than_seals_stay():
    assert without_seals(page((100, 100, 20, 20))) is None
    assert without_seals(page((250, 250, 220, 220))) is None


def test_half_rings_and_boxes_are_no_seals():
    half = page((250, 250, 100, 100))
    half[250:] = False
    assert without_seals(half) is None
    box = np.zeros((500, 500), bool)
    box[100:300, 100:300] = True
    assert without_seals(box) is None


def test_an_empty_page_has_no_seals():
    assert without_seals(np.zeros((80, 60), bool)) is None


def test_a_seal_that_is_half_worn_off_is_known_by_its_rim():
    seal = page((250, 250, 90, 90))[160:341, 160:341]
    seal[60:70, 40:140] = seal[90:96, 60:120] = True
    seal[90:, :90] = False
    assert without_seals(seal) is None
    assert worn_seal(seal)


def test_initials_with_a_ring_around_them_and_strokes_are_no_seal():
    assert not worn_seal(page((250, 250, 50, 40))[205:296, 195:306])
    peaks = np.zeros((160, 160), bool)
    for k in range(160):
        peaks[abs((k * 5) % 320 - 160) - 1, k] = peaks[80, k] = True
    assert not worn_seal(peaks)
    assert not worn_seal(np.zeros((160, 160), bool))


@pytest.mark.parametrize(("bow", "seal"), [(0.0, True), (0.02, True), (0.14, False)])
def test_a_loop_that_a_pen_draws_around_a_name_is_no_worn_seal(bow: float, seal: bool) -> None:
    turn = np.linspace(0, 2 * np.pi, 2400)
    far = 80 * (1 + bow * np.sin(3 * turn + 0.4) - 2 * bow * np.cos(2 * turn) ** 4)
    mask = np.zeros((260, 260), bool)
    for k in range(4):
        mask[(130 + far * np.sin(turn)).astype(int) + k, (130 + far * np.cos(turn)).astype(int)] = 1
    mask[126:134, 90:170] = True
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    mark = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    assert worn_seal(mark) is seal
