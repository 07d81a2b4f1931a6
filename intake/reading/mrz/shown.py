"""Whether words that were read look like a machine readable zone that nobody has looked for."""

from __future__ import annotations

import re

from intake.domain.words import PageText

FILLERS = re.compile(r"[<«]{2}|[A-Z0-9<«K]{4}[<«][A-Z0-9<«]{4}")
"""What an engine makes of the fillers between the names of a machine readable zone."""


def shows_zone(text: PageText) -> bool:
    """Whether what was read looks like a machine readable zone somewhere on a full sheet."""
    return any(FILLERS.search(line.text) for line in text.lines)
