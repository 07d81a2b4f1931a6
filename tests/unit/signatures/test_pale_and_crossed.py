"""Stamps in pale print, in pieces, cut by what passes beside them, or put over running text."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.larger import badly_read, read_larger
from intake.signatures.stamps.overprinted import overprinted
from intake.signatures.stamps.small_print import block_of, pale_blocks, unread_blocks
from intake.signatures.stamps.stamp_hints import hints

DPI = 200
NOTHING = PageText((), 1000, 1400, DPI)


def sheet(level: int, noise: float) -> np.ndarray:
    """Four rows of sixty letters of a millimetre, so dark, on paper with that noise."""
    gray = np.full((1400, 1000), 230.0)
    for row in range(4):
        for n in range(60):
            y, x = 600 + 18 * row, 300 + 7 * n
            gray[y : y + 9, x : x + 4] = level
    gray += np.random.default_rng(5).normal(0, noise, gray.shape)
    return np.clip(gray, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("level", "noise", "found"), [(190, 4.0, 1), (210, 9.0, 0), (222, 4.0, 0)])
def test_print_paler_than_ink_is_told_from_the_noise_of_the_paper(
    level: int, noise: float, found: int
) -> None:
    gray = sheet(level, noise)
    assert unread_blocks(gray, DPI, NOTHING, ()) == []
    blocks = pale_blocks(gray, DPI, NOTHING, ())
    assert len(blocks) == found
    assert all(block.upright and block.lines == 4 for block in blocks)


def test_the_lines_of_a_long_strip_run_along_it() -> None:
    """Letters of one width stand in columns, sharper than their rows."""
    gray = np.full((90, 480), 230, np.uint8)
    for n in range(30):
        for row in range(4):
            gray[8 + 20 * row : 20 + 20 * row, 10 + 15 * n : 15 + 15 * n] = 60
    for turned in (False, True):
        piece = np.ascontiguousarray(gray.T) if turned else gray
        block = block_of(piece, Box(0, 0, piece.shape[1], piece.shape[0]), DPI)
        assert block is not None
        assert block.upright is not turned


def test_only_the_column_that_the_edge_cuts_is_left_out() -> None:
    def closer(crop: np.ndarray, dpi: int) -> PageText:
        words = (
            Word("Social", Box(20, 100, 200, 140), 0.9),
            Word("2BBB088E5D...", Box(500, 100, 900, 140), 0.9),
        )
        far = Line((Word("Signed", Box(500, 20, 700, 60), 0.9),))
        return PageText((far, Line(words)), crop.shape[1], crop.shape[0], dpi)

    whole, cut = read_larger(np.full((200, 400), 230, np.uint8), DPI, Box(0, 0, 400, 200), closer)
    assert [line.text for line in whole] == ["Signed", "2BBB088E5D..."]
    assert [line.text for line in cut] == ["Social"]


@pytest.mark.parametrize(("sure", "kept"), [(0.2, []), (0.9, ["rnsmntb tuantra"])])
def test_a_row_that_the_edge_cuts_in_half_is_left_out_where_it_is_read_badly(
    sure: float, kept: list[str]
) -> None:
    def closer(crop: np.ndarray, dpi: int) -> PageText:
        high = crop.shape[0]
        words = (
            Word("rnsmntb", Box(100, high - 30, 300, high), sure),
            Word("tuantra", Box(310, high - 30, 500, high), sure),
        )
        return PageText((Line(words),), crop.shape[1], high, dpi)

    whole, _ = read_larger(np.full((200, 400), 230, np.uint8), DPI, Box(0, 0, 400, 200), closer)
    assert [line.text for line in whole] == kept


def line(top: int, *words: tuple[str, float], left: int = 100) -> Line:
    found = []
    for text, sure in words:
        found.append(Word(text, Box(left, top, left + 12 * len(text), top + 20), sure))
        left = found[-1].box.right + 10
    return Line(tuple(found))


def test_pieces_of_a_rim_do_not_make_words_badly_read() -> None:
    rim = (("Y", 0.2), ("$", 0.1), ("SS", 0.2), ("o", 0.3))
    words = (("GERENCIA", 0.85), ("GENERAL", 0.8), ("25/03/2026", 0.8))
    assert not badly_read([line(40 * n, *rim, word, *rim) for n, word in enumerate(words)], DPI)
    worn = (("FcrmaJo", 0.5), ("elecnicamerte", 0.4), ("pcr", 0.6))
    assert badly_read([line(40 * n, *worn) for n in range(3)], DPI)


def test_a_worn_phrase_may_have_lost_its_capital() -> None:
    words = (("armado", 0.5), ("nigitaimente", 0.4), ("por", 0.7), ("ANGEL", 0.5))
    assert [hint.doubtful for hint in hints([line(100, *words)], DPI)] == [True]
    said = (("fcrmado", 0.95), ("digitclmente", 0.6), ("por", 0.9), ("ANGEL", 0.5))
    assert not hints([line(100, *said)], DPI)


RUNNING = [
    ("posee", 0.96), ("cédula", 0.95), ("cédutine", 0.4), ("ASH", 0.5), ("dad,", 0.5),
    ("ecuatoriana", 0.96),
]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    ["Razón: Solicitud", "12/04/2026 11:04:46", "AC BANCO CENTRAL DEL ECUADOR", "electrónicamente"],
)
def test_a_line_of_a_stamp_amid_garbled_text_asks_for_another_scan(words: str) -> None:
    short = line(160, *((word, 0.95) for word in words.split()), left=200)
    garbled = line(120, *RUNNING)
    assert overprinted([garbled, short], DPI) == [short.box]
    assert overprinted([line(120, *((text, 0.95) for text, _ in RUNNING)), short], DPI) == []
    assert overprinted([line(500, *RUNNING), short], DPI) == []


@pytest.mark.parametrize("words", ["Fecha: 12/04/2026", "C.I.: 1712345678", "GERENTE GENERAL"])
def test_what_stands_below_any_signature_does_not(words: str) -> None:
    short = line(160, *((word, 0.95) for word in words.split()), left=200)
    assert overprinted([line(120, *RUNNING), short], DPI) == []


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Registro de entrada 02/05/2026 12:55:07 GMT-5 Recibido por: Rosa Chiluiza", False),
        ("Turno A14 02/05/2026 12:55:07 GMT-5", False),
        ("Rosa Chiluiza 02/05/2026 12:55:07 GMT-5", True),
    ],
)
def test_a_time_that_says_what_else_it_is_of_asks_for_nothing(words: str, asked: bool) -> None:
    seen = hints([line(100, *((word, 0.7) for word in words.split()))], DPI)
    assert any(hint.doubtful for hint in seen) == asked


@pytest.mark.parametrize("written", [False, True])
def test_a_black_page_has_no_pale_print(*, written: bool) -> None:
    """A negative, a copier's lid left open: what counts for paper there is black."""
    gray = np.zeros((1400, 1000), np.uint8)
    if written:
        gray[600:640, 300:700] = 255
    assert pale_blocks(gray, DPI, NOTHING, ()) == []
