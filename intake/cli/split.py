"""`intake split`: shows whose each paper of a case is, parts them into cases, or joins them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from intake.app.compose import office
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.domain.cases import Case
from intake.domain.splits import Share
from intake.messages import Messages


def split(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Prints a row for each worker; status 1 where a proposal finds one person only."""
    with shown_job(messages) as job, office(settings) as station:
        desk = station.splitting
        case = desk.find(arguments.case)
        if arguments.join:
            desk.undo(case.id, job)
            origin = case.split.origin if case.split is not None else case.number
            rows = [_row(desk.find(origin), None)]
        else:
            shares = desk.proposed(case.id)
            numbers: Sequence[str | None] = [case.number] + [None] * (len(shares) - 1)
            if arguments.do:
                numbers = desk.split(case.id, shares).numbers
            rows = [
                _row(case, share, number) for share, number in zip(shares, numbers, strict=True)
            ]
    if arguments.json:
        print_json(rows)
    else:
        for row in rows:
            print(_line(row, messages))
    return Outcome(GOOD if arguments.join or len(rows) > 1 else NOT_GOOD)


def _row(case: Case, share: Share | None, number: str | None = None) -> dict[str, object]:
    papers = case.packet.documents if case.packet else ()
    return {
        "case": case.number if share is None else number,
        "name": share.name if share else "",
        "number": share.number if share else "",
        "papers": [
            {"id": paper.id, "kind": paper.kind.value, "file": paper.pages[0].file}
            for paper in papers
            if paper.pages and (share is None or paper.id in share.papers)
        ],
    }


def _line(row: dict[str, object], messages: Messages) -> str:
    papers = row["papers"]
    words = [
        f"{messages.kind(paper['kind'])} ({paper['file']})"
        for paper in (papers if isinstance(papers, list) else [])
    ]
    who = " ".join(str(row[part]) for part in ("name", "number") if row[part])
    case = row["case"] or messages.word("answer", "new_case")
    return f"{case} · {who or '—'}: {', '.join(words) or '—'}"
