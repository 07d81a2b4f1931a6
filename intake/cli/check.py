"""`intake check`: a packet in, documents, findings and a verdict out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from intake.app.compose import checker, office
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.domain.kinds import Channel, Presenter, Verdict
from intake.errors import FileError
from intake.messages import Messages

if TYPE_CHECKING:
    from intake.desk.checking import Asked, Checked


def check(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Checks what lies in the files and folders named."""
    presenter = _presenter(arguments.presenter)
    case = None
    with shown_job(messages) as job:
        if arguments.archive:
            with office(settings) as station:
                from intake.desk.keeping import check_and_keep

                station.records.recover()  # what an earlier program left when it was killed
                kept = check_and_keep(
                    station.reception,
                    station.records,
                    _paths(arguments),
                    _asked(arguments, presenter),
                    job,
                )
                checked, case = kept.checked, kept.case.number
        else:
            # The children load their libraries while this process loads its own.
            with checker(settings) as use_case:
                checked = use_case.check(_paths(arguments), _asked(arguments, presenter), job)
    from intake.cli.shapes import of_check
    from intake.cli.table import print_check

    if arguments.json:
        print_json({**of_check(checked, messages), **({"case": case} if case else {})})
    else:
        print_check(checked, messages, case)
    return status_of(checked)


def _paths(arguments: argparse.Namespace) -> list[Path]:
    return [Path(path) for path in arguments.paths]


def _asked(arguments: argparse.Namespace, presenter: Presenter | None) -> Asked:
    from intake.desk.checking import Asked

    channel = Channel(arguments.channel) if arguments.channel else None
    return Asked(arguments.procedure, channel, presenter)


def status_of(checked: Checked) -> Outcome:
    """0 when the verdict is `ready`, otherwise 1."""
    return Outcome(GOOD if checked.assessment.verdict is Verdict.READY else NOT_GOOD)


def _presenter(word: str | None) -> Presenter | None:
    if word is None:
        return None
    try:
        return Presenter(word)
    except ValueError as error:
        known = ", ".join(presenter.value for presenter in Presenter)
        raise FileError("presenter.unknown", presenter=word, known=known) from error
