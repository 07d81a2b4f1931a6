"""Whole packets of the main procedure: sound ones, and one for each way to be wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.documents import MAY_BE, Document, FileTrouble
from intake.domain.kinds import Kind, Presenter, RequirementState, SignatureKind, Verdict
from tests.unit.papers.drawn_up import (
    cedula,
    codes,
    judge,
    one,
    paper,
    passport,
    request,
    sut,
    uncertain,
)

STATES = RequirementState


def test_a_sound_packet_is_ready_and_says_what_a_person_must_attest() -> None:
    assessment = judge(passport(), sut(), request())
    assert assessment.verdict is Verdict.READY
    assert codes(assessment) == []
    states = {line.id: line.state for line in assessment.requirements}
    assert states["identity"] is STATES.MET
    assert states["authorization"] is STATES.NOT_APPLICABLE
    to_confirm = {line.attest for line in assessment.requirements if line.attest}
    assert to_confirm == {
        "request.original",
        "identity.original_and_copy",
        "sut.original",
        "no_ecuadorian_cedula",
        "appointment",
    }
    assert [row.outcome for row in assessment.comparisons] == ["same"] * 6


def test_what_was_attested_is_met() -> None:
    attested = frozenset({"request.original", "appointment"})
    lines = judge(passport(), sut(), request(), attested=attested).requirements
    states = {line.attest: line.state for line in lines if line.attest}
    assert states["appointment"] is STATES.MET
    assert states["request.original"] is STATES.MET
    assert states["sut.original"] is STATES.TO_CONFIRM


@pytest.mark.parametrize(
    ("left", "kind", "quote"),
    [
        ((sut(), request()), Kind.PASSPORT, "Pasaporte original y copia simple"),
        (
            (passport(), request()),
            Kind.SUT_RECORD,
            "Entregar el original del registro del contrato SUT del Ministerio de Trabajo.",
        ),
        ((passport(), sut()), Kind.REQUEST, "Presentar la solicitud de emisión"),
    ],
)
def test_a_missing_paper_blocks(left: tuple[Document, ...], kind: Kind, quote: str) -> None:
    assessment = judge(*left)
    finding = one(assessment, "requirement.missing")
    assert (finding.kind, finding.severity.value) == (kind, "blocking")
    assert (finding.quote or "").startswith(quote)
    assert assessment.verdict is Verdict.RETURN


@pytest.mark.parametrize(("legible", "severity"), [(0.3, "review"), (0.9, "blocking")])
def test_a_paper_that_nobody_could_read_may_be_the_missing_one(
    legible: float, severity: str
) -> None:
    unread = replace(paper("d9", Kind.UNKNOWN), legible=legible)
    finding = one(judge(passport(), sut(), unread), "requirement.missing")
    assert finding.severity.value == severity


@pytest.mark.parametrize(("leans", "severity"), [(Kind.REQUEST, "review"), (Kind.VISA, "blocking")])
def test_an_unknown_paper_that_leans_to_the_missing_kind_may_be_it(
    leans: Kind, severity: str
) -> None:
    unknown = replace(paper("d9", Kind.UNKNOWN), reasons=("sirvase", MAY_BE + leans.value))
    finding = one(judge(passport(), sut(), unknown), "requirement.missing")
    assert (finding.kind, finding.severity.value) == (Kind.REQUEST, severity)


@pytest.mark.parametrize(
    ("document", "code", "severity", "kind"),
    [
        (sut(document_number="AR123457"), "identity.number", "blocking", Kind.SUT_RECORD),
        (request(document_number="AR123457"), "identity.number", "blocking", Kind.REQUEST),
        (request(document_number="AR12345G"), "identity.number", "review", Kind.REQUEST),
        (sut(surnames="RODRIGUEZ"), "identity.names", "review", Kind.SUT_RECORD),
        (sut(surnames="VILLACIS TORRES"), "identity.names", "blocking", Kind.SUT_RECORD),
        (sut(surnames="RODRIGUEZPEÑA"), "identity.names", "note", Kind.SUT_RECORD),
        (request(full_name="María Rodríguez Peña"), "identity.names", "review", Kind.REQUEST),
        (sut(birth_date="1991-03-04"), "identity.birth_date", "blocking", Kind.SUT_RECORD),
        (sut(birth_date="1990-04-03"), "identity.birth_date", "review", Kind.SUT_RECORD),
        (sut(nationality="VEN"), "identity.nationality", "review", Kind.SUT_RECORD),
        (sut(nationality="TRANSNISTRIANA"), "identity.nationality", "review", Kind.SUT_RECORD),
        (
            sut(document_type="home_id", document_number="18456789"),
            "identity.document_type",
            "review",
            Kind.SUT_RECORD,
        ),
        (
            sut(company_name="AGRICOLA LEJANA CIA. LTDA.", ruc="0991234567001"),
            "employer.mismatch",
            "review",
            Kind.SUT_RECORD,
        ),
        (
            request("d3", SignatureKind.ELECTRONIC_STAMP),
            "signature.electronic",
            "blocking",
            Kind.REQUEST,
        ),
        (
            request("d3", SignatureKind.INK, SignatureKind.ELECTRONIC),
            "signature.electronic",
            "blocking",
            Kind.REQUEST,
        ),
        (request("d3", SignatureKind.NONE), "signature.missing", "blocking", Kind.REQUEST),
        (request("d3", SignatureKind.PASTED_IMAGE), "signature.pasted", "review", Kind.REQUEST),
        (
            request("d3", SignatureKind.NOT_ASSESSED),
            "signature.not_assessed",
            "review",
            Kind.REQUEST,
        ),
        (
            request(signer_name="María José Rodríguez Peña", signer_number="AR123456"),
            "signer.foreign_national",
            "blocking",
            Kind.REQUEST,
        ),
        (
            request(signer_name="Rosa Elena Cando Vera", signer_number="0962467429"),
            "signer.not_allowed",
            "blocking",
            Kind.REQUEST,
        ),
        (
            request(signer_name="Rosa Cando Vera"),
            "signature.signer_mismatch",
            "review",
            Kind.REQUEST,
        ),
        (request(without=("narrative",)), "content.missing", "blocking", Kind.REQUEST),
        (request(without=("document_number",)), "content.missing", "blocking", Kind.REQUEST),
        (request(without=("employer_name",)), "content.missing", "blocking", Kind.REQUEST),
        (request(without=("employer_cedula",)), "content.missing", "review", Kind.REQUEST),
        (request(employer_cedula="1710034066"), "number.invalid", "review", Kind.REQUEST),
    ],
    ids=lambda value: str(getattr(value, "id", value)),
)
def test_each_way_to_be_wrong(document: Document, code: str, severity: str, kind: Kind) -> None:
    whole = [passport(), sut(), request()]
    assessment = judge(*[document if old.kind is document.kind else old for old in whole])
    finding = one(assessment, code)
    assert (finding.severity.value, finding.kind) == (severity, kind)
    assert finding.document == document.id
    assert finding.evidence
    worse = [row for row in codes(assessment) if row[0] != code and row[1] == "blocking"]
    assert worse == []


def test_the_unsigned_copy_of_a_signed_request_is_looked_at() -> None:
    copy = request("d4", SignatureKind.NONE)
    assert codes(judge(passport(), sut(), request(), copy)) == [("signature.missing", "review")]
    unsigned = (request("d3", SignatureKind.NONE), copy)
    severities = dict(codes(judge(passport(), sut(), *unsigned)))
    assert severities["signature.missing"] == "blocking"


def test_a_request_that_names_no_signer_may_go_on_on_an_unknown_sheet() -> None:
    first = request("d3", SignatureKind.NONE, without=("signer_name", "signer_number"))
    sheet = paper("d7", Kind.UNKNOWN)
    alone = dict(codes(judge(passport(), sut(), first)))
    assert alone["signature.missing"] == "blocking"
    beside = dict(codes(judge(passport(), sut(), first, sheet)))
    assert beside["signature.missing"] == "review"
    named = dict(codes(judge(passport(), sut(), request("d3", SignatureKind.NONE), sheet)))
    assert named["signature.missing"] == "blocking"


def test_an_identity_finding_shows_both_places_and_its_sentence() -> None:
    finding = one(judge(passport(), sut(document_number="AR123457"), request()), "identity.number")
    assert (finding.expected, finding.found) == ("AR123456", "AR123457")
    assert [place.document for place in finding.evidence] == ["d1", "d2"]
    assert all(place.box is not None for place in finding.evidence)
    assert (finding.quote or "").startswith("La misma información del documento de identidad")


def test_what_was_not_read_with_certainty_accuses_nobody() -> None:
    doubtful = uncertain(sut(document_number="AR999999"), "document_number")
    assert ("identity.number", "review") in codes(judge(passport(), doubtful, request()))
    pale = uncertain(sut(birth_date="1991-03-04"), "birth_date")
    assert codes(judge(passport(), pale, request())) == [("identity.birth_date", "review")]
    strange = uncertain(sut(surnames="XQWZ"), "surnames")
    assert codes(judge(passport(), strange, request())) == [("identity.names", "review")]


def test_missing_contents_of_a_bad_page_are_for_review_with_the_page() -> None:
    bad = replace(request(without=("narrative",)), quality=("too_coarse",))
    found = codes(judge(passport(), sut(), bad))
    assert found == [("content.missing", "review"), ("page.quality", "review")]
    pale = replace(request(without=("narrative",)), legible=0.6)
    assert codes(judge(passport(), sut(), pale)) == [("content.missing", "review")]


def test_a_name_that_may_stand_below_the_ink_is_looked_at() -> None:
    unread = request(without=("employer_name", "signer_name"))
    assert ("content.missing", "review") in codes(judge(passport(), sut(), unread))


def test_a_name_that_is_not_there_is_asked_for_where_the_ink_hides_none() -> None:
    unread = request(without=("employer_name", "signer_name"))
    ink = tuple(replace(mark, bare=True) for mark in unread.signatures)
    assert ink
    found = codes(judge(passport(), sut(), replace(unread, signatures=ink)))
    assert ("content.missing", "blocking") in found


def test_half_a_name_is_looked_at_and_accuses_nobody() -> None:
    half = request(without=("full_name", "surnames"), names="MARÍA JOSÉ")
    assert codes(judge(passport(), sut(), half)) == [("content.missing", "review")]


def test_a_bad_page_that_said_everything_is_a_note() -> None:
    bad = replace(request(), quality=("too_coarse",))
    assessment = judge(passport(), sut(), bad)
    assert codes(assessment) == [("page.quality", "note")]
    assert assessment.verdict is Verdict.READY


@pytest.mark.parametrize("lost", ["document_number", "surnames", "employer"])
def test_nothing_that_was_not_compared_is_ready(lost: str) -> None:
    record = sut()
    gone = {lost, "names"} if lost == "surnames" else {lost}
    if lost == "employer":
        gone = {"employer_name", "company_name", "ruc"}
    blind = replace(record, facts=tuple(f for f in record.facts if f.field not in gone))
    assert judge(passport(), blind, request()).verdict is Verdict.REVIEW
    if lost != "employer":
        card = passport()
        hidden = replace(card, facts=tuple(f for f in card.facts if f.field not in gone))
        assert judge(hidden, sut(), request()).verdict is Verdict.REVIEW


def test_an_ecuadorian_passport_is_not_for_this_procedure() -> None:
    national = passport(nationality="ECU", issuing_country="ECU")
    assessment = judge(national, sut(nationality="ECU"), request())
    assert one(assessment, "identity.ecuadorian_document").severity.value == "blocking"


def test_a_natural_persons_ruc_holds_the_cedula() -> None:
    mine = request(without=("company_name", "ruc"))
    theirs = sut(company_name="PEREZ GOMEZ JUAN CARLOS", ruc="1710034065001")
    assert codes(judge(passport(), theirs, mine)) == []


@pytest.mark.parametrize(
    "name", ["COMERCIAL EJEMPLO SA", "Comercial  Ejemplo, S. A.", "COMERClAL EJEMPLO S.A."]
)
def test_slips_and_legal_forms_make_no_other_company(name: str) -> None:
    assert codes(judge(passport(), sut(company_name=name), request())) == []


def test_a_ruc_is_never_judged_by_its_check_digit() -> None:
    rucs = {"ruc": "1793213150001"}
    assert codes(judge(passport(), sut(**rucs), request(**rucs))) == []


def test_dates_expire_or_lie_ahead() -> None:
    expired = judge(passport(expiry_date="2026-11-19"), sut(), request())
    assert codes(expired) == [("document.expired", "review")]
    soon = judge(passport(expiry_date="2027-05-20"), sut(), request())
    assert codes(soon) == [("document.expiring", "note")]
    later = judge(passport(expiry_date="2027-05-21"), sut(), request())
    assert codes(later) == []
    ahead = judge(passport(), sut(), request(issue_date="2026-11-21"))
    assert codes(ahead) == [("date.future", "note")]


def test_unknown_papers_are_a_note_unless_something_is_missing() -> None:
    stray = paper("d9", Kind.UNKNOWN)
    assert codes(judge(passport(), sut(), request(), stray)) == [("document.unknown", "note")]
    assert ("document.unknown", "review") in codes(judge(passport(), sut(), stray))
    blank = paper("d9", Kind.BLANK)
    assert codes(judge(passport(), sut(), request(), blank)) == []


def test_a_file_that_cannot_be_read_is_for_review() -> None:
    trouble = FileTrouble("roto.pdf", "file.broken", {"file": "roto.pdf"})
    finding = one(judge(passport(), sut(), request(), troubles=(trouble,)), "file.unreadable")
    assert finding.severity.value == "review"
    assert finding.parameters["file"] == "roto.pdf"


def test_false_check_digits_of_a_zone_are_for_review() -> None:
    bad = replace(passport(), quality=("mrz.check_digit.birth_date", "mrz.witness.none"))
    finding = one(judge(bad, sut(), request()), "mrz.check_digit")
    assert (finding.severity.value, finding.field) == ("review", "birth_date")


@pytest.mark.parametrize("presenter", [Presenter.HOLDER, Presenter.LEGAL_REPRESENTATIVE])
def test_nobody_else_may_present(presenter: Presenter) -> None:
    finding = one(judge(passport(), sut(), request(), presenter=presenter), "presenter.not_allowed")
    assert finding.severity.value == "blocking"
    assert "presentado" in (finding.quote or "")


def test_a_cedula_in_the_workers_name_is_for_review() -> None:
    card = cedula("d4", "0962467429", "RODRIGUEZ PEÑA MARIA JOSE")
    assert codes(judge(passport(), sut(), request(), card)) == [("precondition.failed", "review")]
    own = cedula("d4", "1710034065", "PEREZ GOMEZ JUAN CARLOS")
    assert codes(judge(passport(), sut(), request(), own)) == []


def test_father_and_son_of_one_name_are_told_apart_by_number() -> None:
    same = "Juan Carlos Pérez Gómez"
    worker = passport(surnames="PÉREZ GÓMEZ", names="JUAN CARLOS")
    record = sut(surnames="PEREZ GOMEZ", names="JUAN CARLOS")
    found = codes(judge(worker, record, request(full_name=same)))
    assert ("signer.foreign_national", "blocking") not in found


def test_a_signer_who_brings_a_cedula_of_his_own_is_for_review() -> None:
    said = request()
    number = said.fact("employer_cedula")
    assert number is not None
    # Two sound cédulas for the employer, the closing block's among them: whose is which?
    both = replace(number, readings=(replace(number.reading, value="0962467429"),))
    found = codes(judge(passport(), sut(), said.with_fact(both)))
    assert ("signature.signer_mismatch", "review") in found


def test_a_request_that_nobody_is_seen_to_sign_is_for_review() -> None:
    said = request(without=("signer_name", "signer_number"))
    assert ("signature.signer_mismatch", "review") in codes(judge(passport(), sut(), said))
