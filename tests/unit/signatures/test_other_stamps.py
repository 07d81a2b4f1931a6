"""Stamps of many tools and what looks like one, as text (`other_stamps.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.stamps.stamp_hints import hints
from intake.signatures.stamps.stamp_words import Lines, Setting
from intake.signatures.stamps.stamps import look_for_stamps
from tests.typed_page import DPI, HEIGHT, WIDTH, body, typed

BLANK = np.full((HEIGHT, WIDTH), 255, np.uint8)
WORDS = tomllib.loads((Path(__file__).parent / "other_stamps.toml").read_text(encoding="utf-8"))


def seen(rows: list[str], points: float) -> tuple[int, int]:
    """How many stamps, and how many places to be scanned again."""
    large = typed(*body(60, 9))
    small = typed(*((30, 180 + 3 * k, row) for k, row in enumerate(rows)), points=points)
    page = PageText((*large.lines, *small.lines), WIDTH, HEIGHT, DPI)
    stamps, doubts = look_for_stamps(BLANK, DPI, page, ())
    return len(stamps), len(doubts)


@pytest.mark.parametrize("points", [5.0, 7.5])
@pytest.mark.parametrize("tool", sorted(WORDS["stamps"]))
def test_the_words_of_a_tool_are_a_stamp(tool: str, points: float) -> None:
    assert seen(WORDS["stamps"][tool], points)[0] == 1


@pytest.mark.parametrize("points", [5.0, 7.5, 10.0])
@pytest.mark.parametrize("paper", sorted(WORDS["none"]))
def test_what_other_papers_print_is_none(paper: str, points: float) -> None:
    assert seen(WORDS["none"][paper], points) == (0, 0)


def line(*words: tuple[str, float]) -> Line:
    x, found = 300, []
    for text, sure in words:
        found.append(Word(text, Box(x, 400, x + 14 * len(text), 424), sure))
        x = found[-1].box.right + 12
    return Line(tuple(found))


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ((("Powered", 0.54), ("by", 0.89), ("Dessbor", 0.19), ("Es9m", 0.0)), True),
        ((("Powered", 0.54), ("by", 0.89), ("WordPress", 0.9)), False),
        ((("Validar", 0.9), ("únicamente", 0.8), ("cx", 0.2), ("Flrnj", 0.1)), True),
        ((("Validar", 0.9), ("únicamente", 0.8), ("el", 0.8), ("lunes", 0.9)), False),
        ((("Documento", 0.9), ("fmrlzc", 0.1), ("aleclnoca", 0.1)), False),
    ],
)
def test_a_phrase_that_goes_on_illegibly_asks_for_another_scan(
    words: tuple[tuple[str, float], ...], asked: bool
) -> None:
    found = hints([line(*words)], 200)
    assert [hint.doubtful for hint in found] == ([True] if asked else [])
    assert not any(hint.proves for hint in found)


@pytest.mark.parametrize(
    ("number", "sure", "asked"),
    [
        ("55eecd/a-eaal-d69c-7403-3ch4489c3003", 0.27, True),
        ("55eecd/a-eaal-d69c-7403-3ch4489c3003", 0.9, False),
        ("02-245-1234-ext-recepcion", 0.3, False),
    ],
)
def test_a_worn_number_in_five_parts_asks_for_another_scan(
    number: str, sure: float, asked: bool
) -> None:
    assert any(hint.doubtful for hint in hints([line((number, sure))], 300)) == asked


def test_what_a_device_was_read_as_does_not_part_a_phrase() -> None:
    """Three large words below each other, beside a device of rays."""

    def at(top: int, *words: tuple[str, int, float]) -> Line:
        boxes = ((text, Box(x, top, x + 22 * len(text), top + 34), sure) for text, x, sure in words)
        return Line(tuple(Word(*word) for word in boxes))

    small = typed((42, 191.5, "08/11/2026 18:34:07"), (42, 194.0, "d42faadc6720e2fdccb3"), points=5)
    rows = (
        at(2100, ("NW", 400, 0.3), ("Firma", 500, 0.96), ("o", 640, 0.29)),
        at(2145, ("=(", 400, 0.3), ("0%", 450, 0.49), ("electrónica", 500, 0.97)),
        at(2168, ("PS", 390, 0.25), ("Os", 440, 0.61)),
        at(2190, ("155", 410, 0.14), ("avanzada", 500, 0.92)),
    )
    lines = (*typed(*body(60, 9)).lines, *rows, *small.lines)
    stamps, _ = look_for_stamps(BLANK, DPI, PageText(lines, WIDTH, HEIGHT, DPI), ())
    assert len(stamps) == 1


@pytest.mark.parametrize(
    "rows",
    [
        ["Docuoento suscrito con firma electrónica", "ROSA CHILUIZA MORA"],
        ["1ocumento firmado digitalmente", "ROSA CHILUIZA MORA"],
        [
            "Este documento ha sido firmado electrónicamente por:",
            "ROSA CHILUIZA MORA",
            "12/11/2026",
        ],
    ],
)
def test_what_goes_before_a_phrase_may_be_misread_or_lead_to_a_name(rows: list[str]) -> None:
    assert seen(rows, 5.0)[0] == 1


@pytest.mark.parametrize(
    "words",
    [
        (("EocuignOd", 0.5), ("by:", 0.6)),
        (("Entidad", 0.6), ("de1", 0.4), ("Cerificación", 0.4), ("de", 0.5), ("IAformación", 0.4)),
    ],
)
def test_short_names_of_tools_and_issuers_ask_for_another_scan_when_worn(
    words: tuple[tuple[str, float], ...],
) -> None:
    assert [hint.doubtful for hint in hints([line(*words)], 200)] == [True]
    sure = tuple((text, 0.95) for text, _ in words)
    assert not any(hint.doubtful for hint in hints([line(*sure)], 200))


def test_a_long_line_of_small_print_is_no_talk() -> None:
    usual = typed(*body(60, 9)).lines
    said = (
        "Documento frmad el1ctróniclamente por ROSA CHILUIZA MORA el 12/11/2026 en la ciudad Quito"
    )
    small, large = (typed((30, 200, said), points=p, confidence=0.5).lines for p in (5.0, 11.0))
    assert any(hint.doubtful for hint in hints([*usual, *small], DPI))
    assert not any(hint.doubtful for hint in hints([*usual, *large], DPI))


def test_small_words_level_with_large_ones_are_a_column_of_their_own() -> None:
    def row(y: float, large: str, small: str) -> Line:
        words = typed((30, y, large)).lines[0].words
        beside = words[-1].box.right / DPI * 25.4 + 3.4
        return Line((*words, *typed((beside, y + 0.4, small), points=6.0).lines[0].words))

    rows = (
        row(160, "fines pertinentes. BLANCA NIEVES", "Firmado digitalmente por BLANCA"),
        row(165, "su atención. CUSME ZAMORA", "CUSME ZAMORA 2026.09.06"),
    )
    lines = (*typed(*body(60, 9)).lines, *rows)
    stamps, _ = look_for_stamps(BLANK, DPI, PageText(lines, WIDTH, HEIGHT, DPI), ())
    assert [stamp.tool for stamp in stamps] == ["adobe"]
    said = typed((30, 160, "El contrato fue firmado digitalmente por BLANCA NIEVES CUSME"))
    lines = (*typed(*body(60, 9)).lines, *said.lines)
    assert look_for_stamps(BLANK, DPI, PageText(lines, WIDTH, HEIGHT, DPI), ()) == ((), ())


CELLS = ("Fecha: 12/11/2026", "Razón: Solicitud", "Localización: Quito")


@pytest.mark.parametrize(("answer", "stamps"), [("SI [ ] NO [X]", 0), ("ROSA CHILUIZA", 1)])
def test_a_form_that_asks_whether_it_is_signed_so_is_no_stamp(answer: str, stamps: int) -> None:
    gap = "|" if stamps == 0 else ""
    assert seen([*CELLS, f"Firmado electrónicamente {gap} {answer}"], 7.5)[0] == stamps
    assert seen([*CELLS, f"Firmado electrónicamente: {answer}"], 7.5)[0] == stamps


def test_nor_is_it_where_its_cells_are_read_larger_without_the_answer() -> None:
    small = typed(
        *((30, 180 + 5 * k, row) for k, row in enumerate(CELLS)),
        (30, 195, "Firmado electrónicamente | SI [ ] NO [X]"),
        (30, 200, "Signed by:"),
        points=7.5,
    )
    lines = (*typed(*body(60, 9)).lines, *small.lines)
    page = PageText(lines, WIDTH, HEIGHT, DPI)

    def closer(crop: np.ndarray, dpi: int) -> PageText:
        told = []
        for k, row in enumerate(small.lines):
            boxes = (Box(60 + 400 * n, 60 + 90 * k, 400 + 400 * n, 105 + 90 * k) for n in (0, 1))
            pairs = zip(row.words[:2], boxes, strict=False)
            told.append(Line(tuple(Word(word.text, box, 0.95) for word, box in pairs)))
        return PageText(tuple(told), crop.shape[1], crop.shape[0], dpi)

    assert look_for_stamps(BLANK, DPI, page, (), closer)[0] == ()


def test_a_worn_footer_that_tells_people_to_sign_asks_for_nothing() -> None:
    said = (
        "Firme electrónicamente con FirmaEC. Más información en www.firmadigital.gob.ec hoy mismo"
    )
    small = typed((30, 200, said), points=5.0, confidence=0.5)
    assert not any(hint.doubtful for hint in hints([*typed(*body(60, 9)).lines, *small.lines], DPI))


def test_a_phrase_does_not_begin_with_the_end_of_a_label_above_it() -> None:
    """Of `RUC:` and `Signed by` the last letter of the one and the other are no `e-signed by`."""
    rows = ["RUC:", "Signed by CRISTINA GUAMAN", "18/11/2026 14:34:07 UTC"]
    large = typed(*body(60, 9))
    small = typed(*((30, 180 + 3 * k, row) for k, row in enumerate(rows)), points=6.0)
    lines = Lines((*large.lines, *small.lines), DPI, Setting.of(large.lines))
    assert all(hit.line != 9 for hit in lines.scored())


def test_what_only_stamps_print_may_begin_small() -> None:
    rows = ["signed with PandaDoc", "Fausto Pérez", "14/11/2026 17:12:07 UTC"]
    assert seen(rows, 6.0)[0] == 1


@pytest.mark.parametrize(("points", "partly"), [(8.0, True), (22.0, False)])
def test_a_heading_says_no_part_of_a_stamp(points: float, partly: bool) -> None:
    large = typed(*body(60, 9))
    heading = typed((40, 30, "FIRMA ELECTRÓNICA VALIDA"), points=points)
    lines = Lines((*heading.lines, *large.lines), DPI, Setting.of(large.lines))
    assert any(lines.partly_said(hit) for hit in lines.scored()) is partly


def test_a_piece_of_a_sentence_that_was_read_surely_is_no_doubt() -> None:
    page = typed(*body(60, 9), (25, 140, "La firma electrónica de este comprobante es del emisor."))
    lines = Lines(page.lines, DPI, Setting.of(page.lines))
    assert page.lines[-1].box in lines.surely_otherwise()
    said = typed((25, 140, "Documento firmado electrónicamente por"), points=6.0)
    assert (
        said.lines[0].box not in Lines(said.lines, DPI, Setting.of(page.lines)).surely_otherwise()
    )


def test_a_phrase_that_a_stroke_has_parted_goes_on_in_its_row() -> None:
    large = typed(*body(60, 9))
    small = typed(
        (30, 180, "Firmado electrónic"),
        (58, 180, "nte por"),
        (30, 183, "FAUSTO CEVALLOS"),
        points=6.0,
    )
    lines = Lines((*large.lines, *small.lines), DPI, Setting.of(large.lines))
    assert len(lines.stamps()) == 1
