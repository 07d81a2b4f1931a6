"""The same ink on a paper of this case and of an earlier one: a picture used twice.

The same paper may come again, after it was returned, and then bears its ink rightly: it is of the
same kind and about the same person. A paper that cases share since they were split is one paper.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from intake.domain.documents import Document, Packet, SignatureMark
from intake.domain.kinds import SignatureKind
from intake.domain.traces import Trace, Twin
from intake.store.ink_traces import InkTraces

_SUBJECT = "document_number"

Place = tuple[str, str, int]
"""Number of a case, name of a file, its page."""


class EarlierInk:
    """Looks the ink of a case up in the cases before it."""

    def __init__(self, traces: InkTraces) -> None:
        self._traces = traces

    def told(self, case: int, packet: Packet, family: Collection[str]) -> Packet:
        """The packet with ink of earlier cases called a pasted picture, with where it was seen.

        Args:
            family: numbers of the cases that papers were parted between, this one among them.

        What a person has said about a signature is left alone.

        Raises:
            StoreError: `store.locked`, `store.damaged`.
        """
        documents = tuple(
            replace(
                d,
                signatures=tuple(
                    self._mark(case, d, mark, _shared(d, family)) for mark in d.signatures
                ),
            )
            for d in packet.documents
        )
        return replace(packet, documents=documents)

    def _mark(
        self, case: int, paper: Document, mark: SignatureMark, shared: Collection[Place]
    ) -> SignatureMark:
        if mark.kind is not SignatureKind.INK or mark.by_person or mark.trace is None:
            return mark
        twin = self._twin(case, paper, mark.trace, shared)
        if twin is None:
            return mark
        return replace(mark, kind=SignatureKind.PASTED_IMAGE, twin=twin)

    def _twin(
        self, case: int, paper: Document, trace: Trace, shared: Collection[Place]
    ) -> Twin | None:
        if trace.shape <= 0:
            return None
        from intake.signatures.pasted.traces import SAME_SHAPE, same_as_before

        for filed in self._traces.near(case, trace.shape, SAME_SHAPE):
            if not same_as_before(trace, filed.trace):
                continue
            twin, about = self._traces.place(filed.signature)
            again = twin.kind is paper.kind and about == paper.value(_SUBJECT)
            if not again and (twin.case, twin.file, twin.file_page) not in shared:
                return twin
        return None


def _shared(paper: Document, family: Collection[str]) -> Collection[Place]:
    """Where the paper's pages lie in each of these cases, which share its files."""
    return {(case, page.file, page.file_page) for case in family for page in paper.pages}
