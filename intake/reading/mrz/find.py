"""Finds and reads the machine readable zones of a page (ICAO Doc 9303 parts 3 to 7)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box, around
from intake.domain.zones import Zone, ZoneCharacter
from intake.reading.mrz.accept import SecondWitness, judged
from intake.reading.mrz.assemble import Candidate, alternatives, candidates, decoded, neighbours
from intake.reading.mrz.compare import agreement
from intake.reading.mrz.correct import corrected
from intake.reading.mrz.lines import TALL, LineReading, companions, evenness, read_line, same
from intake.reading.mrz.locate import Strand, strands
from intake.reading.mrz.parse import Parsed, parse
from intake.reading.mrz.recognise import Recogniser, recogniser

EVEN = 0.4
"""Strands whose rough comb is worse are no lines of a zone."""
SURE_ENOUGH = 0.5
"""Mean certainty of a line's cells below which it is no print of a zone."""
SURE_ALONE = 0.7
"""From this mean certainty on a strand is taken for one line."""
MOST_VAIN = 4
"""After so many strands that are no print of a zone the search ends."""
TORN = 0.4
"""Quality of the comb from which on a doubtful strand may be two lines grown together."""
GAPS = (8, 13)
"""White pixels that one line may hold, at about ten pixels a character."""
CARD_CELLS = 33
"""A line of at most so many characters may be one of three."""
MOST_LINES = 16
"""So many strands of one picture are read at most, the likeliest first."""


def find_zones(
    gray: npt.NDArray[np.uint8],
    dpi: int,
    second: SecondWitness | None = None,
    today: date | None = None,
) -> tuple[Zone, ...]:
    """All machine readable zones on an upright or nearly upright picture.

    Args:
        gray: (height, width), dark print on lighter paper, up to a few degrees askew.
        dpi: its resolution; where it is not known, any usual value.
        second: another engine; without it no zone is accepted.
        today: for the century of dates; the clock's day when left out.

    Returns:
        Zones from top to bottom, in pixels of `gray`.
    """
    day = today or datetime.now(tz=UTC).date()
    page = Image.fromarray(gray)
    found = []
    for candidate in candidates(_lines(page, dpi)):
        zone = _zone(page, candidate, second, day)
        if zone is not None:
            found.append(zone)
    return tuple(sorted(found, key=lambda zone: (zone.box.top, zone.box.left)))


def _lines(page: Image.Image, dpi: int) -> list[LineReading]:
    shrink = max(1, round(dpi / 100)) if min(page.size) > 1000 else 1
    small = page.reduce(shrink) if shrink > 1 else page
    net = recogniser()
    values = np.asarray(small)
    readings: list[LineReading] = []
    vain = 0
    for strand in _likely(values):
        if vain >= MOST_VAIN or len(readings) >= MOST_LINES:
            break
        large = strand.scaled(shrink)
        if any(_covers(reading, large) for reading in readings):
            continue
        found = _read(page, large, net, readings)
        readings += found
        vain += not any(reading.sure.mean() > SURE_ALONE for reading in found)
    for reading in list(readings):
        wanted = 2 if (reading.sure > SURE_ENOUGH).sum() <= CARD_CELLS else 1
        near = sum(neighbours(*pair) for o in readings for pair in ((o, reading), (reading, o)))
        certain = reading.sure.mean() > SURE_ALONE
        if certain and near < wanted and len(readings) < MOST_LINES:
            others = companions(page, reading, net)
            readings += [other for other in others if _new(other, readings)]
    return readings


def _likely(small: npt.NDArray[np.uint8]) -> list[Strand]:
    """Strands that may be of even pitch, the evenest first."""
    found: list[tuple[float, Strand]] = []
    for gap in GAPS:
        for strand in strands(small, gap):
            quality = evenness(small, strand)
            if quality > EVEN:
                found.append((quality, strand))
    found.sort(key=lambda pair: -pair[0])
    return [strand for _, strand in found[: 2 * MOST_LINES]]


def _read(
    page: Image.Image, strand: Strand, net: Recogniser, known: list[LineReading]
) -> list[LineReading]:
    """The line of a strand; where the strand is two lines that grew together, both."""
    reading = read_line(page, strand, net)
    if reading is None:
        return []
    if _new(reading, known) and reading.sure.mean() > SURE_ALONE:
        return [reading]
    tall = reading.quality > TORN and strand.height > TALL * reading.pitch
    parts = companions(page, reading, net, 0.0) if tall else []
    better = [part for part in parts if part.sure.mean() > SURE_ENOUGH]
    return [part for part in better or [reading] if _new(part, known)]


def _new(reading: LineReading, known: list[LineReading]) -> bool:
    enough = float(reading.sure.mean()) > SURE_ENOUGH
    return enough and not any(same(reading, other) for other in known)


def _covers(reading: LineReading, strand: Strand) -> bool:
    """Whether that strand has been read, whole, as this line."""
    box = reading.box(0, len(reading.sure))
    x, y = (strand.left[0] + strand.right[0]) / 2, (strand.left[1] + strand.right[1]) / 2
    slope = reading.step[1] / reading.step[0]
    height = reading.origin[1] + slope * (x - reading.origin[0])
    low = strand.height < 1.4 * reading.pitch
    return low and box.left < x < box.right and abs(y - height) < 0.5 * reading.pitch


def _zone(
    page: Image.Image, candidate: Candidate, second: SecondWitness | None, today: date
) -> Zone | None:
    form = candidate.form
    lines, sure = decoded(candidate)
    lines, corrections = corrected(form, lines, alternatives(candidate, lines))
    parsed = parse(form, lines, today)
    if not plausible(parsed, sure):
        return None
    witnessed = None
    if second is not None and not parsed.faults:
        witnessed = agreement(page, candidate, lines, second)
    mended = frozenset((c.line - 1, c.column - 1) for c in corrections)
    verdict = judged(form, lines, parsed, sure, witnessed, mended)
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
                number + 1, column + 1, value, rows[number][0].box(rows[number][1] + column)
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
