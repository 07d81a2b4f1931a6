"""Defects of signatures: none, electronic, pasted, by the wrong hand."""

from __future__ import annotations

from tests.specimens.packets.case import Case, Defect


def request_unsigned(case: Case) -> None:
    case.say("request", sign="none")
    case.find("signature.missing", "blocking", "request")


DEFECTS = [Defect("request_unsigned", request_unsigned, weight=2)]
