"""Printed electronic signatures on a page picture: by the payload of a QR code, by their words.

A QR code alone means nothing: visas, cédulas, tax papers and appointment slips carry one. Words
alone mean little: letters speak about electronic signatures. Type size, shape of the line and
what stands beside it decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText
from intake.pages.barcodes import BarCode, read_codes_closely
from intake.signatures.evidence import Stamp
from intake.signatures.phrases import (
    Phrase,
    find,
    folded,
    packed,
    signer_of_payload,
    tool_of_payload,
    vocabulary,
)
from intake.signatures.qr_texture import qr_like

Gray = npt.NDArray[np.uint8]
Closer = Callable[[Gray, int], str]

_POINT = 72.0
_SMALL = 8.0
_DATE = re.compile(r"\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}")


@dataclass(frozen=True, slots=True)
class _Hit:
    phrase: Phrase
    line: int
    box: Box
    errors: int
    before: int
    after: str


def find_stamps(
    gray: Gray,
    dpi: int,
    text: PageText,
    codes: Sequence[BarCode],
    closer: Closer | None = None,
) -> tuple[Stamp, ...]:
    """The stamps on an upright page.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        text: its words, in the same pixels.
        codes: bar codes already decoded on it.
        closer: reads the text of a small crop (grey, dpi); None where no engine is at hand.
    """
    return look_for_stamps(gray, dpi, text, codes, closer)[0]


def look_for_stamps(
    gray: Gray,
    dpi: int,
    text: PageText,
    codes: Sequence[BarCode],
    closer: Closer | None = None,
) -> tuple[tuple[Stamp, ...], tuple[Box, ...]]:
    """As `find_stamps`, and the places that look like a code but could not be decoded."""
    by_code = [_from_code(code) for code in codes]
    found = [stamp for stamp in by_code if stamp is not None]
    known = [code.box for code in codes]
    hits = _hits(text)
    unreadable: list[Box] = []
    for box in qr_like(gray, dpi):
        if any(box.overlap(other) > 0.3 for other in known):
            continue
        seen = _look_closely(gray, dpi, box, closer)
        found.extend(seen or ())
        unreadable += [box] if seen is None else []
    hits = [h for h in hits if not any(_beside(s.box, h.box, dpi) for s in found)]
    found.extend(_from_words(text, hits, dpi))
    return tuple(_apart(found)), tuple(unreadable)


def _from_code(code: BarCode) -> Stamp | None:
    tool = tool_of_payload(code.text)
    if tool is None:
        return None
    box = _whole_stamp(code.box)
    return Stamp(box, code.text, signer_of_payload(code.text), tool, 0.99)


def _whole_stamp(code: Box) -> Box:
    """The code and the words at its right: a box three times as wide as high."""
    return Box(code.left, code.top, code.left + 3 * code.width, code.bottom)


def _look_closely(gray: Gray, dpi: int, box: Box, closer: Closer | None) -> list[Stamp] | None:
    """Decodes a patch that looks like a QR code, enlarged; else reads the words beside it.

    None where neither could be read.
    """
    height, width = gray.shape
    margin = max(4, round(dpi * 0.04))
    near = box.grown(margin).clipped(width, height)
    crop = gray[near.top : near.bottom, near.left : near.right]
    for scale in _scales(dpi):
        for code in read_codes_closely(crop, scale):
            moved = Box(
                code.box.left + near.left,
                code.box.top + near.top,
                code.box.right + near.left,
                code.box.bottom + near.top,
            )
            stamp = _from_code(BarCode(code.symbology, code.text, moved))
            return [stamp] if stamp else []
    if closer is None:
        return None
    wide = Box(box.left, box.top, box.left + 3 * box.width + margin, box.bottom)
    wide = wide.grown(margin).clipped(width, height)
    words = closer(gray[wide.top : wide.bottom, min(box.right, width - 1) : wide.right], dpi)
    for line in words.splitlines():
        for phrase in vocabulary().phrases:
            if not phrase.weak and find(phrase.pattern, packed(line)):
                return [Stamp(wide, None, _name_after(words, phrase), phrase.tool, 0.85)]
    return None


def _scales(dpi: int) -> tuple[int, ...]:
    return (2, 4) if dpi >= 250 else (3, 5)


def _hits(text: PageText) -> list[_Hit]:
    hits = []
    for number, line in enumerate(text.lines):
        whole = packed(line.text)
        for phrase in vocabulary().phrases:
            place = find(phrase.pattern, whole)
            if place:
                start, end, errors = place
                hits.append(
                    _Hit(phrase, number, _words_box(line, start, end), errors, start, whole[end:])
                )
    return hits


def _words_box(line: Line, start: int, end: int) -> Box:
    """Around the words that hold the packed characters from `start` to `end`."""
    boxes, at = [], 0
    for word in line.words:
        length = len(packed(word.text))
        if at < end and at + length > start:
            boxes.append(word.box)
        at += length
    return around(boxes) if boxes else line.box


def _from_words(text: PageText, hits: list[_Hit], dpi: int) -> list[Stamp]:
    if not text.lines:
        return []
    usual = median(line.box.height for line in text.lines)
    widest = max(line.box.width for line in text.lines)
    found = []
    for hit in hits:
        score = _score(text, hit, hits, usual, widest, dpi)
        if score < 1.0:
            continue
        around_it = _block(text, hit, dpi)
        box = around([text.lines[n].box for n in around_it])
        signer = _signer(text, hit, around_it)
        found.append(Stamp(box, None, signer, hit.phrase.tool, min(0.97, 0.55 + 0.15 * score)))
    return found


def _score(
    text: PageText, hit: _Hit, hits: list[_Hit], usual: float, widest: int, dpi: int
) -> float:
    """How much speaks for a stamp: 1 is enough."""
    line = text.lines[hit.line]
    plain = folded(line.text)
    size = hit.box.height * _POINT / dpi
    near = [other for other in hits if other is not hit and _beside(other.box, hit.box, dpi)]
    companions = _companions(text, hit, dpi)
    score = 0.0
    score += 0.5 if hit.before <= 3 else -1.0
    score += 0.6 if size <= _SMALL and hit.box.height < 0.8 * usual else 0.0
    score += 0.6 if hit.phrase.alone else 0.0
    score += 0.5 * min(2, len({h.phrase.words for h in near} - {hit.phrase.words}))
    score += 0.4 * min(2, companions)
    score += 0.4 if hit.phrase.name and _upper_name_follows(text, hit) else 0.0
    score -= 0.6 if hit.phrase.weak else 0.0
    score -= 1.5 if any(word in plain for word in vocabulary().prose) else 0.0
    score -= 0.7 if line.box.width > 0.6 * widest and len(text.lines) > 4 else 0.0
    return score - 0.1 * hit.errors


def _companions(text: PageText, hit: _Hit, dpi: int) -> int:
    """Lines right below or above that begin like the other lines of a stamp, or hold a date."""
    count = 0
    for number, line in enumerate(text.lines):
        if number == hit.line or not _beside(line.box, hit.box, dpi):
            continue
        plain = folded(line.text).lstrip(" .:;-|")
        starts = any(plain.startswith(word) for word in vocabulary().companions)
        count += starts or (bool(_DATE.search(plain)) and len(plain) < 40)
    return count


def _beside(one: Box, other: Box, dpi: int) -> bool:
    """Within a centimetre of each other."""
    reach = round(dpi * 0.4)
    return one.grown(reach).overlap(other) > 0


def _upper_name_follows(text: PageText, hit: _Hit) -> bool:
    rest = text.lines[hit.line].text[-len(hit.after) - 3 :] if hit.after else ""
    candidates = [rest] if len(hit.after) >= 6 else []
    below = [text.lines[n].text for n in (hit.line + 1,) if n < len(text.lines)]
    for words in candidates + below:
        letters = [c for c in words if c.isalpha()]
        capitals = sum(c.isupper() for c in letters)
        if len(letters) >= 6 and capitals > 0.8 * len(letters):
            return True
    return False


def _block(text: PageText, hit: _Hit, dpi: int) -> list[int]:
    """The lines of small type that belong together around the phrase."""
    reach = round(dpi * 0.12)
    chosen = {hit.line}
    for _ in range(4):
        box = around(text.lines[n].box for n in chosen).grown(reach // 3, reach)
        chosen |= {
            n
            for n, line in enumerate(text.lines)
            if n not in chosen
            and line.box.overlap(box) > 0.3
            and line.box.height < 1.8 * max(hit.box.height, 1)
            and not any(w in folded(line.text) for w in vocabulary().prose)
        }
    return sorted(chosen)


def _signer(text: PageText, hit: _Hit, lines: list[int]) -> str | None:
    if not hit.phrase.name:
        return None
    return _name_after("\n".join(text.lines[n].text for n in lines), hit.phrase)


def _name_after(words: str, phrase: Phrase) -> str | None:
    """The name after the phrase on its line, else the capital lines below it."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    for number, line in enumerate(lines):
        if not find(phrase.pattern, packed(line)):
            continue
        tail = re.split(r"(?i)\b(?:por|by)\b\s*:?", line, maxsplit=1)[-1].strip(" .:;")
        if tail != line.strip(" .:;") and len(packed(tail)) >= 4:
            return tail
        name: list[str] = []
        for below in lines[number + 1 : number + 3]:
            letters = [c for c in below if c.isalpha()]
            if len(letters) >= 3 and sum(c.isupper() for c in letters) > 0.7 * len(letters):
                name.append(below.strip(" .:;"))
        return " ".join(name) or None
    return None


def _apart(stamps: list[Stamp]) -> list[Stamp]:
    """One stamp per place: the surer of two that overlap."""
    kept: list[Stamp] = []
    for stamp in sorted(stamps, key=lambda s: -s.confidence):
        if not any(stamp.box.overlap(other.box) > 0.2 for other in kept):
            kept.append(stamp)
    return sorted(kept, key=lambda s: (s.box.top, s.box.left))
