"""`intake procedures`: whether a rule file is good, and what a procedure asks for."""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.domain.kinds import Channel, Presenter
from intake.errors import RulesError
from intake.messages import Messages
from intake.procedures.load import load_procedure
from intake.procedures.page import Entry, Page, page_of
from intake.procedures.rule_file import examine_rules

_WIDTH = 96


def check(arguments: argparse.Namespace, _settings: Settings, messages: Messages) -> Outcome:
    """Says everything that is wrong with a rule file: file, line, key, what was expected.

    Raises:
        RulesError: `rules.unreadable`: the file cannot be read at all.
    """
    file = str(arguments.file)
    procedure, errors = examine_rules(Path(file))
    if errors and errors[0].code == "rules.unreadable":
        raise errors[0]
    if arguments.json:
        print_json(
            {
                "file": file,
                "good": not errors,
                "procedure": procedure.id if procedure else None,
                "version": procedure.version if procedure else None,
                "errors": [
                    {name: error.parameters[name] for name in ("line", "key", "expected")}
                    for error in errors
                ],
            }
        )
    else:
        for error in errors:
            print(f"{file}:{_told(error, messages)}")
        if procedure is not None:
            parameters = {"file": file, "version": procedure.version}
            print(messages.sentence("page", "good", parameters))
    return Outcome(NOT_GOOD if errors else GOOD)


def show(arguments: argparse.Namespace, _settings: Settings, messages: Messages) -> Outcome:
    """The page of a procedure, for each channel that it has or for the one asked for.

    Raises:
        RulesError: `rules.unknown`: no such procedure.
    """
    procedure = load_procedure(str(arguments.procedure))
    channels = [Channel(arguments.channel)] if arguments.channel else list(procedure.channels)
    presenter = Presenter(arguments.presenter) if arguments.presenter else None
    pages = [page_of(procedure, messages, channel, presenter) for channel in channels]
    if arguments.json:
        print_json(
            {
                "schema": 1,
                "procedure": procedure.id,
                "version": procedure.version,
                "in_force_from": procedure.in_force_from.isoformat(),
                "sheet": procedure.sheet,
                "pages": [_of_page(page) for page in pages],
            }
        )
    else:
        for page in pages:
            print("\n".join(_lines(page, messages)))
    return Outcome(GOOD)


def _told(error: RulesError, messages: Messages) -> str:
    told = error.parameters
    what, _, choices = str(told["expected"]).partition(": ")
    words = ": ".join(filter(None, (messages.word("rules_expected", what), choices)))
    expected = messages.sentence("page", "expected", {"expected": words})
    key = f" {told['key']}:" if told["key"] else ""
    return f"{told['line']}:{key} {expected}"


def _of_page(page: Page) -> dict[str, object]:
    return {
        "channel": page.channel.value,
        "title": page.title,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "entries": [
                    {
                        "id": entry.id,
                        "label": entry.label,
                        "text": entry.text,
                        "details": list(entry.details),
                        "quote": entry.quote,
                        "notes": list(entry.notes),
                    }
                    for entry in section.entries
                ],
            }
            for section in page.sections
        ],
    }


def _lines(page: Page, messages: Messages) -> list[str]:
    channel = messages.word("channel", page.channel)
    title = f"{page.title} · {channel}"
    lines = [title, "=" * min(len(title), _WIDTH)]
    for section in page.sections:
        lines += ["", section.title.upper()]
        for entry in section.entries:
            lines += _entry(entry, plain=section.id == "unclear")
    return [*lines, ""]


def _entry(entry: Entry, *, plain: bool) -> list[str]:
    head = f"{entry.label}: {entry.text}" if entry.text else entry.label
    lines = _wrapped(head, "• ", "  ")
    for detail in entry.details:
        lines += _wrapped(detail, "    - ", "      ")
    if entry.quote:
        lines += _wrapped(f"«{entry.quote}»", "    ", "    ")
    if not plain:
        for note in entry.notes:
            lines += _wrapped(note, "    ! ", "      ")
    return lines


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )
