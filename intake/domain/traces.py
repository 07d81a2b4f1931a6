"""What is kept of handwriting to know the very same ink again, and where it was met before."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.boxes import Box
from intake.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class Trace:
    """What is kept of a signature to know it again; see `signatures/pasted/traces.py`.

    It tells whether two pictures show one and the same ink, not whose hand it is.

    Attributes:
        width, height: millimetres.
        grid: its ink on a small grid, packed, then its strokes; empty where there was none.
    """

    width: float
    height: float
    grid: bytes

    @property
    def shape(self) -> float:
        """Width by height; 0 where there is no ink."""
        return self.width / self.height if self.grid and self.height > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Twin:
    """The same ink on a paper of an earlier case.

    Attributes:
        case: its number.
        kind: of the paper there.
        file, file_page: where it lies there, page from 1.
        box: pixels of that page.
        sha256: of that file; rotation: degrees that turn its page upright.
    """

    case: str
    kind: Kind
    file: str
    file_page: int
    box: Box | None = None
    sha256: str = ""
    rotation: int = 0
