"""`intake mrz`: machine readable zones of files."""

from __future__ import annotations

import argparse
from pathlib import Path

from intake.app.compose import page_workers
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.cli.shapes import Json, box
from intake.desk.zone_reading import FileZones, read_zones
from intake.domain.zones import Zone
from intake.errors import FileError
from intake.messages import Messages


def zones(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Prints one entry for each zone, one with `found: false` where a file holds none.

    Raises:
        FileError: `file.none_read`, after the answer was printed.
    """
    with page_workers() as workers, shown_job(messages) as job:
        found = read_zones(
            workers, [(Path(name), name) for name in arguments.files], settings.dpi, job
        )
    entries = [entry for file in found for entry in _entries(file, messages)]
    if arguments.json:
        print_json(entries)
    else:
        for entry in entries:
            print(_line(entry, messages))
    if all(file.unread for file in found):
        raise FileError("file.none_read")
    good = all(entry["accepted"] and not entry["errors"] for entry in entries)
    return Outcome(GOOD if good else NOT_GOOD)


def _entries(file: FileZones, messages: Messages) -> list[Json]:
    errors = [messages.error(t.code, t.parameters) for t in file.troubles]
    if not file.zones:
        return [_nothing(file.file, errors)]
    return [_entry(file.file, page, zone, errors) for page, zone in file.zones]


def _nothing(file: str, errors: list[str]) -> Json:
    return {
        "file": file,
        "found": False,
        "page": None,
        "box": None,
        "format": None,
        "lines": [],
        "accepted": False,
        "reasons": [],
        "corrections": [],
        "fields": {},
        "characters": [],
        "errors": errors,
    }


def _entry(file: str, page: int, zone: Zone, errors: list[str]) -> Json:
    return {
        "file": file,
        "found": True,
        "page": page,
        "box": box(zone.box),
        "format": zone.format,
        "lines": list(zone.lines),
        "accepted": zone.accepted,
        "reasons": list(zone.reasons),
        "corrections": [
            {"line": c.line, "column": c.column, "seen": c.seen, "made": c.made}
            for c in zone.corrections
        ],
        "fields": dict(zone.fields),
        "characters": [
            {"line": c.line, "column": c.column, "confidence": round(c.confidence, 4)}
            for c in zone.characters
        ],
        "errors": errors,
    }


def _line(entry: Json, messages: Messages) -> str:
    if not entry["found"]:
        errors = entry["errors"]
        why = (
            "; ".join(errors)
            if isinstance(errors, list) and errors
            else messages.word("answer", "no_zone")
        )
        return f"{entry['file']}: {why}"
    lines = entry["lines"]
    reasons = entry["reasons"]
    assert isinstance(lines, list)  # noqa: S101 - for the type checker; built above
    assert isinstance(reasons, list)  # noqa: S101
    look = f"{messages.word('answer', 'look')}: {', '.join(reasons)}"
    state = messages.word("answer", "accepted") if entry["accepted"] else look
    place = f"{messages.word('answer', 'page')} {entry['page']}"
    return "\n".join([f"{entry['file']}, {place}, {entry['format']}, {state}", *lines])
