"""Where `intake signatures` asks for a finer scan: what may be a stamp could not be read."""

from __future__ import annotations

from intake.cli.shapes import Json, box
from intake.desk.packet.examination import ExaminedPage
from intake.domain.boxes import Box
from intake.messages import Messages
from intake.signatures.evidence import InkKind, PageSigns

_COARSE, _UNREAD = "too_coarse", "code_unreadable"


def wanted_again(page: ExaminedPage, messages: Messages) -> list[Json]:
    """The rows of `scan_again`: page, box (null for all of it), reason, and the words for people.

    A page below 200 dpi is asked for as a whole, as no stamp on it can be excluded.
    """
    number = page.page.file_page
    found = [_row(number, None, _COARSE, messages)] if _COARSE in page.quality else []
    for item, sign in zip(page.items, page.signs, strict=True):
        boxes = (item.placement.box(unread) for unread in (sign.unread if sign is not None else ()))
        found.extend(_row(number, place, _UNREAD, messages) for place in boxes)
    return found


def open_elsewhere(sign: PageSigns) -> list[Box]:
    """What may be a stamp away from the places of signature, on a page that nobody signed.

    By such a place the place itself is not assessed already.
    """
    if sign.inked:
        return []
    told = [e.box for e in sign.ink if e.kind is InkKind.NOT_ASSESSED]
    return [box for box in sign.unread if not any(box.overlap(other) > 0 for other in told)]


def again_lines(entry: Json, messages: Messages) -> list[str]:
    """The same in words, a line for each page and reason."""
    rows = entry["scan_again"]
    if not isinstance(rows, list):
        return []
    page = messages.word("answer", "page")
    return list(dict.fromkeys(f"{page} {row['page']}: {row['message']}" for row in rows))


def _row(number: int, place: Box | None, reason: str, messages: Messages) -> Json:
    why = messages.reasons([reason])
    message = messages.word("answer", "scan_again").replace("{why}", why)
    return {"page": number, "box": box(place), "reason": reason, "message": message}
