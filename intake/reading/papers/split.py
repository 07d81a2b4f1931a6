"""Where one document ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from intake.domain.kinds import Kind
from intake.reading.items import Item, Shape
from intake.reading.letters.closing import closing_at, phrases
from intake.reading.papers.classify import IDENTITIES, Guess, classify
from intake.reading.papers.facing_pages import NAMES, OF_DATA_PAGES, goes_with_data_page
from intake.reading.papers.later_pages import (
    bears_prose,
    begins_amid,
    home_of,
    is_a_stray,
    is_attached,
    is_block,
    is_full,
    is_of_a_letter,
    signs_contract,
)
from intake.reading.papers.openings import papers_on
from intake.reading.papers.page_numbers import fits, in_order, page_number
from intake.reading.papers.parts import are_of_two, is_a_part
from intake.reading.papers.sheet_parts import letters_on
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.values import PrintedZone
from intake.reading.same_holder import names_parents, other_person, share
from intake.reading.words.phrases import PhraseFinder
from intake.reading.words.tokens import document_tokens

LONG = frozenset(
    {
        Kind.SUT_RECORD,
        Kind.POWER_OF_ATTORNEY,
        Kind.REQUEST,
        Kind.THIRD_PARTY_AUTHORIZATION,
        Kind.KEY_REQUEST,
        Kind.RESPONSIBILITY_AGREEMENT,
        Kind.RUC_CERTIFICATE,
    }
)
"""Kinds that may go on over several sheets."""

CARDS = frozenset({Kind.HOME_ID, Kind.CEDULA})
"""Kinds with a front and a back."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The items of one document, in order."""

    kind: Kind
    confidence: float
    items: tuple[Item, ...]
    reasons: tuple[str, ...] = ()


@dataclass
class _Open:
    """A document that may still grow."""

    guess: Guess
    items: list[Item] = field(default_factory=list)

    def draft(self) -> Draft:
        guess = self.guess
        items = in_order(self.items) if guess.kind in LONG else tuple(self.items)
        return Draft(guess.kind, guess.confidence, items, guess.reasons)


def split(items: Sequence[Item]) -> tuple[Draft, ...]:
    """The documents of a packet; every item belongs to exactly one."""
    documents: list[_Open] = []
    orphans: list[_Open] = []
    for paper in [part for one in items for own in papers_on(one) for part in letters_on(own)]:
        guess = _guess(paper)
        item = _without_false_zones(paper, guess)
        home = _home(documents, item, guess)
        if home is not None:
            home.items.append(item)
            home.guess = _surer(home.guess, guess)
            continue
        opened = _Open(guess, [item])
        documents.append(opened)
        if guess.kind is not Kind.BLANK and not guess.starts and item.shape is Shape.SHEET:
            orphans.append(opened)
    _adopt(documents, orphans)
    _join_letters(documents, orphans)
    _join_facing(documents)
    return tuple(document.draft() for document in documents)


def _guess(paper: Item) -> Guess:
    """What a page is; what is tied to a deed is of the deed, or nobody knows of what."""
    guess = classify(paper)
    tied = guess.kind in (Kind.UNKNOWN, Kind.POWER_OF_ATTORNEY) and is_attached(paper)
    deed = Kind.POWER_OF_ATTORNEY
    return Guess(Kind.UNKNOWN, 0.0, guess.reasons, continues=True, leaning=deed) if tied else guess


def _home(documents: list[_Open], item: Item, guess: Guess) -> _Open | None:
    """The document before it that this item belongs to."""
    written = [d for d in documents if d.guess.kind is not Kind.BLANK]
    if not written or guess.kind is Kind.BLANK:
        return None
    of_letter = guess.kind is Kind.UNKNOWN and is_of_a_letter(item)
    for document in reversed(written[-3:]) if not of_letter else ():
        stranger = other_person(document.items[0], item)
        if not stranger and (
            _is_other_side(document, item, guess) or _is_facing_page(document, item, guess)
        ):
            return document
    last = written[-1]
    record = _record_of(documents, item) if guess.kind is Kind.UNKNOWN else None
    if record is not None:
        return record
    if of_letter and last.guess.kind not in LETTERS:
        letter = _letter_of(documents, item)
        if letter is not None:
            return letter
    return last if _goes_on(last, item, guess) else None


def _without_false_zones(item: Item, guess: Guess) -> Item:
    """A letter or record has no machine readable zone; what seemed one is a line of it."""
    told = guess.kind not in IDENTITIES | {Kind.UNKNOWN}
    false = told and item.zones and not any(zone.accepted for zone in item.zones)
    return replace(item, zones=()) if false else item


def _is_an_identity_copy(item: Item, guess: Guess) -> bool:
    """Whether a sheet holds little more than the words of a card or booklet."""
    return guess.kind in IDENTITIES and _holds_few_words(item)


def _holds_few_words(item: Item) -> bool:
    """Whether a sheet holds no more than a card or booklet; a letter under a card's number does."""
    return sum(len(line.words) for line in item.text.lines) < FEW_WORDS


FEW_WORDS = 90
TRAVEL = frozenset({Kind.PASSPORT, Kind.VISA})
"""Papers of which single pages lie about."""


def _goes_on(document: _Open, item: Item, guess: Guess) -> bool:
    """Whether a sheet is a later page of the letter, record or deed before it."""
    kind = document.guess.kind
    sheet = item.shape is Shape.SHEET and not _is_an_identity_copy(item, guess)
    two = kind is guess.kind is Kind.SUT_RECORD and are_of_two(document.items, item)
    if kind not in LONG or not sheet or item.zones or two:
        return False
    number = page_number(item)
    first = number is not None and number.number == 1
    own = guess.kind in (kind, Kind.UNKNOWN)
    if number is not None and (own or (number.of is not None and not guess.starts)):
        return fits(number, document.items)
    if first or (_resumes(item) and not _is_closed(document)):
        return not first
    amid = begins_amid(item)
    if guess.kind is kind:
        part = not guess.starts or amid or _is_cover(document)
        return part or is_a_part(kind, document.items, item)
    if guess.kind is not Kind.UNKNOWN:
        # A later page may speak of anything; its beginning and the page before tell.
        full = is_full(document.items[-1]) and guess.confidence < OWN_KIND
        return (amid or full) and not guess.starts and not _is_closed(document)
    leans = guess.leaning is kind and (guess.continues or not guess.starts)
    begins = guess.starts and not is_block(item)  # `Pasaporte 509084885` below who signs
    open_end = not _is_closed(document) and not begins
    # A passport's pages lie between the papers, with stamps of entries and little else on them.
    spoken = bears_prose(item, 1) or is_of_a_letter(item)
    other = guess.leaning in TRAVEL and not spoken
    open_end = open_end and bool(item.text.lines) and not other
    return not is_a_stray(item) and (leans or amid or open_end)


def _resumes(item: Item) -> bool:
    """Whether its first words go on from what was set out before: `Por lo expuesto, ...`."""
    first = [token.key for token in document_tokens([item])[:RESUMING]]
    return any(
        tuple(first[place : place + len(phrase)]) == phrase
        for phrase in phrases("resumes")
        for place in range(len(first) - len(phrase) + 1)
    )


OWN_KIND = 0.95
"""So surely told, a page is a paper of its own unless it begins in the middle of a sentence."""

RESUMING = 8
"""Words at the top of a page among which such a phrase stands; before it a number or a heading."""


def _is_cover(document: _Open) -> bool:
    """Whether it is only the cover of a deed, which then begins with its own title."""
    finder = PhraseFinder.of(document.items[-1].text)
    return len(document.items) == 1 and any(
        finder.is_heading(match) for phrase in phrases("covers") for match in finder.find(phrase)
    )


def _is_closed(document: _Open) -> bool:
    """Whether a closing formula ends it."""
    return closing_at(document_tokens(document.items)) is not None


def _is_other_side(document: _Open, item: Item, guess: Guess) -> bool:
    """Whether it is the other side of a card of which one side is there."""
    first = document.items[0]
    kind = document.guess.kind
    if _is_weak_passport(guess, item) and first.page == item.page and kind in CARDS:
        # The words of a back may be those of a passport; the side with the name tells.
        guess = Guess(Kind.UNKNOWN, 0.0)
        if _complete_each_other(first, item):
            return True
    kinds = {kind, guess.kind} - {Kind.UNKNOWN}
    if len(document.items) > 1 or not kinds or not kinds <= CARDS or len(kinds) > 1:
        return bool(len(document.items) == 1 and kinds == CARDS and share(first, item))
    if first.zones and item.zones:
        return False
    return _goes_with(document, item, guess)


def _is_facing_page(document: _Open, item: Item, guess: Guess) -> bool:
    """Whether a page of a passport only says more of who was on the page before: parents, address.

    It has no zone, and no label for what a data page says of its holder.
    """
    alone = len(document.items) == 1 and document.guess.kind is guess.kind is Kind.PASSPORT
    if not alone or not document.items[0].zones or item.zones:
        return False
    return not set(PrintedZone(cells_of_item(item, 1)).labels) & (NAMES | OF_DATA_PAGES)


def _goes_with(document: _Open, item: Item, guess: Guess) -> bool:
    """The same where neither side's zone forbids it."""
    first, kind = document.items[0], document.guess.kind
    # A sheet of which nothing says what it is may be anything: a letter's last page, too.
    sides = ((kind, first.shape), (guess.kind, item.shape))
    if (Kind.UNKNOWN, Shape.SHEET) in sides:
        sheet = first if sides[0] == (Kind.UNKNOWN, Shape.SHEET) else item
        # `autorizo a la señora ..., portadora de la cédula ...`: prose is on no side of a card.
        return _holds_few_words(sheet) and not bears_prose(sheet, 1) and share(first, item)
    if share(first, item):
        return True
    small = Shape.CARD in (first.shape, item.shape) or first.shape is item.shape
    if bool(first.zones) != bool(item.zones):
        return small and not _contradict(first, item)
    one_side = (
        guess.starts != document.guess.starts
        or Kind.UNKNOWN in (kind, guess.kind)
        or _complete_each_other(first, item)
        or (first.page == item.page and names_parents(first) != names_parents(item))
    )
    return small and one_side and first.shape is not Shape.BOOKLET


def _is_weak_passport(guess: Guess, item: Item) -> bool:
    return (
        guess.kind is Kind.PASSPORT
        and guess.confidence < WEAK
        and not item.zones
        and item.shape is not Shape.SHEET
    )


WEAK = 0.8
"""Certainty below which words alone make no passport of what lies beside a card."""


def _complete_each_other(one: Item, other: Item) -> bool:
    """Whether one side has the name and the other the number, or each what the other lacks."""
    mine, theirs = (set(PrintedZone(cells_of_item(i, 1)).labels) for i in (one, other))
    names = bool(mine & NAMES) + bool(theirs & NAMES)
    return names == 1 and not mine & theirs & _ONCE


_ONCE = frozenset({"birth_date", "nationality", "home_id", "cedula", "document_number"})


def _contradict(one: Item, other: Item) -> bool:
    """Whether the side without a zone is plainly another person's: names there, but not these."""
    return (
        not share(one, other)
        and sum(
            len(line.words) for item in (one, other) if not item.zones for line in item.text.lines
        )
        > 25
    )


def _surer(one: Guess, other: Guess) -> Guess:
    """Of two sides or pages the guess that is surer."""
    if other.kind in (Kind.UNKNOWN, Kind.BLANK) or one.confidence >= other.confidence:
        return one
    return other


def _adopt(documents: list[_Open], orphans: list[_Open]) -> None:
    """Later pages that lie before their first page find their way home."""
    for orphan in orphans:
        item, guess = orphan.items[0], orphan.guess
        number = page_number(item)
        kind = guess.kind if guess.kind is not Kind.UNKNOWN else guess.leaning
        told = number is not None and number.number > 1
        later = told or guess.continues or begins_amid(item)
        if kind not in LONG or not later or orphan not in documents:
            continue
        written = [d for d in documents if d.guess.kind is not Kind.BLANK]
        following = next(iter(written[written.index(orphan) + 1 :]), None)
        homes = [
            d
            for d in documents
            if d is not orphan
            and d.guess.kind is kind
            and d.guess.starts
            # What a notary certifies stands behind the signatures; in a pile turned over, before.
            and (is_attached(item) or not _is_closed(d) or (guess.continues and d is following))
        ]
        if len(homes) == 1:
            before = documents.index(orphan) < documents.index(homes[0])
            # A pile scanned from its last page to its first.
            homes[0].items.extend(reversed(orphan.items) if before else orphan.items)
            documents.remove(orphan)


def _join_facing(documents: list[_Open]) -> None:
    """A page of a passport beside its data page, known by nothing of its own: parents, address."""
    for one, other in list(pairwise(documents)):
        page, data = (one, other) if one.guess.kind is Kind.UNKNOWN else (other, one)
        if one.guess.kind is other.guess.kind is Kind.VISA and not one.items[0].zones:
            page, data = one, other
        first, second = page.items[0], data.items[0]
        if len(page.items) > 1 or not second.zones:
            continue
        guess = page.guess
        if goes_with_data_page(first, guess.kind, guess.leaning, second, data.guess.kind):
            data.items.insert(0 if page is one else len(data.items), first)
            documents.remove(page)


def _join_letters(documents: list[_Open], orphans: list[_Open]) -> None:
    """Pages of which nothing tells what they are go to the letter that they end."""
    for orphan in orphans:
        if orphan not in documents or orphan.guess.kind is not Kind.UNKNOWN:
            continue
        one = orphan.items[0]
        letter = _letter_of(documents, one) or _record_of(documents, one)
        if letter is not None:
            letter.items.extend(orphan.items)
            documents.remove(orphan)


def _letter_of(documents: list[_Open], item: Item) -> _Open | None:
    """The letter of the packet that a page without a beginning goes on with."""
    letters = [d for d in documents if d.guess.kind in LETTERS]
    place = home_of(item, [d.items for d in letters])
    return letters[place] if place is not None else None


def _record_of(documents: list[_Open], item: Item) -> _Open | None:
    """The record of a contract that two people sign on a sheet of its own."""
    records = [d for d in documents if d.guess.kind is Kind.SUT_RECORD]
    homes = [d for d in records if signs_contract(item, d.items)]
    return homes[0] if len(homes) == 1 else None


LETTERS = frozenset({Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION})
"""Papers that a page with nothing but its end belongs to."""
