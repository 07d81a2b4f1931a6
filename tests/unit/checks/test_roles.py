"""Whose paper is whose: alternatives, copies, third parties, attorneys, strangers."""

from __future__ import annotations

import pytest

from intake.checks.persons.roles import assign
from intake.domain.documents import Document, Fact, Packet
from intake.domain.kinds import Kind, Presenter, ReadBy, RequirementState, Verdict
from tests.unit.papers.drawn_up import (
    PLACE,
    authorization,
    cedula,
    codes,
    judge,
    one,
    paper,
    passport,
    power,
    request,
    sut,
    third_party_papers,
    uncertain,
)

THIRD = Presenter.THIRD_PARTY
ATTORNEY = Presenter.ATTORNEY_IN_FACT
OTHER = {"surnames": "VILLACIS TORRES", "names": "PEDRO", "document_number": "FX778899"}


def home_id(number: str = "V-18.456.789") -> Document:
    return paper(
        "d1",
        Kind.HOME_ID,
        document_number=number,
        surnames="RODRIGUEZ PEÑA",
        names="MARIA JOSE",
        nationality="VEN",
    )


def visa(**values: str) -> Document:
    told = {
        "visa_number": "EC-778899",
        "document_number": "AR123456",
        "surnames": "RODRIGUEZ PEÑA",
        "names": "MARIA JOSE",
    }
    return paper("d1", Kind.VISA, **(told | values))


def attests(*documents: Document) -> set[str]:
    return {line.attest for line in judge(*documents).requirements if line.attest}


def test_a_visa_serves_when_a_person_attests_that_there_is_no_passport() -> None:
    assessment = judge(visa(), sut(), request())
    assert assessment.verdict is Verdict.READY
    assert "identity.no_passport" in attests(visa(), sut(), request())


def test_a_visa_may_be_named_by_its_own_number() -> None:
    own = {"document_number": "EC778899"}
    assert codes(judge(visa(), sut(**own), request(**own))) == []
    mixed = judge(visa(), sut(**own), request())
    assert codes(mixed) == [("identity.document_type", "review")]
    wrong = judge(visa(), sut(document_number="EC778890"), request(**own))
    assert ("identity.number", "blocking") in codes(wrong)


def test_a_home_card_serves_last() -> None:
    numbers = {"document_number": "18456789"}
    papers = (home_id(), sut(nationality="VEN", **numbers), request(**numbers))
    assert codes(judge(*papers)) == []
    assert "identity.no_passport_no_visa" in attests(*papers)


def test_the_passport_goes_before_the_card_also_when_the_record_names_the_card() -> None:
    record = sut(document_number="18456789", document_type="home_id")
    found = codes(judge(passport(), home_id(), record, request()))
    assert ("identity.document_type", "review") in found
    assert ("identity.number", "blocking") not in found


def test_original_and_copy_of_one_passport_are_one_person() -> None:
    assert codes(judge(passport("d1"), passport("d9"), sut(), request())) == []


def test_a_stray_passport_of_another_worker_is_seen() -> None:
    stray = passport("d9", **OTHER)
    for papers in ((stray, passport(), sut(), request()), (passport(), stray, sut(), request())):
        assessment = judge(*papers)
        assert codes(assessment) == [("identity.several_people", "review")]
        assert assessment.findings[0].document == "d9"


@pytest.mark.parametrize("born", ["1971-11-10", ""])
def test_a_stray_passport_whose_name_is_hard_to_read_is_seen(born: str) -> None:
    stray = passport("d9", **OTHER, birth_date=born)
    stray = uncertain(uncertain(stray, "surnames"), "names")
    assessment = judge(passport(), stray, sut(), request())
    assert codes(assessment) == [("identity.several_people", "review")]
    assert assessment.findings[0].document == "d9"


def test_the_same_passport_hard_to_read_the_second_time_is_no_stranger() -> None:
    again = uncertain(uncertain(passport("d9", surnames="RODRIGUEZ PENA"), "surnames"), "names")
    assert judge(passport(), again, sut(), request()).verdict is Verdict.READY


def test_a_second_record_of_another_worker_is_seen_and_not_mixed_in() -> None:
    assessment = judge(passport(), sut("d8", **OTHER), sut(), request())
    assert codes(assessment) == [("identity.several_people", "review")]


def test_a_second_record_of_the_same_name_is_compared_too() -> None:
    assessment = judge(passport(), sut(), sut("d8", document_number="AR654321"), request())
    assert one(assessment, "identity.number").document == "d8"


def test_the_only_record_of_another_worker_blocks() -> None:
    found = codes(judge(passport(), sut(**OTHER), request()))
    assert ("identity.number", "blocking") in found
    assert ("identity.names", "blocking") in found


def test_a_third_party_with_all_papers_is_ready() -> None:
    assessment = judge(passport(), sut(), request(), *third_party_papers(), presenter=THIRD)
    assert codes(assessment) == []
    met = {r.id: r.documents for r in assessment.requirements if r.state is RequirementState.MET}
    assert met["third_party_id"] == ("d5",)
    assert met["employer_cedula"] == ("d6",)


@pytest.mark.parametrize(
    ("named", "codes_found"),
    [
        ({"full_name": "María José Rodríguez"}, []),
        ({"full_name": "María José Rodríguez Zambrano"}, ["identity.names"]),
        ({"document_number": "ZZ998877"}, ["identity.number"]),
        (
            {"full_name": "Pedro Quispe Mamani", "document_number": "ZZ998877"},
            ["identity.number", "identity.names"],
        ),
    ],
)
def test_an_authorisation_for_another_worker_is_looked_at(
    named: dict[str, str], codes_found: list[str]
) -> None:
    _, shown, employers = third_party_papers()
    papers = (authorization("d4", **named), shown, employers)
    found = codes(judge(passport(), sut(), request(), *papers, presenter=THIRD))
    assert found == [(code, "review") for code in codes_found]


def test_the_back_of_a_card_that_lies_apart_is_nobody_else() -> None:
    back = paper("d7", Kind.CEDULA, surnames="PÉREZ LUIS ALBERTO", expiry_date="2035-11-28")
    shown = (*third_party_papers(), back)
    found = codes(judge(passport(), sut(), request(), *shown, presenter=THIRD))
    assert ("presenter.mismatch", "blocking") not in found


def test_another_persons_card_beside_the_authorised_ones_still_blocks() -> None:
    other = cedula("d7", "0962467403", "SALAZAR NARANJO ROSA")
    papers = third_party_papers()
    found = codes(judge(passport(), sut(), request(), papers[0], other, papers[2], presenter=THIRD))
    assert ("presenter.mismatch", "blocking") in found


@pytest.mark.parametrize(
    ("gone", "requirement", "kind"),
    [
        ("d4", "authorization", Kind.THIRD_PARTY_AUTHORIZATION),
        ("d5", "third_party_id", Kind.CEDULA),
        ("d6", "employer_cedula", Kind.CEDULA),
    ],
)
def test_each_paper_of_the_third_party_is_demanded(gone: str, requirement: str, kind: Kind) -> None:
    left = [document for document in third_party_papers() if document.id != gone]
    assessment = judge(passport(), sut(), request(), *left, presenter=THIRD)
    missing = [f for f in assessment.findings if f.code == "requirement.missing"]
    assert [f.parameters["requirement"] for f in missing] == [requirement]
    assert missing[0].kind is kind


def test_a_foreign_third_party_shows_code_and_passport_and_stays_apart_from_the_worker() -> None:
    third = {"third_party_name": "Pedro Villacís Torres", "third_party_number": "FX778899"}
    papers = (
        passport("d7", **OTHER),
        passport(),
        sut(),
        request(),
        authorization(**third),
        paper("d5", Kind.FOREIGNER_CODE, code="1234567890", full_name="PEDRO VILLACIS TORRES"),
        cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS"),
    )
    assessment = judge(*papers, presenter=THIRD)
    assert codes(assessment) == []
    met = {r.id: r.documents for r in assessment.requirements}
    assert met["identity"] == ("d1",)
    assert set(met["third_party_id"]) == {"d5", "d7"}
    no_code = judge(*(p for p in papers if p.kind is not Kind.FOREIGNER_CODE), presenter=THIRD)
    assert codes(no_code) == [("requirement.missing", "blocking")]


def test_the_authorised_person_must_be_the_one_who_shows_an_identity() -> None:
    wrong = cedula("d5", "0912345675", "MORA SALAS BYRON")
    papers = (authorization(), wrong, third_party_papers()[2])
    finding = one(
        judge(passport(), sut(), request(), *papers, presenter=THIRD), "presenter.mismatch"
    )
    assert finding.severity.value == "blocking"
    assert (finding.expected, finding.found) == ("0962467429", "0912345675")


@pytest.mark.parametrize("number", ["FX778899", "1234567890"])
def test_the_authorisation_may_name_code_or_passport_of_a_foreign_third_party(number: str) -> None:
    third = {"third_party_name": "Pedro Villacís Torres", "third_party_number": number}
    code = paper("d5", Kind.FOREIGNER_CODE, code="1234567890", full_name="PEDRO VILLACIS TORRES")
    rest = (authorization(**third), cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS"))
    papers = (passport("d7", **OTHER), passport(), sut(), request(), code, *rest)
    assert ("presenter.mismatch", "blocking") not in codes(judge(*papers, presenter=THIRD))
    wrong = paper("d5", Kind.FOREIGNER_CODE, code="1234567890", full_name="BYRON MORA SALAS")
    papers = (passport("d7", **OTHER), passport(), sut(), request(), wrong, *rest)
    assert ("presenter.mismatch", "blocking") in codes(judge(*papers, presenter=THIRD))


def test_an_unproven_number_that_two_papers_contradict_is_for_a_person() -> None:
    numbers = {"document_number": "18456788"}
    papers = (home_id("18456789"), sut(nationality="VEN", **numbers), request(**numbers))
    assessment = judge(*papers)
    assert codes(assessment) == [("identity.number", "review")] * 2
    assert assessment.comparisons[0].outcome == "look"
    proven = judge(passport(), sut(**numbers), request(**numbers))
    assert codes(proven) == [("identity.number", "blocking")] * 2


def test_the_worker_may_not_be_the_third_party() -> None:
    letter = authorization(
        third_party_name="María José Rodríguez Peña", third_party_number="AR123456"
    )
    papers = (passport(), sut(), request(), letter, *third_party_papers()[1:])
    finding = one(judge(*papers, presenter=THIRD), "presenter.not_allowed")
    assert (finding.severity.value, finding.document) == ("blocking", "d4")


def test_someone_else_may_not_authorise() -> None:
    letter = authorization(
        employer_name="Byron Mora Salas",
        employer_cedula="0912345675",
        signer_name="Byron Mora Salas",
    )
    papers = (passport(), sut(), request(), letter, *third_party_papers()[1:])
    finding = one(judge(*papers, presenter=THIRD), "signer.not_allowed")
    assert finding.kind is Kind.THIRD_PARTY_AUTHORIZATION


def endorsed(decision: str, day: str) -> Document:
    document = power()
    for name, value in (("endorsement", decision), ("endorsement_date", day)):
        document = document.with_fact(Fact(name, value, value, 1, PLACE, 1.0, ReadBy.PERSON))
    return document


@pytest.mark.parametrize(
    ("document", "found"),
    [
        (power(), [("endorsement.pending", "review")]),
        (endorsed("validated", "2026-11-18"), []),
        (endorsed("validated", "2026-11-21"), [("endorsement.rejected", "blocking")]),
        (endorsed("rejected", "2026-11-18"), [("endorsement.rejected", "blocking")]),
        (endorsed("observed", "2026-11-18"), [("endorsement.pending", "review")]),
    ],
)
def test_a_power_needs_the_endorsement_of_the_legal_unit(
    document: Document, found: list[tuple[str, str]]
) -> None:
    letter = request(signer_name="Lucía Andrade Vera", signer_number="0962467429")
    assessment = judge(passport(), sut(), letter, document, presenter=ATTORNEY)
    assert codes(assessment) == found


def test_the_parties_of_a_power_are_the_employer_and_who_signs() -> None:
    letter = request(signer_name="Lucía Andrade Vera", signer_number="0962467429")
    strange = power(grantor_name="Byron Mora Salas", grantor_number="0912345675")
    found = codes(judge(passport(), sut(), letter, strange, presenter=ATTORNEY))
    assert ("power.parties", "blocking") in found
    other = power(attorney_name="Byron Mora Salas", attorney_number="0912345675")
    found = codes(judge(passport(), sut(), letter, other, presenter=ATTORNEY))
    assert ("power.parties", "blocking") in found


def test_a_power_given_by_the_company_names_its_representative_or_not() -> None:
    letter = request(signer_name="Lucía Andrade Vera", signer_number="0962467429")
    given = power(grantor_name="Ana Mora Salas", company_name="COMERCIAL EJEMPLO")
    found = codes(judge(passport(), sut(), letter, given, presenter=ATTORNEY))
    assert found == [("endorsement.pending", "review")]


def test_an_attorney_who_signs_needs_a_power_whoever_presents() -> None:
    letter = request(
        signer_name="Lucía Andrade Vera",
        signer_number="0962467429",
        signer_role="attorney_in_fact",
    )
    found = codes(judge(passport(), sut(), letter))
    assert ("requirement.missing", "blocking") in found


def test_the_worker_may_not_be_the_attorney() -> None:
    own = power(attorney_name="María José Rodríguez Peña", attorney_number="AR123456")
    found = codes(judge(passport(), sut(), request(), own, presenter=ATTORNEY))
    assert ("presenter.not_allowed", "blocking") in found


def test_the_back_of_a_card_with_a_number_of_its_own_and_a_cut_name_is_no_stranger() -> None:
    """A serial number stands in the zone behind, and the zone has no room for the whole name."""
    told = {"surnames": "DE LOS RIOS ARBOLEDA", "names": "JHON JAIRO"}
    front = paper("d1", Kind.HOME_ID, document_number="5603535383", nationality="COL", **told)
    back = paper("d9", Kind.HOME_ID, document_number="918471506", nationality="COL")
    for name, value in (("surnames", told["surnames"]), ("names", "JHON JAI")):
        read = Fact(name, value, value, 1, PLACE, 0.99, ReadBy.MRZ)
        back = back.with_fact(read)
    numbers = {"document_number": "5603535383"} | told
    papers = (
        sut(nationality="COL", **numbers),
        request(full_name="JHON JAIRO DE LOS RIOS ARBOLEDA", document_number="5603535383"),
    )
    assert codes(judge(front, back, *papers)) == []
    other = back.with_fact(Fact("names", "PEDRO", "PEDRO", 1, PLACE, 0.99, ReadBy.MRZ))
    assert ("identity.several_people", "review") in codes(judge(front, other, *papers))


def test_a_number_of_which_the_end_was_not_read_sends_nobody_home() -> None:
    rest = (cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS"), passport(), sut(), request())

    def found(number: str, name: str = "Pedro Villacís Torres") -> list[tuple[str, str]]:
        third = authorization(third_party_name=name, third_party_number=number)
        code = paper(
            "d5", Kind.FOREIGNER_CODE, code="3038382162", full_name="VILLACIS TORRES PEDRO"
        )
        own = paper("d7", Kind.PASSPORT, surnames="VILLACIS TORRES", names="PEDRO")
        return codes(judge(*rest, third, code, own, presenter=THIRD))

    assert ("page.quality", "review") in found("30383821")
    assert ("presenter.mismatch", "blocking") not in found("30383821")
    assert ("presenter.mismatch", "blocking") in found("30383821", "Pedro Mora Salas")
    assert ("presenter.mismatch", "blocking") in found("30383829")


def test_of_a_code_that_is_another_persons_the_finding_says_which() -> None:
    code = paper("d5", Kind.FOREIGNER_CODE, code="1234567891", full_name="PEDRO VILLACIS TORRES")
    third = authorization(third_party_name="Pedro Villacís Torres", third_party_number="1299999890")
    rest = (cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS"), passport(), sut(), request())
    finding = one(judge(*rest, third, code, presenter=THIRD), "presenter.mismatch")
    assert (finding.expected, finding.found) == ("1299999890", "1234567891")


def test_a_visa_in_the_workers_name_is_not_the_third_partys_however_it_was_read() -> None:
    """Readings that are not certain speak for nobody: the visa bears the renewed passport."""
    own = visa(document_number="AR999999")
    for field in ("surnames", "names"):
        own = uncertain(own, field)
    authorized, shown, employer = third_party_papers()
    for field in ("third_party_number", "third_party_name"):
        authorized = uncertain(authorized, field)
    worker = assign(Packet((passport(), own, sut(), request(), authorized, shown, employer)), THIRD)
    assert own in worker.worker
    assert own not in worker.presenter_papers
