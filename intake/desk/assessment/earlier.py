"""Looks the identity document of a case up in the archive."""

from __future__ import annotations

from intake.desk.outcome_formats import outcome_of
from intake.domain.cases import Case
from intake.domain.documents import Packet
from intake.domain.earlier import EarlierCase
from intake.domain.kinds import Kind
from intake.store.findable import headline
from intake.store.opening import Store


class EarlierCases:
    """Cases opened before about the same identity document, newest first."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, case: Case, packet: Packet) -> tuple[EarlierCase, ...]:
        """Cases about the packet's identity document; none where its number was not read."""
        number = headline(packet).document_number
        if not number:
            return ()
        mine = _gives_code(case.procedure)
        return tuple(
            EarlierCase(
                other.number,
                other.procedure,
                mine and _gives_code(other.procedure),
                other.state.value,
                other.code,
            )
            for other in self._store.cases.find_same_document(number, other_than=case.id)
            if other.id < case.id
        )


def _gives_code(procedure: str) -> bool:
    outcome = outcome_of(procedure)
    return outcome is not None and outcome.kind == Kind.FOREIGNER_CODE.value
