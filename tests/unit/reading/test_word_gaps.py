"""Whether printed words are apart is told by the paper between their letters."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from intake.reading.typed_line.spaces import part_so
from tests.specimens.fonts import Face

FACES = (
    Face("DejaVu Sans"), Face("DejaVu Serif"), Face("DejaVu Sans Mono"),
    Face("Liberation Serif"), Face("Liberation Sans"),
)  # fmt: skip
NAMES = (
    "LYU HAO", "WANG XIU YING", "DE LA CRUZ", "Li Na", "JOSÉ LUIS", "MARÍA GABRIELA DE LOS RÍOS",
    "Rosa Elena Paz",
)  # fmt: skip


def drawn(text: str, face: Face, dpi: int) -> NDArray[np.uint8]:
    """The name and nothing around it, a little worn."""
    font = face.size(10, dpi)
    left, top, right, bottom = (round(side) for side in font.getbbox(text))
    image = Image.new("L", (right - left, bottom - top), 240)
    ImageDraw.Draw(image).text((-left, -top), text, 30, font)
    rough = np.random.default_rng(5).normal(0, 4, (image.height, image.width))
    return np.clip(np.asarray(image, np.float64) + rough, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("dpi", [200, 300])
@pytest.mark.parametrize("face", FACES[:2] + FACES[3:], ids=lambda face: face.family)
@pytest.mark.parametrize("name", NAMES)
def test_words_are_apart_as_they_are_printed(name: str, face: Face, dpi: int) -> None:
    words = name.split()
    assert part_so(drawn(name, face, dpi), words)
    assert not part_so(drawn(name.replace(" ", ""), face, dpi), words)
    assert not part_so(drawn(name, face, dpi), [name.replace(" ", "")])


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)
def test_words_that_part_elsewhere_are_others(face: Face) -> None:
    assert not part_so(drawn("WANGXI UYING", face, 300), ["WANG", "XIUYING"])
    assert not part_so(drawn("LYU HAO", face, 300), ["LY", "UHAO"])


@given(st.text("ABCDEFGHMNORSTUVXZ", min_size=6, max_size=14), st.data())
def test_joined_letters_are_never_two_words(letters: str, data: st.DataObject) -> None:
    cuts = data.draw(st.sets(st.integers(2, len(letters) - 2), min_size=1, max_size=2))
    words = [letters[a:b] for a, b in pairwise((0, *sorted(cuts), len(letters)))]
    for face in FACES:
        assert not part_so(drawn(letters, face, 300), words)


@pytest.mark.parametrize("shape", [(0, 40), (5, 90), (30, 120)])
def test_bare_paper_tells_nothing(shape: tuple[int, int]) -> None:
    assert not part_so(np.full(shape, 230, np.uint8), ["LYU", "HAO"])
