"""What a search for printed electronic signatures gives."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.boxes import Box
from intake.signatures.evidence import Stamp


@dataclass(frozen=True, slots=True)
class StampsSeen:
    """What was found on a page.

    Attributes:
        stamps: those that are proven.
        unread: what looks like a code or like small print of a stamp but could not be read.
        worded: those of `unread` that have words, numbers or times of stamps in them.
    """

    stamps: tuple[Stamp, ...]
    unread: tuple[Box, ...]
    worded: tuple[Box, ...]
