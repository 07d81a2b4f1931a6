"""A name of the zone that is printed over two or three lines, with labels or specks between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.domain.documents import CERTAIN, NAMES
from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.cells import Cell, as_tall, cells_of_item, is_next_line
from intake.reading.printed.confirmed import is_number
from intake.reading.printed.label_words import is_nearly_label_word
from intake.reading.printed.labels import is_heading, labels_of
from intake.reading.printed.typed import NAMING, printed_value
from intake.reading.readers.agree import restored
from intake.reading.readers.name_runs import run_of
from intake.reading.readers.paper import Paper
from intake.reading.words.countries import country_of
from intake.reading.words.folding import core
from intake.reading.words.lexicon import table, word_set

LINES = 3
"""Lines over which a name is printed at most."""

DOWN = 4.0
"""How far below a line the next one stands at most, in heights of its print."""

LEVEL = 1.3
"""How much taller a level line may be than its words are usually."""

INSIDE = 0.5
"""Share of a line that lies on the name from which it is one of its lines."""

ALIKE = 1.4
"""How much taller one line of a name may be than the other."""

UNLABELLED = 0.75
"""Certainty at most of given names that only their place explains."""

ASIDE = 1.2
"""How far its beginning may stand to a side, in the same."""


def seen_in_cells(paper: Paper, said: Found, *, cut: bool) -> Found | None:
    """The print that spells the zone's name, line below line.

    Args:
        paper: the paper.
        said: the name as the zone has it.
        cut: the name fills the zone; what is printed beyond it stands.
    """
    wanted = said.value.split()
    for page, item in enumerate(paper.items, 1):
        cells = cells_of_item(item, page)
        for first in cells:
            for run in _runs(cells, [first], wanted, cut):
                tokens = [token for cell in run for token in cell.tokens]
                value = " ".join(token.stripped for token in tokens)
                return replace(make(said.field, value, tokens), weight=1.0)
    return None


def given_below(paper: Paper, surnames: Found) -> Found | None:
    """The line below surnames that fill the zone, where the given names stand; never certain.

    Args:
        paper: the paper.
        surnames: as printed, with their place.
    """
    if surnames.box is None or surnames.read_by is not None:
        return None
    cells = cells_of_item(paper.items[surnames.page - 1], surnames.page)
    last = [c for c in cells if c.box.overlap(surnames.box) > INSIDE]
    if not last:
        return None
    line, found = max(last, key=lambda cell: cell.box.bottom), list[Found]()
    for cell in _below(cells, line):
        if found and not is_next_line(cell, line):
            break
        alike = _alike(cell, line)
        value = printed_value("names", cell.tokens) if alike and not labels_of(cell) else None
        if value is not None and cell.text.isupper():
            found.append(value)
            line = cell
    whole = run_of("names", found) if found else None
    if whole is None:
        return None
    return replace(whole, confidence=min(whole.confidence, UNLABELLED), weight=1.0)


def other_line(paper: Paper, known: Found, order: Sequence[str]) -> list[Found]:
    """The other part of a name, whose label nobody can read, by the order of its country.

    Args:
        paper: the paper.
        known: surnames or names as printed under a label.
        order: `surnames` and `names`, from the top.

    Returns:
        The line next to it that could be a name, never certain; none where there is no such line.
        Given names may stand over surnames against the usual order.
    """
    if known.box is None or known.field not in order or len(order) != len(BOTH):
        return []
    first = order[0] == known.field
    cells = cells_of_item(paper.items[known.page - 1], known.page)
    own = [c for c in cells if c.box.overlap(known.box) > INSIDE]
    # Of surnames that a zone cut off nobody knows which line is their last.
    told = "" if any(item.zones for item in paper.items) else core(known.value)
    for below in (first, not first) if known.field == BOTH[0] else (first,):
        for line in own:
            over = reversed([c for c in cells if line in _below(cells, c)])
            for cell in _below(cells, line) if below else over:
                value = _unclaimed(cell, line, cells)
                if value is not None and core(cell.text) not in told:
                    sure = min(value.confidence, UNLABELLED)
                    return [replace(value, field=order[first], confidence=sure, weight=0.8)]
    return []


def _unclaimed(cell: Cell, line: Cell, cells: Sequence[Cell]) -> Found | None:
    """The name in a cell as tall as a line of a name, which no label of anything else claims."""
    plain = _alike(cell, line) and cell.text.isupper() and cell.sure > SURE_PRINT
    if not plain or labels_of(cell) or is_heading(cell):
        return None
    claimed = any(
        label.field not in NAMING and (_is_under(cell, label.box) or _is_beside(cell, label.box))
        for other in cells for label in labels_of(other)
    )  # fmt: skip
    none = core(cell.text) in table("identity")["single_names"]["none"]  # `XXX`, `FNU`
    return None if claimed or none else printed_value("names", cell.tokens)


BOTH = ("surnames", "names")


def named_on_own_side(paper: Paper, found: list[Found], order: Sequence[str]) -> list[Found]:
    """The readings, with names that no label leads to, where none was found or another's only.

    Of both sides of a card the one with its number and title is the holder's. Labels of parents
    on the other one lead to names that are never certain: the holder's then stand unlabelled.
    """
    named = [f for f in found if f.field in NAMES]
    own = _own_sides(paper.items)
    told = sum(1 for f in found if f.field not in NAMES and f.page in own)
    aside = all(f.page not in own and f.confidence < CERTAIN for f in named)
    if named and not (aside and told > 1 and all(f.read_by is None for f in named)):
        return found
    unlabelled = names_in_order(paper, order)
    return [f for f in found if f not in named] + unlabelled if unlabelled else found


def names_in_order(paper: Paper, order: Sequence[str]) -> list[Found]:
    """Surnames and names of a card whose labels nobody can read, by the order of its country.

    Only where as many lines in capitals as the order has stand on one side and could be names;
    never certain.

    Args:
        paper: the paper.
        order: `surnames` and `names` from the top, or `full_name` alone.
    """
    if not order:
        return []
    own = _own_sides(paper.items)
    for page, item in enumerate(paper.items, 1):
        if page not in own:
            continue  # the other side: parents, a spouse
        for lines in _ways_to_read(_nameable(item, page), len(order)):
            if len(lines) == len(order) and _is_aligned(lines) and _together(lines):
                return [
                    replace(
                        value, field=name, confidence=min(value.confidence, UNLABELLED), weight=0.8
                    )
                    for name, (_, value) in zip(order, lines, strict=True)
                ]
    return []


def _ways_to_read(
    lines: Sequence[tuple[Cell, Found]], count: int
) -> Iterator[Sequence[tuple[Cell, Found]]]:
    """Which lines may be the name: those of several words, else with a single word among them."""
    long = [one for one in lines if _is_long(one[0])]
    if len(long) > count:
        yield _tight(long) if count == len(BOTH) else long
    elif len(long) == count:
        yield long
    if len(long) <= count:
        # One of the two may be a single word; they then stand close to one another.
        some = [one for one in lines if not _says_else(one[0])]
        yield _tight(some) if len(some) > count == len(BOTH) else _close(some)
    if count == len(BOTH):
        # Above them a line of a title may have been misread, and looks like a name.
        yield from _tight_ones([one for one in lines if not _says_else(one[0])])


def _own_sides(items: Sequence[Item]) -> list[int]:
    """The sides that bear a number and a title, as far as these tell sides apart."""
    sides = [*range(1, len(items) + 1)]
    numbered = [n for n in sides if any(is_number(word) for word in items[n - 1].text.words())]
    titled = [
        n for n in numbered or sides
        if any(is_heading(cell) for cell in cells_of_item(items[n - 1], n))
    ]  # fmt: skip
    return titled or numbered or sides


def _is_aligned(lines: Sequence[tuple[Cell, Found]]) -> bool:
    """Whether the lines begin at about the same place, or stand centred over one another."""
    near = ASIDE * max(cell.height for cell, _ in lines)
    lefts = [cell.box.left for cell, _ in lines]
    middles = [cell.box.center[0] for cell, _ in lines]
    return any(max(places) - min(places) <= near for places in (lefts, middles))


def _nameable(item: Item, page: int) -> list[tuple[Cell, Found]]:
    """Lines in capitals without a label that could be names, with what they then say."""
    cells = cells_of_item(item, page)
    others = [label.box for cell in cells for label in labels_of(cell) if label.field == "other"]
    return [
        (cell, value)
        for cell in cells
        if _is_capitalised(cell)
        and not any(_is_under(cell, box) or _is_beside(cell, box) for box in others)
        and not labels_of(cell)
        and not is_heading(cell)
        and cell.sure > SURE_PRINT
        and not any(is_nearly_label_word(token.stripped) for token in cell.tokens)
        and (value := printed_value("names", cell.tokens)) is not None
    ]


def _is_capitalised(cell: Cell) -> bool:
    """Whether every word but particles begins with a capital, as names do and sentences do not."""
    small = word_set("particles")
    words = [token for token in cell.tokens if token.exact.isalpha()]
    return bool(words) and all(w.stripped[:1].isupper() or w.exact in small for w in words)


def _is_under(cell: Cell, label: Box) -> bool:
    """Whether a label stands right over the line and claims it: `LUGAR DE NACIMIENTO`."""
    near = -0.5 * cell.height < cell.box.top - label.bottom < cell.height
    return near and abs(cell.box.left - label.left) < ASIDE * cell.height


def _is_beside(cell: Cell, label: Box) -> bool:
    """Whether a label stands right before it on its line and claims it."""
    level = abs(cell.box.center[1] - label.center[1]) < 0.5 * cell.height
    return level and 0 < cell.box.left - label.right < DOWN * cell.height


def _alike(one: Cell, other: Cell) -> bool:
    """Whether two lines are as tall as one another, marks over capitals aside."""
    return as_tall(one, other, ALIKE)


def _is_long(cell: Cell) -> bool:
    return len(cell.tokens) > 1


def _says_else(cell: Cell) -> bool:
    """Whether a single word is short, a nationality or one of those that cards print besides."""
    if _is_long(cell):
        return False
    word = core(cell.text)
    beside = table("identity")["headings"]["beside_names"]
    return len(word) < SHORTEST or country_of(cell.text) is not None or word in beside


def _together(lines: Sequence[tuple[Cell, Found]]) -> bool:
    """Whether the lower line stands near the upper one; a place of birth stands further below."""
    if len(lines) < len(BOTH):
        return True
    (above, _), (below, _) = lines
    return below.box.top - above.box.bottom < APART * max(above.height, below.height)


APART = 2.8
"""How far the two lines of a name stand apart at most, in heights of print."""


def _tight(lines: Sequence[tuple[Cell, Found]]) -> list[tuple[Cell, Found]]:
    """The first two of several lines, where nothing stands as close below as these to each other.

    Names come first on a card; what is printed below them has its labels between.
    """
    (above, _), (below, _), (third, _) = lines[:3]
    tall, low = max(above.height, below.height), min(above.height, below.height)
    gap, next_gap = below.box.top - above.box.bottom, third.box.top - below.box.bottom
    tight = gap < tall and next_gap > MORE_APART * max(gap, 0.5 * low)
    return list(lines[:2]) if tight and _alike(above, below) else []


def _tight_ones(lines: Sequence[tuple[Cell, Found]]) -> Iterator[Sequence[tuple[Cell, Found]]]:
    """Two lines as close as none above or below them is to either, one of several words."""
    for n in range(1, len(lines) - 2):
        pair = _tight(lines[n : n + 3])
        if not pair or not any(_is_long(cell) for cell, _ in pair):
            continue
        before, above, below = lines[n - 1][0].box, pair[0][0].box, pair[1][0].box
        least = 0.5 * min(pair[0][0].height, pair[1][0].height)
        if above.top - before.bottom > MORE_APART * max(below.top - above.bottom, least):
            yield pair


MORE_APART = 1.8
"""How many times as far the next line stands below a name of two lines."""


def _close(lines: Sequence[tuple[Cell, Found]]) -> list[tuple[Cell, Found]]:
    """The lines, where there are two, not far below one another; of a word each, right below."""
    if len(lines) != len(BOTH):
        return []
    (above, _), (below, _) = lines
    reach = DOWN if any(_is_long(cell) for cell, _ in lines) else 1.0
    near = below.box.top - above.box.bottom < reach * max(above.height, below.height)
    return list(lines) if near and _alike(above, below) else []


SHORTEST = 4
"""Letters of a name that stands alone on its line without a label."""

SURE_PRINT = 0.75
"""Mean certainty of a line from which it may be a name without a label."""


def _runs(
    cells: Sequence[Cell], run: list[Cell], wanted: Sequence[str], cut: bool
) -> Iterator[list[Cell]]:
    """Lines from the first on that spell all the words, the nearest first."""
    done = _words_of(run[-1], wanted, cut)
    for count in done:
        left = wanted[count:]
        if not left:
            yield run
        elif len(run) < LINES:
            for below in _below(cells, run[-1]):
                yield from _runs(cells, [*run, below], left, cut)


def _words_of(cell: Cell, wanted: Sequence[str], cut: bool) -> list[int]:
    """How many of the words the whole cell may spell."""
    text = " ".join(token.stripped for token in cell.tokens)
    return [
        count
        for count in range(len(wanted), 0, -1)
        if restored(text, " ".join(wanted[:count]), cut=cut and count == len(wanted)) is not None
    ]


def _below(cells: Sequence[Cell], cell: Cell) -> list[Cell]:
    # Boxes of some words are too low, the line around them is not.
    tall = min(max(cell.height, cell.box.height), LEVEL * cell.height)
    found = [
        other
        for other in cells
        if other is not cell
        and 0.5 * cell.height < other.box.center[1] - cell.box.center[1] < DOWN * tall
        and abs(other.box.left - cell.box.left) < ASIDE * cell.height
    ]
    return sorted(found, key=lambda other: other.box.top)
