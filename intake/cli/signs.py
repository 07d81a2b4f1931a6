"""`intake signatures`: what was signed in files, and how."""

from __future__ import annotations

import argparse
from pathlib import Path

from intake.app.compose import page_workers
from intake.app.settings import Settings
from intake.cli.answer import print_json
from intake.cli.electronic import altered, anchor_lines, card_lines, of_report
from intake.cli.outcome import GOOD, NOT_GOOD, Outcome
from intake.cli.progress import shown_job
from intake.cli.scan_again import again_lines, open_elsewhere, wanted_again
from intake.cli.shapes import Json, box
from intake.desk.packet.examination import ExaminedPage
from intake.desk.signature_reading import FileSigns, read_signs
from intake.domain.boxes import Box, Placement
from intake.errors import FileError
from intake.messages import Messages
from intake.signatures.evidence import InkKind, PageSigns

EVERYTHING = ("electronic", "stamps", "ink")


def signs(arguments: argparse.Namespace, settings: Settings, messages: Messages) -> Outcome:
    """Prints one entry for each file; status 1 where one is altered or could not be read.

    Raises:
        FileError: `file.none_read`, after the answer was printed.
    """
    wanted = tuple(arguments.only) or EVERYTHING
    most_pages = arguments.pages if set(wanted) - {"electronic"} else 0
    trust = Path(arguments.trust) if arguments.trust else settings.trust
    files = [(Path(name), name) for name in arguments.files]
    with page_workers() as workers, shown_job(messages) as job:
        found = read_signs(
            workers, files, job, dpi=settings.dpi, most_pages=most_pages, trust=trust
        )
    entries = [_entry(file, messages) for file in found]
    if arguments.json:
        print_json(entries)
    else:
        if arguments.trust:
            print("\n".join(anchor_lines(Path(arguments.trust), messages)))
        for file, entry in zip(found, entries, strict=True):
            print(_line(entry, messages))
            for line in again_lines(entry, messages):
                print(f"  {line}")
            for signature in file.electronic.signatures if file.electronic else ():
                print("\n".join(card_lines(signature, messages)))
    if all(file.unread for file in found):
        raise FileError("file.none_read")
    good = all(not entry["errors"] and not altered(entry) for entry in entries)
    return Outcome(GOOD if good else NOT_GOOD)


def _entry(file: FileSigns, messages: Messages) -> Json:
    report = file.electronic
    entry: dict[str, list[Json]] = {
        name: [] for name in ("stamps", "places", "ink", "other_ink", "pasted", "scan_again")
    }
    for page in file.pages:
        for name, rows in _page(page).items():
            entry[name].extend(rows)
        entry["scan_again"].extend(wanted_again(page, messages))
    errors = [messages.error(t.code, t.parameters) for t in file.troubles]
    return {
        "file": file.file,
        "electronic": of_report(report) if report else [],
        "prepared": report.prepared if report else 0,
        **entry,
        "errors": errors + (list(report.errors) if report and not report.opened else []),
    }


def _page(page: ExaminedPage) -> dict[str, list[Json]]:
    rows: dict[str, list[Json]] = {}
    for item, sign in zip(page.items, page.signs, strict=True):
        if sign is not None:
            _Rows(page.page.file_page, item.placement, sign).add_to(rows)
    return rows


class _Rows:
    """The rows of one paper, with boxes on the page as handed in."""

    def __init__(self, number: int, placement: Placement, sign: PageSigns) -> None:
        self._number = number
        self._placement = placement
        self._sign = sign

    def add_to(self, rows: dict[str, list[Json]]) -> None:
        sign = self._sign
        rows.setdefault("stamps", []).extend(
            {**self._at(s.box), "payload": s.payload, "signer": s.signer, "tool": s.tool}
            for s in sign.stamps
        )
        states = {e.place: e for e in sign.ink if e.place is not None}
        for index, place in enumerate(sign.places):
            seen = states.get(index)
            state = seen.kind.value if seen else InkKind.NOT_ASSESSED.value
            confidence = seen.confidence if seen else place.confidence
            rows.setdefault("places", []).append(
                {**self._at(place.box), "state": state, "confidence": round(confidence, 4)}
            )
        rows.setdefault("places", []).extend(
            {**self._at(unread), "state": InkKind.NOT_ASSESSED.value, "confidence": 0.0}
            for unread in open_elsewhere(sign)
        )
        rows.setdefault("ink", []).extend(
            {**self._at(e.box), "confidence": round(e.confidence, 4)}
            for e in sign.ink
            if e.kind is InkKind.INK
        )
        rows.setdefault("other_ink", []).extend(
            {**self._at(e.box), "confidence": round(e.confidence, 4)} for e in sign.other_ink
        )
        rows.setdefault("pasted", []).extend(
            {**self._at(p.box), "confidence": round(p.confidence, 4)} for p in sign.pasted
        )

    def _at(self, place: Box) -> Json:
        return {"page": self._number, "box": box(self._placement.box(place))}


def _line(entry: Json, messages: Messages) -> str:
    counts = [
        f"{len(rows)} {messages.word('answer', name)}"
        for name in (*EVERYTHING, "places", "pasted")
        if isinstance(rows := entry[name], list)
    ]
    errors = entry["errors"]
    why = f" ({'; '.join(errors)})" if isinstance(errors, list) and errors else ""
    return f"{entry['file']}: {', '.join(counts)}{why}"
