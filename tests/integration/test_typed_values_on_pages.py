"""Doubtful values on drawn pages: the paper clears what was misread, never what was altered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.likeness import agrees
from intake.desk.packet.value_look import look_again, look_at_number
from intake.domain.boxes import Box
from intake.reading.typed_line.judged import Sight
from tests.specimens.packets import draw_packet
from tests.specimens.truth import TrueDocument, TruePacket

MISREAD = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B", "3": "8", "4": "A"}


@pytest.fixture(scope="module", params=[("clean", 200), ("office", 300)], ids=str)
def drawn(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, TruePacket]:
    level, dpi = request.param
    folder = tmp_path_factory.mktemp("typed") / "packet"
    return folder, draw_packet(folder, 77_000_012 + dpi, level, "sound", dpi)


def document(packet: TruePacket, kind: str) -> TrueDocument:
    return next(d for d in packet.documents if d.kind == kind)


def look_at(folder: Path, paper: TrueDocument, field: str, form: str) -> SecondLook:
    fact = next(f for f in paper.facts if f.field == field and f.box is not None)
    assert fact.box is not None
    page = paper.pages[fact.page - 1]
    path = next(folder.rglob(page.file))
    order = PageOrder(str(path), page.file, page.file_page, page.dpi)
    return SecondLook(order, Box(*fact.box), page.rotation, form, fact.value, fact.value)


def altered(number: str) -> list[str]:
    return [
        number[:place] + MISREAD[c] + number[place + 1 :]
        for place, c in enumerate(number)
        if c in MISREAD
    ]


def test_a_misread_number_is_cleared_by_the_paper(drawn: tuple[Path, TruePacket]) -> None:
    folder, packet = drawn
    look = look_at(folder, document(packet, "sut_record"), "document_number", "number")
    assert look_at_number(look) == look.expected
    seen = [look_again(replace(look, said=said)) for said in altered(look.expected)]
    assert seen
    assert all(one.sight is Sight.EXPECTED for one in seen)


def test_a_number_that_the_paper_has_otherwise_is_never_cleared(
    drawn: tuple[Path, TruePacket],
) -> None:
    folder, packet = drawn
    look = look_at(folder, document(packet, "sut_record"), "document_number", "number")
    for other in altered(look.said):
        answer = look_again(replace(look, expected=other))
        assert answer.sight is Sight.SAID
        assert not agrees(answer.texts, other)
