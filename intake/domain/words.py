"""Text with places: what an OCR engine or a text layer says about one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from intake.domain.boxes import Box, around
from intake.domain.kinds import ReadBy


@dataclass(frozen=True, slots=True)
class Word:
    """One word as read.

    Attributes:
        text: as read, never corrected.
        box: pixels of the upright picture.
        confidence: 0 to 1 as the engine says (1 for a text layer).
    """

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line of print, left to right. `block` numbers paragraphs or columns."""

    words: tuple[Word, ...]
    block: int = 0

    @property
    def text(self) -> str:
        """The words with single spaces between."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """Around all words."""
        return around(word.box for word in self.words)

    @property
    def confidence(self) -> float:
        """The mean of the words' confidences, 0 to 1."""
        return sum(word.confidence for word in self.words) / max(1, len(self.words))


@dataclass(frozen=True, slots=True)
class PageText:
    """All text of one page in reading order, in pixels of the upright picture.

    Attributes:
        lines: top to bottom within a block, blocks in reading order.
        width, height: size of the upright picture in pixels.
        dpi: resolution of that picture.
        read_by: the text layer of a born-digital file, or OCR.
    """

    lines: tuple[Line, ...]
    width: int
    height: int
    dpi: int
    read_by: ReadBy = ReadBy.OCR

    @property
    def text(self) -> str:
        """Lines with newlines between."""
        return "\n".join(line.text for line in self.lines)

    def words(self) -> Iterable[Word]:
        """All words in reading order."""
        for line in self.lines:
            yield from line.words
