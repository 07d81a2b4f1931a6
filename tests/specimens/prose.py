"""Setting wrapped prose whose marked values remember their ink."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageFont

    from tests.specimens.canvas import Color, Paper, Span
    from tests.specimens.fonts import Face


@dataclass
class _Piece:
    text: str
    span: int
    width: float


@dataclass
class _Word:
    """Letters between two blanks; several pieces where a span ends inside it."""

    pieces: list[_Piece]
    breaks: bool = False

    @property
    def width(self) -> float:
        return sum(p.width for p in self.pieces)


@dataclass
class _Line:
    words: list[_Word]
    last: bool


def _words(spans: Sequence[Span], fonts: Sequence[ImageFont.FreeTypeFont]) -> list[_Word]:
    """Words across the borders of spans, and line breaks."""
    words: list[_Word] = []
    joined = False
    for index, span in enumerate(spans):
        for part in re.findall(r"\n|[^\S\n\u00a0]+|(?:[^\s]|\u00a0)+", span.text):
            if part == "\n":
                words.append(_Word([], breaks=True))
            elif part.strip() or "\u00a0" in part:
                piece = _Piece(part, index, fonts[index].getlength(part))
                if joined and words and not words[-1].breaks:
                    words[-1].pieces.append(piece)
                else:
                    words.append(_Word([piece]))
                joined = True
                continue
            joined = False
    return words


def _lines(words: Sequence[_Word], limit: float, blank: float, indent: float) -> list[_Line]:
    """Breaks words into lines no wider than `limit` pixels."""
    lines: list[_Line] = []
    line: list[_Word] = []
    used = indent
    for word in words:
        if word.breaks:
            lines.append(_Line(line, last=True))
            line, used = [], 0.0
            continue
        if line and used + blank + word.width > limit:
            lines.append(_Line(line, last=False))
            line, used = [], 0.0
        used += word.width + (blank if line else 0.0)
        line.append(word)
    return [*lines, _Line(line, last=True)]


def _begin(line: _Line, left: float, room: float, blank: float, align: str) -> tuple[float, float]:
    """Where the line starts, and the blank between its words (pixels)."""
    natural = sum(w.width for w in line.words) + blank * max(0, len(line.words) - 1)
    if align == "justify" and not line.last and len(line.words) > 1:
        return left, blank + (room - natural) / (len(line.words) - 1)
    share = {"right": 1.0, "center": 0.5}.get(align, 0.0)
    return left + (room - natural) * share, blank


def set_paragraph(
    paper: Paper,
    x: float,
    y: float,
    width: float,
    spans: Sequence[Span],
    face: Face,
    points: float,
    align: str,
    leading: float,
    color: Color,
    indent: float,
) -> float:
    """See `Paper.paragraph`."""
    from tests.specimens.canvas import around

    fonts = [paper.font(s.face or face, points) for s in spans]
    blank = paper.font(face, points).getlength(" ")
    limit, first = paper.px(width), paper.px(indent)
    boxes: dict[int, list[float] | None] = {}
    for line in _lines(_words(spans, fonts), limit, blank, first):
        at, gap = _begin(line, paper.px(x) + first, limit - first, blank, align)
        previous, first = -1, 0.0
        for word in line.words:
            for piece in word.pieces:
                span, base = spans[piece.span], paper.px(y)
                ink = span.color or color
                box = paper._run(at, base, piece.text, fonts[piece.span], ink, 0.0)
                if span.underline:
                    start = at - gap if previous == piece.span else at
                    low = base + points * paper.dpi / 72 * 0.12
                    thick = max(1, round(paper.dpi / 150))
                    paper.draw.line([start, low, at + piece.width, low], ink, thick)
                boxes[piece.span] = around(boxes.get(piece.span), box)
                previous = piece.span
                at += piece.width
            at += gap
        y += points * leading * 25.4 / 72
    for index, box in boxes.items():
        span = spans[index]
        if span.name is not None and box is not None:
            paper.mark(span.name, span.text if span.value is None else span.value, box)
    return y
