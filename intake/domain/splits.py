"""Papers of several workers that came at once, and the cases that they became."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from intake.domain.documents import Document


@dataclass(frozen=True, slots=True)
class Share:
    """What belongs to one worker.

    Attributes:
        name, number: the worker, as far as read.
        papers: ids of the papers, in their order; one that serves several stands in each share.
    """

    name: str
    number: str
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One paper on one page: a sheet may bear the cards of two people.

    Attributes:
        file, file_page: the page.
        nth: of the papers on that page, from 0, in the order of the packet.
    """

    file: str
    file_page: int
    nth: int = 0


@dataclass(frozen=True, slots=True)
class CaseSplit:
    """That papers of several workers were parted, and what this case got of them.

    Attributes:
        origin: number of the case that was split.
        cases: numbers of the cases that it became, itself first.
        name, number: the worker whom this case is about.
        left_out: papers on its files that belong to the others.
        files: names of the files before the split, in their order.
    """

    origin: str
    cases: tuple[str, ...]
    name: str
    number: str
    left_out: tuple[Piece, ...]
    files: tuple[str, ...]
    person: str
    at: datetime


def pieces(documents: Sequence[Document]) -> dict[str, tuple[Piece, ...]]:
    """By id of the paper: where it lies."""
    seen: Counter[tuple[str, int]] = Counter()
    found: dict[str, tuple[Piece, ...]] = {}
    for document in documents:
        places = list(dict.fromkeys((page.file, page.file_page) for page in document.pages))
        found[document.id] = tuple(Piece(*place, seen[place]) for place in places)
        seen.update(places)
    return found
