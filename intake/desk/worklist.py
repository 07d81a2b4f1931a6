"""What waits for whom: the lists that the window begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from intake.access.permissions import Act, Person
from intake.domain.cases import CaseSummary
from intake.domain.kinds import CaseState, Verdict
from intake.store.lookup import CaseFilter
from intake.store.opening import Store


class Pile(StrEnum):
    """A list of cases."""

    MINE = "mine"
    READY = "ready"
    LEGAL = "legal"
    RETURNED = "returned"
    ALL = "all"


_OPEN = frozenset(CaseState) - {CaseState.FILED}


class Worklist:
    """Lists and counts them. Safe to use from any thread."""

    def __init__(self, store: Store, person: Person) -> None:
        self._store = store
        self._person = person
        self._piles = {
            Pile.MINE: CaseFilter(states=_OPEN, opened_by=person.name),
            Pile.READY: CaseFilter(states=(CaseState.DRAFT,), verdict=Verdict.READY),
            Pile.LEGAL: CaseFilter(states=(CaseState.LEGAL_REVIEW,)),
            Pile.RETURNED: CaseFilter(states=(CaseState.RETURNED,)),
            Pile.ALL: CaseFilter(),
        }

    def cases(self, pile: Pile, text: str = "") -> Sequence[CaseSummary]:
        """The cases of a pile, newest first; with a text those that it finds, best first.

        Raises:
            NotAllowedError: the role does not allow it.
            StoreError: `store.locked`, `store.damaged`.
        """
        self._person.must_be_allowed(Act.LOOK)
        which = self._piles[pile]
        if not text.strip():
            return self._store.cases.list(which)
        hits = [hit.case_id for hit in self._store.search.search(text, 200)]
        found = {case.id: case for case in self._store.cases.list(replace(which, ids=hits))}
        return [found[case] for case in hits if case in found]

    def counts(self) -> dict[Pile, int]:
        """How many cases lie on each pile."""
        self._person.must_be_allowed(Act.LOOK)
        return {pile: self._store.cases.count(which) for pile, which in self._piles.items()}
