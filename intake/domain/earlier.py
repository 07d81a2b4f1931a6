"""What the archive knows of the same identity document from other cases."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EarlierCase:
    """Another case about the same identity document.

    Attributes:
        number: its expediente number.
        procedure: identifier.
        output: what that procedure gives, such as `foreigner_code`; "" where the sheet is silent.
        state: where it stands, as a code.
        code: the identification code that was issued or shown in it; "" for none.
    """

    number: str
    procedure: str
    output: str
    state: str
    code: str = ""
