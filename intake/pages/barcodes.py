"""Bar codes on a page picture."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.boxes import Box


@dataclass(frozen=True, slots=True)
class BarCode:
    """One decoded bar code.

    Attributes:
        symbology: such as `QRCode`, `PDF417`, `Code128`.
        text: the payload.
        box: pixels of the picture it was read in.
    """

    symbology: str
    text: str
    box: Box
