"""Phrases found in the words of a page in spite of reading errors and line ends."""

from __future__ import annotations

import statistics
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from intake.domain.words import Line, PageText, Word
from intake.reading.words.folding import allowance, as_m, core, near_among
from intake.resources import resource

_OPENING = 4
"""Lines at the top of a page among which its title stands."""


LOW = 0.3
"""Of the page: text that begins lower has its title there."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: the tokens `first` to `last` of the finder, in lines `line` and after."""

    first: int
    last: int
    line: int


class PhraseFinder:
    """The words of one page, ready to be asked for phrases."""

    def __init__(self, lines: tuple[Line, ...], height: int) -> None:
        self.lines = lines
        self._height = height
        self.tokens: list[str] = []
        self.line_of: list[int] = []
        self._word_of: list[int] = []
        for number, line in enumerate(lines):
            before = lines[number - 1].words[-1:] if number else ()
            for place, word in enumerate(line.words):
                parts = tokens_of(word.text)
                if parts and self.tokens and not place and before and _torn(before[0], word):
                    self.tokens[-1] += parts.pop(0)
                self.tokens += parts
                self.line_of += [number] * len(parts)
                self._word_of += [place] * len(parts)
        self._places: dict[str, list[int]] = {}
        """Where each token stands."""
        for place, token in enumerate(self.tokens):
            self._places.setdefault(token, []).append(place)
        self._alike: dict[str, list[str]] = {}
        """Tokens that differ by `rn` for `m` alone, by how they look."""
        for token in self._places:
            self._alike.setdefault(as_m(token), []).append(token)
        self._long = [token for token in self._places if allowance(token)]
        self._known: dict[str, frozenset[int]] = {}
        heights = [word.box.height for line in lines for word in line.words]
        self._usual = statistics.median(heights) if heights else 1
        top = min((line.box.top for line in lines), default=0)
        self._begins = top if top > LOW * height else 0

    @classmethod
    def of(cls, text: PageText) -> PhraseFinder:
        """The finder for one page."""
        return cls(text.lines, text.height)

    def find(self, phrase: tuple[str, ...]) -> list[Match]:
        """Where the folded words of `phrase` stand one after the other."""
        wanted = []
        for word in phrase:
            spots = self._spots(word)
            if not spots:
                return []
            wanted.append(spots)
        return [
            Match(first, first + len(phrase) - 1, self.line_of[first])
            for first in sorted(wanted[0])
            if all(first + step in spots for step, spots in enumerate(wanted))
        ]

    def has(self, phrases: Iterable[tuple[str, ...]]) -> bool:
        """Whether one of the phrases stands on the page."""
        return any(self.find(phrase) for phrase in phrases)

    def is_heading(self, match: Match) -> bool:
        """Whether it stands in a line of its own like a title: large, in capitals, or short."""
        line = self.lines[match.line]
        if self._is_listed(match) or self._is_amid(match):
            return False
        text = line.text
        letters = [c for c in text if c.isalpha()]
        capitals = sum(c.isupper() for c in letters) >= 0.8 * max(1, len(letters))
        large = statistics.median(w.box.height for w in line.words) >= 1.25 * self._usual
        high = line.box.top - self._begins < 0.45 * self._height
        own = (match.last - match.first + 1) >= 0.4 * len(line.words)
        # A long title runs on over the line, but it opens the page.
        opens = match.line < _OPENING and self._begins_line(match) and capitals
        return (own or opens) and high and (capitals or large or len(line.words) <= 8)

    def opens(self, match: Match) -> bool:
        """Whether it stands as what a letter opens with: `Presente.-`, `De mi consideración:`.

        Not within a sentence: `... que se digne dar a la presente, anticipo mis agradecimientos`,
        `... afiliado al | Instituto Ecuatoriano de Seguridad Social desde el año 2020`.
        """
        line = self.lines[match.line]
        own = match.last - match.first + 1 >= len(line.words)
        capital = line.words[self._word_of[match.first]].text.lstrip(_BEFORE)[:1].isupper()
        if self._begins_line(match):
            return own or (capital and not self._goes_on_from_above(match.line))
        before = line.words[self._word_of[match.first] - 1].text
        return capital and before[-1:] in _ENDS

    def _is_amid(self, match: Match) -> bool:
        """`EL PALMAR S.A.S., registro único de contribuyentes | 0193443826001, ...`: a sentence."""
        words, place = self.lines[match.line].words, self._word_of[match.first]
        if not words[place].text.lstrip(_BEFORE)[:1].islower():
            return False
        if self._begins_line(match):
            return self._goes_on_from_above(match.line)
        return words[place - 1].text[-1:] in ",;"

    def _goes_on_from_above(self, number: int) -> bool:
        """Whether the line above is one of a paragraph that breaks off within a sentence."""
        words = self.lines[number - 1].words if number else ()
        return len(words) >= A_SENTENCE and words[-1].text[-1:] not in _ENDS

    def _is_listed(self, match: Match) -> bool:
        """`- Contrato de trabajo registrado`, `Anexos: contrato ...`: among what is handed in.

        `- SOLICITUD -` is not: what ends as it begins is a title between ornaments.
        """
        words = self.lines[match.line].words
        first, framed = words[0].text, words[0].text[:1] == words[-1].text[-1:]
        listed = not core(first) and first[:1] in LIST_SIGNS and not framed
        return listed or (not self._begins_line(match) and core(first) in remarks())

    def _begins_line(self, match: Match) -> bool:
        return match.first == 0 or self.line_of[match.first - 1] != match.line

    def _spots(self, word: str) -> frozenset[int]:
        if word not in self._known:
            seen = {*self._alike.get(as_m(word), ()), *near_among(self._long, word)}
            self._known[word] = frozenset(place for token in seen for place in self._places[token])
        return self._known[word]


def _torn(word: Word, following: Word) -> bool:
    """`cód|igo`: one word that the engine took for the ends of two lines."""
    one, other = word.box, following.box
    height = min(one.height, other.height)
    level = min(one.bottom, other.bottom) - max(one.top, other.top)
    letters = word.text[-1:].isalpha() and following.text[:1].islower()
    return letters and level > 0.7 * height and 0 <= other.left - one.right < TORN * height


A_SENTENCE = 6
"""Words of the shortest line that breaks off within a sentence."""

_ENDS, _BEFORE = ".:;,-–", "(¿¡«\"'"
"""Signs that end what stands before a greeting, and those that may stand right before a word."""

LIST_SIGNS = "-–—•*·"
"""Before the items of a list."""


@cache
def remarks() -> frozenset[str]:
    """What a line begins with that names other papers."""
    with resource("reading", "words.toml").open("rb") as file:
        return frozenset(tomllib.load(file)["remarks"])


TORN = 0.28
"""Of a word's height: less than any space between two words."""


def tokens_of(text: str) -> list[str]:
    """The folded words inside one printed word: `IESS-UIO` is two, `S.A.` and `R.U.C.` are one."""
    parts = text.replace("/", " ").replace("-", " ").replace("–", " ").replace(":", " ").split()
    return [part for part in map(core, parts) if part]
