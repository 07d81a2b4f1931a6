"""Files that were not taken in, said in one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from intake.domain.documents import FileTrouble
from intake.ui.station import Station

SAID = 2
"""So many are said in full; the others by their names."""
NAMED = 4


def troubles_in_words(troubles: Sequence[FileTrouble], station: Station) -> str:
    """What is the matter with each; with many, the names of those that come after the first."""
    words = [station.messages.error(one.code, one.parameters) for one in troubles]
    if len(words) <= SAID:
        return "\n".join(words)
    names = [one.file.rsplit("/", 1)[-1] for one in troubles[1:]]
    shown = ", ".join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
    also = QCoreApplication.translate("Troubles", "Not taken in either: %1").replace("%1", shown)
    return f"{words[0]}\n{also}"
