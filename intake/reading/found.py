"""A value found on a paper, on its way to becoming a fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from intake.domain.boxes import Box, around
from intake.domain.documents import Fact, Reading
from intake.domain.kinds import ReadBy
from intake.reading.items import Item


@dataclass(frozen=True, slots=True)
class Found:
    """One reading of one field.

    Attributes:
        page: the item it stands on, counted from 1.
        box: pixels of that upright item.
        weight: how much its place speaks for the field; of two readings the heavier stands.
    """

    field: str
    value: str
    raw: str
    page: int
    box: Box | None
    confidence: float
    weight: float = 1.0
    read_by: ReadBy | None = None
    proven: bool = False

    def called(self, field: str) -> Found:
        """The same under another field name."""
        return replace(self, field=field)


def joined_up(first: Found, rest: Sequence[Found]) -> Found:
    """A value and the pieces beside it on its line, as one; the same where there are none."""
    if not rest:
        return first
    parts = (first, *rest)
    boxes = [part.box for part in parts if part.box is not None]
    return replace(
        first,
        value=" ".join(part.value for part in parts),
        raw=" ".join(part.raw for part in parts),
        box=around(boxes) if boxes else None,
        confidence=min(part.confidence for part in parts),
    )


def page_numbers(items: Sequence[Item]) -> list[int]:
    """The page of the document that each item lies on; two items may lie on one page."""
    seen: dict[tuple[str, int], int] = {}
    return [seen.setdefault((item.page.file, item.page.file_page), len(seen) + 1) for item in items]


def facts_of(found: Iterable[Found], items: Sequence[Item]) -> tuple[Fact, ...]:
    """One fact per field: the best reading stands, others with another value are kept beside it."""
    pages = page_numbers(items)
    by_field: dict[str, list[Found]] = {}
    for one in found:
        if one.value:
            by_field.setdefault(one.field, []).append(one)
    facts = []
    for name, several in by_field.items():
        ordered = sorted(several, key=lambda f: (f.proven, f.weight, f.confidence), reverse=True)
        readings = [_reading(one, items, pages) for one in ordered]
        others: list[Reading] = []
        for reading in readings[1:]:
            if all(reading.value != r.value or reading.read_by != r.read_by
                   for r in (readings[0], *others)):  # fmt: skip
                others.append(reading)
        facts.append(Fact.of(name, readings[0], tuple(others)))
    return tuple(facts)


def _reading(found: Found, items: Sequence[Item], pages: Sequence[int]) -> Reading:
    item = items[found.page - 1]
    box = _on_page(found.box, item) if found.box is not None else None
    read_by = found.read_by or item.text.read_by
    return Reading(
        found.value,
        found.raw,
        pages[found.page - 1],
        box,
        round(min(1.0, max(0.0, found.confidence)), 4),
        read_by,
        found.proven,
        tuple(_on_page(part, item) for part in _line_by_line(found, item)),
    )


def _on_page(box: Box, item: Item) -> Box:
    return item.placement.box(box).clipped(item.page.width, item.page.height)


def _line_by_line(found: Found, item: Item) -> list[Box]:
    """Where the words of a value stand that is broken over lines, line by line; [] for one line."""
    wanted = [_bare(text) for text in found.raw.split()]
    if found.box is None or len(wanted) < 2:
        return []
    inside = found.box.grown(1)
    rows = [[word for word in line.words if _holds(inside, word.box)] for line in item.text.lines]
    words = [(row, word) for row, several in enumerate(rows) for word in several]
    texts = [_bare(word.text) for _, word in words]
    if words and words[0][0] == words[-1][0]:
        return []
    for start in range(len(words) - len(wanted) + 1):
        if texts[start : start + len(wanted)] == wanted:
            run = words[start : start + len(wanted)]
            held = {row: [word.box for at, word in run if at == row] for row, _ in run}
            return [around(boxes) for boxes in held.values()] if len(held) > 1 else []
    return []


def _bare(text: str) -> str:
    return text.strip(" .,;:()")


def _holds(box: Box, inner: Box) -> bool:
    return (
        box.left <= inner.left
        and box.top <= inner.top
        and inner.right <= box.right
        and inner.bottom <= box.bottom
    )
