"""Photographs that one paper fills, lines of which a part was found first, patterned cards."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from intake.domain.boxes import Box
from intake.domain.zones import Zone
from intake.reading.mrz.again import looked_again
from intake.reading.mrz.anyway import zones_any_way
from intake.reading.mrz.find import find_zones
from intake.reading.mrz.formats import format_named
from training.drawn_documents import PITCH, Paper, front
from training.drawn_pictures import in_hand, lit


@pytest.fixture(scope="module")
def patterned() -> Paper:
    """A card whose strong stripes run through its zone."""
    return front(format_named("TD1"), np.random.default_rng(121))


def scanned(paper: Paper) -> np.ndarray:
    """(H, W, 3) at 300 dpi, wide enough to be taken for a scan."""
    scale = 30 / PITCH
    size = (round(paper.picture.width * scale), round(paper.picture.height * scale))
    glass = Image.new("RGB", (size[0] + 500, size[1] + 500), (246, 246, 244))
    glass.paste(paper.picture.resize(size, Image.Resampling.LANCZOS), (200, 300))
    return np.asarray(glass)


def test_a_photograph_is_read_however_large_its_print_is() -> None:
    r = np.random.default_rng(141)
    paper = front(format_named("TD1"), np.random.default_rng(141))
    table = Image.new("RGB", (paper.picture.width + 200, paper.picture.height + 300), (120, 90, 70))
    table.paste(paper.picture, (100, 150))
    scene = lit(in_hand(table, r), r)
    photograph = scene.resize((1600, round(scene.height * 1600 / scene.width)))
    way, zones = zones_any_way(np.asarray(photograph.convert("L")), 150)
    assert way == 0
    assert [zone.lines for zone in zones] == [paper.lines]


def test_a_zone_that_cannot_be_true_is_read_without_its_pattern(patterned: Paper) -> None:
    pixels = scanned(patterned)
    gray = np.asarray(Image.fromarray(pixels).convert("L"))
    (seen,) = find_zones(gray, 300, scanned=True)
    misread = replace(
        seen,
        lines=("CU<TET" + seen.lines[0][6:], *seen.lines[1:]),
        reasons=("check_digit.composite", "recogniser.unsure"),
        proven=frozenset(),
        characters=(),
    )
    (again,) = looked_again(pixels, [misread], 300)
    assert again.lines == patterned.lines
    assert again.box.overlap(seen.box) > 0.9
    first = next(c.box for c in again.characters if (c.line, c.column) == (1, 1))
    assert first is not None
    assert first.overlap(again.box) > 0.9


@pytest.mark.parametrize("reasons", [("witness.disagrees",), ("recogniser.unsure",), ()])
def test_a_zone_that_may_be_true_is_not_read_again(reasons: tuple[str, ...]) -> None:
    zone = Zone("TD3", ("P<",), Box(10, 10, 20, 20), accepted=not reasons, reasons=reasons)
    assert looked_again(np.zeros((5, 5), np.uint8), [zone], 300) == (zone,)


def test_a_zone_is_shifted_with_all_that_it_holds() -> None:
    zone = Zone("TD3", (), Box(1, 2, 3, 4), False, field_boxes={"sex": Box(1, 1, 2, 2)})
    moved = zone.shifted(10, 20)
    assert moved.box == Box(11, 22, 13, 24)
    assert moved.field_boxes == {"sex": Box(11, 21, 12, 22)}
