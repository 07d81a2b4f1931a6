"""Name and number that an engine left out with the ink over them are read once more."""

from __future__ import annotations

import random

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import CERTAIN
from intake.domain.words import Line, PageText, Word
from intake.signatures.block_again import with_block_again
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns
from intake.signatures.ink.recogniser import shipped
from intake.signatures.larger import Closer
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.typed_page import body, typed

DPI = 300
INK = Box(330, 1650, 900, 1950)
SIGNED = PageSigns(ink=(InkEvidence(InkKind.INK, INK, 0.99, 0, 0.99),))
BODY = (*body(60, 9), (25, 130, "Atentamente,"))


def reader(*lines: tuple[tuple[str, float], ...]) -> Closer:
    """An engine that reads these lines in every crop, one under the other below the ink."""

    def read(gray: np.ndarray, dpi: int) -> PageText:
        found = []
        for row, words in enumerate(lines):
            top = 330 + 60 * row
            boxes = [Box(300 + 220 * k, top, 500 + 220 * k, top + 35) for k in range(len(words))]
            found.append(
                Line(tuple(Word(w, b, c) for (w, c), b in zip(words, boxes, strict=True)), 0)
            )
        return PageText(tuple(found), gray.shape[1], gray.shape[0], dpi)

    return read


def again(text: PageText, closer: Closer, signs: PageSigns = SIGNED) -> PageText:
    page = np.full((text.height, text.width), 255, np.uint8)
    return with_block_again(page, text, signs, closer, shipped().pens)


def test_what_is_sure_is_taken_and_placed_below_the_text() -> None:
    text = typed(*BODY)
    name, number = (("Rqxa", 0.4), ("Chil", 0.1)), (("C.I.", 0.9), ("0602345678", 0.97))
    full = again(text, reader(name, number))
    assert full.text == text.text + "\nC.I. 0602345678"
    box = full.lines[-1].words[-1].box
    assert INK.top < box.top < INK.bottom + 260
    assert full.lines[-1].block not in {line.block for line in text.lines}


def test_doubtful_words_give_way_and_sure_ones_stay() -> None:
    text = typed(*BODY)
    box = Box(35 + 300, 1650 + 390, 35 + 500, 1650 + 425)
    doubtful = Line((Word("Cul:", box, 0.3),), 40)
    sure = Line((Word("PATRONO", Box(335, 2140, 540, 2175), 0.95),), 40)
    read = PageText((*text.lines, doubtful, sure), text.width, text.height, text.dpi)
    full = again(read, reader((), (("C.I.", 0.9), ("0602345678", 0.97))))
    assert full.text == text.text + "\nC.I. 0602345678\nPATRONO"


@pytest.mark.parametrize("below", ["Rosa Elena Chiluiza Mora", "C.I. 0602345678"])
def test_a_block_that_was_read_is_left_alone(below: str) -> None:
    def fails(gray: np.ndarray, dpi: int) -> PageText:
        raise AssertionError

    text = typed(*BODY, (30, 163, below))
    assert again(text, fails) is text


@pytest.mark.parametrize(
    "signs",
    [
        PageSigns(),
        PageSigns(ink=(InkEvidence(InkKind.NONE, INK, 0.9, 0, 0.0),)),
        PageSigns(other_ink=(InkEvidence(InkKind.OTHER_INK, INK, 0.8, None, 0.8),)),
        PageSigns(other_ink=(InkEvidence(InkKind.OTHER_INK, Box(9, 9, 60, 60), 1, None, 1.0),)),
    ],
)
def test_nothing_is_read_where_nobody_surely_signed(signs: PageSigns) -> None:
    def fails(gray: np.ndarray, dpi: int) -> PageText:
        raise AssertionError

    text = typed(*BODY)
    assert again(text, fails, signs) is text


def test_unsure_readings_change_nothing() -> None:
    text = typed(*BODY)
    assert again(text, reader((("Rosa", 0.6), ("0602345678", 0.7)))) is text


def test_the_engine_is_shown_the_print_without_the_strokes() -> None:
    text = typed(*BODY)
    paper = Paper(210, 297, DPI)
    hand = hands.hand_of(7_000_500, "Rosa Elena Chiluiza Mora", "loops")
    ink = hands.signature(hand, random.Random(5), DPI, room=60)
    ink.on(paper, INK.left / DPI * 25.4, 145)
    gray = np.asarray(paper.picture().image.convert("L"))
    box = Box(INK.left, 1713, INK.left + round(ink.width / 25.4 * DPI), 1713 + 200)
    signs = PageSigns(ink=(InkEvidence(InkKind.INK, box, 0.99, 0, 0.99),))
    shown: list[float] = []

    def remembers(crop: np.ndarray, dpi: int) -> PageText:
        shown.append(float((crop < 200).sum()))
        return PageText((), crop.shape[1], crop.shape[0], dpi)

    with_block_again(gray, text, signs, remembers, shipped().pens)
    assert shown[0] < 0.2 * float((gray < 200).sum())


def test_what_reads_as_a_name_is_read_again_though_another_name_stands_below() -> None:
    text = typed(*BODY, (30, 165, "Chiluiza Mora Rosa Elena"))
    number = (("C.I.", 0.9), ("0602345678", 0.97))
    open_ = InkEvidence(InkKind.NOT_ASSESSED, INK, 0.0, 0, 0.98)
    full = again(text, reader((), number), PageSigns(ink=(open_,)))
    assert "C.I. 0602345678" in full.text.splitlines()
    hardly = InkEvidence(InkKind.NOT_ASSESSED, INK, 0.0, 0, 0.5)
    assert again(text, reader((), number), PageSigns(ink=(hardly,))) is text


def under_a_seal(seal: int) -> np.ndarray:
    """A signed page with letters of black print that the reading passed over, a seal on them."""
    gray = np.full((3508, 2480), 245, np.uint8)
    for row in range(2):
        for column in range(14):
            y, x = 1990 + 60 * row, 400 + 30 * column
            gray[y : y + 30, x : x + 14] = 25
    y, x = np.mgrid[0:3508, 0:2480]
    ring = np.hypot(y - 2030, x - 760)
    gray[(ring > 180) & (ring < 192)] = np.minimum(gray[(ring > 180) & (ring < 192)], seal)
    return gray


def test_print_passed_over_is_read_though_another_name_was() -> None:
    text = typed(*BODY, (30, 184, "Aserradero El Cedral"))
    assert again(text, reader((("Rosa", 0.95), ("Chiluiza", 0.95)))) is text
    full = with_block_again(
        under_a_seal(150),
        text,
        SIGNED,
        reader((("Rosa", 0.95), ("Chiluiza", 0.95))),
        shipped().pens,
    )
    assert "Rosa Chiluiza" in full.text.splitlines()


@pytest.mark.parametrize("number", ["0602345670", "0602345678", "602345678"])
def test_of_what_a_pen_crosses_only_a_sound_cedula_is_certain(number: str) -> None:
    text = typed(*BODY)
    low = InkEvidence(InkKind.INK, Box(330, 1650, 900, 2090), 0.99, 0, 0.99)
    engine = reader((("Temás", 0.93), ("Muenala", 0.96)), ((number, 0.97),))
    full = again(text, engine, PageSigns(ink=(low,)))
    sure = {word.text: word.confidence for word in full.words()}
    assert sure["Temás"] < CERTAIN
    assert sure["Muenala"] < CERTAIN
    assert (sure[number] >= CERTAIN) is cedula_is_sound(number)


@pytest.mark.parametrize(
    ("read", "anew", "left"),
    [
        ("060234567", "0602345670", "0602345670"),
        ("602345670", "0602345670", "0602345670"),
        ("602345670", "0602345671", "602345670"),
        ("0602345678", "0602345670", "0602345678"),
        ("171003406", "1171003406", "171003406"),  # a stroke beside a whole passport's number
    ],
)
def test_a_number_that_a_stroke_cut_is_made_whole(read: str, anew: str, left: str) -> None:
    text = typed(*BODY)
    number = Line((Word("C.I.", Box(200, 1980, 260, 2015), 0.95),
                   Word(read, Box(300, 1980, 490, 2015), 0.95)), 40)  # fmt: skip
    page = PageText((*text.lines, number), text.width, text.height, text.dpi)
    full = again(page, reader(((anew, 0.97),)))
    assert full.text.splitlines()[-1] == f"C.I. {left}"


def test_words_from_the_midst_of_a_name_are_put_into_its_line() -> None:
    text = typed(*BODY)
    name = Line((Word("Luis", Box(120, 1980, 230, 2015), 0.95),
                 Word("lran", Box(330, 1975, 400, 2020), 0.3),
                 Word("Vera", Box(760, 1980, 880, 2015), 0.95)), 40)  # fmt: skip
    page = PageText((*text.lines, name), text.width, text.height, text.dpi)
    full = again(page, reader((("Iván", 0.92), ("Toapanta", 0.93))))
    assert full.text.splitlines()[-1] == "Luis Iván Toapanta Vera"


def test_words_of_a_seal_beside_a_name_stay_out_of_its_line() -> None:
    text = typed(*BODY)
    name = Line((Word("Luis", Box(120, 1980, 230, 2015), 0.95),), 40)
    page = PageText((*text.lines, name), text.width, text.height, text.dpi)

    def seal(gray: np.ndarray, dpi: int) -> PageText:
        words = (Word("SELLO", Box(250, 336, 330, 356), 0.95),)
        return PageText((Line(words, 0),), gray.shape[1], gray.shape[0], dpi)

    assert again(page, seal).text == page.text


def test_a_seal_paler_than_print_is_not_shown_to_the_engine() -> None:
    shown: list[np.ndarray] = []

    def remembers(crop: np.ndarray, dpi: int) -> PageText:
        shown.append(crop)
        return PageText((), crop.shape[1], crop.shape[0], dpi)

    text = typed(*BODY, (30, 184, "Aserradero El Cedral"))
    with_block_again(under_a_seal(150), text, SIGNED, remembers, shipped().pens)
    crop = shown[0]
    assert (crop < 60).sum() > 2000
    assert not ((crop > 60) & (crop < 220)).any()
