"""Forms that somebody has filled with a pen: nothing of it is read, so a person is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from intake.domain.boxes import Box
from intake.domain.documents import Fact
from intake.reading.forms.forms import Form
from intake.reading.forms.labelled import Segment
from intake.reading.items import Item
from intake.reading.words.tokens import Token

TALLEST = 4
"""Heights of print that a written line may take; what is taller signs or strikes out."""
DIM, CLEAR = 0.6, 0.88
"""Mean certainty below which words are hardly print, and above which labels surely are."""
MANY, SHARE = 4, 0.4
"""Dim values, and their share of all, from which a pen has filled a form of clear print."""
PLAIN, SOME, PART = 0.93, 3, 0.3
"""As these, where the labels are as plain as print can be read: a few of its values are enough."""
BARE = 5
"""Labels without any value, no fewer than those with one, of a form that was hardly typed."""
PRINT = 0.78
"""No value that was written by hand is read with this certainty."""


def not_in_pen(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """What of a form filled by hand was surely printed, and what stands below the signature."""
    signed = [(f.page, f.box) for f in facts if f.field.startswith("signer_")]
    return tuple(f for f in facts if f.confidence >= PRINT or (f.page, f.box) in signed)


def filled_by_hand(item: Item, ink: Sequence[Box], untold: Sequence[Box] = ()) -> bool:
    """Whether handwriting stands where a form asks for something.

    Handwriting that was recognised as such beside one label is enough: who has written one value
    has hardly typed the others. Else it is told by print that is clear but for the values.

    Args:
        item: the page with its words.
        ink: handwriting outside the places of signature, in the same pixels.
        untold: marks there that are neither print nor surely handwriting.
    """
    form = Form(item, 1)
    margin = _edge(item, ink)
    marked = any(
        _stands_in(mark, segment, form, item.text.width)
        for segment in form.segments
        for mark in ink
        if mark.left < margin
    )
    fills = any(_fills_rows(mark, form) for mark in ink if mark.left < margin)
    return marked or fills or _read_as_print(form, [*ink, *untold])


def _fills_rows(ink: Box, form: Form) -> bool:
    """Lines of writing that touch each other: one mark beside several labels without clear print.

    A signature across a form stands on print, or beside one label.
    """
    rows = [
        s
        for s in form.segments
        if s.label != "other"
        and s.box.right <= ink.left
        and ink.top - form.height / 2 <= s.box.center[1] <= ink.bottom + form.height / 2
    ]
    open_rows = [s for s in rows if _certainty(_beside_it(s, form, ink)) < CLEAR]
    return len(open_rows) >= ROWS and len(open_rows) > len(rows) / 2


def _beside_it(segment: Segment, form: Form, ink: Box) -> list[Token]:
    """What was read in the row of a label, where that ink is."""
    words = form.beside_or_below(segment)
    return [t for t in words if t.exact and t.word.box.right > ink.left]


ROWS = 2
"""Labels beside which one mark stands, from which it is several written lines."""


def _edge(item: Item, ink: Sequence[Box]) -> float:
    """Where the right margin begins, in pixels, as wide as the left one: initials stand there."""
    lines = [line.box for line in item.text.lines if not any(line.box.overlap(m) for m in ink)]
    if not lines:
        return item.text.width
    begin = median(box.left for box in lines)
    return max(item.text.width - begin, *(box.right for box in lines))


def _read_as_print(form: Form, marks: Sequence[Box]) -> bool:
    """Values that are hardly print, or that are ink of which nothing at all was read."""
    labels = [t for segment in form.segments for t in segment.tokens]
    values = list(_values(form, marks))
    dim = sum(_certainty(words) < DIM for words in values)
    sure = _certainty(labels)
    nothing = sum(s.label != "other" for s in form.segments) - len(values)
    if sure >= CLEAR and nothing >= BARE and nothing >= len(values):
        return True  # a pen too faint to be seen, or nobody filled it in
    if sure >= PLAIN and dim >= SOME and dim >= PART * len(values):
        return True
    return dim >= MANY and dim >= SHARE * len(values) and sure >= CLEAR


def _values(form: Form, marks: Sequence[Box]) -> Iterator[list[Token]]:
    """What was read of each value; nothing of one where there is only ink."""
    for segment in form.segments:
        if segment.label != "other":
            words = [t for t in form.beside_or_below(segment) if t.exact]
            if words or any(_crosses(mark, segment, form) for mark in marks):
                yield words


def _crosses(mark: Box, segment: Segment, form: Form) -> bool:
    """Whether a mark as tall as writing lies in the row of a label, at its right."""
    label = segment.box
    tall = mark.height >= form.height and mark.width >= 2 * form.height
    return tall and mark.left >= label.right and mark.top < label.center[1] < mark.bottom


def _certainty(words: Sequence[Token]) -> float:
    letters = sum(len(t.text) for t in words)
    return sum(t.word.confidence * len(t.text) for t in words) / max(1, letters)


def _stands_in(ink: Box, segment: Segment, form: Form, right: int) -> bool:
    """Beside the label in its row, or under it, before the next label; not in a margin."""
    label, height = segment.box, form.height
    if ink.height > TALLEST * height or ink.width < height:
        return False
    across, down = ink.center
    right = min(
        (s.box.left for s in form.segments if s is not segment and _beside(s.box, label)),
        default=right,
    )
    if label.right <= across <= right and abs(down - label.center[1]) < height:
        return True
    if segment.value or segment.label == "other" or segment.label.startswith("name:"):
        return False
    nearer = any(
        s is not segment and s.box.top > label.top and s.box.center[1] <= down + height / 2
        for s in form.segments
    )
    return label.left - height <= across and 0 < down - label.bottom < 2 * height and not nearer


def _beside(one: Box, label: Box) -> bool:
    return one.left >= label.right and one.top < label.center[1] < one.bottom
