"""Finds and reads the machine readable zones of a page (ICAO Doc 9303 parts 3 to 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box, around
from intake.domain.zones import Zone, ZoneCharacter
from intake.reading.mrz.accept import SecondWitness, covered, disputed, judged
from intake.reading.mrz.assemble import (
    Candidate,
    alternatives,
    candidates,
    certainties,
    decoded,
    neighbours,
    taken_for_digits,
)
from intake.reading.mrz.compare import agreement
from intake.reading.mrz.correct import corrected
from intake.reading.mrz.lines import (
    BEYOND,
    LineReading,
    beside,
    companions,
    evenness,
    polished,
    read_line,
    same,
)
from intake.reading.mrz.locate import LEAST_RUN, Strand, inked, strands
from intake.reading.mrz.parse import Parsed, parse
from intake.reading.mrz.recognise import Recogniser, recogniser

EVEN = 0.4
"""Strands whose rough comb is worse are no lines of a zone."""
SURE_ENOUGH = 0.5
"""Mean certainty of a line's cells below which it is no print of a zone."""
SURE_ALONE = 0.7
"""From this mean certainty on a strand is taken for one line."""
MOST_VAIN = 10
"""After so many strands that are no print of a zone the search ends."""
LITTLE_PROMISE, LITTLE_WORTH = 0.75, 5
"""On a scan a strand less even than that counts for five vain ones: zones are evener."""
GROWN_TOGETHER = 2.8
"""Pitches that two lines of print which grew together are high, roughly."""
JOININGS = ((8, LEAST_RUN), (13, LEAST_RUN), (13, 60))
"""White pixels that one line may hold, and pixels in a row that belong together at least, at about
ten pixels a character; the last parts lines that other print between them holds together."""
SMALL = 1000
"""Pixels of the shorter side of a picture up to which its print may be of any size."""
LARGER = (1, 2, 3)
"""How many times as large as usual print is looked for on a photograph of a single paper."""
LONGER = 1.2
"""How much longer than what was read a strand is of which only a part was read."""
NARROW = 280
"""Pixels: no picture is made smaller than this."""
CARD_CELLS = 33
"""A line of at most so many characters may be one of three."""
MOST_LINES = 16
"""So many strands of one picture are read at most, the likeliest first."""
DISPUTED = 0.49
"""What the witnesses read differently is at most so sure, where no check digit settles it."""
PLAIN = 0.985
"""Lines of lower mean certainty are read a few times more."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A strand that may be print of even pitch, and how even; `tall`: two lines in one."""

    quality: float
    strand: Strand
    tall: bool


def find_zones(
    gray: npt.NDArray[np.uint8],
    dpi: int,
    second: SecondWitness | None = None,
    today: date | None = None,
    *,
    scanned: bool = False,
    any_size: bool = False,
) -> tuple[Zone, ...]:
    """All machine readable zones on an upright or nearly upright picture.

    Args:
        gray: (height, width), dark print on lighter paper, up to a few degrees askew.
        dpi: its resolution; where it is not known, any usual value.
        second: another engine; without it no zone is accepted.
        today: for the century of dates; the clock's day when left out.
        scanned: it was cut from a scan, and `dpi` can be believed: the print has one size.
        any_size: it may be a photograph: print may be several times as large as `dpi` says.

    Returns:
        Zones from top to bottom, in pixels of `gray`.
    """
    day = today or datetime.now(tz=UTC).date()
    page = Image.fromarray(gray)
    found = []
    for candidate in candidates(_lines(page, dpi, scanned=scanned, any_size=any_size)):
        zone = _zone(page, _polished(page, candidate), second, day)
        if zone is not None:
            found.append(zone)
    return tuple(sorted(found, key=lambda zone: (zone.box.top, zone.box.left)))


def _lines(page: Image.Image, dpi: int, *, scanned: bool, any_size: bool) -> list[LineReading]:
    net = recogniser()
    readings: list[LineReading] = []
    vain = 0
    for likely in _likely(page, dpi, scanned=scanned, any_size=any_size):
        if vain >= MOST_VAIN or len(readings) >= MOST_LINES:
            break
        if any(_covers(reading, likely.strand) for reading in readings):
            continue
        found = _read(page, likely, net)
        readings = _without_parts(readings, found)
        readings += [reading for reading in found if _new(reading, readings)]
        if not any(reading.sure.mean() > SURE_ENOUGH for reading in found):
            vain += LITTLE_WORTH if scanned and likely.quality < LITTLE_PROMISE else 1
    for reading in list(readings):
        wanted = 2 if _printed(reading) <= CARD_CELLS else 1
        near = sum(neighbours(*pair) for o in readings for pair in ((o, reading), (reading, o)))
        certain = _core(reading) > SURE_ALONE
        if certain and near < wanted and len(readings) < MOST_LINES:
            for other in companions(page, reading, net):
                worse = [o for o in readings if same(other, o) and _core(o) < _core(other)]
                readings = [o for o in readings if all(o is not w for w in worse)]
                readings += [other] if _new(other, readings) else []
    return readings


def promise(gray: npt.NDArray[np.uint8], dpi: int) -> float:
    """How much print of even pitch seems to stand along the rows of a picture."""
    return sum(likely.quality for likely in _likely(Image.fromarray(gray), dpi)[:4])


def _likely(
    page: Image.Image, dpi: int, *, scanned: bool = False, any_size: bool = False
) -> list[Likely]:
    """Strands that may be of even pitch, the evenest first, in pixels of the page."""
    short = min(page.size)
    usual = max(1, round(dpi / 100))
    shrinks: tuple[int, ...] = (1, 2, 3) if short <= SMALL and not scanned else (usual,)
    if any_size and short > SMALL:
        shrinks = tuple(usual * times for times in LARGER)
    found: list[Likely] = []
    for shrink in shrinks:
        if shrink > 1 and max(page.size) / shrink < NARROW:
            continue
        values = np.asarray(page.reduce(shrink) if shrink > 1 else page)
        ink = inked(values)
        seen: dict[Strand, list[Likely]] = {}
        for gap, least in JOININGS:
            for strand in strands(ink, gap, least):
                if strand not in seen:
                    seen[strand] = _even(values, strand, shrink)
                found += seen[strand]
    found.sort(key=lambda likely: -likely.quality)
    return found[: 3 * MOST_LINES]


def _even(values: npt.NDArray[np.uint8], strand: Strand, shrink: int) -> list[Likely]:
    found = []
    for tall in (False, True):
        if tall and strand.length > 26 * strand.height:
            continue
        thin = replace(strand, height=strand.height / GROWN_TOGETHER) if tall else strand
        quality = evenness(values, thin)
        if quality > EVEN:
            worth = quality * min(1.0, thin.length / thin.height / 20) * (0.8 if tall else 1)
            found.append(Likely(worth, thin.scaled(shrink), tall))
    return found


def _read(page: Image.Image, likely: Likely, net: Recogniser) -> list[LineReading]:
    """The line of a strand; where the strand is two lines that grew together, both."""
    reading = read_line(page, likely.strand, net, probe=not likely.tall)
    if reading is None:
        return []
    if not likely.tall or _core(reading) > SURE_ALONE:
        return [reading]
    return companions(page, reading, net, 0.0)


def _core(reading: LineReading) -> float:
    """How sure the cells of a line are, those at its ends left out."""
    return float(reading.sure[BEYOND:-BEYOND].mean())


def _new(reading: LineReading, known: list[LineReading]) -> bool:
    return _core(reading) > SURE_ENOUGH and not any(same(reading, other) for other in known)


def _without_parts(
    readings: Sequence[LineReading], found: Sequence[LineReading]
) -> list[LineReading]:
    """Those known without the ones that are a part of a line now found in its full length."""
    whole = [reading for reading in found if _core(reading) > SURE_ENOUGH]
    return [
        known
        for known in readings
        if not any(same(known, r) and _printed(r) > LONGER * _printed(known) for r in whole)
    ]


def _printed(reading: LineReading) -> int:
    """How many of its cells hold print."""
    return int((reading.sure > SURE_ENOUGH).sum())


def _covers(reading: LineReading, strand: Strand) -> bool:
    """Whether that strand has been read as this line; a part of the line is not all of it."""
    if strand.length > LONGER * reading.pitch * _printed(reading):
        return False
    place = ((strand.left[0] + strand.right[0]) / 2, (strand.left[1] + strand.right[1]) / 2)
    cell, across = beside(reading.frame, place, len(reading.probabilities) / 2)
    return 0 < cell < len(reading.probabilities) and abs(across) < 0.5


def _polished(page: Image.Image, candidate: Candidate) -> Candidate:
    """The same with every doubtful line read a few times more."""
    net = recogniser()
    width = candidate.form.width
    readings = []
    for reading, first in zip(candidate.readings, candidate.firsts, strict=True):
        plain = reading.sure[first : first + width].mean() > PLAIN
        readings.append(reading if plain else polished(page, reading, net))
    return replace(candidate, readings=tuple(readings))


def _zone(
    page: Image.Image, candidate: Candidate, second: SecondWitness | None, today: date
) -> Zone | None:
    form = candidate.form
    lines = decoded(candidate)
    lines, corrections = corrected(form, lines, alternatives(candidate, lines))
    parsed = parse(form, lines, today)
    # A check digit that made a correction is no witness for it: the second must read the same.
    mended = frozenset((c.line - 1, c.column - 1) for c in corrections)
    settled = covered(form, lines, parsed) - mended
    sure = certainties(candidate, lines, settled)
    if not plausible(parsed, sure):
        return None
    witnessed = None
    if second is not None and not parsed.faults:
        plain = settled - taken_for_digits(candidate, lines)
        witnessed = agreement(page, candidate, lines, second, plain)
    verdict = judged(form, lines, parsed, sure, witnessed, mended)
    doubts = disputed(form, lines, witnessed, mended)
    rows = list(zip(candidate.readings, candidate.firsts, strict=True))
    return Zone(
        format=form.name,
        lines=lines,
        box=around(reading.box(first, form.width) for reading, first in rows),
        accepted=verdict.accepted,
        reasons=verdict.reasons,
        corrections=corrections,
        fields=parsed.fields,
        proven=verdict.proven,
        field_boxes=_field_boxes(candidate, parsed),
        characters=tuple(
            ZoneCharacter(
                number + 1,
                column + 1,
                min(value, DISPUTED) if (number, column) in doubts else value,
                rows[number][0].box(rows[number][1] + column),
            )
            for number, values in enumerate(sure)
            for column, value in enumerate(values)
        ),
    )


def plausible(parsed: Parsed, sure: tuple[tuple[float, ...], ...]) -> bool:
    """Whether it is a zone at all: print that was read, or check digits that hold."""
    mean = float(np.mean([value for values in sure for value in values]))
    return mean > 0.6 and (len(parsed.good) >= 2 or mean > 0.8)


def _field_boxes(candidate: Candidate, parsed: Parsed) -> dict[str, Box]:
    boxes: dict[str, list[Box]] = {}
    spans: list[Any] = [s for s in candidate.form.spans if s.name != "document_number"]
    for span in [*spans, *parsed.number]:
        names = ("surnames", "names") if span.name == "name" else (span.name,)
        first = candidate.firsts[span.line] + span.start
        box = candidate.readings[span.line].box(first, span.end - span.start)
        for name in names:
            if name in parsed.fields:
                boxes.setdefault(name, []).append(box)
    return {name: around(found) for name, found in boxes.items()}
