"""Papers of which no rule says how they are signed: nothing is found, the card only tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.documents import Document, SignatureMark
from intake.domain.kinds import Channel, Kind, Presenter, SignatureKind, SignatureRule
from intake.procedures.load import known, load_procedure
from tests.unit.papers.drawn_up import judge, paper, passport, power, request, sut

UNRULED = (Kind.SUT_RECORD, Kind.POWER_OF_ATTORNEY, Kind.VISA, Kind.PASSPORT, Kind.CEDULA)


def bearing(document: Document, kind: SignatureKind) -> Document:
    mark = SignatureMark(kind, 1, Box(300, 2700, 900, 2960), 0.95, signer="FUNCIONARIO DE TURNO")
    return replace(document, signatures=(mark,))


def about_signatures(*papers: Document, presenter: Presenter = Presenter.EMPLOYER) -> list[str]:
    found = judge(*papers, presenter=presenter).findings
    return [f.code for f in found if f.code.startswith("signature.")]


@pytest.mark.parametrize("kind", list(SignatureKind))
def test_a_record_raises_nothing_however_it_is_signed(kind):
    assert about_signatures(passport(), bearing(sut(), kind), request()) == []


@pytest.mark.parametrize("kind", list(SignatureKind))
def test_a_power_raises_nothing_however_it_is_signed(kind):
    papers = (passport(), sut(), request(), bearing(power(), kind))
    assert about_signatures(*papers, presenter=Presenter.ATTORNEY_IN_FACT) == []


@pytest.mark.parametrize("kind", list(SignatureKind))
def test_a_visa_raises_nothing_however_it_is_signed(kind):
    visa = paper("d5", Kind.VISA, full_name="MARIA JOSE RODRIGUEZ PENA")
    assert about_signatures(passport(), sut(), request(), bearing(visa, kind)) == []


def test_the_same_mark_on_a_request_does_raise_one():
    said = bearing(request(), SignatureKind.ELECTRONIC_STAMP)
    assert about_signatures(passport(), sut(), said) == ["signature.electronic"]


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("kind", UNRULED)
def test_no_procedure_states_a_rule_for_them(channel, kind):
    for identifier in known():
        demanded = load_procedure(identifier).rule_for(kind)
        if demanded is not None:
            rule = demanded.signing.on(channel)
            assert rule in (SignatureRule.NOT_STATED, SignatureRule.NONE), identifier
