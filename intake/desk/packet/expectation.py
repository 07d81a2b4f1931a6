"""What one paper makes us expect on another: the foreign national, the employer, who presents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from intake.desk.packet.card_owner import LETTERS, named_whole, with_its_owner
from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import CERTAIN, Document, Fact
from intake.domain.kinds import IDENTITY_KINDS, Kind
from intake.reading.expected import (
    Expected,
    Sought,
    compact,
    look_for,
    look_for_company,
    look_for_name,
    look_for_number,
)
from intake.reading.fields.birth import announced_birth_date, loose_birth_date
from intake.reading.items import Item
from intake.reading.letters.who import stands_apart
from intake.reading.words.folding import fold

_COMPARED = frozenset({Kind.SUT_RECORD, Kind.REQUEST})
_SOMEBODY_ELSE = ("employer_cedula", "ruc", "telephone", "third_party_number", "signer_number")


def with_expected(
    document: Document, items: Sequence[Item], all_documents: Sequence[Document]
) -> Document:
    """The document, with number and name as they stand on it where its reader went astray.

    Only SUT records and requests are looked at, against the identity documents of the packet; the
    one of which most is found counts. The reader's own value gives way where there is none, and
    where exactly the expected one stands on the paper and the reader took a part of it or words
    from another place. A value that differs where the expected one does not stand stays as read.
    """
    document = _with_others(document, items, all_documents)
    if document.kind not in _COMPARED:
        return document
    if not document.value("birth_date"):
        birth = announced_birth_date(items)
        if document.kind is Kind.SUT_RECORD and (birth is None or not birth.confidence):
            birth = loose_birth_date(items) or birth
        document = document.with_fact(birth) if birth is not None else document
    papers = [d for d in all_documents if d.kind in IDENTITY_KINDS]
    document = _without_the_workers(document, _numbers_of_all(papers))
    return _by_the_best(document, items, papers)


def _by_the_best(document: Document, items: Sequence[Item], papers: Sequence[Document]) -> Document:
    """Looked at against the identity paper of which most stands there, and whose name was read.

    A paper that names one of two people whose passports lie here is not made to name the other.
    """
    taken = tuple(v for name in _SOMEBODY_ELSE if (v := document.value(name)))
    read, best, most = _words_of(document), document, 0.0
    for identity in papers:
        others = [paper for paper in papers if _is_anothers(paper, identity)]
        numbers = _numbers_of_all([paper for paper in papers if paper not in others])
        of_another = any(read == _words_of(other) for other in others)
        surnames, names = identity.value("surnames"), identity.value("names")
        for number in _numbers_of(identity):
            said = surnames or identity.value("full_name") or ""
            facts = look_for(Expected(number, said, names or "", taken), items)
            facts = tuple(f for f in facts if not (of_another and f.fact.field == "full_name"))
            worth = sum(one.fact.confidence for one in facts)
            worth += bool(facts and read and read == _words_of(identity))
            if worth > most:
                whole = bool(surnames and names)
                most, best = worth, _completed(document, facts, numbers, whole=whole)
    return best


def _without_the_workers(document: Document, numbers: frozenset[str]) -> Document:
    """A record whose employer has a RUC, without a passport's number taken for the employer's.

    `Rep. legal: ANA PAZ`, below it `Nro. documento: CB614018`, in a list without headings.
    """
    number = document.value("employer_cedula") or ""
    record = document.kind is Kind.SUT_RECORD and document.value("ruc")
    if not record or document.value("document_number") or compact(number) not in numbers:
        return document
    if cedula_is_sound(number):
        return document
    kept = tuple(fact for fact in document.facts if fact.field != "employer_cedula")
    return replace(document, facts=kept)


def _numbers_of(identity: Document) -> list[str]:
    """Under which a paper may name its bearer: a visa also under its own, which comes first."""
    fields = ("visa_number", "document_number") if identity.kind is Kind.VISA else _OWN
    return [value for field in fields if (value := identity.value(field))] or [""]


_OWN = ("document_number",)


def _words_of(document: Document) -> frozenset[str]:
    """The words of the name that a paper says is the foreign national's."""
    parts = (document.value(part) or "" for part in ("surnames", "names"))
    return frozenset(fold(" ".join(parts) + " " + (document.value("full_name") or "")).split())


def _is_anothers(paper: Document, identity: Document) -> bool:
    """Whether an identity paper is clearly somebody else's: not a word of the names is alike."""
    one, other = _words_of(paper), _words_of(identity)
    return bool(one and other) and not one & other


def _numbers_of_all(papers: Sequence[Document]) -> frozenset[str]:
    """What identity papers bear as numbers, letters and figures alone."""
    return frozenset(compact(number) for paper in papers for number in _numbers_of(paper))


_Search = Callable[[str, str, Sequence[Item]], Fact | None]
_EMPLOYERS: tuple[tuple[str, _Search, tuple[str, ...]], ...] = (
    ("company_name", look_for_company, ("company_name",)),
    ("ruc", look_for_number, ("ruc",)),
    ("employer_cedula", look_for_number, ("employer_cedula", "signer_number")),
    ("employer_name", look_for_name, ("employer_name",)),
)
_THIRD_PARTYS: tuple[tuple[str, _Search, tuple[str, ...]], ...] = (
    ("third_party_number", look_for_number, ("document_number",)),
    ("third_party_name", look_for_name, ("surnames names", "full_name")),
)

_HOLDERS: tuple[tuple[str, _Search, tuple[str, ...]], ...] = (
    ("holder_name", look_for_name, ("surnames names", "full_name")),
    ("holder_number", look_for_number, ("document_number",)),
)
"""Who authorises where no employer does: `Yo, MARTA BRANDT, alemana, C4FX88120, autorizo ...`."""


_TRAVELLERS: tuple[tuple[str, _Search, tuple[str, ...]], ...] = (
    ("document_number", look_for_number, ("document_number",)),
)
"""The passport that a visa names, where the small print that says so cannot be read."""


def _with_others(
    document: Document, items: Sequence[Item], all_documents: Sequence[Document]
) -> Document:
    """The employer whom another letter or record names, the person whose cédula or visa it is.

    Only where the paper's own reader found nothing, and only what stands there to the letter.
    """
    if document.kind is Kind.CEDULA:
        return with_its_owner(document, items, all_documents)
    if document.kind is Kind.VISA:
        passports = [d for d in all_documents if d.kind is Kind.PASSPORT]
        return _filled(document, items, passports, _TRAVELLERS)
    if document.kind not in LETTERS:
        return document
    letters = [d for d in all_documents if d.kind in LETTERS and d.id != document.id]
    if _may_be_the_holders(document, letters):
        own = [d for d in all_documents if d.kind in (Kind.PASSPORT, Kind.HOME_ID)]
        document = _filled(_as_the_holders(document, own), items, own, _HOLDERS)
    if not document.value("holder_name"):  # else the foreign national authorises, no employer
        document = _filled(document, items, letters, _EMPLOYERS)
    if document.kind is Kind.THIRD_PARTY_AUTHORIZATION:
        cards = [d for d in all_documents if d.kind is Kind.CEDULA]
        document = _filled(document, items, cards, _THIRD_PARTYS)
    return document


def _may_be_the_holders(document: Document, letters: Sequence[Document]) -> bool:
    """An authorisation on which no employer has a number, where no letter names an employer."""
    numbered = any(document.value(field) for field in ("company_name", "ruc", "employer_cedula"))
    named = any(letter.value("employer_name") for letter in letters if letter.kind in _ASKING)
    authorises = document.kind is Kind.THIRD_PARTY_AUTHORIZATION
    return authorises and not numbered and not named


_ASKING = frozenset({Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION})


def _as_the_holders(document: Document, own: Sequence[Document]) -> Document:
    """`Yo, MARTA BRANDT, alemana, C4FX88120, autorizo ...`: the name is no employer's."""
    said = document.fact("employer_name")
    names = (" ".join(d.value(part) or "" for part in ("surnames", "names")) for d in own)
    if said is None or document.value("holder_name"):
        return document
    if not any(set(fold(said.value).split()) == set(fold(name).split()) for name in names):
        return document
    kept = tuple(fact for fact in document.facts if fact.field != "employer_name")
    return replace(document, facts=(*kept, replace(said, field="holder_name")))


def _filled(
    document: Document,
    items: Sequence[Item],
    others: Sequence[Document],
    wanted: Sequence[tuple[str, _Search, tuple[str, ...]]],
) -> Document:
    for field, search, names in wanted:
        for value in _values(others, names):
            if document.value(field):
                break
            if not _is_taken(document, field, value):
                found = search(field, value, items)
                document = document.with_fact(found) if found is not None else document
    return document


def _values(others: Sequence[Document], names: Sequence[str]) -> list[str]:
    values = []
    for other in others:
        for name in names:
            parts = [other.value(part) or "" for part in name.split(" ")]
            if all(parts):
                values.append(" ".join(parts))
    return values


def _is_taken(document: Document, field: str, value: str) -> bool:
    """Whether that value already stands for somebody else: a company of its owner's name."""
    words = sorted(fold(value).split())
    return any(
        sorted(fold(fact.value).split()) == words
        for fact in document.facts
        if fact.field in _ELSE.get(field, ())
    )


_ELSE = {
    "employer_name": ("company_name", "third_party_name", "full_name"),
    "third_party_name": ("employer_name", "signer_name", "full_name"),
    "third_party_number": ("employer_cedula", "signer_number"),
    "holder_name": ("third_party_name",),
    "holder_number": ("third_party_number",),
    "employer_cedula": ("third_party_number", "document_number"),
}


def _completed(
    document: Document, sought: Sequence[Sought], numbers: frozenset[str], *, whole: bool
) -> Document:
    """With number and name; `whole`: the identity document tells surnames and names apart.

    `numbers`: of all identity papers. `del pasaporte CKV515948 y de la visa 7816956`: a number
    of theirs that the reader found needs no other one.
    """
    for one in sought:
        if one.fact.field == "document_number":
            exact = one.exact and compact(document.value("document_number") or "") not in numbers
            document = _with_number(document, one.fact, exact=exact)
        else:
            document = _with_name(document, one, whole=whole)
    return document


def _with_number(document: Document, found: Fact, *, exact: bool) -> Document:
    read = document.fact("document_number")
    if read is None:
        return document.with_fact(found)
    elsewhere = not _same_place(read, found)
    if exact and elsewhere and compact(read.value) != compact(found.value):
        return document.with_fact(replace(found, readings=(read.reading, *read.readings)))
    return document


def _with_name(document: Document, sought: Sought, *, whole: bool) -> Document:
    found = sought.fact
    # With surnames apart the whole name is of no account, and the other way round.
    apart = document.value("surnames")
    fields = ("surnames", "names") if apart else ("full_name",)
    parts = [f for name in fields if (f := document.fact(name)) is not None]
    read = " ".join(fact.value for fact in parts)
    if not document.value("full_name") and not document.value("surnames"):
        return named_whole(document, found)
    if not sought.exact:
        return document
    mine, theirs = set(fold(read).split()), set(fold(found.value).split())
    if apart and not any(_same_place(fact, found) for fact in parts) and mine & theirs:
        # What stands under `Apellidos` stays: the whole name elsewhere does not make it right.
        return document
    if mine > theirs:
        # A part of a name is no reason to take words off another paper.
        alone = sought.bounded and sought.ended
        doubtful = min(fact.confidence for fact in parts) < CERTAIN
        here = whole and alone and doubtful and any(_same_place(fact, found) for fact in parts)
        return named_whole(document, found) if here else document
    astray = all(not _same_place(fact, found) for fact in parts) and not mine & theirs
    if mine < theirs or astray or (mine != theirs and _misread(parts, read, sought)):
        return named_whole(document, found)
    return document


def _misread(parts: Sequence[Fact], read: str, sought: Sought) -> bool:
    """Whether a name read less surely is the one that was sought, and no other name.

    A letter may name its writer by another surname than stands below the signature: what was read
    as it stands, in a place of its own, is what the paper says.
    """
    sureness = min(fact.confidence for fact in parts)
    if not sought.bounded or sureness >= sought.fact.confidence:
        return False
    here = any(_same_place(fact, sought.fact) for fact in parts)
    return here or not stands_apart(read, sureness, sought.fact.value)


def _same_place(one: Fact, other: Fact) -> bool:
    if one.box is None or other.box is None:
        return False
    return one.page == other.page and one.box.overlap(other.box) > 0
