"""Documents put together from examined pages."""

from __future__ import annotations

from datetime import date

import pytest

from intake.checks.assess import assess
from intake.desk.packet import assembly
from intake.desk.packet.assembly import Examined, assemble
from intake.desk.packet.examination import ExaminedPage
from intake.domain.boxes import Box
from intake.domain.documents import NOT_TAKEN_IN, STRUCK_OUT
from intake.domain.kinds import Channel, Kind, Presenter, Severity, SignatureKind
from intake.domain.zones import Zone
from intake.procedures.load import load_procedure
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


def test_what_was_struck_out_is_asked_about_though_it_stands_again_beside() -> None:
    letter = item(LETTER)
    page = ExaminedPage(letter.page, (letter,), (PageSigns(struck=(Box(900, 600, 1100, 640),)),))
    (document,) = assemble(Examined((), (page,), ())).documents
    assert document.value("document_number") == "AT175006"
    assert document.quality == (STRUCK_OUT,)


def test_a_fault_with_one_paper_leaves_the_packet_to_be_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def faulty(*_: object) -> None:
        raise IndexError("a paper that nobody foresaw")

    monkeypatch.setattr(assembly, "read_facts", faulty)
    letter = item(LETTER)
    page = ExaminedPage(letter.page, (letter,), (None,))
    packet = assemble(Examined((), (page,), ()))
    (document,) = packet.documents
    assert (document.kind, document.facts) == (Kind.REQUEST, ())
    assert document.quality == (NOT_TAKEN_IN,)
    assessment = assess(
        packet,
        load_procedure("code_foreigner_dependent"),
        Channel.WINDOW,
        Presenter.EMPLOYER,
        date(2026, 11, 20),
    )
    said = {f.code: f.severity for f in assessment.findings if f.document == document.id}
    assert said["page.quality"] is Severity.REVIEW
    assert Severity.BLOCKING not in said.values()
