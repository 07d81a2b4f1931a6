"""Where on a page the value of a label may stand: beside it, under it, over it."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.typed import typed_value
from intake.reading.forms.cells import is_a_short_label
from intake.reading.forms.labelled import NAMING, TELLING, Segment, same_column
from intake.reading.forms.wrapped import first_cell, is_worded
from intake.reading.words.dates import first_date
from intake.reading.words.tokens import Token, place_of, text_of

COLUMNS = 3
"""Labels in one row from which it is the first line of a table."""
WITHIN = 0.8
"""Heights between two words of one cell, at most."""
NEARER = 1.5
"""How much nearer a word must stand to the next cell than to its own to be of the next."""
TABLE_GAP = 6.0
"""Heights between the first line of a table and the next, at most."""


class Surroundings:
    """The rows and labels of one page.

    Attributes:
        rows: words by line, top to bottom, each from left to right.
        height: the usual height of a word, in pixels.
        segments: labels, in reading order.
        upward: values stand over their labels; names may do otherwise than dates.
    """

    def __init__(self, rows: Sequence[list[Token]], height: int) -> None:
        self.rows, self.height = list(rows), height
        self.segments: list[Segment] = []
        self.upward = False
        self._labelled: set[int] = set()

    def _free(self, tokens: Sequence[Token]) -> list[Token]:
        """These words up to the next label."""
        free: list[Token] = []
        for token in tokens:
            if id(token) in self._labelled or is_a_short_label(token):
                break
            if token.exact or free:
                free.append(token)
        return free

    def beside_or_below(self, segment: Segment) -> list[Token]:
        """The words where a value of that label is looked for first."""
        return list(segment.value) or self._beside(segment) or next(iter(self._below(segment)), [])

    def _beside(self, segment: Segment) -> list[Token]:
        right = segment.box.right  # of a label of two lines the first may be the longer
        tokens = self._free([t for t in self.rows[segment.row] if t.word.box.left >= right])
        return first_cell(tokens, self.height) if is_worded(segment.label) else tokens

    def _neighbour(self, segment: Segment) -> int | None:
        """Where the next label of the same row begins."""
        after = (s for s in self.segments if s.row == segment.row and s.left > segment.left)
        return min((s.left for s in after), default=None)

    def _column(self, segment: Segment, row: int) -> list[Token]:
        """The words of a row that stand in the column of the label."""
        limit = self._neighbour(segment)
        box = segment.box
        chosen: list[Token] = []
        for token in self.rows[row]:
            place = token.word.box
            if place.right < box.left - 0.5 * self.height:
                continue
            if place.left < box.left - 2.5 * self.height and place.right < box.left + self.height:
                continue
            if limit is not None and place.left > limit - 0.7 * self.height:
                chosen = self._without_next(chosen, token)
                break
            far = chosen and place.left - chosen[-1].word.box.right > 2.2 * self.height
            if far and place.left > box.right:
                break
            if not chosen and place.left > box.right + 2 * self.height:
                break
            chosen.append(token)
        return self._free([*self._begun_before(segment, self.rows[row], chosen), *chosen])

    def _without_next(self, chosen: Sequence[Token], following: Token) -> list[Token]:
        """The words of a cell without the first ones of the next: its heading stands in its middle.

        `Número | Fecha de ingreso` over `330891467   6 de agosto`: the day is nearer to the month.
        """
        right = following.word.box.left
        for place in range(len(chosen) - 1, 0, -1):
            last, before = chosen[place].word.box, chosen[place - 1].word.box
            behind, ahead = last.left - before.right, right - last.right
            if ahead > WITHIN * self.height:
                break
            if behind > max(WITHIN * self.height, NEARER * ahead):
                return list(chosen[:place])
            right = last.left
        return list(chosen)

    def _begun_before(
        self, segment: Segment, row: Sequence[Token], chosen: Sequence[Token]
    ) -> list[Token]:
        """Words of the same cell that stand before a heading set in its middle."""
        if not chosen or chosen[0].word.box.left > segment.box.right:
            return []
        first = next(place for place, token in enumerate(row) if token is chosen[0])
        others = (
            s.box.right for s in self.segments if s.row == segment.row and s.left < segment.left
        )
        limit, begin = max(others, default=0), first
        while begin and row[begin - 1].exact and row[begin - 1].word.box.left > limit:
            gap = row[begin].word.box.left - row[begin - 1].word.box.right
            if gap > WITHIN * self.height:
                break
            begin -= 1
        return list(row[begin:first])

    def _below(self, segment: Segment) -> list[list[Token]]:
        """What stands under the label, row by row, until another label or a wide gap."""
        found: list[list[Token]] = []
        for row in range(segment.row + 1, min(segment.row + 4, len(self.rows))):
            top = min(t.word.box.top for t in self.rows[row])
            first = row == segment.row + 1 and self._heads_a_table(segment.row)
            if top - segment.box.bottom > (TABLE_GAP if first else 2.6) * self.height:
                break
            tokens = self._column(segment, row)
            if tokens and tokens[-1].ends == ":":
                break  # `NOMBRE COMERCIAL:` left empty over a label that no list has
            if tokens:
                found.append(tokens)
            elif same_column(segment, self.rows[row], self._labelled):
                break
        return found

    def _heads_a_table(self, row: int) -> bool:
        """Whether labels alone fill a row: the first line of a table, however high its rows."""
        bare = [s for s in self.segments if s.row == row and not s.value]
        return len(bare) >= COLUMNS

    def _above(self, segment: Segment) -> list[Token]:
        row = segment.row - 1
        if row < 0:
            return []
        bottom = max(t.word.box.bottom for t in self.rows[row])
        if segment.box.top - bottom > 1.8 * self.height:
            return []
        words = self._column(segment, row)
        named = segment.label in NAMING or segment.label.startswith("name:")
        return [] if named and first_date(text_of(words)) else words  # `Loja, 12 de mayo de 2026`

    def _continuation(self, segment: Segment, inline: list[Token]) -> list[Token]:
        """The next row, if a line full to its end goes on there: under the value or its line."""
        if segment.row + 1 >= len(self.rows):
            return []
        box, below = place_of(inline), self.rows[segment.row + 1]
        left = below[0].word.box.left
        close = below[0].word.box.top - box.bottom < 0.9 * self.height
        starts = (box.left, segment.left, self.rows[segment.row][0].word.box.left)
        under = any(abs(left - start) < 0.8 * self.height for start in starts)
        labelled = any(id(token) in self._labelled for token in below)
        margin = max(t.word.box.right for row in self.rows for t in row)
        # The line is full where the next word would not have stood in it.
        reaches = box.right + max(7 * self.height, below[0].word.box.width) > margin - self.height
        fits = close and under and not labelled
        return list(below) if fits and (reaches or self._stands_whole(inline, below)) else []

    def _stands_whole(self, inline: Sequence[Token], below: Sequence[Token]) -> bool:
        """Whether some other line of the page has the name with just these words after it."""
        wanted = [t.exact for t in (*inline, *below) if t.exact]
        lines = [[t.exact for t in row if t.exact] for row in self.rows]
        return any(
            line[start : start + len(wanted)] == wanted
            for line in lines
            for start in range(len(line) - len(wanted) + 1)
        )

    def _stands_above(self) -> bool:
        """Whether this paper prints its values over their labels: dates and countries tell."""
        votes = 0
        for segment in self.segments:
            if segment.value or segment.label not in TELLING:
                continue
            if typed_value(segment.label, self._beside(segment), strict=True) is not None:
                votes -= 1  # they stand beside
                continue
            below = next(iter(self._below(segment)), [])
            for tokens, vote in ((self._above(segment), 1), (below, -1)):
                if tokens and typed_value(segment.label, tokens, strict=True) is not None:
                    votes += vote
        return votes > 0

    def _names_stand_above(self) -> bool:
        """The same for names alone: on some cards names stand over their labels, dates under.

        Where `APELLIDOS` and `NOMBRES` both have a name above them but not both have one below,
        the values stand above.
        """
        bare = [s for s in self.segments if s.label in NAMING and not s.value]
        if len({segment.label for segment in bare}) < 2:
            return self.upward
        above = below = 0
        for segment in bare:
            if typed_value(segment.label, self._beside(segment), strict=True) is not None:
                below += 1
                continue
            under = next(iter(self._below(segment)), [])
            over = self._above(segment)
            above += bool(over) and typed_value(segment.label, over, strict=True) is not None
            below += bool(under) and typed_value(segment.label, under, strict=True) is not None
        if above == below:
            return self.upward
        return above > below
