"""The print of drawn identity papers with its labels misread or lost, without pictures.

    python -m tests.unit.reading.noisy_print [SEED] [PAPERS] [FIRST]

Tells every value that is wrong and yet certain: the fault that no reader may have.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from benchmarks.identity import DATES, NUMBERS, OTHERS, _name_state, _state
from intake.domain.boxes import Box, Placement
from intake.domain.documents import Fact, PageRef
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.reading.items import Item, Shape
from intake.reading.mrz.formats import format_named
from intake.reading.mrz.parse import parse
from intake.reading.readers.registry import read_facts
from tests.specimens import identity
from tests.specimens.canvas import Paper, Picture
from tests.specimens.identity import parts
from tests.specimens.identity.layout import Layout
from tests.specimens.people import cast
from tests.specimens.truth import TrueDocument, TrueFact

DPI = 200
"""Of the papers; their words have the places that they would have on such a scan."""

LOOKS = ("guilloche", "rosette", "photo", "seal", "scribble", "barcode", "worn", "ring")
"""What a paper has besides print, left out here."""

NOISE = (0.0, 0.1, 0.25, 0.45, 0.7)
"""Share of the labels' words that are not read, or not as they stand."""

LETTERS = "aeocnhrtilsmu"
"""What a letter is misread as."""

TODAY = dt.date(2026, 11, 22)
"""The day on which zones are read, by which their years have a century."""

STRANGE = "aHepMoBTnK"
"""What letters of other scripts are read as."""

FORMS = {30: "TD1", 36: "TD2", 44: "TD3"}
VISAS = {36: "MRV-B", 44: "MRV-A"}
"""Formats of zones by the length of their lines."""


@dataclass
class _Print:
    """One drawn line: its words with their boxes, its size in points, whether it is a value."""

    words: list[tuple[str, Box]]
    points: float
    value: bool


@dataclass
class Noisy:
    """A paper as a reader is handed it, and what it says in truth."""

    layout: Layout
    items: list[Item]
    truth: TrueDocument
    facts: dict[str, Fact] = field(default_factory=dict)

    def states(self) -> Iterator[tuple[str, str, str]]:
        """Each field with `right`, `wrong`, `sure` (wrong and certain) or `absent`, and more."""
        for name in (*NUMBERS, *DATES, *OTHERS):
            true = self.truth.value(name)
            if true is not None:
                yield name, *_state(name, true, self.facts.get(name))
        yield "full name", *_name_state(self.truth, self.facts)


def noisy_papers(seed: int, numbers: Sequence[int]) -> Iterator[tuple[int, Noisy]]:
    """The papers of these numbers, read."""
    layouts = [one for some in (identity.PAPERS, identity.UNLIKE) for k in some for one in some[k]]
    with _print_alone() as drawn:
        for number in numbers:
            rng = random.Random(f"noisy {seed} {number}")
            drawn.clear()
            paper = _paper(rng, layouts[number % len(layouts)])
            if paper is None:
                continue
            kind = Kind(paper.layout.kind)
            paper.facts = {fact.field: fact for fact in read_facts(kind, paper.items)}
            yield number, paper


@contextmanager
def _print_alone() -> Iterator[list[tuple[Paper, _Print]]]:
    """Papers draw their print only, and what they print is kept."""
    drawn: list[tuple[Paper, _Print]] = []
    real, pictured = Paper.text, Paper.picture

    def text(
        self: Paper, x: float, y: float, line: str, face: Any, points: float, **more: Any
    ) -> float:
        most, tracking = more.get("max_width"), more.get("tracking", 0.0)
        while most is not None and points > 3 and self.text_width(line, face, points) > most:
            points *= 0.95
        end = real(self, x, y, line, face, points, **{**more, "max_width": None})
        font, left = self.font(face, points), end - self.text_width(line, face, points, tracking)
        words, place = [], 0
        for piece in line.split(" "):
            if piece:
                at = self.px(left) + font.getlength(line[:place]) + self.px(tracking) * place
                l, t, r, b = font.getbbox(piece, anchor="ls")  # noqa: E741
                wide = r + self.px(tracking) * (len(piece) - 1)
                low = self.px(y)
                words.append((piece, Box(*map(int, (at + l, low + t, at + wide + 1, low + b + 1)))))
            place += len(piece) + 1
        drawn.append((self, _Print(words, points, more.get("name") is not None)))
        return end

    def picture(self: Paper) -> Picture:
        made = pictured(self)
        made.__dict__["print"] = [one for paper, one in drawn if paper is self]
        return made

    with patch.object(Paper, "text", text), patch.object(Paper, "picture", picture):
        plain = [patch.object(parts, name, lambda *_, **__: None) for name in LOOKS]
        for one in plain:
            one.start()
        try:
            yield drawn
        finally:
            for one in plain:
                one.stop()


def _paper(rng: random.Random, layout: Layout) -> Noisy | None:
    """One paper; None where its sides are no plain drawings."""
    people = cast(rng, rng.choice(sorted(layout.countries)) if layout.countries else None)
    holder = people.employer if layout.kind == "cedula" else people.foreigner
    sides = layout.draw(rng, holder, DPI)
    if not all("print" in side.__dict__ for side in sides):
        return None
    noise, zoned = rng.choice(NOISE), rng.random() < 0.55
    truth = TrueDocument(layout.kind, layout.name)
    for page, side in enumerate(sides, 1):
        truth.facts += [TrueFact(m.name, m.value, page, m.box) for m in side.marks]
    items = [_item(rng, side, page, noise, zoned) for page, side in enumerate(sides, 1)]
    return Noisy(layout, items, truth)


def _item(rng: random.Random, side: Picture, page: int, noise: float, zoned: bool) -> Item:
    lines: list[Line] = []
    printed: list[_Print] = side.__dict__["print"]
    largest = max((one.points for one in printed if one.value), default=6.0)
    for one in printed:
        label = one.points < LABELS * largest and not one.value
        if rng.random() < noise * (0.35 if label else 0.12):
            continue
        read = ((_misread(rng, word, noise) if label else _read(word), box)
                for word, box in one.words)  # fmt: skip
        words = [Word(text, box, sure) for (text, sure), box in read if text]
        lines += [Line(tuple(words), len(lines))] if words else []
    lines.sort(key=lambda line: (line.box.top, line.box.left))
    width, height = side.image.size
    zones = tuple(_zones(side)) if zoned else ()
    shape = Shape.CARD if width < WIDEST_CARD else Shape.BOOKLET
    text = PageText(tuple(lines), width, height, DPI)
    return Item(PageRef("a.png", page, 0, width, height, DPI), shape, Placement(), text, zones)


LABELS, SURE, UNSURE, WIDEST_CARD = 0.9, 0.95, 0.6, 800
"""Sizes of the largest value below which print is a label; how sure words are, and those of other
scripts; pixels up to which a paper is a card."""


def _read(word: str) -> tuple[str, float]:
    """A word as it stands; one of another script in letters that an engine takes it for."""
    strange = ["\u0370" <= c <= "\u1fff" for c in word]
    if not any(strange):
        return word, SURE
    letters = (
        STRANGE[ord(c) % len(STRANGE)] if s else c for c, s in zip(word, strange, strict=True)
    )
    return "".join(letters), UNSURE


def _misread(rng: random.Random, word: str, noise: float) -> tuple[str, float]:
    """A label's word as it is read: whole, otherwise, or not at all."""
    word, sure = _read(word)
    if rng.random() >= noise:
        return word, sure
    if rng.random() < 0.45:
        return "", 0.0
    letters = list(word)
    for _ in range(rng.choice((1, 1, 2, 3))):
        letters[rng.randrange(len(letters))] = rng.choice(LETTERS) if rng.random() < 0.7 else ""
    return "".join(letters), rng.uniform(0.2, 0.9)


def _zones(side: Picture) -> Iterator[Zone]:
    for mark in side.marks:
        if mark.name != "mrz":
            continue
        lines = tuple(mark.value.split("\n"))
        width = len(lines[0])
        form = VISAS[width] if lines[0].startswith("V") else FORMS[width]
        said = parse(format_named(form), lines, TODAY)
        proven = frozenset({"document_number", "birth_date", "expiry_date"} & set(said.fields))
        sound = not said.faults
        yield Zone(form, lines, Box(*mark.box), sound, fields=said.fields,
                   proven=proven if sound else frozenset())  # fmt: skip


def main() -> None:
    seed, count, first = (int(a) for a in (*sys.argv[1:], *("1", "300", "0")[len(sys.argv) - 1 :]))
    told: Counter[str] = Counter()
    for number, paper in noisy_papers(seed, range(first, first + count)):
        for name, state, detail in paper.states():
            fact = paper.facts.get(name)
            told[state + (" sure" if state == "right" and fact and fact.certain else "")] += 1
            if state == "sure":
                _tell(f"{number} {paper.layout.kind} {paper.layout.name}: {name} {detail}")
        if count == 1:
            told_of(paper)
    _tell(dict(told))


def _tell(*what: object) -> None:
    sys.stdout.write(" ".join(map(str, what)) + "\n")


def told_of(paper: Noisy) -> None:
    """Prints what was read and what came of it."""
    for item in paper.items:
        for line in item.text.lines:
            _tell(f"  {line.box.left:5}{line.box.top:5}{line.box.right:5}{line.box.bottom:5} "
                  f"{line.text}")  # fmt: skip
        for zone in item.zones:
            _tell("  ", zone.lines)
    for fact in paper.facts.values():
        _tell("  =", fact.field, fact.value, round(fact.confidence, 2), fact.certain, fact.read_by)


if __name__ == "__main__":
    main()
