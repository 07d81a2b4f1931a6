"""`intake search` and `intake archive verify`."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from intake.app.compose import records
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.cli.shapes import Json
from intake.messages import Messages


def search(arguments: argparse.Namespace, settings: Settings, _messages: Messages) -> Outcome:
    """Prints the cases that the words find, best first; status 1 when there is none."""
    with records(settings) as archive:
        hits = archive.search(" ".join(arguments.text), max(1, arguments.limit))
    rows: list[Json] = [
        {
            "case": hit.case,
            "procedure": hit.procedure,
            "state": hit.state.value,
            "date": hit.date.isoformat(),
            "holder": hit.holder,
            "document_number": hit.document_number,
            "employer": hit.employer,
            "code": hit.code,
            "why": [{"field": field, "text": text} for field, text in hit.why],
        }
        for hit in hits
    ]
    if arguments.json:
        print_json(rows)
    else:
        for row in rows:
            words = ("case", "date", "state", "holder", "document_number", "employer")
            print("  ".join(str(row[word]) for word in words if row[word]))
    return Outcome(GOOD if rows else NOT_GOOD)


def verify(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Prints what is altered, missing or stray; status 1 when anything is."""
    with records(settings) as archive, shown_job(messages) as job:
        found = archive.verify(job)
    lists = {
        "altered": [asdict(item) for item in found.altered],
        "missing": [asdict(item) for item in found.missing],
        "stray": [asdict(item) for item in found.stray],
    }
    if arguments.json:
        counts = {"cases": found.cases, "files": found.files, "bytes": found.bytes}
        print_json({**counts, **lists})
    else:
        print(f"{found.cases} cases, {found.files} files, {found.bytes} bytes")
        for name, items in lists.items():
            for item in items:
                print(f"{name}: {item}")
    return Outcome(GOOD if found.sound else NOT_GOOD)
