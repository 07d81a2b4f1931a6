"""Electronic addresses whose sign @ was misread: the Spanish model of Tesseract does not know it.

`contacto967@correo.ec` comes out as `contacto9670Ocorreo.ec`, `correo435(Wcorreo.ec` or `info O
hostal.ec`. The English model, which comes with Tesseract, reads the sign; what stands before and
behind it both must read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.closer import enlarged
from intake.reading.engine.ocr import Gray, Layout, OcrEngine

_ENDS = re.compile(r"[a-z0-9-]{2,}\.[a-z]{2,7}[.,;:)>]*", re.IGNORECASE | re.ASCII)
"""How a word ends that may be an address."""
_NO_ADDRESS = re.compile(r"https?:|www\.|@", re.IGNORECASE)
_ADDRESS = re.compile(r"([a-z0-9][\w.+-]*)@((?:[a-z0-9-]+\.)+[a-z]{2,7})", re.IGNORECASE | re.ASCII)
_ROOM = re.compile(r"\s*@\s*|(?<=\.)\s+(?=[a-z]{2,7}\b)")
"""Spaces that the model puts into an address."""

_PARTING = (":", ";", ",", "/", "|")
"""Signs that end what ran into an address; other letters before it are a misread edge."""

BEFORE = 2
"""Words before the domain that may be the name and what was read for the sign."""
NEAR = 1.0
"""Room before such a word, at most, in heights of its own."""
JUNK = 4
"""Characters that stand for the sign where it was misread, at most."""
SURELY = 0.9
"""Certainty of an address that two models read alike but for the sign, which one of them knows."""
RESOLUTION = 340
"""Dots per inch that the place is brought to."""
MOST = 4
"""Places of a page that are read again."""


def with_addresses(engine: OcrEngine | None, gray: Gray, text: PageText) -> PageText:
    """The text with the addresses whose sign the other model reads.

    Args:
        engine: knows the sign; None where no such model is installed.
        gray: (H, W), the sheet upright.
        text: what was read on it, boxes in pixels of `gray`.

    Raises:
        EngineError: as `OcrEngine.read`.
    """
    lines = list(text.lines)
    places = [(number, run) for number, line in enumerate(lines) for run in _runs(line)]
    if engine is None or not places:
        return text
    for number, run in places[:MOST]:
        said = _read_again(engine, gray, text.dpi, around(word.box for word in run))
        lines[number] = _put_in(lines[number], run, said)
    return replace(text, lines=tuple(lines))


def _runs(line: Line) -> Iterator[tuple[Word, ...]]:
    """Each word that ends as an address does, with the words right before it; none with its @."""
    for place, word in enumerate(line.words):
        ends = [found for found in _ENDS.finditer(word.text) if found.end() == len(word.text)]
        first = place
        while (
            ends
            and place - first < BEFORE
            and first
            and _is_near(*line.words[first - 1 : first + 1])
        ):
            first -= 1
        run = line.words[first : place + 1]
        if ends and not any(_NO_ADDRESS.search(one.text) for one in run):
            yield run


def _is_near(before: Word, word: Word) -> bool:
    return word.box.left - before.box.right < NEAR * max(before.box.height, word.box.height)


def _read_again(engine: OcrEngine, gray: Gray, dpi: int, box: Box) -> str:
    room = max(2, box.height // 3)
    crop = gray[
        max(0, box.top - room) : box.bottom + room,
        max(0, box.left - 2 * room) : box.right + 2 * room,
    ]
    scale = max(1.0, RESOLUTION / dpi)
    seen = engine.read(enlarged(np.ascontiguousarray(crop), scale), round(dpi * scale), Layout.LINE)
    return " ".join(word.text for word in seen.words())


def _put_in(line: Line, run: Sequence[Word], said: str) -> Line:
    """The line with the address of the other reading where both agree on all but the sign.

    It is the last one read there: another address may stand right before it, put in already.
    """
    text = "".join(word.text for word in run)
    found, there = _agreed(text, _ROOM.sub(lambda room: room[0].strip(), said))
    if found is None or there is None:
        return line
    at, parts, before = 0, [], ""
    for word in run:
        if at < there.end() and at + len(word.text) > there.start():
            before += text[at : there.start()]
            parts.append(word)
        at += len(word.text)
    if any(part not in line.words for part in parts):
        return line
    sure = max(SURELY, min(word.confidence for word in parts))
    whole = Word(found[0] + text[there.end() : at], around(word.box for word in parts), sure)
    first = line.words.index(parts[0])
    put = _parted(parts[0], before, whole) if before.endswith(_PARTING) else [whole]
    return replace(line, words=(*line.words[:first], *put, *line.words[first + len(parts) :]))


def _agreed(text: str, said: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The last address of the other reading that the first one has too, and where it has it."""
    for found in reversed(list(_ADDRESS.finditer(said))):
        name, domain = (re.escape(part) for part in found.groups())
        there = re.search(f"{name}.{{0,{JUNK}}}{domain}", text, re.IGNORECASE)
        if there is not None:
            return found, there
    return None, None


def _parted(word: Word, before: str, whole: Word) -> list[Word]:
    """What ran into the address as a word of its own: `Email:`, `1791234567001,`."""
    at = word.box.left + round(word.box.width * len(before) / len(word.text))
    return [
        replace(word, text=before, box=replace(word.box, right=at)),
        replace(whole, box=replace(whole.box, left=at)),
    ]
