"""Before anyone is accused: a doubtful value is read again, larger.

A number or name read by OCR that nearly is what another paper of the packet says is read once
more from its place on the paper. What then agrees in every larger reading is taken, with the
first reading kept beside it; what does not agree stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.likeness import (
    FAR,
    FEWEST,
    agrees,
    all_agree,
    dotted_in,
    easily_confused,
    marked_otherwise,
)
from intake.desk.packet.looked_at import (
    CARDS,
    CEDULAS,
    DIGITS,
    LABELLED,
    NAMES,
    NUMBERS,
    ON_A_CEDULA,
    PAPERS,
)
from intake.desk.packet.nearly_said import cut_short, is_another, most_alike, nearly_said
from intake.desk.packet.sealed import Looking, Seen, opened, sealed
from intake.desk.packet.value_look import STRUCK, ValueSeen
from intake.desk.packet.who_knows import said_by_who_knows
from intake.domain.boxes import Box
from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import Document, Fact, Packet, Reading
from intake.domain.kinds import IDENTITY_KINDS, Kind, ReadBy
from intake.reading.expected import compact
from intake.reading.typed_line.alphabet import DOTTED
from intake.reading.typed_line.judged import Sight
from intake.reading.words.folding import distance

DOUBTED = 0.7
"""Certainty of a number whose characters the engine and their shape tell differently."""
SEEN = 0.86
"""Certainty of a value that a second look has settled."""
MISREAD = 2
"""Characters in which one who types errs, and by which our own recogniser may doubt a number."""
WORKER_FIELDS = frozenset({"full_name", "surnames", "names"})
"""Who is meant: looked at on requests and records for a stroke through the print only."""
MOST = 8
"""Second looks at one packet; more would keep people waiting."""


@dataclass(frozen=True, slots=True)
class _Doubt:
    document: str
    fact: Fact
    expected: str
    look: SecondLook
    another: bool = False
    """Nothing like what other papers say: where it is seen as it was read, somebody else stands."""

    @property
    def apart(self) -> bool:
        """A character short or over: both witnesses pass alike over figures of the old style."""
        return len(compact(self.fact.value)) != len(compact(self.expected))

    @property
    def _broke_off(self) -> bool:
        """`2925793` for 292579368: its last characters were read as a word of their own, or not."""
        said, whole = compact(self.fact.value), compact(self.expected)
        part = whole.startswith(said) or whole.endswith(said)
        return self.look.form != "text" and part and FEWEST <= len(said) < len(whole)

    def settled(self, answer: ValueSeen) -> Fact | None:
        """The fact as the second look leaves it; None where it stays as it was read."""
        if answer.sight is Sight.SAID:
            unlike = self.look.form == "text" or self.apart
            return confirmed(self.fact) if self.another or not unlike else None
        if answer.sight is Sight.EXPECTED:
            seen = _as_written(self.fact.value, self.expected, answer.spelt)
        elif marked_otherwise(self.fact.value, self.expected):
            dotted = dotted_in(answer.texts, self.expected)
            seen = self.expected if agrees(answer.texts, self.expected) else dotted
        elif self.fact.certain and not easily_confused(self.fact.value, self.expected):
            # The engine was certain, and does not speak against itself but where it broke off.
            whole = self._broke_off and all_agree(answer.texts, self.expected)
            seen = self.expected if whole else ""
        else:
            seen = self.expected if agrees(answer.texts, self.expected) else ""
        return cleared(self.fact, seen) if seen else None


@dataclass(frozen=True, slots=True)
class _Doubts:
    """What looks are for, in their order: values that another paper has, then numbers alone.

    Attributes:
        after: fields of documents that are looked at alone once the first are settled.
        apart: those of them that are looked at for a stroke through the print only.
    """

    values: tuple[_Doubt, ...]
    alone: tuple[tuple[Document, Fact, SecondLook], ...]
    orders: tuple[PageOrder, ...]
    after: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()

    def looking(self, packet: Packet) -> Looking:
        looks = [doubt.look for doubt in self.values] + [look for _, _, look in self.alone]
        return Looking(packet, tuple(looks), sealed(self) if looks else b"")


def doubted(packet: Packet, orders: Sequence[PageOrder]) -> Looking:
    """The packet, and values to be read again where that may clear someone."""
    finder = _Finder(orders)
    values = tuple(sorted(finder.doubts(packet), key=lambda doubt: doubt.another))[:MOST]
    fields = frozenset((doubt.document, doubt.fact.field) for doubt in values)
    apart = frozenset((doubt.document, doubt.fact.field) for doubt in values if doubt.apart)
    numbers = finder.numbers_alone(packet)
    alone = tuple(one for one in numbers if (one[0].id, one[1].field) not in fields)
    return _Doubts(values, alone, tuple(orders), fields, apart).looking(packet)


def settled(seen: Seen) -> Looking:
    """The packet as the looks leave it, and what is to be looked at after them.

    Numbers that another paper has may agree by a misreading only: our own recogniser, alone
    against the engine, then doubts them. A cédula that cannot be one is taken as seen where its
    check digit holds.
    """
    doubts: _Doubts = opened(seen.looking.doubts)
    answers = [None if answer is None else opened(answer) for answer in seen.answers]
    documents = {document.id: document for document in seen.looking.packet.documents}
    count = len(doubts.values)
    identities = seen.looking.packet.of_kind(*IDENTITY_KINDS)
    known = {compact(number) for d in identities if (number := d.value("document_number"))}
    changes = [
        (doubt.document, _settled(doubt, answer))
        for doubt, answer in zip(doubts.values, answers[:count], strict=True)
    ] + [
        (document.id, _otherwise(document, fact, answer, known))
        for (document, fact, _), answer in zip(doubts.alone, answers[count:], strict=True)
    ]
    for where, changed in changes:
        if changed is not None:
            documents[where] = documents[where].with_fact(changed)
    for (document, fact, _), answer in zip(doubts.alone, answers[count:], strict=True):
        if answer == STRUCK:
            documents[document.id] = documents[document.id].with_struck_out(fact.field)
    packet = replace(seen.looking.packet, documents=tuple(documents.values()))
    numbers = _Finder(doubts.orders).numbers_alone(packet) if doubts.after else iter(())
    alone = tuple(
        (document, fact, _for_a_stroke(look) if (document.id, fact.field) in doubts.apart else look)
        for document, fact, look in numbers
        if (document.id, fact.field) in doubts.after
    )
    return _Doubts((), alone, doubts.orders).looking(packet)


def _for_a_stroke(look: SecondLook) -> SecondLook:
    """Print that was read a character short or over is not read again, but may be struck out."""
    return replace(look, form=STRUCK, figures=None)


class _Finder:
    """Finds what is doubtful in a packet."""

    def __init__(self, orders: Sequence[PageOrder]) -> None:
        self._orders = {(order.file, order.number): order for order in orders}

    def numbers_alone(self, packet: Packet) -> Iterator[tuple[Document, Fact, SecondLook]]:
        for document in packet.of_kind(*PAPERS):
            compared = document.kind in (Kind.SUT_RECORD, Kind.REQUEST)
            for fact in document.facts:
                if fact.read_by is not ReadBy.OCR or fact.box is None:
                    continue
                own = compared and fact.field == "document_number" and fact.value in fact.raw
                if own or _cannot_be_a_cedula(document, fact):
                    look = self._look(document, fact, "number" if own else "digits")
                    yield document, fact, replace(look, figures=_figures_beside(document, fact))
                elif compared and fact.field in WORKER_FIELDS:
                    yield document, fact, self._look(document, fact, STRUCK)

    def doubts(self, packet: Packet) -> Iterator[_Doubt]:
        for document in packet.of_kind(*PAPERS, *CARDS):
            for fields, form in ((NUMBERS, "number"), (NAMES, "text")):
                for name, others in fields.items():
                    fact = document.fact(name)
                    if fact is None or fact.read_by is not ReadBy.OCR or fact.box is None:
                        continue
                    if any(reading.read_by is ReadBy.MRZ for reading in fact.readings):
                        continue
                    of_a_card = document.kind is Kind.CEDULA and name == "document_number"
                    asked_of = ON_A_CEDULA if of_a_card else others
                    said = said_by_who_knows(packet, document, name, asked_of)
                    near = nearly_said(fact, said, form)
                    cut = [] if near or form != "text" else cut_short(fact, said)
                    unlike = (
                        form == "text" and document.kind not in LABELLED and not near and not cut
                    )
                    another = unlike and is_another(fact, said)
                    if near or cut or another:
                        expected = (near or cut or most_alike(fact, said))[0]
                        figures = name in DIGITS and compact(expected).isdigit()
                        asked = "digits" if figures else form
                        look = self._look(document, fact, asked, expected)
                        look = _with_room(look)
                        yield _Doubt(document.id, fact, expected, look, another)

    def _look(self, document: Document, fact: Fact, form: str, expected: str = "") -> SecondLook:
        page = document.pages[fact.page - 1]
        order = self._orders[page.file, page.file_page]
        if fact.box is None:
            raise ValueError(fact.field)
        page_order = replace(order, picture=None)
        return SecondLook(
            page_order, fact.box, page.rotation, form, fact.value, expected, fact.parts
        )


def _figures_beside(document: Document, fact: Fact) -> tuple[Box, str] | None:
    """Where the page has another number or a day without letters, and its figures: as most zeros.

    A RUC ends in 001; what holds a single zero tells too little. The same number once more tells
    nothing: who typed an O in it did so twice.
    """
    beside = [
        (other.box, "".join(c for c in other.raw if c.isdigit()))
        for other in document.facts
        if other.field != fact.field and other.page == fact.page and other.read_by is ReadBy.OCR
        if other.box is not None and _FIGURES.fullmatch(other.raw)
        if compact(other.raw) not in compact(fact.value)
    ]
    told = max(beside, key=lambda one: one[1].count("0"), default=None)
    return told if told is not None and told[1].count("0") > 1 else None


_FIGURES = re.compile(r"[\d/. -]+")


def _cannot_be_a_cedula(document: Document, fact: Fact) -> bool:
    """A number that is meant as a cédula and whose length or check digit is wrong."""
    own = fact.field == "document_number"
    if fact.field not in CEDULAS or own != (document.kind is Kind.CEDULA):
        return False
    number = compact(fact.value)
    return 9 <= len(number) <= 11 and not cedula_is_sound(number)


def _settled(doubt: _Doubt, answer: object) -> Fact | None:
    return doubt.settled(answer) if isinstance(answer, ValueSeen) else None


def _otherwise(
    document: Document, fact: Fact, seen: object, known: AbstractSet[str]
) -> Fact | None:
    """The fact with what was seen instead of what was read; None where nothing changes.

    Args:
        document: the paper it stands on.
        fact: as the engine read it.
        seen: what our own recogniser read alone.
        known: numbers of the identity papers. What the engine reads as one of them, and we with
            several other characters, stands in figures that we do not know.
    """
    if not isinstance(seen, str) or seen == STRUCK:
        return None  # the page could not be looked at again, or nothing counts that stands there
    if _cannot_be_a_cedula(document, fact):
        near = distance(seen, compact(fact.value), FAR) <= FAR
        return cleared(fact, seen) if near and cedula_is_sound(seen) else None
    if seen == compact(fact.value):
        return confirmed(fact)
    if not seen or len(seen) != len(fact.value):
        return None
    unlike = sum(one != other for one, other in zip(seen, fact.value, strict=True))
    if unlike > MISREAD and compact(fact.value) in known:
        return None
    doubted = replace(fact.reading, value=seen, raw=seen, confidence=DOUBTED)
    return Fact.of(fact.field, doubted, (fact.reading, *fact.readings))


def _as_written(said: str, expected: str, spelt: str) -> str:
    """The expected value; with the dots of the paper where the expected one spells them out."""
    if not set(spelt) & set(DOTTED):
        return expected
    letters = [place for place, c in enumerate(said) if c.isalpha()]
    seen = [c for c in spelt if c.isalpha()]
    if len(letters) != len(seen):
        return spelt
    written = list(said)
    for place, c in zip(letters, seen, strict=True):
        if c in DOTTED:
            written[place] = c if said[place].isupper() or c == "ß" else c.lower()
    return "".join(written)


ROOM = 1.8
"""Room for a character that was overlooked, in characters of what was read: `SILVA E` is made of
narrow letters, the CONCEIÇÃO beside it of wide ones."""


def _with_room(look: SecondLook) -> SecondLook:
    """The look with room on both sides for characters or words that were overlooked."""
    missing = len(compact(look.expected)) - len(compact(look.said))
    if missing <= 0:
        return look
    box, more = look.box, ROOM * missing / max(1, len(look.said))
    if look.rotation % 180 == 0:
        room = round(box.width * more)
        wider = Box(max(0, box.left - room), box.top, box.right + room, box.bottom)
    else:
        room = round(box.height * more)
        wider = Box(box.left, max(0, box.top - room), box.right, box.bottom + room)
    return replace(look, box=wider, parts=look.parts if missing <= MISREAD else ())


def confirmed(fact: Fact) -> Fact:
    """The fact, read with certainty: two witnesses that share nothing say the same."""
    if fact.certain:
        return fact
    return Fact.of(fact.field, replace(fact.reading, confidence=SEEN), fact.readings)


def cleared(fact: Fact, expected: str) -> Fact:
    """The fact as the second look has it; the first reading stays beside it."""
    again = Reading(
        expected, expected, fact.page, fact.box, min(0.9, max(fact.confidence, SEEN)), ReadBy.OCR
    )
    return Fact.of(fact.field, again, (fact.reading, *fact.readings))
