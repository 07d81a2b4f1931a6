"""An O seen in a number that was read with a zero, on a page whose RUC tells how zeros look."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from intake.desk.packet import value_look
from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.second_look import doubted
from intake.domain.boxes import Box
from intake.domain.documents import Document, Fact, Packet, PageRef, Reading
from intake.domain.kinds import Kind, ReadBy

NUMBER, RUC = Box(0, 0, 80, 20), Box(0, 40, 120, 60)


class Face:
    """A line in a face; how sure it is of its characters settles a doubt and no more."""

    def __init__(self, text: str) -> None:
        self.text = text

    def number(self, within: str = "") -> Face:
        return self

    def leads(self, text: str) -> tuple[Any, float]:
        return np.full(len(text), 3.5), 20.0

    def log_likelihood(self, text: str) -> float:
        return 0.0 if text == self.text else -20.0


@pytest.mark.parametrize(
    ("number", "ruc", "seen"),
    [
        ("K13152O", "O9389O3895OO1", ""),
        ("K13152O", "0938903895001", "K13152O"),
        ("K131526", "O9389O3895OO1", "K131526"),
    ],
)
def test_it_is_a_doubt_only_where_zeros_look_otherwise(
    number: str, ruc: str, seen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = {NUMBER: Face(number), RUC: Face(ruc)}
    page = value_look.GrayPage(np.full((80, 200), 255, np.uint8), 200)
    monkeypatch.setattr(value_look, "_page_of", lambda order: page)
    monkeypatch.setattr(value_look, "line_at", lambda page, box, *rest: lines[box])
    order = PageOrder("/x/a.pdf", "a.pdf", 1)
    look = SecondLook(order, NUMBER, 0, "number", "K131520", figures=(RUC, "0938903895001"))
    assert value_look.look_at_number(look) == seen


@pytest.mark.parametrize(("other", "beside"), [("1002003001", True), ("100 200 300", False)])
def test_the_same_number_once_more_does_not_tell_how_zeros_look(other: str, beside: bool) -> None:
    told = [("document_number", "100200300", NUMBER), ("signer_number", other, RUC)]
    facts = tuple(
        Fact.of(name, Reading(text.replace(" ", ""), text, 1, box, 0.95, ReadBy.OCR))
        for name, text, box in told
    )
    paper = Document("d1", Kind.REQUEST, 0.9, (PageRef("a.pdf", 1, 0, 200, 80, 200),), facts)
    looks = doubted(Packet(documents=(paper,)), [PageOrder("/x/a.pdf", "a.pdf", 1)]).looks
    (look,) = (one for one in looks if one.box == NUMBER)
    assert look.figures == ((RUC, "1002003001") if beside else None)
