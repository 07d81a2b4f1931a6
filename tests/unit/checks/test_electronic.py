"""The rule that a paper is signed electronically, drawn up here: no sheet of today's demands it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.checks.assess import assess
from intake.domain.documents import Document, Packet, PageRef, SignatureMark
from intake.domain.electronic import (
    CertificateCard,
    ElectronicCard,
    Revocation,
    Trust,
    ValueKind,
)
from intake.domain.findings import Finding
from intake.domain.kinds import (
    Channel,
    Kind,
    Presenter,
    ReadBy,
    Severity,
    SignatureKind,
    SignatureRule,
)
from intake.messages import Messages
from intake.procedures.load import load_procedure
from intake.procedures.model import Person, Procedure
from tests.unit.papers.drawn_up import TODAY, passport, request, sut

CERTIFICATE = CertificateCard(
    "JUAN CARLOS PEREZ GOMEZ", "AUTORIDAD", "4D", "2025-01-01T00:00:00+00:00",
    "2029-01-01T00:00:00+00:00", "00" * 32, "1710034065", "1790085783001",
)  # fmt: skip
GOOD = ElectronicCard(
    "Signature1", "ETSI.CAdES.detached", ValueKind.SIGNATURE, "JUAN CARLOS PEREZ GOMEZ",
    "2026-11-20T15:00:00+00:00", certificate=CERTIFICATE, intact=True, covers_whole_file=True,
    altered_after=False, trust=Trust.TRUSTED, in_force=True, revocation=Revocation.GOOD,
)  # fmt: skip


def virtual_rules() -> Procedure:
    """The main procedure, if its request came in through the virtual channel."""
    rules = load_procedure("code_foreigner_dependent")
    changed = tuple(
        replace(
            rule,
            signing=replace(
                rule.signing,
                rule={**rule.signing.rule, Channel.VIRTUAL: SignatureRule.ELECTRONIC_REQUIRED},
                signers=(Person.EMPLOYER,),
            ),
        )
        if rule.id == "request"
        else rule
        for rule in rules.requirements
    )
    return replace(rules, requirements=changed, channels=(Channel.WINDOW, Channel.VIRTUAL))


def signed(*cards: ElectronicCard | None, file: str = "solicitud.pdf", **values: str) -> Document:
    plain = request("d3", SignatureKind.NONE, **values)
    marks = tuple(
        SignatureMark(SignatureKind.ELECTRONIC, 1, None, 1.0, c.signer if c else None, c)
        for c in cards
    )
    page = PageRef(file, 1, 0, 2480, 3508, 300)
    return replace(plain, signatures=(*marks, *plain.signatures), pages=(page,))


def about_signature(paper: Document, channel: Channel = Channel.VIRTUAL) -> list[Finding]:
    packet = Packet((passport(), sut(), paper))
    found = assess(packet, virtual_rules(), channel, Presenter.EMPLOYER, TODAY).findings
    return [f for f in found if f.code.startswith("signature.")]


def codes(found: list[Finding]) -> list[tuple[str, str]]:
    return [(f.code, f.severity.value) for f in found]


def test_a_sound_signature_of_the_employer_raises_nothing() -> None:
    assert about_signature(signed(GOOD)) == []


def test_the_channel_decides_by_the_rule_alone() -> None:
    found = about_signature(signed(GOOD), Channel.WINDOW)
    assert codes(found) == [("signature.electronic", "blocking")]


@pytest.mark.parametrize(
    ("file", "mark", "held"),
    [
        ("foto.jpg", SignatureKind.INK, "picture"),
        ("foto.PNG", SignatureKind.ELECTRONIC_STAMP, "print"),
        ("escaneo.pdf", SignatureKind.ELECTRONIC_STAMP, "print"),
        ("carta.pdf", SignatureKind.INK, "unsigned"),
    ],
)
def test_what_was_uploaded_instead_is_said_in_words(
    file: str, mark: SignatureKind, held: str
) -> None:
    page = PageRef(file, 1, 0, 2480, 3508, 300)
    (found,) = about_signature(replace(request("d3", mark), pages=(page,)))
    assert (found.code, found.severity) == ("signature.electronic_missing", Severity.BLOCKING)
    assert found.parameters["held"] == held
    for language in ("es", "en"):
        messages = Messages(language)
        words = messages.finding(found)[1]
        assert messages.word("electronic_held", held) in words
        assert "PDF" in words
        assert "{" not in words


def test_a_stamp_drawn_in_a_file_is_said_to_be_just_that() -> None:
    page = PageRef("carta.pdf", 1, 0, 2480, 3508, 300)
    stamped = replace(request("d3", SignatureKind.ELECTRONIC_STAMP), pages=(page,))
    drawn = replace(
        stamped, facts=tuple(replace(f, read_by=ReadBy.TEXT_LAYER) for f in stamped.facts)
    )
    (uploaded,) = about_signature(drawn)
    assert uploaded.parameters["held"] == "drawn"
    (handed,) = about_signature(drawn, Channel.WINDOW)
    assert (handed.code, handed.parameters["borne"]) == ("signature.electronic", "drawn")
    (scanned,) = about_signature(stamped, Channel.WINDOW)
    assert scanned.parameters["borne"] == "print"
    for language in ("es", "en"):
        for found in (uploaded, handed):
            assert (
                Messages(language).word("electronic_held", "drawn")
                in Messages(language).finding(found)[1]
            )


def test_a_timestamp_alone_is_nobodys_signature() -> None:
    found = about_signature(signed(replace(GOOD, kind=ValueKind.TIMESTAMP)))
    assert codes(found) == [("signature.electronic_missing", "blocking")]


@pytest.mark.parametrize("change", [{"intact": False}, {"altered_after": True}])
def test_an_altered_file_blocks(change: dict[str, bool]) -> None:
    found = about_signature(signed(replace(GOOD, **change)))
    assert codes(found) == [("signature.electronic_invalid", "blocking")]


def test_a_later_signature_does_not_heal_an_altered_one() -> None:
    found = about_signature(signed(replace(GOOD, altered_after=True), GOOD))
    assert codes(found) == [("signature.electronic_invalid", "blocking")]


@pytest.mark.parametrize("trust", [t for t in Trust if t is not Trust.TRUSTED])
def test_an_unproven_issuer_is_looked_at(trust: Trust) -> None:
    (found,) = about_signature(signed(replace(GOOD, trust=trust)))
    assert (found.code, found.severity) == ("signature.unverifiable", Severity.REVIEW)
    assert Messages("es").word("electronic_doubt", trust.value) in Messages("es").finding(found)[1]


def test_what_is_not_known_is_looked_at() -> None:
    assert codes(about_signature(signed(replace(GOOD, altered_after=None)))) == [
        ("signature.unverifiable", "review")
    ]
    assert codes(about_signature(signed(replace(GOOD, in_force=False)))) == [
        ("signature.unverifiable", "review")
    ]
    unread = about_signature(signed(None))
    assert codes(unread) == [("signature.unverifiable", "review")]


def test_revocation_merely_not_checked_is_a_note() -> None:
    (found,) = about_signature(signed(replace(GOOD, revocation=Revocation.NOT_CHECKED)))
    assert (found.code, found.severity) == ("signature.unverifiable", Severity.NOTE)
    assert "válida" in Messages("es").finding(found)[0]


def test_the_best_of_several_signatures_decides_on_proof() -> None:
    unknown = replace(GOOD, trust=Trust.ISSUER_UNKNOWN)
    assert about_signature(signed(unknown, GOOD)) == []


def test_signed_by_somebody_else() -> None:
    other = replace(CERTIFICATE, subject="PEDRO VACA", number="0912345675")
    (found,) = about_signature(signed(replace(GOOD, signer="PEDRO VACA", certificate=other)))
    assert (found.code, found.severity) == ("signature.signer_mismatch", Severity.REVIEW)
    assert "1710034065" in (found.expected or "")
    assert found.found == "PEDRO VACA 0912345675"


def test_one_name_with_two_numbers_is_looked_at() -> None:
    other = replace(CERTIFICATE, number="0912345675")
    found = about_signature(signed(replace(GOOD, certificate=other)))
    assert codes(found) == [("signature.signer_mismatch", "review")]


def test_a_second_signature_by_a_witness_is_no_mismatch() -> None:
    other = replace(CERTIFICATE, subject="PEDRO VACA", number="0912345675")
    witness = replace(GOOD, signer="PEDRO VACA", certificate=other)
    assert about_signature(signed(witness, GOOD)) == []


def test_the_ruc_of_another_company() -> None:
    other = replace(CERTIFICATE, ruc="0990012345001")
    (found,) = about_signature(signed(replace(GOOD, certificate=other)))
    assert (found.code, found.field) == ("signature.signer_mismatch", "ruc")
    assert found.expected == "1790085783001"


def test_a_certificate_of_the_company_itself() -> None:
    own = replace(CERTIFICATE, subject="COMERCIAL EJEMPLO S.A.", number=None, organization="Otra")
    card = replace(GOOD, signer="COMERCIAL EJEMPLO S.A.", certificate=own)
    assert about_signature(signed(card)) == []


def test_nothing_read_of_who_should_sign_accuses_nobody() -> None:
    bare = replace(signed(GOOD), facts=())
    packet = Packet((bare,))
    found = assess(packet, virtual_rules(), Channel.VIRTUAL, Presenter.EMPLOYER, TODAY).findings
    about = [f for f in found if f.code == "signature.signer_mismatch" and f.found]
    assert about == []
    assert bare.kind is Kind.REQUEST
