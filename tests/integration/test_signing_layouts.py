"""Whole pages whose place of signature is not where most have it: scanned, read, judged."""

from __future__ import annotations

import random

import numpy as np
import pytest

from intake.domain.kinds import SignatureKind
from intake.pages.picture import Picture
from intake.pages.upright import upright
from intake.reading.engine.ocr import Layout, TesseractEngine
from intake.signatures.page_signs import look
from intake.signatures.verdict import marks
from tests.specimens.scan import scan
from tests.specimens.signing_layouts import LAYOUTS, page


@pytest.fixture(scope="module")
def engine() -> TesseractEngine:
    return TesseractEngine()


def said(engine: TesseractEngine, name: str, *, signed: bool) -> SignatureKind:
    picture, inks = page(name, 1, signed=signed, dpi=200)
    assert bool(inks) == signed
    image = scan(picture, random.Random(1), "office").image
    lying = upright(Picture(np.asarray(image), 200))
    text = engine.read(lying.gray, lying.dpi)
    signs = look(
        lying.gray,
        None,
        lying.dpi,
        text,
        [],
        lambda crop, dpi: engine.read(crop, dpi, Layout.BLOCK),
    )
    return marks(None, [(1, lying.placement, signs)])[0].kind


@pytest.mark.parametrize("name", ["box of a form", "row of a table", "two side by side"])
def test_a_signed_paper_bears_ink(engine: TesseractEngine, name: str) -> None:
    assert said(engine, name, signed=True) is SignatureKind.INK


@pytest.mark.parametrize("name", ["box of a form", "no closing right"])
def test_an_unsigned_paper_bears_none(engine: TesseractEngine, name: str) -> None:
    assert said(engine, name, signed=False) is SignatureKind.NONE


@pytest.mark.parametrize("name", LAYOUTS)
def test_ink_is_drawn_only_where_it_is_signed(name: str) -> None:
    assert page(name, 3, signed=False, dpi=60)[1] == []
    assert page(name, 3, signed=True, dpi=60)[1] != []
