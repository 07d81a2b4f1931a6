"""An invented packet with everything that the store keeps, and a clock that a test moves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.domain.documents import (
    Document,
    Fact,
    FileTrouble,
    Packet,
    PageRef,
    Reading,
    SignatureMark,
)
from intake.domain.findings import (
    Alternative,
    Assessment,
    Comparison,
    Evidence,
    Finding,
    Requirement,
)
from intake.domain.kinds import (
    Channel,
    Kind,
    Presenter,
    ReadBy,
    RequirementState,
    Severity,
    SignatureKind,
)
from intake.store.cases import Cases
from intake.store.folding import fold_as_zone

INKED, BELOW = Box(300, 2700, 900, 2960), Box(320, 2970, 880, 3060)


class Ticking:
    """A clock that goes on by a second at every look."""

    def __init__(self, start: datetime = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)) -> None:
        self.moment = start

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def open_case(cases: Cases, person: str = "Ana Ruales") -> Case:
    return cases.open(
        procedure="code_foreigner_dependent",
        rules_version="2026-01",
        channel=Channel.WINDOW,
        presenter=Presenter.EMPLOYER,
        person=person,
    )


def fact(field: str, value: str, read_by: ReadBy = ReadBy.OCR, **more: object) -> Fact:
    readings = more.get("readings", ())
    assert isinstance(readings, tuple)
    return Fact(field, value, value, 1, Box(10, 20, 300, 60), 0.9, read_by, False, readings)


def packet(
    surnames: str = "MUÑOZ D'ÁVILA",
    names: str = "José María",
    number: str = "AB123456",
    employer: str = "Comercial Ñandú Cía. Ltda.",
    ruc: str = "1790012345001",
) -> Packet:
    printed = fold_as_zone(surnames).upper()
    raw = printed.replace(" ", "<")
    zone = Reading(printed, raw, 1, Box(1, 2, 3, 4), 0.97, ReadBy.MRZ)
    return Packet(
        (
            Document(
                "d1",
                Kind.PASSPORT,
                0.99,
                (PageRef("01-scan.png", 1, 90, 2480, 3508, 300),),
                (
                    fact("surnames", surnames, readings=(zone,)),
                    fact("names", names),
                    Fact("document_number", number, f"{number}<", 1, None, 0.99, ReadBy.MRZ, True),
                ),
                (),
                ("mrz",),
                0.93,
                ("page.dark",),
            ),
            Document(
                "d2",
                Kind.REQUEST,
                0.8,
                (
                    PageRef("packet.pdf", 1, 0, 2480, 3508, 300),
                    PageRef("packet.pdf", 2, 0, 2480, 3508, 300),
                ),
                (
                    fact("company_name", employer),
                    fact("ruc", ruc),
                    fact("employer_cedula", "171003406-5"),
                    fact("signer_name", "Rosa Elena Chimbo"),
                ),
                (
                    SignatureMark(
                        SignatureKind.INK,
                        2,
                        Box(300, 2700, 900, 2960),
                        0.97,
                        below=BELOW,
                        bare=True,
                    ),
                ),
            ),
            Document(
                "d3",
                Kind.CEDULA,
                0.7,
                (PageRef("packet.pdf", 3, 0, 2480, 3508, 300),),
                (fact("document_number", "1710034065"),),
            ),
        ),
        (FileTrouble("notes.txt", "file.not_a_document", {"file": "notes.txt", "size": 3}),),
    )


def assessment() -> Assessment:
    return Assessment(
        (
            Requirement(
                "identity",
                RequirementState.MET,
                ("d1",),
                "Pasaporte original y copia simple",
                (Alternative(Kind.PASSPORT, ("d1",)), Alternative(Kind.VISA, (), False)),
            ),
            Requirement("turn", RequirementState.TO_CONFIRM, attest="appointment"),
        ),
        (
            Finding(
                "identity.number",
                Severity.BLOCKING,
                Kind.REQUEST,
                "d2",
                "document_number",
                "AB123456",
                "AB123457",
                (Evidence("d1", 1, Box(120, 2210, 410, 2262)), Evidence("d2", 1, None)),
                "La misma información",
                {"columns": ["identity", "request"], "days": 3},
            ),
            Finding("document.expiring", Severity.NOTE),
        ),
        (
            Comparison(
                "surnames",
                (("identity", "d1", "surnames"), ("sut_record", None, None)),
                "explained",
                ("n_tilde_nxx",),
            ),
        ),
    )
