"""What of a stamp shows though no phrase of it could be read: keys of certificates, times, numbers.

Only stamps print the keys of a certificate or a time with its zone. One of them alone makes a
page doubtful, several make a stamp.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import median

from intake.domain.boxes import Box, around
from intake.domain.words import Line
from intake.signatures.stamp_lines import next_below, with_the_next
from intake.signatures.stamps import moments
from intake.signatures.stamps.phrases import (
    find,
    folded,
    keys_of_certificates,
    names_authority,
    packed,
    vocabulary,
)
from intake.signatures.stamps.reasons import says_where, says_why
from intake.signatures.stamps.stamp_hits import another_word

_NUMBER = re.compile(
    r"\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{3,4}"
    r"|\b(?=(?:[a-f]*\d){4})(?=(?:\d*[a-f]){4})[0-9a-f]{16,}\b"
)
"""Deeds have long numbers too, with a single letter: 20260901015D03112."""
_WORN_NUMBER = re.compile(r"(?=(?:[^0-9]*\d){6})[0-9a-z/]{6,9}(?:-[0-9a-z]{3,6}){3}-[0-9a-z]{6,}")
"""A number of a signature in five parts, of which a worn line tells the parts at least."""
_SHORTENED = re.compile(r"\b(?=\w*\d)[0-9A-FIOSZcosz]{8,}\.{2,}")
_WORN_SHORTENED = re.compile(r"\b(?=\w*\d)(?=\w*[A-F])[0-9A-F]{8,}\.")
"""Of which the dots have run into one: read surely it is the end of a sentence."""
_FEW = 3
_LOOSE, _LOOSER, _LONG_PHRASE, _LONG_ALONE, _LONG_LINE = 4.0, 3.5, 14, 11, 9
_SMALL = 0.8
_COLUMN_INCHES = 0.35
"""How far above and below its number or issuer the other lines of a stamp stand."""
_UNSURE, _WORN = 0.75, 0.85
_SHORT_KEY, _BROKEN = 4, 4
_HIDDEN, _REST_ERRORS = 4, 6
"""The share of a phrase that may be hidden where it begins, and errors of what is left."""
_ENDS, _FIRST, _LAST = 3, 4, 9
_BEGUN, _SHOWN, _COVERED = 12, 3, 6
_BEGINS, _BEGINS_SHARE, _READ, _ILLEGIBLE, _LEFT = 8, 0.4, 0.5, 0.35, 0.5
"""Letters and share of a phrase that begin it, how surely they are read and the rest is not, and
how much of what is missing that rest is long."""
_HALF, _LEAST_HALF, _HALF_ERRORS, _FEW_WORDS, _FAMILY = 2, 9, 6, 5, 5


@dataclass(frozen=True, slots=True)
class Hint:
    """Lines that look like those of a stamp.

    Attributes:
        box: around them.
        proves: no other paper has what they hold.
        doubtful: where it cannot be read better, another scan is needed.
    """

    box: Box
    proves: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class _Signs:
    """What one line holds."""

    line: Line
    keys: frozenset[str]
    timed: bool
    zoned: bool
    numbered: bool
    labelled: bool
    loose: bool
    by_reader: bool = False
    by_reader_here: bool = False
    issued: bool = False
    signer: bool = False
    moment: bool = False
    authority: bool = False
    speaks: bool = False
    why: bool = False
    where: bool = False
    dated: bool = False
    by: bool = False
    halves: frozenset[str] = frozenset()

    @property
    def told(self) -> bool:
        """What hardly any other paper has."""
        shown = self.keys or self.zoned or self.numbered
        return bool(shown or self.loose or self.by_reader or self.issued or self.moment)

    @property
    def any(self) -> bool:
        shown = self.timed or self.halves or self.authority or self.why or self.where
        return bool(self.told or shown or self.dated)


def hints(lines: Sequence[Line], dpi: int) -> list[Hint]:
    """Groups of lines in which something of a stamp shows, those that prove one first."""
    usual = median(line.box.height for line in lines) if lines else 0.0
    seen = [
        _signs(line, next_below(lines, n), usual, with_the_next(lines, n))
        for n, line in enumerate(lines)
    ]
    groups: list[list[_Signs]] = []
    for signs in (s for s in seen if s.any):
        near = signs.line.box.grown(round(0.3 * dpi), round(0.25 * dpi))
        joined = [g for g in groups if any(s.line.box.overlap(near) > 0 for s in g)]
        groups = [g for g in groups if g not in joined]
        groups.append([*(s for g in joined for s in g), signs])
    found = []
    for group in groups:
        box = around(s.line.box for s in group)
        reach = box.grown(round(0.2 * dpi), round(0.15 * dpi))
        beside = [s for s in seen if s.line.box.overlap(reach) > 0]
        column = box.grown(round(0.2 * dpi), round(_COLUMN_INCHES * dpi))
        around_it = [s for s in seen if s.line.box.overlap(column) > 0]
        proves = _proves(group, beside) or _of_a_tool_unknown(group, around_it)
        told = any(s.told or s.labelled for s in group)
        then = _signed_then(group, around_it)
        if proves or told or then or _halved(group) or _reasoned(group):
            found.append(Hint(box, proves, then or _doubtful(group, beside)))
    return sorted(found, key=lambda hint: not hint.proves)


def _proves(group: Sequence[_Signs], beside: Sequence[_Signs]) -> bool:
    keys = {key for s in group for key in s.keys}
    zoned, numbered = any(s.zoned for s in group), any(s.numbered for s in group)
    loose = any(s.loose for s in group)
    labels = sum(s.labelled for s in beside)
    signer, moment = any(s.signer for s in beside), any(s.moment for s in group)
    return (
        len(keys) >= 3
        or (len(keys) >= 2 and len(group) >= 2)
        or (bool(keys) and zoned)
        or moment
        or (signer and any(s.zoned and s.timed for s in group))
        or any(s.signer and s.timed for s in group)
        or any(s.by_reader_here for s in group)
        or any(s.labelled and moments.readers_zone(s.line.text) for s in group)
        or (loose and (bool(keys) or zoned or numbered or (labels > 0 and _timed(group))))
    )


def _of_a_tool_unknown(group: Sequence[_Signs], beside: Sequence[_Signs]) -> bool:
    """Beside words of signing an issuer and a time or signer, or a number and a time with zone."""
    if not any(s.speaks for s in beside):
        return False
    if any(s.authority for s in beside):
        return _timed(group) or any(s.signer for s in beside)
    return any(s.numbered for s in group) and any(s.zoned and s.timed for s in group)


def _doubtful(group: Sequence[_Signs], beside: Sequence[_Signs]) -> bool:
    worn = any(s.line.confidence < _UNSURE for s in beside)
    told = any(s.told or (s.timed and s.labelled) for s in group)
    return (
        any(s.loose or s.by_reader for s in group)
        or (worn and told)
        or _halved(group)
        or _reasoned(group)
    )


def _signed_then(group: Sequence[_Signs], column: Sequence[_Signs]) -> bool:
    """A moment with its zone under words of signing: `assina do digitalmente` over `... -0300`.

    Or a day as readers of PDF write it under who signed, where the rest is below other print.
    """
    then = any(s.zoned and s.timed for s in group) and any(s.speaks for s in column)
    return then or (any(s.dated for s in group) and any(s.by for s in column))


def _reasoned(group: Sequence[_Signs]) -> bool:
    """Why and where somebody signed, in two lines: no letter says both so."""
    return any(s.why for s in group) and any(s.where for s in group)


def _halved(group: Sequence[_Signs]) -> bool:
    """Halves of two phrases in two lines: a seal or a stroke covers the rest of both."""
    halved = [s.halves for s in group if s.halves]
    return len(halved) >= 2 and len(frozenset[str]().union(*halved)) >= 2


def _timed(group: Sequence[_Signs]) -> bool:
    return any(s.timed for s in group)


def _signs(line: Line, below: Line | None, usual: float, row: Line) -> _Signs:
    """What a line holds; `usual` is the height of a line of the page, `row` with what goes on."""
    words = vocabulary()
    plain = folded(line.text)
    long = len(line.words) > _LONG_LINE and line.box.height > _SMALL * usual
    spoken = long or any(word in plain for word in words.prose)
    short = len(line.words) <= _LONG_LINE
    bare = plain.lstrip(" .:;-|*[(")
    beneath = folded(below.text) if below is not None else ""
    broken = f"{line.text} {below.text}" if below is not None else line.text
    issuers = [packed(name) for name in words.issuers if name not in beneath]
    return _Signs(
        line,
        frozenset() if spoken else keys_of_certificates(plain),
        moments.timed(plain),
        moments.zoned(plain) and not spoken,
        _numbered(line) and not spoken,
        any(bare.startswith(word) for word in words.companions),
        not spoken and (_worn_phrase(line, below) or _hidden_in_the_midst(row)),
        moments.by_reader(broken) and not spoken,
        moments.by_reader(broken) and moments.readers_zone(broken) and not spoken,
        not spoken and any(_misread(name, f"{plain} {beneath}") for name in issuers),
        not spoken and any(bare.startswith(word) for word in words.signers),
        moment=moments.of_a_name(plain),
        halves=frozenset() if spoken else _halves(line),
        authority=not spoken and short and names_authority(plain),
        speaks=not spoken and short and any(stem in plain for stem in words.signing),
        why=not spoken and says_why(bare),
        where=not spoken and says_where(bare),
        dated=not spoken and moments.readers_day(plain),
        by=moments.signed_by(line.text),
    )


def _halves(line: Line) -> frozenset[str]:
    """How phrases begin of which the first or the last half stands in a short, worn line."""
    text = packed(line.text)
    if line.confidence >= _WORN or len(line.words) > _FEW_WORDS or len(text) < _LEAST_HALF:
        return frozenset()
    found = set()
    for phrase in vocabulary().phrases:
        pattern = phrase.pattern
        if phrase.weak or len(pattern) < _LONG_PHRASE:
            continue
        half = max(_LEAST_HALF, len(pattern) // _HALF)
        pieces = (pattern[:half], pattern[-half:])
        if any(find(piece, text, half // _HALF_ERRORS) is not None for piece in pieces):
            found.add(pattern[:_FAMILY])
    return frozenset(found)


def _misread(words: str, text: str) -> bool:
    """Whether packed words stand in a text, with one error in five letters."""
    return find(words, packed(text), len(words) // 5) is not None


def _numbered(line: Line) -> bool:
    text = line.text.lower()
    worn = line.confidence < _UNSURE and bool(_WORN_NUMBER.search(text))
    return worn or bool(_NUMBER.search(text))


def _worn_phrase(line: Line, below: Line | None) -> bool:
    """Part of a phrase, or one with errors, where the rest cannot be read."""
    return (
        _loosely(line, below) or _covered(line, below) or _at_both_ends(line) or _breaks_off(line)
    )


def _hidden_in_the_midst(line: Line) -> bool:
    """A worn line that begins with the first letters of a phrase and goes on with its last ones."""
    text = packed(line.text)
    if line.confidence >= _WORN:
        return False
    for phrase in vocabulary().phrases:
        end = phrase.pattern[-_LAST:]
        if phrase.weak or len(phrase.pattern) < _LONG_PHRASE or phrase.pattern[:_FIRST] not in text:
            continue
        at = text.find(phrase.pattern[:_FIRST])
        behind = text.find(end, at + _FIRST)
        if at <= _SHORT_KEY and 0 <= behind - at <= len(phrase.pattern) - _LAST:
            return True
    return False


def _breaks_off(line: Line) -> bool:
    """A line begins as a phrase, and what follows in it is illegible."""
    if line.confidence >= _WORN:
        return False
    words = [packed(word.text) if word.confidence >= _READ else "" for word in line.words]
    for phrase in vocabulary().phrases:
        wanted = [packed(word) for word in phrase.words.split()]
        pairs = takewhile(lambda pair: pair[0] == pair[1], zip(words, wanted, strict=False))
        same = sum(1 for _ in pairs)
        begins, missing = len("".join(wanted[:same])), len("".join(wanted[same:]))
        rest = line.words[same : len(wanted)]
        if phrase.weak or not rest or begins < max(_BEGINS, _BEGINS_SHARE * (begins + missing)):
            continue
        long = sum(len(packed(word.text)) for word in rest) >= _LEFT * missing
        if missing and long and all(word.confidence < _ILLEGIBLE for word in rest):
            return True
    return False


def _covered(line: Line, below: Line | None) -> bool:
    """A line begins a phrase, and of the next only the first letters show below a stroke."""
    if below is None:
        return False
    first, second = packed(line.text), packed(below.text)
    # What was read surely says no more than it shows: a few letters, and all of the phrase.
    shown = second if below.confidence >= _UNSURE else second[:_SHOWN]
    if len(first) < _BEGUN or (shown is second and len(second) < _SHOWN):
        return False
    return any(
        phrase.pattern.startswith(first + shown)
        for phrase in vocabulary().phrases
        if not phrase.weak and len(phrase.pattern) >= len(first) + _COVERED
    )


def _at_both_ends(line: Line) -> bool:
    """A worn line that says a phrase but for one word in its midst, which is illegible."""
    words = [packed(word.text) for word in line.words]
    return line.confidence < _WORN and any(
        _but_for_one(words, [packed(word) for word in phrase.words.split()])
        for phrase in vocabulary().phrases
        if not phrase.weak
    )


def shortened(line: Line) -> bool:
    """A short line holds the number of a signature, cut off with dots."""
    worn = line.confidence < _WORN and _WORN_SHORTENED.search(line.text)
    return bool(worn or _SHORTENED.search(line.text)) and len(line.words) <= _FEW


def lacks_a_word(line: Line) -> bool:
    """A line says what only stamps say, but for one word of it, which a stroke hides."""
    words = [packed(word.text) for word in line.words]
    for phrase in vocabulary().phrases:
        wanted = [packed(word) for word in phrase.words.split()]
        if not phrase.alone or len(wanted) <= _ENDS:
            continue
        for left_out in range(len(wanted)):
            rest = wanted[:left_out] + wanted[left_out + 1 :]
            if any(words[n : n + len(rest)] == rest for n in range(len(words))):
                return True
    return False


def _but_for_one(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Of two words that are left nothing else is known but how long the third is."""
    here = words[: len(wanted)]
    if (
        len(wanted) < _ENDS
        or len(here) < len(wanted)
        or (here[0], here[-1]) != (wanted[0], wanted[-1])
    ):
        return False
    wrong = [(one, other) for one, other in zip(here, wanted, strict=True) if one != other]
    if len(wrong) != 1:
        return False
    read, said = wrong[0]
    return len(wanted) > _ENDS or abs(len(read) - len(said)) <= len(said) / _ENDS


def _loosely(line: Line, below: Line | None) -> bool:
    """A worn phrase: with one error in four letters. What was read surely says something else."""
    if line.confidence >= _WORN:
        return False
    text = packed(line.text)
    short = below is not None and max(len(line.words), len(below.words)) <= _BROKEN
    joined = text + packed(below.text) if short and below is not None else text
    if len(text) < _LONG_PHRASE // 2 or len(joined) < _LONG_ALONE - 1:
        return False
    first = line.words[0]
    goes_on = first.text.islower() and first.confidence >= _UNSURE
    for phrase in vocabulary().phrases:
        pattern = phrase.pattern
        least = _LONG_ALONE if phrase.alone else _LONG_PHRASE
        if phrase.weak or len(pattern) < least or (goes_on and not phrase.alone):
            continue
        errors = int(len(pattern) / (_LOOSER if phrase.alone else _LOOSE))
        rest = pattern[len(pattern) // _HIDDEN :]  # a stroke may hide how it begins
        pieces = [(pattern, errors, phrase.alone)]
        pieces += [(rest, len(rest) // _REST_ERRORS, False)] if len(rest) >= _LONG_PHRASE else []
        for piece, most, anywhere in pieces:
            place = find(piece, joined, most)
            begins = place is not None and (anywhere or place[0] <= _SHORT_KEY)
            if place is not None and begins and not another_word(pattern, line, place):
                return True
    return False
