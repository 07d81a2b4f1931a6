"""Words of printed electronic signatures among the lines of a page, weighed.

Words alone mean little: letters speak about electronic signatures. Type size, the shape of the
line, what goes before it and what stands beside it decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from intake.domain.boxes import Box, around
from intake.domain.words import Line, Word
from intake.signatures.evidence import Stamp
from intake.signatures.stamp_lines import runs, without_marks
from intake.signatures.stamps.moments import zoned
from intake.signatures.stamps.phrases import find, folded, keys_of_certificates, packed, vocabulary
from intake.signatures.stamps.stamp_hits import (
    Hit,
    Setting,
    in_a_word,
    rank,
    word_by_word,
    words_between,
)

__all__ = ["Hit", "Lines", "Setting"]

_POINT = 72.0
_SMALL = 8.0
_DATE = re.compile(r"\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}")
_SECONDS = re.compile(r"\d\d[:.]\d\d[:.]\d\d")
_NUMBER = re.compile(
    r"\b[0-9a-fA-F]{6,8}-[0-9a-fA-F]{4}-|\b(?=\w*\d)[0-9A-FIOSZcosz]{8,}\.{2,}"
    r"|\b(?=[a-fA-F]*\d)[0-9a-fA-F]{10,}\b"
)
_ENOUGH = 1.0
_BROKEN, _SHORT, _BREAKS = 5, 2, 3
"""Words of a line at most, for a phrase to go on below it, of a line in the midst of it, and how
many times it may be broken."""
_NEXT, _PARTED = 3, 9
_AND = ("o", "y", "u", "e", "a")
_BY = ("por", "by", "em", "en")


_PARTLY, _LONG_PHRASE, _LARGEST = 0.3, 18, 14.0
"""`_LARGEST`: points that a line of a stamp is high at most, a heading more."""
_SURE, _SENTENCE = 0.85, 4
_SHORT_BEFORE, _LONG_LABEL = 3, 6
_MARKS_OF_CHOICE, _FIRST_OF_CELL = "[]().,:;_-|*/ ", 3
_PARTICLES = frozenset(("de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "van", "von"))
_TWO, _MOST_NAMES = 2, 6
"""Names of a person that stand below a phrase."""
_NAME = 6
"""Letters of a name at least; of one that other words follow twice as many."""


class Lines:
    """Lines of print, searched for phrases.

    Args:
        lines: of a page, or of a piece that was read larger.
        dpi: of the pixels of their boxes.
        setting: of the whole page.
        favour: added to every score, where something else speaks for a stamp.
    """

    def __init__(
        self, lines: Sequence[Line], dpi: int, setting: Setting, favour: float = 0.0
    ) -> None:
        self._dpi, self._setting, self._favour = dpi, setting, favour
        self._lines = [run for line in lines for run in runs(without_marks(line))]
        self._plain = [folded(line.text) for line in self._lines]
        self._boxes = [line.box for line in self._lines]
        self._hits = self._found()
        self._asked = {hit.line for hit in self._hits if self._choice(hit)}

    def place(self, hit: Hit) -> Box:
        """The box of the line that holds a phrase."""
        return self._boxes[hit.line]

    def asked(self) -> list[Box]:
        """The lines of a form that asks whether it was signed so."""
        return [self._boxes[line] for line in sorted(self._asked)]

    def stamps(self) -> list[Stamp]:
        """The stamps that the words prove."""
        return [
            Stamp(
                around(self._boxes[n] for n in self._block(hit)),
                None,
                self._signer(hit),
                hit.phrase.tool,
                min(0.97, 0.55 + 0.15 * hit.score),
            )
            for hit in self._best()
        ]

    def _best(self) -> list[Hit]:
        """Of each line the phrase that proves most, the longest of equals."""
        best: dict[int, Hit] = {}
        for hit in self.scored():
            if hit.score >= _ENOUGH:
                other = best.setdefault(hit.line, hit)
                if rank(hit) > rank(other):
                    best[hit.line] = hit
        return sorted(best.values(), key=lambda hit: (-hit.score, -len(hit.phrase.pattern)))

    def scored(self) -> list[Hit]:
        """All phrases found, with their scores."""
        return [
            replace(h, score=self._score(h) - 1.8 * self._prose(h), prose=self._prose(h) > 0)
            for h in self._hits
        ]

    def partly_said(self, hit: Hit) -> bool:
        """Whether a long phrase in small print says enough that another scan is asked for."""
        enough = hit.score >= _PARTLY - 0.6 * hit.phrase.weak
        small = self._boxes[hit.line].height * _POINT / self._dpi <= _LARGEST
        return enough and small and not hit.prose and len(hit.phrase.pattern) >= _LONG_PHRASE

    def surely_otherwise(self) -> list[Box]:
        """The lines that were read surely and do not even in part say what stamps say."""
        partly = {hit.line for hit in self.scored() if self.partly_said(hit)}
        return [
            box
            for n, (line, box) in enumerate(zip(self._lines, self._boxes, strict=True))
            if n not in partly and line.confidence >= _SURE and len(line.words) >= _SENTENCE
        ]

    def _found(self) -> list[Hit]:
        hits = []
        for number, line in enumerate(self._lines):
            whole = packed(line.text)
            broken = self._broken(number)
            texts = [packed(self._lines[other].text) for other in broken]
            if (beside := self._right_of(number)) is not None:
                broken, texts = [beside, *broken], [packed(self._lines[beside].text), *texts]
            for phrase in vocabulary().phrases:
                place = find(phrase.pattern, whole)
                for count in range(1, len(texts) + 1):
                    place = place or find(phrase.pattern, whole + "".join(texts[:count]))
                if place and len(whole) - place[0] > place[2]:  # more of it than what is wrong
                    start, end, errors = place
                    inside, after = words_between(line, start, end)
                    said = (whole + "".join(texts))[max(0, start - errors) : end + errors]
                    if errors and not word_by_word(phrase, said, inside):
                        continue
                    if phrase.weak and not phrase.name and in_a_word(line, end):
                        continue
                    last, rest = number, end - len(whole)
                    for other, text in zip(broken, texts, strict=True):
                        if rest <= 0:
                            break
                        after, last = words_between(self._lines[other], 0, rest)[1], other
                        rest -= len(text)
                    box = around(w.box for w in inside) if inside else line.box
                    hits.append(Hit(phrase, number, box, errors, whole[:start], after, last=last))
        return hits

    def _broken(self, number: int) -> list[int]:
        """The lines in which a phrase may go on: narrow stamps break it twice and more."""
        found: list[int] = []
        last: int | None = number
        while last is not None and len(found) < _BREAKS:
            if len(self._lines[last].words) > (_SHORT if found else _BROKEN):
                break
            last = self._below(last)
            found += [last] if last is not None else []
        return found

    def _right_of(self, number: int) -> int | None:
        """What goes on in the same row, where a stroke has parted a short line."""
        if number + 1 == len(self._lines) or len(self._lines[number].words) > _BROKEN:
            return None
        here, there = self._boxes[number], self._boxes[number + 1]
        gap, level = there.left - here.right, here.top < there.center[1] < here.bottom
        return number + 1 if level and 0 <= gap < _PARTED * here.height else None

    def _below(self, number: int) -> int | None:
        """The next line of the same column, right below."""
        here = self._boxes[number]
        for other in range(number + 1, min(len(self._lines), number + 1 + _NEXT)):
            there = self._boxes[other]
            close = -0.5 * here.height < there.top - here.bottom < 1.5 * here.height
            if close and min(here.right, there.right) > max(here.left, there.left):
                return other
        return None

    def _score(self, hit: Hit) -> float:
        """How much speaks for a stamp."""
        box, phrase = hit.box, hit.phrase
        size = box.height * _POINT / self._dpi
        small = size <= _SMALL and box.height < 0.8 * self._setting.usual
        others = (h for h in self._hits if h.line != hit.line and h.line not in self._asked)
        near = {h.phrase.words for h in others if self._beside(h.box, box)}
        plainly, surely = self._companions(hit)
        score = self._favour
        begins = len(hit.before) <= _SHORT_BEFORE or _a_label(hit.before) or self._introduces(hit)
        score += 0.5 if begins else -1.4
        score += 0.6 if small else 0.0
        score += 0.6 if phrase.alone else 0.0
        score += 0.5 * min(2, len(near - {phrase.words}))
        score += 0.5 * min(2, surely)
        score -= 0.6 if phrase.weak else 0.0
        if surely or not phrase.weak:
            score += 0.4 * min(2, plainly)
            score += 0.4 if phrase.name and self._capitals_follow(hit) else 0.0
            score += 0.2 if self._stands_alone(hit) else 0.0
            score += 0.4 if not phrase.weak and self._signer_below(hit) else 0.0
        wide = self._boxes[hit.line].width > 0.6 * self._setting.widest
        score -= 0.7 if wide and self._setting.count > 4 else 0.0
        return score - 0.1 * hit.errors

    def _prose(self, hit: Hit) -> int:
        """How many signs there are that the line belongs to a text about stamps."""
        told = any(word in self._plain[hit.line] for word in vocabulary().prose)
        told = told and not self._introduces(hit)
        line = self._lines[hit.line]
        # Stamps begin with a capital; a small letter goes on from the line above.
        small = line.words[0].text.isalpha() and line.words[0].text.islower()
        above = any(self._below(other) == hit.line for other in range(hit.line))
        small = small and (above or not hit.phrase.alone)
        asked = "?" in line.words[-1].text or "¿" in line.words[0].text
        chosen = 2 * (hit.line in self._asked)  # whatever else the form has in common with a stamp
        return told + small + asked + chosen + self._goes_on(hit) + self._flows(hit)

    def _choice(self, hit: Hit) -> bool:
        """A form asks whether it is: yes or no stands behind, in the line or in the next cell."""
        row = self._boxes[hit.line]
        cells = [
            line.words
            for line, box in zip(self._lines, self._boxes, strict=True)
            if box.left > row.right and row.top < box.center[1] < row.bottom
        ]
        choices = vocabulary().choices
        return any(
            folded(word.text).strip(_MARKS_OF_CHOICE) in choices
            for words in (hit.after, *cells)
            for word in words[:_FIRST_OF_CELL]
        )

    def _introduces(self, hit: Hit) -> bool:
        """The line ends with the phrase and a colon, and a name in capitals stands below it."""
        text = self._lines[hit.last].text.rstrip()
        ends = not hit.after and text.endswith((":", ":.", ";"))
        return ends and hit.phrase.name and self._capitals_follow(hit)

    def _companions(self, hit: Hit) -> tuple[int, int]:
        """How many lines beside begin as those of stamps or hold a date, and how many are sure.

        Sure is what only stamps have: seconds, long numbers of signatures, keys of certificates.
        """
        plainly, surely = 0, 0
        words = vocabulary()
        for number, plain in enumerate(self._plain):
            own = number == hit.line
            if not own and not self._beside(self._boxes[number], hit.box):
                continue
            bare = plain.lstrip(" .:;-|*")
            starts = not own and any(bare.startswith(word) for word in words.companions)
            plainly += starts or (not own and bool(_DATE.search(plain)) and len(plain) < 40)
            timed = bool(_SECONDS.search(plain) and _DATE.search(plain)) or zoned(plain)
            numbered = bool(_NUMBER.search(self._lines[number].text)) and len(plain) < 70
            named = bool(keys_of_certificates(plain))
            surely += timed or (numbered and not own) or named
        return plainly, surely

    def _beside(self, one: Box, other: Box) -> bool:
        """Within a centimetre of each other, or a centimetre and a half below."""
        return one.grown(round(self._dpi * 0.4), round(self._dpi * 0.6)).overlap(other) > 0

    def _capitals_follow(self, hit: Hit) -> bool:
        """Whether a name in capitals comes next, whatever the line says after it."""
        following = [hit.after] if sum(len(w.text) for w in hit.after) >= _NAME else []
        if hit.last + 1 < len(self._lines):
            following.append(self._lines[hit.last + 1].words)
        for words in following:
            name = "".join(w.text for w in takewhile(_in_capitals, words))
            letters = [c for word in words for c in word.text if c.isalpha()]
            mostly = sum(c.isupper() for c in letters) > 0.8 * len(letters)
            if (mostly and len(letters) >= _NAME) or len(name) >= 2 * _NAME:
                return True
        return False

    def _signer_below(self, hit: Hit) -> bool:
        """Whether a person's name, not in capitals as headings are, stands below nothing else."""
        below = self._below(hit.last)
        if below is None or hit.after or hit.before:
            return False
        names = [w.text for w in self._lines[below].words if folded(w.text) not in _PARTICLES]
        named = all(len(n) > 1 and n.isalpha() and n.istitle() for n in names)
        return named and _TWO <= len(names) <= _MOST_NAMES

    def _stands_alone(self, hit: Hit) -> bool:
        """A short line of nothing but the phrase, or the phrase and a name."""
        return len(hit.after) <= 5 and len(self._lines[hit.line].words) <= 9

    def _goes_on(self, hit: Hit) -> bool:
        """The sentence goes on with a small letter: "... por el gerente"."""
        words = hit.after
        if len(words) == 1 and words[0].text.lower() in _BY:
            words = ()
        if not words and (below := self._below(hit.last)) is not None:
            words = self._lines[below].words
            box, there = self._boxes[hit.last], self._boxes[below]
            alike = 0.7 < there.height / max(1, box.height) < 1.4
            if not alike or there.left > box.left + 0.1 * self._dpi:
                return False
        if len(words) > 1 and (words[0].text.lower() in _BY or _joined_to_a_name(words)):
            words = words[1:]
        first = words[0].text.strip(" ,.;:") if words else ""
        return first in _AND or (len(first) >= 2 and first.isalpha() and first.islower())

    def _flows(self, hit: Hit) -> bool:
        """The line above is a long one of the same paragraph and does not end there."""
        box = self._boxes[hit.line]
        for number, other in enumerate(self._boxes):
            if number == hit.line or len(self._lines[number].words) < 5:
                continue
            gap = box.top - other.bottom
            alike = 0.6 < other.height / max(1, box.height) < 1.6
            close = -0.5 * box.height < gap < 0.9 * box.height
            aligned = abs(other.left - box.left) < 0.1 * self._dpi
            if alike and close and aligned and other.right > box.left + 0.6 * box.width:
                text = self._plain[number]
                stamp = any(text.lstrip(" *").startswith(w) for w in vocabulary().companions)
                if not text.endswith((".", ":", "?")) and not stamp:
                    return True
        return False

    def _block(self, hit: Hit) -> list[int]:
        """The lines that belong together around the phrase."""
        reach = round(self._dpi * 0.12)
        chosen = {hit.line}
        for _ in range(4):
            box = around(self._boxes[n] for n in chosen).grown(reach // 3, reach)
            chosen |= {
                n
                for n, other in enumerate(self._boxes)
                if n not in chosen
                and other.overlap(box) > 0.3
                and other.height < 2.2 * max(hit.box.height, 1)
                and not any(w in self._plain[n] for w in vocabulary().prose)
            }
        return sorted(chosen)

    def _signer(self, hit: Hit) -> str | None:
        if not hit.phrase.name:
            return None
        after = " ".join(word.text for word in hit.after).strip(" .:;")
        if len(packed(after)) >= 4:
            return after
        name: list[str] = []
        for number in self._block(hit):
            text = self._lines[number].text
            letters = [c for c in text if c.isalpha()]
            capitals = sum(c.isupper() for c in letters) > 0.7 * len(letters)
            if hit.line < number <= hit.line + 2 and len(letters) >= 3 and capitals:
                name.append(text.strip(" .:;"))
        return " ".join(name) or None


def _a_label(before: str) -> bool:
    """What may stand before a phrase in a table, with a misread letter in five."""
    labels = vocabulary().labels
    return before in labels or any(
        len(label) >= _LONG_LABEL
        and abs(len(label) - len(before)) <= 1
        and find(label, before, len(label) // 5) is not None
        for label in labels
    )


def _joined_to_a_name(words: Sequence[Word]) -> bool:
    """Whether nothing but a name follows what joins it to a phrase: "with Acme Sign"."""
    links = vocabulary().links
    rest = [word.text for word in words[1:] if folded(word.text) not in links]
    return folded(words[0].text) in links and all(not text[0].islower() for text in rest)


def _in_capitals(word: Word) -> bool:
    bare = word.text.strip(",.;:-")
    return bare.isalpha() and bare.isupper()
