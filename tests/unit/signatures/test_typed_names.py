"""Rows whose letters are all alike: type is read by an engine for print, a hand is not."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from PIL import ImageDraw

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns, Place
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.ink_or_type import reach_of_name
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.recogniser import shipped
from intake.signatures.ink.typed_names import rows_of, set_in_type
from intake.signatures.larger import Closer
from intake.signatures.page_signs import look
from tests.specimens import hands, typefaces
from tests.specimens.canvas import Paper
from tests.typed_page import body, typed, typed_line

DPI = 300
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
PRINTED = (*NAME.split(), "C.I.", "0602345678")


def engine(*said: str) -> Closer:
    """Reads these words in a low row, nothing in tall ink, and the printed name below."""

    def read(gray: np.ndarray, dpi: int) -> PageText:
        below = gray.shape[0] == round(11 / 25.4 * dpi)
        row = gray.shape[0] < round(10 / 25.4 * dpi)
        shown = PRINTED if below else said if row else ()
        step = gray.shape[1] // (len(shown) + 2)
        words = tuple(
            Word(word, Box((k + 1) * step, 0, (k + 2) * step, 9), 0.6)
            for k, word in enumerate(shown)
        )
        return PageText((Line(words),) if words else (), gray.shape[1], gray.shape[0], dpi)

    return read


def with_type(seed: int, closer: Closer | None) -> PageSigns:
    ink = hands.typed_script(NAME, random.Random(seed), DPI, 2.2)
    paper = Paper(210, 297, DPI)
    ink.on(paper, 28.0, 163.0 - ink.height - 1)
    return look(as_scanned(paper), None, DPI, TEXT, (), closer)


def with_waves(closer: Closer | None) -> PageSigns:
    """A capital that runs out into even waves, as many people sign."""
    paper = Paper(210, 297, DPI)
    mm = DPI / 25.4
    across = np.linspace(0, 34, 900)
    waves = 1.1 * np.sin(across * 2 * np.pi / 3.2 + 0.15 * np.sin(across)) + 0.02 * across
    bow = np.linspace(5.6, 0.9, 60)
    points = [(33 + 3.2 * np.cos(a), 155 - 3.4 * np.sin(a)) for a in bow]
    points += [(36 + x, 157.5 + y) for x, y in zip(across, waves, strict=True)]
    draw = ImageDraw.Draw(paper.image)
    draw.line([(x * mm, y * mm) for x, y in points], fill=(40, 44, 60), width=7, joint="curve")
    return look(as_scanned(paper), None, DPI, TEXT, (), closer)


def with_a_neat_hand(closer: Closer) -> PageSigns:
    """Somebody writes his name so that an engine reads some of it."""
    hand = hands.hand_of(31, NAME, "legible", hands.PENS[4])
    ink = hands.signature(hand, random.Random(3), DPI, room=60)
    paper = Paper(210, 297, DPI)
    ink.on(paper, 28.0, 162.0 - ink.height)
    return look(as_scanned(paper), None, DPI, TEXT, (), closer)


def as_scanned(paper: Paper) -> np.ndarray:
    gray = np.asarray(paper.picture().image.convert("L"), np.float32)
    grain = np.random.default_rng(7).normal(0, 2.5, gray.shape)
    page = np.clip(gray + grain, 0, 255).astype(np.uint8)
    return page[: TEXT.height, : TEXT.width]


@pytest.mark.parametrize("seed", range(2))
def test_a_typed_name_that_is_read_as_the_name_below_is_no_signature(seed: int) -> None:
    signs = with_type(seed, engine("Rosa", "Elena", "Chihuza", "Mora"))
    assert [e.kind for e in signs.ink] == [InkKind.NONE]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("said", [("Bona", "Olmo", "Clulia"), ("Rosa", "Recibido", "Ventanilla")])
def test_type_that_is_not_read_as_the_name_is_never_ink(seed: int, said: tuple[str, ...]) -> None:
    kinds = [e.kind for e in with_type(seed, engine(*said)).ink]
    assert InkKind.INK not in kinds


@pytest.mark.parametrize("seed", range(2))
def test_type_of_which_nothing_is_read_is_never_ink(seed: int) -> None:
    assert InkKind.INK not in [e.kind for e in with_type(seed, engine()).ink]


@pytest.mark.parametrize("face", [5, 13])
def test_type_is_not_looked_at_by_itself(monkeypatch: pytest.MonkeyPatch, face: int) -> None:
    """Without its surroundings a row in a face that exists nowhere may pass for a small hand."""

    def sure(*_: object) -> object:
        raise AssertionError

    monkeypatch.setattr("intake.signatures.ink.ink.alone", sure)
    ink = typefaces.typed(NAME, typefaces.face_of(face), random.Random(face), DPI, 2.2)
    paper = Paper(210, 297, DPI)
    ink.on(paper, 28.0, 163.0 - ink.height - 1)
    assert InkKind.INK not in [e.kind for e in look(as_scanned(paper), None, DPI, TEXT, ()).ink]


@pytest.mark.parametrize(
    ("said", "typed_name"), [(("Rosa", "Elena", "Chihuza", "Mora"), True), ((), False)]
)
def test_a_piece_of_a_typed_name_makes_no_place(said: tuple[str, ...], typed_name: bool) -> None:
    """Where nothing else says that somebody signs here, what looks written may be type as well."""
    row = hands.typed_script(NAME, random.Random(0), DPI, 2.2)
    paper = Paper(210, 297, DPI)
    left, top, right, bottom = row.on(paper, 28.0, 163.0 - row.height - 1)
    gray = as_scanned(paper)
    page = leftover_of(gray, DPI, TEXT, (), shipped().pens)
    piece = Box(left, top, left + (right - left) // 3, bottom)
    ink = InkEvidence(InkKind.INK, piece, 0.9, 3, 0.9)
    place = Place(piece, None, (), 0.5, last=True, cue="ink")
    judge = InkJudge(shipped())
    assert set_in_type(page, place, ink, gray, engine(*said), judge) is typed_name


@pytest.mark.parametrize(("top", "kind"), [(0, True), (-90, False)])
def test_a_row_of_type_is_asked_about_where_ink_is_only_its_end(top: int, kind: bool) -> None:
    row = hands.typed_script(NAME, random.Random(0), DPI, 2.2)
    paper = Paper(210, 297, DPI)
    box = Box(*row.on(paper, 28.0, 163.0 - row.height - 1))
    gray = as_scanned(paper)
    page = leftover_of(gray, DPI, TEXT, (), shipped().pens)
    end = Box(box.right - 60, box.top + top, box.right + 300, box.bottom + top)
    place = Place(box.grown(200, 60), None, (NAME,), 0.9, last=True, floor=box.bottom + 12)
    ink = InkEvidence(InkKind.INK, end, 0.7, 0, 0.7)
    said = engine("Rosa", "Elena", "Chihuza", "Mora")
    rows = rows_of(page, [place], [ink], gray, said, InkJudge(shipped()))
    assert bool(rows.typed) is kind


def test_waves_of_a_flourish_are_ink_where_no_name_is_read_in_them() -> None:
    assert [e.kind for e in with_waves(engine()).ink] == [InkKind.INK]
    assert [e.kind for e in with_waves(engine("EAS")).ink] == [InkKind.INK]


def test_arches_read_as_letters_that_are_all_alike_stay_ink() -> None:
    assert [e.kind for e in with_waves(engine("AAA", "A", "AA", "mm")).ink] == [InkKind.INK]


@pytest.mark.parametrize(("sure", "kind"), [(0.45, InkKind.INK), (0.95, InkKind.NOT_ASSESSED)])
def test_a_neat_hand_is_doubted_only_where_it_is_read_as_surely_as_type(
    monkeypatch: pytest.MonkeyPatch, sure: float, kind: InkKind
) -> None:
    monkeypatch.setattr("intake.signatures.ink.ink_or_type.runs_aslant", lambda *_: False)
    words = [Word(w, Box(0, 0, 9, 9), sure) for w in ("Rosa", "Elena", "Mora")]

    def read(gray: np.ndarray, dpi: int) -> PageText:
        return PageText((Line(tuple(words)),), gray.shape[1], gray.shape[0], dpi)

    assert [e.kind for e in with_a_neat_hand(read).ink] == [kind]


def test_waves_are_left_to_a_person_where_nothing_reads_them() -> None:
    assert [e.kind for e in with_waves(None).ink] == [InkKind.NOT_ASSESSED]


def test_a_signature_beside_a_typed_name_still_counts() -> None:
    paper = Paper(210, 297, DPI)
    row = hands.typed_script(NAME, random.Random(2), DPI, 2.2)
    row.on(paper, 28.0, 163.0 - row.height - 1)
    hand = hands.hand_of(7_000_500, NAME, "loops")
    ink = hands.signature(hand, random.Random(5), DPI, room=50)
    ink.on(paper, 40.0, 158.0 - row.height - ink.height)
    assert ink.height > 10
    said = engine("Rosa", "Elena", "Chiluiza", "Mora")
    signs = look(as_scanned(paper), None, DPI, TEXT, (), said)
    assert [e.kind for e in signs.ink] == [InkKind.INK]


def test_the_row_that_is_read_ends_where_the_name_below_does() -> None:
    """A firm's stamp beside the ink says its name too, and that is printed below as well."""
    ink, zone = Box(310, 1700, 600, 1900), Box(100, 1500, 1500, 2000)
    place = Place(zone, None, (NAME, "C.I. 0602345678"), 0.98, last=True)
    spoken = typed_line(25, 60, f"Yo, {NAME}, que abajo firmo y pido lo que sigue")
    text = replace(TEXT, lines=(spoken, *TEXT.lines))
    name = next(line.box for line in TEXT.lines if line.text == NAME)
    left, right = reach_of_name(ink, place, text)
    assert zone.left < left < name.left
    assert name.right < right < name.right + DPI / 2
    assert reach_of_name(ink, replace(place, name_lines=()), text) == (zone.left, zone.right)
