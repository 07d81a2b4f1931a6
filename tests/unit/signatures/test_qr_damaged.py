"""Codes that no decoder reads: taken apart by what every code has."""

from __future__ import annotations

import random

import numpy as np
import pytest
import qrcode
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.signatures.stamps import qr_layout
from intake.signatures.stamps.qr_damaged import look_closely
from intake.signatures.stamps.qr_grid import find_grid

STAMP = (
    "FIRMADO POR: ANA LUCIA MERA VACA\nRAZON: \nLOCALIZACION: Quito\n"
    "FECHA: 2026-11-03T10:11:12.123456-05:00\nVALIDAR CON: www.firmadigital.gob.ec\n4.0.0"
)
VISA = "https://consulta.ejemplo.gob.ec/evisa/verificar?codigo=EV1234567890&t=1&firma=no&pagina=2"
LEVELS = {"L": 1, "M": 0, "Q": 3, "H": 2}


def matrix(text: str, version: int | None = None, level: str = "L") -> np.ndarray:
    code = qrcode.QRCode(version=version, error_correction=LEVELS[level], border=0)
    code.add_data(text, optimize=0)
    code.make(fit=version is None)
    return np.array(code.get_matrix())


def page(text: str, module: float, quarters: int = 0, lean: float = 0.0) -> np.ndarray:
    modules = np.where(matrix(text), 0, 255).astype(np.uint8)
    side = round(len(modules) * module)
    drawn = Image.fromarray(modules).resize((side * 4, side * 4), Image.Resampling.NEAREST)
    drawn = drawn.rotate(lean, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    drawn = drawn.resize((drawn.width // 4, drawn.height // 4), Image.Resampling.BOX)
    paper = np.full((360, 420), 255, np.uint8)
    paper[60 : 60 + drawn.height, 80 : 80 + drawn.width] = np.asarray(drawn)
    return np.ascontiguousarray(np.rot90(paper, -quarters))


def crossed(gray: np.ndarray, seed: int, strokes: int = 3) -> np.ndarray:
    rng = random.Random(seed)
    picture = Image.fromarray(gray)
    pen = ImageDraw.Draw(picture)
    for _ in range(strokes):
        ends = [(rng.randint(80, 240), rng.randint(60, 220)) for _ in range(3)]
        pen.line(ends, fill=20, width=6)
    return np.asarray(picture)


WHOLE = Box(0, 0, 420, 360)


@pytest.mark.parametrize("version", range(2, 21))
@pytest.mark.parametrize("level", list("LMQH"))
def test_layout_agrees_with_drawn_codes(version, level):
    text = "Firmado por: Ana Luc\n" if (version, level) > (3, "") else "Firmado"
    modules = np.where(matrix(text, version, level), 1.0, -1.0)
    known = qr_layout.fixed(len(modules))
    assert np.all(modules[known != 0] == known[known != 0])
    agreement, told, number = qr_layout.formats(modules)[0]
    assert (agreement, told) == (1.0, {"L": 1, "M": 0, "Q": 3, "H": 2}[level])
    bits = qr_layout.message(modules, told, number)
    wanted = qr_layout.beginnings("firmado", len(modules))[0][: len(bits)]
    assert np.all((wanted == 0) | (bits[: len(wanted)] == wanted))


@pytest.mark.parametrize(("module", "quarters", "lean"), [
    (2.8, 0, 0.0), (3.4, 1, 0.0), (2.8, 2, 2.0), (4.1, 3, -4.0), (2.5, 0, 5.0),
])  # fmt: skip
def test_a_code_is_laid_out_as_it_lies(module, quarters, lean):
    gray = page(STAMP, module, quarters, lean)
    grid = find_grid(gray, 300, Box(0, 0, gray.shape[1], gray.shape[0]))
    assert grid is not None
    assert grid.agreement > 0.9
    assert grid.turned == 90 * quarters
    assert np.mean((grid.modules > 0) == matrix(STAMP)) > 0.98


@pytest.mark.parametrize("seed", range(6))
def test_a_stamp_below_strokes_is_known_by_how_it_begins(seed):
    found = look_closely(crossed(page(STAMP, 3.0), seed), 300, WHOLE)
    assert found is not None
    assert found.tool == "firmaec" or (found.text or "").startswith("FIRMADO POR")


@pytest.mark.parametrize("seed", range(6))
def test_another_code_below_strokes_is_no_stamp(seed):
    found = look_closely(crossed(page(VISA, 3.0), seed), 300, WHOLE)
    assert found is not None
    assert found.tool is None
    assert found.text in (None, VISA)


@pytest.mark.parametrize("seed", range(4))
def test_noise_stripes_and_plaid_show_no_code(seed):
    rng = np.random.default_rng(seed)
    noise = np.kron(rng.choice([0, 255], (100, 100)), np.ones((3, 3))).astype(np.uint8)
    plaid = np.where((np.add.outer(np.arange(300), np.arange(300)) // 9) % 2, 255, 0)
    for gray in (noise, plaid.astype(np.uint8), np.full((300, 300), 255, np.uint8)):
        found = look_closely(gray, 300, Box(0, 0, 300, 300))
        assert found is None or not found.proven
        assert found is None or (found.text, found.tool) == (None, None)


def test_a_piece_too_small_holds_no_code():
    assert find_grid(np.zeros((50, 50), np.uint8), 300, Box(45, 45, 90, 90)) is None


WIFI = "WIFI:T:WPA;S:Sala de espera 4;P:bienvenidos2026;;"


@pytest.mark.parametrize(("text", "least"), [(VISA, 6), (WIFI, 2)])
def test_a_code_that_begins_as_no_stamp_is_known_for_another_though_not_decoded(text, least):
    found = [
        look_closely(crossed(page(text, 3.0), seed, strokes=2), 300, WHOLE) for seed in range(8)
    ]
    assert sum(one is not None and (one.text == text or one.other) for one in found) >= least


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("strokes", [3, 5, 7])
def test_no_stamp_below_strokes_is_taken_for_another_code(seed, strokes):
    found = look_closely(crossed(page(STAMP, 3.0), seed, strokes), 300, WHOLE)
    assert found is None or not found.other
