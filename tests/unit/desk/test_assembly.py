"""Documents put together from examined pages."""

from __future__ import annotations

from intake.desk.packet.assembly import Examined, assemble
from intake.desk.packet.examination import ExaminedPage
from intake.domain.boxes import Box
from intake.domain.kinds import Kind, SignatureKind
from intake.domain.zones import Zone
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns, Place
from tests.unit.papers.paper_text import item

LETTER = """Señor Director Provincial del IESS
De mi consideración:

Yo, ROSA PÉREZ TOAPANTA, con cédula No. 1710034065, en calidad de empleadora, solicito la
asignación del código de identificación para extranjero a CLAUDIA MOSQUERA, con pasaporte AT175006.

Atentamente,

ROSA PÉREZ TOAPANTA
C.I. 1710034065
"""


def test_a_false_zone_on_a_letter_takes_no_signature_away() -> None:
    false = Zone("TD3", ("P<ATENTAMENTE", "C<I<1710034065"), Box(100, 900, 900, 960), False)
    letter = item(LETTER, false)
    box = Box(200, 700, 700, 800)
    place = Place(box, None, ("ROSA PÉREZ TOAPANTA",), 0.9, last=True)
    signs = PageSigns((place,), (), (InkEvidence(InkKind.INK, box, 0.99, 0, 0.99),))
    page = ExaminedPage(letter.page, (letter,), (signs,))
    (document,) = assemble(Examined((), (page,), ())).documents
    assert document.kind is Kind.REQUEST
    assert [mark.kind for mark in document.signatures] == [SignatureKind.INK]
    assert document.zones == ()
