"""Sheets with a heading that are still no paper of their own: of one deed, of one record."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.kinds import Kind
from intake.reading.items import Item
from intake.reading.papers.later_pages import bears_title_of_deed
from intake.reading.readers.registry import read_facts

_OF_THE_WORKER = frozenset({"full_name", "surnames", "names", "document_number", "birth_date"})
_OF_THE_EMPLOYER = frozenset({"ruc", "employer_name", "company_name"})


def is_a_part(kind: Kind, items: Sequence[Item], item: Item) -> bool:
    """Whether a sheet with a heading of that kind goes on with these sheets of the same kind.

    A deed's last page bears the seal of its notary; a screen that was printed on two sheets bears
    the ministry's name on both, the employer on the one and the worker on the other.
    """
    if kind is Kind.POWER_OF_ATTORNEY:
        return not bears_title_of_deed(item)
    return kind is Kind.SUT_RECORD and _complete_each_other(items, item)


def _complete_each_other(items: Sequence[Item], item: Item) -> bool:
    mine, theirs = ({f.field for f in read_facts(Kind.SUT_RECORD, p)} for p in (items, [item]))
    whole = _OF_THE_WORKER, _OF_THE_EMPLOYER
    return any(
        one & mine and not one & theirs and other & theirs and not other & mine
        for one, other in (whole, whole[::-1])
    )
