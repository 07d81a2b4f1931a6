"""Looks the identity document of a case up in the archive."""

from __future__ import annotations

from intake.domain.documents import Packet
from intake.domain.earlier import EarlierCase
from intake.errors import RulesError
from intake.procedures.load import load_procedure
from intake.store.findable import headline
from intake.store.opening import Store


class EarlierCases:
    """Cases opened before about the same identity document, newest first."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, case: int, packet: Packet) -> tuple[EarlierCase, ...]:
        """Those of the packet's identity document; none where no number was read."""
        number = headline(packet).document_number
        if not number:
            return ()
        return tuple(
            EarlierCase(
                row.number, row.procedure, _output(row.procedure), row.state.value, row.code
            )
            for row in self._store.cases.find_same_document(number, other_than=case)
            if row.id < case
        )


def _output(procedure: str) -> str:
    try:
        said = load_procedure(procedure).statements.get("output")
    except RulesError:
        return ""
    return said.value if said is not None else ""
