from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.evidence import InkKind, PageSigns
from intake.signatures.marks.blobs import blobs, grown
from intake.signatures.page_signs import look
from tests.specimens import hands, marks
from tests.specimens.canvas import Paper
from tests.specimens.ink import Ink
from tests.specimens.scan import scan
from tests.typed_page import body, typed

NAME = "Rosa Elena Chiluiza Mora"
TEXT = typed(
    (25, 30, "Señores"),
    (25, 35, "INSTITUTO DE SEGURIDAD SOCIAL"),
    *body(60, 9),
    (25, 130, "Atentamente,"),
    (25, 163, NAME),
    (25, 168, "C.I. 0602345678"),
    (25, 173, "Gerente General"),
)
DPI = 300


def seen(
    *laid: tuple[Ink, float, float], level: str = "office", seed: int = 1, pale: float = 1.0
) -> PageSigns:
    """A page on which only these marks lie; the words of the letter are given, not drawn."""
    rng = random.Random(seed)
    top = 205 if any(y > 200 for _, _, y in laid) else 115
    paper = Paper(210, 80, DPI)
    for ink, x, y in laid:
        ink.on(paper, x, y - top)
    strip = scan(paper.picture(), rng, level, grey=False, warp=False).image.convert("L")
    gray = np.full((TEXT.height, TEXT.width), int(np.median(np.asarray(strip))), np.uint8)
    start = round(top / 25.4 * DPI)
    gray[start : start + strip.height, : strip.width] = np.asarray(strip)[:, : TEXT.width]
    paper = float(np.median(gray))
    gray = (paper + pale * (gray - paper)).clip(0, 255).astype(np.uint8)
    return look(gray, None, DPI, TEXT, ())


def answer(page: PageSigns) -> InkKind:
    assert len(page.places) == 1
    return page.ink[0].kind


def signature(seed: int, style: str | None = None) -> Ink:
    rng = random.Random(seed)
    return hands.signature(hands.hand_of(7_000_000 + seed, NAME, style), rng, DPI, room=70)


def at_name(ink: Ink) -> tuple[Ink, float, float]:
    return ink, 28.0, 163.0 - ink.height + 1


@pytest.mark.parametrize("style", sorted(hands.STYLES))
def test_signatures_of_every_manner_are_seen(style):
    found = answer(seen(at_name(signature(1, style))))
    assert found is not InkKind.NONE
    if style not in ("tiny", "flat", "legible"):
        assert found is InkKind.INK


def test_most_signatures_are_called_ink():
    answers = [answer(seen(at_name(signature(100 + k)), seed=k)) for k in range(8)]
    assert answers.count(InkKind.INK) >= 7
    assert InkKind.NONE not in answers


@pytest.mark.parametrize(
    "pen", [p for p in hands.PENS if p.name in ("faint ball", "worn black", "pencil")]
)
def test_faint_pens_are_never_called_absent(pen):
    for k in range(2):
        rng = random.Random(k)
        ink = hands.signature(hands.hand_of(8_000_000 + k, NAME, pen=pen), rng, DPI, room=70)
        assert answer(seen(at_name(ink), seed=k)) is not InkKind.NONE


@pytest.mark.parametrize("level", ["clean", "office", "poor"])
def test_an_empty_place_is_called_empty(level):
    page = seen(level=level, seed=3)
    assert answer(page) is InkKind.NONE
    assert page.ink[0].confidence >= 0.6
    assert page.other_ink == ()


def _stamps(rng: random.Random) -> list[Ink]:
    return [
        marks.received_stamp(rng, DPI, "Oficina de Ejemplo", "20 NOV 2026"),
        marks.company_stamp("Comercial Ejemplo S.A.", "1790085783001", rng, DPI),
        marks.notary_seal(rng, DPI, "Notaría Primera", "Quito"),
        marks.logo(rng, DPI, 18),
    ]


@pytest.mark.parametrize("which", range(4))
def test_stamps_seals_and_logos_are_not_ink(which):
    answers = []
    for k in range(3):
        ink = _stamps(random.Random(900 + 10 * which + k))[which]
        answers.append(answer(seen((ink, 35, 135), seed=k)))
    assert InkKind.INK not in answers


def test_script_typefaces_are_seldom_ink():
    answers = []
    for k in range(4):
        ink = hands.typed_script(NAME, random.Random(k), DPI, 2.2)
        answers.append(answer(seen(at_name(ink), seed=k)))
    assert answers.count(InkKind.INK) <= 1


def test_a_signature_over_a_stamp_is_never_absent():
    for k in range(2):
        stamp = _stamps(random.Random(k))[1]
        page = seen((stamp, 45, 138), at_name(signature(300 + k)), seed=k)
        assert answer(page) is not InkKind.NONE


def test_initials_in_the_margin_are_other_ink():
    ink = hands.initials(hands.hand_of(5, NAME), random.Random(5), DPI, 9)
    page = seen((ink, 192, 250), seed=5)
    assert answer(page) is InkKind.NONE
    assert all(e.place is None for e in page.other_ink)


def test_a_signature_outside_of_every_place_forbids_saying_absent():
    page = seen((signature(401, "loops"), 110, 215), seed=5)
    assert page.other_ink
    assert answer(page) is InkKind.NOT_ASSESSED


def test_a_note_far_from_a_sure_place_is_no_signature_of_it():
    page = seen((signature(401, "loops"), 110, 250), seed=5)
    assert page.other_ink
    assert answer(page) is InkKind.NONE


def test_the_box_of_the_ink_is_where_it_was_laid():
    ink = signature(500, "underlined")
    page = seen((ink, 30, 140), level="clean")
    assert answer(page) is InkKind.INK
    px = DPI / 25.4
    laid = Box(*(round(n * px) for n in (30, 140, 30 + ink.width, 140 + ink.height)))
    assert page.ink[0].box.overlap(laid) > 0.8


def test_lower_resolutions_and_odd_sizes_are_looked_at_too():
    gray = np.full((1169, 827), 250, np.uint8)
    page = look(gray, None, 100, PageText((), 827, 1169, 100), ())
    assert page.places == ()
    for shape in ((1, 1), (3, 900), (40, 7)):
        look(np.full(shape, 255, np.uint8), None, 300, PageText((), shape[1], shape[0], 300), ())


def _slow_count(mask: np.ndarray) -> int:
    left = {(int(y), int(x)) for y, x in np.argwhere(mask)}
    count = 0
    while left:
        count += 1
        stack = [left.pop()]
        while stack:
            y, x = stack.pop()
            near = {(y + a, x + b) for a in (-1, 0, 1) for b in (-1, 0, 1)} & left
            left -= near
            stack += near
    return count


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 24), st.integers(1, 24), st.floats(0.05, 0.9))
def test_connected_marks_are_counted_as_a_slow_count_does(seed, high, wide, density):
    mask = np.random.default_rng(seed).random((high, wide)) < density
    found = blobs(mask)
    assert found.count == _slow_count(mask)
    assert int(found.areas.sum()) == int(mask.sum())
    assert np.array_equal(found.mask(np.ones(found.count, bool), mask.shape), mask)


def test_growing_reaches_as_far_as_it_says():
    mask = np.zeros((21, 31), bool)
    mask[10, 15] = True
    wide = grown(mask, 5, 3)
    rows, columns = np.nonzero(wide)
    assert (columns.min(), columns.max(), rows.min(), rows.max()) == (10, 20, 7, 13)
    assert wide.sum() == 11 * 7


def test_a_seal_close_to_a_signature_does_not_hide_it():
    answers = []
    for k in range(4):
        seal = marks.round_seal("COMERCIAL DEL PACÍFICO", "RUC 0990012345001", ["GERENCIA"],
                                random.Random(k), DPI)  # fmt: skip
        ink = signature(500 + k, "loops")
        beside = 28.0 + ink.width + 0.5
        answers.append(answer(seen(at_name(ink), (seal, beside, 138), seed=k)))
    assert InkKind.NONE not in answers
    assert answers.count(InkKind.INK) >= 3


def test_a_tick_in_the_margin_beside_the_place_is_no_signature():
    ink = hands.initials(hands.hand_of(6, NAME), random.Random(6), DPI, 9)
    page = seen((ink, 12, 152), seed=6)
    assert answer(page) is not InkKind.INK


def test_a_pale_hand_over_a_sure_line_is_seen():
    answers = [
        answer(seen(at_name(signature(500 + k, "loops")), level="clean", seed=k, pale=0.13))
        for k in range(3)
    ]
    assert InkKind.NONE not in answers
    assert answers.count(InkKind.INK) >= 2


def test_a_pale_stamp_is_no_pale_hand():
    for which in range(4):
        ink = _stamps(random.Random(930 + which))[which]
        page = seen((ink, 35, 135), level="clean", seed=which, pale=0.1)
        assert answer(page) is not InkKind.INK


def test_print_that_nobody_read_is_told_as_neither_print_nor_handwriting():
    row = hands.note("Blanca Caicedo", random.Random(3), DPI, 2.4)
    seal = marks.round_seal("GERENCIA", "QUITO", ["2026"], random.Random(4), DPI)
    for k, ink in enumerate((row, seal)):
        page = seen((ink, 120, 230), seed=k)
        boxes = [*page.untold, *(e.box for e in page.other_ink)]
        assert any(box.left > 1300 and box.top > 2500 for box in boxes)
