"""Papers of the four sister procedures, of invented people: sound ones, and ways to change them."""

from __future__ import annotations

from datetime import date

from intake.checks.assess import assess
from intake.domain.documents import Document, HandedFile, Packet
from intake.domain.findings import Assessment
from intake.domain.kinds import Channel, Kind, Presenter, SignatureKind
from intake.procedures.load import load_procedure
from tests.unit.papers.drawn_up import TODAY, cedula, paper, passport, sut

HOLDER = "María José Rodríguez Peña"
PETITION = "solicito se sirva atender este pedido de un extranjero"
REPRESENTATIVE = {"employer_name": "Juan Carlos Pérez Gómez", "employer_cedula": "1710034065"}
COMPANY = {"company_name": "COMERCIAL EJEMPLO S.A.", "ruc": "1790085783001"}


def visa(identifier: str = "d7", **values: str) -> Document:
    told = {
        "visa_number": "V1234567",
        "document_number": "AR123456",
        "surnames": "RODRIGUEZ PEÑA",
        "names": "MARIA JOSE",
        "birth_date": "1990-03-04",
        "nationality": "COL",
        "issuing_country": "ECU",
        "expiry_date": "2029-05-01",
    }
    return paper(identifier, Kind.VISA, **(told | values))


def own_request(
    identifier: str = "d3", *marks: SignatureKind, without: tuple[str, ...] = (), **values: str
) -> Document:
    told = {
        "full_name": HOLDER,
        "document_number": "AR123456",
        "narrative": PETITION,
        "telephone": "0991234567",
        "addressee": "Señor Director Provincial del IESS",
        "signer_name": HOLDER,
        "signer_number": "AR123456",
    } | values
    kept = {name: value for name, value in told.items() if name not in without}
    return paper(identifier, Kind.REQUEST, *(marks or (SignatureKind.INK,)), **kept)


def own_authorization(identifier: str = "d4", *marks: SignatureKind, **values: str) -> Document:
    told = {
        "holder_name": HOLDER,
        "holder_number": "AR123456",
        "third_party_name": "Lucía Andrade Vera",
        "third_party_number": "0962467429",
        "narrative": "para que presente el trámite",
        "signer_name": HOLDER,
        "signer_number": "AR123456",
    } | values
    return paper(
        identifier,
        Kind.THIRD_PARTY_AUTHORIZATION,
        *(marks or (SignatureKind.INK,)),
        **told,
    )


def contract(identifier: str = "d2", **values: str) -> Document:
    return sut(identifier, **({"contract_start": "2026-11-03"} | values))


def third_cedula(identifier: str = "d5", **values: str) -> Document:
    told = {"number": "0962467429", "full_name": "ANDRADE VERA LUCIA"} | values
    return cedula(identifier, told["number"], told["full_name"])


def key_request(identifier: str = "k1", *marks: SignatureKind, **values: str) -> Document:
    told = REPRESENTATIVE | COMPANY | {"signer_name": "Juan Carlos Pérez Gómez"} | values
    return paper(identifier, Kind.KEY_REQUEST, *(marks or (SignatureKind.INK,)), **told)


def agreement(identifier: str = "k2", *marks: SignatureKind, **values: str) -> Document:
    told = REPRESENTATIVE | COMPANY | values
    return paper(
        identifier, Kind.RESPONSIBILITY_AGREEMENT, *(marks or (SignatureKind.INK,)), **told
    )


def ruc_certificate(identifier: str = "k3", **values: str) -> Document:
    told = {"representative_name": "PEREZ GOMEZ JUAN CARLOS", "representative_number": "1710034065"}
    return paper(identifier, Kind.RUC_CERTIFICATE, **(told | COMPANY | values))


def own_cedula(identifier: str = "k4", **values: str) -> Document:
    told = {"number": "1710034065", "full_name": "PEREZ GOMEZ JUAN CARLOS"} | values
    return cedula(identifier, told["number"], told["full_name"])


PAPERS = {
    "code_foreigner": (passport(), visa(), contract(), own_request()),
    "certificate_non_affiliation": (passport(), visa(), own_request()),
}
"""Sound packets of procedures that the foreign national asks for."""


def looked_at(
    procedure: str,
    *documents: Document,
    presenter: Presenter,
    channel: Channel = Channel.WINDOW,
    attested: frozenset[str] = frozenset(),
    files: tuple[HandedFile, ...] = (),
    today: date = TODAY,
) -> Assessment:
    rules = load_procedure(procedure)
    packet = Packet(documents, (), files)
    return assess(packet, rules, channel, presenter, today, attested)


def with_(papers: tuple[Document, ...], *changed: Document) -> tuple[Document, ...]:
    """The packet with these papers in the place of the ones of the same id, or added."""
    new = {document.id: document for document in changed}
    kept = [new.pop(document.id, document) for document in papers]
    return (*kept, *new.values())


def without(papers: tuple[Document, ...], kind: Kind) -> tuple[Document, ...]:
    return tuple(document for document in papers if document.kind is not kind)
