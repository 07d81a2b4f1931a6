"""Characters that differ, marked."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape


def marked_difference(text: str, pivot: str) -> str:
    """The text as HTML, with what is not in `pivot` underlined and bold; case does not count."""
    matcher = SequenceMatcher(None, pivot.casefold(), text.casefold(), autojunk=False)
    pieces = []
    for operation, _, _, begin, end in matcher.get_opcodes():
        piece = escape(text[begin:end]).replace(" ", "&nbsp;")
        if operation == "equal" or not piece:
            pieces.append(piece)
        else:
            pieces.append(f"<b><u>{piece}</u></b>")
    return "".join(pieces)
