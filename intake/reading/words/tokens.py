"""The words of a document in reading order, with what stands between them and where they are."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from intake.domain.boxes import Box, around
from intake.domain.kinds import ReadBy
from intake.domain.words import Line, PageText, Word
from intake.reading.items import Item
from intake.reading.words.columns import columns_of
from intake.reading.words.combs import combed
from intake.reading.words.folding import core, with_capital_i
from intake.reading.words.lexicon import repaired, word_set
from intake.reading.words.two_labels import parted

PARAGRAPH, LINE_END, CELL, SPACE = "¶", "\n", "\t", " "
"""What follows a word: a new block, a line broken off early, a wide gap, or nothing special."""

_PIECES = re.compile(
    # `CC532696` is a passport of Colombia; before the ten digits of a cédula `CC` is its label.
    r"(?P<label>(?:(?:n[or°º]{1,2}|n[úu]m|c\.\s?[ic]|ruc|r\.u\.c)[.°º:#]*(?=\d{3})"
    r"|c[ic][.°º:#]*(?=\d{9}|\d{3}[.\-])"
    # `No.BB482917`: a sign between, and behind it what only numbers of papers look like
    r"|n(?:[or]{1,2}[.°º:#]+|[úu]m[.:]+|[°º][.:]?)(?=(?:[a-z]{0,4}\d){2}[a-z0-9]{2,}\b)))"
    r"|(?P<rest>[^:/()\[\]|]+[.,;]?[:)\]]*|[:/()\[\]|]+)",
    re.IGNORECASE,
)
_CI = re.compile(r"[Cc]\.[!l1|I]\.?:?")  # C.I. with its capital I misread
_BRACKET_IN_NUMBER = re.compile(r"(?<=[A-Z]\d)\](?=\d)|(?<=\d)\](?=\d[A-Z])")
"""`KKT8G7]8P`: a J of which only the hook was seen; no number holds a bracket."""
DOUBTED = 0.7
"""Certainty at most of a word of which a letter was guessed."""
_DATE = re.compile(r"[\dOIl]{1,4}/(?:[\dOIl]{1,2}|[A-Za-z]{3,10})(?:/[\dOIl]{2,4})?[.,;]?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a part of one.

    Attributes:
        text: as printed, with its punctuation.
        key: folded letters and digits; a known word misread in a letter is repaired.
        exact: the same without repair.
        gap: what follows it: `PARAGRAPH`, `LINE_END`, `CELL`, `SPACE`, or "" inside a word.
        page: counts from 1 within the document.
    """

    text: str
    key: str
    exact: str
    gap: str
    page: int
    word: Word

    @property
    def stripped(self) -> str:
        """The text without punctuation around it."""
        return self.text.strip(" .,;:()[]{}\"'“”‘’«»|_*•·!¡?¿=~<>")

    @property
    def ends(self) -> str:
        """The punctuation after it."""
        tail = self.text.rstrip(")]\"'”’»")
        return tail[-1] if tail and tail[-1] in ".,;:" else ""


def document_tokens(items: Sequence[Item]) -> list[Token]:
    """The tokens of all pages of a document."""
    return [token for page, item in enumerate(items, 1) for token in page_tokens(item.text, page)]


def page_tokens(text: PageText, page: int = 1) -> list[Token]:
    """The tokens of one page."""
    found: list[Token] = []
    margins = _margins(text.lines)
    lines = [combed(line) for line in from_above(text.lines)]
    columns = columns_of(lines) if text.read_by is ReadBy.TEXT_LAYER else frozenset()
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        gaps = [
            CELL if (number, place) in columns else gap for place, gap in enumerate(_gaps(line))
        ]
        for place, word in enumerate(_with_ampersands(line, following)):
            last = place + 1 == len(line.words)
            gap = _line_gap(line, following, margins) if last else gaps[place]
            found.extend(_parts(word, gap, page))
    return _rejoined(found)


def from_above(lines: Sequence[Line]) -> list[Line]:
    """The lines, and no block before another that stands wholly above it in the same column.

    Engines give a form's boxes after the text below them; columns keep the order that they have.
    """
    runs: list[list[Line]] = []
    for line in lines:
        if runs and runs[-1][0].block == line.block:
            runs[-1].append(line)
        else:
            runs.append([line])
    boxes = [around(line.box for line in run) for run in runs]
    order: list[int] = []
    for number, box in enumerate(boxes):
        place = len(order)
        while place and _stands_over(box, boxes[order[place - 1]]):
            place -= 1
        order.insert(place, number)
    return [line for number in order for line in runs[number]]


def _stands_over(box: Box, other: Box) -> bool:
    """Whether one stands wholly above the other, and most of the narrower one over it."""
    shared = min(box.right, other.right) - max(box.left, other.left)
    return box.bottom <= other.top and shared > 0.5 * min(box.width, other.width)


def _with_ampersands(line: Line, following: Line | None) -> list[Word]:
    """`MIRAFLORES € HIJOS`: what engines make of `&` between the words of a company's name."""
    mended = list(line.words)
    words = (*line.words, *(following.words[:1] if following is not None else ()))
    for place in range(1, min(len(words) - 1, len(mended))):
        sign = words[place].text.strip(".:,;*'")
        before, after = words[place - 1].text, words[place + 1].text
        capitals = before[:1].isupper() and after[:1].isupper() and before[-1:].isalpha()
        kin = core(after) in word_set("after_ampersand")
        joined = sign == ("E" if after.isupper() else "e") and core(after).startswith("hi")
        misread = kin and core(sign) in word_set("ampersands_misread") and not joined
        if capitals and (sign in _NO_LETTER or misread):
            mended[place] = replace(words[place], text="&")
    return mended


_SENTENCES = re.compile(r"(?<=\d{3}\.)(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2})")
"""`pasaporte FH455344.Trabaja conmigo`: behind a number's point the next sentence begins."""
_NO_LETTER = frozenset("€£%$§¿")


_GLUED = re.compile(r"(?<=[a-z,])(?=C\.[CIl1!|]\.)|(?<=C\.[CIl1!|]\.)(?=N)")
"""`conC.I.N°`: a form's words and what is typed on its lines, run together."""
_LINE = re.compile(r"_+")
"""The same with the line between: `,con_pasaporte`, `JUAN_PÉREZ`."""
_LINE_ENDS = re.compile(r"^_+|_+(?=[.,;:)]*$)")


def _is_typed(text: str) -> bool:
    """More than a tick (`_X_`) or a line alone, and no address, in which lines are letters."""
    return sum(c.isalnum() for c in text) > 1 and "@" not in text


def _parts(word: Word, gap: str, page: int) -> Iterable[Token]:
    text = _BRACKET_IN_NUMBER.sub("J", word.text)
    if text != word.text:
        word = replace(word, confidence=min(word.confidence, DOUBTED))
    typed = _is_typed(text)
    parts = [p for p in _LINE.split(_LINE_ENDS.sub("", text)) if p] if typed else [text]
    for number, part in enumerate(parts, 1):
        pieces = _pieces(part, typed=typed)
        for place, piece in enumerate(pieces, 1):
            exact = "ci" if _CI.fullmatch(piece) else core(with_capital_i(piece))
            follows = "" if place < len(pieces) else SPACE if number < len(parts) else gap
            yield Token(with_capital_i(piece), repaired(exact), exact, follows, page, word)


def _pieces(text: str, *, typed: bool) -> list[str]:
    if _DATE.fullmatch(text):
        return [text]
    pieces = [match.group() for match in _PIECES.finditer(text)] or [text]
    pieces = [part for piece in pieces for part in _SENTENCES.split(piece)]
    pieces = [part for piece in pieces for part in parted(piece)]
    return [part for piece in pieces for part in _GLUED.split(piece)] if typed else pieces


def _gaps(line: Line) -> list[str]:
    height = statistics.median(word.box.height for word in line.words)
    wide = [
        right.box.left - left.box.right
        for left, right in zip(line.words, line.words[1:], strict=False)
    ]
    if len(wide) >= EVEN_GAPS and max(wide) < EVEN * min(wide):
        return [SPACE] * len(wide)  # few words that fill a justified line
    return [CELL if gap > 2.2 * height else SPACE for gap in wide]


EVEN_GAPS, EVEN = 5, 1.35
"""Gaps of a line that are those of words if none is wider than the others, and by how much."""


def _margins(lines: Sequence[Line]) -> dict[int, int]:
    """How far to the right the lines of each block must reach to be full lines of prose."""
    blocks: dict[int, list[Line]] = {}
    for line in lines:
        blocks.setdefault(line.block, []).append(line)
    long = [line.box.right for line in lines if len(line.words) >= 6 and line.confidence > 0.6]
    page = max(long) if long else None
    reach: dict[int, int] = {}
    for block, inside in blocks.items():
        own = max(line.box.right for line in inside)
        prose = sum(len(line.words) for line in inside) >= 5 * len(inside)
        # A signature's block or a column of a form is narrow, and each of its lines stands alone.
        reach[block] = own if prose or page is None else max(own, page)
    return reach


def _line_gap(line: Line, following: Line | None, margins: dict[int, int]) -> str:
    if following is None:
        return PARAGRAPH
    same = following.block == line.block
    if not same and not _flows(line, following):
        return PARAGRAPH
    margin = max(margins[line.block], margins[following.block])
    first = following.words[0].box
    if same and _set_apart(line, following):
        return LINE_END
    if line.box.right + first.width + 0.5 * line.box.height < margin:
        return LINE_END
    return SPACE if len(line.words) > 3 or same else LINE_END


def _set_apart(line: Line, following: Line) -> bool:
    """A short line over one that begins farther right: lines set right or centred, no prose."""
    farther = following.box.left - line.box.left > 1.5 * line.box.height
    return farther and len(line.words) <= 5 and line.words[-1].text[-1:] not in ",-"


def _flows(line: Line, following: Line) -> bool:
    """Whether a block was cut in the middle of a sentence."""
    near_by = following.box.top - line.box.bottom < 1.2 * line.box.height
    below = following.box.top > line.box.top
    text, last = following.words[0].text, line.words[-1].text
    joins = last.islower() and core(last) in word_set("particles") | word_set("glue")
    goes_on = text[:1].islower() or last[-1:] in ",-" or joins
    goes_on = goes_on or _justified(line, following) or _ends_a_paragraph(line, following)
    return near_by and below and goes_on and len(line.words) > 4


def _justified(line: Line, following: Line) -> bool:
    """Whether both are full lines of running text: they begin and end at the same places."""
    one, other, aside = line.box, following.box, 0.7 * line.box.height
    level = abs(one.left - other.left) < aside and abs(one.right - other.right) < aside
    small = all(sum(w.text.islower() for w in ln.words) >= SMALL for ln in (line, following))
    full = min(len(line.words), len(following.words)) >= FULL_LINE
    return level and small and full and line.words[-1].text[-1:] not in ".:;"


def _ends_a_paragraph(line: Line, following: Line) -> bool:
    """`... titular del pasaporte 161382342, Yusbelis | Rivas Peña.`: the rest of a full line."""
    one, other = line.box, following.box
    below = abs(one.left - other.left) < 0.7 * one.height and other.right < one.right
    small = sum(w.text.islower() for w in line.words) >= SMALL
    full = len(line.words) >= FULL_LINE and line.words[-1].text[-1:] not in ".:;"
    return below and small and full and following.words[-1].text[-1:] == "."


FULL_LINE, SMALL = 6, 3
"""Words of a full line of running text, and those of them in small letters, at least."""


def _rejoined(tokens: list[Token]) -> list[Token]:
    """Words that a line end broke with a hyphen are put together again."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if (
            before is not None
            and before.gap in (SPACE, LINE_END)
            and len(before.text) > 2
            and before.text.endswith(("-", "¬", "\u00ad"))
            and before.text[-2].isalpha()
            and token.text[:1].isalpha()
            and before.word.box.bottom <= token.word.box.top + token.word.box.height // 2
            and before.word.box.left > token.word.box.left
        ):
            text = before.text[:-1] + token.text
            word = Word(text, before.word.box, min(before.word.confidence, token.word.confidence))
            exact = core(text)
            found[-1] = Token(text, repaired(exact), exact, token.gap, token.page, word)
        else:
            found.append(token)
    return found


def place_of(tokens: Sequence[Token]) -> Box:
    """Around the words of these tokens that stand on the first one's page."""
    return around(token.word.box for token in tokens if token.page == tokens[0].page)


def certainty_of(tokens: Sequence[Token]) -> float:
    """The least sure word counts half, the mean half."""
    values = [token.word.confidence for token in tokens]
    return (min(values) + sum(values) / len(values)) / 2


def text_of(tokens: Sequence[Token]) -> str:
    """The printed text with single spaces."""
    parts: list[str] = []
    for token in tokens:
        parts.append(token.text)
        if token.gap:
            parts.append(" ")
    return "".join(parts).strip()
