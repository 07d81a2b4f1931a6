"""Which paper belongs to whom: the worker, the employer, the authorised third party, a stranger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from intake.checks.persons.who import Same, nearness, nothing_shared, same_name, same_person
from intake.checks.situation import Roles, person_in
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.documents import Document, Packet
from intake.domain.kinds import IDENTITY_KINDS, Kind, Presenter

_ORDER = (Kind.PASSPORT, Kind.VISA, Kind.HOME_ID)


def assign(packet: Packet, presenter: Presenter) -> Roles:
    """Whose paper is whose in this packet; `check` takes the alternative that is there."""
    suts, requests = packet.of_kind(Kind.SUT_RECORD), packet.of_kind(Kind.REQUEST)
    papers = packet.of_kind(*IDENTITY_KINDS)
    authorization = next(iter(packet.of_kind(Kind.THIRD_PARTY_AUTHORIZATION)), None)
    third = person_in(authorization, "third_party")
    presenters: tuple[Document, ...] = ()
    if presenter is Presenter.THIRD_PARTY:
        presenters = _of_third_party(papers, third, [*suts, *requests])
        papers = tuple(paper for paper in papers if paper not in presenters)
    requests = _best_first(requests, papers, suts)
    suts = _best_first(suts, papers, requests[:1])  # two whole sets are never mixed
    identity = _pivot(papers, [*suts[:1], *requests[:1]])
    known = [identity_of(p) for p in (identity, *suts[:1], *requests[:1]) if p is not None]
    strangers = tuple(
        document
        for document in (*papers, *suts, *requests)
        if document not in (identity, *suts[:1], *requests[:1])
        and _stranger(identity_of(document), known)
    )
    worker = tuple(paper for paper in papers if paper not in strangers)
    if identity is not None:
        worker = (identity, *(paper for paper in worker if paper is not identity))
    cedulas = _cedulas(packet, presenter, third, known)
    return Roles(
        identity=identity,
        worker=worker,
        presenter_papers=(
            *presenters,
            *cedulas["third_party"],
            *(packet.of_kind(Kind.FOREIGNER_CODE) if presenter is Presenter.THIRD_PARTY else ()),
        ),
        employer_cedula=cedulas["employer"],
        worker_cedula=cedulas["worker"],
        suts=tuple(paper for paper in suts if paper not in strangers),
        requests=tuple(paper for paper in requests if paper not in strangers),
        strangers=strangers,
    )


def employer_of(documents: Iterable[Document | None]) -> IdentityData:
    """The employer as the first of these papers that names one says it."""
    for document in documents:
        person = person_in(document, "employer")
        if person.number is not None or person.full_name is not None:
            return person
    return IdentityData()


def _of_third_party(
    papers: Sequence[Document], third: IdentityData, about_worker: Sequence[Document]
) -> tuple[Document, ...]:
    """The identity papers that fit the authorised person better than the worker."""
    if third.number is None and third.full_name is None:
        return ()
    chosen: list[Document] = []
    for paper in papers:
        mine = identity_of(paper)
        as_third = nearness(mine, third)
        as_worker = max((nearness(identity_of(other), mine) for other in about_worker), default=0)
        if as_third > max(0, as_worker) and not _named_so(mine, third, about_worker):
            chosen.append(paper)
    return tuple(chosen)


def _named_so(mine: IdentityData, third: IdentityData, about_worker: Sequence[Document]) -> bool:
    """Whether it has the worker's name and not the third party's, however its number was read."""
    names = [same_name(identity_of(other), mine) for other in about_worker]
    worker = any(name is not None and name.agrees for name in names)
    own = same_name(mine, third)
    return worker and (own is None or not own.agrees)


def _best_first(papers: Sequence[Document], *others: Sequence[Document]) -> tuple[Document, ...]:
    """The papers, the one that fits one of each of the others best first; else packet order."""
    if len(papers) < 2:
        return tuple(papers)
    data = [[identity_of(other) for other in kind] for kind in others]

    def fit(paper: Document) -> tuple[int, int, float]:
        mine = identity_of(paper)
        best = sum(max((nearness(other, mine) for other in kind), default=0) for kind in data)
        return best, len(paper.facts), paper.legible

    return tuple(sorted(papers, key=fit, reverse=True))


def _pivot(papers: Sequence[Document], about: Sequence[Document]) -> Document | None:
    """The identity paper that applies: of the right person, first kind in order, best read."""
    data = [identity_of(document) for document in about]

    def fit(paper: Document) -> tuple[bool, int, bool, int, float]:
        mine = identity_of(paper)
        stranger = bool(data) and _stranger(mine, data)
        number = mine.number
        points = sum(nearness(mine, other) for other in data)
        return (
            not stranger,
            -_ORDER.index(paper.kind),
            number is not None,
            points + (1 if number is not None and number.proven else 0),
            paper.legible,
        )

    return max(papers, key=fit, default=None)


def _stranger(mine: IdentityData, known: Sequence[IdentityData]) -> bool:
    """Clearly about another person than one of the others, and sharing nothing with the rest."""
    told = [(same_person(other, mine), nothing_shared(other, mine)) for other in known]
    told = [(verdict, apart) for verdict, apart in told if verdict is not Same.UNKNOWN]
    another = any(verdict is Same.NO for verdict, _ in told)
    return another and all(verdict is Same.NO or apart for verdict, apart in told)


def _cedulas(
    packet: Packet, presenter: Presenter, third: IdentityData, worker: Sequence[IdentityData]
) -> dict[str, tuple[Document, ...]]:
    """Cédulas by whose they are; one that fits nobody takes the place that is still empty."""
    papers = packet.of_kind(Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION, Kind.SUT_RECORD)
    # Ink or a heading may make an employer of who asks for themself.
    employer = employer_of(
        [
            paper
            for paper in papers
            if not any(same_person(one, person_in(paper, "employer")) is Same.YES for one in worker)
        ]
    )
    signer = person_in(next(iter(packet.of_kind(Kind.REQUEST)), None), "signer")
    if any(same_person(other, signer) is Same.YES for other in worker):
        signer = IdentityData()  # who signs the own request is no employer
    found: dict[str, list[Document]] = {"third_party": [], "employer": [], "worker": []}
    left: list[Document] = []
    for cedula in packet.of_kind(Kind.CEDULA):
        mine = identity_of(cedula)
        name_only = replace(mine, number=None)
        points = {
            "third_party": nearness(mine, third) if presenter is Presenter.THIRD_PARTY else 0,
            "employer": max(nearness(mine, employer), nearness(mine, signer)),
            "worker": max((nearness(other, name_only) for other in worker), default=0),
        }
        best = max(points, key=lambda who: points[who])
        if points[best] > 0 and not (best == "worker" and points[best] < 4):
            found[best].append(cedula)
        else:
            left.append(cedula)
    for cedula in left if presenter is Presenter.THIRD_PARTY else ():
        empty = "employer" if found["third_party"] and not found["employer"] else "third_party"
        found[empty].append(cedula)
    return {who: tuple(papers) for who, papers in found.items()}
