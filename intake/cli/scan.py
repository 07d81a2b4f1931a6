"""`intake scan`: scans with a profile of the station into a folder, or lists the devices."""

from __future__ import annotations

import argparse
from pathlib import Path

from intake.app.compose import folder_scanning
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.errors import IntakeError
from intake.messages import Messages


def scan(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Writes every page into the folder; status 1 where not one came, or not all.

    What came before a fault stays, and is in the answer together with the fault.
    """
    use_case = folder_scanning(settings)
    if arguments.devices:
        return _devices(arguments, settings, messages)
    if not arguments.folder:
        raise IntakeError("command.wrong", said="FOLDER", program="intake scan")
    profile = use_case.profile(arguments.profile or "", arguments.device or "")
    rows: list[dict[str, object]] = []
    fault: IntakeError | None = None
    with shown_job(messages) as job:
        try:
            rows.extend(
                {"file": str(page.path), "bytes": page.bytes, "dpi": page.dpi}
                for page in use_case.scan(profile, Path(arguments.folder), job)
            )
        except IntakeError as told:
            if not rows:
                raise
            fault = told
    errors = [messages.error(fault.code, fault.parameters)] if fault is not None else []
    if arguments.json:
        print_json({"profile": profile.name, "device": profile.device, "files": rows,
                    "errors": errors})  # fmt: skip
    else:
        for row in rows:
            print(row["file"])
        for text in errors:
            print(text)
    return Outcome(NOT_GOOD if errors else GOOD)


def _devices(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    with shown_job(messages) as job:
        found = folder_scanning(settings).devices(job)
    if arguments.json:
        print_json([{"name": d.name, "label": d.label, "kind": d.kind} for d in found])
    else:
        for device in found:
            print(f"{device.name}  {device.label}")
    return Outcome(GOOD if found else NOT_GOOD)
