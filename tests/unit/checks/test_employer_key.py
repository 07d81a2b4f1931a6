"""The employer's key in both channels, and the procedure that takes no papers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.documents import Document, HandedFile
from intake.domain.kinds import Channel, Kind, Presenter, RequirementState, SignatureKind, Verdict
from tests.unit.papers.drawn_up import codes, one, paper, passport, uncertain
from tests.unit.papers.sister_papers import (
    agreement,
    key_request,
    looked_at,
    own_cedula,
    ruc_certificate,
    third_cedula,
    visa,
    with_,
)

KEY = "employer_key"
REPRESENTATIVE = Presenter.LEGAL_REPRESENTATIVE
WINDOW = (key_request(), agreement(), own_cedula())
SECTION = {"third_party_name": "Lucía Andrade Vera", "third_party_number": "0962467429"}
THIRD = (key_request(**SECTION), agreement(), own_cedula(), third_cedula())


def states(assessment: object) -> dict[str, RequirementState]:
    return {line.id: line.state for line in assessment.requirements}  # type: ignore[attr-defined]


@pytest.mark.parametrize("presenter", [REPRESENTATIVE, Presenter.EMPLOYER])
def test_a_sound_packet_at_the_window_is_ready(presenter: Presenter) -> None:
    assessment = looked_at(KEY, *WINDOW, presenter=presenter)
    assert codes(assessment) == []
    assert assessment.verdict is Verdict.READY
    found = states(assessment)
    assert found["ruc"] is found["third_party_id"] is RequirementState.NOT_APPLICABLE
    assert {line.attest for line in assessment.requirements if line.attest} == {
        "key_request.original",
        "agreement.original",
        "representative_id.shown",
        "artisan.no_qualified_artisan",
        "employer_registered",
        "active_email",
        "appointment",
    }


def test_a_third_partys_cedula_whose_number_was_not_read_proves_nobody() -> None:
    card = third_cedula()
    unread = replace(card, facts=tuple(f for f in card.facts if f.field != "document_number"))
    assessment = looked_at(KEY, *THIRD[:-1], unread, presenter=Presenter.THIRD_PARTY)
    assert assessment.verdict is Verdict.REVIEW
    assert [(f.code, f.document) for f in assessment.findings] == [("page.quality", "d5")]


def test_a_number_that_cannot_be_a_cedula_is_looked_at_and_sends_nobody_home() -> None:
    request = key_request(**SECTION)
    facts = tuple(
        replace(f, value=f.value + "1", confidence=0.0) if f.field == "third_party_number" else f
        for f in request.facts
    )
    assessment = looked_at(
        KEY, replace(request, facts=facts), *THIRD[1:], presenter=Presenter.THIRD_PARTY
    )
    assert assessment.verdict is Verdict.REVIEW


def test_a_third_party_brings_the_section_and_their_cedula() -> None:
    assessment = looked_at(KEY, *THIRD, presenter=Presenter.THIRD_PARTY)
    assert codes(assessment) == []
    found = states(assessment)
    assert found["third_party_section"] is found["third_party_id"] is RequirementState.MET
    lines = {line.id: line for line in assessment.requirements}
    assert lines["representative_id"].documents == ("k4",)
    assert lines["third_party_id"].documents == ("d5",)


@pytest.mark.parametrize(
    ("papers", "code", "kind"),
    [
        (with_(THIRD, key_request()), "content.missing", Kind.KEY_REQUEST),
        (THIRD[:3], "requirement.missing", Kind.CEDULA),
        (
            with_(THIRD, third_cedula(number="1720000001", full_name="MORA VEGA ELENA")),
            "presenter.mismatch",
            Kind.CEDULA,
        ),
    ],
)
def test_what_is_wrong_with_a_third_party(
    papers: tuple[Document, ...], code: str, kind: Kind
) -> None:
    assessment = looked_at(KEY, *papers, presenter=Presenter.THIRD_PARTY)
    found = [f for f in assessment.findings if f.code == code]
    assert found, codes(assessment)
    assert {(f.kind, f.severity.value) for f in found} == {(kind, "blocking")}
    assert assessment.verdict is Verdict.RETURN


def test_an_empty_section_is_not_held_against_the_cedula_too() -> None:
    assessment = looked_at(KEY, *with_(THIRD, key_request()), presenter=Presenter.THIRD_PARTY)
    told = {f.code for f in assessment.findings if f.severity.value != "note"}
    assert told == {"content.missing"}


def test_the_card_of_a_third_party_not_read_is_no_representatives_for_a_doubtful_number() -> None:
    name = "João Paulo Oliveira Souza"
    named = passport(document_number="AB123456", surnames="OLIVEIRA SOUZA", names="JOAO PAULO")
    form = key_request(employer_name=name, employer_number="AB123456", signer_name=name)
    form = replace(bare(form, "employer_name", "employer_number", "company_name", "ruc"),
                   quality=("handwritten",))  # fmt: skip
    told = agreement(employer_name=name, employer_number="AB123456", signer_name=name)
    told = bare(told, "employer_name", "employer_number", "company_name", "ruc")
    for field in ("employer_name", "employer_number"):
        form, told = uncertain(form, field), uncertain(told, field)
    papers = (form, told, named, third_cedula())
    found = states(looked_at(KEY, *papers, presenter=Presenter.THIRD_PARTY))
    assert found["third_party_id"] is RequirementState.MET


def test_no_third_party_in_the_virtual_channel() -> None:
    assessment = looked_at(KEY, *THIRD, presenter=Presenter.THIRD_PARTY, channel=Channel.VIRTUAL)
    assert one(assessment, "presenter.not_allowed").severity.value == "blocking"


@pytest.mark.parametrize(
    ("left", "kind"),
    [
        (WINDOW[1:], Kind.KEY_REQUEST),
        ((WINDOW[0], WINDOW[2]), Kind.RESPONSIBILITY_AGREEMENT),
        (WINDOW[:2], Kind.CEDULA),
    ],
)
def test_a_missing_paper_blocks(left: tuple[Document, ...], kind: Kind) -> None:
    finding = one(looked_at(KEY, *left, presenter=REPRESENTATIVE), "requirement.missing")
    assert (finding.kind, finding.severity.value) == (kind, "blocking")


def foreign(document: Document) -> tuple[Document, ...]:
    own = {"employer_name": "María José Rodríguez Peña", "employer_cedula": ""}
    signer = {"signer_name": "María José Rodríguez Peña"}
    return (key_request(**(own | signer)), agreement(**own), document)


@pytest.mark.parametrize(
    ("document", "attest"),
    [
        (passport("k4"), {"representative_id.original"}),
        (visa("k4"), {"representative_id.original"}),
        (
            paper(
                "k4", Kind.FOREIGNER_CODE, full_name="RODRIGUEZ PEÑA MARIA JOSE", code="30512345"
            ),
            {"representative_id.registered", "representative_id.no_cedula"},
        ),
    ],
)
def test_a_foreign_representative_shows_one_of_the_alternatives(
    document: Document, attest: set[str]
) -> None:
    assessment = looked_at(KEY, *foreign(document), presenter=REPRESENTATIVE)
    assert codes(assessment) == []
    asked = {line.attest for line in assessment.requirements if line.attest}
    assert {code for code in asked if code and code.startswith("representative_id")} == attest


@pytest.mark.parametrize("name", [Kind.KEY_REQUEST, Kind.RESPONSIBILITY_AGREEMENT])
def test_the_window_takes_no_electronic_signature(name: Kind) -> None:
    make = key_request if name is Kind.KEY_REQUEST else agreement
    identifier = "k1" if name is Kind.KEY_REQUEST else "k2"
    papers = with_(WINDOW, make(identifier, SignatureKind.ELECTRONIC))
    finding = one(looked_at(KEY, *papers, presenter=REPRESENTATIVE), "signature.electronic")
    assert (finding.kind, finding.severity.value) == (name, "blocking")
    assert "manuscrita" in (finding.quote or "")


@pytest.mark.parametrize("mark", [SignatureKind.INK, SignatureKind.ELECTRONIC_STAMP])
def test_the_virtual_channel_wants_signature_values(mark: SignatureKind) -> None:
    papers = (key_request("k1", mark), agreement("k2", mark), ruc_certificate(), own_cedula())
    assessment = looked_at(KEY, *papers, presenter=REPRESENTATIVE, channel=Channel.VIRTUAL)
    found = [f for f in assessment.findings if f.code == "signature.electronic_missing"]
    assert {f.kind for f in found} == {Kind.KEY_REQUEST, Kind.RESPONSIBILITY_AGREEMENT}
    assert all(f.severity.value == "blocking" for f in found)
    assert all("electrónica" in (f.quote or "") for f in found)


def test_the_ruc_is_asked_in_the_virtual_channel_only() -> None:
    papers = (key_request(), agreement(), own_cedula())
    assessment = looked_at(KEY, *papers, presenter=REPRESENTATIVE, channel=Channel.VIRTUAL)
    missing = [f.kind for f in assessment.findings if f.code == "requirement.missing"]
    assert missing == [Kind.RUC_CERTIFICATE]
    asked = {line.attest for line in assessment.requirements if line.attest}
    assert asked == {"artisan.no_qualified_artisan", "employer_registered"}


@pytest.mark.parametrize(
    ("document", "code", "field"),
    [
        (
            ruc_certificate(
                representative_name="MORA VEGA ELENA", representative_number="1720000001"
            ),
            "representative.mismatch",
            "representative_name",
        ),
        (
            own_cedula(number="1720000001", full_name="MORA VEGA ELENA"),
            "representative.mismatch",
            "representative_name",
        ),
        (
            own_cedula(number="1720000001"),
            "representative.mismatch",
            "representative_number",
        ),
        (
            agreement(employer_name="Elena Mora Vega", employer_cedula="1720000001"),
            "representative.mismatch",
            "representative_name",
        ),
        (ruc_certificate(ruc="1791111111001"), "employer.mismatch", "ruc"),
        (agreement(company_name="NAVIERA PUNTA BRAVA S.A."), "employer.mismatch", "company_name"),
    ],
)
def test_papers_that_name_another_representative_or_company(
    document: Document, code: str, field: str
) -> None:
    papers = with_((*WINDOW, ruc_certificate()), document)
    finding = one(looked_at(KEY, *papers, presenter=REPRESENTATIVE), code)
    assert (finding.document, finding.field) == (document.id, field)
    assert finding.severity.value == "review"


def test_an_artisan_shows_the_certificate_or_somebody_says_they_are_none() -> None:
    card = paper("k8", Kind.ARTISAN_CERTIFICATE, holder_name="Juan Carlos Pérez Gómez")
    found = states(looked_at(KEY, *WINDOW, card, presenter=REPRESENTATIVE))
    assert found["artisan"] is RequirementState.MET
    said = frozenset({"artisan.no_qualified_artisan"})
    found = states(looked_at(KEY, *WINDOW, presenter=REPRESENTATIVE, attested=said))
    assert found["artisan"] is RequirementState.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("size", "kind", "expected"),
    [
        (999_999, "pdf", []),
        (1_000_000, "jpg", []),
        (1_000_001, "pdf", [("file.size", "note")]),
        (1_048_576, "jpg", [("file.size", "note")]),
        (1_048_577, "pdf", [("file.size", "blocking")]),
        (10, "png", [("file.format", "blocking")]),
        (10, "tiff", [("file.format", "blocking")]),
        (2_000_000, "other", [("file.format", "blocking"), ("file.size", "blocking")]),
    ],
)
def test_files_of_the_virtual_channel(
    size: int, kind: str, expected: list[tuple[str, str]]
) -> None:
    file = HandedFile("k3.png", size, kind)
    papers = (key_request(), agreement(), own_cedula(), ruc_certificate())

    def told(channel: Channel) -> list[tuple[str, str]]:
        assessment = looked_at(
            KEY, *papers, presenter=REPRESENTATIVE, channel=channel, files=(file,)
        )
        about = [f for f in assessment.findings if f.code.startswith("file.")]
        assert all(f.document == "k3" and f.quote for f in about)
        return sorted((f.code, f.severity.value) for f in about)

    assert told(Channel.VIRTUAL) == expected
    assert told(Channel.WINDOW) == []


def test_dependants_are_registered_without_papers() -> None:
    assessment = looked_at("register_dependants", presenter=REPRESENTATIVE, channel=Channel.VIRTUAL)
    assert assessment.verdict is Verdict.READY
    assert codes(assessment) == []
    assert {line.id for line in assessment.requirements} == {
        "number_entered",
        "employer_key_held",
        "active_affiliate",
    }
    assert {line.state for line in assessment.requirements} == {RequirementState.TO_CONFIRM}
    brought = looked_at(
        "register_dependants", passport(), presenter=REPRESENTATIVE, channel=Channel.VIRTUAL
    )
    assert codes(brought) == [("procedure.no_papers", "note")]


@pytest.mark.parametrize("kind", ["key_request", "agreement"])
def test_a_paper_over_another_name_is_for_review(kind: str) -> None:
    other = {"signer_name": "Santiago Vélez Naranjo", "signer_number": "2130034370"}
    changed = key_request(**other) if kind == "key_request" else agreement(**other)
    assessment = looked_at(KEY, *with_(WINDOW, changed), presenter=REPRESENTATIVE)
    finding = one(assessment, "signature.signer_mismatch")
    assert (finding.severity.value, finding.found) == ("review", "Santiago Vélez Naranjo")
    assert finding.kind is changed.kind


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("2130034370", Verdict.REVIEW),
        ("2130034371", Verdict.READY),  # its check digit is false: misread
        (SECTION["third_party_number"], Verdict.READY),  # of the part below the signature
    ],
)
def test_a_cedula_under_a_name_that_ink_hides_tells_who_signs(
    number: str, verdict: Verdict
) -> None:
    signed = key_request(**SECTION, signer_number=number)
    hidden = replace(signed, facts=tuple(f for f in signed.facts if f.field != "signer_name"))
    assessment = looked_at(KEY, *with_(THIRD, hidden), presenter=Presenter.THIRD_PARTY)
    assert assessment.verdict is verdict
    if verdict is Verdict.REVIEW:
        assert one(assessment, "signature.signer_mismatch").found == number
        doubted = uncertain(hidden, "employer_cedula")
        again = looked_at(KEY, *with_(THIRD, doubted), presenter=Presenter.THIRD_PARTY)
        assert again.verdict is verdict


def bare(document: Document, *kept: str) -> Document:
    """The paper as it is when hardly anything of it could be read."""
    return replace(document, facts=tuple(f for f in document.facts if f.field in kept))


@pytest.mark.parametrize(
    ("document", "kept"),
    [
        (key_request(), ("ruc",)),
        (agreement(), ()),
        (own_cedula(), ("expiry_date", "nationality")),
    ],
)
def test_nobody_calls_ready_what_was_never_compared(
    document: Document, kept: tuple[str, ...]
) -> None:
    papers = with_(WINDOW, bare(document, *kept))
    assessment = looked_at(KEY, *papers, presenter=REPRESENTATIVE)
    finding = one(assessment, "page.quality")
    assert (finding.severity.value, finding.document) == ("review", document.id)
    assert finding.parameters["reasons"] == ["not_read"]
    assert assessment.verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("document", "kept"),
    [(agreement(), ("ruc",)), (agreement(), ("employer_name",)), (own_cedula(), ("full_name",))],
)
def test_one_value_that_agrees_is_enough(document: Document, kept: tuple[str, ...]) -> None:
    assert any(document.value(name) for name in kept)
    papers = with_(WINDOW, bare(document, *kept))
    assert looked_at(KEY, *papers, presenter=REPRESENTATIVE).verdict is Verdict.READY


def test_what_was_written_in_with_a_pen_is_asked() -> None:
    """Nobody is sent home over values that the program cannot read, and nothing is called ready."""
    form = replace(bare(key_request(), "ruc"), quality=("handwritten",))
    papers = with_(WINDOW, form)
    for presenter in (REPRESENTATIVE, Presenter.THIRD_PARTY):
        assessment = looked_at(KEY, *papers, third_cedula(), presenter=presenter)
        found = [f for f in assessment.findings if f.document == form.id]
        assert {f.severity.value for f in found} == {"review"}
        assert any("handwritten" in f.parameters.get("reasons", ()) for f in found)  # type: ignore[operator]
    # also where all of it could be read: handwriting is never read with certainty
    whole = replace(key_request(), quality=("handwritten",))
    assessment = looked_at(KEY, *with_(WINDOW, whole), presenter=REPRESENTATIVE)
    assert codes(assessment) == [("page.quality", "review")]


def test_a_card_of_somebody_else_is_no_representatives_for_a_name_under_ink() -> None:
    spoilt = uncertain(key_request("k1", signer_name="Juan Pérez", **SECTION), "signer_name")
    stranger = third_cedula(number="0926687856", full_name="RUALES PIEDRA TOMAS EFRAIN")
    papers = (spoilt, agreement(), own_cedula(), stranger)
    assessment = looked_at(KEY, *papers, presenter=Presenter.THIRD_PARTY)
    assert "presenter.mismatch" in {finding.code for finding in assessment.findings}
