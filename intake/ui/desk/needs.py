"""«¿Qué necesito?»: what a procedure asks of this person, on one page to read or to read aloud."""

from __future__ import annotations

from html import escape

from intake.messages import Messages
from intake.procedures.page import Entry, Page


def html_of(page: Page, messages: Messages) -> str:
    """The page as rich text: papers first, since that is what people ask for."""
    order = {"papers": 0, "beforehand": 1, "procedure": 2, "unclear": 3}
    channel = messages.word("channel", page.channel)
    parts = [f"<h2>{escape(page.title)}</h2><p>{escape(channel)}</p>"]
    for section in sorted(page.sections, key=lambda section: order[section.id]):
        parts.append(f"<h3>{escape(section.title)}</h3>")
        parts.extend(_entry(entry) for entry in section.entries)
    return "".join(parts)


def _entry(entry: Entry) -> str:
    head = f"<b>{escape(entry.label)}</b>"
    if entry.text:
        head += f": {escape(entry.text)}"
    lines = [head, *(f"– {escape(detail)}" for detail in entry.details)]
    if entry.quote:
        lines.append(f"<i>«{escape(entry.quote)}»</i>")
    lines.extend(f"! {escape(note)}" for note in entry.notes)
    return f"<p>{'<br>'.join(lines)}</p>"
