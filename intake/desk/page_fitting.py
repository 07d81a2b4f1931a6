"""The work of making one file fit, as a function that a child process runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from intake.pages.smaller import Written, write_smaller


@dataclass(frozen=True, slots=True)
class FitOrder:
    """Write `target` from `source`, at most `limit` bytes, by the ladder from `first` on."""

    source: str
    target: str
    limit: int
    as_pdf: bool
    first: int = 0
    dpi: int = 300


def write_fitting(order: FitOrder) -> Written | None:
    """Writes the smaller file; None where even the last step of the ladder is too large.

    Raises:
        FileError: a page cannot be decoded.
    """
    return write_smaller(
        Path(order.source),
        Path(order.target),
        order.limit,
        as_pdf=order.as_pdf,
        first=order.first,
        dpi=order.dpi,
    )
