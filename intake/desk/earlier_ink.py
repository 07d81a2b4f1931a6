"""The same ink on a paper of this case and of an earlier one: a picture used twice.

The same paper may come again, after it was returned, and then bears its ink rightly: it is of the
same kind and about the same person.
"""

from __future__ import annotations

from dataclasses import replace

from intake.domain.documents import Document, Packet, SignatureMark
from intake.domain.kinds import SignatureKind
from intake.domain.traces import Trace, Twin
from intake.store.ink_traces import InkTraces

_SUBJECT = "document_number"


class EarlierInk:
    """Looks the ink of a case up in the cases before it."""

    def __init__(self, traces: InkTraces) -> None:
        self._traces = traces

    def told(self, case: int, packet: Packet) -> Packet:
        """The packet with ink of earlier cases called a pasted picture, with where it was seen.

        What a person has said about a signature is left alone.

        Raises:
            StoreError: `store.locked`, `store.damaged`.
        """
        documents = tuple(
            replace(d, signatures=tuple(self._mark(case, d, mark) for mark in d.signatures))
            for d in packet.documents
        )
        return replace(packet, documents=documents)

    def _mark(self, case: int, paper: Document, mark: SignatureMark) -> SignatureMark:
        if mark.kind is not SignatureKind.INK or mark.by_person or mark.trace is None:
            return mark
        twin = self._twin(case, paper, mark.trace)
        if twin is None:
            return mark
        return replace(mark, kind=SignatureKind.PASTED_IMAGE, twin=twin)

    def _twin(self, case: int, paper: Document, trace: Trace) -> Twin | None:
        if trace.shape <= 0:
            return None
        from intake.signatures.traces import ALIKE_BEFORE, SAME_SHAPE, likeness

        for filed in self._traces.near(case, trace.shape, SAME_SHAPE):
            if likeness(trace, filed.trace) < ALIKE_BEFORE:
                continue
            twin, about = self._traces.place(filed.signature)
            again = twin.kind is paper.kind and about == paper.value(_SUBJECT)
            if not again:
                return twin
        return None
