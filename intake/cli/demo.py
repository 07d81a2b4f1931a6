"""`intake demo`: the main job on the sample packet, kept in the archive, then the window on it."""

from __future__ import annotations

import argparse
from pathlib import Path

from intake.app.compose import Office, office
from intake.app.settings import Settings
from intake.cli.outcome import GOOD, Outcome, WindowWish
from intake.cli.progress import shown_job
from intake.cli.table import print_check
from intake.desk.checking import Asked
from intake.desk.keeping import check_and_keep, checked_of
from intake.domain.cases import Case
from intake.domain.kinds import Channel, Presenter
from intake.messages import Messages
from intake.resources import resource

SAMPLE = ("samples", "first-light")
ASKED = Asked("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)


def demo(
    _arguments: argparse.Namespace, settings: Settings, messages: Messages, *, display: bool
) -> Outcome:
    """Checks and keeps the sample; a case that an earlier demonstration made is shown again."""
    folder = resource(*SAMPLE)
    with office(settings) as station:
        case = earlier(station, folder)
        if case is None:
            with shown_job(messages) as job:
                kept = check_and_keep(station.reception, station.records, [folder], ASKED, job)
            checked, case = kept.checked, kept.case
        else:
            checked = checked_of(case)
        print_check(checked, messages, case.number)
    return Outcome(GOOD, WindowWish(case.id) if display else None)


def earlier(station: Office, folder: Path) -> Case | None:
    """The case of an earlier demonstration: the same originals, read to the end."""
    sample = {station.records.fingerprint(path) for path in folder.iterdir() if path.is_file()}
    for summary in station.records.list():
        if summary.files == len(sample):
            case = station.records.get(summary.id)
            if {file.sha256 for file in case.files} == sample and case.assessment is not None:
                return case
    return None
