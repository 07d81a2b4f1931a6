"""`intake search` and `intake archive verify`."""

from __future__ import annotations

import argparse

from intake.app.compose import records
from intake.app.settings import Settings
from intake.archive.answers import hit_answer, verification_answer
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.messages import Messages


def search(arguments: argparse.Namespace, settings: Settings, _messages: Messages) -> Outcome:
    """Prints the cases that the words find, best first; status 1 when there is none."""
    with records(settings) as archive:
        hits = archive.search(" ".join(arguments.text), max(1, arguments.limit))
    rows = [hit_answer(hit) for hit in hits]
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
    answer = verification_answer(found)
    if arguments.json:
        print_json(answer)
    else:
        names = ("cases", "files", "bytes")
        print(", ".join(f"{getattr(found, n)} {messages.word('answer', n)}" for n in names))
        for name in ("altered", "missing", "stray"):
            word = messages.word("answer", name)
            for item in getattr(found, name):
                print(f"{word}: {item.name or item.path} {' '.join(item.cases)} {item.reason}")
    return Outcome(GOOD if found.sound else NOT_GOOD)
