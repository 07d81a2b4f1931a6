"""What the archive knows of the same identity document from other cases."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EarlierCase:
    """Another case about the same identity document.

    Attributes:
        number: its expediente number.
        procedure: identifier.
        same_code: that procedure gives the code that this one gives, too.
        state: where it stands, as a code.
        code: the identification code that was issued or shown in it; "" for none.
    """

    number: str
    procedure: str
    same_code: bool
    state: str
    code: str = ""
