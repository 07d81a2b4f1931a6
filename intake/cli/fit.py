"""`intake fit`: makes unsigned scans fit the limit of the virtual channel."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from intake.app.compose import fitter
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.messages import Messages

if TYPE_CHECKING:
    from intake.desk.fitting import Fitted


def fit(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Writes what fits beside each file or into a folder; status 1 where one does not fit."""
    answers: list[Fitted] = []
    with shown_job(messages) as job, fitter(settings) as use_case:
        limit = arguments.bytes or use_case.limit
        for name in arguments.files:
            path = Path(name)
            folder = Path(arguments.out) if arguments.out else path.parent
            answers.append(use_case.fit(path, folder, job, limit))
    from intake.desk.fitting import Fit, fits_now

    rows = [_row(name, answer, limit, messages) for name, answer in
            zip(arguments.files, answers, strict=True)]  # fmt: skip
    if arguments.json:
        print_json(rows)
    else:
        for row, answer in zip(rows, answers, strict=True):
            unread = answer.outcome is Fit.FITTED and not answer.same
            words = "fitted_unread" if unread else answer.outcome.value
            print(messages.sentence("fit", words, _words(row, messages)))
    return Outcome(GOOD if fits_now(answers) else NOT_GOOD)


def _row(name: str, answer: Fitted, limit: int, messages: Messages) -> dict[str, object]:
    from intake.pages.smaller import LADDER

    step = LADDER[answer.step] if answer.step is not None else None
    trouble = answer.trouble
    return {
        "file": name,
        "outcome": answer.outcome.value,
        "out": str(answer.target) if answer.target else None,
        "bytes_before": answer.before,
        "bytes": answer.after,
        "limit": limit,
        "dpi": answer.dpi,
        "quality": step.quality if step else None,
        "color": step.color if step else None,
        "read_the_same": list(answer.same),
        "differing": list(answer.differing),
        "errors": [messages.error(trouble.code, trouble.parameters)] if trouble else [],
    }


def _words(row: dict[str, object], messages: Messages) -> dict[str, object]:
    fields = row["differing"] or row["read_the_same"]
    named = fields if isinstance(fields, list) else []
    errors = row["errors"]
    return row | {
        "fields": ", ".join(messages.field(str(field)) for field in named),
        "errors": " ".join(errors) if isinstance(errors, list) else "",
    }
