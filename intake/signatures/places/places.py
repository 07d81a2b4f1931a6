"""Places of signature on a page: after closing formulas, at labels and lines, above names.

Nothing here knows a layout: cues are weighed, and the free room around them says where the ink
would be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.boxes import Box, around
from intake.domain.words import PageText
from intake.signatures.evidence import Place
from intake.signatures.places.copies import in_copies
from intake.signatures.places.last_lines import places_on_last_lines
from intake.signatures.places.lying import columns_meet, level, whole
from intake.signatures.places.name_blocks import Block, name_blocks, number_aside, under_line
from intake.signatures.places.pieces import Piece, Says, given_name, pieces
from intake.signatures.places.print_words import usual_height
from intake.signatures.places.receipts import without_receipts
from intake.signatures.places.running_text import body_below, ends_the_text, goes_on, heads_a_letter
from intake.signatures.places.signing_lines import (
    borders,
    cell_below,
    cell_beside,
    long_enough,
    signing_lines,
)
from intake.signatures.places.stamped_blocks import without_stamps

_ENOUGH = 0.45
_STAMPED, _FOR_ALL = 0.3, 0.2
"""Certainty of a stamp's words, and what every place gets; below 0.55 none is called empty."""
_MM = 25.4


def find_places(
    text: PageText,
    rules: Sequence[Box] = (),
    uprights: Sequence[Box] = (),
    parts: Sequence[tuple[int, int]] = (),
) -> tuple[Place, ...]:
    """The places of signature of an upright page, top to bottom.

    Args:
        text: words with boxes; words of low confidence are taken as possible ink, not as print.
        rules: printed horizontal lines seen in the picture, which OCR leaves out.
        uprights: printed lines down; what hangs on them is a table.
        parts: from and to which height each of several letters on it goes; every one of them has
            its own places.
    """
    if not parts:
        return _Page(text, rules, uprights).places()
    return tuple(
        place
        for top, bottom in parts
        for place in _Page(_within(text, top, bottom), rules, uprights, top, bottom).places()
        if top <= place.box.center[1] < bottom
    )


def _within(text: PageText, top: int, bottom: int) -> PageText:
    """The text of one of several letters, where it stands."""
    lines = tuple(line for line in text.lines if top <= line.box.center[1] < bottom)
    return replace(text, lines=lines)


def free_lines(text: PageText, rules: Sequence[Box], uprights: Sequence[Box]) -> list[Box]:
    """The printed lines that somebody could sign on; see `find_places`."""
    return _Page(text, rules, uprights).lines


class _Page:
    """One page being looked at."""

    def __init__(
        self,
        text: PageText,
        rules: Sequence[Box],
        uprights: Sequence[Box],
        top: int = 0,
        bottom: int | None = None,
    ) -> None:
        self._text, self._top = text, top
        self._bottom = text.height if bottom is None else bottom
        rules = [rule for rule in rules if top <= rule.center[1] < self._bottom]
        self._mm = text.dpi / _MM
        self._all = pieces(text)
        told = [p for p in self._all if p.sure and not p.has(Says.RULE) and _says(p)]
        self._print = without_receipts(told, self._mm)
        lines = [p.box for p in self._all if p.has(Says.RULE)]
        self._across, self._down = [*rules, *lines], uprights
        self._borders = borders(self._across, uprights, self._mm)
        long = long_enough(self._across, self._mm)
        self._long = [rule for rule in long if rule not in self._borders]
        self._rules = signing_lines(self._across, uprights, self._print, self._mm)

    @property
    def lines(self) -> list[Box]:
        """Printed lines with free room above."""
        return self._rules

    def places(self) -> tuple[Place, ...]:
        found: list[Place] = []
        for whole_block in name_blocks(self._print, self._text.width, usual_height(self._text)):
            block = under_line(whole_block, self._long)
            # A pen's straight stroke over a letterhead looks like a line to sign on.
            none = heads_a_letter(self._print, block.box) or in_copies(whole_block, self._all)
            place = None if none else self._from_block(block)
            if place:
                found.append(place)
        for piece in self._print:
            if piece.has(Says.LABEL) and not self._taken(piece, found):
                place = self._from_label(piece)
                if place:
                    found.append(place)
        for piece in self._print:
            if piece.has(Says.CLOSING) and not self._has_place_below(piece, found):
                found.append(self._from_closing(piece))
        found = without_stamps(found) or places_on_last_lines(self._print, self._rules, self._text)
        return self._in_order(found or self._over_last_number())

    def _over_last_number(self) -> list[Place]:
        """`Pasaporte No. 15...` ends the text, and the name over it is lost under ink."""
        numbers = (p for p in self._print if p.has(Says.NUMBER))
        own = [p for p in numbers if not p.has(Says.FIRM, Says.OTHER_NUMBER)]
        named = (p for p in own if any(c.isalpha() for c in p.shown))  # no file's number
        last = max(named, key=lambda p: p.box.bottom, default=None)
        if last is None or not ends_the_text(self._print, last.box):
            return []
        above = self._above(last.box)
        if above and not above.spoiled and last.box.top - above.box.bottom < 8 * self._mm:
            return []
        zone = self._zone_above(last.box, above)
        unsure = _STAMPED + _FOR_ALL
        return [
            Place(zone, None, (last.shown,), unsure, last=False, cue="number", floor=last.box.top)
        ]

    def _from_block(self, block: Block) -> Place | None:
        above = self._above(block.box, block)
        free = block.box.top - (above.box.bottom if above else self._top)
        rule = self._rule_above(block.box) or self._stamped_line(block)
        closing = self._closing_above(block.box)
        if above and above.has(Says.ADDRESSEE) and not rule and not closing:
            return None
        if block.pieces[0].has(Says.ADDRESSEE) and not closing:
            return None
        if closing is not None and closing is above and free < 3.5 * self._mm and not rule:
            return None  # the firm, right under the formula: the ink comes below
        score = 0.45 if closing and closing.has(Says.CLOSING) else 0.3 if closing else 0.0
        score += 0.4 if rule else 0.0
        score += 0.2 if free >= 12 * self._mm else 0.15 if free >= 8 * self._mm else 0.0
        score -= 0.25 if free < 4 * self._mm and not rule else 0.0
        score += 0.2 if block.has(Says.NAME) else 0.0
        ends = free >= 12 * self._mm and not (closing or rule)
        score += (
            0.1 if ends and block.has(Says.NAME) and ends_the_text(self._print, block.box) else 0.0
        )
        score += 0.15 if block.has(Says.NUMBER) else 0.0
        score += 0.15 if block.has(Says.ROLE) else 0.0
        score += 0.35 if block.has(Says.LABEL) else 0.0
        only_numbers = not any(block.has(s) for s in (Says.NAME, Says.ROLE, Says.LABEL))
        score -= 0.4 if only_numbers and not rule else 0.0
        bare_role = not any(block.has(s) for s in (Says.NAME, Says.NUMBER, Says.LABEL))
        high = block.box.top < self._top + 0.25 * (self._bottom - self._top)
        score -= 0.2 if high and (bare_role or not rule) and goes_on(self._print, block.box) else 0
        score -= 0.2 if body_below(self._print, block.box) else 0.0
        score -= 0.35 if not rule and self._rule_above(block.box, self._borders) else 0.0
        if score < _ENOUGH:
            return None
        bare_label = not any(block.has(s) for s in (Says.NAME, Says.ROLE, Says.NUMBER))
        if block.has(Says.LABEL) and (bare_label or free < 7 * self._mm) and not rule:
            label = next(p for p in block.pieces if p.has(Says.LABEL))
            return self._from_label(label)
        names = tuple(p.shown for p in block.pieces if not p.has(Says.RULE))
        cue = "closing" if closing else "rule" if rule else "name"
        if cue == "name" and not (block.has(Says.NAME) and block.has(Says.NUMBER)):
            score -= 0.2  # words of a rubber stamp look like this too
        numbers = [p for p in block.pieces if p.has(Says.NUMBER)]
        firm = cue == "name" and bool(numbers) and all(p.has(Says.FIRM) for p in numbers)
        if firm:
            score = min(score, _STAMPED)
        zone, beside = self._zone_above(block.box, above), self._line_beside_label(block)
        return Place(
            self._with_line(zone, beside) if beside else zone,
            rule or beside,
            names,
            min(0.98, score + _FOR_ALL),
            last=False,
            cue=cue,
            others=firm
            or (block.has(Says.OTHERS) and not closing)
            or not (rule or block.has(Says.NUMBER, Says.ROLE, Says.LABEL)),
            floor=block.box.top,
        )

    def _zone_above(self, box: Box, above: Piece | None) -> Box:
        """Where the ink for a name block would be: over it, and a little across it."""
        mm = self._mm
        half = max(42 * mm, box.width / 2 + 12 * mm)
        middle = (box.left + box.right) / 2
        left, right = middle - half, middle + half
        for other in self._print:
            same = min(other.box.bottom, box.bottom) > max(other.box.top, box.top)
            if same and other.box.left > box.right:
                right = min(right, (box.right + other.box.left) / 2)
            elif same and other.box.right < box.left:
                left = max(left, (box.left + other.box.right) / 2)
        ceiling = above.box.bottom if above else self._top
        top = max(box.top - 34 * mm, min(ceiling - 1.5 * mm, box.top - 12 * mm))
        bottom = box.top + min(box.height, 9 * mm)
        return whole(left, top, right, bottom).clipped(self._text.width, self._text.height)

    def _from_label(self, label: Piece) -> Place | None:
        """Right of the label, above it or below it: where the free room is."""
        mm, box = self._mm, label.box
        cell = cell_below(box, self._across, self._down, mm)
        if cell is not None:
            return self._in_cell(label, cell)
        beside_it = cell_beside(box, self._across, self._down, mm)
        if beside_it is not None:
            return Place(beside_it, None, (label.shown,), 0.8, last=False, cue="label")
        right_end = min(
            (p.box.left for p in self._print if p.box.left > box.right and level(p.box, box)),
            default=self._text.width - round(8 * mm),
        )
        above, below = self._above(box), self._below(box)
        over = box.top - (above.box.bottom if above else self._top)
        under = (below.box.top if below else self._bottom) - box.bottom
        rule = self._rule_beside(box) or self._rule_above(box)
        beside = right_end - box.right
        if rule and rule.left >= box.right - 2 * mm and level(rule.grown(0, round(3 * mm)), box):
            zone = whole(box.left, rule.bottom - 20 * mm, rule.right + 8 * mm, rule.bottom + 4 * mm)
        elif label.text.rstrip(" _.").endswith((":", ")")) and beside >= 35 * mm:
            end = min(right_end, box.right + 90 * mm)
            zone = whole(box.left, box.bottom - 18 * mm, end, box.bottom + 8 * mm)
        elif over >= 9 * mm or rule:
            zone = self._zone_above(box, above)
        elif under >= 10 * mm:
            end = min(right_end, box.left + 90 * mm)
            zone = whole(box.left - 4 * mm, box.top, end, box.bottom + min(under, 32 * mm))
        else:
            return None
        zone = zone.clipped(self._text.width, self._text.height)
        confidence = 0.85 if rule else 0.7
        return Place(zone, rule, (label.shown,), confidence, last=False, cue="label")

    def _in_cell(self, label: Piece, cell: Box) -> Place:
        """A box of a form with the label at its top: the ink goes below it, within the box."""
        under = [
            p.box.top
            for p in self._print
            if p.box.top > label.box.bottom and p.box.overlap(cell) > 0.5
        ]
        bottom = min([cell.bottom, *(top for top in under if top > cell.top + 8 * self._mm)])
        zone = Box(cell.left, label.box.top, cell.right, bottom)
        # Capitals printed by hand are read as well as type: then nothing is called empty.
        confidence = 0.5 if any(top < cell.bottom - 2 * self._mm for top in under) else 0.8
        return Place(zone, None, (label.shown,), confidence, last=False, cue="label")

    def _from_closing(self, closing: Piece) -> Place:
        """Under a closing formula without a name: the free room below it."""
        mm, box = self._mm, closing.box
        below = self._below(box, reach=0.6)
        if below and below.box.top - box.bottom < 3.5 * mm and below.box.width < 100 * mm:
            box = Box(box.left, box.top, box.right, below.box.bottom)
            below = self._below(box, reach=0.6)
        floor = below.box.top if below else self._bottom
        named = below is not None and floor < box.bottom + 45 * mm and given_name(below)
        bottom = min(max(floor, box.bottom + 15 * mm), box.bottom + 45 * mm)
        if below is not None and named:  # ink may run through it, or stand beside it
            bottom = max(bottom, min(below.box.bottom, floor + 9 * mm))
        middle = (box.left + box.right) / 2
        left = min(box.left - 10 * mm, middle - 45 * mm)
        zone = whole(left, box.bottom - 1 * mm, middle + 60 * mm, bottom)
        aside = number_aside(self._print, closing.box, mm)
        if aside is not None and not named:  # the name over it is lost under ink
            zone = around((zone, self._zone_above(aside, self._above(aside))))
        zone = zone.clipped(self._text.width, self._text.height)
        # What spoiled the formula may hide ink as well, and a letter may begin with a greeting:
        # nothing is called empty then.
        greets = closing.has(Says.GREETING) and below is not None
        confidence = 0.5 if closing.has(Says.MISREAD) or greets else 0.6
        return Place(
            zone, None, (), confidence, last=False, cue="closing", floor=floor if named else None
        )

    def _above(self, box: Box, block: Block | None = None) -> Piece | None:
        """The print next above; a bare `f)` over a name is no such print, it asks for ink."""
        over = [
            p
            for p in self._print
            if not (block and (p.bare or (len(p.text) <= 6 and p.has(Says.LABEL))))
            and p.box.bottom <= box.top + 0.3 * p.box.height
            and columns_meet(p.box, box)
        ]
        return max(over, key=lambda p: p.box.bottom, default=None)

    def _below(self, box: Box, reach: float = 0.0) -> Piece | None:
        wide = box.grown(round(reach * self._text.width * 0.3), 0)
        under = [p for p in self._print if p.box.top >= box.bottom and columns_meet(p.box, wide)]
        return min(under, key=lambda p: p.box.top, default=None)

    def _closing_above(self, box: Box) -> Piece | None:
        """A closing formula within 75 mm above, with no more than a place line between."""
        for piece in sorted(self._print, key=lambda p: -p.box.bottom):
            if piece.box.bottom > box.top + 0.3 * piece.box.height:
                continue
            if box.top - piece.box.bottom > 75 * self._mm:
                return None
            if max(piece.box.left - box.right, box.left - piece.box.right) > 35 * self._mm:
                continue
            if piece.has(Says.CLOSING, Says.WEAK_CLOSING):
                return piece
            if len(piece.text.split()) > 8:
                return None
        return None

    def _rule_above(self, box: Box, rules: Sequence[Box] | None = None) -> Box | None:
        close = [
            r
            for r in (self._rules if rules is None else rules)
            if -2 * self._mm <= box.top - r.bottom < 7 * self._mm and columns_meet(r, box)
        ]
        return max(close, key=lambda r: r.bottom, default=None)

    def _stamped_line(self, block: Block) -> Box | None:
        """The line over a name and its number or role on which words of a stamp are read."""
        if not block.has(Says.NAME) or not block.has(Says.NUMBER, Says.ROLE):
            return None
        return self._rule_above(block.box, self._long)

    def _line_beside_label(self, block: Block) -> Box | None:
        """The line to sign on right of a label, under which name and number stand."""
        label = next((p.box for p in block.pieces if p.has(Says.LABEL)), None)
        rule = self._rule_beside(label) if label else None
        return rule if label and rule and rule.left >= label.right - 2 * self._mm else None

    def _with_line(self, zone: Box, line: Box) -> Box:
        """The zone so far that ink on the line lies in it."""
        mm = self._mm
        reach = whole(line.left, line.bottom - 20 * mm, line.right + 8 * mm, line.bottom + 4 * mm)
        return around((zone, reach)).clipped(self._text.width, self._text.height)

    def _rule_beside(self, box: Box) -> Box | None:
        tall = box.grown(0, round(2 * self._mm))
        beside = [
            r
            for r in self._rules
            if level(r, tall) and r.right - box.right >= 0 and r.left - box.right < 15 * self._mm
        ]
        return min(beside, key=lambda r: r.left, default=None)

    def _taken(self, piece: Piece, found: list[Place]) -> bool:
        return any(
            piece.shown in p.name_lines
            or p.box.overlap(piece.box) > 0.5
            or (
                p.line_box is not None
                and p.line_box.grown(round(2 * self._mm)).overlap(piece.box) > 0
            )
            for p in found
        )

    def _has_place_below(self, closing: Piece, found: list[Place]) -> bool:
        reach = closing.box.bottom + 80 * self._mm
        return any(closing.box.top <= p.box.bottom and p.box.top < reach for p in found) and any(
            p.box.bottom > closing.box.bottom for p in found
        )

    def _in_order(self, found: list[Place]) -> tuple[Place, ...]:
        kept: list[Place] = []
        for place in sorted(found, key=lambda p: -p.confidence):
            if not any(place.box.overlap(other.box) > 0.6 for other in kept):
                kept.append(place)
        kept.sort(key=lambda p: (p.box.top, p.box.left))
        if not kept:
            return ()
        sure = [p for p in kept if p.confidence >= 0.55] or kept
        deciding = [p for p in sure if not p.others] or sure
        named = [p for p in deciding if p.cue != "label" and p.name_lines]
        lowest = [max(some, key=lambda p: p.box.bottom) for some in (deciding, named) if some]
        return tuple(
            replace(
                place,
                last=place in deciding
                and any(place is low or level(place.box, low.box) for low in lowest),
            )
            for place in kept
        )


def _says(piece: Piece) -> bool:
    """Whether there is a letter or a figure in it; strokes of a pen are read as marks."""
    return any(c.isalnum() for c in piece.shown)
