"""`intake endorse`: records the legal unit's endorsement of a power of attorney."""

from __future__ import annotations

import argparse
from datetime import date

from intake.app.compose import endorsing
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.domain.endorsements import Endorsed
from intake.errors import FileError
from intake.messages import Messages


def endorse(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Records it and prints how the case stands now; status 1 unless the power was validated."""
    from intake.desk.endorsing import Said

    said = Said(
        Endorsed(arguments.decision),
        arguments.by,
        arguments.unit,
        _day(arguments.date),
        arguments.text,
        arguments.page,
        arguments.document,
    )
    with endorsing(settings) as desk:
        case = desk.find(arguments.case)
        desk.record(case.id, said)
        case = desk.find(arguments.case)
    last = case.endorsements[-1]
    verdict = case.assessment.verdict.value if case.assessment else None
    if arguments.json:
        print_json(
            {
                "case": case.number,
                "state": case.state.value,
                "verdict": verdict,
                "decision": last.decision.value,
                "reviewer": last.reviewer,
                "unit": last.unit,
                "date": last.day.isoformat(),
                "text": last.text,
                "file": last.file,
                "page": last.page,
                "recorded_by": last.person,
            }
        )
    else:
        words = {
            "case": case.number,
            "decision": messages.word("endorsed", last.decision.value),
            "reviewer": last.reviewer,
            "unit": last.unit,
            "day": last.day.isoformat(),
            "verdict": messages.word("verdict", verdict or ""),
        }
        print(messages.sentence("answer", "endorsed", words))
    return Outcome(GOOD if last.decision is Endorsed.VALIDATED else NOT_GOOD)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise FileError("endorsement.date", said=text) from error
