from __future__ import annotations

import datetime as dt
import random
from typing import Any

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from tests.specimens import hands, marks, people, spanish, stamps
from tests.specimens.claims import Claims, claims_for
from tests.specimens.identity.layout import Layout
from tests.specimens.packets.papers import kinds, letters_for

DPI = 100
NEEDED = {
    "request": {"document_number"},
    "third_party_authorization": {"employer_name", "third_party_name", "third_party_number"},
    "sut_record": {"document_number", "sut_code", "contract_start"},
    "power_of_attorney": {"grantor_name", "grantor_number", "attorney_name", "attorney_number",
                          "notary", "deed_number", "deed_date"},
}  # fmt: skip
SIGNED = ("request", "third_party_authorization")


def claims(seed: int, **changes: Any) -> Claims:
    rng = random.Random(seed)
    return claims_for(rng, people.cast(rng)).but(**changes)


def every(*wanted: str) -> list[Any]:
    rows = [entry for kind in wanted for entry in letters_for(kind)]
    return [pytest.param(entry, id=f"{entry.kind}-{entry.name}") for entry in rows]


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("request", 10),
        ("third_party_authorization", 10),
        ("sut_record", 4),
        ("power_of_attorney", 4),
    ],
)
def test_each_kind_has_enough_layouts(kind: str, least: int) -> None:
    assert len({entry.name for entry in letters_for(kind)}) >= least


@pytest.mark.parametrize("layout", every(*NEEDED))
@pytest.mark.parametrize("seed", [1, 2])
def test_paper_bears_its_contents_inside_its_edges(layout: Layout, seed: int) -> None:
    said = claims(seed)
    pages = layout.draw(random.Random(seed), said, DPI)
    values = {m.name: m.value for page in pages for m in page.marks if not m.signature}
    assert values.keys() >= NEEDED[layout.kind]
    if "document_number" in values:
        assert values["document_number"] == said.worker.document_number
    for page in pages:
        for mark in page.marks:
            left, top, right, bottom = mark.box
            assert 0 <= left < right <= page.image.width, mark
            assert 0 <= top < bottom <= page.image.height, mark


@pytest.mark.parametrize("layout", every("request", "sut_record"))
def test_foreign_national_is_named(layout: Layout) -> None:
    said = claims(5)
    pages = layout.draw(random.Random(5), said, DPI)
    values = {m.name: m.value for page in pages for m in page.marks}
    named = values.get("full_name") or f"{values.get('names', '')} {values['surnames']}"
    assert set(named.upper().split()) == set(said.worker.full_name.upper().split())


@pytest.mark.parametrize("layout", every(*SIGNED))
@pytest.mark.parametrize(
    ("sign", "expected"),
    [("ink", "ink"), ("none", "none"), ("stamp", "electronic_stamp"), ("typed", "none"),
     ("pasted", "pasted_image"), ("rubber", "none")],
)  # fmt: skip
def test_one_place_of_signature_with_what_was_ordered(
    layout: Layout, sign: str, expected: str
) -> None:
    pages = layout.draw(random.Random(3), claims(3, sign=sign), DPI)
    found = [(n, m.name) for n, page in enumerate(pages) for m in page.marks if m.signature]
    assert [name for _, name in found] == [expected]
    assert found[0][0] == len(pages) - 1


@pytest.mark.parametrize("layout", every("request"))
@pytest.mark.parametrize(
    "content", ["employer_cedula", "employer_name", "document_number", "full_name"]
)
def test_what_is_left_out_is_nowhere(layout: Layout, content: str) -> None:
    said = claims(9, leave_out=frozenset([content]))
    marked = [m for page in layout.draw(random.Random(9), said, DPI) for m in page.marks]
    assert content not in {m.name for m in marked}
    hidden = {
        "employer_cedula": said.employer.cedula,
        "employer_name": said.employer.full_name,
        "document_number": said.worker.document_number,
        "full_name": said.worker.surnames,
    }[content]
    assert hidden.upper() not in {m.value.upper() for m in marked if m.name != "company_name"}


def test_show_forces_what_is_left_to_chance() -> None:
    for seed in range(12):
        said = claims(seed, show=frozenset(("birth_date", "nationality")))
        for kind in ("request", "sut_record"):
            layout = random.Random(seed).choice(letters_for(kind))
            pages = layout.draw(random.Random(seed), said, 72)
            values = {m.name: m.value for page in pages for m in page.marks}
            shown = {"birth_date"} if layout.name == "contract" else {"birth_date", "nationality"}
            assert values.keys() >= shown, (kind, layout.name)
            assert values["birth_date"] == said.worker.birth_date


def test_national_tools_stamp_has_its_true_size_and_is_read_back() -> None:
    when = dt.datetime(2026, 11, 12, 10, 4, 33)  # noqa: DTZ001 - a drawn hour
    ink = stamps.firma_ec("José Núñez Peña", when, random.Random(1), 300)
    assert ink.width == pytest.approx(110 * 25.4 / 72, abs=0.1)
    assert ink.height == pytest.approx(36 * 25.4 / 72, abs=0.1)
    page = Image.new("RGB", (900, 600), "white")
    page.paste(ink.image, (200, 200), ink.image)
    [code] = zxingcpp.read_barcodes(page)
    assert code.text.startswith("FIRMADO POR: JOS? N??EZ PE?A\nRAZON:")
    assert "VALIDAR CON: www.firmadigital.gob.ec" in code.text


@pytest.mark.parametrize("what", ["evisa", "turn", "invoice", "record"])
def test_innocent_codes_say_nothing_of_signing(what: str) -> None:
    ink = stamps.innocent_qr(random.Random(2), what, 300)
    page = Image.new("RGB", (800, 800), "white")
    page.paste(ink.image, (200, 200), ink.image)
    [code] = zxingcpp.read_barcodes(page)
    assert "FIRMADO" not in code.text.upper()


@pytest.mark.parametrize("style", list(hands.STYLES))
def test_a_hand_signs_alike_but_never_the_same(style: str) -> None:
    hand = hands.hand_of(7, "Juana Mera Loor", style)
    one = hands.signature(hand, random.Random(1), 150)
    two = hands.signature(hand, random.Random(2), 150)
    assert one.image.tobytes() != two.image.tobytes()
    assert one.width == pytest.approx(two.width, rel=0.35)
    for ink in (one, two):
        assert 3 < ink.height < 45
        assert ink.width < 110
        assert np.asarray(ink.image.getchannel("A")).max() > 60


def test_two_hands_differ() -> None:
    shapes = {
        hands.signature(hands.hand_of(n, "Ana Vera"), random.Random(1), 100).image.size
        for n in range(12)
    }
    assert len(shapes) >= 10


def test_rubber_stamps_leave_paper_between_their_letters() -> None:
    for ink in (
        marks.received_stamp(random.Random(1), 150, "Secretaría", "12 NOV 2026"),
        marks.notary_seal(random.Random(2), 150, "Notaría Primera", "Quito"),
        marks.company_stamp("Comercial Ejemplo", "1790085783001", random.Random(3), 150),
    ):
        alpha = np.asarray(ink.image.getchannel("A")) > 40
        assert 0.02 < alpha.mean() < 0.5


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "cero"), (16, "dieciséis"), (21, "veintiuno"), (34, "treinta y cuatro"), (100, "cien"),
     (115, "ciento quince"), (1999, "mil novecientos noventa y nueve"),
     (2026, "dos mil veintiséis")],
)  # fmt: skip
def test_numbers_in_words(number: int, said: str) -> None:
    assert spanish.words(number) == said


def test_every_kind_is_registered_once() -> None:
    assert len(kinds()) == len(set(kinds()))
