"""Each cross-document check X01 to X30 of the domain, on one packet that breaks just that.

X25 (size, format, opens, not encrypted) and X26 (certificate against the papers) look at files:
see `test_virtual_journeys` and `test_checks_electronic`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from intake.checks.assess import assess
from intake.domain.documents import LOOKS_LIKE, Document, Packet
from intake.domain.earlier import EarlierCase
from intake.domain.findings import Assessment
from intake.domain.kinds import Channel, Kind, Presenter, RequirementState, SignatureKind
from intake.procedures.load import load_procedure
from tests.unit.checks.test_roles import home_id
from tests.unit.papers.drawn_up import (
    TODAY,
    authorization,
    cedula,
    judge,
    passport,
    power,
    request,
    sut,
    third_party_papers,
    uncertain,
)
from tests.unit.papers.sister_papers import (
    PAPERS,
    agreement,
    contract,
    key_request,
    looked_at,
    own_authorization,
    own_cedula,
    own_request,
    ruc_certificate,
    third_cedula,
    visa,
    with_,
)

P1, P2, P3, P5 = (
    "code_foreigner_dependent",
    "code_foreigner",
    "certificate_non_affiliation",
    "employer_key",
)
ATTORNEY, THIRD, HOLDER = Presenter.ATTORNEY_IN_FACT, Presenter.THIRD_PARTY, Presenter.HOLDER
REPRESENTATIVE = Presenter.LEGAL_REPRESENTATIVE
SOUND = (passport(), sut(), request())
CARD = {"document_number": "18456789", "document_type": "home_id"}
STRANGER = {"full_name": "Ana Lucía Quispe Mamani", "signer_name": "Ana Lucía Quispe Mamani"}
FOREIGN = {"signer_name": "María José Rodríguez Peña", "signer_number": "AR123456"}


def main(*changed: Document, presenter: Presenter = Presenter.EMPLOYER) -> Assessment:
    return judge(*with_(SOUND, *changed), presenter=presenter)


def own(procedure: str, *changed: Document, presenter: Presenter = HOLDER) -> Assessment:
    return looked_at(procedure, *with_(PAPERS[procedure], *changed), presenter=presenter)


def third(*changed: Document) -> Assessment:
    return judge(*with_((*SOUND, *third_party_papers()), *changed), presenter=THIRD)


def key(*papers: Document, presenter: Presenter = REPRESENTATIVE) -> Assessment:
    return looked_at(P5, *papers, presenter=presenter)


def after(earlier: EarlierCase) -> Assessment:
    rules = load_procedure(P1)
    packet = Packet(SOUND)
    return assess(packet, rules, Channel.WINDOW, Presenter.EMPLOYER, TODAY, frozenset(), (earlier,))


def called(document: Document, other: Kind) -> Document:
    return replace(document, reasons=(f"{LOOKS_LIKE}{other.value}",))


def zone_doubted(document: Document) -> Document:
    return replace(document, quality=("mrz.check_digit:document_number",))


BROKEN: list[tuple[str, Callable[[], Assessment], str, str]] = [
    ("X01", lambda: main(sut(document_number="AR123457")), "identity.number", "blocking"),
    ("X01", lambda: main(request(document_number="AR123475")), "identity.number", "blocking"),
    (
        "X01",
        lambda: judge(passport(), home_id(), sut(**CARD), request()),
        "identity.document_type",
        "review",
    ),
    ("X02", lambda: main(sut(surnames="RODRIGUEZ PENIA")), "identity.names", "review"),
    ("X02", lambda: main(sut(surnames="QUISPE MAMANI")), "identity.names", "blocking"),
    ("X03", lambda: main(sut(birth_date="1991-08-14")), "identity.birth_date", "blocking"),
    ("X03", lambda: main(sut(birth_date="1990-04-03")), "identity.birth_date", "review"),
    (
        "X03",
        lambda: main(uncertain(sut(birth_date="1991-08-14"), "birth_date")),
        "identity.birth_date",
        "review",
    ),
    ("X03", lambda: main(sut(nationality="VEN")), "identity.nationality", "review"),
    ("X04", lambda: own(P2, contract(document_number="AR123475")), "identity.number", "review"),
    ("X04", lambda: own(P2, visa(document_number="ZZ999999")), "identity.number", "review"),
    ("X05", lambda: own(P3, own_request(**STRANGER)), "identity.names", "review"),
    ("X06", lambda: main(request(**FOREIGN)), "signer.foreign_national", "blocking"),
    ("X08", lambda: main(request(signer_name="Elsa Narváez Coba", signer_number="0926687856")),
     "signer.not_allowed", "blocking"),
    ("X09", lambda: main(sut(employer_name="NARVAEZ COBA ELSA", company_name="OTRA EMPRESA S.A.",
                             ruc="0190155722001")), "employer.mismatch", "review"),
    ("X10", lambda: main(request(employer_cedula="1710034066", signer_number="1710034066")),
     "number.invalid", "review"),
    ("X11", lambda: main(power(grantor_name="Elsa Narváez Coba", grantor_number="0926687856"),
                         presenter=ATTORNEY), "power.parties", "blocking"),
    ("X12", lambda: main(power(), presenter=ATTORNEY), "endorsement.pending", "review"),
    ("X13", lambda: third(authorization(employer_name="Elsa Narváez Coba",
                                        employer_cedula="0926687856",
                                        signer_name="Elsa Narváez Coba")),
     "signer.not_allowed", "blocking"),
    ("X14", lambda: third(cedula("d5", "0926687856", "TIXE MORA ROSA")), "presenter.mismatch",
     "blocking"),
    ("X15", lambda: own(P2, own_authorization(holder_number="ZZ999999"), third_cedula(),
                        presenter=THIRD), "identity.number", "blocking"),
    ("X16", lambda: main(request(without=("narrative",))), "content.missing", "blocking"),
    ("X16", lambda: main(request(without=("narrative",), other_petition="los fondos de reserva")),
     "content.missing", "review"),
    ("X16", lambda: main(request(without=("employer_cedula", "signer_number"))),
     "content.missing", "review"),
    ("X17", lambda: main(request("d3", SignatureKind.ELECTRONIC)), "signature.electronic",
     "blocking"),
    ("X17", lambda: main(request("d3", SignatureKind.NONE)), "signature.missing", "blocking"),
    ("X17", lambda: main(request("d3", SignatureKind.PASTED_IMAGE)), "signature.pasted", "review"),
    ("X20", lambda: own(P2, contract(contract_end="2026-10-31")), "document.not_in_force",
     "review"),
    ("X23", lambda: main(zone_doubted(passport())), "mrz.check_digit", "review"),
    ("X24", lambda: after(EarlierCase("C-1", P1, True, "returned", "")), "duplicate.case",
     "review"),
    ("X24", lambda: after(EarlierCase("C-1", P2, True, "resolved", "0900000018")),
     "duplicate.case", "review"),
    ("X27", lambda: key(key_request(), agreement(), own_cedula(),
                        ruc_certificate(representative_name="NARVAEZ COBA ELSA",
                                        representative_number="0926687856")),
     "representative.mismatch", "review"),
    ("X28", lambda: key(key_request(), agreement(), own_cedula(), third_cedula(),
                        presenter=THIRD), "content.missing", "blocking"),
    ("X29", lambda: main(request(issue_date="2027-01-15")), "date.future", "note"),
    ("X30", lambda: main(called(request(), Kind.POWER_OF_ATTORNEY)), "document.misplaced",
     "review"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("judged", "code", "severity"),
    [row[1:] for row in BROKEN],
    ids=[f"{row[0]} {row[2]} {row[3]}" for row in BROKEN],
)
def test_what_is_broken_is_found(
    judged: Callable[[], Assessment], code: str, severity: str
) -> None:
    found = [(finding.code, finding.severity.value) for finding in judged().findings]
    assert (code, severity) in found


CONFIRMED = [
    ("X18", main, "request.original"),
    ("X19", lambda: judge(visa("d1"), sut(), request()), "identity.no_passport"),
    ("X19", lambda: judge(home_id(), sut(), request()), "identity.no_passport_no_visa"),
    ("X21", main, "no_ecuadorian_cedula"),
    ("X21", lambda: own(P3), "no_foreigner_code"),
    ("X22", main, "appointment"),
    ("X28", lambda: key(key_request(third_party_name="Lucía Andrade Vera",
                                    third_party_number="0962467429"), agreement(), own_cedula(),
                        third_cedula(), presenter=THIRD), "third_party_id.original"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("judged", "attest"), [row[1:] for row in CONFIRMED], ids=[f"{r[0]} {r[2]}" for r in CONFIRMED]
)
def test_what_only_a_person_sees_waits_for_one(
    judged: Callable[[], Assessment], attest: str
) -> None:
    assessment = judged()
    waiting = {
        line.attest
        for line in assessment.requirements
        if line.state is RequirementState.TO_CONFIRM and line.attest
    }
    assert attest in waiting


def test_the_foreign_national_does_not_present_it() -> None:
    for presenter in (HOLDER, REPRESENTATIVE):
        found = [(f.code, f.severity.value) for f in main(presenter=presenter).findings]
        assert ("presenter.not_allowed", "blocking") in found


def test_no_row_is_forgotten() -> None:
    told = {row[0] for row in BROKEN} | {row[0] for row in CONFIRMED} | {"X07", "X25", "X26"}
    assert told == {f"X{number:02}" for number in range(1, 31)}
