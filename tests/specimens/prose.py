"""Setting wrapped prose whose marked values remember their ink."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from tests.specimens.canvas import around

    fonts = [paper.font(s.face or face, points) for s in spans]
    words: list[_Word] = []
    joined = False
    for index, span in enumerate(spans):
        for token in re.findall(r"\n|[^\S\n\u00a0]+|(?:[^\s]|\u00a0)+", span.text):
            if token == "\n":
                words.append(_Word([], breaks=True))
                joined = False
            elif token.isspace() and token != "\u00a0":
                joined = False
            else:
                piece = _Piece(token, index, fonts[index].getlength(token))
                if joined and words and not words[-1].breaks:
                    words[-1].pieces.append(piece)
                else:
                    words.append(_Word([piece]))
                joined = True
    blank = paper.font(face, points).getlength(" ")
    limit = paper.px(width)
    lines: list[tuple[list[_Word], bool]] = []
    line: list[_Word] = []
    used = paper.px(indent)
    for word in words:
        if word.breaks:
            lines.append((line, True))
            line, used = [], 0.0
            continue
        if line and used + blank + word.width > limit:
            lines.append((line, False))
            line, used = [], 0.0
        used += word.width + (blank if line else 0.0)
        line.append(word)
    lines.append((line, True))

    boxes: dict[int, list[float] | None] = {}
    step = points * leading * 25.4 / 72
    for number, (row, last) in enumerate(lines):
        natural = sum(w.width for w in row) + blank * max(0, len(row) - 1)
        begin = paper.px(x) + (paper.px(indent) if number == 0 else 0.0)
        room = limit - (paper.px(indent) if number == 0 else 0.0)
        gap = blank
        if align == "justify" and not last and len(row) > 1:
            gap = blank + (room - natural) / (len(row) - 1)
        elif align == "right":
            begin += room - natural
        elif align == "center":
            begin += (room - natural) / 2
        at, base = begin, paper.px(y)
        previous = -1
        for word in row:
            for piece in word.pieces:
                span = spans[piece.span]
                ink = span.color or color
                box = paper._run(at, base, piece.text, fonts[piece.span], ink, 0.0)
                if span.underline:
                    start = at - gap if previous == piece.span else at
                    low = base + points * paper.dpi / 72 * 0.12
                    thick = max(1, round(paper.dpi / 150))
                    paper.draw.line([start, low, at + piece.width, low], ink, thick)
                if span.name is not None:
                    boxes[piece.span] = around(boxes.get(piece.span), box)
                previous = piece.span
                at += piece.width
            at += gap
        y += step
    for index, box in boxes.items():
        span = spans[index]
        if span.name is not None and box is not None:
            paper.mark(span.name, span.text if span.value is None else span.value, box)
    return y
