"""What stands on a typed line, as our own recogniser sees it, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from intake.reading.typed_line.alphabet import (
    ALPHABET,
    DIGITS,
    DOTTED,
    GAP,
    LETTERS,
    NUMBER,
    SIGNS,
    told_by,
)
from intake.reading.typed_line.bars import with_bars_told
from intake.reading.typed_line.edits import best_edits
from intake.reading.typed_line.likelihood import log_likelihoods
from intake.reading.typed_line.line_frame import Framed, Gray, all_framed, framed
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
        return None if seen is None else cls._seen([seen])

    @classmethod
    def of_all(cls, gray: Gray, top: int, bottom: int) -> TypedLine | None:
        """The same for a value that may be broken: its lines one after the other."""
        seen = all_framed(gray, top, bottom)
        return cls._seen(seen) if seen else None

    @classmethod
    def of_parts(cls, crops: Sequence[tuple[Gray, int, int]]) -> TypedLine | None:
        """The same for a value whose part on each line is known: crops as for `of`, in their order.

        Returns:
            None where one of them shows no print.
        """
        seen = [framed(*crop) for crop in crops]
        lines = [line for line in seen if line is not None]
        return cls._seen(lines) if lines and len(lines) == len(seen) else None

    @classmethod
    def _seen(cls, lines: list[Framed]) -> TypedLine:
        between = np.zeros((1, len(ALPHABET) + 1))
        between[0, ALPHABET.index(" ") + 1] = 1.0
        parts = [between]
        for line in lines:
            parts += [line_net().probabilities(line.picture).astype(np.float64), between]
        shares = np.concatenate(parts)
        return cls(with_bars_told(shares))

    @property
    def text(self) -> str:
        """What stands there at first sight."""
        return self.whole().text.strip()

    def whole(self) -> Spelling:
        """The line as it stands: capitals, small letters, digits and signs."""
        return Spelling(self.shares, ALPHABET)

    def number(self, within: str = "") -> Spelling:
        """The line as a number: capitals and digits, signs left out.

        Args:
            within: where this stands apart on the line, all else is left out.
        """
        return self._told(NUMBER, _number_classes(), within)

    def digits(self, within: str = "") -> Spelling:
        """The line as a number that has digits only."""
        return self._told(DIGITS, _number_classes()[: len(DIGITS)], within)

    def name(self, within: str = "", *, dotted: bool = False) -> Spelling:
        """The line as a name: letters whatever their case and mark, signs left out.

        Args:
            within: as for `number`.
            dotted: Ä, Ö, Ü and ß are told from A, O, U and S.
        """
        symbols = LETTERS + DOTTED if dotted else LETTERS
        return self._told(symbols, _name_classes(dotted), within)

    def _told(self, symbols: str, classes: tuple[tuple[int, ...], ...], within: str) -> Spelling:
        merged = self._merged(symbols, classes)
        first, last = self._place(Spelling(merged, symbols), within) if within else (0, len(merged))
        return Spelling(merged[first:last], symbols)

    def _place(self, whole: Spelling, within: str) -> tuple[int, int]:
        """Frames of a part that stands between spaces or signs; all where there is none."""
        runs = whole.runs()
        text = "".join(symbol for symbol, _, _ in runs)
        best = self.shares.argmax(axis=1)
        signs = np.isin(best, [ALPHABET.index(sign) + 1 for sign in SIGNS])
        at = text.find(within)
        while at >= 0:
            end = at + len(within)
            before = (runs[at - 1][2] if at else 0, runs[at][1])
            after = (runs[end - 1][2], runs[end][1] if end < len(runs) else len(best))
            if signs[slice(*before)].any() and signs[slice(*after)].any():
                return sum(before) // 2, -(-sum(after) // 2)
            at = text.find(within, at + 1)
        return 0, len(best)

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
        return "".join(symbol for symbol, _, _ in self.runs())

    def runs(self) -> list[tuple[str, int, int]]:
        """The likeliest characters with their first frame and the frame after their last."""
        best = self.shares.argmax(axis=1)
        edges = [0, *(np.flatnonzero(np.diff(best)) + 1).tolist(), len(best)]
        return [
            (self.symbols[best[first] - 1], first, last)
            for first, last in pairwise(edges)
            if best[first] != GAP
        ]

    def log_likelihood(self, text: str) -> float:
        """How well the text explains the line; -inf where it holds other characters."""
        if not text or any(c not in self.symbols for c in text):
            return float("-inf")
        return float(log_likelihoods(self.shares, self._classes(text)[None])[0])

    def leads(self, text: str) -> tuple[Floats, float]:
        """By how much the text explains the line better than the best text one edit away.

        In natural logarithms: 3 is twenty times as likely; below 0 another one is likelier.

        Returns:
            (length,) before texts with another character in each place; before texts with one
            character more or less.
        """
        own = self.log_likelihood(text)
        if own == float("-inf"):
            return np.full(len(text), own), own
        replaced, others = best_edits(self.shares, self._classes(text))
        return own - replaced, own - others

    def _classes(self, text: str) -> npt.NDArray[np.int64]:
        return np.array([self.symbols.index(c) + 1 for c in text], np.int64)


@cache
def _number_classes() -> tuple[tuple[int, ...], ...]:
    return tuple((ALPHABET.index(c) + 1,) for c in NUMBER)


@cache
def _name_classes(dotted: bool) -> tuple[tuple[int, ...], ...]:
    symbols = LETTERS + DOTTED if dotted else LETTERS
    return tuple(told_by(c, dotted=dotted) for c in symbols)
