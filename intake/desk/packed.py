"""Pages on their way to a child, each packed by itself, so that the window is never held up long.

Packing a whole stack at once is one long call during which no other thread runs: a tenth of a
second for forty pages.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass

from intake.desk.assembly import Examined, assemble
from intake.desk.examination import ExaminedFile
from intake.domain.documents import FileTrouble, Packet
from intake.domain.page_moves import PageMove


@dataclass(frozen=True, slots=True)
class Packed:
    """`Examined` with each page packed."""

    files: tuple[ExaminedFile, ...]
    pages: tuple[bytes, ...]
    troubles: tuple[FileTrouble, ...]
    moves: tuple[PageMove, ...]


def packed(examined: Examined) -> Packed:
    """Ready for the way."""
    pages = tuple(pickle.dumps(page, pickle.HIGHEST_PROTOCOL) for page in examined.pages)
    return Packed(examined.files, pages, examined.troubles, examined.moves)


def assemble_packed(sent: Packed) -> Packet:
    """See `assemble`; for a child."""
    # Nothing from outside is unpacked here: this program's own process has packed it.
    pages = tuple(pickle.loads(page) for page in sent.pages)  # noqa: S301
    return assemble(Examined(sent.files, pages, sent.troubles, sent.moves))
