"""Procedures that the foreign national asks for: sound packets, and ways to be wrong."""

from __future__ import annotations

import pytest

from intake.domain.documents import Document
from intake.domain.kinds import Channel, Kind, Presenter, RequirementState, SignatureKind, Verdict
from tests.unit.papers.drawn_up import codes, one, paper, passport, uncertain
from tests.unit.papers.sister_papers import (
    PAPERS,
    contract,
    looked_at,
    own_authorization,
    own_request,
    third_cedula,
    visa,
    with_,
    without,
)

CODE, CERTIFICATE = "code_foreigner", "certificate_non_affiliation"
BOTH = (CODE, CERTIFICATE)
NOTICE = [("procedure.other_suggested", "note")]
THIRD = (own_authorization(), third_cedula())


def said(procedure: str) -> list[tuple[str, str]]:
    """What is said about a sound packet: where a contract is shown, that another may be meant."""
    return NOTICE if procedure == CODE else []


@pytest.mark.parametrize("procedure", BOTH)
def test_a_sound_packet_of_the_holder_is_ready(procedure: str) -> None:
    assessment = looked_at(procedure, *PAPERS[procedure], presenter=Presenter.HOLDER)
    assert codes(assessment) == said(procedure)
    assert assessment.verdict is Verdict.READY
    states = {line.id: line.state for line in assessment.requirements}
    assert states["passport"] is states["visa"] is states["request"] is RequirementState.MET
    assert states["authorization"] is RequirementState.NOT_APPLICABLE


@pytest.mark.parametrize("procedure", BOTH)
def test_a_sound_packet_of_a_third_party_is_ready(procedure: str) -> None:
    assessment = looked_at(procedure, *PAPERS[procedure], *THIRD, presenter=Presenter.THIRD_PARTY)
    assert codes(assessment) == said(procedure)
    states = {line.id: line.state for line in assessment.requirements}
    assert states["third_party_id"] is states["holder_passport"] is RequirementState.MET
    assert states["holder_passport.original_and_copy"] is RequirementState.TO_CONFIRM


@pytest.mark.parametrize("procedure", BOTH)
def test_a_third_party_may_show_a_code_instead(procedure: str) -> None:
    code = paper("d5", Kind.FOREIGNER_CODE, holder_name="Lucía Andrade Vera", code="0962467429")
    assessment = looked_at(
        procedure, *PAPERS[procedure], own_authorization(), code, presenter=Presenter.THIRD_PARTY
    )
    assert codes(assessment) == said(procedure)


def test_what_only_a_person_can_attest_is_asked() -> None:
    def asked(procedure: str) -> set[str | None]:
        assessment = looked_at(procedure, *PAPERS[procedure], presenter=Presenter.HOLDER)
        return {line.attest for line in assessment.requirements if line.attest}

    assert asked(CODE) == {
        "request.original",
        "passport.original_and_copy",
        "visa.original_and_copy",
        "contract.in_force",
        "contract.registered",
        "appointment",
    }
    assert asked(CERTIFICATE) == {
        "request.original",
        "passport.original",
        "visa.original",
        "no_foreigner_code",
        "no_cedula",
        "appointment",
    }


@pytest.mark.parametrize(
    ("procedure", "kind", "quote"),
    [
        (CODE, Kind.PASSPORT, "Pasaporte: Debe presentar"),
        (CODE, Kind.VISA, "Visa: Debe presentar"),
        (CODE, Kind.SUT_RECORD, "Contrato original de Trabajo"),
        (CODE, Kind.REQUEST, "Solicitud para afiliado"),
        (CERTIFICATE, Kind.PASSPORT, "Pasaporte: Presente el original"),
        (CERTIFICATE, Kind.VISA, "Visa: Presente el original"),
        (CERTIFICATE, Kind.REQUEST, "Solicitud: carta simple"),
    ],
)
def test_neither_stands_in_for_the_other(procedure: str, kind: Kind, quote: str) -> None:
    papers = without(PAPERS[procedure], kind)
    assessment = looked_at(procedure, *papers, presenter=Presenter.HOLDER)
    finding = one(assessment, "requirement.missing")
    assert (finding.kind, finding.severity.value) == (kind, "blocking")
    assert (finding.quote or "").startswith(quote)


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("document", "code", "severity", "kind"),
    [
        (own_request(document_number="AR123457"), "identity.number", "review", Kind.REQUEST),
        (
            own_request(full_name="Ana Lucía Quispe Mamani", signer_name="Ana Lucía Quispe Mamani"),
            "identity.names",
            "review",
            Kind.REQUEST,
        ),
        (visa(document_number="AR765432"), "identity.number", "review", Kind.VISA),
        (visa(birth_date="1991-03-04"), "identity.birth_date", "review", Kind.VISA),
        (visa(surnames="RODRIGUEZ"), "identity.names", "review", Kind.VISA),
        (visa(surnames="RODRIGUEZPEÑA"), "identity.names", "note", Kind.VISA),
        (own_request(without=("narrative",)), "content.missing", "blocking", Kind.REQUEST),
        (
            own_request("d3", SignatureKind.ELECTRONIC_STAMP),
            "signature.electronic",
            "blocking",
            Kind.REQUEST,
        ),
        (own_request("d3", SignatureKind.NONE), "signature.missing", "blocking", Kind.REQUEST),
        (
            own_request(addressee="Señor Ministro de Salud Pública"),
            "addressee.wrong",
            "review",
            Kind.REQUEST,
        ),
        (passport(expiry_date="2025-01-01"), "document.expired", "review", Kind.PASSPORT),
    ],
)
def test_one_thing_that_is_wrong_is_found(
    procedure: str, document: Document, code: str, severity: str, kind: Kind
) -> None:
    assessment = looked_at(
        procedure, *with_(PAPERS[procedure], document), presenter=Presenter.HOLDER
    )
    found = [f for f in assessment.findings if f.code == code and f.kind is kind]
    assert [finding.severity.value for finding in found] == [severity], codes(assessment)
    assert found[0].document == document.id


def test_another_name_on_the_visa_is_to_be_looked_at_and_not_called_missing() -> None:
    other = visa(surnames="QUISPE MAMANI", names="ANA", document_number="118765432")
    papers = with_(PAPERS[CERTIFICATE], other)
    assessment = looked_at(CERTIFICATE, *papers, presenter=Presenter.HOLDER)
    assert one(assessment, "identity.several_people").document == other.id
    assert assessment.verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("procedure", "code", "severity"),
    [
        (CODE, "signature.signer_mismatch", "review"),
        (CERTIFICATE, "signer.not_allowed", "blocking"),
    ],
)
def test_another_person_signs_the_request(procedure: str, code: str, severity: str) -> None:
    request = own_request(signer_name="Lucía Andrade Vera", signer_number="0962467429")
    assessment = looked_at(
        procedure, *with_(PAPERS[procedure], request), presenter=Presenter.HOLDER
    )
    finding = one(assessment, code)
    assert (finding.severity.value, finding.document) == (severity, "d3")


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize("hidden", [(), ("signer_name",)])
def test_a_request_that_bears_its_own_wrong_number_twice_is_told_once(
    procedure: str, hidden: tuple[str, ...]
) -> None:
    request = own_request(document_number="AR654321", signer_number="AR654321", without=hidden)
    assessment = looked_at(
        procedure, *with_(PAPERS[procedure], request), presenter=Presenter.HOLDER
    )
    found = {f.code for f in assessment.findings if f.severity.value != "note"}
    assert found == {"identity.number"}


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("hidden", "severity"), [(("full_name", "signer_name"), "review"), (("full_name",), "blocking")]
)
def test_the_holders_name_may_stand_below_the_ink(
    procedure: str, hidden: tuple[str, ...], severity: str
) -> None:
    papers = with_(PAPERS[procedure], own_request(without=hidden))
    finding = one(looked_at(procedure, *papers, presenter=Presenter.HOLDER), "content.missing")
    assert (finding.severity.value, finding.field) == (severity, "full_name")


@pytest.mark.parametrize("procedure", BOTH)
def test_a_signer_that_was_not_read_surely_is_no_accusation(procedure: str) -> None:
    request = own_request(signer_name="Lucía Andrade Vera", signer_number="0962467429")
    for name in ("signer_name", "signer_number"):
        request = uncertain(request, name)
    assessment = looked_at(
        procedure, *with_(PAPERS[procedure], request), presenter=Presenter.HOLDER
    )
    assert assessment.verdict is Verdict.REVIEW


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("number", "verdict"),
    [("ARI23456", Verdict.READY), ("AR654321", Verdict.REVIEW)],
)
def test_a_misread_number_under_the_right_name(
    procedure: str, number: str, verdict: Verdict
) -> None:
    request = uncertain(own_request(signer_number=number), "signer_number")
    if verdict is Verdict.REVIEW:
        request = own_request(signer_number=number)
    assessment = looked_at(
        procedure, *with_(PAPERS[procedure], request), presenter=Presenter.HOLDER
    )
    assert assessment.verdict is verdict


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("number", "above", "verdict"),
    [
        ("ARI23456", "AR123456", Verdict.READY),
        ("AR654321", "AR123456", Verdict.REVIEW),
        ("ARI23456", "ARI23456", Verdict.REVIEW),
    ],
)
def test_a_misread_number_whose_name_ink_hides(
    procedure: str, number: str, above: str, verdict: Verdict
) -> None:
    request = own_request(signer_number=number, document_number=above, without=("signer_name",))
    request = uncertain(request, "signer_number")
    assessment = looked_at(
        procedure, *with_(PAPERS[procedure], request), presenter=Presenter.HOLDER
    )
    assert assessment.verdict is verdict


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({"signer_name": "RODRIGUEZ PEÑA"}, Verdict.READY),  # ink lies over the given names
        ({"signer_name": "RODRIGUEZ PEÑA ANA"}, Verdict.REVIEW),
        ({"signer_name": "PEÑA"}, Verdict.REVIEW),
        ({"signer_name": "RODRIGUEZ PEÑA", "signer_number": "AR654321"}, Verdict.REVIEW),
    ],
)
def test_what_ink_leaves_of_the_name_is_enough_where_nothing_contradicts(
    procedure: str, values: dict[str, str], verdict: Verdict
) -> None:
    hidden = ("signer_number",) if "signer_number" not in values else ()
    request = uncertain(own_request(without=hidden, **values), "signer_name")
    assessment = looked_at(
        procedure, *with_(PAPERS[procedure], request), presenter=Presenter.HOLDER
    )
    assert assessment.verdict is verdict


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("document", "code", "severity"),
    [
        (own_authorization(holder_number="AR123457"), "identity.number", "blocking"),
        (own_authorization(holder_number="ARI23456"), "identity.number", "review"),
        (own_authorization(holder_name="María Rodríguez Peña"), "identity.names", "review"),
        (
            own_authorization(holder_name="Ana Quispe Mamani", signer_name="", signer_number=""),
            "identity.names",
            "review",
        ),
        (
            own_authorization(holder_name="", full_name="Ana Quispe Mamani", signer_name=""),
            "identity.names",
            "review",
        ),
        (
            own_authorization(
                holder_name="Ana Quispe Mamani",
                holder_number="118765432",
                signer_name="Ana Quispe Mamani",
                signer_number="118765432",
            ),
            "signer.not_allowed",
            "blocking",
        ),
        (own_authorization("d4", SignatureKind.ELECTRONIC), "signature.electronic", "blocking"),
        (
            third_cedula(number="1710034065", full_name="PEREZ JUAN"),
            "presenter.mismatch",
            "blocking",
        ),
    ],
)
def test_what_is_wrong_with_an_authorisation(
    procedure: str, document: Document, code: str, severity: str
) -> None:
    papers = with_((*PAPERS[procedure], *THIRD), document)
    assessment = looked_at(procedure, *papers, presenter=Presenter.THIRD_PARTY)
    finding = one(assessment, code)
    assert (finding.severity.value, finding.document) == (severity, document.id)
    assert finding.quote


@pytest.mark.parametrize("procedure", BOTH)
def test_a_name_of_the_next_column_accuses_nobody_who_signs(procedure: str) -> None:
    slipped = own_authorization(holder_name="Lucía Andrade Vera")
    papers = with_((*PAPERS[procedure], *THIRD), slipped)
    assessment = looked_at(procedure, *papers, presenter=Presenter.THIRD_PARTY)
    assert "identity.names" not in {finding.code for finding in assessment.findings}
    nobodys = own_authorization(
        holder_name="",
        third_party_name="",
        full_name="Ana Quispe Mamani",
        document_number="AR123456",
    )
    papers = with_((*PAPERS[procedure], *THIRD), nobodys)
    assessment = looked_at(procedure, *papers, presenter=Presenter.THIRD_PARTY)
    assert one(assessment, "identity.names").severity.value == "review"
    unsigned = own_authorization(holder_name="Lucía Andrade Vera", signer_name="")
    papers = with_((*PAPERS[procedure], *THIRD), unsigned)
    assessment = looked_at(procedure, *papers, presenter=Presenter.THIRD_PARTY)
    assert one(assessment, "identity.names").severity.value == "review"


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize("presenter", [Presenter.EMPLOYER, Presenter.ATTORNEY_IN_FACT])
def test_nobody_else_presents(procedure: str, presenter: Presenter) -> None:
    assessment = looked_at(procedure, *PAPERS[procedure], presenter=presenter)
    finding = one(assessment, "presenter.not_allowed")
    assert finding.severity.value == "blocking"
    assert finding.parameters["presenters"] == [Presenter.HOLDER, Presenter.THIRD_PARTY]


@pytest.mark.parametrize("procedure", BOTH)
def test_the_virtual_channel_is_not_offered(procedure: str) -> None:
    assessment = looked_at(
        procedure, *PAPERS[procedure], presenter=Presenter.HOLDER, channel=Channel.VIRTUAL
    )
    finding = one(assessment, "channel.not_offered")
    assert (finding.severity.value, finding.quote) == ("blocking", "Presencial.")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"contract_end": "2026-10-31"}, "contract_end"),
        ({"contract_start": "2026-12-01"}, "contract_start"),
    ],
)
def test_a_contract_that_is_not_in_force(values: dict[str, str], field: str) -> None:
    papers = with_(PAPERS[CODE], contract(**values))
    finding = one(looked_at(CODE, *papers, presenter=Presenter.HOLDER), "document.not_in_force")
    assert (finding.severity.value, finding.field, finding.document) == ("review", field, "d2")


def test_no_cedula_and_no_code_where_the_sheet_wants_none() -> None:
    card = paper(
        "d8", Kind.CEDULA, document_number="1710034065", full_name="RODRIGUEZ PEÑA MARIA JOSE"
    )
    code = paper(
        "d9", Kind.FOREIGNER_CODE, holder_name="RODRIGUEZ PEÑA MARIA JOSE", code="3051234567"
    )
    papers = (*PAPERS[CERTIFICATE], card, code)
    assessment = looked_at(CERTIFICATE, *papers, presenter=Presenter.HOLDER)
    found = [f for f in assessment.findings if f.code == "precondition.failed"]
    assert {(f.kind, f.severity.value) for f in found} == {
        (Kind.CEDULA, "review"),
        (Kind.FOREIGNER_CODE, "review"),
    }
    # also where the number is not certain: whoever signs the own request is no employer
    dim = uncertain(card, "document_number")
    assessment = looked_at(CERTIFICATE, *PAPERS[CERTIFICATE], dim, presenter=Presenter.HOLDER)
    assert one(assessment, "precondition.failed").document == "d8"
    # nor is an employer whom a reader of the request made of the holder
    asked = [p for p in PAPERS[CERTIFICATE] if p.kind is not Kind.REQUEST]
    request = next(p for p in PAPERS[CERTIFICATE] if p.kind is Kind.REQUEST)
    (named,) = paper("d7", Kind.REQUEST, employer_name="MARIA JOSE RODRIGUEZ PEÑA").facts
    misread = request.with_fact(named)
    assessment = looked_at(CERTIFICATE, *asked, misread, card, presenter=Presenter.HOLDER)
    assert one(assessment, "precondition.failed").document == "d8"
    # the other procedure for a code does not ask for it
    assessment = looked_at(CODE, *PAPERS[CODE], card, presenter=Presenter.HOLDER)
    assert "precondition.failed" not in dict(codes(assessment))


def test_contact_data_are_asked_for_the_certificate_only() -> None:
    letter = own_request(without=("telephone",))
    for procedure, expected in ((CODE, False), (CERTIFICATE, True)):
        papers = with_(PAPERS[procedure], letter)
        assessment = looked_at(procedure, *papers, presenter=Presenter.HOLDER)
        found = [f for f in assessment.findings if f.code == "content.missing"]
        assert [f.parameters["content"] for f in found] == (["contact"] if expected else [])
