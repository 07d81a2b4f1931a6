"""What the checks look at: a packet, who presents it where and when, and whose paper is whose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from intake.checks.values.told import IdentityData, Told, identity_of
from intake.domain.documents import CERTAIN, Document, Packet
from intake.domain.earlier import EarlierCase
from intake.domain.findings import Evidence
from intake.domain.kinds import Channel, Kind, Presenter
from intake.domain.signature_answers import TO_BE_REPLACED
from intake.procedures.model import Procedure, Quote


@dataclass(frozen=True, slots=True)
class Roles:
    """Whose paper is whose.

    Attributes:
        identity: the identity paper of the foreign national that applies; None without one.
        worker: all identity papers of the foreign national, copies included.
        presenter_papers: papers that prove who the authorised third party is.
        employer_cedula: cédulas of the employer.
        worker_cedula: Ecuadorian cédulas in the foreign national's name.
        suts, requests: SUT records and requests about the foreign national, the best first.
        strangers: papers that clearly speak of another worker.
        representative: identity papers of the employer's legal representative.
    """

    identity: Document | None = None
    worker: tuple[Document, ...] = ()
    presenter_papers: tuple[Document, ...] = ()
    employer_cedula: tuple[Document, ...] = ()
    worker_cedula: tuple[Document, ...] = ()
    suts: tuple[Document, ...] = ()
    requests: tuple[Document, ...] = ()
    strangers: tuple[Document, ...] = ()
    representative: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """One packet under one procedure."""

    packet: Packet
    procedure: Procedure
    channel: Channel
    presenter: Presenter
    today: date
    attested: frozenset[str]
    roles: Roles
    earlier: tuple[EarlierCase, ...] = ()

    @property
    def request(self) -> Document | None:
        """The request."""
        return next(iter(self.roles.requests), None)

    @property
    def sut(self) -> Document | None:
        """The SUT record."""
        return next(iter(self.roles.suts), None)

    @property
    def authorization(self) -> Document | None:
        """The third-party authorisation, or the paper that has a section for it."""
        kinds = [Kind.THIRD_PARTY_AUTHORIZATION]
        section = self.procedure.requirement("third_party_section")
        if section is not None:
            kinds.extend(paper.kind for paper in section.each_paper())
        return next(iter(self.packet.of_kind(*kinds)), None)

    @property
    def power(self) -> Document | None:
        """The power of attorney."""
        return next(iter(self.packet.of_kind(Kind.POWER_OF_ATTORNEY)), None)

    def foreigner(self) -> tuple[IdentityData, ...]:
        """Who the foreign national is, as each of the papers says it, the identity paper first."""
        papers = (self.roles.identity, self.sut, self.request)
        return tuple(identity_of(paper) for paper in papers if paper is not None)


def whole(document: Document) -> bool:
    """Whether the whole paper was read with certainty, so that what is not there is missing."""
    troubles = [code for code in page_troubles(document) if code != TO_BE_REPLACED]
    return document.legible >= CERTAIN and not troubles


def page_troubles(document: Document) -> tuple[str, ...]:
    """What makes its pages hard to judge; faults of a machine readable zone are not among them."""
    return tuple(code for code in document.quality if not code.startswith("mrz."))


def person_in(document: Document | None, prefix: str) -> IdentityData:
    """Somebody whom a paper names by `<prefix>_name` and a number of theirs."""
    if document is None:
        return IdentityData()
    number = document.fact(f"{prefix}_cedula") or document.fact(f"{prefix}_number")
    return IdentityData(number=Told.of(number), full_name=Told.of(document.fact(f"{prefix}_name")))


def evidence(document: Document | None, *fields: str) -> tuple[Evidence, ...]:
    """Where these fields stand on the paper; its first page where they were not read."""
    if document is None:
        return ()
    facts = [fact for name in fields if (fact := document.fact(name)) is not None]
    if not facts:
        return (Evidence(document.id, 1, None),)
    return tuple(Evidence(document.id, fact.page, fact.box) for fact in facts)


def words(quote: Quote | None) -> str | None:
    """The sentence itself."""
    return quote.text if quote else None
