"""What stands on a typed line, as our own recogniser sees it, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from intake.reading.typed_line.alphabet import (
    ALPHABET,
    DOTTED,
    GAP,
    LETTERS,
    NUMBER,
    SIGNS,
    told_by,
)
from intake.reading.typed_line.edits import best_edits
from intake.reading.typed_line.likelihood import log_likelihoods
from intake.reading.typed_line.line_frame import Gray, framed
from intake.reading.typed_line.line_net import line_net

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line that was looked at.

    Attributes:
        shares: (T, 1 + len(ALPHABET)), how probable each class is in each frame.
    """

    shares: Floats

    @classmethod
    def of(cls, gray: Gray, top: int, bottom: int) -> TypedLine | None:
        """Looks at the line of a crop.

        Args:
            gray: (H, W) upright crop, paper around the value.
            top, bottom: rows of the crop between which the value was read.

        Returns:
            None where no line of print is seen there.
        """
        seen = framed(gray, top, bottom)
        if seen is None:
            return None
        return cls(line_net().probabilities(seen.picture).astype(np.float64))

    @property
    def text(self) -> str:
        """What stands there at first sight."""
        return "".join(ALPHABET[n - 1] for n in _path(self.shares) if n != GAP)

    def number(self) -> Spelling:
        """The line as a number: capitals and digits, signs left out."""
        return Spelling(self._merged(NUMBER, _number_classes()), NUMBER)

    def name(self, *, dotted: bool = False) -> Spelling:
        """The line as a name: letters whatever their case and mark, signs left out.

        Args:
            dotted: Ä, Ö, Ü and ß are told from A, O, U and S.
        """
        symbols = LETTERS + DOTTED if dotted else LETTERS
        return Spelling(self._merged(symbols, _name_classes(dotted)), symbols)

    def _merged(self, symbols: str, classes: tuple[tuple[int, ...], ...]) -> Floats:
        merged = np.empty((len(self.shares), len(symbols) + 1))
        signs = [ALPHABET.index(sign) + 1 for sign in SIGNS]
        merged[:, 0] = self.shares[:, GAP] + self.shares[:, signs].sum(axis=1)
        for place, told in enumerate(classes, 1):
            merged[:, place] = self.shares[:, list(told)].sum(axis=1)
        return merged


@dataclass(frozen=True, slots=True)
class Spelling:
    """A line under one question: which number, or which letters?

    Attributes:
        shares: (T, 1 + len(symbols)); class 0 is no character.
        symbols: what is told apart.
    """

    shares: Floats
    symbols: str

    @property
    def text(self) -> str:
        """The likeliest characters, one by one."""
        return "".join(self.symbols[n - 1] for n in _path(self.shares) if n != GAP)

    def log_likelihood(self, text: str) -> float:
        """How well the text explains the line; -inf where it holds other characters."""
        if not text or any(c not in self.symbols for c in text):
            return float("-inf")
        return float(log_likelihoods(self.shares, self._classes(text)[None])[0])

    def leads(self, text: str) -> tuple[float, float]:
        """By how much the text explains the line better than the best text one edit away.

        In natural logarithms: 3 is twenty times as likely; below 0 another one is likelier.

        Returns:
            Before texts with one other character; before texts with one more or one less.
        """
        own = self.log_likelihood(text)
        if own == float("-inf"):
            return own, own
        replaced, others = best_edits(self.shares, self._classes(text))
        return own - replaced, own - others

    def _classes(self, text: str) -> npt.NDArray[np.int64]:
        return np.array([self.symbols.index(c) + 1 for c in text], np.int64)


def _path(shares: Floats) -> list[int]:
    best = shares.argmax(axis=1)
    return [int(n) for n in best[np.concatenate(([True], best[1:] != best[:-1]))]]


@cache
def _number_classes() -> tuple[tuple[int, ...], ...]:
    return tuple((ALPHABET.index(c) + 1,) for c in NUMBER)


@cache
def _name_classes(dotted: bool) -> tuple[tuple[int, ...], ...]:
    symbols = LETTERS + DOTTED if dotted else LETTERS
    return tuple(told_by(c, dotted=dotted) for c in symbols)
