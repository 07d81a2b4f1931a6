"""A letter whose closing formula ends one page and whose signature begins the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import Fact, SignatureMark
from intake.domain.kinds import Kind, SignatureKind
from intake.reading.items import Item
from intake.reading.words.numbers import compact

LETTERS = frozenset({Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION})
SIGNERS = (
    "employer_cedula",
    "employer_number",
    "attorney_number",
    "holder_number",
    "document_number",
    "signer_number",
)
"""Numbers of people who may sign a letter."""


def signed_overleaf(
    kind: Kind, items: Sequence[Item], facts: Sequence[Fact], marks: tuple[SignatureMark, ...]
) -> tuple[SignatureMark, ...]:
    """The marks, where a place without ink is none: the block of the signer is on a later page.

    Ink over the typed name hides the block's place there, but whose number stands below it is
    known from the letter. Then nothing was seen, which is no proof that nothing is there.
    """
    if kind not in LETTERS or len(items) < 2:
        return marks
    numbers = [compact(f.value) for f in facts if f.field in SIGNERS and len(f.value) >= DIGITS]
    last = _last_page_with(items, numbers)
    return tuple(
        replace(mark, kind=SignatureKind.NOT_ASSESSED, page=last, box=None, confidence=0.0)
        if mark.kind is SignatureKind.NONE and mark.page < last
        else mark
        for mark in marks
    )


DIGITS = 6
"""Characters of the shortest number that is not met by chance."""


def _last_page_with(items: Sequence[Item], numbers: Sequence[str]) -> int:
    """The last page that has one of these numbers, from 1; 0 where none has."""
    pages = list(dict.fromkeys((item.page.file, item.page.file_page) for item in items))
    found = 0
    for item in items:
        text = compact(item.text.text)
        if any(number in text for number in numbers):
            found = max(found, pages.index((item.page.file, item.page.file_page)) + 1)
    return found
