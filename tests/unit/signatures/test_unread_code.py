"""A code beside a signature that nothing can decode: a stamp cannot be excluded."""

from __future__ import annotations

import random

import numpy as np
import numpy.typing as npt
import pytest

from intake.domain.boxes import Box
from intake.signatures.evidence import InkKind, PageSigns
from intake.signatures.page_signs import look
from intake.signatures.stamps.qr_texture import code_patches, evenly_dark, plainly_a_code
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.typed_page import DPI, body, typed

TEXT = typed(
    *body(40, 16),
    (25, 150, "Atentamente,"),
    (25, 190, "__________________________"),
    (25, 195, "Juan Carlos Pérez Gómez"),
    (25, 200, "C.I. 1710034065"),
)


def unread(width: float, rng: random.Random) -> npt.NDArray[np.uint8]:
    """Modules as of a code, worn so that no corner can be found; `width` in mm."""
    modules = np.array([[rng.random() < 0.5 for _ in range(41)] for _ in range(41)])
    size = round(width / 25.4 * DPI)
    places = np.arange(size) * 41 // size
    return np.where(modules[places][:, places], 30, 235).astype(np.uint8)


def foot(hand: int, code: float | None, at: float = 70.0) -> PageSigns:
    """A signed letter, with a code of that width at that place (mm)."""
    paper = Paper(210, 297, DPI)
    ink = hands.signature(hands.hand_of(hand, "Rosa Chiluiza", "loops"), random.Random(hand),
                          DPI, room=55, tallest=18)  # fmt: skip
    ink.on(paper, 28, 190 - ink.height)
    paper.line(25, 191, 77, 191, thickness=0.3)
    page = np.full((TEXT.height, TEXT.width), 255, np.uint8)
    gray = np.asarray(paper.image.convert("L"))[: TEXT.height, : TEXT.width]
    page[: gray.shape[0], : gray.shape[1]] = gray
    if code is not None:
        patch = unread(code, random.Random(hand))
        left, bottom = round(at / 25.4 * DPI), round(190 / 25.4 * DPI)
        page[bottom - patch.shape[0] : bottom, left : left + patch.shape[1]] = patch
    return look(page, None, DPI, TEXT, ())


@pytest.mark.parametrize("hand", [11, 12, 13])
def test_ink_beside_a_code_that_cannot_be_read_is_left_to_a_person(hand: int) -> None:
    assert [e.kind for e in foot(hand, None).ink] == [InkKind.INK]
    seen = foot(hand, 14.0)
    assert [e.kind for e in seen.ink] == [InkKind.NOT_ASSESSED]
    assert seen.notes == ("code_unreadable",)


def test_a_code_in_another_part_of_the_page_says_nothing_about_the_signature() -> None:
    assert [e.kind for e in foot(11, 14.0, at=170.0).ink] == [InkKind.INK]


def test_what_is_small_or_pale_is_not_plainly_a_code() -> None:
    rng = random.Random(5)
    for width, thinned, plain in ((14.0, 1.0, True), (8.0, 1.0, False), (14.0, 0.5, False)):
        page = np.full((1200, 1200), 255, np.uint8)
        patch = unread(width, rng)
        kept = np.random.default_rng(5).random(patch.shape) < thinned
        page[300 : 300 + patch.shape[0], 300 : 300 + patch.shape[1]] = np.where(kept, patch, 255)
        boxes, _ = code_patches(page, DPI)
        assert any(plainly_a_code(page, DPI, box) for box in boxes) is plain


def test_a_patch_at_the_edge_of_the_page_is_no_reason_to_fail() -> None:
    page = np.full((400, 400), 30, np.uint8)
    assert not plainly_a_code(page, DPI, Box(-20, -20, 150, 150))
    assert not plainly_a_code(page, DPI, Box(390, 390, 410, 410))


def test_a_dark_edge_that_fades_is_not_evenly_dark_as_a_code_is() -> None:
    rng = np.random.default_rng(3)
    page = np.full((600, 600), 255, np.uint8)
    fading = rng.random((200, 200)) < np.linspace(0, 1, 200)[:, None]
    page[300:500, 200:400] = np.where(fading, 20, 240)
    assert not evenly_dark(page, 200, Box(200, 300, 400, 500))
    code = unread(25.0, random.Random(3))
    page[300 : 300 + code.shape[0], 200 : 200 + code.shape[1]] = code
    assert evenly_dark(page, DPI, Box(200, 300, 200 + code.shape[1], 300 + code.shape[0]))
    assert not evenly_dark(page, 200, Box(595, 595, 600, 600))


def test_a_code_on_a_dark_page_has_its_texture_too() -> None:
    page = np.full((1200, 1200), 235, np.uint8)
    code = unread(20.0, random.Random(2))
    page[300 : 300 + code.shape[0], 300 : 300 + code.shape[1]] = code
    dark = (page * 0.4 + 50).astype(np.uint8)
    assert len(code_patches(page, DPI)[0]) == len(code_patches(dark, DPI)[0]) == 1
