"""Headings of a form, under which values and names belong to somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intake.domain.boxes import Box
from intake.reading.fields.company_values import named_as_company
from intake.reading.words.tokens import Token


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and whose data follow; "" where it says that others' do, and not whose."""

    role: str
    box: Box


def role_over(sections: Sequence[Section], box: Box, height: int) -> str | None:
    """Under whose heading something stands: the lowest above it, of several the one over it.

    Args:
        sections: the headings of the page.
        box: where it stands, in pixels of the page.
        height: the usual height of a word there.
    """
    above = [s for s in sections if s.box.top <= box.top + height // 2]
    if not above:
        return None
    lowest = max(s.box.top for s in above)
    beside = [s for s in above if lowest - s.box.top < 1.5 * height]
    started = [s for s in beside if s.box.left <= box.left + 3 * height]
    return max(started or beside, key=lambda s: s.box.left).role or None


def cannot_be(role: str | None, name: str) -> bool:
    """A company over the heading `TRABAJADOR` is the last line of the employer's data."""
    return role in ("foreign", "third_party") and named_as_company(name)


def same_word(one: Token, other: Token) -> bool:
    """The same word of the page, whatever height its line gave it."""
    a, b = one.word.box, other.word.box
    return one.text == other.text and a.left == b.left and abs(a.bottom - b.bottom) < b.height
