"""Sheets with a heading that are still no paper of their own: of one deed, of one record."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.reading.items import Item
from intake.reading.papers.later_pages import bears_title_of_deed
from intake.reading.readers.registry import read_facts
from intake.reading.same_holder import other_person, share
from intake.reading.words.folding import distance
from intake.reading.words.numbers import compact

_OF_THE_WORKER = frozenset({"full_name", "surnames", "names", "document_number", "birth_date"})
_OF_THE_EMPLOYER = frozenset({"ruc", "employer_name", "company_name"})


def is_a_part(kind: Kind, items: Sequence[Item], item: Item) -> bool:
    """Whether a sheet with a heading of that kind goes on with these sheets of the same kind.

    A deed's last page bears the seal of its notary, and nobody's number but those of the deed; a
    screen that was printed on two sheets bears the ministry's name on both, the employer on the one
    and the worker on the other.
    """
    if kind is Kind.POWER_OF_ATTORNEY:
        return not bears_title_of_deed(item) and not _is_of_others(items, item)
    return kind is Kind.SUT_RECORD and _complete_each_other(items, item)


def _is_of_others(items: Sequence[Item], item: Item) -> bool:
    """Whether a page bears cédulas, of which none stands on these pages, or another deed's number.

    Whose end is missing must not be signed by the end of somebody else's deed.
    """
    others = any(other_person(one, item) for one in items)
    facts = [read_facts(Kind.POWER_OF_ATTORNEY, pages) for pages in (items, [item])]
    mine, theirs = ({f.value for f in some if f.field == "deed_number"} for some in facts)
    known = any(share(one, item) for one in items)
    return (others and not known) or bool(mine and theirs and mine != theirs)


def are_of_two(items: Sequence[Item], item: Item) -> bool:
    """Whether a sheet has another contract, worker or employer than these of a record.

    A list of contracts has one on every line, and may be of several sheets.
    """
    mine, theirs = _facts(items), _facts([item])
    if "other_worker" in mine or "other_worker" in theirs:
        return False
    return any(_differ(mine[name], theirs[name]) for name in _OF_ONE & mine.keys() & theirs.keys())


_OF_ONE = frozenset({"sut_code", "document_number", "ruc"})
"""What a record of one contract has once, however often its sheets repeat it."""


def _complete_each_other(items: Sequence[Item], item: Item) -> bool:
    mine, theirs = _facts(items), _facts([item])
    if any(_differ(mine[name], theirs[name]) for name in mine.keys() & theirs.keys()):
        return False  # two records, on each of which something was not read
    whole = _OF_THE_WORKER, _OF_THE_EMPLOYER
    return any(
        one & mine.keys()
        and not one & theirs.keys()
        and other & theirs.keys()
        and not other & mine.keys()
        for one, other in (whole, whole[::-1])
    )


def _facts(items: Sequence[Item]) -> dict[str, Fact]:
    return {fact.field: fact for fact in read_facts(Kind.SUT_RECORD, items)}


def _differ(one: Fact, other: Fact) -> bool:
    """Whether two writings of one field are not the same, however one of them was misread."""
    a, b = compact(one.value), compact(other.value)
    sure = one.certain and other.certain
    return a != b and (sure or distance(a, b, MISREAD) > MISREAD)


MISREAD = 2
"""Characters in which a value that was read without certainty may be another one misread."""
