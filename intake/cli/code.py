"""`intake code`: looks for an identification code in the archive."""

from __future__ import annotations

import argparse

from intake.app.compose import code_lookup
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.messages import Messages


def code(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Prints whom the words find, and whether the code may be used; status 1 without a code."""
    with code_lookup(settings) as desk:
        found = desk.find(" ".join(arguments.text))
    if arguments.json:
        print_json(
            [
                {
                    "code": one.code,
                    "holder": one.holder,
                    "document_number": one.document_number,
                    "issued_on": one.issued_on,
                    "issued_here": one.issued_here,
                    "case": one.case,
                    "standing": one.standing.value,
                    "quote": one.quote,
                }
                for one in found
            ]
        )
    else:
        for one in found:
            words = (one.code or "—", one.holder, one.document_number, one.issued_on, one.case)
            print("  ".join(word for word in words if word))
            print(f"    {messages.word('code_standing', one.standing.value)}")
            if one.quote:
                print(f"    «{one.quote}»")
    return Outcome(GOOD if any(one.code for one in found) else NOT_GOOD)
