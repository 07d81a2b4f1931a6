"""A letter whose formula ends one page and whose signer stands on the next is not unsigned."""

from __future__ import annotations

import pytest

from intake.desk.packet.overleaf import signed_overleaf
from intake.domain.boxes import Box
from intake.domain.documents import SignatureMark
from intake.domain.kinds import Kind, SignatureKind
from tests.unit.papers.drawn_up import fact
from tests.unit.papers.paper_text import item

FIRST = "Yo, Ana Vera Paz, con cédula No. 1710034065, solicito el código.\n\nAtentamente,"
BLOCK = "Woabsané\nC.I.: 171003406-5\nGerente general"
FACTS = (fact("employer_cedula", "1710034065"), fact("full_name", "LI WEI"))
NONE = SignatureMark(SignatureKind.NONE, 1, Box(0, 2496, 1179, 3049), 0.6)


def seen(
    *texts: str, kind: Kind = Kind.REQUEST, mark: SignatureMark = NONE
) -> tuple[SignatureKind, int]:
    items = [item(text, file=f"p{n}.png") for n, text in enumerate(texts)]
    (found,) = signed_overleaf(kind, items, FACTS, (mark,))
    return found.kind, found.page


def test_whose_number_stands_on_the_next_page_signs_there() -> None:
    assert seen(FIRST, BLOCK) == (SignatureKind.NOT_ASSESSED, 2)


@pytest.mark.parametrize("other", ["", "Copia del contrato", "Página 2 de 2", "C.I. 0926687856"])
def test_another_page_behind_it_changes_nothing(other: str) -> None:
    assert seen(FIRST, other) == (SignatureKind.NONE, 1)


def test_an_empty_place_on_the_last_page_stays_empty() -> None:
    last = SignatureMark(SignatureKind.NONE, 2, Box(0, 10, 20, 30), 0.9)
    assert seen(FIRST, BLOCK, mark=last) == (SignatureKind.NONE, 2)


def test_ink_stays_ink_and_deeds_are_not_looked_at() -> None:
    ink = SignatureMark(SignatureKind.INK, 1, Box(0, 10, 20, 30), 0.9)
    assert seen(FIRST, BLOCK, mark=ink) == (SignatureKind.INK, 1)
    assert seen(FIRST, BLOCK, kind=Kind.POWER_OF_ATTORNEY) == (SignatureKind.NONE, 1)
    assert seen(FIRST) == (SignatureKind.NONE, 1)
