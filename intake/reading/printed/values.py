"""Which cell of a printed zone holds the value of which label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.domain.boxes import Box
from intake.reading.fields.values import a_sex
from intake.reading.found import Found, joined_up
from intake.reading.printed.cells import Cell, as_tall, is_next_line
from intake.reading.printed.coded import coded_labels
from intake.reading.printed.label_manner import (
    all_label,
    begins_like_a_name,
    goes_on_as_label,
    is_label_print,
    of_nobody_here,
    of_others,
)
from intake.reading.printed.label_parts import (
    LEVEL,
    Labelled,
    beside,
    is_stacked,
    joined,
    lacks_a_line,
    whole_labels,
    with_following,
)
from intake.reading.printed.label_words import is_nearly_label_word
from intake.reading.printed.labelled_value import Printed, doubted, printed_of
from intake.reading.printed.labels import is_heading, labels_of, of_another
from intake.reading.printed.leaning import (
    DIRECTIONS,
    Chance,
    farther,
    leant,
    lines_lost,
    nearest,
    open_ways,
)
from intake.reading.printed.name_in_place import names_like_labels
from intake.reading.printed.standing import SENTENCE, how_well, misled
from intake.reading.printed.typed import DATED, NAMING, printed_value, says_years
from intake.reading.words.countries import is_demonym
from intake.reading.words.tokens import Token

SENTENCES = 2.2
"""How much taller a line of a sentence may seem than another of it."""

CLOSELY, TIGHT = 1.2, 1.1
"""How much taller one line of a value under which its label stands may be than the other, and how
far above it, in heights of its print."""

COLUMN = 1.6
"""Heights of print between two lines up to which they may be lines of one name."""

REACH_OF_LINES, EDGE = 1.15, 0.93
"""Heights between a name's line and its next one; of the right edge of print where it breaks."""

INLINE = 1.6
"""How much a value in the label's own cell counts."""

WEAK = 0.35
"""Score from which a value is taken to belong to a label."""


class PrintedZone:
    """The labels and values of one side of a paper."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = whole_labels(cells)
        self._labels: list[Labelled] = []
        self._taken: set[int] = set()
        self._firsts: dict[int, str] = {}
        coded = coded_labels(self.cells)
        known = {
            n: coded.get(n) or labels_of(cell) or of_nobody_here(cell)
            for n, cell in enumerate(self.cells)
        }
        names = names_like_labels(self.cells, known)
        for number, cell in enumerate(self.cells):
            labels = known[number] if number not in names else []
            if labels and (labels[0].rest or not is_heading(cell) or all_label(cell, labels)):
                others = of_others(cell, self.cells)
                for label in labels:
                    other = others or of_another(label)
                    told = replace(label, field="other", rest=()) if other else label
                    self._labels.append(Labelled(told, cell))
                self._taken.add(number)
        self._labels = joined(self._labels)
        self.headings = {n for n, cell in enumerate(self.cells) if is_heading(cell)}

    @property
    def labels(self) -> list[str]:
        """The fields that labels on it name."""
        return [one.label.field for one in self._labels]

    @property
    def names_others(self) -> bool:
        """Whether a label on it is of somebody else's name: `APELLIDOS Y NOcBRES DEL PeDRu`."""
        others = (one.label for one in self._labels if one.label.field == "other")
        return any(begins_like_a_name(label) for label in others)

    def values(self) -> list[Printed]:
        """Every label's value, where one was found."""
        found: list[Printed] = []
        chosen: list[tuple[Chance, Printed]] = []
        open_labels: list[int] = []
        for number, one in enumerate(self._labels):
            inline = self._inline(one)
            if inline is not None:
                lines = self._lines(one.cell, inline, one.label.field)
                found.append(printed_of(one, lines, INLINE))
            elif one.label.field != "other" and not says_years(one.label.field, one.label.rest):
                open_labels.append(number)
        own = (list(self._chances(number)) for number in open_labels)
        boxes = [cell.box for cell in self.cells]
        near = (nearest(chances, self._gap, boxes) for chances in own)
        chances = leant([chance for some in near for chance in some], self._group)
        owners, cells = set[int](), set[int]()
        self._firsts = self._likeliest(chances)
        for chance in sorted(chances, key=lambda c: -c.score):
            if chance.owner in owners or chance.cell in cells or chance.score < WEAK:
                continue
            owners.add(chance.owner)
            cells.add(chance.cell)
            one = self._labels[chance.owner]
            told: tuple[Found, ...] = (chance.found,)
            if one.label.field in NAMING:
                cell, field = self.cells[chance.cell], one.label.field
                if chance.direction == "above":
                    row = joined_up(chance.found, self._beside_it(cell, field, cells))
                    told = (*self._begun_above(cell, field, cells), row)
                else:
                    told = self._lines(cell, chance.found, field, cells)
            chosen.append((chance, printed_of(one, told, chance.score)))
        taken = [chance for chance, _ in chosen]
        unsure = open_ways(taken, chances, self._group)
        unsure += [chance for chance in taken if self._may_go_on(chance, cells)]
        unsure += [c for c in taken if misled(c, self._labels, self.cells)]
        unsure += [
            chance for chance, printed in chosen
            if chance.direction == "beside" and lacks_a_line(
                self._labels[chance.owner], [f.box for f in printed.lines if f.box])
        ]  # fmt: skip
        for direction in ("below", "above"):
            gaps = [(c, self._gap(c)) for c in taken if c.direction == direction]
            unsure += farther(gaps)
            unsure += lines_lost(gaps, [c for c, _ in gaps if self._group(c) == "names"])
        return found + [doubted(p) if c in unsure else p for c, p in chosen]

    def _gap(self, chance: Chance) -> float:
        """How far below or above its label it stands, in heights of its print."""
        cell, label = self.cells[chance.cell], self._labels[chance.owner].label.box
        return max(cell.box.top - label.bottom, label.top - cell.box.bottom) / cell.height

    def _likeliest(self, chances: Sequence[Chance]) -> dict[int, str]:
        """The cell that each label of a name most likely has, and the label's field."""
        firsts: dict[int, str] = {}
        ordered = sorted(chances, key=lambda c: -c.score)
        for owner in {c.owner for c in chances if self._labels[c.owner].label.field in NAMING}:
            cell = next(c.cell for c in ordered if c.owner == owner)
            firsts[cell] = self._labels[owner].label.field
        return firsts

    def _inline(self, one: Labelled) -> Found | None:
        label = one.label
        rest = [t for t in label.rest if t.exact or t.text in "-&"]
        if not rest or label.field == "other":
            return None
        found = printed_value(label.field, rest)
        if found is None:
            return None
        if label.field not in NAMING:
            return found
        misread = any(is_nearly_label_word(token.stripped) for token in rest)
        more = not label.marked and goes_on_as_label(label.tokens, rest)
        return None if misread or more or not (label.marked or label.exact) else found

    def _chances(self, number: int) -> Iterable[Chance]:
        one = self._labels[number]
        for at, cell in enumerate(self.cells):
            naming = one.label.field in NAMING
            no_name = at in self.headings or is_label_print(cell, one.cell)
            if at in self._taken or (naming and no_name):
                continue
            for direction in DIRECTIONS:
                fit = how_well(one, cell, direction, self._labels, self.cells)
                if fit <= 0:
                    continue
                found = printed_value(one.label.field, cell.tokens)
                if found is None and one.label.field in DATED:
                    found = printed_value(one.label.field, self.with_next(at))
                if found is not None and not (naming and self._is_nation(found)):
                    yield Chance(number, at, direction, fit, found)

    def with_next(self, at: int) -> tuple[Token, ...]:
        """The words of cell `at` and of those close on its right; none where none are."""
        return with_following(self.cells, at, self._taken)

    def _group(self, chance: Chance) -> str:
        return "names" if self._labels[chance.owner].label.field in NAMING else "others"

    def _lines(
        self, cell: Cell, found: Found, field: str, used: set[int] | None = None
    ) -> tuple[Found, ...]:
        """A name with its lines below: as tall, begun at the same place, no label."""
        if field not in NAMING or found.box is None:
            return (found,)
        found = joined_up(found, self._beside_it(cell, field, used))
        if found.box is None:
            return (found,)
        more = [found]
        box, height = found.box, cell.height
        # An engine gives the words of one line the height of the line, those of another their own.
        sentence = len(cell.tokens) - len(found.value.split()) >= SENTENCE
        most = SENTENCES if sentence else 1.35
        # A sentence that reaches the right edge of print goes on in the next line.
        broken = sentence and box.right > EDGE * max(other.box.right for other in self.cells)
        reach = COLUMN if broken else REACH_OF_LINES
        for number, below in enumerate(self.cells):
            if number in self._taken or number in self.headings or below is cell:
                continue
            gap = below.box.top - box.bottom
            if not (-0.4 * height < gap < reach * height and as_tall(below, cell, most)):
                continue
            amid = abs(below.box.left - cell.box.left) < 0.8 * height
            if abs(below.box.left - found.box.left) > 0.8 * height and not amid:
                continue
            value = printed_value(field, below.tokens)
            if value is None or value.box is None:
                break
            another = self._firsts.get(number, field) != field
            if another or self._of_another_label(box, below, value, field):
                break
            box = value.box
            more.append(joined_up(value, self._beside_it(below, field, used)))
            if used is not None:
                used.add(number)
        return tuple(more)

    def _of_another_label(self, box: Box, below: Cell, value: Found, field: str) -> bool:
        """Whether a line below a name is the next field's; `INDIAN` also where no label is read."""
        return (
            self._is_nation(value)
            or (len(below.tokens) == 1 and a_sex("sex", below.tokens) is not None)
            or self._label_near(below, field)
            or self._label_between(box, below.box)
        )

    def _is_nation(self, value: Found) -> bool:
        """Whether a name is rather a nationality, whose label was not read."""
        return "nationality" not in self.labels and is_demonym(value.value)

    def _begun_above(self, cell: Cell, field: str, used: set[int]) -> tuple[Found, ...]:
        """The lines close above a name whose label stands below it, as tall, begun at its place."""
        for number, above in enumerate(self.cells):
            if number in self._taken or number in self.headings or number in used or above is cell:
                continue
            gap = cell.box.top - above.box.bottom
            alike = as_tall(above, cell, CLOSELY)
            aligned = abs(above.box.left - cell.box.left) < 0.5 * cell.height
            if not (alike and aligned and -0.3 * cell.height < gap < TIGHT * cell.height):
                continue
            value = printed_value(field, above.tokens)
            if value is not None and not self._label_between(above.box, cell.box):
                used.add(number)
                row = joined_up(value, self._beside_it(above, field, used))
                return (*self._begun_above(above, field, used), row)
        return ()

    def _may_go_on(self, chance: Chance, used: set[int]) -> bool:
        """Whether a line right over or under a name, as tall and begun at its place, is no other's.

        It may be a line of the same name, or of the one whose label was not read.
        """
        field, cell = self._labels[chance.owner].label.field, self.cells[chance.cell]
        lines = [cell, *(self.cells[n] for n in used if is_next_line(self.cells[n], cell))]
        free = [n for n in range(len(self.cells)) if n not in used | self._taken | self.headings]
        return field in NAMING and any(
            (self._over_its_label(other, chance) or self._is_next(other, lines, cell))
            and (value := printed_value(field, other.tokens)) is not None
            and not is_demonym(value.value)
            and not self._label_near(other, field)
            for other in (self.cells[n] for n in free)
        )

    def _is_next(self, other: Cell, lines: Sequence[Cell], cell: Cell) -> bool:
        apart = self._label_between(*sorted((cell.box, other.box), key=lambda box: box.top))
        return not apart and any(is_next_line(other, line) for line in lines)

    def _over_its_label(self, other: Cell, chance: Chance) -> bool:
        """`DEL VALLE` over `Apellido` over HUAMÁN: a surname whose own label was not read."""
        label, cell = self._labels[chance.owner].label, self.cells[chance.cell]
        gap = label.box.top - other.box.bottom
        near = chance.direction == "below" and -0.3 * cell.height < gap < 1.6 * cell.height
        aligned = abs(other.box.left - cell.box.left) < 0.5 * cell.height
        return label.field == "surnames" and near and aligned and as_tall(other, cell, 1.2)

    def _beside_it(self, cell: Cell, field: str, used: set[int] | None) -> list[Found]:
        """The rest of a name that stands a little to the right on the same line, unlabelled."""
        found: list[Found] = []
        right = cell.box.right
        for number, other in sorted(enumerate(self.cells), key=lambda each: each[1].box.left):
            if number in self._taken or number in self.headings or other is cell:
                continue
            level = beside(cell.box, other.box) > LEVEL
            near = 0 < other.box.left - right < 2.4 * max(cell.height, other.height)
            if not (level and near and as_tall(other, cell, 1.8)) or self._label_over(other):
                continue
            value = printed_value(field, other.tokens)
            if value is not None and a_sex("sex", other.tokens) is None:
                found.append(value)
                right = other.box.right
                if used is not None:
                    used.add(number)
        return found

    def _label_over(self, cell: Cell) -> bool:
        """Whether a label stands right over or under it, at its beginning."""
        for one in self._labels:
            label = one.label.box
            gap = max(cell.box.top - label.bottom, label.top - cell.box.bottom)
            if gap < 1.6 * cell.height and abs(label.left - cell.box.left) < cell.height:
                return True
        return False

    def _label_between(self, above: Box, below: Box) -> bool:
        """Whether a label stands between two lines, so that the lower one is its value."""
        under = above.center[1] + 0.25 * above.height  # its own label may stand beside it
        return any(
            under < one.label.box.center[1] < below.center[1]
            and one.label.box.left < below.right
            and one.label.box.right > below.left
            for one in self._labels
        )

    def is_one_column(self, boxes: Sequence[Box]) -> bool:
        """Whether lines follow closely on one another, begun at one place, without a label."""
        lines = sorted(boxes, key=lambda box: box.top)
        return all(
            below.top - above.bottom < COLUMN * min(above.height, below.height)
            and abs(below.left - above.left) < min(above.height, below.height)
            and not self._label_between(above, below)
            for above, below in pairwise(lines)
        )

    def _label_near(self, cell: Cell, field: str) -> bool:
        """Whether a label stands left of it and so claims it; not the stacked one of the name."""
        for one in self._labels:
            if one.label.field == field and is_stacked(one):
                continue
            label = one.label.box
            left = label.right <= cell.box.left and (
                abs(label.center[1] - cell.box.center[1]) < 0.6 * cell.height
            )
            if left and not one.label.rest:
                return True
        return False
