"""Packets of facts for the checks: a sound one of invented people, and ways to change it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from intake.checks.assess import assess
from intake.domain.boxes import Box
from intake.domain.documents import Document, Fact, FileTrouble, Packet, PageRef, SignatureMark
from intake.domain.findings import Assessment, Finding
from intake.domain.kinds import Channel, Kind, Presenter, ReadBy, SignatureKind
from intake.procedures.load import load_procedure

TODAY = date(2026, 11, 20)
PLACE = Box(100, 200, 400, 240)
EMPLOYER = {"employer_name": "Juan Carlos Pérez Gómez", "employer_cedula": "1710034065"}
COMPANY = {"company_name": "COMERCIAL EJEMPLO S.A.", "ruc": "1790085783001"}
WORKER = {"full_name": "María José Rodríguez Peña", "document_number": "AR123456"}
THIRD = {"third_party_name": "Lucía Andrade Vera", "third_party_number": "0962467429"}


def fact(name: str, value: str, confidence: float = 0.97, **more: object) -> Fact:
    read_by = more.pop("read_by", ReadBy.OCR)
    return Fact(name, value, value, 1, PLACE, confidence, read_by, **more)  # type: ignore[arg-type]


def paper(identifier: str, kind: Kind, *marks: SignatureKind, **values: str) -> Document:
    signatures = tuple(SignatureMark(mark, 1, PLACE, 0.95) for mark in marks)
    return Document(
        identifier,
        kind,
        0.99,
        (PageRef(f"{identifier}.png", 1, 0, 2480, 3508, 300),),
        tuple(fact(name, value) for name, value in values.items()),
        signatures,
        legible=0.95,
    )


def passport(identifier: str = "d1", **values: str) -> Document:
    told = {
        "document_number": "AR123456",
        "surnames": "RODRÍGUEZ PEÑA",
        "names": "MARÍA JOSÉ",
        "birth_date": "1990-03-04",
        "nationality": "COL",
        "issuing_country": "COL",
        "expiry_date": "2030-01-01",
    } | values
    document = paper(identifier, Kind.PASSPORT, **told)
    number = fact("document_number", told["document_number"], 0.99, proven=True)
    return document.with_fact(replace(number, read_by=ReadBy.MRZ))


def sut(identifier: str = "d2", **values: str) -> Document:
    told = {
        "surnames": "RODRIGUEZ PEÑA",
        "names": "MARIA JOSE",
        "document_number": "AR123456",
        "birth_date": "1990-03-04",
        "nationality": "COL",
        "employer_name": "PEREZ GOMEZ JUAN CARLOS",
    }
    return paper(identifier, Kind.SUT_RECORD, **(told | COMPANY | values))


def request(
    identifier: str = "d3", *marks: SignatureKind, without: tuple[str, ...] = (), **values: str
) -> Document:
    told = (
        WORKER
        | EMPLOYER
        | COMPANY
        | {
            "narrative": "solicito se sirva emitir el código de identificación",
            "signer_name": "Juan Carlos Pérez Gómez",
            "signer_number": "1710034065",
        }
    )
    told |= values
    kept = {name: value for name, value in told.items() if name not in without}
    return paper(identifier, Kind.REQUEST, *(marks or (SignatureKind.INK,)), **kept)


def authorization(identifier: str = "d4", *marks: SignatureKind, **values: str) -> Document:
    told = EMPLOYER | THIRD | {"narrative": "para que presente", "signer_name": "Juan Pérez Gómez"}
    told["signer_name"] = EMPLOYER["employer_name"]
    marked = marks or (SignatureKind.INK,)
    return paper(identifier, Kind.THIRD_PARTY_AUTHORIZATION, *marked, **(told | values))


def cedula(identifier: str, number: str, full_name: str) -> Document:
    return paper(identifier, Kind.CEDULA, document_number=number, full_name=full_name)


def third_party_papers() -> tuple[Document, ...]:
    return (
        authorization(),
        cedula("d5", "0962467429", "ANDRADE VERA LUCIA"),
        cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS"),
    )


def power(identifier: str = "d4", **values: str) -> Document:
    told = {
        "grantor_name": "Juan Carlos Pérez Gómez",
        "grantor_number": "1710034065",
        "attorney_name": "Lucía Andrade Vera",
        "attorney_number": "0962467429",
    }
    return paper(identifier, Kind.POWER_OF_ATTORNEY, **(told | values))


def judge(
    *documents: Document,
    presenter: Presenter = Presenter.EMPLOYER,
    attested: frozenset[str] = frozenset(),
    troubles: tuple[FileTrouble, ...] = (),
) -> Assessment:
    rules = load_procedure("code_foreigner_dependent")
    packet = Packet(documents, troubles)
    return assess(packet, rules, Channel.WINDOW, presenter, TODAY, attested)


def codes(assessment: Assessment) -> list[tuple[str, str]]:
    return [(f.code, f.severity.value) for f in assessment.findings]


def one(assessment: Assessment, code: str) -> Finding:
    found = [finding for finding in assessment.findings if finding.code == code]
    assert len(found) == 1, codes(assessment)
    return found[0]


def uncertain(document: Document, name: str) -> Document:
    seen = document.fact(name)
    assert seen is not None
    return document.with_fact(replace(seen, confidence=0.5))
