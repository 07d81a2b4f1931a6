"""From examined pages to the documents of a packet: split, read, signatures joined."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from intake.desk.packet.examination import ExaminedFile, ExaminedPage
from intake.desk.packet.expectation import with_expected
from intake.desk.packet.handed_in_twice import by_letter
from intake.desk.packet.names_by_ink import nothing_unnamed
from intake.desk.packet.overleaf import signed_overleaf
from intake.desk.packet.paper_zones import zones_of
from intake.desk.packet.rehung import rehung
from intake.desk.packet.same_paper import joined
from intake.domain.boxes import Placement
from intake.domain.documents import (
    BY_HAND,
    NOT_TAKEN_IN,
    STRUCK_OUT,
    Document,
    Fact,
    FileTrouble,
    Packet,
    PageRef,
    SignatureMark,
)
from intake.domain.kinds import SIGNED_KINDS
from intake.domain.page_moves import PageMove
from intake.reading.engine.covered import is_covered
from intake.reading.forms.by_hand import filled_by_hand, not_in_pen
from intake.reading.items import Item
from intake.reading.papers.split import Draft, split
from intake.reading.readers.registry import read_facts
from intake.signatures.electronic.finding import (
    ElectronicReport,
    ElectronicSignature,
    for_document,
)
from intake.signatures.page_signs import PageSigns
from intake.signatures.part_of_page import within
from intake.signatures.pasted.traces import same_ink
from intake.signatures.verdict import marks


@dataclass(frozen=True, slots=True)
class Examined:
    """All that was seen of what was handed over."""

    files: tuple[ExaminedFile, ...]
    pages: tuple[ExaminedPage, ...]
    troubles: tuple[FileTrouble, ...]
    moves: tuple[PageMove, ...] = ()


def assemble(examined: Examined) -> Packet:
    """The documents of a packet with their facts and signatures, `d1`, `d2` ... in order."""
    items = [item for page in examined.pages for item in page.items]
    assembly = _Assembly(examined)
    drafts = rehung(split(items), examined.moves)
    assembly.compare([draft for draft in drafts if draft.kind in SIGNED_KINDS])
    documents = [assembly.document(f"d{number}", draft) for number, draft in enumerate(drafts, 1)]
    completed = [
        with_expected(document, draft.items, documents)
        for document, draft in zip(documents, drafts, strict=True)
    ]
    return Packet(joined(completed), examined.troubles)


_Place = tuple[str, int, Placement, tuple[int, int] | None]
"""Where an item lies: it may be put together anew (a false zone dropped) and still lies there."""


def _place(item: Item) -> _Place:
    return item.page.file, item.page.file_page, item.placement, item.part


class _Assembly:
    def __init__(self, examined: Examined) -> None:
        self._electronic: Mapping[str, ElectronicReport] = {
            file.file: file.electronic for file in examined.files if file.electronic is not None
        }
        self._signs: dict[_Place, PageSigns] = {}
        self._quality: dict[tuple[str, int], tuple[str, ...]] = {}
        for page in examined.pages:
            self._quality[page.page.file, page.page.file_page] = page.quality
            for item, sign in zip(page.items, page.signs, strict=True):
                if sign is not None:
                    self._signs[_place(item)] = sign

    def compare(self, drafts: Sequence[Draft]) -> None:
        """Looks for one signature on two of these papers: nobody signs twice alike.

        The copy of a letter bears the signature of the letter.
        """
        for item in (item for draft in drafts for item in draft.items):
            whole = self._signs.get(_place(replace(item, part=None)))
            if item.part is not None and whole is not None:
                self._signs[_place(item)] = within(whole, *item.part)
        items = {
            str(at): [
                _place(item)
                for draft in letter
                for item in draft.items
                if _place(item) in self._signs
            ]
            for at, letter in enumerate(by_letter(drafts))
        }
        told = same_ink({at: [self._signs[key] for key in keys] for at, keys in items.items()})
        for at, keys in items.items():
            self._signs.update(zip(keys, told[at], strict=True))

    def document(self, identifier: str, draft: Draft) -> Document:
        pages = _pages(draft.items)
        facts, faults = _facts(draft)
        quality = self._document_quality(draft, pages)
        facts = not_in_pen(facts) if BY_HAND in quality else facts
        signatures = nothing_unnamed(draft.items, facts, self._marks(draft, pages))
        return Document(
            id=identifier,
            kind=draft.kind,
            confidence=draft.confidence,
            pages=pages,
            facts=facts,
            signatures=signed_overleaf(draft.kind, draft.items, facts, signatures),
            reasons=draft.reasons,
            legible=_legible(draft.items),
            quality=(*quality, *faults),
            zones=zones_of(draft.items, pages),
        )

    def _marks(self, draft: Draft, pages: Sequence[PageRef]) -> tuple[SignatureMark, ...]:
        if draft.kind not in SIGNED_KINDS:
            return ()
        signs: list[tuple[int, Placement, PageSigns]] = []
        for item in draft.items:
            sign = self._signs.get(_place(item))
            if sign is not None:
                signs.append((_number(pages, item), item.placement, sign))
        return marks(self._electronic_of(pages), signs)

    def _electronic_of(self, pages: Sequence[PageRef]) -> ElectronicReport | None:
        """The signature values that belong to these pages (CONTRACT, `check`)."""
        belonging: list[ElectronicSignature] = []
        for file in dict.fromkeys(page.file for page in pages):
            report = self._electronic.get(file)
            if report is not None:
                here = {p.file_page: n for n, p in enumerate(pages, 1) if p.file == file}
                belonging.extend(for_document(report, here).signatures)
        return ElectronicReport(tuple(belonging)) if belonging else None

    def _document_quality(self, draft: Draft, pages: Sequence[PageRef]) -> tuple[str, ...]:
        codes = [code for p in pages for code in self._quality.get((p.file, p.file_page), ())]
        for item in draft.items:
            for zone in item.zones:
                codes.extend(f"mrz.{reason}" for reason in zone.reasons)
            sign = self._signs.get(_place(item)) if draft.kind in SIGNED_KINDS else None
            if sign is not None and filled_by_hand(
                item, [e.box for e in sign.other_ink], sign.untold
            ):
                codes.append(BY_HAND)
            if sign is not None and sign.struck:
                codes.append(STRUCK_OUT)
        return tuple(dict.fromkeys(codes))


def _facts(draft: Draft) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """What the paper says; a fault of ours with a paper nobody foresaw costs that paper alone.

    The packet is seen, the paper stands in it, and a person is told to read it.
    """
    try:
        return read_facts(draft.kind, draft.items), ()
    except Exception:
        logging.getLogger(__name__).exception("no facts of a paper called %s", draft.kind.value)
        return (), (NOT_TAKEN_IN,)


def _pages(items: Sequence[Item]) -> tuple[PageRef, ...]:
    pages: dict[tuple[str, int], PageRef] = {}
    for item in items:
        pages.setdefault((item.page.file, item.page.file_page), item.page)
    return tuple(pages.values())


def _number(pages: Sequence[PageRef], item: Item) -> int:
    places = [(page.file, page.file_page) for page in pages]
    return places.index((item.page.file, item.page.file_page)) + 1


def _legible(items: Sequence[Item]) -> float:
    """Mean certainty of the words, weighed by their length; less where something covers print."""
    letters = certainty = 0.0
    for item in items:
        for word in item.text.words():
            letters += len(word.text)
            certainty += word.confidence * len(word.text)
    mean = certainty / letters if letters else 0.0
    return min(mean, COVERED) if any(is_covered(item.text) for item in items) else mean


COVERED = 0.8
"""Certainty at most of a text of which a part may be hidden below a seal."""
