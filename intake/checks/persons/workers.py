"""Which worker each paper of a packet belongs to: a proposal for parting it, never a decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from intake.checks.persons.roles import assign
from intake.checks.persons.who import Same, nearness, nothing_shared, same_person
from intake.checks.values.numbers import bare
from intake.checks.values.told import IdentityData, Told, identity_of
from intake.domain.documents import Document, Packet
from intake.domain.kinds import Kind, Presenter
from intake.domain.splits import Share
from intake.reading.words.folding import core, distance

OTHER = "other_worker"
"""Field, and beginning of the fields, of further people whom a paper names: `NAME, NUMBER`."""

_TELLING = (Kind.PASSPORT, Kind.HOME_ID, Kind.VISA, Kind.SUT_RECORD, Kind.REQUEST)
"""Papers that say who a worker is, those that prove it first."""

_OWN = (Kind.CEDULA, Kind.THIRD_PARTY_AUTHORIZATION, Kind.APPOINTMENT_CONFIRMATION)
"""Papers that may be a worker's own and else serve everybody."""

_SAYS_WHO = ("full_name", "holder_name", "signer_name")


@dataclass(slots=True)
class _Worker:
    told: list[IdentityData]
    papers: set[str] = field(default_factory=set)

    def fits(self, who: IdentityData) -> tuple[int, int]:
        return max((_likely(mine, who).value, nearness(mine, who)) for mine in self.told)

    @property
    def name(self) -> str:
        return next((told.display for told in self.told if told.display), "")

    @property
    def number(self) -> str:
        return next((told.number.value for told in self.told if told.number), "")


def _likely(one: IdentityData, two: IdentityData) -> Same:
    """As `same_person`; but names that merely share words, beside unlike numbers, are of two."""
    verdict = same_person(one, two)
    if verdict is not Same.PERHAPS or not nothing_shared(one, two):
        return verdict
    mine, theirs = (bare(told.number.value) if told.number else "" for told in (one, two))
    if distance(mine, theirs, UNLIKE) < UNLIKE:
        return verdict
    few, many = sorted((_words(one), _words(two)), key=len)
    within = all(any(distance(word, other, 1) <= 1 for other in many) for word in few)
    return verdict if within else Same.NO


UNLIKE = 3
"""Characters in which two numbers differ that are no misreadings of one another."""


def _words(who: IdentityData) -> list[str]:
    return [core(word) for word in who.display.split() if len(word) > 2]


def others_named(document: Document) -> tuple[IdentityData, ...]:
    """The people whom a paper names beside the one whom it is about."""
    found = []
    for fact in document.facts:
        if fact.field.startswith(OTHER):
            name, _, number = fact.value.rpartition(", ")
            one = Told(number, number, certain=fact.certain)
            who = Told(name, name, certain=fact.certain)
            found.append(IdentityData(number=one, full_name=who))
    return tuple(found)


def shares(packet: Packet, presenter: Presenter) -> tuple[Share, ...]:
    """A share for each worker, in the order in which their papers came.

    A paper that names several is in the share of each, as is what belongs to the employer or to
    whoever presents. What belongs to nobody is in none.
    """
    theirs = {paper.id for paper in assign(packet, presenter).presenter_papers}
    telling = [d for d in packet.documents if d.kind in _TELLING and d.id not in theirs]
    workers: list[_Worker] = []
    for document in sorted(telling, key=lambda d: _TELLING.index(d.kind)):
        _add(workers, identity_of(document), document)
    for document in telling:
        for other in others_named(document):
            _add(workers, other, document)
    order = {document.id: at for at, document in enumerate(packet.documents)}
    workers.sort(key=lambda one: min(order[paper] for paper in one.papers))
    before: Document | None = None
    for document in packet.documents:
        if document.id not in {paper for one in workers for paper in one.papers}:
            for one in _served_by(document, before, workers, telling):
                one.papers.add(document.id)
        before = document
    return tuple(
        Share(one.name, one.number, tuple(sorted(one.papers, key=lambda paper: order[paper])))
        for one in workers
    )


def _add(workers: list[_Worker], who: IdentityData, document: Document) -> None:
    """To whom it fits best; to a new worker only where it is clearly about nobody else."""
    if who.number is None and not who.named:
        return
    best = max(workers, key=lambda one: one.fits(who), default=None)
    if best is not None and best.fits(who)[0] >= Same.PERHAPS.value:
        best.told.append(who)
        best.papers.add(document.id)
    elif best is None or best.fits(who)[0] == Same.NO.value:
        workers.append(_Worker([who], {document.id}))


def _served_by(
    document: Document,
    before: Document | None,
    workers: Sequence[_Worker],
    telling: Sequence[Document],
) -> Sequence[_Worker]:
    """Whose case needs the paper."""
    if document.kind is Kind.BLANK:  # the back of the paper before it
        return [one for one in workers if before is not None and before.id in one.papers]
    if document.kind is Kind.UNKNOWN or document in telling:
        return []
    if document.kind is Kind.FOREIGNER_CODE or document.kind in _OWN:
        own = [one for one in workers if any(one.fits(who) >= _NAMED for who in _named(document))]
        return own or workers
    return workers


_NAMED = (Same.YES.value, 4)
"""As sure as a name that agrees whole."""


def _named(document: Document) -> Iterator[IdentityData]:
    yield replace(identity_of(document), number=None)
    for name in _SAYS_WHO:
        told = Told.of(document.fact(name))
        if told is not None:
            yield IdentityData(full_name=told)
